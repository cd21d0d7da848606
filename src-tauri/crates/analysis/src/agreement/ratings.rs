//! What raters said of one question.

use crate::statistics;

/// Ratings of one question in ascending order, so that the order in which they came cannot enter
/// any figure. What is not a finite number is nobody's rating.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ratings(Vec<f64>);

impl FromIterator<f64> for Ratings {
    fn from_iter<I: IntoIterator<Item = f64>>(values: I) -> Self {
        let mut values: Vec<f64> = values
            .into_iter()
            .filter(|value| value.is_finite())
            .collect();
        values.sort_unstable_by(f64::total_cmp);
        Self(values)
    }
}

impl Ratings {
    /// All of them, ascending.
    pub fn values(&self) -> &[f64] {
        &self.0
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The lowest and the highest.
    pub fn range(&self) -> Option<(f64, f64)> {
        Some((*self.0.first()?, *self.0.last()?))
    }

    /// Arithmetic mean.
    pub fn mean(&self) -> Option<f64> {
        statistics::mean(&self.0)
    }

    /// The middle rating; the mean of the middle two where the count is even.
    pub fn median(&self) -> Option<f64> {
        statistics::median(&self.0)
    }

    /// Sample variance; needs two ratings.
    pub fn variance(&self) -> Option<f64> {
        statistics::sample_variance(&self.0)
    }
}
