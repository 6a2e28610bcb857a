//! Why: every line of the rules that holds and every condition that is met,
//! not only what decided first.

use super::answers::{Answers, Availability, Certainty, Openness, PrimaryNeed, Question, Readiness};
use super::conditions::{Condition, ConditionState, Source};
use super::decision::{TOO_MANY_UNMET, Verdict};
use super::outlook::{Outlook, Outlooks};
use super::several::Several;
use crate::choice::choice;
use serde::Serialize;

choice! {
    /// A statement of the rules that holds.
    pub enum ReasonCode {
        /// Implementation is the main need.
        ImplementationNeeded = "implementation-needed",
        /// AI decisions aren't made badly, and no symptom is seen.
        NoExecutiveProblem = "no-executive-problem",
        /// There is no real cost or missed opportunity.
        NoRealCost = "no-real-cost",
        /// Someone has to be there full-time.
        FullTimeNeeded = "full-time-needed",
        /// Scale, budget and role clarity justify a hire, and the work has no end.
        PermanentSeatJustified = "permanent-seat-justified",
        /// The leadership won't act on recommendations.
        LeadershipNotReady = "leadership-not-ready",
        /// The leadership wants its own views confirmed.
        ValidationWanted = "validation-wanted",
        /// Four or more conditions are unmet.
        FourOrMoreUnmet = "four-or-more-unmet",
        /// One to three conditions are unmet.
        OneToThreeUnmet = "one-to-three-unmet",
        /// Every condition is met.
        AllMet = "all-met",
        /// Leadership is the main need.
        NeedMet = "need-met",
        /// Badly made AI decisions have a real cost.
        ProblemMet = "problem-met",
        /// Part-time is enough.
        AvailabilityMet = "availability-met",
        /// The leadership acts on recommendations.
        ReadinessMet = "readiness-met",
        /// Views that push back are welcome.
        OpennessMet = "openness-met",
        /// A specific phase of work lies ahead.
        PhaseMet = "phase-met",
        /// The engagement is long enough.
        DurationMet = "duration-met",
        /// A clear internal owner works alongside.
        OwnerMet = "owner-met",
    }
}

/// A line or condition that holds, whatever the unanswered questions turn out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Reason {
    /// What holds.
    pub code: ReasonCode,
    /// The verdict it leads to where no earlier line holds; `None` for a condition.
    pub verdict: Option<Verdict>,
    /// Whether the article says so, or our judgement.
    pub source: Source,
    /// The answers it rests on: with these alone it holds.
    pub answers: Several<Question>,
}

/// Lines first, in the order of the rules, then the conditions that are met.
pub(crate) fn reasons(answers: &Answers, outlooks: Outlooks, conditions: &[ConditionState]) -> Vec<Reason> {
    let lines = [stop_lines(answers, outlooks).as_slice(), &[count_line(conditions)]].concat();
    let met = conditions.iter().filter(|state| state.met == Some(true)).map(|&state| condition_met(state));
    lines.into_iter().flatten().chain(met).collect()
}

/// Lines 1 to 4, but for the count of unmet conditions.
fn stop_lines(answers: &Answers, outlooks: Outlooks) -> [Option<Reason>; 7] {
    use Question as Q;
    let no_problem = answers.ai_decisions == Some(Certainty::No) && answers.symptoms == Some(Several::NONE);
    let permanent = outlooks.phase == Outlook::STOP;
    let line = |holds: bool, code, verdict, source, answers: &[Question]| {
        holds.then(|| Reason { code, verdict: Some(verdict), source, answers: answers.iter().copied().collect() })
    };
    [
        line(
            answers.primary_need == Some(PrimaryNeed::Implementation),
            ReasonCode::ImplementationNeeded,
            Verdict::HirePractitioners,
            Source::Article,
            &[Q::PrimaryNeed],
        ),
        line(
            no_problem,
            ReasonCode::NoExecutiveProblem,
            Verdict::StartWithPractitioners,
            Source::Article,
            &[Q::AiDecisions, Q::Symptoms],
        ),
        line(
            answers.real_cost == Some(Certainty::No),
            ReasonCode::NoRealCost,
            Verdict::StartWithPractitioners,
            Source::Article,
            &[Q::RealCost],
        ),
        line(
            answers.availability == Some(Availability::FullTime),
            ReasonCode::FullTimeNeeded,
            Verdict::HireFullTime,
            Source::Article,
            &[Q::Availability],
        ),
        line(
            permanent,
            ReasonCode::PermanentSeatJustified,
            Verdict::HireFullTime,
            Source::Judgement,
            &[Q::Phase, Q::FullTimeCase],
        ),
        line(
            answers.readiness == Some(Readiness::NotReady),
            ReasonCode::LeadershipNotReady,
            Verdict::NotYet,
            Source::Article,
            &[Q::Readiness],
        ),
        line(
            answers.openness == Some(Openness::WantsValidation),
            ReasonCode::ValidationWanted,
            Verdict::NotYet,
            Source::Article,
            &[Q::Openness],
        ),
    ]
}

/// Lines 4 to 6, which count: holds as soon as no open condition can change it.
fn count_line(conditions: &[ConditionState]) -> Option<Reason> {
    let count = |met| conditions.iter().filter(|state| state.met == met).count();
    let (unmet, open) = (count(Some(false)), count(None));
    let (code, verdict, source) = if unmet >= TOO_MANY_UNMET {
        (ReasonCode::FourOrMoreUnmet, Verdict::NotYet, Source::Judgement)
    } else if unmet > 0 && unmet + open < TOO_MANY_UNMET {
        (ReasonCode::OneToThreeUnmet, Verdict::FractionalIfFixed, Source::Judgement)
    } else if unmet + open == 0 {
        (ReasonCode::AllMet, Verdict::FractionalFit, Source::Article)
    } else {
        return None;
    };
    // Too many unmet are too many, whatever is met; the other two lines need to know.
    let counts = |state: &&ConditionState| code != ReasonCode::FourOrMoreUnmet || state.met == Some(false);
    let answers = conditions.iter().filter(counts).fold(Several::NONE, |all, state| all.union(state.answers));
    Some(Reason { code, verdict: Some(verdict), source, answers })
}

fn condition_met(state: ConditionState) -> Reason {
    let code = match state.id {
        Condition::Need => ReasonCode::NeedMet,
        Condition::Problem => ReasonCode::ProblemMet,
        Condition::Availability => ReasonCode::AvailabilityMet,
        Condition::Readiness => ReasonCode::ReadinessMet,
        Condition::Openness => ReasonCode::OpennessMet,
        Condition::Phase => ReasonCode::PhaseMet,
        Condition::Duration => ReasonCode::DurationMet,
        Condition::Owner => ReasonCode::OwnerMet,
    };
    Reason { code, verdict: None, source: state.source, answers: state.answers }
}
