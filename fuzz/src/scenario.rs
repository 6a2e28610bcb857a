//! Scenarios: the reference cases, changed.

use crate::edit::{Edit, Field, Usual, apply};
use arbitrary::Arbitrary;
use fractional_fit::cost::{ContributionMode, FeeMode, PractitionerMode, Pricing};
use fractional_fit::fit::NamedEnum;
use serde_json::Value;
use std::sync::LazyLock;

/// Which case, and what is changed in it.
#[derive(Debug, Arbitrary)]
pub struct ChangedScenario {
    case: u8,
    edits: Vec<Edit>,
}

impl ChangedScenario {
    pub fn into_value(self) -> Value {
        let mut scenario = CASES[usize::from(self.case) % CASES.len()].clone();
        apply(&mut scenario, &FIELDS, &CASES, self.edits);
        scenario
    }
}

static CASES: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let cases: Vec<Value> = serde_json::from_str(include_str!("../../tests/cases/cost.json")).unwrap();
    cases.iter().map(|case| case["scenario"].clone()).collect()
});

/// The numbers with their ranges, the codes, and what may be absent as a whole.
pub static FIELDS: LazyLock<Vec<Field>> = LazyLock::new(|| {
    let ranges: Vec<Value> = serde_json::from_str(include_str!("../../tests/cases/ranges.json")).unwrap();
    let numbers = ranges.iter().map(|range| Field {
        name: range["field"].as_str().unwrap().to_owned(),
        usual: Usual::Number { least: range["least"].as_i64().unwrap(), most: range["most"].as_i64().unwrap() },
    });
    let codes = [
        ("fractional.pricing", Pricing::NAMES),
        ("fullTime.feeMode", FeeMode::NAMES),
        ("practitioners.mode", PractitionerMode::NAMES),
        ("contributionRules[0].mode", ContributionMode::NAMES),
        ("contributionRules[0].key", &["socialSecurity", "pension", "__proto__", "a1"]),
        ("country", &["US", "GB", "DE", "FR", "NL", "JP", "ZZ"]),
        ("currency", &["USD", "EUR", "JPY", "XXX"]),
    ];
    let codes = codes.map(|(name, names)| Field { name: name.to_owned(), usual: Usual::One(names) });
    let records = ["fractional", "fractional.equity", "fullTime", "fullTime.equity", "bridge", "practitioners"];
    let records = records.into_iter().chain(["contributionRules", "contributionRules[0]", "unknown"]);
    let records = records.map(|name| Field { name: name.to_owned(), usual: Usual::Record });
    numbers.chain(codes).chain(records).collect()
});
