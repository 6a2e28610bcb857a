//! Sets of a few named values: one word in memory, a list in JSON.

use crate::input::checked::Checked;
use crate::input::named_enum::NamedEnum;
use crate::input::record::deserialize;
use crate::input::schema::{Input, Schema};
use serde::ser::{Serialize, Serializer};
use std::fmt;
use std::marker::PhantomData;

/// Any number of different values of `T`, in the order of [`NamedEnum::ALL`].
///
/// In JSON a list; the order and repetitions of an incoming list mean nothing.
///
/// ```
/// use fractional_fit::fit::{EnumSet, Symptom};
///
/// let symptoms: EnumSet<Symptom> = [Symptom::CapabilityGap].into_iter().collect();
/// assert!(symptoms.contains(Symptom::CapabilityGap));
/// assert_eq!(serde_json::to_value(symptoms).unwrap(), serde_json::json!(["capability-gap"]));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(type = "T[]"))]
pub struct EnumSet<T> {
    bits: u16,
    #[cfg_attr(feature = "wasm", serde(skip))]
    of: PhantomData<T>,
}

impl<T: Copy> EnumSet<T> {
    /// No value at all.
    pub const NONE: Self = Self { bits: 0, of: PhantomData };

    /// The values whose indices are set in `bits`.
    const fn from_bits(bits: u16) -> Self {
        Self { bits, of: PhantomData }
    }

    /// The value of this index alone: [`EnumSet::of`], for constants.
    pub(crate) const fn at(index: u32) -> Self {
        Self::from_bits(1 << index)
    }

    /// Whether there is no value.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// The values in either.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self::from_bits(self.bits | other.bits)
    }

    /// Whether one of the values is in both.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.bits & other.bits != 0
    }

    /// Whether `other` has every value of this one.
    #[must_use]
    pub const fn is_subset(self, other: Self) -> bool {
        self.bits & !other.bits == 0
    }
}

impl<T: NamedEnum> EnumSet<T> {
    /// Every value; more than sixteen don't compile.
    pub const ALL: Self = Self::from_bits(u16::MAX >> (16 - T::ALL.len()));

    /// One value alone.
    #[must_use]
    pub fn of(value: T) -> Self {
        Self::at(value.index())
    }

    /// How many values there are.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.bits.count_ones()
    }

    /// Whether `value` is among them.
    #[must_use]
    pub fn contains(self, value: T) -> bool {
        self.bits & (1 << value.index()) != 0
    }

    /// Adds `value`.
    pub fn insert(&mut self, value: T) {
        self.bits |= 1 << value.index();
    }

    /// The values, in order.
    pub fn iter(self) -> impl Iterator<Item = T> {
        T::ALL.iter().copied().filter(move |&value| self.contains(value))
    }

    /// The first value, if there is any.
    #[must_use]
    pub fn first(self) -> Option<T> {
        T::ALL.get(self.bits.trailing_zeros() as usize).copied()
    }

    /// The only value, if there is exactly one.
    #[must_use]
    pub fn single(self) -> Option<T> {
        if self.bits.is_power_of_two() { self.iter().next() } else { None }
    }

    /// The values that are not in this one.
    #[must_use]
    pub fn complement(self) -> Self {
        Self::from_bits(Self::ALL.bits & !self.bits)
    }
}

impl<T: NamedEnum> FromIterator<T> for EnumSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut set = Self::NONE;
        for value in values {
            set.insert(value);
        }
        set
    }
}

impl<T: NamedEnum + fmt::Debug> fmt::Debug for EnumSet<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl<T: NamedEnum + Serialize> Serialize for EnumSet<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<T: NamedEnum> Input for EnumSet<T> {
    const SCHEMA: Schema = Schema::List("a list", &T::SCHEMA);

    fn take(from: &mut Checked) -> Self {
        let mut values = from.inside();
        let mut set = Self::NONE;
        while !values.is_empty() {
            set.insert(T::take(&mut values));
        }
        set
    }
}

deserialize!([T: NamedEnum] EnumSet<T>);
