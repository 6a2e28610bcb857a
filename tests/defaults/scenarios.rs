//! What a country's figures give when they are put together.

use fractional_fit::cost::{Component, Scenario, compare};
use fractional_fit::{decode, defaults};
use serde_json::{Value, json};

fn case(id: &str) -> Value {
    let cases: Vec<Value> = serde_json::from_str(include_str!("../cases/cost.json")).unwrap();
    cases.into_iter().find(|case| case["id"] == id).unwrap()
}

/// Why stands in `www/docs/changed-defaults.md`.
#[test]
fn each_country_s_scenario_is_the_reference_s_but_for_what_a_fair_comparison_changed() {
    let everywhere = [
        ("/fractional/rampMonths", Value::Null),
        ("/fractional/rampDays", json!(20)),
        ("/fractional/rampStartPpm", json!(250_000)),
        ("/fullTime/feePpm", json!(200_000)),
        // Employees have no day rate: where the reference writes 0, the defaults have none.
        ("/practitioners/dayRateMinor", Value::Null),
    ];
    let countries = [
        ("US", "us-base", vec![("/fullTime/baseMinor", 21_000_000)]),
        ("GB", "gb-base", vec![("/fullTime/baseMinor", 13_000_000), ("/fullTime/benefitsPpmOfBase", 40_000)]),
        ("DE", "de-base", vec![("/fullTime/baseMinor", 12_500_000), ("/fullTime/bonusPpm", 150_000)]),
    ];
    for (country, id, own) in countries {
        let mut reference = case(id)["scenario"].clone();
        let own = own.into_iter().map(|(path, value)| (path, json!(value)));
        for (path, value) in everywhere.clone().into_iter().chain(own) {
            let (record, key) = path.rsplit_once('/').unwrap();
            reference.pointer_mut(record).unwrap()[key] = value;
        }
        let reference: Scenario = decode(&reference).unwrap();
        assert_eq!(defaults::scenario(country).unwrap(), reference, "{id}");
    }
}

#[test]
fn both_get_up_to_speed_from_the_same_start_and_no_search_firm_is_taken_for_granted() {
    for region in defaults::regions() {
        let of = |id: &str| {
            defaults::figures(region.country)
                .find(|figure| figure.id == id)
                .map(|figure| (figure.low, figure.typical, figure.high))
        };
        let country = region.country;
        assert_eq!(of("fractional.rampDays"), Some((10, 20, 40)), "{country}");
        assert_eq!(of("fractional.rampMonths"), None, "{country}: it would go before the days");
        assert_eq!(of("fractional.rampStartPpm"), of("fullTime.rampStartPpm"), "{country}");
        assert_eq!(of("fullTime.feePpm"), Some((0, 200_000, 330_000)), "{country}");
    }
}

#[test]
fn every_end_of_every_range_can_be_computed_with() {
    for country in defaults::countries() {
        for figure in defaults::figures(country) {
            for value in [figure.low, figure.high] {
                let scenario = defaults::scenario_with(country, &[(figure.id, value)]);
                let compared = scenario.and_then(|scenario| compare(&scenario));
                assert!(compared.is_ok(), "{country} {} {value}: {compared:?}", figure.id);
            }
        }
    }
}

#[test]
fn a_country_has_contributions_and_names_the_prices_that_are_missing() {
    let whole: Vec<_> = defaults::countries().collect();
    assert!(["DE", "FR", "GB", "PL", "US"].iter().all(|country| whole.contains(country)), "{whole:?}");
    for region in defaults::regions() {
        let country = region.country;
        assert!(!defaults::contribution_rules(country).unwrap().is_empty(), "{country}");
        let missing: Vec<_> = defaults::missing(country).collect();
        assert_eq!(missing.is_empty(), whole.contains(&country), "{country}");
        for id in &missing {
            assert!(defaults::asked(country).any(|asked| asked == *id), "{country} {id}");
            assert!(defaults::figures(country).all(|figure| figure.id != *id), "{country} {id}");
        }
        let compared = defaults::scenario(country).and_then(|scenario| compare(&scenario));
        match compared {
            Ok(_) => assert!(missing.is_empty(), "{country}"),
            Err(error) => {
                assert_eq!((error.code(), error.field()), ("unknown-value", "country"), "{country}");
                assert!(!missing.is_empty(), "{country}");
            }
        }
    }
    for (country, missing) in [("ES", 1), ("AE", 1), ("CA", 1), ("AU", 2), ("NL", 3)] {
        assert_eq!(defaults::missing(country).count(), missing, "{country}");
    }
}

#[test]
fn a_rule_that_begins_later_changes_what_is_due_from_its_month_on() {
    let own = [
        ("fullTime.baseMinor", 12_000_000),
        ("fullTime.searchMonths", 0),
        ("fullTime.noticeMonths", 0),
        ("fullTime.bonusPpm", 0),
        ("fullTime.raisePpm", 0),
        ("fractional.dayRateMinor", 100_000),
        ("practitioners.baseMinor", 7_000_000),
    ];
    let cost = compare(&defaults::scenario_with("IE", &own).unwrap()).unwrap().full_time.cost;
    let due = cost.monthly_components_minor.get(&Component::Contributions).unwrap();
    // PRSI of 10,000.00 a month: 11.40 % until September, 11.55 % from October, 11.75 % a year later; and 1.5 % on 80,000.
    let pension = 10_000;
    let months = [(1, 114_000), (9, 114_000), (10, 115_500), (21, 115_500), (22, 117_500), (24, 117_500)];
    for (month, prsi) in months {
        assert_eq!(due[month - 1], prsi + pension, "month {month}");
    }
}

#[test]
fn what_is_asked_completes_a_scenario_in_every_country() {
    for region in defaults::regions() {
        let own: Vec<_> = defaults::asked(region.country).map(|id| (id, 10_000_000)).collect();
        let scenario = defaults::scenario_with(region.country, &own).unwrap();
        assert_eq!(scenario.currency.unwrap().as_str(), region.currency);
        assert_eq!(scenario.minor_per_major.unwrap().get(), region.minor_per_major);
        assert_eq!(scenario.contribution_rules.as_deref(), defaults::contribution_rules(region.country));
        assert!(compare(&scenario).is_ok(), "{}", region.country);
    }
}

#[test]
fn only_the_three_prices_are_needed_of_what_is_asked() {
    let prices = ["fullTime.baseMinor", "fractional.dayRateMinor", "practitioners.baseMinor"];
    for missing in prices {
        let given: Vec<_> = defaults::asked("SE")
            .filter(|id| prices.contains(id) && *id != missing)
            .map(|id| (id, 90_000_000))
            .collect();
        let error = defaults::scenario_with("SE", &given).and_then(|scenario| compare(&scenario)).unwrap_err();
        assert_eq!((error.code(), error.field()), ("missing-field", missing));
    }
}

#[test]
fn the_visitor_s_figures_go_before_the_sourced_ones() {
    let scenario = defaults::scenario_with("US", &[("fullTime.baseMinor", 1), ("bridge.overlapMonths", 2)]).unwrap();
    assert_eq!(scenario.full_time.base_minor.get(), 1);
    assert_eq!(scenario.bridge.unwrap().overlap_months.get(), 2);
}

#[test]
fn a_figure_that_no_scenario_has_is_refused_by_name() {
    for (path, code, field) in [
        ("fullTime.salary", "unknown-field", "fullTime.salary"),
        ("fullTime", "wrong-type", "fullTime"),
        ("horizonMonths.deep", "wrong-type", "horizonMonths"),
        ("", "unknown-field", ""),
        ("weeksPerYear", "too-large", "weeksPerYear"),
        ("fractional.pricing", "wrong-type", "fractional.pricing"),
    ] {
        let error = defaults::scenario_with("US", &[(path, 100)]).unwrap_err();
        assert_eq!((error.code(), error.field()), (code, field), "{path}");
    }
    assert_eq!(defaults::scenario_with("XX", &[]).unwrap_err().field(), "country");
    assert!(defaults::contribution_rules("XX").is_none());
}

#[test]
fn a_draft_answers_for_every_country_and_tells_what_to_ask() {
    for region in defaults::regions() {
        let draft = serde_json::to_value(defaults::draft(region.country).unwrap()).unwrap();
        assert_eq!(draft["asked"], serde_json::json!(defaults::asked(region.country).collect::<Vec<_>>()));
        let mut scenario = draft["scenario"].clone();
        assert_eq!(scenario["currency"], region.currency);
        assert_eq!(scenario["horizonMonths"], 24);
        for path in defaults::asked(region.country) {
            let (record, key) = path.split_once('.').unwrap();
            assert!(scenario[record][key].is_null(), "{path}");
            scenario[record][key] = 10_000_000.into();
        }
        assert!(compare(&decode(&scenario).unwrap()).is_ok(), "{}", region.country);
    }
    assert_eq!(defaults::draft("XX").unwrap_err().field(), "country");
}
