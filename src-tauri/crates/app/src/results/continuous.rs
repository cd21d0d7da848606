//! The figures of a continuous framework, for window and paper.

use analysis::{ContinuousScores, DimensionScore, QuestionResult, gap};
use model::{Audience, Dimension, Group};

use super::{matched, outcome_entry, two_views};
use crate::api::{ContinuousView, ContradictionView, DimensionRow, GapSummary, MatchedChange};
use crate::facts::{Facts, count, people};

/// The figures for the window.
pub(super) fn view(facts: &Facts, scores: &ContinuousScores) -> ContinuousView {
    ContinuousView {
        score: scores.score,
        band: scores.band,
        level: scores.level,
        level_by_mean: scores.level_by_mean,
        tested_level: scores.tested_level,
        dimensions: dimensions(facts),
        weakest: facts.weakest(),
        holding_back: facts.now.holding_back(),
        target_mean: facts.target_mean(),
        gap: gap_summary(facts),
        two_views: two_views(facts),
        contradictions: contradictions(facts),
    }
}

/// High scores beside poor counts, in the framework's order.
pub(crate) fn contradictions(facts: &Facts) -> Vec<ContradictionView> {
    let dimensions = facts.now.edition.framework.dimensions.iter();
    dimensions
        .filter_map(|dimension| {
            let outcome = facts.outcomes.get(&dimension.id);
            facts.now.contradiction(&dimension.id, outcome)
        })
        .collect()
}

/// Each dimension's row, in the framework's order; none where the scheme scores no dimensions.
pub(crate) fn dimensions(facts: &Facts) -> Vec<DimensionRow> {
    let framework = &facts.now.edition.framework;
    framework
        .dimensions
        .iter()
        .zip(facts.now.dimension_scores())
        .map(|(dimension, score)| row(facts, dimension, score))
        .collect()
}

fn row(facts: &Facts, dimension: &Dimension, score: &DimensionScore) -> DimensionRow {
    let groups = facts.discretion().views(&score.groups);
    let people = analysis::Groups::from_fn(|group| people(&score.groups, group));
    DimensionRow {
        id: dimension.id.clone(),
        name: dimension.name.clone(),
        label: dimension.label().to_owned(),
        meaning: dimension.meaning.clone(),
        weight: dimension.weight,
        now: score.score,
        target: facts.targets.get(&dimension.id).copied(),
        last: facts
            .previous
            .as_ref()
            .and_then(|previous| previous.dimension_score(&dimension.id)),
        change: change(facts, dimension),
        asked: asked(facts, dimension),
        gap: groups
            .it
            .zip(groups.business)
            .map(|(it, business)| it.mean - business.mean),
        groups,
        people,
        one_sided: score.one_sided,
        outcome: facts.outcomes.get(&dimension.id).map(outcome_entry),
        outcome_test: dimension.outcome_test.clone(),
    }
}

fn change(facts: &Facts, dimension: &Dimension) -> Option<MatchedChange> {
    let of = |questions: &[QuestionResult]| -> Vec<QuestionResult> {
        questions
            .iter()
            .filter(|question| question.dimension == dimension.id)
            .cloned()
            .collect()
    };
    matched(&of(&facts.matchable), &of(&facts.now.scoring.questions))
}

/// Who is asked in a dimension, over the questions of the form.
fn asked(facts: &Facts, dimension: &Dimension) -> Audience {
    let asks = |group: Group| {
        facts
            .now
            .edition
            .framework
            .questions(facts.now.form())
            .any(|(of, question)| of.id == dimension.id && question.audience.asks(group))
    };
    match (asks(Group::It), asks(Group::Business)) {
        (true, false) => Audience::It,
        (false, true) => Audience::Business,
        _ => Audience::Both,
    }
}

/// IT against the business over the dimensions where both may be shown.
pub(crate) fn gap_summary(facts: &Facts) -> GapSummary {
    let gaps: Vec<f64> = dimensions(facts)
        .into_iter()
        .filter_map(|row| row.gap)
        .collect();
    GapSummary {
        bias: gap::bias(&gaps),
        mean_absolute: gap::mean_absolute(&gaps),
        questions: count(
            facts
                .now
                .scoring
                .questions
                .iter()
                .filter(|question| gap::signed(&question.groups).is_some()),
        ),
    }
}
