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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
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
    /// Said by a person.
    Given,
}
