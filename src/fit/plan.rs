//! The first ninety days of a fractional engagement (our judgement): look,
//! decide, hand over.

use super::answers::{Answers, InternalOwner, Phase, Regulated, Symptom};
use super::focus::{Area, Focus, focus};
use crate::choice::{Choice, choice};
use serde::Serialize;

choice! {
    /// A third of the first ninety days.
    pub enum Stretch {
        /// Days 1 to 30: see what is there.
        Look = "look",
        /// Days 31 to 60: decide what the phase and the symptoms ask for.
        Decide = "decide",
        /// Days 61 to 90: leave it to the internal owner.
        HandOver = "hand-over",
    }
}

choice! {
    /// Something to do in the first ninety days.
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

/// One step of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Step {
    /// When.
    pub stretch: Stretch,
    /// In which area of work.
    pub area: Area,
    /// What.
    pub task: Task,
}

/// The steps in order: in each stretch the area with the highest share of the
/// [focus](super::focus()) first, and at last the handover to the internal
/// owner. `None` until phase, symptoms and regulation are answered.
///
/// ```
/// use fractional_fit::{Answers, decode, fit};
/// use fractional_fit::fit::Task;
///
/// let answers: Answers = decode(serde_json::json!({
///     "phase": "platform-evaluation", "symptoms": [], "regulated": "no",
/// })).unwrap();
/// let plan = fit::plan(&answers).unwrap();
/// assert_eq!(plan.first().unwrap().task, Task::ReviewVendors);
/// assert_eq!(plan.last().unwrap().task, Task::LeaveToOwner);
/// ```
#[must_use]
pub fn plan(answers: &Answers) -> Option<Vec<Step>> {
    let focus = focus(answers)?;
    let mut areas = [Area::Strategy, Area::Vendors, Area::Enablement, Area::Governance];
    // Stable: of equal shares the area named first.
    areas.sort_by_key(|&area| std::cmp::Reverse(share(focus, area)));

    let ownerless = answers.internal_owner == Some(InternalOwner::None);
    let name_owner = Step { stretch: Stretch::Look, area: Area::Enablement, task: Task::NameOwner };
    let mut steps: Vec<Step> = ownerless.then_some(name_owner).into_iter().collect();
    for &stretch in Stretch::ALL {
        for area in areas {
            let tasks = match stretch {
                Stretch::Look => [Some(look(area)), None, None],
                Stretch::Decide => decide(area, answers),
                Stretch::HandOver => [Some(hand_over(area)), None, None],
            };
            steps.extend(tasks.into_iter().flatten().map(|task| Step { stretch, area, task }));
        }
    }
    steps.push(Step { stretch: Stretch::HandOver, area: Area::Enablement, task: Task::LeaveToOwner });
    Some(steps)
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
