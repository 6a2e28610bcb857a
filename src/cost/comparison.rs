//! Compares the options.

use super::bridge::BridgeCost;
use super::fractional::FractionalCost;
use super::full_time::FullTimeCost;
use super::scenario::{Pricing, Scenario};
use super::timeline::Timeline;
use crate::money::{PPM, rounded, to_float};
use serde::Serialize;

/// What sets the options apart. Amounts are in minor units.
///
/// ```
/// # use fractional_fit::{cost, decode};
/// # let input = include_str!("../../tests/cases/cost.json");
/// # let cases: serde_json::Value = serde_json::from_str(input).unwrap();
/// let scenario = decode(&cases[0]["scenario"]).unwrap();
/// let differences = cost::compare(&scenario).unwrap().comparison;
/// assert_eq!(differences.saving_fractional_vs_full_time_minor, 27_040_057);
/// assert_eq!(differences.breakeven_days_per_week_horizon, Some(3.5335));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Differences {
    /// How much less cash the fractional takes over the horizon; negative when it takes more.
    pub saving_fractional_vs_full_time_minor: i64,
    /// The same of the net present values.
    pub saving_fractional_vs_full_time_npv_minor: i64,
    /// How much more cash the bridge takes than the hire alone; none without a bridge.
    pub extra_bridge_vs_full_time_minor: Option<i64>,
    /// First month from which the hire has cost more than the fractional, to the end of the horizon.
    pub crossover_full_time_above_fractional_month: Option<i64>,
    /// First month from which the fractional has cost more than the hire, to the end of the horizon.
    pub crossover_fractional_above_full_time_month: Option<i64>,
    /// What the hire costs in a full first year: no search, no one-offs, yearly limits of contributions.
    pub full_time_full_year_recurring_minor: i64,
    /// Days a week at which the fractional costs over the horizon what the hire costs,
    /// rounded to a ten-thousandth; none with a retainer, a zero rate or no month served,
    /// nor where sourcing alone costs more than the hire.
    pub breakeven_days_per_week_horizon: Option<f64>,
    /// Days a week at which a year of the fractional costs what a full year of the hire
    /// costs, rounded to a ten-thousandth; none with a retainer or a zero rate.
    pub breakeven_days_per_week_run_rate: Option<f64>,
}

impl Differences {
    pub(super) fn new(
        scenario: &Scenario,
        fractional: &FractionalCost,
        full_time: &FullTimeCost,
        bridge: Option<&BridgeCost>,
        full_year: i64,
    ) -> Self {
        let (ours, theirs) = (&fractional.cost, &full_time.cost);
        Self {
            saving_fractional_vs_full_time_minor: theirs.total_minor - ours.total_minor,
            saving_fractional_vs_full_time_npv_minor: theirs.npv_minor - ours.npv_minor,
            extra_bridge_vs_full_time_minor: bridge.map(|bridge| bridge.cost.total_minor - theirs.total_minor),
            crossover_full_time_above_fractional_month: crossover(&theirs.cumulative_minor, &ours.cumulative_minor),
            crossover_fractional_above_full_time_month: crossover(&ours.cumulative_minor, &theirs.cumulative_minor),
            full_time_full_year_recurring_minor: full_year,
            breakeven_days_per_week_horizon: break_even_days(scenario, theirs.total_minor),
            breakeven_days_per_week_run_rate: break_even(scenario, full_year, 12),
        }
    }
}

/// The first month from which `above` stays strictly above `below`.
fn crossover(above: &[i64], below: &[i64]) -> Option<i64> {
    let months_above = above.iter().zip(below).rev().take_while(|(above, below)| above > below).count();
    let first = above.len() - months_above + 1;
    if months_above == 0 { None } else { i64::try_from(first).ok() }
}

/// Days a week at which the fractional costs over the horizon what a hire costs.
pub(crate) fn break_even_days(scenario: &Scenario, full_time_minor: i64) -> Option<f64> {
    let terms = &scenario.fractional;
    let billed = Timeline::new(scenario).billed(terms.min_commit_months.get());
    break_even(scenario, full_time_minor - terms.sourcing_fee_minor.get(), billed)
}

/// Days a week that an outlay pays for in so many months at the day rate, surcharge included.
fn break_even(scenario: &Scenario, outlay: i64, months: i64) -> Option<f64> {
    let terms = &scenario.fractional;
    if terms.pricing == Pricing::Retainer {
        return None;
    }
    // A day a week for those months, in twelfths and parts per million of a minor unit.
    let price = i128::from(terms.day_rate_minor?.get())
        * i128::from(scenario.weeks_per_year.get() * months)
        * (PPM + i128::from(terms.surcharge_ppm.get()));
    let ten_thousandths = || rounded(i128::from(outlay) * 12 * PPM * 10_000, price);
    (price > 0 && outlay >= 0).then(|| to_float(ten_thousandths()) / 1e4)
}
