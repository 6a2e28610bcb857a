//! The rules, read a second time, word by word and for complete answers only.
//! Slow and plain on purpose; shares nothing with the engine but the names.

use fractional_fit::Answers;
use fractional_fit::fit::{
    Availability, Certainty, Condition, FullTimeCase, InternalOwner, Openness, Phase, PrimaryNeed, Readiness,
    ReasonCode, Several, Verdict, WarningCode,
};

pub(crate) fn verdict(a: &Answers) -> Verdict {
    let unmet = conditions(a).iter().filter(|(_, met)| !met).count();
    if implementation(a) {
        Verdict::HirePractitioners
    } else if no_problem(a) || no_cost(a) {
        Verdict::StartWithPractitioners
    } else if full_time(a) || permanent_seat(a) {
        Verdict::HireFullTime
    } else if not_ready(a) || validation(a) || unmet >= 4 {
        Verdict::NotYet
    } else if unmet >= 1 {
        Verdict::FractionalIfFixed
    } else {
        Verdict::FractionalFit
    }
}

fn implementation(a: &Answers) -> bool {
    a.primary_need.unwrap() == PrimaryNeed::Implementation
}

fn no_problem(a: &Answers) -> bool {
    a.ai_decisions.unwrap() == Certainty::No && a.symptoms.unwrap().is_empty()
}

fn no_cost(a: &Answers) -> bool {
    a.real_cost.unwrap() == Certainty::No
}

fn full_time(a: &Answers) -> bool {
    a.availability.unwrap() == Availability::FullTime
}

fn all_of_full_time_case(a: &Answers) -> bool {
    let case = a.full_time_case.unwrap();
    case.contains(FullTimeCase::Scale)
        && case.contains(FullTimeCase::Budget)
        && case.contains(FullTimeCase::RoleClarity)
}

fn permanent_seat(a: &Answers) -> bool {
    all_of_full_time_case(a) && a.phase.unwrap() == Phase::None
}

fn not_ready(a: &Answers) -> bool {
    a.readiness.unwrap() == Readiness::NotReady
}

fn validation(a: &Answers) -> bool {
    a.openness.unwrap() == Openness::WantsValidation
}

pub(crate) fn conditions(a: &Answers) -> [(Condition, bool); 8] {
    let bad = a.ai_decisions.unwrap() == Certainty::Yes || !a.symptoms.unwrap().is_empty();
    [
        (Condition::Need, a.primary_need.unwrap() == PrimaryNeed::Leadership),
        (Condition::Problem, bad && a.real_cost.unwrap() == Certainty::Yes),
        (Condition::Availability, a.availability.unwrap() == Availability::PartTime),
        (Condition::Readiness, a.readiness.unwrap() == Readiness::Ready),
        (Condition::Openness, a.openness.unwrap() == Openness::WelcomesPushback),
        (Condition::Phase, a.phase.unwrap() != Phase::None),
        (Condition::Duration, a.duration_months.unwrap().get() >= 3),
        (Condition::Owner, a.internal_owner.unwrap() == InternalOwner::Clear),
    ]
}

/// Every line and condition that holds.
pub(crate) fn reasons(a: &Answers) -> Vec<ReasonCode> {
    let conditions = conditions(a);
    let unmet = conditions.iter().filter(|(_, met)| !met).count();
    let lines = [
        (implementation(a), ReasonCode::ImplementationNeeded),
        (no_problem(a), ReasonCode::NoExecutiveProblem),
        (no_cost(a), ReasonCode::NoRealCost),
        (full_time(a), ReasonCode::FullTimeNeeded),
        (permanent_seat(a), ReasonCode::PermanentSeatJustified),
        (not_ready(a), ReasonCode::LeadershipNotReady),
        (validation(a), ReasonCode::ValidationWanted),
        (unmet >= 4, ReasonCode::FourOrMoreUnmet),
        ((1..=3).contains(&unmet), ReasonCode::OneToThreeUnmet),
        (unmet == 0, ReasonCode::AllMet),
    ];
    let met = [
        ReasonCode::NeedMet,
        ReasonCode::ProblemMet,
        ReasonCode::AvailabilityMet,
        ReasonCode::ReadinessMet,
        ReasonCode::OpennessMet,
        ReasonCode::PhaseMet,
        ReasonCode::DurationMet,
        ReasonCode::OwnerMet,
    ];
    let met = met.into_iter().zip(conditions).map(|(code, (_, met))| (met, code));
    lines.into_iter().chain(met).filter(|(holds, _)| *holds).map(|(_, code)| code).collect()
}

/// The warnings, each with what doesn't yet justify a hire.
pub(crate) fn warnings(a: &Answers) -> Vec<(WarningCode, Several<FullTimeCase>)> {
    let mut warnings = Vec::new();
    if a.duration_months.unwrap().get() > 24 {
        warnings.push((WarningCode::Dependency, Several::NONE));
    }
    let verdict = verdict(a);
    let fractional = verdict == Verdict::FractionalFit || verdict == Verdict::FractionalIfFixed;
    if all_of_full_time_case(a) && fractional {
        warnings.push((WarningCode::BridgeToHire, Several::NONE));
    }
    if !all_of_full_time_case(a) && verdict == Verdict::HireFullTime {
        let case = a.full_time_case.unwrap();
        let all = [FullTimeCase::Scale, FullTimeCase::Budget, FullTimeCase::RoleClarity];
        let missing = all.into_iter().filter(|&what| !case.contains(what)).collect();
        warnings.push((WarningCode::HireNotYetJustified, missing));
    }
    warnings
}
