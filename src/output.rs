//! Results as values that live elsewhere: the same shapes as the command line's JSON.
//!
//! What serde derives for a type is small where nothing can fail and a value is
//! one register, as here: serde-wasm-bindgen's serializer can do neither.

use serde::ser::{Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple, Serializer};
use std::fmt;
use std::marker::PhantomData;

/// A value that lives elsewhere, which only `wasm` knows.
pub(crate) trait Foreign: Sized {
    fn nothing() -> Self;
    fn truth(truth: bool) -> Self;
    fn number(number: f64) -> Self;
    fn text(text: &str) -> Self;
    fn list() -> Self;
    fn record() -> Self;
    /// Adds to a list.
    fn push(&self, item: Self);
    /// Puts into a record.
    fn set(&self, key: &str, entry: Self);
    fn set_by_value(&self, key: &Self, entry: Self);
}

/// A result as plain records and lists, nothing for none.
pub(crate) fn value<V: Foreign, T: Serialize + ?Sized>(result: &T) -> V {
    match result.serialize(Writer(PhantomData)) {
        Ok(value) => value,
        Err(never) => match never {},
    }
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

struct Writer<V>(PhantomData<V>);

struct List<V>(V);

struct Record<V> {
    record: V,
    key: V,
}

#[expect(clippy::cast_precision_loss, reason = "a result's whole numbers are safe integers")]
impl<V: Foreign> Serializer for Writer<V> {
    type Ok = V;
    type Error = Never;
    type SerializeSeq = List<V>;
    type SerializeTuple = List<V>;
    type SerializeTupleStruct = Impossible<V, Never>;
    type SerializeTupleVariant = Impossible<V, Never>;
    type SerializeMap = Record<V>;
    type SerializeStruct = Record<V>;
    type SerializeStructVariant = Impossible<V, Never>;

    fn serialize_bool(self, value: bool) -> Result<V, Never> {
        Ok(V::truth(value))
    }
    fn serialize_i8(self, value: i8) -> Result<V, Never> {
        self.serialize_f64(value.into())
    }
    fn serialize_i16(self, value: i16) -> Result<V, Never> {
        self.serialize_f64(value.into())
    }
    fn serialize_i32(self, value: i32) -> Result<V, Never> {
        self.serialize_f64(value.into())
    }
    fn serialize_i64(self, value: i64) -> Result<V, Never> {
        self.serialize_f64(value as f64)
    }
    fn serialize_u8(self, value: u8) -> Result<V, Never> {
        self.serialize_f64(value.into())
    }
    fn serialize_u16(self, value: u16) -> Result<V, Never> {
        self.serialize_f64(value.into())
    }
    fn serialize_u32(self, value: u32) -> Result<V, Never> {
        self.serialize_f64(value.into())
    }
    fn serialize_u64(self, value: u64) -> Result<V, Never> {
        self.serialize_f64(value as f64)
    }
    fn serialize_f32(self, value: f32) -> Result<V, Never> {
        self.serialize_f64(value.into())
    }
    fn serialize_f64(self, value: f64) -> Result<V, Never> {
        Ok(V::number(value))
    }
    fn serialize_char(self, value: char) -> Result<V, Never> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }
    fn serialize_str(self, value: &str) -> Result<V, Never> {
        Ok(V::text(value))
    }
    fn serialize_bytes(self, _: &[u8]) -> Result<V, Never> {
        self.serialize_unit()
    }
    fn serialize_none(self) -> Result<V, Never> {
        self.serialize_unit()
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<V, Never> {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result<V, Never> {
        Ok(V::nothing())
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<V, Never> {
        self.serialize_unit()
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<V, Never> {
        self.serialize_str(variant)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<V, Never> {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<V, Never> {
        let mut record = self.serialize_map(None)?;
        record.serialize_field(variant, value)?;
        SerializeMap::end(record)
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<List<V>, Never> {
        Ok(List(V::list()))
    }
    fn serialize_tuple(self, length: usize) -> Result<List<V>, Never> {
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
    fn serialize_map(self, _: Option<usize>) -> Result<Record<V>, Never> {
        Ok(Record { record: V::record(), key: V::nothing() })
    }
    fn serialize_struct(self, _: &'static str, length: usize) -> Result<Record<V>, Never> {
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

impl<V: Foreign> SerializeSeq for List<V> {
    type Ok = V;
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, element: &T) -> Result<(), Never> {
        self.0.push(value(element));
        Ok(())
    }

    fn end(self) -> Result<V, Never> {
        Ok(self.0)
    }
}

impl<V: Foreign> SerializeTuple for List<V> {
    type Ok = V;
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, element: &T) -> Result<(), Never> {
        SerializeSeq::serialize_element(self, element)
    }

    fn end(self) -> Result<V, Never> {
        SerializeSeq::end(self)
    }
}

impl<V: Foreign> SerializeStruct for Record<V> {
    type Ok = V;
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, field: &T) -> Result<(), Never> {
        self.record.set(key, value(field));
        Ok(())
    }

    fn end(self) -> Result<V, Never> {
        Ok(self.record)
    }
}

impl<V: Foreign> SerializeMap for Record<V> {
    type Ok = V;
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Never> {
        self.key = value(key);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, entry: &T) -> Result<(), Never> {
        self.record.set_by_value(&self.key, value(entry));
        Ok(())
    }

    fn end(self) -> Result<V, Never> {
        SerializeStruct::end(self)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]
mod tests {
    use super::*;
    use crate::{Answers, cost, decode, defaults, fit, uncertainty};
    use serde_json::{Map, Value, json};
    use std::cell::RefCell;
    use std::collections::BTreeMap;

    impl Foreign for RefCell<Value> {
        fn nothing() -> Self {
            Self::default()
        }
        fn truth(truth: bool) -> Self {
            Self::new(truth.into())
        }
        fn number(number: f64) -> Self {
            Self::new(number.into())
        }
        fn text(text: &str) -> Self {
            Self::new(text.into())
        }
        fn list() -> Self {
            Self::new(Value::Array(Vec::new()))
        }
        fn record() -> Self {
            Self::new(Value::Object(Map::new()))
        }
        fn push(&self, item: Self) {
            self.borrow_mut().as_array_mut().unwrap().push(item.into_inner());
        }
        fn set(&self, key: &str, entry: Self) {
            self.borrow_mut().as_object_mut().unwrap().insert(key.to_owned(), entry.into_inner());
        }
        fn set_by_value(&self, key: &Self, entry: Self) {
            self.set(key.borrow().as_str().unwrap(), entry);
        }
    }

    /// Every number as JavaScript has it.
    fn in_floats(json: Value) -> Value {
        match json {
            Value::Number(number) => number.as_f64().unwrap().into(),
            Value::Array(items) => items.into_iter().map(in_floats).collect(),
            Value::Object(entries) => entries.into_iter().map(|(key, entry)| (key, in_floats(entry))).collect(),
            other => other,
        }
    }

    fn assert_written(result: &impl Serialize) {
        let written: RefCell<Value> = value(result);
        assert_eq!(written.into_inner(), in_floats(serde_json::to_value(result).unwrap()));
    }

    #[test]
    fn results_are_written_as_the_command_line_writes_them() {
        let scenario = defaults::scenario("US").unwrap();
        let input = json!({ "scenario": serde_json::to_value(&scenario).unwrap(), "draws": 64 });
        assert_written(&scenario);
        assert_written(&cost::compare(&scenario).unwrap());
        assert_written(&cost::explain(&scenario).unwrap());
        assert_written(&uncertainty::simulate(&decode(input).unwrap()).unwrap());
        assert_written(&fit::assess(&decode::<Answers, _>(json!({ "primaryNeed": "leadership" })).unwrap()));
    }

    #[test]
    fn every_kind_of_value_is_written() {
        #[derive(serde::Serialize)]
        struct Nothing;
        #[derive(serde::Serialize)]
        enum One {
            Of(u8),
        }
        assert_written(&(1_i8, -2_i16, 3_i32, 4_u8, 5_u16, 6_u32));
        assert_written(&(7_u64, 0.5_f32, 'ß', (), Nothing, One::Of(8)));
        assert_written(&BTreeMap::from([("a", Some(true)), ("b", None)]));
        assert_eq!(value::<RefCell<Value>, _>(&Bytes).into_inner(), Value::Null);
    }

    /// What no result has.
    struct Bytes;

    impl Serialize for Bytes {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_bytes(b"bytes")
        }
    }
}
