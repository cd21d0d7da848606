//! Pure functions from answers to insight.
//!
//! Invariant: nothing here can fail. A missing answer is data, not an error; an undefined figure
//! is `None`, never NaN. No I/O, no clock. The order in which answers arrive never matters, not
//! even to the last bit.

pub mod derivation;
pub mod result;
pub mod score;

pub mod agreement;
pub mod impact;
pub mod insight;
pub mod scheme;
pub mod whatif;

pub mod outcome;
pub mod round;
pub mod statistics;

pub use derivation::*;
pub use insight::{gap, trend};
pub use result::*;
pub use score::continuous::{Band, ContinuousScores, DimensionScore, HeldBack};
pub use score::differential::{DifferentialScores, PairGroup, PairScore};
pub use score::scheme::SchemeResult;
pub use score::staged::StagedScores;
pub use score::{
    capability::CapabilityScores, median_profile::MedianProfileScores, minimum::MinimumScores,
    pass_mark::PassMarkScores, positioning::PositioningScores, stage_from_mean::StageScores,
    thresholds::ThresholdScores, two_axes::TwoAxesScores, weakest_link::WeakestLinkScores,
    whose::GroupLevel,
};
pub use score::{figures, figures_with_agreement, score};
