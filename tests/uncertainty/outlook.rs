//! The chance and the ranges by themselves are those of the whole simulation.

use super::{input, reference_run, scenario};
use fractional_fit::uncertainty::{Outlook, Simulation, tornado};
use serde_json::json;

#[test]
fn an_outlook_says_what_the_simulation_says_after_every_slice() {
    let ids = ["us-base", "fr-base"];
    let sourced = ids.map(|id| json!({ "scenario": scenario(id), "draws": 300 }));
    for value in sourced.into_iter().chain([reference_run()]) {
        let (mut outlook, mut simulation) =
            (Outlook::new(&input(value.clone())).unwrap(), Simulation::new(&input(value)).unwrap());
        for draws in [1, 100, 150] {
            outlook.run(draws).unwrap();
            simulation.run(draws).unwrap();
            let (chances, estimate) = (outlook.chances(), simulation.estimate());
            assert_eq!((chances.draws, chances.planned), (estimate.draws, estimate.planned));
            assert_eq!(chances.summary_minor, estimate.summary_minor);
            assert_eq!(chances.share_fractional_cheaper, estimate.share_fractional_cheaper);
            assert_eq!(outlook.paid_by(12).unwrap(), simulation.paid_by(12).unwrap());
        }
    }
}

#[test]
fn it_draws_what_is_planned_and_no_more() {
    let mut outlook = Outlook::new(&input(json!({ "scenario": scenario("us-base"), "draws": 64 }))).unwrap();
    assert!(!outlook.run(63).unwrap());
    assert!(outlook.run(1_000).unwrap() && outlook.done());
    assert_eq!(outlook.chances().draws, 64);
}

#[test]
fn a_price_that_nothing_is_computed_from_is_not_drawn() {
    let drawn = |change: fn(&mut serde_json::Value)| {
        let mut scenario = serde_json::to_value(fractional_fit::defaults::scenario("US").unwrap()).unwrap();
        change(&mut scenario);
        let rows = tornado(&input(json!({ "scenario": scenario }))).unwrap().rows;
        rows.iter().map(|row| row.input.name()).collect::<Vec<_>>()
    };
    let is_drawn = |names: &[&str], name| names.contains(&name);
    let by_day = drawn(|_| ());
    for name in ["fractional.dayRateMinor", "fractional.rampDays", "practitioners.baseMinor"] {
        assert!(is_drawn(&by_day, name), "{name}");
    }
    let retainer = drawn(|scenario| {
        scenario["fractional"]["pricing"] = json!("retainer");
        scenario["fractional"]["monthlyFeeMinor"] = json!(1_000_000);
    });
    assert!(!is_drawn(&retainer, "fractional.dayRateMinor"));
    let by_months = drawn(|scenario| scenario["fractional"]["rampMonths"] = json!(2));
    assert!(!is_drawn(&by_months, "fractional.rampDays"));
    let contracted = drawn(|scenario| {
        scenario["practitioners"]["mode"] = json!("contractor");
        scenario["practitioners"]["dayRateMinor"] = json!(100_000);
        scenario["practitioners"]["daysPerWeekCenti"] = json!(500);
    });
    let of_pay = |name: &&&str| name.starts_with("practitioners.") && **name != "practitioners.hireLagMonths";
    assert_eq!(contracted.iter().filter(of_pay).count(), 0, "{contracted:?}");
}
