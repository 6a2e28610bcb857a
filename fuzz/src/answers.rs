//! Answers to some or all of the questions.

use crate::edit::{Edit, Field, Usual, apply};
use arbitrary::Arbitrary;
use fractional_fit::fit::{
    Availability, Certainty, FullTimeCase, InternalOwner, NamedEnum, Openness, Phase, PrimaryNeed, Readiness, RealCost,
    Regulated, Symptom,
};
use serde_json::{Value, json};
use std::sync::LazyLock;

#[derive(Debug, Arbitrary)]
pub struct ChangedAnswers {
    edits: Vec<Edit>,
}

impl ChangedAnswers {
    pub fn into_value(self) -> Value {
        let mut answers = json!({});
        apply(&mut answers, &FIELDS, &[], self.edits);
        answers
    }
}

static FIELDS: LazyLock<Vec<Field>> = LazyLock::new(|| {
    let fields = [
        ("primaryNeed", Usual::One(PrimaryNeed::NAMES)),
        ("aiDecisions", Usual::One(Certainty::NAMES)),
        ("symptoms", Usual::Some(Symptom::NAMES)),
        ("realCost", Usual::One(RealCost::NAMES)),
        ("availability", Usual::One(Availability::NAMES)),
        ("readiness", Usual::One(Readiness::NAMES)),
        ("openness", Usual::One(Openness::NAMES)),
        ("phase", Usual::One(Phase::NAMES)),
        ("durationMonths", Usual::Number { least: 0, most: 60 }),
        ("internalOwner", Usual::One(InternalOwner::NAMES)),
        ("fullTimeCase", Usual::Some(FullTimeCase::NAMES)),
        ("regulated", Usual::One(Regulated::NAMES)),
        ("unknown", Usual::Record),
    ];
    fields.into_iter().map(|(name, usual)| Field { name: name.to_owned(), usual }).collect()
});
