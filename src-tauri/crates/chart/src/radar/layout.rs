//! Where everything in a radar goes, in CSS pixels. Pure geometry: nothing is drawn here.
//!
//! Invariant: all labels and ring numbers lie inside the canvas and none touches another.

use std::borrow::Cow;
use std::f32::consts::{PI, TAU};

use crate::figure::{cut, mark};
use crate::font::Weight;
use crate::frame::{Frame, Rect, room};
use crate::pen::look;
use crate::scene::Anchor;
use crate::spec::Radar;
use crate::token::Token;
use crate::wrap::{Lines, Measured};

/// Kept free at the edge of the canvas.
const MARGIN: f32 = 2.0;
/// From the outermost ring to a label.
const GAP: f32 = 9.0;
/// Between two labels, one above the other.
const LEADING: f32 = 3.0;
/// Between two labels side by side.
const BESIDE: f32 = 8.0;
/// Height of a line of type, as a share of its size.
pub(crate) const LINE: f32 = 1.2;
/// How far a marker reaches beyond its point.
const MARKER: f32 = 5.0;
/// The room for a label at the top or at the bottom, as a share of its size, and of half the canvas.
const NARROW_MIDDLE: (f32, f32) = (11.0, 0.62);
/// The same for one that has longer words, as a share of half the canvas.
const WIDEST_MIDDLE: f32 = 1.4;
/// The narrowest room into which a name is forced, as a share of its size.
const LEAST: f32 = 3.0;
/// How often labels are broken anew because they had to move outwards.
const ROUNDS: usize = 4;

/// Where everything goes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Layout {
    /// Centre of the rings.
    pub(crate) center: (f32, f32),
    /// Radius of the outermost ring.
    pub(crate) radius: f32,
    /// Size of the labels.
    pub(crate) size: f32,
    /// One for each axis; none where the canvas is too small for any.
    pub(crate) labels: Vec<Label>,
    /// Numbers of the rings.
    pub(crate) numbers: Vec<Number>,
}

/// The name of an axis with its value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Label {
    pub(crate) lines: Vec<String>,
    pub(crate) value: String,
    pub(crate) weight: Weight,
    /// Colour of the value.
    pub(crate) token: Token,
    pub(crate) anchor: Anchor,
    /// Where the anchor lies.
    pub(crate) x: f32,
    pub(crate) bounds: Rect,
}

/// The number of a ring on its ground.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Number {
    pub(crate) text: String,
    pub(crate) at: (f32, f32),
    /// Radius of the ground.
    pub(crate) ground: f32,
}

impl Number {
    pub(crate) fn bounds(&self) -> Rect {
        Rect::around(self.at.0, self.at.1, 2.0 * self.ground, 2.0 * self.ground)
    }
}

/// The direction of an axis: clockwise from the top.
pub(crate) fn direction(index: usize, axes: usize) -> (f32, f32) {
    toward(TAU * index as f32 / axes.max(1) as f32)
}

fn toward(angle: f32) -> (f32, f32) {
    (angle.sin(), -angle.cos())
}

/// The look of the label of one axis.
struct Name {
    measured: Measured,
    value: String,
    token: Token,
    weight: Weight,
}

/// What is tried: a size of type, a number of lines, whether names may be broken and shortened,
/// and the least radius as a share of the canvas.
struct Trial {
    size: f32,
    lines: usize,
    forced: bool,
    least: f32,
}

/// The largest radar whose labels fit. The radius gives way before the size of the type, and that before the names.
pub(crate) fn fit(radar: &Radar, frame: &Frame, area: Rect) -> Layout {
    let names = names(radar);
    let trials = [
        Trial {
            size: frame.label,
            lines: 2,
            forced: false,
            least: 0.28,
        },
        Trial {
            size: frame.label,
            lines: 3,
            forced: false,
            least: 0.24,
        },
        Trial {
            size: frame.label,
            lines: 3,
            forced: false,
            least: 0.16,
        },
        Trial {
            size: frame.smallest,
            lines: 3,
            forced: false,
            least: 0.16,
        },
        Trial {
            size: frame.smallest,
            lines: 3,
            forced: true,
            least: 0.12,
        },
    ];
    let room = area.width().min(area.height());
    trials
        .iter()
        .find_map(|trial| {
            radii(room, trial.least)
                .find_map(|radius| place(radar, frame, &names, trial, radius, area))
        })
        .unwrap_or_else(|| bare(radar, frame, room, area))
}

/// Radii from the largest to the least, each two in a hundred smaller.
fn radii(room: f32, least: f32) -> impl Iterator<Item = f32> {
    std::iter::successors(Some(room / 2.0), |radius| Some(radius * 0.98))
        .take_while(move |radius| *radius >= room * least)
}

fn names(radar: &Radar) -> Vec<Name> {
    let leading = radar.leading();
    let values = leading
        .map(|series| series.values.as_slice())
        .unwrap_or_default();
    let token = leading.map_or(Token::TextThird, |series| look(series.role).token);
    radar
        .axes
        .iter()
        .enumerate()
        .map(|(index, axis)| {
            let weight = if axis.emphasis {
                Weight::SemiBold
            } else {
                Weight::Regular
            };
            let value = format!("\u{2004}{}", cut(values.get(index).copied().flatten()));
            let tail = room(&value, 1.0, Weight::SemiBold);
            Name {
                measured: Measured::new(&axis.label, weight, tail),
                value,
                token,
                weight,
            }
        })
        .collect()
}

/// A radar without labels, for a canvas that is too small for any.
fn bare(radar: &Radar, frame: &Frame, room: f32, area: Rect) -> Layout {
    let radius = (room / 2.0 - MARKER).max(room / 4.0);
    let center = (
        (area.left + area.right) / 2.0,
        (area.top + area.bottom) / 2.0,
    );
    let numbers = numbers(radar, frame, radius)
        .into_iter()
        .map(|number| number.moved(center))
        .collect();
    Layout {
        center,
        radius,
        size: frame.smallest,
        labels: Vec::new(),
        numbers,
    }
}

/// Places everything round a ring of this radius; none if it does not fit.
fn place(
    radar: &Radar,
    frame: &Frame,
    names: &[Name],
    trial: &Trial,
    radius: f32,
    area: Rect,
) -> Option<Layout> {
    let half = area.width() / 2.0 - MARGIN;
    let labels = labels(names, trial, radius, half)?;
    let numbers = numbers(radar, frame, radius);
    let bounds: Vec<Rect> = labels
        .iter()
        .map(|label| label.bounds)
        .chain(numbers.iter().map(Number::bounds))
        .collect();
    let all = bounds
        .iter()
        .copied()
        .fold(ring_bounds(names.len(), radius), Rect::union);
    let fits =
        all.left >= -half && all.right <= half && all.height() + 2.0 * MARGIN <= area.height();
    if !fits || !disjoint(&bounds) {
        return None;
    }
    let center = (
        (area.left + area.right) / 2.0,
        (area.top + area.bottom - all.top - all.bottom) / 2.0,
    );
    Some(Layout {
        center,
        radius,
        size: trial.size,
        labels: labels
            .into_iter()
            .map(|label| label.moved(center))
            .collect(),
        numbers: numbers
            .into_iter()
            .map(|number| number.moved(center))
            .collect(),
    })
}

/// Breaks and places the labels. One that had to move outwards has less room, and is broken anew.
fn labels(names: &[Name], trial: &Trial, radius: f32, half: f32) -> Option<Vec<Label>> {
    let mut widths: Vec<f32> = names
        .iter()
        .enumerate()
        .map(|(index, name)| width(name, direction(index, names.len()), trial, radius, half))
        .collect();
    for _ in 0..ROUNDS {
        let blocks = blocks(names, &widths, trial, radius)?;
        let labels = stand(names, &blocks, trial.size, radius);
        if labels
            .iter()
            .all(|label| label.bounds.right <= half && label.bounds.left >= -half)
        {
            return Some(labels);
        }
        for (width, label) in widths.iter_mut().zip(&labels) {
            *width = width.min(half - label.x.abs());
        }
    }
    None
}

/// The room for the lines of a label, as long as it need not move. In the middle it is narrow if the name allows,
/// for the sake of its neighbours.
fn width(name: &Name, direction: (f32, f32), trial: &Trial, radius: f32, half: f32) -> f32 {
    if !is_middle(direction) {
        return half - direction.0.abs() * (radius + GAP);
    }
    let narrow = (NARROW_MIDDLE.0 * trial.size).min(NARROW_MIDDLE.1 * half);
    let fits = name
        .measured
        .lines(narrow / trial.size, trial.lines)
        .is_some();
    if fits { narrow } else { WIDEST_MIDDLE * half }
}

/// Set in the middle, above or below the ring, not beside it.
fn is_middle(direction: (f32, f32)) -> bool {
    direction.0.abs() < 1e-3
}

/// The lines of a label and where they should lie, seen from the centre.
struct Block<'a> {
    lines: Cow<'a, Lines>,
    direction: (f32, f32),
    /// Where the middle of its height should lie, and then where it does.
    y: f32,
    height: f32,
}

fn blocks<'a>(
    names: &'a [Name],
    widths: &[f32],
    trial: &Trial,
    radius: f32,
) -> Option<Vec<Block<'a>>> {
    let ways = names.iter().zip(widths).enumerate();
    let mut blocks: Vec<Block<'a>> = ways
        .map(|(index, (name, width))| {
            block(name, direction(index, names.len()), *width, trial, radius)
        })
        .collect::<Option<_>>()?;
    for right in [true, false] {
        let beside =
            |block: &&mut Block| !is_middle(block.direction) && (block.direction.0 > 0.0) == right;
        let mut side: Vec<&mut Block> = blocks.iter_mut().filter(beside).collect();
        side.sort_by(|one, other| one.y.total_cmp(&other.y));
        spread(&mut side);
    }
    Some(blocks)
}

fn block<'a>(
    name: &'a Name,
    direction: (f32, f32),
    width: f32,
    trial: &Trial,
    radius: f32,
) -> Option<Block<'a>> {
    let width = width / trial.size;
    let lines = match name.measured.lines(width, trial.lines) {
        Some(lines) => Cow::Borrowed(lines),
        None if trial.forced && width > LEAST => {
            Cow::Owned(name.measured.forced_lines(width, trial.lines))
        }
        None => return None,
    };
    let height = lines.texts.len() as f32 * LINE * trial.size;
    Some(Block {
        lines,
        direction,
        y: direction.1 * (radius + GAP + height / 2.0),
        height,
    })
}

/// Moves blocks apart that would touch, each as little as possible: isotonic regression by pooling
/// neighbours (Barlow et al. 1972) of the places left over once the blocks' own heights are taken off.
fn spread(side: &mut [&mut Block]) {
    let mut offset = 0.0;
    let mut before = None;
    let mut pools: Vec<(f32, usize)> = Vec::new();
    let mut offsets = Vec::new();
    for block in side.iter() {
        offset += before.map_or(0.0, |height: f32| (height + block.height) / 2.0 + LEADING);
        before = Some(block.height);
        offsets.push(offset);
        let mut pool = (block.y - offset, 1);
        while let Some((mean, count)) = pools.pop_if(|(mean, _)| *mean > pool.0) {
            let sum = mean * count as f32 + pool.0 * pool.1 as f32;
            pool = (sum / (count + pool.1) as f32, count + pool.1);
        }
        pools.push(pool);
    }
    let places = pools
        .into_iter()
        .flat_map(|(mean, count)| std::iter::repeat_n(mean, count));
    for ((block, place), offset) in side.iter_mut().zip(places).zip(offsets) {
        block.y = place + offset;
    }
}

fn stand(names: &[Name], blocks: &[Block], size: f32, radius: f32) -> Vec<Label> {
    let middles: Vec<Rect> = blocks
        .iter()
        .filter(|block| is_middle(block.direction))
        .map(|block| bounds(block, 0.0, size))
        .collect();
    names
        .iter()
        .zip(blocks)
        .map(|(name, block)| {
            let x = if is_middle(block.direction) {
                0.0
            } else {
                beside(block, size, radius, &middles)
            };
            Label {
                lines: block.lines.texts.clone(),
                value: name.value.clone(),
                weight: name.weight,
                token: name.token,
                anchor: anchor(block),
                x,
                bounds: bounds(block, x, size),
            }
        })
        .collect()
}

fn anchor(block: &Block) -> Anchor {
    match block.direction.0 {
        _ if is_middle(block.direction) => Anchor::Middle,
        x if x > 0.0 => Anchor::Start,
        _ => Anchor::End,
    }
}

/// Where a block beside the ring begins: clear of its spoke, of the ring and of the labels in the middle.
fn beside(block: &Block, size: f32, radius: f32, middles: &[Rect]) -> f32 {
    let side = block.direction.0.signum();
    let nearest = (block.y.abs() - block.height / 2.0).max(0.0);
    let ring = (radius * radius - nearest * nearest).max(0.0).sqrt() + GAP;
    let x = ring.max(block.direction.0.abs() * (radius + GAP));
    let own = bounds(block, side * x, size);
    let pushed = middles.iter().filter(|middle| {
        middle.overlaps(&Rect {
            left: own.left - BESIDE,
            right: own.right + BESIDE,
            ..own
        })
    });
    side * pushed
        .map(|middle| middle.width() / 2.0 + BESIDE)
        .fold(x, f32::max)
}

fn bounds(block: &Block, x: f32, size: f32) -> Rect {
    let width = block.lines.width * size;
    let left = match anchor(block) {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    Rect {
        left,
        top: block.y - block.height / 2.0,
        right: left + width,
        bottom: block.y + block.height / 2.0,
    }
}

impl Label {
    fn moved(self, by: (f32, f32)) -> Self {
        Self {
            x: self.x + by.0,
            bounds: self.bounds.moved(by.0, by.1),
            ..self
        }
    }
}

impl Number {
    fn moved(self, by: (f32, f32)) -> Self {
        Self {
            at: (self.at.0 + by.0, self.at.1 + by.1),
            ..self
        }
    }
}

/// The box of the outermost ring with its markers.
fn ring_bounds(axes: usize, radius: f32) -> Rect {
    (0..axes)
        .map(|index| direction(index, axes))
        .map(|(x, y)| Rect::around(x * radius, y * radius, 2.0 * MARKER, 2.0 * MARKER))
        .fold(Rect::around(0.0, 0.0, 0.0, 0.0), Rect::union)
}

/// Ring numbers between the first two spokes, from the outermost inwards; where rings are close, some have none.
fn numbers(radar: &Radar, frame: &Frame, radius: f32) -> Vec<Number> {
    let rings = radar.scale.rings();
    let widest = rings
        .iter()
        .map(|value| room(&mark(*value), frame.note, Weight::Regular))
        .fold(0.0, f32::max);
    let ground = (widest / 2.0 + 1.5).max(frame.note * 0.6);
    let ((x, y), reach) = number_ray(radar.axes.len(), radius);
    let mut numbers: Vec<Number> = Vec::new();
    let mut free = f32::INFINITY;
    for value in rings.into_iter().rev().chain(named_center(radar)) {
        let distance = reach * radar.scale.share(value) as f32;
        if distance <= free {
            numbers.push(Number {
                text: mark(value),
                at: (x * distance, y * distance),
                ground,
            });
            free = distance - 2.0 * ground - 0.1;
        }
    }
    numbers
}

/// A centre that is not 0 says so; the reader would take it for nothing otherwise.
fn named_center(radar: &Radar) -> Option<f64> {
    Some(radar.scale.min).filter(|min| *min != 0.0)
}

/// Half way to the second spoke, or nearer to the first where spokes are few, and how far off the outermost ring is there.
fn number_ray(axes: usize, radius: f32) -> ((f32, f32), f32) {
    let half = PI / axes.max(3) as f32;
    let angle = half.min(PI / 6.0);
    (toward(angle), radius * half.cos() / (half - angle).cos())
}

fn disjoint(bounds: &[Rect]) -> bool {
    bounds
        .iter()
        .enumerate()
        .all(|(index, one)| bounds[index + 1..].iter().all(|other| !one.overlaps(other)))
}
