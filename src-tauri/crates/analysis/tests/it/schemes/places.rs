//! Schemes that place rather than climb: positioning, two axes, the weakest link.

use analysis::scheme::positioning::{Classification, funding, positioning};
use analysis::scheme::two_axes::{Pattern, Position, axis, two_axes};
use analysis::scheme::weakest_link::weakest_link;

const PATTERN: [f64; 5] = [5.0, 4.0, 3.0, 3.0, 3.0];

fn profile(values: [f64; 5]) -> Vec<(usize, Option<f64>)> {
    values.map(Some).into_iter().enumerate().collect()
}

#[test]
fn the_first_class_that_fits_holds() {
    for (values, class) in [
        ([5.0, 5.0, 5.0, 5.0, 2.0], Classification::BelowPar),
        ([5.0, 5.0, 3.0, 3.0, 3.0], Classification::MythOfExcellence),
        ([4.0, 4.0, 4.0, 3.0, 3.0], Classification::MythOfExcellence),
        ([5.0, 4.0, 4.0, 3.0, 3.0], Classification::MythOfExcellence),
        ([3.0, 3.0, 5.0, 3.0, 4.0], Classification::Relevant),
        ([3.0, 3.9, 3.0, 3.0, 3.0], Classification::Undifferentiated),
        ([4.0, 4.0, 3.0, 3.0, 3.0], Classification::Unfinished),
        ([3.0, 3.0, 3.0, 3.0, 4.5], Classification::Unfinished),
        (
            [2.999_999_999_9, 3.0, 5.0, 3.0, 4.0],
            Classification::Relevant,
        ),
    ] {
        let found = positioning(&profile(values), &PATTERN);
        assert_eq!(found.classification, Some(class), "{values:?}");
    }
}

#[test]
fn a_profile_with_a_gap_has_no_class_and_still_its_lists() {
    let mut known = profile([5.0, 4.0, 2.0, 3.0, 3.0]);
    known[3].1 = None;
    let found = positioning(&known, &PATTERN);
    assert_eq!(
        (found.classification, found.distance, found.total),
        (None, None, None)
    );
    assert_eq!(
        (found.dominate, found.differentiate, found.below_par),
        (vec![0], vec![1], vec![2])
    );
    assert_eq!(positioning::<usize>(&[], &[]).classification, None);
    assert_eq!(
        positioning(&profile([3.0; 5]), &PATTERN[1..]).distance,
        None
    );
}

#[test]
fn only_what_is_asked_for_and_not_paid_is_unfunded() {
    let found = funding(&[
        ("price", Some(3.0), Some(5.0)),
        ("service", Some(5.0), Some(2.0)),
        ("access", None, Some(2.0)),
    ]);
    assert_eq!(
        found.gaps,
        [
            ("price", Some(-2.0)),
            ("service", Some(3.0)),
            ("access", None)
        ]
    );
    assert_eq!(found.unfunded_points, Some(3.0));
    assert_eq!(funding::<&str>(&[]).unfunded_points, None);
}

#[test]
fn axes_are_aligned_up_to_the_tolerance() {
    for (demand, supply, pattern) in [
        (2.25, 2.0, Pattern::Aligned),
        (2.0, 2.3, Pattern::SecondLeads),
        (2.3, 2.05, Pattern::Aligned),
        (2.26, 2.0, Pattern::FirstLeads),
    ] {
        assert_eq!(
            two_axes(demand, supply, 0.25, 3).pattern,
            pattern,
            "{demand} {supply}"
        );
    }
    let top = two_axes(3.9, 3.9, 0.25, 3);
    assert_eq!((top.level, top.position), (3, Position::High));
    let almost = two_axes(1.999_999_999_9, 1.999_999_999_9, 0.25, 3);
    assert_eq!((almost.level, almost.position), (2, Position::Low));
    assert_eq!(axis(0.0, (0.0, 5.0), (1.0, 3.9)), Some(1.0));
    assert_eq!(axis(5.0, (0.0, 5.0), (1.0, 3.9)), Some(3.9));
    assert_eq!(axis(1.0, (2.0, 2.0), (1.0, 3.9)), None);
}

#[test]
fn of_equally_weak_links_the_first_by_id_is_named() {
    let parts = [("beta", 1.0), ("alpha", 1.0 + 1e-12), ("gamma", 3.0)];
    let found = weakest_link(&parts, 0.5).expect("there are parts");
    assert_eq!((found.weakest, found.minimum), ("alpha", 1.0));
    assert_eq!(weakest_link::<&str>(&[], 0.5), None);
    let below = weakest_link(&[("a", -1.0), ("b", 4.0)], 0.0).expect("there are parts");
    assert_eq!(
        (below.blend, below.geometric_mean, below.harmonic_mean),
        (-1.0, None, None)
    );
    let zero = weakest_link(&[("a", 0.0), ("b", 4.0)], 1.0).expect("there are parts");
    assert_eq!(
        (zero.blend, zero.geometric_mean, zero.harmonic_mean),
        (2.0, Some(0.0), Some(0.0))
    );
}
