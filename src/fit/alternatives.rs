//! What else may be answered to each question.

use super::answers::{
    Answer, Availability, Certainty, EngagementMonths, FullTimeCase, InternalOwner, Openness, Phase, PrimaryNeed,
    Question, Readiness, RealCost, Regulated, Symptom,
};
use super::possible::SHORTEST_MONTHS;
use crate::input::enum_set::EnumSet;

const A_SYMPTOM: EnumSet<Symptom> = EnumSet::at(0);

const TOO_SHORT: EngagementMonths = match EngagementMonths::new(SHORTEST_MONTHS - 1) {
    Some(months) => months,
    None => EngagementMonths::MIN,
};
const SHORTEST: EngagementMonths = match EngagementMonths::new(SHORTEST_MONTHS) {
    Some(months) => months,
    None => EngagementMonths::MAX,
};

/// Every answer to a question; of a duration and of a set one answer for all
/// that the rules don't tell apart, of months the one nearest to the others.
pub(crate) const fn alternatives(question: Question) -> &'static [Answer] {
    const THE_BUDGET: EnumSet<FullTimeCase> = EnumSet::at(FullTimeCase::Budget as u32);
    match question {
        Question::Symptoms => &[Answer::Symptoms(EnumSet::NONE), Answer::Symptoms(A_SYMPTOM)],
        Question::AiDecisions => &[
            Answer::AiDecisions(Certainty::Yes),
            Answer::AiDecisions(Certainty::Unsure),
            Answer::AiDecisions(Certainty::No),
        ],
        Question::RealCost => &[
            Answer::RealCost(RealCost::Yes),
            Answer::RealCost(RealCost::AtStake),
            Answer::RealCost(RealCost::Unsure),
            Answer::RealCost(RealCost::No),
        ],
        Question::PrimaryNeed => &[
            Answer::PrimaryNeed(PrimaryNeed::Leadership),
            Answer::PrimaryNeed(PrimaryNeed::Both),
            Answer::PrimaryNeed(PrimaryNeed::Implementation),
        ],
        Question::Phase => &[
            Answer::Phase(Phase::AiInitiative),
            Answer::Phase(Phase::PlatformEvaluation),
            Answer::Phase(Phase::TeamBuildout),
            Answer::Phase(Phase::OtherDefined),
            Answer::Phase(Phase::None),
        ],
        Question::Availability => &[
            Answer::Availability(Availability::PartTime),
            Answer::Availability(Availability::PartTimeWithPeaks),
            Answer::Availability(Availability::FullTime),
        ],
        Question::FullTimeCase => &[
            Answer::FullTimeCase(EnumSet::NONE),
            Answer::FullTimeCase(THE_BUDGET),
            Answer::FullTimeCase(EnumSet::<FullTimeCase>::ALL),
        ],
        Question::DurationMonths => &[Answer::DurationMonths(TOO_SHORT), Answer::DurationMonths(SHORTEST)],
        Question::InternalOwner => &[
            Answer::InternalOwner(InternalOwner::Clear),
            Answer::InternalOwner(InternalOwner::NamedWithoutTime),
            Answer::InternalOwner(InternalOwner::None),
        ],
        Question::Readiness => &[
            Answer::Readiness(Readiness::Ready),
            Answer::Readiness(Readiness::Partly),
            Answer::Readiness(Readiness::NotReady),
        ],
        Question::Openness => &[
            Answer::Openness(Openness::WelcomesPushback),
            Answer::Openness(Openness::Selective),
            Answer::Openness(Openness::WantsValidation),
        ],
        Question::Regulated => &[Answer::Regulated(Regulated::Yes), Answer::Regulated(Regulated::No)],
    }
}

/// The answer to a question that meets its condition and claims least: 3 months
/// for any duration, another phase for any, one sign for any signs, nothing for
/// a permanent seat.
pub(crate) const fn best(question: Question) -> Answer {
    match question {
        Question::Symptoms => Answer::Symptoms(A_SYMPTOM),
        Question::AiDecisions => Answer::AiDecisions(Certainty::Yes),
        Question::RealCost => Answer::RealCost(RealCost::Yes),
        Question::PrimaryNeed => Answer::PrimaryNeed(PrimaryNeed::Leadership),
        Question::Phase => Answer::Phase(Phase::OtherDefined),
        Question::Availability => Answer::Availability(Availability::PartTime),
        Question::FullTimeCase => Answer::FullTimeCase(EnumSet::NONE),
        Question::DurationMonths => Answer::DurationMonths(SHORTEST),
        Question::InternalOwner => Answer::InternalOwner(InternalOwner::Clear),
        Question::Readiness => Answer::Readiness(Readiness::Ready),
        Question::Openness => Answer::Openness(Openness::WelcomesPushback),
        Question::Regulated => Answer::Regulated(Regulated::No),
    }
}
