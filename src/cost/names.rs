//! Codes and names that come with a scenario.

use crate::input::checked::Checked;
use crate::input::record::deserialize;
use crate::input::schema::{Input, Schema};
use serde::ser::{Serialize, Serializer};
use std::borrow::Cow;

/// A country as ISO 3166-1 writes it: two capital letters.
pub type Country = Code<2>;
/// A currency as ISO 4217 writes it: three capital letters.
pub type Currency = Code<3>;

/// `N` capital letters from A to Z.
///
/// ```
/// use fractional_fit::cost::Country;
///
/// assert_eq!(Country::new("DE").unwrap().as_str(), "DE");
/// assert!(Country::new("Germany").is_none());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Code<const N: usize>([u8; N]);

impl<const N: usize> Code<N> {
    /// The code, or `None` when the text is something else.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let letters = text.as_bytes().try_into().ok()?;
        text.bytes().all(|letter| letter.is_ascii_uppercase()).then_some(Self(letters))
    }

    /// A code of the tables.
    pub(crate) const fn known(letters: [u8; N]) -> Self {
        Self(letters)
    }

    /// The letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl<const N: usize> Serialize for Code<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<const N: usize> Input for Code<N> {
    const SCHEMA: Schema = Schema::Code(N);

    fn take(from: &mut Checked) -> Self {
        Self::new(&from.text()).unwrap_or(Self([b'A'; N]))
    }
}

deserialize!([const N: usize] Code<N>);

/// What a contribution rule is called: a letter, then letters, digits and `_`,
/// up to 40 characters.
///
/// ```
/// use fractional_fit::cost::RuleKey;
///
/// assert_eq!(RuleKey::new("agircArrco_T1").unwrap().as_str(), "agircArrco_T1");
/// assert!(RuleKey::new("__proto__").is_none());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RuleKey(Cow<'static, str>);

impl RuleKey {
    /// The name, or `None` when it has other characters or is too long.
    #[must_use]
    pub fn new(name: &'static str) -> Option<Self> {
        Self::is_valid(name).then_some(Self(Cow::Borrowed(name)))
    }

    /// A name that is written in the source.
    pub(crate) const fn known(name: &'static str) -> Self {
        Self(Cow::Borrowed(name))
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn is_valid(name: &str) -> bool {
        name.len() <= 40
            && name.starts_with(|first: char| first.is_ascii_alphabetic())
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    }
}

impl Serialize for RuleKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl Input for RuleKey {
    const SCHEMA: Schema = Schema::Text("a name of up to 40 letters, digits and _", Self::is_valid);

    fn take(from: &mut Checked) -> Self {
        Self(Cow::Owned(from.text()))
    }
}

deserialize!([] RuleKey);
