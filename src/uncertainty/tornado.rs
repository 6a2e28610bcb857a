//! One figure at a time from its low to its high.

use super::ends::distributions;
use super::outcome::difference;
use super::path::Path;
use super::sourced;
use super::uncertain::UncertainScenario;
use crate::Error;
use crate::cost::{Scenario, TotalsModel, rules};
use serde::Serialize;

/// How far each figure alone moves what a hire costs more than a fractional.
///
/// No total holds an early exit of the hire. Its figures (`fullTime.failPpm` and
/// those of what happens then) move what an exit is expected to cost: their ends
/// are the difference and by how much more than in the scenario that is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Tornado {
    /// The difference when every figure has its value of the scenario, in minor units.
    pub base_minor: i64,
    /// A row a variable, the largest swing first.
    pub rows: Vec<TornadoRow>,
}

/// What one figure does, all others at their values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TornadoRow {
    /// The figure.
    pub input: Path,
    /// Its low; P10 where its range has no end.
    pub low: i64,
    /// Its high; P90 where its range has no end.
    pub high: i64,
    /// The difference at the low, in minor units.
    pub at_low_minor: i64,
    /// The difference at the high, in minor units.
    pub at_high_minor: i64,
    /// How far these are apart.
    pub swing_minor: i64,
}

/// Moves one figure at a time.
///
/// # Errors
/// Those of [`Model::new`](super::Model::new), but for correlations, which it ignores.
///
/// ```
/// use fractional_fit::{decode, defaults, uncertainty::tornado};
///
/// let scenario = serde_json::to_value(defaults::scenario("US").unwrap()).unwrap();
/// let tornado = tornado(&decode(serde_json::json!({ "scenario": scenario })).unwrap()).unwrap();
/// assert_eq!(tornado.rows[0].input.name(), "fractional.daysPerWeekCenti");
/// ```
pub fn tornado(input: &UncertainScenario) -> Result<Tornado, Error> {
    let rules = rules(&input.scenario)?;
    let base = TotalsModel::new(&input.scenario, rules);
    let base_minor = difference(&base.totals()?);
    let expected_exit = base.expected_exit()?;
    let at = |scenario: &Scenario, path: Path| {
        let costs = TotalsModel::new(scenario, rules);
        let of_exit = if path.is_of_exit() { costs.expected_exit()?.saturating_sub(expected_exit) } else { 0 };
        Ok::<_, Error>(difference(&costs.totals()?).saturating_add(of_exit))
    };
    let variables = input.variables.clone().unwrap_or_else(|| sourced::variables(&input.scenario));
    let mut moved = input.scenario.clone();
    let mut rows = Vec::with_capacity(variables.len());
    distributions(&variables, &input.scenario)?;
    for variable in &variables {
        let (low, high) = variable.range();
        let mut ends = [low, high];
        for end in &mut ends {
            variable.path.put(&mut moved, *end);
            *end = at(&moved, variable.path)?;
        }
        if let Some(value) = variable.path.value(&input.scenario) {
            variable.path.put(&mut moved, value);
        }
        let [at_low_minor, at_high_minor] = ends;
        let swing_minor = (at_high_minor - at_low_minor).abs();
        let after = rows.partition_point(|row: &TornadoRow| row.swing_minor >= swing_minor);
        rows.insert(after, TornadoRow { input: variable.path, low, high, at_low_minor, at_high_minor, swing_minor });
    }
    Ok(Tornado { base_minor, rows })
}
