//! Agreement: published examples, inputs nobody would wish for, what is shown where, and laws.

mod choice;
mod hostile;
mod laws;
mod published;
mod survey;

use analysis::agreement::Ratings;

fn ratings(values: &[f64]) -> Ratings {
    values.iter().copied().collect()
}
