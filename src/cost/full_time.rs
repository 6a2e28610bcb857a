//! A full-time CTO: search, notice, then employment.

use super::days::{Capacity, Days, Ramp};
use super::employment::Employment;
use super::equity::{EquityValue, value};
use super::names::RuleKey;
use super::option::{CashFlow, Component, Measure, OptionCost, safe};
use super::record::Record;
use super::scenario::{ContributionRule, FeeMode, FullTime};
use super::timeline::{Span, Timeline};
use super::turnover::{Exit, TurnoverRisk};
use crate::Error;
use crate::money::{part, scaled};
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
    pub contribution_detail_minor: Record<RuleKey, i64>,
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
    detail: Record<RuleKey, i64>,
    vacancy: i64,
}

impl Hire {
    pub(super) fn new(terms: &FullTime, employment: &Employment<'_>, timeline: Timeline) -> Result<Self, Error> {
        let span = timeline.hire();
        let payroll = employment.payroll(span, timeline);
        let ramp = Ramp::new(terms.ramp_months.get(), terms.ramp_start_ppm.get());
        let capacity = Capacity::per_year(terms.working_days_per_year.get()).share(terms.leadership_share_ppm.get());
        let mut days = Days::none(timeline.horizon, ramp);
        days.add(span, capacity, ramp, 0);
        let search_fee = search_fee(terms);
        let exit = Exit::new(terms, search_fee, timeline)?;
        let risk = exit.risk(&payroll.rows, &days);
        let mut rows = vec![search(terms, search_fee, timeline)];
        rows.extend(payroll.rows);
        rows.push(one_offs(terms, timeline));
        Ok(Self {
            rows,
            days,
            span,
            search_fee,
            equity: value(terms.equity.as_ref(), span.months(), SECTION)?,
            risk,
            detail: by_key(employment.rules, &payroll.by_rule),
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

/// The search firm's whole fee.
pub(super) fn search_fee(terms: &FullTime) -> i64 {
    part(terms.base_minor.get() + part(terms.base_minor.get(), terms.bonus_ppm.get()), terms.fee_ppm.get())
}

/// The search firm's fee and the company's own cost of hiring, each with its month.
pub(super) fn search_payments(terms: &FullTime, fee: i64, timeline: Timeline) -> [(i64, i64); 4] {
    let months = terms.search_months.get();
    let own = (1, terms.internal_hiring_cost_minor.get());
    match terms.fee_mode {
        FeeMode::OnStart => [(timeline.hire().first, fee), (1, 0), (1, 0), own],
        FeeMode::RetainedThirds => {
            let third = scaled(fee, 1, 3);
            let two_thirds = scaled(fee, 2, 3);
            [(1, third), (((months + 1) / 2).max(1), two_thirds - third), (months.max(1), fee - two_thirds), own]
        }
    }
}

fn search(terms: &FullTime, fee: i64, timeline: Timeline) -> CashFlow {
    let mut row = CashFlow::new(Component::SearchFee, (SECTION, "baseMinor"), timeline.horizon);
    for (month, amount) in search_payments(terms, fee, timeline) {
        row.pay(month, amount);
    }
    row
}

fn one_offs(terms: &FullTime, timeline: Timeline) -> CashFlow {
    let mut row = CashFlow::new(Component::Oneoff, (SECTION, "equipmentOneoffMinor"), timeline.horizon);
    row.pay(timeline.hire().first, terms.equipment_oneoff_minor.get());
    row.pay(timeline.hire().first, terms.onboarding_oneoff_minor.get());
    row
}

/// Rules of the same name are one entry.
fn by_key(rules: &[ContributionRule], amounts: &[i64]) -> Record<RuleKey, i64> {
    let mut detail: Vec<(RuleKey, i64)> = Vec::with_capacity(rules.len());
    for (rule, amount) in rules.iter().zip(amounts) {
        match detail.iter_mut().find(|(key, _)| *key == rule.key) {
            Some((_, total)) => *total = total.saturating_add(*amount),
            None => detail.push((rule.key.clone(), *amount)),
        }
    }
    detail.into_iter().collect()
}

/// What the hire costs in a full year, in minor units.
pub(super) fn full_year(employment: &Employment<'_>, timeline: Timeline) -> Result<i64, Error> {
    safe(employment.full_year(timeline.calendar(timeline.hire().first)), (SECTION, "baseMinor"))
}
