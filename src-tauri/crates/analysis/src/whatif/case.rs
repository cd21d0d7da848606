//! The answers that are looked at, and what raises make of them.

use model::{Framework, Group, Question, QuestionId};

use super::rescored::{Value, rescored};
use super::{FactToCreate, Found, Plan, Raise};
use crate::round::{floor_level, reaches};
use crate::{QuestionResult, Scoring};

/// A framework with what was made of the answers to it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Case<'a> {
    pub(super) framework: &'a Framework,
    pub(super) scoring: &'a Scoring,
}

/// A question that nobody has answered and without which a level cannot be had.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Silent {
    pub(super) question: QuestionId,
    /// The value from which it is high enough.
    pub(super) enough: f64,
}

impl<'a> Case<'a> {
    /// The question behind a result.
    pub(super) fn question(self, result: &QuestionResult) -> Option<&'a Question> {
        let (_, question) = self.framework.question(&result.id)?;
        Some(question)
    }

    /// The place of a question in the order of asking.
    pub(super) fn place(self, id: &QuestionId) -> Option<usize> {
        self.scoring.questions.iter().position(|one| &one.id == id)
    }

    /// The raise of a question by steps from the level that it has reached; none where it has no value
    /// or no step is taken.
    pub(super) fn raise(self, result: &QuestionResult, steps: usize) -> Option<Raise> {
        let (question, now) = (self.question(result)?, result.value?);
        let to = floor_level(now) + steps as i64;
        (steps > 0).then(|| raise(question, result, now, to))
    }

    /// Raises as a plan, where scoring the answers with them reaches a level.
    pub(super) fn plan(self, next: f64, raises: Vec<Raise>) -> Option<Plan> {
        self.plan_with(next, raises, &[])
    }

    /// The one way to a level, once the silent ones are answered just high enough.
    pub(super) fn found(self, next: f64, raises: Vec<Raise>, silent: Vec<Silent>) -> Found {
        let plan = self.plan_with(next, raises, &silent);
        if silent.is_empty() {
            return Found::way(next, plan, None);
        }
        let unanswered = silent.into_iter().map(|one| one.question).collect();
        Found::after_answers(next, unanswered, plan)
    }

    fn plan_with(self, next: f64, raises: Vec<Raise>, silent: &[Silent]) -> Option<Plan> {
        let value: Value<'_> = &|result| {
            let raise = raises.iter().find(|raise| raise.question == result.id);
            let answer = silent.iter().find(|one| one.question == result.id);
            let made = raise.map(|raise| raise.to as f64);
            made.or(answer.map(|answer| answer.enough))
        };
        let after = rescored(self.framework, &self.scoring.questions, value);
        let level = after.level().filter(|level| reaches(*level, next))?;
        Some(Plan {
            level,
            score: after.mean(),
            steps: raises.iter().map(|raise| raise.steps).sum(),
            raises,
        })
    }
}

/// The raise of a question to a level above its value.
fn raise(question: &Question, result: &QuestionResult, now: f64, to: i64) -> Raise {
    let facts: Vec<FactToCreate> = question
        .anchors
        .iter()
        .filter(|anchor| floor_level(anchor.value) > floor_level(now))
        .filter(|anchor| floor_level(anchor.value) <= to)
        .map(|anchor| FactToCreate {
            level: anchor.value,
            text: anchor.text.clone(),
        })
        .collect();
    let words = question.stem.for_group(Group::Business);
    Raise {
        question: result.id.clone(),
        dimension: result.dimension.clone(),
        kind: question.kind,
        now,
        to,
        steps: (to - floor_level(now)).max(0) as u32,
        asks: facts.is_empty().then(|| words.to_owned()),
        facts,
        evidence: question.evidence.clone(),
    }
}
