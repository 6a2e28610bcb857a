//! The sourced default figures: whole scenarios for the regions that have them,
//! and employer contributions for more countries.
//!
//! The data with titles, dates, addresses and confidence is in `data/`. The
//! build script checks it and makes the tables here, which hold only what is
//! computed with; the page reads the same files for what it tells.

use crate::cost::{ContributionMode, ContributionRule, Money, Ppm, RuleKey, Scenario};
use crate::error::{Error, ErrorCode};
use crate::input::Input;

mod tables {
    #![allow(clippy::wildcard_imports, clippy::unreadable_literal, reason = "made by the build script")]
    use super::*;
    include!(concat!(env!("OUT_DIR"), "/defaults.rs"));

    pub(super) fn regions() -> &'static [Region] {
        REGIONS
    }

    pub(super) fn contributions() -> &'static [(&'static str, &'static [ContributionRule])] {
        CONTRIBUTIONS
    }
}

struct Region {
    country: &'static str,
    /// Paths in a scenario, with what stands there.
    terms: &'static [(&'static str, Term)],
}

#[derive(Clone, Copy)]
enum Term {
    Whole(i64),
    Text(&'static str),
}

/// The countries that have a whole default scenario, by ISO 3166-1 code.
///
/// ```
/// assert_eq!(fractional_fit::defaults::countries().collect::<Vec<_>>(), ["US", "GB", "DE"]);
/// ```
pub fn countries() -> impl Iterator<Item = &'static str> {
    tables::regions().iter().map(|region| region.country)
}

/// The scenario that a country's sourced figures give.
///
/// # Errors
/// `unknown-value` at `country` where there is no usable source for a salary:
/// then nobody's figure is better than the visitor's own.
///
/// ```
/// use fractional_fit::{cost, defaults};
///
/// let scenario = defaults::scenario("US").unwrap();
/// assert_eq!(cost::compare(&scenario).unwrap().fractional.cost.total_minor, 35_266_667);
/// assert_eq!(defaults::scenario("SE").unwrap_err().field(), "country");
/// ```
pub fn scenario(country: &str) -> Result<Scenario, Error> {
    let region = tables::regions().iter().find(|region| region.country == country);
    let Some(region) = region else {
        return Err(Error::new(ErrorCode::UnknownValue, "country", "there are no sourced figures for it"));
    };
    let mut record = Vec::new();
    for &(path, term) in region.terms {
        let value = match term {
            Term::Whole(number) => Input::Integer(number),
            Term::Text(text) => Input::Text(text.to_owned()),
        };
        put(&mut record, path, value);
    }
    Input::Record(record).decode()
}

/// Puts a value at a path such as `fullTime.baseMinor`.
fn put(record: &mut Vec<(String, Input)>, path: &str, value: Input) {
    let Some((head, rest)) = path.split_once('.') else {
        record.push((path.to_owned(), value));
        return;
    };
    for (key, inner) in record.iter_mut() {
        if let Input::Record(inner) = inner
            && key == head
        {
            return put(inner, rest, value);
        }
    }
    let mut inner = Vec::new();
    put(&mut inner, rest, value);
    record.push((head.to_owned(), Input::Record(inner)));
}

/// What employers of a country pay on top of pay; `None` where it isn't known.
///
/// ```
/// let rules = fractional_fit::defaults::contribution_rules("SE").unwrap();
/// assert_eq!(rules[0].rate_ppm.get(), 314_200);
/// ```
#[must_use]
pub fn contribution_rules(country: &str) -> Option<&'static [ContributionRule]> {
    tables::contributions().iter().find(|(code, _)| *code == country).map(|(_, rules)| *rules)
}

/// A rule of the tables; out of range doesn't compile.
const fn rule(
    key: &'static str,
    rate_ppm: i64,
    threshold_minor: i64,
    cap_minor: Option<i64>,
    mode: ContributionMode,
) -> ContributionRule {
    ContributionRule {
        key: RuleKey::known(key),
        rate_ppm: Ppm::known(rate_ppm),
        threshold_minor: Money::known(threshold_minor),
        cap_minor: match cap_minor {
            Some(cap) => Some(Money::known(cap)),
            None => None,
        },
        mode,
    }
}
