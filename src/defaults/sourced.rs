//! The default figures as they are kept: data with their sources. Read by the
//! build script, which refuses what has no source, and by the tests.

use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::{fmt, fs, io, path::Path};

/// Figures that hold everywhere stand under this region.
pub(crate) const EVERYWHERE: &str = "*";

/// All of the data folder.
pub(crate) struct Sourced {
    pub(crate) regions: Vec<Region>,
    pub(crate) contributions: BTreeMap<String, Contributions>,
    pub(crate) sources: BTreeMap<String, Source>,
}

/// `all.json`, `us.json`, …: the figures of a region.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Region {
    pub(crate) country: String,
    pub(crate) currency: Option<String>,
    pub(crate) start_calendar_month: Option<i64>,
    /// The day on which the sources were read.
    pub(crate) collected: String,
    /// What is no number.
    #[serde(default)]
    pub(crate) terms: BTreeMap<String, String>,
    pub(crate) figures: Vec<Figure>,
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
    /// None only where the figure is our judgement, or was not found.
    pub(crate) source: Option<String>,
    pub(crate) confidence: Confidence,
    /// Why this figure: one sentence.
    pub(crate) note: String,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Unit {
    Minor,
    MinorPerDay,
    MinorPerYear,
    Ppm,
    PpmPerYear,
    Months,
    MonthsTenths,
    DaysPerWeekCenti,
    DaysPerYear,
    WeeksPerYear,
}

impl Unit {
    /// A path ends in the unit of what stands there.
    fn fits(self, path: &str) -> bool {
        let contains = |part| path.contains(part);
        match self {
            Self::Minor | Self::MinorPerDay | Self::MinorPerYear => path.ends_with("Minor"),
            Self::Ppm | Self::PpmPerYear => contains("Ppm"),
            Self::Months => path.ends_with("Months"),
            Self::MonthsTenths => path.ends_with("MonthsTenths"),
            Self::DaysPerWeekCenti => path.ends_with("daysPerWeekCenti"),
            Self::DaysPerYear => path.ends_with("DaysPerYear"),
            Self::WeeksPerYear => path == "weeksPerYear",
        }
    }
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Confidence {
    /// An official source.
    H,
    /// A reputable source that quotes one.
    M,
    /// Weak, old or a single source.
    L,
    /// The claim of somebody who sells it.
    V,
    /// Not retrieved: unverified.
    X,
    /// Our judgement.
    J,
}

/// Where a figure was found.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    pub(crate) title: String,
    pub(crate) publisher: String,
    /// `2026`, `2026-03`, or none where the source bears no date.
    pub(crate) date: Option<String>,
    pub(crate) address: String,
}

/// What employers in a country pay on top of pay.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Contributions {
    pub(crate) currency: String,
    pub(crate) year: String,
    pub(crate) source: String,
    pub(crate) not_modelled: String,
    pub(crate) rules: Vec<Rule>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Rule {
    pub(crate) key: String,
    pub(crate) rate_ppm: i64,
    pub(crate) threshold_minor: i64,
    pub(crate) cap_minor: Option<i64>,
    pub(crate) mode: Mode,
    /// As the source list has it; several letters where parts differ.
    pub(crate) confidence: String,
}

#[derive(Deserialize, Clone, Copy, Debug)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Mode {
    Prorata,
    CumulativeYear,
}

impl Sourced {
    /// Reads and checks the folder.
    ///
    /// # Errors
    /// Names the file, the figure and what is wrong with it.
    pub(crate) fn read(folder: &Path) -> io::Result<Self> {
        let file = |name: &str| fs::read_to_string(folder.join(name));
        let parsed = |name: &str, error: serde_json::Error| refused(name, "", &error);
        let mut regions = Vec::new();
        for name in ["all.json", "us.json", "gb.json", "de.json"] {
            regions.push(serde_json::from_str(&file(name)?).map_err(|error| parsed(name, error))?);
        }
        let contributions =
            serde_json::from_str(&file("contributions.json")?).map_err(|error| parsed("contributions.json", error))?;
        let sources = serde_json::from_str(&file("sources.json")?).map_err(|error| parsed("sources.json", error))?;
        let read = Self { regions, contributions, sources };
        read.check()?;
        Ok(read)
    }

    /// # Errors
    /// Names the region, the figure and what is wrong with it.
    pub(crate) fn check(&self) -> io::Result<()> {
        for region in &self.regions {
            self.check_region(region)?;
        }
        for (country, contributions) in &self.contributions {
            self.check_contributions(country, contributions)?;
        }
        for (id, Source { title, publisher, date, address }) in &self.sources {
            let dated = date.as_ref().is_none_or(|date| date.starts_with("20"));
            if title.is_empty() || publisher.is_empty() || !dated || !address.starts_with("https://") {
                return Err(refused(
                    "sources.json",
                    id,
                    &"needs title, publisher, address, and a date if it bears one",
                ));
            }
        }
        Ok(())
    }

    fn check_region(&self, region: &Region) -> io::Result<()> {
        let mut seen = BTreeSet::new();
        for figure in &region.figures {
            let problem = self.problem(figure).or((!seen.insert(&figure.id)).then_some("given twice"));
            if let Some(problem) = problem {
                return Err(refused(&region.country, &figure.id, &problem));
            }
        }
        let placed = region.currency.is_some() && region.start_calendar_month.is_some();
        if (region.country != EVERYWHERE && !placed) || !region.collected.starts_with("20") {
            return Err(refused(&region.country, "", &"needs currency, startCalendarMonth and the day of collection"));
        }
        Ok(())
    }

    fn check_contributions(&self, country: &str, contributions: &Contributions) -> io::Result<()> {
        let Contributions { currency, year, source, not_modelled, rules } = contributions;
        if !self.sources.contains_key(source) || currency.len() != 3 || year.is_empty() || not_modelled.is_empty() {
            return Err(refused(country, "", &"needs a known source, currency, year and what is not modelled"));
        }
        for rule in rules {
            let in_range = (0..=1_000_000).contains(&rule.rate_ppm) && rule.threshold_minor >= 0;
            if !in_range || rule.cap_minor.is_some_and(|cap| cap < rule.threshold_minor) || rule.confidence.is_empty() {
                return Err(refused(country, &rule.key, &"rate, threshold, cap or confidence out of range"));
            }
        }
        Ok(())
    }

    fn problem(&self, figure: &Figure) -> Option<&'static str> {
        let unsourced = matches!(figure.confidence, Confidence::J | Confidence::X);
        match &figure.source {
            None if !unsourced => Some("has no source, and is not said to be our judgement"),
            Some(source) if !self.sources.contains_key(source) => Some("unknown source"),
            _ if figure.note.trim().is_empty() => Some("has no note"),
            _ if !figure.unit.fits(&figure.id) => Some("its unit is not that of its path"),
            _ if !(0 <= figure.low && figure.low <= figure.typical && figure.typical <= figure.high) => {
                Some("low, typical and high are out of order")
            }
            _ => None,
        }
    }

    /// The figures of a region: its own, and those that hold everywhere.
    pub(crate) fn figures<'a>(&'a self, region: &'a Region) -> impl Iterator<Item = &'a Figure> {
        let own = |figure: &Figure| region.figures.iter().any(|one| one.id == figure.id);
        let everywhere = self.regions.iter().filter(|one| one.country == EVERYWHERE);
        everywhere.flat_map(|one| &one.figures).filter(move |figure| !own(figure)).chain(&region.figures)
    }
}

fn refused(place: &str, figure: &str, problem: &dyn fmt::Display) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("defaults: {place} {figure}: {problem}"))
}
