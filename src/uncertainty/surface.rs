//! Where the fractional CTO costs more: by days a week and by months.

use super::outcome::difference;
use super::path::Path;
use crate::cost::{CentiDays, HorizonMonths, Scenario, TotalsModel, break_even_days, rules};
use crate::error::{Error, ErrorCode};
use crate::input::record::record;
use serde::Serialize;

/// More pairs than any picture shows. A request of some kilobytes may ask for
/// millions, each of which costs as much as a scenario's totals.
const MOST_PAIRS: usize = 100_000;

record! {
    /// A scenario, and the days and months to look at.
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[cfg_attr(feature = "wasm", derive(tsify::Tsify), serde(rename_all = "camelCase"))]
    pub struct SurfaceRequest {
        /// What is compared.
        pub scenario: Scenario,
        /// The fractional's days a week; from half a day to five, in quarters, when left out.
        #[cfg_attr(feature = "wasm", serde(default))]
        pub days_per_week_centi: Option<Vec<CentiDays>>,
        /// Horizons; from 1 to 36 when left out.
        #[cfg_attr(feature = "wasm", serde(default))]
        pub months: Option<Vec<HorizonMonths>>,
    }
}

/// What a hire costs more than a fractional, by days a week and months.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Surface {
    /// The fractional's days a week, in hundredths.
    pub days_per_week_centi: Vec<i64>,
    /// The months that are looked at.
    pub months: Vec<i64>,
    /// The difference, in minor units: for the first number of months with each number of days, then for the next.
    pub full_time_minus_fractional_minor: Vec<i64>,
    /// For each number of months the days a week at which both cost the same;
    /// none with a retainer or a zero rate, when no month is served, or when
    /// sourcing alone costs more than the hire.
    pub break_even_days_per_week: Vec<Option<f64>>,
}

/// Computes the difference for every pair.
///
/// # Errors
/// Those of [`totals`](crate::cost::totals), and `too-complex` at `months`
/// beyond 100 000 pairs.
///
/// ```
/// use fractional_fit::{decode, defaults, uncertainty::surface};
///
/// let scenario = serde_json::to_value(defaults::scenario("US").unwrap()).unwrap();
/// let request = decode(serde_json::json!({ "scenario": scenario, "daysPerWeekCenti": [200, 400], "months": [24] }));
/// let surface = surface(&request.unwrap()).unwrap();
/// assert_eq!(surface.full_time_minus_fractional_minor, [15_351_955, -19_914_711]);
/// assert_eq!(surface.break_even_days_per_week, [Some(2.8706)]);
/// ```
pub fn surface(request: &SurfaceRequest) -> Result<Surface, Error> {
    let rules = rules(&request.scenario)?;
    let days = match &request.days_per_week_centi {
        Some(days) => days.iter().map(|days| days.get()).collect(),
        None => (50..=500).step_by(25).collect::<Vec<_>>(),
    };
    let months = match &request.months {
        Some(months) => months.clone(),
        None => (1..=36).filter_map(HorizonMonths::new).collect(),
    };
    if days.len() * months.len() > MOST_PAIRS {
        return Err(Error::new(ErrorCode::TooComplex, "months", "too many days and months"));
    }
    let mut scenario = request.scenario.clone();
    let mut cells = Vec::with_capacity(days.len() * months.len());
    let mut break_even = Vec::with_capacity(months.len());
    for &month in &months {
        scenario.horizon_months = month;
        for &days in &days {
            Path::DaysPerWeek.put(&mut scenario, days);
            cells.push(difference(&TotalsModel::new(&scenario, rules).totals()?));
        }
        break_even.push(break_even_days(&scenario, TotalsModel::new(&scenario, rules).totals()?.full_time));
    }
    Ok(Surface {
        days_per_week_centi: days,
        months: months.iter().map(|months| months.get()).collect(),
        full_time_minus_fractional_minor: cells,
        break_even_days_per_week: break_even,
    })
}
