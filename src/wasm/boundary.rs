//! From a JavaScript value to an input, and from a result to a JavaScript value.

use crate::input::decode::Bounds;
use crate::input::raw::RawValue;
#[cfg(feature = "costs")]
use crate::{Bounded, cost::HorizonMonths};
use crate::{Error, Input, output};
use js_sys::{Array, JsString, Object, Reflect};
use serde::Serialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

/// Characters of a text that are looked at.
const LONGEST_TEXT: u32 = 100;

pub(super) fn read<T: Tsify + Input>(value: &Ts<T>) -> Result<T, JsValue>
where
    T::JsType: JsCast,
{
    field("", &value.js_value())
}

/// An argument that is no record, by its name.
pub(super) fn field<T: Input>(name: &str, value: &JsValue) -> Result<T, JsValue> {
    plain(value).decode().map_err(|error: Error| thrown(error.within(name)))
}

/// A number of draws.
#[cfg(feature = "costs")]
pub(super) fn draws_of(value: &JsValue) -> Result<u32, JsValue> {
    field("draws", value).map(|draws: Bounded<0, 4_294_967_295>| u32::try_from(draws.get()).unwrap_or(u32::MAX))
}

#[cfg(feature = "costs")]
pub(super) fn month_of(value: &JsValue) -> Result<u32, JsValue> {
    field("month", value).map(|month: HorizonMonths| u32::try_from(month.get()).unwrap_or(u32::MAX))
}

pub(super) fn plain(value: &JsValue) -> RawValue {
    tree(value, &Bounds::new())
}

/// A value's own data; what throws when it is read isn't plain. serde-wasm-bindgen's
/// reader would do, at the price of a fifth of the download: it brings the
/// formatting of floats for its messages.
fn tree(value: &JsValue, bounds: &Bounds) -> RawValue {
    if let Some(number) = value.as_f64() {
        return number.into();
    }
    if value.is_null() || value.is_undefined() {
        return RawValue::Null;
    }
    if let Some(truth) = value.as_bool() {
        return RawValue::Bool(truth);
    }
    if let Some(text) = value.dyn_ref::<JsString>() {
        // A text that is longer than any name is as unknown when it is cut.
        return RawValue::Text(text.slice(0, LONGEST_TEXT).into());
    }
    let read = || match value.dyn_ref::<Array>() {
        Some(items) => list(items, bounds),
        None if value.is_object() => {
            Reflect::own_keys(value).map_or(RawValue::Foreign, |keys| record(value, &keys, bounds))
        }
        None => RawValue::Foreign,
    };
    bounds.deeper(read).unwrap_or(RawValue::Unread)
}

fn list(items: &Array, bounds: &Bounds) -> RawValue {
    let mut list = Vec::new();
    for index in 0..items.length() {
        if !bounds.take() {
            return RawValue::Unread;
        }
        list.push(Reflect::get_u32(items, index).map_or(RawValue::Foreign, |item| tree(&item, bounds)));
    }
    RawValue::List(list)
}

fn record(value: &JsValue, keys: &Array, bounds: &Bounds) -> RawValue {
    let mut record = Vec::new();
    for key in keys.iter() {
        // Symbols are nobody's field.
        let Some(name) = key.dyn_ref::<JsString>() else { continue };
        if !bounds.take() {
            return RawValue::Unread;
        }
        let inner = Reflect::get(value, &key).map_or(RawValue::Foreign, |inner| tree(&inner, bounds));
        record.push((name.slice(0, LONGEST_TEXT).into(), inner));
    }
    RawValue::Record(record)
}

pub(super) fn encode<T: Tsify + Serialize>(result: &T) -> Ts<T> {
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
pub(super) fn thrown(error: Error) -> JsValue {
    let thrown = js_sys::Error::new(&error.to_string());
    thrown.set_name("FractionalFitError");
    for (key, value) in [("code", error.code()), ("field", error.field())] {
        // A fresh error object takes any property.
        let _ = Reflect::set(&thrown, &key.into(), &value.into());
    }
    thrown.into()
}
