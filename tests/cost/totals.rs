//! The totals alone against the long way: equal to the unit, and refused alike.

use super::scenarios::{on_scenarios, on_wide_scenarios};
use super::{cases, compared, engagements, scenario, set};
use fractional_fit::cost::{Scenario, Totals, totals};
use fractional_fit::{Error, decode};
use proptest::prelude::*;
use serde_json::{Value, json};

fn the_long_way(scenario: &Value) -> Result<Totals, Error> {
    let comparison = compared(scenario)?;
    Ok(Totals {
        fractional: comparison.fractional.cost.total_minor,
        full_time: comparison.full_time.cost.total_minor,
        bridge: comparison.bridge.map(|bridge| bridge.cost.total_minor),
        practitioners: comparison.practitioners.map(|practitioners| practitioners.cost.total_minor),
    })
}

pub(super) fn alone(scenario: &Value) -> Result<Totals, Error> {
    totals(&decode::<Scenario, _>(scenario)?)
}

#[test]
fn totals_of_the_reference_cases() {
    for case in cases().into_iter().chain(engagements()) {
        assert_eq!(alone(&case["scenario"]), the_long_way(&case["scenario"]), "{}", case["id"]);
    }
}

#[test]
fn totals_where_contributions_come_and_go() {
    for dates in [json!({ "firstMonth": 14 }), json!({ "lastMonth": 9 }), json!({ "firstMonth": 9, "lastMonth": 14 })] {
        for mode in ["prorata", "cumulative-year"] {
            let mut rule = dates.clone();
            rule["key"] = json!("dated");
            rule["ratePpm"] = json!(100_000);
            rule["mode"] = json!(mode);
            let scenario = set(&scenario("us-base"), "/contributionRules", json!([rule]));
            assert_eq!(alone(&scenario), the_long_way(&scenario), "{dates} {mode}");
        }
    }
}

#[test]
fn totals_of_usual_scenarios() {
    on_scenarios(5_000, |scenario| {
        prop_assert_eq!(alone(scenario), the_long_way(scenario));
        Ok(())
    });
}

#[test]
fn totals_of_scenarios_with_any_numbers() {
    on_wide_scenarios(5_000, |scenario| {
        match (alone(scenario), the_long_way(scenario)) {
            // The long way computes more, of which more can be too large.
            (Ok(_), Err(error)) => prop_assert_eq!(error.code(), "too-large"),
            (found, expected) => prop_assert_eq!(found, expected),
        }
        Ok(())
    });
}
