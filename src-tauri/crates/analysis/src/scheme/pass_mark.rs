//! Mandatory answers plus a number of others, level by level (after the OGC/itSMF self-assessment).

use serde::Serialize;
use ts_rs::TS;

use super::{Outcome, climb};

/// What was said to a question of yes and no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// It is so.
    Yes,
    /// It is not so, or nobody knows.
    No,
    /// The question does not apply.
    NotApplicable,
}

/// A question with its answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Marked<I> {
    /// The question.
    pub id: I,
    /// The level that it belongs to.
    pub level: f64,
    /// Whether its level needs it.
    pub mandatory: bool,
    /// The answer.
    pub said: Said,
}

/// How a pass mark came out.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PassMark<I> {
    /// The last level before the first that failed, 0 where the first failed. What does not apply
    /// passes nothing here, so this is the tested level too.
    pub level: f64,
    /// Every level and whether it is passed by itself, also above the first that failed.
    pub passed: Vec<(f64, bool)>,
    /// Levels passed above the first that failed.
    pub islands: Vec<f64>,
    /// Questions of the first failed level that are not answered with yes and could pass it: all
    /// mandatory ones, and the others where too few of them are.
    pub blocking: Vec<I>,
}

/// A level passes where something in it applies, every applicable mandatory question is answered
/// with yes, and so are as many of the others as are asked for, or as there are. `levels` climb.
pub fn pass_mark<I: Clone>(
    questions: &[Marked<I>],
    levels: &[f64],
    other_required: u32,
) -> PassMark<I> {
    let sheets: Vec<Sheet<'_, I>> = levels
        .iter()
        .map(|level| Sheet::new(questions, *level, other_required))
        .collect();
    let passed: Vec<(f64, bool)> = levels
        .iter()
        .zip(&sheets)
        .map(|(level, sheet)| (*level, sheet.passes()))
        .collect();
    let outcomes: Vec<(usize, Outcome)> = passed
        .iter()
        .enumerate()
        .map(|(index, (_, passed))| (index, outcome(*passed)))
        .collect();
    let climbed = climb(&outcomes);
    let stop = climbed.stopped_at.unwrap_or(levels.len());
    PassMark {
        level: climbed.level.map_or(0.0, |index| levels[index]),
        islands: passed[stop..]
            .iter()
            .filter(|(_, passed)| *passed)
            .map(|(level, _)| *level)
            .collect(),
        blocking: sheets.get(stop).map(Sheet::blocking).unwrap_or_default(),
        passed,
    }
}

fn outcome(passed: bool) -> Outcome {
    if passed {
        Outcome::Passed
    } else {
        Outcome::Failed
    }
}

/// The applicable questions of one level.
struct Sheet<'a, I> {
    mandatory: Vec<&'a Marked<I>>,
    others: Vec<&'a Marked<I>>,
    required: usize,
}

impl<'a, I: Clone> Sheet<'a, I> {
    fn new(questions: &'a [Marked<I>], level: f64, other_required: u32) -> Self {
        let applicable = questions
            .iter()
            .filter(|question| question.level == level && question.said != Said::NotApplicable);
        let (mandatory, others): (Vec<_>, Vec<_>) =
            applicable.partition(|question| question.mandatory);
        let required = others.len().min(other_required as usize);
        Self {
            mandatory,
            others,
            required,
        }
    }

    fn passes(&self) -> bool {
        let applies = !self.mandatory.is_empty() || !self.others.is_empty();
        applies && self.mandatory.iter().all(|question| is_yes(question)) && self.others_suffice()
    }

    fn others_suffice(&self) -> bool {
        let yes = self.others.iter().filter(|question| is_yes(question));
        yes.count() >= self.required
    }

    fn blocking(&self) -> Vec<I> {
        let others: &[&Marked<I>] = if self.others_suffice() {
            &[]
        } else {
            &self.others
        };
        self.mandatory
            .iter()
            .chain(others)
            .filter(|question| !is_yes(question))
            .map(|question| question.id.clone())
            .collect()
    }
}

fn is_yes<I>(question: &Marked<I>) -> bool {
    question.said == Said::Yes
}
