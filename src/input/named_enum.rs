//! Enums whose values have names in JSON.

use crate::input::checked::Checked;
use crate::input::schema::{Input, Schema};

/// A type with a handful of named values, in a fixed order. Only types of this crate are one.
pub trait NamedEnum: sealed::Sealed + Copy + 'static {
    /// Every value, in order; at most sixteen of what an answer can name several of.
    const ALL: &'static [Self];

    /// The values' names in JSON, in the same order.
    const NAMES: &'static [&'static str];

    /// Position in [`NamedEnum::ALL`].
    fn index(self) -> u32;
}

pub(crate) mod sealed {
    /// What others can't name, they can't implement.
    pub trait Sealed {}
}

/// Defines a public enum of named values that is a [`NamedEnum`], and is read and
/// written by name.
macro_rules! named_enum {
    ($(#[$about:meta])* pub enum $name:ident { $($(#[$doc:meta])* $value:ident = $text:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
        pub enum $name {
            $($(#[$doc])* #[cfg_attr(feature = "wasm", serde(rename = $text))] $value),+
        }

        impl $crate::input::named_enum::sealed::Sealed for $name {}

        impl $crate::input::named_enum::NamedEnum for $name {
            const ALL: &'static [Self] = &[$(Self::$value),+];
            const NAMES: &'static [&'static str] = &[$($text),+];

            fn index(self) -> u32 {
                self as u32
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(match self { $(Self::$value => $text),+ })
            }
        }

        $crate::input::record::deserialize!([] $name);
    };
}

pub(crate) use named_enum;

impl<T: NamedEnum> Input for T {
    const SCHEMA: Schema = Schema::OneOf(T::NAMES);

    /// What is checked is an index of them. So that nothing can panic, another stands for the first.
    #[expect(clippy::indexing_slicing, reason = "while it compiles")]
    fn take(from: &mut Checked) -> Self {
        *T::ALL.get(from.index()).unwrap_or(const { &T::ALL[0] })
    }
}
