//! Results as the same plain tree that inputs are read into. What crosses to
//! JavaScript is written from there, by one copy of the code that does it.

use crate::error::Error;
use crate::input::Plain;
use serde::ser::{Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple, Serializer};

/// The tree of a result.
pub(crate) fn tree<T: Serialize>(value: &T) -> Result<Plain, Error> {
    value.serialize(Tree)
}

struct Tree;

struct List(Vec<Plain>);

struct Record {
    entries: Vec<(String, Plain)>,
    key: String,
}

impl Serializer for Tree {
    type Ok = Plain;
    type Error = Error;
    type SerializeSeq = List;
    type SerializeTuple = List;
    type SerializeTupleStruct = Impossible<Plain, Error>;
    type SerializeTupleVariant = Impossible<Plain, Error>;
    type SerializeMap = Record;
    type SerializeStruct = Record;
    type SerializeStructVariant = Impossible<Plain, Error>;

    fn serialize_bool(self, value: bool) -> Result<Plain, Error> {
        Ok(Plain::Bool(value))
    }
    fn serialize_i8(self, value: i8) -> Result<Plain, Error> {
        self.serialize_i64(value.into())
    }
    fn serialize_i16(self, value: i16) -> Result<Plain, Error> {
        self.serialize_i64(value.into())
    }
    fn serialize_i32(self, value: i32) -> Result<Plain, Error> {
        self.serialize_i64(value.into())
    }
    fn serialize_i64(self, value: i64) -> Result<Plain, Error> {
        Ok(Plain::Integer(value))
    }
    fn serialize_u8(self, value: u8) -> Result<Plain, Error> {
        self.serialize_i64(value.into())
    }
    fn serialize_u16(self, value: u16) -> Result<Plain, Error> {
        self.serialize_i64(value.into())
    }
    fn serialize_u32(self, value: u32) -> Result<Plain, Error> {
        self.serialize_i64(value.into())
    }
    fn serialize_u64(self, value: u64) -> Result<Plain, Error> {
        self.serialize_i64(i64::try_from(value).map_err(serde::ser::Error::custom)?)
    }
    fn serialize_f32(self, value: f32) -> Result<Plain, Error> {
        self.serialize_f64(value.into())
    }
    fn serialize_f64(self, value: f64) -> Result<Plain, Error> {
        Ok(Plain::Float(value))
    }
    fn serialize_char(self, value: char) -> Result<Plain, Error> {
        Ok(Plain::Text(value.into()))
    }
    fn serialize_str(self, value: &str) -> Result<Plain, Error> {
        Ok(Plain::Text(value.to_owned()))
    }
    fn serialize_bytes(self, _: &[u8]) -> Result<Plain, Error> {
        Ok(Plain::Foreign)
    }
    fn serialize_none(self) -> Result<Plain, Error> {
        Ok(Plain::Null)
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Plain, Error> {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result<Plain, Error> {
        Ok(Plain::Null)
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<Plain, Error> {
        Ok(Plain::Null)
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<Plain, Error> {
        self.serialize_str(variant)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<Plain, Error> {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Plain, Error> {
        Ok(Plain::Record(vec![(variant.to_owned(), value.serialize(Self)?)]))
    }
    fn serialize_seq(self, length: Option<usize>) -> Result<List, Error> {
        Ok(List(Vec::with_capacity(length.unwrap_or(0))))
    }
    fn serialize_tuple(self, length: usize) -> Result<List, Error> {
        self.serialize_seq(Some(length))
    }
    fn serialize_tuple_struct(self, name: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Error> {
        Err(serde::ser::Error::custom(name))
    }
    fn serialize_tuple_variant(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        Err(serde::ser::Error::custom(name))
    }
    fn serialize_map(self, length: Option<usize>) -> Result<Record, Error> {
        Ok(Record { entries: Vec::with_capacity(length.unwrap_or(0)), key: String::new() })
    }
    fn serialize_struct(self, _: &'static str, length: usize) -> Result<Record, Error> {
        self.serialize_map(Some(length))
    }
    fn serialize_struct_variant(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        Err(serde::ser::Error::custom(name))
    }
}

impl SerializeSeq for List {
    type Ok = Plain;
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.0.push(value.serialize(Tree)?);
        Ok(())
    }

    fn end(self) -> Result<Plain, Error> {
        Ok(Plain::List(self.0))
    }
}

impl SerializeTuple for List {
    type Ok = Plain;
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Result<Plain, Error> {
        SerializeSeq::end(self)
    }
}

impl SerializeStruct for Record {
    type Ok = Plain;
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
        self.push(key, value.serialize(Tree)?);
        Ok(())
    }

    fn end(self) -> Result<Plain, Error> {
        Ok(Plain::Record(self.entries))
    }
}

impl SerializeMap for Record {
    type Ok = Plain;
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.take_key(key.serialize(Tree)?);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.put(value.serialize(Tree)?);
        Ok(())
    }

    fn end(self) -> Result<Plain, Error> {
        Ok(Plain::Record(self.entries))
    }
}

impl Record {
    #[inline(never)]
    fn push(&mut self, key: &str, value: Plain) {
        self.entries.push((key.to_owned(), value));
    }

    fn take_key(&mut self, key: Plain) {
        if let Plain::Text(key) = key {
            self.key = key;
        }
    }

    fn put(&mut self, value: Plain) {
        self.entries.push((std::mem::take(&mut self.key), value));
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that can't go on has failed")]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::{Value, json, to_value};

    use super::*;

    #[derive(serde::Serialize, Default)]
    #[serde(rename_all = "camelCase")]
    struct Every {
        yes: bool,
        signed: (i8, i16, i32, i64),
        unsigned: (u8, u16, u32, u64),
        share: f64,
        half: f32,
        sign: char,
        text: &'static str,
        nothing: Option<u8>,
        something: Option<u8>,
        unit: (),
        marker: Marker,
        kinds: [Kind; 2],
        named: Named,
        list: Vec<u8>,
        by_name: BTreeMap<&'static str, u8>,
    }

    #[derive(serde::Serialize, Default)]
    struct Marker;

    #[derive(serde::Serialize, Default)]
    struct Named(i64);

    #[derive(serde::Serialize, Default)]
    enum Kind {
        #[default]
        Plain,
        Holding(u8),
        Pair(u8, u8),
        Fields {
            one: u8,
        },
    }

    fn as_json<T: Serialize>(value: &T) -> Value {
        to_value(tree(value).unwrap()).unwrap()
    }

    #[test]
    fn a_tree_is_what_json_would_be() {
        let every = Every {
            yes: true,
            signed: (-1, -2, -3, -4),
            unsigned: (1, 2, 3, 4),
            share: 0.25,
            half: 0.5,
            sign: '€',
            text: "text",
            something: Some(5),
            kinds: [Kind::Plain, Kind::Holding(6)],
            named: Named(7),
            list: vec![8, 9],
            by_name: BTreeMap::from([("a", 10), ("b", 11)]),
            ..Every::default()
        };
        assert_eq!(as_json(&every), to_value(&every).unwrap());
        assert!(matches!(tree(&()).unwrap(), Plain::Null));
        assert!(matches!(tree(&None::<u8>).unwrap(), Plain::Null));
        assert!(matches!(tree(&Marker).unwrap(), Plain::Null));
    }

    #[test]
    fn a_result_is_the_same_as_tree_and_as_json() {
        let cases: Value = serde_json::from_str(include_str!("../tests/cases/cost.json")).unwrap();
        let scenario: crate::cost::Scenario = crate::decode(cases[0]["scenario"].clone()).unwrap();
        let comparison = crate::cost::compare(&scenario).unwrap();
        assert_eq!(as_json(&comparison), to_value(&comparison).unwrap());
        let assessment = crate::fit::assess(&crate::decode(json!({ "primaryNeed": "leadership" })).unwrap());
        assert_eq!(as_json(&assessment), to_value(&assessment).unwrap());
    }

    #[test]
    fn what_no_result_has_is_refused_or_nothing() {
        #[derive(serde::Serialize)]
        struct Pair(u8, u8);
        struct Bytes;
        impl Serialize for Bytes {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_bytes(b"bytes")
            }
        }
        assert!(matches!(tree(&Bytes).unwrap(), Plain::Foreign));
        assert!(tree(&Pair(1, 2)).is_err());
        assert!(tree(&Kind::Pair(1, 2)).is_err());
        assert!(tree(&Kind::Fields { one: 1 }).is_err());
        assert!(tree(&u64::MAX).is_err());
    }
}
