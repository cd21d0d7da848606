//! How far the raters of one question lie apart. Every figure needs two ratings.
//!
//! `categories` is the count of answers that the scale offers (6 for 0 to 5), `low` and `high` are
//! its ends.

use super::Ratings;
use crate::statistics::{mean, population_variance, ratio};

/// What deviations are taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Centre {
    /// The mean.
    Mean,
    /// The median.
    Median,
}

/// Average deviation in levels, AD = Σ|x − centre| / n (Burke, Finkelstein & Dusig 1999).
pub fn average_deviation(ratings: &Ratings, centre: Centre) -> Option<f64> {
    let centre = match centre {
        Centre::Mean => ratings.mean()?,
        Centre::Median => ratings.median()?,
    };
    let sizes: Vec<f64> = ratings
        .values()
        .iter()
        .map(|rating| (rating - centre).abs())
        .collect();
    several(ratings, mean(&sizes))
}

/// The average deviation up to which raters agree, A/6 (Burke & Dunlap 2002).
pub fn deviation_cutoff(categories: f64) -> f64 {
    categories / 6.0
}

/// Variance of raters who answer at random, σ²EU = (A² − 1) / 12 (James, Demaree & Wolf 1984).
pub fn uniform_variance(categories: f64) -> f64 {
    (categories * categories - 1.0) / 12.0
}

/// rWG = 1 − s²/σ²EU (James, Demaree & Wolf 1984), below 0 where raters differ more than by chance.
pub fn rwg(ratings: &Ratings, categories: f64) -> Option<f64> {
    Some(1.0 - ratio(ratings.variance()?, uniform_variance(categories))?)
}

/// rWG as it is reported: less than no agreement is none.
pub fn reported(rwg: f64) -> f64 {
    rwg.max(0.0)
}

/// Variance of raters of whom half stand at each end, ((H − L) / 2)².
pub fn dissensus_variance(low: f64, high: f64) -> f64 {
    ((high - low) / 2.0).powi(2)
}

/// r*WG = 1 − s²/((H − L)/2)² (Lindell, Brandt & Whitney 1999); may be below 0.
pub fn rwg_star(ratings: &Ratings, low: f64, high: f64) -> Option<f64> {
    Some(1.0 - ratio(ratings.variance()?, dissensus_variance(low, high))?)
}

/// Consensus index, ours: 1 − population variance/((H − L)/2)². From 0, half of the raters at each
/// end, to 1, all of one mind.
pub fn consensus(ratings: &Ratings, low: f64, high: f64) -> Option<f64> {
    let variance = population_variance(ratings.values())?;
    several(
        ratings,
        ratio(variance, dissensus_variance(low, high)).map(|share| 1.0 - share),
    )
}

/// a_WG = 1 − 2s²/{[(H + L)M − M² − H·L] · n/(n − 1)} (Brown & Hauenstein 2005): what could vary
/// depends on where the mean M lies. None at the ends, where nothing could; may be below 0.
pub fn awg(ratings: &Ratings, low: f64, high: f64) -> Option<f64> {
    let (variance, mean) = (ratings.variance()?, ratings.mean()?);
    let count = ratings.count() as f64;
    let possible = ((high + low) * mean - mean * mean - high * low) * count / (count - 1.0);
    Some(1.0 - ratio(2.0 * variance, possible)?)
}

/// Mean of the items' variances. Items with fewer than two ratings drop out.
pub fn mean_item_variance(items: &[Ratings]) -> Option<f64> {
    let variances: Vec<f64> = items.iter().filter_map(Ratings::variance).collect();
    mean(&variances)
}

/// rWG(J) = J(1 − q)/(J(1 − q) + q) with q = mean item variance/σ²EU over J items (James, Demaree
/// & Wolf 1984); 0 where q reaches 1. Items with fewer than two ratings drop out.
pub fn rwg_j(items: &[Ratings], categories: f64) -> Option<f64> {
    let count = items.iter().filter(|item| item.count() >= 2).count() as f64;
    let share = ratio(mean_item_variance(items)?, uniform_variance(categories))?;
    if share >= 1.0 {
        return Some(0.0);
    }
    let agreed = count * (1.0 - share);
    ratio(agreed, agreed + share)
}

/// One rater alone neither agrees nor differs.
fn several(ratings: &Ratings, figure: Option<f64>) -> Option<f64> {
    figure.filter(|_| ratings.count() >= 2)
}
