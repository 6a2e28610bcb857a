//! The output of a simulation.

use super::path::Path;
use super::sampler::Sampler;
use super::summary::{Density, Summaries};
use serde::Serialize;

/// What the draws say. Amounts are in minor units, shares and effects from 0 to 1.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Estimate {
    /// Draws so far.
    pub draws: usize,
    /// Draws when all is done.
    pub planned: usize,
    /// Where the sampler started.
    pub seed: i64,
    /// How it was sampled.
    pub sampler: Sampler,
    /// Of each option, and of the difference.
    pub summary_minor: Summaries,
    /// How often the fractional costs less than the hire.
    pub share_fractional_cheaper: f64,
    /// How often each option costs least.
    pub share_cheapest: Shares,
    /// How the difference between hire and fractional is distributed.
    pub density: Density,
    /// What it would save to know everything before one chooses between the
    /// fractional, the hire and the bridge: the turnover too.
    pub evpi_minor: i64,
    /// What each variable does to the difference, in their order.
    pub inputs: Vec<InputEffect>,
    /// What the chance of losing the hire does to it, beside what its probability does.
    pub turnover: TurnoverEffect,
}

/// How often each option costs least; of equal ones the first counts.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Shares {
    /// The fractional.
    pub fractional: f64,
    /// The hire.
    pub full_time: f64,
    /// The bridge, where the scenario has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bridge: Option<f64>,
    /// Practitioners, who don't lead, where the scenario has some.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub practitioners: Option<f64>,
}

/// What a variable does to the difference between hire and fractional.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct InputEffect {
    /// The variable's name.
    pub name: String,
    /// Its figure.
    pub path: Path,
    /// The low end of its range; P10 where it has no end.
    pub low: i64,
    /// The high end of its range; P90 where it has no end.
    pub high: i64,
    /// First-order Sobol index: the share of the variance that would go, on
    /// average, if this were known; what it tells about correlated variables included.
    pub first_order: f64,
    /// Total Sobol index: the share of the variance that would stay, on
    /// average, if everything but this were known. None until all is drawn.
    pub total: Option<f64>,
    /// What it would save, on average, to know this before one chooses between
    /// the fractional, the hire and the bridge.
    pub evppi_minor: i64,
}

/// What the chance of losing the hire does to the difference.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TurnoverEffect {
    /// First-order Sobol index.
    pub first_order: f64,
    /// Total Sobol index. None until all is drawn.
    pub total: Option<f64>,
    /// What it would save to know whether and when the hire leaves, which nobody can.
    pub evppi_minor: i64,
}
