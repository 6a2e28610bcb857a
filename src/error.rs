//! The one public error: what is wrong, where, in a plain sentence.

use std::fmt;

/// Why an input was refused.
///
/// Carries a stable kebab-case [`code`](Error::code), the path of the
/// [`field`](Error::field) as the caller wrote it (`fullTime.baseMinor`,
/// `contributionRules[1].ratePpm`; empty when the whole input is meant), and a
/// sentence for people as its `Display`.
///
/// ```
/// use fractional_fit::{Answers, decode};
///
/// let input = serde_json::json!({ "durationMonths": 61 });
/// let error = decode::<Answers, _>(input).unwrap_err();
/// assert_eq!(error.code(), "too-large");
/// assert_eq!(error.field(), "durationMonths");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Box<Refusal>);

/// Boxed: results that can fail are mostly moved about where nothing fails.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Refusal {
    code: ErrorCode,
    field: String,
    problem: String,
}

/// The kinds of refusal, each with a stable name. New ones may come.
///
/// ```
/// use fractional_fit::{Answers, ErrorCode, decode};
///
/// let error = decode::<Answers, _>(serde_json::json!({ "durationMonths": 61 })).unwrap_err();
/// assert_eq!(error.kind(), ErrorCode::TooLarge);
/// assert_eq!(error.kind().name(), "too-large");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// No plain data, or a list of the wrong length.
    Malformed,
    /// A field that has to be there isn't.
    MissingField,
    /// A field that isn't known.
    UnknownField,
    /// A value that the field doesn't have.
    UnknownValue,
    /// A text where a number is expected, and the like.
    WrongType,
    /// A number that isn't whole.
    NotWhole,
    /// Below the range of the field.
    TooSmall,
    /// Above the range of the field, or an amount that can't be held exactly.
    TooLarge,
    /// Deeper or longer than anything valid.
    TooComplex,
    /// Numbers that should rise and don't.
    OutOfOrder,
    /// The same name twice.
    Duplicate,
    /// Correlations that contradict each other.
    NotPositiveDefinite,
    /// A receipt whose verdict was reached with older rules.
    OlderEdition,
}

impl ErrorCode {
    /// Stable and kebab-case, as in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::MissingField => "missing-field",
            Self::UnknownField => "unknown-field",
            Self::UnknownValue => "unknown-value",
            Self::WrongType => "wrong-type",
            Self::NotWhole => "not-whole",
            Self::TooSmall => "too-small",
            Self::TooLarge => "too-large",
            Self::TooComplex => "too-complex",
            Self::OutOfOrder => "out-of-order",
            Self::Duplicate => "duplicate",
            Self::NotPositiveDefinite => "not-positive-definite",
            Self::OlderEdition => "older-edition",
        }
    }
}

impl Error {
    pub(crate) fn new(code: ErrorCode, field: &str, problem: impl Into<String>) -> Self {
        Self(Box::new(Refusal { code, field: shown(field), problem: problem.into() }))
    }

    /// A computed amount that passes what can be represented exactly;
    /// `field` names the input that drives it.
    pub(crate) fn too_large(field: &str) -> Self {
        Self::new(ErrorCode::TooLarge, field, "too large: the resulting amounts can't be computed exactly")
    }

    /// A field that is left out, though what else was given needs it.
    pub(crate) fn missing(field: &str) -> Self {
        Self::new(ErrorCode::MissingField, field, "missing")
    }

    /// A whole number under the least that makes sense with what else was given.
    pub(crate) fn too_small(field: &str, least: i64) -> Self {
        Self::new(ErrorCode::TooSmall, field, format!("a whole number of at least {least} is expected here"))
    }

    /// A receipt whose verdict was given by other rules.
    pub(crate) fn older_edition(field: &str) -> Self {
        Self::new(ErrorCode::OlderEdition, field, "the verdict was reached with an older edition of the rules")
    }

    /// What went wrong, to match on.
    #[must_use]
    pub fn kind(&self) -> ErrorCode {
        self.0.code
    }

    /// Stable kebab-case [name](ErrorCode::name) of what went wrong.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.0.code.name()
    }

    /// Path of the field that is wrong, empty for the input as a whole.
    #[must_use]
    pub fn field(&self) -> &str {
        &self.0.field
    }

    /// The same error, seen from the record that holds the field.
    pub(crate) fn within(mut self, parent: &str) -> Self {
        self.0.field = match self.0.field.as_str() {
            inner if parent.is_empty() => inner.to_owned(),
            "" => shown(parent),
            inner if inner.starts_with('[') => format!("{}{inner}", shown(parent)),
            inner => format!("{}.{inner}", shown(parent)),
        };
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.field.is_empty() {
            f.write_str(&self.0.problem)
        } else {
            write!(f, "{}: {}", self.0.field, self.0.problem)
        }
    }
}

impl std::error::Error for Error {}

/// Names in a sentence. One copy of the code, where `join` would be compiled anew.
pub(crate) fn listed(names: &[&str]) -> String {
    let mut list = String::new();
    for name in names {
        if !list.is_empty() {
            list.push_str(", ");
        }
        list.push_str(name);
    }
    list
}

/// Foreign text, made harmless for a message: short, and without characters
/// that hide or reorder what follows.
pub(crate) fn shown(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut safe: String = text.chars().take(LONGEST).map(|c| if is_invisible(c) { '\u{fffd}' } else { c }).collect();
    if text.chars().nth(LONGEST).is_some() {
        safe.push('…');
    }
    safe
}

fn is_invisible(c: char) -> bool {
    let hides = matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{feff}');
    let reorders = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let tags = ('\u{e0000}'..='\u{e007f}').contains(&c);
    c.is_control() || hides || reorders || tags
}
