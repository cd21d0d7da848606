use model::Framework;
use proptest::prelude::*;
use serde_json::json;

use super::trying::{
    Said, TOP, an_even_way_is_told, answers, asked, holds, small, two_dimensions, weights,
};

fn frameworks() -> impl Strategy<Value = Framework> {
    weights().prop_map(|weights| {
        small(json!({"scheme": {"kind": "minimum"}, "dimensions": two_dimensions(&weights)}))
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

#[test]
fn all_lowest_answers_of_a_dimension_rise_together() {
    let framework = small(json!({
        "scheme": {"kind": "minimum"}, "dimensions": two_dimensions(&[1; 7])
    }));
    let levels = [1, 3, 1, 1, 2];
    let what_if = asked(&framework, &levels.map(Said::all));
    let plan = what_if.plan.expect("a way exists");
    let raised: Vec<(&str, i64)> = plan
        .raises
        .iter()
        .map(|raise| (raise.question.as_str(), raise.to))
        .collect();
    assert_eq!(raised, [("A1", 3)], "one answer, not two of the other loop");
    let even = what_if.even.expect("another way exists");
    assert_eq!((even.steps, even.raises.len()), (3, 3));
}
