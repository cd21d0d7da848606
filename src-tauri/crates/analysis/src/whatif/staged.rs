//! A ladder: whatever bars the first rung not reached must be satisfied, no less and no more, so there
//! is one smallest set.

use super::case::{Case, Silent};
use super::{Found, Outcome, Raise};
use crate::StagedScores;
use crate::round::floor_level;
use crate::score::staged::{Ladder, Rung, Test, ladder_of};
use crate::score::weighted::Standing;

pub(super) fn search(case: Case<'_>, scores: &StagedScores) -> Found {
    let ladder = ladder_of(case.framework, &case.scoring.questions);
    let (Some(ladder), Some(level)) = (ladder, scores.tested_level) else {
        return Found::none(None, Outcome::NoLevel);
    };
    let Some(barred) = ladder.barred() else {
        return above(&ladder, level);
    };
    let next = barred.level as f64;
    let highest = case.framework.scale.max;
    if barred.barred_by().any(|test| test.at_least > highest) {
        return Found::none(Some(next), Outcome::OutOfReach);
    }
    let silent: Vec<Silent> = barred
        .barred_by()
        .filter(|test| test.standing == Standing::Missing)
        .map(|test| Silent {
            question: test.question.clone(),
            enough: test.at_least.ceil(),
        })
        .collect();
    case.found(next, raises(case, barred), silent)
}

/// Where nothing bars the ladder: it ends, or goes on with what is not asked or does not apply.
fn above(ladder: &Ladder, level: i64) -> Found {
    let untested = ladder.rungs.iter().map(|rung| rung.level);
    let next = untested.chain(ladder.not_asked).find(|next| *next > level);
    next.map_or_else(Found::at_the_top, |next| {
        Found::none(Some(next as f64), Outcome::NotAsked)
    })
}

fn raises(case: Case<'_>, barred: &Rung) -> Vec<Raise> {
    let raise = |test: &Test| {
        let result = &case.scoring.questions[case.place(&test.question)?];
        let steps = test.at_least.ceil() as i64 - floor_level(result.value?);
        case.raise(result, usize::try_from(steps).ok()?)
    };
    barred.barred_by().filter_map(raise).collect()
}
