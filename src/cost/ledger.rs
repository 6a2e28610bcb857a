//! What is made of an option's cash: its months, or its formulas. Each option lists once what is paid.

use super::explanation::{ComponentExplanation, OptionExplanation};
use super::option::{CashFlow, Component};
use super::schedule::Schedule;

/// The input that drives an amount: a section of the scenario and its field.
pub(super) type Driver = (&'static str, &'static str);

pub(super) trait Ledger {
    /// All that is paid for one thing.
    fn post(&mut self, component: Component, driver: Driver, schedules: &[Schedule<'_>]);

    /// Takes what has been posted so far for each of so many people.
    fn for_people(&mut self, people: i64);
}

/// Cash of each month.
#[derive(Debug)]
pub(super) struct CashFlows {
    pub(super) rows: Vec<CashFlow>,
    /// Contributions over the horizon, by rule.
    pub(super) by_rule: Vec<i64>,
    horizon: usize,
}

impl CashFlows {
    pub(super) fn new(horizon: i64) -> Self {
        Self { rows: Vec::with_capacity(8), by_rule: Vec::new(), horizon: usize::try_from(horizon).unwrap_or(0) }
    }
}

impl Ledger for CashFlows {
    fn post(&mut self, component: Component, driver: Driver, schedules: &[Schedule<'_>]) {
        let mut cells = vec![0; self.horizon];
        for schedule in schedules {
            schedule.add_to(&mut cells, &mut self.by_rule);
        }
        self.rows.push(CashFlow { component, driver, cells });
    }

    fn for_people(&mut self, people: i64) {
        for cell in self.rows.iter_mut().flat_map(|row| &mut row.cells) {
            *cell = cell.saturating_mul(people);
        }
    }
}

impl Ledger for OptionExplanation {
    fn post(&mut self, component: Component, _: Driver, schedules: &[Schedule<'_>]) {
        let mut parts: Vec<_> = schedules.iter().flat_map(Schedule::explain).collect();
        parts.retain(|part| part.result_minor != 0);
        let result_minor = parts.iter().map(|part| part.result_minor).sum();
        self.total_minor += result_minor;
        self.components.push(ComponentExplanation { component, result_minor, parts });
    }

    fn for_people(&mut self, people: i64) {
        self.total_minor *= people;
        for component in &mut self.components {
            component.result_minor *= people;
            component.parts.iter_mut().for_each(|part| part.for_people(people));
            component.parts.retain(|part| part.result_minor != 0);
        }
    }
}
