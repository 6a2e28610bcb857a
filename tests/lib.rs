//! The native tests of the public interface, in one binary.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a failed test may panic"
)]

#[cfg(feature = "cli")]
mod command_line;
mod cost;
mod defaults;
mod digest;
mod fit;
mod gate;
mod uncertainty;
