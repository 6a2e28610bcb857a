//! Does a fractional CTO fit the situation?
//!
//! Source of the rules: the article "Paul Okhrem on what an AI-fluent
//! fractional CTO actually does" (DEV Community, Elogic Commerce). What is
//! [our judgment](Basis::Judgement) and not the article's is marked so
//! wherever it is told.
//!
//! | module | gives |
//! | --- | --- |
//! | [`Answers`] | the twelve questions, each of which may be unanswered |
//! | [`ConditionState`] | how well each of the eight conditions is met, and what settles it |
//! | [`possible_verdicts`] | the verdict, or those that are still possible |
//! | [`next_question`], [`QuestionsLeft`] | the question to ask next, and how many are left |
//! | [`Reason`], [`Warning`] | every line that holds, and what to mind |
//! | [`focus()`] | how the work divides between the four areas |
//! | [`Flips`], [`SingleChange`] | what other answers would lead to |
//! | [`plan()`], [`interview_kit`], [`NextStep`] | what comes after the verdict |
//!
//! [`assess`] gives all of it at once. No option changes a rule.

mod afterwards;
mod alternatives;
mod answers;
mod condition;
mod conditions;
mod conversation;
mod decision;
mod flips;
mod focus;
mod interview;
mod plan;
mod points;
mod possible;
mod reasons;
mod warnings;

pub use crate::input::enum_set::EnumSet;
pub use crate::input::named_enum::NamedEnum;
pub use afterwards::NextStep;
pub use answers::{
    Answer, Answers, Availability, Certainty, EngagementMonths, FullTimeCase, InternalOwner, Openness, Phase,
    PrimaryNeed, Question, Readiness, RealCost, Regulated, Symptom,
};
pub use condition::{Condition, Grade};
pub use conditions::{Basis, ConditionState, Settlement};
pub use conversation::{QuestionsLeft, next_question};
pub use decision::{Verdict, possible_verdicts};
pub use flips::{FlipSet, Flips, SingleChange};
pub use focus::{Area, Focus, focus};
pub use interview::{InterviewQuestion, interview_kit};
pub use plan::{Criterion, Stage, Step, Task, plan};
pub use reasons::{Reason, ReasonCode};
pub use warnings::{Warning, WarningCode};

use possible::PossibleOutcomes;
use serde::Serialize;

/// The edition of the rules. Receipts name it: under other rules the same
/// answers lead elsewhere.
pub const EDITION: u32 = 2;

/// Everything that the rules say about a situation.
///
/// Each part is there as soon as no unanswered question can change it; all of
/// them are there once there is no next question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(missing_as_null))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Assessment {
    /// The edition of the rules: [`EDITION`].
    pub edition: u32,
    /// What fits; `None` until it is decided.
    pub verdict: Option<Verdict>,
    /// Whether the unanswered questions can't change the verdict any more.
    pub decided: bool,
    /// The verdicts that are still possible, in the order of the rules.
    pub possible_verdicts: EnumSet<Verdict>,
    /// The first question that can still change something shown; `None` once
    /// nothing can.
    pub next_question: Option<Question>,
    /// How many questions will still be asked.
    pub questions_left: QuestionsLeft,
    /// The eight conditions, in the order in which points are settled.
    pub conditions: Vec<ConditionState>,
    /// The conditions that put a term into the contract.
    pub terms: EnumSet<Condition>,
    /// The conditions to settle, in order: where the verdict is not yet, the
    /// bridge, or a fit once they are.
    pub points: EnumSet<Condition>,
    /// The one half point of a fit.
    pub watch: Option<Condition>,
    /// Every line that holds, then every condition that is met.
    pub reasons: Vec<Reason>,
    /// What to keep in mind besides the verdict.
    pub warnings: Vec<Warning>,
    /// How the work divides, where a fractional CTO is engaged.
    pub focus: Option<Focus>,
    /// The smallest changes to a fit; `None` while a condition or the case for
    /// a full-time hire is open.
    pub flips: Option<Flips>,
    /// The single other answers that change the verdict; `None` where flips are.
    pub single: Option<Vec<SingleChange>>,
    /// The engagement by its months, where a fractional CTO is engaged.
    pub plan: Option<Vec<Step>>,
    /// What to ask candidates; empty where nobody is looked for.
    #[cfg_attr(feature = "wasm", tsify(type = "InterviewQuestion[]"))]
    pub interview_kit: &'static [InterviewQuestion],
    /// What to do next, in order, after a no or a not yet; empty elsewhere.
    pub next_steps: EnumSet<NextStep>,
    /// The signs that would bring the company back, after a not yet and where
    /// engineers come first; empty elsewhere.
    #[cfg_attr(feature = "wasm", tsify(type = "Symptom[]"))]
    pub come_back: &'static [Symptom],
}

/// Applies the rules to what is answered so far. Never fails: whatever
/// [`Answers`] can hold can be assessed.
///
/// ```
/// use fractional_fit::{Answers, decode, fit};
/// use fractional_fit::fit::Verdict;
///
/// let answers: Answers = decode(serde_json::json!({
///     "symptoms": ["capability-gap"], "realCost": "at-stake", "primaryNeed": "leadership",
///     "phase": "ai-initiative", "availability": "part-time", "fullTimeCase": ["budget"],
///     "durationMonths": 2, "internalOwner": "clear", "readiness": "ready",
///     "openness": "welcomes-pushback", "regulated": "no",
/// })).unwrap();
/// let assessment = serde_json::to_value(fit::assess(&answers)).unwrap();
/// assert_eq!(assessment["verdict"], "fractional-if-fixed");
/// assert_eq!(assessment["points"], serde_json::json!(["duration"]));
/// assert_eq!(assessment["terms"], serde_json::json!(["problem"]));
/// let changes = serde_json::json!([{ "question": "durationMonths", "to": 3 }]);
/// assert_eq!(assessment["flips"]["changeable"], serde_json::json!([{ "changes": changes, "findOut": false }]));
/// ```
#[must_use]
pub fn assess(answers: &Answers) -> Assessment {
    let outcomes = PossibleOutcomes::of(answers);
    let possible = decision::possible(outcomes);
    let verdict = possible.single();
    let open = conversation::open_questions(answers, outcomes, possible);
    let conditions = conditions::states(answers, outcomes);
    let points::ToSettle { points, terms, watch } = points::points(outcomes, possible);
    let warnings = warnings::warnings(answers, possible);
    let engaged = possible.is_subset(Verdict::ENGAGED);
    let flips = flips::flips(answers, outcomes);
    Assessment {
        edition: EDITION,
        verdict,
        decided: verdict.is_some(),
        possible_verdicts: possible,
        next_question: open.first(),
        questions_left: conversation::questions_left(answers, outcomes, open),
        terms,
        points,
        watch,
        reasons: reasons::reasons(answers, outcomes, &conditions),
        focus: if engaged { focus(answers) } else { None },
        single: verdict.filter(|_| flips.is_some()).map(|now| flips::single_changes(answers, now)),
        flips,
        plan: if engaged { plan(answers) } else { None },
        interview_kit: verdict.map_or(&[], interview_kit),
        next_steps: afterwards::next_steps(verdict, &warnings),
        come_back: afterwards::come_back(verdict),
        warnings,
        conditions,
    }
}
