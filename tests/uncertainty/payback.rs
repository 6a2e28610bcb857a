//! From when on an option has paid for itself, against a reading of its own: in fractions, month by month.

use super::scenario;
use crate::cost::scenarios::on_scenarios;
use fractional_fit::cost::{Comparison, OptionCost, Scenario, compare};
use fractional_fit::uncertainty::{Distribution, Payback, Pert, payback};
use fractional_fit::{Error, decode};
use proptest::prelude::{TestCaseError, prop_assert_eq};
use serde_json::{Value, json};

fn asked(scenario: &Value, least: i64, most: i64, more: &Value) -> Result<Payback, Error> {
    let mut uncertain = json!({ "scenario": scenario, "draws": 64 });
    uncertain.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    payback(&decode(json!({ "uncertain": uncertain, "leastMinor": least, "mostMinor": most })).unwrap())
}

fn compared(scenario: &Value) -> Comparison {
    compare(&decode::<Scenario, _>(scenario).unwrap()).unwrap()
}

/// Days a month that are needed.
fn need(scenario: &Value) -> f64 {
    let centi = scenario["needCentiDaysPerWeek"].as_i64();
    let centi = centi.or(scenario["fractional"]["daysPerWeekCenti"].as_i64()).unwrap();
    (centi * scenario["weeksPerYear"].as_i64().unwrap()) as f64 / 1_200.0
}

fn avoided(days: f64, need: f64, cost: i64) -> i64 {
    if need == 0.0 { 0 } else { (cost as f64 * (days / need).min(1.0)).round() as i64 }
}

/// All months from which on it is paid for, the first of them.
fn since(option: &OptionCost, need: f64, cost: i64) -> Option<i64> {
    let months = option.monthly_days_delivered.len();
    let is_paid = |month: usize| {
        let led: i64 = option.monthly_days_delivered[..month].iter().map(|&days| avoided(days, need, cost)).sum();
        led > 0 && led >= option.cumulative_minor[month - 1]
    };
    (1..=months).find(|&first| (first..=months).all(is_paid)).map(|month| i64::try_from(month).unwrap())
}

#[test]
fn the_month_is_that_of_a_reading_of_its_own() {
    on_scenarios(300, |scenario| {
        let mut exact = scenario.clone();
        exact["fullTime"]["failPpm"] = json!(0);
        for [least, most] in [[0, 0], [100_000, 900_000], [1_000_000, 7_000_001], [40_000_000, 90_000_000]] {
            let found = asked(&exact, least, most, &json!({ "variables": [], "draws": 1 })).unwrap();
            let comparison = compared(&exact);
            let need = need(&exact);
            let halfway = (least + most + 1) / 2;
            let months = |option: &OptionCost| [least, halfway, most].map(|cost| since(option, need, cost));
            let told = [Some(found.fractional), Some(found.full_time), found.bridge];
            let options = [
                Some(&comparison.fractional.cost),
                Some(&comparison.full_time.cost),
                comparison.bridge.as_ref().map(|bridge| &bridge.cost),
            ];
            for (option, told) in options.iter().zip(told) {
                let told = told.map(|told| [told.since_at_least, told.since, told.since_at_most]);
                prop_assert_eq!(told, option.map(months));
            }
        }
        Ok::<_, TestCaseError>(())
    });
}

#[test]
fn where_nothing_varies_the_chance_is_all_or_nothing() {
    let mut us = scenario("us-base");
    us["fullTime"]["failPpm"] = json!(0);
    for cost in [500_000, 2_000_000, 8_000_000] {
        let found = asked(&us, cost, cost, &json!({ "variables": [] })).unwrap();
        for option in [found.fractional, found.full_time, found.bridge.unwrap()] {
            assert_eq!(option.share, f64::from(u8::from(option.since.is_some())), "{cost}");
            assert_eq!([option.since_at_least, option.since_at_most], [option.since; 2]);
        }
    }
}

#[test]
fn the_chance_is_that_a_month_costs_enough() {
    let mut us = scenario("us-base");
    us["fullTime"]["failPpm"] = json!(0);
    let [least, most] = [500_000, 6_000_000];
    let found = asked(&us, least, most, &json!({ "variables": [], "draws": 16_384 })).unwrap();
    let comparison = compared(&us);
    let range = [least as f64, (least + most) as f64 / 2.0, most as f64];
    let pert = Distribution::Pert(Pert::new(range).unwrap());
    for (option, told) in
        [(&comparison.fractional.cost, found.fractional), (&comparison.full_time.cost, found.full_time)]
    {
        let (mut below, mut above) = (least, most);
        while above - below > 1 {
            let middle = below.midpoint(above);
            if since(option, need(&us), middle).is_some() { above = middle } else { below = middle }
        }
        let (mut low, mut high) = (1e-9, 1.0 - 1e-9);
        while high - low > 1e-7 {
            let middle = f64::midpoint(low, high);
            if pert.quantile(middle) < above as f64 { low = middle } else { high = middle }
        }
        assert!(low > 0.02 && low < 0.98, "neither never nor always: {low}");
        assert!((told.share - (1.0 - low)).abs() < 2e-3, "{} {}", told.share, 1.0 - low);
    }
}

/// A hire who may leave, and nothing else that varies: each month of the window is as likely.
#[test]
fn an_exit_of_the_hire_takes_days_and_costs_what_the_model_says() {
    let mut us = scenario("us-base");
    us["fullTime"]["failPpm"] = json!(400_000);
    let terms = us["fullTime"].clone();
    let term = |name: &str| terms[name].as_i64().unwrap();
    let (window, vacancy) = (term("failWindowMonths"), (term("searchMonths") + term("noticeMonths")) as usize);
    let hire = compared(&us).full_time.cost;
    let months = hire.monthly_cash_minor.len();
    let recurring: Vec<i64> = (0..months).map(|month| hire.monthly_cash_minor[month] - one_off(&hire, month)).collect();
    let fee = (term("baseMinor") as f64 * (1.0 + term("bonusPpm") as f64 / 1e6) * term("feePpm") as f64 / 1e6).round();
    let is_paid = |cost: i64, exit: usize| {
        let gone = vacancy + exit;
        let days: Vec<f64> = (0..months)
            .map(|month| match month {
                _ if month < gone => hire.monthly_days_delivered[month],
                _ if month < gone + vacancy => 0.0,
                _ => hire.monthly_days_delivered[month - gone],
            })
            .collect();
        let led: i64 = days.iter().map(|&days| avoided(days, need(&us), cost)).sum();
        let severance = (term("baseMinor") * term("severanceMonthsTenths")) as f64 / 120.0;
        let search = if i64::try_from(exit).unwrap() > term("guaranteeMonths") { fee } else { 0.0 };
        let saved: i64 = recurring.iter().skip(gone).take(vacancy).sum();
        led >= hire.total_minor + (severance + search).round() as i64 - saved
    };
    for cost in [3_900_000, 4_300_000, 5_000_000, 6_500_000] {
        let stays = since(&hire, need(&us), cost).is_some();
        let of_window = (1..=window as usize).filter(|&exit| is_paid(cost, exit)).count() as f64 / window as f64;
        let expected = 0.6 * f64::from(u8::from(stays)) + 0.4 * of_window;
        let found = asked(&us, cost, cost, &json!({ "variables": [], "draws": 8_192 })).unwrap().full_time.share;
        assert!((found - expected).abs() < 2e-3, "{cost}: {found} {expected}");
    }
}

/// What is paid once: search and first day.
fn one_off(hire: &OptionCost, month: usize) -> i64 {
    use fractional_fit::cost::Component::{Oneoff, SearchFee};
    let cells = hire.monthly_components_minor.iter().filter(|(component, _)| matches!(component, SearchFee | Oneoff));
    cells.map(|(_, cells)| cells[month]).sum()
}

#[test]
fn the_time_to_get_up_to_speed_is_drawn_where_its_default_has_a_range() {
    let us = serde_json::to_value(fractional_fit::defaults::scenario("US").unwrap()).unwrap();
    let names = |value: Vec<fractional_fit::uncertainty::Path>| -> Vec<_> {
        value.into_iter().map(fractional_fit::uncertainty::Path::name).collect()
    };
    let estimate =
        fractional_fit::uncertainty::simulate(&super::input(json!({ "scenario": us, "draws": 64 }))).unwrap();
    let tornado = fractional_fit::uncertainty::tornado(&super::input(json!({ "scenario": us }))).unwrap();
    let mut drawn = names(estimate.inputs.iter().map(|input| input.path).collect());
    let mut moved = names(tornado.rows.iter().map(|row| row.input).collect());
    drawn.sort_unstable();
    moved.sort_unstable();
    assert_eq!(drawn, moved, "tornado and simulation agree on what varies");
    for path in ["fractional.rampDays", "fullTime.rampMonths"] {
        assert!(drawn.contains(&path), "{path}");
        let input = estimate.inputs.iter().find(|input| input.path.name() == path).unwrap();
        assert_eq!(input.total, Some(0.0), "{path} moves days, and no total");
    }
    // It moves when the fractional has paid for itself.
    let share = |low: i64, high: i64| {
        let ramp = json!([{ "path": "fractional.rampDays", "kind": "triangular", "params": [low, 20, high] }]);
        asked(&us, 1_700_000, 1_700_000, &json!({ "variables": ramp, "draws": 512 })).unwrap().fractional.share
    };
    assert!(share(0, 21) > share(19, 400), "{} {}", share(0, 21), share(19, 400));
}

#[test]
fn what_cannot_be_computed_is_refused_by_name() {
    let us = scenario("us-base");
    let refused = |least: i64, most: i64, more: &Value| {
        let error = asked(&us, least, most, more).unwrap_err();
        (error.code(), error.field().to_owned())
    };
    assert_eq!(refused(2, 1, &json!({})), ("out-of-order", "mostMinor".to_owned()));
    let window =
        json!({ "variables": [{ "path": "fullTime.failWindowMonths", "kind": "triangular", "params": [0, 1, 18] }] });
    assert_eq!(refused(1, 2, &window), ("too-small", "uncertain.fullTime.failWindowMonths".to_owned()));
}
