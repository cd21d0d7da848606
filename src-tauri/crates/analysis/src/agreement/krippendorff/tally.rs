//! Values counted, unit by unit.

/// How often a unit was given a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Count {
    /// Place among the values.
    pub(super) value: u32,
    pub(super) times: u32,
}

/// Units of at least two values each.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tally {
    /// The values that occur, ascending.
    values: Vec<f64>,
    /// The units' counts one after the other, each unit's by value.
    counts: Vec<Count>,
    /// Where each unit ends in `counts`.
    ends: Vec<usize>,
}

impl Tally {
    pub(super) fn new<U: AsRef<[f64]>>(units: impl IntoIterator<Item = U>) -> Self {
        let mut given: Vec<(f64, u32)> = Vec::new();
        let mut ends = Vec::new();
        for unit in units {
            let start = given.len();
            count(unit.as_ref(), &mut given);
            if given[start..].iter().map(|(_, times)| times).sum::<u32>() < 2 {
                given.truncate(start);
            } else {
                ends.push(given.len());
            }
        }
        let values = distinct(&given);
        let place = |value: f64| values.partition_point(|other| *other < value) as u32;
        let counts = given
            .iter()
            .map(|(value, times)| Count {
                value: place(*value),
                times: *times,
            })
            .collect();
        Self {
            values,
            counts,
            ends,
        }
    }

    /// The values that occur, ascending.
    pub(super) fn values(&self) -> &[f64] {
        &self.values
    }

    /// The counts of each unit.
    pub(super) fn units(&self) -> impl ExactSizeIterator<Item = &[Count]> {
        let start = |unit: usize| if unit == 0 { 0 } else { self.ends[unit - 1] };
        (0..self.ends.len()).map(move |unit| &self.counts[start(unit)..self.ends[unit]])
    }

    /// How often each value occurs.
    pub(super) fn totals(&self) -> Vec<u32> {
        let mut totals = vec![0; self.values.len()];
        for count in &self.counts {
            totals[count.value as usize] += count.times;
        }
        totals
    }
}

/// Small whole numbers, as answers on a scale are, are counted in a table.
const SMALL: usize = 16;

/// Adds a unit's values to `given`, ascending, with how often each was given.
fn count(unit: &[f64], given: &mut Vec<(f64, u32)>) {
    let Times { table, mut others } = Times::of(unit);
    let start = given.len();
    let used = table.iter().enumerate().filter(|(_, times)| **times > 0);
    given.extend(used.map(|(number, times)| (number as f64, *times)));
    if !others.is_empty() {
        others.sort_unstable_by(f64::total_cmp);
        let runs = others.chunk_by(|a, b| a == b);
        given.extend(runs.map(|run| (run[0], run.len() as u32)));
        given[start..].sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    }
}

/// How often small whole numbers occur in a unit, and what else does.
#[derive(Default)]
struct Times {
    table: [u32; SMALL],
    others: Vec<f64>,
}

impl Times {
    fn of(unit: &[f64]) -> Self {
        let mut times = Self::default();
        let (eights, rest) = unit.as_chunks();
        for eight in eights {
            times.add_eight(eight);
        }
        for value in rest {
            times.add(*value);
        }
        times
    }

    fn add(&mut self, value: f64) {
        match small(value) {
            Some(number) => self.table[number] += 1,
            None if value.is_finite() => self.others.push(value),
            None => {}
        }
    }

    /// Without a branch between them, a processor takes several numbers at once.
    fn add_eight(&mut self, values: &[f64; 8]) {
        let numbers = values.map(last_bits);
        let highest = numbers.iter().fold(0, |bits, number| bits | number);
        let whole = values.iter().fold(true, |whole, value| {
            whole & (value + WHOLE - WHOLE == *value)
        });
        if whole && highest < SMALL as u64 {
            for number in numbers {
                self.table[number as usize % SMALL] += 1;
            }
        } else {
            for value in values {
                self.add(*value);
            }
        }
    }
}

/// The values, each once and ascending.
fn distinct(given: &[(f64, u32)]) -> Vec<f64> {
    let mut used = [false; SMALL];
    let mut values = Vec::new();
    for (value, _) in given {
        match small(*value) {
            Some(number) => used[number] = true,
            None => values.push(*value),
        }
    }
    let numbers = used.iter().enumerate().filter(|(_, used)| **used);
    values.extend(numbers.map(|(number, _)| number as f64));
    values.sort_unstable_by(f64::total_cmp);
    values.dedup();
    values
}

/// 2^52. The sum of it and a smaller whole number holds that number in its last bits; from a sum
/// with anything else, that does not come back.
const WHOLE: f64 = 4_503_599_627_370_496.0;

/// The number in the last bits; more than any small one for what is negative or no number.
fn last_bits(value: f64) -> u64 {
    (value + WHOLE).to_bits().wrapping_sub(WHOLE.to_bits())
}

/// The number itself, where it is whole and small.
fn small(value: f64) -> Option<usize> {
    let number = last_bits(value);
    (number < SMALL as u64 && number as f64 == value).then_some(number as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(units: &[&[f64]]) -> Tally {
        Tally::new(units)
    }

    #[test]
    fn units_of_one_value_leave_with_their_value() {
        let tally = tally(&[&[3.0, 1.0, 3.0], &[5.0], &[], &[1.0, 1.0, f64::NAN]]);
        assert_eq!(tally.values(), [1.0, 3.0]);
        assert_eq!(tally.totals(), [3, 2]);
        let units: Vec<Vec<(u32, u32)>> = tally
            .units()
            .map(|unit| {
                let counts = unit.iter().map(|count| (count.value, count.times));
                counts.collect()
            })
            .collect();
        assert_eq!(units, [vec![(0, 1), (1, 2)], vec![(0, 2)]]);
    }

    #[test]
    fn values_of_any_kind_are_counted_alike() {
        let whole = tally(&[&[0.0, 2.0], &[2.0, 15.0, 2.0]]);
        let other = tally(&[&[-0.5, 2.0], &[2.0, 16.0, 2.0]]);
        assert_eq!(whole.values(), [0.0, 2.0, 15.0]);
        assert_eq!(other.values(), [-0.5, 2.0, 16.0]);
        assert_eq!(whole.counts, other.counts);
        let mixed = tally(&[&[1.0, -3.0, 2.5, 300.0, 2.5, 1e300]]);
        assert_eq!(mixed.values(), [-3.0, 1.0, 2.5, 300.0, 1e300]);
        assert_eq!(mixed.totals(), [1, 1, 2, 1, 1]);
    }

    #[test]
    fn eight_at_once_count_as_one_by_one() {
        let scale: Vec<f64> = (0..20).map(|rater| f64::from(rater * 7 % 6)).collect();
        for odd in [-0.0, 2.5, -1.0, 16.0, f64::NAN, f64::INFINITY, 1e-20] {
            let mut values = scale.clone();
            values[3] = odd;
            let (mut few, mut many) = (Vec::new(), Vec::new());
            count(&values, &mut many);
            values.sort_by(f64::total_cmp);
            for run in values.chunk_by(|a, b| a == b) {
                count(&run[..1], &mut few);
                if let Some((_, times)) = few.last_mut().filter(|_| run[0].is_finite()) {
                    *times = run.len() as u32;
                }
            }
            assert_eq!(many, few, "{odd}");
        }
    }
}
