//! How the figures come about: a name and a sentence each, for the page on method.

use crate::api::PartsKind;

/// A name and what it says.
type Rule = (&'static str, &'static str);

const APPLIES: Rule = (
    "Not applicable",
    "What does not apply is in no figure, so it can never buy a level. Parts that do not apply are named.",
);

const WEAKEST_LINK: &[Rule] = &[
    ("Part", "The mean of its question values, by their weights."),
    (
        "In all",
        "The mean of the parts, each weighing the same, blended with the lowest of them.",
    ),
    ("Level", "The figure in all, rounded down."),
];

const MINIMUM: &[Rule] = &[
    (
        "Part",
        "Its lowest question value: a loop is as strong as its weakest step.",
    ),
    (
        "In all",
        "The mean of the parts, each weighing the same. The level is that, rounded down.",
    ),
];

const MEDIAN_PROFILE: &[Rule] = &[
    (
        "Part",
        "The middle of its question values, rounded down: answers are an order, not distances.",
    ),
    (
        "Profile",
        "There is no mean and no level of the whole; the lowest and the middle level are named.",
    ),
];

const STAGE_FROM_MEAN: &[Rule] = &[
    ("Mean", "The mean of the dimensions, by their weights."),
    (
        "Stage",
        "The mean rounded down, kept between the first stage and the last.",
    ),
];

const TWO_AXES: &[Rule] = &[
    (
        "Axis",
        "The mean of its dimensions by their weights, laid over the levels where answers are given on another scale.",
    ),
    (
        "Gap",
        "The first axis less the second. Within the tolerance both count as aligned.",
    ),
    ("Level", "The mean of both axes, rounded down."),
];

const POSITIONING: &[Rule] = &[
    (
        "Attribute",
        "The mean of its question values. 5 is best of all, 4 sets apart, 3 is par.",
    ),
    (
        "Pattern",
        "Best at one thing, good at a second, at par in the rest. The distance is summed over the profile in descending order.",
    ),
    (
        "Not paid for",
        "What the business answers is what is asked for, what IT answers is what is given; only what is asked for beyond is summed.",
    ),
];

const THRESHOLDS: &[Rule] = &[
    (
        "Points",
        "Each answer brings its share of the scale, by the weight with which it feeds a level. What nobody answered brings nothing.",
    ),
    (
        "Level",
        "The highest level up to which every threshold is reached. Levels that nothing applicable feeds pass, are named, and are not led with.",
    ),
];

const PASS_MARK: &[Rule] = &[
    (
        "Yes",
        "A question counts as yes where all who answered it say so, or where they agreed on it.",
    ),
    (
        "Level",
        "The last level before the first that is not passed: every mandatory question yes, and as many of the others as are asked for. Nothing is averaged over processes; the lowest is led with.",
    ),
    (
        "Island",
        "A level passed above one that is not. It does not count yet.",
    ),
];

const CAPABILITY: &[Rule] = &[
    (
        "Rating",
        "N up to 15 %, P up to 50 %, L up to 85 %, F above, unless the instrument says otherwise; what nobody answered counts as not achieved. Based on ISO/IEC 33020, from self-rating.",
    ),
    (
        "Level",
        "Its own attributes at L or F, all lower ones at F. Capability belongs to a process: nothing is averaged, and the lowest process is led with.",
    ),
];

/// The rules of a scheme.
pub(crate) fn rules(kind: PartsKind) -> Vec<Rule> {
    let own = match kind {
        PartsKind::WeakestLink => WEAKEST_LINK,
        PartsKind::Minimum => MINIMUM,
        PartsKind::MedianProfile => MEDIAN_PROFILE,
        PartsKind::StageFromMean => STAGE_FROM_MEAN,
        PartsKind::TwoAxes => TWO_AXES,
        PartsKind::Positioning => POSITIONING,
        PartsKind::Thresholds => THRESHOLDS,
        PartsKind::PassMark => PASS_MARK,
        PartsKind::Capability => CAPABILITY,
    };
    own.iter().copied().chain([APPLIES]).collect()
}
