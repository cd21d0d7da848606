//! Levels and parts, for schemes without pages of their own.

use super::percent;

pub(crate) const BLOCKING: &str = "What stands in the way";
pub(crate) const BLOCKING_HEADS: [&str; 4] = ["Question", "Part", "Has", "What to show"];
pub(crate) const NO_ANSWER: &str = "no answer";
pub(crate) const NOT_KNOWN: &str = "not known";
pub(crate) const LEVELS: &str = "Level by level";
pub(crate) const LEVELS_HEADS: [&str; 3] = ["Level", "Points", "Standing"];
pub(crate) const PARTS: &str = "What it is made of";
pub(crate) const PART: &str = "Part";
pub(crate) const FIGURE: &str = "Figure";
pub(crate) const LEVEL: &str = "Level";
pub(crate) const NOTE: &str = "Note";

pub(crate) fn level(level: &str, name: &str) -> String {
    match name {
        "" => format!("Level {level}"),
        name => format!("Level {level}, {name}"),
    }
}

pub(crate) fn share(share: f64, needs: f64) -> String {
    format!("{}, needs {}", percent(share), percent(needs))
}
