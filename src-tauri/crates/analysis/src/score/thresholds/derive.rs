//! How the level came about: the climb, each level's points, and the answers that feed them.

use model::scheme::LevelThreshold;

use super::{ThresholdScores, questions, range, share};
use crate::round::{percent_text, reaches};
use crate::score::chapter::Answered;
use crate::score::derive::{credited, node, status_note};
use crate::score::scheme::Work;
use crate::score::whose::Whose;
use crate::{Derivation, Rule, Subject};

/// The tested level, from the level, from every level's points.
pub(crate) fn derivation(
    scores: &ThresholdScores,
    work: &Work<'_>,
    levels: &[LevelThreshold],
) -> Derivation {
    let questions = questions(work);
    let rungs = levels.iter().map(|threshold| {
        let gained = scores.progress.get(&threshold.level).copied().flatten();
        rung(threshold, gained, &questions, work)
    });
    let climb = Derivation {
        formula: "the highest level up to which every threshold is reached".to_owned(),
        note: status_note(work.coverage.status),
        parts: rungs.collect(),
        ..node(
            Subject::Level,
            Rule::Climb,
            scores.level.map(|level| level as f64),
        )
    };
    Derivation {
        formula: "the highest level reached that anything applicable feeds".to_owned(),
        parts: vec![climb],
        ..node(
            Subject::TestedLevel,
            Rule::HighestTested,
            scores.tested_level.map(|level| level as f64),
        )
    }
}

fn rung(
    threshold: &LevelThreshold,
    gained: Option<f64>,
    questions: &[&Answered<'_>],
    work: &Work<'_>,
) -> Derivation {
    let needs = percent_text(threshold.at_least);
    let passed = gained.map(|gained| reaches(gained, threshold.at_least));
    let note = match gained {
        Some(gained) => format!("{} % of the points, needs {needs} %", percent_text(gained)),
        None => "nothing that feeds it applies, so it passes untested".to_owned(),
    };
    let fed = questions.iter().filter_map(|answered| {
        let feeds = answered.question.feeds.iter();
        let weight: f64 = feeds
            .filter(|feed| feed.level == threshold.level)
            .map(|feed| feed.weight)
            .sum();
        (weight > 0.0).then(|| fed(answered, weight, work))
    });
    let points = Derivation {
        formula: "sum of weight × share over sum of weight; what is missing brings 0".to_owned(),
        parts: fed.collect(),
        ..node(Subject::Points, Rule::WeightedMean, gained)
    };
    Derivation {
        formula: format!("at least {}", threshold.at_least),
        note: Some(note),
        parts: vec![points],
        ..node(
            Subject::Rung {
                level: threshold.level,
            },
            Rule::Passes,
            passed.map(|passed| f64::from(u8::from(passed))),
        )
    }
}

fn fed(answered: &Answered<'_>, weight: f64, work: &Work<'_>) -> Derivation {
    let scale = &work.framework.scale;
    let (min, max) = range(answered.question, scale);
    let formula = format!("share of the way from {min} to {max}");
    Derivation {
        weight: Some(weight),
        ..credited(answered, share(answered, scale, Whose::Everybody), &formula)
    }
}
