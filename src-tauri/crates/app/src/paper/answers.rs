//! Every answer under a scheme without pages of dimensions, and the way from there to its figures.

use analysis::{Derivation, SchemeResult, Subject};
use model::Dimension;
use report::{Answers, AnswersChapter};

use super::dimensions::{comments, question_row};
use crate::api;
use crate::facts::Facts;
use crate::results;

/// None under a continuous framework, whose answers stand with its dimensions.
pub(super) fn answers(facts: &Facts) -> Option<Answers> {
    let scoring = &facts.now.scoring;
    if let SchemeResult::Continuous(_) = scoring.scores.result {
        return None;
    }
    let mut derivation = scoring.derivation.clone();
    end_at_questions(&mut derivation);
    let questions = results::questions(facts);
    let dimensions = facts.now.edition.framework.dimensions.iter();
    Some(Answers {
        derivation,
        chapters: dimensions
            .map(|dimension| chapter(facts, dimension, &questions))
            .collect(),
    })
}

/// Ends the tree at the questions. Sides and single answers stand below these and stay away: the paper
/// counts answers where it may.
fn end_at_questions(figure: &mut Derivation) {
    if let Subject::Question { .. } = figure.subject {
        figure.parts.clear();
    }
    figure.parts.iter_mut().for_each(end_at_questions);
}

fn chapter(facts: &Facts, dimension: &Dimension, questions: &[api::QuestionRow]) -> AnswersChapter {
    let own: Vec<&api::QuestionRow> = questions
        .iter()
        .filter(|row| row.result.dimension == dimension.id)
        .collect();
    let scores = facts.now.scoring.scores.result.dimensions();
    let scored = scores.iter().find(|score| score.id == dimension.id);
    AnswersChapter {
        dimension: dimension.id.clone(),
        name: dimension.name.clone(),
        score: scored.and_then(|score| score.score),
        comments: comments(facts, &own),
        questions: own
            .into_iter()
            .filter_map(|row| question_row(facts, row))
            .collect(),
    }
}
