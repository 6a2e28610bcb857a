//! Any scenario that is taken: months add up to totals, parts to components, and
//! what is computed in another way comes to the same.

#![no_main]

use fractional_fit::cost::{Component, OptionCost, OptionExplanation, Scenario, compare, explain, totals};
use fractional_fit::decode;
use fractional_fit::uncertainty::{SurfaceRequest, surface};
use fractional_fit_fuzz::check_refusal;
use fractional_fit_fuzz::scenario::ChangedScenario;
use libfuzzer_sys::fuzz_target;
use serde_json::json;

fuzz_target!(|changed: ChangedScenario| {
    let scenario = match decode::<Scenario, _>(changed.into_value()) {
        Ok(scenario) => scenario,
        Err(error) => return check_refusal(&error),
    };
    let written = serde_json::to_value(&scenario).unwrap();
    assert_eq!(decode::<Scenario, _>(&written).unwrap(), scenario, "a scenario survives being written and read");

    let comparison = match compare(&scenario) {
        Ok(comparison) => comparison,
        Err(error) => {
            check_refusal(&error);
            assert!(explain(&scenario).is_err());
            return;
        }
    };
    let explanation = explain(&scenario).unwrap();
    let sums = totals(&scenario).unwrap();
    let horizon = usize::try_from(scenario.horizon_months.get()).unwrap();
    let check = |cost: &OptionCost, explained: &OptionExplanation, sum: i64| {
        check_option(cost, horizon);
        check_explanation(cost, explained);
        assert_eq!(sum, cost.total_minor);
    };
    check(&comparison.fractional.cost, &explanation.fractional, sums.fractional);
    check(&comparison.full_time.cost, &explanation.full_time, sums.full_time);
    assert_eq!(comparison.bridge.is_some(), scenario.bridge.is_some());
    if let Some(bridge) = &comparison.bridge {
        check(&bridge.cost, &explanation.bridge.unwrap(), sums.bridge.unwrap());
    }
    if let Some(practitioners) = &comparison.practitioners {
        check(&practitioners.cost, &explanation.practitioners.unwrap(), sums.practitioners.unwrap());
    }
    let text = serde_json::to_string(&comparison).unwrap();
    assert!(text.len() < 1_000_000);

    let request = json!({ "scenario": written, "daysPerWeekCenti": [0, 200, 700], "months": [1, horizon] });
    match surface(&decode::<SurfaceRequest, _>(request).unwrap()) {
        Ok(surface) => assert_eq!(surface.full_time_minus_fractional_minor.len(), 6),
        Err(error) => check_refusal(&error),
    }
});

fn check_option(cost: &OptionCost, horizon: usize) {
    let sum = |amounts: &[i64]| amounts.iter().sum::<i64>();
    assert_eq!(cost.monthly_cash_minor.len(), horizon);
    assert_eq!(cost.cumulative_minor.len(), horizon);
    assert_eq!(sum(&cost.monthly_cash_minor), cost.total_minor);
    assert_eq!(cost.cumulative_minor.last(), Some(&cost.total_minor));
    assert_eq!(cost.components.iter().map(|(_, amount)| amount).sum::<i64>(), cost.total_minor);
    assert!(cost.monthly_cash_minor.iter().all(|cash| *cash >= 0));
    for (component, cells) in cost.monthly_components_minor.iter() {
        assert_eq!(cells.len(), horizon);
        assert_eq!(Some(&sum(cells)), cost.components.get(component), "{component:?}");
    }
    assert!(cost.delivered_days.is_finite() && cost.delivered_days >= 0.0);
    assert!(cost.useful_days >= 0.0 && cost.useful_days <= cost.delivered_days + 1e-6);
    assert_eq!(cost.total_with_unled_minor, cost.total_minor + cost.unled_cost_minor);
    assert!((0..=cost.total_minor).contains(&cost.npv_minor), "money later is worth no more");
}

fn check_explanation(cost: &OptionCost, explained: &OptionExplanation) {
    assert_eq!(explained.total_minor, cost.total_minor);
    let of = |component: &Component| cost.components.get(component).copied();
    for component in &explained.components {
        assert_eq!(Some(component.result_minor), of(&component.component));
        assert_eq!(component.parts.iter().map(|part| part.result_minor).sum::<i64>(), component.result_minor);
    }
    assert_eq!(explained.components.iter().map(|one| one.result_minor).sum::<i64>(), cost.total_minor);
}
