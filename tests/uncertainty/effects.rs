//! Sobol indices and values of information, where they are known from theory.

use super::input;
use fractional_fit::uncertainty::{Estimate, simulate};
use serde_json::{Value, json};

/// A hire that costs one-offs only, and a retainer of so much for 12 months.
fn linear(retainer: i64, variables: &Value, correlations: &Value) -> Estimate {
    let scenario = json!({
        "horizonMonths": 12, "startCalendarMonth": 1, "weeksPerYear": 46, "contributionRules": [],
        "fractional": { "pricing": "retainer", "monthlyFeeMinor": retainer, "daysPerWeekCenti": 200 },
        "fullTime": {
            "baseMinor": 0, "searchMonths": 1, "noticeMonths": 1, "feePpm": 0, "feeMode": "on-start",
            "workingDaysPerYear": 230, "onboardingOneoffMinor": 100_000_000,
            "internalHiringCostMinor": 100_000_000, "equipmentOneoffMinor": 100_000_000
        }
    });
    simulate(&input(json!({ "scenario": scenario, "variables": variables, "correlations": correlations }))).unwrap()
}

/// As good as normal, with a mean of 1 000 000.00 and a deviation of so many hundredths of it.
fn normal(path: &str, percent: f64) -> Value {
    let spread = 1.281_551_565_544_6 * percent * 1e6;
    json!({ "path": path, "kind": "lognormal", "params": [1e8 - spread, 1e8 + spread] })
}

const A: &str = "fullTime.onboardingOneoffMinor";
const B: &str = "fullTime.internalHiringCostMinor";
const C: &str = "fullTime.equipmentOneoffMinor";

fn assert_close(found: f64, expected: f64, tolerance: f64, what: &str) {
    assert!((found - expected).abs() <= tolerance, "{what}: {found}, not {expected}");
}

#[test]
fn independent_inputs_of_a_sum_share_its_variance() {
    let estimate = linear(25_000_000, &json!([normal(A, 1.0), normal(B, 2.0), normal(C, 3.0)]), &json!([]));
    for (input, expected) in estimate.inputs.iter().zip([1.0 / 14.0, 4.0 / 14.0, 9.0 / 14.0]) {
        assert_close(input.first_order, expected, 0.015, input.path.name());
        assert_close(input.total.unwrap(), expected, 0.015, input.path.name());
    }
    assert_close(estimate.turnover.first_order, 0.0, 0.01, "turnover");
    assert_eq!(estimate.turnover.total, Some(0.0));
}

/// Of normals with correlations R, added up: what one tells is (R·a)²/(aᵀRa),
/// what it adds to all others a²/(R⁻¹)/(aᵀRa).
#[test]
fn a_correlated_input_tells_about_the_others_and_adds_less() {
    let rho = 0.8;
    let estimate = linear(25_000_000, &json!([normal(A, 1.0), normal(B, 2.0), normal(C, 3.0)]), &json!([[A, B, rho]]));
    let variance = 1.0 + 4.0 + 9.0 + 2.0 * rho * 2.0;
    let first = [(1.0 + rho * 2.0) * (1.0 + rho * 2.0), (2.0 + rho) * (2.0 + rho), 9.0];
    let total = [1.0 - rho * rho, 4.0 * (1.0 - rho * rho), 9.0];
    for ((input, first), total) in estimate.inputs.iter().zip(first).zip(total) {
        assert_close(input.first_order, first / variance, 0.015, input.path.name());
        assert_close(input.total.unwrap(), total / variance, 0.015, input.path.name());
    }
}

/// Of a product of independent x and y, what they do together is σx²·σy².
#[test]
fn inputs_that_multiply_have_more_total_than_first_order() {
    let scenario = json!({
        "horizonMonths": 12, "startCalendarMonth": 1, "weeksPerYear": 48, "contributionRules": [],
        "fractional": { "pricing": "day-rate", "dayRateMinor": 300_000, "daysPerWeekCenti": 300 },
        "fullTime": { "baseMinor": 0, "searchMonths": 1, "noticeMonths": 1, "feePpm": 0, "feeMode": "on-start",
            "workingDaysPerYear": 230 }
    });
    let variables = json!([
        { "path": "fractional.dayRateMinor", "kind": "triangular", "params": [0, 300_000, 600_000] },
        { "path": "fractional.daysPerWeekCenti", "kind": "triangular", "params": [100, 350, 600] },
    ]);
    let estimate = simulate(&input(json!({ "scenario": scenario, "variables": variables, "draws": 16_384 }))).unwrap();
    // Deviations by the mean, squared: (b − a)²/24/μ².
    let (x, y) = (600.0 * 600.0 / 24.0 / (300.0 * 300.0), 500.0 * 500.0 / 24.0 / (350.0 * 350.0));
    let variance = x + y + x * y;
    for (input, own) in estimate.inputs.iter().zip([x, y]) {
        assert_close(input.first_order, own / variance, 0.01, input.path.name());
        assert_close(input.total.unwrap(), (own + x * y) / variance, 0.015, input.path.name());
    }
    assert!(estimate.inputs.iter().all(|input| input.total.unwrap() > input.first_order + 0.005));
}

/// With a difference that is normal around μ and known to a deviation σ, one
/// saves σ·φ(μ/σ) − |μ|·Φ(−|μ|/σ) on average by choosing after it is known.
#[test]
fn knowing_an_input_is_worth_what_theory_says() {
    // 3 000 000.00 for the hire, 3 012 000.00 for the retainer: the hire is chosen.
    let variables = json!([normal(A, 1.0), normal(B, 2.0), normal(C, 3.0)]);
    let estimate = linear(25_100_000, &variables, &json!([]));
    let worth = |sigma: f64| {
        let ratio: f64 = 1_200_000.0 / sigma;
        let density = (-0.5 * ratio * ratio).exp() / (2.0 * std::f64::consts::PI).sqrt();
        sigma * density - 1_200_000.0 * 0.5 * libm::erfc(ratio / std::f64::consts::SQRT_2)
    };
    for (input, sigma) in estimate.inputs.iter().zip([1e6, 2e6, 3e6]) {
        assert_close(input.evppi_minor as f64, worth(sigma), 25_000.0, input.path.name());
    }
    assert_close(estimate.evpi_minor as f64, worth(14.0_f64.sqrt() * 1e6), 25_000.0, "everything");
    assert!(estimate.turnover.evppi_minor < 10_000);
}

#[test]
fn what_can_t_change_the_choice_is_worth_nothing() {
    let estimate = linear(40_000_000, &json!([normal(A, 1.0)]), &json!([]));
    assert_eq!((estimate.inputs[0].evppi_minor, estimate.evpi_minor), (0, 0));
    assert_eq!(estimate.share_cheapest.full_time, 1.0);
}
