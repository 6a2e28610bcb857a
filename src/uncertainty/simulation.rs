//! A simulation, all at once or in slices.

use super::effects::{ByInput, TotalEffects};
use super::estimate::{Estimate, InputEffect, Shares, TurnoverEffect};
use super::model::Model;
use super::sampler::{Sampler, Source};
use super::summary::{Density, Summaries, Summary, sorted};
use super::uncertain::UncertainScenario;
use crate::Error;
use crate::cost::Totals;
use crate::money::to_float;

/// Draws behind a month's percentiles. They err by about a hundredth of the distance
/// from P5 to P95: see `www/docs/uncertainty.md`.
const BAND_DRAWS: usize = 2_048;

/// What may come, drawn as often as was asked for, in as many slices as the
/// caller likes. An estimate can be had after any of them; the draws of a first
/// slice are among those of the whole, so that it sharpens.
///
/// ```
/// use fractional_fit::{decode, defaults, uncertainty::Simulation};
///
/// let scenario = serde_json::to_value(defaults::scenario("US").unwrap()).unwrap();
/// let input = decode(serde_json::json!({ "scenario": scenario, "draws": 512 })).unwrap();
/// let mut simulation = Simulation::new(&input).unwrap();
/// assert!(!simulation.run(64).unwrap());
/// assert_eq!(simulation.estimate().draws, 64);
/// while !simulation.run(64).unwrap() {}
/// assert_eq!(simulation.estimate().draws, 512);
/// ```
#[derive(Debug)]
pub struct Simulation {
    model: Model,
    start: Source,
    source: Source,
    uniforms: Vec<f64>,
    planned: usize,
    seed: i64,
    sampler: Sampler,
    outcomes: Vec<Totals>,
    by_input: ByInput,
    total_effects: TotalEffects,
    failure: Option<Error>,
}

impl Simulation {
    /// Nothing is drawn yet.
    ///
    /// # Errors
    /// Those of [`Model::new`].
    pub fn new(input: &UncertainScenario) -> Result<Self, Error> {
        let model = Model::new(input)?;
        let dimensions = model.dimensions();
        let planned = usize::try_from(input.draws.get()).unwrap_or(0);
        let seed = input.seed.get();
        let start = u32::try_from(seed).unwrap_or(0);
        let source = Source::new(input.sampler, dimensions, start);
        Ok(Self {
            start: source.clone(),
            source,
            uniforms: vec![0.0; dimensions],
            planned,
            seed,
            sampler: input.sampler,
            outcomes: Vec::with_capacity(planned),
            by_input: ByInput::new(dimensions),
            total_effects: TotalEffects::new(&model, planned, start),
            model,
            failure: None,
        })
    }

    /// Draws so many times, and tells whether all is done: the draws that were
    /// asked for, and those behind the total effects.
    ///
    /// # Errors
    /// `too-large` with the field that drives an amount beyond 2^53 − 1; from
    /// then on always: what could be drawn besides would be a biased sample.
    pub fn run(&mut self, draws: u32) -> Result<bool, Error> {
        if let Some(failure) = &self.failure {
            return Err(failure.clone());
        }
        self.advance(draws as usize).inspect_err(|error| self.failure = Some(error.clone()))
    }

    fn advance(&mut self, mut left: usize) -> Result<bool, Error> {
        while left > 0 && self.outcomes.len() < self.planned {
            self.source.next(&mut self.uniforms);
            let outcome = self.model.draw(&self.uniforms)?;
            self.by_input.add(self.model.normals(), self.model.event(), &outcome);
            self.outcomes.push(outcome);
            left -= 1;
        }
        while left > 0 && !self.total_effects.done() {
            left = left.saturating_sub(self.total_effects.step()?);
        }
        Ok(self.done())
    }

    /// Whether nothing is left to draw.
    #[must_use]
    pub fn done(&self) -> bool {
        self.outcomes.len() == self.planned && self.total_effects.done()
    }

    /// What a hire costs more than a fractional in each draw so far.
    pub fn differences(&self) -> impl Iterator<Item = f64> + '_ {
        self.outcomes.iter().map(|outcome| to_float(difference(outcome)))
    }

    /// What the draws so far say.
    #[must_use]
    pub fn estimate(&self) -> Estimate {
        let differences = differences(&self.outcomes);
        let summary_minor = summaries(&self.outcomes, &differences);
        let cheapest = |place| self.share(&|outcome| cheapest(outcome) == Some(place));
        let value = self.by_input.values();
        let exit = self.model.variables().len();
        Estimate {
            draws: self.outcomes.len(),
            planned: self.planned,
            seed: self.seed,
            sampler: self.sampler,
            summary_minor,
            share_fractional_cheaper: self.share(&|outcome| difference(outcome) > 0),
            share_cheapest: Shares {
                fractional: cheapest(0),
                full_time: cheapest(1),
                bridge: summary_minor.bridge.map(|_| cheapest(2)),
                practitioners: summary_minor.practitioners.map(|_| cheapest(3)),
            },
            density: Density::of(&differences),
            perfect_information_minor: value.perfect,
            inputs: self
                .model
                .variables()
                .iter()
                .enumerate()
                .map(|(place, variable)| {
                    let (low, high) = variable.range();
                    InputEffect {
                        name: variable.name().to_owned(),
                        path: variable.path,
                        low,
                        high,
                        first_order: self.by_input.first_order(place),
                        total: self.total_effects.of(place),
                        value_minor: value.of(place),
                    }
                })
                .collect(),
            turnover: TurnoverEffect {
                first_order: self.by_input.first_order(exit),
                total: self.total_effects.of(exit),
                value_minor: value.of(exit),
            },
        }
    }

    /// What has been paid by the end of a month (the nearest within the horizon), of
    /// the first 2,048 draws so far, which it draws once more. An exit is paid for, and
    /// saves pay, in the months when it does. The simulation goes on as if it hadn't
    /// been asked.
    ///
    /// ```
    /// use fractional_fit::{decode, defaults, uncertainty::Simulation};
    ///
    /// let scenario = serde_json::to_value(defaults::scenario("US").unwrap()).unwrap();
    /// let input = decode(serde_json::json!({ "scenario": scenario, "draws": 512 })).unwrap();
    /// let mut simulation = Simulation::new(&input).unwrap();
    /// simulation.run(512).unwrap();
    /// assert_eq!(simulation.paid_by(24).unwrap(), simulation.estimate().summary_minor);
    /// assert!(simulation.paid_by(12).unwrap().fractional.p95 < simulation.paid_by(24).unwrap().fractional.p50);
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
    fn share(&self, is: &dyn Fn(&Totals) -> bool) -> f64 {
        let count = self.outcomes.iter().filter(|outcome| is(outcome)).count();
        count as f64 / self.outcomes.len().max(1) as f64
    }
}

/// Of each option, and of the sorted differences.
fn summaries(outcomes: &[Totals], differences: &[i64]) -> Summaries {
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
fn differences(outcomes: &[Totals]) -> Vec<i64> {
    sorted(outcomes.iter().map(difference))
}

/// By how much the hire costs more than the fractional.
pub(super) fn difference(outcome: &Totals) -> i64 {
    outcome.full_time.saturating_sub(outcome.fractional)
}

/// The place of the cheapest option; the first of equal ones.
fn cheapest(outcome: &Totals) -> Option<usize> {
    let costs = [Some(outcome.fractional), Some(outcome.full_time), outcome.bridge, outcome.practitioners];
    let there = costs.into_iter().enumerate().filter_map(|(place, cost)| Some((place, cost?)));
    there.min_by_key(|(_, cost)| *cost).map(|(place, _)| place)
}

/// The options that lead, in floats: what isn't there costs more than anything.
pub(super) fn leading(outcome: &Totals) -> [f64; 3] {
    [outcome.fractional, outcome.full_time, outcome.bridge.unwrap_or(i64::MAX)].map(to_float)
}

/// Draws all at once.
///
/// # Errors
/// Those of [`Simulation::new`] and [`Simulation::run`].
///
/// ```
/// use fractional_fit::{decode, defaults, uncertainty::simulate};
///
/// let scenario = serde_json::to_value(defaults::scenario("US").unwrap()).unwrap();
/// let estimate = simulate(&decode(serde_json::json!({ "scenario": scenario })).unwrap()).unwrap();
/// assert!(estimate.share_fractional_cheaper > 0.5);
/// ```
pub fn simulate(input: &UncertainScenario) -> Result<Estimate, Error> {
    let mut simulation = Simulation::new(input)?;
    while !simulation.run(u32::MAX)? {}
    Ok(simulation.estimate())
}
