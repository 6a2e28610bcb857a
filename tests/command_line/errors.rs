//! The document of error codes: each code has its section, and each example is answered as it says.

use super::{lines, run};
use serde_json::{Value, json};

const DOCUMENT: &str = include_str!("../../www/docs/errors.md");
const ERRORS: &str = include_str!("../../src/error.rs");

struct Section<'a> {
    code: &'a str,
    command: &'a str,
    answer: &'a str,
}

fn sections() -> Vec<Section<'static>> {
    let section = |text: &'static str| {
        let (code, rest) = text.split_once('\n').unwrap();
        let block = |language: &str| rest.split_once(language).unwrap().1.split_once("\n```").unwrap().0;
        Section { code, command: block("```sh\n"), answer: block("```json\n") }
    };
    DOCUMENT.split("\n## ").skip(1).map(section).collect()
}

/// What a command of the document writes, without a shell.
fn answered(command: &str) -> Value {
    let (source, call) = command.rsplit_once(" | fractional-fit ").unwrap();
    let input = if let Some(text) = source.strip_prefix("echo '") {
        text.trim_end_matches('\'').to_owned()
    } else if source.starts_with("jq -n") {
        json!({ "symptoms": vec!["capability-gap"; 10_001] }).to_string()
    } else {
        let others = source.strip_prefix("fractional-fit defaults US | jq '{scenario} + ").unwrap();
        let mut input: Value = serde_json::from_str(others.trim_end_matches('\'')).unwrap();
        input["scenario"] = lines(&run(&["defaults", "US"], b""))[0]["scenario"].take();
        input.to_string()
    };
    let output = run(&[call], input.as_bytes());
    assert!(!output.status.success(), "{command}");
    lines(&output)[0].take()
}

#[test]
fn every_error_code_has_its_section() {
    let names = ERRORS.split("=> \"").skip(1).map(|rest| rest.split('"').next().unwrap());
    assert_eq!(sections().iter().map(|section| section.code).collect::<Vec<_>>(), names.collect::<Vec<_>>());
}

#[test]
fn every_example_of_an_error_is_answered_as_the_document_says() {
    for Section { code, command, answer } in sections() {
        let answered = answered(command);
        assert_eq!(answered["error"]["code"], code);
        assert_eq!(answered, serde_json::from_str::<Value>(answer).unwrap(), "{code}: {answered}");
    }
}
