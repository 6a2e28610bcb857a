//! What a range may come to: an exit in the tornado and in a simulation, and ranges of which no draw fails.

use super::{input, scenario};
use crate::cost::ranges::{Range, pointer, ranges};
use crate::cost::scenarios::{on_scenarios, on_wide_scenarios};
use fractional_fit::cost::compare;
use fractional_fit::decode;
use fractional_fit::uncertainty::{Simulation, UncertainScenario, simulate, tornado};
use proptest::prelude::{TestCaseError, prop_assert, prop_assert_eq};
use serde_json::{Value, json};

const OF_EXIT: [(&str, [i64; 3]); 4] = [
    ("fullTime.failPpm", [50_000, 250_000, 460_000]),
    ("fullTime.failWindowMonths", [6, 18, 24]),
    ("fullTime.severanceMonthsTenths", [0, 60, 120]),
    ("fullTime.guaranteeMonths", [0, 6, 12]),
];

fn varied(scenario: &Value, path: &str, params: [i64; 3]) -> UncertainScenario {
    let mut scenario = scenario.clone();
    *scenario.pointer_mut(&pointer(path)).unwrap() = json!(params[1]);
    input(json!({ "scenario": scenario, "variables": [{ "path": path, "kind": "pert", "params": params }] }))
}

/// The difference of the totals, and what an exit is expected to cost.
fn told(scenario: &Value, path: &str, value: i64) -> (i64, i64) {
    let mut scenario = scenario.clone();
    *scenario.pointer_mut(&pointer(path)).unwrap() = json!(value);
    let found = compare(&decode(scenario).unwrap()).unwrap();
    (found.comparison.saving_fractional_vs_full_time_minor, found.full_time.risk.net_cash_minor)
}

#[test]
fn a_figure_of_an_exit_moves_the_tornado_by_what_an_exit_is_expected_to_cost() {
    let us_base = scenario("us-base");
    for (path, params) in OF_EXIT {
        let found = tornado(&varied(&us_base, path, params)).unwrap();
        let [low, usual, high] = params.map(|value| told(&us_base, path, value));
        assert_eq!(found.base_minor, usual.0, "{path}");
        let row = found.rows[0];
        assert_eq!((row.at_low_minor, row.at_high_minor), (usual.0 + low.1 - usual.1, usual.0 + high.1 - usual.1));
        assert!(row.swing_minor > 0, "{path}");
    }
}

#[test]
fn the_expected_exit_is_the_same_in_any_scenario() {
    on_scenarios(500, |scenario| {
        let mut scenario = scenario.clone();
        for (path, params) in OF_EXIT {
            scenario["fullTime"][path.trim_start_matches("fullTime.")] = json!(params[1]);
        }
        for (path, params) in OF_EXIT {
            let row = tornado(&varied(&scenario, path, params)).unwrap().rows[0];
            let [low, high] = [params[0], params[2]].map(|value| told(&scenario, path, value).1);
            prop_assert_eq!(row.at_high_minor - row.at_low_minor, high - low, "{}", path);
        }
        Ok::<_, TestCaseError>(())
    });
}

#[test]
fn a_simulation_s_mean_moves_as_the_tornado_says() {
    let us_base = scenario("us-base");
    let (path, params) = OF_EXIT[0];
    let mean = |chance: i64| {
        let mut scenario = us_base.clone();
        scenario["fullTime"]["failPpm"] = json!(chance);
        let estimate = simulate(&input(json!({ "scenario": scenario, "variables": [], "draws": 65_536 }))).unwrap();
        estimate.summary_minor.full_time_minus_fractional.mean
    };
    let row = tornado(&varied(&us_base, path, params)).unwrap().rows[0];
    let (swing, simulated) = (row.at_high_minor - row.at_low_minor, mean(params[2]) - mean(params[0]));
    // 23,652: 41 % of 57,687
    assert!((swing - simulated).abs() < swing / 100, "{swing} {simulated}");
}

/// Any numbers, between any ends: what has been taken is drawn.
#[test]
fn no_draw_fails_of_ranges_that_were_taken() {
    const VARIED: &[&str] = &[
        "weeksPerYear",
        "fractional.dayRateMinor",
        "fractional.daysPerWeekCenti",
        "fractional.startLagMonths",
        "fractional.engagementMonths",
        "fractional.minCommitMonths",
        "fractional.surchargePpm",
        "fullTime.baseMinor",
        "fullTime.raisePpm",
        "fullTime.searchMonths",
        "fullTime.noticeMonths",
        "fullTime.failPpm",
        "fullTime.failWindowMonths",
        "bridge.overlapMonths",
        "bridge.overlapDaysPerWeekCenti",
        "practitioners.count",
        "practitioners.hireLagMonths",
    ];
    let ranges = ranges();
    let (taken, refused) = (std::cell::Cell::new(0), std::cell::Cell::new(0));
    on_wide_scenarios(600, |scenario| {
        let variable = |path: &&str| {
            let value = scenario.pointer(&pointer(path))?.as_i64()?;
            let Range { least, most, .. } = ranges.iter().find(|range| range.field == *path)?;
            let (low, high) = ((value / 2).max(*least), (value * 2).min(*most));
            (low < high).then(|| json!({ "path": path, "kind": "triangular", "params": [low, value, high] }))
        };
        let variables: Vec<Value> = VARIED.iter().filter_map(variable).collect();
        let asked = json!({ "scenario": scenario, "variables": variables, "correlations": [], "draws": 32 });
        match Simulation::new(&input(asked)) {
            Ok(mut simulation) => {
                let done = simulation.run(u32::MAX);
                prop_assert!(done.is_ok(), "{:?}", done);
                taken.set(taken.get() + 1);
            }
            Err(error) => {
                prop_assert!(["too-large", "too-small"].contains(&error.code()), "{}", error);
                refused.set(refused.get() + 1);
            }
        }
        Ok(())
    });
    // Both are tried, however many scenarios are asked for.
    let (taken, refused) = (taken.get(), refused.get());
    assert!(taken > refused && refused * 30 > taken, "{taken} taken, {refused} refused");
}
