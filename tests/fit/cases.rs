//! Named examples, as data: `tests/cases/fit.json`. An example is the answers,
//! or another example's with a few others; `expected` holds parts of the
//! assessment, `settle` all conditions with something to settle or agree, and how.

use fractional_fit::{Answers, decode, fit};
use serde_json::{Map, Value};

#[test]
fn examples_come_out_as_written() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("../cases/fit.json")).unwrap();
    for case in &cases {
        let name = case["name"].as_str().unwrap();
        let answers = decode::<Answers, _>(answers_of(case, &cases));
        if let Some(refused) = case.get("refused") {
            let error = answers.unwrap_err();
            assert_eq!((error.code(), error.field()), (text(&refused["code"]), text(&refused["field"])), "{name}");
            continue;
        }
        let assessment = serde_json::to_value(fit::assess(&answers.unwrap())).unwrap();
        for (key, expected) in case["expected"].as_object().unwrap() {
            assert_eq!(&assessment[key], expected, "{name}: {key}");
        }
        if let Some(expected) = case.get("settle") {
            let conditions = assessment["conditions"].as_array().unwrap();
            let open = conditions.iter().filter(|condition| condition["settle"] != Value::Array(Vec::new()));
            let open: Map<_, _> = open.map(|open| (text(&open["id"]).to_owned(), open["settle"].clone())).collect();
            assert_eq!(&Value::Object(open), expected, "{name}");
        }
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn answers_of(case: &Value, cases: &[Value]) -> Value {
    let Some(like) = case.get("like") else { return case["answers"].clone() };
    let other = cases.iter().find(|other| &other["name"] == like).unwrap_or_else(|| panic!("no example {like}"));
    let mut answers = answers_of(other, cases);
    for (question, answer) in case["but"].as_object().unwrap() {
        answers[question] = answer.clone();
    }
    answers
}
