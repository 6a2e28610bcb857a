//! The one gate for what comes from outside: JSON on the command line and
//! JavaScript values in a page are read into the same plain tree, and decoded
//! from there with the same rules and the same errors.
//!
//! Reading a JavaScript object straight into a struct would ask it for the
//! struct's names: it would see what a hostile page put on `Object.prototype`
//! and never notice a misspelt key. The tree holds own keys only.

use crate::error::{Error, ErrorCode};
use crate::shape::{Checked, Input};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::cell::Cell;
use std::fmt;
use std::marker::PhantomData;

/// Nesting that no valid input reaches. A cyclic object ends here.
const MAX_DEPTH: u32 = 8;
/// Values in one input; the largest valid one has some hundreds.
const MAX_VALUES: u32 = 10_000;
/// 2^53 − 1: beyond it JavaScript's numbers skip integers.
const MAX_SAFE_INTEGER: f64 = 9_007_199_254_740_991.0;

/// Reads a `T` from any self-describing source, such as a `serde_json::Value`.
///
/// # Errors
/// Names the first field that is unknown, missing, of the wrong type or out of
/// its range.
///
/// ```
/// use fractional_fit::{Answers, decode};
///
/// let answers: Answers = decode(serde_json::json!({ "durationMonths": 6 })).unwrap();
/// assert!(answers.phase.is_none());
/// let error = decode::<Answers, _>(serde_json::json!({ "duration": 6 })).unwrap_err();
/// assert_eq!((error.code(), error.field()), ("unknown-field", "duration"));
/// ```
pub fn decode<'de, T, D>(source: D) -> Result<T, Error>
where
    T: Input,
    D: Deserializer<'de>,
{
    let input = source
        .deserialize_any(Reader(&Bounds::new()))
        .map_err(|error| Error::new(ErrorCode::Malformed, "", error.to_string()))?;
    input.decode()
}

/// Plain data, of which nothing is known yet: what comes in, and what goes out.
#[derive(Debug)]
pub(crate) enum Plain {
    Null,
    Bool(bool),
    Integer(i64),
    /// Never a safe integer.
    Float(f64),
    Text(String),
    List(Vec<Plain>),
    Record(Vec<(String, Plain)>),
    /// What plain data can't be: a function, say.
    #[cfg_attr(not(feature = "wasm"), expect(dead_code, reason = "JSON has no such values"))]
    Foreign,
    /// Deeper or larger than anything valid: left unread.
    Unread,
}

impl serde::Serialize for Plain {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Integer(value) => serializer.serialize_i64(*value),
            Self::Float(value) => serializer.serialize_f64(*value),
            Self::Text(value) => serializer.serialize_str(value),
            Self::List(items) => serializer.collect_seq(items),
            Self::Record(entries) => serializer.collect_map(entries.iter().map(|(key, value)| (key, value))),
            Self::Null | Self::Foreign | Self::Unread => serializer.serialize_unit(),
        }
    }
}

impl From<f64> for Plain {
    fn from(value: f64) -> Self {
        if value.fract() == 0.0 && value.abs() <= MAX_SAFE_INTEGER {
            #[expect(clippy::cast_possible_truncation, reason = "whole and within 53 bits")]
            Self::Integer(value as i64)
        } else {
            Self::Float(value)
        }
    }
}

/// How much of a source may still be read.
pub(crate) struct Bounds {
    depth: Cell<u32>,
    values: Cell<u32>,
}

impl Bounds {
    pub(crate) const fn new() -> Self {
        Self { depth: Cell::new(MAX_DEPTH), values: Cell::new(MAX_VALUES) }
    }

    /// Reads a list or record a level deeper; none where that is too deep.
    pub(crate) fn deeper<T>(&self, read: impl FnOnce() -> T) -> Option<T> {
        let depth = self.depth.get();
        self.depth.set(depth.checked_sub(1)?);
        let input = read();
        self.depth.set(depth);
        Some(input)
    }

    /// Whether one more value may be read.
    pub(crate) fn take(&self) -> bool {
        let left = self.values.get();
        self.values.set(left.saturating_sub(1));
        left > 0
    }
}

/// Builds the tree from a serde source.
#[derive(Clone, Copy)]
struct Reader<'a>(&'a Bounds);

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Plain;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Plain, D::Error> {
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Plain;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("plain data")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Plain, E> {
        Ok(Plain::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Plain, E> {
        Ok(Plain::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Plain, E> {
        #[expect(clippy::cast_precision_loss, reason = "only its size still matters")]
        Ok(i64::try_from(value).map_or(Plain::Float(value as f64), Plain::Integer))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Plain, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Plain, E> {
        Ok(Plain::Text(value.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<Plain, E> {
        Ok(Plain::Null)
    }

    fn visit_none<E>(self) -> Result<Plain, E> {
        Ok(Plain::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, source: D) -> Result<Plain, D::Error> {
        source.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Plain, A::Error> {
        let read = self.0.deeper(|| {
            let mut list = Vec::new();
            while let Some(item) = items.next_element_seed(self)? {
                if !self.0.take() {
                    return Ok(Plain::Unread);
                }
                list.push(item);
            }
            Ok(Plain::List(list))
        });
        // A source takes what is left over for a fault of its own.
        while items.next_element::<IgnoredAny>()?.is_some() {}
        read.unwrap_or(Ok(Plain::Unread))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Plain, A::Error> {
        let read = self.0.deeper(|| {
            let mut record = Vec::new();
            while let Some((key, value)) = entries.next_entry_seed(PhantomData::<String>, self)? {
                if !self.0.take() {
                    return Ok(Plain::Unread);
                }
                record.push((key, value));
            }
            Ok(Plain::Record(record))
        });
        while entries.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        read.unwrap_or(Ok(Plain::Unread))
    }
}

impl Plain {
    /// What it is, in a sentence.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Bool(_) => "true or false",
            Self::Integer(_) | Self::Float(_) => "a number",
            Self::Text(_) => "text",
            Self::List(_) => "a list",
            Self::Record(_) => "a record",
            Self::Foreign | Self::Unread => "something else",
        }
    }

    pub(crate) fn decode<T: Input>(self) -> Result<T, Error> {
        Ok(T::take(&mut Checked::new(vec![T::SHAPE.check(self)?])))
    }
}
