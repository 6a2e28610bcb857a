//! Days, exactly: a number of days is a whole number of parts of a day.
//!
//! A part is small enough that every quantity of the model is a whole number of
//! them: hundredths of a day a week, twelfths of a year, parts per million of
//! share and of ramp, and the steps of a ramp.

use super::scenario::Scenario;
use super::timeline::Span;
use crate::money::{PPM, rounded, scaled_long, to_float};

/// Parts of a day in a [`Capacity`].
const CAPACITY_PARTS: i128 = 1_200 * PPM;

/// Days a month at full productivity, in parts of a day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Capacity(i128);

impl Capacity {
    /// `centi` hundredths of a day in each of `weeks` weeks a year.
    pub(super) fn per_week(centi: i64, weeks: i64) -> Self {
        Self(i128::from(centi * weeks) * PPM)
    }

    /// A twelfth of a year's days, each.
    pub(super) fn per_year(days: i64) -> Self {
        Self(i128::from(days) * 100 * PPM)
    }

    /// The capacity of several.
    pub(super) fn times(self, count: i64) -> Self {
        Self(self.0 * i128::from(count))
    }

    /// A share in parts per million: exact, as each of the two kinds of
    /// capacity is a whole number of millions of parts.
    pub(super) fn share(self, ppm: i64) -> Self {
        Self(self.0 / PPM * i128::from(ppm))
    }
}

/// How productive somebody is in each month of an engagement.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ramp {
    steps: i64,
    steps_a_month: i64,
    start_ppm: i64,
}

impl Ramp {
    /// So many months, each a step.
    pub(super) fn new(months: i64, start_ppm: i64) -> Self {
        Self { steps: months, steps_a_month: 1, start_ppm }
    }

    /// So many days of work, at `centi` hundredths of a day in each of `weeks` weeks
    /// a year: a step is a part of a day. Who doesn't work has none.
    pub(super) fn of_days(days: i64, centi: i64, weeks: i64, start_ppm: i64) -> Self {
        let steps_a_month = centi * weeks;
        Self { steps: if steps_a_month == 0 { 0 } else { days * 1_200 }, steps_a_month, start_ppm }
    }

    /// Steps of the ramp.
    fn steps(self) -> i128 {
        self.steps.max(1).into()
    }

    /// The month `k` of an engagement, 1 for the first: where its middle is on
    /// the ramp, in halves of a step and parts per million.
    fn month(self, k: i64) -> i128 {
        let climbed = (2 * k - 1) * self.steps_a_month;
        if climbed >= 2 * self.steps {
            return 2 * PPM * self.steps();
        }
        let start = i128::from(self.start_ppm);
        start * 2 * i128::from(self.steps) + (PPM - start) * i128::from(climbed)
    }
}

/// Days of each month of the horizon.
#[derive(Debug, Clone)]
pub(super) struct Days {
    months: Vec<i128>,
    /// Steps of the ramps that the parts of a day are made for.
    steps: i128,
}

impl Days {
    /// No days in any month, to be filled by somebody with that ramp.
    pub(super) fn none(horizon: i64, ramp: Ramp) -> Self {
        Self { months: vec![0; usize::try_from(horizon).unwrap_or(0)], steps: ramp.steps() }
    }

    /// Adds somebody's days in the months of a span; `served` months of the same
    /// engagement came before. The ramp must be the one that the days are made for.
    pub(super) fn add(&mut self, span: Span, capacity: Capacity, ramp: Ramp, served: i64) {
        let skipped = usize::try_from(span.first - 1).unwrap_or(0);
        let length = usize::try_from(span.months()).unwrap_or(0);
        for (k, days) in (served + 1..).zip(self.months.iter_mut().skip(skipped).take(length)) {
            *days += capacity.0 * ramp.month(k);
        }
    }

    /// The days of two people together.
    pub(super) fn plus(&self, other: &Self) -> Self {
        let months = self.months.iter().zip(&other.months).map(|(a, b)| a * other.steps + b * self.steps).collect();
        Self { months, steps: self.steps * other.steps }
    }

    /// The days of each month.
    pub(super) fn monthly(&self) -> Vec<f64> {
        let per_day = self.per_day();
        self.months.iter().map(|&parts| shown(parts, per_day)).collect()
    }

    /// The days of the horizon.
    pub(super) fn total(&self) -> DayCount {
        DayCount { parts: self.months.iter().sum(), per_day: self.per_day() }
    }

    /// The days from the start of the horizon to the end of each month, in parts of a day.
    pub(super) fn running(&self) -> impl Iterator<Item = i128> {
        let mut sum = 0;
        self.months.iter().map(move |days| {
            sum += days;
            sum
        })
    }

    /// Parts in a day: at most 3.5 · 10^23.
    pub(super) fn per_day(&self) -> i128 {
        CAPACITY_PARTS * self.parts_of_capacity()
    }

    /// Parts of a day in a part of a [`Capacity`].
    fn parts_of_capacity(&self) -> i128 {
        2 * PPM * self.steps
    }
}

/// A number of days.
#[derive(Debug, Clone, Copy)]
pub(super) struct DayCount {
    pub(super) parts: i128,
    pub(super) per_day: i128,
}

impl DayCount {
    /// The days, rounded to a millionth.
    pub(super) fn days(self) -> f64 {
        shown(self.parts, self.per_day)
    }

    /// What a day costs, rounded; none without days.
    pub(super) fn price(self, total: i64) -> Option<i64> {
        (self.parts > 0).then(|| scaled_long(total, self.per_day, self.parts))
    }
}

fn shown(parts: i128, per_day: i128) -> f64 {
    to_float(rounded(parts * PPM, per_day)) / 1e6
}

/// The leadership that a company needs in a month, and what its absence costs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Need {
    days: Option<Capacity>,
    unled_cost: i64,
}

impl Need {
    pub(super) fn new(scenario: &Scenario) -> Self {
        let weeks = scenario.weeks_per_year.get();
        Self {
            days: scenario.need_centi_days_per_week.map(|centi| Capacity::per_week(centi.get(), weeks)),
            unled_cost: scenario.unled_month_cost_minor.get(),
        }
    }

    /// The part of the days that is needed in its month.
    pub(super) fn useful(self, days: &Days) -> DayCount {
        let Some(Capacity(need)) = self.days else { return days.total() };
        let need = need * days.parts_of_capacity();
        DayCount { parts: days.months.iter().map(|&delivered| delivered.min(need)).sum(), per_day: days.per_day() }
    }

    /// What the missing leadership of each month costs; nothing where no need is given.
    pub(super) fn unled(self, days: &Days) -> impl Iterator<Item = i64> {
        let need = self.days.map_or(0, |Capacity(need)| need * days.parts_of_capacity());
        days.months.iter().map(move |&delivered| {
            let missing = (need - delivered).max(0);
            if missing == 0 || self.unled_cost == 0 { 0 } else { rounded(i128::from(self.unled_cost) * missing, need) }
        })
    }
}
