//! Which sampler is right soonest? Errors of the share of draws in which the
//! fractional is cheaper, and of percentiles of the difference, against a run of
//! 2^24 draws: root mean squares over 32 seeds, and how long the fastest
//! of these runs took.
//!
//! ```text
//! cargo run --release --locked --example samplers            # the eight dimensions of the reference
//! cargo run --release --locked --example samplers defaults   # every sourced range of the US
//! ```
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "an example may panic, and its numbers are small"
)]

use fractional_fit::uncertainty::{Model, Mulberry32, Sobol, UncertainScenario};
use fractional_fit::{decode, defaults};
use serde_json::{Value, json};
use std::time::Instant;

const SEEDS: u32 = 32;
const SIZES: [usize; 4] = [256, 1_024, 4_096, 16_384];
const TRUTH: usize = 1 << 24;

/// Share of positive differences, P5, P50 and P95 of the difference in major units.
type Found = [f64; 4];

fn main() {
    let input = if std::env::args().nth(1).as_deref() == Some("defaults") { default_ranges() } else { reference() };
    let mut model = Model::new(&input).unwrap();
    let dimensions = model.dimensions();
    let truth = found(&mut model, TRUTH, &mut |_| next_sobol(Sobol::new(dimensions, 987_654_321)));
    let plain = found(&mut model, 10_000_000, &mut |_| plain(4_711));
    println!(
        "{dimensions} dimensions; 2^24 draws: share {:.5}, P5 {:.0}, P50 {:.0}, P95 {:.0}",
        truth[0], truth[1], truth[2], truth[3]
    );
    println!(
        "independent 10 000 000 draws: share {:.5}, P5 {:.0}, P50 {:.0}, P95 {:.0}\n",
        plain[0], plain[1], plain[2], plain[3]
    );
    println!("| sampler | draws | share | P5 | P50 | P95 | ms |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (name, sampler) in samplers(dimensions) {
        for draws in SIZES {
            let mut squares = [0.0; 4];
            let mut times = Vec::new();
            for seed in 1..=SEEDS {
                let start = Instant::now();
                let found = found(&mut model, draws, &mut |draws| sampler(seed, dimensions, draws));
                times.push(start.elapsed().as_secs_f64() * 1e3);
                for (square, (found, truth)) in squares.iter_mut().zip(found.iter().zip(truth)) {
                    *square += (found - truth) * (found - truth) / f64::from(SEEDS);
                }
            }
            times.sort_by(f64::total_cmp);
            let [share, p5, p50, p95] = squares.map(f64::sqrt);
            let ms = times[0];
            println!("| {name} | {draws} | {share:.5} | {p5:.0} | {p50:.0} | {p95:.0} | {ms:.2} |");
        }
    }
}

/// Fills the numbers of a draw.
type Next = Box<dyn FnMut(&mut [f64])>;

fn found(model: &mut Model, draws: usize, sampler: &mut dyn FnMut(usize) -> Next) -> Found {
    let mut next = sampler(draws);
    let mut uniforms = vec![0.0; model.dimensions()];
    let mut differences: Vec<i64> = (0..draws)
        .map(|_| {
            next(&mut uniforms);
            let outcome = model.draw(&uniforms).unwrap();
            outcome.full_time - outcome.fractional
        })
        .collect();
    let positive = differences.iter().filter(|difference| **difference > 0).count() as f64;
    let [p5, p50, p95] = [0.05, 0.5, 0.95].map(|part| {
        let place = (part * (draws - 1) as f64).round() as usize;
        *differences.select_nth_unstable(place).1 as f64 / 100.0
    });
    [positive / draws as f64, p5, p50, p95]
}

type Sampler = fn(seed: u32, dimensions: usize, draws: usize) -> Next;

/// Those that there are so many dimensions of.
fn samplers(dimensions: usize) -> impl Iterator<Item = (&'static str, Sampler)> {
    let all: [(&str, Sampler); 7] = [
        ("independent", |seed, _, _| plain(seed)),
        ("Latin hypercube", latin_hypercube),
        ("Sobol, matrix and shift", |seed, dimensions, _| next_sobol(Sobol::new(dimensions, seed))),
        ("the same, exit first", |seed, dimensions, _| exit_first(next_sobol(Sobol::new(dimensions, seed)))),
        ("Sobol, Owen", |seed, dimensions, _| owen(seed, dimensions)),
        ("lattice, shift", |seed, dimensions, draws| lattice(seed, dimensions, draws, false)),
        ("lattice, shift and tent", |seed, dimensions, draws| lattice(seed, dimensions, draws, true)),
    ];
    all.into_iter().filter(move |(name, _)| dimensions <= GENERATOR.len() || !name.starts_with("lattice"))
}

fn inside(uniform: f64) -> f64 {
    uniform.clamp(0.5 / 4_294_967_296.0, 1.0 - 0.5 / 4_294_967_296.0)
}

fn plain(seed: u32) -> Next {
    let mut random = Mulberry32::new(seed);
    Box::new(move |uniforms| uniforms.iter_mut().for_each(|uniform| *uniform = inside(random.next_uniform())))
}

/// In each dimension one number in each of as many intervals as there are draws.
fn latin_hypercube(seed: u32, dimensions: usize, draws: usize) -> Next {
    let mut random = Mulberry32::new(seed);
    let orders: Vec<Vec<u32>> = (0..dimensions)
        .map(|_| {
            let mut order: Vec<u32> = (0..draws as u32).collect();
            for last in (1..draws).rev() {
                order.swap(last, (random.next_uniform() * (last + 1) as f64) as usize);
            }
            order
        })
        .collect();
    let mut draw = 0;
    Box::new(move |uniforms| {
        for (uniform, order) in uniforms.iter_mut().zip(&orders) {
            *uniform = inside((f64::from(order[draw]) + random.next_uniform()) / draws as f64);
        }
        draw += 1;
    })
}

fn next_sobol(mut sobol: Sobol) -> Next {
    Box::new(move |uniforms| sobol.next(uniforms))
}

/// The first dimension for the exit, the others for the variables.
fn exit_first(mut next: Next) -> Next {
    Box::new(move |uniforms| {
        next(uniforms);
        uniforms.rotate_left(1);
    })
}

/// Owen's nested scrambling by a hash (Burley, “Practical Hash-based Owen
/// Scrambling”, Journal of Computer Graphics Techniques 9, 2020).
fn owen(seed: u32, dimensions: usize) -> Next {
    let mut sobol = Sobol::new(dimensions, 1);
    let mut random = Mulberry32::new(seed);
    let seeds: Vec<u32> = (0..dimensions).map(|_| random.next_bits()).collect();
    Box::new(move |uniforms| {
        sobol.next(uniforms);
        for (uniform, seed) in uniforms.iter_mut().zip(&seeds) {
            let mut bits = ((*uniform * 4_294_967_296.0) as u32).reverse_bits().wrapping_add(*seed);
            for factor in [0x6c50_b47c, 0xb82f_1e52, 0xc7af_e638, 0x8d22_f6e6_u32] {
                bits ^= bits.wrapping_mul(factor);
            }
            *uniform = (f64::from(bits.reverse_bits()) + 0.5) / 4_294_967_296.0;
        }
    })
}

/// The generating vector of Cools, Kuo and Nuyens, “Constructing embedded
/// lattice rules for multivariate integration”, SIAM Journal on Scientific
/// Computing 28 (2006): `exod2_base2_m20`, for 2^10 to 2^20 points.
const GENERATOR: [u64; 10] = [1, 182_667, 469_891, 498_753, 110_745, 446_247, 250_185, 118_627, 245_333, 283_199];

fn lattice(seed: u32, dimensions: usize, draws: usize, tent: bool) -> Next {
    let mut random = Mulberry32::new(seed);
    let shifts: Vec<f64> = (0..dimensions).map(|_| random.next_uniform()).collect();
    let mut point = 0_u64;
    Box::new(move |uniforms| {
        for ((uniform, generator), shift) in uniforms.iter_mut().zip(GENERATOR).zip(&shifts) {
            let place = ((point * generator) % draws as u64) as f64 / draws as f64 + shift;
            let place = place - place.floor();
            *uniform = inside(if tent { 1.0 - (2.0 * place - 1.0).abs() } else { place });
        }
        point += 1;
    })
}

fn reference() -> UncertainScenario {
    let reference: Value = serde_json::from_str(include_str!("../tests/cases/uncertainty.json")).unwrap();
    let run = &reference["monteCarlo"];
    let cases: Vec<Value> = serde_json::from_str(include_str!("../tests/cases/cost.json")).unwrap();
    let scenario = &cases.iter().find(|case| case["id"] == run["scenario"]).unwrap()["scenario"];
    let input = json!({ "scenario": scenario, "variables": run["variables"], "correlations": run["correlations"] });
    decode(input).unwrap()
}

fn default_ranges() -> UncertainScenario {
    let scenario = serde_json::to_value(defaults::scenario("US").unwrap()).unwrap();
    decode(json!({ "scenario": scenario })).unwrap()
}
