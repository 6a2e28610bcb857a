//! Rules of the model that a reader may look up one by one.

use super::{compared, scenario, set};
use fractional_fit::cost::{Country, Currency, RuleKey};
use serde_json::{Value, json};

/// A part of a result.
fn result(scenario: &Value, pointer: &str) -> Value {
    serde_json::to_value(compared(scenario).unwrap()).unwrap().pointer(pointer).unwrap().clone()
}

#[test]
fn options_that_are_not_asked_for_are_absent() {
    let mut given = scenario("us-base");
    given.as_object_mut().unwrap().remove("bridge");
    given["practitioners"] = Value::Null;
    let found = serde_json::to_value(compared(&given).unwrap()).unwrap();
    let options: Vec<_> = found.as_object().unwrap().keys().collect();
    assert_eq!(options, ["comparison", "fractional", "fullTime"]);
    assert_eq!(found["comparison"]["extraBridgeVsFullTimeMinor"], Value::Null);
}

#[test]
fn a_country_without_known_rules_needs_rules() {
    let mut given = scenario("us-base");
    given.as_object_mut().unwrap().remove("contributionRules");
    given["country"] = json!("XX");
    let error = compared(&given).unwrap_err();
    assert_eq!((error.code(), error.field()), ("unknown-value", "country"));
    given.as_object_mut().unwrap().remove("country");
    let error = compared(&given).unwrap_err();
    assert_eq!((error.code(), error.field()), ("missing-field", "country"));
}

#[test]
fn rules_that_are_left_out_are_those_of_the_country() {
    for id in ["us-base", "gb-base", "de-base"] {
        let given = scenario(id);
        let mut left_out = given.clone();
        left_out.as_object_mut().unwrap().remove("contributionRules");
        assert_eq!(compared(&left_out).unwrap(), compared(&given).unwrap(), "{id}");
    }
}

#[test]
fn a_search_fee_on_start_is_paid_whole_in_the_first_month_of_work() {
    let given = set(&scenario("us-base"), "/fullTime/feeMode", json!("on-start"));
    let months = result(&given, "/fullTime/monthlyComponentsMinor/searchFee");
    assert_eq!(months[5], 8_625_000);
    assert_eq!(result(&given, "/fullTime/components/searchFee"), 8_625_000);
}

#[test]
fn a_search_fee_on_start_is_not_paid_when_the_hire_never_arrives() {
    let given = set(&scenario("us-hire-never-arrives"), "/fullTime/feeMode", json!("on-start"));
    assert_eq!(result(&given, "/fullTime/totalMinor"), 0);
    assert_eq!(result(&given, "/fullTime/searchFeeFullMinor"), 8_625_000);
}

#[test]
fn a_need_of_nothing_leaves_nothing_unled() {
    let mut given = scenario("us-need-one-day");
    given["needCentiDaysPerWeek"] = json!(0);
    assert_eq!(result(&given, "/practitioners/unledCostMinor"), 0);
    assert_eq!(result(&given, "/fractional/usefulDays"), 0.0);
    assert_eq!(result(&given, "/fractional/costPerUsefulDayMinor"), Value::Null);
}

#[test]
fn leadership_by_practitioners_has_a_price_by_the_day() {
    let given = set(&scenario("us-base"), "/practitioners/leadershipSharePpm", json!(100_000));
    assert_eq!(result(&given, "/practitioners/deliveredDays"), 80.020_833);
    // 842,160.10 over 80.020833… days
    assert_eq!(result(&given, "/practitioners/costPerUsefulDayMinor"), 1_052_426);
    assert_eq!(result(&given, "/practitioners/implementationDays"), 720.187_5);
}

#[test]
fn rules_of_the_same_name_are_one_entry_of_the_detail() {
    let mut given = scenario("us-base");
    for rule in given["contributionRules"].as_array_mut().unwrap() {
        rule["key"] = json!("payrollTax");
    }
    assert_eq!(result(&given, "/fullTime/contributionDetailMinor"), json!({ "payrollTax": 2_859_439 }));
}

#[test]
fn a_retainer_in_the_overlap_is_scaled_by_the_days() {
    // 10,000.00 for 1.25 days: 8,000.00 for one
    let given = set(&scenario("us-retainer"), "/bridge/overlapDaysPerWeekCenti", json!(100));
    let fees = result(&given, "/bridge/monthlyComponentsMinor/fractionalFees");
    assert_eq!((fees[4].clone(), fees[5].clone()), (json!(1_000_000), json!(800_000)));
}

#[test]
fn names_and_codes_are_what_they_were_called() {
    assert_eq!(RuleKey::new("agircArrco_T1").unwrap().as_str(), "agircArrco_T1");
    assert_eq!(Country::new("SE").unwrap().as_str(), "SE");
    assert_eq!(Currency::new("SEK").unwrap().as_str(), "SEK");
}

#[test]
fn malformed_names_and_codes_are_refused() {
    let name = "a name of up to 40 letters, digits and _ is expected";
    for (path, value, field, problem) in [
        ("/contributionRules/0/key", json!("__proto__"), "contributionRules[0].key", name),
        ("/contributionRules/0/key", json!("x".repeat(41)), "contributionRules[0].key", name),
        ("/country", json!("us"), "country", "2 capital letters is expected"),
        ("/currency", json!("DOLLAR"), "currency", "3 capital letters is expected"),
        ("/fractional/pricing", json!("weekly"), "fractional.pricing", "not one of day-rate, retainer"),
    ] {
        let error = compared(&set(&scenario("us-base"), path, value)).unwrap_err();
        assert_eq!((error.code(), error.field()), ("unknown-value", field));
        assert!(error.to_string().ends_with(problem), "{error}");
    }
}
