//! A digest of a result's bits, for all engines to agree on.

use serde_json::{Value, json};

/// Of the estimate for [`input`], in every engine.
pub(crate) const EXPECTED: &str = "a3076bf7f744ec0e";

/// Of what has been paid by the end of its twelfth month.
pub(crate) const EXPECTED_PAID: &str = "febdcf954d1c9473";

/// The US base case with the ranges of the reference run, so that no default has a say.
pub(crate) fn input() -> Value {
    let cases: Vec<Value> = serde_json::from_str(include_str!("../cases/cost.json")).unwrap();
    let reference: Value = serde_json::from_str(include_str!("../cases/uncertainty.json")).unwrap();
    let run = &reference["monteCarlo"];
    let (variables, correlations) = (&run["variables"], &run["correlations"]);
    json!({ "scenario": cases[0]["scenario"], "variables": variables, "correlations": correlations, "seed": 7, "draws": 2_048 })
}

/// FNV-1a over the bits of every number, keys in alphabetical order.
pub(crate) fn digest(value: &Value) -> String {
    format!("{:016x}", hashed(value, 0xcbf2_9ce4_8422_2325))
}

fn hashed(value: &Value, hash: u64) -> u64 {
    match value {
        Value::Object(record) => record.values().fold(hash, |hash, value| hashed(value, hash)),
        Value::Array(items) => items.iter().fold(hash, |hash, value| hashed(value, hash)),
        Value::Number(number) => {
            let bytes = number.as_f64().unwrap().to_le_bytes();
            bytes.iter().fold(hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
        }
        _ => hash,
    }
}
