//! What is paid for one employee: pay, contributions, benefits and overhead, as a list and as a sum.

use super::contributions::{Contributions, alike_in, due_in_year, monthly_due};
use super::employment::{Employment, Year};
use super::ledger::Ledger;
use super::option::Component;
use super::scenario::{ContributionMode, ContributionRule};
use super::schedule::Schedule;
use super::spread::{Price, Share, Spread};
use super::timeline::{Span, Timeline};
use crate::money::{Monthly, part, scaled, sum, times};

impl Employment<'_> {
    /// All that is paid in the months of a span.
    pub(super) fn list(&self, span: Span, timeline: Timeline, ledger: &mut dyn Ledger) {
        let by = |field| (self.section, field);
        let years: Vec<Year> = self.years(span).collect();
        let spreads =
            |price: &dyn Fn(&Year) -> Price| years.iter().map(|year| Spread::new(price(year), year.span)).collect();
        let base: Vec<Spread> = spreads(&|year| Price::OfYear(year.base));
        let bonus: Vec<Spread> = spreads(&|year| self.bonus_price(year));
        ledger.post(Component::Base, by("baseMinor"), &[Schedule::Spreads(&base)]);
        ledger.post(Component::Bonus, by("baseMinor"), &[Schedule::Spreads(&bonus)]);
        let contributions = self.contributions(span, timeline);
        ledger.post(Component::Contributions, by("baseMinor"), &[Schedule::Contributions(&contributions)]);

        let fixed: Vec<Spread> = spreads(&|_| Price::OfYear(self.benefits_fixed_annual));
        let grown = Share { of: &base, ppm: self.benefits_ppm_of_base };
        let has_grown = part(self.base, self.benefits_ppm_of_base) > self.benefits_fixed_annual;
        let driver = by(if has_grown { "benefitsPpmOfBase" } else { "benefitsFixedAnnualMinor" });
        ledger.post(Component::Benefits, driver, &[Schedule::Spreads(&fixed), Schedule::Share(grown)]);
        let overhead: Vec<Spread> = spreads(&|_| Price::OfYear(self.overhead_annual));
        ledger.post(Component::Overhead, by("overheadAnnualMinor"), &[Schedule::Spreads(&overhead)]);
    }

    /// The sum of what is listed for a span, without its months.
    pub(super) fn total(&self, span: Span, timeline: Timeline) -> i64 {
        let to_january = timeline.months_to_january(span.first);
        // Rules that come and go are looked at month by month.
        let is_dated = self.rules.iter().any(ContributionRule::is_dated);
        let rules = if is_dated { &[] } else { self.rules };
        let by_year = rules.iter().filter(|rule| rule.mode == ContributionMode::CumulativeYear);
        let has_monthly = rules.iter().any(|rule| rule.mode != ContributionMode::CumulativeYear);
        let mut total = 0;
        let mut add = |amount: i64| total = sum(total, amount);
        if is_dated {
            add(self.contributions(span, timeline).total());
        }
        // Pay since January, at the end of the year of employment.
        let mut carried = 0_i64;
        for year in self.years(span) {
            let own = |annual: i64, months: i64| if months == 12 { annual } else { scaled(annual, months, 12) };
            let pay = |months: i64| sum(own(year.base, months), own(year.bonus, months));
            let months = year.span.months();
            let of_year = pay(months);
            add(of_year);
            add(own(self.benefits_fixed_annual, months));
            add(own(self.overhead_annual, months));
            if self.benefits_ppm_of_base > 0 {
                let (lesser, more) = Monthly::new(year.base, 12).over(months);
                let each = |base: i64, months: i64| times(part(base, self.benefits_ppm_of_base), months);
                add(each(lesser, months - more));
                add(each(sum(lesser, 1), more));
            }

            let ends = months >= to_january;
            let before_january = if ends { pay(to_january) } else { of_year };
            let calendar_year = sum(carried, before_january);
            carried = if ends { of_year - before_january } else { calendar_year };
            if ends {
                by_year.clone().for_each(|rule| add(rule.due_through(calendar_year)));
            }
            if has_monthly {
                alike_in(year).for_each(|(pay, months)| add(times(monthly_due(rules, pay), months)));
            }
        }
        by_year.for_each(|rule| add(rule.due_through(carried)));
        total
    }

    pub(super) fn contributions(&self, span: Span, timeline: Timeline) -> Contributions<'_> {
        Contributions { employment: self, span, timeline }
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

    fn bonus_price(&self, &Year { base: annual, bonus, .. }: &Year) -> Price {
        Price::BonusOfYear { bonus, annual, rate: self.bonus_ppm, payout: self.bonus_payout_ppm }
    }
}
