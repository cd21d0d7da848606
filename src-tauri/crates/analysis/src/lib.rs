//! Pure functions from answers to insight.
//!
//! Invariant: nothing here can fail. A missing answer is data, not an error; an undefined figure
//! is `None`, never NaN. No I/O, no clock. The order in which answers arrive never matters, not
//! even to the last bit.

pub mod result;
pub mod score;

pub mod gap;
pub mod outcome;
pub mod round;
pub mod statistics;
pub mod trend;

pub use result::*;
pub use score::{figures, score};
