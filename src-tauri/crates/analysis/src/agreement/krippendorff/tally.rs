//! Values counted, unit by unit.

/// How often a unit was given a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Count {
    /// Place among the values.
    pub(super) value: usize,
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
    pub(super) fn new<U>(units: impl IntoIterator<Item = U>) -> Self
    where
        U: IntoIterator<Item = f64>,
    {
        let mut given = Vec::new();
        let mut ends = Vec::new();
        for unit in units {
            let start = given.len();
            // Adding 0 makes −0 the same value as 0.
            given.extend(
                unit.into_iter()
                    .filter(|value| value.is_finite())
                    .map(|value| value + 0.0),
            );
            if given.len() - start < 2 {
                given.truncate(start);
            } else {
                ends.push(given.len());
            }
        }
        Self::of_grouped(&given, &ends)
    }

    /// Counts values that stand unit after unit.
    fn of_grouped(given: &[f64], ends: &[usize]) -> Self {
        let coding = Coding::new(given);
        let mut times = vec![0_u32; coding.values.len()];
        let mut tally = Self {
            values: Vec::new(),
            counts: Vec::with_capacity(ends.len() * times.len().min(8)),
            ends: Vec::with_capacity(ends.len()),
        };
        let mut start = 0;
        for end in ends {
            for value in &given[start..*end] {
                times[coding.place(*value)] += 1;
            }
            let used = times
                .iter_mut()
                .enumerate()
                .filter(|(_, times)| **times > 0);
            tally.counts.extend(used.map(|(value, times)| Count {
                value,
                times: std::mem::take(times),
            }));
            tally.ends.push(tally.counts.len());
            start = *end;
        }
        tally.values = coding.values;
        tally
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
            totals[count.value] += count.times;
        }
        totals
    }
}

/// Small whole numbers, as answers on a scale are, find their place by themselves.
const SMALL: usize = 64;

/// From a value to its place among those that occur.
struct Coding {
    values: Vec<f64>,
    /// The place of each small whole number, where all values are such.
    places: Option<[u8; SMALL]>,
}

impl Coding {
    fn new(given: &[f64]) -> Self {
        let used = given
            .iter()
            .try_fold(0_u64, |used, value| Some(used | 1 << small(*value)?));
        used.map_or_else(|| Self::sorted(given), Self::small)
    }

    /// `used` has a bit for each number that occurs.
    fn small(used: u64) -> Self {
        let mut places = [0; SMALL];
        let mut values = Vec::new();
        for number in (0..SMALL).filter(|number| used >> number & 1 == 1) {
            places[number] = values.len() as u8;
            values.push(number as f64);
        }
        Self {
            values,
            places: Some(places),
        }
    }

    fn sorted(given: &[f64]) -> Self {
        let mut values = given.to_vec();
        values.sort_unstable_by(f64::total_cmp);
        values.dedup();
        Self {
            values,
            places: None,
        }
    }

    fn place(&self, value: f64) -> usize {
        match &self.places {
            Some(places) => usize::from(places[value as usize]),
            None => self.values.partition_point(|other| *other < value),
        }
    }
}

/// The number itself, where it is whole and small.
fn small(value: f64) -> Option<usize> {
    let number = value as usize;
    (number < SMALL && number as f64 == value).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(units: &[&[f64]]) -> Tally {
        Tally::new(units.iter().map(|unit| unit.iter().copied()))
    }

    #[test]
    fn units_of_one_value_leave_with_their_value() {
        let tally = tally(&[&[3.0, 1.0, 3.0], &[5.0], &[], &[1.0, 1.0, f64::NAN]]);
        assert_eq!(tally.values(), [1.0, 3.0]);
        assert_eq!(tally.totals(), [3, 2]);
        let units: Vec<Vec<(usize, u32)>> = tally
            .units()
            .map(|unit| {
                unit.iter()
                    .map(|count| (count.value, count.times))
                    .collect()
            })
            .collect();
        assert_eq!(units, [vec![(0, 1), (1, 2)], vec![(0, 2)]]);
    }

    #[test]
    fn values_of_any_kind_are_counted_alike() {
        let whole = tally(&[&[0.0, 2.0], &[2.0, 63.0]]);
        let other = tally(&[&[-0.5, 2.0], &[2.0, 64.0]]);
        assert_eq!(whole.values(), [0.0, 2.0, 63.0]);
        assert_eq!(other.values(), [-0.5, 2.0, 64.0]);
        assert_eq!(whole.counts, other.counts);
        assert_eq!(tally(&[&[0.0, -0.0]]).values(), [0.0]);
    }
}
