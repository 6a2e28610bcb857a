//! The same bits everywhere: `tests/browser.rs` asks a browser for them too,
//! and `tests/engine/` Node.

use super::input;
use crate::digest;
use fractional_fit::uncertainty::simulate;

#[test]
fn the_same_input_gives_the_same_bits() {
    let estimate = simulate(&input(digest::input())).unwrap();
    assert_eq!(digest::digest(&serde_json::to_value(&estimate).unwrap()), digest::EXPECTED);
}
