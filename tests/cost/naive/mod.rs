//! The cost model once more, read off its text with big rationals and no regard
//! for speed, to hold the real one against.

mod hire;
mod options;

use num_bigint::{BigInt, Sign};
use num_rational::Ratio;
use serde_json::{Map, Value, json};

/// Stands for an amount that passes 2^53 − 1.
pub(in crate::cost) const UNSAFE: &str = "too large";

type Q = Ratio<BigInt>;

fn q(number: i128) -> Q {
    Q::from_integer(number.into())
}

fn ratio(numerator: i128, denominator: i128) -> Q {
    Q::new(numerator.into(), denominator.into())
}

/// A rate in parts per million.
fn ppm(number: i128) -> Q {
    ratio(number, 1_000_000)
}

/// R(x): half away from zero.
fn r(x: &Q) -> i128 {
    let (n, d) = (x.numer(), x.denom());
    let nearest: BigInt = if n.sign() == Sign::Minus { (n * 2 - d) / (d * 2) } else { (n * 2 + d) / (d * 2) };
    nearest.try_into().unwrap()
}

fn max0(x: Q) -> Q {
    if x < q(0) { q(0) } else { x }
}

/// A number of the scenario, or what leaving it out means.
fn number(record: &Value, key: &str, left_out: i128) -> i128 {
    record[key].as_i64().map_or(left_out, i128::from)
}

fn sum(numbers: &[i128]) -> i128 {
    numbers.iter().sum()
}

fn spread(annual: i128, position: i128) -> i128 {
    r(&ratio(annual * position, 12)) - r(&ratio(annual * (position - 1), 12))
}

fn productivity(record: &Value, k: i128) -> Q {
    on_ramp(record, k, &q(number(record, "rampMonths", 0)))
}

/// prod(k) on a ramp of so many months.
fn on_ramp(record: &Value, k: i128, ramp: &Q) -> Q {
    let start = ppm(number(record, "rampStartPpm", 0));
    if *ramp == q(0) { q(1) } else { q(1).min(&start + (q(1) - &start) * q(2 * k - 1) / (q(2) * ramp)) }
}

/// Cash by component: one amount for each month 1..H.
type Rows = Vec<(&'static str, Vec<i128>)>;

struct Horizon<'a> {
    scenario: &'a Value,
    months: i128,
    weeks: i128,
}

impl Horizon<'_> {
    fn row(&self, cell: impl Fn(i128) -> i128) -> Vec<i128> {
        (1..=self.months).map(cell).collect()
    }

    /// The common part of every option's result.
    fn result(&self, rows: &Rows, days: &[Q]) -> Map<String, Value> {
        let cash = self.row(|m| rows.iter().map(|(_, row)| row[month(m)]).sum());
        let cumulative = self.row(|m| sum(&cash[..=month(m)]));
        let total = sum(&cash);
        let need =
            self.scenario["needCentiDaysPerWeek"].as_i64().map(|need| ratio(i128::from(need) * self.weeks, 1200));
        let unled_cost = q(number(self.scenario, "unledMonthCostMinor", 0));
        let useful: Vec<Q> = days.iter().map(|d| need.as_ref().map_or(d.clone(), |need| d.min(need).clone())).collect();
        let unled = self.row(|m| match &need {
            Some(need) if *need > q(0) => r(&(&unled_cost * (q(1) - &useful[month(m)] / need))),
            _ => 0,
        });
        let with_unled = self.row(|m| cash[month(m)] + unled[month(m)]);
        let useful: Q = useful.into_iter().sum();
        let components = rows.iter().map(|(name, row)| ((*name).to_owned(), amount(sum(row))));
        let monthly = rows.iter().filter(|(_, row)| sum(row) != 0).map(|(name, row)| ((*name).to_owned(), list(row)));
        let result = json!({
            "components": components.collect::<Map<_, _>>(),
            "monthlyCashMinor": list(&cash),
            "cumulativeMinor": list(&cumulative),
            "totalMinor": amount(total),
            "npvMinor": self.npv(&cash),
            "deliveredDays": float(&days.iter().sum()),
            "usefulDays": float(&useful),
            "costPerUsefulDayMinor": (useful > q(0)).then(|| amount(r(&(q(total) / &useful)))),
            "unledCostMinor": amount(sum(&unled)),
            "totalWithUnledMinor": amount(total + sum(&unled)),
            "npvWithUnledMinor": self.npv(&with_unled),
            "monthlyComponentsMinor": monthly.collect::<Map<_, _>>(),
            "monthlyDaysDelivered": days.iter().map(float).collect::<Vec<_>>(),
        });
        result.as_object().unwrap().clone()
    }

    fn npv(&self, cash: &[i128]) -> i64 {
        let rate = number(self.scenario, "discountPpm", 0) as f64 / 1e6;
        let values = cash
            .iter()
            .enumerate()
            .map(|(before, amount)| *amount as f64 * (1.0 + rate).powf(-((before + 1) as f64) / 12.0));
        values.sum::<f64>().round() as i64
    }
}

fn month(m: i128) -> usize {
    usize::try_from(m - 1).unwrap()
}

/// An amount of a result, or a word for what no result can carry.
fn amount(number: i128) -> Value {
    if number.abs() < 1 << 53 { json!(number as i64) } else { json!(UNSAFE) }
}

fn list(row: &[i128]) -> Value {
    row.iter().copied().map(amount).collect()
}

fn float(days: &Q) -> f64 {
    r(&(days * q(1_000_000))) as f64 / 1e6
}

fn extended(mut result: Map<String, Value>, mut more: Value) -> Value {
    result.append(more.as_object_mut().unwrap());
    Value::Object(result)
}

fn equity(terms: &Value, served: i128) -> Value {
    let terms = &terms["equity"];
    let (grant, vest) = (ppm(number(terms, "grantPpm", 0)), number(terms, "vestMonths", 0));
    let cliff = number(terms, "cliffMonths", 0);
    let share = if served < cliff || vest == 0 { q(0) } else { ratio(served.min(vest), vest) };
    let value = q(number(terms, "valuationMinor", 0)) * &grant * (q(1) - ppm(number(terms, "haircutPpm", 0)));
    json!({
        "grantPpm": amount(number(terms, "grantPpm", 0)),
        "vestedPpm": amount(r(&(grant * &share * q(1_000_000)))),
        "illustrativeValueVestedMinor": amount(r(&(&value * share))),
        "illustrativeValueGrantedMinor": amount(r(&value)),
    })
}

fn crossover(above: &Value, below: &Value) -> Option<usize> {
    let amounts = |curve: &Value| -> Vec<i64> {
        curve["cumulativeMinor"].as_array().unwrap().iter().map(|amount| amount.as_i64().unwrap_or(0)).collect()
    };
    let (above, below) = (amounts(above), amounts(below));
    (1..=above.len()).find(|first| (first - 1..above.len()).all(|m| above[m] > below[m]))
}

fn comparison(scenario: &Value, fractional: &Value, full_time: &Value, bridge: Option<&Value>) -> Value {
    let read = |option: &Value, key: &str| option[key].as_i64().unwrap_or(0);
    let difference = |key: &str| read(full_time, key) - read(fractional, key);
    let terms = &scenario["fullTime"];
    let base = number(terms, "baseMinor", 0);
    let bonus = r(&(q(base) * ppm(number(terms, "bonusPpm", 0)) * ppm(number(terms, "bonusPayoutPpm", 1_000_000))));
    // Those of the hire's first month, month 1 being the calendar month of the decision.
    let first =
        number(scenario, "startCalendarMonth", 0) + number(terms, "searchMonths", 0) + number(terms, "noticeMonths", 0);
    let (mut contributions, mut monthly) = (0, 0);
    for rule in scenario["contributionRules"].as_array().unwrap() {
        if first < number(rule, "firstMonth", 1) || first > number(rule, "lastMonth", i128::from(i64::MAX)) {
            continue;
        }
        let pay = rule["capMinor"].as_i64().map_or(base + bonus, |cap| (base + bonus).min(cap.into()));
        let due = if rule["mode"] == "reduction" {
            -r(&(hire::reduction(rule, base + bonus) * q(base + bonus))).min(monthly)
        } else {
            r(&(ppm(number(rule, "ratePpm", 0)) * max0(q(pay - number(rule, "thresholdMinor", 0)))))
        };
        contributions += due;
        if rule["mode"] != "cumulative-year" {
            monthly += due;
        }
    }
    let recurring = base
        + bonus
        + number(terms, "benefitsFixedAnnualMinor", 0)
        + r(&(q(base) * ppm(number(terms, "benefitsPpmOfBase", 0))))
        + number(terms, "overheadAnnualMinor", 0)
        + contributions;

    let offer = &scenario["fractional"];
    let price = q(number(offer, "dayRateMinor", 0)) * (q(1) + ppm(number(offer, "surchargePpm", 0)));
    let weeks = number(scenario, "weeksPerYear", 0);
    let billed = options::months_billed(scenario, number(fractional, "monthsServed", 0));
    let break_even = |outlay: i128, price: Q| {
        let possible = offer["pricing"] == "day-rate" && price > q(0);
        (possible && outlay >= 0).then(|| r(&(q(outlay) / price * q(10_000))) as f64 / 1e4)
    };
    let outlay = i128::from(read(full_time, "totalMinor")) - number(offer, "sourcingFeeMinor", 0);
    json!({
        "savingFractionalVsFullTimeMinor": difference("totalMinor"),
        "savingFractionalVsFullTimeNpvMinor": difference("npvMinor"),
        "extraBridgeVsFullTimeMinor": bridge.map(|bridge| read(bridge, "totalMinor") - read(full_time, "totalMinor")),
        "crossoverFullTimeAboveFractionalMonth": crossover(full_time, fractional),
        "crossoverFractionalAboveFullTimeMonth": crossover(fractional, full_time),
        "fullTimeFullYearRecurringMinor": amount(recurring),
        "breakevenDaysPerWeekHorizon": break_even(outlay, &price * ratio(weeks, 12) * q(billed)),
        "breakevenDaysPerWeekRunRate": break_even(recurring, price * q(weeks)),
    })
}

/// The whole result, as JSON.
pub(in crate::cost) fn compare(scenario: &Value) -> Value {
    let months = number(scenario, "horizonMonths", 0);
    let horizon = Horizon { scenario, months, weeks: number(scenario, "weeksPerYear", 0) };
    let fractional = options::fractional(&horizon);
    let hire = hire::hire(&horizon);
    let full_time = hire::full_time(&horizon, &hire);
    let bridge = (!scenario["bridge"].is_null()).then(|| options::bridge(&horizon, &hire));
    let comparison = comparison(scenario, &fractional, &full_time, bridge.as_ref());
    let mut result = json!({ "fractional": fractional, "fullTime": full_time, "comparison": comparison });
    if let Some(bridge) = bridge {
        result["bridge"] = bridge;
    }
    if !scenario["practitioners"].is_null() {
        result["practitioners"] = options::practitioners(&horizon);
    }
    result
}
