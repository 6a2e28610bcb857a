//! What the answers so far leave open for each of the eight conditions.
//!
//! A condition ends with a [`Grade`]. No question belongs to two conditions, so
//! what one of them can still become does not depend on the others. Everything
//! about incomplete answers rests on this: see [`super::decision`].

use super::answers::{
    Answers, Availability, Certainty, FullTimeCase, InternalOwner, Openness, Phase, PrimaryNeed, Readiness, RealCost,
};
use super::condition::{Condition, Grade};
use crate::input::enum_set::EnumSet;
use crate::input::named_enum::NamedEnum;

/// The shortest engagement that builds enough context, in months (the article).
pub(crate) const SHORTEST_MONTHS: i64 = 3;

/// The grades with which a condition can still end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Outlook(u8);

impl Outlook {
    /// No end: only to start a union from.
    const NONE: Self = Self(0);
    pub(crate) const MET: Self = Self::of(Grade::Met);
    pub(crate) const TERM: Self = Self::of(Grade::Term);
    pub(crate) const HALF: Self = Self::of(Grade::Half);
    pub(crate) const WHOLE: Self = Self::of(Grade::Whole);
    pub(crate) const STOP: Self = Self::of(Grade::Stop);
    const PASSES: Self = Self(0b01111);

    const fn of(grade: Grade) -> Self {
        Self(1 << grade as u8)
    }

    /// Whether one of the ways in `other` is still possible.
    pub(crate) const fn may(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether it may end without a stop.
    pub(crate) const fn may_pass(self) -> bool {
        self.may(Self::PASSES)
    }

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Its grade, as soon as that is certain.
    pub(crate) const fn grade(self) -> Option<Grade> {
        match self {
            Self::MET => Some(Grade::Met),
            Self::TERM => Some(Grade::Term),
            Self::HALF => Some(Grade::Half),
            Self::WHOLE => Some(Grade::Whole),
            Self::STOP => Some(Grade::Stop),
            _ => None,
        }
    }

    /// What it weighs at least where it doesn't stop.
    pub(crate) const fn lightest(self) -> u32 {
        if self.may(Self::MET.or(Self::TERM)) {
            0
        } else if self.may(Self::HALF) {
            Grade::Half.weight()
        } else {
            self.heaviest()
        }
    }

    /// What it weighs at most where it doesn't stop.
    pub(crate) const fn heaviest(self) -> u32 {
        if self.may(Self::WHOLE) {
            Grade::Whole.weight()
        } else if self.may(Self::HALF) {
            Grade::Half.weight()
        } else {
            0
        }
    }
}

/// What the company may turn out to have for a permanent CTO.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Seat(u8);

impl Seat {
    /// No budget: there is nobody to hire.
    pub(crate) const UNFUNDED: Self = Self(0b001);
    /// The budget, but not all three.
    pub(crate) const FUNDED: Self = Self(0b010);
    /// Scale, budget and role clarity.
    pub(crate) const JUSTIFIED: Self = Self(0b100);
    const OPEN: Self = Self(0b111);

    fn of(answers: &Answers) -> Self {
        answers.full_time_case.map_or(Self::OPEN, |case| {
            if case == EnumSet::ALL {
                Self::JUSTIFIED
            } else if case.contains(FullTimeCase::Budget) {
                Self::FUNDED
            } else {
                Self::UNFUNDED
            }
        })
    }

    pub(crate) const fn may(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The outlook of each condition, and of a permanent seat.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Outlooks {
    pub(crate) problem: Outlook,
    pub(crate) need: Outlook,
    pub(crate) phase: Outlook,
    pub(crate) duration: Outlook,
    pub(crate) availability: Outlook,
    pub(crate) owner: Outlook,
    pub(crate) readiness: Outlook,
    pub(crate) openness: Outlook,
    pub(crate) seat: Seat,
}

impl Outlooks {
    pub(crate) fn of(answers: &Answers) -> Self {
        Self {
            problem: problem(answers),
            need: need(answers),
            phase: phase(answers),
            duration: duration(answers),
            availability: availability(answers),
            owner: owner(answers),
            readiness: readiness(answers),
            openness: openness(answers),
            seat: Seat::of(answers),
        }
    }

    /// The conditions' outlooks, in the order of [`Condition::ALL`].
    pub(crate) const fn all(self) -> [Outlook; 8] {
        [
            self.problem,
            self.need,
            self.phase,
            self.duration,
            self.availability,
            self.owner,
            self.readiness,
            self.openness,
        ]
    }

    /// The conditions whose outlook is one of `outlooks`.
    pub(crate) fn conditions(self, outlooks: &[Outlook]) -> EnumSet<Condition> {
        let each = Condition::ALL.iter().copied().zip(self.all());
        each.filter(|(_, outlook)| outlooks.contains(outlook)).map(|(condition, _)| condition).collect()
    }

    /// Whether the rules may look further than at the need and the problem.
    pub(crate) const fn may_go_on(self) -> bool {
        self.need.may_pass() && self.problem.may_pass()
    }
}

fn need(answers: &Answers) -> Outlook {
    answers.primary_need.map_or(Outlook::MET.or(Outlook::TERM).or(Outlook::STOP), |need| match need {
        PrimaryNeed::Leadership => Outlook::MET,
        PrimaryNeed::Both => Outlook::TERM,
        PrimaryNeed::Implementation => Outlook::STOP,
    })
}

fn phase(answers: &Answers) -> Outlook {
    answers.phase.map_or(Outlook::MET.or(Outlook::WHOLE), |phase| match phase {
        Phase::None => Outlook::WHOLE,
        _ => Outlook::MET,
    })
}

fn duration(answers: &Answers) -> Outlook {
    answers.duration_months.map_or(Outlook::MET.or(Outlook::WHOLE), |months| {
        if months.get() >= SHORTEST_MONTHS { Outlook::MET } else { Outlook::WHOLE }
    })
}

fn availability(answers: &Answers) -> Outlook {
    answers.availability.map_or(Outlook::MET.or(Outlook::TERM).or(Outlook::STOP), |availability| match availability {
        Availability::PartTime => Outlook::MET,
        Availability::PartTimeWithPeaks => Outlook::TERM,
        Availability::FullTime => Outlook::STOP,
    })
}

fn owner(answers: &Answers) -> Outlook {
    answers.internal_owner.map_or(Outlook::MET.or(Outlook::HALF).or(Outlook::WHOLE), |owner| match owner {
        InternalOwner::Clear => Outlook::MET,
        InternalOwner::NamedWithoutTime => Outlook::HALF,
        InternalOwner::None => Outlook::WHOLE,
    })
}

fn readiness(answers: &Answers) -> Outlook {
    answers.readiness.map_or(Outlook::MET.or(Outlook::HALF).or(Outlook::STOP), |readiness| match readiness {
        Readiness::Ready => Outlook::MET,
        Readiness::Partly => Outlook::HALF,
        Readiness::NotReady => Outlook::STOP,
    })
}

fn openness(answers: &Answers) -> Outlook {
    answers.openness.map_or(Outlook::MET.or(Outlook::HALF).or(Outlook::STOP), |openness| match openness {
        Openness::WelcomesPushback => Outlook::MET,
        Openness::Selective => Outlook::HALF,
        Openness::WantsValidation => Outlook::STOP,
    })
}

/// By what is seen, then by what it costs; the union over what is open of both.
fn problem(answers: &Answers) -> Outlook {
    let seen = seen(answers);
    let cost =
        answers.real_cost.map_or(
            Outlook::MET.or(Outlook::TERM).or(Outlook::WHOLE).or(Outlook::STOP),
            |cost| match cost {
                RealCost::Yes => Outlook::MET,
                RealCost::AtStake => Outlook::TERM,
                RealCost::Unsure => Outlook::WHOLE,
                RealCost::No => Outlook::STOP,
            },
        );
    let of = |way: Outlook, then: Outlook| if seen.may(way) { then } else { Outlook::NONE };
    // What is seen only as unsure is a whole point, unless it costs nothing.
    let unsure = if cost.may_pass() { Outlook::WHOLE } else { Outlook::NONE };
    of(Outlook::MET, cost)
        .or(of(Outlook::WHOLE, unsure.or(cost.and(Outlook::STOP))))
        .or(of(Outlook::STOP, Outlook::STOP))
}

/// Whether decisions are seen to go wrong (met), seen only as unsure (whole), or not seen to (stop).
pub(crate) fn seen(answers: &Answers) -> Outlook {
    let without_sign =
        answers.ai_decisions.map_or(Outlook::MET.or(Outlook::WHOLE).or(Outlook::STOP), |decisions| match decisions {
            Certainty::Yes => Outlook::MET,
            Certainty::Unsure => Outlook::WHOLE,
            Certainty::No => Outlook::STOP,
        });
    match answers.symptoms {
        Some(EnumSet::NONE) => without_sign,
        Some(_) => Outlook::MET,
        None => Outlook::MET.or(without_sign),
    }
}
