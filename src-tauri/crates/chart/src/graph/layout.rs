//! Where everything in a dependency graph goes, in CSS pixels. Pure geometry.
//!
//! Invariant: all text lies inside the area and none touches another, boxes stand apart, and no line
//! runs through a box. Where there is no room for the names nothing is drawn.

use super::order::{self, Columns, Spot};
use super::place::Stacks;
use super::route::{self, MARK, Run};
use super::{DependencyGraph, Link, Strength, words};
use crate::font::{CAP_HEIGHT, Weight};
use crate::frame::{Frame, Rect, room};
use crate::pen::{Line, Place};
use crate::plot::{self, block};
use crate::record::Ink;
use crate::scene::Anchor;
use crate::token::Token;
use crate::wrap::{Measured, filled};

/// Width of a box, as shares of the size of names.
const NARROWEST: f32 = 10.6;
const WIDEST: f32 = 16.0;
/// What columns are expected to stand apart.
const APART: f32 = 60.0;
/// Half of the line round a box, which an area has to hold too.
const EDGE: f32 = 0.5;
/// Inside a box, beside and above its words.
const BESIDE: f32 = 8.0;
const ABOVE: f32 = 6.0;
const LEADING: f32 = 1.22;
/// From one track to the next, at ease and at least.
const TRACK: f32 = 8.0;
const NARROW_TRACK: f32 = 3.0;
/// Between a box and what leaves it, and the room for an arrow.
const LEAVE: f32 = 8.0;
pub(super) const ARROW: f32 = 9.0;
/// Between an arrow and the last track before it.
const REACH: f32 = ARROW + 6.0;
/// What a column is moved away further where there is room.
const AIR: f32 = 36.0;
/// Length of a swatch in the key, and from it to its text.
pub(super) const SWATCH: f32 = 26.0;
const SWATCH_GAP: f32 = 6.0;
/// Below the key, above the notes, and between two notes.
const KEY_GAP: f32 = 14.0;
const NOTES_GAP: f32 = 14.0;
const NOTE_GAP: f32 = 5.0;
/// Height of a line of a note, as a share of its size: a mark stands before it.
const NOTE_LEADING: f32 = 1.5;
/// From the left of a note's mark to its text.
const NOTE_INDENT: f32 = 24.0;

/// Where everything goes.
#[derive(Default)]
pub(super) struct Layout {
    pub(super) boxes: Vec<Box>,
    pub(super) channels: Vec<Channel>,
    pub(super) wires: Vec<order::Wire>,
    pub(super) marks: Vec<Mark>,
    /// What the key explains: left end of each swatch, on the middle of its row.
    pub(super) key: Vec<(Entry, Place)>,
    pub(super) lines: Vec<Line>,
    /// Where all ends.
    bottom: f32,
}

/// A node's box.
pub(super) struct Box {
    pub(super) at: Rect,
    /// It is one of the services.
    pub(super) is_service: bool,
}

/// The room between two columns.
pub(super) struct Channel {
    pub(super) runs: Vec<Run>,
    /// The right edge of the column before, and of what runs on in the column after.
    pub(super) left: f32,
    pub(super) passed: f32,
    /// The left edge of the column after.
    pub(super) right: f32,
    pub(super) top: f32,
    /// The middle of the first track, and from one to the next.
    pub(super) first: f32,
    pub(super) step: f32,
}

/// A mark on a link or before its note.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Mark {
    pub(super) at: Place,
    pub(super) kind: Marked,
}

/// What a mark stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marked {
    /// A need that is back too late.
    Late,
    /// Services that wait for each other.
    Cycle,
}

/// What the key explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Entry {
    Service,
    Other,
    Needs(Strength),
    Late,
    Cycle,
}

/// How often boxes are moved once it is known where their lines leave and reach them.
const ALIGNED: usize = 2;
/// Half of what a mark takes.
pub(super) const RADIUS: f32 = 8.0;
/// How names of boxes are set.
const NAME: Weight = Weight::Medium;

#[derive(Clone, Copy)]
struct Trial {
    size: f32,
    /// Lines of a name.
    lines: usize,
    /// Boxes say more than names.
    facts: bool,
    /// Boxes stand close.
    is_tight: bool,
    key: bool,
}

/// The height at which nothing need be left out.
pub(crate) fn natural_height(graph: &DependencyGraph, frame: &Frame, width: f32) -> f32 {
    let area = Rect {
        left: 0.0,
        top: 0.0,
        right: width,
        bottom: f32::INFINITY,
    };
    fit(graph, frame, area).bottom
}

pub(super) fn fit(graph: &DependencyGraph, frame: &Frame, area: Rect) -> Layout {
    let trial = |size, lines, facts, is_tight, key| Trial {
        size,
        lines,
        facts,
        is_tight,
        key,
    };
    let trials = [
        trial(frame.label, 3, true, false, true),
        trial(frame.smallest, 2, true, true, true),
        trial(frame.smallest, 2, false, true, true),
        trial(frame.smallest, 1, false, true, false),
    ];
    trials
        .iter()
        .find_map(|trial| set(graph, trial, frame, area))
        .unwrap_or_default()
}

/// Sets the graph in as many columns as there is room for.
fn set(graph: &DependencyGraph, trial: &Trial, frame: &Frame, area: Rect) -> Option<Layout> {
    let narrowest = NARROWEST * trial.size;
    let most = ((area.width() + APART) / (narrowest + APART)) as usize;
    let depth = order::depth(graph).max(1);
    (1..=most.clamp(1, depth))
        .rev()
        .find_map(|most| place_all(graph, trial, frame, area, most))
}

fn place_all(
    graph: &DependencyGraph,
    trial: &Trial,
    frame: &Frame,
    area: Rect,
    most: usize,
) -> Option<Layout> {
    let mut layout = Layout::default();
    let mut top = area.top;
    if trial.key {
        let key = plot::key(occurring(graph), SWATCH + SWATCH_GAP, frame.note, area)?;
        top += if key.height > 0.0 {
            key.height + KEY_GAP
        } else {
            0.0
        };
        layout.key = key.entries;
        layout.lines = key.lines;
    }
    if !graph.nodes.is_empty() {
        let columns = order::columns(graph, most);
        let grid = Grid::of(graph, &columns, trial, frame, area.width() - 2.0 * EDGE)?;
        let high = grid.height;
        layout.fill(
            graph,
            columns,
            grid,
            (area.left + EDGE, top),
            trial,
            frame.note,
        );
        top += high;
    }
    layout.note(graph, frame.note, Rect { top, ..area })?;
    (layout.bottom <= area.bottom + 0.5).then_some(layout)
}

/// Columns in their widths, with the words of boxes and the runs between columns.
struct Grid {
    words: Vec<Words>,
    heights: Vec<f32>,
    middles: Vec<Vec<f32>>,
    runs: Vec<Vec<Run>>,
    /// Width of a box.
    width: f32,
    /// From one track to the next.
    step: f32,
    /// What is added between columns.
    air: f32,
    height: f32,
}

impl Grid {
    /// Boxes take what lines leave them; a first try says how much that is. None where lines would
    /// stand too close.
    fn of(
        graph: &DependencyGraph,
        columns: &Columns,
        trial: &Trial,
        frame: &Frame,
        room: f32,
    ) -> Option<Self> {
        let count = columns.spots.len() as f32;
        let gaps = (count - 1.0).max(1.0);
        let (narrowest, widest) = (NARROWEST * trial.size, WIDEST * trial.size);
        let tried = ((room - gaps * APART) / count).clamp(narrowest, widest);
        let first = Self::with(graph, columns, trial, frame, tried);
        let (fixed, steps) = first.taken();
        let width = (room - fixed - steps * TRACK) / count;
        let width = width.min(widest).max(narrowest);
        let mut grid = Self::with(graph, columns, trial, frame, width);
        let (fixed, steps) = grid.taken();
        let left = room - count * width - fixed;
        grid.step = if steps > 0.0 {
            (left / steps).min(TRACK)
        } else {
            TRACK
        };
        grid.air = ((left - steps * grid.step) / gaps).min(AIR);
        (left >= -0.1 && grid.step >= NARROW_TRACK.min(TRACK)).then_some(grid)
    }

    fn with(
        graph: &DependencyGraph,
        columns: &Columns,
        trial: &Trial,
        frame: &Frame,
        width: f32,
    ) -> Self {
        let words: Vec<Words> = (0..graph.nodes.len())
            .map(|node| Words::of(graph, node, trial, frame.note, width))
            .collect();
        let least = route::least_heights(graph, columns);
        let high = words.iter().zip(least);
        let heights: Vec<f32> = high.map(|(words, least)| words.height.max(least)).collect();
        let stacks = Stacks::of(columns, &heights, trial.is_tight);
        let mut middles = stacks.middles(columns, None);
        let mut runs = route::runs(graph, columns, &heights, &middles);
        for _ in 0..ALIGNED {
            middles = stacks.middles(columns, Some((&runs, &middles)));
            runs = route::runs(graph, columns, &heights, &middles);
        }
        let height = stacks.height;
        Self {
            words,
            heights,
            middles,
            runs,
            width,
            step: TRACK,
            air: 0.0,
            height,
        }
    }

    /// What lines take between columns: a fixed width, and steps from track to track.
    fn taken(&self) -> (f32, f32) {
        let runs = self.runs.iter();
        let taken = runs.map(|runs| (leave(runs) + reach(runs), tracks(runs)));
        taken.fold((0.0, 0.0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
    }
}

/// Steps from the first track to the last.
fn tracks(runs: &[Run]) -> f32 {
    runs.iter().map(|run| run.track).max().unwrap_or(0) as f32
}

/// Between a column and the first track after it: marks stand there, and arrows that point back.
fn leave(runs: &[Run]) -> f32 {
    let ports = || runs.iter().flat_map(|run| &run.lefts);
    let arrow = if ports().any(|port| port.arrow) {
        ARROW
    } else {
        0.0
    };
    let marks = ports().map(|port| port.marks).max();
    marks.map_or(0.0, |marks| LEAVE + arrow + marks as f32 * MARK)
}

/// Between the last track and the column after it, where there is one.
fn reach(runs: &[Run]) -> f32 {
    let ends = runs.iter().any(|run| run.right.is_some());
    if ends { REACH } else { 1.0 }
}

/// What a box says.
struct Words {
    name: Vec<String>,
    facts: Vec<String>,
    height: f32,
}

impl Words {
    fn of(graph: &DependencyGraph, node: usize, trial: &Trial, note: f32, width: f32) -> Self {
        let inner = width - 2.0 * BESIDE;
        let name = broken(&graph.nodes[node].name, trial.size, inner, trial.lines);
        let facts = if trial.facts {
            words::facts(graph, node)
        } else {
            Vec::new()
        };
        let joined = facts.join(", ");
        let fits = room(&joined, note, Weight::Regular) <= inner;
        let facts: Vec<String> = match fits {
            true => vec![joined]
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect(),
            false => facts
                .iter()
                .flat_map(|fact| filled(fact, note, Weight::Regular, inner))
                .collect(),
        };
        let height = LEADING * (name.len() as f32 * trial.size + facts.len() as f32 * note);
        Self {
            name,
            facts,
            height: height + 2.0 * ABOVE,
        }
    }
}

/// A name in at most `most` lines: whole where it fits, else shortened; no line where there is none.
fn broken(text: &str, size: f32, width: f32, most: usize) -> Vec<String> {
    let measured = Measured::new(text, NAME, 0.0);
    let whole = measured.whole(width / size);
    let texts = match whole.filter(|lines| lines.texts.len() <= most) {
        Some(lines) => lines.texts.clone(),
        None => measured.forced_lines(width / size, most).texts,
    };
    texts.into_iter().filter(|line| !line.is_empty()).collect()
}

impl Layout {
    /// Adds boxes with their words, and what joins them, below and right of a place.
    fn fill(
        &mut self,
        graph: &DependencyGraph,
        columns: Columns,
        grid: Grid,
        (left, top): Place,
        trial: &Trial,
        note: f32,
    ) {
        let last = columns.spots.len() - 1;
        let mut left = left;
        for (at, runs) in grid.runs.iter().enumerate() {
            let edge = left + grid.width;
            for (place, spot) in columns.spots[at].iter().enumerate() {
                let Spot::Node(node) = *spot else { continue };
                let middle = top + grid.middles[at][place];
                let (x, high) = (left + grid.width / 2.0, grid.heights[node]);
                let at = Rect::around(x, middle, grid.width, high);
                self.add_box(graph, node, at, &grid.words[node], trial.size, note);
            }
            let air = if at < last { grid.air } else { 0.0 };
            let first = edge + leave(runs) + air / 2.0;
            let right = first + tracks(runs) * grid.step + reach(runs) + air / 2.0;
            self.channels.push(Channel {
                runs: runs.clone(),
                left: edge,
                right,
                passed: right + grid.width,
                top,
                first,
                step: grid.step,
            });
            left = right;
        }
        self.wires = columns.wires;
        self.mark(graph, note);
    }

    fn add_box(
        &mut self,
        graph: &DependencyGraph,
        node: usize,
        at: Rect,
        words: &Words,
        size: f32,
        note: f32,
    ) {
        self.boxes.push(Box {
            at,
            is_service: graph.nodes[node].service.is_some(),
        });
        let x = at.left + BESIDE;
        let middle = (at.top + at.bottom) / 2.0;
        let names = LEADING * words.name.len() as f32 * size;
        let facts = LEADING * words.facts.len() as f32 * note;
        let top = middle - (names + facts) / 2.0;
        let ink = Ink {
            weight: NAME,
            ..Token::Text.into()
        };
        let at = (x, top + names / 2.0);
        self.lines
            .extend(block(&words.name, at, Anchor::Start, size, ink));
        let at = (x, top + names + facts / 2.0);
        let ink = Token::TextSecond.into();
        self.lines
            .extend(block(&words.facts, at, Anchor::Start, note, ink));
    }

    /// Adds the marks of links where they leave a box, or reach one backwards.
    fn mark(&mut self, graph: &DependencyGraph, note: f32) {
        let mut marks = Vec::new();
        for channel in &self.channels {
            for port in channel.runs.iter().flat_map(|run| &run.lefts) {
                let Some(link) = port.link.filter(|_| port.marks > 0) else {
                    continue;
                };
                let arrow = if port.arrow { ARROW } else { 0.0 };
                let left = channel.left + arrow + LEAVE / 2.0;
                let late = graph.number(link);
                let late = late.map(|number| (Marked::Late, number.to_string()));
                let cycle = graph.links[link].cycle;
                let cycle = cycle.map(|group| (Marked::Cycle, words::letter(group)));
                for (place, (kind, text)) in late.into_iter().chain(cycle).enumerate() {
                    let x = left + (place as f32 + 0.5) * MARK;
                    marks.push(((x, channel.top + port.y), kind, text));
                }
            }
        }
        for (at, kind, text) in marks {
            self.add_mark(at, kind, text, note);
        }
    }

    fn add_mark(&mut self, at: Place, kind: Marked, text: String, size: f32) {
        let token = match kind {
            Marked::Late => Token::Surface,
            Marked::Cycle => Token::Warning,
        };
        let ink = Ink {
            weight: Weight::SemiBold,
            ..token.into()
        };
        self.lines.push(Line {
            at: (at.0, at.1 + size * CAP_HEIGHT / 2.0),
            anchor: Anchor::Middle,
            size,
            runs: vec![(text, ink)],
        });
        self.marks.push(Mark { at, kind });
    }

    /// Adds the notes from the top of an area. None where it is too narrow for them.
    fn note(&mut self, graph: &DependencyGraph, size: f32, area: Rect) -> Option<()> {
        let notes = words::notes(graph);
        let mut top = area.top;
        if !notes.is_empty() && !self.boxes.is_empty() {
            top += NOTES_GAP;
        }
        for (mark, text) in notes {
            let left = area.left + if mark.is_some() { NOTE_INDENT } else { 0.0 };
            let width = area.right - left;
            if width < 8.0 * size {
                return None;
            }
            let texts = filled(&text, size, Weight::Regular, width);
            let high = NOTE_LEADING * size * texts.len() as f32;
            if let Some((kind, text)) = mark {
                let at = (area.left + RADIUS + 1.0, top + NOTE_LEADING * size / 2.0);
                self.add_mark(at, kind, text, size);
            }
            for (line, text) in texts.into_iter().enumerate() {
                let middle = top + (line as f32 + 0.5) * NOTE_LEADING * size;
                self.lines.push(Line {
                    at: (left, middle + size * CAP_HEIGHT / 2.0),
                    anchor: Anchor::Start,
                    size,
                    runs: vec![(text, Token::Text.into())],
                });
            }
            top += high + NOTE_GAP;
        }
        self.bottom = top;
        Some(())
    }
}

/// What occurs in a graph and is explained in its key.
fn occurring(graph: &DependencyGraph) -> Vec<(Entry, String)> {
    let any = |is: &dyn Fn(&Link) -> bool| graph.links.iter().any(is);
    let services = graph.nodes.iter().filter(|node| node.service.is_some());
    let has_others = services.count() < graph.nodes.len();
    let boxes = [
        (Entry::Service, "service"),
        (Entry::Other, "something else that is needed"),
    ];
    let strengths = [Strength::Stops, Strength::OneOf, Strength::Helps];
    let boxes = boxes.into_iter().filter(|_| has_others);
    let needs = strengths
        .into_iter()
        .filter(|strength| any(&|link| link.strength == *strength))
        .map(|strength| (Entry::Needs(strength), words::strength(strength)));
    let late = any(&|link| link.late).then_some((Entry::Late, "back too late"));
    let cycle = !graph.cycles.is_empty();
    let cycle = cycle.then_some((Entry::Cycle, "wait for each other"));
    let all = boxes.chain(needs).chain(late).chain(cycle);
    all.map(|(entry, text)| (entry, text.to_owned())).collect()
}
