//! What `make prove` compiles and reads: nobody calls it.

#![expect(
    missing_docs,
    clippy::missing_errors_doc,
    clippy::must_use_candidate,
    reason = "the names say which function of the engine is meant"
)]

pub mod decode;
pub mod money;
