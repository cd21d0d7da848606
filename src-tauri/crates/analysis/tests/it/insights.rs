//! Insight: what vectors do not say, inputs nobody would wish for, and laws.

mod laws;
mod plans;
mod trends;
