//! Capability of one process from attributes rated N, P, L, F (ISO/IEC 33020; formerly 15504-2).

use std::fmt;

use serde::Serialize;
use ts_rs::TS;

use super::{Climb, Outcome, climb};
use crate::round::{NOISE, floor_level};
use crate::statistics::ratio;

/// How far an attribute is achieved (ISO/IEC 33020, 5.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
pub enum Rating {
    /// Not achieved, up to 15 %.
    N,
    /// Partially, up to 50 %.
    P,
    /// Largely, up to 85 %.
    L,
    /// Fully, above.
    F,
}

impl Rating {
    /// The rating of a mean of ratings, 0 for N to 3 for F: never rounded up.
    pub fn of_rank(rank: f64) -> Self {
        match floor_level(rank) {
            ..=0 => Rating::N,
            1 => Rating::P,
            2 => Rating::L,
            3.. => Rating::F,
        }
    }

    /// 0 for N, 1 for P, 2 for L, 3 for F.
    pub fn rank(self) -> f64 {
        f64::from(self as u8)
    }
}

/// The refined scale, with P and L halved (ISO/IEC 33020, 5.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
pub enum Refined {
    /// Not achieved.
    N,
    /// The lower half of partially.
    #[serde(rename = "P-")]
    PMinus,
    /// The upper half of partially.
    #[serde(rename = "P+")]
    PPlus,
    /// The lower half of largely.
    #[serde(rename = "L-")]
    LMinus,
    /// The upper half of largely.
    #[serde(rename = "L+")]
    LPlus,
    /// Fully achieved.
    F,
}

impl Refined {
    /// As it is written: `L+` for instance.
    pub fn sign(self) -> &'static str {
        match self {
            Refined::N => "N",
            Refined::PMinus => "P-",
            Refined::PPlus => "P+",
            Refined::LMinus => "L-",
            Refined::LPlus => "L+",
            Refined::F => "F",
        }
    }
}

/// The upper bounds of N, P and L in percent, each of which still belongs to the lower rating.
pub const BOUNDARIES: [f64; 3] = [15.0, 50.0, 85.0];

/// Percent achieved for an answer on a scale, 0 to 100: 20 · a on 0 to 5.
pub fn percent(answer: f64, min: f64, max: f64) -> Option<f64> {
    Some(ratio(answer - min, max - min)? * 100.0)
}

/// The rating of a percentage.
pub fn rating(percent: f64, boundaries: [f64; 3]) -> Rating {
    let [n, p, l] = boundaries;
    match percent - NOISE {
        percent if percent <= n => Rating::N,
        percent if percent <= p => Rating::P,
        percent if percent <= l => Rating::L,
        _ => Rating::F,
    }
}

/// The refined rating of a percentage; P and L are halved in their middles, 32.5 and 67.5.
pub fn refined(percent: f64, boundaries: [f64; 3]) -> Refined {
    let [n, p, l] = boundaries;
    let upper = |low: f64, high: f64| percent - NOISE > (low + high) / 2.0;
    match rating(percent, boundaries) {
        Rating::N => Refined::N,
        Rating::P if upper(n, p) => Refined::PPlus,
        Rating::P => Refined::PMinus,
        Rating::L if upper(p, l) => Refined::LPlus,
        Rating::L => Refined::LMinus,
        Rating::F => Refined::F,
    }
}

/// A process attribute: `2.1` is the first of level 2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(into = "String")]
pub struct Attribute {
    level: u8,
    number: u8,
}

impl fmt::Display for Attribute {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{}", self.level, self.number)
    }
}

impl From<Attribute> for String {
    fn from(attribute: Attribute) -> Self {
        attribute.to_string()
    }
}

/// The highest capability level.
pub const TOP: u8 = 5;

impl Attribute {
    /// 1.1, and two for each level from 2 to 5 (ISO/IEC 33020, 5.2).
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=TOP).flat_map(Self::of_level)
    }

    /// The attributes of one level.
    fn of_level(level: u8) -> impl Iterator<Item = Self> {
        let last = if level == 1 { 1 } else { 2 };
        (1..=last).map(move |number| Self { level, number })
    }

    /// The attribute with this number, `2.1` for instance.
    pub fn named(number: &str) -> Option<Self> {
        Self::all().find(|attribute| attribute.to_string() == number.trim())
    }

    /// The level that it belongs to.
    pub fn level(self) -> u8 {
        self.level
    }
}

/// What is known of an attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attained {
    /// It is rated.
    Rated(Rating),
    /// Nobody rated it: it counts as not achieved.
    Missing,
    /// It does not apply.
    NotApplicable,
}

/// The capability level of a process.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Capability {
    /// The level reached, 0 to 5.
    pub level: u8,
    /// The highest level reached with something applicable.
    pub tested_level: u8,
    /// Levels in which nothing applies.
    pub vacuous_levels: Vec<u8>,
    /// What stands in the way of the next level: its own attributes below L, lower ones below F.
    pub blocking: Vec<Attribute>,
}

/// The capability level: n is reached where its own attributes are L or F and all lower ones F
/// (ISO/IEC 33020, 5.6). None where no attribute applies.
pub fn capability(attained: impl Fn(Attribute) -> Attained) -> Option<Capability> {
    let applies = |attribute: Attribute| attained(attribute) != Attained::NotApplicable;
    Attribute::all().any(applies).then_some(())?;
    let blocking = |level: u8| -> Vec<Attribute> {
        Attribute::all()
            .take_while(|attribute| attribute.level <= level)
            .filter(|attribute| blocks(*attribute, attained(*attribute), level))
            .collect()
    };
    let outcome = |level: u8| {
        if !blocking(level).is_empty() {
            Outcome::Failed
        } else if Attribute::of_level(level).any(applies) {
            Outcome::Passed
        } else {
            Outcome::Vacuous
        }
    };
    let levels: Vec<(u8, Outcome)> = (1..=TOP).map(|level| (level, outcome(level))).collect();
    let Climb {
        level,
        tested_level,
        stopped_at,
        ..
    } = climb(&levels);
    Some(Capability {
        level: level.unwrap_or(0),
        tested_level: tested_level.unwrap_or(0),
        vacuous_levels: (1..=TOP)
            .filter(|level| !Attribute::of_level(*level).any(applies))
            .collect(),
        blocking: stopped_at.map(blocking).unwrap_or_default(),
    })
}

/// What a level at or above its own asks of an attribute.
pub fn needed(attribute: Attribute, level: u8) -> Rating {
    if attribute.level == level {
        Rating::L
    } else {
        Rating::F
    }
}

/// Whether an attribute bars a level at or above its own.
pub fn blocks(attribute: Attribute, attained: Attained, level: u8) -> bool {
    match attained {
        Attained::Rated(rating) => rating < needed(attribute, level),
        Attained::Missing => true,
        Attained::NotApplicable => false,
    }
}
