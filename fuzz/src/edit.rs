//! Changes of a JSON document, each at a field with a name.

use arbitrary::Arbitrary;
use serde_json::{Value, json};

/// A field that can be changed, and what is usual there.
pub struct Field {
    /// As errors write it: `fullTime.baseMinor`, `contributionRules[0].ratePpm`.
    pub name: String,
    pub usual: Usual,
}

pub enum Usual {
    Number {
        least: i64,
        most: i64,
    },
    One(&'static [&'static str]),
    Some(&'static [&'static str]),
    /// What other documents of its kind have there.
    Record,
}

/// One change. In the first entry of a list, `entry` says which is meant.
#[derive(Debug, Arbitrary)]
pub struct Edit {
    field: u8,
    entry: u8,
    to: To,
}

#[derive(Debug, Arbitrary)]
enum To {
    /// What may stand there; small numbers come as often as large ones.
    Usual {
        bits: u8,
        value: u64,
    },
    Least,
    Most,
    LeftOut,
    /// As another document has it.
    AsIn(u8),
    Odd(Odd),
}

/// What may stand there or not.
#[derive(Debug, Arbitrary)]
pub enum Odd {
    Null,
    Bool(bool),
    Whole(i64),
    Real(f64),
    Text(String),
    List(Vec<i16>),
    Record(String, i16),
}

impl Odd {
    pub fn into_value(self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Bool(value) => json!(value),
            Self::Whole(value) => json!(value),
            Self::Real(value) => json!(value),
            Self::Text(value) => json!(value),
            Self::List(value) => json!(value),
            Self::Record(key, value) => json!({ key: value }),
        }
    }
}

/// A number of a range: of few bits as often as of many.
pub fn within(least: i64, most: i64, bits: u8, value: u64) -> i64 {
    let few = value & ((1 << (bits % 54)) - 1);
    least + i64::try_from(few).unwrap_or(0).min(most - least)
}

/// Applies changes to a document; `others` are documents of its kind.
pub fn apply(document: &mut Value, fields: &[Field], others: &[Value], edits: Vec<Edit>) {
    for Edit { field, entry, to } in edits {
        let Some(Field { name, usual }) = fields.get(usize::from(field) % fields.len()) else { continue };
        let pointer = pointer(name, entry % 8);
        let value = match (to, usual) {
            (To::LeftOut, _) => None,
            (To::AsIn(other), _) => {
                let other = others.get(usize::from(other) % others.len().max(1));
                other.and_then(|other| other.pointer(&pointer)).cloned()
            }
            (To::Odd(odd), _) => Some(odd.into_value()),
            (To::Usual { bits, value }, Usual::Number { least, most }) => {
                Some(json!(within(*least, *most, bits, value)))
            }
            (To::Least, Usual::Number { least, .. }) => Some(json!(least)),
            (To::Most, Usual::Number { most, .. }) => Some(json!(most)),
            (To::Usual { value, .. }, Usual::One(names)) => {
                Some(json!(names[usize::try_from(value % names.len() as u64).unwrap_or(0)]))
            }
            (To::Usual { value, .. }, Usual::Some(names)) => {
                let chosen = names.iter().enumerate().filter(|(place, _)| value >> place & 1 == 1);
                Some(chosen.map(|(_, name)| *name).collect())
            }
            _ => continue,
        };
        put(document, &pointer, value);
    }
}

fn pointer(name: &str, entry: u8) -> String {
    let entry = format!("/{entry}");
    format!("/{}", name.replace("[0]", &entry).replace('.', "/"))
}

/// Sets a value, or takes it out; nothing where there is no such place.
fn put(document: &mut Value, pointer: &str, value: Option<Value>) {
    let Some((parent, key)) = pointer.rsplit_once('/') else { return };
    match (document.pointer_mut(parent), value) {
        (Some(Value::Object(record)), Some(value)) => drop(record.insert(key.to_owned(), value)),
        (Some(Value::Object(record)), None) => drop(record.remove(key)),
        _ => {}
    }
}
