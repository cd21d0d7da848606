//! What holds for all plans and trends.

use std::collections::BTreeSet;

use analysis::insight::benchmark::Peers;
use analysis::insight::delay::{self, Job};
use analysis::insight::roadmap::{Initiative, roadmap};
use analysis::insight::trend::Series;
use proptest::collection::vec;
use proptest::prelude::*;

const CAPACITY: f64 = 8.0;

fn initiatives() -> impl Strategy<Value = Vec<Initiative<usize>>> {
    vec((0..4_u8, 1..9_u8, 1..10_u8, vec(0..12_usize, 0..3)), 0..10).prop_map(|rows| {
        rows.into_iter()
            .enumerate()
            .map(|(id, (dimension, value, effort, needs))| Initiative {
                id,
                dimension: format!("D{dimension}").as_str().into(),
                value: f64::from(value),
                effort: f64::from(effort),
                needs,
            })
            .collect()
    })
}

fn jobs() -> impl Strategy<Value = Vec<Job<usize>>> {
    vec((0..50_u8, 1..9_u8), 1..7).prop_map(|rows| {
        rows.into_iter()
            .enumerate()
            .map(|(id, (cost, duration))| Job {
                id,
                cost_of_delay: f64::from(cost),
                duration: f64::from(duration),
            })
            .collect()
    })
}

proptest! {
    #[test]
    fn a_roadmap_keeps_its_rules(initiatives in initiatives()) {
        let plan = roadmap(&initiatives, CAPACITY);
        let mut done = BTreeSet::new();
        for wave in &plan.waves {
            let taken: Vec<&Initiative<usize>> = wave.iter().map(|id| &initiatives[*id]).collect();
            prop_assert!(!taken.is_empty());
            prop_assert!(taken.iter().map(|one| one.effort).sum::<f64>() <= CAPACITY);
            let dimensions: BTreeSet<_> = taken.iter().map(|one| &one.dimension).collect();
            prop_assert_eq!(dimensions.len(), taken.len());
            prop_assert!(taken.iter().flat_map(|one| &one.needs).all(|need| done.contains(need)));
            done.extend(wave.iter().copied());
        }
        done.extend(plan.unplannable.iter().map(|left| left.id));
        prop_assert_eq!(done, (0..initiatives.len()).collect());
        let mut turned = initiatives;
        turned.reverse();
        prop_assert_eq!(plan.waves, roadmap(&turned, CAPACITY).waves);
    }

    #[test]
    fn no_exchange_of_neighbours_makes_delay_cheaper(jobs in jobs(), place in 0..6_usize) {
        let order = delay::order(&jobs);
        let best = delay::total(order.iter().copied());
        let mut other = order.clone();
        let count = other.len();
        other.swap(place % count, (place + 1) % count);
        prop_assert!(best <= delay::total(other) + 1e-9);
    }

    #[test]
    fn percentiles_rise_with_scores(peers in vec(0.0..5.0_f64, 5..12), low in 0.0..5.0_f64, more in 0.0..2.0_f64) {
        let peers = Peers::new(peers).expect("five peers or more");
        prop_assert!(peers.percentile(low) <= peers.percentile(low + more));
        prop_assert!((0.0..=100.0).contains(&peers.percentile(low)));
        prop_assert!(peers.z(low) <= peers.z(low + more));
    }

    #[test]
    fn a_straight_line_has_its_own_slope(months in vec(1..7_u8, 1..8), slope in -3..4_i8, start in 0..5_u8) {
        let mut month = 0.0;
        let points = std::iter::once(0).chain(months).map(|step| {
            month += f64::from(step);
            (month, f64::from(start) + f64::from(slope) * month / 12.0)
        });
        let series: Series = points.collect();
        for found in [series.theil_sen(), series.least_squares()] {
            prop_assert!(found.is_some_and(|found| (found - f64::from(slope)).abs() < 1e-9));
        }
    }
}
