use model::Framework;
use proptest::prelude::*;
use serde_json::json;

use super::trying::{TOP, an_even_way_is_told, answers, holds, small, two_dimensions, weights};

/// Any share of the mean in the blend, all and none included.
fn frameworks() -> impl Strategy<Value = Framework> {
    (weights(), 0..=10_u8).prop_map(|(weights, tenths)| {
        small(json!({
            "scheme": {"kind": "weakest_link", "lambda": f64::from(tenths) / 10.0},
            "dimensions": two_dimensions(&weights)
        }))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_laws_hold(framework in frameworks(), said in answers(5, TOP)) {
        holds(&framework, &said)?;
        an_even_way_is_told(&framework, &said)?;
    }
}
