//! The input: a scenario and what isn't known exactly about it.

use super::correlation::Correlation;
use super::sampler::Sampler;
use super::variable::Variable;
use crate::Whole;
use crate::cost::Scenario;
use serde::Deserialize;

/// Where a sampler starts.
pub type Seed = Whole<0, 4_294_967_295>;
/// How often what may come is drawn.
pub type Draws = Whole<1, 1_000_000>;

/// A scenario, and what isn't known exactly about it.
///
/// ```
/// use fractional_fit::{decode, defaults, uncertainty::UncertainScenario};
///
/// let scenario = serde_json::to_value(defaults::scenario("GB").unwrap()).unwrap();
/// let input: UncertainScenario = decode(serde_json::json!({ "scenario": scenario })).unwrap();
/// assert_eq!(input.draws.get(), 4_096);
/// ```
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct UncertainScenario {
    /// What is compared; what isn't uncertain stays as it is here.
    pub scenario: Scenario,
    /// What isn't known exactly. When left out: every figure that stands at its
    /// sourced default, over the range around that.
    #[serde(default)]
    pub variables: Option<Vec<Variable>>,
    /// How they hang together. When left out: as we judge, which no source backs.
    #[serde(default)]
    pub correlations: Option<Vec<Correlation>>,
    /// Where the sampler starts: the same seed gives the same result; 1 when left out.
    #[serde(default = "one")]
    pub seed: Seed,
    /// How many draws; 4 096 when left out.
    #[serde(default = "usual")]
    pub draws: Draws,
    /// `sobol` when left out.
    #[serde(default = "chosen")]
    pub sampler: Sampler,
}

fn one() -> Seed {
    Seed::known(1)
}

fn usual() -> Draws {
    Draws::known(4_096)
}

fn chosen() -> Sampler {
    Sampler::Sobol
}
