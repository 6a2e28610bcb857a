//! From when on an option has paid for itself, if a month without leadership costs what somebody says it does.

use super::distribution::{Distribution, Pert};
use super::model::{EarlyExit, Model};
use super::sampler::Uniforms;
use super::uncertain::UncertainScenario;
use crate::cost::{Comparison, Money, OptionCost, Scenario, compare};
use crate::error::{Error, ErrorCode};
use crate::input::record::record;
use crate::money::{MAX_SAFE, rounded, sum, to_float, to_whole};
use serde::Serialize;

record! {
    /// A scenario with what isn't known of it, and what a month without any leadership costs: nobody has
    /// measured that, so there is no default.
    #[derive(Debug, Clone, PartialEq)]
    #[cfg_attr(feature = "wasm", derive(tsify::Tsify), serde(rename_all = "camelCase"))]
    pub struct PaybackRequest {
        /// What is compared, and what isn't known exactly about it.
        pub uncertain: UncertainScenario,
        /// What a month without any leadership costs at least.
        pub least_minor: Money,
        /// And at most.
        pub most_minor: Money,
    }
}

/// When each option that leads has paid for itself: what poor decisions cost in a month is avoided in
/// proportion to the leadership that is delivered of what is needed. That is the scenario's need, or without
/// one the fractional's days a week.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Payback {
    /// How often was drawn.
    pub draws: usize,
    /// The days a week that count as all of the leadership, in hundredths.
    pub need_centi_days_per_week: i64,
    /// The fractional.
    pub fractional: PaidBack,
    /// The hire.
    pub full_time: PaidBack,
    /// The bridge, where the scenario has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bridge: Option<PaidBack>,
}

/// When one option has paid for itself: the first month from which to the end of the horizon it has avoided at
/// least as much as it has cost; none where that isn't so within the horizon. The figures are the scenario's own.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Default)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PaidBack {
    /// If a month without leadership costs the least.
    pub since_at_least: Option<i64>,
    /// If it costs what lies halfway.
    pub since: Option<i64>,
    /// If it costs the most.
    pub since_at_most: Option<i64>,
    /// In how many of the draws it has paid for itself by the end of the horizon, of 1: figures, the cost of a
    /// month and an early exit of the hire are drawn.
    pub share: f64,
}

/// Days a week in a year, the unit of what is needed: 1 200 of them are a day a month.
const PER_DAY: i128 = 1_200;
/// Days are told to a millionth.
const MICRO: i128 = 1_000_000;

/// What is needed in a month, in millionths of a 1 200th of a day.
#[derive(Debug, Clone, Copy)]
struct Need(i128);

impl Need {
    fn of(scenario: &Scenario, centi: i64) -> Self {
        Self(i128::from(centi) * i128::from(scenario.weeks_per_year.get()) * MICRO)
    }

    /// What a month with so many days avoids.
    fn avoided(self, days: f64, month_cost: i64) -> i64 {
        let led = (i128::from(to_whole(days * 1e6)) * PER_DAY).min(self.0);
        if led <= 0 { 0 } else { rounded(i128::from(month_cost) * led, self.0) }
    }

    fn avoided_in_all(self, days: impl Iterator<Item = f64>, month_cost: i64) -> i64 {
        days.map(|days| self.avoided(days, month_cost)).fold(0, sum)
    }

    fn since(self, cost: &OptionCost, month_cost: i64) -> Option<i64> {
        let (mut since, mut avoided) = (None, 0);
        for (month, (&days, &paid)) in (1..).zip(cost.monthly_days_delivered.iter().zip(&cost.cumulative_minor)) {
            avoided = sum(avoided, self.avoided(days, month_cost));
            since = if has_paid(avoided, paid) { since.or(Some(month)) } else { None };
        }
        since
    }
}

/// What nobody has worked for yet has paid for nothing.
fn has_paid(avoided: i64, paid: i64) -> bool {
    avoided > 0 && avoided >= paid
}

impl EarlyExit {
    /// Nobody's, and then those of a second hire who starts as the first one did.
    fn days(self, all: &[f64]) -> impl Iterator<Item = f64> + '_ {
        let (left, again) = (self.vacancy + self.served, 2 * self.vacancy + self.served);
        all.iter().enumerate().map(move |(month, &days)| match month {
            _ if month < left => days,
            _ if month < again => 0.0,
            _ => all.get(month - self.vacancy - self.served).copied().unwrap_or(0.0),
        })
    }
}

/// Computes from when on, and draws how often.
///
/// # Errors
/// Those of [`Simulation::new`](super::Simulation::new) and [`compare`] at `uncertain`, `out-of-order` at `mostMinor`
/// where that is less than the least, and `too-large` there where all months together pass 2^53 − 1.
///
/// ```
/// use fractional_fit::{decode, defaults, uncertainty::payback};
///
/// let scenario = serde_json::to_value(defaults::scenario("US").unwrap()).unwrap();
/// let request = decode(serde_json::json!({
///     "uncertain": { "scenario": scenario, "draws": 256 }, "leastMinor": 1_000_000, "mostMinor": 6_000_000
/// }));
/// let payback = payback(&request.unwrap()).unwrap();
/// assert_eq!(payback.fractional.since_at_least, None);
/// assert!(payback.fractional.since_at_most < payback.full_time.since_at_most);
/// ```
pub fn payback(request: &PaybackRequest) -> Result<Payback, Error> {
    let PaybackRequest { uncertain, least_minor, most_minor } = request;
    let (least, most) = (least_minor.get(), most_minor.get());
    if most < least {
        return Err(Error::new(ErrorCode::OutOfOrder, "mostMinor", "no less than leastMinor is expected here"));
    }
    let scenario = &uncertain.scenario;
    if i128::from(most) * i128::from(scenario.horizon_months.get()) > i128::from(MAX_SAFE) {
        return Err(Error::too_large("mostMinor"));
    }
    let centi = scenario.need_centi_days_per_week.unwrap_or(scenario.fractional.days_per_week_centi).get();
    let need = Need::of(scenario, centi);
    let within = |error: Error| error.within("uncertain");
    let shares = drawn(uncertain, centi, [least, most]).map_err(within)?;
    let comparison = compare(scenario).map_err(|error| within(error.within("scenario")))?;
    let halfway = rounded(i128::from(least) + i128::from(most), 2);
    let told = |cost: &OptionCost, share: f64| PaidBack {
        since_at_least: need.since(cost, least),
        since: need.since(cost, halfway),
        since_at_most: need.since(cost, most),
        share,
    };
    let [fractional, full_time, bridge] = shares;
    Ok(Payback {
        draws: usize::try_from(uncertain.draws.get()).unwrap_or(0),
        need_centi_days_per_week: centi,
        fractional: told(&comparison.fractional.cost, fractional),
        full_time: told(&comparison.full_time.cost, full_time),
        bridge: comparison.bridge.as_ref().map(|option| told(&option.cost, bridge)),
    })
}

/// In how many of the draws the fractional, the hire and the bridge have paid for themselves.
#[expect(clippy::cast_precision_loss, reason = "at most a million draws")]
fn drawn(uncertain: &UncertainScenario, centi: i64, [least, most]: [i64; 2]) -> Result<[f64; 3], Error> {
    let mut model = Model::new(uncertain)?;
    let month_cost = Pert::new([least, rounded(i128::from(least) + i128::from(most), 2), most].map(to_float));
    let month_cost = month_cost.map(Distribution::Pert);
    // One more for what a month costs.
    let mut uniforms = vec![0.0; model.dimensions() + 1];
    let start = u32::try_from(uncertain.seed.get()).unwrap_or(0);
    let mut source = Uniforms::new(uncertain.sampler, uniforms.len(), start);
    let draws = uncertain.draws.get();
    let mut paid = [0_u32; 3];
    for _ in 0..draws {
        source.next(&mut uniforms);
        let uniform = uniforms.last().copied().unwrap_or(0.5);
        let cost = month_cost.as_ref().map_or(least, |of| to_whole(of.quantile(uniform)));
        let (scenario, comparison, gone) = model.draw_months(&uniforms)?;
        let outcomes = outcomes(&comparison, Need::of(scenario, centi), cost, gone);
        for (count, is_paid) in paid.iter_mut().zip(outcomes) {
            *count += u32::from(is_paid);
        }
    }
    Ok(paid.map(|count| f64::from(count) / draws as f64))
}

/// Whether the fractional, the hire and the bridge have paid for themselves by the end.
fn outcomes(comparison: &Comparison, need: Need, month_cost: i64, gone: Option<EarlyExit>) -> [bool; 3] {
    let hire = &comparison.full_time.cost;
    let all = &hire.monthly_days_delivered;
    let days: Vec<f64> = gone.map_or_else(|| all.clone(), |gone| gone.days(all).collect());
    let exit = gone.map_or(0, |gone| gone.cash);
    let paid = |days: &mut dyn Iterator<Item = f64>, total: i64| has_paid(need.avoided_in_all(days, month_cost), total);
    let fractional = &comparison.fractional.cost;
    let bridge = comparison.bridge.as_ref().is_some_and(|bridge| {
        let both = bridge.cost.monthly_days_delivered.iter().zip(all).zip(&days);
        let mut led = both.map(|((both, hire), left)| both - hire + left);
        paid(&mut led, bridge.cost.total_minor.saturating_add(exit))
    });
    [
        paid(&mut fractional.monthly_days_delivered.iter().copied(), fractional.total_minor),
        paid(&mut days.iter().copied(), hire.total_minor.saturating_add(exit)),
        bridge,
    ]
}
