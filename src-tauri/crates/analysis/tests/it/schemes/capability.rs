//! ISO/IEC 33020.

use analysis::scheme::capability::{
    Attained, Attribute, BOUNDARIES, Capability, Rating, Refined, capability, percent, rating,
    refined,
};

/// Ratings in the order 1.1, 2.1, 2.2, …: `-` is missing, `x` does not apply, and so is what is
/// left out missing.
pub(super) fn attained(ratings: &str) -> impl Fn(Attribute) -> Attained + '_ {
    move |attribute| {
        let place = Attribute::all().position(|other| other == attribute);
        match place.and_then(|place| ratings.chars().nth(place)) {
            Some('N') => Attained::Rated(Rating::N),
            Some('P') => Attained::Rated(Rating::P),
            Some('L') => Attained::Rated(Rating::L),
            Some('F') => Attained::Rated(Rating::F),
            Some('x') => Attained::NotApplicable,
            _ => Attained::Missing,
        }
    }
}

fn names(attributes: &[Attribute]) -> Vec<String> {
    attributes.iter().map(ToString::to_string).collect()
}

#[test]
fn there_is_one_attribute_of_level_1_and_two_of_each_above() {
    let all: Vec<Attribute> = Attribute::all().collect();
    assert_eq!(names(&all).join(" "), "1.1 2.1 2.2 3.1 3.2 4.1 4.2 5.1 5.2");
}

#[test]
fn a_level_is_reached_with_its_own_at_l_and_lower_ones_at_f() {
    for (ratings, level, tested, vacuous, blocking) in [
        ("", 0, 0, &[][..], &["1.1"][..]),
        ("L", 1, 1, &[], &["1.1", "2.1", "2.2"]),
        ("FLP", 1, 1, &[], &["2.2"]),
        ("FLL", 2, 2, &[], &["2.1", "2.2", "3.1", "3.2"]),
        ("FFFFFFFFF", 5, 5, &[], &[]),
        ("FFFFFFFLL", 5, 5, &[], &[]),
        // What does not apply asks for nothing, and lifts nothing that counts.
        ("FxxLL", 3, 3, &[2], &["3.1", "3.2", "4.1", "4.2"]),
        ("FFFxx", 3, 2, &[3], &["4.1", "4.2"]),
        ("FxL-", 2, 2, &[], &["2.2", "3.1", "3.2"]),
        ("xFF", 2, 2, &[1], &["3.1", "3.2"]),
        ("Pxxxxxxxx", 0, 0, &[2, 3, 4, 5], &["1.1"]),
    ] {
        let found = capability(attained(ratings)).expect("something applies");
        let Capability {
            level: reached,
            tested_level,
            ref vacuous_levels,
            ..
        } = found;
        assert_eq!((reached, tested_level), (level, tested), "{ratings}");
        assert_eq!(vacuous_levels, vacuous, "{ratings}");
        assert_eq!(names(&found.blocking), blocking, "{ratings}");
    }
}

#[test]
fn where_nothing_applies_there_is_no_level() {
    assert_eq!(capability(attained("xxxxxxxxx")), None);
}

#[test]
fn upper_bounds_belong_to_the_lower_rating_noise_included() {
    let thirds = 45.0 / 3.0 + 1e-12;
    assert_eq!(rating(thirds, BOUNDARIES), Rating::N);
    assert_eq!(rating(-3.0, BOUNDARIES), Rating::N);
    assert_eq!(rating(120.0, BOUNDARIES), Rating::F);
    assert_eq!(refined(85.0 + 1e-12, BOUNDARIES), Refined::LPlus);
    let own = [10.0, 40.0, 90.0];
    assert_eq!(refined(25.0, own), Refined::PMinus);
    assert_eq!(refined(65.1, own), Refined::LPlus);
}

#[test]
fn an_answer_is_a_share_of_its_scale() {
    assert_eq!(percent(4.0, 0.0, 5.0), Some(80.0));
    assert_eq!(percent(4.0, 1.0, 7.0), Some(50.0));
    assert_eq!(percent(4.0, 4.0, 4.0), None);
}
