//! The rules of the house that no compiler checks.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot read the repository has failed"
)]

mod arrows;
mod house;
mod licences;
mod texts;
mod top;
