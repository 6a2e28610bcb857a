//! The fractional CTO until the hire starts, then both, then the hire alone.

use super::days::{Capacity, Days};
use super::equity::{EquityValue, value};
use super::fractional::{Engagement, sourcing};
use super::full_time::Hire;
use super::option::{CashFlow, Component, Measure, OptionCost};
use super::scenario::{Bridge, Scenario};
use super::timeline::{Span, Timeline};
use super::turnover::TurnoverRisk;
use crate::Error;
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

/// The months in which a bridge's fractional works.
#[derive(Debug, Clone, Copy)]
pub(super) struct Handover {
    /// Before the hire arrives.
    pub(super) solo: Span,
    /// Beside the hire.
    pub(super) overlap: Span,
}

impl Handover {
    pub(super) fn new(bridge: &Bridge, timeline: Timeline) -> Self {
        let (first, arrival) = (timeline.fractional_start, timeline.vacancy + 1);
        Self {
            solo: Span { first, last: timeline.horizon.min(arrival - 1) },
            overlap: Span {
                first: arrival.max(first),
                last: timeline.horizon.min(arrival + bridge.overlap_months.get() - 1),
            },
        }
    }
}

pub(super) fn cost(
    scenario: &Scenario,
    bridge: &Bridge,
    hire: &Hire,
    timeline: Timeline,
    measure: &Measure,
) -> Result<BridgeCost, Error> {
    let terms = &scenario.fractional;
    let weeks = scenario.weeks_per_year.get();
    let engagement = Engagement::new(terms, weeks)?;
    let horizon = timeline.horizon;
    let Handover { solo, overlap } = Handover::new(bridge, timeline);
    let served = solo.months() + overlap.months();
    let start = (served > 0).then_some(timeline.fractional_start);

    let overlap_centi = bridge.overlap_days_per_week_centi.get();
    let overlap_fees = engagement.fees_at(overlap_centi)?;
    let mut fees = CashFlow::new(Component::FractionalFees, engagement.driver(), horizon);
    let mut surcharge = CashFlow::new(Component::Surcharge, engagement.driver(), horizon);
    engagement.bill(engagement.fees().months(1, solo.months()), solo.first, &mut fees, &mut surcharge);
    engagement.bill(overlap_fees.months(1, overlap.months()), overlap.first, &mut fees, &mut surcharge);

    let mut shortfall = CashFlow::new(Component::MinCommitShortfall, engagement.driver(), horizon);
    let missing = if served > 0 { engagement.min_commit - served } else { 0 };
    let from = timeline.fractional_start + served;
    let beyond = engagement.owe(engagement.fees().months(1, missing), from, &mut shortfall)?;

    let mut days = Days::none(horizon, engagement.ramp);
    days.add(solo, engagement.capacity(), engagement.ramp, 0);
    days.add(overlap, Capacity::per_week(overlap_centi, weeks), engagement.ramp, solo.months());

    let mut rows = vec![fees, surcharge, sourcing(terms, start, horizon), shortfall];
    rows.extend_from_slice(&hire.rows);
    Ok(BridgeCost {
        cost: measure.close(rows, &days.plus(&hire.days))?,
        committed_beyond_horizon_minor: beyond,
        search_fee_full_minor: hire.search_fee,
        start_month: hire.span.start(),
        fractional_months_solo: solo.months(),
        fractional_months_overlap: overlap.months(),
        equity_full_time: hire.equity,
        equity_fractional: value(terms.equity.as_ref(), served, "fractional")?,
        risk: hire.risk,
    })
}
