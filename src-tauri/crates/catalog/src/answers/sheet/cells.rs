//! An answer as the cells of a row, and the cells as an answer.

use model::{Answer, AnswerValue, Question, QuestionKind as Kind, Response, ResponseRow};
use serde_json::Value;

use super::super::write::code;
use super::words;

/// The cells that a person fills in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Cells {
    pub(super) value: String,
    pub(super) desired: String,
    pub(super) reason: String,
    pub(super) evidence: String,
    pub(super) comment: String,
}

impl Cells {
    /// What stands there for an answer; nothing for none.
    pub(super) fn of(question: &Question, response: Option<&Response>) -> Self {
        let Some(response) = response else {
            return Self::default();
        };
        let row = ResponseRow::from(response.clone());
        Self {
            value: value(question, &response.answer),
            desired: row
                .desired
                .map(|desired| desired.to_string())
                .unwrap_or_default(),
            reason: row.reason.unwrap_or_default(),
            evidence: row.evidence.as_ref().map(code).unwrap_or_default(),
            comment: row.comment.unwrap_or_default(),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self == &Self::default()
    }

    /// As a spreadsheet may give them back: other ends of lines, no blanks at the ends.
    pub(super) fn plain(self) -> Self {
        let plain = |text: String| {
            text.replace("\r\n", "\n")
                .replace('\r', "\n")
                .trim()
                .to_owned()
        };
        Self {
            value: plain(self.value),
            desired: plain(self.desired),
            reason: plain(self.reason),
            evidence: plain(self.evidence),
            comment: plain(self.comment),
        }
    }

    /// The cells by the names of the fields of answers files, those that are empty left out.
    pub(super) fn fields(&self) -> impl Iterator<Item = (&'static str, &str)> {
        [
            ("value", self.value.as_str()),
            ("desired", &self.desired),
            ("reason", &self.reason),
            ("evidence", &self.evidence),
            ("comment", &self.comment),
        ]
        .into_iter()
        .filter(|(_, cell)| !cell.trim().is_empty())
    }
}

fn value(question: &Question, answer: &Answer) -> String {
    match answer {
        Answer::DontKnow => words::DONT_KNOW.to_owned(),
        Answer::NotApplicable { .. } => words::NOT_APPLICABLE.to_owned(),
        Answer::Value { value, .. } => match value {
            AnswerValue::Number(number) => number.to_string(),
            AnswerValue::Ranking(ids) => ids.join("|"),
            AnswerValue::Text { text } => text.clone(),
            AnswerValue::Code(code) => match (question.kind, code.as_str()) {
                (Kind::YesNo, "Y") => words::YES.to_owned(),
                (Kind::YesNo, "N") => words::NO.to_owned(),
                _ => code.clone(),
            },
        },
    }
}

/// The words of the list as answers files write them; anything else as it is.
pub(super) fn as_in_files(value: &str) -> &str {
    let word = value.trim().to_lowercase().replace('’', "'");
    match word.as_str() {
        "don't know" | "dont know" => "dont_know",
        "not applicable" | "n/a" => "not_applicable",
        _ => value,
    }
}

/// A stored row as the response it was.
pub(super) fn stored(text: &str) -> Option<Response> {
    let row: Value = serde_json::from_str(text).ok()?;
    let row: ResponseRow = serde_json::from_value(row).ok()?;
    Response::try_from(row).ok()
}
