//! The only file that knows JavaScript. Each function decodes, calls the core,
//! encodes; nothing is computed here.
//!
//! Built without the feature `costs`, it answers the first question only, and is
//! small enough to be there before the visitor has read it.

use crate::input::{Bounds, Plain};
use crate::{Answers, Error, Input, fit, output};
#[cfg(feature = "costs")]
use crate::{Bounded, cost, money::to_float, receipt, uncertainty};
use js_sys::{Array, JsString, Object, Reflect};
use serde::Serialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;
use web_sys::Performance;

/// Characters of a text that are looked at.
const LONGEST_TEXT: u32 = 100;

/// A number of draws.
#[cfg(feature = "costs")]
type Count = Bounded<0, 4_294_967_295>;

/// What the typed interface needs beside the types of the core.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wasm.d.ts");

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

/// What does each option cost, month by month?
///
/// ```js
/// engine.compare(engine.defaults("US").scenario).fullTime.totalMinor; // 50618622, in cents
/// ```
///
/// # Errors
/// Throws a `FractionalFitError` that names the field that is missing, unknown
/// or out of its range.
#[cfg(feature = "costs")]
#[wasm_bindgen]
pub fn compare(scenario: &Ts<cost::Scenario>) -> Result<Ts<cost::Comparison>, JsValue> {
    measured("fractional-fit:compare", || Ok(encode(&cost::compare(&read(scenario)?).map_err(thrown)?)))
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
#[cfg(feature = "costs")]
#[wasm_bindgen]
#[derive(Debug)]
pub struct WhatIf(cost::Scenario);

#[cfg(feature = "costs")]
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

/// How is each amount of a comparison calculated?
///
/// ```js
/// const { fullTime } = engine.explain(engine.defaults("US").scenario);
/// fullTime.components[0].parts; // formulas, their terms with units, and what comes out
/// ```
///
/// # Errors
/// Those of `compare`.
#[cfg(feature = "costs")]
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
#[cfg(feature = "costs")]
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
#[cfg(feature = "costs")]
#[wasm_bindgen]
#[derive(Debug)]
pub struct Simulation(uncertainty::Simulation);

#[cfg(feature = "costs")]
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
        let draws: Count = field("draws", draws)?;
        let draws = u32::try_from(draws.get()).unwrap_or(u32::MAX);
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
        let month: cost::HorizonMonths = field("month", month)?;
        let month = u32::try_from(month.get()).unwrap_or(u32::MAX);
        Ok(encode(&self.0.paid_by(month).map_err(thrown)?))
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
#[cfg(feature = "costs")]
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
#[cfg(feature = "costs")]
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
#[cfg(feature = "costs")]
#[wasm_bindgen]
pub fn payback(request: &Ts<uncertainty::PaybackRequest>) -> Result<Ts<uncertainty::Payback>, JsValue> {
    measured("fractional-fit:payback", || Ok(encode(&uncertainty::payback(&read(request)?).map_err(thrown)?)))
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
#[cfg(feature = "costs")]
#[wasm_bindgen]
pub fn defaults(
    #[wasm_bindgen(unchecked_param_type = "string")] country: &JsValue,
) -> Result<Ts<crate::defaults::Draft>, JsValue> {
    let country: String = field("country", country)?;
    // Asked once a country: here the usual writer may take its time.
    let draft = crate::defaults::draft(&country).map_err(thrown)?;
    Ok(Ts::new_unchecked(draft.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?))
}

/// Sixteen hexadecimal digits that identify this edition of the defaults.
#[cfg(feature = "costs")]
#[wasm_bindgen]
#[must_use]
pub fn digest() -> String {
    crate::defaults::digest().to_owned()
}

/// A receipt, computed again: is its result right?
///
/// ```js
/// engine.recompute(JSON.parse(text)).same; // true or false
/// ```
///
/// # Errors
/// Throws a `FractionalFitError` for what is no receipt, and those of `compare`
/// at `scenario`.
#[cfg(feature = "costs")]
#[wasm_bindgen]
pub fn recompute(receipt: &Ts<receipt::Receipt>) -> Result<Ts<receipt::Recomputed>, JsValue> {
    Ok(encode(&read(receipt)?.recompute().map_err(thrown)?))
}

/// The version of the engine, as in its package.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

fn read<T: Tsify + Input>(value: &Ts<T>) -> Result<T, JsValue>
where
    T::JsType: JsCast,
{
    field("", &value.js_value())
}

/// An argument that is no record, by its name.
fn field<T: Input>(name: &str, value: &JsValue) -> Result<T, JsValue> {
    plain(value).decode().map_err(|error: Error| thrown(error.within(name)))
}

fn plain(value: &JsValue) -> Plain {
    tree(value, &Bounds::new())
}

/// A value's own data; what throws when it is read isn't plain. serde-wasm-bindgen's
/// reader would do, at the price of a fifth of the download: it brings the
/// formatting of floats for its messages.
fn tree(value: &JsValue, bounds: &Bounds) -> Plain {
    if let Some(number) = value.as_f64() {
        return number.into();
    }
    if value.is_null() || value.is_undefined() {
        return Plain::Null;
    }
    if let Some(truth) = value.as_bool() {
        return Plain::Bool(truth);
    }
    if let Some(text) = value.dyn_ref::<JsString>() {
        // A text that is longer than any name is as unknown when it is cut.
        return Plain::Text(text.slice(0, LONGEST_TEXT).into());
    }
    let read = || match value.dyn_ref::<Array>() {
        Some(items) => list(items, bounds),
        None if value.is_object() => {
            Reflect::own_keys(value).map_or(Plain::Foreign, |keys| record(value, &keys, bounds))
        }
        None => Plain::Foreign,
    };
    bounds.deeper(read).unwrap_or(Plain::Unread)
}

fn list(items: &Array, bounds: &Bounds) -> Plain {
    let mut list = Vec::new();
    for index in 0..items.length() {
        if !bounds.take() {
            return Plain::Unread;
        }
        list.push(Reflect::get_u32(items, index).map_or(Plain::Foreign, |item| tree(&item, bounds)));
    }
    Plain::List(list)
}

fn record(value: &JsValue, keys: &Array, bounds: &Bounds) -> Plain {
    let mut record = Vec::new();
    for key in keys.iter() {
        // Symbols are nobody's field.
        let Some(name) = key.dyn_ref::<JsString>() else { continue };
        if !bounds.take() {
            return Plain::Unread;
        }
        let inner = Reflect::get(value, &key).map_or(Plain::Foreign, |inner| tree(&inner, bounds));
        record.push((name.slice(0, LONGEST_TEXT).into(), inner));
    }
    Plain::Record(record)
}

fn encode<T: Tsify + Serialize>(result: &T) -> Ts<T> {
    Ts::new_unchecked(output::value(result))
}

#[wasm_bindgen]
extern "C" {
    /// A fresh object, which takes any property.
    type Target;

    #[wasm_bindgen(method, indexing_setter)]
    fn set(this: &Target, key: &str, value: JsValue);

    #[wasm_bindgen(method, indexing_setter)]
    fn set_by_value(this: &Target, key: &JsValue, value: JsValue);
}

impl output::Foreign for JsValue {
    fn nothing() -> Self {
        Self::NULL
    }
    fn truth(truth: bool) -> Self {
        Self::from_bool(truth)
    }
    fn number(number: f64) -> Self {
        Self::from_f64(number)
    }
    fn text(text: &str) -> Self {
        Self::from_str(text)
    }
    fn list() -> Self {
        Array::new().into()
    }
    fn record() -> Self {
        Object::new().into()
    }
    fn push(&self, item: Self) {
        self.unchecked_ref::<Array>().push(&item);
    }
    fn set(&self, key: &str, entry: Self) {
        self.unchecked_ref::<Target>().set(key, entry);
    }
    fn set_by_value(&self, key: &Self, entry: Self) {
        self.unchecked_ref::<Target>().set_by_value(key, entry);
    }
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

#[cfg(feature = "panic-on-demand")]
static ARMED: std::sync::atomic::AtomicBool = std::sync::atomic::AtomicBool::new(false);

/// For tests: from now on every measured call to this instance panics.
#[cfg(feature = "panic-on-demand")]
#[wasm_bindgen(js_name = panicFromNowOn)]
pub fn panic_from_now_on() {
    ARMED.store(true, std::sync::atomic::Ordering::Relaxed);
}

/// Shows the call in the browser's performance panel, and to the host page's
/// `PerformanceObserver`. What it wrote to the buffer is taken back at once, so
/// that a visitor who drags a slider for an hour fills no memory.
fn measured<T>(name: &str, call: impl FnOnce() -> T) -> T {
    #[cfg(feature = "panic-on-demand")]
    assert!(!ARMED.load(std::sync::atomic::Ordering::Relaxed), "on demand");
    let clock = started(name);
    let result = call();
    if let Some(clock) = clock {
        ended(&clock, name);
    }
    result
}

// Not generic: one copy each.

fn started(name: &str) -> Option<Performance> {
    let clock = Reflect::get(&js_sys::global(), &"performance".into()).ok()?.dyn_into::<Performance>().ok()?;
    let _ = clock.mark(name);
    Some(clock)
}

fn ended(clock: &Performance, name: &str) {
    let _ = clock.measure_with_start_mark(name, name);
    clock.clear_marks_with_mark_name(name);
    clock.clear_measures_with_measure_name(name);
}

/// Takes 2 KB less of the download than the standard one.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
