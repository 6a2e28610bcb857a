//! Every complete set of answers.

use super::rules;
use super::space::{Space, each, values};
use fractional_fit::Answers;
use fractional_fit::fit::{
    Answer, EngagementMonths, Grade, InternalOwner, NamedEnum, Openness, Phase, Question, Readiness, Verdict, assess,
    possible_verdicts,
};

const COMPLETE: u32 = 11_197_440;

#[test]
fn every_complete_set_of_answers_has_the_one_verdict_of_the_rules() {
    let tallies = Space::deciding().every(false, |tally: &mut [u32; 7], answers, _| {
        let verdict = rules::verdict(answers);
        assert_eq!(possible_verdicts(answers).single(), Some(verdict), "{answers:?}");
        tally[verdict as usize] += 1;
    });
    let counts: [u32; 7] = std::array::from_fn(|verdict| tallies.iter().map(|tally| tally[verdict]).sum());
    assert_eq!(counts.iter().sum::<u32>(), COMPLETE);
    println!("of {COMPLETE} complete sets of answers; these are no shares of companies:");
    for (verdict, count) in Verdict::ALL.iter().zip(counts) {
        println!("{count:>9}  {:6.3} %  {verdict:?}", 100.0 * f64::from(count) / f64::from(COMPLETE));
        assert!(count > 0, "{verdict:?} is never reached");
    }
}

#[test]
fn the_verdict_tells_apart_no_more_than_the_classes() {
    let space = Space::deciding();
    let by_state = space.over_completions(|answers| Some(rules::verdict(answers)), |_, _| None);
    space.every(false, |(): &mut (), answers, state| {
        assert_eq!(by_state[state], Some(rules::verdict(answers)), "{answers:?}");
    });
}

#[test]
fn three_durations_stand_for_all_sixty_one() {
    let of_class =
        |months| [2, 24, 25].map(|end| (months <= end, end)).iter().find(|class| class.0).map_or(25, |class| class.1);
    let others: Vec<_> = Question::ALL.iter().map(|&question| (question, values(question)[..2].to_vec())).collect();
    each(&others, Answers::default(), &mut |answers| {
        for months in 0..=60 {
            let with = |months| {
                let mut assessment =
                    assess(&answers.with(Answer::DurationMonths(EngagementMonths::new(months).unwrap())));
                // But for the plan, which follows each month.
                assessment.plan = None;
                assessment
            };
            assert_eq!(with(months), with(of_class(months)), "{months} {answers:?}");
        }
    });
}

#[test]
fn doing_better_never_leads_away_from_a_fit_nor_from_the_bridge() {
    // Whoever has everything for a hire gets the bridge for both fits.
    let rung = |verdict| match verdict {
        Verdict::NotYet => Some(0),
        Verdict::FractionalIfFixed | Verdict::BridgeToHire => Some(1),
        Verdict::FractionalFit => Some(2),
        _ => None,
    };
    let steps = Space::deciding().every(false, |steps: &mut u64, answers, _| {
        let before = possible_verdicts(answers).single().unwrap();
        if rung(before).is_none() {
            return;
        }
        for better in better(answers) {
            let after = possible_verdicts(&answers.with(better)).single().unwrap();
            assert!(rung(after) >= rung(before), "{better:?} moves {answers:?} from {before:?} to {after:?}");
            assert!(before != Verdict::BridgeToHire || after == before, "{better:?} {answers:?}");
            *steps += 1;
        }
    });
    println!("{} steps to a better answer", steps.iter().sum::<u64>());
}

/// One answer a step better than it is, for each of the five that a company can better.
fn better(answers: &Answers) -> impl Iterator<Item = Answer> {
    let readiness = match answers.readiness.unwrap() {
        Readiness::NotReady => Some(Readiness::Partly),
        Readiness::Partly => Some(Readiness::Ready),
        Readiness::Ready => None,
    };
    let openness = match answers.openness.unwrap() {
        Openness::WantsValidation => Some(Openness::Selective),
        Openness::Selective => Some(Openness::WelcomesPushback),
        Openness::WelcomesPushback => None,
    };
    let owner = match answers.internal_owner.unwrap() {
        InternalOwner::None => Some(InternalOwner::NamedWithoutTime),
        InternalOwner::NamedWithoutTime => Some(InternalOwner::Clear),
        InternalOwner::Clear => None,
    };
    let months = match answers.duration_months.unwrap().get() {
        2 => Some(24),
        24 => Some(25),
        _ => None,
    };
    let none = answers.phase.unwrap() == Phase::None;
    let phases = [Phase::AiInitiative, Phase::PlatformEvaluation, Phase::TeamBuildout, Phase::OtherDefined];
    phases.into_iter().filter(move |_| none).map(Answer::Phase).chain(
        [
            readiness.map(Answer::Readiness),
            openness.map(Answer::Openness),
            owner.map(Answer::InternalOwner),
            months.map(|months| Answer::DurationMonths(EngagementMonths::new(months).unwrap())),
        ]
        .into_iter()
        .flatten(),
    )
}

#[test]
fn an_assessment_names_everything_that_holds_and_how_each_point_is_settled() {
    Space::deciding().every(false, |(): &mut (), answers, _| {
        let assessment = assess(answers);
        let grades = assessment.conditions.iter().map(|state| (state.id, state.grade.unwrap()));
        assert!(grades.eq(rules::grades(answers)), "{answers:?}");
        assert_eq!(assessment.points, rules::points(answers), "{answers:?}");
        assert_eq!(assessment.terms, rules::terms(answers), "{answers:?}");
        assert_eq!(assessment.watch, rules::watch(answers), "{answers:?}");
        let reasons = assessment.reasons.iter().map(|reason| reason.code);
        assert!(reasons.eq(rules::reasons(answers)), "{answers:?}");
        let warnings = assessment.warnings.iter().map(|warning| (warning.code, warning.missing));
        assert!(warnings.eq(rules::warnings(answers)), "{answers:?}");
        for state in &assessment.conditions {
            let met = state.grade.map(|grade| matches!(grade, Grade::Met | Grade::Term));
            assert_eq!(state.met, met, "{answers:?}");
            let told = assessment.points.union(assessment.terms).contains(state.id);
            assert!(
                !told && assessment.watch != Some(state.id) || !state.settle.is_empty(),
                "{:?} {answers:?}",
                state.id
            );
        }
        assert_eq!(assessment.verdict, assessment.reasons.iter().find_map(|reason| reason.verdict), "{answers:?}");
        let engaged = assessment.verdict.unwrap().is_engaged();
        assert_eq!((assessment.focus.is_some(), assessment.plan.is_some()), (engaged, engaged), "{answers:?}");
        assert_eq!(assessment.next_question, None, "{answers:?}");
    });
}
