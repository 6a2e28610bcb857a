//! What does each option for technical leadership cost in cash, month by
//! month, and what does the company get for it?
//!
//! [`compare`] takes a [`Scenario`] and gives a [`Comparison`]; [`explain`] gives
//! the formulas behind it. Both use the same lists: each option lists its cash
//! once, with a `schedule` for each component, and a `ledger` turns the list into
//! months or formulas. [`totals`] adds up the same prices and spans without months.
//!
//! One module each: `scenario` (the input, its numbers in `ranges` and its codes
//! in `names`), `timeline`, `days`, `option` (what every option is measured by),
//! the four options, what they share (`spread`, `search_fee`, `payroll` with
//! `employment` and `contributions`) and what is shown apart (`turnover`,
//! `equity`), and `comparison`.

mod bridge;
mod comparison;
mod contributions;
mod days;
mod employment;
mod equity;
mod explain;
mod explanation;
mod formula;
mod fractional;
mod full_time;
mod ledger;
mod names;
mod option;
mod ordered_map;
mod payroll;
mod practitioners;
mod ranges;
mod rules;
mod scenario;
mod schedule;
mod search_fee;
mod spread;
mod timeline;
mod total;
mod turnover;

pub use bridge::BridgeCost;
pub use comparison::Differences;
pub use equity::EquityValue;
pub use explain::explain;
pub use explanation::{ComponentExplanation, Explanation, Formula, OptionExplanation, Part, Quantity, Term, TermUnit};
pub use fractional::FractionalCost;
pub use full_time::FullTimeCost;
pub use names::{Code, Country, Currency, RuleKey};
pub use option::{Component, OptionCost};
pub use ordered_map::OrderedMap;
pub use practitioners::PractitionersCost;
pub use ranges::{
    CalendarMonth, CentiDays, Headcount, HorizonMonths, MinorPerMajor, Money, Months, MonthsTenths, Ppm, Rate,
    RuleMonth, Valuation, WeeksPerYear, WorkedDays, WorkingDays,
};
pub use rules::contribution_rules;
pub use scenario::{
    Bridge, ContributionMode, ContributionRule, Equity, FeeMode, Fractional, FullTime, PractitionerMode, Practitioners,
    Pricing, Scenario,
};
pub use total::{Totals, totals};
pub use turnover::TurnoverRisk;

pub(crate) use comparison::break_even_days;
pub(crate) use rules::rules;
pub(crate) use total::TotalsModel;

use crate::Error;
use employment::Employment;
use full_time::Hire;
use option::Measure;
use serde::Serialize;
use timeline::Timeline;

/// The options side by side.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Comparison {
    /// A fractional CTO, until the engagement or the horizon ends.
    pub fractional: FractionalCost,
    /// A full-time CTO.
    pub full_time: FullTimeCost,
    /// The fractional until the hire has taken over; absent where the scenario has no bridge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bridge: Option<BridgeCost>,
    /// Engineers without leadership; absent where the scenario has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub practitioners: Option<PractitionersCost>,
    /// What sets them apart.
    pub comparison: Differences,
}

/// Computes every option of a scenario, to the minor unit.
///
/// # Errors
/// Names the field that is missing for the chosen pricing or mode, the country
/// without known contribution rules, the divisor that is 0, or the field whose
/// amounts pass 2^53 − 1.
///
/// ```
/// use fractional_fit::{cost, decode};
///
/// let scenario = decode(serde_json::json!({
///     "horizonMonths": 12,
///     "startCalendarMonth": 1,
///     "weeksPerYear": 46,
///     "contributionRules": [],
///     "fractional": { "pricing": "day-rate", "dayRateMinor": 200_000, "daysPerWeekCenti": 200 },
///     "fullTime": {
///         "baseMinor": 25_000_000, "searchMonths": 4, "noticeMonths": 1, "feePpm": 300_000,
///         "feeMode": "retained-thirds", "workingDaysPerYear": 230
///     }
/// }))
/// .unwrap();
/// let comparison = cost::compare(&scenario).unwrap();
/// // 2 days in each of 46 weeks at 2,000.00
/// assert_eq!(comparison.fractional.cost.total_minor, 18_400_000);
/// // seven months of 250,000.00 and 30 % of it for the search
/// assert_eq!(comparison.full_time.cost.total_minor, 14_583_333 + 7_500_000);
/// assert!(comparison.bridge.is_none());
/// ```
pub fn compare(scenario: &Scenario) -> Result<Comparison, Error> {
    let timeline = Timeline::new(scenario);
    let measure = Measure::new(scenario);
    let rules = rules(scenario)?;
    let employment = Employment::of_hire(&scenario.full_time, rules);

    let fractional = fractional::cost(scenario, timeline, &measure)?;
    let hire = Hire::new(&scenario.full_time, &employment, timeline)?;
    let bridge =
        scenario.bridge.map(|bridge| bridge::cost(scenario, &bridge, &hire, timeline, &measure)).transpose()?;
    let full_time = hire.cost(&measure)?;
    let practitioners = scenario
        .practitioners
        .as_ref()
        .map(|terms| practitioners::cost(scenario, terms, rules, timeline, &measure))
        .transpose()?;

    let full_year = full_time::full_year(&employment, timeline)?;
    let comparison = Differences::new(scenario, &fractional, &full_time, bridge.as_ref(), full_year);
    Ok(Comparison { fractional, full_time, bridge, practitioners, comparison })
}
