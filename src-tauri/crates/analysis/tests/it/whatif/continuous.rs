use model::Framework;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::trying::{TOP, an_even_way_is_told, answers, holds, small, two_dimensions, weights};

/// Up to two gates.
fn frameworks() -> impl Strategy<Value = Framework> {
    let gates = prop::collection::vec((1..=TOP, 0..2_usize, 0..=2 * TOP), 0..3);
    (weights(), gates).prop_map(|(weights, gates)| {
        let gate = |(number, (level, dimension, halves)): (usize, (i64, usize, i64))| {
            let (id, at_least) = (["A", "B"][dimension], halves as f64 / 2.0);
            let needs = json!([{"dimension": id, "at_least": at_least}]);
            json!({"id": format!("G{number}"), "level": level, "needs": needs})
        };
        let gates: Vec<Value> = gates.into_iter().enumerate().map(gate).collect();
        small(json!({"dimensions": two_dimensions(&weights), "gates": gates}))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_laws_hold(framework in frameworks(), said in answers(5, TOP)) {
        holds(&framework, &said)?;
        an_even_way_is_told(&framework, &said)?;
    }
}
