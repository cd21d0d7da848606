//! What the next level would take and how far people agree, for the paper.

use analysis::agreement::choice::Verdict;
use model::DimensionId;
use report::{Agreement, Between, NextLevel, Raise};

use crate::api::AgreementView;
use crate::facts::Facts;
use crate::results::whatif;

/// None where there is no level above, or no way to it is known.
pub(super) fn next_level(facts: &Facts) -> Option<NextLevel> {
    let found = whatif::view(facts);
    // As on the screen: with as many steps, the way that raises no answer above the level.
    let even = found.even.filter(|even| {
        found
            .plan
            .as_ref()
            .is_some_and(|plan| even.steps <= plan.steps)
    });
    let raises = even.or(found.plan).map(|plan| (plan.steps, plan.raises));
    let (steps, raises) = raises.unwrap_or_default();
    let unanswered: Vec<String> = found.unanswered.into_iter().map(|one| one.name).collect();
    let known = !(raises.is_empty() && unanswered.is_empty());
    Some(NextLevel {
        level: found.next.filter(|_| known)?,
        steps,
        raises: raises
            .into_iter()
            .map(|raise| Raise {
                question: raise.question.name,
                kind: raise.kind,
                to: raise.to,
                asks: raise.asks,
                facts: raise.facts.into_iter().map(|fact| fact.text).collect(),
            })
            .collect(),
        unanswered,
    })
}

pub(super) fn agreement(view: &AgreementView) -> Agreement {
    let overall = &view.overall;
    Agreement {
        all: overall.all.verdict,
        deviation: overall.all.average_deviation,
        between: overall.between.map(|between| Between {
            verdict: between.verdict,
            bias: between.bias,
        }),
        alpha: view.alpha.value,
        interval: view
            .alpha
            .interval
            .map(|interval| (interval.low, interval.high)),
        reliance: view.alpha.reliance,
        detectable_change: view.stability.detectable_change,
    }
}

pub(super) fn on_dimension(view: &AgreementView, id: &DimensionId) -> Verdict {
    let found = view.dimensions.iter().find(|dimension| &dimension.id == id);
    found.map_or(Verdict::TooFew, |dimension| dimension.row.all.verdict)
}
