//! How a component comes about, as data: formulas with their numbers put in.

use super::names::RuleKey;
use super::option::Component;
use serde::Serialize;

/// How every component of every option comes about.
///
/// ```
/// # use fractional_fit::{cost, decode};
/// # let input = include_str!("../../tests/cases/cost.json");
/// # let cases: serde_json::Value = serde_json::from_str(input).unwrap();
/// let scenario = decode(&cases[0]["scenario"]).unwrap();
/// let explanation = cost::explain(&scenario).unwrap();
/// let bonus = &explanation.full_time.components[2];
/// assert_eq!(bonus.component, cost::Component::Bonus);
/// // 15 % of 250,000.00, all of it paid, for 12 months of a year
/// assert_eq!(bonus.parts[0].result_minor, 3_750_000);
/// assert_eq!(bonus.parts[0].formula, cost::Formula::RateOfAnnual);
/// assert_eq!(bonus.parts[0].terms.iter().map(|term| term.value).collect::<Vec<_>>(), [25_000_000, 150_000, 1_000_000, 12]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Explanation {
    /// A fractional CTO, until the engagement or the horizon ends.
    pub fractional: OptionExplanation,
    /// A full-time CTO.
    pub full_time: OptionExplanation,
    /// The fractional until the hire has taken over; absent where the scenario has no bridge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bridge: Option<OptionExplanation>,
    /// Engineers without leadership; absent where the scenario has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub practitioners: Option<OptionExplanation>,
}

/// A total and its components, which add up to it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OptionExplanation {
    /// Cash over the horizon, in minor units.
    pub total_minor: i64,
    /// What it is paid for.
    pub components: Vec<ComponentExplanation>,
}

/// A component and its parts, which add up to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ComponentExplanation {
    /// What is paid for.
    pub component: Component,
    /// Cash over the horizon, in minor units.
    pub result_minor: i64,
    /// Where it comes from; parts that are nothing are left out.
    pub parts: Vec<Part>,
}

/// A formula with its numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Part {
    /// How the terms make the result.
    pub formula: Formula,
    /// The numbers, in the order in which the formula names them.
    pub terms: Vec<Term>,
    /// What comes out, in minor units.
    pub result_minor: i64,
    /// The contribution rule that is applied; none elsewhere.
    pub rule: Option<RuleKey>,
}

/// A number of a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Term {
    /// What the number is.
    pub name: Quantity,
    /// The number, in its unit.
    pub value: i64,
    /// What it is counted in.
    pub unit: TermUnit,
}

/// How terms make a result. R rounds half away from zero; a rate or share
/// stands for its parts per million, days for their hundredths. A term that is
/// left out is 1 (`people`), or sets no limit (`cap`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Formula {
    /// `amount · people`.
    Once,
    /// `R(annual · months / 12) · people`.
    MonthsOfYear,
    /// `R(R(annual · rate · payout) · months / 12) · people`.
    RateOfAnnual,
    /// `R(amount · rate) · times · people`.
    RateOfAmount,
    /// `R(dayRate · daysPerWeek · people · weeksPerYear · months / 12)`.
    PerDay,
    /// `monthlyFee · months`.
    PerMonth,
    /// `R(monthlyFee · daysPerWeek / usualDaysPerWeek) · months`.
    PerMonthScaled,
    /// `R(R((base + R(base · bonus)) · rate) · thirds / 3)`.
    SearchFee,
    /// `R(rate · max(0, min(pay, cap / 12) − threshold / 12)) · months · people`.
    ContributionOfMonths,
    /// `R(rate · max(0, min(pay, cap) − threshold)) · people`.
    ContributionOfYear,
}

/// What a number of a formula is: the names that [`Formula`] uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Quantity {
    /// An amount that is paid at once, or in a month.
    Amount,
    /// An amount for a year.
    Annual,
    /// A rate of an amount.
    Rate,
    /// The part of a bonus that is paid.
    Payout,
    /// Months for which it is paid.
    Months,
    /// How often it is paid.
    Times,
    /// How many people it is paid for.
    People,
    /// Price of a day.
    DayRate,
    /// Days a week.
    DaysPerWeek,
    /// Days a week that a monthly fee is agreed for.
    UsualDaysPerWeek,
    /// Weeks of a year that are worked.
    WeeksPerYear,
    /// Price of a month.
    MonthlyFee,
    /// Base salary of the first year.
    Base,
    /// Target bonus, of base.
    Bonus,
    /// Thirds of a search fee that fall within the horizon.
    Thirds,
    /// Pay of a month, or of a calendar year within the horizon.
    Pay,
    /// Pay a year above which nothing more is due.
    Cap,
    /// Pay a year below which nothing is due.
    Threshold,
}

/// What a number is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum TermUnit {
    /// Minor units of the currency.
    Minor,
    /// Parts per million.
    Ppm,
    /// Whole months.
    Months,
    /// Hundredths of a day a week.
    CentiDays,
    /// A plain number.
    Count,
}

impl Quantity {
    pub(super) fn unit(self) -> TermUnit {
        match self {
            Self::Amount
            | Self::Annual
            | Self::DayRate
            | Self::MonthlyFee
            | Self::Base
            | Self::Pay
            | Self::Cap
            | Self::Threshold => TermUnit::Minor,
            Self::Rate | Self::Payout | Self::Bonus => TermUnit::Ppm,
            Self::Months => TermUnit::Months,
            Self::DaysPerWeek | Self::UsualDaysPerWeek => TermUnit::CentiDays,
            Self::Times | Self::People | Self::WeeksPerYear | Self::Thirds => TermUnit::Count,
        }
    }
}
