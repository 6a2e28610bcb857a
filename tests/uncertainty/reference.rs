//! The tornado, the transforms and the run of the reference.

use super::{input, reference, reference_run, scenario};
use fractional_fit::uncertainty::{Distribution, Lognormal, Mulberry32, Pert, Triangular, simulate, tornado};
use serde_json::{Value, json};

/// The input of the reference's tornado, and its result.
pub(crate) fn reference_tornado() -> (Value, Value) {
    let expected = reference()["tornado"].take();
    let scenario = scenario(expected["scenario"].as_str().unwrap());
    let variable = |row: &Value| {
        let path = row["input"].as_str().unwrap();
        let value = scenario.pointer(&format!("/{}", path.replace('.', "/"))).unwrap();
        json!({ "path": path, "kind": "pert", "params": [row["low"], value, row["high"]] })
    };
    let mut variables: Vec<Value> = expected["result"]["rows"].as_array().unwrap().iter().map(variable).collect();
    variables.reverse();
    (json!({ "scenario": scenario, "variables": variables }), expected["result"].clone())
}

#[test]
fn the_tornado_is_the_reference_s() {
    let (asked, expected) = reference_tornado();
    assert_eq!(serde_json::to_value(tornado(&input(asked)).unwrap()).unwrap(), expected);
}

#[test]
fn the_transforms_are_the_reference_s() {
    let transforms = reference()["transforms"].take();
    let distributions = [
        ("triangular_1_2_4", Distribution::Triangular(Triangular::new([1.0, 2.0, 4.0]).unwrap())),
        ("pert_1_2_4_lambda4", Distribution::Pert(Pert::new([1.0, 2.0, 4.0]).unwrap())),
        ("lognormal_p10_3_p90_7", Distribution::Lognormal(Lognormal::new([3.0, 7.0]).unwrap())),
    ];
    for (name, distribution) in distributions {
        let pairs = transforms[name].as_array().unwrap();
        assert!(pairs.len() >= 5);
        for pair in pairs {
            let (probability, expected) = (pair[0].as_f64().unwrap(), pair[1].as_f64().unwrap());
            let found = distribution.quantile(probability);
            assert!((found / expected - 1.0).abs() <= 1e-9, "{name} {probability}: {found}, not {expected}");
        }
    }
}

#[test]
fn the_generator_is_the_reference_s_to_the_bit() {
    let mut random = Mulberry32::new(12_345);
    for expected in reference()["transforms"]["mulberry32_seed_12345_first5"].as_array().unwrap() {
        assert_eq!(random.next_uniform().to_bits(), expected.as_f64().unwrap().to_bits());
    }
}

#[test]
fn the_run_is_the_reference_s() {
    assert_reference_run(&serde_json::to_value(simulate(&input(reference_run())).unwrap()).unwrap());
}

/// Closer than the tolerance of 0.1 %: only the PERT values differ, by less than
/// a unit, as if the reference read them from a table.
pub(crate) fn assert_reference_run(found: &Value) {
    let expected = reference()["monteCarlo"]["result"].take();
    for option in ["fractional", "fullTime", "bridge", "fullTimeMinusFractional"] {
        for part in ["mean", "p5", "p50", "p95"] {
            let [found, expected] = [found, &expected].map(|run| run["summaryMinor"][option][part].as_f64().unwrap());
            assert!((found / expected - 1.0).abs() < 2e-5, "{option} {part}: {found}, not {expected}");
        }
    }
    assert_eq!(found["shareFractionalCheaper"], expected["shareFractionalCheaper"]);
}
