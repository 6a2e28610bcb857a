//! What each option costs over the horizon, without the months: for whoever
//! asks thousands of times.
//!
//! A sum of rounded cells is found without the cells. What is rounded on a
//! running sum adds up to its last value, and what is taken of each cell has
//! one of two or three values: see `Monthly`, `Spread::total`, `Employment::total`.

use super::bridge::Handover;
use super::compare;
use super::employment::Employment;
use super::fractional::Engagement;
use super::practitioners;
use super::rules::rules;
use super::scenario::{Bridge, ContributionRule, PractitionerMode, Practitioners, Scenario};
use super::search_fee::SearchFee;
use super::timeline::{Span, Timeline};
use super::turnover::{self, TurnoverModel};
use crate::Error;
use crate::money::{MAX_SAFE, part, scaled, sum, times};

/// The cash of each option over the horizon, in minor units: [`compare`]'s
/// totals, to the unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Totals {
    /// A fractional CTO, until the engagement or the horizon ends.
    pub fractional: i64,
    /// A full-time CTO.
    pub full_time: i64,
    /// The fractional until the hire has taken over; none where the scenario has no bridge.
    pub bridge: Option<i64>,
    /// Engineers without leadership; none where the scenario has none.
    pub practitioners: Option<i64>,
}

/// Adds up every option of a scenario: some thirty times as fast as [`compare`].
///
/// # Errors
/// Those of [`compare`], but for what only its other results need.
///
/// ```
/// # use fractional_fit::{cost, decode};
/// # let input = include_str!("../../tests/cases/cost.json");
/// # let cases: serde_json::Value = serde_json::from_str(input).unwrap();
/// let scenario = decode(&cases[0]["scenario"]).unwrap();
/// let totals = cost::totals(&scenario).unwrap();
/// assert_eq!((totals.fractional, totals.full_time), (35_266_667, 62_306_724));
/// assert_eq!(totals.practitioners, Some(84_216_010));
/// ```
pub fn totals(scenario: &Scenario) -> Result<Totals, Error> {
    TotalsModel::new(scenario, rules(scenario)?).totals()
}

/// A scenario, ready to be added up.
#[derive(Debug)]
pub(crate) struct TotalsModel<'a> {
    scenario: &'a Scenario,
    timeline: Timeline,
    employment: Employment<'a>,
    search_fee: i64,
}

impl<'a> TotalsModel<'a> {
    pub(crate) fn new(scenario: &'a Scenario, rules: &'a [ContributionRule]) -> Self {
        let timeline = Timeline::new(scenario);
        Self {
            scenario,
            timeline,
            employment: Employment::of_hire(&scenario.full_time, rules),
            search_fee: SearchFee::new(&scenario.full_time, timeline).whole(),
        }
    }

    pub(crate) fn totals(&self) -> Result<Totals, Error> {
        let scenario = self.scenario;
        turnover::window(&scenario.full_time)?;
        let engagement = Engagement::new(&scenario.fractional, scenario.weeks_per_year.get())?;
        let hire = self.hire();
        let bridge = scenario.bridge.map(|bridge| self.handover(&bridge, &engagement)).transpose()?;
        let practitioners = scenario.practitioners.as_ref().map(|terms| self.practitioners(terms)).transpose()?;
        Ok(Totals {
            fractional: self.safe(self.fractional(&engagement))?,
            full_time: self.safe(hire)?,
            bridge: bridge.map(|bridge| self.safe(sum(hire, bridge))).transpose()?,
            practitioners: practitioners.map(|cost| self.safe(cost)).transpose()?,
        })
    }

    fn fractional(&self, engagement: &Engagement<'_>) -> i64 {
        let first = self.timeline.fractional_start;
        let billed = self.timeline.billed(self.scenario.fractional.min_commit_months.get());
        let fees = engagement.total(engagement.fees(Span { first, last: first + billed - 1 }));
        sum(fees, self.sourcing(first <= self.timeline.horizon))
    }

    fn sourcing(&self, is_found: bool) -> i64 {
        if is_found { self.scenario.fractional.sourcing_fee_minor.get() } else { 0 }
    }

    fn hire(&self) -> i64 {
        let terms = &self.scenario.full_time;
        let search =
            SearchFee::new(terms, self.timeline).total(self.search_fee) + terms.internal_hiring_cost_minor.get();
        let months = self.timeline.hire().months();
        if months == 0 {
            return search;
        }
        let one_offs = terms.equipment_oneoff_minor.get() + terms.onboarding_oneoff_minor.get();
        sum(search + one_offs, self.employed(months))
    }

    /// The hire's first months of pay and what comes with it.
    fn employed(&self, months: i64) -> i64 {
        let first = self.timeline.hire().first;
        self.employment.total(Span { first, last: first + months - 1 }, self.timeline)
    }

    /// The fractional's part of a bridge.
    fn handover(&self, bridge: &Bridge, engagement: &Engagement<'_>) -> Result<i64, Error> {
        let (fees, is_found) = Handover::new(bridge, engagement, self.timeline)?.total();
        Ok(sum(fees, self.sourcing(is_found)))
    }

    fn practitioners(&self, terms: &Practitioners) -> Result<i64, Error> {
        let span = self.timeline.after(terms.hire_lag_months.get());
        match terms.mode {
            PractitionerMode::Employee => {
                let employment = practitioners::employment(terms, self.employment.rules)?;
                practitioners::working_days(terms)?;
                if span.months() == 0 {
                    return Ok(0);
                }
                let once = part(employment.base, terms.fee_ppm.get()) + terms.equipment_oneoff_minor.get();
                Ok(times(sum(employment.total(span, self.timeline), once), terms.count.get()))
            }
            PractitionerMode::Contractor => {
                Ok(practitioners::contracted(terms, self.scenario.weeks_per_year.get(), span)?.total(0))
            }
        }
    }

    /// What it costs when the hire leaves at the end of a month of employment:
    /// severance and a second search, less the pay of the months when the seat
    /// is empty again. Nothing when that month is after the horizon.
    pub(crate) fn exit(&self, month: i64) -> i64 {
        let months = self.timeline.hire().months();
        if month > months {
            return 0;
        }
        let terms = &self.scenario.full_time;
        let severance = scaled(terms.base_minor.get(), terms.severance_months_tenths.get(), 120);
        let search = if month > terms.guarantee_months.get() { self.search_fee } else { 0 };
        let refilled = months.min(month + self.timeline.vacancy);
        let avoided = self.employed(refilled) - self.employed(month);
        severance.saturating_add(search).saturating_sub(avoided)
    }

    /// What an early exit of the hire is expected to cost in cash: [`compare`]'s `risk.net_cash_minor`.
    pub(crate) fn expected_exit(&self) -> Result<i64, Error> {
        let exit = TurnoverModel::new(&self.scenario.full_time, self.search_fee, self.timeline)?;
        Ok(exit.net_cash(|months| self.employed(months)))
    }

    /// An amount that a result can carry. Of one that isn't, the long way tells the field.
    fn safe(&self, amount: i64) -> Result<i64, Error> {
        if amount <= MAX_SAFE {
            return Ok(amount);
        }
        Err(compare(self.scenario).err().unwrap_or_else(|| Error::too_large("")))
    }
}
