//! Levels and parts for window and paper. Sides that are too small are closed.

use analysis::gap;
use analysis::scheme::positioning::funding;
use model::{QuestionId, QuestionKind};

use super::{questions, two_views};
use crate::api::{GapSummary, PartKind, PartsKind, PartsView};
use crate::facts::{Facts, count};
use crate::parts;

/// The figures as they may be seen; only for schemes without a view of their own.
pub(crate) fn view(facts: &Facts) -> PartsView {
    let (framework, scoring) = (&facts.now.edition.framework, &facts.now.scoring);
    let mut view = parts::of(framework, scoring);
    let discretion = facts.discretion();
    parts::close(&mut view.parts, &|groups| discretion.close(groups));
    PartsView {
        unfunded: unfunded(&view),
        gap: gap_summary(facts),
        two_views: two_views(facts)
            .into_iter()
            .filter(|row| on_scale(facts, &row.question))
            .collect(),
        ..view
    }
}

/// Points asked for and not given, over the parts whose sides are shown.
fn unfunded(view: &PartsView) -> Option<f64> {
    let shown: Vec<((), Option<f64>, Option<f64>)> = view
        .parts
        .iter()
        .filter(|part| view.kind == PartsKind::Positioning && part.kind == PartKind::Dimension)
        .map(|part| {
            let side = |side: Option<analysis::GroupScore>| side.and_then(|side| side.score);
            ((), side(part.groups.business), side(part.groups.it))
        })
        .collect();
    funding(&shown).unfunded_points
}

/// Whether a question's values lie on the framework's scale; only such can be set beside each other.
fn on_scale(facts: &Facts, id: &QuestionId) -> bool {
    let found = facts.now.edition.framework.question(id);
    found.is_some_and(|(_, question)| question.kind == QuestionKind::Level)
}

/// IT against the business over the questions where both may be shown.
fn gap_summary(facts: &Facts) -> GapSummary {
    let gaps: Vec<f64> = questions(facts)
        .iter()
        .filter(|row| on_scale(facts, &row.result.id))
        .filter_map(|row| gap::signed(&row.result.groups))
        .collect();
    GapSummary {
        bias: gap::bias(&gaps),
        mean_absolute: gap::mean_absolute(&gaps),
        questions: count(gaps.iter()),
    }
}
