//! The tree of figures.

use analysis::scheme::capability::Rating;
use analysis::{Derivation, Rule, Subject};
use model::{Group, Scale};

use super::{ladder, percent, score, signed, value};

pub(crate) const TITLE: &str = "How the figures came about";
pub(crate) const LEAD: &str = "Each figure stands above what it is made of; the last are the questions, and each leads to how it was \
    answered. A question’s value is the mean of the two sides’ means, or the one there is.";
pub(crate) const COLUMNS: [&str; 4] = ["No.", "What", "Figure", "How it comes about"];
pub(crate) const WEIGHT: &str = "Weight";
pub(crate) const BASIS: &str = "What they rest on";

/// "Culture: 2.4"; the name alone where there is no score.
pub(crate) fn chapter(name: &str, known: Option<f64>) -> String {
    match known {
        Some(known) => format!("{name}: {}", score(known)),
        None => name.to_owned(),
    }
}

/// "1.3.2".
pub(crate) fn number(path: &[usize]) -> String {
    let numbers: Vec<String> = path.iter().map(usize::to_string).collect();
    numbers.join(".")
}

pub(crate) fn told(path: &[usize]) -> String {
    format!("its parts stand under {}", number(path))
}

pub(crate) fn has(reading: &str) -> String {
    format!("has {reading}")
}

/// What a figure is about that is neither dimension nor question.
pub(crate) fn name(subject: &Subject, scale: &Scale) -> String {
    match subject {
        Subject::Level => "Level",
        Subject::TestedLevel => "Level that was tested",
        Subject::Distance => "Distance",
        Subject::Desired => "Wanted",
        Subject::Current => "Today",
        Subject::Overall => "Over all",
        Subject::Mean => "Mean",
        Subject::Lowest => "Lowest",
        Subject::Middle => "Middle",
        Subject::Profile => "Result",
        Subject::Gap => "Gap",
        Subject::Points => "Points",
        Subject::Axis { name } | Subject::Process { name } => name,
        Subject::Rung { level } => return level_name(*level as f64, scale),
        Subject::Step { level } => return level_name(*level, scale),
        Subject::Attribute { id } => return format!("Attribute {id}"),
        Subject::Gate { level, .. } => return format!("Gate of level {level}"),
        Subject::Need { dimension: id } | Subject::Dimension { id } => id.as_str(),
        Subject::Question { id } | Subject::Practice { id } => id.as_str(),
        Subject::Group { group: Group::It } => super::IT,
        Subject::Group {
            group: Group::Business,
        } => super::BUSINESS,
        // Nobody is named on paper.
        Subject::Answer { .. } => super::appendix::STEP,
    }
    .to_owned()
}

fn level_name(level: f64, scale: &Scale) -> String {
    let named = scale.levels.iter().find(|named| named.value == level);
    let name = named.map_or("", |named| named.name.as_str());
    super::levels::level(&value(level), name)
}

/// A figure as its rule means it: a level, a rating, a share, yes or no, or a number.
pub(crate) fn figure(node: &Derivation, is_share: bool) -> String {
    let Some(known) = node.value else {
        return super::DASH.to_owned();
    };
    match (&node.subject, node.rule) {
        (_, Rule::Passes | Rule::Satisfied) => yes_or_no(known).to_owned(),
        (_, Rule::Share) => percent(known),
        (_, Rule::Difference) => signed(known),
        (Subject::Attribute { .. }, _) => format!("{:?}", Rating::of_rank(known)),
        (Subject::Level | Subject::TestedLevel | Subject::Process { .. }, _) => value(known),
        (_, Rule::Floor) => value(known),
        (Subject::Points | Subject::Practice { .. }, _) if is_share => percent(known),
        _ => score(known),
    }
}

fn yes_or_no(known: f64) -> &'static str {
    if known > 0.0 { ladder::YES } else { ladder::NO }
}
