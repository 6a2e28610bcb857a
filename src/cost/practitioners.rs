//! Engineers only: implementation, and as much leadership as they have time for.

use super::days::{Capacity, Days, Ramp};
use super::employment::Employment;
use super::ledger::{CashFlows, Ledger};
use super::option::{Component, Measure, OptionCost};
use super::ranges::{CentiDays, WorkingDays};
use super::scenario::{ContributionRule, PractitionerMode, Practitioners, Scenario};
use super::schedule::Schedule;
use super::spread::{Price, Share, Spread};
use super::timeline::{Span, Timeline};
use crate::Error;
use serde::Serialize;

const SECTION: &str = "practitioners";

/// What engineers without leadership cost and deliver.
///
/// `deliveredDays` and what follows from it are leadership days: none unless
/// `leadershipSharePpm` is given, and then the cost per useful day is none too.
///
/// ```
/// # use fractional_fit::{cost, decode};
/// # let input = include_str!("../../tests/cases/cost.json");
/// # let cases: serde_json::Value = serde_json::from_str(input).unwrap();
/// let scenario = decode(&cases[0]["scenario"]).unwrap(); // two, at 169,000.00 each
/// let practitioners = cost::compare(&scenario).unwrap().practitioners.unwrap();
/// assert_eq!(practitioners.cost.total_minor, 84_216_010);
/// assert_eq!(practitioners.cost.cost_per_useful_day_minor, None);
/// assert_eq!(practitioners.implementation_days, 800.208_333);
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PractitionersCost {
    /// Cash and leadership days.
    #[serde(flatten)]
    pub cost: OptionCost,
    /// Their other days, in which they build, rounded to a millionth.
    pub implementation_days: f64,
}

pub(super) fn cost(
    scenario: &Scenario,
    terms: &Practitioners,
    rules: &[ContributionRule],
    timeline: Timeline,
    measure: &Measure,
) -> Result<PractitionersCost, Error> {
    let mut cash = CashFlows::new(timeline.horizon);
    let capacity = list(scenario, terms, rules, timeline, &mut cash)?;
    let ramp = Ramp::new(terms.ramp_months.get(), terms.ramp_start_ppm.get());
    let days = |share_ppm| {
        let mut days = Days::none(timeline.horizon, ramp);
        days.add(timeline.after(terms.hire_lag_months.get()), capacity.share(share_ppm), ramp, 0);
        days
    };
    let share = terms.leadership_share_ppm.get();
    let implementation = days(1_000_000 - share).total().days();
    Ok(PractitionersCost { cost: measure.close(cash.rows, &days(share))?, implementation_days: implementation })
}

/// All that is paid to them, and their days a month.
pub(super) fn list(
    scenario: &Scenario,
    terms: &Practitioners,
    rules: &[ContributionRule],
    timeline: Timeline,
    ledger: &mut dyn Ledger,
) -> Result<Capacity, Error> {
    let span = timeline.after(terms.hire_lag_months.get());
    let people = terms.count.get();
    match terms.mode {
        PractitionerMode::Employee => {
            let employment = employment(terms, rules)?;
            let working_days = working_days(terms)?;
            let first = timeline.month(span.first);
            let base = [Spread::new(Price::Once(employment.base), first)];
            let recruiting = Share { of: &base, ppm: terms.fee_ppm.get() };
            let equipment = [Spread::once(terms.equipment_oneoff_minor, first)];
            ledger.post(Component::Recruiting, (SECTION, "baseMinor"), &[Schedule::Share(recruiting)]);
            employment.list(span, timeline, ledger);
            ledger.post(Component::Oneoff, (SECTION, "equipmentOneoffMinor"), &[Schedule::Spreads(&equipment)]);
            ledger.for_people(people);
            Ok(Capacity::per_year(working_days).times(people))
        }
        PractitionerMode::Contractor => {
            let weeks = scenario.weeks_per_year.get();
            let fees = [contracted(terms, weeks, span)?];
            ledger.post(Component::ContractorFees, (SECTION, "dayRateMinor"), &[Schedule::Spreads(&fees)]);
            let centi = terms.days_per_week_centi.map_or(0, CentiDays::get);
            Ok(Capacity::per_week(centi * people, weeks))
        }
    }
}

/// Fees of all contractors.
pub(super) fn contracted(terms: &Practitioners, weeks: i64, span: Span) -> Result<Spread, Error> {
    let rate = needed(terms.day_rate_minor, "dayRateMinor")?.get();
    let centi = needed(terms.days_per_week_centi, "daysPerWeekCenti")?.get();
    Ok(Spread::new(Price::OfDay { rate, centi, people: terms.count.get(), weeks }, span))
}

/// Days of a year that an employee works.
pub(super) fn working_days(terms: &Practitioners) -> Result<i64, Error> {
    needed(terms.working_days_per_year, "workingDaysPerYear").map(WorkingDays::get)
}

/// The terms of each.
pub(super) fn employment<'a>(terms: &Practitioners, rules: &'a [ContributionRule]) -> Result<Employment<'a>, Error> {
    Ok(Employment {
        section: SECTION,
        base: needed(terms.base_minor, "baseMinor")?.get(),
        bonus_ppm: terms.bonus_ppm.get(),
        bonus_payout_ppm: 1_000_000,
        raise_ppm: terms.raise_ppm.get(),
        benefits_fixed_annual: terms.benefits_fixed_annual_minor.get(),
        benefits_ppm_of_base: terms.benefits_ppm_of_base.get(),
        overhead_annual: terms.overhead_annual_minor.get(),
        rules,
    })
}

/// A field that the mode needs.
fn needed<T>(value: Option<T>, field: &'static str) -> Result<T, Error> {
    value.ok_or_else(|| Error::missing(field).within(SECTION))
}
