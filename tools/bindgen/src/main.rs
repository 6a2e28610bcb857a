//! Writes the JavaScript and the types beside a compiled `.wasm`: the part of wasm-bindgen's own tool that this build
//! needs, at the version in `Cargo.lock`, compiled in a fifth of the time.
//!
//! `bindgen web|bundler COMPILED FOLDER` writes `FOLDER/fractional_fit.js` and what belongs to it.

use std::env;
use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let given: Vec<String> = env::args().skip(1).collect();
    let [target, compiled, folder] = given.as_slice() else {
        eprintln!("bindgen web|bundler COMPILED FOLDER");
        return ExitCode::from(2);
    };
    let mut bindgen = Bindgen::new();
    let chosen = match target.as_str() {
        // A page says where the file is, and takes a fresh instance when one has panicked.
        "web" => bindgen.web(true).map(|web| web.omit_default_module_path(true).reset_state_function(true)),
        _ => bindgen.bundler(true),
    };
    let made = chosen
        .and_then(|chosen| chosen.typescript(true).input_path(compiled).out_name("fractional_fit").generate(folder));
    match made {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bindgen: {error:?}");
            ExitCode::FAILURE
        }
    }
}
