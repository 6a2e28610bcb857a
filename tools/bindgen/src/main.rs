//! Writes the JavaScript and the types beside a compiled `.wasm`: the part of wasm-bindgen's own tool that this build
//! needs, at the version in `Cargo.lock`, compiled in a fifth of the time.
//!
//! `bindgen web|script COMPILED FOLDER` writes `FOLDER/fractional_fit.js` and what belongs to it: for pages, or as
//! modules that the engine as JavaScript is made of.

use std::env;

use anyhow::{Result, bail};
use walrus::ModuleConfig;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<()> {
    let given: Vec<String> = env::args().skip(1).collect();
    let [target, compiled, folder] = given.as_slice() else {
        bail!("bindgen web|script COMPILED FOLDER");
    };
    let mut bindgen = Bindgen::new();
    match target.as_str() {
        // A page says where the file is, and takes a fresh instance when one has panicked.
        "web" => bindgen.web(true)?.input_path(compiled).omit_default_module_path(true).reset_state_function(true),
        "script" => {
            // What LLVM writes is valid. Told nothing of reference types, bindgen writes the glue that does without.
            let mut module = ModuleConfig::new().strict_validate(false).parse_file(compiled)?;
            module.customs.remove_raw("target_features");
            bindgen.bundler(true)?.input_module("fractional_fit", module)
        }
        _ => bail!("no target {target}"),
    };
    bindgen.typescript(true).out_name("fractional_fit").generate(folder)
}
