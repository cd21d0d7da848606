//! How far people agree: on one question, side by side, and over a whole questionnaire.
//!
//! Invariant: who gave a rating and in which order they came never enters. Undefined is none: too
//! few ratings, or nothing that varies; it is not 0 and not 1.

pub mod ratings;

pub mod camps;
pub mod dominance;
pub mod spread;

pub mod concordance;
pub mod intraclass;
pub mod kappa;
pub mod krippendorff;

pub mod choice;
pub mod survey;

pub use ratings::Ratings;
