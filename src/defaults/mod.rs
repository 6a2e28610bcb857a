//! The sourced default figures: whole scenarios for the countries that have
//! them, and currency and employer contributions for more countries.
//!
//! The data with titles, dates, addresses and confidence is in `data/`. The
//! build script checks it and makes the tables here, which hold only what is
//! computed with; the page reads the same files for what it tells.
//!
//! | file | holds |
//! | --- | --- |
//! | `data/all.json` | figures that hold everywhere, and what a country must have or ask for |
//! | `data/us.json` … | a country: its currency, employer contributions and figures, which go before those of everywhere |
//! | `data/sources.json` | where the figures of several countries were found |

mod figure;
mod scenario;

pub use crate::cost::contribution_rules;
pub use figure::{Age, Confidence, Figure, Provenance, Unit, YearMonth};
pub use scenario::{Draft, draft, scenario, scenario_with};

mod tables {
    #![allow(clippy::unreadable_literal, reason = "made by the build script")]
    use super::{Confidence, Figure, Provenance, Region, Unit, YearMonth};
    include!(concat!(env!("OUT_DIR"), "/defaults.rs"));
}

/// A country that is known.
#[derive(Debug)]
pub struct Region {
    /// ISO 3166-1 code: `US`.
    pub country: &'static str,
    /// ISO 4217 code: `USD`.
    pub currency: &'static str,
    /// Minor units in a unit of the currency.
    pub minor_per_major: i64,
    figures: &'static [Figure],
}

/// Every country with known contributions, in the order of their codes.
///
/// ```
/// use fractional_fit::defaults::regions;
///
/// assert_eq!(regions().len(), 18);
/// assert_eq!((regions()[0].country, regions()[0].currency), ("AE", "AED"));
/// ```
#[must_use]
pub fn regions() -> &'static [Region] {
    tables::REGIONS
}

/// A country's currency, by the country's ISO 3166-1 code.
///
/// ```
/// use fractional_fit::defaults::region;
///
/// assert_eq!(region("PL").unwrap().currency, "PLN");
/// assert!(region("XX").is_none());
/// ```
#[must_use]
pub fn region(country: &str) -> Option<&'static Region> {
    tables::REGIONS.iter().find(|region| region.country == country)
}

/// The countries of which every price is known: nothing must be asked.
///
/// ```
/// use fractional_fit::defaults::countries;
///
/// assert!(countries().any(|country| country == "DE"));
/// assert!(countries().all(|country| country != "NL"));
/// ```
pub fn countries() -> impl Iterator<Item = &'static str> {
    regions().iter().map(|region| region.country).filter(|country| missing(country).next().is_none())
}

/// The figures of a country: its own, then those that hold everywhere. Of a
/// country that is not known, the latter alone.
///
/// ```
/// use fractional_fit::defaults::figures;
///
/// let rate = figures("US").find(|figure| figure.id == "fractional.dayRateMinor").unwrap();
/// assert_eq!((rate.low, rate.typical, rate.high), (150_000, 200_000, 350_000));
/// assert!(figures("SE").all(|figure| figure.id != "fullTime.baseMinor"));
/// ```
pub fn figures(country: &str) -> impl Iterator<Item = &'static Figure> + use<> {
    let own = region(country).map_or(&[] as &[Figure], |region| region.figures);
    let is_own = move |id| own.iter().any(|figure| figure.id == id);
    own.iter().chain(tables::EVERYWHERE.iter().filter(move |figure| !is_own(figure.id)))
}

/// Paths of the figures that have no default in a country, so that the visitor
/// may be asked. Those that aren't [`missing`] too count as 0 until given.
///
/// ```
/// use fractional_fit::defaults::asked;
///
/// assert!(asked("SE").any(|id| id == "fullTime.baseMinor"));
/// assert_eq!(asked("US").count(), 0);
/// ```
pub fn asked(country: &str) -> impl Iterator<Item = &'static str> + use<> {
    without_figure(tables::ASKED, country)
}

/// Paths of the prices without which an option can't be computed, and that have
/// no default in a country. The first part of a path names the option; a bridge
/// needs those of `fractional` and `fullTime`.
///
/// ```
/// use fractional_fit::defaults::missing;
///
/// assert_eq!(missing("ES").collect::<Vec<_>>(), ["fractional.dayRateMinor"]);
/// assert_eq!(missing("FR").count(), 0);
/// ```
pub fn missing(country: &str) -> impl Iterator<Item = &'static str> + use<> {
    without_figure(tables::NEEDED, country)
}

fn without_figure(ids: &'static [&'static str], country: &str) -> impl Iterator<Item = &'static str> + use<> {
    let own = region(country).map_or(&[] as &[Figure], |region| region.figures);
    ids.iter().copied().filter(move |id| own.iter().all(|figure| figure.id != *id))
}

/// Sixteen hexadecimal digits that tell this edition of the data from others:
/// they change with every number, rule and term.
///
/// ```
/// assert_eq!(fractional_fit::defaults::digest().len(), 16);
/// ```
#[must_use]
pub fn digest() -> &'static str {
    tables::DIGEST
}

impl Figure {
    /// How far to trust it.
    ///
    /// ```
    /// use fractional_fit::defaults::{Confidence, figures};
    ///
    /// let rate = figures("US").find(|figure| figure.id == "fractional.dayRateMinor").unwrap();
    /// assert_eq!(rate.provenance().confidence, Confidence::Vendor);
    /// ```
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "figures are made by the build script only, with their place")]
    pub fn provenance(&self) -> &'static Provenance {
        &tables::ABOUT[usize::from(self.about)]
    }

    /// Whether the figure is older than two years. The host says what today is.
    ///
    /// ```
    /// use fractional_fit::defaults::{Age, YearMonth, figures};
    ///
    /// // From a survey of June 2008.
    /// let ramp = figures("US").find(|figure| figure.id == "fullTime.rampMonths").unwrap();
    /// assert_eq!(ramp.age(YearMonth::new(2026, 11).unwrap()), Age::Stale);
    /// assert_eq!(ramp.age(YearMonth::new(2010, 6).unwrap()), Age::Fresh);
    /// ```
    #[must_use]
    pub fn age(&self, today: YearMonth) -> Age {
        Age::of(self.provenance().date, today)
    }
}
