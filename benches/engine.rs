//! The core at work on decoded inputs, with no boundary in the way.
//!
//! One source, two builds: natively a program that times what `speed.mjs` asks
//! of it, line by line; as WebAssembly the same jobs as exports, timed by the
//! JavaScript around them. A job more is one line in `jobs`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "a benchmark may panic")]

use fractional_fit::cost::{self, Scenario};
use fractional_fit::decode;
use fractional_fit::fit::{self, Answers};
use fractional_fit::uncertainty::{self, UncertainScenario};
use serde_json::{Map, Value, json};
use std::hint::black_box;

/// A checksum of what one call gives: all builds have to agree on it.
type Job = Box<dyn Fn() -> u64>;

fn jobs() -> Vec<(&'static str, Job)> {
    vec![
        ("compare us-base", over(scenario("us-base"), compared)),
        ("compare fr-base", over(scenario("fr-base"), compared)),
        ("totals us-base", over(scenario("us-base"), added_up)),
        ("totals fr-base", over(scenario("fr-base"), added_up)),
        ("explain us-base", over(scenario("us-base"), explained)),
        ("simulate us-base, 4,096 draws", over(uncertain(), simulated)),
        ("assess, complete answers", over_each(complete_answers(), assessed)),
        ("assess, partial answers", over_each(partial_answers(), assessed)),
        ("decide, partial answers", over_each(partial_answers(), decided)),
    ]
}

fn compared(scenario: &Scenario) -> u64 {
    let comparison = cost::compare(scenario).unwrap();
    (comparison.fractional.cost.total_minor + comparison.full_time.cost.npv_minor).cast_unsigned()
}

fn added_up(scenario: &Scenario) -> u64 {
    let totals = cost::totals(scenario).unwrap();
    (totals.fractional + totals.full_time).cast_unsigned()
}

fn explained(scenario: &Scenario) -> u64 {
    let explanation = cost::explain(scenario).unwrap();
    (explanation.fractional.components.len() + explanation.full_time.components.len()) as u64
}

fn simulated(input: &UncertainScenario) -> u64 {
    let estimate = uncertainty::simulate(input).unwrap();
    estimate.summary_minor.full_time_minus_fractional.p50.cast_unsigned()
}

fn assessed(answers: &Answers) -> u64 {
    let assessment = fit::assess(answers);
    (assessment.reasons.len() + assessment.possible_verdicts.iter().count()) as u64
}

/// What a page needs after each answer: is it decided, and what to ask next?
fn decided(answers: &Answers) -> u64 {
    let possible = fit::possible_verdicts(answers).iter().count() as u64;
    possible * 16 + fit::next_question(answers).map_or(15, |question| question as u64)
}

fn over<T: 'static>(input: T, call: fn(&T) -> u64) -> Job {
    Box::new(move || call(black_box(&input)))
}

/// Each call takes the next input, so that no branch predictor learns one by heart.
fn over_each<T: 'static>(inputs: Vec<T>, call: fn(&T) -> u64) -> Job {
    let next = std::cell::Cell::new(0);
    Box::new(move || {
        let index = next.get();
        next.set((index + 1) % inputs.len());
        call(black_box(&inputs[index]))
    })
}

fn read(cases: &str) -> Vec<Value> {
    serde_json::from_str(cases).unwrap()
}

fn scenario(id: &str) -> Scenario {
    let cases = read(include_str!("../tests/cases/cost.json"));
    let case = cases.iter().find(|case| case["id"] == id).unwrap();
    decode(&case["scenario"]).unwrap()
}

/// The seven uncertain inputs of the reference, and their correlations.
fn uncertain() -> UncertainScenario {
    let reference: Value = serde_json::from_str(include_str!("../tests/cases/uncertainty.json")).unwrap();
    let cases = read(include_str!("../tests/cases/cost.json"));
    let case = cases.into_iter().find(|case| case["id"] == "us-base").unwrap();
    let known = &reference["monteCarlo"];
    decode(json!({
        "scenario": case["scenario"], "variables": known["variables"], "correlations": known["correlations"],
        "draws": 4_096
    }))
    .unwrap()
}

const QUESTIONS: usize = 12;

/// The situation that other cases start from, and those, with what they change in it.
fn complete() -> Vec<Map<String, Value>> {
    let cases = read(include_str!("../tests/cases/fit.json"));
    let start = cases.iter().find_map(|case| case["answers"].as_object()).unwrap();
    assert_eq!(start.len(), QUESTIONS);
    let changed = cases.iter().filter_map(|case| case["but"].as_object());
    let whole = changed.map(|changes| start.clone().into_iter().chain(changes.clone()).collect());
    whole.collect()
}

fn complete_answers() -> Vec<Answers> {
    complete().into_iter().map(|answers| decode(Value::Object(answers)).unwrap()).collect()
}

/// The complete sets with answers left out, each in many ways.
fn partial_answers() -> Vec<Answers> {
    let ways = (1..1 << QUESTIONS).step_by(61);
    let sets = complete().into_iter().cycle().zip(ways).map(|(answers, kept): (_, u32)| {
        let some =
            answers.into_iter().enumerate().filter(|(place, _)| kept >> place & 1 == 1).map(|(_, answer)| answer);
        decode(Value::Object(some.collect())).unwrap()
    });
    sets.collect()
}

/// Natively: a line "job times" in, a line "nanoseconds checksum" out. An empty
/// line gives the names of the jobs.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let jobs = jobs();
    for line in std::io::stdin().lines().map(Result::unwrap) {
        let Some((place, times)) = line.split_once(' ') else {
            println!("{}", jobs.iter().map(|(name, _)| *name).collect::<Vec<_>>().join("\t"));
            continue;
        };
        let job = &jobs[place.parse::<usize>().unwrap()].1;
        let start = std::time::Instant::now();
        let checksum = repeat(job, times.parse().unwrap());
        println!("{} {checksum}", start.elapsed().as_nanos());
    }
}

fn repeat(job: &Job, times: u32) -> u64 {
    (0..times).fold(0, |sum: u64, _| sum.wrapping_mul(31).wrapping_add(job()))
}

#[cfg(target_arch = "wasm32")]
mod exports {
    use super::{Job, jobs, repeat};
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    pub struct Jobs(Vec<(&'static str, Job)>);

    #[wasm_bindgen]
    impl Jobs {
        #[wasm_bindgen(constructor)]
        pub fn new() -> Self {
            Self(jobs())
        }

        pub fn names(&self) -> Vec<String> {
            self.0.iter().map(|(name, _)| (*name).to_owned()).collect()
        }

        pub fn run(&self, place: usize, times: u32) -> u64 {
            repeat(&self.0[place].1, times)
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
