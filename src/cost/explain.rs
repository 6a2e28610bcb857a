//! Takes a result apart into the formulas that made it.

use super::contributions::due_in_month;
use super::employment::Employment;
use super::explanation::{ComponentExplanation, Explanation, OptionExplanation, Part};
use super::fractional::Engagement;
use super::option::{Component, OptionCost};
use super::ranges::{CentiDays, Money};
use super::scenario::{
    Bridge, ContributionMode, ContributionRule, FeeMode, Fractional, FullTime, PractitionerMode, Practitioners,
    Pricing, Scenario,
};
use super::timeline::{Span, Timeline};
use super::{compare, contributions, practitioners};
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
    let result = compare(scenario)?;
    let timeline = Timeline::new(scenario);
    let rules = contributions::rules(scenario)?;
    let hire = Employment::of_hire(&scenario.full_time, rules);
    let hired = |component, cost: &OptionCost| hire_parts(component, cost, &scenario.full_time, &hire, timeline);
    Ok(Explanation {
        fractional: option(&result.fractional.cost, |component, cost| {
            let terms = &scenario.fractional;
            let served = result.fractional.months_served;
            match component {
                Component::Fees => vec![fees(terms, scenario, served)],
                Component::MinCommitShortfall => unworked(scenario, served, timeline),
                _ => on_top(component, terms, cost, Component::Fees),
            }
        }),
        full_time: option(&result.full_time.cost, hired),
        bridge: scenario.bridge.as_ref().zip(result.bridge.as_ref()).map(|(bridge, outcome)| {
            let solo = outcome.fractional_months_solo;
            let overlap = outcome.fractional_months_overlap;
            option(&outcome.cost, |component, cost| match component {
                Component::FractionalFees => {
                    vec![fees(&scenario.fractional, scenario, solo), overlap_fees(scenario, bridge, overlap)]
                }
                Component::MinCommitShortfall => shortfall(scenario, solo + overlap, timeline),
                Component::Surcharge | Component::Sourcing => {
                    on_top(component, &scenario.fractional, cost, Component::FractionalFees)
                }
                _ => hired(component, cost),
            })
        }),
        practitioners: match scenario.practitioners.as_ref().zip(result.practitioners.as_ref()) {
            None => None,
            Some((terms, outcome)) if terms.mode == PractitionerMode::Contractor => {
                let months = timeline.after(terms.hire_lag_months.get()).months();
                Some(option(&outcome.cost, |_, _| vec![contractor_fees(terms, scenario, months)]))
            }
            Some((terms, outcome)) => {
                let employment = practitioners::employment(terms, rules)?;
                Some(option(&outcome.cost, |component, cost| {
                    employee_parts(component, cost, terms, &employment, timeline)
                }))
            }
        },
    })
}

fn option(cost: &OptionCost, parts: impl Fn(Component, &OptionCost) -> Vec<Part>) -> OptionExplanation {
    let component = |(&component, &result_minor): (&Component, &i64)| {
        let parts = parts(component, cost).into_iter().filter(|part| part.result_minor != 0).collect();
        ComponentExplanation { component, result_minor, parts }
    };
    OptionExplanation { total_minor: cost.total_minor, components: cost.components.iter().map(component).collect() }
}

/// A fractional's fees for so many months at the agreed days a week.
fn fees(terms: &Fractional, scenario: &Scenario, months: i64) -> Part {
    match terms.pricing {
        Pricing::DayRate => Part::per_day(
            amount(terms.day_rate_minor),
            terms.days_per_week_centi.get(),
            1,
            scenario.weeks_per_year.get(),
            months,
        ),
        Pricing::Retainer => Part::per_month(amount(terms.monthly_fee_minor), months),
    }
}

fn overlap_fees(scenario: &Scenario, bridge: &Bridge, months: i64) -> Part {
    let terms = &scenario.fractional;
    let centi = bridge.overlap_days_per_week_centi.get();
    match terms.pricing {
        Pricing::DayRate => {
            Part::per_day(amount(terms.day_rate_minor), centi, 1, scenario.weeks_per_year.get(), months)
        }
        Pricing::Retainer => {
            let usual = terms.days_per_week_centi.get();
            Part::per_month_scaled(amount(terms.monthly_fee_minor), centi, usual, months)
        }
    }
}

/// Surcharge and sourcing of a fractional.
fn on_top(component: Component, terms: &Fractional, cost: &OptionCost, fees: Component) -> Vec<Part> {
    match component {
        Component::Surcharge => surcharge(terms, &alike(paid(months(cost, fees).iter().copied()))),
        Component::Sourcing if cost.components.get(&component) > Some(&0) => {
            vec![Part::once(terms.sourcing_fee_minor.get())]
        }
        _ => Vec::new(),
    }
}

fn surcharge(terms: &Fractional, fees: &[(i64, i64)]) -> Vec<Part> {
    let rate = terms.surcharge_ppm.get();
    fees.iter().map(|&(fee, times)| Part::rate_of_amount(fee, rate, times)).collect()
}

/// The months after the end of an engagement that its minimum term still bills, fee by fee: rounding goes on
/// where the work has ended, so that no price of a day gives their sum.
fn unworked(scenario: &Scenario, served: i64, timeline: Timeline) -> Vec<Part> {
    let terms = &scenario.fractional;
    let Ok(engagement) = Engagement::new(terms, scenario.weeks_per_year.get()) else { return Vec::new() };
    let fees = alike(paid(engagement.fees().months(served + 1, timeline.billed(engagement.min_commit))));
    let mut parts: Vec<Part> = fees.iter().map(|&(fee, months)| Part::per_month(fee, months)).collect();
    parts.extend(surcharge(terms, &fees));
    parts
}

/// The months after the hire has taken over that a minimum term still bills.
fn shortfall(scenario: &Scenario, served: i64, timeline: Timeline) -> Vec<Part> {
    let terms = &scenario.fractional;
    let left = timeline.after(timeline.fractional_start + served - 1).months();
    let missing = (terms.min_commit_months.get() - served).min(left);
    if served == 0 || missing <= 0 {
        return Vec::new();
    }
    let Ok(engagement) = Engagement::new(terms, scenario.weeks_per_year.get()) else { return Vec::new() };
    let mut parts = vec![fees(terms, scenario, missing)];
    parts.extend(surcharge(terms, &alike(paid(engagement.fees().months(1, missing)))));
    parts
}

fn hire_parts(
    component: Component,
    cost: &OptionCost,
    terms: &FullTime,
    employment: &Employment<'_>,
    timeline: Timeline,
) -> Vec<Part> {
    let span = timeline.hire();
    match component {
        Component::SearchFee => {
            let months = terms.search_months.get();
            let due = match terms.fee_mode {
                FeeMode::RetainedThirds => [1, ((months + 1) / 2).max(1), months.max(1)],
                FeeMode::OnStart => [span.first; 3],
            };
            let thirds = due.iter().filter(|month| **month <= timeline.horizon).count();
            let (base, bonus) = (terms.base_minor.get(), terms.bonus_ppm.get());
            vec![
                Part::search_fee(base, bonus, terms.fee_ppm.get(), i64::try_from(thirds).unwrap_or(0)),
                Part::once(terms.internal_hiring_cost_minor.get()),
            ]
        }
        Component::Oneoff if span.months() > 0 => {
            vec![Part::once(terms.equipment_oneoff_minor.get()), Part::once(terms.onboarding_oneoff_minor.get())]
        }
        _ => payroll_parts(component, cost, employment, span, timeline, 1),
    }
}

fn employee_parts(
    component: Component,
    cost: &OptionCost,
    terms: &Practitioners,
    employment: &Employment<'_>,
    timeline: Timeline,
) -> Vec<Part> {
    let span = timeline.after(terms.hire_lag_months.get());
    let people = terms.count.get();
    match component {
        Component::Recruiting if span.months() > 0 => {
            vec![Part::rate_of_amount(employment.base, terms.fee_ppm.get(), 1).for_people(people)]
        }
        Component::Oneoff if span.months() > 0 => {
            vec![Part::once(terms.equipment_oneoff_minor.get()).for_people(people)]
        }
        _ => payroll_parts(component, cost, employment, span, timeline, people),
    }
}

/// The rows of a payroll, of so many people alike.
fn payroll_parts(
    component: Component,
    cost: &OptionCost,
    employment: &Employment<'_>,
    span: Span,
    timeline: Timeline,
    people: i64,
) -> Vec<Part> {
    // What one of them is paid in each month.
    let each = |component| months(cost, component).iter().map(move |cell| cell / people.max(1));
    let yearly =
        |annual: i64| employment.years(span.months()).map(move |year| Part::months_of_year(annual, year.months));
    let parts: Vec<Part> = match component {
        Component::Base => {
            employment.years(span.months()).map(|year| Part::months_of_year(year.base, year.months)).collect()
        }
        Component::Bonus => {
            let (rate, payout) = (employment.bonus_ppm, employment.bonus_payout_ppm);
            let years = employment.years(span.months());
            years.map(|year| Part::rate_of_annual(year.base, rate, payout, year.months)).collect()
        }
        Component::Benefits => {
            let rate = employment.benefits_ppm_of_base;
            let of_base = alike(paid(each(Component::Base)));
            let of_base = of_base.iter().map(|&(base, times)| Part::rate_of_amount(base, rate, times));
            yearly(employment.benefits_fixed_annual).chain(of_base).collect()
        }
        Component::Overhead => yearly(employment.overhead_annual).collect(),
        Component::Contributions => {
            let bonus = each(Component::Bonus).chain(std::iter::repeat(0));
            let pay: Vec<i64> = each(Component::Base).zip(bonus).map(|(base, bonus)| base + bonus).collect();
            contribution_parts(employment.rules, &pay, timeline)
        }
        _ => Vec::new(),
    };
    parts.into_iter().map(|part| part.for_people(people)).collect()
}

/// By rule: the months of alike pay, or the calendar years.
fn contribution_parts(rules: &[ContributionRule], pay: &[i64], timeline: Timeline) -> Vec<Part> {
    let by_month: Vec<(i64, Vec<i64>)> = (1..)
        .zip(pay)
        .map(|(month, pay)| (*pay, due_in_month(rules, timeline.calendar(month), *pay, 0).collect()))
        .collect();
    let parts = rules.iter().enumerate().map(|(place, rule)| {
        if rule.mode == ContributionMode::CumulativeYear {
            return calendar_years(rule, pay, timeline);
        }
        let months = (1..).zip(&by_month).filter(|(month, _)| rule.is_in_force(timeline.calendar(*month)));
        let months = months.filter_map(|(_, (pay, due))| due.get(place).map(|due| (*pay, *due)));
        let parts = alike(months.filter(|(pay, _)| *pay != 0)).into_iter();
        parts.map(|((pay, due), months)| Part::contribution_of_months(rule, pay, due, months)).collect()
    });
    parts.collect::<Vec<_>>().concat()
}

/// What a rule makes due on the pay of each calendar year, less what is due on the pay before it held.
fn calendar_years(rule: &ContributionRule, pay: &[i64], timeline: Timeline) -> Vec<Part> {
    // Pay of the year until the rule begins, and until it ends.
    let mut years = vec![(0, 0)];
    for (month, pay) in (1..).zip(pay) {
        if timeline.is_january(month) {
            years.push((0, 0));
        }
        let calendar = timeline.calendar(month);
        if let Some((before, through)) = years.last_mut() {
            if calendar < rule.first_month.get() {
                *before += pay;
            }
            if rule.last_month.is_none_or(|last| calendar <= last.get()) {
                *through += pay;
            }
        }
    }
    let parts = years.into_iter().filter(|(before, through)| before < through || *before == 0);
    let parts = parts.flat_map(|(before, through)| {
        let less = (before > 0).then(|| Part::contribution_of_year(rule, before).taken_off());
        [Some(Part::contribution_of_year(rule, through)), less].into_iter().flatten()
    });
    parts.collect()
}

fn contractor_fees(terms: &Practitioners, scenario: &Scenario, months: i64) -> Part {
    let (rate, days) = (amount(terms.day_rate_minor), terms.days_per_week_centi.map_or(0, CentiDays::get));
    Part::per_day(rate, days, terms.count.get(), scenario.weeks_per_year.get(), months)
}

/// A component's cash in each month; empty where it is nothing throughout.
fn months(cost: &OptionCost, component: Component) -> &[i64] {
    cost.monthly_components_minor.get(&component).map_or(&[], Vec::as_slice)
}

fn paid(cells: impl Iterator<Item = i64>) -> impl Iterator<Item = i64> {
    cells.filter(|cell| *cell != 0)
}

/// What is alike in several months, and in how many.
fn alike<T: PartialEq>(cells: impl Iterator<Item = T>) -> Vec<(T, i64)> {
    let mut amounts: Vec<(T, i64)> = Vec::new();
    for cell in cells {
        match amounts.iter_mut().find(|(amount, _)| *amount == cell) {
            Some((_, times)) => *times += 1,
            None => amounts.push((cell, 1)),
        }
    }
    amounts
}

/// An amount that the chosen pricing or mode needs, and that [`compare`] has found.
fn amount(given: Option<Money>) -> i64 {
    given.map_or(0, Money::get)
}
