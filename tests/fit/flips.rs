//! What other answers lead to, against trying every other answer.

use super::rules;
use super::space::{DECIDING, STATES, STRIDES, WEIGHTS, digit, every, over_completions, state};
use fractional_fit::Answers;
use fractional_fit::fit::{Answer, Question, SingleChange, Verdict, assess};

const CHANGEABLE: [Question; 5] =
    [Question::Phase, Question::DurationMonths, Question::InternalOwner, Question::Openness, Question::Readiness];

#[test]
fn flips_are_all_the_smallest_changes_to_a_fit_and_single_changes_all_that_matter() {
    let verdicts = over_completions(|answers| Some(rules::verdict(answers)), |_, _| None);
    let fits: Vec<usize> = (0..STATES).filter(|&to| verdicts[to] == Some(Verdict::FractionalFit)).collect();
    let nearest: Vec<Option<[Nearest; 2]>> = (0..STATES)
        .map(|from| {
            verdicts[from].map(|_| [Nearest::among(&fits, from, &CHANGEABLE), Nearest::among(&fits, from, &DECIDING)])
        })
        .collect();
    let sizes = every(false, |sizes: &mut [u64; 12], answers, state| {
        let assessment = assess(answers);
        let flips = assessment.flips.unwrap();
        let [changeable, any] = nearest[state].as_ref().unwrap();
        changeable.check(&flips.changeable, answers);
        any.check(&flips.any, answers);
        check_single_changes(&assessment.single.unwrap(), &verdicts, answers, state);
        sizes[any.changes] += 1;
    });
    let sizes: [u64; 12] = std::array::from_fn(|size| sizes.iter().map(|sizes| sizes[size]).sum());
    println!("complete sets of answers by the fewest changes to a fit: {sizes:?}");
}

/// The fits that the fewest changed answers lead to.
struct Nearest {
    changes: usize,
    fits: Vec<usize>,
}

impl Nearest {
    fn among(fits: &[usize], from: usize, may_change: &[Question]) -> Self {
        let mut nearest = Self { changes: usize::MAX, fits: Vec::new() };
        for &to in fits {
            let changed: Vec<usize> =
                (0..DECIDING.len()).filter(|&place| digit(from, place) != digit(to, place)).collect();
            if changed.iter().all(|&place| may_change.contains(&DECIDING[place])) && changed.len() <= nearest.changes {
                if changed.len() < nearest.changes {
                    nearest = Self { changes: changed.len(), fits: Vec::new() };
                }
                nearest.fits.push(to);
            }
        }
        nearest
    }

    /// Each set is as small as can be and leads to another of the fits; no fit is left out.
    fn check(&self, sets: &[Vec<Answer>], answers: &Answers) {
        let mut reached = Vec::with_capacity(sets.len());
        for set in sets {
            assert_eq!(set.len(), self.changes, "{answers:?}");
            let changed = set.iter().fold(*answers, |answers, &change| answers.with(change));
            assert_eq!(rules::verdict(&changed), Verdict::FractionalFit, "{answers:?}");
            reached.push(state(&changed));
        }
        reached.sort_unstable();
        assert_eq!(reached, self.fits, "{answers:?}");
    }
}

/// Each leads to the verdict it says, and no answer that changes the verdict is missing.
fn check_single_changes(single: &[SingleChange], verdicts: &[Option<Verdict>], answers: &Answers, from: usize) {
    let mut told = 0_u64;
    for change in single {
        let to = state(&answers.with(change.answer));
        assert_eq!(Some(change.verdict), verdicts[to], "{answers:?}");
        let place = (0..WEIGHTS.len()).find(|&place| digit(from, place) != digit(to, place)).unwrap();
        told |= 1 << (4 * place + digit(to, place));
    }
    for (place, weights) in WEIGHTS.iter().enumerate() {
        for other in 0..weights.len() {
            let to = from + other * STRIDES[place] - digit(from, place) * STRIDES[place];
            assert_eq!(
                told >> (4 * place + other) & 1 == 1,
                verdicts[to] != verdicts[from],
                "{place} {other} {answers:?}"
            );
        }
    }
}
