//! JSON Schemas (draft 2020-12) of what goes in and what comes out: of inputs from the schemas that the gate checks, of
//! results from what they hold.

use crate::cost::{self, Scenario};
use crate::defaults::Draft;
use crate::receipt::{Receipt, Recomputed};
use crate::uncertainty::{Estimate, Payback, PaybackRequest, Surface, SurfaceRequest, Tornado, UncertainScenario};
use crate::{Answers, fit};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

/// Makes a schema.
type Maker = fn() -> Schema;

/// Every schema by its name: an input, then what comes of it.
const ALL: [(&str, Maker); 15] = [
    ("answers", of::<Answers>),
    ("assessment", of::<fit::Assessment>),
    ("scenario", of::<Scenario>),
    ("comparison", of::<cost::Comparison>),
    ("explanation", of::<cost::Explanation>),
    ("draft", of::<Draft>),
    ("uncertain-scenario", of::<UncertainScenario>),
    ("estimate", of::<Estimate>),
    ("tornado", of::<Tornado>),
    ("surface-request", of::<SurfaceRequest>),
    ("surface", of::<Surface>),
    ("payback-request", of::<PaybackRequest>),
    ("payback", of::<Payback>),
    ("receipt", of::<Receipt>),
    ("recomputed", of::<Recomputed>),
];

/// The names of all schemas.
pub fn names() -> impl Iterator<Item = &'static str> {
    ALL.into_iter().map(|(name, _)| name)
}

/// The schema of that name.
///
/// ```
/// let schema = fractional_fit::schemas::named("answers").unwrap();
/// assert_eq!(schema.get("properties").unwrap()["durationMonths"]["maximum"], 60);
/// assert!(fractional_fit::schemas::named("anything").is_none());
/// ```
#[must_use]
pub fn named(name: &str) -> Option<Schema> {
    ALL.into_iter().find(|(known, _)| *known == name).map(|(_, make)| make())
}

fn of<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>()
}
