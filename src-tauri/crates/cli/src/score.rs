//! `plumbline score`.

use analysis::round::{cut_text, percent_text, signed_text};
use analysis::score::staged;
use analysis::whatif::{self, WhatIf};
use analysis::{
    ConfidenceLabel, ContinuousScores, Derivation, DifferentialScores, QuestionResult,
    SchemeResult, Scores, StagedScores, Status,
};
use model::Framework;
use serde::Serialize;

use crate::args::ScoreArguments;
use crate::failure::Failure;
use crate::input;

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
    let edition = input::framework(&arguments.framework)?;
    let answers = input::answers(&arguments.answers, &edition.framework)?;
    let form = arguments.form.into();
    let scoring = analysis::score(&edition.framework, &edition.hash, &answers.responses, form);
    let what_if = arguments
        .what_if
        .then(|| whatif::what_if(&edition.framework, &scoring));
    let mut scores = scoring.scores;
    scores.problems = answers.all_problems(std::mem::take(&mut scores.problems));
    let output = Output {
        scores,
        derivation: arguments.explain.then_some(scoring.derivation),
        what_if,
    };
    if arguments.json {
        return input::print_json(&output);
    }
    print(&output.scores, &edition.framework, &scoring.questions);
    if let Some(derivation) = &output.derivation {
        println!();
        explain(derivation, 0);
    }
    if let Some(what_if) = &output.what_if {
        println!();
        crate::what_if::print(what_if);
    }
    Ok(())
}

fn print(scores: &Scores, framework: &Framework, questions: &[QuestionResult]) {
    println!("{}", standing(scores));
    match &scores.result {
        SchemeResult::Continuous(scores) => dimensions(scores),
        SchemeResult::Staged(_) => rungs(framework, questions),
        SchemeResult::Differential(_) => pairs(framework, questions),
        SchemeResult::NotScored {} => {}
    }
    let share = scores
        .completeness
        .map(percent_text)
        .unwrap_or_else(|| "–".to_owned());
    println!(
        "answered {share} %, confidence {}",
        confidence(scores.confidence.label)
    );
    if !scores.dont_know.is_empty() {
        println!("{} times “don’t know”", scores.dont_know.len());
    }
    if !scores.problems.is_empty() {
        crate::frameworks::print(&scores.problems);
    }
}

/// The result in one line.
fn standing(scores: &Scores) -> String {
    match scores.status {
        Status::Unanswered => "nothing is answered".to_owned(),
        Status::NotApplicable => "nothing applies".to_owned(),
        status => {
            let provisional = if status == Status::Provisional {
                "provisional, "
            } else {
                ""
            };
            match &scores.result {
                SchemeResult::Continuous(scores) => format!("{provisional}{}", level(scores)),
                SchemeResult::Staged(scores) => format!("{provisional}{}", climb(scores)),
                SchemeResult::Differential(scores) => {
                    format!("{provisional}{}", distance(scores))
                }
                SchemeResult::NotScored {} => format!("{provisional}not scored yet"),
            }
        }
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
    let Some(level) = scores.level else {
        return mean;
    };
    let gates = if held_back.is_empty() {
        String::new()
    } else {
        format!(", held back by {}", held_back.join(", "))
    };
    format!("level {level}{gates}; {mean}")
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
fn rungs(framework: &Framework, questions: &[QuestionResult]) {
    let Some(ladder) = staged::ladder_of(framework, questions) else {
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
        println!(
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

fn pairs(framework: &Framework, questions: &[QuestionResult]) {
    for pair in chart::pairs::rows(framework, questions) {
        let state = |state: Option<chart::pairs::State>| match state {
            Some(state) => format!("{} to {}", cut_text(state.current), cut_text(state.desired)),
            None => "–".to_owned(),
        };
        println!(
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
        println!(
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
    let name = ["id", "dimension", "group", "participant"]
        .iter()
        .rev()
        .find_map(|key| subject[*key].as_str());
    let weight = derivation
        .weight
        .map(|weight| format!(", weight {weight}"))
        .unwrap_or_default();
    let note = derivation
        .note
        .as_deref()
        .map(|note| format!(" ({note})"))
        .unwrap_or_default();
    println!(
        "{}{} {}: {}{weight}{note}  {}",
        "  ".repeat(depth),
        subject["kind"].as_str().unwrap_or_default(),
        name.unwrap_or_default(),
        figure(derivation.value),
        derivation.formula,
    );
    for part in &derivation.parts {
        explain(part, depth + 1);
    }
}
