//! Why a figure is undefined.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

/// Why a figure is undefined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Fewer than three people gave a value, on each side where sides are compared.
    TooFewRaters,
    /// Fewer questions than the figure needs.
    TooFewQuestions,
    /// One side gave no value.
    OneSideSilent,
    /// No question has two ratings.
    NothingToPair,
    /// All ratings that could differ are the same.
    NoVariation,
    /// The mean lies at an end of the scale, where nothing could vary.
    AtTheEnd,
}

impl Reason {
    /// For people.
    pub fn words(self) -> &'static str {
        match self {
            Reason::TooFewRaters => {
                "fewer than three people, on each side where sides are compared"
            }
            Reason::TooFewQuestions => {
                "too few questions were answered by everybody it is taken over"
            }
            Reason::OneSideSilent => "one side gave no value",
            Reason::NothingToPair => "no question has values from two people",
            Reason::NoVariation => "all the values are the same, so there is nothing to tell apart",
            Reason::AtTheEnd => "the mean lies at an end of the scale, where nothing could vary",
        }
    }
}

/// A reason, for programs and for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Why {
    /// The reason.
    pub reason: Reason,
    /// The same in words.
    pub words: &'static str,
}

impl From<Reason> for Why {
    fn from(reason: Reason) -> Self {
        Self {
            reason,
            words: reason.words(),
        }
    }
}

/// The figures that are undefined, by the name that they have in JSON.
pub type Undefined = BTreeMap<&'static str, Why>;

/// Those of the figures that have no value, each for the reason given.
pub(super) fn undefined<const N: usize>(
    figures: [(&'static str, Option<f64>, Reason); N],
) -> Undefined {
    figures
        .into_iter()
        .filter(|(_, value, _)| value.is_none())
        .map(|(name, _, reason)| (name, reason.into()))
        .collect()
}
