//! Warnings that go with a verdict.

use super::answers::{Answers, FullTimeCase, InternalOwner, RealCost, Regulated, Symptom};
use super::conditions::Basis;
use super::conversation::WITHOUT_DIRECTION;
use super::decision::Verdict;
use crate::input::enum_set::EnumSet;
use crate::input::named_enum::{NamedEnum, named_enum};
use serde::Serialize;

/// Engagements longer than this, in months, breed dependency (our judgment).
const LONGEST_MONTHS: i64 = 24;

named_enum! {
    /// A warning.
    pub enum WarningCode {
        /// So long an engagement creates dependency: plan the handover.
        Dependency = "dependency",
        /// The fractional CTO would be the only senior technical voice.
        SoleVoice = "sole-voice",
        /// A full-time hire isn't justified yet by what `missing` names.
        HireNotYetJustified = "hire-not-yet-justified",
        /// Have the direction checked before anybody builds.
        DirectionNotSet = "direction-not-set",
        /// The industry is regulated or data sensitive: governance comes first.
        GovernanceFirst = "governance-first",
        /// Decide who judges the engineers' work.
        CapabilityFirst = "capability-first",
    }
}

/// Something to keep in mind besides the verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Warning {
    /// What to keep in mind.
    pub code: WarningCode,
    /// Whether the article says so, or our judgment.
    pub source: Basis,
    /// What doesn't yet justify the hire; empty for the other warnings.
    pub missing: EnumSet<FullTimeCase>,
}

/// The warnings that hold, whatever the unanswered questions turn out to be.
pub(crate) fn warnings(answers: &Answers, possible: EnumSet<Verdict>) -> Vec<Warning> {
    let engaged = possible.is_subset(Verdict::ENGAGED);
    let practitioners = [Verdict::HirePractitioners, Verdict::StartWithPractitioners].into_iter().collect();
    let missing = answers.full_time_case.map_or(EnumSet::NONE, EnumSet::complement);
    let seen = answers.symptoms.unwrap_or(EnumSet::NONE);
    let costly = matches!(answers.real_cost, Some(RealCost::Yes | RealCost::AtStake));
    let holds = |code| match code {
        WarningCode::Dependency => {
            engaged && answers.duration_months.is_some_and(|months| months.get() > LONGEST_MONTHS)
        }
        WarningCode::SoleVoice => {
            possible.is_subset(Verdict::WEIGHED) && answers.internal_owner == Some(InternalOwner::None)
        }
        WarningCode::HireNotYetJustified => possible.single() == Some(Verdict::HireFullTime) && !missing.is_empty(),
        WarningCode::DirectionNotSet => {
            possible.single() == Some(Verdict::HirePractitioners) && seen.meets(WITHOUT_DIRECTION) && costly
        }
        WarningCode::GovernanceFirst => engaged && answers.regulated == Some(Regulated::Yes),
        WarningCode::CapabilityFirst => possible.is_subset(practitioners) && seen.contains(Symptom::CapabilityGap),
    };
    let warning = |code| Warning {
        code,
        source: match code {
            WarningCode::Dependency | WarningCode::DirectionNotSet | WarningCode::CapabilityFirst => Basis::Judgement,
            _ => Basis::Article,
        },
        missing: if code == WarningCode::HireNotYetJustified { missing } else { EnumSet::NONE },
    };
    WarningCode::ALL.iter().copied().filter(|&code| holds(code)).map(warning).collect()
}
