//! A fractional CTO, until the engagement or the horizon ends.

use super::days::{Capacity, Days, Ramp};
use super::equity::{EquityValue, value};
use super::ledger::{CashFlows, Driver, Ledger};
use super::option::{Component, Measure, OptionCost, safe};
use super::ranges::{Money, Months};
use super::scenario::{Fractional, Pricing, Scenario};
use super::schedule::Schedule;
use super::spread::{Price, Share, Spread};
use super::timeline::{Span, Timeline};
use crate::Error;
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

/// The terms of an engagement, with the price that its pricing needs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Engagement<'a> {
    terms: &'a Fractional,
    price: Price,
    weeks: i64,
    pub(super) ramp: Ramp,
}

impl<'a> Engagement<'a> {
    pub(super) fn new(terms: &'a Fractional, weeks: i64) -> Result<Self, Error> {
        let given =
            |price: Option<Money>, field| price.map(Money::get).ok_or_else(|| Error::missing(field).within(SECTION));
        let price = match terms.pricing {
            Pricing::DayRate => Price::OfDay {
                rate: given(terms.day_rate_minor, DAY_RATE)?,
                centi: terms.days_per_week_centi.get(),
                people: 1,
                weeks,
            },
            Pricing::Retainer => Price::OfMonth(given(terms.monthly_fee_minor, MONTHLY_FEE)?),
        };
        Ok(Self { terms, price, weeks, ramp: ramp(terms, weeks) })
    }

    /// The input that sets the fees.
    pub(super) fn driver(&self) -> Driver {
        (SECTION, if self.terms.pricing == Pricing::DayRate { DAY_RATE } else { MONTHLY_FEE })
    }

    /// Fees at the agreed days a week.
    pub(super) fn fees(&self, span: Span) -> Spread {
        Spread::new(self.price, span)
    }

    /// Fees at other days a week. A retainer is scaled by the days, which no days can't be.
    pub(super) fn fees_at(&self, centi: i64, span: Span) -> Result<Spread, Error> {
        let price = match (self.price, self.terms.days_per_week_centi.get()) {
            (Price::OfMonth(_), 0) => return Err(Error::too_small("daysPerWeekCenti", 1).within(SECTION)),
            (Price::OfMonth(fee), usual) => Price::OfMonthScaled { fee, centi, usual },
            (Price::OfDay { rate, people, weeks, .. }, _) => Price::OfDay { rate, centi, people, weeks },
            (price, _) => price,
        };
        Ok(Spread::new(price, span))
    }

    /// Days a month at the agreed days a week.
    pub(super) fn capacity(&self) -> Capacity {
        Capacity::per_week(self.terms.days_per_week_centi.get(), self.weeks)
    }

    /// The months of the minimum term that are left after so many, within the horizon or not.
    pub(super) fn missing(&self, served: i64) -> i64 {
        if served > 0 { (self.terms.min_commit_months.get() - served).max(0) } else { 0 }
    }

    /// Fees, and what is paid on top of them.
    pub(super) fn bill(&self, fees: Component, months: &[Spread], ledger: &mut dyn Ledger) {
        ledger.post(fees, self.driver(), &[Schedule::Spreads(months)]);
        ledger.post(Component::Surcharge, self.driver(), &[Schedule::Share(self.surcharge(months))]);
    }

    /// Finding the person, if anybody starts within the horizon.
    pub(super) fn sourcing(&self, start: Span, ledger: &mut dyn Ledger) {
        let fee = [Spread::once(self.terms.sourcing_fee_minor, start)];
        ledger.post(Component::Sourcing, (SECTION, "sourcingFeeMinor"), &[Schedule::Spreads(&fee)]);
    }

    /// Months of the minimum term in which nobody works.
    pub(super) fn owe(&self, months: Spread, ledger: &mut dyn Ledger) {
        let months = [months];
        ledger.post(
            Component::MinCommitShortfall,
            self.driver(),
            &[Schedule::Spreads(&months), Schedule::Share(self.surcharge(&months))],
        );
    }

    /// Fees and surcharge.
    pub(super) fn total(&self, months: Spread) -> i64 {
        months.total(self.terms.surcharge_ppm.get())
    }

    fn surcharge<'m>(&self, fees: &'m [Spread]) -> Share<'m> {
        Share { of: fees, ppm: self.terms.surcharge_ppm.get() }
    }

    /// All that is paid until the engagement or the horizon ends.
    pub(super) fn list(&self, timeline: Timeline, ledger: &mut dyn Ledger) {
        self.bill(Component::Fees, &[self.fees(timeline.fractional())], ledger);
        self.sourcing(timeline.month(timeline.fractional_start), ledger);
        // Without an end, all that is missing falls after the horizon.
        if self.terms.engagement_months.is_some() {
            self.owe(self.unworked(timeline).until(timeline.horizon), ledger);
        }
    }

    /// The months after the end of an engagement that its minimum term still bills.
    fn unworked(&self, timeline: Timeline) -> Spread {
        let span = timeline.fractional();
        self.fees(span).on(span.last + self.missing(span.months()))
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

pub(super) fn cost(scenario: &Scenario, timeline: Timeline, measure: &Measure) -> Result<FractionalCost, Error> {
    let terms = &scenario.fractional;
    let engagement = Engagement::new(terms, scenario.weeks_per_year.get())?;
    let span = timeline.fractional();
    let served = span.months();
    let mut cash = CashFlows::new(timeline.horizon);
    engagement.list(timeline, &mut cash);
    let beyond = safe(engagement.total(engagement.unworked(timeline).after(timeline.horizon)), engagement.driver())?;
    let mut days = Days::none(timeline.horizon, engagement.ramp);
    days.add(span, engagement.capacity(), engagement.ramp, 0);
    Ok(FractionalCost {
        cost: measure.close(cash.rows, &days)?,
        committed_beyond_horizon_minor: beyond,
        equity: value(terms.equity.as_ref(), served, SECTION)?,
        months_served: served,
    })
}
