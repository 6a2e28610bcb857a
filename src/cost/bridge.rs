//! The fractional CTO until the hire starts, then both, then the hire alone.

use super::days::{Capacity, Days};
use super::equity::{EquityValue, value};
use super::fractional::Engagement;
use super::full_time::Hire;
use super::ledger::{CashFlows, Ledger};
use super::option::{Component, Measure, OptionCost, safe};
use super::scenario::{Bridge, Scenario};
use super::spread::Spread;
use super::timeline::{Span, Timeline};
use super::turnover::TurnoverRisk;
use crate::Error;
use crate::money::sum;
use serde::Serialize;

/// What a fractional who hands over to a hire costs and delivers, with the hire.
///
/// ```
/// # use fractional_fit::{cost, decode};
/// # let input = include_str!("../../tests/cases/cost.json");
/// # let cases: serde_json::Value = serde_json::from_str(input).unwrap();
/// let scenario = decode(&cases[0]["scenario"]).unwrap();
/// let bridge = cost::compare(&scenario).unwrap().bridge.unwrap();
/// assert_eq!((bridge.fractional_months_solo, bridge.fractional_months_overlap), (4, 1));
/// assert_eq!(bridge.cost.total_minor, 69_206_724);
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BridgeCost {
    /// Cash and days of both.
    #[serde(flatten)]
    pub cost: OptionCost,
    /// Fees and surcharges of a minimum term that fall after the horizon, in minor units: in no total.
    pub committed_beyond_horizon_minor: i64,
    /// The search firm's whole fee, in minor units.
    pub search_fee_full_minor: i64,
    /// The hire's first month; none when it falls after the horizon.
    pub start_month: Option<i64>,
    /// Months in which the fractional works alone.
    pub fractional_months_solo: i64,
    /// Months in which both work.
    pub fractional_months_overlap: i64,
    /// The hire's shares, apart from cash.
    pub equity_full_time: EquityValue,
    /// The fractional's shares, apart from cash.
    pub equity_fractional: EquityValue,
    /// Expected cost of losing the hire, apart from cash.
    pub risk: TurnoverRisk,
}

/// A bridge's fractional: the months of work, and what is paid for them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Handover<'a> {
    engagement: &'a Engagement<'a>,
    timeline: Timeline,
    /// Fees before the hire arrives, and beside the hire.
    work: [Spread; 2],
    /// The months of each.
    solo: Span,
    overlap: Span,
}

impl<'a> Handover<'a> {
    pub(super) fn new(bridge: &Bridge, engagement: &'a Engagement<'a>, timeline: Timeline) -> Result<Self, Error> {
        let (first, arrival) = (timeline.fractional_start, timeline.vacancy + 1);
        let solo = Span { first, last: timeline.horizon.min(arrival - 1) };
        let overlap =
            Span { first: arrival.max(first), last: timeline.horizon.min(arrival + bridge.overlap_months.get() - 1) };
        let beside = engagement.fees_at(bridge.overlap_days_per_week_centi.get(), overlap)?;
        Ok(Self { engagement, timeline, work: [engagement.fees(solo), beside], solo, overlap })
    }

    fn served(&self) -> i64 {
        self.solo.months() + self.overlap.months()
    }

    /// The months after the work that the minimum term still bills, at the price of those before the hire.
    fn unworked(&self) -> Spread {
        let first = self.timeline.fractional_start + self.served();
        self.engagement.fees(Span { first, last: first + self.engagement.missing(self.served()) - 1 })
    }

    /// The month in which the work starts, if it does.
    fn start(&self) -> Span {
        let start = self.timeline.month(self.timeline.fractional_start);
        if self.served() > 0 { start } else { start.none() }
    }

    /// All that is paid to the fractional.
    pub(super) fn list(&self, ledger: &mut dyn Ledger) {
        self.engagement.bill(Component::FractionalFees, &self.work, ledger);
        self.engagement.sourcing(self.start(), ledger);
        self.engagement.owe(self.unworked().until(self.timeline.horizon), ledger);
    }

    /// Fees and surcharge of all months within the horizon, and whether anybody works.
    pub(super) fn total(&self) -> (i64, bool) {
        let [solo, overlap] = self.work.map(|fees| self.engagement.total(fees));
        let owed = self.engagement.total(self.unworked().until(self.timeline.horizon));
        (sum(sum(solo, overlap), owed), self.served() > 0)
    }
}

pub(super) fn cost(
    scenario: &Scenario,
    bridge: &Bridge,
    hire: &Hire,
    timeline: Timeline,
    measure: &Measure,
) -> Result<BridgeCost, Error> {
    let weeks = scenario.weeks_per_year.get();
    let engagement = Engagement::new(&scenario.fractional, weeks)?;
    let handover = Handover::new(bridge, &engagement, timeline)?;
    let Handover { solo, overlap, .. } = handover;
    let mut cash = CashFlows::new(timeline.horizon);
    handover.list(&mut cash);
    let beyond = safe(engagement.total(handover.unworked().after(timeline.horizon)), engagement.driver())?;

    let mut days = Days::none(timeline.horizon, engagement.ramp);
    let overlap_capacity = Capacity::per_week(bridge.overlap_days_per_week_centi.get(), weeks);
    days.add(solo, engagement.capacity(), engagement.ramp, 0);
    days.add(overlap, overlap_capacity, engagement.ramp, solo.months());

    cash.rows.extend_from_slice(&hire.rows);
    Ok(BridgeCost {
        cost: measure.close(cash.rows, &days.plus(&hire.days))?,
        committed_beyond_horizon_minor: beyond,
        search_fee_full_minor: hire.search_fee,
        start_month: hire.span.start(),
        fractional_months_solo: solo.months(),
        fractional_months_overlap: overlap.months(),
        equity_full_time: hire.equity,
        equity_fractional: value(scenario.fractional.equity.as_ref(), handover.served(), "fractional")?,
        risk: hire.risk,
    })
}
