//! What the data folder holds.

use super::unit::{Confidence, Unit};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The region of figures that hold everywhere, unless a country has its own.
pub(crate) const EVERYWHERE: &str = "*";
/// Sources of more than one country.
pub(super) const SOURCES: &str = "sources.json";

/// All of the data folder.
pub(crate) struct Sourced {
    /// By file: `all.json`, `us.json`, …
    pub(crate) regions: BTreeMap<String, Region>,
    /// By country, out of its file.
    pub(crate) contributions: BTreeMap<String, Contributions>,
    /// Out of all files.
    pub(crate) sources: BTreeMap<String, Source>,
}

/// The figures of a country, or of everywhere.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Region {
    pub(crate) country: String,
    /// The day on which the sources were read, and judged.
    pub(crate) collected: String,
    /// The calendar year of the decision: what changes at a date is counted from its January.
    #[serde(default)]
    pub(crate) decision_year: Option<u16>,
    /// A country's.
    #[serde(default)]
    pub(super) contributions: Option<Contributions>,
    /// What only this file rests on.
    #[serde(default)]
    pub(super) sources: BTreeMap<String, Source>,
    /// What is no number.
    #[serde(default)]
    pub(crate) terms: BTreeMap<String, String>,
    /// Paths that hold everywhere no figure: a country that has none asks the visitor.
    #[serde(default)]
    pub(crate) asked: Vec<String>,
    /// Asked only where another term is chosen, as contractors in place of employees.
    #[serde(default)]
    pub(crate) asked_when_chosen: Vec<String>,
    /// Of what is asked, the prices without which an option can't be computed.
    #[serde(default)]
    pub(crate) needed: Vec<String>,
    pub(crate) figures: Vec<Figure>,
    /// Shown beside an entry, and never entered for the visitor: too old, too
    /// wide, or for a choice that the default scenario doesn't make.
    #[serde(default)]
    pub(crate) hints: Vec<Hint>,
}

/// A default, at the path where it stands in a scenario.
#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub(crate) struct Figure {
    pub(crate) id: String,
    pub(crate) low: i64,
    pub(crate) typical: i64,
    pub(crate) high: i64,
    pub(crate) unit: Unit,
    pub(crate) kind: Origin,
    pub(crate) confidence: Confidence,
    /// What it rests on most.
    pub(crate) source: Option<String>,
    /// What else it rests on.
    #[serde(default)]
    pub(crate) also: Vec<String>,
    /// Why this figure: a sentence or two.
    pub(crate) note: String,
}

/// Like a figure, of which some numbers were not found.
#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub(crate) struct Hint {
    pub(crate) id: String,
    pub(crate) low: Option<i64>,
    pub(crate) typical: Option<i64>,
    pub(crate) high: Option<i64>,
    pub(crate) unit: Unit,
    pub(crate) kind: Origin,
    pub(crate) confidence: Confidence,
    pub(crate) source: Option<String>,
    #[serde(default)]
    pub(crate) also: Vec<String>,
    pub(crate) note: String,
}

/// Where a figure comes from.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Origin {
    /// As its source says.
    Sourced,
    /// Chosen by us over what sources say.
    Judgement,
    /// Chosen by us where no source says anything.
    Assumption,
}

/// Where a figure was found.
#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    pub(crate) title: String,
    pub(crate) publisher: String,
    /// `2026`, `2026-03`, `2026-03-31`, or none where the source bears no date.
    pub(crate) date: Option<String>,
    pub(crate) address: String,
}

/// A country's currency, and what its employers pay on top of pay.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Contributions {
    pub(crate) currency: String,
    pub(crate) minor_per_major: i64,
    /// The year, or tax years, whose rules these are.
    pub(crate) year: String,
    pub(crate) collected: String,
    pub(crate) not_modelled: String,
    /// What the rules are called, by key and language: for the page, which shows English where a language is missing.
    pub(crate) names: BTreeMap<String, BTreeMap<String, String>>,
    pub(crate) rules: Vec<Rule>,
}

#[derive(Deserialize, Clone)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Rule {
    pub(crate) key: String,
    pub(crate) rate_ppm: i64,
    /// Of a reduction.
    #[serde(default)]
    pub(crate) floor_ppm: i64,
    pub(crate) threshold_minor: i64,
    pub(crate) cap_minor: Option<i64>,
    pub(crate) mode: Mode,
    /// The first and the last month in which it holds: `2027-10`.
    #[serde(default)]
    pub(crate) from: Option<String>,
    #[serde(default)]
    pub(crate) until: Option<String>,
    pub(crate) confidence: Confidence,
    pub(crate) source: Option<String>,
    #[serde(default)]
    pub(crate) also: Vec<String>,
    /// Needed where there is no source, or only a weak one.
    #[serde(default)]
    pub(crate) note: String,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Mode {
    Prorata,
    CumulativeYear,
    Reduction,
}

impl Sourced {
    /// The figures that hold everywhere, if the folder has them.
    pub(crate) fn everywhere(&self) -> Option<&Region> {
        self.regions.values().find(|region| region.country == EVERYWHERE)
    }

    /// The calendar year of the decision.
    pub(super) fn decision_year(&self) -> Option<u16> {
        self.everywhere()?.decision_year
    }

    /// The regions that are countries.
    pub(crate) fn countries(&self) -> impl Iterator<Item = &Region> {
        self.regions.values().filter(|region| region.country != EVERYWHERE)
    }
}
