//! Slices, seeds, samplers, and what an estimate holds.

use super::{input, reference_run};
use fractional_fit::uncertainty::{Estimate, Simulation, simulate};
use serde_json::{Value, json};

fn run(change: impl Fn(&mut Value)) -> Estimate {
    let mut value = reference_run();
    change(&mut value);
    simulate(&input(value)).unwrap()
}

#[test]
fn slices_change_nothing() {
    for sampler in ["sobol", "reference"] {
        let mut value = reference_run();
        value["sampler"] = json!(sampler);
        value["draws"] = json!(1_000);
        let at_once = simulate(&input(value.clone())).unwrap();
        for slice in [1, 7, 64, 999] {
            let mut simulation = Simulation::new(&input(value.clone())).unwrap();
            while !simulation.run(slice).unwrap() {}
            assert_eq!(simulation.estimate(), at_once, "{sampler} {slice}");
            assert!(simulation.done() && simulation.run(slice).unwrap());
        }
    }
}

#[test]
fn a_first_estimate_is_that_of_fewer_draws() {
    let mut value = reference_run();
    value["sampler"] = json!("sobol");
    let mut simulation = Simulation::new(&input(value.clone())).unwrap();
    simulation.run(512).unwrap();
    let first = simulation.estimate();
    assert!(first.inputs.iter().all(|input| input.total.is_none()));
    value["draws"] = json!(512);
    let alone = simulate(&input(value)).unwrap();
    assert_eq!((first.summary_minor, first.share_cheapest), (alone.summary_minor, alone.share_cheapest));
}

#[test]
fn a_range_with_an_amount_beyond_the_exact_ones_is_refused_before_the_first_draw() {
    let mut value = reference_run();
    let scenario = &mut value["scenario"];
    scenario["horizonMonths"] = json!(24);
    scenario["practitioners"]["count"] = json!(1_000);
    scenario["practitioners"]["benefitsPpmOfBase"] = json!(5_000_000);
    let base = json!({ "path": "practitioners.baseMinor", "kind": "triangular", "params": [0, 1, 1e12] });
    (value["variables"], value["correlations"]) = (json!([base]), json!([]));
    let error = Simulation::new(&input(value.clone())).unwrap_err();
    assert_eq!((error.code(), error.field()), ("too-large", "practitioners.benefitsPpmOfBase"));
    value["variables"][0]["params"] = json!([0, 1, 1e10]);
    assert!(Simulation::new(&input(value)).unwrap().run(1_000).is_ok());
}

#[test]
fn differences_are_those_of_each_draw() {
    let mut simulation = Simulation::new(&input(reference_run())).unwrap();
    simulation.run(999).unwrap();
    let mut differences: Vec<f64> = simulation.differences().collect();
    differences.sort_by(f64::total_cmp);
    assert_eq!(differences.len(), 999);
    let summary = simulation.estimate().summary_minor.full_time_minus_fractional;
    assert_eq!(differences[499], summary.p50 as f64);
    assert!((differences.iter().sum::<f64>() / 999.0 - summary.mean as f64).abs() <= 0.5);
}

#[test]
fn what_costs_the_same_is_no_cheaper_and_the_first_is_the_cheapest() {
    let estimate = run(|value| {
        free(&mut value["scenario"]);
        (value["variables"], value["correlations"]) = (json!([]), json!([]));
    });
    assert_eq!((estimate.summary_minor.fractional.p95, estimate.summary_minor.full_time.p95), (0, 0));
    assert_eq!((estimate.share_fractional_cheaper, estimate.share_cheapest.fractional), (0.0, 1.0));
}

/// Takes every amount out of a scenario.
fn free(value: &mut Value) {
    for (key, entry) in value.as_object_mut().into_iter().flatten() {
        match entry {
            Value::Number(_) if key.ends_with("Minor") => *entry = json!(0),
            other => free(other),
        }
    }
}

#[test]
fn nothing_drawn_is_no_reason_to_fail() {
    let estimate = Simulation::new(&input(reference_run())).unwrap().estimate();
    assert_eq!((estimate.draws, estimate.share_fractional_cheaper), (0, 0.0));
}

#[test]
fn another_sampler_agrees_with_the_reference_to_two_percent() {
    let reference = run(|_| ());
    let sobol = run(|value| value["sampler"] = json!("sobol"));
    let pairs = [
        (reference.summary_minor.fractional, sobol.summary_minor.fractional),
        (reference.summary_minor.full_time, sobol.summary_minor.full_time),
        (reference.summary_minor.bridge.unwrap(), sobol.summary_minor.bridge.unwrap()),
    ];
    for (expected, found) in pairs {
        for (expected, found) in
            [(expected.mean, found.mean), (expected.p5, found.p5), (expected.p50, found.p50), (expected.p95, found.p95)]
        {
            assert!((found as f64 / expected as f64 - 1.0).abs() < 0.02, "{found} {expected}");
        }
    }
    assert!((sobol.share_fractional_cheaper - reference.share_fractional_cheaper).abs() < 0.02);
}

#[test]
fn a_seed_gives_the_same_and_another_seed_something_else() {
    assert_eq!(run(|_| ()), run(|_| ()));
    assert_ne!(run(|value| value["seed"] = json!(2)).summary_minor, run(|_| ()).summary_minor);
}

#[test]
fn shares_add_up() {
    let estimate = run(|value| value["sampler"] = json!("sobol"));
    let shares = estimate.share_cheapest;
    let sum = shares.fractional + shares.full_time + shares.bridge.unwrap() + shares.practitioners.unwrap();
    assert!((sum - 1.0).abs() < 1e-12);
    assert!((estimate.density.shares.iter().sum::<f64>() - 0.99).abs() < 0.002);
    assert!(estimate.inputs.iter().all(|input| input.low < input.high));
}

#[test]
fn no_input_is_worth_more_than_all_of_them() {
    let estimate = run(|value| value["sampler"] = json!("sobol"));
    let worth: Vec<i64> = estimate.inputs.iter().map(|input| input.evppi_minor).collect();
    assert!(worth.iter().all(|worth| *worth <= estimate.evpi_minor), "{worth:?}");
    assert!(estimate.evpi_minor > 0);
}
