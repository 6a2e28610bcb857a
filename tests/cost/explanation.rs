//! An explanation must lead to the result: each formula, worked out from its
//! terms alone, and each sum of what it is said to be made of.

use super::scenarios::on_scenarios;
use super::{cases, compared, engagements};
use fractional_fit::cost::{Component, OptionExplanation, Scenario, explain};
use fractional_fit::decode;
use num_bigint::BigInt;
use num_rational::Ratio;
use proptest::prelude::{TestCaseError, prop_assert_eq};
use serde_json::{Value, json};

type Q = Ratio<BigInt>;

fn rounded(x: &Q) -> Q {
    // Half away from zero: only what is taken off is negative.
    let half = Q::new(1.into(), 2.into());
    if *x < Q::from_integer(0.into()) { (x - half).ceil() } else { (x + half).floor() }
}

/// What the formula of a part gives for its terms, as JSON shows them.
fn worked_out(part: &Value) -> Q {
    let whole = |number: i64| Q::from_integer(number.into());
    let term = |name: &str| {
        let terms = part["terms"].as_array().unwrap();
        let term = terms.iter().find(|term| term["name"] == name)?;
        let value = whole(term["value"].as_i64().unwrap());
        Some(match term["unit"].as_str().unwrap() {
            "ppm" => value / whole(1_000_000),
            "centi-days" => value / whole(100),
            "minor" | "months" | "count" => value,
            unit => panic!("{unit}"),
        })
    };
    let given = |name: &str| term(name).unwrap_or_else(|| panic!("{name} is missing: {part}"));
    let people = term("people").unwrap_or(whole(1));
    let limited = |pay: Q, limit: Option<Q>| limit.map_or(pay.clone(), |limit| pay.min(limit));
    let twelve = whole(12);
    match part["formula"].as_str().unwrap() {
        "once" => given("amount") * people,
        "months-of-year" => rounded(&(given("annual") * given("months") / twelve)) * people,
        "rate-of-annual" => {
            let annual = rounded(&(given("annual") * given("rate") * given("payout")));
            rounded(&(annual * given("months") / twelve)) * people
        }
        "rate-of-amount" => rounded(&(given("amount") * given("rate"))) * given("times") * people,
        "per-day" => {
            let days_a_year = given("daysPerWeek") * people * given("weeksPerYear");
            rounded(&(given("dayRate") * days_a_year * given("months") / twelve))
        }
        "per-month" => given("monthlyFee") * given("months"),
        "per-month-scaled" => {
            rounded(&(given("monthlyFee") * given("daysPerWeek") / given("usualDaysPerWeek"))) * given("months")
        }
        "search-fee" => {
            let pay = given("base") + rounded(&(given("base") * given("bonus")));
            rounded(&(rounded(&(pay * given("rate"))) * given("thirds") / whole(3)))
        }
        "contribution-of-months" => {
            let pay = limited(given("pay"), term("cap").map(|cap| cap / &twelve));
            let due = (pay - given("threshold") / twelve).max(whole(0));
            rounded(&(given("rate") * due)) * given("months") * people
        }
        "contribution-of-year" => {
            let due = (limited(given("pay"), term("cap")) - given("threshold")).max(whole(0));
            rounded(&(given("rate") * due)) * people
        }
        formula => panic!("{formula}"),
    }
}

fn amount(value: &Value) -> i64 {
    value.as_i64().unwrap()
}

fn sum<'a>(of: &'a Value, amounts: impl Fn(&'a Value) -> i64) -> i64 {
    of.as_array().unwrap().iter().map(amounts).sum()
}

fn check(scenario: &Value) -> Result<(), TestCaseError> {
    let result = serde_json::to_value(compared(scenario).unwrap()).unwrap();
    let explanation = serde_json::to_value(explain(&decode(scenario).unwrap()).unwrap()).unwrap();
    for option in ["fractional", "fullTime", "bridge", "practitioners"] {
        let (result, explanation) = (&result[option], &explanation[option]);
        prop_assert_eq!(result.is_null(), explanation.is_null());
        if result.is_null() {
            continue;
        }
        prop_assert_eq!(&explanation["totalMinor"], &result["totalMinor"]);
        prop_assert_eq!(sum(&explanation["components"], |c| amount(&c["resultMinor"])), amount(&result["totalMinor"]));
        for component in explanation["components"].as_array().unwrap() {
            let name = component["component"].as_str().unwrap();
            prop_assert_eq!(&component["resultMinor"], &result["components"][name], "{} {}", option, name);
            for part in component["parts"].as_array().unwrap() {
                prop_assert_eq!(worked_out(part), Q::from_integer(amount(&part["resultMinor"]).into()), "{}", part);
            }
            let parts = sum(&component["parts"], |part| amount(&part["resultMinor"]));
            prop_assert_eq!(parts, amount(&component["resultMinor"]), "{} {}: {}", option, name, component);
        }
    }
    Ok(())
}

#[test]
fn formulas_lead_from_their_terms_to_every_component_of_every_case() {
    for case in cases().into_iter().chain(engagements()) {
        check(&case["scenario"]).unwrap_or_else(|error| panic!("{}: {error}", case["id"]));
    }
}

#[test]
fn formulas_lead_from_their_terms_to_every_component() {
    on_scenarios(1_000, check);
}

#[test]
fn a_rule_that_ends_before_it_begins_takes_nothing_off() {
    let rule = json!({
        "key": "never", "ratePpm": 100_000, "mode": "cumulative-year", "firstMonth": 20, "lastMonth": 3
    });
    check(&super::set(&super::scenario("us-base"), "/contributionRules", json!([rule]))).unwrap();
}

#[test]
fn a_rule_is_explained_by_the_years_it_holds_in_and_the_pay_before_it() {
    let explained = |first_month: i64| {
        let rule = json!({ "key": "later", "ratePpm": 100_000, "mode": "cumulative-year", "firstMonth": first_month });
        let given = super::set(&super::scenario("us-base"), "/contributionRules", json!([rule]));
        parts(&explain(&decode(given).unwrap()).unwrap().full_time, "contributions")
    };
    // Seven months of the first year: 250,000.00 and 15 %. Five more of the second, then seven of 257,500.00 and 15 %.
    let first = json!(["contribution-of-year", [16_770_833, 100_000, 0]]);
    let second = json!(["contribution-of-year", [29_253_125, 100_000, 0]]);
    // In the second year from August: less what would be due through July.
    let through_july = json!(["contribution-of-year", [16_914_584, -100_000, 0]]);
    assert_eq!(explained(1), json!([first, second]));
    assert_eq!(explained(13), json!([second]));
    assert_eq!(explained(20), json!([second, through_july]));
    assert_eq!(explained(25), json!([]));
}

#[test]
fn a_reduction_is_explained_in_full_and_where_there_is_less_to_reduce() {
    for rate in [300_000, 10_000] {
        let given = super::set(
            &super::scenario("us-base"),
            "/contributionRules",
            json!([
                { "key": "due", "ratePpm": rate, "mode": "prorata" },
                {
                    "key": "relief", "ratePpm": 200_000, "floorPpm": 20_000, "mode": "reduction",
                    "thresholdMinor": 10_000_000, "capMinor": 40_000_000
                },
            ]),
        );
        check(&given).unwrap();
        let explanation = serde_json::to_value(explain(&decode(given).unwrap()).unwrap()).unwrap();
        let parts = explanation["fullTime"]["components"][3]["parts"].as_array().unwrap();
        let of = |rule| parts.iter().filter(move |part| part["rule"] == rule);
        assert_eq!(of("due").count() + of("relief").count(), parts.len());
        assert!(of("due").all(|part| amount(&part["resultMinor"]) > 0));
        // Of the pay of a month, or of what little is due on it.
        let base = |part: &Value| amount(&part["terms"][0]["value"]);
        let in_full = |part: &Value| amount(&part["resultMinor"]) < 0 && (base(part) > 2_000_000) == (rate == 300_000);
        assert!(of("relief").count() > 0 && of("relief").all(in_full), "{parts:?}");
    }
}

#[test]
fn contributions_on_a_bonus_are_explained_also_where_base_rounds_to_nothing() {
    let mut given = super::set(
        &super::scenario("us-base"),
        "/contributionRules",
        json!([
            { "key": "all", "ratePpm": 1_000_000, "mode": "prorata" }
        ]),
    );
    given["horizonMonths"] = json!(6);
    given["fullTime"]["baseMinor"] = json!(5);
    given["fullTime"]["bonusPpm"] = json!(1_000_000);
    given["fullTime"]["bonusPayoutPpm"] = json!(2_000_000);
    let contributions = compared(&given).unwrap().full_time.cost.components;
    assert_eq!(contributions.get(&Component::Contributions), Some(&1));
    check(&given).unwrap();
}

/// The terms of the parts of a component, as numbers.
fn parts(option: &OptionExplanation, component: &str) -> Value {
    let option = serde_json::to_value(option).unwrap();
    let components = option["components"].as_array().unwrap();
    let component = components.iter().find(|found| found["component"] == component).unwrap();
    let terms =
        |part: &Value| part["terms"].as_array().unwrap().iter().map(|term| term["value"].clone()).collect::<Vec<_>>();
    component["parts"].as_array().unwrap().iter().map(|part| json!([part["formula"], terms(part)])).collect()
}

#[test]
fn a_bonus_is_a_rate_of_each_years_base() {
    let scenario: Scenario = decode(super::scenario("us-base")).unwrap();
    let explanation = explain(&scenario).unwrap();
    // 15 % of 250,000.00 for twelve months, then of 257,500.00 for seven
    assert_eq!(
        parts(&explanation.full_time, "bonus"),
        json!([
            ["rate-of-annual", [25_000_000, 150_000, 1_000_000, 12]],
            ["rate-of-annual", [25_750_000, 150_000, 1_000_000, 7]],
        ])
    );
    assert_eq!(parts(&explanation.full_time, "searchFee"), json!([["search-fee", [25_000_000, 150_000, 300_000, 3]]]));
}

#[test]
fn contributions_are_explained_rule_by_rule() {
    let scenario: Scenario = decode(super::scenario("us-base")).unwrap();
    let explanation = serde_json::to_value(explain(&scenario).unwrap()).unwrap();
    let parts = explanation["fullTime"]["components"][3]["parts"].as_array().unwrap();
    let rules: Vec<_> = parts.iter().map(|part| part["rule"].as_str().unwrap()).collect();
    assert_eq!(rules, ["socialSecurity", "socialSecurity", "medicare", "medicare", "futa", "futa"]);
}
