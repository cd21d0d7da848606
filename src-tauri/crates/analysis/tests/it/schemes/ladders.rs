//! Pass mark, thresholds and stages.

use analysis::scheme::pass_mark::{Marked, Said, pass_mark};
use analysis::scheme::stage::stage;
use analysis::scheme::thresholds::{Fed, thresholds};
use analysis::scheme::{Standing, median_profile, minimum};
use model::Feed;
use model::scheme::LevelThreshold;

/// Questions as `level mandatory answer` triples: `1*Y` is mandatory and yes, `2.5 -` is neither
/// mandatory nor answered, `x` does not apply.
fn sheet(text: &str) -> Vec<Marked<String>> {
    text.split_whitespace()
        .map(|question| {
            let (rest, answer) = question.split_at(question.len() - 1);
            Marked {
                id: question.to_owned(),
                level: rest.trim_end_matches('*').parse().expect("a level leads"),
                mandatory: rest.ends_with('*'),
                said: match answer {
                    "Y" => Said::Yes,
                    "x" => Said::NotApplicable,
                    _ => Said::No,
                },
            }
        })
        .collect()
}

#[test]
fn a_pass_mark_climbs_until_a_level_fails_and_shows_islands() {
    for (text, level, islands, blocking) in [
        ("", 0.0, &[][..], &[][..]),
        ("1*Y 1Y 2*Y 2N 2Y 3*Y", 3.0, &[], &[]),
        ("1*Y 1N 1N 2*Y", 0.0, &[2.0], &["1N", "1N"]),
        ("1*Y 2*N 2Y 2N 3*Y 3Y", 1.0, &[3.0], &["2*N"]),
        // A level needs as many others as there are, where there are fewer than asked for.
        ("1*Y 2Y 3*Y", 3.0, &[], &[]),
        // What does not apply is not asked for; a level of nothing else fails.
        ("1*Y 1*x 1x 2*Y 2x 3*x", 2.0, &[], &[]),
    ] {
        let mark = pass_mark(&sheet(text), &[1.0, 2.0, 3.0], 1);
        assert_eq!(mark.level, level, "{text}");
        assert_eq!(mark.islands, islands, "{text}");
        assert_eq!(mark.blocking, blocking, "{text}");
    }
}

#[test]
fn a_pass_mark_may_ask_for_more_others_or_none() {
    let questions = sheet("1*Y 1Y 1N 1N");
    for (required, level) in [(0, 1.0), (1, 1.0), (2, 0.0), (9, 0.0)] {
        assert_eq!(
            pass_mark(&questions, &[1.0], required).level,
            level,
            "{required}"
        );
    }
    assert_eq!(pass_mark(&questions, &[], 1).level, 0.0);
}

fn feed(level: i64, weight: f64) -> Feed {
    Feed { level, weight }
}

fn levels(at_least: &[f64]) -> Vec<LevelThreshold> {
    (1..)
        .zip(at_least)
        .map(|(level, at_least)| LevelThreshold {
            level,
            at_least: *at_least,
        })
        .collect()
}

#[test]
fn one_answer_may_feed_several_levels() {
    let (both, second) = ([feed(1, 1.0), feed(2, 3.0)], [feed(2, 1.0)]);
    let answers = [
        Fed {
            share: Standing::Value(0.8),
            feeds: &both,
        },
        Fed {
            share: Standing::Missing,
            feeds: &second,
        },
    ];
    let found = thresholds(&answers, &levels(&[0.8, 0.6, 0.5]));
    assert_eq!(found.shares[0], (1, Some(0.8)));
    assert!(
        found.shares[1]
            .1
            .is_some_and(|share| (share - 0.6).abs() < 1e-12)
    );
    assert_eq!(found.shares[2], (3, None));
    assert_eq!(
        (found.climb.level, found.climb.tested_level),
        (Some(3), Some(2))
    );
    assert_eq!(found.climb.vacuous_levels, [3]);
    let higher = thresholds(&answers, &levels(&[0.8, 0.61]));
    assert_eq!(
        (higher.climb.level, higher.climb.stopped_at),
        (Some(1), Some(2))
    );
}

#[test]
fn what_does_not_apply_leaves_a_threshold() {
    let feeds = [feed(1, 1.0)];
    let fed = |share| Fed {
        share,
        feeds: &feeds,
    };
    let some = [fed(Standing::Value(1.0)), fed(Standing::NotApplicable)];
    assert_eq!(
        thresholds(&some, &levels(&[1.0])).climb.tested_level,
        Some(1)
    );
    let none = [fed(Standing::NotApplicable)];
    let found = thresholds(&none, &levels(&[1.0])).climb;
    assert_eq!((found.level, found.tested_level), (Some(1), None));
}

#[test]
fn a_stage_is_never_rounded_up_and_stays_within_its_bounds() {
    for (mean, expected) in [(0.0, 1), (2.999_999, 2), (2.4 + 0.6, 3), (7.0, 5)] {
        assert_eq!(stage(mean, 1, 5), expected, "{mean}");
    }
}

#[test]
fn empty_dimensions_have_no_minimum_and_no_level() {
    let minima = minimum::minima(&[vec![], vec![3.0, 1.0]]);
    assert_eq!(minima.minima, [None, Some(1.0)]);
    assert_eq!((minima.mean, minima.weakest), (Some(1.0), Some(1.0)));
    assert_eq!(minimum::minima(&[]).mean, None);
    let profile = median_profile::median_profile(&[vec![], vec![3.0, 4.0], vec![6.0], vec![5.0]]);
    assert_eq!(profile.levels, [None, Some(3), Some(6), Some(5)]);
    assert_eq!((profile.minimum, profile.median), (Some(3), Some(5)));
    let none = median_profile::median_profile(&[]);
    assert_eq!((none.minimum, none.median), (None, None));
}
