//! How what has been paid by the end of a month lies.

use super::model::Model;
use super::sampler::Source;
use super::summary::{Summary, sorted};
use crate::Error;
use crate::cost::HorizonMonths;
use std::ops::RangeInclusive;

/// Draws behind a band. Its ends then err by about a fiftieth of its width: see `www/docs/uncertainty.md`.
pub(super) const DRAWS: usize = 512;

/// Cash from month 1 to the end of one month, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Band {
    /// Of the fractional.
    pub fractional: Summary,
    /// Of the hire; an early exit is paid for, and saves pay, in the months when it does.
    pub full_time: Summary,
}

/// The bands of months within the horizon, from as many draws of a source.
pub(super) fn bands(
    model: &mut Model,
    source: &mut Source,
    draws: usize,
    months: RangeInclusive<i64>,
) -> Result<Vec<Band>, Error> {
    let mut uniforms = vec![0.0; model.dimensions()];
    let within = months.filter_map(HorizonMonths::new).filter(|month| *month <= model.horizon());
    let mut paid: Vec<_> = within.map(|month| (month, Vec::with_capacity(draws), Vec::with_capacity(draws))).collect();
    for _ in 0..draws {
        source.next(&mut uniforms);
        model.set(&uniforms);
        for (month, fractional, full_time) in &mut paid {
            let outcome = model.outcome_by(*month)?;
            fractional.push(outcome.fractional);
            full_time.push(outcome.full_time);
        }
    }
    let summary = |amounts: Vec<i64>| Summary::of(&sorted(amounts.into_iter()));
    let bands = paid
        .into_iter()
        .map(|(_, fractional, full_time)| Band { fractional: summary(fractional), full_time: summary(full_time) });
    Ok(bands.collect())
}
