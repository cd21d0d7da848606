//! What scoring yields under every scheme.

use model::{DimensionId, Form, FrameworkId, Group, ParticipantId, Problem, QuestionId};
use serde::Serialize;
use ts_rs::TS;

use crate::score::weighted::Standing;
use crate::{ContinuousScores, Derivation, DifferentialScores, SchemeResult, StagedScores};

/// Everything that `plumbline score --json` prints: what holds under every scheme, and what the
/// framework's own makes of the answers. Unrounded.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Scores {
    /// Which framework was scored.
    pub framework: FrameworkRef,
    /// The scheme's name, `continuous` for instance.
    pub scheme: String,
    /// Which questions were asked.
    pub form: Form,
    /// Whether the result stands.
    pub status: Status,
    /// Share of applicable weight that was answered, 0 to 1.
    pub completeness: Option<f64>,
    /// How well the answers are borne out.
    pub confidence: Confidence,
    /// Who did not know what.
    pub dont_know: Vec<DontKnow>,
    /// What is wrong with the answers. The rest still counts.
    pub problems: Vec<Problem>,
    /// The same answers by the framework's further schemes, in its order. The key stands only where a
    /// framework has such views.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub views: Vec<View>,
    /// The scheme's own figures, in the file beside the others.
    #[serde(flatten)]
    pub result: SchemeResult,
}

impl Scores {
    /// The level to lead with, where the scheme gives one. Halves occur under a pass mark.
    pub fn level(&self) -> Option<f64> {
        self.result.level()
    }

    /// The mean over the dimensions, on the framework's scale, where the scheme gives one.
    pub fn mean(&self) -> Option<f64> {
        self.result.mean()
    }

    /// The mean distance to what is wanted, where the scheme has one.
    pub fn distance(&self) -> Option<f64> {
        self.differential()?.mean_gap
    }

    /// The figures of a continuous framework.
    pub fn continuous(&self) -> Option<&ContinuousScores> {
        match &self.result {
            SchemeResult::Continuous(scores) => Some(scores),
            _ => None,
        }
    }

    /// The figures of a staged framework.
    pub fn staged(&self) -> Option<&StagedScores> {
        match &self.result {
            SchemeResult::Staged(scores) => Some(scores),
            _ => None,
        }
    }

    /// The figures of a differential framework.
    pub fn differential(&self) -> Option<&DifferentialScores> {
        match &self.result {
            SchemeResult::Differential(scores) => Some(scores),
            _ => None,
        }
    }
}

/// The same answers by a further scheme of the framework.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct View {
    /// The scheme's name.
    pub scheme: String,
    /// Whether the result stands.
    pub status: Status,
    /// Share of applicable weight that was answered, 0 to 1, of the questions that this scheme takes.
    pub completeness: Option<f64>,
    /// How well these answers are borne out.
    pub confidence: Confidence,
    /// How the scheme's main figure came about; none where only figures were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub derivation: Option<Derivation>,
    /// The scheme's own figures, beside the others.
    #[serde(flatten)]
    pub result: SchemeResult,
}

/// Which framework, to the byte.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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

/// One "don't know".
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct DontKnow {
    /// The question.
    pub question: QuestionId,
    /// Who said so.
    pub participant: ParticipantId,
    /// For which side.
    pub group: Group,
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
    /// For a pair: what is wanted, over the same answers as the value.
    pub desired: Option<Desired>,
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

impl QuestionResult {
    /// Where the question stands as a part of something.
    pub fn standing(&self) -> Standing {
        match (self.state, self.value) {
            (QuestionState::NotApplicable, _) => Standing::NotApplicable,
            (_, Some(value)) => Standing::Value(value),
            (_, None) => Standing::Missing,
        }
    }
}

/// The desired state of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Desired {
    /// Mean of the group means.
    pub value: f64,
    /// Each side that said what it wants.
    pub groups: Groups<Option<f64>>,
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
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Scoring {
    /// The figures.
    pub scores: Scores,
    /// Each question of the form, in order of asking.
    pub questions: Vec<QuestionResult>,
    /// How the scheme's main figure came about, down to the answers.
    pub derivation: Derivation,
}
