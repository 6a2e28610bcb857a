//! The fractional, the bridge and the practitioners.

use super::hire::{Hire, employment};
use super::{
    Horizon, Q, Rows, amount, equity, extended, float, month, number, on_ramp, ppm, productivity, q, r, ratio, sum,
};
use serde_json::{Value, json};

/// fee(k) of an engagement, as priced; `centi` other than the terms' own scales a retainer.
fn fee(terms: &Value, centi: i128, weeks: i128, k: i128) -> i128 {
    let usual = number(terms, "daysPerWeekCenti", 0);
    if terms["pricing"] == "retainer" {
        let fee = number(terms, "monthlyFeeMinor", 0);
        return if centi == usual { fee } else { r(&ratio(fee * centi, usual)) };
    }
    let per_month = ratio(number(terms, "dayRateMinor", 0) * centi * weeks, 1200);
    r(&(&per_month * q(k))) - r(&(per_month * q(k - 1)))
}

fn surcharge(terms: &Value, fee: i128) -> i128 {
    r(&(q(fee) * ppm(number(terms, "surchargePpm", 0))))
}

/// The fractional's productivity: months of ramp, where they are given, else days of work.
fn fractional_productivity(horizon: &Horizon<'_>, k: i128) -> Q {
    let terms = &horizon.scenario["fractional"];
    let per_month = ratio(number(terms, "daysPerWeekCenti", 0), 100) * ratio(horizon.weeks, 12);
    if !terms["rampMonths"].is_null() || per_month == q(0) {
        return productivity(terms, k);
    }
    on_ramp(terms, k, &(q(number(terms, "rampDays", 0)) / per_month))
}

/// Months served, and those of the minimum term that follow them within the horizon.
pub(super) fn months_billed(scenario: &Value, served: i128) -> i128 {
    let terms = &scenario["fractional"];
    let first = number(terms, "startLagMonths", 0) + 1;
    let last = first + served - 1;
    let unworked = (served + 1..=number(terms, "minCommitMonths", 0)).filter(|_| served > 0);
    let within = unworked.filter(|k| last + (k - served) <= number(scenario, "horizonMonths", 0));
    served + within.count() as i128
}

pub(super) fn fractional(horizon: &Horizon<'_>) -> Value {
    let terms = &horizon.scenario["fractional"];
    let centi = number(terms, "daysPerWeekCenti", 0);
    let first = number(terms, "startLagMonths", 0) + 1;
    let end = terms["engagementMonths"].as_i64().map_or(horizon.months, |months| first + i128::from(months) - 1);
    let works = |m: i128| m >= first && m <= end;
    let served = (1..=horizon.months).filter(|m| works(*m)).count() as i128;
    let fee_of = |k: i128| fee(terms, centi, horizon.weeks, k);
    let fees = horizon.row(|m| if works(m) { fee_of(m - first + 1) } else { 0 });
    let surcharges = horizon.row(|m| surcharge(terms, fees[month(m)]));
    let sourcing = horizon.row(|m| if m == first { number(terms, "sourcingFeeMinor", 0) } else { 0 });
    let days: Vec<Q> = (1..=horizon.months)
        .map(|m| {
            let full = ratio(centi * horizon.weeks, 1200);
            if works(m) { full * fractional_productivity(horizon, m - first + 1) } else { q(0) }
        })
        .collect();
    // What is owed in a month, the horizon left aside.
    let owed = |m: i128| {
        let k = m - first + 1;
        let is_missing = served > 0 && k > served && k <= number(terms, "minCommitMonths", 0);
        if is_missing { fee_of(k) + surcharge(terms, fee_of(k)) } else { 0 }
    };
    let beyond: i128 = (horizon.months + 1..=horizon.months + 240).map(owed).sum();
    let mut rows = vec![("fees", fees), ("surcharge", surcharges), ("sourcing", sourcing)];
    if terms["engagementMonths"].is_null() {
        assert_eq!(sum(&horizon.row(owed)), 0, "without an end only the horizon ends it");
    } else {
        rows.push(("minCommitShortfall", horizon.row(owed)));
    }
    extended(
        horizon.result(&rows, &days),
        json!({ "committedBeyondHorizonMinor": amount(beyond), "equity": equity(terms, served), "monthsServed": amount(served) }),
    )
}

pub(super) fn bridge(horizon: &Horizon<'_>, hire: &Hire) -> Value {
    let (terms, overlap) = (&horizon.scenario["fractional"], &horizon.scenario["bridge"]);
    let centi = number(terms, "daysPerWeekCenti", 0);
    let overlap_centi = number(overlap, "overlapDaysPerWeekCenti", 0);
    let first = number(terms, "startLagMonths", 0) + 1;
    let overlap_first = first.max(hire.start);
    let overlap_last = hire.start + number(overlap, "overlapMonths", 0) - 1;
    let is_solo = |m: i128| m >= first && m < hire.start;
    let is_overlap = |m: i128| m >= overlap_first && m <= overlap_last;
    let served_months: Vec<i128> = (1..=horizon.months).filter(|m| is_solo(*m) || is_overlap(*m)).collect();
    let served = served_months.len() as i128;
    let solo = served_months.iter().filter(|m| is_solo(**m)).count();

    let fees = horizon.row(|m| match m {
        m if is_solo(m) => fee(terms, centi, horizon.weeks, m - first + 1),
        m if is_overlap(m) => fee(terms, overlap_centi, horizon.weeks, m - overlap_first + 1),
        _ => 0,
    });
    let surcharges = horizon.row(|m| surcharge(terms, fees[month(m)]));
    let sourcing =
        horizon.row(|m| if served_months.first() == Some(&m) { number(terms, "sourcingFeeMinor", 0) } else { 0 });
    let missing = number(terms, "minCommitMonths", 0) - served;
    let owed = |m: i128| match served_months.last() {
        Some(last) if m > *last && m - last <= missing => {
            let fee = fee(terms, centi, horizon.weeks, m - last);
            fee + surcharge(terms, fee)
        }
        _ => 0,
    };
    let shortfall = horizon.row(owed);
    let beyond: i128 = (horizon.months + 1..=horizon.months + 240).map(owed).sum();
    let days: Vec<Q> = (1..=horizon.months)
        .map(|m| {
            let centi = match m {
                m if is_solo(m) => centi,
                m if is_overlap(m) => overlap_centi,
                _ => 0,
            };
            let own = ratio(centi * horizon.weeks, 1200) * fractional_productivity(horizon, m - first + 1);
            own + &hire.days[month(m)]
        })
        .collect();
    let mut rows = vec![
        ("fractionalFees", fees),
        ("surcharge", surcharges),
        ("sourcing", sourcing),
        ("minCommitShortfall", shortfall),
    ];
    rows.extend(hire.rows.clone());
    let employed = (horizon.months - hire.start + 1).max(0);
    extended(
        horizon.result(&rows, &days),
        json!({
            "committedBeyondHorizonMinor": amount(beyond),
            "searchFeeFullMinor": amount(hire.fee),
            "startMonth": (employed > 0).then_some(amount(hire.start)),
            "fractionalMonthsSolo": solo,
            "fractionalMonthsOverlap": served_months.len() - solo,
            "equityFullTime": equity(&horizon.scenario["fullTime"], employed),
            "equityFractional": equity(terms, served),
            "risk": hire.risk,
        }),
    )
}

pub(super) fn practitioners(horizon: &Horizon<'_>) -> Value {
    let terms = &horizon.scenario["practitioners"];
    let count = number(terms, "count", 0);
    let first = number(terms, "hireLagMonths", 0) + 1;
    let contractor = terms["mode"] == "contractor";
    let rows: Rows = if contractor {
        let centi = number(terms, "daysPerWeekCenti", 0) * count;
        let plain = json!({ "pricing": "day-rate", "dayRateMinor": terms["dayRateMinor"] });
        vec![(
            "contractorFees",
            horizon.row(|m| if m < first { 0 } else { fee(&plain, centi, horizon.weeks, m - first + 1) }),
        )]
    } else {
        let recruiting = r(&(q(number(terms, "baseMinor", 0)) * ppm(number(terms, "feePpm", 0))));
        let once = |amount: i128| horizon.row(|m| if m == first { amount } else { 0 });
        let mut rows = vec![("recruiting", once(recruiting))];
        rows.extend(employment(horizon, terms, first).0);
        rows.push(("oneoff", once(number(terms, "equipmentOneoffMinor", 0))));
        rows.into_iter().map(|(name, row)| (name, row.iter().map(|cell| count * cell).collect())).collect()
    };
    let full = if contractor {
        ratio(number(terms, "daysPerWeekCenti", 0) * horizon.weeks, 1200)
    } else {
        ratio(number(terms, "workingDaysPerYear", 0), 12)
    };
    let days: Vec<Q> = (1..=horizon.months)
        .map(|m| if m < first { q(0) } else { &full * q(count) * productivity(terms, m - first + 1) })
        .collect();
    let share = ppm(number(terms, "leadershipSharePpm", 0));
    let leadership: Vec<Q> = days.iter().map(|days| days * &share).collect();
    let building: Q = days.iter().zip(&leadership).map(|(all, leading)| all - leading).sum();
    extended(horizon.result(&rows, &leadership), json!({ "implementationDays": float(&building) }))
}
