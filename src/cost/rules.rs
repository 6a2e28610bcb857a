//! By which rules an employer pays on top of pay. Those of countries are made by the build from the sourced data.

use super::names::{Country, RuleKey};
use super::ranges::{Money, Ppm, RuleMonth};
use super::scenario::{ContributionMode, ContributionRule, Scenario};
use crate::error::{Error, ErrorCode};

mod tables {
    #![allow(clippy::unreadable_literal, reason = "made by the build script")]
    use super::{ContributionMode, ContributionRule, Country, rule};
    include!(concat!(env!("OUT_DIR"), "/rules.rs"));
}

/// The rules of a scenario: its own, or those of its country.
pub(crate) fn rules(scenario: &Scenario) -> Result<&[ContributionRule], Error> {
    if let Some(rules) = &scenario.contribution_rules {
        return Ok(rules);
    }
    let country = scenario.country.ok_or_else(|| Error::missing("country"))?;
    of_country(country).ok_or_else(|| {
        Error::new(
            ErrorCode::UnknownValue,
            "country",
            "no contribution rules are known for this country: provide contributionRules",
        )
    })
}

/// What employers of a country pay on top of pay; `None` where it isn't known.
///
/// ```
/// let rules = fractional_fit::defaults::contribution_rules("SE").unwrap();
/// assert_eq!(rules[0].rate_ppm.get(), 314_200);
/// ```
#[must_use]
pub fn contribution_rules(country: &str) -> Option<&'static [ContributionRule]> {
    of_country(Country::new(country)?)
}

fn of_country(country: Country) -> Option<&'static [ContributionRule]> {
    tables::COUNTRIES.iter().find(|(known, _)| *known == country).map(|(_, rules)| *rules)
}

/// A rule of the tables; out of range doesn't compile.
const fn rule(
    key: &'static str,
    mode: ContributionMode,
    [rate_ppm, floor_ppm]: [i64; 2],
    threshold_minor: i64,
    cap_minor: Option<i64>,
    first_month: i64,
    last_month: Option<i64>,
) -> ContributionRule {
    ContributionRule {
        key: RuleKey::known(key),
        mode,
        rate_ppm: Ppm::known(rate_ppm),
        floor_ppm: Ppm::known(floor_ppm),
        threshold_minor: Money::known(threshold_minor),
        cap_minor: match cap_minor {
            Some(cap) => Some(Money::known(cap)),
            None => None,
        },
        first_month: RuleMonth::known(first_month),
        last_month: match last_month {
            Some(last) => Some(RuleMonth::known(last)),
            None => None,
        },
    }
}
