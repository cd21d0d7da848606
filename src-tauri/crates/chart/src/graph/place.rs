//! How high everything in a column stands: as near as can be to what it is joined to, in its order,
//! and no column higher than the highest must be.

use super::order::{Columns, Spot};
use super::route::Run;

/// Rounds in which columns follow each other, and the last ones, in which they follow both sides.
const ROUNDS: usize = 12;
const LAST_ROUNDS: usize = 4;
/// How much a line wants to be straight: between two columns that it only passes, where it is alone
/// at both its ends, and else.
const PASSING: f32 = 40.0;
const ALONE: f32 = 6.0;
const JOINED: f32 = 1.0;
/// A line that has to go up or down less than this is made level.
const JOG: f32 = 10.0;
/// How much what is joined to nothing wants to stay.
const LOOSE: f32 = 0.05;
/// Between two boxes, between wires, and between a box and a wire.
const BOXES: f32 = 14.0;
const TIGHT_BOXES: f32 = 8.0;
const WIRES: f32 = 8.0;
const BESIDE: f32 = 9.0;
/// What columns may be higher than the highest must be, so that lines can be level.
const EASE: f32 = 5.0;
/// Half of the height that a passing wire takes.
const PASS: f32 = 4.0;

/// Each column as one stands below the other without air, and the height of the highest.
pub(super) struct Stacks {
    stacks: Vec<Stack>,
    pub(super) height: f32,
}

/// Where lines left and reached their spots before, and where those stood.
type Before<'a> = Option<(&'a [Vec<Run>], &'a [Vec<f32>])>;

/// What holds a spot of a column near one of the next: it wants to stand lower by `shift`.
struct Pull {
    left: usize,
    right: usize,
    shift: f32,
    weight: f32,
    /// A wire begins alone and only passes the next column.
    begins: bool,
}

impl Stacks {
    pub(super) fn of(columns: &Columns, heights: &[f32], is_tight: bool) -> Self {
        let spots = columns.spots.iter();
        let stacks: Vec<Stack> = spots
            .map(|spots| Stack::of(spots, heights, is_tight))
            .collect();
        let height = stacks.iter().map(Stack::height).fold(0.0, f32::max);
        let ease = if stacks.len() > 1 && !is_tight {
            EASE
        } else {
            0.0
        };
        Self {
            stacks,
            height: height + ease,
        }
    }

    /// The middle of each spot from the top, by column.
    pub(super) fn middles(&self, columns: &Columns, before: Before<'_>) -> Vec<Vec<f32>> {
        let count = self.stacks.len();
        let pulls: Vec<Vec<Pull>> = (0..count).map(|at| pulls(columns, at, before)).collect();
        let mut middles: Vec<Vec<f32>> = match before {
            Some((_, middles)) => middles.to_vec(),
            None => self.centred(),
        };
        for round in 0..ROUNDS {
            let both = round + LAST_ROUNDS >= ROUNDS;
            for at in 0..count {
                self.follow(&pulls, &mut middles, at, [true, both]);
            }
            for at in (0..count).rev() {
                self.follow(&pulls, &mut middles, at, [both, true]);
            }
        }
        for at in 0..count {
            self.straighten(&pulls, &mut middles, at);
        }
        middles
    }

    fn centred(&self) -> Vec<Vec<f32>> {
        let centred = |stack: &Stack| {
            let air = (self.height - stack.height()) / 2.0;
            stack.middles.iter().map(|middle| middle + air).collect()
        };
        self.stacks.iter().map(centred).collect()
    }

    /// Moves a column to where those before it, after it, or both, would have it.
    fn follow(
        &self,
        pulls: &[Vec<Pull>],
        middles: &mut [Vec<f32>],
        at: usize,
        [before, after]: [bool; 2],
    ) {
        let own = middles[at].iter();
        let mut wanted: Vec<(f32, f32)> = own.map(|own| (LOOSE * own, LOOSE)).collect();
        let mut add = |spot: usize, wants: f32, weight: f32| {
            wanted[spot].0 += weight * wants;
            wanted[spot].1 += weight;
        };
        if before && at > 0 {
            for pull in &pulls[at - 1] {
                let wants = middles[at - 1][pull.left] + pull.shift;
                add(pull.right, wants, pull.weight);
            }
        }
        if after {
            for pull in &pulls[at] {
                let wants = middles[at + 1][pull.right] - pull.shift;
                add(pull.left, wants, pull.weight);
            }
        }
        let wanted = wanted
            .into_iter()
            .map(|(sum, weight)| (sum / weight, weight));
        middles[at] = self.settle(at, wanted);
    }

    /// Moves wires that only pass a column to where they passed the one before, or began near by.
    fn straighten(&self, pulls: &[Vec<Pull>], middles: &mut [Vec<f32>], at: usize) {
        let own = middles[at].iter();
        let mut wanted: Vec<(f32, f32)> = own.map(|own| (*own, JOINED)).collect();
        let before = at
            .checked_sub(1)
            .map(|before| (&pulls[before], &middles[before]));
        if let Some((pulls, middles)) = before {
            for pull in pulls {
                let (wants, own) = (middles[pull.left] + pull.shift, wanted[pull.right].0);
                if pull.weight == PASSING || (pull.begins && (wants - own).abs() < JOG) {
                    wanted[pull.right] = (wants, PASSING * PASSING);
                }
            }
        }
        middles[at] = self.settle(at, wanted.into_iter());
    }

    fn settle(&self, at: usize, wanted: impl Iterator<Item = (f32, f32)>) -> Vec<f32> {
        let stack = &self.stacks[at];
        settle(&stack.middles, wanted, self.height - stack.height())
    }
}

/// What holds a column near the next.
fn pulls(columns: &Columns, at: usize, before: Before<'_>) -> Vec<Pull> {
    let is_pass = |at: usize, spot: usize| matches!(columns.spots[at][spot], Spot::Pass(_));
    let mut pulls = Vec::new();
    for (index, piece) in columns.pieces[at].iter().enumerate() {
        let Some(right) = piece.right else { continue };
        for (end, left) in piece.lefts.iter().enumerate() {
            let weight = match piece.lefts.len() {
                _ if is_pass(at, *left) && is_pass(at + 1, right) => PASSING,
                1 => ALONE,
                _ => JOINED,
            };
            let shift = before.map_or(0.0, |(runs, middles)| {
                let run = &runs[at][index];
                let leaves = run.lefts[end].y - middles[at][*left];
                leaves - (run.right.unwrap_or_default() - middles[at + 1][right])
            });
            pulls.push(Pull {
                left: *left,
                right,
                shift,
                weight,
                begins: piece.lefts.len() == 1 && is_pass(at + 1, right),
            });
        }
    }
    pulls
}

/// A column as one stands below the other, without air.
struct Stack {
    middles: Vec<f32>,
    /// Half the height of the last.
    last: f32,
}

impl Stack {
    fn of(spots: &[Spot], heights: &[f32], is_tight: bool) -> Self {
        let half = |spot: &Spot| match spot {
            Spot::Node(node) => heights[*node] / 2.0,
            Spot::Pass(_) => PASS,
        };
        let boxes = if is_tight { TIGHT_BOXES } else { BOXES };
        let apart = |one: &Spot, other: &Spot| match (one, other) {
            (Spot::Node(_), Spot::Node(_)) => boxes + half(one) + half(other),
            (Spot::Pass(_), Spot::Pass(_)) => WIRES,
            (Spot::Node(_), _) => half(one) + BESIDE,
            (_, Spot::Node(_)) => half(other) + BESIDE,
        };
        let mut middle = spots.first().map_or(0.0, half);
        let mut middles = Vec::with_capacity(spots.len());
        for (at, spot) in spots.iter().enumerate() {
            if let Some(before) = at.checked_sub(1) {
                middle += apart(&spots[before], spot);
            }
            middles.push(middle);
        }
        Self {
            middles,
            last: spots.last().map_or(0.0, half),
        }
    }

    fn height(&self) -> f32 {
        self.middles.last().map_or(0.0, |middle| middle + self.last)
    }
}

/// The places nearest to where each of a stack wants to be, by its weight, in order and apart: pools
/// of adjacent violators, as in isotonic regression (Barlow et al. 1972). `stacked` is where they
/// stand as high as can be, `most` how far the lowest can go down from there.
pub(super) fn settle(
    stacked: &[f32],
    wanted: impl Iterator<Item = (f32, f32)>,
    most: f32,
) -> Vec<f32> {
    let mut pools: Vec<Pool> = Vec::new();
    for ((want, weight), stacked) in wanted.zip(stacked) {
        let mut pool = Pool {
            sum: weight * (want - stacked),
            weight,
            count: 1,
        };
        while let Some(before) = pools.pop_if(|before| before.shift() > pool.shift()) {
            pool.sum += before.sum;
            pool.weight += before.weight;
            pool.count += before.count;
        }
        pools.push(pool);
    }
    let shifts = pools.iter().flat_map(|pool| {
        let shift = pool.shift().clamp(0.0, most.max(0.0));
        std::iter::repeat_n(shift, pool.count)
    });
    stacked
        .iter()
        .zip(shifts)
        .map(|(place, shift)| place + shift)
        .collect()
}

/// Spots that touch and move together.
struct Pool {
    sum: f32,
    weight: f32,
    count: usize,
}

impl Pool {
    /// How far they stand below where they stand without air.
    fn shift(&self) -> f32 {
        self.sum / self.weight
    }
}
