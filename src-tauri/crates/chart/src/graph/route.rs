//! Where lines leave and reach boxes, and on which track each runs up or down between two columns.
//!
//! Lines are level in columns and at boxes, and upright only on tracks between columns, so that none
//! runs through a box. On a track no two lines touch.

use super::order::{Columns, Piece, Spot, Wire};
use super::place::settle;
use super::{DependencyGraph, Link};

/// Height that a line takes at a box: where it leaves unmarked, where its mark stands, where it ends.
const PLAIN: f32 = 8.0;
pub(super) const MARK: f32 = 18.0;
const ARROW: f32 = 9.0;
/// Level lines nearer than this read as one, and so do upright ones that end so near each other.
const NEAR: f32 = 5.0;
const NEAR_UPRIGHT: f32 = 16.0;
/// What lines keep away from the corners of a box, and how much more one wants to be level than to
/// stand in the middle.
const CORNERS: f32 = 8.0;
const STRONG: f32 = 10_000.0;
/// What it costs that two lines read as one, in crossings.
const MERGED: usize = 1000;

/// A piece of a wire in its place between two columns.
#[derive(Debug, Clone)]
pub(super) struct Run {
    pub(super) wire: usize,
    /// Where it comes from the column before, and last where it ends there, if it goes back.
    pub(super) lefts: Vec<Port>,
    /// Where it reaches the column after.
    pub(super) right: Option<f32>,
    /// Whether it ends at a box there.
    pub(super) ends: bool,
    /// The track on which it runs up or down, from the left.
    pub(super) track: usize,
}

/// Where a line stands at the right of a column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Port {
    pub(super) y: f32,
    /// The link that begins there, or ends with an arrow to the left; none where a wire passes.
    pub(super) link: Option<usize>,
    /// How many marks it bears there.
    pub(super) marks: usize,
    /// The line ends here, with an arrow to the left.
    pub(super) arrow: bool,
}

impl Run {
    /// From where to where it runs up or down.
    pub(super) fn span(&self) -> (f32, f32) {
        let ys = self.lefts.iter().map(|port| port.y).chain(self.right);
        ys.fold((f32::INFINITY, f32::NEG_INFINITY), |(top, bottom), y| {
            (top.min(y), bottom.max(y))
        })
    }

    fn is_level(&self) -> bool {
        let (top, bottom) = self.span();
        self.right.is_some() && bottom - top < 0.5
    }
}

/// How many marks a link bears.
fn marks(link: &Link) -> usize {
    usize::from(link.late) + usize::from(link.cycle.is_some())
}

/// The height that lines need at each node.
pub(super) fn least_heights(graph: &DependencyGraph, columns: &Columns) -> Vec<f32> {
    let mut sides = vec![(0.0, 0.0); graph.nodes.len()];
    for (at, pieces) in columns.pieces.iter().enumerate() {
        for piece in pieces {
            for (index, left) in piece.lefts.iter().enumerate() {
                if let Spot::Node(node) = columns.spots[at][*left] {
                    sides[node].0 += port(graph, &columns.wires[piece.wire], node, index).height();
                }
            }
            if let Some(right) = piece.right
                && let Spot::Node(node) = columns.spots[at + 1][right]
            {
                sides[node].1 += ARROW;
            }
        }
    }
    let higher = |(right, left): (f32, f32)| right.max(left);
    sides.into_iter().map(higher).collect()
}

impl Port {
    /// The height that it takes at a box.
    fn height(&self) -> f32 {
        match (self.marks, self.arrow) {
            (0, false) => PLAIN,
            (0, true) => ARROW,
            _ => MARK,
        }
    }
}

/// Where a wire stands at the right of a node, which is the `index`th at which it does.
fn port(graph: &DependencyGraph, wire: &Wire, node: usize, index: usize) -> Port {
    let is_back = wire.right.is_none() && index == wire.links.len();
    let begins = |link: &usize| wire.backwards || graph.links[*link].from == node;
    let link = wire.links.iter().copied().find(begins);
    let link = link.filter(|_| !is_back);
    Port {
        y: 0.0,
        link,
        marks: link.map_or(0, |link| marks(&graph.links[link])),
        arrow: wire.backwards || is_back,
    }
}

/// The runs after each column, each on its track. `heights` says how high
/// boxes are, `middles` where spots stand.
pub(super) fn runs(
    graph: &DependencyGraph,
    columns: &Columns,
    heights: &[f32],
    middles: &[Vec<f32>],
) -> Vec<Vec<Run>> {
    let mut runs: Vec<Vec<Run>> = columns
        .pieces
        .iter()
        .enumerate()
        .map(|(at, pieces)| {
            let run = |piece: &Piece| unplaced(graph, columns, at, piece, middles);
            pieces.iter().map(run).collect()
        })
        .collect();
    for at in 0..columns.spots.len() {
        leave(columns, at, heights, middles, &mut runs[at]);
        if at > 0 {
            reach(columns, at, heights, middles, &mut runs[at - 1]);
        }
    }
    for runs in &mut runs {
        set_tracks(runs);
    }
    runs
}

/// A run whose ends stand in the middles of their spots.
fn unplaced(
    graph: &DependencyGraph,
    columns: &Columns,
    at: usize,
    piece: &Piece,
    middles: &[Vec<f32>],
) -> Run {
    let wire = &columns.wires[piece.wire];
    let left = |(index, left): (usize, &usize)| {
        let y = middles[at][*left];
        match columns.spots[at][*left] {
            Spot::Node(node) => Port {
                y,
                ..port(graph, wire, node, index)
            },
            Spot::Pass(_) => Port {
                y,
                link: None,
                marks: 0,
                arrow: false,
            },
        }
    };
    let ends = |right: usize| matches!(columns.spots[at + 1][right], Spot::Node(_));
    Run {
        wire: piece.wire,
        lefts: piece.lefts.iter().enumerate().map(left).collect(),
        right: piece.right.map(|right| middles[at + 1][right]),
        ends: piece.right.is_some_and(ends),
        track: 0,
    }
}

/// Spreads the lines over the right of each node of a column, in the order of where they go.
fn leave(columns: &Columns, at: usize, heights: &[f32], middles: &[Vec<f32>], runs: &mut [Run]) {
    let pieces = &columns.pieces[at];
    for (place, spot) in columns.spots[at].iter().enumerate() {
        let Spot::Node(node) = *spot else { continue };
        let mut ports: Vec<(f32, usize, usize)> = Vec::new();
        for (index, piece) in pieces.iter().enumerate() {
            for (end, left) in piece.lefts.iter().enumerate() {
                if *left == place {
                    let goes = match piece.right {
                        Some(right) => middles[at + 1][right],
                        None => other_end(piece, end, &middles[at]),
                    };
                    ports.push((goes, index, end));
                }
            }
        }
        ports.sort_by(|one, other| one.0.total_cmp(&other.0));
        let at_box = Side {
            middle: middles[at][place],
            height: heights[node],
        };
        let port = |(_, run, end): &(f32, usize, usize)| runs[*run].lefts[*end].height();
        let sizes: Vec<f32> = ports.iter().map(port).collect();
        let wanted = ports.iter().map(|(goes, run, _)| {
            // A line that joins others or ends alone can be level.
            let is_free = pieces[*run].right.is_some();
            is_free.then_some(*goes)
        });
        let places = at_box.spread(&sizes, wanted);
        for ((_, run, end), y) in ports.into_iter().zip(places) {
            runs[run].lefts[end].y = y;
        }
    }
}

/// A side of a box, with lines that leave or reach it there.
struct Side {
    middle: f32,
    height: f32,
}

impl Side {
    /// Where lines of these heights stand: together round the middle, but at the height that each
    /// wants where the side reaches so far.
    fn spread(&self, sizes: &[f32], wanted: impl Iterator<Item = Option<f32>>) -> Vec<f32> {
        let top = self.middle - self.height / 2.0;
        let high: f32 = sizes.iter().sum();
        let air = (self.height - high).max(0.0);
        let stacked: Vec<f32> = sizes
            .iter()
            .scan(top, |next, size| {
                *next += size;
                Some(*next - size / 2.0)
            })
            .collect();
        let reaches = |y: &f32| (y - self.middle).abs() <= self.height / 2.0 - CORNERS;
        let wants = wanted
            .zip(&stacked)
            .map(|(wanted, stacked)| match wanted.filter(reaches) {
                Some(y) => (y, STRONG),
                None => (stacked + air / 2.0, 1.0),
            });
        settle(&stacked, wants, air)
    }
}

/// The height to which a line goes that stays within a column, from one of its ends.
fn other_end(piece: &Piece, end: usize, middles: &[f32]) -> f32 {
    let Some((last, starts)) = piece.lefts.split_last() else {
        return 0.0;
    };
    if end < starts.len() {
        return middles[*last];
    }
    let sum: f32 = starts.iter().map(|start| middles[*start]).sum();
    sum / starts.len().max(1) as f32
}

/// Spreads the lines over the left of each node of a column, in the order of where they come from.
fn reach(columns: &Columns, at: usize, heights: &[f32], middles: &[Vec<f32>], runs: &mut [Run]) {
    let pieces = &columns.pieces[at - 1];
    for (place, spot) in columns.spots[at].iter().enumerate() {
        let Spot::Node(node) = *spot else { continue };
        let ends = |(index, piece): (usize, &Piece)| {
            let lefts = piece.lefts.iter().map(|left| middles[at - 1][*left]);
            let mean = lefts.sum::<f32>() / piece.lefts.len().max(1) as f32;
            (piece.right == Some(place)).then_some((mean, index))
        };
        let mut ports: Vec<(f32, usize)> = pieces.iter().enumerate().filter_map(ends).collect();
        ports.sort_by(|one, other| one.0.total_cmp(&other.0));
        let at_box = Side {
            middle: middles[at][place],
            height: heights[node],
        };
        let alone = |run: &Run| match run.lefts.as_slice() {
            [only] => Some(only.y),
            _ => None,
        };
        let wanted: Vec<Option<f32>> = ports.iter().map(|(_, run)| alone(&runs[*run])).collect();
        let places = at_box.spread(&vec![ARROW; ports.len()], wanted.into_iter());
        for ((_, run), y) in ports.into_iter().zip(places) {
            runs[run].right = Some(y);
        }
    }
}

/// Gives each run its track: as far to the left as it touches no other, but right of those that are
/// better left of it.
fn set_tracks(runs: &mut [Run]) {
    let costs: Vec<Vec<usize>> = runs
        .iter()
        .map(|one| runs.iter().map(|other| cost(one, other)).collect())
        .collect();
    let mut set: Vec<usize> = Vec::new();
    for run in track_order(runs, &costs) {
        let (top, bottom) = runs[run].span();
        let touching: Vec<usize> = set
            .iter()
            .copied()
            .filter(|other| {
                let (from, to) = runs[*other].span();
                top < to + NEAR_UPRIGHT && from < bottom + NEAR_UPRIGHT
            })
            .collect();
        let is_better = |other: &&usize| costs[**other][run] < costs[run][**other];
        let better = touching.iter().filter(is_better);
        let first = better.map(|other| runs[*other].track + 1).max();
        let is_free = |track: &usize| touching.iter().all(|other| runs[*other].track != *track);
        runs[run].track = (first.unwrap_or(0)..).find(is_free).unwrap_or_default();
        set.push(run);
    }
}

/// The runs that go up or down, from left to right.
fn track_order(runs: &[Run], costs: &[Vec<usize>]) -> Vec<usize> {
    let upright = (0..runs.len()).filter(|run| !runs[*run].is_level());
    let mut order: Vec<usize> = upright.collect();
    // Of lines that go down the lowest turns first, of those that go up the highest.
    let slope = |run: &usize| {
        let run = &runs[*run];
        let down = run.right.unwrap_or_default() >= run.lefts.first().map_or(0.0, |port| port.y);
        let (top, bottom) = run.span();
        if down { -top } else { bottom }
    };
    order.sort_by(|one, other| slope(one).total_cmp(&slope(other)));
    while improve(&mut order, costs) {}
    order
}

/// Moves runs to where they cost less; whether any was moved. `costs` says what it costs that one
/// stands left of another.
fn improve(order: &mut Vec<usize>, costs: &[Vec<usize>]) -> bool {
    for from in 0..order.len() {
        let run = order[from];
        let mut gains: Vec<(i64, usize)> = Vec::new();
        let mut gain = 0;
        for to in (0..from).rev() {
            let other = order[to];
            gain += costs[other][run] as i64 - costs[run][other] as i64;
            gains.push((gain, to));
        }
        gain = 0;
        for (to, other) in order.iter().enumerate().skip(from + 1) {
            gain += costs[run][*other] as i64 - costs[*other][run] as i64;
            gains.push((gain, to));
        }
        let best = gains
            .into_iter()
            .reduce(|best, next| if next.0 > best.0 { next } else { best });
        if let Some((_, to)) = best.filter(|(gain, _)| *gain > 0) {
            order.remove(from);
            order.insert(to, run);
            return true;
        }
    }
    false
}

/// What it costs that one run stands left of another: crossings, and level lines that read as one.
fn cost(left: &Run, right: &Run) -> usize {
    let within = |y: f32, run: &Run| {
        let (top, bottom) = run.span();
        y > top && y < bottom
    };
    let from_right = right.lefts.iter().filter(|port| within(port.y, left));
    let from_left = left.right.iter().filter(|y| within(**y, right));
    // A level line reaches from the left to its track, or from its track to the right.
    let merged = right.lefts.iter().flat_map(|port| {
        let near = |y: &&f32| (**y - port.y).abs() < NEAR;
        left.right.iter().filter(near)
    });
    from_right.count() + from_left.count() + MERGED * merged.count()
}
