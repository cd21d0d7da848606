//! The exact search: fewest steps, then fewest questions, then earlier questions first.
//!
//! What an item gains depends on its own steps only, and gains add up. So for every number of steps it
//! is known, from the last item backwards, how much can be gained with how many questions; of two ways
//! with as many steps, one that needs no fewer questions and gains no more is never part of a better one
//! and leaves. Where the lowest part counts too, it must not lie higher either. From these tables the way
//! itself is read off forwards.

use crate::round::reaches;

/// What may be raised within one part of the whole, a dimension for instance.
pub(super) struct Part {
    /// What can be raised, in order of asking.
    pub(super) items: Vec<Item>,
    /// Its figure now.
    pub(super) stands: f64,
    /// How much its figure must gain by itself; 0 or less where it need not.
    pub(super) need: f64,
    /// What a gain of its figure is worth to the whole.
    pub(super) share: f64,
}

/// What is raised by itself: a question, or several that only count together.
pub(super) struct Item {
    /// The ways to raise it, each further than the one before. The first is to leave it.
    ways: Vec<Way>,
}

/// One way to raise an item.
#[derive(Debug, Clone, Copy)]
pub(super) struct Way {
    /// Whole levels newly reached.
    pub(super) steps: usize,
    /// Questions that are raised.
    pub(super) questions: usize,
    /// What its part gains.
    pub(super) gain: f64,
}

impl Item {
    /// One question, with what it gains by one step, by two and so on.
    pub(super) fn question(gains: impl IntoIterator<Item = f64>) -> Self {
        let ways = (1..).zip(gains).map(|(steps, gain)| Way {
            steps,
            questions: 1,
            gain,
        });
        Self::together(ways)
    }

    /// Several questions, with the ways to raise them.
    pub(super) fn together(ways: impl IntoIterator<Item = Way>) -> Self {
        let leave = Way {
            steps: 0,
            questions: 0,
            gain: 0.0,
        };
        Self {
            ways: std::iter::once(leave).chain(ways).collect(),
        }
    }

    fn steps(&self) -> usize {
        self.ways.iter().map(|way| way.steps).max().unwrap_or(0)
    }
}

/// What the whole must come to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Goal {
    /// What gains and the lowest part must bring together.
    need: f64,
    /// What the lowest part counts for.
    pull: f64,
    /// A lowest part from here on is high enough, whatever the gains.
    enough: f64,
}

impl Goal {
    /// Gains of the whole.
    pub(super) fn gain(need: f64) -> Self {
        Self {
            need,
            pull: 0.0,
            enough: f64::INFINITY,
        }
    }

    /// Gains of the whole and `pull` times its lowest part. `enough` is where the latter suffices alone.
    pub(super) fn with_lowest(need: f64, pull: f64, enough: f64) -> Self {
        Self { need, pull, enough }
    }

    /// How high a part counts as the lowest; all the same where that counts for nothing.
    fn height(self, part: &Part, gain: f64) -> f64 {
        if self.pull == 0.0 {
            return f64::INFINITY;
        }
        self.enough.min(part.stands + gain)
    }

    fn is_met(self, gain: f64, lowest: f64) -> bool {
        let pulled = if self.pull == 0.0 {
            0.0
        } else {
            self.pull * lowest
        };
        reaches(gain + pulled, self.need)
    }
}

/// What can be had with some number of steps.
#[derive(Debug, Clone, Copy)]
struct Point {
    questions: usize,
    gain: f64,
    /// The lowest part, as far as it counts.
    lowest: f64,
}

impl Point {
    const NOTHING: Self = Self {
        questions: 0,
        gain: 0.0,
        lowest: f64::INFINITY,
    };
}

/// Points of which none makes up for another.
type Front = Vec<Point>;

/// Fronts by number of steps.
type Table = Vec<Front>;

/// Gains that differ by less are the same.
const SAME: f64 = 1e-12;

/// With how many steps the search begins; it doubles them while these are too few, so that a short way
/// is found without looking at the long ones.
const AT_FIRST: usize = 8;

/// The way that each item takes, part by part, so that the whole meets its goal and each part what it
/// needs by itself; none where no way does.
pub(super) fn smallest(parts: &[Part], goal: Goal) -> Option<Vec<Vec<usize>>> {
    let items = parts.iter().flat_map(|part| &part.items);
    let all: usize = items.map(Item::steps).sum();
    let doubled = std::iter::successors(Some(AT_FIRST), |most| Some(most * 2));
    doubled
        .take_while(|most| *most < all)
        .chain([all])
        .find_map(|most| smallest_within(parts, goal, most))
}

/// The same with so many steps at the most.
fn smallest_within(parts: &[Part], goal: Goal, most: usize) -> Option<Vec<Vec<usize>>> {
    let own: Vec<Vec<Table>> = parts.iter().map(|part| within(part, most)).collect();
    let rest = over_all(parts, &own, goal, most);
    let (steps, questions) = rest[0].iter().enumerate().find_map(|(steps, front)| {
        let enough = front
            .iter()
            .find(|point| goal.is_met(point.gain, point.lowest))?;
        Some((steps, enough.questions))
    })?;
    let search = Search {
        parts,
        goal,
        own: &own,
        rest: &rest,
    };
    Some(search.read_off(Left {
        steps,
        questions,
        gained: 0.0,
        lowest: f64::INFINITY,
    }))
}

/// For each item of a part the table of it and those after it; the last is of none.
fn within(part: &Part, most: usize) -> Vec<Table> {
    let mut tables = vec![nothing()];
    for item in part.items.iter().rev() {
        let after = &tables[tables.len() - 1];
        let size = (after.len() + item.steps()).min(most + 1);
        let mut table: Table = vec![Front::new(); size];
        for (steps, front) in after.iter().enumerate() {
            for way in item.ways.iter().filter(|way| steps + way.steps < size) {
                table[steps + way.steps].extend(front.iter().map(|point| Point {
                    questions: point.questions + way.questions,
                    gain: point.gain + way.gain,
                    ..*point
                }));
            }
        }
        table.iter_mut().for_each(prune);
        tables.push(table);
    }
    tables.reverse();
    tables
}

/// For each part the table of it and those after it, gains of the whole; the last is of none.
fn over_all(parts: &[Part], own: &[Vec<Table>], goal: Goal, most: usize) -> Vec<Table> {
    let mut tables = vec![nothing()];
    for (part, own) in parts.iter().zip(own).rev() {
        let after = &tables[tables.len() - 1];
        let size = (after.len() + own[0].len() - 1).min(most + 1);
        let mut table: Table = vec![Front::new(); size];
        for (taken, front) in own[0].iter().enumerate() {
            for point in front.iter().filter(|point| reaches(point.gain, part.need)) {
                let height = goal.height(part, point.gain);
                for (steps, others) in after.iter().enumerate().take(size - taken) {
                    table[steps + taken].extend(others.iter().map(|other| Point {
                        questions: other.questions + point.questions,
                        gain: other.gain + part.share * point.gain,
                        lowest: other.lowest.min(height),
                    }));
                }
            }
        }
        table.iter_mut().for_each(prune);
        tables.push(table);
    }
    tables.reverse();
    tables
}

/// No step gains nothing.
fn nothing() -> Table {
    vec![vec![Point::NOTHING]]
}

/// Keeps what no other makes up for: with as few questions it gains more, or its lowest part is higher.
fn prune(front: &mut Front) {
    front.sort_by(|a, b| {
        let questions = a.questions.cmp(&b.questions);
        let gain = || b.gain.total_cmp(&a.gain);
        questions
            .then_with(gain)
            .then_with(|| b.lowest.total_cmp(&a.lowest))
    });
    // Gain and lowest part of what is kept, without what a later one surpasses in both.
    let mut best: Vec<(f64, f64)> = Vec::new();
    front.retain(|point| {
        let Point { gain, lowest, .. } = *point;
        if best
            .iter()
            .any(|(g, l)| *g + SAME >= gain && *l + SAME >= lowest)
        {
            return false;
        }
        best.retain(|(g, l)| *g > gain || *l > lowest);
        best.push((gain, lowest));
        true
    });
}

/// What is still to be spent, and what was had for the rest.
#[derive(Clone, Copy)]
struct Left {
    steps: usize,
    questions: usize,
    /// By the whole.
    gained: f64,
    /// Of the parts that are done.
    lowest: f64,
}

impl Left {
    /// After an item has gone a way; none where it cannot.
    fn after(self, way: Way, share: f64) -> Option<Self> {
        Some(Self {
            steps: self.steps.checked_sub(way.steps)?,
            questions: self.questions.checked_sub(way.questions)?,
            gained: self.gained + share * way.gain,
            ..self
        })
    }
}

struct Search<'a> {
    parts: &'a [Part],
    goal: Goal,
    own: &'a [Vec<Table>],
    rest: &'a [Table],
}

impl Search<'_> {
    /// Item by item the furthest way that leaves one for those after it.
    fn read_off(&self, mut left: Left) -> Vec<Vec<usize>> {
        let mut all = Vec::new();
        for (place, part) in self.parts.iter().enumerate() {
            let mut gain = 0.0;
            let mut taken = Vec::new();
            for (number, item) in part.items.iter().enumerate() {
                let choice = item.ways.iter().enumerate().rev().find_map(|(index, way)| {
                    let left = left.after(*way, part.share)?;
                    let gain = gain + way.gain;
                    self.goes_on(place, number + 1, gain, left)
                        .then_some((index, gain, left))
                });
                // The tables say that a way exists, so one of them leaves it open.
                let (index, gained, rest) = choice.unwrap_or((0, gain, left));
                (gain, left) = (gained, rest);
                taken.push(index);
            }
            left.lowest = left.lowest.min(self.goal.height(part, gain));
            all.push(taken);
        }
        all
    }

    /// Whether the items from `number` on and the parts after this one can do what is left. `gained` is
    /// what this part has gained so far.
    fn goes_on(&self, place: usize, number: usize, gained: f64, left: Left) -> bool {
        let part = &self.parts[place];
        let (own, others) = (&self.own[place][number], &self.rest[place + 1]);
        own.iter().enumerate().any(|(steps, front)| {
            let more = left.steps.checked_sub(steps);
            let Some(more) = more.and_then(|more| others.get(more)) else {
                return false;
            };
            let mut ways = front
                .iter()
                .filter(|point| reaches(gained + point.gain, part.need));
            ways.any(|point| {
                let lowest = left.lowest.min(self.goal.height(part, gained + point.gain));
                let gain = left.gained + part.share * point.gain;
                more.iter().any(|other| {
                    point.questions + other.questions <= left.questions
                        && self
                            .goal
                            .is_met(gain + other.gain, lowest.min(other.lowest))
                })
            })
        })
    }
}
