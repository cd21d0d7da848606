//! What only one scheme has, for the paper.

use analysis::round::{cut_text, signed_text};
use analysis::{DifferentialScores, SchemeResult, StagedScores};
use chart::pairs::State;
use report::{
    BlockerPart, DifferentialPart, FigurePart, LevelPart, PairPart, PartLine, PartsPart,
    PracticePart, RungPart, SchemePart, StagedPart,
};

use crate::api;
use crate::facts::Facts;
use crate::{parts, results};

use super::pages::Names;

/// The part of the framework's own scheme.
pub(super) fn part(facts: &Facts, names: &Names) -> SchemePart {
    match &facts.now.scoring.scores.result {
        SchemeResult::Staged(scores) => SchemePart::Staged(staged(facts, names, scores)),
        SchemeResult::Differential(scores) => SchemePart::Differential(pairs(facts, names, scores)),
        SchemeResult::Continuous(_) => SchemePart::Continuous,
        _ => SchemePart::Parts(parts(facts, names)),
    }
}

fn staged(facts: &Facts, names: &Names, scores: &StagedScores) -> StagedPart {
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
                    .filter_map(|practice| practice_part(facts, names, practice))
                    .collect(),
            })
            .collect(),
        order: view.order.map(|order| order.share),
    }
}

fn practice_part(facts: &Facts, names: &Names, practice: api::PracticeRow) -> Option<PracticePart> {
    let questions = results::questions(facts);
    let row = questions
        .into_iter()
        .find(|row| row.result.id == practice.question)?;
    Some(PracticePart {
        place: names.place(&practice.question)?,
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

fn pairs(facts: &Facts, names: &Names, scores: &DifferentialScores) -> DifferentialPart {
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
            .filter_map(|pair| {
                Some(PairPart {
                    place: names.place(&pair.question)?,
                    name: pair.name,
                    low: pair.low,
                    high: pair.high,
                    now: state(pair.now),
                    it: state(pair.groups.it),
                    business: state(pair.groups.business),
                })
            })
            .collect(),
    }
}

fn parts(facts: &Facts, names: &Names) -> PartsPart {
    let view = results::parts::view(facts);
    PartsPart {
        finding: view.finding.clone(),
        figures: headline(&view),
        levels: view.levels.iter().map(level).collect(),
        parts: view
            .parts
            .iter()
            .flat_map(|part| lines(facts, part))
            .collect(),
        blocking: view
            .blocking
            .into_iter()
            .filter_map(|row| blocker(names, row))
            .collect(),
        rules: parts::rules(view.kind),
        sided: view.gap.questions > 0,
        per_level: view
            .parts
            .iter()
            .any(|part| part.kind == api::PartKind::Process),
    }
}

/// At most three figures before the evidence.
fn headline(view: &api::PartsView) -> Vec<FigurePart> {
    match view.kind {
        api::PartsKind::WeakestLink | api::PartsKind::Minimum => {
            vec![led_by(view, "Level"), in_all(view, "In all"), lowest(view)]
        }
        api::PartsKind::StageFromMean => vec![led_by(view, "Stage"), in_all(view, "Mean")],
        api::PartsKind::MedianProfile => vec![middle(view), lowest(view)],
        api::PartsKind::TwoAxes => vec![led_by(view, "Level"), apart(view)],
        api::PartsKind::Positioning => profile(view).into(),
        api::PartsKind::Thresholds | api::PartsKind::PassMark | api::PartsKind::Capability => {
            vec![led_by(view, "Level"), in_the_way(view)]
        }
    }
}

fn figure(name: &str, value: Option<String>, note: impl Into<String>) -> FigurePart {
    FigurePart {
        name: name.to_owned(),
        value,
        note: note.into(),
    }
}

fn whole(level: Option<f64>) -> Option<String> {
    level.map(|level| level.to_string())
}

fn led_by(view: &api::PartsView, name: &str) -> FigurePart {
    figure(name, whole(view.tested_level), view.level_name.as_str())
}

fn in_all(view: &api::PartsView, name: &str) -> FigurePart {
    figure(name, view.score.map(cut_text), parts::made_of(view.kind))
}

fn lowest(view: &api::PartsView) -> FigurePart {
    let value = match view.kind {
        api::PartsKind::MedianProfile => whole(view.lowest),
        _ => view.lowest.map(cut_text),
    };
    figure("Lowest", value, crate::words::list(&view.weakest))
}

fn middle(view: &api::PartsView) -> FigurePart {
    figure("Middle", whole(view.middle), "of the levels, rounded down")
}

fn apart(view: &api::PartsView) -> FigurePart {
    figure("Gap", view.apart.map(signed_text), parts::axes(view))
}

fn profile(view: &api::PartsView) -> [FigurePart; 3] {
    let said = view.classification.map(parts::classification);
    [
        figure("Profile", said.map(str::to_owned), ""),
        figure(
            "From the pattern",
            view.distance.map(cut_text),
            "points away, all attributes together",
        ),
        figure(
            "Not paid for",
            view.unfunded.map(cut_text),
            "points asked for and not given",
        ),
    ]
}

fn in_the_way(view: &api::PartsView) -> FigurePart {
    let note = view.next.map_or("the top is reached".to_owned(), |next| {
        format!("questions below level {next}")
    });
    figure("In the way", Some(view.blocking.len().to_string()), note)
}

fn level(level: &api::PartLevel) -> LevelPart {
    LevelPart {
        level: level.level.to_string(),
        name: level.name.clone(),
        standing: parts::standing(level.standing).to_owned(),
        share: level.share.zip(level.at_least),
    }
}

/// A part, and below it what it is made of.
fn lines(facts: &Facts, part: &api::PartRow) -> Vec<PartLine> {
    let own = std::iter::once(line(facts, part, false));
    own.chain(part.parts.iter().map(|inner| line(facts, inner, true)))
        .collect()
}

fn line(facts: &Facts, part: &api::PartRow, inner: bool) -> PartLine {
    let side = |side: Option<analysis::GroupScore>| side.and_then(|side| side.score);
    PartLine {
        name: match part.kind {
            api::PartKind::Attribute => format!("Attribute {}", part.name),
            _ => part.name.clone(),
        },
        dimension: (part.dimension.as_ref()).and_then(|id| super::position(&facts.now, id)),
        inner,
        value: parts::value(part),
        note: parts::notes(part).join("; "),
        it: side(part.groups.it),
        business: side(part.groups.business),
    }
}

fn blocker(names: &Names, row: api::BlockerRow) -> Option<BlockerPart> {
    Some(BlockerPart {
        place: names.place(&row.question)?,
        short: row.short,
        dimension: row.dimension,
        value: row.value.map(|value| parts::answer(value, row.kind)),
        dont_know: row.dont_know > 0,
        evidence: row.evidence,
    })
}
