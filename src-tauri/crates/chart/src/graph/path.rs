//! The lines of a run, with rounded corners, in CSS pixels.

use super::layout::{ARROW, Channel};
use super::route::Run;
use crate::pen::Place;

/// Radius of a corner.
const CORNER: f32 = 5.0;
/// Lines in a corner.
const STEPS: u32 = 4;
/// What a line ends before the tip of its arrow.
const SHORT: f32 = ARROW - 3.0;
/// Heights nearer than this are one.
const LEVEL: f32 = 0.5;

/// The lines of a run, one from each of its left ends as far as it runs alone, and where a line joins
/// another without a turn.
pub(super) struct Lines {
    pub(super) lines: Vec<Vec<Place>>,
    pub(super) joints: Vec<Place>,
}

/// The lines of a run.
pub(super) fn lines(run: &Run, channel: &Channel) -> Lines {
    let x = channel.first + run.track as f32 * channel.step;
    let mut starts: Vec<Place> = run
        .lefts
        .iter()
        .map(|port| {
            let short = if port.arrow { SHORT } else { 0.0 };
            (channel.left + short, channel.top + port.y)
        })
        .collect();
    let end = match run.right {
        Some(right) if run.ends => Some((channel.right - SHORT, channel.top + right)),
        Some(right) => Some((channel.passed, channel.top + right)),
        None => starts.pop(),
    };
    let end = end.unwrap_or_default();
    let main = main(&starts, end.1, run.right.is_some());
    let mut joints = Vec::new();
    let mut line = |(index, start): (usize, &Place)| {
        if Some(index) == main {
            return rounded(&[*start, (x, start.1), (x, end.1), end]);
        }
        let joint = (x, joint(index, &starts, end.1));
        if joint.1 == end.1 {
            joints.push(joint);
        }
        rounded(&[*start, (x, start.1), joint])
    };
    let lines = starts.iter().enumerate().map(&mut line).collect();
    Lines { lines, joints }
}

/// The start whose line goes all the way: a level one, else the highest above, else the lowest.
fn main(starts: &[Place], end: f32, can_be_level: bool) -> Option<usize> {
    let by_height = |one: &usize, other: &usize| starts[*one].1.total_cmp(&starts[*other].1);
    let is_level = |start: &usize| can_be_level && (starts[*start].1 - end).abs() < LEVEL;
    let level = (0..starts.len()).find(is_level);
    let above = || {
        (0..starts.len())
            .filter(|start| starts[*start].1 < end)
            .min_by(by_height)
    };
    let below = || (0..starts.len()).max_by(by_height);
    level.or_else(above).or_else(below)
}

/// Where a line that joins others ends on their track: at the height of the end where it comes from
/// farthest, else as soon as it has turned.
fn joint(index: usize, starts: &[Place], end: f32) -> f32 {
    let own = starts[index].1;
    let side = end - own;
    let farther = starts
        .iter()
        .any(|(_, other)| (end - other) * side.signum() > side.abs());
    if farther {
        own + side.signum() * side.abs().min(2.0 * CORNER)
    } else {
        end
    }
}

/// A line of level and upright parts with its corners rounded.
fn rounded(points: &[Place]) -> Vec<Place> {
    let mut line: Vec<Place> = points.first().copied().into_iter().collect();
    for corner in points.windows(3) {
        let [before, at, after] = [corner[0], corner[1], corner[2]];
        let length = |(x, y): Place| (at.0 - x).abs() + (at.1 - y).abs();
        let radius = CORNER.min(length(before) / 2.0).min(length(after) / 2.0);
        if radius < LEVEL {
            continue;
        }
        let toward = |(x, y): Place| {
            let share = radius / length((x, y));
            (at.0 + (x - at.0) * share, at.1 + (y - at.1) * share)
        };
        let (start, end) = (toward(before), toward(after));
        line.extend((0..=STEPS).map(|step| {
            let t = step as f32 / STEPS as f32;
            let mix = |a: f32, b: f32, c: f32| {
                (1.0 - t).powi(2) * a + 2.0 * t * (1.0 - t) * b + t * t * c
            };
            (mix(start.0, at.0, end.0), mix(start.1, at.1, end.1))
        }));
    }
    line.extend(points.last());
    line
}
