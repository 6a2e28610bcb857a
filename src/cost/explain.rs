//! Takes a result apart into the formulas that made it.

use super::bridge::Handover;
use super::employment::Employment;
use super::explanation::{Explanation, OptionExplanation};
use super::fractional::Engagement;
use super::rules::rules;
use super::scenario::Scenario;
use super::timeline::Timeline;
use super::{compare, full_time, practitioners};
use crate::Error;

/// Explains every component of every option: the formulas with their numbers
/// put in, which add up to the component, as the components do to the total.
///
/// # Errors
/// Those of [`compare`].
///
/// ```
/// use fractional_fit::cost::{Formula, explain};
/// use fractional_fit::decode;
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
/// let explanation = explain(&scenario).unwrap();
/// let fees = &explanation.fractional.components[0];
/// assert_eq!(fees.result_minor, 18_400_000);
/// assert_eq!(fees.parts[0].formula, Formula::PerDay);
/// ```
pub fn explain(scenario: &Scenario) -> Result<Explanation, Error> {
    // What can't be computed isn't explained.
    compare(scenario)?;
    let (timeline, rules) = (Timeline::new(scenario), rules(scenario)?);
    let engagement = Engagement::new(&scenario.fractional, scenario.weeks_per_year.get())?;
    let [mut fractional, mut full_time] = <[OptionExplanation; 2]>::default();
    engagement.list(timeline, &mut fractional);
    full_time::list(&scenario.full_time, &Employment::of_hire(&scenario.full_time, rules), timeline, &mut full_time);
    let bridge = scenario.bridge.as_ref().map(|bridge| {
        let mut both = OptionExplanation::default();
        Handover::new(bridge, &engagement, timeline)?.list(&mut both);
        both.total_minor += full_time.total_minor;
        both.components.extend_from_slice(&full_time.components);
        Ok(both)
    });
    let practitioners = scenario.practitioners.as_ref().map(|terms| {
        let mut listed = OptionExplanation::default();
        practitioners::list(scenario, terms, rules, timeline, &mut listed)?;
        Ok(listed)
    });
    Ok(Explanation { bridge: bridge.transpose()?, practitioners: practitioners.transpose()?, fractional, full_time })
}
