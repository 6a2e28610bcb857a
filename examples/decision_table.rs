//! Writes the rules as tables that a consultant can check, in Markdown. Nothing
//! here knows a rule: each cell is what the engine says when it is asked.
//!
//! ```sh
//! cargo run --example decision_table
//! ```

#![allow(clippy::expect_used, reason = "a generator that meets nonsense must stop")]

use fractional_fit::fit::{Choice, Condition, Question, Verdict, assess};
use fractional_fit::{Answers, decode};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// How a condition ends, seen from a situation in which all others are met.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    Met,
    Unmet,
    Stop(Verdict),
}

/// One way to answer the questions of a condition, and how it then ends.
struct Row {
    answers: Map<String, Value>,
    end: End,
}

fn main() {
    let conditions: Vec<(Condition, Vec<Row>)> =
        Condition::ALL.iter().map(|&condition| (condition, rows(condition))).collect();
    println!("# The decision table\n");
    println!("Made from the engine by `cargo run --example decision_table`: nothing here is written by hand.\n");
    println!("## What each answer means\n");
    println!("Six verdicts are possible. Each of eight conditions is met, is not met, or decides by itself.\n");
    for (condition, rows) in &conditions {
        println!("### {}\n\n| answers | the condition is |\n| --- | --- |", name(condition));
        for row in rows {
            println!("| {} | {} |", shown(&row.answers), end(row.end));
        }
        println!();
    }
    println!("## The verdict: the first line that holds\n");
    verdicts(&conditions);
}

/// A situation in which every condition is met.
fn all_met() -> Map<String, Value> {
    let answers = json!({
        "primaryNeed": "leadership", "aiDecisions": "yes", "symptoms": ["capability-gap"], "realCost": "yes",
        "availability": "part-time", "readiness": "ready", "openness": "welcomes-pushback",
        "phase": "ai-initiative", "durationMonths": 6, "internalOwner": "clear", "fullTimeCase": [], "regulated": "no",
    });
    answers.as_object().cloned().unwrap_or_default()
}

fn verdict(answers: &Map<String, Value>) -> Verdict {
    let answers: Answers = decode(Value::Object(answers.clone())).expect("the answers are the engine's own");
    assess(&answers).verdict.expect("every question is answered")
}

/// Every combination of answers to a condition's questions.
fn rows(condition: Condition) -> Vec<Row> {
    let answers: Answers = decode(Value::Object(all_met())).expect("the answers are the engine's own");
    let state = assess(&answers).conditions.into_iter().find(|state| state.id == condition);
    let mut questions: Vec<Question> = state.map(|state| state.answers.iter().collect()).unwrap_or_default();
    if condition == Condition::Phase && !questions.contains(&Question::FullTimeCase) {
        questions.push(Question::FullTimeCase);
    }
    let mut combinations = vec![Map::new()];
    for question in questions {
        combinations = combinations
            .iter()
            .flat_map(|others| {
                values(question).into_iter().map(move |value| {
                    let mut answers = others.clone();
                    answers.insert(name(&question), value);
                    answers
                })
            })
            .collect();
    }
    let row = |answers: Map<String, Value>| {
        let mut situation = all_met();
        situation.extend(answers.clone());
        let end = match verdict(&situation) {
            Verdict::FractionalFit => End::Met,
            Verdict::FractionalIfFixed => End::Unmet,
            other => End::Stop(other),
        };
        Row { answers, end }
    };
    fold(combinations.into_iter().map(row).collect())
}

/// Leaves out a question wherever all of its answers end alike.
fn fold(mut rows: Vec<Row>) -> Vec<Row> {
    for &question in Question::ALL {
        let key = name(&question);
        let mut folded: Vec<Row> = Vec::new();
        for row in &rows {
            let mut others = row.answers.clone();
            let asked = others.remove(&key).is_some();
            let alike = |other: &Row| {
                others.iter().any(|(key, value)| other.answers.get(key).is_some_and(|one| one != value))
                    || other.end == row.end
            };
            let answers = if asked && rows.iter().all(alike) { others } else { row.answers.clone() };
            if !folded.iter().any(|done| done.answers == answers) {
                folded.push(Row { answers, end: row.end });
            }
        }
        rows = folded;
    }
    rows
}

/// The answers to a question that can make a difference.
fn values(question: Question) -> Vec<Value> {
    let of = |names: &[&str]| names.iter().map(|name| json!(name)).collect();
    match question {
        Question::PrimaryNeed => of(&["leadership", "both", "implementation"]),
        Question::AiDecisions | Question::RealCost => of(&["yes", "unsure", "no"]),
        Question::Symptoms => vec![json!([]), json!(["capability-gap"])],
        Question::Availability => of(&["part-time", "part-time-with-peaks", "full-time"]),
        Question::Readiness => of(&["ready", "partly", "not-ready"]),
        Question::Openness => of(&["welcomes-pushback", "selective", "wants-validation"]),
        Question::Phase => of(&["ai-initiative", "platform-evaluation", "team-buildout", "other-defined", "none"]),
        Question::DurationMonths => vec![json!(2), json!(3), json!(24), json!(25)],
        Question::InternalOwner => of(&["clear", "named-without-time", "none"]),
        Question::FullTimeCase => {
            vec![json!([]), json!(["scale", "budget"]), json!(["scale", "budget", "role-clarity"])]
        }
        Question::Regulated => of(&["yes", "no"]),
    }
}

/// Asks the engine about every combination of ends, and folds what it says into
/// lines: a condition that decides by itself, else the number of unmet ones.
fn verdicts(conditions: &[(Condition, Vec<Row>)]) {
    let mut situations = vec![(all_met(), Vec::new())];
    for (_, rows) in conditions {
        let mut ends: BTreeMap<End, &Row> = BTreeMap::new();
        for row in rows {
            ends.entry(row.end).or_insert(row);
        }
        situations = situations
            .iter()
            .flat_map(|(answers, so_far)| {
                ends.iter().map(move |(end, row)| {
                    let mut answers = answers.clone();
                    answers.extend(row.answers.clone());
                    (answers, [so_far.as_slice(), &[*end]].concat())
                })
            })
            .collect();
    }
    let mut open: Vec<(Verdict, Vec<End>)> =
        situations.iter().map(|(answers, ends)| (verdict(answers), ends.clone())).collect();
    println!("Checked over {} combinations of ways in which the conditions end.\n", open.len());
    println!("| when | verdict |\n| --- | --- |");
    for &decided in Verdict::ALL {
        for (index, (condition, rows)) in conditions.iter().enumerate() {
            let stops = |ends: &[End]| ends.get(index) == Some(&End::Stop(decided));
            if !rows.iter().any(|row| row.end == End::Stop(decided)) {
                continue;
            }
            let (held, rest): (Vec<_>, Vec<_>) = open.into_iter().partition(|(_, ends)| stops(ends));
            assert!(held.iter().all(|(verdict, _)| *verdict == decided), "the lines are not in the order of the rules");
            println!("| {} decides: `{}` | **{}** |", name(condition), name(&decided), name(&decided));
            open = rest;
        }
    }
    let mut by_count: BTreeMap<usize, Verdict> = BTreeMap::new();
    for (verdict, ends) in open {
        let unmet = ends.iter().filter(|end| **end != End::Met).count();
        assert_eq!(*by_count.entry(unmet).or_insert(verdict), verdict, "the count alone doesn't decide");
    }
    let counts: Vec<_> = by_count.into_iter().collect();
    for alike in counts.chunk_by(|(_, one), (_, next)| one == next) {
        if let [(fewest, verdict), .., (most, _)] = alike {
            println!("| {fewest} to {most} of 8 conditions are not met | **{}** |", name(verdict));
        } else if let [(unmet, verdict)] = alike {
            println!("| {unmet} of 8 conditions are not met | **{}** |", name(verdict));
        }
    }
}

fn end(end: End) -> String {
    match end {
        End::Met => "met".to_owned(),
        End::Unmet => "not met".to_owned(),
        End::Stop(verdict) => format!("not met, and decides: **{}**", name(&verdict)),
    }
}

fn name(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}

fn shown(answers: &Map<String, Value>) -> String {
    let pairs: Vec<String> = answers.iter().map(|(question, value)| format!("{question}: {}", plain(value))).collect();
    pairs.join("; ")
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) if items.is_empty() => "none".to_owned(),
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join(" + "),
        other => other.to_string(),
    }
}
