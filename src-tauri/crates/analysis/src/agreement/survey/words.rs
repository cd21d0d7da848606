//! What agreement comes to, said aloud.

use crate::agreement::choice::Verdict;
use crate::round::cut_text;

/// How far people are of one mind.
pub(super) fn within(verdict: Verdict) -> String {
    match verdict {
        Verdict::TooFew => "too few people to say".to_owned(),
        Verdict::Agree => "they agree".to_owned(),
        Verdict::Differ { levels } => format!("they differ by {}", about(levels)),
        Verdict::TwoCamps { lower, upper } => {
            format!(
                "two camps, one at {} and one at {}",
                cut_text(lower),
                cut_text(upper)
            )
        }
    }
}

/// How far the sides are of one mind, and who sees it better. `gap` is IT less business.
pub(super) fn between(verdict: Verdict, gap: Option<f64>) -> String {
    let better = match gap {
        Some(gap) if gap < 0.0 => "the business",
        _ => "IT",
    };
    match verdict {
        Verdict::TooFew => "too few people on a side to say".to_owned(),
        Verdict::Agree => "the sides agree".to_owned(),
        Verdict::Differ { levels } => {
            format!(
                "the sides differ by {}; {better} sees it better",
                about(levels)
            )
        }
        Verdict::TwoCamps { .. } => "the sides are two camps".to_owned(),
    }
}

const NUMBERS: [&str; 11] = [
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
];

/// Levels to the nearest half, in words: an average of so few answers bears no decimals.
pub fn about(levels: f64) -> String {
    let halves = (levels * 2.0).round().max(1.0);
    let whole = (halves / 2.0).floor();
    let number = NUMBERS.get(whole as usize).copied().unwrap_or("many");
    match (whole, halves % 2.0 > 0.0) {
        (0.0, _) => "about half a level".to_owned(),
        (1.0, false) => "about a level".to_owned(),
        (_, false) => format!("about {number} levels"),
        (_, true) => format!("about {number} and a half levels"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_told_to_the_nearest_half() {
        for (levels, words) in [
            (0.1, "about half a level"),
            (0.7, "about half a level"),
            (1.2, "about a level"),
            (1.44, "about one and a half levels"),
            (2.2, "about two levels"),
            (10.0, "about ten levels"),
        ] {
            assert_eq!(about(levels), words, "{levels}");
        }
    }

    #[test]
    fn the_side_that_sees_it_better_is_named() {
        let differ = Verdict::Differ { levels: 1.0 };
        let said = between(differ, Some(-1.0));
        assert_eq!(
            said,
            "the sides differ by about a level; the business sees it better"
        );
        assert!(between(differ, Some(1.0)).ends_with("IT sees it better"));
        let camps = Verdict::TwoCamps {
            lower: 1.0,
            upper: 3.5,
        };
        assert_eq!(within(camps), "two camps, one at 1.0 and one at 3.5");
    }
}
