//! The real exports, called in a real browser: whole structures compared with
//! the reference, errors with their code and field.
#![cfg(all(feature = "wasm", target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, missing_docs)]

mod digest;

use fractional_fit::wasm::{
    Simulation, WhatIf, assess, compare, defaults, explain, simulate, surface, tornado, version,
};
use fractional_fit::{Answers, cost, decode, fit};
use js_sys::{JSON, Object, Reflect};
use serde_json::{Value, json};
use tsify::{Ts, Tsify};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const CASES: &str = include_str!("cases/cost.json");

fn typed<T: Tsify>(value: &Value) -> Ts<T> {
    Ts::new_unchecked(JSON::parse(&value.to_string()).unwrap())
}

fn plain(value: impl Into<JsValue>) -> Value {
    serde_json::from_str(&String::from(JSON::stringify(&value.into()).unwrap())).unwrap()
}

/// Equal to the last integer; day counts within the reference's six decimals.
fn assert_same(found: &Value, expected: &Value, path: &str) {
    match (found, expected) {
        (Value::Object(found), Value::Object(expected)) => {
            for (key, expected) in expected {
                assert_same(&found[key], expected, &format!("{path}.{key}"));
            }
        }
        (Value::Array(found), Value::Array(expected)) => {
            assert_eq!(found.len(), expected.len(), "{path}");
            for (index, (found, expected)) in found.iter().zip(expected).enumerate() {
                assert_same(found, expected, &format!("{path}[{index}]"));
            }
        }
        (Value::Number(found), Value::Number(expected)) if !expected.is_i64() => {
            assert!((found.as_f64().unwrap() - expected.as_f64().unwrap()).abs() <= 1e-6, "{path}: {found}");
        }
        _ => assert_eq!(found, expected, "{path}"),
    }
}

#[wasm_bindgen_test]
fn every_reference_case_comes_out_to_the_last_integer() {
    let cases: Vec<Value> = serde_json::from_str(CASES).unwrap();
    assert_eq!(cases.len(), 16);
    for case in &cases {
        let comparison = compare(&typed(&case["scenario"])).unwrap();
        assert_same(&plain(comparison), &case["expected"], case["id"].as_str().unwrap());
    }
}

#[wasm_bindgen_test]
fn a_result_is_what_the_command_line_writes() {
    fn written(result: &impl serde::Serialize) -> Value {
        plain(JSON::parse(&serde_json::to_string(result).unwrap()).unwrap())
    }
    let cases: Vec<Value> = serde_json::from_str(CASES).unwrap();
    for case in &cases {
        let scenario = decode(&case["scenario"]).unwrap();
        assert_eq!(plain(compare(&typed(&case["scenario"])).unwrap()), written(&cost::compare(&scenario).unwrap()));
        assert_eq!(plain(explain(&typed(&case["scenario"])).unwrap()), written(&cost::explain(&scenario).unwrap()));
    }
    let cases: Vec<Value> = serde_json::from_str(include_str!("cases/fit.json")).unwrap();
    // What a case changes in another is a set of answers too, if not a whole one; some are there to be refused.
    let mut tried = 0;
    for given in cases.iter().filter_map(|case| case.get("answers").or(case.get("but"))) {
        let Ok(answers) = decode::<Answers, _>(given) else { continue };
        assert_eq!(plain(assess(&typed(given)).unwrap()), written(&fit::assess(&answers)));
        tried += 1;
    }
    assert!(tried > 20, "{tried}");
}

#[wasm_bindgen_test]
fn answers_give_the_whole_assessment() {
    let assessment = plain(assess(&typed(&json!({ "primaryNeed": "implementation" }))).unwrap());
    assert_eq!(assessment["verdict"], "hire-practitioners");
    assert_eq!(assessment["possibleVerdicts"], json!(["hire-practitioners"]));
    assert_eq!(assessment["nextQuestion"], "symptoms");
    assert_eq!(assessment["questionsLeft"], json!({ "min": 1, "max": 2 }));
    assert_eq!(assessment["conditions"][0]["grade"], Value::Null);
    assert_eq!(assessment["conditions"][1]["grade"], "stop");
    assert_eq!(assessment["conditions"][1]["met"], false);
}

fn refusal(value: JsValue) -> (String, String, String) {
    told(assess(&Ts::new_unchecked(value)).unwrap_err())
}

fn told(error: JsValue) -> (String, String, String) {
    let error = error.dyn_into::<js_sys::Error>().unwrap();
    let get = |key: &str| Reflect::get(&error, &key.into()).unwrap().as_string().unwrap();
    (get("name"), get("code"), get("field"))
}

#[wasm_bindgen_test]
fn a_refused_input_is_an_error_with_code_and_field() {
    for (answers, code, field) in [
        (r#"{"phase": "next"}"#, "unknown-value", "phase"),
        (r#"{"__proto__": 1}"#, "unknown-field", "__proto__"),
        (r#"{"constructor": 1}"#, "unknown-field", "constructor"),
        (r#"{"durationMonths": 1e308}"#, "too-large", "durationMonths"),
        (r#"{"durationMonths": -1}"#, "too-small", "durationMonths"),
        (r#"{"durationMonths": 2.5}"#, "not-whole", "durationMonths"),
        (r#"{"durationMonths": "6"}"#, "wrong-type", "durationMonths"),
        (r#"{"symptoms": ["capability-gap", 3]}"#, "wrong-type", "symptoms[1]"),
        ("[]", "wrong-type", ""),
        ("3", "wrong-type", ""),
    ] {
        let wanted = ("FractionalFitError".to_owned(), code.to_owned(), field.to_owned());
        assert_eq!(refusal(JSON::parse(answers).unwrap()), wanted, "{answers}");
    }
}

#[wasm_bindgen_test]
fn what_only_javascript_can_hold_is_refused_too() {
    let holding = |value: &JsValue| {
        let answers = Object::new();
        Reflect::set(&answers, &"durationMonths".into(), value).unwrap();
        JsValue::from(answers)
    };
    assert_eq!(refusal(holding(&f64::NAN.into())).1, "wrong-type");
    assert_eq!(refusal(holding(&f64::INFINITY.into())).1, "too-large");
    assert_eq!(refusal(JsValue::UNDEFINED).1, "wrong-type");
    let cyclic = Object::new();
    Reflect::set(&cyclic, &"phase".into(), &cyclic).unwrap();
    assert_eq!(refusal(cyclic.into()).1, "wrong-type");
}

#[wasm_bindgen_test]
fn a_polluted_prototype_changes_nothing() {
    let prototype = Object::get_prototype_of(&Object::new());
    Reflect::set(&prototype, &"primaryNeed".into(), &"implementation".into()).unwrap();
    let assessment = plain(assess(&typed(&json!({}))).unwrap());
    Reflect::delete_property(&prototype, &"primaryNeed".into()).unwrap();
    assert_eq!(assessment["verdict"], Value::Null);
}

#[wasm_bindgen_test]
fn a_simulation_gives_the_bits_that_all_engines_give() {
    let estimate = plain(simulate(&typed(&digest::input())).unwrap());
    assert_eq!(digest::digest(&estimate), digest::EXPECTED);
    let mut simulation = Simulation::new(&typed(&digest::input())).unwrap();
    assert!(!simulation.run(&100.into()).unwrap());
    assert_eq!(simulation.differences().len(), 100);
    while !simulation.run(&1_000.into()).unwrap() {}
    assert_eq!(plain(simulation.estimate().unwrap()), estimate);
    assert_eq!(digest::digest(&plain(simulation.paid_by(&12.into()).unwrap())), digest::EXPECTED_PAID);
}

#[wasm_bindgen_test]
fn what_follows_from_a_changed_figure_is_what_a_comparison_says() {
    let mut scenario = digest::input()["scenario"].clone();
    let mut what_if = WhatIf::new(&typed(&scenario)).unwrap();
    what_if.set(&"fullTime.baseMinor".into(), &12_345_678.into()).unwrap();
    scenario["fullTime"]["baseMinor"] = json!(12_345_678);
    let comparison = plain(compare(&typed(&scenario)).unwrap());
    let expected =
        ["fractional", "fullTime", "bridge", "practitioners"].map(|option| &comparison[option]["totalMinor"]);
    let found: Vec<Option<f64>> =
        what_if.totals().unwrap().into_iter().map(|it| Some(it).filter(|it| !it.is_nan())).collect();
    assert_eq!(found, expected.map(Value::as_f64));
    let error = what_if.set(&"fullTime.baseMinor".into(), &0.5.into()).unwrap_err();
    assert_eq!(Reflect::get(&error, &"code".into()).unwrap(), JsValue::from("not-whole"));
}

#[wasm_bindgen_test]
fn tornado_and_surface_have_the_shapes_of_the_command_line() {
    let tornado = plain(tornado(&typed(&digest::input())).unwrap());
    assert_eq!(tornado["baseMinor"], 27_040_057);
    assert_eq!(tornado["rows"][0]["input"], "fractional.dayRateMinor");
    let request = json!({ "scenario": digest::input()["scenario"], "daysPerWeekCenti": [200], "months": [24] });
    let surface = plain(surface(&typed(&request)).unwrap());
    assert_eq!(surface["fullTimeMinusFractionalMinor"], json!([27_040_057]));
    assert_eq!(surface["breakEvenDaysPerWeek"], json!([3.5335]));
}

#[wasm_bindgen_test]
fn the_engine_tells_its_version() {
    assert_eq!(version(), env!("CARGO_PKG_VERSION"));
}

#[wasm_bindgen_test]
fn every_amount_is_explained_as_natively() {
    let cases: Vec<Value> = serde_json::from_str(CASES).unwrap();
    for case in &cases {
        let found = plain(explain(&typed(&case["scenario"])).unwrap());
        let scenario = fractional_fit::decode(&case["scenario"]).unwrap();
        let native = serde_json::to_value(fractional_fit::cost::explain(&scenario).unwrap()).unwrap();
        assert_same(&found, &native, case["id"].as_str().unwrap());
    }
}

#[wasm_bindgen_test]
fn defaults_answer_for_every_country_and_ask_for_what_no_source_says() {
    let us = plain(defaults(&"US".into()).unwrap());
    assert_eq!(us["asked"], json!([]));
    assert_eq!(plain(compare(&typed(&us["scenario"])).unwrap())["fullTime"]["totalMinor"], 50_618_622);
    let sweden = plain(defaults(&"SE".into()).unwrap());
    assert!(sweden["missing"].as_array().unwrap().contains(&json!("fullTime.baseMinor")));
    assert_eq!(sweden["scenario"]["currency"], "SEK");
    let (_, code, field) = told(defaults(&"XX".into()).err().unwrap());
    assert_eq!((&*code, &*field), ("unknown-value", "country"));
}
