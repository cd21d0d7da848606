//! Times of agreement, for `cargo xtask bench`: `agreement measure` prints one JSON object a line,
//! `agreement matrix` the matrix whose ordinal alpha it takes: a line a question, NaN where somebody
//! gave no answer.

use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};

use analysis::agreement::krippendorff::{Metric, Reliability, Resampling};
use analysis::figures_with_agreement;
use model::{Answer, Form, Framework, Group, QuestionId, Response};
use serde_json::{Value, json};

const QUESTIONS: usize = 300;
const RATERS: usize = 200;
/// Runs for one figure: of everything, and of alpha alone.
const RUNS: usize = 9;
const ALPHA_RUNS: usize = 301;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["measure"] => measure(),
        ["matrix"] => {
            for row in matrix() {
                let row: Vec<String> = row.iter().map(f64::to_string).collect();
                println!("{}", row.join(" "));
            }
            Ok(())
        }
        _ => Err("agreement measure | agreement matrix".into()),
    }
}

fn measure() -> Result<(), Box<dyn Error>> {
    let framework = framework()?;
    let responses = responses();
    let scored = median(RUNS, || {
        black_box(figures_with_agreement(
            &framework,
            "hash",
            &responses,
            Form::Full,
            Resampling::default(),
        ));
    });
    println!("{}", json!({"scored_ms": scored}));
    let matrix = matrix();
    let alpha = || Reliability::new(&matrix).alpha(Metric::Ordinal);
    let value = alpha();
    let alone = median(ALPHA_RUNS, || {
        black_box(alpha());
    });
    println!("{}", json!({"alpha_ms": alone, "alpha": value}));
    Ok(())
}

/// Milliseconds of the middle run.
fn median(runs: usize, mut run: impl FnMut()) -> f64 {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[runs / 2].as_secs_f64() * 1e3
}

/// What a rater says to a question: most lean the same way, and about one in twenty says nothing.
fn level(question: usize, rater: usize) -> Option<usize> {
    let chance = (question * RATERS + rater) as u64;
    let mixed = (chance + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40;
    let lean = question * 5 / QUESTIONS;
    (!mixed.is_multiple_of(20)).then_some((lean + (mixed / 20 % 3) as usize).min(5))
}

fn matrix() -> Vec<Vec<f64>> {
    (0..QUESTIONS)
        .map(|question| {
            (0..RATERS)
                .map(|rater| level(question, rater).map_or(f64::NAN, |level| level as f64))
                .collect()
        })
        .collect()
}

fn responses() -> Vec<Response> {
    let places =
        (0..RATERS).flat_map(|rater| (0..QUESTIONS).map(move |question| (question, rater)));
    places
        .filter_map(|(question, rater)| {
            Some(Response {
                participant: format!("person-{rater}").as_str().into(),
                group: Group::ALL[rater % 2],
                question: QuestionId::new(format!("Q{question}")),
                answer: Answer::level(level(question, rater)? as f64),
                evidence: None,
                comment: String::new(),
                assumed: false,
            })
        })
        .collect()
}

/// Twelve dimensions of 25 questions each.
fn framework() -> Result<Framework, serde_json::Error> {
    let question = |number: usize| {
        json!({
            "id": format!("Q{number}"), "kind": "level", "audience": "both",
            "stem": {"it": "How?", "business": "How?"}, "weight": 1, "short_form": true
        })
    };
    let dimensions: Vec<Value> = (0..12)
        .map(|dimension| {
            let questions: Vec<Value> = (0..25).map(|own| question(dimension * 25 + own)).collect();
            json!({
                "id": format!("D{dimension}"), "name": "", "weight": 1, "meaning": "",
                "questions": questions
            })
        })
        .collect();
    serde_json::from_value(json!({
        "format": 1, "id": "bench", "version": "1", "name": "", "provenance": "", "licence": "",
        "minutes": {"short": 1, "full": 1}, "scheme": {"kind": "continuous"},
        "scale": {"min": 0, "max": 5}, "dimensions": dimensions
    }))
}
