//! What is uncertain, asked of the program: the reference's figures come out of it.

use super::{lines, run};
use crate::uncertainty::reference::{assert_reference_run, reference_tornado};
use crate::uncertainty::reference_run;
use serde_json::{Value, json};

fn answer(command: &str, input: &Value) -> Value {
    let output = run(&[command], input.to_string().as_bytes());
    assert!(output.status.success());
    lines(&output).remove(0)
}

#[test]
fn simulate_gives_the_reference_s_run() {
    assert_reference_run(&answer("simulate", &reference_run()));
}

#[test]
fn tornado_gives_the_reference_s() {
    let (asked, expected) = reference_tornado();
    assert_eq!(answer("tornado", &asked), expected);
}

/// The tornado's row of the days, which are 2 a week in between.
#[test]
fn surface_gives_what_the_reference_has_by_days_a_week() {
    let (asked, tornado) = reference_tornado();
    let rows = tornado["rows"].as_array().unwrap();
    let days = rows.iter().find(|row| row["input"] == "fractional.daysPerWeekCenti").unwrap();
    let request = json!({
        "scenario": asked["scenario"], "months": [24], "daysPerWeekCenti": [days["low"], 200, days["high"]]
    });
    let expected = json!([days["atLowMinor"], tornado["baseMinor"], days["atHighMinor"]]);
    assert_eq!(answer("surface", &request)["fullTimeMinusFractionalMinor"], expected);
}

#[test]
fn payback_gives_what_the_crate_gives() {
    let (asked, _) = reference_tornado();
    let uncertain = json!({ "scenario": asked["scenario"], "variables": [], "draws": 32 });
    let request = json!({ "uncertain": uncertain, "leastMinor": 1_000_000, "mostMinor": 6_000_000 });
    let expected = fractional_fit::uncertainty::payback(&fractional_fit::decode(&request).unwrap()).unwrap();
    assert_eq!(answer("payback", &request), serde_json::to_value(expected).unwrap());
}
