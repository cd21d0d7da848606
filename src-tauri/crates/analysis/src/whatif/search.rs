//! The exact search: fewest steps, then fewest questions, then earlier questions first.
//!
//! Everything is linear but that a question's first step may gain less than the others (from 1.5 to 2
//! it is half a level). So for every number of steps it is known, from the last question backwards,
//! how much can be gained with how many questions; of two ways with as many steps, one that needs no
//! fewer questions and gains no more is never part of a better one and leaves. From these tables the
//! way itself is read off forwards.

use crate::round::reaches;

/// What may be raised within one dimension.
pub(super) struct Part {
    /// Its questions, in order of asking.
    pub(super) items: Vec<Item>,
    /// How much the dimension's score must gain by itself; 0 or less where it need not.
    pub(super) need: f64,
    /// What a gain of its score is worth to the whole.
    pub(super) share: f64,
}

/// A question that may be raised.
pub(super) struct Item {
    /// How many steps it can take.
    pub(super) steps: usize,
    /// What the first step gains in the dimension's score.
    pub(super) first: f64,
    /// What each further one does.
    pub(super) each: f64,
}

impl Item {
    fn gain(&self, steps: usize) -> f64 {
        match steps.checked_sub(1) {
            Some(further) => self.first + further as f64 * self.each,
            None => 0.0,
        }
    }
}

/// Questions used and what is gained with them; both ascend.
type Front = Vec<(usize, f64)>;

/// Fronts by number of steps.
type Table = Vec<Front>;

/// Gains that differ by less are the same.
const SAME: f64 = 1e-12;

/// The steps of each question, part by part, so that the whole gains `need` and each part what it
/// needs by itself; none where no steps do.
pub(super) fn smallest(parts: &[Part], need: f64) -> Option<Vec<Vec<usize>>> {
    let own: Vec<Vec<Table>> = parts.iter().map(within).collect();
    let rest = over_all(parts, &own);
    let (steps, questions) = rest[0].iter().enumerate().find_map(|(steps, front)| {
        let enough = front.iter().find(|(_, gain)| reaches(*gain, need))?;
        Some((steps, enough.0))
    })?;
    let left = Left {
        steps,
        questions,
        need,
    };
    Some(
        Way {
            parts,
            own: &own,
            rest: &rest,
        }
        .read_off(left),
    )
}

/// For each question of a part the table of it and those after it; the last is of none.
fn within(part: &Part) -> Vec<Table> {
    let mut tables = vec![nothing()];
    for item in part.items.iter().rev() {
        let after = &tables[tables.len() - 1];
        let mut table: Table = vec![Front::new(); after.len() + item.steps];
        for (steps, front) in after.iter().enumerate() {
            for taken in 0..=item.steps {
                let (used, gain) = (usize::from(taken > 0), item.gain(taken));
                let more = front.iter().map(|(n, g)| (n + used, g + gain));
                table[steps + taken].extend(more);
            }
        }
        table.iter_mut().for_each(prune);
        tables.push(table);
    }
    tables.reverse();
    tables
}

/// For each part the table of it and those after it, gains of the whole; the last is of none.
fn over_all(parts: &[Part], own: &[Vec<Table>]) -> Vec<Table> {
    let mut tables = vec![nothing()];
    for (part, own) in parts.iter().zip(own).rev() {
        let after = &tables[tables.len() - 1];
        let mut table: Table = vec![Front::new(); after.len() + own[0].len() - 1];
        for (taken, front) in own[0].iter().enumerate() {
            for (used, gain) in front.iter().filter(|(_, gain)| reaches(*gain, part.need)) {
                for (steps, others) in after.iter().enumerate() {
                    let more = others
                        .iter()
                        .map(|(n, g)| (n + used, g + part.share * gain));
                    table[steps + taken].extend(more);
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
    vec![vec![(0, 0.0)]]
}

/// Keeps what gains more than anything with as few questions.
fn prune(front: &mut Front) {
    front.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| b.1.total_cmp(&a.1)));
    let mut best = f64::NEG_INFINITY;
    front.retain(|(_, gain)| {
        let better = *gain > best + SAME;
        if better {
            best = *gain;
        }
        better
    });
}

/// What is still to be spent and gained.
#[derive(Clone, Copy)]
struct Left {
    steps: usize,
    questions: usize,
    /// Of the whole.
    need: f64,
}

impl Left {
    /// After a question has taken so many steps and gained so much of the whole; none where it
    /// cannot.
    fn after(self, steps: usize, gain: f64) -> Option<Self> {
        Some(Self {
            steps: self.steps.checked_sub(steps)?,
            questions: self.questions.checked_sub(usize::from(steps > 0))?,
            need: self.need - gain,
        })
    }
}

struct Way<'a> {
    parts: &'a [Part],
    own: &'a [Vec<Table>],
    rest: &'a [Table],
}

impl Way<'_> {
    /// Question by question as many steps as leave a way for those after it.
    fn read_off(&self, mut left: Left) -> Vec<Vec<usize>> {
        let mut way = Vec::new();
        for (place, part) in self.parts.iter().enumerate() {
            let mut own_need = part.need;
            let mut taken = Vec::new();
            for (number, item) in part.items.iter().enumerate() {
                let choice = (0..=item.steps).rev().find_map(|steps| {
                    let gain = item.gain(steps);
                    let left = left.after(steps, part.share * gain)?;
                    let own_need = own_need - gain;
                    self.goes_on(place, number + 1, own_need, left)
                        .then_some((steps, own_need, left))
                });
                // The tables say that a way exists, so one of them leaves it open.
                let (steps, need, rest) = choice.unwrap_or((0, own_need, left));
                (own_need, left) = (need, rest);
                taken.push(steps);
            }
            way.push(taken);
        }
        way
    }

    /// Whether the questions from `number` on and the parts after this one can do what is left.
    fn goes_on(&self, place: usize, number: usize, own_need: f64, left: Left) -> bool {
        let (own, others) = (&self.own[place][number], &self.rest[place + 1]);
        own.iter().enumerate().any(|(steps, front)| {
            let Some(more) = left
                .steps
                .checked_sub(steps)
                .and_then(|more| others.get(more))
            else {
                return false;
            };
            let ways = front.iter().filter(|(_, gain)| reaches(*gain, own_need));
            ways.clone().any(|(used, gain)| {
                more.iter().any(|(questions, other)| {
                    used + questions <= left.questions
                        && reaches(self.parts[place].share * gain + other, left.need)
                })
            })
        })
    }
}
