//! A price, spread over months: rounded on the running sum, so that the months add up to what the whole costs.

use super::explanation::{Formula, Part, Quantity};
use super::ranges::Money;
use super::timeline::Span;
use crate::money::{Monthly, part, rounded, sum, times};

/// A price of a month, which needn't be whole.
#[derive(Debug, Clone, Copy)]
pub(super) enum Price {
    /// Paid in one month.
    Once(i64),
    OfMonth(i64),
    /// A monthly fee for `usual` hundredths of a day a week, at `centi`.
    OfMonthScaled {
        fee: i64,
        centi: i64,
        usual: i64,
    },
    OfDay {
        rate: i64,
        centi: i64,
        people: i64,
        weeks: i64,
    },
    OfYear(i64),
    /// A bonus of so much a year, which a rate and the part that is paid make of an annual amount.
    BonusOfYear {
        bonus: i64,
        annual: i64,
        rate: i64,
        payout: i64,
    },
}

impl Price {
    #[inline]
    fn monthly(self) -> Monthly {
        match self {
            Self::Once(amount) | Self::OfMonth(amount) => Monthly::new(amount, 1),
            Self::OfMonthScaled { fee, centi, usual } => {
                Monthly::new(rounded(i128::from(fee) * i128::from(centi), usual.into()), 1)
            }
            Self::OfDay { rate, centi, people, weeks } => Monthly::product(rate, centi * people * weeks, 1_200),
            Self::OfYear(annual) | Self::BonusOfYear { bonus: annual, .. } => Monthly::new(annual, 12),
        }
    }

    fn explain(self, months: i64, result: i64) -> Part {
        use Quantity::{
            Amount, Annual, DayRate, DaysPerWeek, MonthlyFee, Months, Payout, People, Rate, UsualDaysPerWeek,
            WeeksPerYear,
        };
        let months = (Months, months);
        match self {
            Self::Once(amount) => Part::new(Formula::Once, &[(Amount, amount)], result),
            Self::OfMonth(fee) => Part::new(Formula::PerMonth, &[(MonthlyFee, fee), months], result),
            Self::OfMonthScaled { fee, centi, usual } => {
                let terms = [(MonthlyFee, fee), (DaysPerWeek, centi), (UsualDaysPerWeek, usual), months];
                Part::new(Formula::PerMonthScaled, &terms, result)
            }
            Self::OfDay { rate, centi, people, weeks } => {
                let terms = [(DayRate, rate), (DaysPerWeek, centi), (People, people), (WeeksPerYear, weeks), months];
                Part::new(Formula::PerDay, &terms, result)
            }
            Self::OfYear(annual) => Part::new(Formula::MonthsOfYear, &[(Annual, annual), months], result),
            Self::BonusOfYear { annual, rate, payout, .. } => {
                let terms = [(Annual, annual), (Rate, rate), (Payout, payout), months];
                Part::new(Formula::RateOfAnnual, &terms, result)
            }
        }
    }
}

/// A price in the months of a span, rounded on the sum that runs since a month.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spread {
    price: Price,
    since: i64,
    span: Span,
}

impl Spread {
    pub(super) fn new(price: Price, span: Span) -> Self {
        Self { price, since: span.first, span }
    }

    /// An amount in one month, or in none if the span is empty.
    pub(super) fn once(amount: Money, month: Span) -> Self {
        Self::new(Price::Once(amount.get()), month)
    }

    /// What goes on from here to a month, with the same running sum.
    pub(super) fn on(self, last: i64) -> Self {
        Self { span: Span { first: self.span.last + 1, last }, ..self }
    }

    /// What is left of it after a month.
    pub(super) fn after(self, month: i64) -> Self {
        Self { span: Span { first: self.span.first.max(month + 1), ..self.span }, ..self }
    }

    /// What is left of it up to a month.
    pub(super) fn until(self, month: i64) -> Self {
        Self { span: Span { last: self.span.last.min(month), ..self.span }, ..self }
    }

    /// How many months the sum has run before the span, and through it.
    fn run(self) -> (i64, i64) {
        let before = self.span.first - self.since;
        (before, before + self.span.months())
    }

    /// The amount of each month.
    pub(super) fn cells(self) -> impl Iterator<Item = i64> {
        let months = usize::try_from(self.span.months()).unwrap_or(0);
        self.price.monthly().after(self.span.first - self.since).take(months)
    }

    /// Adds each month's amount, or a share of it.
    #[inline(never)]
    pub(super) fn add_to(self, cells: &mut [i64], share_ppm: Option<i64>) {
        let months = cells.iter_mut().skip(usize::try_from(self.span.first - 1).unwrap_or(0));
        for (cell, amount) in months.zip(self.cells()) {
            *cell = sum(*cell, share_ppm.map_or(amount, |ppm| part(amount, ppm)));
        }
    }

    /// The sum of the months, with a share of each month's amount on top. It needs no months: each has one of two
    /// amounts.
    pub(super) fn total(self, on_top_ppm: i64) -> i64 {
        let (before, through) = self.run();
        if before == through {
            return 0;
        }
        let monthly = self.price.monthly();
        let (lesser, more) = monthly.over(through);
        let more = more - if before == 0 { 0 } else { monthly.over(before).1 };
        let each = |amount: i64, months: i64| times(sum(amount, part(amount, on_top_ppm)), months);
        sum(each(lesser, through - before - more), each(sum(lesser, 1), more))
    }

    pub(super) fn explain(self) -> Vec<Part> {
        let (before, through) = self.run();
        if before == 0 {
            return vec![self.price.explain(through, self.total(0))];
        }
        // Where rounding goes on, no price but a month's gives the sum.
        let fees = alike(self.cells()).into_iter();
        fees.map(|(fee, months)| Price::OfMonth(fee).explain(months, fee * months)).collect()
    }
}

/// A share of each month's amount, in parts per million.
#[derive(Debug, Clone, Copy)]
pub(super) struct Share<'a> {
    pub(super) of: &'a [Spread],
    pub(super) ppm: i64,
}

impl Share<'_> {
    pub(super) fn explain(self) -> Vec<Part> {
        let amounts = alike(self.of.iter().flat_map(|spread| spread.cells())).into_iter();
        amounts.map(|(amount, times)| Part::rate_of_amount(amount, self.ppm, times)).collect()
    }
}

/// What is alike in several months, and in how many.
pub(super) fn alike<T: PartialEq>(cells: impl Iterator<Item = T>) -> Vec<(T, i64)> {
    let mut amounts: Vec<(T, i64)> = Vec::new();
    for cell in cells {
        match amounts.iter_mut().find(|(amount, _)| *amount == cell) {
            Some((_, times)) => *times += 1,
            None => amounts.push((cell, 1)),
        }
    }
    amounts
}
