//! Whole numbers that carry their accepted range in their type.

use crate::Error;
use crate::input::checked::Checked;
use crate::input::raw::RawValue;
use crate::input::record::deserialize;
use crate::input::schema::{Input, Schema};
use serde::ser::{Serialize, Serializer};
use std::fmt;

/// A whole number from `MIN` to `MAX`, both included. No other value exists.
///
/// Whatever computes with it needs no check of its own, and an input that is
/// out of range, not whole or not a number is refused where it is read, with
/// the codes `too-small`, `too-large`, `not-whole` and `wrong-type`.
///
/// ```
/// use fractional_fit::Bounded;
///
/// type Months = Bounded<0, 60>;
/// assert_eq!(Months::new(12).unwrap().get(), 12);
/// assert!(Months::new(61).is_none());
///
/// let months: Months = 12.try_into().unwrap();
/// assert_eq!(months.to_string(), "12");
/// assert_eq!(Months::try_from(61).unwrap_err().code(), "too-large");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bounded<const MIN: i64, const MAX: i64>(i64);

impl<const MIN: i64, const MAX: i64> Bounded<MIN, MAX> {
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

impl<const MIN: i64, const MAX: i64> fmt::Display for Bounded<MIN, MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<const MIN: i64, const MAX: i64> From<Bounded<MIN, MAX>> for i64 {
    fn from(number: Bounded<MIN, MAX>) -> Self {
        number.0
    }
}

impl<const MIN: i64, const MAX: i64> TryFrom<i64> for Bounded<MIN, MAX> {
    type Error = Error;

    fn try_from(value: i64) -> Result<Self, Error> {
        RawValue::Integer(value).decode()
    }
}

impl<const MIN: i64, const MAX: i64> Serialize for Bounded<MIN, MAX> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0)
    }
}

impl<const MIN: i64, const MAX: i64> Input for Bounded<MIN, MAX> {
    const SCHEMA: Schema = Schema::Whole(MIN, MAX);

    fn take(from: &mut Checked) -> Self {
        Self(from.whole())
    }
}

deserialize!([const MIN: i64, const MAX: i64] Bounded<MIN, MAX>);
