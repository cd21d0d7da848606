//! The same answers with other values, scored by the scheme itself: what is promised here is what
//! scoring will give.

use model::fit::{PERCENT, whole_steps};
use model::{Framework, Question};

use super::LevelBand;
use crate::score::of_values;
use crate::{QuestionResult, QuestionState, SchemeResult};

/// The value that a question takes instead of its own, where it takes one.
pub(super) type Value<'a> = &'a dyn Fn(&QuestionResult) -> Option<f64>;

/// What the scheme makes of the questions with other values.
pub(super) fn rescored(
    framework: &Framework,
    questions: &[QuestionResult],
    value: Value<'_>,
) -> SchemeResult {
    let with = |result: &QuestionResult| match value(result) {
        Some(value) => QuestionResult {
            value: Some(value),
            state: QuestionState::Value,
            ..result.clone()
        },
        None => result.clone(),
    };
    let questions: Vec<QuestionResult> = questions.iter().map(with).collect();
    of_values(framework, &questions)
}

/// The level with all that is missing at the lowest and at the highest that can be answered.
pub(super) fn band(framework: &Framework, questions: &[QuestionResult]) -> LevelBand {
    let at = |end: fn((f64, f64)) -> f64| {
        let value: Value<'_> = &|result| {
            let missing = result.state == QuestionState::Missing;
            let (_, question) = framework.question(&result.id).filter(|_| missing)?;
            Some(end(ends(framework, question)))
        };
        rescored(framework, questions, value).level()
    };
    LevelBand {
        low: at(|(low, _)| low),
        high: at(|(_, high)| high),
    }
}

/// The lowest and the highest that can be answered. A number that is scored is a percentage.
pub(super) fn ends(framework: &Framework, question: &Question) -> (f64, f64) {
    whole_steps(question.kind, &framework.scale).unwrap_or(PERCENT)
}
