//! Does a fractional CTO fit a company's situation, and what does each option for
//! technical leadership cost?
//!
//! Three questions:
//!
//! | question | in | function | out |
//! | --- | --- | --- | --- |
//! | does it fit? | [`Answers`] | [`fit::assess`] | [`fit::Assessment`] |
//! | what does it cost? | [`cost::Scenario`] | [`cost::compare`] | [`cost::Comparison`] |
//! | how sure is that? | [`uncertainty::UncertainScenario`] | [`uncertainty::simulate`] | [`uncertainty::Estimate`] |
//!
//! Inputs come through [`decode`], which names the field of whatever it
//! refuses. The core knows no language, no screen and no clock: it takes and
//! gives codes and whole numbers, and the same input gives the same bits on
//! every machine.

#![forbid(unsafe_code)]

pub mod cost;
pub mod defaults;
mod error;
pub mod fit;
mod input;
mod money;
#[cfg(any(feature = "wasm", test))]
mod output;
pub mod receipt;
#[cfg(feature = "schema")]
pub mod schemas;
pub mod uncertainty;

pub use error::Error;
pub use error::ErrorCode;
pub use fit::Answers;
pub use input::bounded::Bounded;
pub use input::decode::decode;
pub use input::schema::Input;

#[cfg(feature = "wasm")]
pub mod wasm;

/// The README's Rust is compiled and run with the other examples.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
