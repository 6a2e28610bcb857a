//! How well each condition is met, and how what isn't is settled.

use super::answers::{Answers, Certainty, InternalOwner, Question, RealCost};
use super::condition::{Condition, Grade};
use super::possible::{PossibleGrades, PossibleOutcomes, Seat, seen};
use crate::input::enum_set::EnumSet;
use crate::input::named_enum::{NamedEnum, named_enum};
use serde::Serialize;

named_enum! {
    /// Where a statement comes from.
    pub enum Basis {
        /// Paul Okhrem's article on what an AI-fluent fractional CTO does.
        Article = "article",
        /// Our judgment, which the article doesn't state.
        Judgement = "judgement",
    }
}

named_enum! {
    /// How a point is settled, or what a term puts into the contract.
    pub enum Settlement {
        /// Have the decisions reviewed, for example in a two-week audit.
        ReviewDecisions = "review-decisions",
        /// Estimate what poor decisions cost.
        EstimateCost = "estimate-cost",
        /// Agree what you need for the decision that is due, and by when.
        AgreeDecisionNeeds = "agree-decision-needs",
        /// Split the building from the leading.
        SplitBuildingFromLeading = "split-building-from-leading",
        /// Define a project, and how you will know it is done.
        DefinePhase = "define-phase",
        /// Plan for at least three months, or buy a short audit with a fixed scope.
        ExtendOrAudit = "extend-or-audit",
        /// Agree on response times and peak days.
        AgreeResponseTimes = "agree-response-times",
        /// Get by with planned days, or make the case for a full-time budget.
        LimitDaysOrMakeBudgetCase = "limit-days-or-make-budget-case",
        /// Name an internal owner.
        NameOwner = "name-owner",
        /// Free up the owner's time.
        FreeOwnerTime = "free-owner-time",
        /// Give a named executive the authority to act.
        GiveAuthorityToAct = "give-authority-to-act",
        /// Agree up front that a no is welcome.
        AgreeNoIsWelcome = "agree-no-is-welcome",
    }
}

/// How one condition stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(missing_as_null))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConditionState {
    /// Which condition.
    pub id: Condition,
    /// How well it is met; `None` while the answers leave it open.
    pub grade: Option<Grade>,
    /// Met or not: [`Grade::is_met`].
    pub met: Option<bool>,
    /// How it is settled, or what goes into the contract. Empty where it is
    /// met or open, and where the answer speaks for another way: implementation
    /// needed, no executive problem, the money for a full-time hire is there.
    pub settle: EnumSet<Settlement>,
    /// Whether the article or our judgment gives the grade.
    pub source: Basis,
    /// The answers that decide it, by themselves; none while it is open.
    pub answers: EnumSet<Question>,
}

/// The conditions in order, with how each stands.
pub(crate) fn states(answers: &Answers, outcomes: PossibleOutcomes) -> Vec<ConditionState> {
    let state = |(&id, grades): (&Condition, PossibleGrades)| {
        let grade = grades.grade();
        ConditionState {
            id,
            grade,
            met: grade.map(Grade::is_met),
            settle: grade.map_or(EnumSet::NONE, |grade| settle(id, grade, answers, outcomes)),
            source: if grade == Some(Grade::Term) { Basis::Judgement } else { Basis::Article },
            answers: grade.map_or(EnumSet::NONE, |_| deciding(id, answers)),
        }
    };
    Condition::ALL.iter().zip(outcomes.all()).map(state).collect()
}

fn settle(id: Condition, grade: Grade, answers: &Answers, outcomes: PossibleOutcomes) -> EnumSet<Settlement> {
    use Settlement as S;
    let way = match (id, grade) {
        (_, Grade::Met) | (Condition::Need | Condition::Problem, Grade::Disqualified) => return EnumSet::NONE,
        (Condition::Problem, Grade::Term) => S::AgreeDecisionNeeds,
        (Condition::Problem, _) => return settle_problem(answers),
        (Condition::Need, _) => S::SplitBuildingFromLeading,
        (Condition::Phase, _) => S::DefinePhase,
        (Condition::Duration, _) => S::ExtendOrAudit,
        (Condition::Availability, Grade::Disqualified) if outcomes.seat == Seat::UNFUNDED => {
            S::LimitDaysOrMakeBudgetCase
        }
        (Condition::Availability, Grade::Disqualified) => return EnumSet::NONE,
        (Condition::Availability, _) => S::AgreeResponseTimes,
        (Condition::Owner, _) if answers.internal_owner == Some(InternalOwner::NamedWithoutTime) => S::FreeOwnerTime,
        (Condition::Owner, _) => S::NameOwner,
        (Condition::Readiness, _) => S::GiveAuthorityToAct,
        (Condition::Openness, _) => S::AgreeNoIsWelcome,
    };
    EnumSet::of(way)
}

fn settle_problem(answers: &Answers) -> EnumSet<Settlement> {
    let review =
        if seen(answers) == PossibleGrades::WHOLE { EnumSet::of(Settlement::ReviewDecisions) } else { EnumSet::NONE };
    let estimate = answers.real_cost == Some(RealCost::Unsure);
    if estimate { review.union(EnumSet::of(Settlement::EstimateCost)) } else { review }
}

/// The one question of a condition; the problem has three.
pub(crate) const fn question(condition: Condition) -> Option<Question> {
    match condition {
        Condition::Problem => None,
        Condition::Need => Some(Question::PrimaryNeed),
        Condition::Phase => Some(Question::Phase),
        Condition::Duration => Some(Question::DurationMonths),
        Condition::Availability => Some(Question::Availability),
        Condition::Owner => Some(Question::InternalOwner),
        Condition::Readiness => Some(Question::Readiness),
        Condition::Openness => Some(Question::Openness),
    }
}

/// The answers that decide the grade of a condition that isn't open.
fn deciding(id: Condition, answers: &Answers) -> EnumSet<Question> {
    question(id).map_or_else(|| problem_deciding(answers), EnumSet::of)
}

fn problem_deciding(answers: &Answers) -> EnumSet<Question> {
    let no_sign = answers.symptoms == Some(EnumSet::NONE);
    let sign = answers.symptoms.is_some() && !no_sign;
    let unsure_cost = answers.real_cost == Some(RealCost::Unsure);
    let stops = no_sign && answers.ai_decisions == Some(Certainty::No);
    let costs_nothing = answers.real_cost == Some(RealCost::No);
    let (symptoms, decisions, cost) = if stops || costs_nothing {
        (stops, stops, costs_nothing)
    } else {
        match answers.ai_decisions {
            Some(Certainty::Yes) => (sign, true, true),
            Some(Certainty::Unsure) => (sign || !unsure_cost, unsure_cost || no_sign, true),
            _ => (sign, false, true),
        }
    };
    let speaks = [(Question::Symptoms, symptoms), (Question::AiDecisions, decisions), (Question::RealCost, cost)];
    speaks.into_iter().filter(|&(_, speaks)| speaks).map(|(question, _)| question).collect()
}
