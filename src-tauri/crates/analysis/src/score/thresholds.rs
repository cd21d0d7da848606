//! Thresholds: a level is reached where the answers that feed it bring the share of its points that it
//! asks for, and so is each level below. What nobody answered brings nothing and weighs all the same.

mod derive;

use std::collections::BTreeMap;

use model::fit::whole_steps;
use model::scheme::LevelThreshold;
use model::{Question, QuestionId, Scale};
use serde::Serialize;

use super::chapter::Answered;
use super::scheme::Work;
use super::weighted::Standing;
use super::whose::{GroupLevel, Whose, by_side};
use crate::Groups;
use crate::round::reaches;
use crate::scheme::thresholds::{Fed, Thresholds, thresholds};
use crate::statistics::ratio;

pub(super) use derive::derivation;

/// The figures of a ladder of thresholds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ThresholdScores {
    /// The highest level up to which every threshold is reached; the one below the first where none is.
    /// None while nothing is answered.
    pub level: Option<i64>,
    /// The highest of these that anything applicable feeds: what screens and paper lead with.
    pub tested_level: Option<i64>,
    /// Each level's share of its points, 0 to 1; none where nothing that feeds it applies.
    pub progress: BTreeMap<i64, Option<f64>>,
    /// Questions that feed the first level not reached and bring it less than they could, in the
    /// framework's order.
    pub blocking: Vec<QuestionId>,
    /// Levels that pass because nothing that feeds them applies.
    pub vacuous_levels: Vec<i64>,
    /// The level by each side's answers only.
    pub groups: Groups<Option<GroupLevel>>,
}

/// The figures; `levels` climb.
pub(super) fn scores(work: &Work<'_>, levels: &[LevelThreshold]) -> ThresholdScores {
    let scale = &work.framework.scale;
    let questions = questions(work);
    let climbed = climbed(&questions, scale, levels, Whose::Everybody);
    let base = base(levels);
    let judged = work.coverage.is_judged();
    let blocked = climbed.climb.stopped_at.filter(|_| judged);
    ThresholdScores {
        level: judged.then(|| climbed.climb.level.unwrap_or(base)),
        tested_level: judged.then(|| climbed.climb.tested_level.unwrap_or(base)),
        progress: climbed.shares.iter().copied().collect(),
        blocking: blocked.map_or_else(Vec::new, |level| blocking(&questions, scale, level)),
        vacuous_levels: climbed.climb.vacuous_levels,
        groups: by_side(&questions, |whose| {
            let own = self::climbed(&questions, scale, levels, whose);
            Some(own.climb.tested_level.unwrap_or(base) as f64)
        }),
    }
}

fn questions<'w>(work: &'w Work<'w>) -> Vec<&'w Answered<'w>> {
    let chapters = work.chapters.iter();
    chapters.flat_map(|chapter| &chapter.questions).collect()
}

/// The level of whoever misses the first threshold.
fn base(levels: &[LevelThreshold]) -> i64 {
    levels.first().map_or(0, |first| first.level - 1)
}

fn climbed(
    questions: &[&Answered<'_>],
    scale: &Scale,
    levels: &[LevelThreshold],
    whose: Whose,
) -> Thresholds {
    let answers: Vec<Fed<'_>> = questions
        .iter()
        .map(|answered| Fed {
            share: share(answered, scale, whose),
            feeds: &answered.question.feeds,
        })
        .collect();
    thresholds(&answers, levels)
}

/// The share of its points that a question brings.
fn share(answered: &Answered<'_>, scale: &Scale, whose: Whose) -> Standing {
    match answered.stands(whose) {
        Standing::Value(value) => {
            share_of(answered.question, scale, value).map_or(Standing::Missing, Standing::Value)
        }
        other => other,
    }
}

/// The share of its points that a value of a question brings; none where its scale is nothing but noise.
pub(crate) fn share_of(question: &Question, scale: &Scale, value: f64) -> Option<f64> {
    let (min, max) = range(question, scale);
    ratio(value - min, max - min)
}

/// The least and the most that an answer can be.
fn range(question: &Question, scale: &Scale) -> (f64, f64) {
    whole_steps(question.kind, scale).unwrap_or((scale.min, scale.max))
}

fn blocking(questions: &[&Answered<'_>], scale: &Scale, level: i64) -> Vec<QuestionId> {
    let feeds = |question: &Question| question.feeds.iter().any(|feed| feed.level == level);
    let is_short = |answered: &Answered<'_>| match share(answered, scale, Whose::Everybody) {
        Standing::Value(share) => !reaches(share, 1.0),
        Standing::Missing => true,
        Standing::NotApplicable => false,
    };
    questions
        .iter()
        .filter(|answered| feeds(answered.question) && is_short(answered))
        .map(|answered| answered.result.id.clone())
        .collect()
}
