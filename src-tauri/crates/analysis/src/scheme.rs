//! What each scheme makes of question values: pure functions over plain values, a file a scheme.
//! How they are fed from a framework and answers is `score`'s affair.
//!
//! Invariant: a level is never bought with "not applicable". A level in which nothing applies is
//! passed and named, and does not raise the tested level.

mod climb;

pub mod capability;
pub mod pass_mark;
pub mod thresholds;

pub mod median_profile;
pub mod minimum;
pub mod stage;
pub mod weakest_link;

pub mod positioning;
pub mod two_axes;

pub use climb::{Climb, Outcome, climb};

pub use crate::score::weighted::Standing;
