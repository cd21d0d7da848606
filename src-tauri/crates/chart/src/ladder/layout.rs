//! Where everything in a ladder goes, in CSS pixels. Pure geometry: nothing is drawn here.
//!
//! Invariant: all text lies inside the area and none touches another; what does not fit is said in
//! fewer words, and in none where there is no room for any.

use super::{Ladder, Rung, State, standing, value};
use crate::font::Weight;
use crate::frame::{Frame, Rect, room};
use crate::pen::Line;
use crate::record::Ink;
use crate::scene::Anchor;
use crate::token::Token;
use crate::wrap::{Measured, elided};

/// Height of a line of type, as a share of its size.
const LEADING: f32 = 1.3;
/// From the top of a line to its baseline, as a share of its size.
const BASELINE: f32 = 0.98;
/// Between two rungs.
const GAP: f32 = 9.0;
/// Between two columns.
const BESIDE: f32 = 12.0;
/// Height of a track.
pub(super) const TRACK: f32 = 13.0;
/// The narrowest column in which words are set.
const NARROWEST: f32 = 60.0;

/// Where everything goes.
pub(super) struct Layout {
    pub(super) rows: Vec<Row>,
    pub(super) lines: Vec<Line>,
}

/// One rung, highest first.
pub(super) struct Row {
    /// Index in `Ladder::rungs`.
    pub(super) rung: usize,
    /// Centre of the number, and the radius of its ground.
    pub(super) number: (f32, f32),
    pub(super) radius: f32,
    pub(super) track: Rect,
}

/// The widths of the columns.
struct Columns {
    radius: f32,
    names: Rect,
    track: Rect,
    notes: Rect,
}

/// A rung's words, broken to its columns.
struct Words {
    name: Vec<String>,
    /// In the colour of hints, under the name.
    under: Option<String>,
    note: String,
    /// Name and value of each blocker that is shown, and what is said of the others.
    blockers: Vec<(String, String)>,
    rest: Option<String>,
}

/// A size of type, how many blockers are named, and whether there are words at all.
struct Trial {
    size: f32,
    named: usize,
}

/// The height at which nothing need be left out.
pub(crate) fn natural_height(ladder: &Ladder, frame: &Frame, width: f32) -> f32 {
    let area = Rect {
        left: 0.0,
        top: 0.0,
        right: width,
        bottom: f32::INFINITY,
    };
    let trial = Trial {
        size: frame.label,
        named: usize::MAX,
    };
    let columns = columns(ladder, trial.size, area);
    let heights = heights(ladder, &columns, &trial);
    heights.iter().sum::<f32>() + GAP * heights.len().saturating_sub(1) as f32
}

/// The ladder in an area: with as many words as fit.
pub(super) fn fit(ladder: &Ladder, frame: &Frame, area: Rect) -> Layout {
    let trials = [
        (frame.label, usize::MAX),
        (frame.label, 6),
        (frame.label, 4),
        (frame.label, 2),
        (frame.smallest, 4),
        (frame.smallest, 2),
        (frame.smallest, 1),
        (frame.smallest, 0),
    ];
    trials
        .into_iter()
        .map(|(size, named)| Trial { size, named })
        .find_map(|trial| place(ladder, &trial, area))
        .unwrap_or_else(|| bare(ladder, area))
}

fn columns(ladder: &Ladder, size: f32, area: Rect) -> Columns {
    let widest = ladder
        .rungs
        .iter()
        .map(|rung| room(&rung.level.to_string(), size, Weight::SemiBold))
        .fold(0.0, f32::max);
    let radius = (widest / 2.0 + 3.0).max(size * 0.85);
    let left = area.left + 2.0 * radius + BESIDE;
    let rest = (area.right - left).max(0.0);
    let longest = ladder
        .rungs
        .iter()
        .map(|rung| room(&rung.name, size, Weight::SemiBold))
        .fold(0.0, f32::max);
    let names = longest.min(rest * 0.28);
    let track = (rest * 0.27).clamp(24.0, 200.0).min(rest);
    let at = |left: f32, width: f32| Rect {
        left,
        right: left + width,
        ..area
    };
    let names_gap = if names > 0.0 { BESIDE } else { 0.0 };
    let track_left = left + names + names_gap;
    let notes_left = track_left + track + BESIDE;
    Columns {
        radius,
        names: at(left, names),
        track: at(track_left, track),
        notes: at(notes_left, (area.right - notes_left).max(0.0)),
    }
}

/// A rung's words at a size; none where a column is too narrow for any.
fn words(rung: &Rung, columns: &Columns, trial: &Trial) -> Option<Words> {
    let size = trial.size;
    let width = columns.notes.width();
    if width < NARROWEST {
        return None;
    }
    let note = elided(&standing(rung), size, Weight::Regular, width)?;
    let count = rung.blockers.len();
    let shown = if count > trial.named {
        trial.named
    } else {
        count
    };
    let blockers = rung.blockers.iter().take(shown).map(|blocker| {
        let value = format!("\u{2004}{}", value(blocker));
        let tail = room(&value, size, Weight::SemiBold);
        let name = elided(&blocker.name, size, Weight::Regular, width - tail)?;
        Some((name, value))
    });
    let rest = (shown < count).then(|| match shown {
        0 => format!("held back by {count}"),
        _ => format!("and {} more", count - shown),
    });
    Some(Words {
        name: name_lines(&rung.name, size, columns.names.width())?,
        under: rung
            .extension
            .then(|| elided("extension", size, Weight::Regular, columns.names.width()))
            .flatten(),
        note,
        blockers: blockers.collect::<Option<_>>()?,
        rest: match rest {
            Some(rest) => Some(elided(&rest, size, Weight::Regular, width)?),
            None => None,
        },
    })
}

fn name_lines(name: &str, size: f32, width: f32) -> Option<Vec<String>> {
    if name.trim().is_empty() {
        return Some(Vec::new());
    }
    let measured = Measured::new(name, Weight::SemiBold, 0.0);
    let lines = match measured.lines(width / size, 2) {
        Some(lines) => lines.texts.clone(),
        None => vec![elided(name, size, Weight::SemiBold, width)?],
    };
    Some(lines)
}

impl Words {
    fn name_height(&self, size: f32) -> f32 {
        (self.name.len() + usize::from(self.under.is_some())) as f32 * LEADING * size
    }

    fn note_height(&self, size: f32) -> f32 {
        (1 + self.blockers.len() + usize::from(self.rest.is_some())) as f32 * LEADING * size
    }
}

/// What each rung takes, without words where there is no room for any. The first line stands beside
/// the middle of the number, which is larger than a line.
fn heights(ladder: &Ladder, columns: &Columns, trial: &Trial) -> Vec<f32> {
    let above = columns.radius - LEADING * trial.size / 2.0;
    let height = |rung: &Rung| {
        let words = words(rung, columns, trial);
        let lines = words.map_or(0.0, |words| {
            let names = words.name_height(trial.size);
            above + names.max(words.note_height(trial.size))
        });
        lines.max(2.0 * columns.radius)
    };
    ladder.rungs.iter().map(height).collect()
}

/// Places everything; none where the words do not fit.
fn place(ladder: &Ladder, trial: &Trial, area: Rect) -> Option<Layout> {
    let columns = columns(ladder, trial.size, area);
    let words: Vec<Words> = ladder
        .rungs
        .iter()
        .map(|rung| words(rung, &columns, trial))
        .collect::<Option<_>>()?;
    let heights = heights(ladder, &columns, trial);
    let gaps = heights.len().saturating_sub(1) as f32;
    let spare = area.height() - heights.iter().sum::<f32>() - GAP * gaps;
    if spare < 0.0 || columns.track.right > area.right {
        return None;
    }
    let gap = GAP + (spare / (gaps + 1.0)).min(GAP * 2.0);
    let mut layout = Layout {
        rows: Vec::new(),
        lines: Vec::new(),
    };
    let mut top = area.top + (area.height() - heights.iter().sum::<f32>() - gap * gaps) / 2.0;
    for (index, rung) in ladder.rungs.iter().enumerate().rev() {
        let leads = ladder.level == Some(rung.level);
        let middle = top + columns.radius;
        layout.rows.push(row(index, &columns, area, middle));
        layout
            .lines
            .push(number(rung, &columns, area, middle, trial.size, leads));
        layout.lines.extend(lines(
            rung,
            &words[index],
            &columns,
            middle,
            trial.size,
            leads,
        ));
        top += heights[index] + gap;
    }
    Some(layout)
}

fn row(rung: usize, columns: &Columns, area: Rect, middle: f32) -> Row {
    Row {
        rung,
        number: (area.left + columns.radius, middle),
        radius: columns.radius,
        track: Rect {
            top: middle - TRACK / 2.0,
            bottom: middle + TRACK / 2.0,
            ..columns.track
        },
    }
}

fn number(rung: &Rung, columns: &Columns, area: Rect, middle: f32, size: f32, leads: bool) -> Line {
    let token = match rung.state {
        _ if leads => Token::Surface,
        State::Reached | State::Base => Token::Text,
        _ => Token::TextSecond,
    };
    let ink = Ink {
        weight: Weight::SemiBold,
        ..token.into()
    };
    Line {
        at: (
            area.left + columns.radius,
            middle + size * crate::font::CAP_HEIGHT / 2.0,
        ),
        anchor: Anchor::Middle,
        size,
        runs: vec![(rung.level.to_string(), ink)],
    }
}

/// The words of a rung. The first line of each column stands beside the number.
fn lines(
    rung: &Rung,
    words: &Words,
    columns: &Columns,
    middle: f32,
    size: f32,
    leads: bool,
) -> Vec<Line> {
    let first = middle - LEADING * size / 2.0;
    let at = |left: f32, line: usize| (left, first + (line as f32 * LEADING + BASELINE) * size);
    let one = |place: (f32, f32), runs: Vec<(String, Ink)>| Line {
        at: place,
        anchor: Anchor::Start,
        size,
        runs,
    };
    let quiet = matches!(rung.state, State::Above | State::NotAsked | State::Untested);
    let name = Ink {
        weight: if leads {
            Weight::SemiBold
        } else {
            Weight::Regular
        },
        ..if quiet {
            Token::TextSecond
        } else {
            Token::Text
        }
        .into()
    };
    let hint: Ink = Token::TextThird.into();
    let names = words
        .name
        .iter()
        .map(|line| (line, name))
        .chain(words.under.iter().map(|line| (line, hint)))
        .enumerate()
        .map(|(line, (text, ink))| one(at(columns.names.left, line), vec![(text.clone(), ink)]));
    let note: Ink = if quiet {
        hint
    } else {
        Token::TextSecond.into()
    };
    let value = Ink {
        weight: Weight::SemiBold,
        follows: true,
        ..Token::Text.into()
    };
    let notes = std::iter::once(vec![(words.note.clone(), note)])
        .chain(
            words
                .blockers
                .iter()
                .map(|(name, has)| vec![(name.clone(), Token::Text.into()), (has.clone(), value)]),
        )
        .chain(words.rest.iter().map(|rest| vec![(rest.clone(), hint)]))
        .enumerate()
        .map(|(line, runs)| one(at(columns.notes.left, line), runs));
    names.chain(notes).collect()
}

/// A ladder without words, for an area that is too small for any.
fn bare(ladder: &Ladder, area: Rect) -> Layout {
    let step = area.height() / ladder.rungs.len().max(1) as f32;
    let track = TRACK.min(step * 0.6);
    let radius = (track / 2.0).min(area.width() / 4.0);
    let row = |(place, rung): (usize, usize)| {
        let middle = area.top + (place as f32 + 0.5) * step;
        Row {
            rung,
            number: (area.left + radius, middle),
            radius,
            track: Rect {
                left: (area.left + 2.0 * radius + 4.0).min(area.right),
                top: middle - track / 2.0,
                right: area.right,
                bottom: middle + track / 2.0,
            },
        }
    };
    Layout {
        rows: (0..ladder.rungs.len()).rev().enumerate().map(row).collect(),
        lines: Vec::new(),
    }
}
