//! Whole numbers that carry their accepted range in their type.

use serde::de::{Deserialize, Deserializer, Unexpected, Visitor};
use serde::ser::{Serialize, Serializer};
use std::fmt;

/// A whole number from `MIN` to `MAX`, both included. No other value exists.
///
/// Whatever computes with it needs no check of its own, and an input that is
/// out of range, not whole or not a number is refused where it is read, with
/// the codes `too-small`, `too-large`, `not-whole` and `wrong-type`.
///
/// ```
/// use fractional_fit::Whole;
///
/// type Months = Whole<0, 60>;
/// assert_eq!(Months::new(12).unwrap().get(), 12);
/// assert!(Months::new(61).is_none());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Whole<const MIN: i64, const MAX: i64>(i64);

impl<const MIN: i64, const MAX: i64> Whole<MIN, MAX> {
    /// The smallest value.
    pub const MIN: Self = Self(MIN);
    /// The largest value.
    pub const MAX: Self = Self(MAX);

    /// The number, or `None` when it is out of range.
    #[must_use]
    pub const fn new(value: i64) -> Option<Self> {
        if MIN <= value && value <= MAX { Some(Self(value)) } else { None }
    }

    /// A number that is written in the source: out of range, it doesn't compile.
    pub(crate) const fn known(value: i64) -> Self {
        assert!(MIN <= value && value <= MAX, "out of range");
        Self(value)
    }

    /// The plain number.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }
}

impl<const MIN: i64, const MAX: i64> Serialize for Whole<MIN, MAX> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0)
    }
}

impl<'de, const MIN: i64, const MAX: i64> Deserialize<'de> for Whole<MIN, MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_i64(Between { min: MIN, max: MAX }).map(Self)
    }
}

/// One visitor for all ranges, and so one copy of its code.
struct Between {
    min: i64,
    max: i64,
}

impl Visitor<'_> for Between {
    type Value = i64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a whole number from {} to {}", self.min, self.max)
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<i64, E> {
        let problem = match value {
            _ if value < self.min => "too small",
            _ if value > self.max => "too large",
            _ => return Ok(value),
        };
        Err(E::invalid_value(Unexpected::Other(problem), &self))
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<i64, E> {
        self.visit_i64(i64::try_from(value).unwrap_or(i64::MAX))
    }

    /// Only numbers that are no safe integers arrive here: see [`crate::decode`].
    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<i64, E> {
        let problem = match value {
            _ if value.is_nan() => return Err(E::invalid_type(Unexpected::Other("not a number"), &self)),
            _ if value.is_finite() && value.fract() != 0.0 => "not whole",
            _ if value < 0.0 => "too small",
            _ => "too large",
        };
        Err(E::invalid_value(Unexpected::Other(problem), &self))
    }
}
