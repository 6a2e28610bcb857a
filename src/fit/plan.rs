//! The plan of an engagement by its months (our judgment).

use super::answers::{Answers, EngagementMonths, InternalOwner, Phase, Regulated, Symptom};
use super::focus::{Area, Focus, focus};
use super::possible::SHORTEST_MONTHS;
use crate::input::named_enum::named_enum;
use serde::Serialize;

named_enum! {
    /// A stage of an engagement.
    pub enum Stage {
        /// Under three months: an audit looks at what is there.
        Audit = "audit",
        /// Under three months: and says what to do.
        Recommend = "recommend",
        /// Month 1: see what is there.
        TakeStock = "take-stock",
        /// From month 2: decide what the phase and the signs ask for, and start.
        DecideAndStart = "decide-and-start",
        /// Until the handover: review the plan as conditions change.
        Review = "review",
        /// The last quarter, a month at least: leave it to the internal owner.
        HandOver = "hand-over",
    }
}

named_enum! {
    /// Something to do in an engagement.
    pub enum Task {
        /// Name the internal owner who will take over.
        NameOwner = "name-owner",
        /// Collect goals, running AI work and what it costs.
        TakeStockOfInitiatives = "take-stock-of-initiatives",
        /// Hold what vendors deliver against their contracts.
        ReviewVendors = "review-vendors",
        /// Map skills, roles and who decides what.
        MapCapability = "map-capability",
        /// List data, risks and obligations.
        ListRisks = "list-risks",
        /// Scope the AI initiative: outcome, measure, stop condition.
        ScopeInitiative = "scope-initiative",
        /// Evaluate the platforms against written criteria.
        EvaluatePlatforms = "evaluate-platforms",
        /// Define the roles of the team, and begin to fill them.
        DefineRoles = "define-roles",
        /// Plan the phase with its outcomes.
        PlanPhase = "plan-phase",
        /// Define a phase of work and how it ends.
        DefinePhase = "define-phase",
        /// Stop or redirect investment without a direction.
        RedirectInvestment = "redirect-investment",
        /// Renegotiate with the vendors that underperform, or replace them.
        ReplaceVendors = "replace-vendors",
        /// Enable the team to decide for itself.
        CloseCapabilityGap = "close-capability-gap",
        /// Have commitments reviewed technically before they are made.
        ReviewCommitments = "review-commitments",
        /// Put controls in place for regulated work and sensitive data.
        SetControls = "set-controls",
        /// Hold the plan against what has changed.
        ReviewPlan = "review-plan",
        /// Report what was found, and what not to build.
        ReportFindings = "report-findings",
        /// Agree what is done next, by whom and by when.
        AgreeNextSteps = "agree-next-steps",
        /// Hand over the roadmap.
        HandOverRoadmap = "hand-over-roadmap",
        /// Hand over the vendors' scorecard.
        HandOverVendors = "hand-over-vendors",
        /// Hand over the plan for the team.
        HandOverTeam = "hand-over-team",
        /// Hand over the risk register.
        HandOverRisks = "hand-over-risks",
        /// The internal owner decides alone; the fractional only answers questions.
        LeaveToOwner = "leave-to-owner",
    }
}

named_enum! {
    /// How one knows that a task has succeeded.
    pub enum Criterion {
        /// The owner is named, and has time set aside.
        OwnerHasTime = "owner-has-time",
        /// The leadership agrees to one list of what runs, why, and at what cost.
        InitiativesAgreed = "initiatives-agreed",
        /// Each vendor is rated by what was delivered.
        VendorsRated = "vendors-rated",
        /// It is known which skills and decisions have nobody.
        GapsNamed = "gaps-named",
        /// Each risk has somebody who answers for it.
        RisksOwned = "risks-owned",
        /// Outcome and end are written down, and can be measured.
        OutcomeMeasurable = "outcome-measurable",
        /// The leadership can say why this was chosen.
        ChoiceExplained = "choice-explained",
        /// The roles are agreed, and the first is being filled.
        RolesAgreed = "roles-agreed",
        /// All spending serves a goal that is named.
        SpendingHasDirection = "spending-has-direction",
        /// The vendors deliver what was agreed, or are gone.
        VendorsDeliver = "vendors-deliver",
        /// The team takes a decision of weight by itself.
        TeamDecides = "team-decides",
        /// Nothing is promised that nobody has checked.
        CommitmentsChecked = "commitments-checked",
        /// The controls were tried, and hold.
        ControlsTested = "controls-tested",
        /// The plan says what is true today.
        PlanCurrent = "plan-current",
        /// The leadership can retell what was found.
        FindingsUnderstood = "findings-understood",
        /// Each next step is decided, with a name and a date.
        NextStepsDecided = "next-steps-decided",
        /// The owner keeps it up without help.
        OwnerKeepsIt = "owner-keeps-it",
        /// The owner has decided alone for weeks.
        OwnerDecidesAlone = "owner-decides-alone",
    }
}

/// One step of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Step {
    /// In which stage.
    pub stage: Stage,
    /// The first month of the stage, from 1.
    pub from_month: u32,
    /// The last month of the stage.
    pub to_month: u32,
    /// In which area of work.
    pub area: Area,
    /// What.
    pub task: Task,
    /// How one knows that it has succeeded.
    pub criterion: Criterion,
}

/// The steps in order: in each stage the area with the highest share of the
/// [focus](super::focus()) first. `None` until phase, signs, regulation, months
/// and owner are answered.
///
/// ```
/// use fractional_fit::{Answers, decode, fit};
/// use fractional_fit::fit::{Stage, Task};
///
/// let answers: Answers = decode(serde_json::json!({
///     "phase": "platform-evaluation", "symptoms": [], "regulated": "no",
///     "durationMonths": 8, "internalOwner": "clear",
/// })).unwrap();
/// let plan = fit::plan(&answers).unwrap();
/// assert_eq!(plan.first().unwrap().task, Task::ReviewVendors);
/// let last = plan.last().unwrap();
/// assert_eq!((last.stage, last.from_month, last.to_month), (Stage::HandOver, 7, 8));
/// assert_eq!(last.task, Task::LeaveToOwner);
/// ```
#[must_use]
pub fn plan(answers: &Answers) -> Option<Vec<Step>> {
    let (focus, months, owner) = (focus(answers)?, answers.duration_months?, answers.internal_owner?);
    let mut areas = [Area::Strategy, Area::Vendors, Area::Enablement, Area::Governance];
    // Stable: of equal shares the area named first.
    areas.sort_by_key(|&area| std::cmp::Reverse(share(focus, area)));

    let mut steps = Vec::with_capacity(20);
    let stages = stages(months);
    for (index, &(stage, from_month, to_month)) in stages.iter().flatten().enumerate() {
        let mut add = |area, task| {
            steps.push(Step { stage, from_month, to_month, area, task, criterion: criterion(task) });
        };
        if index == 0 && owner == InternalOwner::None {
            add(Area::Enablement, Task::NameOwner);
        }
        for area in areas {
            match stage {
                Stage::Audit | Stage::TakeStock => add(area, look(area)),
                Stage::DecideAndStart => decide(area, answers).into_iter().flatten().for_each(|task| add(area, task)),
                Stage::HandOver => add(area, hand_over(area)),
                Stage::Recommend | Stage::Review => {}
            }
        }
        match stage {
            Stage::Recommend => {
                add(Area::Strategy, Task::ReportFindings);
                add(Area::Strategy, Task::AgreeNextSteps);
            }
            Stage::Review => add(Area::Strategy, Task::ReviewPlan),
            Stage::HandOver => add(Area::Enablement, Task::LeaveToOwner),
            _ => {}
        }
    }
    Some(steps)
}

/// The stages with their first and last months.
fn stages(months: EngagementMonths) -> [Option<(Stage, u32, u32)>; 4] {
    let short = months.get() < SHORTEST_MONTHS;
    let months = u32::try_from(months.get()).unwrap_or_default().max(1);
    if short {
        return [Some((Stage::Audit, 1, 1)), Some((Stage::Recommend, months, months)), None, None];
    }
    let worked = months - (months / 4).max(1);
    let started = worked.min(3);
    [
        Some((Stage::TakeStock, 1, 1)),
        Some((Stage::DecideAndStart, 2, started)),
        (worked > started).then_some((Stage::Review, started + 1, worked)),
        Some((Stage::HandOver, worked + 1, months)),
    ]
}

const fn criterion(task: Task) -> Criterion {
    match task {
        Task::NameOwner => Criterion::OwnerHasTime,
        Task::TakeStockOfInitiatives => Criterion::InitiativesAgreed,
        Task::ReviewVendors => Criterion::VendorsRated,
        Task::MapCapability => Criterion::GapsNamed,
        Task::ListRisks => Criterion::RisksOwned,
        Task::ScopeInitiative | Task::PlanPhase | Task::DefinePhase => Criterion::OutcomeMeasurable,
        Task::EvaluatePlatforms => Criterion::ChoiceExplained,
        Task::DefineRoles => Criterion::RolesAgreed,
        Task::RedirectInvestment => Criterion::SpendingHasDirection,
        Task::ReplaceVendors => Criterion::VendorsDeliver,
        Task::CloseCapabilityGap => Criterion::TeamDecides,
        Task::ReviewCommitments => Criterion::CommitmentsChecked,
        Task::SetControls => Criterion::ControlsTested,
        Task::ReviewPlan => Criterion::PlanCurrent,
        Task::ReportFindings => Criterion::FindingsUnderstood,
        Task::AgreeNextSteps => Criterion::NextStepsDecided,
        Task::HandOverRoadmap | Task::HandOverVendors | Task::HandOverTeam | Task::HandOverRisks => {
            Criterion::OwnerKeepsIt
        }
        Task::LeaveToOwner => Criterion::OwnerDecidesAlone,
    }
}

const fn share(focus: Focus, area: Area) -> u32 {
    match area {
        Area::Strategy => focus.strategy,
        Area::Vendors => focus.vendors,
        Area::Enablement => focus.enablement,
        Area::Governance => focus.governance,
    }
}

const fn look(area: Area) -> Task {
    match area {
        Area::Strategy => Task::TakeStockOfInitiatives,
        Area::Vendors => Task::ReviewVendors,
        Area::Enablement => Task::MapCapability,
        Area::Governance => Task::ListRisks,
    }
}

/// What the phase and the symptoms ask for in an area.
fn decide(area: Area, answers: &Answers) -> [Option<Task>; 3] {
    let seen = |symptom, task| answers.symptoms.filter(|symptoms| symptoms.contains(symptom)).map(|_| task);
    let phase = answers.phase.map(|phase| match phase {
        Phase::AiInitiative => (Area::Strategy, Task::ScopeInitiative),
        Phase::PlatformEvaluation => (Area::Vendors, Task::EvaluatePlatforms),
        Phase::TeamBuildout => (Area::Enablement, Task::DefineRoles),
        Phase::OtherDefined => (Area::Strategy, Task::PlanPhase),
        Phase::None => (Area::Strategy, Task::DefinePhase),
    });
    let phase = phase.filter(|&(of, _)| of == area).map(|(_, task)| task);
    let symptom = match area {
        Area::Strategy => seen(Symptom::DirectionlessInvestment, Task::RedirectInvestment),
        Area::Vendors => seen(Symptom::UnderperformingVendors, Task::ReplaceVendors),
        Area::Enablement => seen(Symptom::CapabilityGap, Task::CloseCapabilityGap),
        Area::Governance => seen(Symptom::UngroundedCommitments, Task::ReviewCommitments),
    };
    let regulated = area == Area::Governance && answers.regulated == Some(Regulated::Yes);
    [phase, symptom, regulated.then_some(Task::SetControls)]
}

const fn hand_over(area: Area) -> Task {
    match area {
        Area::Strategy => Task::HandOverRoadmap,
        Area::Vendors => Task::HandOverVendors,
        Area::Enablement => Task::HandOverTeam,
        Area::Governance => Task::HandOverRisks,
    }
}
