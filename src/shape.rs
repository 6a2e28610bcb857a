//! What inputs look like, as data: one function checks all of them, where serde
//! would derive a reader for each, most of which the browser would download.

use crate::error::{Error, ErrorCode, listed, shown};
use crate::input::Plain;
use crate::money::to_float;
use std::vec::IntoIter;

/// What [`decode`](crate::decode) reads: types of this crate. Others can't implement it, as they can't name what it
/// takes.
pub trait Input: Sized {
    /// What it looks like.
    const SHAPE: Shape;

    /// Takes the next of what has this shape.
    fn take(from: &mut Checked) -> Self;
}

/// The shape of a value.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
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
    List(&'static str, &'static Shape),
    /// As many values as there are shapes; what is expected, in words.
    Tuple(&'static str, &'static [Shape]),
    /// Values by name, and what the record is called.
    Record(&'static str, &'static [Field]),
    /// Something or null.
    Maybe(&'static Shape),
}

/// A field of a record.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its key.
    pub name: &'static str,
    /// What it holds.
    pub shape: &'static Shape,
    /// What stands for it when it is left out; what may be null is null then.
    pub absent: Option<i64>,
    /// What it means, for who reads a schema.
    #[cfg(feature = "schema")]
    pub about: &'static str,
}

impl Shape {
    /// A value of this shape, with places for names, and a list in the order of
    /// its fields for a record; or the first thing that is wrong, in the order of
    /// the input.
    pub(crate) fn check(&self, input: Plain) -> Result<Plain, Error> {
        match (self, input) {
            (Self::Maybe(_), Plain::Null) => Ok(Plain::Null),
            (Self::Maybe(shape), input) => shape.check(input),
            (Self::Whole(min, max), Plain::Integer(value)) => match value {
                _ if value < *min => Err(self.refused(ErrorCode::TooSmall, "too small")),
                _ if value > *max => Err(self.refused(ErrorCode::TooLarge, "too large")),
                _ => Ok(Plain::Integer(value)),
            },
            (Self::Whole(..), Plain::Float(value)) => Err(match value {
                _ if value.is_nan() => self.unlike("NaN"),
                _ if value.is_finite() && value.fract() != 0.0 => self.refused(ErrorCode::NotWhole, "not whole"),
                _ if value.is_sign_negative() => self.refused(ErrorCode::TooSmall, "too small"),
                _ => self.refused(ErrorCode::TooLarge, "too large"),
            }),
            (Self::Real, Plain::Integer(value)) => Ok(Plain::Float(to_float(value))),
            (Self::Real, Plain::Float(value)) => match value {
                _ if value.is_finite() => Ok(Plain::Float(value)),
                _ if value.is_nan() => Err(self.unlike("NaN")),
                _ => Err(self.refused(ErrorCode::TooLarge, "too large")),
            },
            (Self::OneOf(names), Plain::Text(text)) => {
                (0..).zip(*names).find(|(_, name)| **name == text).map(|(place, _)| Plain::Integer(place)).ok_or_else(
                    || {
                        let problem = format!("“{}” is not one of {}", shown(&text), listed(names));
                        Error::new(ErrorCode::UnknownValue, "", problem)
                    },
                )
            }
            (Self::Code(..) | Self::Text(..), Plain::Text(text)) => {
                let is_valid = match self {
                    Self::Text(_, is_valid) => is_valid(&text),
                    Self::Code(length) => text.len() == *length && text.bytes().all(|c| c.is_ascii_uppercase()),
                    _ => false,
                };
                if is_valid { Ok(Plain::Text(text)) } else { Err(self.refused(ErrorCode::UnknownValue, "text")) }
            }
            (Self::List(_, shape), Plain::List(items)) => {
                let mut list = Vec::with_capacity(items.len());
                for item in items {
                    list.push(shape.check(item).map_err(|error| at_place(error, list.len()))?);
                }
                Ok(Plain::List(list))
            }
            (Self::Tuple(_, shapes), Plain::List(items)) => self.check_tuple(shapes, items),
            (Self::Record(_, fields), Plain::Record(entries)) => check_record(fields, entries),
            (_, Plain::Unread) => Err(Error::new(ErrorCode::TooComplex, "", "nested too deep or too long")),
            (_, other) => Err(self.unlike(other.kind())),
        }
    }

    fn check_tuple(&self, shapes: &[Shape], items: Vec<Plain>) -> Result<Plain, Error> {
        let wrong_length = |length: usize| {
            let problem = format!("invalid length {length}, expected {}", self.expected());
            Error::new(ErrorCode::Malformed, "", shown(&problem))
        };
        let mut parts = Vec::with_capacity(shapes.len());
        for item in items {
            let shape = shapes.get(parts.len()).or(shapes.last()).unwrap_or(&Self::Real);
            parts.push(shape.check(item).map_err(|error| at_place(error, parts.len()))?);
            if parts.len() > shapes.len() {
                return Err(wrong_length(parts.len()));
            }
        }
        if parts.len() < shapes.len() { Err(wrong_length(parts.len())) } else { Ok(Plain::List(parts)) }
    }

    fn expected(&self) -> String {
        match self {
            Self::Whole(min, max) => format!("a whole number from {min} to {max}"),
            Self::Real => "a number".to_owned(),
            Self::OneOf(names) => format!("one of {}", listed(names)),
            Self::Code(length) => format!("a code of {length} capital letters"),
            Self::Text(expected, _) | Self::List(expected, _) | Self::Tuple(expected, _) => (*expected).to_owned(),
            Self::Record(name, _) => format!("a record ({name})"),
            Self::Maybe(shape) => shape.expected(),
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

fn check_record(fields: &[Field], entries: Vec<(String, Plain)>) -> Result<Plain, Error> {
    let mut values: Vec<Option<Plain>> = fields.iter().map(|_| None).collect();
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
        *value = Some(field.shape.check(input).map_err(|error| error.within(&key))?);
    }
    let mut record = Vec::with_capacity(fields.len());
    for (field, value) in fields.iter().zip(values) {
        record.push(match (value, field.absent, field.shape) {
            (Some(value), ..) => value,
            (None, Some(absent), _) => Plain::Integer(absent),
            (None, None, Shape::Maybe(_)) => Plain::Null,
            (None, None, _) => return Err(Error::missing(field.name)),
        });
    }
    Ok(Plain::List(record))
}

fn at_place(error: Error, place: usize) -> Error {
    error.within(&format!("[{place}]"))
}

/// Values that have been checked, in order.
#[derive(Debug)]
pub struct Checked(IntoIter<Plain>);

// What has been checked is never anything else than what is asked for here: who asks in another order than the shape's
// is told by the first test.
impl Checked {
    pub(crate) fn new(values: Vec<Plain>) -> Self {
        Self(values.into_iter())
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.as_slice().is_empty()
    }

    #[inline(never)]
    pub(crate) fn whole(&mut self) -> i64 {
        debug_assert!(matches!(self.0.as_slice().first(), Some(Plain::Integer(_))), "a whole number comes next");
        if let Some(Plain::Integer(value)) = self.0.next() { value } else { 0 }
    }

    pub(crate) fn place(&mut self) -> usize {
        usize::try_from(self.whole()).unwrap_or(0)
    }

    #[inline(never)]
    pub(crate) fn real(&mut self) -> f64 {
        debug_assert!(matches!(self.0.as_slice().first(), Some(Plain::Float(_))), "a number comes next");
        if let Some(Plain::Float(value)) = self.0.next() { value } else { 0.0 }
    }

    #[inline(never)]
    pub(crate) fn text(&mut self) -> String {
        debug_assert!(matches!(self.0.as_slice().first(), Some(Plain::Text(_))), "a text comes next");
        if let Some(Plain::Text(text)) = self.0.next() { text } else { String::new() }
    }

    /// The values of the list or record that comes next.
    #[inline(never)]
    pub(crate) fn inside(&mut self) -> Self {
        debug_assert!(matches!(self.0.as_slice().first(), Some(Plain::List(_))), "a list or record comes next");
        Self::new(if let Some(Plain::List(values)) = self.0.next() { values } else { Vec::new() })
    }

    /// Whether nothing comes next; then it is taken.
    #[inline(never)]
    fn is_nothing(&mut self) -> bool {
        let is_nothing = matches!(self.0.as_slice().first(), Some(Plain::Null));
        if is_nothing {
            self.0.next();
        }
        is_nothing
    }
}

impl<T: Input> Input for Option<T> {
    const SHAPE: Shape = Shape::Maybe(&T::SHAPE);

    fn take(from: &mut Checked) -> Self {
        if from.is_nothing() { None } else { Some(T::take(from)) }
    }
}

impl<T: Input> Input for Vec<T> {
    const SHAPE: Shape = Shape::List("a list", &T::SHAPE);

    fn take(from: &mut Checked) -> Self {
        let mut values = from.inside();
        let mut list = Self::with_capacity(values.0.len());
        while !values.is_empty() {
            list.push(T::take(&mut values));
        }
        list
    }
}

impl Input for String {
    const SHAPE: Shape = Shape::Text("text", |_| true);

    fn take(from: &mut Checked) -> Self {
        from.text()
    }
}

/// Defines a public struct that is an [`Input`], its keys in camel case. A whole
/// number or choice after a field stands for it where it is left out.
macro_rules! record {
    ($(#[$about:meta])* pub struct $name:ident {
        $($(#[$($doc:tt)*])* pub $field:ident: $type:ty $(= $absent:expr)?),+ $(,)?
    }) => {
        $(#[$about])*
        pub struct $name {
            $($(#[$($doc)*])* pub $field: $type),+
        }

        impl $crate::shape::Input for $name {
            const SHAPE: $crate::shape::Shape = $crate::shape::Shape::Record(stringify!($name), &[$(
                $crate::shape::Field {
                    name: {
                        const SNAKE: &str = stringify!($field);
                        const CAMEL: [u8; $crate::shape::camel_length(SNAKE)] = $crate::shape::camel(SNAKE);
                        $crate::shape::known_text(&CAMEL)
                    },
                    shape: &<$type as $crate::shape::Input>::SHAPE,
                    absent: $crate::shape::absent!($type $(, $absent)?),
                    #[cfg(feature = "schema")]
                    about: $crate::shape::about!($(#[$($doc)*])*),
                }
            ),+]);

            fn take(from: &mut $crate::shape::Checked) -> Self {
                let mut fields = from.inside();
                Self { $($field: <$type as $crate::shape::Input>::take(&mut fields)),+ }
            }
        }

        $crate::shape::deserialize!([] $name);
    };
}

/// Any reader of serde reads an input by the same gate.
macro_rules! deserialize {
    ([$($generics:tt)*] $type:ty) => {
        impl<'de, $($generics)*> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                $crate::decode(source).map_err(serde::de::Error::custom)
            }
        }

        #[cfg(feature = "schema")]
        impl<$($generics)*> schemars::JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::shape_schema::of_shape(&<Self as $crate::shape::Input>::SHAPE)
            }
        }
    };
}

/// The text of doc comments.
#[cfg(feature = "schema")]
macro_rules! about {
    () => { "" };
    (#[doc = $text:literal] $($others:tt)*) => { concat!($text, $crate::shape::about!($($others)*)) };
    (#[$($other:tt)*] $($others:tt)*) => { $crate::shape::about!($($others)*) };
}

macro_rules! absent {
    ($type:ty) => {
        None
    };
    ($type:ty, $absent:expr) => {
        Some($crate::shape::within(&<$type as $crate::shape::Input>::SHAPE, $absent))
    };
}

#[cfg(feature = "schema")]
pub(crate) use about;
pub(crate) use {absent, deserialize, record};

/// What stands for a field that is left out: out of the field's own range, it doesn't compile.
pub(crate) const fn within(shape: &Shape, absent: i64) -> i64 {
    assert!(match shape {
        Shape::Whole(min, max) => *min <= absent && absent <= *max,
        Shape::OneOf(names) => 0 <= absent && absent.unsigned_abs() < names.len() as u64,
        _ => false,
    });
    absent
}

/// Bytes of a name in camel case: as in snake case, without the lines.
pub(crate) const fn camel_length(snake: &str) -> usize {
    let mut length = 0;
    let mut rest = snake.as_bytes();
    while let [byte, after @ ..] = rest {
        length += (*byte != b'_') as usize;
        rest = after;
    }
    length
}

/// A name in camel case.
#[expect(clippy::indexing_slicing, reason = "while it compiles")]
pub(crate) const fn camel<const LENGTH: usize>(snake: &str) -> [u8; LENGTH] {
    let mut camel = [0; LENGTH];
    let mut length = 0;
    let mut rest = snake.as_bytes();
    while let [byte, after @ ..] = rest {
        rest = after;
        camel[length] = match (*byte, rest) {
            (b'_', [next, after @ ..]) => {
                rest = after;
                next.to_ascii_uppercase()
            }
            _ => *byte,
        };
        length += 1;
    }
    camel
}

/// A text of the source.
pub(crate) const fn known_text(bytes: &'static [u8]) -> &'static str {
    match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => panic!("not UTF-8"),
    }
}
