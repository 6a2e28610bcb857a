//! A fractional CTO, until the engagement or the horizon ends.

use super::days::{Capacity, Days, Ramp};
use super::equity::{EquityValue, value};
use super::option::{CashFlow, Component, Measure, OptionCost, safe};
use super::ranges::{Money, Months};
use super::scenario::{Fractional, Pricing, Scenario};
use super::timeline::Timeline;
use crate::Error;
use crate::money::{Monthly, part, rounded, sum, times};
use serde::Serialize;

const SECTION: &str = "fractional";
const DAY_RATE: &str = "dayRateMinor";
const MONTHLY_FEE: &str = "monthlyFeeMinor";

/// What a fractional CTO costs and delivers.
///
/// ```
/// # use fractional_fit::{cost, decode};
/// # let input = include_str!("../../tests/cases/cost.json");
/// # let cases: serde_json::Value = serde_json::from_str(input).unwrap();
/// let scenario = decode(&cases[0]["scenario"]).unwrap(); // 2 days a week at 2,000.00
/// let fractional = cost::compare(&scenario).unwrap().fractional;
/// assert_eq!(fractional.months_served, 23);
/// assert_eq!(fractional.cost.total_minor, 35_266_667);
/// assert_eq!(fractional.cost.delivered_days, 174.416_667);
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FractionalCost {
    /// Cash and days.
    #[serde(flatten)]
    pub cost: OptionCost,
    /// Fees and surcharges of a minimum term that fall after the horizon: in no total.
    pub committed_beyond_horizon_minor: i64,
    /// Shares, apart from cash.
    pub equity: EquityValue,
    /// Months in which the fractional works.
    pub months_served: i64,
}

/// Fees that add up over the months of an engagement.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fees(Monthly);

impl Fees {
    /// A price by the day, for so many hundredths of a day a week.
    pub(super) fn per_day(rate: i64, centi: i64, weeks: i64) -> Self {
        Self(Monthly::product(rate, centi * weeks, 1_200))
    }

    /// The same amount every month.
    pub(super) fn per_month(amount: i64) -> Self {
        Self(Monthly::new(amount, 1))
    }

    /// Fees and surcharge of the first months together: the sum of what is billed for them.
    pub(super) fn total(self, months: i64, surcharge_ppm: i64) -> i64 {
        let months = months.max(0);
        let (lesser, more) = self.0.over(months);
        let each = |fee: i64, months: i64| times(surcharged(fee, surcharge_ppm), months);
        sum(each(lesser, months - more), each(sum(lesser, 1), more))
    }

    /// The fees of months `from` to `to` of an engagement, one by one.
    pub(super) fn months(self, from: i64, to: i64) -> impl Iterator<Item = i64> {
        (from..=to).scan(self.0.through(from - 1), move |before, month| {
            let (last, now) = (*before, self.0.through(month));
            *before = now;
            Some(now - last)
        })
    }
}

/// The terms of an engagement, with the price that its pricing needs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Engagement {
    price: Price,
    days_per_week_centi: i64,
    weeks: i64,
    pub(super) surcharge_ppm: i64,
    pub(super) min_commit: i64,
    pub(super) ramp: Ramp,
}

#[derive(Debug, Clone, Copy)]
enum Price {
    OfDay(i64),
    OfMonth(i64),
}

impl Engagement {
    pub(super) fn new(terms: &Fractional, weeks: i64) -> Result<Self, Error> {
        let given =
            |price: Option<Money>, field| price.map(Money::get).ok_or_else(|| Error::missing(field).within(SECTION));
        Ok(Self {
            price: match terms.pricing {
                Pricing::DayRate => Price::OfDay(given(terms.day_rate_minor, DAY_RATE)?),
                Pricing::Retainer => Price::OfMonth(given(terms.monthly_fee_minor, MONTHLY_FEE)?),
            },
            days_per_week_centi: terms.days_per_week_centi.get(),
            weeks,
            surcharge_ppm: terms.surcharge_ppm.get(),
            min_commit: terms.min_commit_months.get(),
            ramp: ramp(terms, weeks),
        })
    }

    /// The input that sets the fees.
    pub(super) fn driver(self) -> (&'static str, &'static str) {
        match self.price {
            Price::OfDay(_) => (SECTION, DAY_RATE),
            Price::OfMonth(_) => (SECTION, MONTHLY_FEE),
        }
    }

    /// Fees at the agreed days a week.
    pub(super) fn fees(self) -> Fees {
        match self.price {
            Price::OfDay(rate) => Fees::per_day(rate, self.days_per_week_centi, self.weeks),
            Price::OfMonth(fee) => Fees::per_month(fee),
        }
    }

    /// Fees at other days a week. A retainer is scaled by the days, which no days can't be.
    pub(super) fn fees_at(self, centi: i64) -> Result<Fees, Error> {
        match self.price {
            Price::OfDay(rate) => Ok(Fees::per_day(rate, centi, self.weeks)),
            Price::OfMonth(_) if self.days_per_week_centi == 0 => {
                Err(Error::too_small("daysPerWeekCenti", 1).within(SECTION))
            }
            Price::OfMonth(fee) => {
                let scaled = i128::from(fee) * i128::from(centi);
                Ok(Fees::per_month(rounded(scaled, self.days_per_week_centi.into())))
            }
        }
    }

    /// Days a month at the agreed days a week.
    pub(super) fn capacity(self) -> Capacity {
        Capacity::per_week(self.days_per_week_centi, self.weeks)
    }

    /// Pays fees and their surcharge from a month on.
    pub(super) fn bill(
        self,
        fees: impl Iterator<Item = i64>,
        from: i64,
        paid: &mut CashFlow,
        surcharge: &mut CashFlow,
    ) {
        for (month, fee) in (from..).zip(fees) {
            paid.pay(month, fee);
            surcharge.pay(month, part(fee, self.surcharge_ppm));
        }
    }

    /// Bills the months of the minimum term in which nobody works, from a month on,
    /// in `shortfall`; gives what falls after the horizon.
    pub(super) fn owe(
        self,
        fees: impl Iterator<Item = i64>,
        from: i64,
        shortfall: &mut CashFlow,
    ) -> Result<i64, Error> {
        let within = shortfall.cells.len().try_into().unwrap_or(i64::MAX);
        let mut beyond = 0;
        for (month, fee) in (from..).zip(fees) {
            let owed = surcharged(fee, self.surcharge_ppm);
            shortfall.pay(month, owed);
            if month > within {
                beyond = sum(beyond, owed);
            }
        }
        safe(beyond, self.driver())
    }
}

/// In months where these are given, else in days of work.
fn ramp(terms: &Fractional, weeks: i64) -> Ramp {
    let start = terms.ramp_start_ppm.get();
    match (terms.ramp_months, terms.ramp_days) {
        (None, Some(days)) => Ramp::of_days(days.get(), terms.days_per_week_centi.get(), weeks, start),
        (months, _) => Ramp::new(months.map_or(0, Months::get), start),
    }
}

/// A fee with its surcharge.
pub(super) fn surcharged(fee: i64, surcharge_ppm: i64) -> i64 {
    sum(fee, part(fee, surcharge_ppm))
}

/// The sourcing fee, if anybody starts within the horizon.
pub(super) fn sourcing(terms: &Fractional, start: Option<i64>, horizon: i64) -> CashFlow {
    let mut row = CashFlow::new(Component::Sourcing, (SECTION, "sourcingFeeMinor"), horizon);
    if let Some(start) = start {
        row.pay(start, terms.sourcing_fee_minor.get());
    }
    row
}

pub(super) fn cost(scenario: &Scenario, timeline: Timeline, measure: &Measure) -> Result<FractionalCost, Error> {
    let terms = &scenario.fractional;
    let engagement = Engagement::new(terms, scenario.weeks_per_year.get())?;
    let span = timeline.fractional();
    let served = span.months();

    let mut fees = CashFlow::new(Component::Fees, engagement.driver(), timeline.horizon);
    let mut surcharge = CashFlow::new(Component::Surcharge, engagement.driver(), timeline.horizon);
    engagement.bill(engagement.fees().months(1, served), span.first, &mut fees, &mut surcharge);
    let mut shortfall = CashFlow::new(Component::MinCommitShortfall, engagement.driver(), timeline.horizon);
    let term = if served > 0 { engagement.min_commit } else { 0 };
    let beyond = engagement.owe(engagement.fees().months(served + 1, term), span.last + 1, &mut shortfall)?;
    let sourcing = sourcing(terms, Some(span.first), timeline.horizon);
    let mut days = Days::none(timeline.horizon, engagement.ramp);
    days.add(span, engagement.capacity(), engagement.ramp, 0);

    let mut rows = vec![fees, surcharge, sourcing];
    // Without an end, all that is missing falls after the horizon.
    rows.extend(terms.engagement_months.map(|_| shortfall));
    Ok(FractionalCost {
        cost: measure.close(rows, &days)?,
        committed_beyond_horizon_minor: beyond,
        equity: value(terms.equity.as_ref(), served, SECTION)?,
        months_served: served,
    })
}
