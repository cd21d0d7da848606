use model::Framework;
use proptest::prelude::*;
use serde_json::json;

use super::trying::{TOP, an_even_way_is_told, answers, holds, small, two_dimensions, weights};

/// Stages that begin and end anywhere, also above the scale.
fn frameworks() -> impl Strategy<Value = Framework> {
    (weights(), 0..=2_i64, 0..=2_i64).prop_map(|(weights, least, more)| {
        small(json!({
            "scheme": {"kind": "stage_from_mean", "least": least, "most": least + more},
            "dimensions": two_dimensions(&weights)
        }))
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
