//! Employment and the full-time hire.

use super::{
    Horizon, Q, Rows, amount, equity, extended, float, max0, month, number, ppm, productivity, q, r, ratio, spread,
};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Base, bonus, contributions, benefits and overhead of one employee from a month on, and contributions by rule.
pub(super) fn employment(horizon: &Horizon<'_>, terms: &Value, first: i128) -> (Rows, BTreeMap<String, i128>) {
    let yearly_base = |year: i128| {
        (1..year)
            .fold(number(terms, "baseMinor", 0), |base, _| r(&(q(base) * (q(1) + ppm(number(terms, "raisePpm", 0))))))
    };
    let yearly_bonus = |year: i128| {
        r(&(q(yearly_base(year)) * ppm(number(terms, "bonusPpm", 0)) * ppm(number(terms, "bonusPayoutPpm", 1_000_000))))
    };
    let employed = |m: i128, cell: &dyn Fn(i128, i128) -> i128| {
        if m < first { 0 } else { cell((m - first) / 12 + 1, (m - first) % 12 + 1) }
    };
    let base = horizon.row(|m| employed(m, &|year, i| spread(yearly_base(year), i)));
    let bonus = horizon.row(|m| employed(m, &|year, i| spread(yearly_bonus(year), i)));
    let overhead = horizon.row(|m| employed(m, &|_, i| spread(number(terms, "overheadAnnualMinor", 0), i)));
    let benefits = horizon.row(|m| {
        let of_base = r(&(q(base[month(m)]) * ppm(number(terms, "benefitsPpmOfBase", 0))));
        of_base + employed(m, &|_, i| spread(number(terms, "benefitsFixedAnnualMinor", 0), i))
    });
    let pay = horizon.row(|m| base[month(m)] + bonus[month(m)]);
    let calendar_month = |m: i128| (number(horizon.scenario, "startCalendarMonth", 0) + m - 2) % 12 + 1;

    let mut contributions = vec![0; pay.len()];
    // What the rules that go by the month have made due so far.
    let mut monthly = vec![0; pay.len()];
    let mut detail = BTreeMap::new();
    for rule in horizon.scenario["contributionRules"].as_array().unwrap() {
        let rate = ppm(number(rule, "ratePpm", 0));
        let threshold = q(number(rule, "thresholdMinor", 0));
        let cap = rule["capMinor"].as_i64().map(|cap| q(cap.into()));
        let capped = |x: Q, cap: Option<Q>| cap.map_or(x.clone(), |cap| x.min(cap));
        // January of the year of month 1 is 1.
        let counted = |m: i128| number(horizon.scenario, "startCalendarMonth", 0) + m - 1;
        let holds = |m: i128| {
            number(rule, "firstMonth", 1) <= counted(m) && counted(m) <= number(rule, "lastMonth", i128::from(i64::MAX))
        };
        let mut of_rule = 0;
        for m in (first.max(1)..=horizon.months).filter(|m| holds(*m)) {
            let due = if rule["mode"] == "prorata" {
                let cap = cap.clone().map(|cap| cap / q(12));
                r(&(&rate * max0(capped(q(pay[month(m)]), cap) - &threshold / q(12))))
            } else if rule["mode"] == "reduction" {
                let taken = r(&(reduction(rule, 12 * pay[month(m)]) * q(pay[month(m)])));
                -taken.min(monthly[month(m)])
            } else {
                // The pay from the later of January and the start of employment.
                let january = (0..12).map(|ago| m - ago).find(|past| calendar_month(*past) == 1).unwrap();
                let before: i128 = (january.max(first)..m).map(|past| pay[month(past)]).sum();
                let due_on = |paid: i128| r(&(&rate * max0(capped(q(paid), cap.clone()) - &threshold)));
                due_on(before + pay[month(m)]) - due_on(before)
            };
            if rule["mode"] != "cumulative-year" {
                monthly[month(m)] += due;
            }
            contributions[month(m)] += due;
            of_rule += due;
        }
        let key = rule["key"].as_str().unwrap();
        *detail.entry(key.to_owned()).or_insert(0) += of_rule;
    }
    let rows = vec![
        ("base", base),
        ("bonus", bonus),
        ("contributions", contributions),
        ("benefits", benefits),
        ("overhead", overhead),
    ];
    (rows, detail)
}

pub(super) struct Hire {
    pub(super) rows: Rows,
    pub(super) days: Vec<Q>,
    pub(super) fee: i128,
    pub(super) start: i128,
    pub(super) risk: Value,
    detail: BTreeMap<String, i128>,
}

pub(super) fn hire(horizon: &Horizon<'_>) -> Hire {
    let terms = &horizon.scenario["fullTime"];
    let (search, notice) = (number(terms, "searchMonths", 0), number(terms, "noticeMonths", 0));
    let start = search + notice + 1;
    let base = number(terms, "baseMinor", 0);
    let with_bonus = base + r(&(q(base) * ppm(number(terms, "bonusPpm", 0))));
    let fee = r(&(q(with_bonus) * ppm(number(terms, "feePpm", 0))));
    let first_third = r(&ratio(fee, 3));
    let second_third = r(&ratio(2 * fee, 3)) - first_third;
    let search_fee = horizon.row(|m| {
        let mut paid = if m == 1 { number(terms, "internalHiringCostMinor", 0) } else { 0 };
        if terms["feeMode"] == "on-start" {
            paid += if m == start { fee } else { 0 };
        } else {
            paid += if m == 1 { first_third } else { 0 };
            let halfway: i128 = ratio(search, 2).ceil().to_integer().try_into().unwrap();
            paid += if m == halfway.max(1) { second_third } else { 0 };
            paid += if m == search.max(1) { fee - first_third - second_third } else { 0 };
        }
        paid
    });
    let one_off = number(terms, "equipmentOneoffMinor", 0) + number(terms, "onboardingOneoffMinor", 0);
    let one_offs = horizon.row(|m| if m == start { one_off } else { 0 });
    let (recurring, detail) = employment(horizon, terms, start);

    let full = ratio(number(terms, "workingDaysPerYear", 0), 12) * ppm(number(terms, "leadershipSharePpm", 1_000_000));
    let by_month: Vec<Q> = (1..=horizon.months).map(|k| &full * productivity(terms, k)).collect();
    let days: Vec<Q> =
        (1..=horizon.months).map(|m| if m < start { q(0) } else { by_month[month(m - start + 1)].clone() }).collect();
    let risk = risk(horizon, fee, start, &recurring, &days, &by_month);

    let mut rows = vec![("searchFee", search_fee)];
    rows.extend(recurring);
    rows.push(("oneoff", one_offs));
    Hire { rows, days, fee, start, risk, detail }
}

fn risk(horizon: &Horizon<'_>, fee: i128, start: i128, recurring: &Rows, days: &[Q], by_month: &[Q]) -> Value {
    let terms = &horizon.scenario["fullTime"];
    let (end, vacancy) = (horizon.months, start - 1);
    let window = number(terms, "failWindowMonths", 0);
    let q_month = if window == 0 { q(0) } else { ppm(number(terms, "failPpm", 0)) / q(window) };
    let exits = window.min((end - start + 1).max(0));
    let months = ratio(number(terms, "severanceMonthsTenths", 0), 10);
    let severance = r(&(&q_month * q(exits) * months * ratio(number(terms, "baseMinor", 0), 12)));
    let searched_again = (exits - number(terms, "guaranteeMonths", 0)).max(0);
    let repeat = r(&(&q_month * q(searched_again) * q(fee)));
    let (mut avoided, mut lost) = (0, q(0));
    for exit in 1..=exits {
        for m in start + exit..=end.min(start + exit + vacancy - 1) {
            avoided += recurring.iter().map(|(_, row)| row[month(m)]).sum::<i128>();
            lost += &days[month(m)];
        }
        let again = start + exit + vacancy;
        for m in again..=end {
            lost += &days[month(m)] - &by_month[month(m - again + 1)];
        }
    }
    let avoided = -r(&(&q_month * q(avoided)));
    json!({
        "severanceMinor": amount(severance),
        "repeatSearchMinor": amount(repeat),
        "avoidedPayMinor": amount(avoided),
        "netCashMinor": amount(severance + repeat + avoided),
        "expectedLostDays": float(&(&q_month * lost)),
        "probabilityInHorizonPpm": amount(r(&(q_month * q(exits) * q(1_000_000)))),
    })
}

pub(super) fn full_time(horizon: &Horizon<'_>, hire: &Hire) -> Value {
    let served = (horizon.months - hire.start + 1).max(0);
    let detail: Map<_, _> = hire.detail.iter().map(|(key, due)| (key.clone(), amount(*due))).collect();
    extended(
        horizon.result(&hire.rows, &hire.days),
        json!({
            "searchFeeFullMinor": amount(hire.fee),
            "contributionDetailMinor": detail,
            "startMonth": (served > 0).then_some(amount(hire.start)),
            "vacancyMonthsInHorizon": amount((hire.start - 1).min(horizon.months)),
            "equity": equity(&horizon.scenario["fullTime"], served),
            "risk": hire.risk,
        }),
    )
}

/// The share of a year's pay that a reduction takes off, in ten-thousandths: the largest whole number of them whose
/// lower half is still below floor + (rate − floor) · x^(7/4), found by comparing fourth powers.
pub(super) fn reduction(rule: &Value, pay: i128) -> Q {
    let (rate, floor) = (number(rule, "ratePpm", 0), number(rule, "floorPpm", 0).min(number(rule, "ratePpm", 0)));
    let (least, full) = (number(rule, "thresholdMinor", 0), number(rule, "capMinor", 0));
    if pay >= full {
        return q(0);
    }
    if pay <= least {
        return ppm(rate);
    }
    let x = q(least * (full - pay)) / q((full - least) * pay);
    let reached = |ten_thousandths: i128| {
        let rest = (q(200 * ten_thousandths) - q(100)) / q(2) - q(floor);
        rest <= q(0) || rate > floor && power(&(rest / q(rate - floor)), 4) <= power(&x, 7)
    };
    let (mut low, mut high) = (0, 10_001);
    while high - low > 1 {
        let middle = i128::midpoint(low, high);
        if reached(middle) { low = middle } else { high = middle }
    }
    ppm(100 * low)
}

fn power(of: &Q, exponent: u32) -> Q {
    (0..exponent).fold(q(1), |product, _| product * of.clone())
}
