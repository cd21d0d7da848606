//! How the distance came about: what is wanted less what there is, each down to the answers.

use super::{DifferentialScores, PairScore};
use crate::score::chapter::{Answered, Chapter};
use crate::score::derive::{State, node, question_state, status_note};
use crate::{Derivation, Rule, Status, Subject};

/// The mean distance, from the two means.
pub(crate) fn derivation(
    scores: &DifferentialScores,
    status: Status,
    chapters: &[Chapter<'_>],
) -> Derivation {
    let of = |state| mean(scores, state, status, chapters);
    Derivation {
        note: status_note(status),
        parts: vec![of(State::Desired), of(State::Current)],
        ..node(Subject::Distance, Rule::Difference, scores.mean_gap)
    }
}

fn mean(
    scores: &DifferentialScores,
    state: State,
    status: Status,
    chapters: &[Chapter<'_>],
) -> Derivation {
    let (subject, value) = match state {
        State::Current => (Subject::Current, scores.mean_current),
        State::Desired => (Subject::Desired, scores.mean_desired),
    };
    Derivation {
        note: status_note(status),
        parts: scores
            .dimensions
            .iter()
            .zip(chapters)
            .map(|(figures, chapter)| dimension(figures, state, chapter))
            .collect(),
        ..node(subject, Rule::WeightedMean, value)
    }
}

fn dimension(figures: &PairScore, state: State, chapter: &Chapter<'_>) -> Derivation {
    let value = match state {
        State::Current => figures.current,
        State::Desired => figures.desired,
    };
    Derivation {
        weight: Some(chapter.dimension.weight),
        parts: chapter
            .questions
            .iter()
            .map(|answered: &Answered<'_>| question_state(answered, state))
            .collect(),
        ..node(
            Subject::Dimension {
                id: figures.id.clone(),
            },
            Rule::WeightedMean,
            value,
        )
    }
}
