//! The verdict, and what incomplete answers leave open of it.
//!
//! The verdict is the first of six lines that holds. Each line asks only how
//! the eight conditions end (met, unmet or stop), and how one of them ends
//! doesn't depend on the others, for no question belongs to two. So the
//! verdicts that are still possible follow from what is possible for each
//! condition, without running through the completions; that both are the same
//! is tested over every incomplete set of answers.

use super::answers::Answers;
use super::outlook::{Outlook, Outlooks};
use super::several::Several;
use crate::choice::choice;

/// Unmet conditions from which on the engagement has to wait (our judgement).
pub(crate) const TOO_MANY_UNMET: usize = 4;

choice! {
    /// What fits the situation, in the order in which the rules look.
    pub enum Verdict {
        /// Hire practitioners: implementation is what is needed.
        HirePractitioners = "hire-practitioners",
        /// Start with practitioners and see which questions come up: there is no
        /// executive AI problem yet.
        StartWithPractitioners = "start-with-practitioners",
        /// Hire a full-time executive.
        HireFullTime = "hire-full-time",
        /// Not yet: too much stands in the way.
        NotYet = "not-yet",
        /// A fractional CTO fits once one to three named conditions are mended.
        FractionalIfFixed = "fractional-if-fixed",
        /// A fractional CTO fits.
        FractionalFit = "fractional-fit",
    }
}

impl Verdict {
    /// Whether a fractional CTO is what fits, be it after a fix.
    #[must_use]
    pub const fn is_fractional(self) -> bool {
        matches!(self, Self::FractionalIfFixed | Self::FractionalFit)
    }
}

/// The verdicts that the unanswered questions leave possible: never none, and
/// the verdict itself once it is decided. Allocates nothing.
///
/// ```
/// use fractional_fit::Answers;
/// use fractional_fit::fit::{Answer, PrimaryNeed, Several, Verdict, possible_verdicts};
///
/// assert_eq!(possible_verdicts(&Answers::default()), Several::ALL);
/// let answers = Answers::default().with(Answer::PrimaryNeed(PrimaryNeed::Implementation));
/// assert_eq!(possible_verdicts(&answers).single(), Some(Verdict::HirePractitioners));
/// ```
#[must_use]
pub fn possible_verdicts(answers: &Answers) -> Several<Verdict> {
    possible(Outlooks::of(answers))
}

/// The verdicts that some combination of the conditions' possible ends leads to.
pub(crate) fn possible(outlooks: Outlooks) -> Several<Verdict> {
    let Outlooks { need, problem, availability, readiness, openness, phase, .. } = outlooks;
    let mut possible = Several::NONE;
    if need.may(Outlook::STOP) {
        possible.insert(Verdict::HirePractitioners);
    }
    if !need.may_pass() {
        return possible;
    }
    if problem.may(Outlook::STOP) {
        possible.insert(Verdict::StartWithPractitioners);
    }
    if !problem.may_pass() {
        return possible;
    }
    if availability.may(Outlook::STOP) || phase.may(Outlook::STOP) {
        possible.insert(Verdict::HireFullTime);
    }
    if !availability.may_pass() || !phase.may_pass() {
        return possible;
    }
    // From here on no earlier line holds: those conditions end met or unmet.
    let (fewest_unmet, most_unmet) = unmet(outlooks);
    if readiness.may(Outlook::STOP) || openness.may(Outlook::STOP) || most_unmet >= TOO_MANY_UNMET {
        possible.insert(Verdict::NotYet);
    }
    if !readiness.may_pass() || !openness.may_pass() {
        return possible;
    }
    if fewest_unmet < TOO_MANY_UNMET && most_unmet > 0 {
        possible.insert(Verdict::FractionalIfFixed);
    }
    if fewest_unmet == 0 {
        possible.insert(Verdict::FractionalFit);
    }
    possible
}

/// The fewest and the most conditions that end unmet where none of them stops.
pub(crate) fn unmet(outlooks: Outlooks) -> (usize, usize) {
    let all = outlooks.all();
    let fewest = all.iter().filter(|outlook| !outlook.may(Outlook::MET)).count();
    let most = all.iter().filter(|outlook| outlook.may(Outlook::UNMET)).count();
    (fewest, most)
}
