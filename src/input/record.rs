//! Makes types of this crate readable: structs by the schema of their fields, and whatever has a schema by serde.

use crate::input::schema::Schema;

/// Defines a public struct that is an [`Input`], its keys in camel case. A whole
/// number or choice after a field stands for it where it is left out.
macro_rules! record {
    ($(#[$attribute:meta])* pub struct $name:ident {
        $($(#[$($doc:tt)*])* pub $field:ident: $type:ty $(= $absent:expr)?),+ $(,)?
    }) => {
        $(#[$attribute])*
        pub struct $name {
            $($(#[$($doc)*])* pub $field: $type),+
        }

        impl $crate::input::schema::Input for $name {
            const SCHEMA: $crate::input::schema::Schema = $crate::input::schema::Schema::Record(stringify!($name), &[$(
                $crate::input::schema::Field {
                    name: {
                        const SNAKE: &str = stringify!($field);
                        const CAMEL: [u8; $crate::input::record::camel_length(SNAKE)] = $crate::input::record::camel(SNAKE);
                        $crate::input::record::known_text(&CAMEL)
                    },
                    schema: &<$type as $crate::input::schema::Input>::SCHEMA,
                    absent: $crate::input::record::absent!($type $(, $absent)?),
                    #[cfg(feature = "schema")]
                    description: $crate::input::record::description!($(#[$($doc)*])*),
                }
            ),+]);

            fn take(from: &mut $crate::input::checked::Checked) -> Self {
                let mut fields = from.inside();
                Self { $($field: <$type as $crate::input::schema::Input>::take(&mut fields)),+ }
            }
        }

        $crate::input::record::deserialize!([] $name);
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
                $crate::input::json_schema::of_schema(&<Self as $crate::input::schema::Input>::SCHEMA)
            }
        }
    };
}

/// The text of doc comments.
#[cfg(feature = "schema")]
macro_rules! description {
    () => { "" };
    (#[doc = $text:literal] $($others:tt)*) => { concat!($text, $crate::input::record::description!($($others)*)) };
    (#[$($other:tt)*] $($others:tt)*) => { $crate::input::record::description!($($others)*) };
}

macro_rules! absent {
    ($type:ty) => {
        None
    };
    ($type:ty, $absent:expr) => {
        Some($crate::input::record::within(&<$type as $crate::input::schema::Input>::SCHEMA, $absent))
    };
}

#[cfg(feature = "schema")]
pub(crate) use description;
pub(crate) use {absent, deserialize, record};

/// What stands for a field that is left out: out of the field's own range, it doesn't compile.
pub(crate) const fn within(schema: &Schema, absent: i64) -> i64 {
    assert!(match schema {
        Schema::Whole(min, max) => *min <= absent && absent <= *max,
        Schema::OneOf(names) => 0 <= absent && absent.unsigned_abs() < names.len() as u64,
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
