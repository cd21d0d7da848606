//! From levels passed and failed to the level reached.

use serde::Serialize;
use ts_rs::TS;

/// What came of testing one level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// What it asks for is there.
    Passed,
    /// Something is missing.
    Failed,
    /// Nothing that it asks for applies.
    Vacuous,
}

/// How far a climb led.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Climb<L> {
    /// The last level before the first that failed; none where the first failed.
    pub level: Option<L>,
    /// The highest level passed in which something was applicable, of those up to `level`.
    pub tested_level: Option<L>,
    /// Levels in which nothing was applicable, wherever they lie.
    pub vacuous_levels: Vec<L>,
    /// The level that failed first.
    pub stopped_at: Option<L>,
}

/// Climbs levels in the order given until one fails.
pub fn climb<L: Copy>(levels: &[(L, Outcome)]) -> Climb<L> {
    let failed = levels
        .iter()
        .position(|(_, outcome)| *outcome == Outcome::Failed);
    let reached = &levels[..failed.unwrap_or(levels.len())];
    let last = |wanted: &dyn Fn(Outcome) -> bool| {
        let level = reached.iter().rfind(|(_, outcome)| wanted(*outcome));
        level.map(|(level, _)| *level)
    };
    Climb {
        level: last(&|_| true),
        tested_level: last(&|outcome| outcome == Outcome::Passed),
        vacuous_levels: levels
            .iter()
            .filter(|(_, outcome)| *outcome == Outcome::Vacuous)
            .map(|(level, _)| *level)
            .collect(),
        stopped_at: failed.map(|index| levels[index].0),
    }
}

#[cfg(test)]
mod tests {
    use super::Outcome::{Failed, Passed, Vacuous};
    use super::*;

    #[test]
    fn what_does_not_apply_lifts_the_level_and_not_the_tested_one() {
        let climb = climb(&[
            (1, Passed),
            (2, Vacuous),
            (3, Failed),
            (4, Vacuous),
            (5, Passed),
        ]);
        assert_eq!(climb.level, Some(2));
        assert_eq!(climb.tested_level, Some(1));
        assert_eq!(climb.vacuous_levels, [2, 4]);
        assert_eq!(climb.stopped_at, Some(3));
    }

    #[test]
    fn a_climb_that_fails_at_once_reaches_nothing() {
        let climb = climb(&[(1, Failed), (2, Passed)]);
        assert_eq!((climb.level, climb.tested_level), (None, None));
        assert_eq!(super::climb::<i64>(&[]).level, None);
    }
}
