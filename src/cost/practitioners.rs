//! Engineers only: implementation, and as much leadership as they have time for.

use super::days::{Capacity, Days, Ramp};
use super::employment::Employment;
use super::fractional::Fees;
use super::option::{CashFlow, Component, Measure, OptionCost};
use super::ranges::WorkingDays;
use super::scenario::{ContributionRule, PractitionerMode, Practitioners, Scenario};
use super::timeline::{Span, Timeline};
use crate::Error;
use crate::money::part;
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
    let span = timeline.after(terms.hire_lag_months.get());
    let (rows, capacity) = match terms.mode {
        PractitionerMode::Employee => employed(terms, rules, span, timeline)?,
        PractitionerMode::Contractor => contracted(terms, span, scenario.weeks_per_year.get(), timeline)?,
    };
    let ramp = Ramp::new(terms.ramp_months.get(), terms.ramp_start_ppm.get());
    let days = |share_ppm| {
        let mut days = Days::none(timeline.horizon, ramp);
        days.add(span, capacity.share(share_ppm), ramp, 0);
        days
    };
    let share = terms.leadership_share_ppm.get();
    let implementation = days(1_000_000 - share).total().days();
    Ok(PractitionersCost { cost: measure.close(rows, &days(share))?, implementation_days: implementation })
}

fn employed(
    terms: &Practitioners,
    rules: &[ContributionRule],
    span: Span,
    timeline: Timeline,
) -> Result<(Vec<CashFlow>, Capacity), Error> {
    let employment = employment(terms, rules)?;
    let working_days = working_days(terms)?;
    let mut recruiting = CashFlow::new(Component::Recruiting, (SECTION, "baseMinor"), timeline.horizon);
    recruiting.pay(span.first, part(employment.base, terms.fee_ppm.get()));
    let mut equipment = CashFlow::new(Component::Oneoff, (SECTION, "equipmentOneoffMinor"), timeline.horizon);
    equipment.pay(span.first, terms.equipment_oneoff_minor.get());

    let mut rows = vec![recruiting];
    rows.extend(employment.payroll(span, timeline).rows);
    rows.push(equipment);
    let count = terms.count.get();
    for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
        *cell = cell.saturating_mul(count);
    }
    Ok((rows, Capacity::per_year(working_days).times(count)))
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

fn contracted(
    terms: &Practitioners,
    span: Span,
    weeks: i64,
    timeline: Timeline,
) -> Result<(Vec<CashFlow>, Capacity), Error> {
    let (rate, days) = contract(terms)?;
    let mut fees = CashFlow::new(Component::ContractorFees, (SECTION, "dayRateMinor"), timeline.horizon);
    for (month, fee) in (span.first..).zip(Fees::per_day(rate, days, weeks).months(1, span.months())) {
        fees.pay(month, fee);
    }
    Ok((vec![fees], Capacity::per_week(days, weeks)))
}

/// Days of a year that an employee works.
pub(super) fn working_days(terms: &Practitioners) -> Result<i64, Error> {
    needed(terms.working_days_per_year, "workingDaysPerYear").map(WorkingDays::get)
}

/// The contractors' day rate, and the days a week of all of them.
pub(super) fn contract(terms: &Practitioners) -> Result<(i64, i64), Error> {
    let rate = needed(terms.day_rate_minor, "dayRateMinor")?.get();
    Ok((rate, needed(terms.days_per_week_centi, "daysPerWeekCenti")?.get() * terms.count.get()))
}

/// A field that the mode needs.
fn needed<T>(value: Option<T>, field: &'static str) -> Result<T, Error> {
    value.ok_or_else(|| Error::missing(field).within(SECTION))
}
