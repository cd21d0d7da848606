//! `plumbline score`.

use analysis::round::{cut_text, percent_text};
use analysis::{ConfidenceLabel, ContinuousScores, Derivation, SchemeResult, Scores, Status};
use serde::Serialize;

use crate::args::ScoreArguments;
use crate::failure::Failure;
use crate::input;

/// What `--json` prints: the scores, and with `--explain` how they came about.
#[derive(Serialize)]
struct Output {
    #[serde(flatten)]
    scores: Scores,
    #[serde(skip_serializing_if = "Option::is_none")]
    derivation: Option<Derivation>,
}

pub(crate) fn run(arguments: &ScoreArguments) -> Result<(), Failure> {
    let edition = input::framework(&arguments.framework)?;
    let answers = input::answers(&arguments.answers, &edition.framework)?;
    let form = arguments.form.into();
    let scoring = analysis::score(&edition.framework, &edition.hash, &answers.responses, form);
    let mut scores = scoring.scores;
    let found = std::mem::take(&mut scores.problems)
        .into_iter()
        .map(|problem| answers.placed(problem));
    scores.problems = answers.problems.iter().cloned().chain(found).collect();
    let output = Output {
        scores,
        derivation: arguments.explain.then_some(scoring.derivation),
    };
    if arguments.json {
        return input::print_json(&output);
    }
    print(&output.scores);
    if let Some(derivation) = &output.derivation {
        println!();
        explain(derivation, 0);
    }
    Ok(())
}

fn print(scores: &Scores) {
    println!("{}", standing(scores));
    if let SchemeResult::Continuous(scores) = &scores.result {
        dimensions(scores);
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
                _ => format!("{provisional}{}", scores.scheme),
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
