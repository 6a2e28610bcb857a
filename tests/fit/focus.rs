//! The shares of the four areas, over every answer that they depend on.

use super::space::{each, values};
use fractional_fit::Answers;
use fractional_fit::fit::{Answer, Question, Regulated, focus};

const USED: [Question; 3] = [Question::Phase, Question::Symptoms, Question::Regulated];

fn each_used(visit: &mut impl FnMut(&Answers)) {
    let used = USED.map(|question| (question, values(question)));
    each(&used, Answers::default(), visit);
}

#[test]
fn shares_sum_to_a_hundred() {
    let mut sets = 0;
    each_used(&mut |answers| {
        let focus = focus(answers).unwrap();
        assert_eq!(focus.strategy + focus.vendors + focus.enablement + focus.governance, 100, "{answers:?}");
        sets += 1;
    });
    assert_eq!(sets, 5 * 16 * 2);
}

#[test]
fn regulation_makes_governance_the_highest() {
    each_used(&mut |answers| {
        let focus = focus(&answers.with(Answer::Regulated(Regulated::Yes))).unwrap();
        assert!(focus.governance > focus.strategy.max(focus.vendors).max(focus.enablement), "{answers:?}");
    });
}

#[test]
fn a_share_is_within_one_percent_of_its_weight() {
    // Weights by the rules, independently: base, phase, symptoms, regulation.
    each_used(&mut |answers| {
        let mut weights = [3.0, 2.0, 3.0, 2.0];
        let phase = [[4., 0., 0., 1.], [0., 5., 0., 0.], [0., 0., 5., 0.], [2., 0., 0., 0.], [0.; 4]];
        let symptom = [[3., 0., 0., 0.], [0., 3., 0., 0.], [0., 0., 3., 0.], [1., 0., 0., 2.]];
        let mut add = |more: [f64; 4]| weights.iter_mut().zip(more).for_each(|(weight, more)| *weight += more);
        add(phase[answers.phase.unwrap() as usize]);
        answers.symptoms.unwrap().iter().for_each(|seen| add(symptom[seen as usize]));
        let highest_other = weights[..3].iter().fold(0.0, |a: f64, &b| a.max(b));
        if answers.regulated == Some(Regulated::Yes) && weights[3] <= highest_other {
            weights[3] = highest_other + 1.0;
        }
        let total: f64 = weights.iter().sum();
        let focus = focus(answers).unwrap();
        for (share, weight) in [focus.strategy, focus.vendors, focus.enablement, focus.governance].iter().zip(weights) {
            assert!((f64::from(*share) - 100.0 * weight / total).abs() < 1.0, "{answers:?}: {focus:?} of {weights:?}");
        }
    });
}

#[test]
fn shares_wait_for_the_three_questions_they_use() {
    for missing in USED {
        let used = USED.into_iter().filter(|&question| question != missing);
        let answers = used.fold(Answers::default(), |answers, question| answers.with(values(question)[0]));
        assert_eq!(focus(&answers), None, "without {missing:?}");
    }
}
