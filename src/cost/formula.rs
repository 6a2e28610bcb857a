//! The formulas of an explanation, each with what comes out of it.

use super::contributions::yearly;
use super::explanation::{Formula, Part, Quantity, Term};
use super::scenario::{ContributionMode, ContributionRule};
use crate::money::{MILLION, PPM, part, rounded, scaled};

impl Part {
    fn new(formula: Formula, terms: &[(Quantity, i64)], result_minor: i64) -> Self {
        let terms = terms.iter().map(|&(name, value)| Term { name, value, unit: name.unit() }).collect();
        Self { formula, terms, result_minor, rule: None }
    }

    /// The same for several people; one isn't mentioned.
    pub(super) fn for_people(mut self, people: i64) -> Self {
        if people != 1 {
            self.terms.push(Term { name: Quantity::People, value: people, unit: Quantity::People.unit() });
            self.result_minor *= people;
        }
        self
    }

    /// The same, taken off: at the rate, so that the formula still gives it.
    pub(super) fn taken_off(mut self) -> Self {
        for term in self.terms.iter_mut().filter(|term| term.name == Quantity::Rate) {
            term.value = -term.value;
        }
        self.result_minor = -self.result_minor;
        self
    }

    pub(super) fn once(amount: i64) -> Self {
        Self::new(Formula::Once, &[(Quantity::Amount, amount)], amount)
    }

    pub(super) fn months_of_year(annual: i64, months: i64) -> Self {
        let terms = [(Quantity::Annual, annual), (Quantity::Months, months)];
        Self::new(Formula::MonthsOfYear, &terms, of_year(annual, months))
    }

    pub(super) fn rate_of_annual(annual: i64, rate: i64, payout: i64, months: i64) -> Self {
        let terms = [
            (Quantity::Annual, annual),
            (Quantity::Rate, rate),
            (Quantity::Payout, payout),
            (Quantity::Months, months),
        ];
        let bonus = rounded(i128::from(annual) * i128::from(rate * payout), PPM * PPM);
        Self::new(Formula::RateOfAnnual, &terms, of_year(bonus, months))
    }

    pub(super) fn rate_of_amount(amount: i64, rate: i64, times: i64) -> Self {
        let terms = [(Quantity::Amount, amount), (Quantity::Rate, rate), (Quantity::Times, times)];
        Self::new(Formula::RateOfAmount, &terms, part(amount, rate) * times)
    }

    pub(super) fn per_day(rate: i64, centi: i64, people: i64, weeks: i64, months: i64) -> Self {
        let mut terms = vec![(Quantity::DayRate, rate), (Quantity::DaysPerWeek, centi)];
        if people != 1 {
            terms.push((Quantity::People, people));
        }
        terms.extend([(Quantity::WeeksPerYear, weeks), (Quantity::Months, months)]);
        let result = rounded(i128::from(rate) * i128::from(centi * people) * i128::from(weeks * months), 1_200);
        Self::new(Formula::PerDay, &terms, result)
    }

    pub(super) fn per_month(fee: i64, months: i64) -> Self {
        Self::new(Formula::PerMonth, &[(Quantity::MonthlyFee, fee), (Quantity::Months, months)], fee * months)
    }

    /// For days a week that aren't 0.
    pub(super) fn per_month_scaled(fee: i64, centi: i64, usual_centi: i64, months: i64) -> Self {
        let terms = [
            (Quantity::MonthlyFee, fee),
            (Quantity::DaysPerWeek, centi),
            (Quantity::UsualDaysPerWeek, usual_centi),
            (Quantity::Months, months),
        ];
        let scaled = rounded(i128::from(fee) * i128::from(centi), usual_centi.max(1).into());
        Self::new(Formula::PerMonthScaled, &terms, scaled * months)
    }

    pub(super) fn search_fee(base: i64, bonus: i64, rate: i64, thirds: i64) -> Self {
        let terms =
            [(Quantity::Base, base), (Quantity::Bonus, bonus), (Quantity::Rate, rate), (Quantity::Thirds, thirds)];
        let fee = part(base + part(base, bonus), rate);
        Self::new(Formula::SearchFee, &terms, scaled(fee, thirds, 3))
    }

    /// A rule on the pay of so many months that are alike, and of which it makes so much due.
    pub(super) fn contribution_of_months(rule: &ContributionRule, pay: i64, due: i64, months: i64) -> Self {
        let part = if rule.mode == ContributionMode::Reduction {
            let whole = Self::rate_of_amount(pay, -rule.coefficient(yearly(pay)), months);
            // Where there is less to be reduced, all of that.
            if whole.result_minor == due * months {
                whole
            } else {
                Self::rate_of_amount(-due, -i64::from(MILLION), months)
            }
        } else {
            let mut terms = vec![(Quantity::Pay, pay), (Quantity::Rate, rule.rate_ppm.get())];
            terms.extend(limits(rule));
            terms.push((Quantity::Months, months));
            Self::new(Formula::ContributionOfMonths, &terms, due * months)
        };
        Self { rule: Some(rule.key.clone()), ..part }
    }

    /// A rule on the pay of a calendar year.
    pub(super) fn contribution_of_year(rule: &ContributionRule, pay: i64) -> Self {
        let mut terms = vec![(Quantity::Pay, pay), (Quantity::Rate, rule.rate_ppm.get())];
        terms.extend(limits(rule));
        let part = Self::new(Formula::ContributionOfYear, &terms, rule.due_through(pay));
        Self { rule: Some(rule.key.clone()), ..part }
    }
}

fn limits(rule: &ContributionRule) -> impl Iterator<Item = (Quantity, i64)> {
    let cap = rule.cap_minor.map(|cap| (Quantity::Cap, cap.get()));
    std::iter::once((Quantity::Threshold, rule.threshold_minor.get())).chain(cap)
}

/// The first months of a yearly amount.
fn of_year(annual: i64, months: i64) -> i64 {
    scaled(annual, months, 12)
}
