//! What comes from outside is read whole, or refused by the name of its field.

use fractional_fit::cost::Scenario;
use fractional_fit::receipt::{Edition, Total};
use fractional_fit::uncertainty::Real;
use fractional_fit::{Answers, Error, Input, decode};
use serde::de::IntoDeserializer;
use serde::de::value::{Error as Malformed, F64Deserializer, I128Deserializer};
use serde_json::{Value, json};

fn base() -> Value {
    let cases: Vec<Value> = serde_json::from_str(include_str!("../cases/cost.json")).unwrap();
    cases[0]["scenario"].clone()
}

/// The base scenario with one value put in at a pointer.
fn with(pointer: &str, value: Value) -> Value {
    let mut scenario = base();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    scenario.pointer_mut(parent).unwrap().as_object_mut().unwrap().insert(key.to_owned(), value);
    scenario
}

#[track_caller]
fn assert_refused<T: Input + std::fmt::Debug>(input: Value, code: &str, field: &str) {
    let error = decode::<T, _>(input).unwrap_err();
    assert_eq!((error.code(), error.field()), (code, field), "{error}");
    assert!(error.to_string().starts_with(field), "{error}");
}

#[test]
fn a_refused_field_is_named_by_its_path() {
    for (pointer, value, code, field) in [
        ("/fullTime/baseMinor", json!("a lot"), "wrong-type", "fullTime.baseMinor"),
        ("/fullTime/baseMinor", json!(2.5), "not-whole", "fullTime.baseMinor"),
        ("/fullTime/baseMinor", json!(1e300), "too-large", "fullTime.baseMinor"),
        ("/fullTime/baseMinor", json!(u64::MAX), "too-large", "fullTime.baseMinor"),
        ("/fullTime/baseMinor", json!(-1e300), "too-small", "fullTime.baseMinor"),
        ("/fullTime/baseMinor", Value::Null, "wrong-type", "fullTime.baseMinor"),
        ("/fullTime/feeMode", json!("thirds"), "unknown-value", "fullTime.feeMode"),
        ("/currency", json!("usd"), "unknown-value", "currency"),
        ("/currency", json!("USDX"), "unknown-value", "currency"),
        ("/fullTime/feeMode", json!(["on-start"]), "wrong-type", "fullTime.feeMode"),
        ("/fullTime/equity/cliff", json!(3), "unknown-field", "fullTime.equity.cliff"),
        ("/fullTime.equity", json!(3), "unknown-field", "[\"fullTime.equity\"]"),
        ("/fullTime/__proto__", json!({}), "unknown-field", "fullTime.__proto__"),
        ("/fractional", json!([]), "wrong-type", "fractional"),
        ("/contributionRules", json!([{ "key": "a" }]), "missing-field", "contributionRules[0].ratePpm"),
        ("/contributionRules", json!({}), "wrong-type", "contributionRules"),
    ] {
        assert_refused::<Scenario>(with(pointer, value), code, field);
    }
}

#[test]
fn a_second_field_of_the_same_name_is_refused() {
    for (input, field) in [
        (r#"{ "phase": "none", "phase": "none" }"#, "phase"),
        (r#"{ "phase": "none", "regulated": "no", "phase": null }"#, "phase"),
    ] {
        let error = decode::<Answers, _>(&mut serde_json::Deserializer::from_str(input)).unwrap_err();
        assert_eq!((error.code(), error.field()), ("duplicate", field));
    }
}

#[test]
fn a_refusal_says_what_is_expected_and_what_was_found() {
    let told = |input: Value| decode::<Scenario, _>(input).unwrap_err().to_string();
    assert_eq!(told(json!([])), "a record (Scenario) is expected, not a list");
    let rules = told(with("/contributionRules", json!(3)));
    assert_eq!(rules, "contributionRules: a list is expected, not a number");
    let nan = decode::<Real, _>(IntoDeserializer::<Malformed>::into_deserializer(f64::NAN)).unwrap_err();
    assert_eq!(nan.to_string(), "a number is expected, not NaN");
}

#[test]
fn foreign_names_are_told_without_signs_that_hide_or_reorder() {
    for sign in ['\u{7}', '\u{ad}', '\u{61c}', '\u{180e}', '\u{200b}', '\u{202e}', '\u{2066}', '\u{feff}', '\u{e0041}']
    {
        let error = decode::<Answers, _>(json!({ format!("a{sign}b"): 1 })).unwrap_err();
        assert_eq!(error.field(), "a\u{fffd}b", "{sign:?}");
    }
    // Letters of any script stay, and what joins them.
    assert_eq!(decode::<Answers, _>(json!({ "مدّة": 1 })).unwrap_err().field(), "مدّة");
}

#[test]
fn a_missing_field_is_named_by_its_path() {
    let mut scenario = base();
    scenario["fullTime"].as_object_mut().unwrap().remove("baseMinor");
    assert_refused::<Scenario>(scenario, "missing-field", "fullTime.baseMinor");
}

#[test]
fn whole_numbers_may_be_written_as_decimals() {
    let answers: Answers = decode(json!({ "durationMonths": 6.0 })).unwrap();
    assert_eq!(answers.duration_months.unwrap().get(), 6);
    let answers: Answers = decode(json!({ "durationMonths": -0.0 })).unwrap();
    assert_eq!(answers.duration_months.unwrap().get(), 0);
}

/// A number that JSON has no way to write.
fn refused<T: Input + std::fmt::Debug>(number: f64) -> String {
    let source: F64Deserializer<Malformed> = number.into_deserializer();
    decode::<T, _>(source).unwrap_err().code().to_owned()
}

#[test]
fn what_is_no_number_at_all_is_of_the_wrong_type() {
    assert_eq!(refused::<Total>(f64::NAN), "wrong-type");
    assert_eq!(refused::<Real>(f64::NAN), "wrong-type");
}

#[test]
fn what_is_endless_is_too_large() {
    for number in [f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(refused::<Real>(number), "too-large");
    }
    assert_eq!(decode::<Real, _>(json!(0.5)).unwrap().0.to_bits(), 0.5_f64.to_bits());
}

#[test]
fn whole_numbers_are_read_by_any_reader_of_serde() {
    assert_eq!(serde_json::from_str::<Total>("7").unwrap().get(), 7);
    assert_eq!(serde_json::from_str::<Total>("-7").unwrap().get(), -7);
    assert!(serde_json::from_str::<Total>(&u64::MAX.to_string()).is_err());
}

#[test]
fn an_edition_is_a_short_plain_name() {
    let read = |name: &str| decode::<Edition, _>(json!(name));
    for name in ["0.1.0-beta+7", &"x".repeat(40)] {
        assert_eq!(read(name).unwrap().as_str(), name);
    }
    for name in ["", "a b", "é", &"x".repeat(41)] {
        let message = read(name).unwrap_err().to_string();
        assert!(message.ends_with("up to 40 letters, digits and . - + is expected"), "{message}");
    }
}

#[test]
fn what_is_deeper_or_longer_than_anything_valid_is_left_unread() {
    let mut deep = json!(1);
    for _ in 0..100 {
        deep = json!([deep, 1]);
    }
    assert_refused::<Answers>(json!({ "symptoms": deep.clone() }), "wrong-type", "symptoms[0]");
    assert_refused::<Answers>(deep, "wrong-type", "");
    let long: Vec<_> = (0..20_000).collect();
    assert_refused::<Answers>(json!({ "symptoms": long.clone() }), "too-complex", "");
    // What is too deep isn't even counted.
    let mut both = json!(long);
    for _ in 0..20 {
        both = json!([both]);
    }
    assert_refused::<Answers>(json!({ "symptoms": both }), "wrong-type", "symptoms[0]");
}

#[test]
fn a_source_that_is_no_plain_data_is_refused() {
    let source: I128Deserializer<Malformed> = 7_i128.into_deserializer();
    let error = decode::<Answers, _>(source).unwrap_err();
    assert_eq!(error.code(), "malformed");
    assert!(error.to_string().ends_with("expected plain data"), "{error}");
}

#[test]
fn a_message_holds_foreign_text_short_and_visible() {
    let hostile = format!("\u{202e}\u{0}{}", "x".repeat(10_000_000));
    let error: Error = decode::<Answers, _>(json!({ "phase": hostile })).unwrap_err();
    let message = error.to_string();
    assert_eq!(error.code(), "unknown-value");
    assert!(message.len() < 300, "{} bytes", message.len());
    assert!(!message.contains(['\u{202e}', '\u{0}']));
    let error = decode::<Answers, _>(json!({ hostile: 1 })).unwrap_err();
    assert!(error.field().len() < 80);
}

#[test]
fn a_message_says_what_is_expected_and_what_was_found() {
    let modes = "one of retained-thirds, on-start";
    for (pointer, value, problem) in [
        ("/fullTime/feeMode", json!(true), format!("{modes} is expected, not true or false")),
        ("/fullTime/feeMode", json!(["on-start"]), format!("{modes} is expected, not a list")),
        ("/fullTime/feeMode", json!({}), format!("{modes} is expected, not a record")),
        ("/fullTime/feeMode", json!(3), format!("{modes} is expected, not a number")),
        ("/fullTime/feeMode", Value::Null, format!("{modes} is expected, not nothing")),
        ("/fullTime/feeMode", json!("no"), "“no” is not one of retained-thirds, on-start".to_owned()),
        ("/fullTime/baseMinor", json!("no"), "not text".to_owned()),
        ("/fullTime/baseMinor", json!(2.5), "not whole: a whole number from 0 to 1000000000000 is expected".to_owned()),
    ] {
        let message = decode::<Scenario, _>(with(pointer, value)).unwrap_err().to_string();
        assert!(message.ends_with(&problem), "{message}");
    }
    let message = decode::<Scenario, _>(with("/fullTime/cliff", json!(3))).unwrap_err().to_string();
    assert!(message.contains("known fields are ") && message.contains("baseMinor, "), "{message}");
}
