//! An engagement that ends, days of work in place of months of ramp, and who does what.

use super::{compared, scenario, set};
use fractional_fit::cost::{Component, Scenario, explain};
use fractional_fit::decode;
use fractional_fit::uncertainty::{SurfaceRequest, surface};
use serde_json::{Value, json};

#[test]
fn a_bridge_ends_by_the_hire_s_arrival_whatever_the_engagement() {
    let without = compared(&scenario("us-base")).unwrap();
    let with = compared(&set(&scenario("us-base"), "/fractional/engagementMonths", json!(2))).unwrap();
    assert_eq!(with.bridge, without.bridge);
    assert_ne!(with.fractional, without.fractional);
}

#[test]
fn null_is_no_end() {
    let given = set(&scenario("us-base"), "/fractional/engagementMonths", Value::Null);
    assert_eq!(compared(&given).unwrap(), compared(&scenario("us-base")).unwrap());
}

#[test]
fn an_engagement_of_no_months_costs_its_sourcing_and_has_no_break_even() {
    let mut given = set(&scenario("us-base"), "/fractional/engagementMonths", json!(0));
    given["fractional"]["sourcingFeeMinor"] = json!(7);
    let found = compared(&given).unwrap();
    assert_eq!((found.fractional.months_served, found.fractional.cost.total_minor), (0, 7));
    assert_eq!(found.fractional.committed_beyond_horizon_minor, 0);
    assert_eq!(found.comparison.breakeven_days_per_week_horizon, None);
}

#[test]
fn what_a_bridge_owes_of_a_minimum_term_is_split_at_the_horizon() {
    let mut given = set(&scenario("us-base"), "/fractional/minCommitMonths", json!(36));
    given["horizonMonths"] = json!(12);
    let found = compared(&given).unwrap();
    let bridge = found.bridge.unwrap();
    // Five months of work, six of them less to the horizon, 25 beyond: 31 months at 15,333.33⅓.
    let within = *bridge.cost.components.get(&Component::MinCommitShortfall).unwrap();
    assert_eq!((within, bridge.committed_beyond_horizon_minor), (9_200_000, 38_333_333));
    assert!(found.fractional.committed_beyond_horizon_minor > 0);
}

#[test]
fn months_of_ramp_win_over_days() {
    let given = set(&scenario("us-base"), "/fractional/rampDays", json!(400));
    assert_eq!(compared(&given).unwrap(), compared(&scenario("us-base")).unwrap());
}

#[test]
fn who_works_twice_the_days_is_up_to_speed_in_half_the_months() {
    let ramp = |centi: i64| {
        let mut given = set(&scenario("us-ramp-days"), "/fractional/daysPerWeekCenti", json!(centi));
        given["fractional"]["rampDays"] = json!(46);
        given["fractional"]["engagementMonths"] = Value::Null;
        let days = compared(&given).unwrap().fractional.cost.monthly_days_delivered;
        let full = days[23];
        days.iter().skip(1).take_while(|day| **day < full).count()
    };
    // 46 days are 6 months at 2 days a week in 46 weeks a year.
    assert_eq!((ramp(200), ramp(400), ramp(0)), (6, 3, 0));
}

#[test]
fn a_day_that_leads_is_not_a_day_that_builds() {
    let days = |share: i64| {
        let given = set(&scenario("us-base"), "/practitioners/leadershipSharePpm", json!(share));
        let practitioners = compared(&given).unwrap().practitioners.unwrap();
        (practitioners.cost.delivered_days, practitioners.implementation_days)
    };
    assert_eq!(days(0), (0.0, 800.208_333));
    assert_eq!(days(200_000), (160.041_667, 640.166_667));
    assert_eq!(days(1_000_000), (800.208_333, 0.0));
}

#[test]
fn there_is_no_break_even_below_no_days() {
    let mut given = scenario("us-base");
    given["horizonMonths"] = json!(3);
    given["fullTime"]["feePpm"] = json!(0);
    given["fullTime"]["noticeMonths"] = json!(0);
    given["fractional"]["sourcingFeeMinor"] = json!(10_000_000);
    assert_eq!(compared(&given).unwrap().comparison.breakeven_days_per_week_horizon, None);
    let request: SurfaceRequest = decode(json!({ "scenario": given, "months": [3, 24] })).unwrap();
    let found = surface(&request).unwrap().break_even_days_per_week;
    assert!(found[0].is_none() && found[1].is_some(), "{found:?}");
}

#[test]
fn what_is_paid_without_work_is_explained_by_its_months() {
    let scenario: Scenario = decode(scenario("us-engagement-at-the-end")).unwrap();
    let explained = serde_json::to_value(explain(&scenario).unwrap().fractional).unwrap();
    let unworked = &explained["components"][3];
    assert_eq!(unworked["component"], "minCommitShortfall");
    assert_eq!(unworked["parts"][0]["formula"], "per-month");
    assert_eq!(unworked["parts"][0]["terms"][0]["value"], 1_533_334);
    assert_eq!(unworked["resultMinor"], 1_533_334);
}
