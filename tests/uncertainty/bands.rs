//! What has been paid by the end of each month.

use super::{input, reference_run, scenario};
use fractional_fit::uncertainty::{Band, Simulation};
use fractional_fit::{cost, decode};
use serde_json::{Value, json};

fn simulation(value: &Value) -> Simulation {
    let mut simulation = Simulation::new(&input(value.clone())).unwrap();
    simulation.run(512).unwrap();
    simulation
}

fn of_sourced(id: &str) -> Vec<Band> {
    simulation(&json!({ "scenario": scenario(id), "draws": 512 })).bands(1..=120).unwrap()
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
        let bands = simulation(&json!({ "scenario": known, "variables": [], "draws": 4 })).bands(1..=120).unwrap();
        let paid = |of: fn(&Band) -> [i64; 3]| bands.iter().map(of).collect::<Vec<_>>();
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
        let last = *simulation.bands(1..=120).unwrap().last().unwrap();
        assert_eq!(last, Band { fractional: all.fractional, full_time: all.full_time }, "{id}");
    }
}

#[test]
fn a_band_has_its_percentiles_in_order_and_never_falls() {
    for id in ids() {
        let bands = of_sourced(&id);
        for of in [|band: &Band| band.fractional, |band: &Band| band.full_time] {
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
    let mut simulation = simulation(&json!({
        "scenario": known,
        "variables": [
            even("fractional.dayRateMinor", 100_000, 200_000, 300_000),
            even("fullTime.benefitsFixedAnnualMinor", 1_000_000, 2_000_000, 3_000_000),
        ],
        "draws": 512,
    }));
    let lines = compared.fractional.cost.cumulative_minor.iter().zip(&compared.full_time.cost.cumulative_minor);
    for (band, (&fractional, &full_time)) in simulation.bands(1..=24).unwrap().iter().zip(lines) {
        for (band, line) in [(band.fractional, fractional), (band.full_time, full_time)] {
            assert!(band.p5 <= line && line <= band.p95, "{band:?} {line}");
            // A tenth of the half width is far more than these draws err.
            assert!((band.p50 - line).abs() * 20 <= band.p95 - band.p5, "{band:?} {line}");
        }
    }
}

#[test]
fn months_can_be_asked_for_in_parts_and_outside_of_the_horizon_are_none() {
    let all = of_sourced("us-base");
    assert_eq!(all.len(), 24);
    let mut simulation = simulation(&json!({ "scenario": scenario("us-base"), "draws": 512 }));
    let parts: Vec<Band> =
        [0..=7, 8..=8, 9..=200].into_iter().flat_map(|part| simulation.bands(part).unwrap()).collect();
    assert_eq!(parts, all);
    assert_eq!(simulation.bands(25..=30).unwrap(), []);
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
            asked.bands(1..=3).unwrap();
        }
        asked.run(97).unwrap();
        assert_eq!(asked.estimate(), undisturbed.estimate(), "{sampler}");
    }
}
