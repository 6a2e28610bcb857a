//! The data as the engine holds it: what is computed with, and no words.

use super::check;
use super::data::{Contributions, Figure, Region, Rule, Sourced};
use std::fmt::{self, Write};

impl Sourced {
    /// Rust source of the tables that the engine includes.
    pub(crate) fn tables(&self) -> String {
        let mut out = String::new();
        // Writing into a string can't fail.
        let _ = self.write_tables(&mut out);
        out
    }

    fn write_tables(&self, out: &mut String) -> fmt::Result {
        // What is told about figures, in the order in which they are written.
        let mut about = Vec::new();
        writeln!(out, "pub(super) static DIGEST: &str = \"{}\";", self.digest())?;
        writeln!(out, "pub(super) static EVERYWHERE: &[Figure] = &[")?;
        for region in self.everywhere().as_slice() {
            self.write_figures(out, region, &mut about)?;
        }
        writeln!(out, "];\npub(super) static TERMS: &[(&str, &str)] = &[")?;
        for (path, term) in self.everywhere().iter().flat_map(|region| &region.terms) {
            writeln!(out, "({path:?}, {term:?}),")?;
        }
        writeln!(out, "];\npub(super) static ASKED: &[&str] = &[")?;
        for id in self.everywhere().iter().flat_map(|region| &region.asked) {
            writeln!(out, "{id:?},")?;
        }
        writeln!(out, "];\npub(super) static NEEDED: &[&str] = &[")?;
        for id in self.everywhere().iter().flat_map(|region| &region.needed) {
            writeln!(out, "{id:?},")?;
        }
        writeln!(out, "];\npub(super) static REGIONS: &[Region] = &[")?;
        for (country, contributions) in &self.contributions {
            let (currency, minor) = (&contributions.currency, contributions.minor_per_major);
            write!(
                out,
                "Region {{ country: {country:?}, currency: {currency:?}, minor_per_major: {minor}, figures: &["
            )?;
            for region in self.countries().filter(|region| region.country == *country) {
                self.write_figures(out, region, &mut about)?;
            }
            writeln!(out, "] }},")?;
        }
        writeln!(out, "];\npub(super) static ABOUT: &[Provenance] = &[{}];", about.concat())
    }

    /// The same of the table of contribution rules, which the cost model includes.
    pub(crate) fn rules(&self) -> String {
        let rule = |rule: &Rule| {
            let Rule { key, rate_ppm, floor_ppm, threshold_minor, cap_minor, mode, .. } = rule;
            let (first, last) = self.months_of(rule);
            format!(
                "rule({key:?}, ContributionMode::{mode:?}, [{rate_ppm}, {floor_ppm}], {threshold_minor}, {cap_minor:?}, \
                 {first}, {last:?}),\n"
            )
        };
        let country = |(country, contributions): (&String, &Contributions)| {
            format!(
                "(Country::known(*b{country:?}), &[\n{}]),\n",
                contributions.rules.iter().map(rule).collect::<String>()
            )
        };
        let countries: String = self.contributions.iter().map(country).collect();
        format!("pub(super) static COUNTRIES: &[(Country, &[ContributionRule])] = &[\n{countries}];\n")
    }

    fn write_figures(&self, out: &mut String, region: &Region, about: &mut Vec<String>) -> fmt::Result {
        for figure in &region.figures {
            let Figure { id, low, typical, high, unit, confidence, source, .. } = figure;
            let place = about.len();
            writeln!(out, "Figure {{ id: {id:?}, low: {low}, typical: {typical}, high: {high}, about: {place} }},")?;
            let date = self
                .date(region, figure)
                .map_or_else(|| "None".to_owned(), |(year, month)| format!("Some(YearMonth::known({year}, {month}))"));
            about.push(format!(
                "Provenance {{ unit: Unit::{unit:?}, confidence: Confidence::{confidence:?}, \
                 date: {date}, source: {source:?} }},\n"
            ));
        }
        Ok(())
    }

    /// The date of a figure's source, if it bears one; of its collection where
    /// the figure is ours.
    fn date(&self, region: &Region, figure: &Figure) -> Option<(u16, u8)> {
        let date = match &figure.source {
            Some(source) => self.sources.get(source)?.date.as_ref()?,
            None => &region.collected,
        };
        check::year_month(date)
    }

    /// What results depend on, in sixteen hexadecimal digits: it changes with
    /// every number, rule and term, and not with the words about them.
    pub(crate) fn digest(&self) -> String {
        format!("{:016x}", fnv1a(self.canonical().as_bytes()))
    }

    /// A line a fact, in the order of files and countries.
    fn canonical(&self) -> String {
        let mut lines = String::new();
        for region in self.regions.values() {
            let country = &region.country;
            for Figure { id, low, typical, high, unit, .. } in &region.figures {
                let _ = writeln!(lines, "{country} {id} {low} {typical} {high} {unit:?}");
            }
            for (path, term) in &region.terms {
                let _ = writeln!(lines, "{country} {path} {term}");
            }
            for id in &region.asked {
                let _ = writeln!(lines, "{country} asked {id}");
            }
            if let Some(year) = region.decision_year {
                let _ = writeln!(lines, "{country} decision {year}");
            }
        }
        for (country, contributions) in &self.contributions {
            let _ = writeln!(lines, "{country} {} {}", contributions.currency, contributions.minor_per_major);
            for rule in &contributions.rules {
                let Rule { key, rate_ppm, floor_ppm, threshold_minor, cap_minor, mode, from, until, .. } = rule;
                let limits = format!("{rate_ppm} {floor_ppm} {threshold_minor} {cap_minor:?}");
                let _ = writeln!(lines, "{country} {key} {limits} {mode:?} {from:?} {until:?}");
            }
        }
        lines
    }
}

/// FNV-1a, 64 bits: enough to tell one edition of the data from another.
/// <http://www.isthe.com/chongo/tech/comp/fnv/>
pub(crate) fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
}
