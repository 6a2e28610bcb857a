//! Pay and what comes with it, month by month: the same for a hire and for practitioners.

use super::contributions::{due_in_month, due_in_year};
use super::option::{CashFlow, Component};
use super::scenario::{ContributionMode, ContributionRule, FullTime};
use super::timeline::{Span, Timeline};
use crate::money::{MILLION, Monthly, PPM, month_of_year, part, rounded, scaled, sum, times};

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

/// What employment costs over the horizon.
#[derive(Debug)]
pub(super) struct Payroll {
    /// Base, bonus, contributions, benefits and overhead.
    pub(super) rows: [CashFlow; 5],
    /// The contributions of each rule, in the order of the rules.
    pub(super) by_rule: Vec<i64>,
}

/// A year of employment, of which so many months fall within the horizon.
#[derive(Debug, Clone, Copy)]
pub(super) struct Year {
    pub(super) base: i64,
    pub(super) months: i64,
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

    /// Everything that is due in the months of a span.
    pub(super) fn payroll(&self, span: Span, timeline: Timeline) -> Payroll {
        let row = |component, field| CashFlow::new(component, (self.section, field), timeline.horizon);
        let mut base = row(Component::Base, "baseMinor");
        let mut bonus = row(Component::Bonus, "baseMinor");
        let mut contributions = row(Component::Contributions, "baseMinor");
        let of_base = part(self.base, self.benefits_ppm_of_base) > self.benefits_fixed_annual;
        let mut benefits =
            row(Component::Benefits, if of_base { "benefitsPpmOfBase" } else { "benefitsFixedAnnualMinor" });
        let mut overhead = row(Component::Overhead, "overheadAnnualMinor");
        let mut by_rule = vec![0_i64; self.rules.len()];

        let mut salary = self.base;
        let mut bonus_of_year = self.bonus(salary);
        let mut paid_this_calendar_year: i64 = 0;
        for (served, month) in (0..).zip(span.first..=span.last) {
            let of_year = served % 12 + 1;
            if served > 0 && of_year == 1 {
                salary = self.raised(salary);
                bonus_of_year = self.bonus(salary);
            }
            if timeline.is_january(month) {
                paid_this_calendar_year = 0;
            }
            let base_of_month = month_of_year(salary, of_year);
            let bonus_of_month = month_of_year(bonus_of_year, of_year);
            let pay = sum(base_of_month, bonus_of_month);
            base.pay(month, base_of_month);
            bonus.pay(month, bonus_of_month);
            let due = due_in_month(self.rules, timeline.calendar(month), pay, paid_this_calendar_year);
            for (due, total) in due.zip(&mut by_rule) {
                contributions.pay(month, due);
                *total = total.saturating_add(due);
            }
            paid_this_calendar_year = sum(paid_this_calendar_year, pay);
            benefits.pay(month, month_of_year(self.benefits_fixed_annual, of_year));
            benefits.pay(month, part(base_of_month, self.benefits_ppm_of_base));
            overhead.pay(month, month_of_year(self.overhead_annual, of_year));
        }
        Payroll { rows: [base, bonus, contributions, benefits, overhead], by_rule }
    }

    /// What the first months cost together, of employment that begins in a month
    /// of the timeline: the sum of their `payroll`.
    pub(super) fn total(&self, first: i64, months: i64, timeline: Timeline) -> i64 {
        let to_january = timeline.months_to_january(first);
        // Rules that come and go are looked at month by month.
        let is_dated = self.rules.iter().any(ContributionRule::is_dated);
        let rules = if is_dated { &[] } else { self.rules };
        let by_year = rules.iter().filter(|rule| rule.mode == ContributionMode::CumulativeYear);
        let has_monthly = rules.iter().any(|rule| rule.mode != ContributionMode::CumulativeYear);
        let mut total = if is_dated { self.contributions(first, months, timeline) } else { 0 };
        let mut add = |amount: i64| total = sum(total, amount);
        // Pay since January, at the end of the year of employment.
        let mut carried = 0_i64;
        for year in self.years(months) {
            let bonus = self.bonus(year.base);
            let own = |annual: i64, months: i64| if months == 12 { annual } else { scaled(annual, months, 12) };
            let pay = |months: i64| sum(own(year.base, months), own(bonus, months));
            let of_year = pay(year.months);
            add(of_year);
            add(own(self.benefits_fixed_annual, year.months));
            add(own(self.overhead_annual, year.months));
            if self.benefits_ppm_of_base > 0 {
                let (lesser, more) = Monthly::new(year.base, 12).over(year.months);
                let each = |base: i64, months: i64| times(part(base, self.benefits_ppm_of_base), months);
                add(each(lesser, year.months - more));
                add(each(sum(lesser, 1), more));
            }

            let ends = year.months >= to_january;
            let before_january = if ends { pay(to_january) } else { of_year };
            let calendar_year = sum(carried, before_january);
            carried = if ends { of_year - before_january } else { calendar_year };
            if ends {
                by_year.clone().for_each(|rule| add(rule.due_through(calendar_year)));
            }
            if has_monthly {
                let months = Alike::of_year(year.base, bonus, year.months);
                add(months.sum(|pay| monthly_due(rules, pay)));
            }
        }
        by_year.for_each(|rule| add(rule.due_through(carried)));
        total
    }

    fn contributions(&self, first: i64, months: i64, timeline: Timeline) -> i64 {
        let [_, _, contributions, ..] = self.payroll(Span { first, last: first + months - 1 }, timeline).rows;
        contributions.total()
    }

    /// What the first year costs when all of it is employed, with the rules of its first month, a month as rules
    /// count them: yearly limits, no month's rounding.
    pub(super) fn full_year(&self, calendar: i64) -> i64 {
        let bonus = self.bonus(self.base);
        let benefits = sum(self.benefits_fixed_annual, part(self.base, self.benefits_ppm_of_base));
        let own = sum(self.base, bonus);
        let contributions = due_in_year(self.rules, calendar, own);
        [benefits, self.overhead_annual].into_iter().chain(contributions).fold(own, sum)
    }

    /// The years of so many months of employment.
    pub(super) fn years(&self, months: i64) -> impl Iterator<Item = Year> {
        let mut base = self.base;
        (0..months).step_by(12).map(move |before| {
            if before > 0 {
                base = self.raised(base);
            }
            Year { base, months: (months - before).min(12) }
        })
    }

    fn raised(&self, salary: i64) -> i64 {
        part(salary, i64::from(MILLION) + self.raise_ppm)
    }

    /// The bonus that is paid on a year's base.
    fn bonus(&self, base: i64) -> i64 {
        if self.bonus_payout_ppm == i64::from(MILLION) {
            return part(base, self.bonus_ppm);
        }
        rounded(i128::from(base) * i128::from(self.bonus_ppm * self.bonus_payout_ppm), PPM * PPM)
    }
}

/// What the rules that go by the month make due in a month of such pay, whichever it is.
fn monthly_due(rules: &[ContributionRule], pay: i64) -> i64 {
    let due = rules.iter().zip(due_in_month(rules, 1, pay, 0));
    due.filter(|(rule, _)| rule.mode != ContributionMode::CumulativeYear).map(|(_, due)| due).fold(0, sum)
}

/// The months of a year by their pay: base and bonus are each one of two
/// neighbouring amounts, so pay is one of three.
struct Alike {
    least: i64,
    months: [i64; 3],
}

impl Alike {
    fn of_year(base: i64, bonus: i64, months: i64) -> Self {
        let least = sum(base / 12, bonus / 12);
        let mut alike = Self { least, months: [0; 3] };
        for month in 1..=months {
            let pay = month_of_year(base % 12, month) + month_of_year(bonus % 12, month);
            if let Some(count) = usize::try_from(pay).ok().and_then(|more| alike.months.get_mut(more)) {
                *count += 1;
            }
        }
        alike
    }

    fn sum(&self, of: impl Fn(i64) -> i64) -> i64 {
        let each = (0..).zip(self.months).filter(|(_, months)| *months > 0);
        each.map(|(more, months)| times(of(sum(self.least, more)), months)).fold(0, sum)
    }
}
