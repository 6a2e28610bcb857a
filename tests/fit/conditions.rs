//! What is told of a condition beside its grade.

use super::rules;
use super::space::{Space, answer, values};
use fractional_fit::Answers;
use fractional_fit::fit::{
    Answer, Availability, Basis, Condition, EnumSet, Grade, NamedEnum, PrimaryNeed, Question, RealCost, Symptom, assess,
};

#[test]
fn only_for_a_term_does_a_condition_rest_on_our_judgement() {
    let mut judged = Vec::new();
    let sign = Answers::default().with(Answer::Symptoms(EnumSet::of(Symptom::CapabilityGap)));
    for answer in Question::ALL[2..].iter().flat_map(|&question| values(question)) {
        let conditions = assess(&sign.with(answer)).conditions;
        let by_us = conditions.iter().filter(|state| state.source == Basis::Judgement);
        judged.extend(by_us.map(|state| (answer, state.id, state.grade)));
    }
    let expected = [
        (Answer::RealCost(RealCost::AtStake), Condition::Problem, Some(Grade::Term)),
        (Answer::PrimaryNeed(PrimaryNeed::Both), Condition::Need, Some(Grade::Term)),
        (Answer::Availability(Availability::PartTimeWithPeaks), Condition::Availability, Some(Grade::Term)),
    ];
    assert_eq!(judged, expected);
}

/// An answer belongs to it if there are others that settle the grade together
/// with it, and don't without.
#[test]
fn a_condition_names_exactly_the_answers_that_settle_it() {
    let space = Space::deciding();
    let certain = space.over_completions(
        |answers| rules::grades(answers).map(|(_, grade)| Some(grade)),
        |a, b| std::array::from_fn(|place| a[place].filter(|_| a[place] == b[place])),
    );
    for state in 0..space.states() {
        let answers = space.answers(state);
        // The grades of the others are told apart by one answer each.
        let used = [Question::Symptoms, Question::AiDecisions, Question::RealCost, Question::FullTimeCase];
        if Question::ALL.iter().any(|&question| answers.has(question) && !used.contains(&question)) {
            continue;
        }
        let given: Vec<Answer> = used.iter().filter_map(|&question| answer(&answers, question)).collect();
        let settled: Vec<[bool; 8]> = (0..1_usize << given.len())
            .map(|some| {
                let some = (0..given.len()).filter(|of| some >> of & 1 == 1).map(|of| given[of]);
                certain[space.state(&some.fold(Answers::default(), Answers::with))].map(|grade| grade.is_some())
            })
            .collect();
        for condition in assess(&answers).conditions {
            let id = condition.id as usize;
            let settles = |of: &usize| (0..settled.len()).any(|some| !settled[some][id] && settled[some | 1 << of][id]);
            let mut named: EnumSet<Question> =
                (0..given.len()).filter(settles).map(|of| given[of].question()).collect();
            if condition.grade.is_none() {
                named = EnumSet::NONE;
            }
            assert_eq!(condition.answers, named, "{:?} {answers:?}", condition.id);
        }
    }
    for &question in Question::ALL.iter().filter(|&&question| question != Question::FullTimeCase) {
        for value in values(question) {
            let settled = assess(&Answers::default().with(value)).conditions;
            assert!(settled.iter().all(|state| state.answers.is_subset(EnumSet::of(question))), "{value:?}");
        }
    }
}
