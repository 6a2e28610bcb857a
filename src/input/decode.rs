//! The one gate for what comes from outside: JSON on the command line and
//! JavaScript values in a page are read into the same plain tree, and decoded
//! from there with the same rules and the same errors.
//!
//! Reading a JavaScript object straight into a struct would ask it for the
//! struct's names: it would see what a hostile page put on `Object.prototype`
//! and never notice a misspelt key. The tree holds own keys only.

use crate::error::{Error, ErrorCode};
use crate::input::checked::Checked;
use crate::input::raw::RawValue;
use crate::input::schema::Input;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::cell::Cell;
use std::fmt;
use std::marker::PhantomData;

/// Nesting that no valid input reaches. A cyclic object ends here.
const MAX_DEPTH: u32 = 8;
/// Values in one input; the largest valid one has some hundreds.
const MAX_VALUES: u32 = 10_000;

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
        .map_err(|error| Error::new(ErrorCode::Malformed, "", told(&error)))?;
    input.decode()
}

/// What a reader says of its error, as far as it says it. `to_string` would panic where a foreign text fails.
fn told(error: &impl fmt::Display) -> String {
    let mut text = String::new();
    _ = fmt::Write::write_fmt(&mut text, format_args!("{error}"));
    text
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
    type Value = RawValue;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<RawValue, D::Error> {
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = RawValue;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("plain data")
    }

    fn visit_bool<E>(self, value: bool) -> Result<RawValue, E> {
        Ok(RawValue::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<RawValue, E> {
        Ok(RawValue::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<RawValue, E> {
        #[expect(clippy::cast_precision_loss, reason = "only its size still matters")]
        Ok(i64::try_from(value).map_or(RawValue::Float(value as f64), RawValue::Integer))
    }

    fn visit_f64<E>(self, value: f64) -> Result<RawValue, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<RawValue, E> {
        Ok(RawValue::Text(value.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<RawValue, E> {
        Ok(RawValue::Null)
    }

    fn visit_none<E>(self) -> Result<RawValue, E> {
        Ok(RawValue::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, source: D) -> Result<RawValue, D::Error> {
        source.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<RawValue, A::Error> {
        let read = self.0.deeper(|| {
            let mut list = Vec::new();
            while let Some(item) = items.next_element_seed(self)? {
                if !self.0.take() {
                    return Ok(RawValue::Unread);
                }
                list.push(item);
            }
            Ok(RawValue::List(list))
        });
        // A source takes what is left over for a fault of its own.
        while items.next_element::<IgnoredAny>()?.is_some() {}
        read.unwrap_or(Ok(RawValue::Unread))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<RawValue, A::Error> {
        let read = self.0.deeper(|| {
            let mut record = Vec::new();
            while let Some((key, value)) = entries.next_entry_seed(PhantomData::<String>, self)? {
                if !self.0.take() {
                    return Ok(RawValue::Unread);
                }
                record.push((key, value));
            }
            Ok(RawValue::Record(record))
        });
        while entries.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        read.unwrap_or(Ok(RawValue::Unread))
    }
}

impl RawValue {
    pub(crate) fn decode<T: Input>(self) -> Result<T, Error> {
        Ok(T::take(&mut Checked::new(T::SCHEMA.check(self)?)))
    }
}
