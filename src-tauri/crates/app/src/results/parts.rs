//! Levels and parts for window and paper. Sides that are too small are closed.

use analysis::scheme::positioning::funding;

use super::{staged, two_views};
use crate::api::{PartKind, PartsKind, PartsView};
use crate::facts::Facts;
use crate::parts;

/// The figures as they may be seen; only for schemes without a view of their own.
pub(crate) fn view(facts: &Facts) -> PartsView {
    let (framework, scoring) = (&facts.now.edition.framework, &facts.now.scoring);
    let mut view = parts::of(framework, scoring);
    let discretion = facts.discretion();
    parts::close(&mut view.parts, &|groups| discretion.close(groups));
    PartsView {
        unfunded: unfunded(&view),
        gap: staged::gap_summary(facts),
        two_views: two_views(facts),
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
