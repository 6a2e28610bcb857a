//! The search firm's fee.

use super::explanation::{Formula, Part, Quantity};
use super::scenario::{FeeMode, FullTime};
use super::timeline::Timeline;
use crate::money::{Monthly, part, scaled, sum};

/// In thirds, rounded on their sum.
#[derive(Debug, Clone, Copy)]
pub(super) struct SearchFee {
    base: i64,
    bonus_ppm: i64,
    fee_ppm: i64,
    /// The months in which the thirds are due.
    due: [i64; 3],
    horizon: i64,
}

impl SearchFee {
    pub(super) fn new(terms: &FullTime, timeline: Timeline) -> Self {
        let months = terms.search_months.get();
        Self {
            base: terms.base_minor.get(),
            bonus_ppm: terms.bonus_ppm.get(),
            fee_ppm: terms.fee_ppm.get(),
            due: match terms.fee_mode {
                FeeMode::RetainedThirds => [1, ((months + 1) / 2).max(1), months.max(1)],
                FeeMode::OnStart => [timeline.hire().first; 3],
            },
            horizon: timeline.horizon,
        }
    }

    /// The whole of it, whenever it is due.
    pub(super) fn whole(&self) -> i64 {
        part(self.base + part(self.base, self.bonus_ppm), self.fee_ppm)
    }

    /// What is due of it within the horizon.
    pub(super) fn total(&self, whole: i64) -> i64 {
        scaled(whole, self.thirds(), 3)
    }

    /// How many thirds are due within the horizon.
    fn thirds(&self) -> i64 {
        self.due.iter().map(|month| i64::from(*month <= self.horizon)).sum()
    }

    pub(super) fn add_to(&self, cells: &mut [i64]) {
        for (third, month) in Monthly::new(self.whole(), 3).after(0).zip(self.due) {
            if let Some(cell) = usize::try_from(month - 1).ok().and_then(|index| cells.get_mut(index)) {
                *cell = sum(*cell, third);
            }
        }
    }

    pub(super) fn explain(&self) -> Part {
        let terms = [
            (Quantity::Base, self.base),
            (Quantity::Bonus, self.bonus_ppm),
            (Quantity::Rate, self.fee_ppm),
            (Quantity::Thirds, self.thirds()),
        ];
        Part::new(Formula::SearchFee, &terms, self.total(self.whole()))
    }
}
