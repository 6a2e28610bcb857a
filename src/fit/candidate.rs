//! How to check whether a candidate is fluent in AI (the article's five signs).

use super::decision::Verdict;
use crate::choice::{Choice, choice};

choice! {
    /// Something that an AI-fluent candidate can explain.
    pub enum Fluency {
        /// The trade-offs between kinds and sizes of models.
        ModelTradeOffs = "model-trade-offs",
        /// When retrieval is right, and when not.
        RetrievalFit = "retrieval-fit",
        /// How to read evaluation metrics.
        EvaluationMetrics = "evaluation-metrics",
        /// The limits of running AI in production.
        ProductionLimits = "production-limits",
        /// How to tell what is new from what is repackaged.
        NewOrRepackaged = "new-or-repackaged",
    }
}

/// What to ask candidates about, where the verdict is a hire; nothing elsewhere.
///
/// ```
/// use fractional_fit::fit::{Fluency, Verdict, candidate_checklist};
///
/// assert_eq!(candidate_checklist(Verdict::HireFullTime).len(), 5);
/// assert!(candidate_checklist(Verdict::NotYet).is_empty());
/// ```
#[must_use]
pub const fn candidate_checklist(verdict: Verdict) -> &'static [Fluency] {
    match verdict {
        Verdict::HirePractitioners | Verdict::HireFullTime => Fluency::ALL,
        _ => &[],
    }
}
