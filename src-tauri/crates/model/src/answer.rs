//! Answers. Four states are never mixed: unanswered (no row at all), not applicable (with a
//! reason), "don't know", and a value, 0 included.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{DimensionId, FrameworkId, Group, ParticipantId, QuestionId};

/// What a person said to a question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Answer {
    /// The question does not apply here.
    NotApplicable {
        /// Why not. Never empty in a stored answer.
        reason: String,
    },
    /// The person cannot say. A finding, and missing from the score.
    DontKnow,
    /// A value; 0 is one.
    Value {
        /// The value itself.
        value: AnswerValue,
        /// For a differential: the desired state.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        desired: Option<f64>,
    },
}

impl Answer {
    /// A value on a numeric scale.
    pub fn level(value: f64) -> Self {
        Answer::Value {
            value: AnswerValue::Number(value),
            desired: None,
        }
    }

    /// The number, where the answer is one.
    pub fn number(&self) -> Option<f64> {
        match self {
            Answer::Value {
                value: AnswerValue::Number(number),
                ..
            } => Some(*number),
            _ => None,
        }
    }
}

/// A value by the shape that the kind of question asks for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum AnswerValue {
    /// A level, a differential's current state, or a number in the question's unit.
    Number(f64),
    /// `Y`, `N`, `P`, `L`, `F`, or the id of a choice.
    Code(String),
    /// Ids of choices, first to last.
    Ranking(Vec<String>),
    /// Free text.
    Text {
        /// The text.
        text: String,
    },
}

/// How well an answer is borne out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// Somebody says so.
    Asserted,
    /// A paper or record was named.
    Documented,
    /// Somebody looked at it.
    Verified,
}

impl Evidence {
    /// The factor with which the answer enters the confidence, between 0 and 1: our own convention.
    pub fn factor(self) -> f64 {
        match self {
            Evidence::Asserted => 0.4,
            Evidence::Documented => 0.7,
            Evidence::Verified => 1.0,
        }
    }
}

/// One person's answer to one question, for one side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(try_from = "ResponseRow", into = "ResponseRow")]
#[ts(as = "ResponseRow")]
pub struct Response {
    /// Who answers.
    pub participant: ParticipantId,
    /// The side for which the answer stands.
    pub group: Group,
    /// The question.
    pub question: QuestionId,
    /// What was said.
    pub answer: Answer,
    /// How well it is borne out; none counts as asserted.
    pub evidence: Option<Evidence>,
    /// A remark; may be empty.
    pub comment: String,
    /// Given by one side for the other: shown, never counted.
    pub assumed: bool,
}

impl Response {
    /// Whether both say the same: a remark decides nothing, and no evidence counts as asserted.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let evidence = |response: &Self| response.evidence.unwrap_or(Evidence::Asserted);
        self.answer == other.answer
            && self.assumed == other.assumed
            && evidence(self) == evidence(other)
    }
}

/// A response as answers files write it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ResponseRow {
    /// Who answers.
    pub participant: ParticipantId,
    /// The side for which the answer stands.
    pub group: Group,
    /// The question.
    pub question: QuestionId,
    /// A value by the question's kind, `"not_applicable"` or `"dont_know"`.
    #[ts(type = "unknown")]
    pub value: serde_json::Value,
    /// Why the question does not apply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub reason: Option<String>,
    /// For a differential: the desired state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub desired: Option<f64>,
    /// How well it is borne out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub evidence: Option<Evidence>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub comment: Option<String>,
    /// Given by one side for the other.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub assumed: bool,
}

/// Why a row is not a response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowError {
    /// "Not applicable" was said without a reason.
    ReasonMissing,
    /// The value has none of the shapes that answers have.
    ValueShape,
}

impl std::fmt::Display for RowError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            RowError::ReasonMissing => "“not applicable” needs a reason",
            RowError::ValueShape => {
                "the value is neither a number, a text, a list nor {\"text\": …}"
            }
        })
    }
}

impl std::error::Error for RowError {}

impl TryFrom<ResponseRow> for Response {
    type Error = RowError;

    fn try_from(row: ResponseRow) -> Result<Self, RowError> {
        let answer = match row.value.as_str() {
            Some("dont_know") => Answer::DontKnow,
            Some("not_applicable") => match row.reason {
                Some(reason) if !reason.trim().is_empty() => Answer::NotApplicable { reason },
                _ => return Err(RowError::ReasonMissing),
            },
            _ => Answer::Value {
                value: serde_json::from_value(row.value).map_err(|_| RowError::ValueShape)?,
                desired: row.desired,
            },
        };
        Ok(Self {
            participant: row.participant,
            group: row.group,
            question: row.question,
            answer,
            evidence: row.evidence,
            comment: row.comment.unwrap_or_default(),
            assumed: row.assumed,
        })
    }
}

impl From<Response> for ResponseRow {
    fn from(response: Response) -> Self {
        let (value, reason, desired) = match response.answer {
            Answer::NotApplicable { reason } => ("not_applicable".into(), Some(reason), None),
            Answer::DontKnow => ("dont_know".into(), None, None),
            Answer::Value { value, desired } => (json_value(value), None, desired),
        };
        Self {
            participant: response.participant,
            group: response.group,
            question: response.question,
            value,
            reason,
            desired,
            evidence: response.evidence,
            comment: Some(response.comment).filter(|comment| !comment.is_empty()),
            assumed: response.assumed,
        }
    }
}

/// Whole numbers are written without a fraction, as the contract shows them.
fn json_value(value: AnswerValue) -> serde_json::Value {
    match value {
        AnswerValue::Number(number) if number.fract() == 0.0 && number.abs() < 9e15 => {
            (number as i64).into()
        }
        AnswerValue::Number(number) => number.into(),
        AnswerValue::Code(code) => code.into(),
        AnswerValue::Ranking(ids) => ids.into(),
        AnswerValue::Text { text } => serde_json::json!({ "text": text }),
    }
}

/// An answers file in JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AnswersFile {
    /// The framework that was answered.
    pub framework: FrameworkId,
    /// The answers.
    pub responses: Vec<Response>,
}

/// A targets file in JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TargetsFile {
    /// The framework.
    pub framework: FrameworkId,
    /// Wanted score by dimension.
    pub targets: BTreeMap<DimensionId, f64>,
}
