//! What it would take to reach the next level, held against trying everything.

mod told;
mod trying;

mod continuous;
mod staged;

mod capability;
mod pass_mark;
mod thresholds;

mod minimum;
mod stage_from_mean;
mod two_axes;
mod weakest_link;

mod size;
