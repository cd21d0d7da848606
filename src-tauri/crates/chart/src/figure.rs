//! Figures as people read them.

use analysis::impact::words::about;
pub use analysis::impact::words::duration;

/// Stands where there is no figure.
pub const NONE: &str = "–";

/// A value with one decimal, cut and never rounded up: 2.96 reads 2.9. A dash where there is none.
pub fn cut(value: Option<f64>) -> String {
    match value.filter(|value| value.is_finite()) {
        Some(value) => analysis::round::cut_text(value),
        None => NONE.to_owned(),
    }
}

/// A value on a scale: without decimals where it is whole.
pub(crate) fn mark(value: f64) -> String {
    if value.fract() == 0.0 {
        format!("{value:.0}")
    } else {
        cut(Some(value))
    }
}

/// A range of computed times, which are never exact: cut to the hour from two hours on. "18–23 h";
/// one length where both read the same.
pub fn durations(from: f64, to: f64) -> String {
    range(&about(from), &about(to))
}

/// From one length of time to another, as they are written: "4–8 h"; one where both read the same.
pub(crate) fn range(from: &str, to: &str) -> String {
    match (from.rsplit_once(' '), to.rsplit_once(' ')) {
        _ if from == to => to.to_owned(),
        (Some((start, one)), Some((end, other)))
            if one == other && !start.contains(' ') && !end.contains(' ') =>
        {
            format!("{start}–{end} {other}")
        }
        _ => format!("{from} to {to}"),
    }
}

/// The head of a narrow column: "15 min", "4 h", "3 d", "2 w".
pub fn short_duration(minutes: f64) -> String {
    let whole = minutes.max(0.0).floor() as u64;
    match whole {
        10_080.. if whole.is_multiple_of(10_080) && whole < 43_200 => {
            format!("{} w", whole / 10_080)
        }
        2_880.. if whole.is_multiple_of(1440) => format!("{} d", whole / 1440),
        60.. if whole.is_multiple_of(60) => format!("{} h", whole / 60),
        _ => format!("{whole} min"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_as_people_say_them() {
        for (minutes, text, short) in [
            (15.0, "15 min", "15 min"),
            (60.0, "1 h", "1 h"),
            (90.9, "1 h 30 min", "90 min"),
            (1440.0, "24 h", "24 h"),
            (4320.0, "3 days", "3 d"),
            (10_080.0, "7 days", "1 w"),
            (43_200.0, "30 days", "30 d"),
        ] {
            assert_eq!(
                (duration(minutes), short_duration(minutes)),
                (text.to_owned(), short.to_owned())
            );
        }
        for (from, to, text) in [
            (1080.0, 1399.0, "18–23 h"),
            (30.0, 45.0, "30–45 min"),
            (45.0, 180.0, "45 min to 3 h"),
            (1080.0, 1100.0, "18 h"),
        ] {
            assert_eq!(durations(from, to), text);
        }
    }
}
