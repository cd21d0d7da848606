//! Pairs and their distances, for window and paper.

use analysis::round::NOISE;
use analysis::{DifferentialScores, Groups, QuestionResult, gap};
use chart::pairs::{self, State};
use model::Scheme;

use super::questions;
use crate::api::{DifferentialView, PairRow, PairSides, PairState};
use crate::facts::{Assessed, Facts, count, people};

/// The middle of a line where the scheme does not say.
const MIDPOINT: f64 = 5.0;

/// The figures for the window.
pub(crate) fn view(facts: &Facts, scores: &DifferentialScores) -> DifferentialView {
    let midpoint = midpoint(&facts.now);
    let pairs = rows(facts);
    let states = || pairs.iter().filter_map(|pair| pair.now);
    DifferentialView {
        mean_current: scores.mean_current,
        mean_desired: scores.mean_desired,
        mean_gap: scores.mean_gap,
        finding: finding(facts, scores),
        midpoint,
        past_midpoint: count(states().filter(|state| state.current > midpoint + NOISE)),
        judged: count(states()),
        furthest: furthest(&pairs).map(|pair| pair.question.clone()),
        sides: sides(&pairs),
        pairs,
    }
}

/// The sentence that picture, window and paper lead with.
pub(crate) fn finding(facts: &Facts, scores: &DifferentialScores) -> String {
    pairs::finding(scores, &drawn(facts))
}

/// The pairs as they may be seen.
fn drawn(facts: &Facts) -> Vec<pairs::Pair> {
    pairs::rows(&facts.now.edition.framework, &shown(facts))
}

/// Each question's figures with sides that are too small closed.
pub(crate) fn shown(facts: &Facts) -> Vec<QuestionResult> {
    questions(facts).into_iter().map(|row| row.result).collect()
}

fn midpoint(assessed: &Assessed) -> f64 {
    match assessed.edition.framework.scheme {
        Scheme::Differential { midpoint } => midpoint,
        _ => MIDPOINT,
    }
}

/// Each pair in order.
pub(crate) fn rows(facts: &Facts) -> Vec<PairRow> {
    let last = |id: &model::QuestionId| {
        let before = facts.previous.as_ref()?;
        let result = before.scoring.questions.iter().find(|one| &one.id == id)?;
        state(Some(State {
            current: result.value?,
            desired: result.desired?.value,
        }))
    };
    drawn(facts)
        .into_iter()
        .zip(questions(facts))
        .map(|(pair, row)| PairRow {
            last: last(&pair.id),
            question: pair.id,
            dimension: row.result.dimension.clone(),
            name: pair.name,
            low: pair.low,
            high: pair.high,
            now: state(pair.now),
            asked: row.audience,
            groups: Groups {
                it: state(pair.it),
                business: state(pair.business),
            },
            people: Groups::from_fn(|group| people(&row.result.groups, group)),
        })
        .collect()
}

fn state(state: Option<State>) -> Option<PairState> {
    state.map(|state| PairState {
        current: state.current,
        desired: state.desired,
        gap: state.gap(),
    })
}

/// The pair that is furthest from what is wanted, the first where several are.
fn furthest(pairs: &[PairRow]) -> Option<&PairRow> {
    let distance = |pair: &&PairRow| pair.now.map_or(-1.0, |state| state.gap.abs());
    pairs
        .iter()
        .rev()
        .filter(|pair| pair.now.is_some())
        .max_by(|one, other| distance(one).total_cmp(&distance(other)))
}

/// IT minus business over the pairs where both may be shown.
pub(crate) fn sides(pairs: &[PairRow]) -> PairSides {
    let both: Vec<(PairState, PairState)> = pairs
        .iter()
        .filter_map(|pair| pair.groups.it.zip(pair.groups.business))
        .collect();
    let apart = |of: fn(&PairState) -> f64| -> Vec<f64> {
        both.iter()
            .map(|(it, business)| of(it) - of(business))
            .collect()
    };
    let (current, desired) = (apart(|one| one.current), apart(|one| one.desired));
    PairSides {
        pairs: count(both.iter()),
        current: gap::bias(&current),
        desired: gap::bias(&desired),
        current_apart: gap::mean_absolute(&current),
        desired_apart: gap::mean_absolute(&desired),
    }
}
