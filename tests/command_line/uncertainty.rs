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
