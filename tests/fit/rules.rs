//! The rules, read a second time, word by word and for complete answers only.
//! Slow and plain on purpose; shares nothing with the engine but the names.

use fractional_fit::Answers;
use fractional_fit::fit::{
    Area, Availability, Certainty, Condition, EnumSet, FullTimeCase, Grade, InternalOwner, Openness, Phase,
    PrimaryNeed, Readiness, RealCost, ReasonCode, Regulated, Stage, Symptom, Task, Verdict, WarningCode, focus, plan,
};

pub(crate) fn verdict(a: &Answers) -> Verdict {
    let grades = grades(a);
    let stops = |condition| grades.contains(&(condition, Grade::Disqualified));
    let all_three = all_of_full_time_case(a);
    if stops(Condition::Need) {
        Verdict::HirePractitioners
    } else if stops(Condition::Problem) {
        Verdict::StartWithPractitioners
    } else if stops(Condition::Availability) && budget(a) || all_three && a.phase.unwrap() == Phase::None {
        Verdict::HireFullTime
    } else if stops(Condition::Availability)
        || stops(Condition::Readiness)
        || stops(Condition::Openness)
        || weight(a) >= 6
    {
        Verdict::NotYet
    } else if all_three {
        Verdict::BridgeToHire
    } else if weight(a) >= 2 {
        Verdict::FractionalIfFixed
    } else {
        Verdict::FractionalFit
    }
}

fn no_sign(a: &Answers) -> bool {
    a.symptoms.unwrap().is_empty()
}

fn budget(a: &Answers) -> bool {
    a.full_time_case.unwrap().contains(FullTimeCase::Budget)
}

fn all_of_full_time_case(a: &Answers) -> bool {
    let case = a.full_time_case.unwrap();
    case.contains(FullTimeCase::Scale)
        && case.contains(FullTimeCase::Budget)
        && case.contains(FullTimeCase::RoleClarity)
}

pub(crate) fn grades(a: &Answers) -> [(Condition, Grade); 8] {
    let decisions = a.ai_decisions.unwrap();
    let cost = a.real_cost.unwrap();
    let seen = !no_sign(a) || decisions == Certainty::Yes;
    let problem = if no_sign(a) && decisions == Certainty::No || cost == RealCost::No {
        Grade::Disqualified
    } else if seen && cost == RealCost::Yes {
        Grade::Met
    } else if seen && cost == RealCost::AtStake {
        Grade::Term
    } else {
        Grade::Whole
    };
    let need = match a.primary_need.unwrap() {
        PrimaryNeed::Leadership => Grade::Met,
        PrimaryNeed::Both => Grade::Term,
        PrimaryNeed::Implementation => Grade::Disqualified,
    };
    let phase = if a.phase.unwrap() == Phase::None { Grade::Whole } else { Grade::Met };
    let duration = if a.duration_months.unwrap().get() < 3 { Grade::Whole } else { Grade::Met };
    let availability = match a.availability.unwrap() {
        Availability::PartTime => Grade::Met,
        Availability::PartTimeWithPeaks => Grade::Term,
        Availability::FullTime => Grade::Disqualified,
    };
    let owner = match a.internal_owner.unwrap() {
        InternalOwner::Clear => Grade::Met,
        InternalOwner::NamedWithoutTime => Grade::Half,
        InternalOwner::None => Grade::Whole,
    };
    let readiness = match a.readiness.unwrap() {
        Readiness::Ready => Grade::Met,
        Readiness::Partly => Grade::Half,
        Readiness::NotReady => Grade::Disqualified,
    };
    let openness = match a.openness.unwrap() {
        Openness::WelcomesPushback => Grade::Met,
        Openness::Selective => Grade::Half,
        Openness::WantsValidation => Grade::Disqualified,
    };
    [
        (Condition::Problem, problem),
        (Condition::Need, need),
        (Condition::Phase, phase),
        (Condition::Duration, duration),
        (Condition::Availability, availability),
        (Condition::Owner, owner),
        (Condition::Readiness, readiness),
        (Condition::Openness, openness),
    ]
}

pub(crate) fn weight(a: &Answers) -> u32 {
    grades(a)
        .into_iter()
        .map(|(_, grade)| match grade {
            Grade::Half => 1,
            Grade::Whole => 2,
            _ => 0,
        })
        .sum()
}

fn with_grades(a: &Answers, wanted: &[Grade]) -> EnumSet<Condition> {
    grades(a).into_iter().filter(|(_, grade)| wanted.contains(grade)).map(|(condition, _)| condition).collect()
}

/// What is to be settled: nothing where somebody is hired or a fractional fits.
pub(crate) fn points(a: &Answers) -> EnumSet<Condition> {
    match verdict(a) {
        Verdict::NotYet | Verdict::BridgeToHire | Verdict::FractionalIfFixed => {
            with_grades(a, &[Grade::Half, Grade::Whole, Grade::Disqualified])
        }
        _ => EnumSet::NONE,
    }
}

/// What belongs into a contract, where one is in sight.
pub(crate) fn terms(a: &Answers) -> EnumSet<Condition> {
    let contract = match verdict(a) {
        Verdict::FractionalFit | Verdict::FractionalIfFixed | Verdict::BridgeToHire => true,
        Verdict::NotYet => with_grades(a, &[Grade::Disqualified]).is_empty(),
        _ => false,
    };
    if contract { with_grades(a, &[Grade::Term]) } else { EnumSet::NONE }
}

pub(crate) fn watch(a: &Answers) -> Option<Condition> {
    if verdict(a) == Verdict::FractionalFit { with_grades(a, &[Grade::Half]).iter().next() } else { None }
}

/// Every line and condition that holds.
pub(crate) fn reasons(a: &Answers) -> Vec<ReasonCode> {
    let grades = grades(a);
    let full_time = a.availability.unwrap() == Availability::FullTime;
    let passes = grades.iter().all(|&(_, grade)| grade != Grade::Disqualified);
    let weight = weight(a);
    let lines = [
        (a.primary_need.unwrap() == PrimaryNeed::Implementation, ReasonCode::ImplementationNeeded),
        (no_sign(a) && a.ai_decisions.unwrap() == Certainty::No, ReasonCode::NoExecutiveProblem),
        (a.real_cost.unwrap() == RealCost::No, ReasonCode::NoRealCost),
        (full_time && budget(a), ReasonCode::FullTimeNeeded),
        (all_of_full_time_case(a) && a.phase.unwrap() == Phase::None, ReasonCode::PermanentSeatJustified),
        (full_time && !budget(a), ReasonCode::FullTimeWithoutBudget),
        (a.readiness.unwrap() == Readiness::NotReady, ReasonCode::LeadershipNotReady),
        (a.openness.unwrap() == Openness::WantsValidation, ReasonCode::ValidationWanted),
        (weight >= 6, ReasonCode::TooMuchToSettle),
        (all_of_full_time_case(a), ReasonCode::HireJustified),
        (passes && (2..6).contains(&weight), ReasonCode::PointsToSettle),
        (passes && weight < 2, ReasonCode::LittleToSettle),
    ];
    let met = [
        ReasonCode::ProblemMet,
        ReasonCode::NeedMet,
        ReasonCode::PhaseMet,
        ReasonCode::DurationMet,
        ReasonCode::AvailabilityMet,
        ReasonCode::OwnerMet,
        ReasonCode::ReadinessMet,
        ReasonCode::OpennessMet,
    ];
    let met = met.into_iter().zip(grades).map(|(code, (_, grade))| (matches!(grade, Grade::Met | Grade::Term), code));
    lines.into_iter().chain(met).filter(|(holds, _)| *holds).map(|(_, code)| code).collect()
}

/// The warnings, each with what doesn't yet justify a hire.
pub(crate) fn warnings(a: &Answers) -> Vec<(WarningCode, EnumSet<FullTimeCase>)> {
    let mut warnings = Vec::new();
    let verdict = verdict(a);
    let fractional = verdict == Verdict::FractionalFit || verdict == Verdict::FractionalIfFixed;
    let engaged = fractional || verdict == Verdict::BridgeToHire;
    let practitioners = verdict == Verdict::HirePractitioners || verdict == Verdict::StartWithPractitioners;
    let sees = |sign| a.symptoms.unwrap().contains(sign);
    if engaged && a.duration_months.unwrap().get() > 24 {
        warnings.push((WarningCode::Dependency, EnumSet::NONE));
    }
    if (engaged || verdict == Verdict::NotYet) && a.internal_owner.unwrap() == InternalOwner::None {
        warnings.push((WarningCode::SoleVoice, EnumSet::NONE));
    }
    if verdict == Verdict::HireFullTime && !all_of_full_time_case(a) {
        let case = a.full_time_case.unwrap();
        let missing = [FullTimeCase::Scale, FullTimeCase::RoleClarity];
        let missing = missing.into_iter().filter(|&what| !case.contains(what)).collect();
        warnings.push((WarningCode::HireNotYetJustified, missing));
    }
    if verdict == Verdict::HirePractitioners
        && (sees(Symptom::DirectionlessInvestment) || sees(Symptom::UngroundedCommitments))
        && (a.real_cost.unwrap() == RealCost::Yes || a.real_cost.unwrap() == RealCost::AtStake)
    {
        warnings.push((WarningCode::DirectionNotSet, EnumSet::NONE));
    }
    if engaged && a.regulated.unwrap() == Regulated::Yes {
        warnings.push((WarningCode::GovernanceFirst, EnumSet::NONE));
    }
    if practitioners && sees(Symptom::CapabilityGap) {
        warnings.push((WarningCode::CapabilityFirst, EnumSet::NONE));
    }
    warnings
}

type PlannedTask = (Stage, u32, u32, Area, Task);

/// All that a visitor is shown. The focus and the plan are the engine's: what
/// they are made of is tested with them.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) struct Shown {
    verdict: Verdict,
    points: EnumSet<Condition>,
    terms: EnumSet<Condition>,
    watch: Option<Condition>,
    warnings: Vec<(WarningCode, EnumSet<FullTimeCase>)>,
    work: Option<([u32; 4], Vec<PlannedTask>)>,
}

pub(crate) fn shown(a: &Answers) -> Shown {
    let verdict = verdict(a);
    let engaged = matches!(verdict, Verdict::FractionalFit | Verdict::FractionalIfFixed | Verdict::BridgeToHire);
    let work = || {
        let focus = focus(a).unwrap();
        let steps = plan(a).unwrap().into_iter();
        let steps = steps.map(|step| (step.stage, step.from_month, step.to_month, step.area, step.task));
        ([focus.strategy, focus.vendors, focus.enablement, focus.governance], steps.collect())
    };
    Shown {
        verdict,
        points: points(a),
        terms: terms(a),
        watch: watch(a),
        warnings: warnings(a),
        work: engaged.then(work),
    }
}
