//! Whether a fractional CTO fits.

use super::boundary::{encode, read};
use super::measured;
use crate::{Answers, fit};
use tsify::Ts;
use wasm_bindgen::prelude::*;

/// Does a fractional CTO fit? Unanswered questions may be left out.
///
/// ```js
/// engine.assess({ primaryNeed: "implementation" }).verdict; // "hire-practitioners"
/// ```
///
/// # Errors
/// Throws a `FractionalFitError` for an unknown question or value.
#[wasm_bindgen]
pub fn assess(answers: &Ts<Answers>) -> Result<Ts<fit::Assessment>, JsValue> {
    measured("fractional-fit:assess", || Ok(encode(&fit::assess(&read(answers)?))))
}
