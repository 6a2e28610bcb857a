//! Every incomplete set of answers: what stays possible is what its
//! completions lead to, no more and no less.

use super::rules;
use super::space::{STATES, answer, answers_of_states, every, over_completions};
use fractional_fit::Answers;
use fractional_fit::fit::{Choice, Question, Several, Verdict, assess, possible_verdicts};
use std::collections::HashSet;

const ALL: u64 = 180_486_144;

/// What the completions of each state lead to.
fn verdicts_of_completions() -> Vec<Several<Verdict>> {
    over_completions(|answers| Several::from_iter([rules::verdict(answers)]), |a, b| a.union(*b))
}

/// The raw completions of a raw set fall into exactly the classes of its
/// state's completions, and the verdict is the same all over a class (tested
/// apart), so one union stands for both.
#[test]
fn the_possible_verdicts_are_those_of_the_completions() {
    let expected = verdicts_of_completions();
    let tallies = every(true, |(all, decided): &mut (u64, u64), answers, state| {
        let possible = possible_verdicts(answers);
        assert_eq!(possible, expected[state], "{answers:?}");
        *all += 1;
        *decided += u64::from(possible.single().is_some());
    });
    let all: u64 = tallies.iter().map(|tally| tally.0).sum();
    let decided: u64 = tallies.iter().map(|tally| tally.1).sum();
    assert_eq!(all, ALL);
    println!("of {ALL} sets of answers, complete or not, {decided} decide the verdict");
}

#[test]
fn decided_is_true_exactly_if_one_verdict_is_possible() {
    let expected = verdicts_of_completions();
    for (answers, possible) in answers_of_states().iter().zip(expected) {
        let assessment = assess(answers);
        let one = possible.iter().count() == 1;
        assert_eq!(assessment.possible_verdicts, possible, "{answers:?}");
        assert_eq!(assessment.decided, one, "{answers:?}");
        assert_eq!(assessment.verdict, if one { possible.iter().next() } else { None }, "{answers:?}");
        assert_eq!(assessment.next_question.is_none(), one, "{answers:?}");
    }
}

/// Bits of the conditions that are met and unmet in every completion, and of
/// the reasons that hold in every completion.
#[test]
fn what_is_told_of_incomplete_answers_holds_in_every_completion() {
    let certain = over_completions(
        |answers| {
            let conditions = rules::conditions(answers).map(|(_, met)| (met, !met));
            let reasons = rules::reasons(answers).iter().fold(0_u32, |bits, &code| bits | 1 << code.place());
            let warnings = rules::warnings(answers).iter().fold(0_u32, |bits, &(code, _)| bits | 1 << code.place());
            (conditions, reasons, warnings)
        },
        |a, b| {
            let both = |place: usize| (a.0[place].0 && b.0[place].0, a.0[place].1 && b.0[place].1);
            (std::array::from_fn(both), a.1 & b.1, a.2 & b.2)
        },
    );
    assert_eq!(certain.len(), STATES);
    for (answers, (conditions, reasons, warnings)) in answers_of_states().iter().zip(certain) {
        let assessment = assess(answers);
        let told = assessment.conditions.iter().map(|state| (state.met == Some(true), state.met == Some(false)));
        assert!(told.eq(conditions), "{answers:?}");
        let told = assessment.reasons.iter().fold(0, |bits, reason| bits | 1 << reason.code.place());
        assert_eq!(told, reasons, "{answers:?}");
        let told = assessment.warnings.iter().fold(0, |bits, warning| bits | 1 << warning.code.place());
        assert_eq!(told, warnings, "{answers:?}");
    }
}

#[test]
fn the_answers_named_for_a_reason_or_condition_are_enough_for_it() {
    let mut seen = HashSet::new();
    for answers in answers_of_states() {
        let assessment = assess(&answers);
        let only = |named: Several<Question>| {
            named.iter().fold(Answers::default(), |only, question| only.with(answer(&answers, question).unwrap()))
        };
        for reason in &assessment.reasons {
            let only = only(reason.answers);
            if seen.insert((reason.code.place(), only)) {
                assert!(assess(&only).reasons.contains(reason), "{reason:?} {answers:?}");
            }
        }
        for (place, condition) in assessment.conditions.iter().enumerate() {
            let only = only(condition.answers);
            if seen.insert((100 + condition.id.place(), only)) {
                assert_eq!(assess(&only).conditions[place].met, condition.met, "{condition:?} {answers:?}");
            }
        }
    }
}
