//! What is told of a condition beside whether it is met.

use super::rules;
use super::space::{DECIDING, STATES, answer, each, over_completions, representatives, state, values};
use fractional_fit::Answers;
use fractional_fit::fit::{Answer, Availability, Choice, Condition, PrimaryNeed, Question, Several, Source, assess};

#[test]
fn only_for_both_needs_and_for_peaks_does_a_condition_rest_on_our_judgement() {
    let mut judged = Vec::new();
    for answer in Question::ALL.iter().flat_map(|&question| values(question)) {
        let conditions = assess(&Answers::default().with(answer)).conditions;
        let by_us = conditions.iter().filter(|state| state.source == Source::Judgement);
        judged.extend(by_us.map(|state| (answer, state.id)));
    }
    let expected = [
        (Answer::PrimaryNeed(PrimaryNeed::Both), Condition::Need),
        (Answer::Availability(Availability::PartTimeWithPeaks), Condition::Availability),
    ];
    assert_eq!(judged, expected);
}

/// An answer belongs to it if there are others that settle the condition
/// together with it, and don't without.
#[test]
fn a_condition_names_exactly_the_answers_that_settle_it() {
    const USED: [Question; 5] =
        [Question::AiDecisions, Question::Symptoms, Question::RealCost, Question::Phase, Question::FullTimeCase];
    let certain = over_completions(
        |answers| rules::conditions(answers).map(|(_, met)| Some(met)),
        |a, b| std::array::from_fn(|place| a[place].filter(|_| a[place] == b[place])),
    );
    let place = |question| DECIDING.iter().position(|&deciding| deciding == question).unwrap();
    let used = USED.map(|question| (question, representatives(place(question))));
    each(&used, true, Answers::default(), STATES - 1, &mut |answers, _| {
        let given: Vec<Answer> = USED.iter().filter_map(|&question| answer(answers, question)).collect();
        let settled: Vec<[bool; 8]> = (0..1_usize << given.len())
            .map(|some| {
                let some = (0..given.len()).filter(|of| some >> of & 1 == 1).map(|of| given[of]);
                certain[state(&some.fold(Answers::default(), Answers::with))].map(|met| met.is_some())
            })
            .collect();
        for condition in assess(answers).conditions {
            let id = condition.id as usize;
            let settles = |of: &usize| (0..settled.len()).any(|some| !settled[some][id] && settled[some | 1 << of][id]);
            let named: Several<Question> = (0..given.len()).filter(settles).map(|of| given[of].question()).collect();
            assert_eq!(condition.answers, named, "{:?} {answers:?}", condition.id);
        }
    });
}
