//! What has been paid by the end of each month.

use super::{input, reference_run, scenario};
use fractional_fit::uncertainty::{Simulation, Summaries};
use fractional_fit::{cost, decode};
use serde_json::{Value, json};

fn simulation(value: &Value) -> Simulation {
    let mut simulation = Simulation::new(&input(value.clone())).unwrap();
    simulation.run(512).unwrap();
    simulation
}

/// By the end of each month of the horizon.
fn bands(value: &Value) -> Vec<Summaries> {
    let mut simulation = simulation(value);
    let months = value["scenario"]["horizonMonths"].as_u64().unwrap();
    (1..=months).map(|month| simulation.paid_by(month as u32).unwrap()).collect()
}

fn of_sourced(id: &str) -> Vec<Summaries> {
    bands(&json!({ "scenario": scenario(id), "draws": 512 }))
}

fn ids() -> Vec<String> {
    let cases: Vec<Value> = serde_json::from_str(include_str!("../cases/cost.json")).unwrap();
    cases.iter().filter(|case| case.get("expected").is_some()).map(|case| case["id"].as_str().unwrap().into()).collect()
}

#[test]
fn without_uncertainty_every_band_is_the_comparison() {
    for id in ids() {
        let mut known = scenario(&id);
        known["fullTime"]["failPpm"] = json!(0);
        let compared = cost::compare(&decode(known.clone()).unwrap()).unwrap();
        let bands = bands(&json!({ "scenario": known, "variables": [], "draws": 4 }));
        let paid = |of: fn(&Summaries) -> [i64; 3]| bands.iter().map(of).collect::<Vec<_>>();
        let thrice = |cumulative: &[i64]| cumulative.iter().map(|&amount| [amount; 3]).collect::<Vec<_>>();
        assert_eq!(
            paid(|band| [band.fractional.p5, band.fractional.p50, band.fractional.p95]),
            thrice(&compared.fractional.cost.cumulative_minor),
            "{id}"
        );
        assert_eq!(
            paid(|band| [band.full_time.p5, band.full_time.p50, band.full_time.p95]),
            thrice(&compared.full_time.cost.cumulative_minor),
            "{id}"
        );
    }
}

#[test]
fn the_last_month_is_what_the_estimate_says_of_the_same_draws() {
    for id in ids() {
        let mut simulation = simulation(&json!({ "scenario": scenario(&id), "draws": 512 }));
        let all = simulation.estimate().summary_minor;
        assert_eq!(simulation.paid_by(scenario(&id)["horizonMonths"].as_u64().unwrap() as u32).unwrap(), all, "{id}");
        // There is none after it, and none before the first.
        assert_eq!(simulation.paid_by(u32::MAX).unwrap(), all, "{id}");
        assert_eq!(simulation.paid_by(0).unwrap(), simulation.paid_by(1).unwrap(), "{id}");
    }
}

#[test]
fn a_band_has_its_percentiles_in_order_and_never_falls() {
    for id in ids() {
        let bands = of_sourced(&id);
        for of in [|band: &Summaries| band.fractional, |band: &Summaries| band.full_time] {
            let mut before = [0; 3];
            for summary in bands.iter().map(of) {
                let now = [summary.p5, summary.p50, summary.p95];
                assert!(now.is_sorted(), "{id} {now:?}");
                assert!(before.iter().zip(&now).all(|(before, now)| before <= now), "{id} {before:?} {now:?}");
                before = now;
            }
        }
    }
}

#[test]
fn where_a_figure_lies_evenly_around_its_value_the_band_lies_around_the_line() {
    let mut known = scenario("us-base");
    known["fullTime"]["failPpm"] = json!(0);
    known["fullTime"]["benefitsFixedAnnualMinor"] = json!(2_000_000);
    let compared = cost::compare(&decode(known.clone()).unwrap()).unwrap();
    let even = |path: &str, low: i64, middle: i64, high: i64| json!({ "path": path, "kind": "pert", "params": [low, middle, high] });
    let bands = bands(&json!({
        "scenario": known,
        "variables": [
            even("fractional.dayRateMinor", 100_000, 200_000, 300_000),
            even("fullTime.benefitsFixedAnnualMinor", 1_000_000, 2_000_000, 3_000_000),
        ],
        "draws": 512,
    }));
    let lines = compared.fractional.cost.cumulative_minor.iter().zip(&compared.full_time.cost.cumulative_minor);
    for (band, (&fractional, &full_time)) in bands.iter().zip(lines) {
        for (band, line) in [(band.fractional, fractional), (band.full_time, full_time)] {
            assert!(band.p5 <= line && line <= band.p95, "{band:?} {line}");
            // A tenth of the half width is far more than these draws err.
            assert!((band.p50 - line).abs() * 20 <= band.p95 - band.p5, "{band:?} {line}");
        }
    }
}

#[test]
fn more_draws_than_these_change_no_band() {
    let of = |draws: u32| {
        let mut simulation =
            Simulation::new(&input(json!({ "scenario": scenario("us-base"), "draws": draws }))).unwrap();
        simulation.run(draws).unwrap();
        simulation.paid_by(12).unwrap()
    };
    assert_eq!(of(2_048), of(3_000));
    assert_ne!(of(2_048), of(2_047));
}

#[test]
fn asking_for_bands_changes_no_draw() {
    for sampler in ["sobol", "reference"] {
        let mut value = reference_run();
        value["sampler"] = json!(sampler);
        value["draws"] = json!(700);
        let mut undisturbed = Simulation::new(&input(value.clone())).unwrap();
        let mut asked = Simulation::new(&input(value)).unwrap();
        while !undisturbed.run(97).unwrap() {
            asked.run(97).unwrap();
            asked.paid_by(3).unwrap();
        }
        asked.run(97).unwrap();
        assert_eq!(asked.estimate(), undisturbed.estimate(), "{sampler}");
    }
}
