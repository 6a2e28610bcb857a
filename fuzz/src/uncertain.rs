//! Scenarios of which not everything is known exactly.

use crate::edit::{Odd, Usual, within};
use crate::scenario::{ChangedScenario, FIELDS};
use arbitrary::Arbitrary;
use serde_json::{Value, json};

#[derive(Debug, Arbitrary)]
pub struct ChangedUncertainty {
    scenario: ChangedScenario,
    variables: Option<Vec<ChangedVariable>>,
    correlations: Option<Vec<(u8, u8, i16)>>,
    draws: u8,
    seed: u32,
    reference: bool,
    also: Option<(String, Odd)>,
}

#[derive(Debug, Arbitrary)]
struct ChangedVariable {
    field: u8,
    kind: u8,
    params: Vec<(u8, u64)>,
    in_order: bool,
    name: Option<u8>,
    also: Option<(String, Odd)>,
}

/// Each draw costs the same: few find what many find, and sooner.
const MOST_DRAWS: u8 = 64;
const MOST_VARIABLES: usize = 12;

impl ChangedUncertainty {
    pub fn into_value(self) -> Value {
        let mut input = json!({
            "scenario": self.scenario.into_value(),
            "draws": self.draws % MOST_DRAWS + 1,
            "seed": self.seed,
            "sampler": if self.reference { "reference" } else { "sobol" },
        });
        let variables: Option<Vec<_>> = self
            .variables
            .map(|variables| variables.into_iter().take(MOST_VARIABLES).map(ChangedVariable::into_value).collect());
        if let Some(correlations) = self.correlations {
            let named = |place: u8| match &variables {
                Some(variables) if !variables.is_empty() => {
                    let variable = &variables[usize::from(place) % variables.len()];
                    variable.get("name").unwrap_or(&variable["path"]).clone()
                }
                _ => json!(figure(place).0),
            };
            input["correlations"] = correlations
                .into_iter()
                .map(|(a, b, rho)| json!([named(a), named(b), f64::from(rho) / 32_000.0]))
                .collect();
        }
        if let Some(variables) = variables {
            input["variables"] = json!(variables);
        }
        with(input, self.also)
    }
}

impl ChangedVariable {
    fn into_value(self) -> Value {
        let (path, least, most) = figure(self.field);
        let mut params: Vec<i64> =
            self.params.into_iter().take(4).map(|(bits, value)| within(least, most, bits, value)).collect();
        if self.in_order {
            params.sort_unstable();
        }
        let kind = ["lognormal", "pert", "triangular"][usize::from(self.kind) % 3];
        let mut variable = json!({ "path": path, "kind": kind, "params": params });
        if let Some(name) = self.name {
            variable["name"] = json!(format!("x{name}"));
        }
        with(variable, self.also)
    }
}

/// A number of a scenario, which can be uncertain or not.
fn figure(place: u8) -> (&'static str, i64, i64) {
    let numbers: Vec<_> = FIELDS
        .iter()
        .filter_map(|field| match field.usual {
            Usual::Number { least, most } => Some((field.name.as_str(), least, most)),
            _ => None,
        })
        .collect();
    numbers[usize::from(place) % numbers.len()]
}

fn with(mut record: Value, also: Option<(String, Odd)>) -> Value {
    if let Some((key, value)) = also {
        record[key] = value.into_value();
    }
    record
}
