//! Shares that are earned with time: shown apart, never added to cash.

use super::scenario::Equity;
use crate::Error;
use crate::money::{PPM, rounded};
use serde::Serialize;

/// Shares at the end of the horizon, with an illustrative value.
///
/// ```
/// # use fractional_fit::{cost, decode};
/// # let input = include_str!("../../tests/cases/cost.json");
/// # let cases: serde_json::Value = serde_json::from_str(input).unwrap();
/// let scenario = decode(&cases[0]["scenario"]).unwrap(); // 1 % over 48 months, 19 of them served
/// let equity = cost::compare(&scenario).unwrap().full_time.equity;
/// assert_eq!(equity.vested_ppm, 3_958);
/// assert_eq!(equity.illustrative_value_vested_minor, 7_916_667); // of 20,000,000.00
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EquityValue {
    /// Part of the company that is granted, in parts per million.
    pub grant_ppm: i64,
    /// Part of the company that is earned within the horizon, in parts per million.
    pub vested_ppm: i64,
    /// What the earned part would be worth, after the haircut, in minor units.
    pub illustrative_value_vested_minor: i64,
    /// What the granted part would be worth, after the haircut, in minor units.
    pub illustrative_value_granted_minor: i64,
}

/// The shares of somebody who has served so many months. Nothing is earned
/// before the cliff; after it, what the months are of the vesting time.
pub(super) fn value(equity: Option<&Equity>, served: i64, section: &str) -> Result<EquityValue, Error> {
    let Some(equity) = equity else { return Ok(EquityValue::default()) };
    let (grant, vest) = (equity.grant_ppm.get(), equity.vest_months.get());
    if grant == 0 {
        return Ok(EquityValue::default());
    }
    if vest == 0 {
        return Err(Error::too_small("vestMonths", 1).within("equity").within(section));
    }
    let earned = if served < equity.cliff_months.get() { 0 } else { served.min(vest) };
    let granted_value =
        i128::from(equity.valuation_minor.get()) * i128::from(grant * (1_000_000 - equity.haircut_ppm.get()));
    Ok(EquityValue {
        grant_ppm: grant,
        vested_ppm: rounded(i128::from(grant * earned), i128::from(vest)),
        illustrative_value_vested_minor: rounded(granted_value * i128::from(earned), PPM * PPM * i128::from(vest)),
        illustrative_value_granted_minor: rounded(granted_value, PPM * PPM),
    })
}
