//! The crate's promises, checked from outside: published vectors, a table of cases, and laws.
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod agreement;
mod cases;
mod fixture;
mod impacts;
mod insights;
mod laws;
mod schemes;
mod vectors;
