//! Every complete set of answers.

use super::rules;
use super::space::{DECIDING, STATES, each, every, over_completions, values};
use fractional_fit::Answers;
use fractional_fit::fit::{
    Answer, Choice, InternalOwner, Months, Openness, Phase, Readiness, Verdict, assess, possible_verdicts,
};

const COMPLETE: u32 = 8_398_080;

#[test]
fn every_complete_set_of_answers_has_the_one_verdict_of_the_rules() {
    let tallies = every(false, |tally: &mut [u32; 6], answers, _| {
        let verdict = rules::verdict(answers);
        assert_eq!(possible_verdicts(answers).single(), Some(verdict), "{answers:?}");
        tally[verdict as usize] += 1;
    });
    let counts: [u32; 6] = std::array::from_fn(|verdict| tallies.iter().map(|tally| tally[verdict]).sum());
    assert_eq!(counts.iter().sum::<u32>(), COMPLETE);
    println!("of {COMPLETE} complete sets of answers:");
    for (verdict, count) in Verdict::ALL.iter().zip(counts) {
        println!("{count:>9}  {:6.3} %  {verdict:?}", 100.0 * f64::from(count) / f64::from(COMPLETE));
        assert!(count > 0, "{verdict:?} is never reached");
    }
}

#[test]
fn the_verdict_tells_apart_no_more_than_the_classes() {
    let by_state = over_completions(|answers| Some(rules::verdict(answers)), |_, _| None);
    every(false, |(): &mut (), answers, state| {
        assert_eq!(by_state[state], Some(rules::verdict(answers)), "{answers:?}");
    });
}

#[test]
fn three_durations_stand_for_all_sixty_one() {
    let of_class =
        |months| [2, 24, 25].map(|end| (months <= end, end)).iter().find(|class| class.0).map_or(25, |class| class.1);
    let others = DECIDING.map(|question| (question, values(question)[..2].to_vec()));
    each(&others, false, Answers::default(), STATES - 1, &mut |answers, _| {
        for months in 0..=60 {
            let with = |months| assess(&answers.with(Answer::DurationMonths(Months::new(months).unwrap())));
            assert_eq!(with(months), with(of_class(months)), "{months} {answers:?}");
        }
    });
}

#[test]
fn doing_better_never_leads_away_from_a_fit() {
    const LADDER: [Verdict; 3] = [Verdict::NotYet, Verdict::FractionalIfFixed, Verdict::FractionalFit];
    let rung = |answers: &Answers| {
        let verdict = possible_verdicts(answers).single();
        LADDER.iter().position(|&rung| Some(rung) == verdict)
    };
    let steps = every(false, |steps: &mut u64, answers, _| {
        let Some(before) = rung(answers) else { return };
        for better in better(answers) {
            let after = rung(&answers.with(better));
            assert!(after >= Some(before), "{better:?} moves {answers:?} from {before} to {after:?}");
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
            months.map(|months| Answer::DurationMonths(Months::new(months).unwrap())),
        ]
        .into_iter()
        .flatten(),
    )
}

#[test]
fn an_assessment_names_everything_that_holds_and_every_fix() {
    every(false, |(): &mut (), answers, _| {
        let assessment = assess(answers);
        let conditions = assessment.conditions.iter().map(|state| (state.id, state.met.unwrap()));
        assert!(conditions.eq(rules::conditions(answers)), "{answers:?}");
        let reasons = assessment.reasons.iter().map(|reason| reason.code);
        assert!(reasons.eq(rules::reasons(answers)), "{answers:?}");
        let warnings = assessment.warnings.iter().map(|warning| (warning.code, warning.missing));
        assert!(warnings.eq(rules::warnings(answers)), "{answers:?}");
        // From line 4 on every unmet condition can be mended.
        let can_be_mended = assessment.verdict >= Some(Verdict::NotYet);
        for state in &assessment.conditions {
            let mended = state.fix.is_some();
            assert!(
                if can_be_mended { mended == (state.met == Some(false)) } else { !mended || state.met == Some(false) },
                "{answers:?}"
            );
        }
        assert_eq!(assessment.verdict, assessment.reasons.iter().find_map(|reason| reason.verdict), "{answers:?}");
    });
}
