//! The same bits everywhere: `tests/browser.rs` asks a browser for them too,
//! and `tests/engine/` Node, and browsers of the files that are shipped.

use super::input;
use crate::digest;
use fractional_fit::uncertainty::{Simulation, simulate};

#[test]
fn the_same_input_gives_the_same_bits() {
    let estimate = simulate(&input(digest::input())).unwrap();
    assert_eq!(digest::digest(&serde_json::to_value(&estimate).unwrap()), digest::EXPECTED);
}

#[test]
fn what_is_paid_by_a_month_has_the_same_bits() {
    let mut simulation = Simulation::new(&input(digest::input())).unwrap();
    simulation.run(2_048).unwrap();
    let paid = serde_json::to_value(simulation.paid_by(12).unwrap()).unwrap();
    assert_eq!(digest::digest(&paid), digest::EXPECTED_PAID);
}
