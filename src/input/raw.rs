//! What comes from outside, before anything is known of it.

/// 2^53 − 1: beyond it JavaScript's numbers skip integers.
const MAX_SAFE_INTEGER: f64 = 9_007_199_254_740_991.0;

/// A value of which nothing is known yet: what comes in, and what goes out.
#[derive(Debug)]
pub(crate) enum RawValue {
    Null,
    Bool(bool),
    Integer(i64),
    /// Never a safe integer.
    Float(f64),
    Text(String),
    List(Vec<RawValue>),
    Record(Vec<(String, RawValue)>),
    /// What plain data can't be: a function, say.
    #[cfg_attr(not(feature = "wasm"), expect(dead_code, reason = "JSON has no such values"))]
    Foreign,
    /// Deeper or larger than anything valid: left unread.
    Unread,
}

impl serde::Serialize for RawValue {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Integer(value) => serializer.serialize_i64(*value),
            Self::Float(value) => serializer.serialize_f64(*value),
            Self::Text(value) => serializer.serialize_str(value),
            Self::List(items) => serializer.collect_seq(items),
            Self::Record(entries) => serializer.collect_map(entries.iter().map(|(key, value)| (key, value))),
            Self::Null | Self::Foreign | Self::Unread => serializer.serialize_unit(),
        }
    }
}

impl From<f64> for RawValue {
    fn from(value: f64) -> Self {
        if value.fract() == 0.0 && value.abs() <= MAX_SAFE_INTEGER {
            #[expect(clippy::cast_possible_truncation, reason = "whole and within 53 bits")]
            Self::Integer(value as i64)
        } else {
            Self::Float(value)
        }
    }
}

impl RawValue {
    /// What it is, in a sentence.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Bool(_) => "true or false",
            Self::Integer(_) | Self::Float(_) => "a number",
            Self::Text(_) => "text",
            Self::List(_) => "a list",
            Self::Record(_) => "a record",
            Self::Foreign | Self::Unread => "something else",
        }
    }
}
