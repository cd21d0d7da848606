use std::{collections::BTreeSet, ops::RangeInclusive};

use model::Scheme;

use crate::node::Node;

/// What single checks must know of the rest of the file.
pub(super) struct Setting {
    /// The scale, where it has a length.
    pub(super) range: Option<RangeInclusive<f64>>,
    /// Levels that have a name; a ladder may reach beyond the scale of the answers.
    named: Vec<f64>,
    /// The main scheme.
    pub(super) scheme: Option<Scheme>,
    /// Ids of the dimensions.
    pub(super) dimensions: BTreeSet<String>,
    /// Ids of the banks.
    pub(super) banks: BTreeSet<String>,
}

impl Setting {
    pub(super) fn of(root: &Node<'_>) -> Self {
        Self {
            range: root.at("scale").and_then(|scale| range(&scale)),
            named: named(root),
            scheme: root.read("scheme"),
            dimensions: ids(root, "dimensions"),
            banks: ids(root, "banks"),
        }
    }

    /// Whether a value lies on the scale; true where there is no scale to compare it with.
    pub(super) fn on_scale(&self, value: f64) -> bool {
        self.range
            .as_ref()
            .is_none_or(|range| range.contains(&value))
    }

    /// Whether a level can be reached: on the scale, or named beyond it.
    pub(super) fn on_ladder(&self, level: f64) -> bool {
        self.on_scale(level) || self.named.contains(&level)
    }

    /// The level from which a ladder is climbed, where the scheme is one.
    pub(super) fn base(&self) -> Option<i64> {
        match self.scheme {
            Some(Scheme::Staged { base_level, .. }) => Some(base_level),
            _ => None,
        }
    }

    /// Whether a question tagged with this level is ever looked at.
    pub(super) fn climbs(&self, level: f64) -> bool {
        match &self.scheme {
            Some(Scheme::PassMark { levels, .. }) => levels.contains(&level),
            Some(Scheme::Staged { base_level, .. }) => self.is_rung(level, *base_level),
            _ => self.on_ladder(level),
        }
    }

    /// The rungs of a ladder have nothing to do with the scale of the answers: where levels are
    /// named, those above the base are the rungs; where none is, any whole level above it.
    fn is_rung(&self, level: f64, base: i64) -> bool {
        let named = self.named.is_empty() || self.named.contains(&level);
        level.fract() == 0.0 && level > base as f64 && named
    }
}

fn range(scale: &Node<'_>) -> Option<RangeInclusive<f64>> {
    let (min, max): (f64, f64) = (scale.read("min")?, scale.read("max")?);
    (min < max).then_some(min..=max)
}

fn named(root: &Node<'_>) -> Vec<f64> {
    let levels = root
        .at("scale")
        .map(|scale| scale.items("levels"))
        .unwrap_or_default();
    levels
        .iter()
        .filter_map(|level| level.read("value"))
        .collect()
}

fn ids(root: &Node<'_>, list: &str) -> BTreeSet<String> {
    root.items(list)
        .iter()
        .filter_map(|entry| entry.read("id"))
        .collect()
}
