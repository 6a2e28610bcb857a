//! What an employer pays on top of pay, by rule.

use super::ranges::{Money, RuleMonth};
use super::scenario::{ContributionMode, ContributionRule, Scenario};
use crate::error::ErrorCode;
use crate::money::{MILLION, part, scaled, sum};
use crate::{Error, defaults};

/// The rules of a scenario: its own, or those of its country.
pub(super) fn rules(scenario: &Scenario) -> Result<&[ContributionRule], Error> {
    if let Some(rules) = &scenario.contribution_rules {
        return Ok(rules);
    }
    let country = scenario.country.ok_or_else(|| Error::missing("country"))?;
    defaults::contribution_rules(country.as_str()).ok_or_else(|| {
        Error::new(
            ErrorCode::UnknownValue,
            "country",
            "no contribution rules are known for this country: provide contributionRules",
        )
    })
}

/// What each rule makes due in a month, counted as rules count (see
/// `Timeline::calendar`), for its pay and the pay of the calendar year before it.
/// A reduction is negative, and at most what the monthly rules before it make due.
pub(super) fn due_in_month(
    rules: &[ContributionRule],
    calendar: i64,
    pay: i64,
    before: i64,
) -> impl Iterator<Item = i64> {
    in_turn(rules, calendar, move |rule| match rule.mode {
        // A twelfth of each limit: compared in twelfths, so that nothing is rounded before the end.
        ContributionMode::Prorata => scaled(rule.taxable(yearly(pay)), rule.rate_ppm.get(), 12 * MILLION),
        ContributionMode::CumulativeYear => rule.due_through(sum(before, pay)) - rule.due_through(before),
        ContributionMode::Reduction => part(pay, rule.coefficient(yearly(pay))),
    })
}

/// What each rule of a calendar month makes due on a year's pay.
pub(super) fn due_in_year(rules: &[ContributionRule], calendar: i64, pay: i64) -> impl Iterator<Item = i64> {
    in_turn(rules, calendar, move |rule| match rule.mode {
        ContributionMode::Reduction => part(pay, rule.coefficient(pay)),
        _ => rule.due_through(pay),
    })
}

fn in_turn(
    rules: &[ContributionRule],
    calendar: i64,
    due: impl Fn(&ContributionRule) -> i64,
) -> impl Iterator<Item = i64> {
    let mut monthly = 0;
    rules.iter().map(move |rule| {
        let amount = if rule.is_in_force(calendar) { due(rule) } else { 0 };
        let amount = if rule.mode == ContributionMode::Reduction { -amount.min(monthly) } else { amount };
        if rule.mode != ContributionMode::CumulativeYear {
            monthly = sum(monthly, amount);
        }
        amount
    })
}

/// A year's pay like that of a month.
pub(super) fn yearly(pay: i64) -> i64 {
    pay.min(i64::MAX / 12) * 12
}

impl ContributionRule {
    /// What is due on a year's pay.
    #[inline]
    pub(super) fn due_through(&self, pay: i64) -> i64 {
        part(self.taxable(pay), self.rate_ppm.get())
    }

    pub(super) fn is_in_force(&self, calendar: i64) -> bool {
        let last = self.last_month.map_or(i64::MAX, RuleMonth::get);
        (self.first_month.get()..=last).contains(&calendar)
    }

    /// Whether it begins or ends while others go on.
    pub(super) fn is_dated(&self) -> bool {
        self.first_month.get() > 1 || self.last_month.is_some()
    }

    /// The share of a year's pay that a reduction takes off, rounded to a
    /// ten-thousandth: all of its rate up to the threshold, from there less and less
    /// down to its floor, and nothing from the cap on.
    ///
    /// The French law (Code de la sécurité sociale, D241-7) has floor + (rate − floor) ·
    /// ((3 · S / pay − 1) / 2)^1.75 for a minimum wage of S a year, which is the threshold,
    /// and a third of the cap.
    pub(super) fn coefficient(&self, pay: i64) -> i64 {
        let (least, full) = (self.threshold_minor.get(), self.cap_minor.map_or(0, Money::get));
        let (rate, floor) = (self.rate_ppm.get(), self.floor_ppm.get().min(self.rate_ppm.get()));
        if pay >= full {
            return 0;
        }
        if pay <= least {
            return rate;
        }
        let share = power_of_seven_quarters(
            u128::from(least.unsigned_abs()) * u128::from((full - pay).unsigned_abs()),
            u128::from((full - least).unsigned_abs()) * u128::from(pay.unsigned_abs()),
        );
        let beyond = u128::from((rate - floor).unsigned_abs()) * share;
        let ppm = (u128::from(floor.unsigned_abs()) << FRACTION) + beyond;
        let ten_thousandths = (ppm + (50 << FRACTION)) / (100 << FRACTION);
        i64::try_from(ten_thousandths * 100).unwrap_or(rate)
    }

    /// The part of pay between threshold and cap.
    #[inline]
    fn taxable(&self, pay: i64) -> i64 {
        let capped = self.cap_minor.map_or(pay, |cap| pay.min(cap.get()));
        (capped - self.threshold_minor.get()).max(0)
    }
}

/// Bits after the point, of numbers from 0 to 1: an error far below what a coefficient is rounded to.
const FRACTION: u32 = 40;

/// (numerator / denominator)^1.75 of a fraction from 0 to 1, in 2^-40: x · √x · √√x.
fn power_of_seven_quarters(numerator: u128, denominator: u128) -> u128 {
    let x = (numerator << FRACTION) / denominator.max(1);
    let root = (x << FRACTION).isqrt();
    let fourth_root = (root << FRACTION).isqrt();
    (((x * root) >> FRACTION) * fourth_root) >> FRACTION
}
