//! The sourced defaults: complete, honest about what has no source, and equal
//! to the reference scenarios that the page starts from.

use fractional_fit::{cost, defaults};
use serde_json::{Value, json};
use std::path::Path;

#[path = "../../src/defaults/sourced.rs"]
mod sourced;

use sourced::{Confidence, Sourced};

fn read() -> Sourced {
    Sourced::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/defaults/data")).unwrap()
}

#[test]
fn each_country_s_scenario_costs_what_the_reference_says() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("../cases/cost.json")).unwrap();
    for (country, id) in [("US", "us-base"), ("GB", "gb-base"), ("DE", "de-base")] {
        let case = cases.iter().find(|case| case["id"] == id).unwrap();
        let scenario = defaults::scenario(country).unwrap();
        let found = serde_json::to_value(cost::compare(&scenario).unwrap()).unwrap();
        for option in ["fractional", "fullTime"] {
            assert_eq!(
                found[option]["monthlyCashMinor"], case["expected"][option]["monthlyCashMinor"],
                "{id} {option}"
            );
            assert_eq!(found[option]["npvMinor"], case["expected"][option]["npvMinor"], "{id} {option}");
        }
        assert_eq!(found["fullTime"]["risk"], case["expected"]["fullTime"]["risk"], "{id}");
    }
}

#[test]
fn a_country_without_a_salary_source_has_no_scenario_but_its_contributions() {
    let known = read();
    assert_eq!(known.contributions.len(), 15);
    for country in known.contributions.keys() {
        assert!(!defaults::contribution_rules(country).unwrap().is_empty(), "{country}");
        let has_salary = defaults::countries().any(|one| one == country);
        assert_eq!(defaults::scenario(country).is_ok(), has_salary, "{country}");
    }
    assert!(defaults::contribution_rules("XX").is_none());
}

#[test]
fn the_engine_s_contribution_rules_are_the_sourced_ones() {
    for (country, sourced) in read().contributions {
        let rules = serde_json::to_value(defaults::contribution_rules(&country).unwrap()).unwrap();
        for (rule, found) in sourced.rules.iter().zip(rules.as_array().unwrap()) {
            let mode = match rule.mode {
                sourced::Mode::Prorata => "prorata",
                sourced::Mode::CumulativeYear => "cumulative-year",
            };
            let expected = json!({
                "key": rule.key, "ratePpm": rule.rate_ppm, "thresholdMinor": rule.threshold_minor,
                "capMinor": rule.cap_minor, "mode": mode,
            });
            assert_eq!(found, &expected, "{country}");
        }
        assert_eq!(rules.as_array().unwrap().len(), sourced.rules.len());
    }
}

#[test]
fn every_figure_of_a_default_scenario_is_in_the_sourced_data() {
    let known = read();
    for region in known.regions.iter().filter(|region| region.country != "*") {
        let scenario = serde_json::to_value(defaults::scenario(&region.country).unwrap()).unwrap();
        for figure in known.figures(region) {
            let pointer = format!("/{}", figure.id.replace('.', "/"));
            assert_eq!(
                scenario.pointer(&pointer),
                Some(&Value::from(figure.typical)),
                "{} {}",
                region.country,
                figure.id
            );
        }
        for (path, term) in known.regions.iter().flat_map(|region| &region.terms) {
            let pointer = format!("/{}", path.replace('.', "/"));
            assert_eq!(scenario.pointer(&pointer), Some(&Value::from(term.as_str())), "{path}");
        }
    }
}

/// Breaks one figure of the sound data, and expects the build to refuse it by name.
#[track_caller]
fn assert_refused(problem: &str, breaking: impl FnOnce(&mut sourced::Figure)) {
    let mut known = read();
    let figure = known.regions[1].figures.iter_mut().find(|figure| figure.id == "fullTime.baseMinor").unwrap();
    breaking(figure);
    let message = known.check().unwrap_err().to_string();
    assert!(message.contains(problem) && message.contains("US fullTime.baseMinor"), "{message}");
}

#[test]
fn the_build_refuses_a_figure_that_is_not_accounted_for() {
    assert_refused("has no source", |figure| figure.source = None);
    assert_refused("unknown source", |figure| figure.source = Some("hearsay".to_owned()));
    assert_refused("has no note", |figure| figure.note = " ".to_owned());
    assert_refused("out of order", |figure| figure.low = figure.typical + 1);
    assert_refused("unit", |figure| figure.unit = sourced::Unit::Months);
}

#[test]
fn the_build_refuses_a_figure_that_is_given_twice() {
    let mut known = read();
    let twice = known.regions[1].figures[0].clone();
    known.regions[1].figures.push(twice);
    assert!(known.check().unwrap_err().to_string().contains("given twice"));
}

#[test]
fn what_sellers_claim_is_marked_as_their_claim() {
    let known = read();
    let us = known.regions.iter().find(|region| region.country == "US").unwrap();
    let rate = known.figures(us).find(|figure| figure.id == "fractional.dayRateMinor").unwrap();
    assert_eq!(rate.confidence, Confidence::V);
}
