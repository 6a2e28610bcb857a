//! Statistics of many amounts.

use crate::money::{rounded, to_float, to_whole};
use serde::Serialize;
use std::collections::BinaryHeap;

/// Bins of a density.
const BINS: u8 = 48;

/// Summaries by option.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Summaries {
    /// The fractional.
    pub fractional: Summary,
    /// The hire.
    pub full_time: Summary,
    /// The bridge, where the scenario has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bridge: Option<Summary>,
    /// Practitioners, where the scenario has some.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub practitioners: Option<Summary>,
    /// By how much the hire costs more than the fractional.
    pub full_time_minus_fractional: Summary,
}

/// Mean and percentiles, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Default)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Summary {
    /// The mean.
    pub mean: i64,
    /// One in twenty is below.
    pub p5: i64,
    /// Half are below.
    pub p50: i64,
    /// One in twenty is above.
    pub p95: i64,
}

impl Summary {
    /// Of sorted amounts.
    pub(super) fn of(amounts: &[i64]) -> Self {
        let Ok(count @ 1..) = i128::try_from(amounts.len()) else { return Self::default() };
        Self {
            mean: rounded(amounts.iter().map(|&amount| i128::from(amount)).sum(), count),
            p5: percentile(amounts, 0.05),
            p50: percentile(amounts, 0.5),
            p95: percentile(amounts, 0.95),
        }
    }
}

/// Sorted amounts. A heap takes a tenth of the code that the slices' sort takes.
pub(super) fn sorted(amounts: impl Iterator<Item = i64>) -> Vec<i64> {
    BinaryHeap::from(amounts.collect::<Vec<_>>()).into_sorted_vec()
}

/// A percentile of sorted amounts: between two of them in proportion.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "few")]
fn percentile(sorted: &[i64], part: f64) -> i64 {
    let place = part * sorted.len().saturating_sub(1) as f64;
    let before = place as usize;
    let at = |index: usize| sorted.get(index).or(sorted.last()).copied().map_or(0.0, to_float);
    to_whole(at(before) + (at(before + 1) - at(before)) * (place - before as f64))
}

/// How many of the amounts fall where.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Density {
    /// Where the first bin begins, in minor units.
    pub from_minor: i64,
    /// How wide each is.
    pub bin_minor: i64,
    /// The share of the draws in each bin. They reach over the middle 99 % of
    /// the draws: the rest is in none.
    pub shares: Vec<f64>,
}

impl Density {
    /// Of sorted amounts.
    #[expect(clippy::cast_precision_loss, reason = "at most a million draws")]
    pub(super) fn of(sorted: &[i64]) -> Self {
        let (from, to) = (percentile(sorted, 0.005), percentile(sorted, 0.995));
        let bin = (to.saturating_sub(from) / i64::from(BINS)).saturating_add(1);
        let mut shares = vec![0.0; usize::from(BINS)];
        for amount in sorted {
            let index = usize::try_from(amount.saturating_sub(from).div_euclid(bin));
            if let Some(share) = index.ok().and_then(|index| shares.get_mut(index)) {
                *share += 1.0;
            }
        }
        for share in &mut shares {
            *share /= sorted.len().max(1) as f64;
        }
        Self { from_minor: from, bin_minor: bin, shares }
    }
}
