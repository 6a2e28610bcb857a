//! What must hold of every scenario.

use super::scenarios::on_scenarios;
use super::{compared, set};
use fractional_fit::cost::{Comparison, Component, OptionCost};
use proptest::prelude::{TestCaseError, prop_assert, prop_assert_eq};
use serde_json::{Value, json};

const CASES: u32 = 1_000;

fn options(result: &Comparison) -> Vec<(&'static str, &OptionCost)> {
    let mut options = vec![("fractional", &result.fractional.cost), ("fullTime", &result.full_time.cost)];
    options.extend(result.bridge.as_ref().map(|bridge| ("bridge", &bridge.cost)));
    options.extend(result.practitioners.as_ref().map(|practitioners| ("practitioners", &practitioners.cost)));
    options
}

fn months(option: &OptionCost, component: Component) -> Vec<i64> {
    let none = vec![0; option.monthly_cash_minor.len()];
    option.monthly_components_minor.get(&component).cloned().unwrap_or(none)
}

#[test]
fn months_add_up_to_components_and_components_to_the_total() {
    on_scenarios(CASES, |scenario| {
        let result = compared(scenario).unwrap();
        for (_, option) in options(&result) {
            for (component, total) in option.components.iter() {
                prop_assert_eq!(months(option, *component).iter().sum::<i64>(), *total, "{:?}", component);
            }
            prop_assert_eq!(option.components.iter().map(|(_, total)| total).sum::<i64>(), option.total_minor);
            let mut cumulative = 0;
            for (month, cash) in option.monthly_cash_minor.iter().enumerate() {
                let components = option.monthly_components_minor.iter();
                prop_assert_eq!(components.map(|(_, row)| row[month]).sum::<i64>(), *cash);
                cumulative += cash;
                prop_assert_eq!(option.cumulative_minor[month], cumulative);
            }
            prop_assert_eq!(cumulative, option.total_minor);
            prop_assert_eq!(option.total_with_unled_minor, option.total_minor + option.unled_cost_minor);
            let days: f64 = option.monthly_days_delivered.iter().sum();
            prop_assert!((days - option.delivered_days).abs() < 1e-4);
            prop_assert!(option.useful_days <= option.delivered_days);
        }
        Ok(())
    });
}

#[test]
fn twelve_months_of_employment_add_up_to_the_yearly_amounts() {
    on_scenarios(CASES, |scenario| {
        let mut scenario = set(scenario, "/horizonMonths", json!(30));
        scenario["fullTime"]["raisePpm"] = json!(0);
        let terms = &scenario["fullTime"];
        let result = compared(&scenario).unwrap();
        let first = usize::try_from(result.full_time.start_month.unwrap()).unwrap() - 1;
        let year = |component| months(&result.full_time.cost, component)[first..first + 12].iter().sum::<i64>();
        let annual = |key: &str| terms[key].as_i64().unwrap_or(0);
        prop_assert_eq!(year(Component::Base), annual("baseMinor"));
        prop_assert_eq!(year(Component::Overhead), annual("overheadAnnualMinor"));
        let benefits = annual("benefitsFixedAnnualMinor");
        let of_base = annual("baseMinor") as f64 * annual("benefitsPpmOfBase") as f64 / 1e6;
        prop_assert!((year(Component::Benefits) as f64 - benefits as f64 - of_base).abs() <= 6.0);
        Ok(())
    });
}

#[test]
fn no_total_falls_when_a_price_rises() {
    // A step at which every month rises by more than its rounding.
    const STEP: i64 = 120_000;
    const PRICES: &[&str] = &[
        "/fractional/dayRateMinor",
        "/fractional/monthlyFeeMinor",
        "/fractional/sourcingFeeMinor",
        "/fractional/surchargePpm",
        "/fullTime/baseMinor",
        "/fullTime/bonusPpm",
        "/fullTime/feePpm",
        "/fullTime/benefitsFixedAnnualMinor",
        "/fullTime/benefitsPpmOfBase",
        "/fullTime/overheadAnnualMinor",
        "/fullTime/equipmentOneoffMinor",
        "/fullTime/onboardingOneoffMinor",
        "/fullTime/internalHiringCostMinor",
        "/practitioners/baseMinor",
        "/practitioners/dayRateMinor",
        "/practitioners/overheadAnnualMinor",
        "/unledMonthCostMinor",
    ];
    on_scenarios(CASES, |scenario| {
        let before = compared(scenario).unwrap();
        for path in PRICES {
            if path.starts_with("/practitioners") && scenario["practitioners"].is_null() {
                continue;
            }
            let price = scenario.pointer(path).and_then(Value::as_i64).unwrap_or(0);
            let after = compared(&set(scenario, path, json!(price + STEP))).unwrap();
            for ((name, before), (_, after)) in options(&before).into_iter().zip(options(&after)) {
                prop_assert!(after.total_minor >= before.total_minor, "{} of {}", path, name);
                prop_assert!(after.total_with_unled_minor >= before.total_with_unled_minor, "{} of {}", path, name);
            }
        }
        Ok(())
    });
}

#[test]
fn at_the_break_even_days_both_totals_are_the_same() {
    let checked = std::cell::Cell::new(0);
    on_scenarios(CASES, |scenario| {
        let scenario = set(scenario, "/fractional/pricing", json!("day-rate"));
        let result = compared(&scenario).unwrap();
        let Some(days) = result.comparison.breakeven_days_per_week_horizon.filter(|days| (0.0..6.99).contains(days))
        else {
            return Ok(());
        };
        checked.set(checked.get() + 1);
        // Days are given in hundredths: the total at the break-even lies between two of them.
        let below = (days * 100.0).floor();
        let total = |centi: f64| {
            let scenario = set(&scenario, "/fractional/daysPerWeekCenti", json!(centi as i64));
            compared(&scenario).unwrap().fractional.cost.total_minor as f64
        };
        let slope = total(below + 1.0) - total(below);
        let at_break_even = total(below) + slope * (days * 100.0 - below);
        // Half of the last digit of the days, and the rounding of each month's surcharge.
        let rounding = slope * 0.005 + result.fractional.months_served as f64 + 2.0;
        let difference = at_break_even - result.full_time.cost.total_minor as f64;
        prop_assert!(difference.abs() <= rounding, "{} days: {} apart", days, difference);
        Ok(())
    });
    assert!(checked.get() > 200, "{} scenarios had a break-even", checked.get());
}

#[test]
fn a_longer_horizon_changes_no_month_before_it() {
    on_scenarios(CASES, |scenario| {
        let horizon = scenario["horizonMonths"].as_i64().unwrap().min(119);
        let shorter = compared(&set(scenario, "/horizonMonths", json!(horizon))).unwrap();
        let longer = compared(&set(scenario, "/horizonMonths", json!(horizon + 1))).unwrap();
        for ((_, shorter), (_, longer)) in options(&shorter).into_iter().zip(options(&longer)) {
            let length = shorter.monthly_cash_minor.len();
            prop_assert_eq!(&shorter.monthly_cash_minor, &longer.monthly_cash_minor[..length]);
            prop_assert_eq!(&shorter.cumulative_minor, &longer.cumulative_minor[..length]);
            prop_assert_eq!(&shorter.monthly_days_delivered, &longer.monthly_days_delivered[..length]);
            for (component, _) in shorter.components.iter() {
                prop_assert_eq!(&months(shorter, *component), &months(longer, *component)[..length]);
            }
        }
        Ok(())
    });
}

#[test]
fn contributions_of_a_calendar_year_stay_within_rate_and_limits() {
    on_scenarios(CASES, |scenario| {
        for rule in scenario["contributionRules"].as_array().unwrap() {
            let Some(cap) = rule["capMinor"].as_i64() else { continue };
            let between = (cap - rule["thresholdMinor"].as_i64().unwrap_or(0)).max(0);
            let most = between as f64 * rule["ratePpm"].as_i64().unwrap() as f64 / 1e6;
            // Half a unit for the year, or for each of its months.
            let rounding = if rule["mode"] == "cumulative-year" { 0.5 } else { 6.0 };
            let result = compared(&set(scenario, "/contributionRules", json!([rule]))).unwrap();
            let due = months(&result.full_time.cost, Component::Contributions);
            let to_january = 13 - usize::try_from(scenario["startCalendarMonth"].as_u64().unwrap()).unwrap();
            let (first, rest) = due.split_at(to_january.min(due.len()));
            for year in std::iter::once(first).chain(rest.chunks(12)) {
                prop_assert!(year.iter().sum::<i64>() as f64 <= most + rounding, "{}", rule);
            }
        }
        Ok(())
    });
}

#[test]
fn what_is_shown_apart_is_in_no_cash() {
    const APART: &[&str] = &[
        "/fractional/equity",
        "/fullTime/equity",
        "/fullTime/failPpm",
        "/fullTime/severanceMonthsTenths",
        "/fullTime/guaranteeMonths",
        "/unledMonthCostMinor",
        "/needCentiDaysPerWeek",
    ];
    on_scenarios(CASES, |scenario| {
        let with = compared(scenario).unwrap();
        let mut without = scenario.clone();
        for path in APART {
            let (record, key) = path.rsplit_once('/').unwrap();
            without.pointer_mut(record).unwrap().as_object_mut().unwrap().remove(key);
        }
        let without = compared(&without).unwrap();
        for ((_, with), (_, without)) in options(&with).into_iter().zip(options(&without)) {
            prop_assert_eq!(&with.components, &without.components);
            prop_assert_eq!(&with.monthly_cash_minor, &without.monthly_cash_minor);
            prop_assert_eq!(with.npv_minor, without.npv_minor);
        }
        Ok(())
    });
}

#[test]
fn present_value_is_the_total_without_a_discount_and_no_more_with_one() {
    on_scenarios(CASES, |scenario| {
        let discounted = compared(scenario).unwrap();
        let plain = compared(&set(scenario, "/discountPpm", json!(0))).unwrap();
        for ((_, discounted), (_, plain)) in options(&discounted).into_iter().zip(options(&plain)) {
            prop_assert_eq!(plain.npv_minor, plain.total_minor);
            prop_assert_eq!(plain.npv_with_unled_minor, plain.total_with_unled_minor);
            prop_assert!(discounted.npv_minor <= discounted.total_minor);
        }
        Ok(())
    });
}

#[test]
fn the_bridge_is_the_hire_and_the_fractional_until_then() {
    on_scenarios(CASES, |scenario| {
        let result = compared(&set(scenario, "/fractional/engagementMonths", Value::Null)).unwrap();
        let Some(bridge) = &result.bridge else { return Ok(()) };
        let hire = &result.full_time;
        for (component, total) in hire.cost.components.iter() {
            prop_assert_eq!(bridge.cost.components.get(component), Some(total));
        }
        prop_assert_eq!(&bridge.risk, &hire.risk);
        let until = hire.start_month.unwrap_or(i64::MAX) - 1;
        for (month, fee) in (1..).zip(months(&bridge.cost, Component::FractionalFees)) {
            if month <= until {
                prop_assert_eq!(fee, months(&result.fractional.cost, Component::Fees)[month as usize - 1]);
            }
        }
        Ok::<_, TestCaseError>(())
    });
}
