//! The schemes side by side: a file for each, and its variant here. Whoever wants to know what a
//! scheme is asked for finds every `match` over schemes in this file.

use model::{Framework, QuestionKind, Scheme};
use serde::Serialize;

use super::chapter::{Chapter, Coverage};
use super::continuous::{self, ContinuousScores};
use super::derive;
use super::differential::{self, DifferentialScores};
use super::staged::{self, Ladder, StagedScores};
use crate::Derivation;

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
    /// The scheme is not scored yet: there is only what holds under every scheme.
    NotScored {},
}

impl SchemeResult {
    /// The level to lead with, where the scheme gives one.
    pub fn level(&self) -> Option<i64> {
        match self {
            SchemeResult::Continuous(scores) => scores.level,
            SchemeResult::Staged(scores) => scores.tested_level,
            SchemeResult::Differential(_) | SchemeResult::NotScored {} => None,
        }
    }

    /// How the main figure came about.
    pub(super) fn derivation(&self, work: &Work<'_>) -> Derivation {
        let (status, chapters) = (work.coverage.status, work.chapters.as_slice());
        match self {
            SchemeResult::Continuous(scores) => {
                continuous::derivation(scores, status, chapters, &work.framework.gates)
            }
            SchemeResult::Staged(scores) => {
                staged::derivation(scores, status, &work.ladder(), chapters)
            }
            SchemeResult::Differential(scores) => {
                differential::derivation(scores, status, chapters)
            }
            SchemeResult::NotScored {} => derive::not_scored(),
        }
    }
}

/// What a scheme works on: the questions that it takes, with what was said to them.
pub(super) struct Work<'a> {
    pub(super) framework: &'a Framework,
    /// One for each dimension, in the framework's order.
    pub(super) chapters: Vec<Chapter<'a>>,
    pub(super) coverage: Coverage,
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
        _ => SchemeResult::NotScored {},
    }
}

/// Whether a scheme scores a kind of question. Means and ladders take only answers on the
/// framework's scale, distances only pairs.
pub(super) fn takes(scheme: &Scheme, kind: QuestionKind) -> bool {
    use QuestionKind as Kind;
    match scheme {
        Scheme::Continuous { .. } | Scheme::Staged { .. } => kind == Kind::Level,
        Scheme::Differential { .. } => kind == Kind::Differential,
        _ => !matches!(kind, Kind::Ranking | Kind::Choice | Kind::Text),
    }
}

/// The completeness below which a result is provisional.
pub(super) fn provisional_below(scheme: &Scheme) -> f64 {
    match scheme {
        Scheme::Continuous { provisional_below } => *provisional_below,
        _ => PROVISIONAL_BELOW,
    }
}
