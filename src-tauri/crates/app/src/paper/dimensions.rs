//! A page for each dimension.

use analysis::agreement::choice::Verdict;
use analysis::{DimensionScore, Groups};
use model::{Dimension, Group, QuestionId, Response};
use report::{Change, Comment, DimensionPage, Outcome, QuestionRow};

use super::entries::entry;
use super::insight;
use crate::api;
use crate::facts::{Facts, count};
use crate::results;

/// The pages, in the framework's order.
pub(super) fn pages(facts: &Facts, agreed: &api::AgreementView) -> Vec<DimensionPage> {
    let questions = results::questions(facts);
    let dimensions = &facts.now.edition.framework.dimensions;
    results::continuous::dimensions(facts)
        .into_iter()
        .zip(dimensions.iter().zip(facts.now.dimension_scores()))
        .map(|(row, (dimension, score))| {
            let agreement = insight::on_dimension(agreed, &row.id);
            page(facts, row, &questions, agreement, (dimension, score))
        })
        .collect()
}

fn page(
    facts: &Facts,
    row: api::DimensionRow,
    questions: &[api::QuestionRow],
    agreement: Verdict,
    (dimension, score): (&Dimension, &DimensionScore),
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
        agreement,
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
        questions: own
            .into_iter()
            .filter_map(|row| question_row(facts, row))
            .collect(),
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

pub(super) fn question_row(facts: &Facts, row: &api::QuestionRow) -> Option<QuestionRow> {
    let result = &row.result;
    let (_, question) = facts.now.edition.framework.question(&result.id)?;
    Some(QuestionRow {
        short: row.short.clone(),
        stem: row.stem.clone(),
        value: result.value,
        state: result.state,
        audience: row.audience,
        sides: Groups::from_fn(|group| result.groups.of(group).and_then(|group| group.score)),
        evidenced: result.evidenced,
        answers: result.answers,
        dont_know: result.dont_know,
        entry: entry(facts, question, result),
    })
}

/// Remarks in order of asking, without names. Those on one question stand in the order of the
/// alphabet, so that nobody is always the first.
pub(super) fn comments(facts: &Facts, questions: &[&api::QuestionRow]) -> Vec<Comment> {
    let of = |(question, row): (usize, &&api::QuestionRow)| {
        let said: Vec<&Response> = said(facts, &row.result.id).collect();
        let told = sides_told(facts, &said);
        let mut comments: Vec<Comment> = said
            .into_iter()
            .filter(|response| !response.comment.is_empty())
            .map(|response| Comment {
                question,
                side: told.then_some(response.group),
                text: response.comment.clone(),
            })
            .collect();
        comments.sort_by(|one, other| one.text.cmp(&other.text));
        comments
    };
    questions.iter().enumerate().flat_map(of).collect()
}

/// What people said to a question for their own side.
fn said<'a>(facts: &'a Facts, question: &'a QuestionId) -> impl Iterator<Item = &'a Response> {
    let responses = facts.now.responses.iter();
    responses.filter(move |response| &response.question == question && !response.assumed)
}

/// The sides of remarks are told only where both may be shown, over the assessment and among those
/// who said anything to this question: an unmarked remark among marked ones would be the other
/// side's, and the only voice of a side would be known by it.
fn sides_told(facts: &Facts, said: &[&Response]) -> bool {
    let here = |group: Group| count(said.iter().filter(|response| response.group == group));
    let discretion = facts.discretion();
    discretion.allows(Group::ALL.map(|group| facts.people(group)))
        && discretion.allows(Group::ALL.map(here))
}
