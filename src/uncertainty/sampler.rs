//! Where the numbers of a draw come from.

use super::mulberry::Mulberry32;
use super::sobol::Sobol;
use crate::input::named_enum::named_enum;

named_enum! {
    /// How the space of what may be is sampled.
    pub enum Sampler {
        /// A scrambled Sobol sequence: see `www/docs/uncertainty.md` for how it compares.
        Sobol = "sobol",
        /// Independent numbers of `mulberry32`, as the reference run has them.
        Pseudorandom = "reference",
    }
}

/// A sampler at work.
#[derive(Debug, Clone)]
pub(super) enum Uniforms {
    Sobol(Sobol),
    Pseudorandom(Mulberry32),
}

impl Uniforms {
    pub(super) fn new(sampler: Sampler, dimensions: usize, seed: u32) -> Self {
        let sobol = if sampler == Sampler::Sobol { Sobol::new(dimensions, seed) } else { None };
        sobol.map_or_else(|| Self::Pseudorandom(Mulberry32::new(seed)), Self::Sobol)
    }

    /// One number for each dimension, strictly between 0 and 1.
    pub(super) fn next(&mut self, uniforms: &mut [f64]) {
        match self {
            Self::Sobol(sobol) => sobol.next(uniforms),
            Self::Pseudorandom(random) => {
                for uniform in uniforms {
                    // A zero has no place on the normal: half a step is as far as it goes.
                    *uniform = random.next_uniform().max(0.5 / 4_294_967_296.0);
                }
            }
        }
    }
}
