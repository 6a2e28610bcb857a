//! Drawing takes no memory but what it began with. In a binary of its own, as whatever counts is the allocator.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, reason = "a failed test may panic")]

use allocation_counter::measure;
use fractional_fit::uncertainty::Simulation;
use fractional_fit::{decode, defaults};
use serde_json::json;

#[test]
fn all_draws_of_a_simulation_take_no_memory() {
    let usual = serde_json::to_value(defaults::scenario("US").unwrap()).unwrap();
    // Rules that come and go are looked at month by month.
    let mut dated = usual.clone();
    dated["contributionRules"] = json!([{ "key": "dated", "ratePpm": 110_000, "mode": "prorata", "firstMonth": 14 }]);
    for (scenario, sampler) in [(&usual, "sobol"), (&usual, "reference"), (&dated, "sobol")] {
        let input = decode(json!({ "scenario": scenario, "draws": 4_096, "sampler": sampler })).unwrap();
        let mut made = None;
        let taken = measure(|| made = Some(Simulation::new(&input).unwrap()));
        assert!(taken.count_total > 0, "nothing is counted");
        let mut simulation = made.unwrap();
        let taken = measure(|| while !simulation.run(100).unwrap() {});
        assert_eq!((simulation.done(), taken.count_total), (true, 0), "{sampler}: {taken:?}");
    }
}
