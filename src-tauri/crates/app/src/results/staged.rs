//! The rungs of a ladder, for the window.

use analysis::score::staged::{self, Ladder, Test};
use analysis::{StagedScores, gap};
use chart::ladder::Rung;
use model::Question;

use super::{questions, two_views};
use crate::api::{GapSummary, OrderView, PracticeRow, RungRow, StagedView};
use crate::facts::{Facts, count};

/// The figures for the window.
pub(crate) fn view(facts: &Facts, scores: &StagedScores) -> StagedView {
    let (framework, scoring) = (&facts.now.edition.framework, &facts.now.scoring);
    let ladder = staged::ladder_of(framework, &scoring.questions).unwrap_or_default();
    let rungs = chart::ladder::rungs(framework, scoring).unwrap_or_default();
    StagedView {
        tested_level: scores.tested_level,
        level: scores.level,
        not_asked: scores.not_asked,
        rungs: rungs
            .into_iter()
            .map(|rung| rung_row(facts, &ladder, rung))
            .collect(),
        order: order(&ladder),
        gap: gap_summary(facts),
        two_views: two_views(facts),
    }
}

fn rung_row(facts: &Facts, ladder: &Ladder, rung: Rung) -> RungRow {
    let levels = &facts.now.edition.framework.scale.levels;
    let named = levels.iter().find(|name| name.value == rung.level as f64);
    let tested = ladder
        .rungs
        .iter()
        .find(|tested| tested.level == rung.level);
    let tests = tested.map(|tested| tested.tests.as_slice());
    RungRow {
        level: rung.level,
        name: rung.name,
        summary: named.map(|level| level.summary.clone()).unwrap_or_default(),
        extension: rung.extension,
        standing: rung.state.into(),
        satisfied: rung.satisfied,
        applicable: rung.applicable,
        practices: tests
            .unwrap_or_default()
            .iter()
            .filter_map(|test| practice(facts, test))
            .collect(),
    }
}

fn practice(facts: &Facts, test: &Test) -> Option<PracticeRow> {
    let (_, question) = facts.now.edition.framework.question(&test.question)?;
    Some(PracticeRow {
        question: test.question.clone(),
        value: test.standing.value(),
        at_least: test.at_least,
        satisfied: test.satisfied(),
        asks: asks(question, test.at_least),
        evidence: question.evidence.clone(),
    })
}

/// What is there to be seen at the first answer that satisfies.
pub(crate) fn asks(question: &Question, at_least: f64) -> String {
    let anchors = question.anchors.iter();
    let first = anchors
        .filter(|anchor| analysis::round::reaches(anchor.value, at_least))
        .min_by(|one, other| one.value.total_cmp(&other.value));
    first.map(|anchor| anchor.text.clone()).unwrap_or_default()
}

fn order(ladder: &Ladder) -> Option<OrderView> {
    let order = ladder.order()?;
    Some(OrderView {
        share: order.reproducibility,
        errors: u32::try_from(order.errors).unwrap_or(u32::MAX),
        practices: count(
            ladder
                .rungs
                .iter()
                .flat_map(|rung| &rung.tests)
                .filter(|test| test.satisfied().is_some()),
        ),
    })
}

/// IT against the business over the practices where both may be shown.
pub(crate) fn gap_summary(facts: &Facts) -> GapSummary {
    let gaps: Vec<f64> = questions(facts)
        .iter()
        .filter_map(|row| gap::signed(&row.result.groups))
        .collect();
    GapSummary {
        bias: gap::bias(&gaps),
        mean_absolute: gap::mean_absolute(&gaps),
        questions: count(gaps.iter()),
    }
}
