//! What only one scheme has, for the paper.

use analysis::{DifferentialScores, SchemeResult, StagedScores};
use chart::pairs::State;
use report::{DifferentialPart, PairPart, PracticePart, RungPart, SchemePart, StagedPart};

use crate::api;
use crate::facts::Facts;
use crate::results;

/// The part of the framework's own scheme. A scheme that is not scored yet has the pages of the
/// continuous one, on which nothing is judged.
pub(super) fn part(facts: &Facts) -> SchemePart {
    match &facts.now.scoring.scores.result {
        SchemeResult::Staged(scores) => SchemePart::Staged(staged(facts, scores)),
        SchemeResult::Differential(scores) => SchemePart::Differential(pairs(facts, scores)),
        SchemeResult::Continuous(_) | SchemeResult::NotScored {} => SchemePart::Continuous,
    }
}

fn staged(facts: &Facts, scores: &StagedScores) -> StagedPart {
    let view = results::staged::view(facts, scores);
    let framework = &facts.now.edition.framework;
    let drawn = chart::ladder::rungs(framework, &facts.now.scoring).unwrap_or_default();
    StagedPart {
        finding: chart::ladder::finding(scores, &drawn),
        tested_level: scores.tested_level,
        level: scores.level,
        rungs: view
            .rungs
            .into_iter()
            .zip(drawn)
            .map(|(row, rung)| RungPart {
                level: rung.level,
                name: rung.name,
                extension: rung.extension,
                state: rung.state,
                satisfied: rung.satisfied,
                applicable: rung.applicable,
                practices: row
                    .practices
                    .into_iter()
                    .filter_map(|practice| practice_part(facts, practice))
                    .collect(),
            })
            .collect(),
        order: view.order.map(|order| order.share),
    }
}

fn practice_part(facts: &Facts, practice: api::PracticeRow) -> Option<PracticePart> {
    let questions = results::questions(facts);
    let row = questions
        .into_iter()
        .find(|row| row.result.id == practice.question)?;
    Some(PracticePart {
        short: row.short,
        stem: row.stem,
        value: practice.value,
        at_least: practice.at_least,
        satisfied: practice.satisfied,
        asks: practice.asks,
        evidenced: row.result.evidenced,
        answers: row.result.answers,
        dont_know: row.result.dont_know,
    })
}

fn pairs(facts: &Facts, scores: &DifferentialScores) -> DifferentialPart {
    let view = results::differential::view(facts, scores);
    let state = |state: Option<api::PairState>| {
        state.map(|state| State {
            current: state.current,
            desired: state.desired,
        })
    };
    DifferentialPart {
        finding: view.finding,
        mean_current: view.mean_current,
        mean_desired: view.mean_desired,
        mean_gap: view.mean_gap,
        midpoint: view.midpoint,
        past_midpoint: view.past_midpoint,
        judged: view.judged,
        sides: view.sides.current.zip(view.sides.desired),
        pairs: view
            .pairs
            .into_iter()
            .map(|pair| PairPart {
                name: pair.name,
                low: pair.low,
                high: pair.high,
                now: state(pair.now),
                it: state(pair.groups.it),
                business: state(pair.groups.business),
            })
            .collect(),
    }
}
