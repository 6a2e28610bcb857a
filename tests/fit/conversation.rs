//! The conversation, against a search that knows nothing of the rules: a
//! question is left out exactly when it can change nothing that is shown.

use super::rules::{self, Shown};
use super::space::{Space, answer, on_all_processors, values};
use fractional_fit::Answers;
use fractional_fit::fit::{NamedEnum, Question, QuestionsLeft, assess, next_question};
use std::collections::HashMap;

/// For each state a bit for each open question that changes, in some completion
/// of the others, what is shown.
fn matters(space: &Space) -> Vec<u16> {
    let last_open = changes_alone(space);
    let mut matters = vec![0_u16; space.states()];
    for state in 0..space.states() {
        let mut open = space.open(state);
        matters[state] = match (open.next(), open.next()) {
            (None, _) => 0,
            (Some(only), None) => u16::from(last_open[&state]) << only,
            (Some(one), Some(other)) => {
                let through = |place| space.answered(state, place).fold(0, |all, state| all | matters[state]);
                through(one) | through(other) & 1 << one
            }
        };
    }
    matters
}

/// For each state with one open question: whether its answers show different
/// results. Asked of every raw set of answers, so that the classes of the space
/// are shown to be fine enough.
fn changes_alone(space: &Space) -> HashMap<usize, bool> {
    let tallies = space.every(false, |found: &mut HashMap<usize, bool>, answers, state| {
        let mut here: Option<Shown> = None;
        for (number, place) in space.places.iter().enumerate() {
            let others = values(place.question);
            // Once for all answers to the question.
            if answer(answers, place.question) != others.first().copied() {
                continue;
            }
            let here = here.get_or_insert_with(|| rules::shown(answers));
            let changes = others[1..].iter().any(|&other| rules::shown(&answers.with(other)) != *here);
            let open = space.unanswered(state, number);
            assert_eq!(*found.entry(open).or_insert(changes), changes, "{:?} {answers:?}", place.question);
        }
    });
    let mut all = HashMap::new();
    for (state, changes) in tallies.into_iter().flatten() {
        assert_eq!(*all.entry(state).or_insert(changes), changes, "{:?}", space.answers(state));
    }
    all
}

#[test]
fn a_question_is_left_out_exactly_when_it_can_change_nothing_that_is_shown() {
    let space = Space::shown();
    let matters = matters(&space);
    let first = |state: usize| Question::ALL.get(matters[state].trailing_zeros() as usize).copied();
    let asked = space.every(true, |asked: &mut u64, answers, state| {
        let next = next_question(answers);
        assert_eq!(next, first(state), "{answers:?}");
        *asked += u64::from(next.is_some());
    });
    println!("{} sets of answers leave a question to ask", asked.iter().sum::<u64>());

    // The fewest and the most that are still asked, and the mean over all raw completions.
    let mut left = vec![QuestionsLeft { min: 0, max: 0 }; space.states()];
    let mut mean = vec![0_f32; space.states()];
    for state in 0..space.states() {
        if matters[state] != 0 {
            let place = matters[state].trailing_zeros() as usize;
            let then: Vec<usize> = space.answered(state, place).collect();
            left[state] = QuestionsLeft {
                min: 1 + then.iter().map(|&then| left[then].min).min().unwrap(),
                max: 1 + then.iter().map(|&then| left[then].max).max().unwrap(),
            };
            let total: f64 = space.weights(place).sum();
            let sum: f64 = space.weights(place).zip(&then).map(|(weight, &then)| weight * f64::from(mean[then])).sum();
            #[allow(clippy::cast_possible_truncation, reason = "a mean to be printed")]
            let after = (sum / total) as f32;
            mean[state] = 1.0 + after;
        }
    }
    on_all_processors(space.states(), |(): &mut (), state| {
        let answers = space.answers(state);
        assert_eq!(assess(&answers).questions_left, left[state], "{answers:?}");
    });
    let start = space.states() - 1;
    println!("questions to a whole result: {:?}, {:.3} on average over all complete sets", left[start], mean[start]);
}

#[test]
fn the_conversation_takes_the_questions_in_their_order() {
    let order: Vec<&str> = Question::NAMES.to_vec();
    let expected = [
        "symptoms",
        "aiDecisions",
        "realCost",
        "primaryNeed",
        "phase",
        "availability",
        "fullTimeCase",
        "durationMonths",
        "internalOwner",
        "readiness",
        "openness",
        "regulated",
    ];
    assert_eq!(order, expected);
    assert_eq!(next_question(&Answers::default()), Some(Question::Symptoms));
}
