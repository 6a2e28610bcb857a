//! Why: every line of the rules that holds and every condition that is met,
//! not only what decided first.

use super::answers::{Answers, Question, RealCost};
use super::condition::{Condition, Grade};
use super::conditions::{Basis, ConditionState};
use super::decision::{TO_SETTLE, TOO_MUCH, Verdict};
use super::possible::{PossibleGrades, PossibleOutcomes, Seat, seen};
use crate::input::enum_set::EnumSet;
use crate::input::named_enum::{NamedEnum, named_enum};
use serde::Serialize;

named_enum! {
    /// A statement of the rules that holds.
    pub enum ReasonCode {
        /// Implementation is the main need.
        ImplementationNeeded = "implementation-needed",
        /// No decisions go wrong, and no sign is seen.
        NoExecutiveProblem = "no-executive-problem",
        /// It costs no real money or opportunities.
        NoRealCost = "no-real-cost",
        /// Someone has to be there full-time, and the budget is there.
        FullTimeNeeded = "full-time-needed",
        /// Scale, budget and role clarity justify a hire, and the work has no end.
        PermanentSeatJustified = "permanent-seat-justified",
        /// Someone has to be there full-time, and the budget isn't there.
        FullTimeWithoutBudget = "full-time-without-budget",
        /// The leadership won't act on recommendations.
        LeadershipNotReady = "leadership-not-ready",
        /// The leadership wants its own views confirmed.
        ValidationWanted = "validation-wanted",
        /// The points weigh too much: 6 or more.
        TooMuchToSettle = "too-much-to-settle",
        /// Scale, budget and role clarity justify a hire.
        HireJustified = "hire-justified",
        /// The points weigh 2 to 5, and nothing stops.
        PointsToSettle = "points-to-settle",
        /// Nothing to settle, or one half point to watch.
        LittleToSettle = "little-to-settle",
        /// Poor decisions cost something, or are about to.
        ProblemMet = "problem-met",
        /// Leadership is needed.
        NeedMet = "need-met",
        /// A specific phase of work lies ahead.
        PhaseMet = "phase-met",
        /// The engagement is long enough.
        DurationMet = "duration-met",
        /// Part-time is enough.
        AvailabilityMet = "availability-met",
        /// A clear internal owner works alongside.
        OwnerMet = "owner-met",
        /// The leadership acts on recommendations.
        ReadinessMet = "readiness-met",
        /// Views that push back are welcome.
        OpennessMet = "openness-met",
    }
}

/// A line or condition that holds, whatever the unanswered questions turn out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(missing_as_null))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Reason {
    /// What holds.
    pub code: ReasonCode,
    /// The verdict it leads to where no earlier line holds; `None` for a condition.
    pub verdict: Option<Verdict>,
    /// Whether the article says so, or our judgment.
    pub source: Basis,
    /// The answers it rests on: with these alone it holds.
    pub answers: EnumSet<Question>,
}

/// Lines first, in the order of the rules, then the conditions that are met.
pub(crate) fn reasons(answers: &Answers, outcomes: PossibleOutcomes, conditions: &[ConditionState]) -> Vec<Reason> {
    use Basis::{Article, Judgement};
    use ReasonCode as R;
    let full_time = outcomes.availability == PossibleGrades::DISQUALIFIED;
    let justified = outcomes.seat == Seat::JUSTIFIED;
    let no_problem = seen(answers) == PossibleGrades::DISQUALIFIED;
    let mut reasons = Vec::with_capacity(Condition::ALL.len() + 4);
    let mut line = |holds, code, verdict, source, answers| {
        if holds {
            reasons.push(Reason { code, verdict: Some(verdict), source, answers });
        }
    };
    let need = outcomes.need == PossibleGrades::DISQUALIFIED;
    line(need, R::ImplementationNeeded, Verdict::HirePractitioners, Article, NEED);
    line(no_problem, R::NoExecutiveProblem, Verdict::StartWithPractitioners, Article, SEEN);
    let costs_nothing = answers.real_cost == Some(RealCost::No);
    line(costs_nothing, R::NoRealCost, Verdict::StartWithPractitioners, Article, COST);
    let funded = !outcomes.seat.may(Seat::UNFUNDED);
    line(full_time && funded, R::FullTimeNeeded, Verdict::HireFullTime, Article, FULL_TIME);
    let permanent = justified && outcomes.phase == PossibleGrades::WHOLE;
    line(permanent, R::PermanentSeatJustified, Verdict::HireFullTime, Judgement, PERMANENT);
    let unfunded = full_time && outcomes.seat == Seat::UNFUNDED;
    line(unfunded, R::FullTimeWithoutBudget, Verdict::NotYet, Judgement, FULL_TIME);
    line(
        outcomes.readiness == PossibleGrades::DISQUALIFIED,
        R::LeadershipNotReady,
        Verdict::NotYet,
        Article,
        READINESS,
    );
    line(outcomes.openness == PossibleGrades::DISQUALIFIED, R::ValidationWanted, Verdict::NotYet, Article, OPENNESS);
    let weight = Weight::of(conditions);
    line(weight.least >= TOO_MUCH, R::TooMuchToSettle, Verdict::NotYet, Judgement, weight.answers);
    line(justified, R::HireJustified, Verdict::BridgeToHire, Judgement, SEAT);
    // That nothing stops takes all conditions.
    let passes = outcomes.all().iter().all(|grades| !grades.may(PossibleGrades::DISQUALIFIED));
    let all = conditions.iter().fold(problem_so_far(answers, outcomes), |all, state| all.union(state.answers));
    let most = outcomes.all().iter().map(|grades| grades.heaviest()).sum::<u32>();
    let some = passes && weight.least >= TO_SETTLE && most < TOO_MUCH;
    line(some, R::PointsToSettle, Verdict::FractionalIfFixed, Judgement, all);
    line(passes && most < TO_SETTLE, R::LittleToSettle, Verdict::FractionalFit, Article, all);
    reasons.extend(conditions.iter().filter(|state| state.met == Some(true)).map(|&state| condition_met(state)));
    reasons
}

/// The answers to an open problem that keep it from stopping; none once it is settled.
fn problem_so_far(answers: &Answers, outcomes: PossibleOutcomes) -> EnumSet<Question> {
    let given = only(&[Question::Symptoms, Question::AiDecisions, Question::RealCost]);
    if outcomes.problem.grade().is_some() {
        return EnumSet::NONE;
    }
    given.iter().filter(|&question| answers.has(question)).collect()
}

/// What the points weigh that are certain, and the answers they rest on.
struct Weight {
    least: u32,
    answers: EnumSet<Question>,
}

impl Weight {
    fn of(conditions: &[ConditionState]) -> Self {
        let none = Self { least: 0, answers: EnumSet::NONE };
        conditions.iter().fold(none, |sum, state| match state.grade.map_or(0, Grade::weight) {
            0 => sum,
            weight => Self { least: sum.least + weight, answers: sum.answers.union(state.answers) },
        })
    }
}

const NEED: EnumSet<Question> = only(&[Question::PrimaryNeed]);
const SEEN: EnumSet<Question> = only(&[Question::Symptoms, Question::AiDecisions]);
const COST: EnumSet<Question> = only(&[Question::RealCost]);
const FULL_TIME: EnumSet<Question> = only(&[Question::Availability, Question::FullTimeCase]);
const PERMANENT: EnumSet<Question> = only(&[Question::Phase, Question::FullTimeCase]);
const READINESS: EnumSet<Question> = only(&[Question::Readiness]);
const OPENNESS: EnumSet<Question> = only(&[Question::Openness]);
const SEAT: EnumSet<Question> = only(&[Question::FullTimeCase]);

const fn only(mut questions: &[Question]) -> EnumSet<Question> {
    let mut set = EnumSet::NONE;
    while let Some((&question, rest)) = questions.split_first() {
        set = set.union(EnumSet::at(question as u32));
        questions = rest;
    }
    set
}

fn condition_met(state: ConditionState) -> Reason {
    let code = match state.id {
        Condition::Problem => ReasonCode::ProblemMet,
        Condition::Need => ReasonCode::NeedMet,
        Condition::Phase => ReasonCode::PhaseMet,
        Condition::Duration => ReasonCode::DurationMet,
        Condition::Availability => ReasonCode::AvailabilityMet,
        Condition::Owner => ReasonCode::OwnerMet,
        Condition::Readiness => ReasonCode::ReadinessMet,
        Condition::Openness => ReasonCode::OpennessMet,
    };
    Reason { code, verdict: None, source: state.source, answers: state.answers }
}
