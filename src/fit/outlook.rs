//! What the answers so far leave open for each of the eight conditions.
//!
//! A condition ends in one of three ways: met, unmet, or *stop*, an unmet
//! condition that by itself decides against a fractional engagement. No
//! question belongs to two conditions, so what one of them can still become
//! does not depend on the others. Everything about incomplete answers rests on
//! this: see [`super::decision`].

use super::answers::{Answers, Availability, Certainty, FullTimeCase, InternalOwner, Openness, Phase, PrimaryNeed};
use super::answers::{Question, Readiness};
use super::conditions::Condition;
use super::several::Several;
use crate::choice::Choice;

/// The shortest engagement that builds enough context, in months (the article).
pub(crate) const SHORTEST_MONTHS: i64 = 3;

/// The ways in which a condition can still end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Outlook(u8);

impl Outlook {
    /// No end: only to start a union from.
    pub(crate) const NONE: Self = Self(0);
    pub(crate) const MET: Self = Self(0b001);
    pub(crate) const UNMET: Self = Self(0b010);
    pub(crate) const STOP: Self = Self(0b100);
    const OPEN: Self = Self(0b111);
    const MET_OR_UNMET: Self = Self(0b011);

    /// Whether one of the ways in `other` is still possible.
    pub(crate) const fn may(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether it may end without a stop.
    pub(crate) const fn may_pass(self) -> bool {
        self.may(Self::MET_OR_UNMET)
    }

    /// Met or not, as soon as it is certain.
    pub(crate) const fn met(self) -> Option<bool> {
        match (self.may(Self::MET), self.may(Self(0b110))) {
            (true, true) => None,
            (met, _) => Some(met),
        }
    }

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The outlook of each condition.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Outlooks {
    pub(crate) need: Outlook,
    pub(crate) problem: Outlook,
    pub(crate) availability: Outlook,
    pub(crate) readiness: Outlook,
    pub(crate) openness: Outlook,
    pub(crate) phase: Outlook,
    pub(crate) duration: Outlook,
    pub(crate) owner: Outlook,
}

impl Outlooks {
    pub(crate) fn of(answers: &Answers) -> Self {
        let of = |condition| outlook(condition, answers);
        Self {
            need: of(Condition::Need),
            problem: of(Condition::Problem),
            availability: of(Condition::Availability),
            readiness: of(Condition::Readiness),
            openness: of(Condition::Openness),
            phase: of(Condition::Phase),
            duration: of(Condition::Duration),
            owner: of(Condition::Owner),
        }
    }

    pub(crate) const fn get(self, condition: Condition) -> Outlook {
        match condition {
            Condition::Need => self.need,
            Condition::Problem => self.problem,
            Condition::Availability => self.availability,
            Condition::Readiness => self.readiness,
            Condition::Openness => self.openness,
            Condition::Phase => self.phase,
            Condition::Duration => self.duration,
            Condition::Owner => self.owner,
        }
    }

    /// The same outlooks but for one.
    pub(crate) const fn with(mut self, condition: Condition, outlook: Outlook) -> Self {
        match condition {
            Condition::Need => self.need = outlook,
            Condition::Problem => self.problem = outlook,
            Condition::Availability => self.availability = outlook,
            Condition::Readiness => self.readiness = outlook,
            Condition::Openness => self.openness = outlook,
            Condition::Phase => self.phase = outlook,
            Condition::Duration => self.duration = outlook,
            Condition::Owner => self.owner = outlook,
        }
        self
    }

    /// In the order of [`Condition::ALL`].
    pub(crate) const fn all(self) -> [Outlook; 8] {
        [
            self.need,
            self.problem,
            self.availability,
            self.readiness,
            self.openness,
            self.phase,
            self.duration,
            self.owner,
        ]
    }
}

/// The questions of a condition, the one that settles most of it first. No
/// question is in two of them.
pub(crate) const fn questions(condition: Condition) -> &'static [Question] {
    match condition {
        Condition::Need => &[Question::PrimaryNeed],
        Condition::Problem => &[Question::RealCost, Question::Symptoms, Question::AiDecisions],
        Condition::Availability => &[Question::Availability],
        Condition::Readiness => &[Question::Readiness],
        Condition::Openness => &[Question::Openness],
        Condition::Phase => &[Question::Phase, Question::FullTimeCase],
        Condition::Duration => &[Question::DurationMonths],
        Condition::Owner => &[Question::InternalOwner],
    }
}

/// What the answers leave open for one condition: the table of the rules.
pub(crate) fn outlook(condition: Condition, answers: &Answers) -> Outlook {
    match condition {
        Condition::Need => answers.primary_need.map_or(Outlook::OPEN, |need| match need {
            PrimaryNeed::Leadership => Outlook::MET,
            PrimaryNeed::Both => Outlook::UNMET,
            PrimaryNeed::Implementation => Outlook::STOP,
        }),
        Condition::Problem => problem_outlook(answers),
        Condition::Availability => answers.availability.map_or(Outlook::OPEN, |availability| match availability {
            Availability::PartTime => Outlook::MET,
            Availability::PartTimeWithPeaks => Outlook::UNMET,
            Availability::FullTime => Outlook::STOP,
        }),
        Condition::Readiness => answers.readiness.map_or(Outlook::OPEN, |readiness| match readiness {
            Readiness::Ready => Outlook::MET,
            Readiness::Partly => Outlook::UNMET,
            Readiness::NotReady => Outlook::STOP,
        }),
        Condition::Openness => answers.openness.map_or(Outlook::OPEN, |openness| match openness {
            Openness::WelcomesPushback => Outlook::MET,
            Openness::Selective => Outlook::UNMET,
            Openness::WantsValidation => Outlook::STOP,
        }),
        Condition::Phase => phase_outlook(answers),
        Condition::Duration => answers.duration_months.map_or(Outlook::MET_OR_UNMET, |months| {
            if months.get() >= SHORTEST_MONTHS { Outlook::MET } else { Outlook::UNMET }
        }),
        Condition::Owner => answers.internal_owner.map_or(Outlook::MET_OR_UNMET, |owner| match owner {
            InternalOwner::Clear => Outlook::MET,
            InternalOwner::NamedWithoutTime | InternalOwner::None => Outlook::UNMET,
        }),
    }
}

/// The union over every completion of the three questions.
fn problem_outlook(answers: &Answers) -> Outlook {
    let decisions = completions(answers.ai_decisions.as_ref(), Certainty::ALL);
    let symptoms = answers.symptoms.map(|symptoms| !symptoms.is_empty());
    let symptoms = completions(symptoms.as_ref(), &[true, false]);
    let costs = completions(answers.real_cost.as_ref(), Certainty::ALL);
    union(decisions.iter().flat_map(|&decided| {
        symptoms.iter().flat_map(move |&seen| costs.iter().map(move |&cost| problem(decided, seen, cost)))
    }))
}

const fn problem(decisions_bad: Certainty, symptom_seen: bool, real_cost: Certainty) -> Outlook {
    match (decisions_bad, symptom_seen, real_cost) {
        (_, _, Certainty::No) | (Certainty::No, false, _) => Outlook::STOP,
        (Certainty::Yes, _, Certainty::Yes) | (_, true, Certainty::Yes) => Outlook::MET,
        _ => Outlook::UNMET,
    }
}

/// The union over every completion of the two questions.
fn phase_outlook(answers: &Answers) -> Outlook {
    let phases = completions(answers.phase.as_ref(), Phase::ALL);
    let justified = answers.full_time_case.map(|case| case == Several::<FullTimeCase>::ALL);
    let justified = completions(justified.as_ref(), &[true, false]);
    union(
        phases.iter().flat_map(|&phase| justified.iter().map(move |&hire_justified| permanent(phase, hire_justified))),
    )
}

const fn permanent(phase: Phase, hire_justified: bool) -> Outlook {
    match (phase, hire_justified) {
        (Phase::None, true) => Outlook::STOP,
        (Phase::None, false) => Outlook::UNMET,
        _ => Outlook::MET,
    }
}

/// What an answer may still turn out to be.
fn completions<'a, T>(answer: Option<&'a T>, all: &'a [T]) -> &'a [T] {
    answer.map_or(all, std::slice::from_ref)
}

fn union(outlooks: impl Iterator<Item = Outlook>) -> Outlook {
    outlooks.fold(Outlook::NONE, Outlook::or)
}
