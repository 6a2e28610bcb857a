//! Which sampler is right soonest? Errors of the share of draws in which the
//! fractional is cheaper, and of percentiles of the difference, against a run of
//! 2^24 draws: root mean squares over 256 seeds, how long the fastest of these
//! runs took, and for how many times as long independent draws would have to go
//! on to err as little.
//!
//! ```text
//! cargo run --release --locked --example samplers
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

/// A root mean square over so many is right to a twentieth.
const SEEDS: u32 = 256;
const SIZES: [usize; 4] = [256, 1_024, 4_096, 16_384];
const TRUTH: usize = 1 << 24;
const INDEPENDENT: &str = "independent";

/// Share of positive differences, P5, P50 and P95 of the difference in major units.
type Found = [f64; 4];

fn main() {
    for (name, input) in
        [("The reference's variables", reference()), ("Every sourced range of the US", default_ranges())]
    {
        let mut model = Model::new(&input).unwrap();
        let dimensions = model.dimensions();
        let truth = found(&mut model, TRUTH, &mut |_| next_sobol(Sobol::new(dimensions, 987_654_321)));
        let plain = found(&mut model, 10_000_000, &mut |_| plain(4_711));
        println!("{name}, {dimensions} dimensions: {}; 10 000 000 independent draws: {}\n", told(truth), told(plain));
        print_table(&try_all(&mut model, truth));
    }
}

fn told([share, p5, p50, p95]: Found) -> String {
    format!("share {share:.5}, P5 {p5:.0}, P50 {p50:.0}, P95 {p95:.0}")
}

/// What came of a sampler with so many draws.
struct Tried {
    name: &'static str,
    sampler: Sampler,
    draws: usize,
    /// Means over the seeds.
    squares: Found,
    ms: f64,
}

/// In turns, so that what else the machine does falls on all alike.
fn try_all(model: &mut Model, truth: Found) -> Vec<Tried> {
    let dimensions = model.dimensions();
    let with =
        |(name, sampler)| SIZES.map(|draws| Tried { name, sampler, draws, squares: [0.0; 4], ms: f64::INFINITY });
    let mut all: Vec<Tried> = SAMPLERS.into_iter().flat_map(with).collect();
    for seed in 1..=SEEDS {
        for tried in &mut all {
            let start = Instant::now();
            let found = found(model, tried.draws, &mut |draws| (tried.sampler)(seed, dimensions, draws));
            tried.ms = tried.ms.min(start.elapsed().as_secs_f64() * 1e3);
            for (square, (found, truth)) in tried.squares.iter_mut().zip(found.iter().zip(truth)) {
                *square += (found - truth) * (found - truth) / f64::from(SEEDS);
            }
        }
    }
    all
}

/// Square errors of the share, and of the percentiles together, times milliseconds:
/// of independent draws the same, however many.
fn costs(tried: &Tried) -> [f64; 2] {
    let [share, p5, p50, p95] = tried.squares;
    [share, p5 + p50 + p95].map(|square| square * tried.ms)
}

fn print_table(all: &[Tried]) {
    let mut independent = [0.0; 2];
    for tried in all.iter().filter(|tried| tried.name == INDEPENDENT) {
        for (sum, cost) in independent.iter_mut().zip(costs(tried)) {
            *sum += cost / SIZES.len() as f64;
        }
    }
    println!("| sampler | draws | share | P5 | P50 | P95 | ms | share: × | percentiles: × |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for tried in all {
        let [share, p5, p50, p95] = tried.squares.map(f64::sqrt);
        let [of_share, of_percentiles] = costs(tried);
        println!(
            "| {} | {} | {share:.5} | {p5:.0} | {p50:.0} | {p95:.0} | {:.2} | {:.1} | {:.1} |",
            tried.name,
            tried.draws,
            tried.ms,
            independent[0] / of_share,
            independent[1] / of_percentiles
        );
    }
    println!();
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

const SAMPLERS: [(&str, Sampler); 7] = [
    (INDEPENDENT, |seed, _, _| plain(seed)),
    ("Latin hypercube", latin_hypercube),
    ("Sobol, matrix and shift", |seed, dimensions, _| next_sobol(Sobol::new(dimensions, seed))),
    ("the same, exit first", |seed, dimensions, _| exit_first(next_sobol(Sobol::new(dimensions, seed)))),
    ("Sobol, Owen", |seed, dimensions, _| owen(seed, dimensions)),
    ("lattice, shift", |seed, dimensions, _| lattice(seed, dimensions, false)),
    ("lattice, shift and tent", |seed, dimensions, _| lattice(seed, dimensions, true)),
];

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

fn next_sobol(mut sobol: Option<Sobol>) -> Next {
    Box::new(move |uniforms| {
        if let Some(sobol) = &mut sobol {
            sobol.next(uniforms);
        }
    })
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
    let mut next = next_sobol(Sobol::new(dimensions, 1));
    let mut random = Mulberry32::new(seed);
    let seeds: Vec<u32> = (0..dimensions).map(|_| random.next_bits()).collect();
    Box::new(move |uniforms| {
        next(uniforms);
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
/// Computing 28 (2006): the start of `exod2_base2_m20`, for 2^10 to 2^20 points.
const GENERATOR: [u32; 32] = [
    1, 182_667, 469_891, 498_753, 110_745, 446_247, 250_185, 118_627, 245_333, 283_199, 408_519, 391_023, 246_327,
    126_539, 399_185, 461_527, 300_343, 69_681, 516_695, 436_179, 106_383, 238_523, 413_283, 70_841, 47_719, 300_129,
    113_029, 123_925, 410_745, 211_325, 17_489, 511_893,
];

/// In the order of the van der Corput sequence, in which the first 2^k points are
/// a lattice for every k; a coordinate is 32 bits behind the point.
fn lattice(seed: u32, dimensions: usize, tent: bool) -> Next {
    assert!(dimensions <= GENERATOR.len());
    let mut random = Mulberry32::new(seed);
    let shifts: Vec<u32> = (0..dimensions).map(|_| random.next_bits()).collect();
    let mut point = 0_u32;
    Box::new(move |uniforms| {
        for ((uniform, generator), shift) in uniforms.iter_mut().zip(GENERATOR).zip(&shifts) {
            let place = point.reverse_bits().wrapping_mul(generator).wrapping_add(*shift);
            let place = (f64::from(place) + 0.5) / 4_294_967_296.0;
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
