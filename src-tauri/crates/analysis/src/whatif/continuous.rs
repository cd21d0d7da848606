//! Weighted means with gates: the mean must reach the level, and every gate up to it must be met.

use model::{Dimension, DimensionId, Framework, QuestionId};

use super::search::{Item, Part, smallest};
use super::{LevelBand, Outcome, Plan, Raise, WhatIf, raise, steps};
use crate::round::floor_level;
use crate::score::continuous::gate::gated;
use crate::score::weighted::{Standing, weighted_mean};
use crate::{ContinuousScores, DimensionScore, QuestionResult, QuestionState, Scoring, Status};

pub(super) fn what_if(framework: &Framework, scoring: &Scoring) -> WhatIf {
    let Some(scores) = scoring.scores.continuous() else {
        return WhatIf::without(None, Outcome::NotSearched);
    };
    let band = LevelBand {
        low: level_at(framework, scores, |dimension| dimension.band.low),
        high: level_at(framework, scores, |dimension| dimension.band.high),
    };
    let Some(level) = scores.level else {
        return WhatIf {
            band,
            ..WhatIf::without(None, Outcome::NotSearched)
        };
    };
    let next = level + 1;
    if next > floor_level(framework.scale.max) {
        return WhatIf {
            band,
            ..WhatIf::without(Some(level), Outcome::AtTheTop)
        };
    }
    let sought = WhatIf {
        next: Some(next),
        band,
        ..WhatIf::without(Some(level), Outcome::OutOfReach)
    };
    let sheet = Sheet::new(framework, scoring, scores);
    let unanswered = sheet.unanswered(next);
    if !unanswered.is_empty() {
        return WhatIf {
            outcome: Outcome::FirstAnswer,
            unanswered,
            ..sought
        };
    }
    let Some(plan) = sheet.plan(next, floor_level(framework.scale.max)) else {
        return sought;
    };
    let even = sheet.plan(next, next).filter(|even| even != &plan);
    WhatIf {
        outcome: Outcome::Reachable,
        plan: Some(plan),
        even,
        ..sought
    }
}

/// The level after gates, with each dimension's score at one end of its band.
fn level_at(
    framework: &Framework,
    scores: &ContinuousScores,
    end: impl Fn(&DimensionScore) -> Option<f64>,
) -> Option<i64> {
    let parts = scores
        .dimensions
        .iter()
        .map(|dimension| (dimension.weight, end(dimension)));
    let mean = weighted_mean(parts)?;
    let standing = |id: &DimensionId| {
        let own = scores.dimensions.iter().find(|one| &one.id == id);
        match own.map(&end) {
            Some(Some(score)) => Standing::Value(score),
            Some(None) => Standing::NotApplicable,
            None => Standing::Missing,
        }
    };
    Some(gated(mean, &framework.gates, standing).level)
}

/// The dimensions that have a score, each with its questions that have a value.
struct Sheet<'a> {
    framework: &'a Framework,
    scoring: &'a Scoring,
    scores: &'a ContinuousScores,
    rows: Vec<Row<'a>>,
}

struct Row<'a> {
    dimension: &'a Dimension,
    score: f64,
    /// Weight, value, and what is known of each.
    questions: Vec<(f64, f64, &'a QuestionResult)>,
}

impl Row<'_> {
    fn weight(&self) -> f64 {
        self.questions.iter().map(|(weight, ..)| weight).sum()
    }
}

impl<'a> Sheet<'a> {
    fn new(framework: &'a Framework, scoring: &'a Scoring, scores: &'a ContinuousScores) -> Self {
        let rows = scores.dimensions.iter().filter_map(|own| {
            let questions = scoring
                .questions
                .iter()
                .filter(|result| result.dimension == own.id)
                .filter_map(|result| {
                    let (_, question) = framework.question(&result.id)?;
                    Some((question.weight, result.value?, result))
                });
            Some(Row {
                dimension: framework.dimensions.iter().find(|one| one.id == own.id)?,
                score: own.score?,
                questions: questions.collect(),
            })
        });
        Self {
            framework,
            scoring,
            scores,
            rows: rows.collect(),
        }
    }

    /// What the gates up to a level ask of a dimension; none where they ask nothing.
    fn asked(&self, id: &DimensionId, level: i64) -> Option<f64> {
        self.framework
            .gates
            .iter()
            .filter(|gate| gate.level <= level)
            .flat_map(|gate| &gate.needs)
            .filter(|need| &need.dimension == id)
            .map(|need| need.at_least)
            .max_by(f64::total_cmp)
    }

    /// The questions of dimensions that a gate asks something of and that nobody has answered.
    fn unanswered(&self, level: i64) -> Vec<QuestionId> {
        let silent = |id: &DimensionId| {
            let own = self.scores.dimensions.iter().find(|one| &one.id == id);
            own.is_some_and(|one| one.status == Status::Unanswered)
        };
        self.scoring
            .questions
            .iter()
            .filter(|result| result.state == QuestionState::Missing)
            .filter(|result| silent(&result.dimension))
            .filter(|result| self.asked(&result.dimension, level).is_some())
            .map(|result| result.id.clone())
            .collect()
    }

    /// The smallest set of raises, none above `ceiling`, that reaches a level.
    fn plan(&self, level: i64, ceiling: i64) -> Option<Plan> {
        let all: f64 = self.rows.iter().map(|row| row.dimension.weight).sum();
        let parts: Vec<Part> = self
            .rows
            .iter()
            .map(|row| self.part(row, all, level, ceiling))
            .collect();
        let need = level as f64 - self.scores.score?;
        let way = smallest(&parts, need)?;
        let raises: Vec<Raise> = self
            .rows
            .iter()
            .zip(&way)
            .flat_map(|(row, taken)| row.questions.iter().zip(taken))
            .filter(|(_, taken)| **taken > 0)
            .filter_map(|((_, now, result), taken)| {
                let (_, question) = self.framework.question(&result.id)?;
                let to = floor_level(*now) + *taken as i64;
                Some(raise(question, result, *now, to))
            })
            .collect();
        let (reached, score) = self
            .after(&raises)
            .filter(|(reached, _)| *reached >= level)?;
        Some(Plan {
            level: reached,
            score: Some(score),
            steps: steps(&raises),
            raises,
        })
    }

    fn part(&self, row: &Row<'_>, all: f64, level: i64, ceiling: i64) -> Part {
        let weight = row.weight();
        let item = |(own, now, _): &(f64, f64, &QuestionResult)| {
            let below = floor_level(*now);
            let each = own / weight;
            Item {
                steps: (ceiling - below).max(0) as usize,
                first: each * ((below + 1) as f64 - now),
                each,
            }
        };
        let asked = self.asked(&row.dimension.id, level);
        Part {
            items: row.questions.iter().map(item).collect(),
            need: asked.map_or(0.0, |asked| asked - row.score),
            share: row.dimension.weight / all,
        }
    }

    /// Level and mean with the raises made.
    fn after(&self, raises: &[Raise]) -> Option<(i64, f64)> {
        let value = |result: &QuestionResult, now: f64| {
            let raised = raises.iter().find(|raise| raise.question == result.id);
            raised.map_or(now, |raise| raise.to as f64)
        };
        let scores: Vec<(&Row<'_>, Option<f64>)> = self
            .rows
            .iter()
            .map(|row| {
                let parts = row.questions.iter();
                let score = weighted_mean(
                    parts.map(|(weight, now, result)| (*weight, Some(value(result, *now)))),
                );
                (row, score)
            })
            .collect();
        let mean = weighted_mean(
            scores
                .iter()
                .map(|(row, score)| (row.dimension.weight, *score)),
        )?;
        let standing = |id: &DimensionId| {
            let own = scores.iter().find(|(row, _)| &row.dimension.id == id);
            let known = self.scores.dimensions.iter().find(|one| &one.id == id);
            match (own.and_then(|(_, score)| *score), known) {
                (Some(score), _) => Standing::Value(score),
                (None, Some(one)) if one.status == Status::NotApplicable => Standing::NotApplicable,
                _ => Standing::Missing,
            }
        };
        Some((gated(mean, &self.framework.gates, standing).level, mean))
    }
}
