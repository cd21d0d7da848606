//! Schemes as pure functions: what vectors do not say, inputs nobody would wish for, and laws.

mod capability;
mod ladders;
mod laws;
mod places;
