//! What else may be answered to each question.

use super::answers::{
    Answer, Availability, Certainty, FullTimeCase, InternalOwner, Months, Openness, Phase, PrimaryNeed, Question,
    Readiness, Regulated, Symptom,
};
use super::outlook::SHORTEST_MONTHS;
use super::several::Several;

/// Every answer to a question; of a duration and of a set one answer for all
/// that the rules don't tell apart.
pub(crate) const fn alternatives(question: Question) -> &'static [Answer] {
    const SHORTEST: Months = match Months::new(SHORTEST_MONTHS) {
        Some(months) => months,
        None => Months::MAX,
    };
    const A_SYMPTOM: Several<Symptom> = Several::from_bits(1);
    match question {
        Question::PrimaryNeed => &[
            Answer::PrimaryNeed(PrimaryNeed::Leadership),
            Answer::PrimaryNeed(PrimaryNeed::Both),
            Answer::PrimaryNeed(PrimaryNeed::Implementation),
        ],
        Question::AiDecisions => &[
            Answer::AiDecisions(Certainty::Yes),
            Answer::AiDecisions(Certainty::Unsure),
            Answer::AiDecisions(Certainty::No),
        ],
        Question::Symptoms => &[Answer::Symptoms(Several::NONE), Answer::Symptoms(A_SYMPTOM)],
        Question::RealCost => {
            &[Answer::RealCost(Certainty::Yes), Answer::RealCost(Certainty::Unsure), Answer::RealCost(Certainty::No)]
        }
        Question::Availability => &[
            Answer::Availability(Availability::PartTime),
            Answer::Availability(Availability::PartTimeWithPeaks),
            Answer::Availability(Availability::FullTime),
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
        Question::Phase => &[
            Answer::Phase(Phase::AiInitiative),
            Answer::Phase(Phase::PlatformEvaluation),
            Answer::Phase(Phase::TeamBuildout),
            Answer::Phase(Phase::OtherDefined),
            Answer::Phase(Phase::None),
        ],
        Question::DurationMonths => &[Answer::DurationMonths(Months::MIN), Answer::DurationMonths(SHORTEST)],
        Question::InternalOwner => &[
            Answer::InternalOwner(InternalOwner::Clear),
            Answer::InternalOwner(InternalOwner::NamedWithoutTime),
            Answer::InternalOwner(InternalOwner::None),
        ],
        Question::FullTimeCase => {
            &[Answer::FullTimeCase(Several::NONE), Answer::FullTimeCase(Several::<FullTimeCase>::ALL)]
        }
        Question::Regulated => &[Answer::Regulated(Regulated::Yes), Answer::Regulated(Regulated::No)],
    }
}

/// One defined phase stands for all of them.
pub(crate) const fn stands_for_its_kind(answer: Answer) -> bool {
    !matches!(answer, Answer::Phase(Phase::AiInitiative | Phase::PlatformEvaluation | Phase::TeamBuildout))
}
