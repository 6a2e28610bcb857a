//! What has passed the check of a schema: of what is decoded from it, nothing can be refused any more.

use super::raw::RawValue;
use std::vec::IntoIter;

/// A value that has passed: only a schema makes one.
#[derive(Debug)]
pub(crate) struct CheckedValue(pub(super) RawValue);

/// What of it is still to be taken, in order.
#[derive(Debug)]
pub struct Checked(IntoIter<RawValue>);

// What has been checked is never anything else than what is asked for here: who asks in another order than the schema's
// is told by the first test.
impl Checked {
    pub(crate) fn new(value: CheckedValue) -> Self {
        Self(vec![value.0].into_iter())
    }

    pub(crate) fn len(&self) -> usize {
        self.0.as_slice().len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    #[inline(never)]
    pub(crate) fn whole(&mut self) -> i64 {
        debug_assert!(matches!(self.0.as_slice().first(), Some(RawValue::Integer(_))), "a whole number comes next");
        if let Some(RawValue::Integer(value)) = self.0.next() { value } else { 0 }
    }

    pub(crate) fn index(&mut self) -> usize {
        usize::try_from(self.whole()).unwrap_or(0)
    }

    #[inline(never)]
    pub(crate) fn real(&mut self) -> f64 {
        debug_assert!(matches!(self.0.as_slice().first(), Some(RawValue::Float(_))), "a number comes next");
        if let Some(RawValue::Float(value)) = self.0.next() { value } else { 0.0 }
    }

    #[inline(never)]
    pub(crate) fn text(&mut self) -> String {
        debug_assert!(matches!(self.0.as_slice().first(), Some(RawValue::Text(_))), "a text comes next");
        if let Some(RawValue::Text(text)) = self.0.next() { text } else { String::new() }
    }

    /// The values of the list or record that comes next.
    #[inline(never)]
    pub(crate) fn inside(&mut self) -> Self {
        debug_assert!(matches!(self.0.as_slice().first(), Some(RawValue::List(_))), "a list or record comes next");
        Self(if let Some(RawValue::List(values)) = self.0.next() { values } else { Vec::new() }.into_iter())
    }

    /// Whether nothing comes next; then it is taken.
    #[inline(never)]
    pub(crate) fn is_nothing(&mut self) -> bool {
        let is_nothing = matches!(self.0.as_slice().first(), Some(RawValue::Null));
        if is_nothing {
            self.0.next();
        }
        is_nothing
    }
}
