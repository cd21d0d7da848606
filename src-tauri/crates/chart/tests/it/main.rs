//! Pictures, looked at from outside.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test's own helpers may fail loudly"
)]

mod fixture;
mod impact;
mod labels;
mod ladder;
mod leaves;
mod pairs;
mod radar;
mod shapes;
