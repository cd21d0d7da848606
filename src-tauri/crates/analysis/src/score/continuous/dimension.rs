//! From questions to one dimension: their mean, or another figure of them.

use model::Group;

use super::{Band, DimensionScore};
use crate::round::floor_level;
use crate::score::aggregate;
use crate::score::chapter::{Answered, Chapter};
use crate::score::weighted::{Figure, Item, Standing, Terms, figured};
use crate::{GroupScore, Groups, Status};

/// The figures of one dimension from its questions.
pub(crate) fn dimension(chapter: &Chapter<'_>, terms: Terms, figure: Figure) -> DimensionScore {
    let items: Vec<Item> = chapter.questions.iter().map(Answered::item).collect();
    let mean = figured(&items, terms, figure);
    let groups = Groups::from_fn(|group| side(chapter, group, figure));
    DimensionScore {
        id: chapter.dimension.id.clone(),
        name: chapter.dimension.name.clone(),
        weight: chapter.dimension.weight,
        score: mean.score,
        band: Band {
            low: mean.low,
            high: mean.high,
        },
        level: mean.score.map(floor_level),
        status: mean.status,
        completeness: mean.completeness,
        confidence: chapter.coverage(terms.provisional_below).confidence,
        groups,
        one_sided: is_one_sided(chapter, &groups),
    }
}

/// Where a dimension stands among the others, and before a gate.
pub(crate) fn standing(dimension: &DimensionScore) -> Standing {
    match (dimension.status, dimension.score) {
        (Status::NotApplicable, _) => Standing::NotApplicable,
        (_, Some(score)) => Standing::Value(score),
        (_, None) => Standing::Missing,
    }
}

/// A side's own figure; none where it was not asked and gave nothing.
fn side(chapter: &Chapter<'_>, group: Group, figure: Figure) -> Option<GroupScore> {
    let own: Vec<(f64, f64)> = chapter
        .questions
        .iter()
        .filter_map(|question| {
            let value = (*question.result.groups.of(group))?.score?;
            Some((question.question.weight, value))
        })
        .collect();
    let score = figure(&own);
    let shown = score.is_some() || chapter.asks(group);
    shown.then(|| GroupScore {
        score,
        participants: chapter.people(group),
    })
}

fn is_one_sided(chapter: &Chapter<'_>, groups: &Groups<Option<GroupScore>>) -> bool {
    let means = Groups::from_fn(|group| groups.of(group).and_then(|side| side.score));
    chapter.asks_both() && aggregate::one_sided(&means)
}
