//! Every input that the engine reads, from a source as wild as there can be, and the advice on it.

use fractional_fit::cost::Scenario;
use fractional_fit::fit::{
    Assessment, Focus, InterviewQuestion, Question, Step, Verdict, assess, focus, interview_kit, next_question, plan,
};
use fractional_fit::receipt::Receipt;
use fractional_fit::uncertainty::UncertainScenario;
use fractional_fit::{Answers, Error, decode};
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, IntoDeserializer, Visitor};
use std::fmt::{self, Display, Formatter};

/// Why something can't be read; the texts of libraries are none of our concern here.
#[derive(Debug)]
pub struct Malformed;

impl Display for Malformed {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("malformed")
    }
}

impl std::error::Error for Malformed {}

impl serde::de::Error for Malformed {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

/// What JSON and JavaScript can hold.
pub enum Anything {
    Nothing,
    Truth(bool),
    Whole(i64),
    Large(u64),
    Real(f64),
    Text(String),
    List(Vec<Anything>),
    Record(Vec<(String, Anything)>),
}

impl IntoDeserializer<'_, Malformed> for Anything {
    type Deserializer = Self;
    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Anything {
    type Error = Malformed;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        match self {
            Self::Nothing => visitor.visit_unit(),
            Self::Truth(value) => visitor.visit_bool(value),
            Self::Whole(value) => visitor.visit_i64(value),
            Self::Large(value) => visitor.visit_u64(value),
            Self::Real(value) => visitor.visit_f64(value),
            Self::Text(value) => visitor.visit_string(value),
            Self::List(values) => visitor.visit_seq(SeqDeserializer::new(values.into_iter())),
            Self::Record(values) => visitor.visit_map(MapDeserializer::new(values.into_iter())),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

#[inline(never)]
pub fn prove_answers(source: Anything) -> Result<Answers, Error> {
    decode(source)
}

#[inline(never)]
pub fn prove_scenario(source: Anything) -> Result<Scenario, Error> {
    decode(source)
}

#[inline(never)]
pub fn prove_uncertain(source: Anything) -> Result<UncertainScenario, Error> {
    decode(source)
}

#[inline(never)]
pub fn prove_receipt(source: Anything) -> Result<Receipt, Error> {
    decode(source)
}

/// All that is said on a set of answers.
pub type Advice = (Assessment, Option<Question>, Option<Focus>, Option<Vec<Step>>, &'static [InterviewQuestion]);

#[inline(never)]
pub fn prove_advice(answers: &Answers, verdict: Verdict) -> Advice {
    (assess(answers), next_question(answers), focus(answers), plan(answers), interview_kit(verdict))
}

/// Shows that what can panic is found.
#[expect(clippy::indexing_slicing, reason = "so that there is something to find")]
#[inline(never)]
pub fn planted(list: &[u8], place: usize) -> u8 {
    list[place]
}
