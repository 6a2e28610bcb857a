//! What a figure counts and how sure it is: one list for the engine and for the build, which reads it in the data.

use serde::Deserialize;

/// What the numbers of a figure count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Minor units of the country's currency.
    Minor,
    /// Minor units a day.
    MinorPerDay,
    /// Minor units a month.
    MinorPerMonth,
    /// Minor units a year.
    MinorPerYear,
    /// Parts per million.
    Ppm,
    /// Parts per million a year.
    PpmPerYear,
    /// Months.
    Months,
    /// Tenths of a month.
    MonthsTenths,
    /// A month of the calendar, from 1 (January) to 12.
    CalendarMonth,
    /// Hundredths of a day, a week.
    DaysPerWeekCenti,
    /// Days a year.
    DaysPerYear,
    /// Days of work.
    WorkedDays,
    /// Weeks a year.
    WeeksPerYear,
    /// People.
    Count,
}

/// How sure a figure is: that of its weakest part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Confidence {
    /// H: an official source.
    #[serde(rename = "H")]
    Official,
    /// M: a reputable source that quotes an official or named one.
    #[serde(rename = "M")]
    Reputable,
    /// L: a weak, old, self-reported or single source.
    #[serde(rename = "L")]
    Weak,
    /// V: a claim of those who sell it.
    #[serde(rename = "V")]
    Vendor,
    /// X: no source was retrieved.
    #[serde(rename = "X")]
    Unverified,
    /// D: worked out from a cited figure.
    #[serde(rename = "D")]
    Derived,
    /// J: our judgment.
    #[serde(rename = "J")]
    Judgement,
}
