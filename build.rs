//! Checks the sourced defaults, and makes the tables that the engine holds.

#[path = "src/defaults/sourced/mod.rs"]
mod sourced;

use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=src/defaults/data");
    println!("cargo::rerun-if-changed=src/defaults/sourced");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let sourced = sourced::data::Sourced::read(&root.join("src/defaults/data"))?;
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("defaults.rs"), sourced.tables())?;
    fs::write(out.join("rules.rs"), sourced.rules())?;
    Ok(())
}
