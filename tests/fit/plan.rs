//! The plan of an engagement, over every answer that it depends on.

use super::space::{each, is_ownerless, values};
use fractional_fit::Answers;
use fractional_fit::fit::{Answer, Area, EngagementMonths, Question, Regulated, Stage, Step, Task, focus, plan};

const USED: [Question; 4] = [Question::Symptoms, Question::Phase, Question::InternalOwner, Question::Regulated];

/// With every number of months.
fn each_plan(visit: &mut impl FnMut(&Answers, i64, &[Step])) {
    let used = USED.map(|question| (question, values(question)));
    each(&used, Answers::default(), &mut |answers| {
        for months in 0..=60 {
            let answers = answers.with(Answer::DurationMonths(EngagementMonths::new(months).unwrap()));
            visit(&answers, months, &plan(&answers).unwrap());
        }
    });
}

#[test]
fn the_stages_fill_the_months_one_after_the_other() {
    each_plan(&mut |answers, months, steps| {
        assert!(steps.is_sorted_by_key(|step| (step.stage, step.from_month, step.to_month)), "{answers:?}");
        let mut stages: Vec<_> = steps.iter().map(|step| (step.stage, step.from_month, step.to_month)).collect();
        stages.dedup();
        assert!(stages.iter().all(|&(_, from, to)| from <= to), "{answers:?}");
        let (first, last) = (stages[0], stages[stages.len() - 1]);
        assert_eq!((i64::from(first.1), i64::from(last.2)), (1, months.max(1)), "{answers:?}");
        if months < 3 {
            assert_eq!(stages.iter().map(|stage| stage.0).collect::<Vec<_>>(), [Stage::Audit, Stage::Recommend]);
            return;
        }
        assert_eq!((first, stages[1].0), ((Stage::TakeStock, 1, 1), Stage::DecideAndStart), "{answers:?}");
        assert!(stages.windows(2).all(|pair| pair[0].2 + 1 == pair[1].1), "{answers:?}");
        let handing_over = i64::from(last.2 - last.1 + 1);
        assert_eq!((last.0, handing_over), (Stage::HandOver, 1.max(months / 4)), "{answers:?}");
    });
}

#[test]
fn a_plan_works_in_all_four_areas_by_their_shares() {
    each_plan(&mut |answers, months, steps| {
        let shares = focus(answers).unwrap();
        let share = |area| match area {
            Area::Strategy => shares.strategy,
            Area::Vendors => shares.vendors,
            Area::Enablement => shares.enablement,
            Area::Governance => shares.governance,
        };
        let named = |step: &&Step| !matches!(step.task, Task::NameOwner | Task::LeaveToOwner);
        let all = if months < 3 { vec![Stage::Audit] } else { vec![Stage::TakeStock, Stage::HandOver] };
        for stage in [Stage::Audit, Stage::TakeStock, Stage::DecideAndStart, Stage::HandOver] {
            let areas: Vec<Area> =
                steps.iter().filter(|step| step.stage == stage).filter(named).map(|step| step.area).collect();
            assert!(areas.is_sorted_by_key(|&area| std::cmp::Reverse(share(area))), "{answers:?}: {areas:?}");
            assert!(!all.contains(&stage) || areas.len() == 4, "{answers:?}");
        }
    });
}

#[test]
fn each_sign_and_each_phase_has_its_task_and_no_task_comes_twice() {
    each_plan(&mut |answers, months, steps| {
        let decided = steps.iter().filter(|step| step.stage == Stage::DecideAndStart).count();
        let regulated = usize::from(answers.regulated == Some(Regulated::Yes));
        let expected = if months < 3 { 0 } else { 1 + answers.symptoms.unwrap().iter().count() + regulated };
        assert_eq!(decided, expected, "{answers:?}");
        let mut tasks: Vec<Task> = steps.iter().map(|step| step.task).collect();
        tasks.sort_unstable();
        tasks.dedup();
        assert_eq!(tasks.len(), steps.len(), "{answers:?}");
    });
}

#[test]
fn a_plan_begins_with_naming_an_owner_where_there_is_none_and_leaves_the_work_to_them() {
    each_plan(&mut |answers, months, steps| {
        assert_eq!(steps[0].task == Task::NameOwner, is_ownerless(answers), "{answers:?}");
        let last = if months < 3 { Task::AgreeNextSteps } else { Task::LeaveToOwner };
        assert_eq!(steps.last().unwrap().task, last, "{answers:?}");
    });
}
