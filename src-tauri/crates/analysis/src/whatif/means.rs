//! What schemes share that take the weighted mean of each dimension first: the whole rises by what its
//! dimensions gain, each by its share.

use super::case::Case;
use super::search::{Goal, Item, Part, smallest};
use super::{Plan, Raise};
use crate::round::floor_level;
use crate::{DimensionScore, QuestionResult};

/// The dimensions that have a score, each with its questions that have a value.
pub(super) struct Means<'a> {
    case: Case<'a>,
    rows: Vec<Row<'a>>,
}

struct Row<'a> {
    dimension: &'a DimensionScore,
    score: f64,
    questions: Vec<Weighed<'a>>,
}

struct Weighed<'a> {
    weight: f64,
    now: f64,
    result: &'a QuestionResult,
}

/// What a dimension is to the whole.
#[derive(Debug, Clone, Copy)]
pub(super) struct Role {
    /// What a gain of its score is worth.
    pub(super) share: f64,
    /// The score that it must have by itself; none where nothing is asked of it.
    pub(super) at_least: Option<f64>,
}

impl Role {
    /// A dimension of which nothing is asked by itself.
    pub(super) fn share(share: f64) -> Self {
        Self {
            share,
            at_least: None,
        }
    }
}

impl<'a> Means<'a> {
    pub(super) fn new(case: Case<'a>, dimensions: &'a [DimensionScore]) -> Self {
        let rows = dimensions.iter().filter_map(|dimension| {
            let results = case.scoring.questions.iter();
            let own = results.filter(|result| result.dimension == dimension.id);
            Some(Row {
                dimension,
                score: dimension.score?,
                questions: own.filter_map(|result| weighed(case, result)).collect(),
            })
        });
        Self {
            case,
            rows: rows.collect(),
        }
    }

    /// The dimensions that have a score.
    pub(super) fn dimensions(&self) -> impl Iterator<Item = &'a DimensionScore> {
        self.rows.iter().map(|row| row.dimension)
    }

    /// The smallest set of raises, none above `ceiling`, with which the whole meets its goal and each
    /// dimension its own, where these reach the level.
    pub(super) fn plan(
        &self,
        next: i64,
        goal: Goal,
        ceiling: i64,
        role: impl Fn(&DimensionScore) -> Role,
    ) -> Option<Plan> {
        let parts: Vec<Part> = self
            .rows
            .iter()
            .map(|row| row.part(role(row.dimension), ceiling))
            .collect();
        let way = smallest(&parts, goal)?;
        self.case.plan(next as f64, self.raises(&way))
    }

    fn raises(&self, way: &[Vec<usize>]) -> Vec<Raise> {
        self.rows
            .iter()
            .zip(way)
            .flat_map(|(row, taken)| row.questions.iter().zip(taken))
            .filter_map(|(question, steps)| self.case.raise(question.result, *steps))
            .collect()
    }
}

fn weighed<'a>(case: Case<'a>, result: &'a QuestionResult) -> Option<Weighed<'a>> {
    Some(Weighed {
        weight: case.question(result)?.weight,
        now: result.value?,
        result,
    })
}

impl Row<'_> {
    fn part(&self, role: Role, ceiling: i64) -> Part {
        let all: f64 = self.questions.iter().map(|one| one.weight).sum();
        let item = |question: &Weighed<'_>| {
            let below = floor_level(question.now);
            let gain = |to: i64| question.weight / all * (to as f64 - question.now);
            Item::question((below + 1..=ceiling).map(gain))
        };
        Part {
            items: self.questions.iter().map(item).collect(),
            stands: self.score,
            need: role.at_least.map_or(0.0, |at_least| at_least - self.score),
            share: role.share,
        }
    }
}
