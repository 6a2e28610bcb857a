//! After a no or a not yet: what to do next, and which signs would bring the company back.

use super::answers::Symptom;
use super::decision::Verdict;
use super::warnings::{Warning, WarningCode};
use crate::input::enum_set::EnumSet;
use crate::input::named_enum::{NamedEnum, named_enum};

named_enum! {
    /// Something to do after a no or a not yet, in the order of doing it.
    pub enum NextStep {
        /// Have the direction checked first, in a short audit.
        CheckDirection = "check-direction",
        /// Define the work, and how you will know it is done.
        DefineWork = "define-work",
        /// Name who judges the engineers' work.
        NameJudgeOfWork = "name-judge-of-work",
        /// Hire engineers.
        HirePractitioners = "hire-practitioners",
        /// Note the questions that come up once they work.
        NoteQuestions = "note-questions",
        /// Settle what the case for a full-time hire lacks.
        SettleCase = "settle-case",
        /// Write down the role of the full-time CTO.
        DefineRole = "define-role",
        /// Search, and ask candidates what the interview kit has.
        SearchHire = "search-hire",
        /// Decide who leads until the hire starts.
        CoverSearch = "cover-search",
        /// Settle the points, in their order.
        SettlePoints = "settle-points",
        /// Ask again then.
        AskAgain = "ask-again",
    }
}

/// The steps, in order; none where a fractional CTO is engaged.
pub(crate) fn next_steps(verdict: Option<Verdict>, warnings: &[Warning]) -> EnumSet<NextStep> {
    let warned = |code| warnings.iter().any(|warning| warning.code == code);
    let hire = |judged: bool| {
        let steps = [
            (NextStep::CheckDirection, warned(WarningCode::DirectionNotSet)),
            (NextStep::DefineWork, true),
            (NextStep::NameJudgeOfWork, judged),
            (NextStep::HirePractitioners, true),
            (NextStep::NoteQuestions, true),
        ];
        steps.into_iter().filter(|&(_, holds)| holds).map(|(step, _)| step).collect()
    };
    match verdict {
        Some(Verdict::HirePractitioners) => hire(true),
        Some(Verdict::StartWithPractitioners) => hire(warned(WarningCode::CapabilityFirst)),
        Some(Verdict::HireFullTime) => {
            let steps = [NextStep::DefineRole, NextStep::SearchHire, NextStep::CoverSearch];
            let case = warned(WarningCode::HireNotYetJustified).then_some(NextStep::SettleCase);
            case.into_iter().chain(steps).collect()
        }
        Some(Verdict::NotYet) => [NextStep::SettlePoints, NextStep::AskAgain].into_iter().collect(),
        _ => EnumSet::NONE,
    }
}

/// The signs to look out for after a not yet, and where engineers come first:
/// all four; else none.
pub(crate) const fn come_back(verdict: Option<Verdict>) -> &'static [Symptom] {
    match verdict {
        Some(Verdict::HirePractitioners | Verdict::StartWithPractitioners | Verdict::NotYet) => Symptom::ALL,
        _ => &[],
    }
}
