//! A simulation, all at once or in slices.

use super::effects::{ByInput, TotalEffects};
use super::estimate::{Estimate, InputEffect, Shares, TurnoverEffect};
use super::outcome::{cheapest, difference};
use super::outlook::{Outlook, differences, summaries};
use super::summary::{Density, Summaries};
use super::uncertain::UncertainScenario;
use crate::Error;
use crate::money::to_float;

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
    outlook: Outlook,
    by_input: ByInput,
    total_effects: TotalEffects,
}

impl Simulation {
    /// Nothing is drawn yet.
    ///
    /// # Errors
    /// Those of [`Outlook::new`].
    pub fn new(input: &UncertainScenario) -> Result<Self, Error> {
        let outlook = Outlook::new(input)?;
        let by_input = ByInput::new(outlook.model.dimensions());
        let total_effects = TotalEffects::new(&outlook.model, outlook.planned, outlook.seed);
        Ok(Self { outlook, by_input, total_effects })
    }

    /// Draws so many times, and tells whether all is done: the draws that were
    /// asked for, and those behind the total effects.
    ///
    /// # Errors
    /// `too-large` with the field that drives an amount beyond 2^53 − 1; from
    /// then on always: what could be drawn besides would be a biased sample.
    pub fn run(&mut self, draws: u32) -> Result<bool, Error> {
        self.outlook.sound()?;
        self.advance(draws as usize).inspect_err(|error| self.outlook.failure = Some(error.clone()))
    }

    fn advance(&mut self, mut left: usize) -> Result<bool, Error> {
        while left > 0 && !self.outlook.done() {
            let outcome = self.outlook.draw()?;
            let model = &self.outlook.model;
            self.by_input.add(model.normals(), model.event(), &outcome);
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
        self.outlook.done() && self.total_effects.done()
    }

    /// What a hire costs more than a fractional in each draw so far.
    pub fn differences(&self) -> impl Iterator<Item = f64> + '_ {
        self.outlook.outcomes.iter().map(|outcome| to_float(difference(outcome)))
    }

    /// What the draws so far say.
    #[must_use]
    pub fn estimate(&self) -> Estimate {
        let Outlook { model, outcomes, planned, seed, sampler, .. } = &self.outlook;
        let differences = differences(outcomes);
        let summary_minor = summaries(outcomes, &differences);
        let cheapest = |index| self.outlook.share(&|outcome| cheapest(outcome) == Some(index));
        let value = self.by_input.values();
        let variables = model.variables();
        Estimate {
            draws: outcomes.len(),
            planned: *planned,
            seed: i64::from(*seed),
            sampler: *sampler,
            summary_minor,
            share_fractional_cheaper: self.outlook.share(&|outcome| difference(outcome) > 0),
            share_cheapest: Shares {
                fractional: cheapest(0),
                full_time: cheapest(1),
                bridge: summary_minor.bridge.map(|_| cheapest(2)),
                practitioners: summary_minor.practitioners.map(|_| cheapest(3)),
            },
            density: Density::of(&differences),
            evpi_minor: value.perfect,
            inputs: variables
                .iter()
                .enumerate()
                .map(|(index, variable)| {
                    let (low, high) = variable.range();
                    InputEffect {
                        name: variable.name().to_owned(),
                        path: variable.path,
                        low,
                        high,
                        first_order: self.by_input.first_order(index),
                        total: self.total_effects.of(index),
                        evppi_minor: value.of(index),
                    }
                })
                .collect(),
            turnover: TurnoverEffect {
                first_order: self.by_input.first_order(variables.len()),
                total: self.total_effects.of(variables.len()),
                evppi_minor: value.of(variables.len()),
            },
        }
    }

    /// What has been paid by the end of a month: [`Outlook::paid_by`].
    ///
    /// # Errors
    /// Those of [`Outlook::paid_by`].
    pub fn paid_by(&mut self, month: u32) -> Result<Summaries, Error> {
        self.outlook.paid_by(month)
    }
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
