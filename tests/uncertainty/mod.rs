#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    reason = "the numbers of these tests are small, and some are exact"
)]

mod bands;
mod bits;
mod effects;
mod ends;
mod model;
mod outlook;
mod payback;
pub(crate) mod reference;
mod refusals;
mod simulation;

use fractional_fit::decode;
use fractional_fit::uncertainty::UncertainScenario;
use serde_json::{Value, json};

/// The reference: tornado, transforms and one run of the simulation.
fn reference() -> Value {
    serde_json::from_str(include_str!("../cases/uncertainty.json")).unwrap()
}

/// The scenario of a cost case.
fn scenario(id: &str) -> Value {
    let cases: Vec<Value> = serde_json::from_str(include_str!("../cases/cost.json")).unwrap();
    cases.into_iter().find(|case| case["id"] == id).unwrap()["scenario"].take()
}

fn input(value: Value) -> UncertainScenario {
    decode(value).unwrap()
}

/// The input of the reference run.
pub(crate) fn reference_run() -> Value {
    let run = reference()["monteCarlo"].take();
    json!({
        "scenario": scenario(run["scenario"].as_str().unwrap()),
        "variables": run["variables"],
        "correlations": run["correlations"],
        "seed": run["result"]["seed"],
        "draws": run["result"]["n"],
        "sampler": "reference",
    })
}
