//! What an employer pays on top of pay, by rule.

use super::employment::{Employment, Year};
use super::explanation::{Formula, Part, Quantity};
use super::names::RuleKey;
use super::ordered_map::OrderedMap;
use super::ranges::{Money, RuleMonth};
use super::scenario::{ContributionMode, ContributionRule};
use super::spread::{Price, Spread, alike};
use super::timeline::{Span, Timeline};
use crate::money::{MILLION, part, scaled, sum};

/// What each rule makes due; rules of the same name are one entry.
pub(super) fn by_key(rules: &[ContributionRule], amounts: &[i64]) -> OrderedMap<RuleKey, i64> {
    let mut detail: Vec<(RuleKey, i64)> = Vec::with_capacity(rules.len());
    for (rule, &amount) in rules.iter().zip(amounts) {
        match detail.iter_mut().find(|(key, _)| *key == rule.key) {
            Some((_, total)) => *total = total.saturating_add(amount),
            None => detail.push((rule.key.clone(), amount)),
        }
    }
    detail.into_iter().collect()
}

/// What an employer pays by the rules on the pay of each month of a span.
#[derive(Debug, Clone, Copy)]
pub(super) struct Contributions<'a> {
    pub(super) employment: &'a Employment<'a>,
    pub(super) span: Span,
    pub(super) timeline: Timeline,
}

impl Contributions<'_> {
    /// Base and bonus of each month.
    fn pay(&self) -> impl Iterator<Item = (i64, i64)> {
        let cells = |annual, year: Year| Spread::new(Price::OfYear(annual), year.span).cells();
        let years = self.employment.years(self.span);
        let pay = years.flat_map(move |year| cells(year.base, year).zip(cells(year.bonus, year)));
        (self.span.first..).zip(pay.map(|(base, bonus)| sum(base, bonus)))
    }

    /// What the rules make due in each month: each an amount, in their order.
    fn months(&self) -> impl Iterator<Item = impl Iterator<Item = i64>> {
        let mut paid_this_calendar_year = 0;
        self.pay().map(move |(month, pay)| {
            if self.timeline.is_january(month) {
                paid_this_calendar_year = 0;
            }
            let before = paid_this_calendar_year;
            paid_this_calendar_year = sum(before, pay);
            due_in_month(self.employment.rules, self.timeline.calendar(month), pay, before)
        })
    }

    /// Adds what is due in each month, and over the horizon by each rule.
    pub(super) fn add_to(&self, cells: &mut [i64], by_rule: &mut Vec<i64>) {
        by_rule.resize(self.employment.rules.len(), 0);
        let cells = cells.iter_mut().skip(usize::try_from(self.span.first - 1).unwrap_or(0));
        for (amounts, cell) in self.months().zip(cells) {
            for (total, due) in by_rule.iter_mut().zip(amounts) {
                *cell = sum(*cell, due);
                *total = total.saturating_add(due);
            }
        }
    }

    /// All that is due in the months of the span: without memory, as draws ask for it.
    pub(super) fn total(&self) -> i64 {
        self.months().flatten().fold(0, sum)
    }

    /// What a rule makes due on the pay of each calendar year, less what is due on the pay before it held.
    fn calendar_years(&self, rule: &ContributionRule) -> Vec<Part> {
        // Pay of the year until the rule begins, and until it ends.
        let mut years = vec![(0, 0)];
        for (month, pay) in self.pay() {
            if self.timeline.is_january(month) {
                years.push((0, 0));
            }
            let calendar = self.timeline.calendar(month);
            if let Some((before, through)) = years.last_mut() {
                if calendar < rule.first_month.get() {
                    *before += pay;
                }
                if rule.last_month.is_none_or(|last| calendar <= last.get()) {
                    *through += pay;
                }
            }
        }
        let parts = years.into_iter().filter(|(before, through)| before < through);
        // Where no pay came before, nothing is taken off: that part is left out with all that come to nothing.
        parts
            .flat_map(|(before, through)| [rule.part_of_year(through), rule.part_of_year(before).taken_off()])
            .collect()
    }

    /// What the rule of this index makes due on months that are alike.
    fn months_alike(&self, index: usize, rule: &ContributionRule) -> Vec<Part> {
        let months = self.pay().filter_map(|(month, pay)| {
            let calendar = self.timeline.calendar(month);
            let due = due_in_month(self.employment.rules, calendar, pay, 0).nth(index)?;
            rule.is_in_force(calendar).then_some((pay, due))
        });
        let parts = alike(months).into_iter();
        parts.map(|((pay, due), months)| rule.part_of_months(pay, due, months)).collect()
    }
}

impl Contributions<'_> {
    /// By rule: the months of alike pay, or the calendar years.
    pub(super) fn explain(&self) -> Vec<Part> {
        let rules = self.employment.rules.iter().enumerate();
        let parts = rules.flat_map(|(index, rule)| match rule.mode {
            ContributionMode::CumulativeYear => self.calendar_years(rule),
            _ => self.months_alike(index, rule),
        });
        parts.collect()
    }
}

/// What the rules that go by the month make due in a month of such pay, whichever it is.
pub(super) fn monthly_due(rules: &[ContributionRule], pay: i64) -> i64 {
    let due = rules.iter().zip(due_in_month(rules, 1, pay, 0));
    due.filter(|(rule, _)| rule.mode != ContributionMode::CumulativeYear).map(|(_, due)| due).fold(0, sum)
}

/// The pay of a year's months, and how many have it: base and bonus are each one of two neighbouring amounts, so pay
/// is one of three.
pub(super) fn alike_in(year: Year) -> impl Iterator<Item = (i64, i64)> {
    let least = sum(year.base / 12, year.bonus / 12);
    let months = year.span.months();
    let [base, bonus] = [year.base, year.bonus].map(|annual| higher(annual) & ((1 << months) - 1));
    let [one, two] = [base ^ bonus, base & bonus].map(|months| i64::from(months.count_ones()));
    let pays = [(least, months - one - two), (sum(least, 1), one), (sum(least, 2), two)];
    pays.into_iter().filter(|(_, months)| *months > 0)
}

/// The months in which a yearly amount is one more than a twelfth of it, as bits.
fn higher(annual: i64) -> u32 {
    #[expect(clippy::indexing_slicing, reason = "computed by the compiler, which would notice")]
    const BY_REST: [u32; 12] = {
        let (mut higher, mut index) = ([0; 12], 0);
        while index < 144 {
            let (rest, month) = (index / 12, index % 12);
            if (rest * (month + 1) + 6) / 12 > (rest * month + 6) / 12 {
                higher[rest] |= 1 << month;
            }
            index += 1;
        }
        higher
    };
    usize::try_from(annual % 12).ok().and_then(|rest| BY_REST.get(rest)).copied().unwrap_or(0)
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

    /// On the pay of so many months that are alike, and of which it makes so much due.
    fn part_of_months(&self, pay: i64, due: i64, months: i64) -> Part {
        let part = if self.mode == ContributionMode::Reduction {
            let whole = Part::rate_of_amount(pay, -self.coefficient(yearly(pay)), months);
            // Where there is less to be reduced, all of that.
            if whole.result_minor == due * months {
                whole
            } else {
                Part::rate_of_amount(-due, -i64::from(MILLION), months)
            }
        } else {
            let terms: Vec<_> = self.terms(pay).chain([(Quantity::Months, months)]).collect();
            Part::new(Formula::ContributionOfMonths, &terms, due * months)
        };
        Part { rule: Some(self.key.clone()), ..part }
    }

    /// On the pay of a calendar year.
    fn part_of_year(&self, pay: i64) -> Part {
        let terms: Vec<_> = self.terms(pay).collect();
        let part = Part::new(Formula::ContributionOfYear, &terms, self.due_through(pay));
        Part { rule: Some(self.key.clone()), ..part }
    }

    fn terms(&self, pay: i64) -> impl Iterator<Item = (Quantity, i64)> {
        let cap = self.cap_minor.map(|cap| (Quantity::Cap, cap.get()));
        let always = [
            (Quantity::Pay, pay),
            (Quantity::Rate, self.rate_ppm.get()),
            (Quantity::Threshold, self.threshold_minor.get()),
        ];
        always.into_iter().chain(cap)
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
