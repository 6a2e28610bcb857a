//! What one draw says: which option is cheapest, and by how much.

use crate::cost::Totals;
use crate::money::to_float;

/// By how much the hire costs more than the fractional.
pub(super) fn difference(outcome: &Totals) -> i64 {
    outcome.full_time.saturating_sub(outcome.fractional)
}

/// The index of the cheapest option; the first of equal ones.
pub(super) fn cheapest(outcome: &Totals) -> Option<usize> {
    let costs = [Some(outcome.fractional), Some(outcome.full_time), outcome.bridge, outcome.practitioners];
    let there = costs.into_iter().enumerate().filter_map(|(index, cost)| Some((index, cost?)));
    there.min_by_key(|(_, cost)| *cost).map(|(index, _)| index)
}

/// The options that lead, in floats: what isn't there costs more than anything.
pub(super) fn leading(outcome: &Totals) -> [f64; 3] {
    [outcome.fractional, outcome.full_time, outcome.bridge.unwrap_or(i64::MAX)].map(to_float)
}
