//! What scoring yields: figures, and how each came about.

use model::{DimensionId, Form, FrameworkId, GateId, Group, ParticipantId, Problem, QuestionId};
use serde::Serialize;
use ts_rs::TS;

/// Everything that `plumbline score --json` prints for a continuous framework. Unrounded.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Scores {
    /// Which framework was scored.
    pub framework: FrameworkRef,
    /// The scheme's name, `continuous`.
    pub scheme: String,
    /// Which questions were asked.
    pub form: Form,
    /// Whether the score stands.
    pub status: Status,
    /// Share of applicable weight that was answered, 0 to 1.
    pub completeness: Option<f64>,
    /// How well the answers are borne out.
    pub confidence: Confidence,
    /// Who did not know what.
    pub dont_know: Vec<DontKnow>,
    /// What is wrong with the answers. The rest still counts.
    pub problems: Vec<Problem>,
    /// Dimension-weighted mean on the framework's scale.
    pub score: Option<f64>,
    /// The score if all that is missing were lowest, and highest.
    pub band: Band,
    /// The level after gates. Never rounded up.
    pub level: Option<i64>,
    /// The score rounded down, before gates.
    pub level_by_mean: Option<i64>,
    /// Gates that are not met, lowest cap first is not implied: in the framework's order.
    pub held_back_by: Vec<HeldBack>,
    /// Each dimension, in the framework's order.
    pub dimensions: Vec<DimensionScore>,
}

/// Which framework, to the byte.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FrameworkRef {
    /// Its identifier.
    pub id: FrameworkId,
    /// Its version.
    pub version: String,
    /// SHA-256 of the file's bytes, in hexadecimal.
    pub hash: String,
}

/// Whether a score stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Enough is answered.
    Ok,
    /// Too little is answered for the score to stand.
    Provisional,
    /// Nothing is answered.
    Unanswered,
    /// Nothing applies.
    NotApplicable,
}

/// How well answers are borne out.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Confidence {
    /// Sum of weight times evidence factor over applicable weight, 0 to 1.
    pub value: Option<f64>,
    /// In a word.
    pub label: Option<ConfidenceLabel>,
}

/// Confidence in a word: from 0.8, from 0.5, below.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConfidenceLabel {
    /// 0.8 and above.
    High,
    /// 0.5 and above.
    Medium,
    /// Below 0.5.
    Low,
}

/// A score with all that is missing at its lowest, and at its highest.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Band {
    /// Missing answers at the scale's minimum.
    pub low: Option<f64>,
    /// Missing answers at the scale's maximum.
    pub high: Option<f64>,
}

/// One "don't know".
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
pub struct DontKnow {
    /// The question.
    pub question: QuestionId,
    /// Who said so.
    pub participant: ParticipantId,
    /// For which side.
    pub group: Group,
}

/// A gate that is not met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HeldBack {
    /// The gate.
    pub gate: GateId,
    /// The highest level while it is not met.
    pub cap: i64,
    /// The dimensions that fall short, by id.
    pub dimensions: Vec<DimensionId>,
}

/// The result of one dimension.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DimensionScore {
    /// The dimension.
    pub id: DimensionId,
    /// Its full name.
    pub name: String,
    /// Its weight.
    pub weight: f64,
    /// Weighted mean of its question values.
    pub score: Option<f64>,
    /// With missing answers at both ends.
    pub band: Band,
    /// The score rounded down.
    pub level: Option<i64>,
    /// Whether the score stands.
    pub status: Status,
    /// Share of applicable weight that was answered, 0 to 1.
    pub completeness: Option<f64>,
    /// How well the answers are borne out.
    pub confidence: Confidence,
    /// Each side by itself.
    pub groups: Groups<Option<GroupScore>>,
    /// Both sides were asked and one did not answer.
    pub one_sided: bool,
}

/// One thing for each side. A side that was never asked has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Groups<T> {
    /// IT's.
    pub it: T,
    /// The business's.
    pub business: T,
}

impl<T> Groups<T> {
    /// The one that belongs to a side.
    pub fn of(&self, group: Group) -> &T {
        match group {
            Group::It => &self.it,
            Group::Business => &self.business,
        }
    }

    /// Makes both by asking for each side.
    pub fn from_fn(mut make: impl FnMut(Group) -> T) -> Self {
        Self {
            it: make(Group::It),
            business: make(Group::Business),
        }
    }
}

/// A side's own view.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct GroupScore {
    /// Mean over that side's answers only; none where it was asked and gave no value.
    pub score: Option<f64>,
    /// People of that side who gave a value.
    pub participants: u32,
}

/// What is known of one question.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct QuestionResult {
    /// The question.
    pub id: QuestionId,
    /// Its dimension.
    pub dimension: DimensionId,
    /// Mean of the group means; none where it is missing or not applicable.
    pub value: Option<f64>,
    /// Which of the states the question is in.
    pub state: QuestionState,
    /// Each side that gave a value.
    pub groups: Groups<Option<GroupScore>>,
    /// Mean evidence factor over the value-answers, 0 to 1.
    pub evidence: Option<f64>,
    /// Value-answers that are documented or verified.
    pub evidenced: u32,
    /// All value-answers.
    pub answers: u32,
    /// People who said they don't know.
    pub dont_know: u32,
    /// Mean of the answers that one side assumed for the other, by the side they stand for.
    pub assumed: Groups<Option<GroupScore>>,
}

/// The state of a question over all who answered it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum QuestionState {
    /// It has a value.
    Value,
    /// Everybody who gave a value or "not applicable" said "not applicable".
    NotApplicable,
    /// Nobody gave a value, and it is not "not applicable".
    Missing,
}

/// A score with everything it rests on.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Scoring {
    /// The figures.
    pub scores: Scores,
    /// Each question of the form, in order of asking.
    pub questions: Vec<QuestionResult>,
    /// How the level came about, down to the answers.
    pub derivation: Derivation,
}

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
    /// The level after gates.
    Level,
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
    /// Said by a person.
    Given,
}
