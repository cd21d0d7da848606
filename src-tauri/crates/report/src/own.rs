//! What only one scheme has, as data: rungs and practices, pairs and distances.

use chart::ladder::State as RungState;
use chart::pairs::State as PairState;

use crate::data::Place;

/// The part of a report that belongs to the framework's own scheme.
#[derive(Debug, Clone, PartialEq)]
pub enum SchemePart {
    /// Dimensions, a mean and a level: the figures and pages of the report itself.
    Continuous,
    /// A ladder.
    Staged(StagedPart),
    /// Pairs.
    Differential(DifferentialPart),
    /// Levels and parts, of a scheme without pages of its own.
    Parts(PartsPart),
}

/// A ladder with its practices.
#[derive(Debug, Clone, PartialEq)]
pub struct StagedPart {
    /// "Level 2: level 3 is held back by 2 practices".
    pub finding: String,
    /// The level to lead with: reached, and tested.
    pub tested_level: Option<i64>,
    /// The level reached, those included that pass untested.
    pub level: Option<i64>,
    /// Lowest first; the first is the one that everybody stands on.
    pub rungs: Vec<RungPart>,
    /// How well the order of the ladder fits, 0 to 1; none where nothing applies.
    pub order: Option<f64>,
}

/// One rung.
#[derive(Debug, Clone, PartialEq)]
pub struct RungPart {
    /// Its level.
    pub level: i64,
    /// Its name; may be empty.
    pub name: String,
    /// Not in the source of the framework, but added by its author.
    pub extension: bool,
    /// How it stands.
    pub state: RungState,
    /// Practices that are satisfied.
    pub satisfied: u32,
    /// Practices that apply.
    pub applicable: u32,
    /// Its practices in order.
    pub practices: Vec<PracticePart>,
}

/// One practice.
#[derive(Debug, Clone, PartialEq)]
pub struct PracticePart {
    /// Its question.
    pub place: Place,
    /// A few words.
    pub short: String,
    /// The full question.
    pub stem: String,
    /// Its value, unrounded; none where nobody gave one or it does not apply.
    pub value: Option<f64>,
    /// The value from which it is satisfied.
    pub at_least: f64,
    /// Whether it is; none where it does not apply.
    pub satisfied: Option<bool>,
    /// What is there to be seen where it is.
    pub asks: String,
    /// Value-answers that are documented or verified.
    pub evidenced: u32,
    /// All value-answers.
    pub answers: u32,
    /// People who said they don't know.
    pub dont_know: u32,
}

/// Pairs with what is and what is wanted, unrounded.
#[derive(Debug, Clone, PartialEq)]
pub struct DifferentialPart {
    /// "3.9 from what you want on average; furthest in Silos or integration, 6.0".
    pub finding: String,
    /// Mean current state.
    pub mean_current: Option<f64>,
    /// Mean desired state.
    pub mean_desired: Option<f64>,
    /// Desired less current.
    pub mean_gap: Option<f64>,
    /// The middle of the lines.
    pub midpoint: f64,
    /// Pairs past it.
    pub past_midpoint: u32,
    /// Pairs with a value.
    pub judged: u32,
    /// Each pair in order.
    pub pairs: Vec<PairPart>,
    /// IT minus business over pairs with both sides: today, and what is wanted.
    pub sides: Option<(f64, f64)>,
}

/// One pair.
#[derive(Debug, Clone, PartialEq)]
pub struct PairPart {
    /// Its question.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// The words at both ends.
    pub low: String,
    /// The words at the highest value.
    pub high: String,
    /// Over all.
    pub now: Option<PairState>,
    /// IT's view, where it may be shown.
    pub it: Option<PairState>,
    /// The business's view, where it may be shown.
    pub business: Option<PairState>,
}

/// Levels and parts, and what bars the way.
#[derive(Debug, Clone, PartialEq)]
pub struct PartsPart {
    /// "Level 1.5: level 2 is held back by 3 questions".
    pub finding: String,
    /// At most three figures before the evidence.
    pub figures: Vec<FigurePart>,
    /// Levels in climbing order, where levels are tested one by one.
    pub levels: Vec<LevelPart>,
    /// Axes, processes or dimensions in order, each before what it is made of.
    pub parts: Vec<PartLine>,
    /// Questions that bar the next level.
    pub blocking: Vec<BlockerPart>,
    /// How the figures come about: a name and a sentence each.
    pub rules: Vec<(&'static str, &'static str)>,
    /// Both sides answered, and may be shown.
    pub sided: bool,
    /// The parts have levels and no scores.
    pub per_level: bool,
}

/// A figure with its name.
#[derive(Debug, Clone, PartialEq)]
pub struct FigurePart {
    /// Its name.
    pub name: String,
    /// As people read it; none where it is not judged.
    pub value: Option<String>,
    /// In small type.
    pub note: String,
}

/// A level that is tested by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct LevelPart {
    /// `1.5` for instance.
    pub level: String,
    /// Its name; may be empty.
    pub name: String,
    /// How it stands.
    pub standing: String,
    /// Share of its points and what it asks for, 0 to 1, where points are counted.
    pub share: Option<(f64, f64)>,
}

/// A part with its figure.
#[derive(Debug, Clone, PartialEq)]
pub struct PartLine {
    /// Its name.
    pub name: String,
    /// The dimension that it is, by its place in the framework's order.
    pub dimension: Option<usize>,
    /// It belongs to the part above it.
    pub inner: bool,
    /// As people read it.
    pub value: String,
    /// What is to be said beside it; may be empty.
    pub note: String,
    /// IT's figure, where it may be shown.
    pub it: Option<f64>,
    /// The business's figure, where it may be shown.
    pub business: Option<f64>,
}

/// A question that bars the way.
#[derive(Debug, Clone, PartialEq)]
pub struct BlockerPart {
    /// The question.
    pub place: Place,
    /// A few words.
    pub short: String,
    /// Its dimension.
    pub dimension: String,
    /// Its value as people read it; none where nobody gave one.
    pub value: Option<String>,
    /// Somebody said "don't know".
    pub dont_know: bool,
    /// What to show; may be empty.
    pub evidence: String,
}
