//! A default figure: a range, and how far to trust it.

#[path = "sourced/unit.rs"]
mod unit;

pub use unit::{Confidence, Unit};

/// A default, with the range around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// Path in a scenario: `fullTime.baseMinor`.
    pub id: &'static str,
    /// The low end of what is plausible.
    pub low: i64,
    /// The default.
    pub typical: i64,
    /// The high end; equal to `low` for what is a convention, not uncertain.
    pub high: i64,
    /// Where the rest is in the tables: apart, so that a browser that never
    /// asks the engine for it doesn't download it.
    pub(super) about: u16,
}

/// How far to trust a figure.
///
/// What its source is called and where it is found stays in the data files
/// (`src/defaults/data/`), which the page reads for what it tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Provenance {
    /// What the numbers count.
    pub unit: Unit,
    /// How sure they are.
    pub confidence: Confidence,
    /// Month of the source, January where only the year is known; of our
    /// collection where the figure is ours. None where its source bears no date.
    pub date: Option<YearMonth>,
    /// Its source in `sources.json`; none for an assumption of ours.
    pub source: Option<&'static str>,
}

/// Whether a figure should be looked up again. The page has the same rule for
/// the sources that it shows (`www/session/costs/sources.ts`); both are held to
/// `tests/cases/age.json`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Age {
    /// Of the last two years.
    Fresh,
    /// Older than two years.
    Stale,
    /// Its source bears no date: nobody can say.
    Unknown,
}

impl Age {
    /// Months after which a figure should be looked up again.
    pub const FRESH_MONTHS: i32 = 24;

    /// The age of what bears a date, or none.
    #[must_use]
    pub fn of(date: Option<YearMonth>, today: YearMonth) -> Self {
        match date {
            None => Self::Unknown,
            Some(date) if today.months_since(date) > Self::FRESH_MONTHS => Self::Stale,
            Some(_) => Self::Fresh,
        }
    }
}

/// A month of a year. The engine has no clock: the host says what today is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearMonth(u16);

impl YearMonth {
    /// A month from 1 to 12 of a year up to 5000; `None` for anything else.
    ///
    /// ```
    /// use fractional_fit::defaults::YearMonth;
    ///
    /// let november = YearMonth::new(2026, 11).unwrap();
    /// assert_eq!(november.months_since(YearMonth::new(2024, 5).unwrap()), 30);
    /// assert!(YearMonth::new(2026, 13).is_none());
    /// ```
    #[must_use]
    pub const fn new(year: u16, month: u8) -> Option<Self> {
        // `u16::from` is not const yet.
        if year <= 5_000 && 1 <= month && month <= 12 { Some(Self(year * 12 + month as u16 - 1)) } else { None }
    }

    /// A month of the tables; anything else doesn't compile.
    pub(super) const fn known(year: u16, month: u8) -> Self {
        match Self::new(year, month) {
            Some(known) => known,
            None => panic!("not a month"),
        }
    }

    /// Months from an earlier month to this one; negative from a later one.
    #[must_use]
    pub const fn months_since(self, earlier: Self) -> i32 {
        self.0 as i32 - earlier.0 as i32
    }
}
