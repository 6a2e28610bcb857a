//! The terms of one employee, and the years of employment: the same for a hire and for practitioners.

use super::scenario::{ContributionRule, FullTime};
use super::timeline::Span;
use crate::money::{MILLION, PPM, part, rounded};

/// The terms of one employee.
#[derive(Debug, Clone, Copy)]
pub(super) struct Employment<'a> {
    /// Section of the scenario that holds them.
    pub(super) section: &'static str,
    pub(super) base: i64,
    pub(super) bonus_ppm: i64,
    pub(super) bonus_payout_ppm: i64,
    pub(super) raise_ppm: i64,
    pub(super) benefits_fixed_annual: i64,
    pub(super) benefits_ppm_of_base: i64,
    pub(super) overhead_annual: i64,
    pub(super) rules: &'a [ContributionRule],
}

/// A year of employment, or what of it falls within the horizon.
#[derive(Debug, Clone, Copy)]
pub(super) struct Year {
    pub(super) base: i64,
    pub(super) bonus: i64,
    pub(super) span: Span,
}

impl<'a> Employment<'a> {
    pub(super) fn of_hire(terms: &FullTime, rules: &'a [ContributionRule]) -> Self {
        Self {
            section: "fullTime",
            base: terms.base_minor.get(),
            bonus_ppm: terms.bonus_ppm.get(),
            bonus_payout_ppm: terms.bonus_payout_ppm.get(),
            raise_ppm: terms.raise_ppm.get(),
            benefits_fixed_annual: terms.benefits_fixed_annual_minor.get(),
            benefits_ppm_of_base: terms.benefits_ppm_of_base.get(),
            overhead_annual: terms.overhead_annual_minor.get(),
            rules,
        }
    }

    /// The years of employment in the months of a span.
    pub(super) fn years(&self, span: Span) -> impl Iterator<Item = Year> {
        let year = move |first: i64, base| Year {
            base,
            bonus: self.bonus(base),
            span: Span { first, last: span.last.min(first + 11) },
        };
        let next = move |before: &Year| {
            (before.span.last < span.last).then(|| year(before.span.last + 1, self.raised(before.base)))
        };
        std::iter::successors(span.start().map(|first| year(first, self.base)), next)
    }

    fn raised(&self, salary: i64) -> i64 {
        part(salary, i64::from(MILLION) + self.raise_ppm)
    }

    /// The bonus that is paid on a year's base.
    pub(super) fn bonus(&self, base: i64) -> i64 {
        if self.bonus_payout_ppm == i64::from(MILLION) {
            return part(base, self.bonus_ppm);
        }
        rounded(i128::from(base) * i128::from(self.bonus_ppm * self.bonus_payout_ppm), PPM * PPM)
    }
}
