//! What other answers lead to, against trying every other answer.

use super::rules;
use super::space::{Space, values};
use fractional_fit::Answers;
use fractional_fit::fit::{
    Answer, Assessment, Certainty, Condition, EnumSet, FlipSet, Grade, NamedEnum, Question, RealCost, SingleChange,
    Verdict, assess,
};

const CHANGEABLE: [Question; 6] = [
    Question::Phase,
    Question::DurationMonths,
    Question::InternalOwner,
    Question::Openness,
    Question::Readiness,
    Question::Availability,
];

fn can_be_found_out(answers: &Answers, question: Question) -> bool {
    match question {
        Question::AiDecisions => answers.ai_decisions == Some(Certainty::Unsure),
        Question::RealCost => answers.real_cost == Some(RealCost::Unsure),
        _ => false,
    }
}

/// The class that a change goes to, of each question but `regulated`.
const BEST: [usize; 11] = [1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0];

#[test]
fn flips_are_all_the_smallest_changes_to_a_fit_and_single_changes_all_that_matter() {
    let space = Space::deciding();
    let verdicts = space.over_completions(|answers| Some(rules::verdict(answers)), |_, _| None);
    let fits: Vec<usize> = (0..space.states()).filter(|&to| verdicts[to] == Some(Verdict::FractionalFit)).collect();
    let sizes = super::space::on_all_processors(space.states(), |sizes: &mut [u64; 12], state| {
        if verdicts[state].is_none() {
            return;
        }
        let answers = &space.answers(state);
        let Assessment { flips, single, .. } = assess(answers);
        let flips = flips.unwrap();
        let within_reach = |question| CHANGEABLE.contains(&question) || can_be_found_out(answers, question);
        check(&flips.changeable, answers, &Nearest::among(&space, &fits, state, within_reach));
        let any = Nearest::among(&space, &fits, state, |_| true);
        sizes[any.changes] += 1;
        check(&flips.any, answers, &any);
        check_single_changes(&space, &single.unwrap(), &verdicts, answers, state);
    });
    let sizes: [u64; 12] = std::array::from_fn(|size| sizes.iter().map(|sizes| sizes[size]).sum());
    println!("classes of complete sets of answers by the fewest changes to a fit: {sizes:?}");
}

/// The fits that the fewest changed answers lead to, of those that the sets should name.
struct Nearest {
    changes: usize,
    fits: Vec<usize>,
}

impl Nearest {
    fn among(space: &Space, fits: &[usize], from: usize, may_change: impl Fn(Question) -> bool) -> Self {
        let mut nearest = Self { changes: 12, fits: Vec::new() };
        for &to in fits {
            let changed: Vec<usize> =
                (0..space.places.len()).filter(|&place| space.digit(from, place) != space.digit(to, place)).collect();
            if !changed.iter().all(|&place| may_change(space.places[place].question)) || changed.len() > nearest.changes
            {
                continue;
            }
            if changed.len() < nearest.changes {
                nearest = Self { changes: changed.len(), fits: Vec::new() };
            }
            if changed.iter().all(|&place| space.digit(to, place) == BEST[place]) {
                nearest.fits.push(to);
            }
        }
        nearest.fits.sort_unstable();
        nearest
    }
}

/// Each set is as small as any can be, touches no term, and leads to another fit; none is left out.
fn check(sets: &[FlipSet], answers: &Answers, nearest: &Nearest) {
    let space = Space::deciding();
    let mut reached = Vec::with_capacity(sets.len());
    for FlipSet { changes, find_out, .. } in sets {
        assert_eq!(changes.len(), nearest.changes, "{answers:?}");
        let changed = changes.iter().fold(*answers, |answers, &change| answers.with(change));
        assert_eq!(rules::verdict(&changed), Verdict::FractionalFit, "{answers:?}");
        let terms = |answers| rules::grades(answers).map(|(_, grade)| grade == Grade::Term);
        // What the due decision needs is a term once the problem is seen.
        let (before, after) = (terms(answers), terms(&changed));
        let others = |terms: [bool; 8]| (1..8).map(move |place| terms[place]);
        assert_eq!(Condition::ALL[0], Condition::Problem);
        assert!(others(before).eq(others(after)) && (!before[0] || after[0]), "{answers:?}");
        let uses = changes.iter().any(|change| can_be_found_out(answers, change.question()));
        assert_eq!(*find_out, uses, "{answers:?}");
        reached.push(space.state(&changed));
    }
    reached.sort_unstable();
    assert_eq!(reached, nearest.fits, "{answers:?}");
}

/// Each leads to the verdict it says, and no class of answers that changes the verdict is missing.
fn check_single_changes(
    space: &Space,
    single: &[SingleChange],
    verdicts: &[Option<Verdict>],
    answers: &Answers,
    from: usize,
) {
    let mut told: Vec<usize> = Vec::new();
    for change in single {
        let to = space.state(&answers.with(change.answer));
        assert_eq!(Some(change.verdict), verdicts[to], "{answers:?}");
        told.push(to);
    }
    told.sort_unstable();
    // Each phase is told by itself.
    told.dedup();
    let others = (0..space.places.len()).flat_map(|place| {
        let from = space.unanswered(from, place);
        space.answered(from, place).collect::<Vec<_>>()
    });
    let mut expected: Vec<usize> = others.filter(|&to| verdicts[to] != verdicts[from]).collect();
    expected.sort_unstable();
    assert_eq!(told, expected, "{answers:?}");
}

/// With a sign ticked, the conversation doesn't ask about the decisions.
#[test]
fn flips_need_no_answer_that_the_conversation_leaves_out() {
    let space = Space::deciding();
    for state in 0..space.states() {
        let answers = space.answers(state);
        if answers.symptoms.is_none_or(EnumSet::is_empty) || answers.ai_decisions.is_some() {
            continue;
        }
        let here = assess(&answers);
        if here.decided && here.next_question.is_none() && here.verdict > Some(Verdict::HireFullTime) {
            for decisions in values(Question::AiDecisions) {
                assert_eq!(assess(&answers.with(decisions)).flips, here.flips, "{answers:?}");
            }
            assert!(here.flips.is_some() || answers.full_time_case.is_none(), "{answers:?}");
        }
    }
}

#[test]
fn of_three_half_points_any_one_may_stay() {
    let all_half: Answers = fractional_fit::decode(serde_json::json!({
        "symptoms": ["capability-gap"], "realCost": "unsure", "primaryNeed": "both", "phase": "other-defined",
        "availability": "part-time", "fullTimeCase": [], "durationMonths": 6, "internalOwner": "named-without-time",
        "readiness": "partly", "openness": "selective", "regulated": "no",
    }))
    .unwrap();
    let sets = assess(&all_half).flips.unwrap().changeable;
    let questions: Vec<Vec<Question>> =
        sets.iter().map(|set| set.changes.iter().map(|change: &Answer| change.question()).collect()).collect();
    let [cost, owner] = [Question::RealCost, Question::InternalOwner];
    let [ready, open] = [Question::Readiness, Question::Openness];
    assert_eq!(questions, [[cost, ready, open], [cost, owner, open], [cost, owner, ready]]);
    assert!(sets.iter().all(|set| set.find_out));
}
