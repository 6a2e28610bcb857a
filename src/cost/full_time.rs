//! A full-time CTO: search, notice, then employment.

use super::contributions::by_key;
use super::days::{Capacity, Days, Ramp};
use super::employment::Employment;
use super::equity::{EquityValue, value};
use super::ledger::{CashFlows, Ledger};
use super::names::RuleKey;
use super::option::{CashFlow, Component, Measure, OptionCost, safe};
use super::ordered_map::OrderedMap;
use super::scenario::FullTime;
use super::schedule::Schedule;
use super::search_fee::SearchFee;
use super::spread::Spread;
use super::timeline::{Span, Timeline};
use super::turnover::{TurnoverModel, TurnoverRisk};
use crate::Error;
use serde::Serialize;

const SECTION: &str = "fullTime";

/// What a full-time CTO costs and delivers.
///
/// ```
/// # use fractional_fit::{cost, decode};
/// # let input = include_str!("../../tests/cases/cost.json");
/// # let cases: serde_json::Value = serde_json::from_str(input).unwrap();
/// let scenario = decode(&cases[0]["scenario"]).unwrap(); // 250,000.00 base, in the US
/// let full_time = cost::compare(&scenario).unwrap().full_time;
/// assert_eq!(full_time.start_month, Some(6));
/// assert_eq!(full_time.cost.components.get(&cost::Component::SearchFee), Some(&8_625_000));
/// assert_eq!(full_time.cost.total_minor, 62_306_724);
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FullTimeCost {
    /// Cash and days.
    #[serde(flatten)]
    pub cost: OptionCost,
    /// The search firm's whole fee, whether or not all of it falls within the horizon, in minor units.
    pub search_fee_full_minor: i64,
    /// Contributions over the horizon, by rule, in minor units.
    #[cfg_attr(feature = "wasm", tsify(type = "Record<string, number>"))]
    pub contribution_detail_minor: OrderedMap<RuleKey, i64>,
    /// The hire's first month; none when it falls after the horizon.
    pub start_month: Option<i64>,
    /// Months within the horizon in which the seat is empty.
    pub vacancy_months_in_horizon: i64,
    /// Shares, apart from cash.
    pub equity: EquityValue,
    /// Expected cost of losing the hire, apart from cash.
    pub risk: TurnoverRisk,
}

/// A hire's cash and days, alone or after a bridge.
#[derive(Debug)]
pub(super) struct Hire {
    pub(super) rows: Vec<CashFlow>,
    pub(super) days: Days,
    pub(super) span: Span,
    pub(super) search_fee: i64,
    pub(super) equity: EquityValue,
    pub(super) risk: TurnoverRisk,
    detail: OrderedMap<RuleKey, i64>,
    vacancy: i64,
}

impl Hire {
    pub(super) fn new(terms: &FullTime, employment: &Employment<'_>, timeline: Timeline) -> Result<Self, Error> {
        let span = timeline.hire();
        let mut cash = CashFlows::new(timeline.horizon);
        list(terms, employment, timeline, &mut cash);
        let ramp = Ramp::new(terms.ramp_months.get(), terms.ramp_start_ppm.get());
        let capacity = Capacity::per_year(terms.working_days_per_year.get()).share(terms.leadership_share_ppm.get());
        let mut days = Days::none(timeline.horizon, ramp);
        days.add(span, capacity, ramp, 0);
        let search_fee = SearchFee::new(terms, timeline).whole();
        let exit = TurnoverModel::new(terms, search_fee, timeline)?;
        let risk = exit.risk(&cash.rows, &days);
        Ok(Self {
            rows: cash.rows,
            days,
            span,
            search_fee,
            equity: value(terms.equity.as_ref(), span.months(), SECTION)?,
            risk,
            detail: by_key(employment.rules, &cash.by_rule),
            vacancy: timeline.vacancy.min(timeline.horizon),
        })
    }

    pub(super) fn cost(self, measure: &Measure) -> Result<FullTimeCost, Error> {
        Ok(FullTimeCost {
            cost: measure.close(self.rows, &self.days)?,
            search_fee_full_minor: self.search_fee,
            contribution_detail_minor: self.detail,
            start_month: self.span.start(),
            vacancy_months_in_horizon: self.vacancy,
            equity: self.equity,
            risk: self.risk,
        })
    }
}

/// All that is paid for finding and employing the hire.
pub(super) fn list(terms: &FullTime, employment: &Employment<'_>, timeline: Timeline, ledger: &mut dyn Ledger) {
    let first = timeline.month(timeline.hire().first);
    let own = [Spread::once(terms.internal_hiring_cost_minor, timeline.month(1))];
    let search = SearchFee::new(terms, timeline);
    ledger.post(Component::SearchFee, (SECTION, "baseMinor"), &[Schedule::SearchFee(search), Schedule::Spreads(&own)]);
    employment.list(timeline.hire(), timeline, ledger);
    let one_offs =
        [terms.equipment_oneoff_minor, terms.onboarding_oneoff_minor].map(|amount| Spread::once(amount, first));
    ledger.post(Component::Oneoff, (SECTION, "equipmentOneoffMinor"), &[Schedule::Spreads(&one_offs)]);
}

/// What the hire costs in a full year, in minor units.
pub(super) fn full_year(employment: &Employment<'_>, timeline: Timeline) -> Result<i64, Error> {
    safe(employment.full_year(timeline.calendar(timeline.hire().first)), (SECTION, "baseMinor"))
}
