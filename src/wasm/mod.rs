//! The only folder that knows JavaScript. Each function decodes, calls the core,
//! encodes; nothing is computed here.
//!
//! A file that browsers load is built with some of the features: `fit` exports what the
//! verdict waits for, `costs` what every visitor of the costs sees, `details` what is opened there.

mod boundary;
#[cfg(feature = "costs")]
mod costs;
#[cfg(feature = "details")]
mod details;
#[cfg(feature = "fit")]
mod fit;

#[cfg(feature = "costs")]
pub use costs::{Outlook, compare, defaults, digest};
#[cfg(feature = "details")]
pub use details::{Simulation, WhatIf, explain, payback, simulate, surface, tornado};
#[cfg(feature = "fit")]
pub use fit::assess;

use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::Performance;

/// What the typed interface needs beside the types of the core.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// A receipt, computed again: is its result right?
///
/// ```js
/// engine.recompute(JSON.parse(text)).same; // true or false
/// ```
///
/// # Errors
/// Throws a `FractionalFitError` for what is no receipt, and those of `compare`
/// at `scenario`.
#[cfg(all(feature = "fit", feature = "costs"))]
#[wasm_bindgen]
pub fn recompute(
    receipt: &tsify::Ts<crate::receipt::Receipt>,
) -> Result<tsify::Ts<crate::receipt::Recomputed>, JsValue> {
    Ok(boundary::encode(&boundary::read(receipt)?.recompute().map_err(boundary::thrown)?))
}

/// The version of the engine, as in its package.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

#[cfg(feature = "panic-on-demand")]
static ARMED: std::sync::atomic::AtomicBool = std::sync::atomic::AtomicBool::new(false);

/// For tests: from now on every measured call to this instance panics.
#[cfg(feature = "panic-on-demand")]
#[wasm_bindgen(js_name = panicFromNowOn)]
pub fn panic_from_now_on() {
    ARMED.store(true, std::sync::atomic::Ordering::Relaxed);
}

/// Shows the call in the browser's performance panel, and to the host page's
/// `PerformanceObserver`. What it wrote to the buffer is taken back at once, so
/// that a visitor who drags a slider for an hour fills no memory.
fn measured<T>(name: &str, call: impl FnOnce() -> T) -> T {
    #[cfg(feature = "panic-on-demand")]
    assert!(!ARMED.load(std::sync::atomic::Ordering::Relaxed), "on demand");
    let clock = started(name);
    let result = call();
    if let Some(clock) = clock {
        ended(&clock, name);
    }
    result
}

// Not generic: one copy each.

fn started(name: &str) -> Option<Performance> {
    let clock = Reflect::get(&js_sys::global(), &"performance".into()).ok()?.dyn_into::<Performance>().ok()?;
    let _ = clock.mark(name);
    Some(clock)
}

fn ended(clock: &Performance, name: &str) {
    let _ = clock.measure_with_start_mark(name, name);
    clock.clear_marks_with_mark_name(name);
    clock.clear_measures_with_measure_name(name);
}

/// Takes 2 KB less of the download than the standard one.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
