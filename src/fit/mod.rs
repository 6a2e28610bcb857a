//! Does a fractional CTO fit the situation?
//!
//! Source of the rules: the article "Paul Okhrem on what an AI-fluent
//! fractional CTO actually does" (DEV Community, Elogic Commerce). What is
//! [our judgement](Source::Judgement) and not the article's is marked so
//! wherever it is told.
//!
//! | room | gives |
//! | --- | --- |
//! | [`Answers`] | the twelve questions, each of which may be unanswered |
//! | [`ConditionState`] | how each of the eight conditions stands, and what mends it |
//! | [`possible_verdicts`] | the verdict, or those that are still possible |
//! | [`next_question`] | the question to ask next |
//! | [`Reason`], [`Warning`] | every line that holds, and what to mind |
//! | [`focus()`] | how the work divides between the four areas |
//! | [`Flips`], [`SingleChange`] | what other answers would lead to |
//!
//! [`assess`] gives all of it at once. Beside it stand [`plan()`], the first
//! ninety days, and [`candidate_checklist`], what to ask candidates about.
//! No option changes a rule.

mod alternatives;
mod answers;
mod candidate;
mod conditions;
mod decision;
mod flips;
mod focus;
mod next;
mod outlook;
mod plan;
mod reasons;
mod several;
mod warnings;

pub use crate::choice::Choice;
pub use answers::{
    Answer, Answers, Availability, Certainty, FullTimeCase, InternalOwner, Months, Openness, Phase, PrimaryNeed,
    Question, Readiness, Regulated, Symptom,
};
pub use candidate::{Fluency, candidate_checklist};
pub use conditions::{Condition, ConditionState, Fix, Source};
pub use decision::{Verdict, possible_verdicts};
pub use flips::{Flips, SingleChange};
pub use focus::{Area, Focus, focus};
pub use next::next_question;
pub use plan::{Step, Stretch, Task, plan};
pub use reasons::{Reason, ReasonCode};
pub use several::Several;
pub use warnings::{Warning, WarningCode};

use outlook::Outlooks;
use serde::Serialize;

/// Everything that the rules say about a situation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Assessment {
    /// What fits; `None` until it is decided.
    pub verdict: Option<Verdict>,
    /// Whether the unanswered questions can't change the verdict any more.
    pub decided: bool,
    /// The verdicts that are still possible, in the order of the rules.
    pub possible_verdicts: Several<Verdict>,
    /// The question that settles most; `None` once the verdict is decided.
    pub next_question: Option<Question>,
    /// The eight conditions, in the order of the rules.
    pub conditions: Vec<ConditionState>,
    /// Every line that holds, then every condition that is met.
    pub reasons: Vec<Reason>,
    /// What to mind beside the verdict.
    pub warnings: Vec<Warning>,
    /// How the work divides; `None` until phase, symptoms and regulation are answered.
    pub focus: Option<Focus>,
    /// The smallest changes to a fit; `None` until every question but
    /// `regulated` is answered.
    pub flips: Option<Flips>,
    /// The single other answers that change the verdict; `None` until every
    /// question but `regulated` is answered.
    pub single: Option<Vec<SingleChange>>,
    /// The first ninety days, where the verdict is a fractional; `None`
    /// elsewhere, and until phase, symptoms and regulation are answered.
    pub plan: Option<Vec<Step>>,
    /// What to ask candidates about, where the verdict is a hire; empty elsewhere.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Fluency[]"))]
    pub candidate_checklist: &'static [Fluency],
}

/// Applies the rules to what is answered so far. Never fails: whatever
/// [`Answers`] can hold can be assessed.
///
/// ```
/// use fractional_fit::{Answers, decode, fit};
/// use fractional_fit::fit::{Question, Verdict};
///
/// let answers: Answers = decode(serde_json::json!({
///     "primaryNeed": "leadership", "aiDecisions": "yes", "symptoms": [], "realCost": "yes",
///     "availability": "part-time", "readiness": "ready", "openness": "welcomes-pushback",
///     "phase": "ai-initiative", "durationMonths": 2, "internalOwner": "clear",
///     "fullTimeCase": ["budget"], "regulated": "no",
/// })).unwrap();
/// let assessment = fit::assess(&answers);
/// assert_eq!(assessment.verdict, Some(Verdict::FractionalIfFixed));
/// let fix = serde_json::to_value(assessment.flips.unwrap().changeable).unwrap();
/// assert_eq!(fix, serde_json::json!([[{ "question": "durationMonths", "to": 3 }]]));
/// ```
#[must_use]
pub fn assess(answers: &Answers) -> Assessment {
    let outlooks = Outlooks::of(answers);
    let possible = decision::possible(outlooks);
    let verdict = possible.single();
    let conditions = conditions::states(answers, outlooks);
    let complete = Question::ALL.iter().all(|&question| question == Question::Regulated || answers.has(question));
    Assessment {
        verdict,
        decided: verdict.is_some(),
        possible_verdicts: possible,
        next_question: next::question(answers, outlooks),
        reasons: reasons::reasons(answers, outlooks, &conditions),
        warnings: warnings::warnings(answers, possible),
        focus: focus(answers),
        flips: complete.then(|| flips::flips(answers)),
        single: verdict.filter(|_| complete).map(|now| flips::single_changes(answers, now)),
        plan: verdict.filter(|verdict| verdict.is_fractional()).and_then(|_| plan(answers)),
        candidate_checklist: verdict.map_or(&[], candidate_checklist),
        conditions,
    }
}
