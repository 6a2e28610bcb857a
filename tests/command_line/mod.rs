//! The command line, run as a program.

mod errors;
mod uncertainty;

use fractional_fit::fit::{NamedEnum, Question};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Output, Stdio};

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fractional-fit"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = command(arguments).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    // A program that has seen enough closes its input.
    let _ = writer.join().unwrap();
    output
}

fn lines(output: &Output) -> Vec<Value> {
    output.stdout.lines().map(|line| serde_json::from_str(&line.unwrap()).unwrap()).collect()
}

#[test]
fn assess_answers_one_object() {
    let output = run(&["assess"], br#"{"primaryNeed": "implementation"}"#);
    assert!(output.status.success());
    assert_eq!(lines(&output)[0]["verdict"], "hire-practitioners");
}

#[test]
fn compare_lines_gives_the_reference_for_every_case() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("../cases/cost.json")).unwrap();
    let scenarios: Vec<_> = cases.iter().map(|case| case["scenario"].to_string()).collect();
    let input = scenarios.join("\n");
    let output = run(&["compare", "--lines"], input.as_bytes());
    assert!(output.status.success());
    let answers = lines(&output);
    assert_eq!(answers.len(), cases.len());
    for (answer, case) in answers.iter().zip(&cases) {
        for option in ["fractional", "fullTime"] {
            for figure in
                ["monthlyCashMinor", "cumulativeMinor", "totalMinor", "npvMinor", "components", "costPerUsefulDayMinor"]
            {
                assert_eq!(
                    answer[option][figure], case["expected"][option][figure],
                    "{} {option}.{figure}",
                    case["id"]
                );
            }
        }
    }
}

#[test]
fn explain_leads_to_the_totals_of_every_case() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("../cases/cost.json")).unwrap();
    let scenarios: Vec<_> = cases.iter().map(|case| case["scenario"].to_string()).collect();
    let output = run(&["explain", "--lines"], scenarios.join("\n").as_bytes());
    assert!(output.status.success());
    let answers = lines(&output);
    assert_eq!(answers.len(), cases.len());
    for (answer, case) in answers.iter().zip(&cases) {
        for option in ["fractional", "fullTime"] {
            let parts = answer[option]["components"].as_array().unwrap().iter();
            let parts = parts.flat_map(|component| component["parts"].as_array().unwrap());
            let sum: i64 = parts.map(|part| part["resultMinor"].as_i64().unwrap()).sum();
            assert_eq!(case["expected"][option]["totalMinor"], sum, "{} {option}", case["id"]);
        }
    }
}

#[test]
fn defaults_give_a_scenario_to_compare_or_tell_what_to_ask() {
    let told = |country: &str| run(&["defaults", country], b"");
    let us = lines(&told("US")).remove(0);
    assert_eq!(us["asked"], json!([]));
    let compared = lines(&run(&["compare"], us["scenario"].to_string().as_bytes())).remove(0);
    assert_eq!(compared["fractional"]["totalMinor"], 35_266_667);

    let sweden = lines(&told("SE")).remove(0);
    assert_eq!(sweden["scenario"]["currency"], "SEK");
    assert!(sweden["missing"].as_array().unwrap().contains(&json!("fullTime.baseMinor")));
    let refused = run(&["compare"], sweden["scenario"].to_string().as_bytes());
    assert!(!refused.status.success());

    let unknown = told("XX");
    assert!(!unknown.status.success());
    assert_eq!(lines(&unknown)[0]["error"]["field"], "country");
}

#[test]
fn recompute_tells_whether_a_receipt_holds() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("../cases/cost.json")).unwrap();
    let receipt = |total: &Value| {
        let (scenario, expected) = (&cases[0]["scenario"], &cases[0]["expected"]);
        let compared = fractional_fit::cost::compare(&fractional_fit::decode(scenario).unwrap()).unwrap();
        let others = [
            ("bridge", compared.bridge.map(|bridge| bridge.cost.total_minor)),
            ("practitioners", compared.practitioners.map(|people| people.cost.total_minor)),
        ];
        let mut totals = json!({ "fractional": total, "fullTime": expected["fullTime"]["totalMinor"] });
        for (name, minor) in others {
            totals[name] = json!(minor);
        }
        json!({
            "receipt": 1, "edition": 2, "engine": "0.0.1", "defaults": "0000000000000000",
            "answers": { "primaryNeed": "implementation" }, "scenario": scenario,
            "result": { "verdict": "hire-practitioners", "totalsMinor": totals }
        })
    };
    let total = &cases[0]["expected"]["fractional"]["totalMinor"];
    let told = lines(&run(&["recompute"], receipt(total).to_string().as_bytes()));
    assert_eq!(told[0]["same"], true);
    assert_eq!(told[0]["defaults"], fractional_fit::defaults::digest());

    let off = json!(total.as_i64().unwrap() + 1);
    let told = lines(&run(&["recompute"], receipt(&off).to_string().as_bytes()));
    assert_eq!((&told[0]["same"], &told[0]["result"]["totalsMinor"]["fractional"]), (&json!(false), total));

    let mut refused = receipt(total);
    refused["scenario"]["horizonMonths"] = json!(0);
    let told = lines(&run(&["recompute"], refused.to_string().as_bytes()));
    assert_eq!(told[0]["error"]["field"], "scenario.horizonMonths");

    // The first edition didn't name itself.
    for edition in [Value::Null, json!(1)] {
        let mut older = receipt(total);
        older["edition"] = edition;
        let told = lines(&run(&["recompute"], older.to_string().as_bytes()));
        assert_eq!(
            (&told[0]["error"]["code"], &told[0]["error"]["field"]),
            (&json!("older-edition"), &json!("edition"))
        );
    }
}

#[test]
fn a_bad_line_is_answered_by_an_error_and_the_rest_goes_on() {
    let mut input = b"{\"phase\": \"none\"}\n\n{\"phase\": \"next\"}\nnot json\n\xff\xfe\n{\"colour\": 1}\n".to_vec();
    input.extend(vec![b' '; (1 << 20) + 10]);
    input.extend(b"x\n{\"regulated\": \"no\"}\n{\"phase\": \"none\", \"phase\": \"none\"}");
    let output = run(&["assess", "--lines"], &input);
    assert_eq!(output.status.code(), Some(1));
    let answers = lines(&output);
    let refused: Vec<_> = answers
        .iter()
        .map(|one| (one["line"].clone(), one["error"]["code"].clone(), one["error"]["field"].clone()))
        .collect();
    assert_eq!(
        refused,
        [
            (Value::Null, Value::Null, Value::Null),
            (json!(3), json!("unknown-value"), json!("phase")),
            (json!(4), json!("malformed"), json!("")),
            (json!(5), json!("malformed"), json!("")),
            (json!(6), json!("unknown-field"), json!("colour")),
            (json!(7), json!("malformed"), json!("")),
            (Value::Null, Value::Null, Value::Null),
            (json!(9), json!("duplicate"), json!("phase")),
        ]
    );
}

#[test]
fn lines_are_answered_as_they_come() {
    let mut child = command(&["assess", "--lines"]).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    for _ in 0..3 {
        writeln!(input, "{{}}").unwrap();
        let mut answer = String::new();
        output.read_line(&mut answer).unwrap();
        assert!(answer.contains("\"decided\":false"), "{answer}");
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_refused_input_ends_with_status_1_and_names_the_field() {
    let output = run(&["assess"], br#"{"durationMonths": 61}"#);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(lines(&output)[0]["error"]["field"], "durationMonths");
    assert_eq!(lines(&output)[0]["error"]["code"], "too-large");
}

#[test]
fn a_reader_that_has_seen_enough_ends_the_program_quietly() {
    let mut child = command(&["assess", "--lines"]).spawn().unwrap();
    drop(child.stdout.take());
    let mut input = child.stdin.take().unwrap();
    while writeln!(input, "{{}}").is_ok() {}
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}

#[test]
fn help_teaches_every_question() {
    let help = String::from_utf8(run(&["assess", "--help"], b"").stdout).unwrap();
    for question in Question::ALL {
        let id = serde_json::to_value(question).unwrap();
        assert!(help.contains(id.as_str().unwrap()), "{id}");
    }
}

#[test]
fn a_mark_of_the_byte_order_is_read_over() {
    for arguments in [&["assess"][..], &["assess", "--lines"]] {
        let output = run(arguments, b"\xef\xbb\xbf{\"primaryNeed\": \"implementation\"}\r\n");
        assert_eq!(lines(&output)[0]["verdict"], "hire-practitioners");
    }
}

#[test]
fn what_defaults_gives_is_compared_as_it_is() {
    let defaults = run(&["defaults", "US"], b"");
    let compared = run(&["compare"], &defaults.stdout);
    assert!(compared.status.success());
    let scenario = lines(&defaults)[0]["scenario"].to_string();
    assert_eq!(compared.stdout, run(&["compare"], scenario.as_bytes()).stdout);
    let incomplete = run(&["compare"], &run(&["defaults", "ES"], b"").stdout);
    assert_eq!(lines(&incomplete)[0]["error"]["code"], "missing-field");
}

#[test]
fn a_refusal_says_what_may_have_been_meant() {
    let message = |command, input: &str| {
        let output = run(&[command], input.as_bytes());
        lines(&output)[0]["error"]["message"].as_str().unwrap().to_owned()
    };
    assert!(message("assess", r#"{"primaryNeeds": "both"}"#).ends_with("did you mean primaryNeed?"));
    assert!(message("assess", r#"{"primaryNeed": "implementaton"}"#).ends_with("did you mean implementation?"));
    assert!(message("compare", r#"{"fullTime": {"baseSalry": 1}}"#).contains("unknown field"));
    assert!(!message("assess", r#"{"primaryNeed": "xyz"}"#).contains("did you mean"));
}

#[test]
fn a_refused_country_is_answered_with_those_there_are() {
    let known = fractional_fit::defaults::regions().iter().map(|region| region.country).collect::<Vec<_>>().join(", ");
    let message = lines(&run(&["defaults", "Germany"], b""))[0]["error"]["message"].as_str().unwrap().to_owned();
    assert!(message.ends_with(&format!("; known are {known}")), "{message}");
}

/// The shape of a scenario, asked of the refusals: each section's known fields.
#[test]
fn the_help_of_compare_names_every_field() {
    let help = String::from_utf8(run(&["compare", "--help"], b"").stdout).unwrap();
    let mut asked = 0;
    for section in ["", "fractional", "fullTime", "bridge", "practitioners", "fractional.equity"] {
        let input = section
            .rsplit('.')
            .filter(|name| !name.is_empty())
            .fold(json!({ "?": 1 }), |inner, name| json!({ name: inner }));
        let output = run(&["compare"], input.to_string().as_bytes());
        let answer = &lines(&output)[0]["error"];
        assert_eq!(answer["code"], "unknown-field", "{section}: {answer}");
        let (_, known) = answer["message"].as_str().unwrap().split_once("known fields are ").unwrap();
        for name in known.split(", ") {
            assert!(help.contains(name), "{section}.{name}");
            asked += 1;
        }
    }
    assert!(asked > 60, "{asked}");
}

#[test]
fn it_writes_completions_and_a_manual_page() {
    for (arguments, wanted) in
        [(&["completions", "bash"][..], "complete"), (&["completions", "fish"], "recompute"), (&["man"], ".TH")]
    {
        let output = run(arguments, b"");
        assert!(output.status.success());
        assert!(String::from_utf8(output.stdout).unwrap().contains(wanted), "{arguments:?}");
    }
}
