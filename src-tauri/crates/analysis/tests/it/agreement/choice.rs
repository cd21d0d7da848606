//! What is said before any coefficient.

use analysis::Groups;
use analysis::agreement::choice::{
    Steps, Verdict, one_group, profiles, questionnaire, stability, two_sides,
};
use analysis::agreement::dominance::{Effect, effect};
use analysis::agreement::krippendorff::{Reliability, Reliance, Resampling, reliance};

use super::ratings;

const SCALE: Steps = Steps {
    low: 0.0,
    high: 5.0,
};

#[test]
fn one_group_agrees_differs_or_is_two_camps() {
    let camps = Verdict::TwoCamps {
        lower: 1.0,
        upper: 4.0,
    };
    for (values, verdict) in [
        (&[3.0][..], Verdict::TooFew),
        (&[0.0, 5.0], Verdict::TooFew),
        (&[3.0, 3.0, 4.0], Verdict::Agree),
        (&[1.0, 3.0, 2.0], Verdict::Agree),
        (&[1.0, 1.0, 4.0, 4.0, 1.0], camps),
        (&[0.0, 5.0, 2.0, 4.0, 3.0], Verdict::Differ { levels: 1.44 }),
        (&[0.0, 0.0, 3.0], Verdict::Differ { levels: 4.0 / 3.0 }),
    ] {
        let said = one_group(&ratings(values), SCALE).map(|group| group.verdict);
        assert!(
            said.is_some_and(|said| near(said, verdict)),
            "{values:?}: {said:?}"
        );
    }
}

fn near(said: Verdict, expected: Verdict) -> bool {
    match (said, expected) {
        (Verdict::Differ { levels: said }, Verdict::Differ { levels: expected }) => {
            (said - expected).abs() < 1e-9
        }
        _ => said == expected,
    }
}

#[test]
fn two_people_show_their_values_and_no_coefficient() {
    let two = one_group(&ratings(&[4.0, 2.0]), SCALE).expect("two people said something");
    assert_eq!((two.low, two.high), (2.0, 4.0));
    assert_eq!((two.deviation, two.consensus, two.rwg), (None, None, None));
    let three = one_group(&ratings(&[4.0, 2.0, 3.0]), SCALE).expect("three people did");
    assert!(three.deviation.is_some() && three.consensus.is_some() && three.rwg.is_some());
}

#[test]
fn sides_differ_from_a_level_on() {
    let sides = |it: &[f64], business: &[f64]| {
        let sides = Groups {
            it: ratings(it),
            business: ratings(business),
        };
        two_sides(&sides, SCALE)
    };
    let apart = sides(&[4.0, 3.0, 4.0, 4.0, 3.0], &[2.0, 3.0, 1.0, 2.0]);
    assert!(near(apart.verdict, Verdict::Differ { levels: 1.6 }));
    assert_eq!(
        (apart.delta, apart.effect),
        (Some(0.9), Some(Effect::Large))
    );
    assert_eq!(sides(&[3.0; 3], &[3.0, 4.0, 3.0]).verdict, Verdict::Agree);
    let few = sides(&[4.0, 4.0], &[1.0; 3]);
    assert_eq!(
        (few.verdict, few.gap, few.delta),
        (Verdict::TooFew, Some(3.0), None)
    );
    assert_eq!(sides(&[], &[1.0; 3]).gap, None);
    let split = sides(&[1.0, 1.0, 5.0, 5.0], &[3.0, 3.0, 3.0]).split;
    assert_eq!((split.it, split.business), (true, false));
}

#[test]
fn words_begin_where_the_literature_has_them() {
    for (delta, word) in [
        (0.146, Effect::Negligible),
        (-0.147, Effect::Small),
        (0.33, Effect::Medium),
        (-0.474, Effect::Large),
    ] {
        assert_eq!(effect(delta), word, "{delta}");
    }
    for (alpha, word) in [
        (0.666, Reliance::Unreliable),
        (0.667, Reliance::Tentative),
        (0.8, Reliance::Reliable),
        (-0.2, Reliance::Unreliable),
    ] {
        assert_eq!(reliance(alpha), word, "{alpha}");
    }
}

#[test]
fn a_questionnaire_has_an_alpha_within_its_interval() {
    let units = (0..40).map(|unit| [unit % 6, (unit + unit % 7 / 5) % 6, unit % 6].map(f64::from));
    let all = questionnaire(&Reliability::new(units), Resampling::default());
    let (alpha, interval) = (
        all.alpha.expect("it varies"),
        all.interval.expect("it varies"),
    );
    assert!(interval.low < alpha && alpha < interval.high, "{all:?}");
    assert_eq!(interval.draws, 1_000);
    assert_eq!(all.reliance, Some(reliance(alpha)));
}

#[test]
fn a_shift_is_bias_and_not_another_order() {
    let medians = [(4.0, 2.0), (3.0, 1.0), (4.5, 2.5), (5.0, 3.0), (3.5, 1.5)];
    let both = profiles(&medians, SCALE);
    assert_eq!((both.bias, both.spearman), (Some(2.0), Some(1.0)));
    assert!(both.kappa.is_some_and(|kappa| kappa < 0.5), "{both:?}");
}

#[test]
fn raters_who_always_agree_measure_without_error() {
    let rows: Vec<Vec<Option<f64>>> = (0..12)
        .map(|question| vec![Some(f64::from(question % 6)); 4])
        .collect();
    let steady = stability(&rows).expect("twelve questions, four raters");
    assert_eq!((steady.reliability, steady.measurement_error), (1.0, 0.0));
}
