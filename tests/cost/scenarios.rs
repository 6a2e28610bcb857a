//! Scenarios by the thousand, as strategies that shrink: every field mostly in
//! its usual region, now and then at an end of it or left out.

use super::ranges::{Range, pointer, ranges};
use fractional_fit::cost::{Component, OptionCost};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Map, Value, json};

/// Checks a property on so many usual scenarios, the same ones every time; on as many as
/// `SCENARIOS` says where it's set.
pub(crate) fn on_scenarios(cases: u32, property: impl Fn(&Value) -> Result<(), TestCaseError>) {
    check(cases, scenario(), property);
}

/// Checks a property on scenarios in which every number is anything it may be.
pub(crate) fn on_wide_scenarios(cases: u32, property: impl Fn(&Value) -> Result<(), TestCaseError>) {
    check(cases, wide_scenario(), property);
}

fn check(cases: u32, scenarios: impl Strategy<Value = Value>, property: impl Fn(&Value) -> Result<(), TestCaseError>) {
    let cases = std::env::var("SCENARIOS").map_or(cases, |cases| cases.parse().expect("SCENARIOS is a number"));
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::XorShift));
    if let Err(failure) = runner.run(&scenarios, |scenario| property(&scenario)) {
        panic!("{failure}");
    }
}

/// Whether a field of a record is always there.
#[derive(Clone, Copy)]
enum Given {
    Always,
    Mostly,
}
use Given::{Always, Mostly};

type Field = (&'static str, i64, i64, Given);

const SCENARIO: &[Field] = &[
    ("startCalendarMonth", 1, 12, Always),
    ("weeksPerYear", 1, 53, Always),
    ("discountPpm", 0, 300_000, Mostly),
    ("unledMonthCostMinor", 0, 10_000_000, Mostly),
];

const FRACTIONAL: &[Field] = &[
    ("dayRateMinor", 0, 500_000, Always),
    ("monthlyFeeMinor", 0, 5_000_000, Always),
    ("daysPerWeekCenti", 1, 700, Always),
    ("startLagMonths", 0, 8, Mostly),
    ("rampStartPpm", 0, 1_000_000, Mostly),
    ("minCommitMonths", 0, 14, Mostly),
    ("sourcingFeeMinor", 0, 5_000_000, Mostly),
    ("surchargePpm", 0, 400_000, Mostly),
];

const PAY: &[Field] = &[
    ("bonusPpm", 0, 1_000_000, Mostly),
    ("raisePpm", 0, 200_000, Mostly),
    ("benefitsFixedAnnualMinor", 0, 3_000_000, Mostly),
    ("benefitsPpmOfBase", 0, 300_000, Mostly),
    ("overheadAnnualMinor", 0, 2_000_000, Mostly),
    ("equipmentOneoffMinor", 0, 1_000_000, Mostly),
];

const FULL_TIME: &[Field] = &[
    ("baseMinor", 0, 50_000_000, Always),
    ("searchMonths", 0, 12, Always),
    ("noticeMonths", 0, 6, Always),
    ("feePpm", 0, 400_000, Always),
    ("workingDaysPerYear", 0, 260, Always),
    ("bonusPayoutPpm", 0, 2_000_000, Mostly),
    ("onboardingOneoffMinor", 0, 1_000_000, Mostly),
    ("internalHiringCostMinor", 0, 3_000_000, Mostly),
    ("leadershipSharePpm", 0, 1_000_000, Mostly),
    ("rampMonths", 0, 14, Mostly),
    ("rampStartPpm", 0, 1_000_000, Mostly),
    ("failPpm", 0, 1_000_000, Mostly),
    ("failWindowMonths", 1, 24, Always),
    ("severanceMonthsTenths", 0, 240, Mostly),
    ("guaranteeMonths", 0, 14, Mostly),
];

const EQUITY: &[Field] = &[
    ("grantPpm", 0, 1_000_000, Always),
    ("vestMonths", 1, 60, Always),
    ("cliffMonths", 0, 24, Mostly),
    ("valuationMinor", 0, 9_007_199_254_740_991, Always),
    ("haircutPpm", 0, 1_000_000, Mostly),
];

const BRIDGE: &[Field] = &[("overlapMonths", 0, 6, Always), ("overlapDaysPerWeekCenti", 0, 500, Always)];

const PRACTITIONERS: &[Field] = &[
    ("count", 0, 12, Always),
    ("baseMinor", 0, 20_000_000, Always),
    ("workingDaysPerYear", 0, 260, Always),
    ("dayRateMinor", 0, 200_000, Always),
    ("daysPerWeekCenti", 0, 500, Always),
    ("hireLagMonths", 0, 6, Mostly),
    ("feePpm", 0, 300_000, Mostly),
    ("rampMonths", 0, 6, Mostly),
    ("rampStartPpm", 0, 1_000_000, Mostly),
    ("leadershipSharePpm", 0, 1_000_000, Mostly),
];

const RULE: &[Field] =
    &[("ratePpm", 0, 350_000, Always), ("thresholdMinor", 0, 6_000_000, Mostly), ("capMinor", 0, 40_000_000, Mostly)];
const REDUCTION: &[Field] = &[("floorPpm", 0, 200_000, Mostly)];
const DATED: &[Field] = &[("firstMonth", 1, 40, Mostly), ("lastMonth", 1, 60, Mostly)];

/// A number in a range; one in ten is an end of it.
fn number(least: i64, most: i64) -> impl Strategy<Value = Value> {
    prop_oneof![18 => least..=most, 1 => Just(least), 1 => Just(most)].prop_map(Value::from)
}

fn record(fields: &[&[Field]]) -> impl Strategy<Value = Value> + use<> {
    let entry = |&(key, least, most, given): &Field| {
        let value = number(least, most).prop_map(move |value| Some((key.to_owned(), value)));
        match given {
            Always => value.boxed(),
            Mostly => prop_oneof![9 => value, 1 => Just(None)].boxed(),
        }
    };
    let entries: Vec<_> = fields.iter().copied().flatten().map(entry).collect();
    entries.prop_map(|entries| Value::Object(entries.into_iter().flatten().collect::<Map<_, _>>()))
}

fn one_of(names: &'static [&'static str]) -> impl Strategy<Value = Value> {
    prop::sample::select(names).prop_map(Value::from)
}

/// A record with one more field; null leaves it out.
fn and(
    record: impl Strategy<Value = Value>,
    key: &'static str,
    field: impl Strategy<Value = Value>,
) -> impl Strategy<Value = Value> {
    (record, field).prop_map(move |(mut record, field)| {
        record[key] = field;
        record
    })
}

fn maybe(strategy: impl Strategy<Value = Value>) -> impl Strategy<Value = Value> {
    prop::option::weighted(0.7, strategy).prop_map(Value::from)
}

fn half_of(strategy: impl Strategy<Value = Value>) -> impl Strategy<Value = Value> {
    prop::option::weighted(0.5, strategy).prop_map(Value::from)
}

fn rules() -> impl Strategy<Value = Value> {
    let modes = || one_of(&["prorata", "cumulative-year", "reduction"]);
    // A rule that comes or goes takes another way through the totals.
    let rule = prop_oneof![
        4 => and(record(&[RULE, REDUCTION]), "mode", modes()),
        1 => and(record(&[RULE, REDUCTION, DATED]), "mode", modes()),
    ];
    prop::collection::vec(and(rule, "key", one_of(&["a", "b", "c_1", "d"])), 0..5).prop_map(Value::from)
}

/// A scenario that is accepted, and whose amounts can be computed.
fn scenario() -> impl Strategy<Value = Value> {
    let months = prop_oneof![99 => 1_i64..=24, 1 => 1_i64..=120].prop_map(Value::from);
    let fractional = and(record(&[FRACTIONAL]), "pricing", one_of(&["day-rate", "day-rate", "retainer"]));
    let fractional = and(fractional, "engagementMonths", maybe(number(0, 14)));
    let fractional = and(fractional, "rampMonths", half_of(number(0, 8)));
    let fractional = and(fractional, "rampDays", maybe(number(0, 90))).boxed();
    let full_time = and(record(&[FULL_TIME, PAY]), "feeMode", one_of(&["retained-thirds", "on-start"]));
    let practitioners = and(record(&[PRACTITIONERS, PAY]), "mode", one_of(&["employee", "contractor"]));
    let scenario = and(record(&[SCENARIO]), "horizonMonths", months);
    let scenario = and(scenario, "needCentiDaysPerWeek", maybe(number(0, 500)));
    let scenario = and(scenario, "fractional", and(fractional, "equity", maybe(record(&[EQUITY])))).boxed();
    let scenario = and(scenario, "fullTime", and(full_time, "equity", maybe(record(&[EQUITY])))).boxed();
    let scenario = and(scenario, "bridge", maybe(record(&[BRIDGE]))).boxed();
    let scenario = and(scenario, "practitioners", maybe(practitioners)).boxed();
    and(scenario, "contributionRules", rules())
}

/// A reference case with all of its numbers replaced: small ones as often as large ones.
fn wide_scenario() -> impl Strategy<Value = Value> {
    let numbers: Vec<_> = ranges()
        .into_iter()
        .map(|Range { field, least, most, .. }| {
            // Where something is granted it must vest at some time, and a retainer needs days to be scaled by.
            let least = if field.ends_with("vestMonths") || field.ends_with("daysPerWeekCenti") { 1 } else { least };
            let by_size = (0.0..=1.0).prop_map(move |size: f64| ((most as f64).powf(size) as i64).clamp(least, most));
            prop_oneof![6 => by_size, 1 => Just(least), 1 => Just(most)].prop_map(move |value| (pointer(&field), value))
        })
        .collect();
    let cases = prop::sample::select(vec!["us-base", "de-base", "us-retainer", "gb-contractors"]);
    let left_out = [half_of(Just(json!(true))), half_of(Just(json!(true)))];
    (cases, numbers, left_out).prop_map(|(case, numbers, [by_days, endless])| {
        let mut scenario = super::scenario(case);
        scenario["fractional"]["monthlyFeeMinor"] = json!(0);
        for (pointer, value) in numbers {
            scenario = super::set(&scenario, &pointer, json!(value));
        }
        for (field, left_out) in [("rampMonths", by_days), ("engagementMonths", endless)] {
            if !left_out.is_null() {
                scenario["fractional"][field] = Value::Null;
            }
        }
        scenario
    })
}

#[test]
fn scenarios_cover_the_model() {
    let seen = std::cell::RefCell::new(std::collections::BTreeMap::<&str, u32>::new());
    on_scenarios(500, |scenario| {
        let result = super::compared(scenario).unwrap();
        let count = |what, is: bool| *seen.borrow_mut().entry(what).or_default() += u32::from(is);
        count("bridge", result.bridge.is_some());
        count("practitioners", result.practitioners.is_some());
        count("never arrives", result.full_time.start_month.is_none());
        count(
            "second year",
            result
                .full_time
                .start_month
                .is_some_and(|start| result.fractional.cost.monthly_cash_minor.len() as i64 - start >= 12),
        );
        count("fractional never starts", result.fractional.months_served == 0);
        count("commitment beyond", result.fractional.committed_beyond_horizon_minor > 0);
        count(
            "an end",
            (1..result.fractional.cost.monthly_cash_minor.len() as i64).contains(&result.fractional.months_served),
        );
        let owes = |option: &OptionCost| option.components.get(&Component::MinCommitShortfall) > Some(&0);
        count("shortfall", owes(&result.fractional.cost));
        count("no break-even", result.comparison.breakeven_days_per_week_horizon.is_none());
        if let Some(bridge) = &result.bridge {
            count("shortfall of a bridge", owes(&bridge.cost));
            count("commitment of a bridge beyond", bridge.committed_beyond_horizon_minor > 0);
        }
        count("unled", result.fractional.cost.unled_cost_minor > 0);
        count("avoided pay", result.full_time.risk.avoided_pay_minor < 0);
        count("vested", result.full_time.equity.vested_ppm > 0);
        Ok(())
    });
    assert!(seen.borrow().values().all(|count| *count >= 20), "{seen:?}");
    assert_eq!(json!(seen.borrow().len()), 14);
}
