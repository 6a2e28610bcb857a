//! Every default is a range, so every answer is one too: how certain is a
//! comparison, what does it depend on, and what is it worth to find out?
//!
//! [`simulate`] draws possible outcomes, [`tornado`] moves one figure at a time,
//! [`surface`] asks for which days and months the fractional CTO costs more, and
//! [`payback`] from which month an option has paid for itself. One module each:
//! the input (`uncertain`, `variable`, `path`, `correlation`, with
//! what is `sourced`), what is drawn from (`distribution` with `normal` and
//! `beta`, `sampler` with `sobol` and `mulberry`; `ends` asks whether all of it can be
//! computed), the `model`, and what is made of its draws (`outcome` is one of them,
//! `outlook` with `summary`; `simulation` with `effects` and `estimate`).
//!
//! Square roots are the machine's own, as IEEE 754 rounds them correctly;
//! exponentials and logarithms are libm's, and so the same bits everywhere.

mod beta;
mod correlation;
mod distribution;
mod effects;
mod ends;
mod estimate;
mod model;
mod mulberry;
mod normal;
mod outcome;
mod outlook;
mod path;
mod payback;
mod sampler;
mod simulation;
mod sobol;
mod sourced;
mod summary;
mod surface;
mod tornado;
mod uncertain;
mod variable;

pub use correlation::Correlation;
pub use distribution::{Distribution, Lognormal, Pert, Triangular};
pub use estimate::{Estimate, InputEffect, Shares, TurnoverEffect};
pub use model::Model;
pub use mulberry::Mulberry32;
pub use outlook::{Chances, Outlook};
pub use path::Path;
pub use payback::{PaidBack, Payback, PaybackRequest, payback};
pub use sampler::Sampler;
pub use simulation::{Simulation, simulate};
pub use sobol::Sobol;
pub use summary::{Density, Summaries, Summary};
pub use surface::{Surface, SurfaceRequest, surface};
pub use tornado::{Tornado, TornadoRow, tornado};
pub use uncertain::{Draws, Seed, UncertainScenario};
pub use variable::{DistributionKind, Post, Real, Variable};
