//! Checks the sourced defaults, and makes the tables that the engine holds.

#[path = "src/defaults/sourced.rs"]
mod sourced;

use sourced::{EVERYWHERE, Rule, Sourced};
use std::fmt::Write;
use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=src/defaults");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let sourced = Sourced::read(&root.join("src/defaults/data"))?;
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("defaults.rs"), tables(&sourced))?;
    Ok(())
}

/// Rust source of the tables that the engine includes.
fn tables(sourced: &Sourced) -> String {
    let mut out = String::from("static REGIONS: &[Region] = &[\n");
    let countries = sourced.regions.iter().filter(|region| region.country != EVERYWHERE);
    for region in countries {
        let _ = writeln!(out, "Region {{ country: {:?}, terms: &[", region.country);
        for figure in sourced.figures(region) {
            let _ = writeln!(out, "({:?}, Term::Whole({})),", figure.id, figure.typical);
        }
        let _ = writeln!(out, "(\"startCalendarMonth\", Term::Whole({})),", region.start_calendar_month.unwrap_or(1));
        let own =
            [("country", &region.country)].into_iter().chain(region.currency.iter().map(|code| ("currency", code)));
        let common = sourced.regions.iter().flat_map(|one| &one.terms).map(|(path, term)| (path.as_str(), term));
        for (path, term) in own.chain(common) {
            let _ = writeln!(out, "({path:?}, Term::Text({term:?})),");
        }
        out.push_str("] },\n");
    }
    out.push_str("];\nstatic CONTRIBUTIONS: &[(&str, &[ContributionRule])] = &[\n");
    for (country, contributions) in &sourced.contributions {
        let _ = writeln!(out, "({country:?}, &[");
        for rule in &contributions.rules {
            let Rule { key, rate_ppm, threshold_minor, cap_minor, mode, .. } = rule;
            let _ = writeln!(
                out,
                "rule({key:?}, {rate_ppm}, {threshold_minor}, {cap_minor:?}, ContributionMode::{mode:?}),"
            );
        }
        out.push_str("]),\n");
    }
    out.push_str("];\n");
    out
}
