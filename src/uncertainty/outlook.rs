//! The draws, and what they say at once: the chance and the ranges, not yet what these depend on.

use super::model::Model;
use super::outcome::difference;
use super::sampler::{Sampler, Uniforms};
use super::summary::{Summaries, Summary, sorted};
use super::uncertain::UncertainScenario;
use crate::Error;
use crate::cost::Totals;
use serde::Serialize;

/// Draws behind a month's percentiles. They err by about a hundredth of the distance
/// from P5 to P95: see `www/docs/uncertainty.md`.
const BAND_DRAWS: usize = 2_048;

/// What may come, in short: the draws of a [`Simulation`](super::Simulation), of which it has the
/// chance and the ranges, for whom that is enough.
///
/// ```
/// use fractional_fit::{decode, defaults, uncertainty::{Outlook, simulate}};
///
/// let scenario = serde_json::to_value(defaults::scenario("US").unwrap()).unwrap();
/// let input = decode(serde_json::json!({ "scenario": scenario, "draws": 512 })).unwrap();
/// let mut outlook = Outlook::new(&input).unwrap();
/// assert!(!outlook.run(64).unwrap());
/// while !outlook.run(64).unwrap() {}
/// assert_eq!(outlook.chances().summary_minor, simulate(&input).unwrap().summary_minor);
/// ```
#[derive(Debug)]
pub struct Outlook {
    pub(super) model: Model,
    start: Uniforms,
    source: Uniforms,
    uniforms: Vec<f64>,
    pub(super) planned: usize,
    pub(super) seed: u32,
    pub(super) sampler: Sampler,
    pub(super) outcomes: Vec<Totals>,
    pub(super) failure: Option<Error>,
}

/// What the draws of an [`Outlook`] say. Amounts are in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Chances {
    /// Draws so far.
    pub draws: usize,
    /// Draws when all is done.
    pub planned: usize,
    /// Of each option, and of the difference.
    pub summary_minor: Summaries,
    /// How often the fractional costs less than the hire.
    pub share_fractional_cheaper: f64,
}

impl Outlook {
    /// Nothing is drawn yet.
    ///
    /// # Errors
    /// Those of [`Model::new`].
    pub fn new(input: &UncertainScenario) -> Result<Self, Error> {
        let model = Model::new(input)?;
        let dimensions = model.dimensions();
        let planned = usize::try_from(input.draws.get()).unwrap_or(0);
        let seed = u32::try_from(input.seed.get()).unwrap_or(0);
        let source = Uniforms::new(input.sampler, dimensions, seed);
        Ok(Self {
            model,
            start: source.clone(),
            source,
            uniforms: vec![0.0; dimensions],
            planned,
            seed,
            sampler: input.sampler,
            outcomes: Vec::with_capacity(planned),
            failure: None,
        })
    }

    /// Draws so many times, and tells whether all is done.
    ///
    /// # Errors
    /// `too-large` with the field that drives an amount beyond 2^53 − 1; from
    /// then on always: what could be drawn besides would be a biased sample.
    pub fn run(&mut self, draws: u32) -> Result<bool, Error> {
        self.sound()?;
        for _ in 0..draws {
            if self.done() {
                break;
            }
            self.draw()?;
        }
        Ok(self.done())
    }

    /// Whether nothing is left to draw.
    #[must_use]
    pub fn done(&self) -> bool {
        self.outcomes.len() == self.planned
    }

    /// No draw has failed.
    pub(super) fn sound(&self) -> Result<(), Error> {
        self.failure.clone().map_or(Ok(()), Err)
    }

    /// One draw more.
    pub(super) fn draw(&mut self) -> Result<Totals, Error> {
        self.source.next(&mut self.uniforms);
        let outcome = self.model.draw(&self.uniforms).inspect_err(|error| self.failure = Some(error.clone()))?;
        self.outcomes.push(outcome);
        Ok(outcome)
    }

    /// What the draws so far say.
    #[must_use]
    pub fn chances(&self) -> Chances {
        Chances {
            draws: self.outcomes.len(),
            planned: self.planned,
            summary_minor: summaries(&self.outcomes, &differences(&self.outcomes)),
            share_fractional_cheaper: self.share(&|outcome| difference(outcome) > 0),
        }
    }

    /// What has been paid by the end of a month (the nearest within the horizon), of
    /// the first 2,048 draws so far, which it draws once more. An exit is paid for, and
    /// saves pay, in the months when it does. Drawing goes on as if it hadn't
    /// been asked.
    ///
    /// ```
    /// use fractional_fit::{decode, defaults, uncertainty::Outlook};
    ///
    /// let scenario = serde_json::to_value(defaults::scenario("US").unwrap()).unwrap();
    /// let input = decode(serde_json::json!({ "scenario": scenario, "draws": 512 })).unwrap();
    /// let mut outlook = Outlook::new(&input).unwrap();
    /// outlook.run(512).unwrap();
    /// assert_eq!(outlook.paid_by(24).unwrap(), outlook.chances().summary_minor);
    /// assert!(outlook.paid_by(12).unwrap().fractional.p95 < outlook.paid_by(24).unwrap().fractional.p50);
    /// ```
    ///
    /// # Errors
    /// None that is known: what has been paid by a month is part of what could be added up.
    pub fn paid_by(&mut self, month: u32) -> Result<Summaries, Error> {
        let mut source = self.start.clone();
        let mut outcomes = Vec::with_capacity(BAND_DRAWS);
        for _ in self.outcomes.iter().take(BAND_DRAWS) {
            source.next(&mut self.uniforms);
            outcomes.push(self.model.draw_by(&self.uniforms, month)?);
        }
        Ok(summaries(&outcomes, &differences(&outcomes)))
    }

    #[expect(clippy::cast_precision_loss, reason = "at most a million draws")]
    pub(super) fn share(&self, is: &dyn Fn(&Totals) -> bool) -> f64 {
        let count = self.outcomes.iter().filter(|outcome| is(outcome)).count();
        count as f64 / self.outcomes.len().max(1) as f64
    }
}

/// Of each option, and of the sorted differences.
pub(super) fn summaries(outcomes: &[Totals], differences: &[i64]) -> Summaries {
    let of = |of: fn(&Totals) -> Option<i64>| {
        let amounts = sorted(outcomes.iter().filter_map(of));
        (!amounts.is_empty()).then(|| Summary::of(&amounts))
    };
    Summaries {
        fractional: of(|outcome| Some(outcome.fractional)).unwrap_or_default(),
        full_time: of(|outcome| Some(outcome.full_time)).unwrap_or_default(),
        bridge: of(|outcome| outcome.bridge),
        practitioners: of(|outcome| outcome.practitioners),
        full_time_minus_fractional: Summary::of(differences),
    }
}

/// Of each draw, the lowest first.
pub(super) fn differences(outcomes: &[Totals]) -> Vec<i64> {
    sorted(outcomes.iter().map(difference))
}
