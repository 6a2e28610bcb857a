//! How long a comparison takes: 24 months, all four options.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark may panic")]

use fractional_fit::cost::{Scenario, compare};
use fractional_fit::decode;
use std::hint::black_box;

fn main() {
    divan::main();
}

fn case(id: &str) -> Scenario {
    let cases: Vec<serde_json::Value> = serde_json::from_str(include_str!("../tests/cases/cost.json")).unwrap();
    let case = cases.into_iter().find(|case| case["id"] == id).unwrap();
    decode(&case["scenario"]).unwrap()
}

/// Three contribution rules, and sixteen.
#[divan::bench(args = ["us-base", "fr-base"])]
fn four_options(bencher: divan::Bencher<'_, '_>, id: &str) {
    let scenario = case(id);
    bencher.bench_local(|| compare(black_box(&scenario)));
}
