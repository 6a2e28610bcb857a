//! What other answers would lead to: the smallest changes to a fit, and the
//! verdict for each single other answer.

use super::alternatives::{alternatives, best};
use super::answers::{Answer, Answers, Certainty, Question, RealCost, To};
use super::condition::Condition;
use super::conditions::question;
use super::decision::{Verdict, possible_verdicts};
use super::possible::{PossibleGrades, PossibleOutcomes, Seat, seen};
use crate::input::enum_set::EnumSet;
use crate::input::named_enum::NamedEnum;
use serde::ser::{Serialize, SerializeStruct, Serializer};

/// What a company can change about its situation.
const CHANGEABLE: [Question; 6] = [
    Question::Phase,
    Question::DurationMonths,
    Question::InternalOwner,
    Question::Openness,
    Question::Readiness,
    Question::Availability,
];

/// The smallest sets of changed answers that lead to `fractional-fit`.
///
/// Each list holds every such set, none where no change leads there, and one
/// empty set where the verdict is `fractional-fit` already. A change goes to the
/// answer that meets the condition, and to the one that claims least of those:
/// 3 for any duration from 3 months, `other-defined` for any phase, one sign for
/// any signs. A term is never changed, and never changed to. One half point may
/// stay, so of several there is a set without each.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Flips {
    /// By what a company can change: phase, duration, internal owner, openness,
    /// readiness and availability; and by what it can find out: the cost and the
    /// decisions, where they are unsure.
    pub changeable: Vec<FlipSet>,
    /// By changing any answer.
    pub any: Vec<FlipSet>,
}

/// Changes that together lead to a fit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FlipSet {
    /// The other answers.
    pub changes: Vec<Answer>,
    /// Whether one of them is to be found out, not made: "if it turns out that".
    pub find_out: bool,
}

/// What one other answer leads to: `{"question": "phase", "to": "none", "verdict": "not-yet"}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(type = "Answer & { verdict: Verdict }"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SingleChange {
    /// The question and the other answer.
    #[cfg_attr(feature = "schema", schemars(flatten))]
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

/// Every smallest set of changes that leads to `fractional-fit`, once no
/// condition is open and it is known what there is for a permanent seat.
pub(crate) fn flips(answers: &Answers, outcomes: PossibleOutcomes) -> Option<Flips> {
    let settled = answers.full_time_case.is_some() && outcomes.all().iter().all(|grades| grades.grade().is_some());
    settled.then(|| {
        let find_out = found_out(answers);
        let changeable = CHANGEABLE.into_iter().collect::<EnumSet<_>>().union(find_out);
        Flips {
            changeable: smallest(answers, outcomes, changeable, find_out),
            any: smallest(answers, outcomes, EnumSet::ALL, find_out),
        }
    })
}

/// Every other answer to one question that changes the verdict, in the order
/// of the questions. A question that isn't here makes no difference by itself.
pub(crate) fn single_changes(answers: &Answers, now: Verdict) -> Vec<SingleChange> {
    let others = Question::ALL.iter().flat_map(|&question| alternatives(question));
    others
        .filter_map(|&answer| {
            let verdict = possible_verdicts(&answers.with(answer)).single()?;
            (verdict != now).then_some(SingleChange { answer, verdict })
        })
        .collect()
}

/// What is unsure and can be found out.
fn found_out(answers: &Answers) -> EnumSet<Question> {
    let unsure = [
        (Question::AiDecisions, answers.ai_decisions == Some(Certainty::Unsure)),
        (Question::RealCost, answers.real_cost == Some(RealCost::Unsure)),
    ];
    unsure.into_iter().filter(|&(_, unsure)| unsure).map(|(question, _)| question).collect()
}

/// Stops, whole points and a justified seat have to go, and all half points but one.
fn smallest(
    answers: &Answers,
    outcomes: PossibleOutcomes,
    may_change: EnumSet<Question>,
    find_out: EnumSet<Question>,
) -> Vec<FlipSet> {
    let halves = outcomes.conditions(&[PossibleGrades::HALF]);
    let must = outcomes.conditions(&[PossibleGrades::WHOLE, PossibleGrades::DISQUALIFIED]);
    let mut sets = vec![FlipSet::default()];
    let also = |sets: &mut Vec<FlipSet>, questions: &[Question]| {
        let questions = questions.iter().filter(|&&question| may_change.contains(question));
        let longer = questions.flat_map(|&question| sets.iter().map(move |set| with(set, question, find_out)));
        *sets = longer.collect();
    };
    for condition in must.iter() {
        if let Some(question) = question(condition) {
            also(&mut sets, &[question]);
            continue;
        }
        if seen(answers) != PossibleGrades::MET {
            also(&mut sets, &[Question::Symptoms, Question::AiDecisions]);
        }
        if matches!(answers.real_cost, Some(RealCost::Unsure | RealCost::No)) {
            also(&mut sets, &[Question::RealCost]);
        }
    }
    if outcomes.seat == Seat::JUSTIFIED {
        also(&mut sets, &[Question::FullTimeCase]);
    }
    if halves.len() < 2 {
        return sets;
    }
    let all_but = |left: Condition| {
        let mut sets = sets.clone();
        for question in halves.iter().filter(|&half| half != left).filter_map(question) {
            also(&mut sets, &[question]);
        }
        sets
    };
    halves.iter().flat_map(all_but).collect()
}

fn with(set: &FlipSet, question: Question, find_out: EnumSet<Question>) -> FlipSet {
    FlipSet {
        changes: [set.changes.as_slice(), &[best(question)]].concat(),
        find_out: set.find_out || find_out.contains(question),
    }
}
