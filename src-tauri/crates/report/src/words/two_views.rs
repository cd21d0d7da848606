//! Two views of the same thing.

use super::{count, score};

pub(crate) const DIFFERENCES: &str = "Where the two sides differ most";
pub(crate) const NO_DIFFERENCES: &str =
    "No question has answers from both sides that can be shown.";
pub(crate) const DONT_KNOW: &str = "What people did not know";
pub(crate) const NOBODY_UNSURE: &str = "Nobody answered “don’t know”.";
pub(crate) const PEOPLE: &str = "People";

/// "Two views of the same thing: IT rates 0.4 higher".
pub(crate) fn title(bias: Option<f64>) -> String {
    match bias {
        Some(bias) => format!("Two views of the same thing: {}", rates(bias)),
        None => "Two views of the same thing".to_owned(),
    }
}

fn rates(bias: f64) -> String {
    match (score(bias.abs()).as_str(), bias > 0.0) {
        ("0.0", _) => "neither side rates higher".to_owned(),
        (size, true) => format!("IT rates {size} higher"),
        (size, false) => format!("the business rates {size} higher"),
    }
}

/// "Over 41 shared questions IT rates 0.4 higher; the sides are 0.6 apart on average."
pub(crate) fn bias(bias: f64, absolute: f64, questions: u32) -> String {
    let over = count(questions, "shared question", "shared questions");
    let (rates, apart) = (rates(bias), score(absolute));
    format!(
        "Over {over} {rates}; the sides are {apart} apart on average. The widest differences come first."
    )
}
