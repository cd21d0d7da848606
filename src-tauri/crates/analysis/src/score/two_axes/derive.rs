//! How level and gap came about: both axes, each from its dimensions.

use super::{AxisScore, Run, TwoAxesScores};
use crate::score::derive::{dimension, node, status_note};
use crate::score::scheme::Work;
use crate::{Derivation, Rule, Subject};

/// Level and gap side by side, each from the two axes.
pub(crate) fn derivation(scores: &TwoAxesScores, work: &Work<'_>) -> Derivation {
    let run = Run::of(work.framework);
    let axes = || {
        let axes = [&scores.first, &scores.second];
        axes.map(|axis| axis_node(axis, scores, work, run)).into()
    };
    let both = scores.first.score.zip(scores.second.score);
    let mean = Derivation {
        parts: axes(),
        ..node(
            Subject::Overall,
            Rule::Mean,
            both.map(|(first, second)| (first + second) / 2.0),
        )
    };
    let level = Derivation {
        formula: format!("rounded down, at most {}", run.top),
        parts: both.map(|_| mean).into_iter().collect(),
        ..node(
            Subject::Level,
            Rule::Within,
            scores.level.map(|level| level as f64),
        )
    };
    let gap = Derivation {
        formula: format!("{} less {}", scores.first.name, scores.second.name),
        parts: axes(),
        ..node(Subject::Gap, Rule::Difference, scores.gap)
    };
    Derivation {
        note: status_note(work.coverage.status),
        parts: vec![level, gap],
        ..node(Subject::Profile, Rule::Beside, None)
    }
}

fn axis_node(axis: &AxisScore, scores: &TwoAxesScores, work: &Work<'_>, run: Run) -> Derivation {
    let dimensions = scores.dimensions.iter().zip(&work.chapters);
    let mean = Derivation {
        note: status_note(axis.status),
        parts: dimensions
            .filter(|(figures, _)| axis.dimensions.contains(&figures.id))
            .map(|(figures, chapter)| dimension(figures, chapter, Rule::WeightedMean))
            .collect(),
        ..node(Subject::Mean, Rule::WeightedMean, axis.mean)
    };
    let ((min, max), (from, to)) = (run.answers, run.levels);
    let formula = if run.answers == run.levels {
        "as answered".to_owned()
    } else {
        format!("answers from {min} to {max} laid over levels from {from} to {to}")
    };
    Derivation {
        formula,
        note: status_note(axis.status),
        parts: vec![mean],
        ..node(
            Subject::Axis {
                name: axis.name.clone(),
            },
            Rule::Scaled,
            axis.score,
        )
    }
}
