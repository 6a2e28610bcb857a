//! The sourced defaults: complete, honest about what has no source, and equal
//! to the reference scenarios that the page starts from.

mod added;
mod engine;
mod provenance;
mod refusals;
mod scenarios;

#[path = "../../src/defaults/sourced/mod.rs"]
mod sourced;

use sourced::data::Sourced;
use std::path::Path;

fn read() -> Sourced {
    Sourced::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/defaults/data")).unwrap()
}
