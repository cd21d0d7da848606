//! The schemes side by side: a file for each, and its variant here. Whoever wants to know what a
//! scheme is asked for finds every `match` over schemes in this file.

use model::{Framework, Question, QuestionKind, Scheme};
use serde::Serialize;

use super::capability::{self, CapabilityScores};
use super::chapter::{Chapter, Coverage};
use super::continuous::{self, ContinuousScores};
use super::derive;
use super::differential::{self, DifferentialScores};
use super::median_profile::{self, MedianProfileScores};
use super::minimum::{self, MinimumScores};
use super::pass_mark::{self, PassMarkScores};
use super::positioning::{self, PositioningScores};
use super::stage_from_mean::{self, StageScores};
use super::staged::{self, Ladder, StagedScores};
use super::thresholds::{self, ThresholdScores};
use super::two_axes::{self, TwoAxesScores};
use super::weakest_link::{self, WeakestLinkScores};
use crate::{Derivation, DimensionScore, Rule, Subject};

/// What counts as complete enough where a scheme does not say.
const PROVISIONAL_BELOW: f64 = 0.7;

/// What a framework's own scheme makes of the answers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum SchemeResult {
    /// Weighted means with gates.
    Continuous(ContinuousScores),
    /// A ladder of practices.
    Staged(StagedScores),
    /// Pairs of what is and what is wanted.
    Differential(DifferentialScores),
    /// Capability of processes.
    Capability(CapabilityScores),
    /// Mandatory answers and a number of others, level by level.
    PassMark(PassMarkScores),
    /// The weakest dimension, blended with the mean.
    WeakestLink(WeakestLinkScores),
    /// Two axes and the gap between them.
    TwoAxes(Box<TwoAxesScores>),
    /// The lowest answer of each dimension.
    Minimum(MinimumScores),
    /// The middle answer of each dimension.
    MedianProfile(MedianProfileScores),
    /// A profile against a pattern.
    Positioning(PositioningScores),
    /// Points against thresholds, level by level.
    Thresholds(ThresholdScores),
    /// A stage from the mean.
    StageFromMean(StageScores),
}

impl SchemeResult {
    /// The level to lead with, where the scheme gives one. Halves occur under a pass mark.
    pub fn level(&self) -> Option<f64> {
        let whole = |level: Option<i64>| level.map(|level| level as f64);
        match self {
            SchemeResult::Continuous(scores) => whole(scores.tested_level),
            SchemeResult::Staged(scores) => whole(scores.tested_level),
            SchemeResult::Capability(scores) => whole(scores.tested_level),
            SchemeResult::PassMark(scores) => scores.tested_level,
            SchemeResult::WeakestLink(scores) => whole(scores.tested_level),
            SchemeResult::TwoAxes(scores) => whole(scores.tested_level),
            SchemeResult::Minimum(scores) => whole(scores.tested_level),
            SchemeResult::Thresholds(scores) => whole(scores.tested_level),
            SchemeResult::StageFromMean(scores) => whole(scores.tested_level),
            SchemeResult::Differential(_)
            | SchemeResult::MedianProfile(_)
            | SchemeResult::Positioning(_) => None,
        }
    }

    /// The figure of the whole on the framework's scale, where the scheme makes one.
    pub fn score(&self) -> Option<f64> {
        match self {
            SchemeResult::Continuous(scores) => scores.score,
            SchemeResult::WeakestLink(scores) => scores.score,
            SchemeResult::Minimum(scores) => scores.score,
            SchemeResult::StageFromMean(scores) => scores.score,
            _ => None,
        }
    }

    /// The mean over the dimensions, on the framework's scale, where the scheme leads with one.
    pub fn mean(&self) -> Option<f64> {
        match self {
            SchemeResult::Continuous(_) | SchemeResult::StageFromMean(_) => self.score(),
            _ => None,
        }
    }

    /// The figures of each dimension in the framework's order, where the scheme makes any.
    pub fn dimensions(&self) -> &[DimensionScore] {
        match self {
            SchemeResult::Continuous(scores) => &scores.dimensions,
            SchemeResult::WeakestLink(scores) => &scores.dimensions,
            SchemeResult::TwoAxes(scores) => &scores.dimensions,
            SchemeResult::Minimum(scores) => &scores.dimensions,
            SchemeResult::MedianProfile(scores) => &scores.dimensions,
            SchemeResult::Positioning(scores) => &scores.dimensions,
            SchemeResult::StageFromMean(scores) => &scores.dimensions,
            SchemeResult::Staged(_)
            | SchemeResult::Differential(_)
            | SchemeResult::Capability(_)
            | SchemeResult::PassMark(_)
            | SchemeResult::Thresholds(_) => &[],
        }
    }
}

/// What a scheme works on: the questions that it takes, with what was said to them.
pub(crate) struct Work<'a> {
    pub(crate) framework: &'a Framework,
    /// One for each dimension, in the framework's order.
    pub(crate) chapters: Vec<Chapter<'a>>,
    pub(crate) coverage: Coverage,
}

impl Work<'_> {
    /// The ladder of a staged framework; without rungs under another scheme.
    fn ladder(&self) -> Ladder {
        let results = self
            .chapters
            .iter()
            .flat_map(|chapter| &chapter.questions)
            .map(|answered| &answered.result);
        staged::ladder_of(self.framework, results).unwrap_or_default()
    }
}

/// The figures by the framework's own scheme.
pub(super) fn result(work: &Work<'_>) -> SchemeResult {
    let scheme = &work.framework.scheme;
    match scheme {
        Scheme::Continuous { .. } => SchemeResult::Continuous(continuous::scores(
            work.framework,
            &work.chapters,
            provisional_below(scheme),
        )),
        Scheme::Staged { .. } => {
            SchemeResult::Staged(staged::scores(&work.ladder(), work.coverage.status))
        }
        Scheme::Differential { midpoint } => {
            SchemeResult::Differential(differential::scores(&work.chapters, *midpoint))
        }
        Scheme::Capability { boundaries } => SchemeResult::Capability(capability::scores(
            work,
            ratings(work.framework, *boundaries),
        )),
        Scheme::PassMark {
            other_required,
            levels,
        } => SchemeResult::PassMark(pass_mark::scores(work, marks(*other_required, levels))),
        Scheme::WeakestLink { lambda } => {
            SchemeResult::WeakestLink(weakest_link::scores(work, *lambda))
        }
        Scheme::TwoAxes {
            first,
            second,
            tolerance,
        } => SchemeResult::TwoAxes(Box::new(two_axes::scores(
            work,
            (first, second),
            *tolerance,
        ))),
        Scheme::Minimum {} => SchemeResult::Minimum(minimum::scores(work)),
        Scheme::MedianProfile {} => SchemeResult::MedianProfile(median_profile::scores(work)),
        Scheme::Positioning { pattern } => {
            SchemeResult::Positioning(positioning::scores(work, pattern))
        }
        Scheme::Thresholds { levels } => SchemeResult::Thresholds(thresholds::scores(work, levels)),
        Scheme::StageFromMean { least, most } => {
            SchemeResult::StageFromMean(stage_from_mean::scores(work, *least, *most))
        }
    }
}

/// How the main figure came about. A result stands beside the scheme that made it.
pub(super) fn derivation(result: &SchemeResult, work: &Work<'_>) -> Derivation {
    let (status, chapters) = (work.coverage.status, work.chapters.as_slice());
    match (result, &work.framework.scheme) {
        (SchemeResult::Continuous(scores), _) => {
            continuous::derivation(scores, status, chapters, &work.framework.gates)
        }
        (SchemeResult::Staged(scores), _) => {
            staged::derivation(scores, status, &work.ladder(), chapters)
        }
        (SchemeResult::Differential(scores), _) => {
            differential::derivation(scores, status, chapters)
        }
        (SchemeResult::Capability(scores), Scheme::Capability { boundaries }) => {
            capability::derivation(scores, work, ratings(work.framework, *boundaries))
        }
        (
            SchemeResult::PassMark(scores),
            Scheme::PassMark {
                other_required,
                levels,
            },
        ) => pass_mark::derivation(scores, work, marks(*other_required, levels)),
        (SchemeResult::WeakestLink(scores), Scheme::WeakestLink { lambda }) => {
            weakest_link::derivation(scores, work, *lambda)
        }
        (SchemeResult::TwoAxes(scores), _) => two_axes::derivation(scores, work),
        (SchemeResult::Minimum(scores), _) => minimum::derivation(scores, work),
        (SchemeResult::MedianProfile(scores), _) => median_profile::derivation(scores, work),
        (SchemeResult::Positioning(scores), Scheme::Positioning { pattern }) => {
            positioning::derivation(scores, work, pattern)
        }
        (SchemeResult::Thresholds(scores), Scheme::Thresholds { levels }) => {
            thresholds::derivation(scores, work, levels)
        }
        (SchemeResult::StageFromMean(scores), Scheme::StageFromMean { least, most }) => {
            stage_from_mean::derivation(scores, work, *least, *most)
        }
        // A result never stands beside another scheme than the one that made it.
        _ => derive::node(Subject::Profile, Rule::Beside, None),
    }
}

pub(crate) fn ratings(framework: &Framework, boundaries: [f64; 3]) -> capability::Terms<'_> {
    capability::Terms {
        boundaries,
        scale: &framework.scale,
    }
}

pub(crate) fn marks(other_required: u32, levels: &[f64]) -> pass_mark::Terms<'_> {
    pass_mark::Terms {
        other_required,
        levels,
    }
}

/// Whether a scheme scores a question. Means and ladders take only answers on the framework's scale,
/// distances only pairs, a pass mark only yes and no, capability only what rates an attribute.
pub(super) fn takes(scheme: &Scheme, question: &Question) -> bool {
    use QuestionKind as Kind;
    let kind = question.kind;
    question.scored
        && match scheme {
            Scheme::Continuous { .. }
            | Scheme::Staged { .. }
            | Scheme::WeakestLink { .. }
            | Scheme::TwoAxes { .. }
            | Scheme::Minimum {}
            | Scheme::MedianProfile {}
            | Scheme::Positioning { .. }
            | Scheme::StageFromMean { .. } => kind == Kind::Level,
            Scheme::Differential { .. } => kind == Kind::Differential,
            Scheme::PassMark { .. } => kind == Kind::YesNo,
            Scheme::Capability { .. } => {
                matches!(kind, Kind::Nplf | Kind::Number | Kind::Level)
                    && capability::attribute_of(question).is_some()
            }
            Scheme::Thresholds { .. } => matches!(
                kind,
                Kind::Level | Kind::YesNo | Kind::Nplf | Kind::Differential
            ),
        }
}

/// The completeness below which a result is provisional.
pub(super) fn provisional_below(scheme: &Scheme) -> f64 {
    match scheme {
        Scheme::Continuous { provisional_below } => *provisional_below,
        _ => PROVISIONAL_BELOW,
    }
}
