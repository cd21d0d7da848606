//! The pass mark: level by level every mandatory question is answered with yes, and so are as many of
//! the others as are asked for. Levels passed above the first that is not are islands.
//!
//! A room that is split has not said yes: a question counts where all who answered it say so, or where
//! they agreed on it. A level in which nothing applies is not passed.

mod derive;

use std::collections::BTreeMap;

use model::{DimensionId, QuestionId};
use serde::Serialize;

use super::chapter::Answered;
use super::process::{Process, processes};
use super::scheme::Work;
use super::weighted::Standing;
use super::whose::{GroupLevel, Whose, by_side};
use crate::round::reaches;
use crate::scheme::pass_mark::{Marked, PassMark, Said, pass_mark};
use crate::{Groups, Status};

pub(super) use derive::derivation;

/// The figures of a pass mark over all processes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PassMarkScores {
    /// The lowest level of a process; 0 where the first level is not passed. Halves occur.
    #[serde(serialize_with = "crate::round::said_level")]
    pub level: Option<f64>,
    /// The same: a level in which nothing applies is not passed.
    #[serde(serialize_with = "crate::round::said_level")]
    pub tested_level: Option<f64>,
    /// Whether every process passes a level by itself, also above the first that is not passed; none
    /// while nothing is answered.
    pub passed: BTreeMap<String, Option<bool>>,
    /// Levels passed above the first that is not.
    pub islands: Vec<f64>,
    /// Questions that bar the next level of the processes at the lowest level, in order of asking.
    pub blocking: Vec<QuestionId>,
    /// Levels in which nothing applies in some process.
    pub vacuous_levels: Vec<f64>,
    /// The first level for which some process is asked nothing; it cannot be passed in this form.
    #[serde(serialize_with = "crate::round::said_level")]
    pub not_asked: Option<f64>,
    /// Each process: a dimension, or all dimensions together.
    pub processes: Vec<PassMarkProcess>,
}

/// The figures of one process.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PassMarkProcess {
    /// Its name.
    pub name: String,
    /// The dimensions that describe it.
    pub dimensions: Vec<DimensionId>,
    /// Whether the result stands.
    pub status: Status,
    /// The last level before the first that is not passed; 0 where the first is not.
    #[serde(serialize_with = "crate::round::said_level")]
    pub level: Option<f64>,
    /// The same: a level in which nothing applies is not passed.
    #[serde(serialize_with = "crate::round::said_level")]
    pub tested_level: Option<f64>,
    /// Whether each level is passed by itself; none while nothing is answered.
    pub passed: BTreeMap<String, Option<bool>>,
    /// Levels passed above the first that is not.
    pub islands: Vec<f64>,
    /// Questions that bar the next level, in order of asking.
    pub blocking: Vec<QuestionId>,
    /// Levels in which nothing applies; they are not passed.
    pub vacuous_levels: Vec<f64>,
    /// The first level for which nothing is asked.
    #[serde(serialize_with = "crate::round::said_level")]
    pub not_asked: Option<f64>,
    /// The level by each side's answers only.
    pub groups: Groups<Option<GroupLevel>>,
}

/// The parameters of the scheme.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Terms<'a> {
    pub(crate) other_required: u32,
    /// In climbing order.
    pub(crate) levels: &'a [f64],
}

impl Terms<'_> {
    pub(crate) fn processes<'w>(self, work: &'w Work<'w>) -> Vec<Process<'w>> {
        let first = self.levels.first().copied();
        processes(work, |question| question.level == first)
    }

    pub(crate) fn mark(self, questions: &[&Answered<'_>], whose: Whose) -> PassMark<QuestionId> {
        let marked: Vec<Marked<QuestionId>> = questions
            .iter()
            .filter_map(|answered| {
                Some(Marked {
                    id: answered.result.id.clone(),
                    level: answered.question.level?,
                    mandatory: answered.question.mandatory,
                    said: said(answered.stands(whose)),
                })
            })
            .collect();
        pass_mark(&marked, self.levels, self.other_required)
    }
}

/// What an answer says: a room that is split has not said yes.
pub(crate) fn said(standing: Standing) -> Said {
    match standing {
        Standing::Value(share) if reaches(share, 1.0) => Said::Yes,
        Standing::Value(_) | Standing::Missing => Said::No,
        Standing::NotApplicable => Said::NotApplicable,
    }
}

/// The figures of every process, and of all together.
pub(super) fn scores(work: &Work<'_>, terms: Terms<'_>) -> PassMarkScores {
    let processes = terms.processes(work);
    together(
        processes
            .iter()
            .map(|process| one(process, terms))
            .collect(),
        terms,
    )
}

fn one(process: &Process<'_>, terms: Terms<'_>) -> PassMarkProcess {
    let mark = terms.mark(&process.questions, Whose::Everybody);
    let judged = process.coverage.is_judged();
    let of_level = |level: f64| {
        let questions = process.questions.iter();
        questions.filter(move |answered| answered.question.level == Some(level))
    };
    let asked = |level: &f64| of_level(*level).next().is_some();
    let applies = |level: &f64| {
        of_level(*level).any(|answered| answered.result.standing() != Standing::NotApplicable)
    };
    let level = judged.then_some(mark.level);
    PassMarkProcess {
        name: process.name.to_owned(),
        dimensions: process.dimensions.clone(),
        status: process.coverage.status,
        level,
        tested_level: level,
        passed: mark
            .passed
            .iter()
            .map(|(level, passed)| (key(*level), judged.then_some(*passed)))
            .collect(),
        islands: shown(judged, mark.islands),
        blocking: shown(judged, in_order(mark.blocking, &process.questions)),
        vacuous_levels: terms
            .levels
            .iter()
            .copied()
            .filter(|level| asked(level) && !applies(level))
            .collect(),
        not_asked: terms.levels.iter().copied().find(|level| !asked(level)),
        groups: by_side(&process.questions, |whose| {
            Some(terms.mark(&process.questions, whose).level)
        }),
    }
}

/// A level as the key of an object: `1`, `1.5`.
fn key(level: f64) -> String {
    level.to_string()
}

fn shown<T>(judged: bool, list: Vec<T>) -> Vec<T> {
    if judged { list } else { Vec::new() }
}

fn in_order(ids: Vec<QuestionId>, questions: &[&Answered<'_>]) -> Vec<QuestionId> {
    let asked = questions.iter().map(|answered| &answered.result.id);
    asked.filter(|id| ids.contains(id)).cloned().collect()
}

/// Nothing is averaged over processes: the whole stands where its lowest process does.
fn together(processes: Vec<PassMarkProcess>, terms: Terms<'_>) -> PassMarkScores {
    let judged = || processes.iter().filter(|process| process.level.is_some());
    let level = judged()
        .filter_map(|process| process.level)
        .min_by(f64::total_cmp);
    let passes = |level: f64| -> Option<bool> {
        let verdicts: Vec<bool> = judged()
            .filter_map(|process| *process.passed.get(&key(level))?)
            .collect();
        (!verdicts.is_empty()).then(|| verdicts.iter().all(|passed| *passed))
    };
    let levels = || terms.levels.iter().copied();
    let failed = levels().position(|level| passes(level) == Some(false));
    let above = failed.unwrap_or(terms.levels.len());
    PassMarkScores {
        level,
        tested_level: level,
        passed: levels().map(|level| (key(level), passes(level))).collect(),
        islands: levels()
            .skip(above)
            .filter(|level| passes(*level) == Some(true))
            .collect(),
        blocking: judged()
            .filter(|process| process.level == level)
            .flat_map(|process| process.blocking.clone())
            .collect(),
        vacuous_levels: levels()
            .filter(|level| {
                processes
                    .iter()
                    .any(|process| process.vacuous_levels.contains(level))
            })
            .collect(),
        not_asked: processes
            .iter()
            .filter_map(|process| process.not_asked)
            .min_by(f64::total_cmp),
        processes,
    }
}
