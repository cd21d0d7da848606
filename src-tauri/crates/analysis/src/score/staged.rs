//! The staged scheme: a ladder, climbed rung by rung. A level is reached when every practice that
//! it and the levels below ask for is satisfied. Nothing is averaged.
//!
//! What nobody gave a value to is not satisfied and bars its rung; what does not apply leaves it. A
//! rung that has nothing left passes untested and is told apart.

mod derive;

use std::collections::BTreeMap;

use model::{Framework, QuestionId, Satisfied, Scheme};
use serde::Serialize;

use super::weighted::Standing;
use crate::round::reaches;
use crate::{QuestionResult, Status};

pub(crate) use derive::derivation;

/// The figures of a staged framework.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StagedScores {
    /// The highest level up to which every rung passes; none while nothing is answered.
    pub level: Option<i64>,
    /// The highest of these at which a practice was tested: what screens and paper lead with.
    pub tested_level: Option<i64>,
    /// Share of its applicable practices that are satisfied, by level; none where none applies.
    pub progress: BTreeMap<i64, Option<f64>>,
    /// Practices that bar the first level not reached, in the framework's order.
    pub blocking: Vec<QuestionId>,
    /// Levels that pass because none of their practices applies.
    pub vacuous_levels: Vec<i64>,
    /// The first level for which the form asks nothing; the climb ends below it.
    pub not_asked: Option<i64>,
}

/// A practice with the level at which it is first required.
#[derive(Debug, Clone, PartialEq)]
pub struct Practice {
    /// Its question.
    pub question: QuestionId,
    /// Its level.
    pub level: i64,
    /// What is known of it.
    pub standing: Standing,
}

/// A practice as one rung tests it.
#[derive(Debug, Clone, PartialEq)]
pub struct Test {
    /// Its question.
    pub question: QuestionId,
    /// The value from which it is satisfied.
    pub at_least: f64,
    /// What is known of it.
    pub standing: Standing,
}

impl Test {
    /// Whether it is satisfied; none where it does not apply. What is missing is not.
    pub fn satisfied(&self) -> Option<bool> {
        match self.standing {
            Standing::Value(value) => Some(reaches(value, self.at_least)),
            Standing::Missing => Some(false),
            Standing::NotApplicable => None,
        }
    }
}

/// One level with everything it is tested by.
#[derive(Debug, Clone, PartialEq)]
pub struct Rung {
    /// The level.
    pub level: i64,
    /// Its tests, in the order of the practices.
    pub tests: Vec<Test>,
}

impl Rung {
    /// How many of its practices apply.
    pub fn applicable(&self) -> usize {
        self.tests.iter().filter_map(Test::satisfied).count()
    }

    /// How many are satisfied.
    pub fn satisfied(&self) -> usize {
        self.tests
            .iter()
            .filter(|test| test.satisfied() == Some(true))
            .count()
    }

    /// Share of the applicable practices that are satisfied; none where none applies.
    pub fn share(&self) -> Option<f64> {
        let applicable = self.applicable();
        (applicable > 0).then(|| self.satisfied() as f64 / applicable as f64)
    }

    /// Whether nothing bars the way up.
    pub fn passes(&self) -> bool {
        self.satisfied() == self.applicable()
    }

    /// Whether it passes without having been tested.
    pub fn is_vacuous(&self) -> bool {
        self.applicable() == 0
    }

    /// The tests that bar it.
    pub fn barred_by(&self) -> impl Iterator<Item = &Test> {
        self.tests
            .iter()
            .filter(|test| test.satisfied() == Some(false))
    }
}

/// A ladder with what is known of each rung.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ladder {
    /// The level that everybody has.
    pub base: i64,
    /// The rungs above it that are asked, lowest first.
    pub rungs: Vec<Rung>,
    /// The first level for which nothing is asked, where the ladder goes on.
    pub not_asked: Option<i64>,
    /// The highest level that the framework has, asked or not.
    pub highest: i64,
}

impl Ladder {
    /// The highest level up to which every rung passes.
    pub fn level(&self) -> i64 {
        self.passed().last().map_or(self.base, |rung| rung.level)
    }

    /// The highest of these at which something was tested.
    pub fn tested_level(&self) -> i64 {
        self.passed()
            .filter(|rung| !rung.is_vacuous())
            .last()
            .map_or(self.base, |rung| rung.level)
    }

    /// The first rung that does not pass.
    pub fn barred(&self) -> Option<&Rung> {
        self.rungs.iter().find(|rung| !rung.passes())
    }

    fn passed(&self) -> impl Iterator<Item = &Rung> {
        self.rungs.iter().take_while(|rung| rung.passes())
    }

    /// How well the order of the levels fits what is satisfied: Guttman's reproducibility over the
    /// practices that apply, those of lower levels first. Within a level no order is claimed, so
    /// the satisfied ones are taken first. None where nothing applies.
    pub fn order(&self) -> Option<Reproducibility> {
        let steps = self.rungs.iter().flat_map(|rung| {
            let (satisfied, applicable) = (rung.satisfied(), rung.applicable());
            (0..applicable).map(move |place| place < satisfied)
        });
        reproducibility(&steps.collect::<Vec<bool>>())
    }
}

/// The ladder of practices from above `base` to `top`, whether or not a rung has any.
pub fn ladder(practices: &[Practice], satisfied: Satisfied, base: i64, top: i64) -> Ladder {
    Ladder {
        base,
        rungs: (base + 1..=top)
            .map(|level| Rung {
                level,
                tests: tests(practices, satisfied, base, level),
            })
            .collect(),
        not_asked: None,
        highest: top,
    }
}

/// What a level is tested by: its own practices; where these must reach the level tested, those
/// below it too. A practice tagged with the base or below is asked of nobody's level.
fn tests(practices: &[Practice], satisfied: Satisfied, base: i64, level: i64) -> Vec<Test> {
    let at_least = match satisfied {
        Satisfied::At(value) => value,
        Satisfied::OwnLevel | Satisfied::TestedLevel => level as f64,
    };
    let is_tested = |practice: &&Practice| match satisfied {
        Satisfied::At(_) | Satisfied::OwnLevel => practice.level == level,
        Satisfied::TestedLevel => practice.level <= level,
    };
    practices
        .iter()
        .filter(|practice| practice.level > base)
        .filter(is_tested)
        .map(|practice| Test {
            question: practice.question.clone(),
            at_least,
            standing: practice.standing,
        })
        .collect()
}

/// The ladder of a staged framework, from the results of the questions asked; none where its scheme
/// is another. It ends with the framework's highest level, or below the first for which nothing is
/// asked.
pub fn ladder_of<'a>(
    framework: &Framework,
    results: impl IntoIterator<Item = &'a QuestionResult>,
) -> Option<Ladder> {
    let Scheme::Staged {
        base_level,
        satisfied,
    } = framework.scheme
    else {
        return None;
    };
    let practices: Vec<Practice> = results
        .into_iter()
        .filter_map(|result| practice(framework, result))
        .collect();
    let whole = ladder(
        &practices,
        satisfied,
        base_level,
        highest(framework, base_level),
    );
    let asked = whole
        .rungs
        .iter()
        .take_while(|rung| !rung.tests.is_empty())
        .count();
    Some(Ladder {
        not_asked: whole.rungs.get(asked).map(|rung| rung.level),
        rungs: whole.rungs.into_iter().take(asked).collect(),
        ..whole
    })
}

fn practice(framework: &Framework, result: &QuestionResult) -> Option<Practice> {
    let (_, question) = framework.question(&result.id)?;
    Some(Practice {
        question: result.id.clone(),
        level: whole(question.level?)?,
        standing: result.standing(),
    })
}

/// The highest level that the framework names; where it names none, the highest it has a practice
/// for.
fn highest(framework: &Framework, base: i64) -> i64 {
    let named = framework.scale.levels.iter().map(|level| level.value);
    let tagged = framework
        .questions(model::Form::Full)
        .filter_map(|(_, question)| question.level);
    let highest = |levels: &mut dyn Iterator<Item = f64>| levels.filter_map(whole).max();
    highest(&mut named.into_iter())
        .or_else(|| highest(&mut tagged.into_iter()))
        .unwrap_or(base)
}

/// A rung is a whole number. Nobody builds a ladder of a thousand; it keeps an absurd one from being
/// climbed to its end.
fn whole(level: f64) -> Option<i64> {
    (level.fract() == 0.0 && level.abs() <= 1000.0).then_some(level as i64)
}

/// The figures of a ladder. While nothing is answered or nothing applies there is no level: a blank
/// is not the lowest one.
pub fn scores(ladder: &Ladder, status: Status) -> StagedScores {
    let judged = matches!(status, Status::Ok | Status::Provisional);
    StagedScores {
        level: judged.then(|| ladder.level()),
        tested_level: judged.then(|| ladder.tested_level()),
        progress: ladder
            .rungs
            .iter()
            .map(|rung| (rung.level, rung.share()))
            .collect(),
        blocking: ladder
            .barred()
            .iter()
            .flat_map(|rung| rung.barred_by())
            .map(|test| test.question.clone())
            .collect(),
        vacuous_levels: ladder
            .rungs
            .iter()
            .filter(|rung| rung.is_vacuous())
            .map(|rung| rung.level)
            .collect(),
        not_asked: ladder.not_asked,
    }
}

/// How well practices in order, easiest first, follow that order.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reproducibility {
    /// Places at which they differ from the ideal pattern with as many satisfied.
    pub errors: usize,
    /// 1 less errors over practices. By convention 0.9 and above is good.
    pub reproducibility: f64,
}

/// Guttman's coefficient of reproducibility, errors counted as Goodenough and Edwards do. None for
/// an empty list.
pub fn reproducibility(easy_to_hard: &[bool]) -> Option<Reproducibility> {
    let satisfied = easy_to_hard.iter().filter(|one| **one).count();
    let errors = easy_to_hard
        .iter()
        .enumerate()
        .filter(|(place, one)| **one != (*place < satisfied))
        .count();
    (!easy_to_hard.is_empty()).then(|| Reproducibility {
        errors,
        reproducibility: 1.0 - errors as f64 / easy_to_hard.len() as f64,
    })
}
