//! How figures read: cut, never rounded up.

use serde::Serializer;

/// What arithmetic may add or lose without meaning anything.
pub const NOISE: f64 = 1e-9;

/// Whether a computed figure reaches a threshold, noise aside.
pub fn reaches(figure: f64, threshold: f64) -> bool {
    figure + NOISE >= threshold
}

/// The level that a score has reached.
pub fn floor_level(score: f64) -> i64 {
    (score + NOISE).floor() as i64
}

/// Writes a level as it is said: a whole number where it is one, a half where it is not.
///
/// # Errors
/// Those of the serializer.
pub fn said_level<S: Serializer>(level: &Option<f64>, out: S) -> Result<S::Ok, S::Error> {
    match level {
        Some(level) if level.fract() == 0.0 => out.serialize_i64(*level as i64),
        Some(level) => out.serialize_f64(*level),
        None => out.serialize_none(),
    }
}

/// The same of a level that there always is.
///
/// # Errors
/// Those of the serializer.
pub fn level_said<S: Serializer>(level: &f64, out: S) -> Result<S::Ok, S::Error> {
    said_level(&Some(*level), out)
}

/// To six decimals, times a million: figures that agree so far are a tie.
pub fn millionths(figure: f64) -> f64 {
    // Adding 0 makes −0 the same as 0.
    (figure * 1e6).round() + 0.0
}

/// Cuts to one decimal, downwards: 2.96 becomes 2.9.
pub fn cut(figure: f64) -> f64 {
    (figure * 10.0 + NOISE).floor() / 10.0
}

/// The figure cut, always with one decimal: `2.9`.
pub fn cut_text(figure: f64) -> String {
    format!("{:.1}", cut(figure))
}

/// A coefficient cut to two decimals, downwards: 0.799 reads `0.79`.
pub fn hundredths_text(coefficient: f64) -> String {
    format!("{:.2}", (coefficient * 100.0 + NOISE).floor() / 100.0)
}

/// A difference cut toward zero, with its sign: `+0.8`, `−0.2`, `0.0`.
///
/// The minus is U+2212. Pass the difference of uncut figures.
pub fn signed_text(difference: f64) -> String {
    let size = cut(difference.abs());
    let sign = match difference {
        _ if size == 0.0 => "",
        below if below < 0.0 => "\u{2212}",
        _ => "+",
    };
    format!("{sign}{size:.1}")
}

/// A share of 0 to 1 as whole percent, cut: 0.796 reads `79`.
pub fn percent_text(share: f64) -> String {
    format!("{:.0}", (share * 100.0 + NOISE).floor())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_cut_and_never_rounded_up() {
        for (figure, text) in [
            (2.96, "2.9"),
            (2.9, "2.9"),
            (2.3, "2.3"),
            (2.999_999_999_99, "3.0"),
            (0.0, "0.0"),
            (4.0, "4.0"),
        ] {
            assert_eq!(cut_text(figure), text, "{figure}");
        }
    }

    #[test]
    fn coefficients_are_cut_downwards() {
        for (coefficient, text) in [(0.799, "0.79"), (0.8, "0.80"), (-0.201, "-0.21")] {
            assert_eq!(hundredths_text(coefficient), text, "{coefficient}");
        }
    }

    #[test]
    fn differences_are_cut_toward_zero() {
        for (difference, text) in [
            (0.89, "+0.8"),
            (-0.29, "\u{2212}0.2"),
            (-0.04, "0.0"),
            (0.0, "0.0"),
            (3.0 - 2.7, "+0.3"),
            (2.7 - 3.0, "\u{2212}0.3"),
        ] {
            assert_eq!(signed_text(difference), text, "{difference}");
        }
    }

    #[test]
    fn shares_are_cut_to_whole_percent() {
        for (share, text) in [(0.796, "79"), (0.29, "29"), (1.0, "100"), (0.0, "0")] {
            assert_eq!(percent_text(share), text, "{share}");
        }
    }

    #[test]
    fn a_level_is_reached_only_when_the_score_is() {
        for (score, level) in [(2.4 + 0.6, 3), (2.999_999, 2), (0.0, 0), (-0.5, -1)] {
            assert_eq!(floor_level(score), level, "{score}");
        }
    }
}
