//! What is drawn is distributed as it should be.

use super::{input, reference_run, scenario};
use fractional_fit::cost::{Scenario, compare};
use fractional_fit::decode;
use fractional_fit::uncertainty::{Distribution, Lognormal, Model, Pert, Sobol, Triangular};
use proptest::prelude::*;
use serde_json::{Value, json};

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn quantiles_rise_and_stay_between_the_ends(
        low in 0.0..1e6_f64, left in 0.0..1e6_f64, right in 1.0..1e6_f64,
        a in 1e-9..0.999_999_f64, b in 1e-9..0.999_999_f64,
    ) {
        let params = [low, low + left, low + left + right];
        let (a, b) = (a.min(b), a.max(b));
        for distribution in [Distribution::Pert(Pert::new(params).unwrap()), Distribution::Triangular(Triangular::new(params).unwrap())] {
            let [at_a, at_b] = [a, b].map(|probability| distribution.quantile(probability));
            prop_assert!(low <= at_a && at_a <= at_b && at_b <= params[2], "{distribution:?} {a} {b}");
        }
        let lognormal = Distribution::Lognormal(Lognormal::new([1.0 + left, 1.0 + left + right]).unwrap());
        prop_assert!(lognormal.quantile(a) <= lognormal.quantile(b));
        prop_assert!((lognormal.quantile(0.1) / (1.0 + left) - 1.0).abs() < 1e-12);
    }
}

/// The mean of a quantile function is that of its distribution.
#[test]
fn means_are_those_of_the_textbook() {
    let mean = |distribution: &Distribution| {
        (0..100_000).map(|step| distribution.quantile((f64::from(step) + 0.5) / 1e5)).sum::<f64>() / 1e5
    };
    for params in [[1.0, 2.0, 4.0], [0.0, 0.0, 1.0], [3.0, 9.0, 9.0]] {
        let [low, likely, high] = params;
        let pert = mean(&Distribution::Pert(Pert::new(params).unwrap()));
        assert!((pert - (low + 4.0 * likely + high) / 6.0).abs() < 1e-4 * (high - low), "{params:?} {pert}");
        let triangular = mean(&Distribution::Triangular(Triangular::new(params).unwrap()));
        assert!((triangular - (low + likely + high) / 3.0).abs() < 1e-4 * (high - low), "{params:?} {triangular}");
    }
}

#[test]
fn a_draw_without_an_exit_is_a_comparison_of_the_drawn_scenario() {
    let mut model = Model::new(&input(reference_run())).unwrap();
    // The middle of every variable; the correlated normals are all 0.
    let drawn = model.draw(&[0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.9]).unwrap();
    let mut scenario = scenario("us-base");
    scenario["fullTime"]["baseMinor"] = json!(25_039_968); // √(19 000 000 · 33 000 000)
    scenario["fullTime"]["searchMonths"] = json!(4);
    scenario["fullTime"]["bonusPpm"] = json!(150_000);
    scenario["fractional"]["daysPerWeekCenti"] = json!(200);
    let pert = |params| Distribution::Pert(Pert::new(params).unwrap()).quantile(0.5).round();
    scenario["fractional"]["dayRateMinor"] = json!(pert([150_000.0, 200_000.0, 350_000.0]) as i64);
    scenario["fullTime"]["feePpm"] = json!(pert([200_000.0, 300_000.0, 380_000.0]) as i64);
    let triangular = Distribution::Triangular(Triangular::new([0.0, 1.0, 3.0]).unwrap()).quantile(0.5).round();
    scenario["fullTime"]["noticeMonths"] = json!(triangular as i64);
    let expected = compare(&decode::<Scenario, _>(&scenario).unwrap()).unwrap();
    assert_eq!(drawn.full_time, expected.full_time.cost.total_minor);
    assert_eq!(drawn.fractional, expected.fractional.cost.total_minor);
    assert_eq!(drawn.bridge, expected.bridge.map(|bridge| bridge.cost.total_minor));
}

/// Severance and a second search, less the pay of the months in which the seat is empty.
#[test]
fn an_exit_costs_what_the_months_say() {
    let scenario = scenario("us-base");
    let comparison = compare(&decode::<Scenario, _>(&scenario).unwrap()).unwrap();
    let hire = &comparison.full_time.cost;
    let once = ["searchFee", "oneoff"];
    let months = serde_json::to_value(&hire.monthly_components_minor).unwrap();
    let recurring = |month: usize| -> i64 {
        let rows = months.as_object().unwrap().iter().filter(|(name, _)| !once.contains(&name.as_str()));
        rows.map(|(_, cells)| cells[month - 1].as_i64().unwrap()).sum()
    };
    let mut model = Model::new(&input(json!({ "scenario": scenario, "variables": [] }))).unwrap();
    for month in 1..=18_u32 {
        // Probability 25 %, in a window of 18 months; the hire starts in month 6 of 24.
        let event = 0.25 * (f64::from(month) - 0.5) / 18.0;
        let search = if month > 6 { comparison.full_time.search_fee_full_minor } else { 0 };
        let empty = (month as usize + 6..=(month as usize + 10).min(24)).map(recurring).sum::<i64>();
        let expected = hire.total_minor + 12_500_000 + search - empty;
        assert_eq!(model.draw(&[event]).unwrap().full_time, expected, "{month}");
    }
    // Of a million equally likely numbers, 250,000 are below.
    assert_eq!(model.draw(&[0.25]).unwrap().full_time, hire.total_minor);
}

/// The rank correlation that a normal correlation of ρ gives is 6/π · asin(ρ/2).
#[test]
fn correlated_figures_are_drawn_together() {
    const DRAWS: usize = 1 << 14;
    let rho = 0.6;
    let variables = json!([
        { "name": "a", "path": "fractional.dayRateMinor", "kind": "pert", "params": [100_000, 150_000, 900_000] },
        { "name": "b", "path": "fullTime.baseMinor", "kind": "lognormal", "params": [19_000_000, 33_000_000] },
    ]);
    let mut scenario = scenario("us-base");
    scenario["fullTime"]["failPpm"] = json!(0);
    let mut model =
        Model::new(&input(json!({ "scenario": scenario, "variables": variables, "correlations": [["a", "b", rho]] })))
            .unwrap();
    let mut sobol = Sobol::new(3, 5).unwrap();
    let mut uniforms = [0.0; 3];
    // Each option's cost rises with its own figure alone: their ranks are the figures'.
    let costs: Vec<[i64; 2]> = (0..DRAWS)
        .map(|_| {
            sobol.next(&mut uniforms);
            let outcome = model.draw(&uniforms).unwrap();
            [outcome.fractional, outcome.full_time]
        })
        .collect();
    let ranks = |column: usize| {
        let mut order: Vec<usize> = (0..DRAWS).collect();
        order.sort_by_key(|&place| costs[place][column]);
        let mut ranks = vec![0.0; DRAWS];
        for (rank, place) in order.into_iter().enumerate() {
            ranks[place] = rank as f64 / DRAWS as f64 - 0.5;
        }
        ranks
    };
    let (a, b) = (ranks(0), ranks(1));
    let found = 12.0 * a.iter().zip(&b).map(|(a, b)| a * b).sum::<f64>() / DRAWS as f64;
    let expected = 6.0 / std::f64::consts::PI * (rho / 2.0_f64).asin();
    assert!((found - expected).abs() < 0.005, "{found}, not {expected}");
}

/// The first 2^k points of a Sobol sequence have one in each of 2^k equal intervals, in every dimension.
#[test]
fn a_scrambled_sequence_stays_even() {
    for dimensions in [1, 8, 45] {
        let mut sobol = Sobol::new(dimensions, 77).unwrap();
        let mut uniforms = vec![0.0; dimensions];
        let mut seen = vec![vec![false; 1_024]; dimensions];
        for _ in 0..1_024 {
            sobol.next(&mut uniforms);
            for (seen, uniform) in seen.iter_mut().zip(&uniforms) {
                assert!(0.0 < *uniform && *uniform < 1.0);
                seen[(uniform * 1_024.0) as usize] = true;
            }
        }
        assert!(seen.iter().flatten().all(|seen| *seen), "{dimensions}");
    }
}

/// In two dimensions the first 2^k points have one in each box of that area with sides of powers of a half.
#[test]
fn the_first_two_dimensions_are_even_in_every_box() {
    let mut sobol = Sobol::new(2, 3).unwrap();
    let mut points = vec![[0.0; 2]; 256];
    for point in &mut points {
        sobol.next(point);
    }
    for split in 0..=8_i32 {
        let (wide, high) = (2.0_f64.powi(split), 2.0_f64.powi(8 - split));
        let mut boxes: Vec<usize> =
            points.iter().map(|[x, y]| (x * wide) as usize * high as usize + (y * high) as usize).collect();
        boxes.sort_unstable();
        boxes.dedup();
        assert_eq!(boxes.len(), 256, "{split}");
    }
}

#[test]
fn only_what_stands_at_its_default_is_uncertain_by_itself() {
    let mut scenario: Value = serde_json::to_value(fractional_fit::defaults::scenario("US").unwrap()).unwrap();
    let names = |scenario: &Value| -> Vec<String> {
        let model = Model::new(&input(json!({ "scenario": scenario }))).unwrap();
        model.variables().iter().map(|variable| variable.name().to_owned()).collect()
    };
    let before = names(&scenario);
    assert!(before.contains(&"fullTime.baseMinor".to_owned()));
    assert!(!before.contains(&"horizonMonths".to_owned()), "chosen, not uncertain");
    assert!(!before.contains(&"fullTime.workingDaysPerYear".to_owned()), "moves no total");
    scenario["fullTime"]["baseMinor"] = json!(25_000_001);
    let after = names(&scenario);
    assert_eq!(after.len(), before.len() - 1);
    assert!(!after.contains(&"fullTime.baseMinor".to_owned()));
}

/// A draw knows nothing of the one before it.
#[test]
fn a_draw_of_no_numbers_is_of_the_medians() {
    let mut model = Model::new(&input(json!({ "scenario": scenario("us-base") }))).unwrap();
    let none = model.draw(&[]).unwrap();
    model.draw(&vec![0.9; model.dimensions()]).unwrap();
    assert_eq!(model.draw(&[]).unwrap(), none);
    let mut medians = vec![0.5; model.dimensions()];
    *medians.last_mut().unwrap() = 1.0;
    assert_eq!(model.draw(&medians).unwrap(), none);
}
