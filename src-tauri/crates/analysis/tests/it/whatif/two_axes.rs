use model::Framework;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::trying::{
    Said, TOP, an_even_way_is_told, answers, asked, holds, small, two_dimensions, weights,
};

fn framework(weights: &[u8], first: &[&str], second: &[&str], levels: &[i64]) -> Framework {
    let named = |value: &i64| json!({"value": value, "name": "", "summary": ""});
    let levels: Vec<Value> = levels.iter().map(named).collect();
    small(json!({
        "scheme": {
            "kind": "two_axes", "tolerance": 0.5,
            "first": {"name": "Demand", "dimensions": first},
            "second": {"name": "Supply", "dimensions": second}
        },
        "scale": {"min": 0, "max": TOP, "levels": levels},
        "dimensions": two_dimensions(weights)
    }))
}

/// Axes that share a dimension and axes that do not.
const AXES: [(&[&str], &[&str]); 3] = [
    (&["A"], &["B"]),
    (&["A", "B"], &["B"]),
    (&["A", "B"], &["B", "A"]),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_laws_hold_where_answers_are_levels(
        weights in weights(), axes in 0..AXES.len(), said in answers(5, TOP)
    ) {
        let (first, second) = AXES[axes];
        let framework = framework(&weights, first, second, &[0, 1, 2, 3]);
        holds(&framework, &said)?;
        an_even_way_is_told(&framework, &said)?;
    }

    #[test]
    fn the_laws_hold_where_levels_are_another_scale(
        weights in weights(), axes in 0..AXES.len(), said in answers(5, TOP)
    ) {
        let (first, second) = AXES[axes];
        let framework = framework(&weights, first, second, &[1, 2]);
        holds(&framework, &said)?;
        prop_assert_eq!(asked(&framework, &said).even, None);
    }
}

#[test]
fn an_axis_that_nobody_answered_leaves_no_level() {
    let framework = framework(&[1; 7], &["A"], &["B"], &[]);
    let said = [
        Said::all(1),
        Said::all(1),
        Said::Nothing,
        Said::Nothing,
        Said::Nothing,
    ];
    let what_if = asked(&framework, &said);
    assert_eq!(what_if.level, None);
    assert_eq!(
        (what_if.band.low, what_if.band.high),
        (Some(0.0), Some(2.0))
    );
}
