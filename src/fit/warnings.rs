//! What to mind beside the verdict.

use super::answers::{Answers, FullTimeCase};
use super::conditions::Source;
use super::decision::Verdict;
use super::several::Several;
use crate::choice::choice;
use serde::Serialize;

/// Engagements longer than this, in months, breed dependency (our judgement).
const LONGEST_MONTHS: i64 = 24;

choice! {
    /// A warning.
    pub enum WarningCode {
        /// So long an engagement makes dependent: plan the handover.
        Dependency = "dependency",
        /// A full-time hire is justified: use the fractional as a bridge to it.
        BridgeToHire = "bridge-to-hire",
        /// A full-time hire isn't justified yet by what `missing` names.
        HireNotYetJustified = "hire-not-yet-justified",
    }
}

/// Something to mind beside the verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Warning {
    /// What to mind.
    pub code: WarningCode,
    /// Whether the article says so, or our judgement.
    pub source: Source,
    /// What doesn't yet justify the hire; empty for the other warnings.
    pub missing: Several<FullTimeCase>,
}

/// The warnings that hold, whatever the unanswered questions turn out to be.
pub(crate) fn warnings(answers: &Answers, possible: Several<Verdict>) -> Vec<Warning> {
    let fractional = Several::from_iter([Verdict::FractionalIfFixed, Verdict::FractionalFit]);
    let too_long = answers.duration_months.is_some_and(|months| months.get() > LONGEST_MONTHS);
    let justified = answers.full_time_case == Some(Several::ALL);
    let hire = possible.single() == Some(Verdict::HireFullTime);
    let missing = answers.full_time_case.map_or(Several::NONE, Several::complement);
    let none = Several::NONE;
    [
        (too_long, Warning { code: WarningCode::Dependency, source: Source::Judgement, missing: none }),
        (
            justified && possible.is_subset(fractional),
            Warning { code: WarningCode::BridgeToHire, source: Source::Article, missing: none },
        ),
        (
            hire && !missing.is_empty(),
            Warning { code: WarningCode::HireNotYetJustified, source: Source::Article, missing },
        ),
    ]
    .into_iter()
    .filter_map(|(holds, warning)| holds.then_some(warning))
    .collect()
}
