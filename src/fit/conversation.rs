//! Which question comes next, and about how many are left.
//!
//! The conversation follows the order of [`Question::ALL`] and leaves out a
//! question exactly when none of its answers, whatever else is answered, can
//! change anything that is shown: verdict, points, terms, warnings, focus, plan.
//! So it goes on after the verdict is decided until the whole result is.
//!
//! What can still change follows from which verdicts are possible, as what a
//! question decides doesn't depend on the others. A test searches over every
//! incomplete set of answers, without this.

use super::answers::{Answers, Certainty, Question, RealCost, Symptom};
use super::decision::{Verdict, possible};
use super::possible::{PossibleGrades, PossibleOutcomes, Seat};
use crate::input::enum_set::EnumSet;
use crate::input::named_enum::NamedEnum;
use serde::Serialize;

/// Signs that money or promises go where nobody has looked first.
pub(crate) const WITHOUT_DIRECTION: EnumSet<Symptom> =
    EnumSet::at(Symptom::DirectionlessInvestment as u32).union(EnumSet::at(Symptom::UngroundedCommitments as u32));

/// How many questions will still be asked, the next one included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuestionsLeft {
    /// By the answers that end the conversation soonest.
    pub min: u32,
    /// By those that keep it going longest.
    pub max: u32,
}

/// The question to ask next, `None` once nothing that is shown can change any
/// more. Allocates nothing.
///
/// ```
/// use fractional_fit::Answers;
/// use fractional_fit::fit::{Answer, PrimaryNeed, Question, EnumSet, next_question};
///
/// let answers = Answers::default();
/// assert_eq!(next_question(&answers), Some(Question::Symptoms));
/// let answers = answers.with(Answer::Symptoms(EnumSet::NONE));
/// assert_eq!(next_question(&answers), Some(Question::AiDecisions));
/// let answers = answers.with(Answer::PrimaryNeed(PrimaryNeed::Implementation));
/// assert_eq!(next_question(&answers), None);
/// ```
#[must_use]
pub fn next_question(answers: &Answers) -> Option<Question> {
    let outcomes = PossibleOutcomes::of(answers);
    open_questions(answers, outcomes, possible(outcomes)).first()
}

/// The unanswered questions that can still change what is shown.
pub(crate) fn open_questions(
    answers: &Answers,
    outcomes: PossibleOutcomes,
    possible: EnumSet<Verdict>,
) -> EnumSet<Question> {
    let (weighed, engaged) = (possible.meets(Verdict::WEIGHED), possible.meets(Verdict::ENGAGED));
    let matters = |question: &Question| match question {
        Question::PrimaryNeed => true,
        Question::Symptoms => symptoms_matter(answers, possible),
        Question::AiDecisions => {
            let no_sign = answers.symptoms.is_none_or(EnumSet::is_empty);
            outcomes.need.may_pass() && no_sign && answers.real_cost != Some(RealCost::No)
        }
        Question::RealCost => {
            let without_direction = answers.symptoms.is_none_or(|seen| seen.meets(WITHOUT_DIRECTION));
            outcomes.may_go_on() || outcomes.need.may(PossibleGrades::DISQUALIFIED) && without_direction
        }
        Question::FullTimeCase => full_time_case_matters(outcomes, engaged),
        Question::Regulated => engaged,
        // What is weighed is a point or a term of its own, if it doesn't decide.
        _ => weighed,
    };
    let mut open = EnumSet::NONE;
    for question in Question::ALL {
        if !answers.has(*question) && matters(question) {
            open.insert(*question);
        }
    }
    open
}

/// They are in the plan; whether practitioners come with warnings rests on
/// them; and without any, the problem is as good as the decisions look.
fn symptoms_matter(answers: &Answers, possible: EnumSet<Verdict>) -> bool {
    const NOT_YET: EnumSet<Verdict> = EnumSet::at(Verdict::NotYet as u32);
    const HIRE: EnumSet<Verdict> = EnumSet::at(Verdict::HireFullTime as u32);
    let unsure = answers.ai_decisions == Some(Certainty::Unsure) && answers.real_cost != Some(RealCost::Unsure);
    !possible.is_subset(NOT_YET.union(HIRE)) || unsure && possible.meets(NOT_YET)
}

fn full_time_case_matters(outcomes: PossibleOutcomes, engaged: bool) -> bool {
    let hires = outcomes.availability.may(PossibleGrades::DISQUALIFIED) || outcomes.phase.may(PossibleGrades::WHOLE);
    outcomes.may_go_on() && (hires || engaged)
}

/// How many of the `open` questions the conversation will ask.
pub(crate) fn questions_left(answers: &Answers, outcomes: PossibleOutcomes, open: EnumSet<Question>) -> QuestionsLeft {
    // All that can matter do, as long as no answer rules out a fractional.
    QuestionsLeft { min: fewest(answers, outcomes, open), max: open.len() }
}

fn fewest(answers: &Answers, outcomes: PossibleOutcomes, open: EnumSet<Question>) -> u32 {
    let asked = |question| u32::from(open.contains(question));
    let [symptoms, decisions, cost] = [Question::Symptoms, Question::AiDecisions, Question::RealCost].map(asked);
    // "No sign" stops the problem where the decisions are already said to be fine.
    let fine = answers.ai_decisions == Some(Certainty::No);
    if answers.primary_need.is_none() {
        // Implementation ends it; a problem that stops before spares its cost.
        let spared = if symptoms == 1 { fine } else { decisions == 1 };
        return 1 + symptoms.max(decisions) + if spared { 0 } else { cost };
    }
    if !outcomes.need.may_pass() {
        return symptoms.max(cost);
    }
    if symptoms == 0 {
        return if decisions + cost > 0 { 1 } else { fewest_of_rest(outcomes, open) };
    }
    if fine || answers.real_cost == Some(RealCost::No) {
        return 1;
    }
    if cost == 1 {
        return 2;
    }
    let with = |problem| fewest_of_rest(PossibleOutcomes { problem, ..outcomes }, open);
    let sign = if answers.real_cost == Some(RealCost::Unsure) { PossibleGrades::WHOLE } else { PossibleGrades::MET };
    let other = if decisions == 1 {
        1
    } else if answers.ai_decisions == Some(Certainty::Unsure) {
        with(PossibleGrades::WHOLE)
    } else {
        with(sign)
    };
    1 + other.min(with(sign))
}

/// The fewest once problem and need are settled and don't stop.
fn fewest_of_rest(outcomes: PossibleOutcomes, open: EnumSet<Question>) -> u32 {
    let possible = possible(outcomes);
    if !possible.meets(Verdict::WEIGHED) {
        return 0;
    }
    let count =
        |questions: &[Question]| questions.iter().map(|&question| u32::from(open.contains(question))).sum::<u32>();
    let engaged = possible.meets(Verdict::ENGAGED);
    let first = count(&[Question::Phase, Question::Availability]);
    let others = count(&[Question::DurationMonths, Question::InternalOwner, Question::Readiness, Question::Openness]);
    let case = count(&[Question::FullTimeCase]);
    // Where a fractional is out of the question, part-time work on a phase spares the case for a hire.
    let spared = !engaged && outcomes.availability.may_pass() && outcomes.phase.may(PossibleGrades::MET);
    let certain = !possible.contains(Verdict::NotYet);
    let weighed =
        first + others + if spared { 0 } else { case } + if certain { count(&[Question::Regulated]) } else { 0 };
    if !possible.contains(Verdict::HireFullTime) {
        weighed
    } else if case == 0 && outcomes.seat == Seat::JUSTIFIED {
        1
    } else {
        weighed.min(first + case)
    }
}
