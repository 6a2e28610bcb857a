//! What can't be drawn from is refused by its field.

use super::{reference_run, scenario};
use fractional_fit::decode;
use fractional_fit::uncertainty::{Simulation, UncertainScenario, simulate, surface, tornado};
use serde_json::{Value, json};

fn refusal(input: Value) -> (&'static str, String) {
    let error = decode::<UncertainScenario, _>(input).and_then(|input| simulate(&input)).unwrap_err();
    (error.code(), error.field().to_owned())
}

fn with(pointer: &str, value: Value) -> Value {
    let mut input = reference_run();
    input["draws"] = json!(1);
    *input.pointer_mut(pointer).unwrap() = value;
    input
}

#[test]
fn each_refusal_names_its_field() {
    for (pointer, value, code, field) in [
        ("/variables/0/path", json!("fullTime.baseMinors"), "unknown-value", "variables[0].path"),
        ("/variables/0/path", json!("fullTime.workingDaysPerYear"), "unknown-value", "variables[0].path"),
        ("/variables/0/path", json!("fractional.dayRateMinor"), "duplicate", "variables[1]"),
        ("/variables/0/name", json!("day-rate"), "duplicate", "variables[1]"),
        ("/variables/0/kind", json!("normal"), "unknown-value", "variables[0].kind"),
        ("/variables/0/post", json!("none"), "unknown-value", "variables[0].post"),
        ("/variables/0/params", json!([1]), "wrong-type", "variables[0].params"),
        ("/variables/0/params", json!([]), "wrong-type", "variables[0].params"),
        ("/variables/0/params", json!([1, 2, 3]), "wrong-type", "variables[0].params"),
        ("/variables/0/params", json!([3, 2]), "out-of-order", "variables[0].params"),
        ("/variables/0/params", json!([3, 3]), "out-of-order", "variables[0].params"),
        ("/variables/0/params", json!([0, 3]), "too-small", "variables[0].params[0]"),
        ("/variables/0/params", json!([1, 1e13]), "too-large", "variables[0].params[1]"),
        ("/variables/0/params/1", json!("3"), "wrong-type", "variables[0].params[1]"),
        ("/variables/1/params", json!([1, 3, 2]), "out-of-order", "variables[1].params"),
        ("/variables/1/params", json!([-1, 3, 4]), "too-small", "variables[1].params[0]"),
        ("/variables/1/params", json!([1, 2]), "wrong-type", "variables[1].params"),
        ("/correlations/0", json!(["base", "days"]), "malformed", "correlations[0]"),
        ("/correlations/0", json!(["base", "days", 0.1, 0.1]), "malformed", "correlations[0]"),
        ("/correlations/0/0", json!("nothing"), "unknown-value", "correlations[0][0]"),
        ("/correlations/0/1", json!("nothing"), "unknown-value", "correlations[0][1]"),
        ("/correlations/0/2", json!(1), "too-large", "correlations[0][2]"),
        ("/correlations/0/2", json!(-1.5), "too-small", "correlations[0][2]"),
        ("/correlations/0", json!(["base", "base", 0.5]), "duplicate", "correlations[0]"),
        ("/correlations/0", json!(["search", "base", 0.5]), "duplicate", "correlations[1]"),
        ("/correlations/0", json!(["search", "base", 0]), "duplicate", "correlations[1]"),
        ("/seed", json!(-1), "too-small", "seed"),
        ("/seed", json!(0.5), "not-whole", "seed"),
        ("/draws", json!(0), "too-small", "draws"),
        ("/draws", json!(1_000_001), "too-large", "draws"),
        ("/sampler", json!("halton"), "unknown-value", "sampler"),
        ("/scenario/fullTime/baseMinor", json!(-1), "too-small", "scenario.fullTime.baseMinor"),
    ] {
        assert_eq!(refusal(with(pointer, value.clone())), (code, field.to_owned()), "{pointer} {value}");
    }
}

#[test]
fn a_range_may_end_where_the_figure_does() {
    let input = decode::<UncertainScenario, _>(with("/variables/0/params", json!([1, 1_000_000_000_000_i64])));
    assert!(tornado(&input.unwrap()).is_ok());
}

#[test]
fn a_refusal_says_which_numbers_are_expected() {
    for (variable, params, expected) in [
        (0, json!([1, 2, 3]), "[P10, P90] is expected"),
        (1, json!([1, 2]), "[least, most likely, largest] is expected"),
    ] {
        let input = with(&format!("/variables/{variable}/params"), params);
        let error = decode::<UncertainScenario, _>(input).and_then(|input| simulate(&input)).unwrap_err();
        assert!(error.to_string().ends_with(expected), "{error}");
    }
}

#[test]
fn correlations_that_contradict_each_other_are_refused() {
    let contradiction = json!([["base", "day-rate", 0.9], ["base", "search", 0.9], ["day-rate", "search", -0.9]]);
    assert_eq!(refusal(with("/correlations", contradiction)), ("not-positive-definite", "correlations".to_owned()));
}

#[test]
fn a_figure_that_the_scenario_lacks_is_no_variable() {
    let mut input =
        with("/variables/0", json!({ "path": "bridge.overlapMonths", "kind": "pert", "params": [0, 1, 2] }));
    input["correlations"] = json!([]);
    input["scenario"]["bridge"] = Value::Null;
    assert_eq!(refusal(input), ("unknown-value", "variables[0].path".to_owned()));
}

#[test]
fn an_unknown_field_is_refused() {
    let mut input = reference_run();
    input["samples"] = json!(1);
    assert_eq!(refusal(input), ("unknown-field", "samples".to_owned()));
}

#[test]
fn what_cannot_be_computed_at_some_draw_is_refused_before_the_first_one() {
    let range = |path: &str, params: Value| json!({ "path": path, "kind": "triangular", "params": params });
    let window = range("fullTime.failWindowMonths", json!([0, 1, 18]));
    let days = range("fractional.daysPerWeekCenti", json!([0, 100, 200]));
    let chance = range("fullTime.failPpm", json!([0, 1, 2]));
    let retainer = ("/fractional", json!({ "pricing": "retainer", "monthlyFeeMinor": 1, "daysPerWeekCenti": 200 }));
    let never = ("/fullTime", json!({ "failPpm": 0, "failWindowMonths": 0 }));
    let usual = ("/fractional", json!({}));
    let made = |(section, fields): &(&str, Value), variables: &[&Value]| {
        let mut scenario = scenario("us-base");
        let there = scenario.pointer_mut(section).unwrap().as_object_mut().unwrap();
        there.extend(fields.as_object().unwrap().clone());
        json!({ "scenario": scenario, "variables": variables, "draws": 64 })
    };
    for (terms, variables, field) in [
        (&usual, &[&window][..], "fullTime.failWindowMonths"),
        (&never, &[&chance], "fullTime.failWindowMonths"),
        (&never, &[&window, &chance], "fullTime.failWindowMonths"),
        (&retainer, &[&days], "fractional.daysPerWeekCenti"),
    ] {
        let input: UncertainScenario = decode(made(terms, variables)).unwrap();
        let error = Simulation::new(&input).unwrap_err();
        assert_eq!((error.code(), error.field()), ("too-small", field));
        assert_eq!(tornado(&input).unwrap_err(), error);
    }
    for (terms, variables) in [(&never, &[&window][..]), (&usual, &[&days, &chance])] {
        assert!(simulate(&decode(made(terms, variables)).unwrap()).is_ok());
    }
}

#[test]
fn the_tornado_refuses_what_a_simulation_refuses() {
    for (pointer, value, field) in [
        ("/variables/1/params", json!([1, 3, 2]), "variables[1].params"),
        ("/variables/0/path", json!("fractional.dayRateMinor"), "variables[1]"),
    ] {
        let input = decode(with(pointer, value)).unwrap();
        let error = tornado(&input).unwrap_err();
        assert_eq!(error.field(), field);
        assert_eq!(error, simulate(&input).unwrap_err());
    }
}

#[test]
fn a_surface_needs_horizons_that_there_are() {
    let request = |months: Value| decode(json!({ "scenario": scenario("us-base"), "months": months }));
    assert_eq!(request(json!([12, 121])).and_then(|request| surface(&request)).unwrap_err().field(), "months[1]");
    assert!(request(json!([])).and_then(|request| surface(&request)).unwrap().months.is_empty());
}

#[test]
fn a_surface_of_millions_of_pairs_is_refused() {
    let request = |days: usize, months: usize| json!({ "scenario": scenario("us-base"), "daysPerWeekCenti": vec![200; days], "months": vec![24; months] });
    let error = surface(&decode(request(400, 251)).unwrap()).unwrap_err();
    assert_eq!((error.code(), error.field()), ("too-complex", "months"));
    // The last that is computed.
    assert_eq!(surface(&decode(request(400, 250)).unwrap()).unwrap().months.len(), 250);
}
