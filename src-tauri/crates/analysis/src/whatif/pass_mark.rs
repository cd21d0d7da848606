//! The pass mark: the whole stands where its lowest process does, so every process that stands below the
//! next level must pass it, by all mandatory questions and by as many of the others as are asked for.

use super::case::Case;
use super::demand::{Demand, Open, meet};
use super::{Found, Outcome};
use crate::PassMarkScores;
use crate::round::reaches;
use crate::scheme::pass_mark::Said;
use crate::score::chapter::Answered;
use crate::score::pass_mark::{Terms, said};
use crate::score::process::Process;
use crate::score::work_of;

pub(super) fn search(case: Case<'_>, scores: &PassMarkScores, terms: Terms<'_>) -> Found {
    let Some(level) = scores.level else {
        return Found::none(None, Outcome::NoLevel);
    };
    let above = |next: &f64| !reaches(level, *next);
    let Some(next) = terms.levels.iter().copied().find(above) else {
        return Found::at_the_top();
    };
    let work = work_of(case.framework, &case.scoring.questions);
    let processes = terms.processes(&work);
    let standing = processes.iter().zip(&scores.processes);
    let lowest = standing.filter(|(_, figures)| figures.level == Some(level));
    let demands: Option<Vec<Vec<Demand<'_>>>> = lowest
        .map(|(process, _)| demands(process, next, terms.other_required as usize))
        .collect();
    let Some(demands) = demands else {
        return Found::none(Some(next), Outcome::NotAsked);
    };
    let demands: Vec<Demand<'_>> = demands.into_iter().flatten().collect();
    meet(case, next, &demands)
}

/// What a level asks of a process; none where nothing that it asks applies.
fn demands<'w>(
    process: &Process<'w>,
    level: f64,
    other_required: usize,
) -> Option<Vec<Demand<'w>>> {
    let applicable = process
        .questions
        .iter()
        .copied()
        .filter(|answered| answered.question.level == Some(level))
        .filter(|answered| saying(answered) != Said::NotApplicable);
    let (mandatory, others): (Vec<&Answered<'_>>, Vec<&Answered<'_>>) =
        applicable.partition(|answered| answered.question.mandatory);
    let applies = !(mandatory.is_empty() && others.is_empty());
    applies.then(|| {
        vec![
            demand(&mandatory, mandatory.len()),
            demand(&others, other_required.min(others.len())),
        ]
    })
}

/// So many of these questions must be answered with yes.
fn demand<'w>(questions: &[&'w Answered<'w>], required: usize) -> Demand<'w> {
    let not_yet = questions
        .iter()
        .filter(|answered| saying(answered) != Said::Yes);
    let opens = not_yet.map(|answered| Open {
        result: &answered.result,
        top: 1.0,
        gain: Box::new(|share| if reaches(share, 1.0) { 1.0 } else { 0.0 }),
    });
    let (answered, silent): (Vec<Open<'_>>, Vec<Open<'_>>) =
        opens.partition(|open| open.result.value.is_some());
    let yes = questions.len() - answered.len() - silent.len();
    Demand {
        answered,
        silent,
        need: required as f64 - yes as f64,
    }
}

fn saying(answered: &Answered<'_>) -> Said {
    said(answered.result.standing())
}
