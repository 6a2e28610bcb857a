//! The range of every number of a scenario, what leaving a field out means,
//! and the errors that name a field.

use super::totals::alone;
use super::{compared, scenario, set};
use serde::Deserialize;
use serde_json::{Value, json};

const MONEY: i64 = 1_000_000_000_000;
const RATE: i64 = 5_000_000;

/// One number of a scenario, as `tests/cases/ranges.json` and the document made of it have it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Range {
    pub(crate) field: String,
    pub(crate) least: i64,
    pub(crate) most: i64,
    /// What leaving it out stands for; `None` where that is nothing, or not allowed.
    left_out: Option<i64>,
}

pub(crate) fn ranges() -> Vec<Range> {
    serde_json::from_str(include_str!("../cases/ranges.json")).unwrap()
}

/// Fields that have no natural value.
const REQUIRED: &[&str] = &[
    "horizonMonths",
    "startCalendarMonth",
    "weeksPerYear",
    "fractional",
    "fullTime",
    "fractional.pricing",
    "fractional.dayRateMinor",
    "fractional.daysPerWeekCenti",
    "fractional.equity.grantPpm",
    "fractional.equity.vestMonths",
    "fractional.equity.valuationMinor",
    "fullTime.baseMinor",
    "fullTime.searchMonths",
    "fullTime.noticeMonths",
    "fullTime.feePpm",
    "fullTime.feeMode",
    "fullTime.workingDaysPerYear",
    "bridge.overlapMonths",
    "bridge.overlapDaysPerWeekCenti",
    "practitioners.mode",
    "practitioners.count",
    "practitioners.baseMinor",
    "practitioners.workingDaysPerYear",
    "contributionRules[0].key",
    "contributionRules[0].ratePpm",
    "contributionRules[0].mode",
];

/// The JSON pointer of a field as errors write it.
pub(crate) fn pointer(field: &str) -> String {
    format!("/{}", field.replace("].", "/").replace(['.', '['], "/"))
}

fn without(scenario: &Value, field: &str) -> Value {
    let mut scenario = scenario.clone();
    let pointer = pointer(field);
    let (record, key) = pointer.rsplit_once('/').unwrap();
    scenario.pointer_mut(record).unwrap().as_object_mut().unwrap().remove(key);
    scenario
}

#[track_caller]
fn refused(scenario: &Value, code: &str, field: &str) {
    let error = compared(scenario).unwrap_err();
    assert_eq!((error.code(), error.field()), (code, field));
}

#[test]
fn each_end_of_a_range_is_computed_and_what_is_beyond_is_refused_by_name() {
    for Range { field, least, most, .. } in &ranges() {
        let (field, least, most) = (field.as_str(), *least, *most);
        let at = |value: i64| set(&scenario("us-base"), &pointer(field), json!(value));
        for value in [least, most] {
            compared(&at(value)).unwrap_or_else(|error| panic!("{field} {value}: {error}"));
        }
        refused(&at(least - 1), "too-small", field);
        refused(&at(most + 1), "too-large", field);
    }
}

#[test]
fn no_number_of_a_scenario_is_without_a_range() {
    fn numbers(path: &str, value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Number(_) => found.push(path.to_owned()),
            Value::Array(items) => numbers(&format!("{path}[0]"), &items[0], found),
            Value::Object(fields) => {
                let join = |key: &String| if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                fields.iter().for_each(|(key, value)| numbers(&join(key), value, found));
            }
            _ => (),
        }
    }
    let mut found = Vec::new();
    numbers("", &scenario("us-base"), &mut found);
    assert!(found.len() > 60);
    let known = ranges();
    for field in found {
        assert!(known.iter().any(|range| range.field == field), "{field}");
    }
}

#[test]
fn leaving_a_field_out_means_its_natural_value() {
    let given = scenario("us-base");
    for (field, value) in ranges().iter().filter_map(|range| Some((range.field.as_str(), range.left_out?))) {
        let explicit = compared(&set(&given, &pointer(field), json!(value))).unwrap();
        assert_eq!(compared(&without(&given, field)).unwrap(), explicit, "{field}");
    }
}

#[test]
fn a_field_without_a_natural_value_must_be_there() {
    for field in REQUIRED {
        refused(&without(&scenario("us-base"), field), "missing-field", field);
    }
}

#[test]
fn every_field_is_required_or_may_be_left_out() {
    let ranges = ranges();
    let optional = ["currency", "minorPerMajor", "country", "bridge", "practitioners", "contributionRules"];
    let given = scenario("us-base");
    for key in given.as_object().unwrap().keys() {
        if optional.contains(&key.as_str()) {
            // Without rules, those of the country are taken; there is another test for them.
            if key != "contributionRules" {
                compared(&without(&given, key)).unwrap();
            }
        } else {
            let known = REQUIRED.contains(&key.as_str())
                || ranges.iter().any(|range| range.field == *key && range.left_out.is_some());
            assert!(known || key == "needCentiDaysPerWeek", "{key}");
        }
    }
}

#[test]
fn what_a_mode_needs_must_be_there() {
    let given = scenario("us-base");
    let retainer = set(&given, "/fractional/pricing", json!("retainer"));
    refused(&retainer, "missing-field", "fractional.monthlyFeeMinor");
    let contractors = set(&given, "/practitioners/mode", json!("contractor"));
    refused(&without(&contractors, "practitioners.dayRateMinor"), "missing-field", "practitioners.dayRateMinor");
    refused(
        &without(&contractors, "practitioners.daysPerWeekCenti"),
        "missing-field",
        "practitioners.daysPerWeekCenti",
    );
    let contractors = without(&contractors, "practitioners.baseMinor");
    assert!(compared(&contractors).is_ok(), "contractors have no base");
}

#[test]
fn nothing_is_divided_by_zero() {
    let given = scenario("us-base");
    refused(&set(&given, "/fullTime/failWindowMonths", json!(0)), "too-small", "fullTime.failWindowMonths");
    refused(&set(&given, "/fullTime/equity/vestMonths", json!(0)), "too-small", "fullTime.equity.vestMonths");
    let granted = set(&given, "/fractional/equity/grantPpm", json!(1));
    refused(&set(&granted, "/fractional/equity/vestMonths", json!(0)), "too-small", "fractional.equity.vestMonths");
    let retainer = set(&scenario("us-retainer"), "/fractional/daysPerWeekCenti", json!(0));
    refused(&retainer, "too-small", "fractional.daysPerWeekCenti");
    assert!(compared(&without(&retainer, "bridge")).is_ok(), "only a bridge scales a retainer by its days");
    let safe = set(&given, "/fullTime/failPpm", json!(0));
    assert!(compared(&set(&safe, "/fullTime/failWindowMonths", json!(0))).is_ok(), "nobody leaves");
}

#[test]
fn amounts_that_pass_the_safe_integers_are_refused_with_the_field_that_drives_them() {
    for (driver, changes) in [
        ("fractional.dayRateMinor", &[("fractional.daysPerWeekCenti", 700), ("fractional.surchargePpm", RATE)][..]),
        ("fullTime.baseMinor", &[("fullTime.raisePpm", RATE)]),
        (
            "fullTime.baseMinor",
            &[("fullTime.bonusPpm", RATE), ("fullTime.bonusPayoutPpm", RATE), ("fullTime.raisePpm", 1_000_000)],
        ),
        ("practitioners.baseMinor", &[("practitioners.count", 1_000)]),
        ("practitioners.overheadAnnualMinor", &[("practitioners.count", 1_000)]),
        ("practitioners.benefitsFixedAnnualMinor", &[("practitioners.count", 1_000)]),
    ] {
        let mut given = set(&scenario("us-base"), "/horizonMonths", json!(120));
        for (field, value) in changes {
            given = set(&given, &pointer(field), json!(value));
        }
        assert!(compared(&given).is_ok(), "{driver} drives it");
        let beyond = set(&given, &pointer(driver), json!(MONEY));
        refused(&beyond, "too-large", driver);
        assert_eq!(alone(&beyond).unwrap_err(), compared(&beyond).unwrap_err());
    }
}

#[test]
fn of_two_figures_the_one_that_weighs_more_is_named() {
    let mut given = set(&scenario("us-base"), "/horizonMonths", json!(120));
    given = set(&given, "/practitioners/count", json!(1_000));
    given = set(&given, "/practitioners/baseMinor", json!(MONEY / 2));
    given = set(&given, "/practitioners/benefitsFixedAnnualMinor", json!(1_350_000));
    refused(
        &set(&given, "/practitioners/benefitsPpmOfBase", json!(RATE)),
        "too-large",
        "practitioners.benefitsPpmOfBase",
    );
}

#[test]
fn unled_cost_that_passes_the_safe_integers_is_refused_too() {
    let mut given = set(&scenario("gb-contractors"), "/horizonMonths", json!(120));
    given["weeksPerYear"] = json!(50);
    given["practitioners"]["hireLagMonths"] = json!(0);
    given["practitioners"]["dayRateMinor"] = json!(MONEY);
    given["practitioners"]["daysPerWeekCenti"] = json!(600);
    given["practitioners"]["count"] = json!(3);
    assert_eq!(compared(&given).unwrap().practitioners.unwrap().cost.total_minor, 9_000_000_000_000_000);
    given["needCentiDaysPerWeek"] = json!(100);
    given["unledMonthCostMinor"] = json!(MONEY);
    refused(&given, "too-large", "unledMonthCostMinor");
}

#[test]
fn a_committed_amount_beyond_the_horizon_is_held_to_the_same_limit() {
    let mut given = set(&scenario("us-one-month"), "/fractional/minCommitMonths", json!(120));
    given["fractional"]["daysPerWeekCenti"] = json!(700);
    given["fractional"]["dayRateMinor"] = json!(MONEY);
    given["fractional"]["surchargePpm"] = json!(RATE);
    refused(&given, "too-large", "fractional.dayRateMinor");
}
