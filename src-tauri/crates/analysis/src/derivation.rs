//! How a figure came about, as a tree down to the answers.

use model::{DimensionId, GateId, Group, ParticipantId, QuestionId};
use serde::Serialize;
use ts_rs::TS;

/// How one figure came about.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Derivation {
    /// What the figure is about.
    pub subject: Subject,
    /// The rule by which its parts made it.
    pub rule: Rule,
    /// The rule in words.
    pub formula: String,
    /// The figure; none where it is undefined.
    pub value: Option<f64>,
    /// Weight of this figure in the one above it.
    pub weight: Option<f64>,
    /// Why there is no value, or how an answer stands.
    pub note: Option<String>,
    /// What it was made of.
    pub parts: Vec<Derivation>,
}

/// What a figure is about.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Subject {
    /// The level: after gates, or as far as every rung of the ladder passes.
    Level,
    /// The level that was reached and tested.
    TestedLevel,
    /// One rung of a ladder.
    Rung {
        /// The level.
        level: i64,
    },
    /// Whether a practice is satisfied.
    Practice {
        /// Its question.
        id: QuestionId,
    },
    /// The distance between what is and what is wanted.
    Distance,
    /// What is wanted, over all.
    Desired,
    /// What there is, over all.
    Current,
    /// The overall score.
    Overall,
    /// The mean over the parts, where the overall score is more than that.
    Mean,
    /// The lowest of the parts.
    Lowest,
    /// The middle of the parts.
    Middle,
    /// Figures that stand side by side; there is no single one.
    Profile,
    /// One axis less the other.
    Gap,
    /// One of two axes.
    Axis {
        /// What it measures.
        name: String,
    },
    /// One process.
    Process {
        /// Its name.
        name: String,
    },
    /// A process attribute and how far it is achieved.
    Attribute {
        /// Its number, `2.1` for instance.
        id: String,
    },
    /// One level of a pass mark or of a process.
    Step {
        /// The level; halves occur.
        level: f64,
    },
    /// What was gained of what could be.
    Points,
    /// A gate.
    Gate {
        /// The gate.
        id: GateId,
        /// The level it guards.
        level: i64,
    },
    /// What a gate needs of a dimension.
    Need {
        /// The dimension.
        dimension: DimensionId,
    },
    /// A dimension's score.
    Dimension {
        /// The dimension.
        id: DimensionId,
    },
    /// A question's value.
    Question {
        /// The question.
        id: QuestionId,
    },
    /// One side's mean.
    Group {
        /// The side.
        group: Group,
    },
    /// One person's answer.
    Answer {
        /// The person.
        participant: ParticipantId,
        /// The side for which it stands.
        group: Group,
    },
}

/// The rule by which parts make a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// The lower of the mean rounded down and the caps of gates not met.
    LowestCap,
    /// Rounded down.
    Floor,
    /// Sum of weight times value over sum of weight, of parts that have a value.
    WeightedMean,
    /// Mean of the group means.
    MeanOfGroups,
    /// Mean of answers.
    Mean,
    /// Every part must reach what it is compared with.
    AllNeeds,
    /// Has at least.
    AtLeast,
    /// The highest rung of the climb at which something was tested.
    HighestTested,
    /// The highest rung up to which every rung passes.
    Climb,
    /// Mean of the parts that have a value, each of which is 0 or 1.
    Share,
    /// 1 where the part reaches what is asked, 0 where it does not or is missing.
    Satisfied,
    /// The first part less the second.
    Difference,
    /// The lowest of the parts that have a value.
    Lowest,
    /// The middle one of the parts that have a value; the mean of the middle two where they are even.
    Median,
    /// Rounded down, and kept between a lowest and a highest.
    Within,
    /// Moved from one scale onto another.
    Scaled,
    /// As a rating: 0 for N, 1 for P, 2 for L, 3 for F.
    Rated,
    /// 1 where the level asks for no more than there is, 0 where it does.
    Passes,
    /// Sum of the distances from a pattern, both in descending order.
    FromPattern,
    /// Nothing is made of the parts.
    Beside,
    /// Said by a person.
    Given,
}
