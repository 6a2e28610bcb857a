//! Enums whose values have names in JSON.

use crate::error::listed;
use serde::de::{Deserializer, Unexpected, Visitor};
use std::fmt;

/// A type with a handful of named values, in a fixed order.
pub trait Choice: Copy + 'static {
    /// Every value, in order; at most sixteen of what an answer can name several of.
    const ALL: &'static [Self];

    /// The values' names in JSON, in the same order.
    const NAMES: &'static [&'static str];

    /// Position in [`Choice::ALL`].
    fn place(self) -> u32;
}

/// Defines a public enum of named values that is a [`Choice`], and is read and
/// written by name. One visitor reads all of them: what serde would derive for
/// each is most of an enum's weight in the browser.
macro_rules! choice {
    ($(#[$about:meta])* pub enum $name:ident { $($(#[$doc:meta])* $value:ident = $text:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        pub enum $name {
            $($(#[$doc])* #[cfg_attr(target_arch = "wasm32", serde(rename = $text))] $value),+
        }

        impl $crate::choice::Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$value),+];
            const NAMES: &'static [&'static str] = &[$($text),+];

            fn place(self) -> u32 {
                self as u32
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(match self { $(Self::$value => $text),+ })
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::choice::read(deserializer)
            }
        }
    };
}

pub(crate) use choice;

pub(crate) fn read<'de, T: Choice, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let place = deserializer.deserialize_str(OneOf(T::NAMES))?;
    T::ALL.get(place).copied().ok_or_else(|| serde::de::Error::invalid_value(Unexpected::Str(""), &OneOf(T::NAMES)))
}

/// Gives the place of a name.
struct OneOf(&'static [&'static str]);

impl Visitor<'_> for OneOf {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "one of {}", listed(self.0))
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<usize, E> {
        self.0.iter().position(|name| *name == text).ok_or_else(|| E::unknown_variant(text, self.0))
    }
}
