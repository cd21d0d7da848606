//! Figures as people read them.

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
