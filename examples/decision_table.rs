//! Writes the rules as tables that a consultant can check, in Markdown. Nothing
//! here knows a rule: each cell is what the engine says when it is asked.
//!
//! ```sh
//! cargo run --example decision_table
//! ```

#![allow(clippy::expect_used, reason = "a generator that meets nonsense must stop")]

use fractional_fit::fit::{Condition, Grade, NamedEnum, Question, Verdict, assess};
use fractional_fit::{Answers, decode};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// One way to answer the questions of a condition, with the grade that it gives.
struct Row {
    answers: Map<String, Value>,
    grade: Grade,
}

fn main() {
    let conditions: Vec<(Condition, Vec<Row>)> =
        Condition::ALL.iter().map(|&condition| (condition, rows(condition))).collect();
    println!("# The decision table\n");
    println!("The engine makes this table (`cargo run --example decision_table`): nothing here is written by hand.\n");
    println!("## What each answer means\n");
    println!(
        "Each of the eight conditions is met, is met with a term for the contract, is a point to settle that counts half \
         or whole, or is a stop, which rules a fractional CTO out for now.\n"
    );
    for (condition, rows) in &conditions {
        println!("### {}\n\n| answers | the condition is |\n| --- | --- |", name(condition));
        for row in rows {
            println!("| {} | {} |", shown(&row.answers), grade(row.grade));
        }
        println!();
    }
    println!("## The verdict: the first line that applies\n");
    verdicts(&conditions);
}

/// A situation in which every condition is met.
fn all_met() -> Map<String, Value> {
    let answers = json!({
        "symptoms": ["capability-gap"], "aiDecisions": "yes", "realCost": "yes", "primaryNeed": "leadership",
        "phase": "ai-initiative", "availability": "part-time", "fullTimeCase": [], "durationMonths": 6,
        "internalOwner": "clear", "readiness": "ready", "openness": "welcomes-pushback", "regulated": "no",
    });
    answers.as_object().cloned().unwrap_or_default()
}

fn assessed(answers: &Map<String, Value>) -> fractional_fit::fit::Assessment {
    let answers: Answers = decode(Value::Object(answers.clone())).expect("the answers are the engine's own");
    assess(&answers)
}

fn verdict(answers: &Map<String, Value>) -> Verdict {
    assessed(answers).verdict.expect("every question is answered")
}

/// Every combination of answers to a condition's questions.
fn rows(condition: Condition) -> Vec<Row> {
    let state = |answers: &Map<String, Value>| {
        let states = assessed(answers).conditions;
        states.into_iter().find(|state| state.id == condition).expect("all conditions are told")
    };
    // With the decisions said to be going wrong and a sign, the problem rests on all of its questions.
    let mut combinations = vec![Map::new()];
    for question in state(&all_met()).answers.iter() {
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
        Row { answers, grade: state(&situation).grade.expect("every question is answered") }
    };
    fold(combinations.into_iter().map(row).collect())
}

/// Leaves out a question wherever all of its answers give the same grade.
fn fold(mut rows: Vec<Row>) -> Vec<Row> {
    for &question in Question::ALL {
        let key = name(&question);
        let mut folded: Vec<Row> = Vec::new();
        for row in &rows {
            let mut others = row.answers.clone();
            let asked = others.remove(&key).is_some();
            let alike = |other: &Row| {
                others.iter().any(|(key, value)| other.answers.get(key).is_some_and(|one| one != value))
                    || other.grade == row.grade
            };
            let answers = if asked && rows.iter().all(alike) { others } else { row.answers.clone() };
            if !folded.iter().any(|done| done.answers == answers) {
                folded.push(Row { answers, grade: row.grade });
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
        Question::Symptoms => vec![json!([]), json!(["capability-gap"])],
        Question::AiDecisions => of(&["yes", "unsure", "no"]),
        Question::RealCost => of(&["yes", "at-stake", "unsure", "no"]),
        Question::PrimaryNeed => of(&["leadership", "both", "implementation"]),
        Question::Phase => of(&["ai-initiative", "platform-evaluation", "team-buildout", "other-defined", "none"]),
        Question::Availability => of(&["part-time", "part-time-with-peaks", "full-time"]),
        Question::FullTimeCase => {
            vec![json!([]), json!(["scale", "budget"]), json!(["scale", "budget", "role-clarity"])]
        }
        Question::DurationMonths => vec![json!(2), json!(3), json!(24), json!(25)],
        Question::InternalOwner => of(&["clear", "named-without-time", "none"]),
        Question::Readiness => of(&["ready", "partly", "not-ready"]),
        Question::Openness => of(&["welcomes-pushback", "selective", "wants-validation"]),
        Question::Regulated => of(&["yes", "no"]),
    }
}

/// How the conditions end, and what there is for a permanent seat.
struct Situation {
    grades: Vec<Grade>,
    seat: usize,
    verdict: Verdict,
}

impl Situation {
    fn has(&self, condition: Condition, grade: Grade) -> bool {
        self.grades.get(condition.index() as usize) == Some(&grade)
    }

    fn weight(&self) -> usize {
        let count = |of| self.grades.iter().filter(|&&grade| grade == of).count();
        count(Grade::Half) + 2 * count(Grade::Whole)
    }
}

/// Asks the engine about every combination of grades, and folds what it says
/// into lines; a line that doesn't hold for all it covers is no line.
fn verdicts(conditions: &[(Condition, Vec<Row>)]) {
    let mut open = situations(conditions);
    println!("Checked for {} combinations of grades and of what the company has for a full-time hire.\n", open.len());
    println!("| when | verdict |\n| --- | --- |");
    for &decided in Verdict::ALL {
        let lines = Condition::ALL.iter().flat_map(|&condition| (0..4).map(move |seat| (condition, seat)));
        for (condition, seat) in lines {
            let covers = |one: &Situation| {
                let stops = one.has(condition, Grade::Disqualified);
                match seat {
                    0 => stops,
                    1 => stops && one.seat > 0,
                    _ => {
                        condition == Condition::Phase
                            && one.seat == 2
                            && (seat == 3 || one.has(condition, Grade::Whole))
                    }
                }
            };
            let held = || open.iter().filter(|one| covers(one));
            if held().next().is_none() || held().any(|one| one.verdict != decided) {
                continue;
            }
            let when = match seat {
                0 => format!("{} stops", name(&condition)),
                1 => format!("{} stops, and the budget is there", name(&condition)),
                2 => "scale, budget and role clarity are there, and the phase is a point to settle".to_owned(),
                _ => "scale, budget and role clarity are there".to_owned(),
            };
            println!("| {when} | **{}** |", name(&decided));
            open.retain(|one| !covers(one));
        }
        let (mut least, mut most) = (usize::MAX, 0);
        for one in open.iter().filter(|one| one.verdict == decided) {
            (least, most) = (least.min(one.weight()), most.max(one.weight()));
        }
        let by_weight = |one: &Situation| (least..=most).contains(&one.weight());
        if least <= most && open.iter().all(|one| by_weight(one) == (one.verdict == decided)) {
            println!("| the points weigh {least} to {most} | **{}** |", name(&decided));
            open.retain(|one| !by_weight(one));
        }
    }
    assert!(open.is_empty(), "the lines are not those of the rules");
}

fn situations(conditions: &[(Condition, Vec<Row>)]) -> Vec<Situation> {
    let mut parts = vec![(all_met(), Vec::new())];
    for (_, rows) in conditions {
        let mut grades: BTreeMap<Grade, &Row> = BTreeMap::new();
        for row in rows {
            grades.entry(row.grade).or_insert(row);
        }
        parts = parts
            .iter()
            .flat_map(|(answers, so_far)| {
                grades.iter().map(move |(grade, row)| {
                    let mut answers = answers.clone();
                    answers.extend(row.answers.clone());
                    (answers, [so_far.as_slice(), &[*grade]].concat())
                })
            })
            .collect();
    }
    let seats = values(Question::FullTimeCase);
    let with_seat = |(mut answers, grades): (Map<String, Value>, Vec<Grade>)| {
        let mut situations = Vec::new();
        for (seat, case) in seats.iter().enumerate() {
            answers.insert(name(&Question::FullTimeCase), case.clone());
            situations.push(Situation { grades: grades.clone(), seat, verdict: verdict(&answers) });
        }
        situations
    };
    parts.into_iter().flat_map(with_seat).collect()
}

const fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::Met => "met",
        Grade::Term => "met, with a term for the contract",
        Grade::Half => "a point that counts half",
        Grade::Whole => "a point that counts whole",
        Grade::Disqualified => "a stop",
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
