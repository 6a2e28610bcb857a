//! What every option is measured by: cash by component and month, its present
//! value, and days.

use super::days::{Days, Need};
use super::ordered_map::OrderedMap;
use super::scenario::Scenario;
use crate::Error;
use crate::input::named_enum::named_enum;
use crate::money::{MAX_SAFE, sum, to_float, to_whole};
use serde::Serialize;

named_enum! {
    /// What a part of an option's cash is paid for.
    pub enum Component {
        /// A fractional's fees.
        Fees = "fees",
        /// A fractional's fees until the hire has taken over.
        FractionalFees = "fractionalFees",
        /// Expenses and platform fees on top of a fractional's fees.
        Surcharge = "surcharge",
        /// Finding a fractional.
        Sourcing = "sourcing",
        /// Months that a fractional is paid for without working, under a minimum commitment.
        MinCommitShortfall = "minCommitShortfall",
        /// The search firm's fee and the company's own cost of hiring.
        SearchFee = "searchFee",
        /// Recruiting practitioners.
        Recruiting = "recruiting",
        /// Base salary.
        Base = "base",
        /// Bonus.
        Bonus = "bonus",
        /// Employer contributions.
        Contributions = "contributions",
        /// Benefits.
        Benefits = "benefits",
        /// Workplace, software, insurance.
        Overhead = "overhead",
        /// Equipment and onboarding.
        Oneoff = "oneoff",
        /// Contractors' fees.
        ContractorFees = "contractorFees",
    }
}

/// What one option costs, and what the company gets for it.
///
/// Amounts are in minor units; lists have one value a month. Equity and the
/// expected cost of turnover are in none of them.
///
/// ```
/// # use fractional_fit::{cost, decode};
/// # let input = include_str!("../../tests/cases/cost.json");
/// # let cases: serde_json::Value = serde_json::from_str(input).unwrap();
/// let scenario = decode(&cases[0]["scenario"]).unwrap(); // discounted at 8 % a year
/// let cost = cost::compare(&scenario).unwrap().full_time.cost;
/// assert_eq!(cost.monthly_cash_minor[..3], [2_875_000, 2_875_000, 0]); // thirds of the search fee
/// assert_eq!((cost.total_minor, cost.npv_minor), (62_306_724, 57_310_323));
/// assert_eq!(cost.cost_per_useful_day_minor, Some(194_077));
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OptionCost {
    /// Cash over the horizon, by what it is paid for; they add up to the total.
    #[cfg_attr(feature = "wasm", tsify(type = "Partial<Record<Component, number>>"))]
    pub components: OrderedMap<Component, i64>,
    /// Cash of each month.
    pub monthly_cash_minor: Vec<i64>,
    /// Cash from month 1 to the end of each month.
    pub cumulative_minor: Vec<i64>,
    /// Cash over the horizon.
    pub total_minor: i64,
    /// Net present value of the cash, at the scenario's discount rate.
    pub npv_minor: i64,
    /// Leadership days over the horizon, rounded to a millionth.
    pub delivered_days: f64,
    /// Those that the company needs in their month; all where no need is given.
    pub useful_days: f64,
    /// Total by useful day; none without useful days.
    pub cost_per_useful_day_minor: Option<i64>,
    /// What the missing leadership costs: an opinion of the scenario, in no total but the next two.
    pub unled_cost_minor: i64,
    /// Total and unled cost.
    pub total_with_unled_minor: i64,
    /// Net present value of cash and unled cost.
    pub npv_with_unled_minor: i64,
    /// Cash of each month, by what it is paid for; without components that are nothing throughout.
    #[cfg_attr(feature = "wasm", tsify(type = "Partial<Record<Component, number[]>>"))]
    pub monthly_components_minor: OrderedMap<Component, Vec<i64>>,
    /// Leadership days of each month, rounded to a millionth.
    pub monthly_days_delivered: Vec<f64>,
}

/// A component's cash in each month of the horizon, never negative, and the
/// input that drives it: a section of the scenario and its field.
#[derive(Debug, Clone)]
pub(super) struct CashFlow {
    pub(super) component: Component,
    pub(super) driver: (&'static str, &'static str),
    pub(super) cells: Vec<i64>,
}

impl CashFlow {
    pub(super) fn total(&self) -> i64 {
        self.cells.iter().copied().fold(0, sum)
    }
}

/// An amount that a result can carry, or the error that names its driver.
pub(super) fn safe(amount: i64, driver: (&'static str, &'static str)) -> Result<i64, Error> {
    if amount.abs() <= MAX_SAFE { Ok(amount) } else { Err(Error::too_large(driver.1).within(driver.0)) }
}

/// What all options of a scenario are measured with.
#[derive(Debug)]
pub(super) struct Measure {
    /// What a unit of cash of each month is worth at the decision.
    discount: Vec<f64>,
    need: Need,
}

impl Measure {
    pub(super) fn new(scenario: &Scenario) -> Self {
        let growth = 1.0 + to_float(scenario.discount_ppm.get()) / 1e6;
        let discount = (1..=scenario.horizon_months.get()).map(|month| libm::pow(growth, -to_float(month) / 12.0));
        Self { discount: discount.collect(), need: Need::new(scenario) }
    }

    /// Adds up an option. The one place where its amounts are held against what
    /// can be represented: no cell is negative, so none passes the total.
    pub(super) fn close(&self, rows: Vec<CashFlow>, days: &Days) -> Result<OptionCost, Error> {
        let components: Vec<_> = rows.iter().map(|row| (row.component, row.total())).collect();
        let total = components.iter().map(|(_, amount)| *amount).fold(0, sum);
        let largest = components.iter().zip(&rows).max_by_key(|((_, amount), _)| *amount);
        let driver = largest.map_or(("", ""), |(_, row)| row.driver);
        safe(total, driver)?;

        let mut cash = vec![0; self.discount.len()];
        for row in &rows {
            for (month, cell) in cash.iter_mut().zip(&row.cells) {
                *month += cell;
            }
        }
        let unled: Vec<i64> = self.need.unled(days).collect();
        let unled_cost = unled.iter().sum();
        let with_unled = cash.iter().zip(&unled).map(|(cash, unled)| cash + unled);
        let useful = self.need.useful(days);

        Ok(OptionCost {
            total_minor: total,
            npv_minor: self.present_value(cash.iter().copied()),
            delivered_days: days.total().days(),
            useful_days: useful.days(),
            cost_per_useful_day_minor: useful.price(total).map(|price| safe(price, driver)).transpose()?,
            unled_cost_minor: unled_cost,
            total_with_unled_minor: safe(total + unled_cost, ("", "unledMonthCostMinor"))?,
            npv_with_unled_minor: self.present_value(with_unled),
            cumulative_minor: cumulative(&cash),
            monthly_cash_minor: cash,
            monthly_components_minor: rows
                .into_iter()
                .zip(&components)
                .filter(|(_, (_, amount))| *amount != 0)
                .map(|(row, _)| (row.component, row.cells))
                .collect(),
            components: components.into_iter().collect(),
            monthly_days_delivered: days.monthly(),
        })
    }

    fn present_value(&self, cash: impl Iterator<Item = i64>) -> i64 {
        to_whole(cash.zip(&self.discount).map(|(amount, factor)| to_float(amount) * factor).sum())
    }
}

fn cumulative(cash: &[i64]) -> Vec<i64> {
    let mut sum = 0;
    let through = cash.iter().map(|cell| {
        sum += cell;
        sum
    });
    through.collect()
}
