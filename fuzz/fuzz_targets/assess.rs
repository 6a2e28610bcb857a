//! Whatever answers can hold can be assessed, and what is said of them agrees with itself.

#![no_main]

use fractional_fit::{Answers, decode, fit};
use fractional_fit_fuzz::answers::ChangedAnswers;
use fractional_fit_fuzz::check_refusal;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|changed: ChangedAnswers| {
    let answers = match decode::<Answers, _>(changed.into_value()) {
        Ok(answers) => answers,
        Err(error) => return check_refusal(&error),
    };
    let again: Answers = decode(serde_json::to_value(&answers).unwrap()).unwrap();
    assert_eq!(again, answers, "answers survive being written and read");
    let assessment = fit::assess(&answers);
    let possible: Vec<_> = assessment.possible_verdicts.iter().collect();
    assert_eq!(assessment.decided, possible.len() == 1);
    assert_eq!(assessment.verdict.is_some(), assessment.decided);
    let left = assessment.questions_left;
    assert_eq!(assessment.next_question.is_some(), left.min > 0);
    assert!(left.min <= left.max && (assessment.decided || left.min > 0));
    assert!(!assessment.points.meets(assessment.terms));
    if let Some(verdict) = assessment.verdict {
        assert_eq!(possible, [verdict]);
    }
    if let Some(focus) = &assessment.focus {
        let focus = serde_json::to_value(focus).unwrap();
        assert_eq!(focus.as_object().unwrap().values().map(|share| share.as_i64().unwrap()).sum::<i64>(), 100);
    }
    serde_json::to_string(&assessment).unwrap();
});
