//! Sentences that the data suggest, for headline and paper.

use analysis::{SchemeResult, Status};

use crate::facts::Facts;
use crate::results;

/// Stands where a group is too small to be shown.
pub(crate) const TOO_FEW: &str = "too few people to show";

/// The headline that the data suggest: the level, and what holds it back.
pub(crate) fn headline(facts: &Facts) -> String {
    let scores = &facts.now.scoring.scores;
    match (scores.status, &scores.result) {
        (Status::NotApplicable, _) => "No question of this assessment applies.".to_owned(),
        (Status::Unanswered, _) => "Nothing has been answered yet.".to_owned(),
        (_, SchemeResult::Continuous(_)) => level(facts),
        (status, SchemeResult::Staged(own)) => {
            let framework = &facts.now.edition.framework;
            let rungs = chart::ladder::rungs(framework, &facts.now.scoring).unwrap_or_default();
            said(status, &chart::ladder::finding(own, &rungs))
        }
        (status, SchemeResult::Differential(own)) => {
            said(status, &results::differential::finding(facts, own))
        }
        (status, _) => said(status, &results::parts::view(facts).finding),
    }
}

/// A finding as a sentence, with a word where too little is answered for it to stand.
fn said(status: Status, finding: &str) -> String {
    match status {
        Status::Provisional => format!("Provisional: {finding}."),
        _ => format!("{finding}."),
    }
}

/// The level after gates, and the dimensions that hold it.
fn level(facts: &Facts) -> String {
    let scores = &facts.now.scoring.scores;
    let framework = &facts.now.edition.framework;
    let Some(level) = scores.continuous().and_then(|scores| scores.tested_level) else {
        return "Nothing has been answered yet.".to_owned();
    };
    let passed = scores.continuous().and_then(|scores| scores.level);
    let passed = passed.unwrap_or(level);
    let provisional = if scores.status == Status::Provisional {
        "Provisional: level"
    } else {
        "Level"
    };
    let holding: Vec<String> = facts
        .now
        .holding_back()
        .into_iter()
        .filter(|held| held.level == passed + 1)
        .map(|held| held.name)
        .collect();
    let reason = match (holding.is_empty(), framework.level_name(level as f64)) {
        (false, _) => format!(", held back by {}", list(&holding)),
        (true, Some(name)) => format!(", {}", name.to_lowercase()),
        (true, None) => String::new(),
    };
    let untested = untested(scores, level);
    format!(
        "{provisional} {level} of {}{reason}{untested}.",
        framework.scale.max
    )
}

/// "; level 3 passes untested" where nothing that its gates need applies.
fn untested(scores: &analysis::Scores, tested: i64) -> String {
    match scores.continuous().and_then(|scores| scores.level) {
        Some(level) if level > tested => {
            format!("; level {level} passes, since nothing its gates need applies")
        }
        _ => String::new(),
    }
}

/// "a", "a and b", "a, b and c"; beyond four the number of the rest.
pub(crate) fn list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [start @ .., last] if names.len() <= 4 => format!("{} and {last}", start.join(", ")),
        [first, second, rest @ ..] => format!("{first}, {second} and {} more", rest.len()),
    }
}
