//! What inputs look like, as data: one function checks all of them, where serde
//! would derive a reader for each, most of which the browser would download.

use crate::error::{Error, ErrorCode, listed, shown};
use crate::input::checked::{Checked, CheckedValue};
use crate::input::raw::RawValue;
use crate::money::to_float;

/// What [`decode`](crate::decode) reads: types of this crate. Others can't implement it, as they can't name what it
/// takes.
pub trait Input: Sized {
    /// What it looks like.
    const SCHEMA: Schema;

    /// Takes the next of what has this schema.
    fn take(from: &mut Checked) -> Self;
}

/// The schema of a value.
#[derive(Debug, Clone, Copy)]
pub enum Schema {
    /// A whole number between two others, both included.
    Whole(i64, i64),
    /// Any number.
    Real,
    /// One of several names.
    OneOf(&'static [&'static str]),
    /// So many capital letters.
    Code(usize),
    /// A text that passes; what is expected, in words.
    Text(&'static str, fn(&str) -> bool),
    /// Any number of values; what is expected, in words.
    List(&'static str, &'static Schema),
    /// As many values as there are schemas; what is expected, in words.
    Tuple(&'static str, &'static [Schema]),
    /// Values by name, and what the record is called.
    Record(&'static str, &'static [Field]),
    /// Something or null.
    Maybe(&'static Schema),
}

/// A field of a record.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its key.
    pub name: &'static str,
    /// What it holds.
    pub schema: &'static Schema,
    /// What stands for it when it is left out; what may be null is null then.
    pub absent: Option<i64>,
    /// What it means, for who reads a schema.
    #[cfg(feature = "schema")]
    pub description: &'static str,
}

impl Schema {
    /// What can be taken from a value of this schema; or the first thing that is wrong, in the order of the input.
    pub(crate) fn check(&self, input: RawValue) -> Result<CheckedValue, Error> {
        self.checked(input).map(CheckedValue)
    }

    /// With indices for names, and for a record a list in the order of its fields.
    fn checked(&self, input: RawValue) -> Result<RawValue, Error> {
        match (self, input) {
            (Self::Maybe(_), RawValue::Null) => Ok(RawValue::Null),
            (Self::Maybe(schema), input) => schema.checked(input),
            (Self::Whole(min, max), RawValue::Integer(value)) => match value {
                _ if value < *min => Err(self.refused(ErrorCode::TooSmall, "too small")),
                _ if value > *max => Err(self.refused(ErrorCode::TooLarge, "too large")),
                _ => Ok(RawValue::Integer(value)),
            },
            (Self::Whole(..), RawValue::Float(value)) => Err(match value {
                _ if value.is_nan() => self.unlike("NaN"),
                _ if value.is_finite() && value.fract() != 0.0 => self.refused(ErrorCode::NotWhole, "not whole"),
                _ if value.is_sign_negative() => self.refused(ErrorCode::TooSmall, "too small"),
                _ => self.refused(ErrorCode::TooLarge, "too large"),
            }),
            (Self::Real, RawValue::Integer(value)) => Ok(RawValue::Float(to_float(value))),
            (Self::Real, RawValue::Float(value)) => match value {
                _ if value.is_finite() => Ok(RawValue::Float(value)),
                _ if value.is_nan() => Err(self.unlike("NaN")),
                _ => Err(self.refused(ErrorCode::TooLarge, "too large")),
            },
            (Self::OneOf(names), RawValue::Text(text)) => (0..)
                .zip(*names)
                .find(|(_, name)| **name == text)
                .map(|(index, _)| RawValue::Integer(index))
                .ok_or_else(|| {
                    let problem = format!("“{}” is not one of {}", shown(&text), listed(names));
                    Error::new(ErrorCode::UnknownValue, "", problem)
                }),
            (Self::Code(..) | Self::Text(..), RawValue::Text(text)) => {
                let is_valid = match self {
                    Self::Text(_, is_valid) => is_valid(&text),
                    Self::Code(length) => text.len() == *length && text.bytes().all(|c| c.is_ascii_uppercase()),
                    _ => false,
                };
                if is_valid { Ok(RawValue::Text(text)) } else { Err(self.refused(ErrorCode::UnknownValue, "text")) }
            }
            (Self::List(_, schema), RawValue::List(items)) => {
                let mut list = Vec::with_capacity(items.len());
                for item in items {
                    list.push(schema.checked(item).map_err(|error| at_index(error, list.len()))?);
                }
                Ok(RawValue::List(list))
            }
            (Self::Tuple(_, schemas), RawValue::List(items)) => self.check_tuple(schemas, items),
            (Self::Record(_, fields), RawValue::Record(entries)) => check_record(fields, entries),
            (_, RawValue::Unread) => Err(Error::new(ErrorCode::TooComplex, "", "nested too deep or too long")),
            (_, other) => Err(self.unlike(other.kind())),
        }
    }

    fn check_tuple(&self, schemas: &[Schema], items: Vec<RawValue>) -> Result<RawValue, Error> {
        let wrong_length = |length: usize| {
            let problem = format!("invalid length {length}, expected {}", self.expected());
            Error::new(ErrorCode::Malformed, "", shown(&problem))
        };
        let mut parts = Vec::with_capacity(schemas.len());
        for item in items {
            let schema = schemas.get(parts.len()).or(schemas.last()).unwrap_or(&Self::Real);
            parts.push(schema.checked(item).map_err(|error| at_index(error, parts.len()))?);
            if parts.len() > schemas.len() {
                return Err(wrong_length(parts.len()));
            }
        }
        if parts.len() < schemas.len() { Err(wrong_length(parts.len())) } else { Ok(RawValue::List(parts)) }
    }

    fn expected(&self) -> String {
        match self {
            Self::Whole(min, max) => format!("a whole number from {min} to {max}"),
            Self::Real => "a number".to_owned(),
            Self::OneOf(names) => format!("one of {}", listed(names)),
            Self::Code(length) => format!("a code of {length} capital letters"),
            Self::Text(expected, _) | Self::List(expected, _) | Self::Tuple(expected, _) => (*expected).to_owned(),
            Self::Record(name, _) => format!("a record ({name})"),
            Self::Maybe(schema) => schema.expected(),
        }
    }

    #[inline(never)]
    fn refused(&self, code: ErrorCode, problem: &str) -> Error {
        Error::new(code, "", format!("{problem}: {} is expected", self.expected()))
    }

    #[inline(never)]
    fn unlike(&self, found: &str) -> Error {
        Error::new(ErrorCode::WrongType, "", format!("{} is expected, not {found}", self.expected()))
    }
}

fn check_record(fields: &[Field], entries: Vec<(String, RawValue)>) -> Result<RawValue, Error> {
    let mut values: Vec<Option<RawValue>> = fields.iter().map(|_| None).collect();
    for (key, input) in entries {
        let found = fields.iter().zip(&mut values).find(|(field, _)| field.name == key);
        let Some((field, value)) = found else {
            let known: Vec<&str> = fields.iter().map(|field| field.name).collect();
            let problem = format!("unknown field; known fields are {}", listed(&known));
            // A key that holds a dot is no path.
            let place = if key.bytes().any(|byte| byte == b'.') { format!("[\"{key}\"]") } else { key };
            return Err(Error::new(ErrorCode::UnknownField, &place, problem));
        };
        if value.is_some() {
            return Err(Error::new(ErrorCode::Duplicate, &key, "a second field of this name"));
        }
        *value = Some(field.schema.checked(input).map_err(|error| error.within(&key))?);
    }
    let mut record = Vec::with_capacity(fields.len());
    for (field, value) in fields.iter().zip(values) {
        record.push(match (value, field.absent, field.schema) {
            (Some(value), ..) => value,
            (None, Some(absent), _) => RawValue::Integer(absent),
            (None, None, Schema::Maybe(_)) => RawValue::Null,
            (None, None, _) => return Err(Error::missing(field.name)),
        });
    }
    Ok(RawValue::List(record))
}

fn at_index(error: Error, index: usize) -> Error {
    error.within(&format!("[{index}]"))
}

impl<T: Input> Input for Option<T> {
    const SCHEMA: Schema = Schema::Maybe(&T::SCHEMA);

    fn take(from: &mut Checked) -> Self {
        if from.is_nothing() { None } else { Some(T::take(from)) }
    }
}

impl<T: Input> Input for Vec<T> {
    const SCHEMA: Schema = Schema::List("a list", &T::SCHEMA);

    fn take(from: &mut Checked) -> Self {
        let mut values = from.inside();
        let mut list = Self::with_capacity(values.len());
        while !values.is_empty() {
            list.push(T::take(&mut values));
        }
        list
    }
}

impl Input for String {
    const SCHEMA: Schema = Schema::Text("text", |_| true);

    fn take(from: &mut Checked) -> Self {
        from.text()
    }
}
