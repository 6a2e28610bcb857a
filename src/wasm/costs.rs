//! What each way costs, and how likely that is.

use super::boundary::{draws_of, encode, field, month_of, read, thrown};
use super::measured;
use crate::{cost, defaults, uncertainty};
use serde::Serialize;
use tsify::Ts;
use wasm_bindgen::prelude::*;

/// What does each option cost, month by month?
///
/// ```js
/// engine.compare(engine.defaults("US").scenario).fullTime.totalMinor; // 50618622, in cents
/// ```
///
/// # Errors
/// Throws a `FractionalFitError` that names the field that is missing, unknown
/// or out of its range.
#[wasm_bindgen]
pub fn compare(scenario: &Ts<cost::Scenario>) -> Result<Ts<cost::Comparison>, JsValue> {
    measured("fractional-fit:compare", || Ok(encode(&cost::compare(&read(scenario)?).map_err(thrown)?)))
}

/// How likely is it that the fractional costs less, and between which amounts do the options lie? As sure as the
/// sourced figures are; [`Simulation`](super::Simulation) tells what that depends on.
///
/// ```js
/// const outlook = new engine.Outlook(engine.defaults("US").scenario);
/// while (!outlook.run(256)) show(outlook.chances().shareFractionalCheaper);
/// outlook.free();
/// ```
#[wasm_bindgen]
#[derive(Debug)]
pub struct Outlook(uncertainty::Outlook);

#[wasm_bindgen]
impl Outlook {
    /// Nothing is drawn yet.
    ///
    /// # Errors
    /// Those of `simulate`.
    #[wasm_bindgen(constructor)]
    pub fn new(scenario: &Ts<cost::Scenario>) -> Result<Self, JsValue> {
        let scenario: cost::Scenario = read(scenario)?;
        uncertainty::Outlook::new(&scenario.into()).map(Self).map_err(thrown)
    }

    /// Makes that many more draws; true when all are done.
    ///
    /// # Errors
    /// Throws a `FractionalFitError` at `draws` for what is no number of draws,
    /// and where an amount becomes too large: from then on always.
    pub fn run(&mut self, #[wasm_bindgen(unchecked_param_type = "number")] draws: &JsValue) -> Result<bool, JsValue> {
        let draws = draws_of(draws)?;
        measured("fractional-fit:outlook", || self.0.run(draws).map_err(thrown))
    }

    /// What the draws so far say.
    ///
    /// # Errors
    /// None known.
    pub fn chances(&self) -> Result<Ts<uncertainty::Chances>, JsValue> {
        Ok(encode(&self.0.chances()))
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
}

/// The scenario with our defaults for a country ("US"), and which figures to ask
/// the visitor for, because we found no reliable source: without those in `missing` an option can't be computed
/// (none for "US", "GB", "DE", "FR" and "PL"); the others in `asked` count as zero until they are entered.
///
/// ```js
/// engine.defaults("ES").missing; // ["fractional.dayRateMinor"]
/// ```
///
/// # Errors
/// Throws a `FractionalFitError` at `country` where that is no text, or its
/// employer contributions aren't known.
#[wasm_bindgen]
pub fn defaults(
    #[wasm_bindgen(unchecked_param_type = "string")] country: &JsValue,
) -> Result<Ts<defaults::Draft>, JsValue> {
    let country: String = field("country", country)?;
    // Asked once a country: here the usual writer may take its time.
    let draft = defaults::draft(&country).map_err(thrown)?;
    Ok(Ts::new_unchecked(draft.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?))
}

/// Sixteen hexadecimal digits that identify this edition of the defaults.
#[wasm_bindgen]
#[must_use]
pub fn digest() -> String {
    defaults::digest().to_owned()
}
