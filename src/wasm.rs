//! The only file that knows JavaScript. Each function decodes, calls the core,
//! encodes; nothing is computed here.

use crate::input::{Bounds, Plain};
use crate::{Answers, Error, cost, fit, output};
use js_sys::{Array, JsString, Reflect};
use serde::{Serialize, de::DeserializeOwned};
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

/// Characters of a text that are looked at.
const LONGEST_TEXT: u32 = 100;

/// What the typed interface needs beside the types of the core.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** Minor units of a currency (cents), whole. */
export type Money = number;
/** What a company is worth, in minor units, whole. */
export type Valuation = number;
/** A share of a whole in parts per million: 150000 is 15 %. */
export type Ppm = number;
/** A rate that may pass 100 %, in parts per million. */
export type Rate = number;
/** Whole months. */
export type Months = number;
/** Whole months, at least 1. */
export type HorizonMonths = number;
/** A month of the calendar, from 1 to 12. */
export type CalendarMonth = number;
/** Tenths of a month. */
export type MonthsTenths = number;
/** Days a week, in hundredths: 200 are two days. */
export type CentiDays = number;
/** Weeks of a year that are worked. */
export type WeeksPerYear = number;
/** Days of a year that are worked. */
export type WorkingDays = number;
/** A number of people. */
export type Headcount = number;
/** Minor units in a unit of the currency; mostly 100. */
export type MinorPerMajor = number;
/** ISO 3166-1: two capital letters. */
export type Country = string;
/** ISO 4217: three capital letters. */
export type Currency = string;
/** What a contribution rule is called. */
export type RuleKey = string;

/** What every function of the engine throws for an input that it refuses. */
export interface FractionalFitError extends Error {
    name: "FractionalFitError";
    /** Stable and kebab-case: "too-large", "unknown-field", … */
    code: string;
    /** Path of the field, as in "fullTime.baseMinor"; empty for the input as a whole. */
    field: string;
}
"#;

/// Does a fractional CTO fit? Unanswered questions may be left out.
///
/// # Errors
/// Throws a `FractionalFitError` for an unknown question or value.
#[wasm_bindgen]
pub fn assess(answers: &Ts<Answers>) -> Result<Ts<fit::Assessment>, JsValue> {
    measured("fractional-fit:assess", || encode(&fit::assess(&read(answers)?)))
}

/// What does each way cost, month by month?
///
/// # Errors
/// Throws a `FractionalFitError` that names the field that is missing, unknown
/// or out of its range.
#[wasm_bindgen]
pub fn compare(scenario: &Ts<cost::Scenario>) -> Result<Ts<cost::Comparison>, JsValue> {
    measured("fractional-fit:compare", || encode(&cost::compare(&read(scenario)?).map_err(thrown)?))
}

/// How does every amount of a comparison come about?
///
/// # Errors
/// Those of `compare`.
#[wasm_bindgen]
pub fn explain(scenario: &Ts<cost::Scenario>) -> Result<Ts<cost::Explanation>, JsValue> {
    measured("fractional-fit:explain", || encode(&cost::explain(&read(scenario)?).map_err(thrown)?))
}

/// The scenario that the sourced figures of a country give: "US", "GB" or "DE".
///
/// # Errors
/// Throws a `FractionalFitError` at `country` where there are none.
#[wasm_bindgen]
pub fn defaults(country: &str) -> Result<Ts<cost::Scenario>, JsValue> {
    written(&crate::defaults::record(country, &[]).map_err(thrown)?)
}

/// The version of the engine, as in its package.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

fn read<T: Tsify + DeserializeOwned>(value: &Ts<T>) -> Result<T, JsValue>
where
    T::JsType: JsCast,
{
    tree(&value.js_value(), &Bounds::new())?.decode().map_err(thrown)
}

/// A value's own data. serde-wasm-bindgen's reader would do, at the price of a
/// fifth of the download: it brings the formatting of floats for its messages.
fn tree(value: &JsValue, bounds: &Bounds) -> Result<Plain, JsValue> {
    if value.is_null() || value.is_undefined() {
        return Ok(Plain::Null);
    }
    if let Some(number) = value.as_f64() {
        return Ok(number.into());
    }
    if let Some(truth) = value.as_bool() {
        return Ok(Plain::Bool(truth));
    }
    if let Some(text) = value.dyn_ref::<JsString>() {
        // A text that is longer than any name is as unknown when it is cut.
        return Ok(Plain::Text(text.slice(0, LONGEST_TEXT).into()));
    }
    if Array::is_array(value) {
        return bounds.deeper(|| {
            let items = value.unchecked_ref::<Array>();
            let mut list = Vec::new();
            for index in 0..items.length() {
                if !bounds.take() {
                    return Ok(Plain::Unread);
                }
                list.push(tree(&items.get(index), bounds)?);
            }
            Ok(Plain::List(list))
        });
    }
    if !value.is_object() {
        return Ok(Plain::Foreign);
    }
    bounds.deeper(|| {
        let mut record = Vec::new();
        for key in Reflect::own_keys(value)?.iter() {
            // Symbols are nobody's field.
            let Some(name) = key.dyn_ref::<JsString>() else { continue };
            if !bounds.take() {
                return Ok(Plain::Unread);
            }
            let inner = Reflect::get(value, &key)?;
            record.push((name.slice(0, LONGEST_TEXT).into(), tree(&inner, bounds)?));
        }
        Ok(Plain::Record(record))
    })
}

/// The same shapes as the command line's JSON: plain objects, null for none.
fn encode<T: Tsify + Serialize>(value: &T) -> Result<Ts<T>, JsValue> {
    written(&output::tree(value).map_err(thrown)?)
}

fn written<T: Tsify>(tree: &Plain) -> Result<Ts<T>, JsValue> {
    let encoded = tree.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?;
    Ok(Ts::new_unchecked(encoded))
}

#[expect(clippy::needless_pass_by_value, reason = "used with map_err")]
fn thrown(error: Error) -> JsValue {
    let thrown = js_sys::Error::new(&error.to_string());
    thrown.set_name("FractionalFitError");
    for (key, value) in [("code", error.code()), ("field", error.field())] {
        // A fresh error object takes any property.
        let _ = Reflect::set(&thrown, &key.into(), &value.into());
    }
    thrown.into()
}

/// Shows the call in the browser's performance panel, and to the host page's
/// `PerformanceObserver`. What it wrote to the buffer is taken back at once, so
/// that a visitor who drags a slider for an hour fills no memory.
fn measured<T>(name: &str, call: impl FnOnce() -> T) -> T {
    let clock = Reflect::get(&js_sys::global(), &"performance".into())
        .ok()
        .and_then(|clock| clock.dyn_into::<web_sys::Performance>().ok());
    let Some(clock) = clock else { return call() };
    let _ = clock.mark(name);
    let result = call();
    let _ = clock.measure_with_start_mark(name, name);
    clock.clear_marks_with_mark_name(name);
    clock.clear_measures_with_measure_name(name);
    result
}

/// Takes 2 KB less of the download than the standard one.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
