//! The sentence that leads, for paper and terminal.

use analysis::Status;
use analysis::round::{cut_text, percent_text};
use analysis::scheme::capability::Rating;
use analysis::scheme::positioning::Classification;
use analysis::scheme::two_axes::{Pattern, Position};
use model::{Framework, QuestionKind};

use crate::api::{LevelStanding, PartKind, PartRole, PartRow, PartsKind, PartsView};
use crate::words::list;

/// A sentence without its full stop.
pub(super) fn of(framework: &Framework, view: &PartsView) -> String {
    let found = match view.kind {
        PartsKind::WeakestLink => weakest_link(view),
        PartsKind::Minimum => minimum(view),
        PartsKind::MedianProfile => median_profile(view),
        PartsKind::StageFromMean => stage(view),
        PartsKind::TwoAxes => two_axes(view),
        PartsKind::Positioning => positioning(view),
        PartsKind::Thresholds => thresholds(view),
        PartsKind::PassMark => pass_mark(view),
        PartsKind::Capability => capability(view),
    };
    found.unwrap_or_else(|| format!("{} is not judged yet", framework.name))
}

fn level(view: &PartsView) -> Option<String> {
    let level = view.tested_level?;
    Some(match view.level_name.as_str() {
        "" => format!("Level {level}"),
        name => format!("Level {level}, {}", name.to_lowercase()),
    })
}

/// "; level 3 passes untested" where the climb went on over what does not apply.
fn untested(view: &PartsView) -> String {
    match (view.level, view.tested_level) {
        (Some(level), Some(tested)) if level > tested => {
            format!("; level {level} passes, since nothing asked for above {tested} applies")
        }
        _ => String::new(),
    }
}

fn weakest_link(view: &PartsView) -> Option<String> {
    Some(format!(
        "{}: {} in all, no stronger than {} at {} lets it be",
        level(view)?,
        cut_text(view.score?),
        list(&view.weakest),
        cut_text(view.lowest?)
    ))
}

fn minimum(view: &PartsView) -> Option<String> {
    Some(format!(
        "{}: the weakest steps come to {}, the lowest of them in {} at {}",
        level(view)?,
        cut_text(view.score?),
        list(&view.weakest),
        cut_text(view.lowest?)
    ))
}

fn median_profile(view: &PartsView) -> Option<String> {
    let (lowest, middle) = (view.lowest?, view.middle?);
    Some(format!(
        "The middle of the profile is level {middle}, its lowest level {lowest} in {}",
        list(&view.weakest)
    ))
}

fn stage(view: &PartsView) -> Option<String> {
    Some(format!(
        "{}, from a mean of {}",
        level(view)?.replace("Level", "Stage"),
        cut_text(view.score?)
    ))
}

fn two_axes(view: &PartsView) -> Option<String> {
    let [first, second] = view.parts.as_slice() else {
        return None;
    };
    let apart = cut_text(view.apart?.abs());
    let said = match view.pattern? {
        Pattern::Aligned => format!(
            "{} and {} are aligned, {apart} apart",
            first.name, second.name
        ),
        Pattern::FirstLeads => format!("{} is {apart} ahead of {}", first.name, second.name),
        Pattern::SecondLeads => format!("{} is {apart} ahead of {}", second.name, first.name),
    };
    Some(format!(
        "{said}; level {}, {}",
        view.tested_level?,
        position(view.position?)
    ))
}

fn positioning(view: &PartsView) -> Option<String> {
    let named = |role: PartRole| -> Vec<String> {
        let parts = view.parts.iter().filter(|part| part.role == Some(role));
        parts.map(|part| part.name.clone()).collect()
    };
    let above = [named(PartRole::Dominates), named(PartRole::Differentiates)].concat();
    Some(match view.classification? {
        Classification::BelowPar => format!("Below par in {}", list(&named(PartRole::BelowPar))),
        Classification::MythOfExcellence => {
            format!("Trying to be best at too much: {}", list(&above))
        }
        Classification::Relevant => format!(
            "Best at {}, good at {}, at par in the rest",
            list(&named(PartRole::Dominates)),
            list(&named(PartRole::Differentiates))
        ),
        Classification::Undifferentiated => "Nothing is above par".to_owned(),
        Classification::Unfinished => match above.is_empty() {
            true => "On the way: no clear first and second yet".to_owned(),
            false => format!(
                "On the way: above par in {}, no clear first and second yet",
                list(&above)
            ),
        },
    })
}

fn thresholds(view: &PartsView) -> Option<String> {
    let next = view
        .levels
        .iter()
        .find(|level| level.standing == LevelStanding::Climbing);
    let rest = match next {
        Some(next) => format!(
            "level {} has {} % of its points and needs {} %",
            next.level,
            percent_text(next.share.unwrap_or(0.0)),
            percent_text(next.at_least.unwrap_or(1.0))
        ),
        None => "every threshold is reached".to_owned(),
    };
    Some(format!("{}: {rest}{}", level(view)?, untested(view)))
}

fn held_back(view: &PartsView) -> String {
    match (view.next, view.blocking.len()) {
        (None, _) => "the top is reached".to_owned(),
        (Some(next), 0) => match view.not_asked {
            Some(_) => format!("level {next} is not asked in full"),
            None => format!("nothing in level {next} applies"),
        },
        (Some(next), 1) => format!("level {next} is held back by 1 question"),
        (Some(next), count) => format!("level {next} is held back by {count} questions"),
    }
}

fn among(view: &PartsView) -> String {
    match view.parts.len() {
        0 | 1 => String::new(),
        count => format!(", in the lowest of {count}"),
    }
}

fn pass_mark(view: &PartsView) -> Option<String> {
    Some(format!(
        "{}{}: {}",
        level(view)?,
        among(view),
        held_back(view)
    ))
}

fn capability(view: &PartsView) -> Option<String> {
    Some(format!(
        "{}{}: {}{}",
        level(view)?,
        among(view),
        held_back(view),
        untested(view)
    ))
}

/// Where in its level a mean lies.
pub fn position(position: Position) -> &'static str {
    match position {
        Position::Low => "in its first third",
        Position::Mid => "in its middle",
        Position::High => "in its last third",
    }
}

/// Which axis is ahead.
pub fn pattern(pattern: Pattern, first: &str, second: &str) -> String {
    match pattern {
        Pattern::Aligned => "aligned".to_owned(),
        Pattern::FirstLeads => format!("{first} leads"),
        Pattern::SecondLeads => format!("{second} leads"),
    }
}

/// What a profile is like.
pub fn classification(classification: Classification) -> &'static str {
    match classification {
        Classification::BelowPar => "below par",
        Classification::MythOfExcellence => "best at too much",
        Classification::Relevant => "relevant",
        Classification::Undifferentiated => "nothing stands out",
        Classification::Unfinished => "on the way",
    }
}

/// How a level stands.
pub fn standing(standing: LevelStanding) -> &'static str {
    match standing {
        LevelStanding::Reached => "reached",
        LevelStanding::Climbing => "not reached",
        LevelStanding::Island => "passed, an island",
        LevelStanding::Above => "not counted yet",
        LevelStanding::Untested => "nothing applies",
        LevelStanding::NotAsked => "not asked in full",
        LevelStanding::Open => "nothing answered",
    }
}

/// What the figure of the whole is made of.
pub(crate) fn made_of(kind: PartsKind) -> &'static str {
    match kind {
        PartsKind::WeakestLink => "mean and lowest, blended",
        PartsKind::Minimum => "mean of the lowest steps",
        _ => "over the dimensions, by their weights",
    }
}

/// Which axis is ahead, with the names of both.
pub(crate) fn axes(view: &PartsView) -> String {
    match (view.parts.as_slice(), view.pattern) {
        ([first, second], Some(found)) => pattern(found, &first.name, &second.name),
        _ => String::new(),
    }
}

/// A question's value as people read it: a split room stands between two answers.
pub fn answer(value: f64, kind: QuestionKind) -> String {
    let whole = value.fract() == 0.0;
    match kind {
        QuestionKind::Nplf if whole => format!("{:?}", Rating::of_rank(value)),
        QuestionKind::YesNo if whole => if value > 0.0 { "yes" } else { "no" }.to_owned(),
        QuestionKind::Nplf => format!(
            "{:?} to {:?}",
            Rating::of_rank(value),
            Rating::of_rank(value.ceil())
        ),
        QuestionKind::YesNo => "not agreed".to_owned(),
        QuestionKind::Number => format!("{} %", percent_text(value / 100.0)),
        _ => cut_text(value),
    }
}

/// A part's figure as people read it.
pub fn value(part: &PartRow) -> String {
    let dash = || "–".to_owned();
    match part.kind {
        PartKind::Dimension | PartKind::Axis => part.score.map_or_else(dash, cut_text),
        PartKind::Process => part
            .level
            .map_or_else(dash, |level| format!("level {level}")),
        PartKind::Attribute => match part.score {
            Some(percent) => format!("{} ({} %)", part.rating, percent_text(percent / 100.0)),
            None if part.rating.is_empty() => dash(),
            None => part.rating.clone(),
        },
    }
}

/// What is to be said of a part beside its figure.
pub fn notes(part: &PartRow) -> Vec<String> {
    let of = |levels: &[f64]| {
        let levels: Vec<String> = levels.iter().map(f64::to_string).collect();
        levels.join(", ")
    };
    let mut notes = Vec::new();
    match part.status {
        Status::NotApplicable => notes.push("does not apply".to_owned()),
        Status::Unanswered => notes.push("no answer".to_owned()),
        Status::Provisional => notes.push("provisional".to_owned()),
        Status::Ok => {}
    }
    if part.weakest {
        notes.push("lowest".to_owned());
    }
    match part.role {
        Some(PartRole::Dominates) => notes.push("best at this".to_owned()),
        Some(PartRole::Differentiates) => notes.push("good at this".to_owned()),
        Some(PartRole::BelowPar) => notes.push("below par".to_owned()),
        Some(PartRole::AtPar) | None => {}
    }
    if !part.islands.is_empty() {
        notes.push(format!("islands at {}", of(&part.islands)));
    }
    if !part.vacuous_levels.is_empty() {
        notes.push(format!(
            "nothing applies in level {}",
            of(&part.vacuous_levels)
        ));
    }
    notes
}
