//! Levels and parts as lines, for schemes without a view of their own.

use analysis::round::percent_text;
use app::api::{PartLevel, PartRow, PartsKind, PartsView};
use app::parts;

use super::{figure, signed};
use crate::say::say;

/// Levels highest first, then every part, then what bars the way.
pub(super) fn print(view: &PartsView) {
    for level in view.levels.iter().rev() {
        say!("{}", rung(level));
    }
    for part in &view.parts {
        say!("{}", line(part, "  "));
        for inner in &part.parts {
            say!("{}", line(inner, "    "));
        }
    }
    if let (PartsKind::Positioning, Some(points)) = (view.kind, view.unfunded) {
        say!("  {} points asked for and not given", figure(Some(points)));
    }
    if !view.blocking.is_empty() {
        say!("in the way: {}", blocking(view));
    }
}

fn rung(level: &PartLevel) -> String {
    let share = match (level.share, level.at_least) {
        (Some(share), Some(needs)) => {
            format!("{} % of {} %", percent_text(share), percent_text(needs))
        }
        _ => String::new(),
    };
    let line = format!(
        "  {:<4} {:<20} {:<18} {share}",
        level.level,
        level.name,
        parts::standing(level.standing)
    );
    line.trim_end().to_owned()
}

fn line(part: &PartRow, indent: &str) -> String {
    let value = parts::value(part);
    let sides = match part.gap {
        Some(gap) => format!(
            "IT {} business {} ({})",
            figure(part.groups.it.and_then(|side| side.score)),
            figure(part.groups.business.and_then(|side| side.score)),
            signed(Some(gap))
        ),
        None => String::new(),
    };
    let line = format!(
        "{indent}{:<40} {value:<12} {:<24} {sides}",
        part.name,
        parts::notes(part).join("; ")
    );
    line.trim_end().to_owned()
}

fn blocking(view: &PartsView) -> String {
    let ids: Vec<&str> = view
        .blocking
        .iter()
        .map(|blocker| blocker.question.as_str())
        .collect();
    ids.join(", ")
}
