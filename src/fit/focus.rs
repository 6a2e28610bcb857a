//! How the work divides between the four areas (the weights are our judgment).

use super::answers::{Answers, Phase, Regulated, Symptom};
use crate::input::named_enum::named_enum;
use serde::Serialize;

named_enum! {
    /// An area of a fractional CTO's work (the article's four).
    pub enum Area {
        /// Strategy and roadmap.
        Strategy = "strategy",
        /// Vendor and partner evaluation.
        Vendors = "vendors",
        /// Team enablement and organisation.
        Enablement = "enablement",
        /// Governance and risk.
        Governance = "governance",
    }
}

/// The share of each area in whole percent; they sum to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Focus {
    /// Percent for strategy and roadmap.
    pub strategy: u32,
    /// Percent for vendor and partner evaluation.
    pub vendors: u32,
    /// Percent for team enablement and organisation.
    pub enablement: u32,
    /// Percent for governance and risk.
    pub governance: u32,
}

/// The shares, once phase, symptoms and regulation are answered.
///
/// Whole percents by largest remainder; of equal remainders the area named
/// first gets the percent.
///
/// ```
/// use fractional_fit::{Answers, decode, fit};
///
/// let answers: Answers = decode(serde_json::json!({
///     "phase": "none", "symptoms": ["ungrounded-commitments"], "regulated": "no",
/// })).unwrap();
/// let focus = fit::focus(&answers).unwrap();
/// // Weights 4, 2, 3 and 4 of 13.
/// assert_eq!((focus.strategy, focus.vendors, focus.enablement, focus.governance), (31, 15, 23, 31));
/// ```
#[must_use]
pub fn focus(answers: &Answers) -> Option<Focus> {
    let (phase, symptoms, regulated) = (answers.phase?, answers.symptoms?, answers.regulated?);
    let seen = |symptom, weight| if symptoms.contains(symptom) { weight } else { 0 };
    let ahead = |of: Phase, weight| if phase == of { weight } else { 0 };

    let strategy = 3
        + ahead(Phase::AiInitiative, 4)
        + ahead(Phase::OtherDefined, 2)
        + seen(Symptom::DirectionlessInvestment, 3)
        + seen(Symptom::UngroundedCommitments, 1);
    let vendors = 2 + ahead(Phase::PlatformEvaluation, 5) + seen(Symptom::UnderperformingVendors, 3);
    let enablement = 3 + ahead(Phase::TeamBuildout, 5) + seen(Symptom::CapabilityGap, 3);
    let mut governance = 2 + ahead(Phase::AiInitiative, 1) + seen(Symptom::UngroundedCommitments, 2);
    if regulated == Regulated::Yes {
        governance = governance.max(strategy.max(vendors).max(enablement) + 1);
    }
    let [strategy, vendors, enablement, governance] = percents([strategy, vendors, enablement, governance]);
    Some(Focus { strategy, vendors, enablement, governance })
}

/// Whole percents in proportion to the weights, which are not all zero.
fn percents(weights: [u32; 4]) -> [u32; 4] {
    let total: u32 = weights.iter().sum();
    let rounded_down: u32 = weights.iter().map(|weight| weight * 100 / total).sum();
    let missing = (100 - rounded_down) as usize;
    let remainders = weights.map(|weight| weight * 100 % total);
    let mut index = 0;
    weights.map(|weight| {
        let own = weight * 100 % total;
        let ahead =
            remainders.iter().enumerate().filter(|&(other, &remainder)| (remainder, index) > (own, other)).count();
        index += 1;
        weight * 100 / total + u32::from(ahead < missing)
    })
}
