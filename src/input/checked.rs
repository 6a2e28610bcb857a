//! What has passed the check of a schema: of what is decoded from it, nothing can be refused any more.

use std::vec::IntoIter;

/// A value of the kind that its schema asks for.
#[derive(Debug)]
pub(crate) enum CheckedValue {
    /// Of what may be null.
    Nothing,
    /// Or the index of a name.
    Whole(i64),
    Real(f64),
    Text(String),
    /// Or a record, in the order of its fields.
    List(Vec<CheckedValue>),
}

/// Values that have been checked, in order.
#[derive(Debug)]
pub struct Checked(IntoIter<CheckedValue>);

// What has been checked is never anything else than what is asked for here: who asks in another order than the schema's
// is told by the first test.
impl Checked {
    pub(crate) fn new(values: Vec<CheckedValue>) -> Self {
        Self(values.into_iter())
    }

    pub(crate) fn len(&self) -> usize {
        self.0.as_slice().len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    #[inline(never)]
    pub(crate) fn whole(&mut self) -> i64 {
        debug_assert!(matches!(self.0.as_slice().first(), Some(CheckedValue::Whole(_))), "a whole number comes next");
        if let Some(CheckedValue::Whole(value)) = self.0.next() { value } else { 0 }
    }

    pub(crate) fn index(&mut self) -> usize {
        usize::try_from(self.whole()).unwrap_or(0)
    }

    #[inline(never)]
    pub(crate) fn real(&mut self) -> f64 {
        debug_assert!(matches!(self.0.as_slice().first(), Some(CheckedValue::Real(_))), "a number comes next");
        if let Some(CheckedValue::Real(value)) = self.0.next() { value } else { 0.0 }
    }

    #[inline(never)]
    pub(crate) fn text(&mut self) -> String {
        debug_assert!(matches!(self.0.as_slice().first(), Some(CheckedValue::Text(_))), "a text comes next");
        if let Some(CheckedValue::Text(text)) = self.0.next() { text } else { String::new() }
    }

    /// The values of the list or record that comes next.
    #[inline(never)]
    pub(crate) fn inside(&mut self) -> Self {
        debug_assert!(matches!(self.0.as_slice().first(), Some(CheckedValue::List(_))), "a list or record comes next");
        Self::new(if let Some(CheckedValue::List(values)) = self.0.next() { values } else { Vec::new() })
    }

    /// Whether nothing comes next; then it is taken.
    #[inline(never)]
    pub(crate) fn is_nothing(&mut self) -> bool {
        let is_nothing = matches!(self.0.as_slice().first(), Some(CheckedValue::Nothing));
        if is_nothing {
            self.0.next();
        }
        is_nothing
    }
}
