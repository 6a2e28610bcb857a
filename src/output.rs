//! Results as JavaScript values: the same shapes as the command line's JSON.
//!
//! What serde derives for a type is small where nothing can fail and a value is
//! one register, as here: serde-wasm-bindgen's serializer can do neither.

use js_sys::{Array, Object};
use serde::ser::{Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple, Serializer};
use std::fmt;
use wasm_bindgen::prelude::*;

/// A result as plain objects and lists, null for none.
pub(crate) fn value<T: Serialize + ?Sized>(result: &T) -> JsValue {
    match result.serialize(Js) {
        Ok(value) => value,
        Err(never) => match never {},
    }
}

#[wasm_bindgen]
extern "C" {
    type Target;

    #[wasm_bindgen(method, indexing_setter)]
    fn set(this: &Target, key: &str, value: JsValue);

    #[wasm_bindgen(method, indexing_setter)]
    fn set_by_value(this: &Target, key: &JsValue, value: JsValue);
}

/// An error that no result has.
#[derive(Debug)]
pub(crate) enum Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl serde::ser::Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Self {
        unreachable!()
    }
}

struct Js;

struct List(Array);

struct Record {
    object: Target,
    key: JsValue,
}

type Written = Result<JsValue, Never>;

#[expect(clippy::cast_precision_loss, reason = "a result's whole numbers are safe integers")]
impl Serializer for Js {
    type Ok = JsValue;
    type Error = Never;
    type SerializeSeq = List;
    type SerializeTuple = List;
    type SerializeTupleStruct = Impossible<JsValue, Never>;
    type SerializeTupleVariant = Impossible<JsValue, Never>;
    type SerializeMap = Record;
    type SerializeStruct = Record;
    type SerializeStructVariant = Impossible<JsValue, Never>;

    fn serialize_bool(self, value: bool) -> Written {
        Ok(JsValue::from_bool(value))
    }
    fn serialize_i8(self, value: i8) -> Written {
        self.serialize_f64(value.into())
    }
    fn serialize_i16(self, value: i16) -> Written {
        self.serialize_f64(value.into())
    }
    fn serialize_i32(self, value: i32) -> Written {
        self.serialize_f64(value.into())
    }
    fn serialize_i64(self, value: i64) -> Written {
        self.serialize_f64(value as f64)
    }
    fn serialize_u8(self, value: u8) -> Written {
        self.serialize_f64(value.into())
    }
    fn serialize_u16(self, value: u16) -> Written {
        self.serialize_f64(value.into())
    }
    fn serialize_u32(self, value: u32) -> Written {
        self.serialize_f64(value.into())
    }
    fn serialize_u64(self, value: u64) -> Written {
        self.serialize_f64(value as f64)
    }
    fn serialize_f32(self, value: f32) -> Written {
        self.serialize_f64(value.into())
    }
    fn serialize_f64(self, value: f64) -> Written {
        Ok(JsValue::from_f64(value))
    }
    fn serialize_char(self, value: char) -> Written {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }
    fn serialize_str(self, value: &str) -> Written {
        Ok(JsValue::from_str(value))
    }
    fn serialize_bytes(self, _: &[u8]) -> Written {
        self.serialize_unit()
    }
    fn serialize_none(self) -> Written {
        self.serialize_unit()
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Written {
        Ok(JsValue::NULL)
    }
    fn serialize_unit_struct(self, _: &'static str) -> Written {
        self.serialize_unit()
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        self.serialize_str(variant)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Written {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Written {
        let mut record = self.serialize_map(None)?;
        record.serialize_field(variant, value)?;
        SerializeMap::end(record)
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<List, Never> {
        Ok(List(Array::new()))
    }
    fn serialize_tuple(self, length: usize) -> Result<List, Never> {
        self.serialize_seq(Some(length))
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Never> {
        unreachable!()
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Never> {
        unreachable!()
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Record, Never> {
        Ok(Record { object: Object::new().unchecked_into(), key: JsValue::NULL })
    }
    fn serialize_struct(self, _: &'static str, length: usize) -> Result<Record, Never> {
        self.serialize_map(Some(length))
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Never> {
        unreachable!()
    }
}

impl SerializeSeq for List {
    type Ok = JsValue;
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, element: &T) -> Result<(), Never> {
        self.0.push(&value(element));
        Ok(())
    }

    fn end(self) -> Written {
        Ok(self.0.into())
    }
}

impl SerializeTuple for List {
    type Ok = JsValue;
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, element: &T) -> Result<(), Never> {
        SerializeSeq::serialize_element(self, element)
    }

    fn end(self) -> Written {
        SerializeSeq::end(self)
    }
}

impl SerializeStruct for Record {
    type Ok = JsValue;
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, field: &T) -> Result<(), Never> {
        self.object.set(key, value(field));
        Ok(())
    }

    fn end(self) -> Written {
        Ok(self.object.into())
    }
}

impl SerializeMap for Record {
    type Ok = JsValue;
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Never> {
        self.key = value(key);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, entry: &T) -> Result<(), Never> {
        self.object.set_by_value(&self.key, value(entry));
        Ok(())
    }

    fn end(self) -> Written {
        SerializeStruct::end(self)
    }
}
