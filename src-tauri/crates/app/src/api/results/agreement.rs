//! How far people agree.

use analysis::Groups;
use analysis::agreement::choice::Verdict;
use analysis::agreement::dominance::Effect;
use analysis::agreement::krippendorff::{Interval, Reliance};
use analysis::agreement::survey::Reason;
use model::{DimensionId, QuestionId};
use serde::Serialize;
use ts_rs::TS;

use super::QuestionName;

/// Agreement over an assessment. Sides that are too small are closed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AgreementView {
    /// Over all questions.
    pub overall: AgreementRow,
    /// Each dimension, in order.
    pub dimensions: Vec<DimensionAgreementView>,
    /// Each question that has answers, in order of asking. Where a side may not be shown, the question
    /// is absent: its spread would tell how the answers fell.
    pub questions: Vec<QuestionAgreementView>,
    /// How alike everybody answered everything.
    pub alpha: AlphaView,
    /// Whether the mean of everybody may be compared over time.
    pub stability: StabilityView,
}

/// Agreement over several questions.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AgreementRow {
    /// Among everybody; in a word, and without coefficients, where a side may not be shown.
    pub all: WithinView,
    /// Within each side; none where it may not be shown.
    pub groups: Groups<Option<WithinView>>,
    /// Between the sides; none where one may not be shown, or is silent.
    pub between: Option<BetweenView>,
}

/// A dimension's agreement.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DimensionAgreementView {
    /// The dimension.
    pub id: DimensionId,
    /// Name for a narrow column.
    pub label: String,
    /// Its agreement.
    pub row: AgreementRow,
}

/// People beside each other.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WithinView {
    /// What it comes to.
    pub verdict: Verdict,
    /// The questions that enough people answered.
    pub questions: u32,
    /// Mean of the questions' average deviations, in levels.
    pub average_deviation: Option<f64>,
    /// Mean of the questions' consensus indices, 0 to 1.
    pub consensus: Option<f64>,
    /// rWG(J), 0 to 1.
    pub rwg_j: Option<f64>,
    /// Questions on which people are two camps.
    pub two_camps: Vec<QuestionName>,
}

/// The sides beside each other.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct BetweenView {
    /// What it comes to.
    pub verdict: Verdict,
    /// The questions that both sides answered.
    pub questions: u32,
    /// Mean of the gaps, IT less business.
    pub bias: Option<f64>,
    /// Mean of the gaps' sizes.
    pub mean_absolute: Option<f64>,
}

/// A question's agreement.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct QuestionAgreementView {
    /// The question.
    pub id: QuestionId,
    /// What it comes to, among everybody.
    pub verdict: Verdict,
    /// People who gave a value.
    pub raters: u32,
    /// Average deviation from the mean, in levels.
    pub average_deviation: Option<f64>,
    /// Consensus index, 0 to 1.
    pub consensus: Option<f64>,
    /// rWG, 0 to 1.
    pub rwg: Option<f64>,
    /// The sides beside each other; none where one may not be shown, or is silent.
    pub between: Option<SidesView>,
}

/// The sides beside each other, on one question.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct SidesView {
    /// What it comes to.
    pub verdict: Verdict,
    /// IT less business.
    pub gap: Option<f64>,
    /// Cliff's delta, above 0 where IT rates higher.
    pub delta: Option<f64>,
    /// How large that is.
    pub effect: Option<Effect>,
}

/// Krippendorff's ordinal alpha.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct AlphaView {
    /// The figure.
    pub value: Option<f64>,
    /// What it lies between.
    pub interval: Option<Interval>,
    /// What may be built on it.
    pub reliance: Option<Reliance>,
    /// Questions that it is taken over.
    pub questions: u32,
    /// Why there is none.
    pub undefined: Option<Reason>,
}

/// ICC(A,k) with what follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct StabilityView {
    /// The figure.
    pub value: Option<f64>,
    /// The smallest change of the mean that is more than noise, in levels.
    pub detectable_change: Option<f64>,
    /// Questions that everybody answered.
    pub questions: u32,
    /// Why there is none.
    pub undefined: Option<Reason>,
}
