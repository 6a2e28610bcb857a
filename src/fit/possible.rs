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
pub(crate) struct PossibleGrades(u8);

impl PossibleGrades {
    /// No end: only to start a union from.
    const NONE: Self = Self(0);
    pub(crate) const MET: Self = Self::of(Grade::Met);
    pub(crate) const TERM: Self = Self::of(Grade::Term);
    pub(crate) const HALF: Self = Self::of(Grade::Half);
    pub(crate) const WHOLE: Self = Self::of(Grade::Whole);
    pub(crate) const DISQUALIFIED: Self = Self::of(Grade::Disqualified);
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
            Self::DISQUALIFIED => Some(Grade::Disqualified),
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

/// What is possible for each condition, and for a permanent seat.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PossibleOutcomes {
    pub(crate) problem: PossibleGrades,
    pub(crate) need: PossibleGrades,
    pub(crate) phase: PossibleGrades,
    pub(crate) duration: PossibleGrades,
    pub(crate) availability: PossibleGrades,
    pub(crate) owner: PossibleGrades,
    pub(crate) readiness: PossibleGrades,
    pub(crate) openness: PossibleGrades,
    pub(crate) seat: Seat,
}

impl PossibleOutcomes {
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

    /// The conditions' possible grades, in the order of [`Condition::ALL`].
    pub(crate) const fn all(self) -> [PossibleGrades; 8] {
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

    /// The conditions whose possible grades are one of `wanted`.
    pub(crate) fn conditions(self, wanted: &[PossibleGrades]) -> EnumSet<Condition> {
        let each = Condition::ALL.iter().copied().zip(self.all());
        each.filter(|(_, grades)| wanted.contains(grades)).map(|(condition, _)| condition).collect()
    }

    /// Whether the rules may look further than at the need and the problem.
    pub(crate) const fn may_go_on(self) -> bool {
        self.need.may_pass() && self.problem.may_pass()
    }
}

fn need(answers: &Answers) -> PossibleGrades {
    answers.primary_need.map_or(PossibleGrades::MET.or(PossibleGrades::TERM).or(PossibleGrades::DISQUALIFIED), |need| {
        match need {
            PrimaryNeed::Leadership => PossibleGrades::MET,
            PrimaryNeed::Both => PossibleGrades::TERM,
            PrimaryNeed::Implementation => PossibleGrades::DISQUALIFIED,
        }
    })
}

fn phase(answers: &Answers) -> PossibleGrades {
    answers.phase.map_or(PossibleGrades::MET.or(PossibleGrades::WHOLE), |phase| match phase {
        Phase::None => PossibleGrades::WHOLE,
        _ => PossibleGrades::MET,
    })
}

fn duration(answers: &Answers) -> PossibleGrades {
    answers.duration_months.map_or(PossibleGrades::MET.or(PossibleGrades::WHOLE), |months| {
        if months.get() >= SHORTEST_MONTHS { PossibleGrades::MET } else { PossibleGrades::WHOLE }
    })
}

fn availability(answers: &Answers) -> PossibleGrades {
    answers.availability.map_or(
        PossibleGrades::MET.or(PossibleGrades::TERM).or(PossibleGrades::DISQUALIFIED),
        |availability| match availability {
            Availability::PartTime => PossibleGrades::MET,
            Availability::PartTimeWithPeaks => PossibleGrades::TERM,
            Availability::FullTime => PossibleGrades::DISQUALIFIED,
        },
    )
}

fn owner(answers: &Answers) -> PossibleGrades {
    answers.internal_owner.map_or(PossibleGrades::MET.or(PossibleGrades::HALF).or(PossibleGrades::WHOLE), |owner| {
        match owner {
            InternalOwner::Clear => PossibleGrades::MET,
            InternalOwner::NamedWithoutTime => PossibleGrades::HALF,
            InternalOwner::None => PossibleGrades::WHOLE,
        }
    })
}

fn readiness(answers: &Answers) -> PossibleGrades {
    answers.readiness.map_or(
        PossibleGrades::MET.or(PossibleGrades::HALF).or(PossibleGrades::DISQUALIFIED),
        |readiness| match readiness {
            Readiness::Ready => PossibleGrades::MET,
            Readiness::Partly => PossibleGrades::HALF,
            Readiness::NotReady => PossibleGrades::DISQUALIFIED,
        },
    )
}

fn openness(answers: &Answers) -> PossibleGrades {
    answers.openness.map_or(PossibleGrades::MET.or(PossibleGrades::HALF).or(PossibleGrades::DISQUALIFIED), |openness| {
        match openness {
            Openness::WelcomesPushback => PossibleGrades::MET,
            Openness::Selective => PossibleGrades::HALF,
            Openness::WantsValidation => PossibleGrades::DISQUALIFIED,
        }
    })
}

/// By what is seen, then by what it costs; the union over what is open of both.
fn problem(answers: &Answers) -> PossibleGrades {
    let seen = seen(answers);
    let cost = answers.real_cost.map_or(
        PossibleGrades::MET.or(PossibleGrades::TERM).or(PossibleGrades::WHOLE).or(PossibleGrades::DISQUALIFIED),
        |cost| match cost {
            RealCost::Yes => PossibleGrades::MET,
            RealCost::AtStake => PossibleGrades::TERM,
            RealCost::Unsure => PossibleGrades::WHOLE,
            RealCost::No => PossibleGrades::DISQUALIFIED,
        },
    );
    let of = |way: PossibleGrades, then: PossibleGrades| if seen.may(way) { then } else { PossibleGrades::NONE };
    // What is seen only as unsure is a whole point, unless it costs nothing.
    let unsure = if cost.may_pass() { PossibleGrades::WHOLE } else { PossibleGrades::NONE };
    of(PossibleGrades::MET, cost)
        .or(of(PossibleGrades::WHOLE, unsure.or(cost.and(PossibleGrades::DISQUALIFIED))))
        .or(of(PossibleGrades::DISQUALIFIED, PossibleGrades::DISQUALIFIED))
}

/// Whether decisions are seen to go wrong (met), seen only as unsure (whole), or not seen to (stop).
pub(crate) fn seen(answers: &Answers) -> PossibleGrades {
    let without_sign = answers.ai_decisions.map_or(
        PossibleGrades::MET.or(PossibleGrades::WHOLE).or(PossibleGrades::DISQUALIFIED),
        |decisions| match decisions {
            Certainty::Yes => PossibleGrades::MET,
            Certainty::Unsure => PossibleGrades::WHOLE,
            Certainty::No => PossibleGrades::DISQUALIFIED,
        },
    );
    match answers.symptoms {
        Some(EnumSet::NONE) => without_sign,
        Some(_) => PossibleGrades::MET,
        None => PossibleGrades::MET.or(without_sign),
    }
}
