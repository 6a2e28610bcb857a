//! What other answers would lead to: the smallest changes to a fit, and the
//! verdict for each single other answer.

use super::alternatives::{alternatives, stands_for_its_kind};
use super::answers::{Answer, Answers, Question, To};
use super::conditions::Condition;
use super::decision::{Verdict, possible_verdicts};
use super::outlook::{Outlook, outlook, questions};
use super::several::Several;
use crate::choice::Choice;
use serde::ser::{Serialize, SerializeStruct, Serializer};

/// What a company can change about its situation.
const CHANGEABLE: [Question; 5] =
    [Question::Phase, Question::DurationMonths, Question::InternalOwner, Question::Openness, Question::Readiness];

/// The smallest sets of changed answers that lead to `fractional-fit`.
///
/// Each list holds every such set, none where no change leads there, and one
/// empty set where the verdict is `fractional-fit` already. Answers that the
/// rules don't tell apart appear once, by the one that claims least: 3 for any
/// duration from 3 months, `other-defined` for any phase, one symptom for any
/// symptoms.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Flips {
    /// By changes that a company can make: phase, duration, internal owner,
    /// openness and readiness.
    pub changeable: Vec<Vec<Answer>>,
    /// By changing any answer.
    pub any: Vec<Vec<Answer>>,
}

/// What one other answer leads to: `{"question": "phase", "to": "none", "verdict": "not-yet"}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(type = "Answer & { verdict: Verdict }"))]
pub struct SingleChange {
    /// The question and the other answer.
    pub answer: Answer,
    /// The verdict it leads to.
    pub verdict: Verdict,
}

impl Serialize for SingleChange {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut record = serializer.serialize_struct("SingleChange", 3)?;
        record.serialize_field("question", &self.answer.question())?;
        record.serialize_field("to", &To(self.answer))?;
        record.serialize_field("verdict", &self.verdict)?;
        record.end()
    }
}

/// Every smallest set of changes that leads to `fractional-fit`; for complete answers.
///
/// A fit is eight conditions met, and no question is in two of them: so a
/// smallest set for all is a smallest set for each.
pub(crate) fn flips(answers: &Answers) -> Flips {
    Flips { changeable: smallest(answers, CHANGEABLE.into_iter().collect()), any: smallest(answers, Several::ALL) }
}

/// Every other answer to one question that changes the verdict, in the order
/// of the questions; for complete answers. A question that isn't here makes no
/// difference by itself.
pub(crate) fn single_changes(answers: &Answers, now: Verdict) -> Vec<SingleChange> {
    let others = Question::ALL.iter().flat_map(|&question| alternatives(question));
    others
        .filter_map(|&answer| {
            let verdict = possible_verdicts(&answers.with(answer)).single()?;
            (verdict != now).then_some(SingleChange { answer, verdict })
        })
        .collect()
}

fn smallest(answers: &Answers, may_change: Several<Question>) -> Vec<Vec<Answer>> {
    let mut sets = vec![Vec::new()];
    let unmet = |condition: &Condition| outlook(*condition, answers) != Outlook::MET;
    for condition in Condition::ALL.iter().copied().filter(unmet) {
        let changes = smallest_for(condition, answers, may_change);
        sets = sets.iter().flat_map(|set| changes.iter().map(move |more| [set.as_slice(), more].concat())).collect();
    }
    sets
}

/// The smallest sets of changes that make one unmet condition met.
fn smallest_for(condition: Condition, answers: &Answers, may_change: Several<Question>) -> Vec<Vec<Answer>> {
    let mut search = Search { condition, may_change, changes: Vec::new(), found: Vec::new() };
    let questions = questions(condition);
    for size in 1..=questions.len() {
        search.change(size, questions, answers);
        if !search.found.is_empty() {
            break;
        }
    }
    search.found
}

struct Search {
    condition: Condition,
    may_change: Several<Question>,
    changes: Vec<Answer>,
    found: Vec<Vec<Answer>>,
}

impl Search {
    /// Tries every way of changing `size` of the questions.
    fn change(&mut self, size: usize, questions: &[Question], answers: &Answers) {
        if size == 0 {
            if outlook(self.condition, answers) == Outlook::MET {
                self.found.push(self.changes.clone());
            }
            return;
        }
        let Some((&question, rest)) = questions.split_first() else { return };
        if self.may_change.contains(question) {
            for &answer in alternatives(question).iter().filter(|&&answer| stands_for_its_kind(answer)) {
                self.changes.push(answer);
                self.change(size - 1, rest, &answers.with(answer));
                self.changes.pop();
            }
        }
        self.change(size, rest, answers);
    }
}
