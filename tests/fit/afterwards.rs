//! What the visitor takes along beside the plan.

use super::space::Space;
use fractional_fit::fit::{
    InterviewQuestion, NamedEnum, NextStep, Symptom, Verdict, WarningCode, assess, interview_kit,
};

#[test]
fn each_verdict_has_its_interview_kit() {
    let fluency = &InterviewQuestion::ALL[..6];
    let judge = &[InterviewQuestion::JudgeOfWork];
    for &verdict in Verdict::ALL {
        let expected: &[InterviewQuestion] = match verdict {
            Verdict::HirePractitioners => judge,
            Verdict::HireFullTime => fluency,
            Verdict::BridgeToHire | Verdict::FractionalIfFixed | Verdict::FractionalFit => {
                &InterviewQuestion::ALL[..11]
            }
            _ => &[],
        };
        assert_eq!(interview_kit(verdict), expected, "{verdict:?}");
    }
}

#[test]
fn a_no_or_not_yet_says_what_to_do_next_and_what_would_bring_the_company_back() {
    Space::deciding().every(false, |(): &mut (), answers, _| {
        let assessment = assess(answers);
        let verdict = assessment.verdict.unwrap();
        let warned = |code| assessment.warnings.iter().any(|warning| warning.code == code);
        let mut expected = Vec::new();
        let practitioners = matches!(verdict, Verdict::HirePractitioners | Verdict::StartWithPractitioners);
        if practitioners {
            if warned(WarningCode::DirectionNotSet) {
                expected.push(NextStep::CheckDirection);
            }
            expected.push(NextStep::DefineWork);
            if verdict == Verdict::HirePractitioners || warned(WarningCode::CapabilityFirst) {
                expected.push(NextStep::NameJudgeOfWork);
            }
            expected.extend([NextStep::HirePractitioners, NextStep::NoteQuestions]);
        } else if verdict == Verdict::HireFullTime {
            if warned(WarningCode::HireNotYetJustified) {
                expected.push(NextStep::SettleCase);
            }
            expected.extend([NextStep::DefineRole, NextStep::SearchHire, NextStep::CoverSearch]);
        } else if verdict == Verdict::NotYet {
            assert!(!assessment.points.is_empty(), "{answers:?}");
            expected.extend([NextStep::SettlePoints, NextStep::AskAgain]);
        }
        assert!(assessment.next_steps.iter().eq(expected.iter().copied()), "{answers:?}");
        let signs: &[Symptom] = if practitioners || verdict == Verdict::NotYet { Symptom::ALL } else { &[] };
        assert_eq!(assessment.come_back, signs, "{answers:?}");
        assert_eq!(assessment.interview_kit, interview_kit(verdict), "{answers:?}");
    });
}
