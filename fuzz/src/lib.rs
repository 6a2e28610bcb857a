//! Inputs for the fuzzing targets: documents with the engine's own field names,
//! mostly right and wrong in a few places, so that what is tried gets past the
//! gate. Bytes alone, of which the gate refuses nearly all, are tried by `decode`.

pub mod answers;
pub mod edit;
pub mod scenario;
pub mod uncertain;

/// What an engine may say of an input that it refuses.
pub fn check_refusal(error: &fractional_fit::Error) {
    assert!(!error.code().is_empty() && !error.to_string().is_empty());
    assert!(error.field().chars().count() < 150, "{}", error.field());
}
