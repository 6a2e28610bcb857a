//! How long a draw takes, and what it is made of.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark may panic")]

use fractional_fit::cost::{Scenario, compare, totals};
use fractional_fit::decode;
use fractional_fit::uncertainty::{Distribution, Pert, Simulation, Sobol, UncertainScenario, simulate};
use serde_json::{Value, json};
use std::hint::black_box;

fn main() {
    divan::main();
}

fn scenario(id: &str) -> Value {
    let cases: Vec<Value> = serde_json::from_str(include_str!("../tests/cases/cost.json")).unwrap();
    cases.into_iter().find(|case| case["id"] == id).unwrap()["scenario"].take()
}

fn input(id: &str, draws: u32) -> UncertainScenario {
    decode(json!({ "scenario": scenario(id), "draws": draws })).unwrap()
}

/// All options, month by month.
#[divan::bench(args = ["us-base", "fr-base"])]
fn long_way(bencher: divan::Bencher<'_, '_>, id: &str) {
    let scenario: Scenario = decode(scenario(id)).unwrap();
    bencher.bench_local(|| compare(black_box(&scenario)));
}

/// All options, totals alone.
#[divan::bench(args = ["us-base", "fr-base"])]
fn totals_alone(bencher: divan::Bencher<'_, '_>, id: &str) {
    let scenario: Scenario = decode(scenario(id)).unwrap();
    bencher.bench_local(|| totals(black_box(&scenario)));
}

/// Setting up: tables, copula, sampler.
#[divan::bench(args = ["us-base", "fr-base"])]
fn set_up(bencher: divan::Bencher<'_, '_>, id: &str) {
    let input = input(id, 4_096);
    bencher.bench_local(|| Simulation::new(black_box(&input)));
}

/// The first 500 draws over every sourced range, set up already.
#[divan::bench(args = ["us-base", "fr-base"])]
fn first_500_draws(bencher: divan::Bencher<'_, '_>, id: &str) {
    let input = input(id, 4_096);
    bencher.with_inputs(|| Simulation::new(&input).unwrap()).bench_local_values(|mut simulation| {
        simulation.run(500).unwrap();
        simulation
    });
}

/// 4 096 draws, the total effects, and the estimate.
#[divan::bench(args = ["us-base", "fr-base"], sample_count = 20)]
fn all_at_once(bencher: divan::Bencher<'_, '_>, id: &str) {
    let input = input(id, 4_096);
    bencher.bench_local(|| simulate(black_box(&input)));
}

/// PERT's quantile, solved for.
#[divan::bench]
fn pert_solved(bencher: divan::Bencher<'_, '_>) {
    let pert = Distribution::Pert(Pert::new([150_000.0, 200_000.0, 350_000.0]));
    bencher.bench_local(|| pert.quantile(black_box(0.8)));
}

/// A point in 30 dimensions.
#[divan::bench]
fn sobol_point(bencher: divan::Bencher<'_, '_>) {
    let mut sobol = Sobol::new(30, 1);
    let mut point = [0.0; 30];
    bencher.bench_local(|| sobol.next(black_box(&mut point)));
}
