//! The crate's promises, checked from outside: published vectors, a table of cases, and laws.
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod agreement;
mod cases;
mod derivation;
mod differential;
mod every_scheme;
mod every_scheme_laws;
mod fixture;
mod impacts;
mod insights;
mod laws;
mod scheme_laws;
mod schemes;
mod staged;
mod statements;
mod vectors;
mod whatif;
