//! How sure a comparison is, what it depends on, and how every amount comes about.

use super::boundary::{draws_of, encode, field, month_of, plain, read, thrown};
use super::measured;
use crate::money::to_float;
use crate::{cost, uncertainty};
use tsify::Ts;
use wasm_bindgen::prelude::*;

/// How is each amount of a comparison calculated?
///
/// ```js
/// const { fullTime } = engine.explain(engine.defaults("US").scenario);
/// fullTime.components[0].parts; // formulas, their terms with units, and what comes out
/// ```
///
/// # Errors
/// Those of `compare`.
#[wasm_bindgen]
pub fn explain(scenario: &Ts<cost::Scenario>) -> Result<Ts<cost::Explanation>, JsValue> {
    measured("fractional-fit:explain", || Ok(encode(&cost::explain(&read(scenario)?).map_err(thrown)?)))
}

/// How certain is a comparison, and what does it depend on? All at once: see
/// [`Simulation`] for slices.
///
/// ```js
/// const { scenario } = engine.defaults("US");
/// engine.simulate({ scenario, draws: 1024 }).shareFractionalCheaper; // of 1
/// ```
///
/// # Errors
/// Throws a `FractionalFitError` that names the field of what can't be drawn from.
#[wasm_bindgen]
pub fn simulate(input: &Ts<uncertainty::UncertainScenario>) -> Result<Ts<uncertainty::Estimate>, JsValue> {
    measured("fractional-fit:simulate", || Ok(encode(&uncertainty::simulate(&read(input)?).map_err(thrown)?)))
}

/// A simulation in slices: call `run` until it returns true, and `estimate`
/// whenever you want a result in between. To cancel it, call `free`.
///
/// ```js
/// const simulation = new engine.Simulation({ scenario });
/// while (!simulation.run(256)) show(simulation.estimate());
/// simulation.free();
/// ```
#[wasm_bindgen]
#[derive(Debug)]
pub struct Simulation(uncertainty::Simulation);

#[wasm_bindgen]
impl Simulation {
    /// Nothing is drawn yet.
    ///
    /// # Errors
    /// Those of `simulate`.
    #[wasm_bindgen(constructor)]
    pub fn new(input: &Ts<uncertainty::UncertainScenario>) -> Result<Self, JsValue> {
        uncertainty::Simulation::new(&read(input)?).map(Self).map_err(thrown)
    }

    /// Makes that many more draws; true when all are done.
    ///
    /// # Errors
    /// Throws a `FractionalFitError` at `draws` for what is no number of draws,
    /// and where an amount becomes too large: from then on always.
    pub fn run(&mut self, #[wasm_bindgen(unchecked_param_type = "number")] draws: &JsValue) -> Result<bool, JsValue> {
        let draws = draws_of(draws)?;
        measured("fractional-fit:simulate", || self.0.run(draws).map_err(thrown))
    }

    /// What the draws so far say.
    ///
    /// # Errors
    /// None known.
    pub fn estimate(&self) -> Result<Ts<uncertainty::Estimate>, JsValue> {
        Ok(encode(&self.0.estimate()))
    }

    /// What has been paid by the end of a month: of the first 2,048 draws so far.
    ///
    /// # Errors
    /// Throws a `FractionalFitError` at `month` for what is no month that a
    /// scenario can have.
    #[wasm_bindgen(js_name = paidBy)]
    pub fn paid_by(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "number")] month: &JsValue,
    ) -> Result<Ts<uncertainty::Summaries>, JsValue> {
        Ok(encode(&self.0.paid_by(month_of(month)?).map_err(thrown)?))
    }

    /// How much more the full-time CTO costs than the fractional CTO in each draw so far, in minor units.
    #[must_use]
    pub fn differences(&self) -> Vec<f64> {
        self.0.differences().collect()
    }
}

/// How far does each figure alone move the difference?
///
/// ```js
/// const [{ input, atLowMinor, atHighMinor }] = engine.tornado({ scenario }).rows; // the longest
/// ```
///
/// # Errors
/// Those of `simulate`.
#[wasm_bindgen]
pub fn tornado(input: &Ts<uncertainty::UncertainScenario>) -> Result<Ts<uncertainty::Tornado>, JsValue> {
    measured("fractional-fit:tornado", || Ok(encode(&uncertainty::tornado(&read(input)?).map_err(thrown)?)))
}

/// For how many days a week and months does the fractional CTO cost more?
///
/// ```js
/// const request = { scenario, daysPerWeekCenti: [100, 200], months: [12, 24] };
/// engine.surface(request).breakEvenDaysPerWeek; // one for each number of months
/// ```
///
/// # Errors
/// Those of `compare`.
#[wasm_bindgen]
pub fn surface(request: &Ts<uncertainty::SurfaceRequest>) -> Result<Ts<uncertainty::Surface>, JsValue> {
    measured("fractional-fit:surface", || Ok(encode(&uncertainty::surface(&read(request)?).map_err(thrown)?)))
}

/// From which month has each option paid for itself, given what a month without leadership costs?
///
/// ```js
/// const request = { uncertain: { scenario }, leastMinor: 1_000_000, mostMinor: 4_000_000 };
/// engine.payback(request).fractional; // { sinceAtLeast, since, sinceAtMost, share }
/// ```
///
/// # Errors
/// Those of `simulate` at `uncertain`, and at `mostMinor` what is less than the least, or too much to add up.
#[wasm_bindgen]
pub fn payback(request: &Ts<uncertainty::PaybackRequest>) -> Result<Ts<uncertainty::Payback>, JsValue> {
    measured("fractional-fit:payback", || Ok(encode(&uncertainty::payback(&read(request)?).map_err(thrown)?)))
}

/// A scenario whose figures change one by one, if you need the total of each
/// option again and again: no object crosses the boundary.
///
/// ```js
/// const whatIf = new engine.WhatIf(engine.defaults("US").scenario);
/// whatIf.set("fullTime.searchMonths", 8);
/// const [fractional, fullTime, bridge, practitioners] = whatIf.totals();
/// whatIf.free();
/// ```
#[wasm_bindgen]
#[derive(Debug)]
pub struct WhatIf(cost::Scenario);

#[wasm_bindgen]
impl WhatIf {
    /// The scenario as it stands.
    ///
    /// # Errors
    /// Throws a `FractionalFitError` as `compare` does for what it can't read.
    #[wasm_bindgen(constructor)]
    pub fn new(scenario: &Ts<cost::Scenario>) -> Result<Self, JsValue> {
        read(scenario).map(Self)
    }

    /// Changes a figure: `set("fullTime.baseMinor", 25_000_000)`. A refused value changes nothing.
    ///
    /// # Errors
    /// Throws a `FractionalFitError` at `path` for a figure that the scenario
    /// doesn't have, or at the figure for a value that it can't have.
    pub fn set(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Path")] path: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "number")] value: &JsValue,
    ) -> Result<(), JsValue> {
        let path: uncertainty::Path = field("path", path)?;
        path.set_read(&mut self.0, plain(value)).map_err(thrown)
    }

    /// Cash over the horizon in minor units: fractional, full-time, bridge,
    /// practitioners; not a number where the scenario has none.
    ///
    /// # Errors
    /// Those of `compare`.
    pub fn totals(&self) -> Result<Vec<f64>, JsValue> {
        let totals = cost::totals(&self.0).map_err(thrown)?;
        let each = [Some(totals.fractional), Some(totals.full_time), totals.bridge, totals.practitioners];
        Ok(each.map(|total| total.map_or(f64::NAN, to_float)).to_vec())
    }
}
