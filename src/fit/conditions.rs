//! The eight conditions under which a fractional engagement works, and what
//! mends each of them.

use super::answers::{Answers, Availability, Certainty, InternalOwner, PrimaryNeed, Question};
use super::outlook::{Outlook, Outlooks, questions};
use super::several::Several;
use crate::choice::{Choice, choice};
use serde::Serialize;

choice! {
    /// A condition of a fractional engagement.
    pub enum Condition {
        /// Leadership is what is needed, not implementation.
        Need = "need",
        /// AI decisions at the executive level are made badly, at a real cost.
        Problem = "problem",
        /// Part-time is enough.
        Availability = "availability",
        /// The leadership acts on recommendations.
        Readiness = "readiness",
        /// Views that push back are welcome.
        Openness = "openness",
        /// A specific phase of work lies ahead.
        Phase = "phase",
        /// The engagement is long enough to build context: 3 months or more.
        Duration = "duration",
        /// A clear internal owner works alongside.
        Owner = "owner",
    }
}

choice! {
    /// Where a statement comes from.
    pub enum Source {
        /// Paul Okhrem's article on what an AI-fluent fractional CTO does.
        Article = "article",
        /// Our judgement, which the article doesn't state.
        Judgement = "judgement",
    }
}

choice! {
    /// What makes an unmet condition met.
    pub enum Fix {
        /// Give the implementation to practitioners, and the leadership to the fractional.
        SplitLeadershipAndImplementation = "split-leadership-and-implementation",
        /// Put a figure on what the badly made decisions cost.
        PutFigureOnCost = "put-figure-on-cost",
        /// Agree on response times and peak days in the contract.
        AgreeResponseTimes = "agree-response-times",
        /// Give a named executive the authority to act.
        GiveAuthorityToAct = "give-authority-to-act",
        /// Agree that the adviser may say no.
        AgreeAdviserMaySayNo = "agree-adviser-may-say-no",
        /// Define the phase of work and how it ends.
        DefinePhase = "define-phase",
        /// Extend to 3 months, or buy a time-boxed audit instead.
        ExtendOrAudit = "extend-or-audit",
        /// Name an internal owner.
        NameOwner = "name-owner",
        /// Free the internal owner's time.
        FreeOwnerTime = "free-owner-time",
    }
}

/// How one condition stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ConditionState {
    /// Which condition.
    pub id: Condition,
    /// Met or not; `None` while the answers leave it open.
    pub met: Option<bool>,
    /// What mends it, when it isn't met. `None` where nothing does, because
    /// the answer by itself speaks for another way: implementation needed,
    /// full-time availability, no executive AI problem.
    pub fix: Option<Fix>,
    /// Whether the article or our judgement says that this answer meets or
    /// fails the condition.
    pub source: Source,
    /// The answers that decide it, by themselves; none while it is open.
    pub answers: Several<Question>,
}

/// The conditions in order, with how each stands.
pub(crate) fn states(answers: &Answers, outlooks: Outlooks) -> Vec<ConditionState> {
    Condition::ALL.iter().zip(outlooks.all()).map(|(&id, outlook)| state(id, answers, outlook)).collect()
}

fn state(id: Condition, answers: &Answers, outlook: Outlook) -> ConditionState {
    let met = outlook.met();
    let fix = if met == Some(false) { fix(id, answers, outlook) } else { None };
    let deciding = if met.is_some() { deciding(id, answers) } else { Several::NONE };
    ConditionState { id, met, fix, source: source(answers, id), answers: deciding }
}

fn fix(id: Condition, answers: &Answers, outlook: Outlook) -> Option<Fix> {
    match id {
        Condition::Need => outlook.may_pass().then_some(Fix::SplitLeadershipAndImplementation),
        Condition::Problem => outlook.may_pass().then_some(Fix::PutFigureOnCost),
        Condition::Availability => outlook.may_pass().then_some(Fix::AgreeResponseTimes),
        Condition::Readiness => Some(Fix::GiveAuthorityToAct),
        Condition::Openness => Some(Fix::AgreeAdviserMaySayNo),
        Condition::Phase => Some(Fix::DefinePhase),
        Condition::Duration => Some(Fix::ExtendOrAudit),
        Condition::Owner => match answers.internal_owner {
            Some(InternalOwner::NamedWithoutTime) => Some(Fix::FreeOwnerTime),
            _ => Some(Fix::NameOwner),
        },
    }
}

/// The article speaks of leadership or implementation, part-time or full-time;
/// that "both" and "with peaks" can be mended is judgement.
fn source(answers: &Answers, id: Condition) -> Source {
    let judged = match id {
        Condition::Need => answers.primary_need == Some(PrimaryNeed::Both),
        Condition::Availability => answers.availability == Some(Availability::PartTimeWithPeaks),
        _ => false,
    };
    if judged { Source::Judgement } else { Source::Article }
}

/// The answers that settle a condition which is settled.
fn deciding(id: Condition, answers: &Answers) -> Several<Question> {
    match id {
        Condition::Problem => problem_deciding(answers),
        // What justifies a hire never makes the phase met or unmet.
        Condition::Phase => Several::from_iter([Question::Phase]),
        _ => questions(id).iter().copied().collect(),
    }
}

fn problem_deciding(answers: &Answers) -> Several<Question> {
    let cost_real = answers.real_cost == Some(Certainty::Yes);
    let decisions_bad = answers.ai_decisions == Some(Certainty::Yes);
    let symptom_seen = answers.symptoms.is_some_and(|symptoms| !symptoms.is_empty());
    let none_bad =
        answers.has(Question::AiDecisions) && answers.has(Question::Symptoms) && !decisions_bad && !symptom_seen;
    let met = cost_real && (decisions_bad || symptom_seen);
    let speaks = [
        (Question::AiDecisions, if met { decisions_bad } else { none_bad }),
        (Question::Symptoms, if met { symptom_seen } else { none_bad }),
        (Question::RealCost, met || (answers.has(Question::RealCost) && !cost_real)),
    ];
    speaks.into_iter().filter(|&(_, speaks)| speaks).map(|(question, _)| question).collect()
}
