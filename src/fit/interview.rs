//! What to ask candidates.

use super::decision::Verdict;
use crate::input::named_enum::{NamedEnum, named_enum};

named_enum! {
    /// Something to ask candidates about.
    pub enum InterviewQuestion {
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
        /// How they put a trade-off to a board that isn't technical.
        BoardTranslation = "board-translation",
        /// Whether they earn from any vendor.
        VendorIncome = "vendor-income",
        /// How many other clients they have, and on which days.
        OtherClients = "other-clients",
        /// Which technical meetings they attend.
        TechnicalMeetings = "technical-meetings",
        /// An engagement that ended with the company able to go on alone.
        CompanyWentOnAlone = "company-went-on-alone",
        /// A time when they advised to wait.
        AdvisedToWait = "advised-to-wait",
        /// Who judges the work of engineers.
        JudgeOfWork = "judge-of-work",
    }
}

/// The questions for whom the verdict looks for: AI fluency (the article) for a
/// full-time CTO, and what only matters for a fractional one (our judgment)
/// with it; who judges their work for practitioners; nothing where nobody is
/// looked for.
///
/// ```
/// use fractional_fit::fit::{InterviewQuestion, Verdict, interview_kit};
///
/// assert_eq!(interview_kit(Verdict::HireFullTime).len(), 6);
/// assert!(interview_kit(Verdict::BridgeToHire).contains(&InterviewQuestion::AdvisedToWait));
/// assert!(interview_kit(Verdict::NotYet).is_empty());
/// ```
#[must_use]
pub fn interview_kit(verdict: Verdict) -> &'static [InterviewQuestion] {
    let (for_ctos, for_practitioners) = InterviewQuestion::ALL.split_at(11);
    match verdict {
        Verdict::HirePractitioners => for_practitioners,
        Verdict::HireFullTime => for_ctos.split_at(6).0,
        Verdict::BridgeToHire | Verdict::FractionalIfFixed | Verdict::FractionalFit => for_ctos,
        Verdict::StartWithPractitioners | Verdict::NotYet => &[],
    }
}
