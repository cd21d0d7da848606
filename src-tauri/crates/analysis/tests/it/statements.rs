//! Impact statements: what follows from one, and from all of them.

mod drivers;
mod evaluation;
mod exposure;
mod fixture;
mod hindsight;
mod paragraph;
mod portfolio;
mod rules;
