//! Parts of an explanation: formulas with their numbers, and what comes out.

use super::explanation::{Formula, Part, Quantity, Term};
use crate::money::part;

impl Part {
    /// One person isn't mentioned.
    pub(super) fn new(formula: Formula, terms: &[(Quantity, i64)], result_minor: i64) -> Self {
        let told = terms.iter().filter(|term| **term != (Quantity::People, 1));
        let terms = told.map(|&(name, value)| Term { name, value, unit: name.unit() }).collect();
        Self { formula, terms, result_minor, rule: None }
    }

    /// The same for several people.
    pub(super) fn for_people(&mut self, people: i64) {
        if people != 1 {
            self.terms.push(Term { name: Quantity::People, value: people, unit: Quantity::People.unit() });
            self.result_minor *= people;
        }
    }

    /// The same, taken off: at the rate, so that the formula still gives it.
    pub(super) fn taken_off(mut self) -> Self {
        for term in self.terms.iter_mut().filter(|term| term.name == Quantity::Rate) {
            term.value = -term.value;
        }
        self.result_minor = -self.result_minor;
        self
    }

    pub(super) fn rate_of_amount(amount: i64, rate: i64, times: i64) -> Self {
        let terms = [(Quantity::Amount, amount), (Quantity::Rate, rate), (Quantity::Times, times)];
        Self::new(Formula::RateOfAmount, &terms, part(amount, rate) * times)
    }
}
