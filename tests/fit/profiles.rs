//! Twenty companies with the advice that a thoughtful adviser would give them,
//! and how often each advice would be given if answers came as often as guessed.

use super::space::{Space, answer};
use fractional_fit::fit::{
    Answer, Availability, Certainty, InternalOwner, NamedEnum, Openness, Phase, PrimaryNeed, Question, Readiness,
    RealCost, Verdict, assess,
};
use fractional_fit::{Answers, decode};
use serde_json::{Value, json};

fn profiles() -> Value {
    serde_json::from_str(include_str!("../cases/profiles.json")).unwrap()
}

#[test]
fn each_company_gets_its_advice() {
    let profiles = profiles();
    for profile in profiles["profiles"].as_array().unwrap() {
        let answers: Answers = decode(profile["answers"].clone()).unwrap();
        let given = serde_json::to_value(assess(&answers)).unwrap();
        let id = &profile["id"];
        for key in ["verdict", "points", "terms", "watch"] {
            assert_eq!(given[key], profile[key], "{id}: {key}");
        }
        let warnings: Vec<&Value> =
            given["warnings"].as_array().unwrap().iter().map(|warning| &warning["code"]).collect();
        assert_eq!(json!(warnings), profile["warnings"], "{id}");
    }
}

/// What the conversation asks of a company shows all that the whole answers show.
#[test]
fn each_company_gets_the_same_result_by_the_conversation() {
    let profiles = profiles();
    for profile in profiles["profiles"].as_array().unwrap() {
        let all: Answers = decode(profile["answers"].clone()).unwrap();
        let mut given = Answers::default();
        let mut asked = 0;
        while let Some(next) = assess(&given).next_question {
            given = given.with(answer(&all, next).unwrap());
            asked += 1;
        }
        let (short, whole) = (assess(&given), assess(&all));
        let shown = |a: &fractional_fit::fit::Assessment| {
            (a.verdict, a.points, a.terms, a.watch, a.warnings.clone(), a.focus, a.plan.clone(), a.next_steps)
        };
        assert_eq!(shown(&short), shown(&whole), "{}", profile["id"]);
        println!("{asked:>2} questions: {}", profile["id"].as_str().unwrap());
    }
}

#[test]
fn with_guessed_frequencies_a_clear_fit_is_within_reach() {
    let profiles = profiles();
    for (mix, fit, after_points, not_yet) in [("mid", 0.05, 0.27, 0.22), ("lead", 0.18, 0.48, 0.15)] {
        let shares = shares(&profiles["mixes"][mix]);
        println!("{mix}: shares by guessed frequencies, to be disputed:");
        for (verdict, share) in Verdict::ALL.iter().zip(shares) {
            println!("{:6.2} %  {verdict:?}", 100.0 * share);
        }
        assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        let near = |verdict: Verdict, share: f64| (shares[verdict as usize] - share).abs() < 0.02;
        assert!(near(Verdict::FractionalFit, fit), "{mix}");
        assert!(near(Verdict::FractionalIfFixed, after_points), "{mix}");
        assert!(near(Verdict::NotYet, not_yet), "{mix}");
    }
}

/// The probability of each verdict, over every class of complete answers.
fn shares(mix: &Value) -> [f64; 7] {
    let space = Space::deciding();
    let mut shares = [0.0; 7];
    let mut parts = vec![(Answers::default(), 1.0)];
    for place in &space.places {
        let classes: Vec<(Answer, f64)> =
            place.classes.iter().map(|class| (class[0], frequency(mix, place.question, class[0]))).collect();
        parts = parts
            .iter()
            .flat_map(|(answers, share)| classes.iter().map(move |&(answer, of)| (answers.with(answer), share * of)))
            .collect();
    }
    for (answers, share) in parts {
        shares[assess(&answers).verdict.unwrap() as usize] += share;
    }
    shares
}

fn name<T: NamedEnum>(value: T) -> &'static str {
    T::NAMES[value.index() as usize]
}

fn frequency(mix: &Value, question: Question, answer: Answer) -> f64 {
    let of = |key: &str| mix[key].as_f64().unwrap();
    let either = |key: &str, yes: bool| if yes { of(key) } else { 1.0 - of(key) };
    let named = |key: &str, name: &str| mix[key][name].as_f64().unwrap();
    let frequency: f64 = match answer {
        Answer::Symptoms(symptoms) => either("sym", !symptoms.is_empty()),
        Answer::AiDecisions(value) => named("dec", name::<Certainty>(value)),
        Answer::RealCost(value) => named("cost", name::<RealCost>(value)),
        Answer::PrimaryNeed(value) => named("need", name::<PrimaryNeed>(value)),
        Answer::Phase(value) => either("phase", value != Phase::None),
        Answer::Availability(value) => named("avail", name::<Availability>(value)),
        // All three by themselves; else the budget alone or not.
        Answer::FullTimeCase(case) => {
            let rest = 1.0 - of("ft");
            let budget = case.contains(fractional_fit::fit::FullTimeCase::Budget);
            if case.len() == 3 { of("ft") } else { rest * either("budget", budget) }
        }
        Answer::DurationMonths(months) => either("short", months.get() < 3),
        Answer::InternalOwner(value) => named("owner", name::<InternalOwner>(value)),
        Answer::Readiness(value) => named("ready", name::<Readiness>(value)),
        Answer::Openness(value) => named("open", name::<Openness>(value)),
        Answer::Regulated(_) => 1.0,
    };
    assert!((0.0..=1.0).contains(&frequency), "{question:?}");
    frequency
}
