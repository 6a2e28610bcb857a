//! The first ninety days, over every answer that they depend on.

use super::space::{STATES, each, values};
use fractional_fit::Answers;
use fractional_fit::fit::{Area, InternalOwner, Question, Stretch, Task, focus, plan};

const USED: [Question; 4] = [Question::Phase, Question::Symptoms, Question::Regulated, Question::InternalOwner];

fn each_plan(visit: &mut impl FnMut(&Answers, &[fractional_fit::fit::Step])) {
    let used = USED.map(|question| (question, values(question)));
    each(&used, false, Answers::default(), STATES - 1, &mut |answers, _| visit(answers, &plan(answers).unwrap()));
}

#[test]
fn a_plan_works_in_all_four_areas_and_ends_with_the_handover() {
    each_plan(&mut |answers, steps| {
        for area in [Area::Strategy, Area::Vendors, Area::Enablement, Area::Governance] {
            for stretch in [Stretch::Look, Stretch::HandOver] {
                assert!(steps.iter().any(|step| step.area == area && step.stretch == stretch), "{answers:?}");
            }
        }
        assert_eq!(steps.last().unwrap().task, Task::LeaveToOwner, "{answers:?}");
        assert!(steps.is_sorted_by_key(|step| step.stretch), "{answers:?}");
    });
}

#[test]
fn each_symptom_and_each_phase_has_its_task() {
    each_plan(&mut |answers, steps| {
        let decided = steps.iter().filter(|step| step.stretch == Stretch::Decide).count();
        let regulated = usize::from(answers.regulated == Some(fractional_fit::fit::Regulated::Yes));
        assert_eq!(decided, 1 + answers.symptoms.unwrap().iter().count() + regulated, "{answers:?}");
    });
}

#[test]
fn a_plan_begins_with_naming_an_owner_where_there_is_none() {
    each_plan(&mut |answers, steps| {
        let ownerless = answers.internal_owner == Some(InternalOwner::None);
        assert_eq!(steps[0].task == Task::NameOwner, ownerless, "{answers:?}");
    });
}

#[test]
fn the_area_with_the_highest_share_comes_first() {
    each_plan(&mut |answers, steps| {
        let focus = focus(answers).unwrap();
        let looked = steps.iter().filter(|step| step.stretch == Stretch::Look && step.task != Task::NameOwner);
        let shares: Vec<u32> = looked
            .map(|step| match step.area {
                Area::Strategy => focus.strategy,
                Area::Vendors => focus.vendors,
                Area::Enablement => focus.enablement,
                Area::Governance => focus.governance,
            })
            .collect();
        assert!(shares.is_sorted_by(|a, b| a >= b), "{answers:?}: {shares:?}");
    });
}

#[test]
fn no_task_comes_twice() {
    each_plan(&mut |answers, steps| {
        let mut tasks: Vec<Task> = steps.iter().map(|step| step.task).collect();
        tasks.sort_unstable();
        tasks.dedup();
        assert_eq!(tasks.len(), steps.len(), "{answers:?}");
    });
}
