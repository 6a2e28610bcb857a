//! The engine's tables against the data that they are made from.

use super::read;
use super::sourced::{check, data::Mode, tables::fnv1a};
use fractional_fit::cost::{ContributionMode, Money};
use fractional_fit::defaults::{self, Age, Confidence, YearMonth};
use std::collections::BTreeSet;

#[test]
fn the_engine_s_contribution_rules_are_the_sourced_ones() {
    let known = read();
    assert_eq!(known.contributions.len(), 18);
    for (country, sourced) in known.contributions {
        let rules = defaults::contribution_rules(&country).unwrap();
        assert_eq!(rules.len(), sourced.rules.len(), "{country}");
        for (rule, sourced) in rules.iter().zip(&sourced.rules) {
            let mode = match rule.mode {
                ContributionMode::Prorata => Mode::Prorata,
                ContributionMode::CumulativeYear => Mode::CumulativeYear,
                ContributionMode::Reduction => Mode::Reduction,
            };
            assert_eq!(
                (
                    rule.key.as_str(),
                    rule.rate_ppm.get(),
                    rule.threshold_minor.get(),
                    rule.cap_minor.map(Money::get),
                    mode
                ),
                (sourced.key.as_str(), sourced.rate_ppm, sourced.threshold_minor, sourced.cap_minor, sourced.mode),
                "{country}"
            );
        }
    }
}

#[test]
fn the_engine_s_figures_are_the_sourced_ones() {
    let known = read();
    for region in known.countries() {
        let own: BTreeSet<_> = region.figures.iter().map(|figure| &figure.id).collect();
        let shared = known.everywhere().unwrap().figures.iter().filter(|figure| !own.contains(&figure.id));
        let expected: Vec<_> = region.figures.iter().chain(shared).collect();
        let found: Vec<_> = defaults::figures(&region.country).collect();
        assert_eq!(found.len(), expected.len(), "{}", region.country);
        for (found, expected) in found.iter().zip(expected) {
            assert_eq!(
                (found.id, found.low, found.typical, found.high, found.provenance().source),
                (expected.id.as_str(), expected.low, expected.typical, expected.high, expected.source.as_deref())
            );
            assert_eq!(
                format!("{:?} {:?}", found.provenance().unit, found.provenance().confidence),
                format!("{:?} {:?}", expected.unit, expected.confidence)
            );
        }
    }
}

#[test]
fn words_about_the_figures_stay_out_of_the_engine() {
    let known = read();
    let tables = known.tables() + &known.rules();
    for source in known.sources.values() {
        assert!(!tables.contains(&source.title) && !tables.contains(&source.address), "{}", source.title);
    }
    for name in known.contributions.values().flat_map(|country| &country.names).flat_map(|(_, names)| names.values()) {
        assert!(!tables.contains(name), "{name}");
    }
    for figure in known.regions.values().flat_map(|region| &region.figures) {
        assert!(!tables.contains(&figure.note), "{}", figure.note);
    }
}

#[test]
fn a_figure_bears_the_date_of_its_source_or_of_our_judgement() {
    let date =
        |country: &str, id: &str| defaults::figures(country).find(|figure| figure.id == id).unwrap().provenance().date;
    let month = |year, month| YearMonth::new(year, month).unwrap();
    // A day, a month, a year alone, no date, no source.
    assert_eq!(date("US", "fullTime.severanceMonthsTenths"), Some(month(2025, 6)));
    assert_eq!(date("US", "practitioners.baseMinor"), Some(month(2024, 5)));
    assert_eq!(date("GB", "fractional.dayRateMinor"), Some(month(2021, 1)));
    assert_eq!(date("DE", "fullTime.baseMinor"), Some(month(2016, 7)));
    assert_eq!(date("DE", "fullTime.noticeMonths"), None);
    assert_eq!(date("DE", "fullTime.raisePpm"), Some(month(2026, 11)));
}

#[test]
fn a_source_is_stale_after_two_years_and_of_unknown_age_without_a_date() {
    let month = |text: &str| check::year_month(text).and_then(|(year, month)| YearMonth::new(year, month));
    let cases: Vec<serde_json::Value> = serde_json::from_str(include_str!("../cases/age.json")).unwrap();
    for case in cases {
        let age = Age::of(case["date"].as_str().and_then(month), month(case["today"].as_str().unwrap()).unwrap());
        assert_eq!(format!("{age:?}").to_lowercase(), case["age"], "{case}");
    }
    let of = |country, id| defaults::figures(country).find(|figure| figure.id == id).unwrap();
    let today = month("2026-11").unwrap();
    assert_eq!(of("US", "practitioners.baseMinor").age(today), Age::Stale);
    assert_eq!(of("DE", "fullTime.baseMinor").age(today), Age::Stale);
    assert_eq!(of("DE", "fullTime.noticeMonths").age(today), Age::Unknown);
}

#[test]
fn what_sellers_claim_and_what_nobody_verified_is_marked() {
    for (country, id, confidence) in [
        ("US", "fractional.dayRateMinor", Confidence::Vendor),
        ("US", "fractional.rampDays", Confidence::Vendor),
        ("US", "fullTime.feePpm", Confidence::Judgement),
        ("DE", "fullTime.searchMonths", Confidence::Vendor),
        ("US", "fullTime.noticeMonths", Confidence::Unverified),
        ("DE", "fullTime.noticeMonths", Confidence::Unverified),
        ("GB", "practitioners.baseMinor", Confidence::Judgement),
    ] {
        let figure = defaults::figures(country).find(|figure| figure.id == id).unwrap();
        assert_eq!(figure.provenance().confidence, confidence, "{country} {id}");
    }
}

#[test]
fn the_digest_is_that_of_the_data() {
    assert_eq!(defaults::digest(), read().digest());
}

#[test]
fn the_digest_follows_what_is_computed_with_and_not_the_words() {
    let sound = read().digest();
    let mut known = read();
    for region in known.regions.values_mut() {
        region.figures.iter_mut().for_each(|figure| figure.note.push('!'));
    }
    for source in known.sources.values_mut() {
        source.title.push('!');
    }
    assert_eq!(known.digest(), sound);

    known.regions.get_mut("us.json").unwrap().figures[0].high += 1;
    let changed_figure = known.digest();
    known.contributions.get_mut("SE").unwrap().rules[0].rate_ppm -= 1;
    let changed_rule = known.digest();
    known.regions.get_mut("all.json").unwrap().terms.clear();
    assert_eq!(BTreeSet::from([sound, changed_figure, changed_rule, known.digest()]).len(), 4);
}

/// <http://www.isthe.com/chongo/src/fnv/test_fnv.c>
#[test]
fn the_hash_is_fnv_1a() {
    for (text, hash) in [("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)] {
        assert_eq!(fnv1a(text.as_bytes()), hash, "{text}");
    }
}
