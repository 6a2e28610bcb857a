//! Any bytes that are JSON, as every kind of input: taken, or refused by name.

#![no_main]

use fractional_fit::cost::Scenario;
use fractional_fit::receipt::Receipt;
use fractional_fit::uncertainty::{SurfaceRequest, UncertainScenario};
use fractional_fit::{Answers, decode};
use fractional_fit_fuzz::check_refusal;
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

fuzz_target!(|bytes: &[u8]| {
    let Ok(input) = serde_json::from_slice::<Value>(bytes) else { return };
    for refused in [
        decode::<Answers, _>(&input).err(),
        decode::<Scenario, _>(&input).err(),
        decode::<UncertainScenario, _>(&input).err(),
        decode::<SurfaceRequest, _>(&input).err(),
        decode::<Receipt, _>(&input).err(),
    ] {
        refused.iter().for_each(check_refusal);
    }
});
