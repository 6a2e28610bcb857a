//! Which month is which: month 1 is the month of the decision.

use super::ranges::Months;
use super::scenario::Scenario;

/// When the seat is empty, when the hire starts and when the fractional starts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Timeline {
    /// The last month that is looked at.
    pub(super) horizon: i64,
    /// Months of search and notice before a hire starts.
    pub(super) vacancy: i64,
    /// The fractional's first month; it may pass the horizon.
    pub(super) fractional_start: i64,
    /// Months that the fractional works at most, when there is no hire.
    engagement: i64,
    /// The calendar month of month 1.
    calendar_start: i64,
}

/// A run of months, both ends included; empty when the end is before the start.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub(super) first: i64,
    pub(super) last: i64,
}

impl Timeline {
    pub(super) fn new(scenario: &Scenario) -> Self {
        let hire = &scenario.full_time;
        Self {
            horizon: scenario.horizon_months.get(),
            vacancy: hire.search_months.get() + hire.notice_months.get(),
            fractional_start: scenario.fractional.start_lag_months.get() + 1,
            engagement: scenario.fractional.engagement_months.map_or(i64::MAX, Months::get),
            calendar_start: scenario.start_calendar_month.get(),
        }
    }

    /// The hire's months; empty when the hire never arrives.
    pub(super) fn hire(self) -> Span {
        self.after(self.vacancy)
    }

    /// The fractional's months, when there is no hire.
    pub(super) fn fractional(self) -> Span {
        let first = self.fractional_start;
        Span { first, last: self.horizon.min(self.engagement.saturating_add(first - 1)) }
    }

    /// The months that a fractional with a minimum term is paid for within the horizon, when there is no hire.
    pub(super) fn billed(self, min_commit: i64) -> i64 {
        match self.fractional().months() {
            0 => 0,
            served => min_commit.min(self.after(self.fractional_start - 1).months()).max(served),
        }
    }

    /// The months that are left after some have passed.
    pub(super) fn after(self, months: i64) -> Span {
        Span { first: months + 1, last: self.horizon }
    }

    /// One month; none when it falls after the horizon.
    pub(super) fn month(self, month: i64) -> Span {
        Span { first: month, last: month.min(self.horizon) }
    }

    /// A month as contribution rules count them: from January of the year of month 1.
    pub(super) fn calendar(self, month: i64) -> i64 {
        self.calendar_start + month - 1
    }

    /// Whether a month is January.
    pub(super) fn is_january(self, month: i64) -> bool {
        self.months_to_january(month) == 12
    }

    /// Months from a month to the next January: 1 for a December, 12 for a January.
    pub(super) fn months_to_january(self, month: i64) -> i64 {
        12 - (self.calendar_start + month - 2) % 12
    }
}

impl Span {
    /// How many months.
    pub(super) fn months(self) -> i64 {
        (self.last - self.first + 1).max(0)
    }

    /// None of the months.
    pub(super) fn none(self) -> Self {
        Self { last: self.first - 1, ..self }
    }

    /// The first month, if there is one.
    pub(super) fn start(self) -> Option<i64> {
        (self.months() > 0).then_some(self.first)
    }
}
