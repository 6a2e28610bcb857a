//! The one gate for what comes from outside: JSON on the command line and
//! JavaScript values in a page are read into the same plain tree, and decoded
//! from there with the same rules and the same errors.
//!
//! Reading a JavaScript object straight into a struct would ask it for the
//! struct's names: it would see what a hostile page put on `Object.prototype`
//! and never notice a misspelt key. The tree holds own keys only.

use crate::error::{Error, ErrorCode};
use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Expected, IgnoredAny, IntoDeserializer, MapAccess, SeqAccess,
    Unexpected, Visitor,
};
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
    T: DeserializeOwned,
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
    #[cfg_attr(not(any(target_arch = "wasm32", test)), expect(dead_code, reason = "JSON has no such values"))]
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

    /// Reads a list or record a level deeper, or leaves it unread.
    pub(crate) fn deeper<E>(&self, read: impl FnOnce() -> Result<Plain, E>) -> Result<Plain, E> {
        let depth = self.depth.get();
        if depth == 0 {
            return Ok(Plain::Unread);
        }
        self.depth.set(depth - 1);
        let input = read();
        self.depth.set(depth);
        input
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
        read
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
        read
    }
}

/// A value and where it stands: whatever decodes it names the place in its error.
struct Node {
    place: String,
    input: Plain,
}

impl<'de> Deserializer<'de> for Node {
    type Error = Error;

    // Each kind asks for itself only: a list is no record, and what a visitor
    // could do with other kinds isn't compiled.

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.input {
            Plain::Integer(value) => visitor.visit_i64(value),
            Plain::Float(value) => visitor.visit_f64(value),
            other => Err(other.refused(&visitor)),
        }
        .map_err(|error| error.within(&self.place))
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.input {
            Plain::Text(value) => visitor.visit_str(&value),
            other => Err(other.refused(&visitor)),
        }
        .map_err(|error| error.within(&self.place))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.input {
            Plain::List(items) => visitor.visit_seq(Items(items.into_iter().enumerate())),
            other => Err(other.refused(&visitor)),
        }
        .map_err(|error| error.within(&self.place))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.input {
            Plain::Record(entries) => visitor.visit_map(Entries { entries: entries.into_iter(), current: None }),
            other => Err(other.refused(&visitor)),
        }
        .map_err(|error| error.within(&self.place))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if matches!(self.input, Plain::Null) { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        Err(self.input.refused(&visitor))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf newtype_struct enum
        unit unit_struct tuple tuple_struct map identifier ignored_any
    }
}

impl Plain {
    pub(crate) fn decode<T: DeserializeOwned>(self) -> Result<T, Error> {
        T::deserialize(Node { place: String::new(), input: self })
    }

    fn refused(&self, expected: &dyn Expected) -> Error {
        let found = match self {
            Self::Null => Unexpected::Unit,
            Self::Bool(value) => Unexpected::Bool(*value),
            Self::Integer(value) => Unexpected::Signed(*value),
            Self::Float(value) => Unexpected::Float(*value),
            Self::Text(value) => Unexpected::Str(value),
            Self::List(_) => Unexpected::Seq,
            Self::Record(_) => Unexpected::Map,
            Self::Foreign => Unexpected::Other("something else"),
            Self::Unread => return Error::new(ErrorCode::TooComplex, "", "nested too deep or too long"),
        };
        serde::de::Error::invalid_type(found, expected)
    }
}

struct Items(std::iter::Enumerate<std::vec::IntoIter<Plain>>);

impl<'de> SeqAccess<'de> for Items {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        let Some((index, input)) = self.0.next() else { return Ok(None) };
        seed.deserialize(Node { place: format!("[{index}]"), input }).map(Some)
    }
}

struct Entries {
    entries: std::vec::IntoIter<(String, Plain)>,
    current: Option<Node>,
}

impl<'de> MapAccess<'de> for Entries {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        let Some((place, input)) = self.entries.next() else { return Ok(None) };
        let node = self.current.insert(Node { place, input });
        let key: StrDeserializer<'_, Error> = node.place.as_str().into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        seed.deserialize(self.current.take().unwrap_or(Node { place: String::new(), input: Plain::Null }))
    }
}
