//! The eight conditions under which a fractional engagement works, and how well one can be met.

use crate::input::named_enum::named_enum;

named_enum! {
    /// A condition of a fractional engagement, in the order in which points are
    /// settled.
    pub enum Condition {
        /// Poor decisions at executive level, at a real cost.
        Problem = "problem",
        /// The need is leadership, not implementation.
        Need = "need",
        /// A specific phase of work lies ahead.
        Phase = "phase",
        /// The engagement is long enough to build context: 3 months or more.
        Duration = "duration",
        /// Part-time is enough.
        Availability = "availability",
        /// A clear internal owner works alongside the fractional CTO.
        Owner = "owner",
        /// The leadership acts on recommendations.
        Readiness = "readiness",
        /// Views that push back are welcome.
        Openness = "openness",
    }
}

named_enum! {
    /// How well a condition is met.
    pub enum Grade {
        /// Met.
        Met = "met",
        /// Met, with a term for the contract (our judgment).
        Term = "term",
        /// A point to settle that counts half.
        Half = "half",
        /// A point to settle that counts whole.
        Whole = "whole",
        /// On its own, rules a fractional engagement out for now.
        Disqualified = "stop",
    }
}

impl Grade {
    /// Whether the condition is met, be it by a term.
    ///
    /// ```
    /// use fractional_fit::fit::Grade;
    ///
    /// assert!(Grade::Term.is_met());
    /// assert!(!Grade::Half.is_met());
    /// ```
    #[must_use]
    pub const fn is_met(self) -> bool {
        matches!(self, Self::Met | Self::Term)
    }

    /// What a point weighs (our judgment). A stop isn't weighed: it decides.
    pub(crate) const fn weight(self) -> u32 {
        match self {
            Self::Met | Self::Term | Self::Disqualified => 0,
            Self::Half => 1,
            Self::Whole => 2,
        }
    }
}
