//! The verdict, and what incomplete answers leave open of it.
//!
//! The verdict is the first of seven lines that holds. Each line asks only how
//! the eight conditions end and what the company has for a permanent seat, and
//! none of these depends on another, for no question belongs to two. So the
//! verdicts that are still possible follow from what is possible for each,
//! without running through the completions; that both are the same is tested
//! over every incomplete set of answers.

use super::answers::Answers;
use super::possible::{PossibleGrades, PossibleOutcomes, Seat};
use crate::input::enum_set::EnumSet;
use crate::input::named_enum::named_enum;

/// From this weight of points on, the engagement has to wait (our judgment).
pub(crate) const TOO_MUCH: u32 = 6;

/// From this weight on, points have to be settled first (our judgment).
pub(crate) const TO_SETTLE: u32 = 2;

named_enum! {
    /// What fits the situation, in the order in which the rules look.
    pub enum Verdict {
        /// Hire engineers: the main need is to build.
        HirePractitioners = "hire-practitioners",
        /// Start with engineers and see which questions come up: there is no
        /// executive problem yet.
        StartWithPractitioners = "start-with-practitioners",
        /// Hire a full-time executive.
        HireFullTime = "hire-full-time",
        /// Not yet: too much stands in the way.
        NotYet = "not-yet",
        /// Hire, and let a fractional CTO lead until the hire arrives.
        BridgeToHire = "bridge-to-hire",
        /// A fractional CTO fits once the points are settled.
        FractionalIfFixed = "fractional-if-fixed",
        /// A fractional CTO fits.
        FractionalFit = "fractional-fit",
    }
}

impl Verdict {
    /// The verdicts under which a fractional CTO is engaged.
    pub(crate) const ENGAGED: EnumSet<Self> = EnumSet::at(Self::BridgeToHire as u32)
        .union(EnumSet::at(Self::FractionalIfFixed as u32))
        .union(EnumSet::at(Self::FractionalFit as u32));

    /// The verdicts that tell how the eight conditions stand: from line 4 on.
    pub(crate) const WEIGHED: EnumSet<Self> = Self::ENGAGED.union(EnumSet::at(Self::NotYet as u32));

    /// Whether a fractional CTO is engaged: at once, after points are settled, or
    /// as the bridge to a hire.
    ///
    /// ```
    /// use fractional_fit::fit::Verdict;
    ///
    /// assert!(Verdict::BridgeToHire.is_engaged());
    /// assert!(!Verdict::HireFullTime.is_engaged());
    /// ```
    #[must_use]
    pub fn is_engaged(self) -> bool {
        Self::ENGAGED.contains(self)
    }
}

/// The verdicts that the unanswered questions leave possible: never none, and
/// the verdict itself once it is decided. Allocates nothing.
///
/// ```
/// use fractional_fit::Answers;
/// use fractional_fit::fit::{Answer, PrimaryNeed, EnumSet, Verdict, possible_verdicts};
///
/// assert_eq!(possible_verdicts(&Answers::default()), EnumSet::ALL);
/// let answers = Answers::default().with(Answer::PrimaryNeed(PrimaryNeed::Implementation));
/// assert_eq!(possible_verdicts(&answers).single(), Some(Verdict::HirePractitioners));
/// ```
#[must_use]
pub fn possible_verdicts(answers: &Answers) -> EnumSet<Verdict> {
    possible(PossibleOutcomes::of(answers))
}

/// The verdicts that some combination of the conditions' possible ends leads to.
pub(crate) fn possible(outcomes: PossibleOutcomes) -> EnumSet<Verdict> {
    let PossibleOutcomes { need, problem, phase, availability, seat, .. } = outcomes;
    let mut possible = EnumSet::NONE;
    if need.may(PossibleGrades::DISQUALIFIED) {
        possible.insert(Verdict::HirePractitioners);
    }
    if !need.may_pass() {
        return possible;
    }
    if problem.may(PossibleGrades::DISQUALIFIED) {
        possible.insert(Verdict::StartWithPractitioners);
    }
    if !problem.may_pass() {
        return possible;
    }
    let funded = seat.may(Seat::FUNDED.or(Seat::JUSTIFIED));
    if availability.may(PossibleGrades::DISQUALIFIED) && funded
        || seat.may(Seat::JUSTIFIED) && phase.may(PossibleGrades::WHOLE)
    {
        possible.insert(Verdict::HireFullTime);
    }
    if availability.may(PossibleGrades::DISQUALIFIED) && seat.may(Seat::UNFUNDED) {
        possible.insert(Verdict::NotYet);
    }
    if availability.may_pass() {
        if seat.may(Seat::UNFUNDED.or(Seat::FUNDED)) {
            weigh(outcomes, false, &mut possible);
        }
        // A justified seat without a phase of work is a hire already.
        if seat.may(Seat::JUSTIFIED) && phase.may(PossibleGrades::MET) {
            weigh(PossibleOutcomes { phase: PossibleGrades::MET, ..outcomes }, true, &mut possible);
        }
    }
    possible
}

/// Lines 4 to 7, for a seat that is justified or isn't, where no earlier line holds.
fn weigh(outcomes: PossibleOutcomes, justified: bool, possible: &mut EnumSet<Verdict>) {
    let PossibleOutcomes { readiness, openness, .. } = outcomes;
    let (lightest, heaviest) = weights(outcomes);
    if readiness.may(PossibleGrades::DISQUALIFIED) || openness.may(PossibleGrades::DISQUALIFIED) || heaviest >= TOO_MUCH
    {
        possible.insert(Verdict::NotYet);
    }
    if !readiness.may_pass() || !openness.may_pass() || lightest >= TOO_MUCH {
        return;
    }
    if justified {
        possible.insert(Verdict::BridgeToHire);
        return;
    }
    // One point more or less never leaps from one end of the middle line to the other.
    if heaviest >= TO_SETTLE {
        possible.insert(Verdict::FractionalIfFixed);
    }
    if lightest < TO_SETTLE {
        possible.insert(Verdict::FractionalFit);
    }
}

/// The least and the most that points weigh where no condition stops.
fn weights(outcomes: PossibleOutcomes) -> (u32, u32) {
    let all = outcomes.all();
    (all.iter().map(|grades| grades.lightest()).sum(), all.iter().map(|grades| grades.heaviest()).sum())
}
