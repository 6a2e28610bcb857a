//! Every incomplete set of answers: what stays possible is what its
//! completions lead to, no more and no less.

use super::rules;
use super::space::{Space, answer, on_all_processors};
use fractional_fit::Answers;
use fractional_fit::fit::{Condition, EnumSet, Grade, NamedEnum, Question, Verdict, assess, possible_verdicts};
use std::collections::HashSet;

const ALL: u64 = 225_607_680;

/// What the completions of each state lead to.
fn verdicts_of_completions(space: &Space) -> Vec<EnumSet<Verdict>> {
    space.over_completions(|answers| EnumSet::of(rules::verdict(answers)), |a, b| a.union(*b))
}

/// The raw completions of a raw set fall into exactly the classes of its
/// state's completions, and the verdict is the same all over a class (tested
/// apart), so one union stands for both.
#[test]
fn the_possible_verdicts_are_those_of_the_completions() {
    let space = Space::deciding();
    let expected = verdicts_of_completions(&space);
    let tallies = space.every(true, |(all, decided): &mut (u64, u64), answers, state| {
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
    let space = Space::deciding();
    let expected = verdicts_of_completions(&space);
    on_all_processors(space.states(), |(): &mut (), state| {
        let answers = space.answers(state);
        let possible = expected[state];
        let assessment = assess(&answers);
        let one = possible.iter().count() == 1;
        assert_eq!(assessment.possible_verdicts, possible, "{answers:?}");
        assert_eq!(assessment.decided, one, "{answers:?}");
        assert_eq!(assessment.verdict, if one { possible.iter().next() } else { None }, "{answers:?}");
    });
}

/// What holds in every completion: grades, points, terms, reasons and warnings
/// as bits; nothing is watched unless all completions watch the same.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Told {
    grades: [Option<Grade>; 8],
    points: EnumSet<Condition>,
    terms: EnumSet<Condition>,
    watch: Option<Condition>,
    reasons: u32,
    warnings: u8,
}

impl Told {
    fn of(answers: &Answers) -> Self {
        Self {
            grades: rules::grades(answers).map(|(_, grade)| Some(grade)),
            points: rules::points(answers),
            terms: rules::terms(answers),
            watch: rules::watch(answers),
            reasons: rules::reasons(answers).iter().fold(0, |bits, &code| bits | 1 << code.index()),
            warnings: rules::warnings(answers).iter().fold(0, |bits, &(code, _)| bits | 1 << code.index()),
        }
    }

    fn in_both(&self, other: &Self) -> Self {
        let both = |a: EnumSet<Condition>, b: EnumSet<Condition>| a.iter().filter(|&one| b.contains(one)).collect();
        Self {
            grades: std::array::from_fn(|place| {
                self.grades[place].filter(|_| self.grades[place] == other.grades[place])
            }),
            points: both(self.points, other.points),
            terms: both(self.terms, other.terms),
            watch: self.watch.filter(|_| self.watch == other.watch),
            reasons: self.reasons & other.reasons,
            warnings: self.warnings & other.warnings,
        }
    }
}

#[test]
fn what_is_told_of_incomplete_answers_is_what_holds_in_every_completion() {
    let space = Space::shown();
    let certain = space.over_completions(Told::of, Told::in_both);
    on_all_processors(space.states(), |(): &mut (), state| {
        let answers = space.answers(state);
        let assessment = assess(&answers);
        let mut grades = assessment.conditions.iter().map(|state| state.grade);
        let told = Told {
            grades: std::array::from_fn(|_| grades.next().unwrap()),
            points: assessment.points,
            terms: assessment.terms,
            watch: assessment.watch,
            reasons: assessment.reasons.iter().fold(0, |bits, reason| bits | 1 << reason.code.index()),
            warnings: assessment.warnings.iter().fold(0, |bits, warning| bits | 1 << warning.code.index()),
        };
        assert_eq!(told, certain[state], "{answers:?}");
    });
}

#[test]
fn the_answers_named_for_a_reason_or_condition_are_enough_for_it() {
    let space = Space::deciding();
    let mut seen = HashSet::new();
    for state in 0..space.states() {
        let answers = space.answers(state);
        let assessment = assess(&answers);
        let only = |named: EnumSet<Question>| {
            named.iter().fold(Answers::default(), |only, question| only.with(answer(&answers, question).unwrap()))
        };
        for reason in &assessment.reasons {
            let only = only(reason.answers);
            if seen.insert((reason.code.index(), only)) {
                assert!(assess(&only).reasons.contains(reason), "{reason:?} {answers:?}");
            }
        }
        for (place, condition) in assessment.conditions.iter().enumerate() {
            let only = only(condition.answers);
            if seen.insert((100 + condition.id.index(), only)) {
                assert_eq!(assess(&only).conditions[place].grade, condition.grade, "{condition:?} {answers:?}");
            }
        }
    }
}
