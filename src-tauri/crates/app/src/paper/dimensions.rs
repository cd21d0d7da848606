//! A page for each dimension.

use analysis::{DimensionScore, Groups};
use model::{Dimension, Group};
use report::{Change, Comment, DimensionPage, Outcome, QuestionRow};

use crate::api;
use crate::facts::Facts;
use crate::results;

/// The pages, in the framework's order.
pub(super) fn pages(facts: &Facts) -> Vec<DimensionPage> {
    let questions = results::questions(facts);
    let dimensions = &facts.now.edition.framework.dimensions;
    results::continuous::dimensions(facts)
        .into_iter()
        .zip(dimensions.iter().zip(facts.now.dimension_scores()))
        .map(|(row, (dimension, score))| page(facts, row, &questions, dimension, score))
        .collect()
}

fn page(
    facts: &Facts,
    row: api::DimensionRow,
    questions: &[api::QuestionRow],
    dimension: &Dimension,
    score: &DimensionScore,
) -> DimensionPage {
    let own: Vec<&api::QuestionRow> = questions
        .iter()
        .filter(|question| question.result.dimension == row.id)
        .collect();
    let results: Vec<_> = own.iter().map(|question| question.result.clone()).collect();
    let outcome = facts.outcomes.get(&row.id);
    let contradicted = facts.now.contradiction(&row.id, outcome).is_some();
    DimensionPage {
        name: row.name,
        label: row.label,
        meaning: row.meaning,
        finding: finding(facts, dimension, score.score),
        weight: row.weight,
        status: score.status,
        now: row.now,
        band: score.band,
        level: score.level,
        target: row.target,
        last: row.last,
        change: row.change.map(|change| Change {
            delta: change.delta,
            questions: change.questions,
        }),
        asked: row.asked,
        sides: Groups::from_fn(|group| row.groups.of(group).map(|group| group.mean)),
        people: row.people,
        gap: row.gap,
        one_sided: row.one_sided,
        evidence: super::evidence(results::evidence(&results, score.confidence.label)),
        levels: dimension.levels.clone(),
        outcome_test: dimension.outcome_test.clone(),
        contradiction: dimension
            .outcome_test
            .as_ref()
            .and_then(|test| test.contradiction)
            .filter(|_| contradicted),
        outcome: outcome.map(outcome_line),
        comments: comments(facts, &own),
        questions: own.into_iter().map(question_row).collect(),
    }
}

/// What the framework says of a score in this band; nothing where it says nothing.
fn finding(facts: &Facts, dimension: &Dimension, score: Option<f64>) -> String {
    let framework = &facts.now.edition.framework;
    let within = |band: &&model::BandText| {
        let highest = band.below >= framework.scale.max;
        score.is_some_and(|score| score >= band.from && (score < band.below || highest))
    };
    let text = dimension.results.iter().find(within);
    text.map(|band| band.text.clone()).unwrap_or_default()
}

fn outcome_line(outcome: &store::Outcome) -> Outcome {
    Outcome {
        count: outcome.count,
        total: outcome.total,
        counted_on: outcome.counted_on,
        counted_by: outcome.counted_by.clone(),
    }
}

fn question_row(row: &api::QuestionRow) -> QuestionRow {
    let result = &row.result;
    QuestionRow {
        short: row.short.clone(),
        stem: row.stem.clone(),
        value: result.value,
        state: result.state,
        audience: row.audience,
        sides: Groups::from_fn(|group| result.groups.of(group).and_then(|group| group.score)),
        evidenced: result.evidenced,
        answers: result.answers,
        dont_know: result.dont_know,
    }
}

/// Remarks in order of asking, without names. The sides are told only where both may be shown: an
/// unmarked remark among marked ones would be the other side's.
fn comments(facts: &Facts, questions: &[&api::QuestionRow]) -> Vec<Comment> {
    let told = facts
        .discretion()
        .allows(Group::ALL.map(|group| facts.people(group)));
    let of = |(question, row): (usize, &&api::QuestionRow)| {
        let id = row.result.id.clone();
        let said = facts
            .now
            .responses
            .iter()
            .filter(move |response| response.question == id && !response.assumed);
        said.filter(|response| !response.comment.is_empty())
            .map(move |response| Comment {
                question,
                side: told.then_some(response.group),
                text: response.comment.clone(),
            })
            .collect::<Vec<_>>()
    };
    questions.iter().enumerate().flat_map(of).collect()
}
