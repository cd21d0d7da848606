//! What holds under every scheme: more is never less, and what does not apply buys nothing.

use analysis::scheme::capability::capability;
use analysis::scheme::pass_mark::{Marked, Said, pass_mark};
use analysis::scheme::thresholds::{Fed, thresholds};
use analysis::scheme::weakest_link::weakest_link;
use analysis::scheme::{Outcome, Standing, climb, median_profile, minimum};
use model::Feed;
use model::scheme::LevelThreshold;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::capability::attained;

fn standing() -> impl Strategy<Value = Standing> {
    prop_oneof![
        6 => (0..=10_u8).prop_map(|tenths| Standing::Value(f64::from(tenths) / 10.0)),
        1 => Just(Standing::Missing),
        1 => Just(Standing::NotApplicable),
    ]
}

fn marked() -> impl Strategy<Value = Marked<usize>> {
    let said = select(vec![Said::Yes, Said::Yes, Said::No, Said::NotApplicable]);
    (1..=3_u8, any::<bool>(), said).prop_map(|(level, mandatory, said)| Marked {
        id: 0,
        level: f64::from(level),
        mandatory,
        said,
    })
}

const LEVELS: [f64; 3] = [1.0, 2.0, 3.0];

proptest! {
    #[test]
    fn the_tested_level_is_never_above_the_level(outcomes in vec(select(vec![Outcome::Passed, Outcome::Failed, Outcome::Vacuous]), 0..8)) {
        let levels: Vec<(usize, Outcome)> = outcomes.into_iter().enumerate().collect();
        let found = climb(&levels);
        prop_assert!(found.tested_level <= found.level);
        let without: Vec<(usize, Outcome)> = levels.iter().copied().filter(|(_, outcome)| *outcome != Outcome::Vacuous).collect();
        prop_assert_eq!(found.tested_level, climb(&without).tested_level);
    }

    #[test]
    fn a_better_rating_never_lowers_capability(ratings in "[-NPLFx]{9}", place in 0..9_usize) {
        let raised: String = ratings.chars().enumerate().map(|(index, rating)| if index == place && rating != 'x' { 'F' } else { rating }).collect();
        let level = |ratings: &str| capability(attained(ratings)).map(|found| found.level);
        prop_assert!(level(&ratings) <= level(&raised));
    }

    #[test]
    fn not_applicable_never_buys_a_tested_capability(ratings in "[-NPLF]{9}", place in 0..9_usize) {
        let dropped: String = ratings.chars().enumerate().map(|(index, rating)| if index >= place { 'x' } else { rating }).collect();
        if let Some(found) = capability(attained(&dropped)) {
            let before = capability(attained(&ratings)).map_or(0, |found| found.tested_level);
            let highest_left = if place == 0 { 0 } else { 1 + place / 2 };
            prop_assert!(usize::from(found.tested_level) <= highest_left);
            // What is left of a level may pass without its other half, by one level at most.
            prop_assert!(found.tested_level <= before + 1);
        }
    }

    #[test]
    fn a_yes_more_never_lowers_a_pass_mark(questions in vec(marked(), 1..12), place in 0..12_usize, required in 0..3_u32) {
        let place = place % questions.len();
        let mut raised = questions.clone();
        if raised[place].said == Said::No {
            raised[place].said = Said::Yes;
        }
        let before = pass_mark(&questions, &LEVELS, required);
        let after = pass_mark(&raised, &LEVELS, required);
        prop_assert!(before.level <= after.level);
        let mut turned = questions;
        turned.reverse();
        prop_assert_eq!(before.passed, pass_mark(&turned, &LEVELS, required).passed);
    }

    #[test]
    fn thresholds_rise_with_answers_and_know_no_unit_of_weight(
        answers in vec((standing(), vec((1..=3_i64, 1..9_u8), 0..3)), 1..8), place in 0..8_usize, scale in 1..9_u8,
    ) {
        let levels: Vec<LevelThreshold> = (1..=3).map(|level| LevelThreshold { level, at_least: 0.6 }).collect();
        let reached = |raise: bool, scale: f64| {
            let feeds: Vec<Vec<Feed>> = answers.iter().map(|(_, feeds)| feeds.iter().map(|(level, weight)| Feed { level: *level, weight: f64::from(*weight) * scale }).collect()).collect();
            let fed: Vec<Fed<'_>> = answers.iter().zip(&feeds).enumerate().map(|(index, ((share, _), feeds))| {
                let raised = raise && index == place % answers.len() && *share != Standing::NotApplicable;
                Fed { share: if raised { Standing::Value(1.0) } else { *share }, feeds }
            }).collect();
            thresholds(&fed, &levels).climb
        };
        prop_assert!(reached(false, 1.0).level <= reached(true, 1.0).level);
        prop_assert_eq!(reached(false, 1.0), reached(false, f64::from(scale)));
    }

    #[test]
    fn blends_lie_between_the_weakest_and_the_mean(scores in vec(0.0..5.0_f64, 1..9), lambda in 0.0..=1.0_f64) {
        let parts: Vec<(usize, f64)> = scores.iter().copied().enumerate().collect();
        let found = weakest_link(&parts, lambda).expect("there are parts");
        prop_assert!(found.minimum - 1e-9 <= found.blend && found.blend <= found.mean + 1e-9);
        // Harmonic, geometric and arithmetic mean stand in this order.
        prop_assert!(found.harmonic_mean <= found.geometric_mean.map(|mean| mean + 1e-9));
        prop_assert!(found.geometric_mean <= Some(found.mean + 1e-9));
        prop_assert_eq!(scores[found.weakest], found.minimum);
    }

    #[test]
    fn profiles_stay_within_their_answers(dimensions in vec(vec((1..=7_u8).prop_map(f64::from), 0..5), 0..6)) {
        for (answers, level) in dimensions.iter().zip(median_profile::median_profile(&dimensions).levels) {
            prop_assert_eq!(level.is_none(), answers.is_empty());
            prop_assert!(level.is_none_or(|level| answers.iter().any(|answer| *answer >= level as f64) && answers.iter().any(|answer| *answer <= level as f64 + 0.5)));
        }
        let minima = minimum::minima(&dimensions);
        prop_assert!(minima.weakest <= minima.mean.map(|mean| mean + 1e-9));
    }
}
