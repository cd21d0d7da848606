//! How far alpha could have come out otherwise, had other questions been asked.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};
use serde::Serialize;
use ts_rs::TS;

use super::tally::{Count, Tally};
use super::{Distances, Metric};
use crate::statistics::quantile;

/// How units are drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Resampling {
    /// How many times; 1,000 or more for a 95 % interval.
    pub draws: u32,
    /// Where the chance begins: the same seed gives the same interval.
    pub seed: u64,
    /// The share of draws that the interval holds, 0 to 1.
    pub coverage: f64,
}

impl Default for Resampling {
    fn default() -> Self {
        Self {
            draws: 1_000,
            seed: 16,
            coverage: 0.95,
        }
    }
}

/// What alpha lies between.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// Draws that had an alpha.
    pub draws: u32,
}

pub(super) fn interval(tally: &Tally, metric: Metric, resampling: Resampling) -> Option<Interval> {
    let mut units: Vec<&[Count]> = tally.units().collect();
    // The same units, however they came, meet the same chance.
    units.sort_unstable();
    if units.len() < 2 {
        return None;
    }
    let mut chance = Xoshiro256PlusPlus::seed_from_u64(resampling.seed);
    let mut drawn = vec![0; units.len()];
    let mut alphas: Vec<f64> = (0..resampling.draws)
        .filter_map(|_| {
            draw(&mut chance, &mut drawn);
            alpha(tally.values(), &units, &drawn, metric)
        })
        .collect();
    alphas.sort_unstable_by(f64::total_cmp);
    let outside = (1.0 - resampling.coverage) / 2.0;
    Some(Interval {
        low: quantile(&alphas, outside)?,
        high: quantile(&alphas, 1.0 - outside)?,
        draws: alphas.len() as u32,
    })
}

/// Sets how often each unit is drawn when as many are drawn as there are.
fn draw(chance: &mut impl Rng, drawn: &mut [u32]) {
    drawn.fill(0);
    let units = drawn.len();
    for _ in 0..units {
        // The upper half of the product is even over the units to one part in 2^64 / units.
        let unit = (u128::from(chance.next_u64()) * units as u128) >> 64;
        drawn[unit as usize] += 1;
    }
}

fn alpha(values: &[f64], units: &[&[Count]], drawn: &[u32], metric: Metric) -> Option<f64> {
    // More than a third of the units are not drawn.
    let drawn = || units.iter().zip(drawn).filter(|(_, times)| **times > 0);
    let mut totals = vec![0; values.len()];
    for (unit, times) in drawn() {
        for count in *unit {
            totals[count.value as usize] += count.times * times;
        }
    }
    let distances = Distances::new(metric, values, &totals);
    let within = drawn()
        .map(|(unit, times)| f64::from(*times) * distances.within(unit))
        .sum();
    distances.alpha(within, &totals)
}
