#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "the amounts of these tests are far from the ends of their types"
)]

mod behaviour;
mod cases;
mod engagement;
mod explanation;
mod independent;
mod naive;
mod properties;
pub(crate) mod ranges;
pub(crate) mod scenarios;
mod totals;

use fractional_fit::cost::{Comparison, Scenario, compare};
use fractional_fit::{Error, decode};
use serde_json::Value;

/// The reference: each case has an id, a title, a scenario and what is expected of it.
fn cases() -> Vec<Value> {
    serde_json::from_str(include_str!("../cases/cost.json")).unwrap()
}

/// The reference of engagements that end, and of ramps in days of work.
fn engagements() -> Vec<Value> {
    serde_json::from_str(include_str!("../cases/cost-engagement.json")).unwrap()
}

/// The scenario of a case.
fn scenario(id: &str) -> Value {
    cases().into_iter().chain(engagements()).find(|case| case["id"] == id).unwrap()["scenario"].take()
}

/// The same scenario with another value at a JSON pointer, such as `/fullTime/baseMinor`.
fn set(scenario: &Value, pointer: &str, value: Value) -> Value {
    let mut scenario = scenario.clone();
    let (record, key) = pointer.rsplit_once('/').unwrap();
    scenario.pointer_mut(record).unwrap()[key] = value;
    scenario
}

fn compared(scenario: &Value) -> Result<Comparison, Error> {
    compare(&decode::<Scenario, _>(scenario)?)
}

/// Where two results differ, path by path; floats may differ by a tolerance.
fn differences(found: &Value, expected: &Value, tolerance: f64) -> Vec<String> {
    let mut differences = Vec::new();
    walk("", found, expected, tolerance, &mut differences);
    differences
}

fn walk(path: &str, found: &Value, expected: &Value, tolerance: f64, differences: &mut Vec<String>) {
    match (found, expected) {
        (Value::Object(found), Value::Object(expected)) => {
            for key in found.keys().filter(|key| !expected.contains_key(*key)) {
                differences.push(format!("{path}/{key}: not expected"));
            }
            for (key, expected) in expected {
                match found.get(key) {
                    Some(found) => walk(&format!("{path}/{key}"), found, expected, tolerance, differences),
                    None => differences.push(format!("{path}/{key}: missing")),
                }
            }
        }
        (Value::Array(found), Value::Array(expected)) if found.len() == expected.len() => {
            for (place, (found, expected)) in found.iter().zip(expected).enumerate() {
                walk(&format!("{path}/{place}"), found, expected, tolerance, differences);
            }
        }
        (Value::Number(a), Value::Number(b)) if a.is_f64() && b.is_f64() => {
            if (a.as_f64().unwrap() - b.as_f64().unwrap()).abs() > tolerance {
                differences.push(format!("{path}: {found}, not {expected}"));
            }
        }
        _ if found == expected => (),
        _ => differences.push(format!("{path}: {found}, not {expected}")),
    }
}
