//! `plumbline score`.

mod parts;

use analysis::round::{cut_text, percent_text, signed_text};
use analysis::score::staged;
use analysis::whatif::{self, WhatIf};
use analysis::{
    ConfidenceLabel, ContinuousScores, Derivation, DifferentialScores, SchemeResult, Scores,
    Scoring, StagedScores, Status,
};
use app::api::PartsView;
use model::Framework;
use serde::Serialize;

use crate::args::ScoreArguments;
use crate::failure::Failure;
use crate::input;
use crate::say::say;

/// What `--json` prints: the scores, with `--explain` how they came about, and with `--what-if` what the
/// next level would take.
#[derive(Serialize)]
struct Output {
    #[serde(flatten)]
    scores: Scores,
    #[serde(skip_serializing_if = "Option::is_none")]
    derivation: Option<Derivation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    what_if: Option<WhatIf>,
}

pub(crate) fn run(arguments: &ScoreArguments) -> Result<(), Failure> {
    let edition = input::framework(&arguments.answered.framework)?;
    let answers = input::answers(&arguments.answered.answers, &edition.framework)?;
    let form = arguments.answered.form.into();
    let mut scoring = analysis::score(&edition.framework, &edition.hash, &answers.responses, form);
    let what_if = arguments
        .what_if
        .then(|| whatif::what_if(&edition.framework, &scoring));
    let found = std::mem::take(&mut scoring.scores.problems);
    scoring.scores.problems = answers.all_problems(found);
    if !arguments.explain {
        for view in &mut scoring.scores.views {
            view.derivation = None;
        }
    }
    if arguments.json {
        return input::print_json(&Output {
            derivation: arguments.explain.then_some(scoring.derivation),
            scores: scoring.scores,
            what_if,
        });
    }
    print(&scoring, &edition.framework);
    if arguments.explain {
        say!();
        explain(&scoring.derivation, 0);
    }
    if let Some(what_if) = &what_if {
        say!();
        crate::what_if::print(what_if);
    }
    Ok(())
}

fn print(scoring: &Scoring, framework: &Framework) {
    let scores = &scoring.scores;
    let parts = app::parts::of(framework, scoring);
    say!("{}", standing(scores, &parts));
    match &scores.result {
        SchemeResult::Continuous(scores) => dimensions(scores),
        SchemeResult::Staged(_) => rungs(framework, scoring),
        SchemeResult::Differential(_) => pairs(framework, scoring),
        _ => parts::print(&parts),
    }
    for view in &scores.views {
        let level = view
            .result
            .level()
            .map_or("–".to_owned(), |level| level.to_string());
        say!("seen as {}: level {level}", view.scheme);
    }
    let share = scores
        .completeness
        .map(percent_text)
        .unwrap_or_else(|| "–".to_owned());
    say!(
        "answered {share} %, confidence {}",
        confidence(scores.confidence.label)
    );
    if !scores.dont_know.is_empty() {
        say!("{} times “don’t know”", scores.dont_know.len());
    }
    if !scores.problems.is_empty() {
        crate::frameworks::print(&scores.problems);
    }
}

/// The result in one line.
fn standing(scores: &Scores, parts: &PartsView) -> String {
    let said = match scores.status {
        Status::Unanswered => return "nothing is answered".to_owned(),
        Status::NotApplicable => return "nothing applies".to_owned(),
        Status::Ok | Status::Provisional => match &scores.result {
            SchemeResult::Continuous(scores) => level(scores),
            SchemeResult::Staged(scores) => climb(scores),
            SchemeResult::Differential(scores) => distance(scores),
            _ => parts.finding.clone(),
        },
    };
    match scores.status {
        Status::Provisional => format!("provisional, {said}"),
        _ => said,
    }
}

/// Level and mean.
fn level(scores: &ContinuousScores) -> String {
    let held_back: Vec<&str> = scores
        .held_back_by
        .iter()
        .flat_map(|gate| &gate.dimensions)
        .map(|id| id.as_str())
        .collect();
    let mean = format!(
        "mean {}, {} to {}",
        figure(scores.score),
        figure(scores.band.low),
        figure(scores.band.high)
    );
    let Some(level) = scores.tested_level else {
        return mean;
    };
    let gates = if held_back.is_empty() {
        String::new()
    } else {
        format!(", held back by {}", held_back.join(", "))
    };
    let untested = match scores.level {
        Some(passed) if passed > level => {
            format!("; level {passed} passes, since nothing its gates need applies")
        }
        _ => String::new(),
    };
    format!("level {level}{gates}{untested}; {mean}")
}

/// The level tested, and what bars the next.
fn climb(scores: &StagedScores) -> String {
    let level = |level: Option<i64>| level.map_or("–".to_owned(), |level| level.to_string());
    let untested = if scores.level == scores.tested_level {
        String::new()
    } else {
        format!(
            "; level {} passes, since nothing asked for above {} applies",
            level(scores.level),
            level(scores.tested_level)
        )
    };
    let barred: Vec<&str> = scores.blocking.iter().map(|id| id.as_str()).collect();
    let next = match (barred.is_empty(), scores.not_asked) {
        (false, _) => format!(", held back by {}", barred.join(", ")),
        (true, Some(level)) => format!("; level {level} is not asked in this form"),
        (true, None) => ", the top of the ladder".to_owned(),
    };
    format!("level {}{next}{untested}", level(scores.tested_level))
}

/// Highest rung first, as on a ladder.
fn rungs(framework: &Framework, scoring: &Scoring) {
    let Some(ladder) = staged::ladder_of(framework, &scoring.questions) else {
        return;
    };
    for rung in ladder.rungs.iter().rev() {
        let name = framework.level_name(rung.level as f64).unwrap_or_default();
        let barred: Vec<String> = rung
            .barred_by()
            .map(|test| format!("{} {}", test.question, figure(test.standing.value())))
            .collect();
        let standing = if rung.is_vacuous() {
            "nothing applies".to_owned()
        } else {
            format!("{} of {}", rung.satisfied(), rung.applicable())
        };
        say!(
            "  {}  {name:<12} {standing:<16} {}",
            rung.level,
            barred.join(", ")
        );
    }
}

fn distance(scores: &DifferentialScores) -> String {
    format!(
        "distance {}: today {}, wanted {}; {} % past the middle",
        signed(scores.mean_gap),
        figure(scores.mean_current),
        figure(scores.mean_desired),
        scores.past_midpoint.map(percent_text).unwrap_or_default()
    )
}

fn pairs(framework: &Framework, scoring: &Scoring) {
    for pair in chart::pairs::rows(framework, &scoring.questions) {
        let state = |state: Option<chart::pairs::State>| match state {
            Some(state) => format!("{} to {}", cut_text(state.current), cut_text(state.desired)),
            None => "–".to_owned(),
        };
        say!(
            "  {:<8} {:<34} {:>5}  {:<12} IT {:<12} business {}",
            pair.id,
            pair.name,
            signed(pair.now.map(|now| now.gap())),
            state(pair.now),
            state(pair.it),
            state(pair.business)
        );
    }
}

fn signed(difference: Option<f64>) -> String {
    difference.map_or("–".to_owned(), signed_text)
}

fn dimensions(scores: &ContinuousScores) {
    for dimension in &scores.dimensions {
        say!(
            "  {}  {:<40} {}",
            dimension.id,
            dimension.name,
            figure(dimension.score)
        );
    }
}

fn figure(figure: Option<f64>) -> String {
    figure.map(cut_text).unwrap_or_else(|| "–".to_owned())
}

fn confidence(label: Option<ConfidenceLabel>) -> &'static str {
    match label {
        Some(ConfidenceLabel::High) => "high",
        Some(ConfidenceLabel::Medium) => "medium",
        Some(ConfidenceLabel::Low) => "low",
        None => "–",
    }
}

fn explain(derivation: &Derivation, depth: usize) {
    let subject = serde_json::to_value(&derivation.subject).unwrap_or_default();
    let name = ["participant", "group", "dimension", "id", "name", "level"]
        .iter()
        .find_map(|key| match &subject[*key] {
            serde_json::Value::String(name) => Some(name.clone()),
            serde_json::Value::Number(level) => level.as_f64().map(|level| level.to_string()),
            _ => None,
        });
    let weight = derivation
        .weight
        .map(|weight| format!(", weight {weight}"))
        .unwrap_or_default();
    let note = derivation
        .note
        .as_deref()
        .map(|note| format!(" ({note})"))
        .unwrap_or_default();
    say!(
        "{}{} {}: {}{weight}{note}  {}",
        "  ".repeat(depth),
        subject["kind"].as_str().unwrap_or_default(),
        name.as_deref().unwrap_or_default(),
        figure(derivation.value),
        derivation.formula,
    );
    for part in &derivation.parts {
        explain(part, depth + 1);
    }
}
