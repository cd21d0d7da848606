//! What a scheme without a view of its own makes of the answers, in one form for window, paper and
//! terminal. Nothing is hidden here: whoever shows it to others closes the sides first.

mod finding;
mod rows;
mod rules;

use analysis::{
    Band, CapabilityScores, DimensionScore, Groups, MedianProfileScores, MinimumScores,
    PassMarkScores, PositioningScores, SchemeResult, Scoring, StageScores, ThresholdScores,
    TwoAxesScores, WeakestLinkScores, gap,
};
use model::{DimensionId, Framework, QuestionId, Scheme};

use crate::api::{BlockerRow, GapSummary, LevelStanding, PartLevel, PartRow, PartsKind, PartsView};

/// No figures at both ends.
const NO_BAND: Band = Band {
    low: None,
    high: None,
};

/// The parts of a scoring. A scheme with a view of its own has none here.
pub fn of(framework: &Framework, scoring: &Scoring) -> PartsView {
    let desk = Desk { framework, scoring };
    let view = match &scoring.scores.result {
        SchemeResult::Continuous(_) | SchemeResult::Staged(_) | SchemeResult::Differential(_) => {
            desk.blank(PartsKind::WeakestLink)
        }
        SchemeResult::Capability(scores) => desk.capability(scores),
        SchemeResult::PassMark(scores) => desk.pass_mark(scores),
        SchemeResult::WeakestLink(scores) => desk.weakest_link(scores),
        SchemeResult::TwoAxes(scores) => desk.two_axes(scores),
        SchemeResult::Minimum(scores) => desk.minimum(scores),
        SchemeResult::MedianProfile(scores) => desk.median_profile(scores),
        SchemeResult::Positioning(scores) => desk.positioning(scores),
        SchemeResult::Thresholds(scores) => desk.thresholds(scores),
        SchemeResult::StageFromMean(scores) => desk.stage(scores),
    };
    PartsView {
        finding: finding::of(framework, &view),
        ..view
    }
}

/// What the parts are read from.
struct Desk<'a> {
    framework: &'a Framework,
    scoring: &'a Scoring,
}

impl Desk<'_> {
    /// A view with nothing in it but what every scheme has.
    fn blank(&self, kind: PartsKind) -> PartsView {
        let gaps: Vec<f64> = self
            .scoring
            .questions
            .iter()
            .filter_map(|question| gap::signed(&question.groups))
            .collect();
        PartsView {
            kind,
            finding: String::new(),
            tested_level: None,
            level: None,
            level_name: String::new(),
            top: None,
            next: None,
            score: None,
            band: NO_BAND,
            mean: None,
            lowest: None,
            middle: None,
            weakest: Vec::new(),
            apart: None,
            pattern: None,
            position: None,
            classification: None,
            distance: None,
            unfunded: None,
            levels: Vec::new(),
            parts: Vec::new(),
            blocking: Vec::new(),
            not_asked: None,
            gap: GapSummary {
                bias: gap::bias(&gaps),
                mean_absolute: gap::mean_absolute(&gaps),
                questions: crate::facts::count(gaps.iter()),
            },
            two_views: Vec::new(),
        }
    }

    /// The same with a level to lead with.
    fn leading(&self, kind: PartsKind, tested: Option<f64>, level: Option<f64>) -> PartsView {
        PartsView {
            tested_level: tested,
            level,
            level_name: tested.map_or_else(String::new, |level| self.name(level)),
            ..self.blank(kind)
        }
    }

    fn name(&self, level: f64) -> String {
        self.framework
            .level_name(level)
            .unwrap_or_default()
            .to_owned()
    }

    /// The highest level that the framework names; the end of its scale where it names none.
    fn top(&self) -> f64 {
        let named = self.framework.scale.levels.iter().map(|level| level.value);
        named
            .max_by(f64::total_cmp)
            .unwrap_or(self.framework.scale.max)
    }

    fn dimension_name(&self, id: &DimensionId) -> String {
        let found = self.framework.dimension(id);
        found.map_or_else(|| id.to_string(), |dimension| dimension.name.clone())
    }

    fn names(&self, ids: &[DimensionId]) -> Vec<String> {
        ids.iter().map(|id| self.dimension_name(id)).collect()
    }

    fn blockers(&self, ids: &[QuestionId]) -> Vec<BlockerRow> {
        let row = |id: &QuestionId| {
            let (dimension, question) = self.framework.question(id)?;
            let mut results = self.scoring.questions.iter();
            let result = results.find(|result| &result.id == id)?;
            Some(BlockerRow {
                question: id.clone(),
                short: question
                    .short
                    .clone()
                    .unwrap_or_else(|| question.id.to_string()),
                dimension: dimension.name.clone(),
                kind: question.kind,
                value: result.value,
                dont_know: result.dont_know,
                evidence: question.evidence.clone(),
            })
        };
        ids.iter().filter_map(row).collect()
    }

    fn weakest_link(&self, scores: &WeakestLinkScores) -> PartsView {
        let weakest: Vec<DimensionId> = scores.weakest.iter().cloned().collect();
        PartsView {
            top: Some(self.top()),
            score: scores.score,
            band: scores.band,
            mean: scores.mean,
            lowest: scores.minimum,
            weakest: self.names(&weakest),
            parts: rows::dimensions(&scores.dimensions, &weakest),
            ..self.leading(
                PartsKind::WeakestLink,
                whole(scores.tested_level),
                whole(scores.level),
            )
        }
    }

    fn minimum(&self, scores: &MinimumScores) -> PartsView {
        PartsView {
            top: Some(self.top()),
            score: scores.score,
            band: scores.band,
            lowest: scores.minimum,
            weakest: self.names(&scores.weakest),
            parts: rows::dimensions(&scores.dimensions, &scores.weakest),
            blocking: self.blockers(&scores.blocking),
            ..self.leading(
                PartsKind::Minimum,
                whole(scores.tested_level),
                whole(scores.level),
            )
        }
    }

    fn median_profile(&self, scores: &MedianProfileScores) -> PartsView {
        PartsView {
            top: Some(self.top()),
            lowest: whole(scores.minimum),
            middle: whole(scores.median),
            weakest: self.names(&scores.weakest),
            parts: rows::dimensions(&scores.dimensions, &scores.weakest),
            ..self.blank(PartsKind::MedianProfile)
        }
    }

    fn stage(&self, scores: &StageScores) -> PartsView {
        let most = match self.framework.scheme {
            Scheme::StageFromMean { most, .. } => most as f64,
            _ => self.top(),
        };
        PartsView {
            top: Some(most),
            score: scores.score,
            band: scores.band,
            parts: rows::dimensions(&scores.dimensions, &[]),
            ..self.leading(
                PartsKind::StageFromMean,
                whole(scores.tested_level),
                whole(scores.level),
            )
        }
    }

    fn two_axes(&self, scores: &TwoAxesScores) -> PartsView {
        let axes = [&scores.first, &scores.second];
        let parts = axes.into_iter().map(|axis| {
            let own: Vec<DimensionScore> = scores
                .dimensions
                .iter()
                .filter(|dimension| axis.dimensions.contains(&dimension.id))
                .cloned()
                .collect();
            rows::axis(axis, &own)
        });
        PartsView {
            top: Some(self.top()),
            apart: scores.gap,
            pattern: scores.pattern,
            position: scores.position,
            parts: parts.collect(),
            ..self.leading(
                PartsKind::TwoAxes,
                whole(scores.tested_level),
                whole(scores.level),
            )
        }
    }

    fn positioning(&self, scores: &PositioningScores) -> PartsView {
        let mut parts = rows::dimensions(&scores.dimensions, &[]);
        for part in &mut parts {
            part.role = part.score.map(rows::role);
        }
        PartsView {
            classification: scores.classification,
            distance: scores.distance,
            unfunded: scores.unfunded_points,
            parts,
            ..self.blank(PartsKind::Positioning)
        }
    }

    fn thresholds(&self, scores: &ThresholdScores) -> PartsView {
        let thresholds = match &self.framework.scheme {
            Scheme::Thresholds { levels } => levels.as_slice(),
            _ => &[],
        };
        let next = thresholds
            .iter()
            .map(|threshold| threshold.level)
            .find(|level| scores.level.is_some_and(|reached| *level > reached));
        let levels = thresholds.iter().map(|threshold| {
            let share = scores.progress.get(&threshold.level).copied().flatten();
            let passed = share.map(|share| analysis::round::reaches(share, threshold.at_least));
            PartLevel {
                share,
                at_least: Some(threshold.at_least),
                ..self.part_level(
                    threshold.level as f64,
                    whole(scores.level),
                    whole(next),
                    passed,
                )
            }
        });
        PartsView {
            top: thresholds.last().map(|last| last.level as f64),
            next: whole(next),
            levels: levels.collect(),
            blocking: self.blockers(&scores.blocking),
            ..self.leading(
                PartsKind::Thresholds,
                whole(scores.tested_level),
                whole(scores.level),
            )
        }
    }

    fn pass_mark(&self, scores: &PassMarkScores) -> PartsView {
        let levels = match &self.framework.scheme {
            Scheme::PassMark { levels, .. } => levels.as_slice(),
            _ => &[],
        };
        let next = levels
            .iter()
            .copied()
            .find(|level| scores.level.is_some_and(|reached| *level > reached));
        let rows = levels.iter().map(|level| {
            let passed = scores.passed.get(&level.to_string()).copied().flatten();
            let row = self.part_level(*level, scores.level, next, Some(passed.unwrap_or(false)));
            match scores.not_asked {
                Some(not_asked) if *level >= not_asked && passed != Some(true) => PartLevel {
                    standing: LevelStanding::NotAsked,
                    ..row
                },
                _ => row,
            }
        });
        PartsView {
            top: levels.last().copied(),
            next,
            levels: rows.collect(),
            parts: scores
                .processes
                .iter()
                .map(|process| rows::marked(process, scores.level, scores.processes.len()))
                .collect(),
            blocking: self.blockers(&scores.blocking),
            not_asked: scores.not_asked,
            ..self.leading(PartsKind::PassMark, scores.tested_level, scores.level)
        }
    }

    fn capability(&self, scores: &CapabilityScores) -> PartsView {
        let tested = whole(scores.tested_level);
        PartsView {
            top: Some(5.0),
            next: whole(scores.level)
                .map(|level| level + 1.0)
                .filter(|next| *next <= 5.0),
            parts: scores
                .processes
                .iter()
                .map(|process| rows::capable(process, tested, scores.processes.len()))
                .collect(),
            blocking: self.blockers(&scores.blocking),
            not_asked: whole(scores.not_asked),
            ..self.leading(PartsKind::Capability, tested, whole(scores.level))
        }
    }

    /// A level with how it stands: `passed` is none where nothing in it applies.
    fn part_level(
        &self,
        level: f64,
        reached: Option<f64>,
        next: Option<f64>,
        passed: Option<bool>,
    ) -> PartLevel {
        let standing = match (reached, passed) {
            (None, _) => LevelStanding::Open,
            (_, None) => LevelStanding::Untested,
            (Some(reached), _) if level <= reached => LevelStanding::Reached,
            _ if Some(level) == next => LevelStanding::Climbing,
            (_, Some(true)) => LevelStanding::Island,
            (_, Some(false)) => LevelStanding::Above,
        };
        PartLevel {
            level,
            name: self.name(level),
            standing,
            share: None,
            at_least: None,
        }
    }
}

fn whole(level: Option<i64>) -> Option<f64> {
    level.map(|level| level as f64)
}

/// Takes the sides out of every part, where `close` does so for one.
pub(crate) fn close(
    parts: &mut [PartRow],
    close: &impl Fn(&Groups<Option<analysis::GroupScore>>) -> Groups<Option<analysis::GroupScore>>,
) {
    for part in parts {
        part.groups = close(&part.groups);
        part.gap = rows::gap(&part.groups);
        self::close(&mut part.parts, close);
    }
}

/// In a word or two: how the axes stand, what a profile is like, how a level stands.
pub use finding::{answer, classification, notes, pattern, position, standing, value};
pub(crate) use finding::{axes, made_of};
pub(crate) use rules::rules;
