//! How answers become a result, as data.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::DimensionId;

/// A scoring scheme with its parameters. A framework names one, and may name further views.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Scheme {
    /// Weighted means with gates.
    Continuous {
        /// Completeness, 0 to 1, below which a result is provisional.
        #[serde(default = "provisional_below")]
        provisional_below: f64,
    },
    /// A ladder: a level is reached when each of its practices is satisfied.
    Staged {
        /// The level that everybody has.
        base_level: i64,
        /// When a practice counts as satisfied.
        satisfied: Satisfied,
    },
    /// Capability of one process from attributes rated N, P, L, F (ISO/IEC 33020).
    Capability {
        /// Upper bounds, in percent and inclusive, of N, P and L.
        #[serde(default = "nplf_boundaries")]
        boundaries: [f64; 3],
    },
    /// Mandatory answers plus a number of others, level by level.
    PassMark {
        /// How many further questions must be answered with yes.
        other_required: u32,
        /// The levels in climbing order.
        levels: Vec<f64>,
    },
    /// The weakest dimension, blended with the mean.
    WeakestLink {
        /// Share of the mean in the blend, 0 to 1.
        lambda: f64,
    },
    /// Two axes that mature separately, demand and supply for instance.
    TwoAxes {
        /// Dimensions of the first axis.
        first: Axis,
        /// Dimensions of the second axis.
        second: Axis,
        /// Difference up to which the axes count as aligned.
        tolerance: f64,
    },
    /// Each dimension is its lowest answer; the whole is their mean.
    Minimum {},
    /// The median answer of each dimension, rounded down.
    MedianProfile {},
    /// Current against desired state on opposite pairs.
    Differential {
        /// The middle of the scale; above it a pair has turned.
        midpoint: f64,
    },
    /// A profile over attributes against the pattern of a relevant provider.
    Positioning {
        /// The pattern in descending order, 5-4-3-3-3 for instance.
        pattern: Vec<f64>,
    },
    /// A level is reached when its weighted answers pass its threshold.
    Thresholds {
        /// The levels in climbing order.
        levels: Vec<LevelThreshold>,
    },
    /// A stage from the mean, rounded down.
    StageFromMean {
        /// The lowest stage.
        least: i64,
        /// The highest stage.
        most: i64,
    },
}

/// When a practice of a staged framework is satisfied.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Satisfied {
    /// At this value or above.
    At(f64),
    /// At the value of its own level tag.
    OwnLevel,
    /// At the value of the level that is being tested.
    TestedLevel,
}

/// One axis of a two-axis scheme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Axis {
    /// What the axis measures, in words.
    pub name: String,
    /// The dimensions that make it up.
    pub dimensions: Vec<DimensionId>,
}

/// The share of weighted points at which a level is reached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct LevelThreshold {
    /// The level.
    pub level: i64,
    /// Share of the points that feed this level, 0 to 1.
    pub at_least: f64,
}

fn provisional_below() -> f64 {
    0.7
}

fn nplf_boundaries() -> [f64; 3] {
    [15.0, 50.0, 85.0]
}

impl Scheme {
    /// The scheme's name in files and results.
    pub fn kind(&self) -> &'static str {
        match self {
            Scheme::Continuous { .. } => "continuous",
            Scheme::Staged { .. } => "staged",
            Scheme::Capability { .. } => "capability",
            Scheme::PassMark { .. } => "pass_mark",
            Scheme::WeakestLink { .. } => "weakest_link",
            Scheme::TwoAxes { .. } => "two_axes",
            Scheme::Minimum {} => "minimum",
            Scheme::MedianProfile {} => "median_profile",
            Scheme::Differential { .. } => "differential",
            Scheme::Positioning { .. } => "positioning",
            Scheme::Thresholds { .. } => "thresholds",
            Scheme::StageFromMean { .. } => "stage_from_mean",
        }
    }
}
