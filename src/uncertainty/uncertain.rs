//! The input: a scenario and what isn't known exactly about it.

use super::correlation::Correlation;
use super::sampler::Sampler;
use super::variable::Variable;
use crate::Bounded;
use crate::cost::Scenario;
use crate::input::record::record;

/// Where a sampler starts.
pub type Seed = Bounded<0, 4_294_967_295>;
/// How often what may come is drawn.
pub type Draws = Bounded<1, 1_000_000>;

const SEED: i64 = 1;
const DRAWS: i64 = 4_096;

record! {
    /// A scenario, and what isn't known exactly about it.
    ///
    /// ```
    /// use fractional_fit::{decode, defaults, uncertainty::UncertainScenario};
    ///
    /// let scenario = serde_json::to_value(defaults::scenario("GB").unwrap()).unwrap();
    /// let input: UncertainScenario = decode(serde_json::json!({ "scenario": scenario })).unwrap();
    /// assert_eq!(input.draws.get(), 4_096);
    /// ```
    #[derive(Debug, Clone, PartialEq)]
    #[cfg_attr(feature = "wasm", derive(tsify::Tsify), serde(rename_all = "camelCase"))]
    pub struct UncertainScenario {
        /// What is compared; what isn't uncertain stays as it is here.
        pub scenario: Scenario,
        /// What isn't known exactly. When left out: every figure that stands at its
        /// sourced default, over the range around that.
        #[cfg_attr(feature = "wasm", serde(default))]
        pub variables: Option<Vec<Variable>>,
        /// How they are correlated. When left out: as we judge, which no source backs.
        #[cfg_attr(feature = "wasm", serde(default))]
        pub correlations: Option<Vec<Correlation>>,
        /// Where the sampler starts: the same seed gives the same result; 1 when left out.
        #[cfg_attr(feature = "wasm", serde(default))]
        pub seed: Seed = SEED,
        /// How many draws; 4 096 when left out.
        #[cfg_attr(feature = "wasm", serde(default))]
        pub draws: Draws = DRAWS,
        /// `sobol` when left out.
        #[cfg_attr(feature = "wasm", serde(default))]
        pub sampler: Sampler = Sampler::Sobol as i64,
    }
}

/// As if all but the scenario were left out.
impl From<Scenario> for UncertainScenario {
    fn from(scenario: Scenario) -> Self {
        let (seed, draws) = (Seed::known(SEED), Draws::known(DRAWS));
        Self { scenario, variables: None, correlations: None, seed, draws, sampler: Sampler::Sobol }
    }
}
