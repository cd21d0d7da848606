//! How far people agree: words first, coefficients behind them.

use analysis::agreement::choice::Verdict;
use analysis::agreement::krippendorff::Reliance;
use analysis::agreement::survey::about;
use analysis::round::hundredths_text as coefficient;

use super::signed;
use crate::data::{Agreement, Between};

pub(crate) const HEADING: &str = "How far people agree";
pub(crate) const COLUMNS: [&str; 2] = ["Who", "What it comes to"];

/// What holds over the questions of one dimension; nothing where too few answered.
pub(crate) fn on_questions(verdict: Verdict) -> String {
    match verdict {
        Verdict::TooFew => String::new(),
        Verdict::Differ { levels } => {
            format!("On its questions people differ by {}.", about(levels))
        }
        Verdict::Agree | Verdict::TwoCamps { .. } => {
            "On its questions people agree to within a level.".to_owned()
        }
    }
}

/// Who, and what it comes to.
pub(crate) fn rows(agreement: &Agreement) -> Vec<(String, String)> {
    let rows = [
        ("Everybody", everybody(agreement)),
        (
            "IT and the business",
            agreement.between.map_or_else(not_compared, between),
        ),
        ("The whole questionnaire", alike(agreement)),
        ("Over time", steady(agreement)),
    ];
    rows.into_iter()
        .map(|(who, what)| (who.to_owned(), what))
        .collect()
}

fn everybody(agreement: &Agreement) -> String {
    let words = match agreement.all {
        Verdict::TooFew => return "Too few people answered to say.".to_owned(),
        Verdict::Differ { levels } => format!("differ by {}", about(levels)),
        Verdict::Agree | Verdict::TwoCamps { .. } => "agree to within a level".to_owned(),
    };
    let deviation = agreement
        .deviation
        .map(|levels| format!(" (average deviation {} levels)", coefficient(levels)));
    let deviation = deviation.unwrap_or_default();
    format!("On the average question people {words}{deviation}.")
}

fn between(between: Between) -> String {
    let better = if between.bias.is_some_and(|bias| bias < 0.0) {
        "the business"
    } else {
        "IT"
    };
    let bias = between.bias.map(signed).unwrap_or_default();
    match between.verdict {
        Verdict::TooFew => "A side has too few people to be compared.".to_owned(),
        Verdict::Differ { levels } => format!(
            "The sides are apart by {}; {better} sees things better (IT less business {bias}).",
            about(levels)
        ),
        Verdict::Agree | Verdict::TwoCamps { .. } => {
            format!("The sides agree to within a level (IT less business {bias}).")
        }
    }
}

fn not_compared() -> String {
    "Not compared: a side is silent, or too small to be shown.".to_owned()
}

fn alike(agreement: &Agreement) -> String {
    let Some(alpha) = agreement.alpha.map(coefficient) else {
        return "Krippendorff’s alpha is undefined: too few answers, or all the same.".to_owned();
    };
    let interval = agreement.interval.map(|(low, high)| {
        let (low, high) = (coefficient(low), coefficient(high));
        format!(", between {low} and {high} had other questions been asked")
    });
    let reliance = agreement.reliance.map(|reliance| match reliance {
        Reliance::Reliable => ": good enough to rely on",
        Reliance::Tentative => ": good enough for tentative conclusions",
        Reliance::Unreliable => ": too low to rely on",
    });
    format!(
        "Krippendorff’s alpha (ordinal) is {alpha}{}{}.",
        interval.unwrap_or_default(),
        reliance.unwrap_or_default()
    )
}

fn steady(agreement: &Agreement) -> String {
    match agreement.detectable_change.map(coefficient) {
        Some(change) => {
            format!("A change of the mean by up to {change} levels is noise (from ICC(A,k)).")
        }
        None => {
            "Too few questions were answered by everybody to say what change is noise.".to_owned()
        }
    }
}
