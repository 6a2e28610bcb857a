//! What losing the hire is expected to cost: shown apart, in no total.

use super::days::{DayCount, Days};
use super::option::{CashFlow, Component};
use super::scenario::FullTime;
use super::timeline::Timeline;
use crate::Error;
use crate::money::{PPM, rounded};
use serde::Serialize;

/// The expected consequences of an exit: each is its cost times its probability.
///
/// ```
/// # use fractional_fit::{cost, decode};
/// # let input = include_str!("../../tests/cases/cost.json");
/// # let cases: serde_json::Value = serde_json::from_str(input).unwrap();
/// let scenario = decode(&cases[0]["scenario"]).unwrap(); // 25 % within 18 months, six months of severance
/// let risk = cost::compare(&scenario).unwrap().full_time.risk;
/// assert_eq!(risk.severance_minor, 3_125_000);
/// assert_eq!(risk.net_cash_minor, 1_442_175);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TurnoverRisk {
    /// Severance, in minor units.
    pub severance_minor: i64,
    /// A second search, in minor units: none while the first one's guarantee lasts.
    pub repeat_search_minor: i64,
    /// Pay that isn't due while the seat is empty again, in minor units; never positive.
    pub avoided_pay_minor: i64,
    /// The three together.
    pub net_cash_minor: i64,
    /// Leadership days lost to the empty seat and to the second ramp, rounded to a millionth.
    pub expected_lost_days: f64,
    /// Probability of an exit within the horizon, in parts per million.
    pub probability_in_horizon_ppm: i64,
}

/// At most one exit, at the end of one of the hire's first months, each as likely.
#[derive(Debug, Clone, Copy)]
pub(super) struct TurnoverModel {
    /// Probability of each month, in parts per million of `window`.
    fail_ppm: i128,
    /// Months over which an exit is spread.
    window: i128,
    /// Those of them that fall within the horizon.
    months: i64,
    guarantee: i64,
    /// Severance in tenths of a month of base, by base a year.
    severance: i128,
    search_fee: i64,
    timeline: Timeline,
}

/// The months over which an exit is spread: at least one where anything may fail.
pub(super) fn window(terms: &FullTime) -> Result<i64, Error> {
    match terms.fail_window_months.get() {
        0 if terms.fail_ppm.get() > 0 => Err(Error::too_small("failWindowMonths", 1).within("fullTime")),
        window => Ok(window),
    }
}

fn net(severance: i64, repeat_search: i64, avoided_pay: i64) -> i64 {
    severance.saturating_add(repeat_search).saturating_add(avoided_pay)
}

impl TurnoverModel {
    pub(super) fn new(terms: &FullTime, search_fee: i64, timeline: Timeline) -> Result<Self, Error> {
        let (fail, window) = (terms.fail_ppm.get(), window(terms)?);
        Ok(Self {
            fail_ppm: fail.into(),
            // Without a window nothing fails, and nothing is divided by it.
            window: window.max(1).into(),
            months: window.min(timeline.hire().months()),
            guarantee: terms.guarantee_months.get(),
            severance: i128::from(terms.severance_months_tenths.get()) * i128::from(terms.base_minor.get()),
            search_fee,
            timeline,
        })
    }

    /// The expectation, given the hire's cash and days.
    pub(super) fn risk(&self, cash: &[CashFlow], days: &Days) -> TurnoverRisk {
        let [severance, repeat_search, avoided_pay] = self.cash(self.empty_seat(cash));
        let lost =
            DayCount { parts: self.fail_ppm * self.lost_parts(days), per_day: days.per_day() * PPM * self.window };
        TurnoverRisk {
            severance_minor: severance,
            repeat_search_minor: repeat_search,
            avoided_pay_minor: avoided_pay,
            net_cash_minor: net(severance, repeat_search, avoided_pay),
            expected_lost_days: lost.days(),
            probability_in_horizon_ppm: self.expected(i128::from(self.months) * PPM, 1),
        }
    }

    /// What is expected in cash, given what `recurs` in the hire's first months together, as many as asked for.
    pub(super) fn net_cash(&self, recurs: impl Fn(i64) -> i64) -> i64 {
        let last = self.timeline.hire().months();
        let saved = |exit| recurs(last.min(exit + self.timeline.vacancy)) - recurs(exit);
        let [severance, repeat_search, avoided_pay] =
            self.cash((1..=self.months).map(|exit| i128::from(saved(exit))).sum());
        net(severance, repeat_search, avoided_pay)
    }

    /// Severance, a second search and, negative, the pay of the empty seat, of which this is the sum over the exits.
    fn cash(&self, empty_seat: i128) -> [i64; 3] {
        let searched = i128::from((self.months - self.guarantee).max(0));
        [
            self.expected(self.severance * i128::from(self.months), 120),
            self.expected(i128::from(self.search_fee) * searched, 1),
            -self.expected(empty_seat, 1),
        ]
    }

    /// A sum over the exit months, times the probability of each.
    fn expected(&self, sum: i128, divisor: i128) -> i64 {
        rounded(self.fail_ppm * sum, PPM * self.window * divisor)
    }

    /// What would be paid in the months when the seat is empty again, summed over the exits.
    fn empty_seat(&self, cash: &[CashFlow]) -> i128 {
        let recurs = |row: &&CashFlow| !matches!(row.component, Component::SearchFee | Component::Oneoff);
        let mut paid = 0;
        let through: Vec<i128> = self.employed(|month| {
            let recurring = cash.iter().filter(recurs).filter_map(|row| row.cells.get(month));
            paid += recurring.map(|&cell| i128::from(cell)).sum::<i128>();
            paid
        });
        self.exits(&through, |after, refilled, _| refilled - after)
    }

    /// Days that are lost after an exit, summed over the exits: all that would
    /// have come, but for those that a second hire delivers from the same start.
    fn lost_parts(&self, days: &Days) -> i128 {
        let all: Vec<i128> = days.running().collect();
        let through = self.employed(|month| all.get(month).copied().unwrap_or(0));
        let end = through.last().copied().unwrap_or(0);
        self.exits(&through, |after, _, again| end - after - again)
    }

    /// A running sum at the end of each of the hire's months, with 0 before the first.
    fn employed(&self, through: impl FnMut(usize) -> i128) -> Vec<i128> {
        let first = usize::try_from(self.timeline.vacancy).unwrap_or(usize::MAX);
        let end = usize::try_from(self.timeline.horizon).unwrap_or(0);
        std::iter::once(0).chain((first..end).map(through)).collect()
    }

    /// Adds up over the exits a function of the running sum: where the exit is,
    /// where the second hire starts, and as long after the start as the second hire has.
    fn exits(&self, through: &[i128], of: impl Fn(i128, i128, i128) -> i128) -> i128 {
        let last = self.timeline.hire().months();
        let at = |month: i64| {
            usize::try_from(month.clamp(0, last)).ok().and_then(|index| through.get(index)).copied().unwrap_or(0)
        };
        (1..=self.months)
            .map(|exit| of(at(exit), at(exit + self.timeline.vacancy), at(last - exit - self.timeline.vacancy)))
            .sum()
    }
}
