//! The answers. No row: unanswered.

use chrono::{DateTime, Utc};
use model::{
    Answer, AssessmentId, Evidence, Group, ParticipantId, QuestionId, Response, ResponseRow,
};
use rusqlite::{Connection, Result, Row, params};
use serde::{Deserialize, Serialize};

use super::{all, from_json, from_text, from_text_or_null, one, refused, run, text, unreadable};

/// Which answer: whose, to what, for which side.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ResponseKey {
    /// Who answers.
    pub participant: ParticipantId,
    /// The question.
    pub question: QuestionId,
    /// The side for which the answer stands.
    pub group: Group,
}

/// What was answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Given {
    /// What was said.
    pub answer: Answer,
    /// How well it is borne out; none counts as asserted.
    pub evidence: Option<Evidence>,
    /// A remark; may be empty.
    pub comment: String,
    /// Given by one side for the other.
    pub assumed: bool,
}

/// An answer with the time of its last writing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StoredResponse {
    /// The answer.
    #[serde(flatten)]
    pub response: Response,
    /// When it was last written, by undo and redo too.
    pub answered_at: DateTime<Utc>,
}

impl ResponseKey {
    /// The answer at this key.
    pub fn with(self, given: Given) -> Response {
        let ResponseKey {
            participant,
            question,
            group,
        } = self;
        let Given {
            answer,
            evidence,
            comment,
            assumed,
        } = given;
        Response {
            participant,
            group,
            question,
            answer,
            evidence,
            comment,
            assumed,
        }
    }

    /// Takes an answer apart.
    pub fn split(response: Response) -> (Self, Given) {
        let Response {
            participant,
            group,
            question,
            answer,
            evidence,
            comment,
            assumed,
        } = response;
        let key = Self {
            participant,
            question,
            group,
        };
        (
            key,
            Given {
                answer,
                evidence,
                comment,
                assumed,
            },
        )
    }
}

const COLUMNS: &str = r#"SELECT participant, "group", question, value, reason, desired, evidence,
    comment, assumed, answered_at FROM responses WHERE assessment = ?1"#;

/// An assessment's answers, by question, participant and side.
pub(crate) fn read(db: &Connection, assessment: &AssessmentId) -> Result<Vec<Response>> {
    all(db, &in_order(), [assessment.as_str()], response)
}

/// An assessment's answers with their times, in the same order.
pub(crate) fn read_stored(
    db: &Connection,
    assessment: &AssessmentId,
) -> Result<Vec<StoredResponse>> {
    all(db, &in_order(), [assessment.as_str()], |row| {
        Ok(StoredResponse {
            response: response(row)?,
            answered_at: from_text(row, 9)?,
        })
    })
}

/// Sides are reported IT first, which is not the order of the alphabet.
fn in_order() -> String {
    format!(r#"{COLUMNS} ORDER BY question, participant, "group" DESC"#)
}

pub(crate) fn get(
    db: &Connection,
    assessment: &AssessmentId,
    key: &ResponseKey,
) -> Result<Option<Given>> {
    const SQL: &str = r#"SELECT participant, "group", question, value, reason, desired, evidence,
        comment, assumed FROM responses
        WHERE assessment = ?1 AND participant = ?2 AND question = ?3 AND "group" = ?4"#;
    let row = params![
        assessment.as_str(),
        key.participant.as_str(),
        key.question.as_str(),
        text(&key.group)?
    ];
    Ok(one(db, SQL, row, response)?.map(|response| ResponseKey::split(response).1))
}

/// Which answers a person gave, in all assessments.
pub(crate) fn keys_of(
    db: &Connection,
    participant: &ParticipantId,
) -> Result<Vec<(AssessmentId, ResponseKey)>> {
    let sql = r#"SELECT assessment, question, "group" FROM responses WHERE participant = ?1
        ORDER BY assessment, question, "group" DESC"#;
    all(db, sql, [participant.as_str()], |row| {
        let participant = participant.clone();
        let (question, group) = (from_text(row, 1)?, from_text(row, 2)?);
        Ok((
            from_text(row, 0)?,
            ResponseKey {
                participant,
                question,
                group,
            },
        ))
    })
}

/// Which answers an assessment holds.
pub(crate) fn keys_in(db: &Connection, assessment: &AssessmentId) -> Result<Vec<ResponseKey>> {
    let sql = r#"SELECT participant, question, "group" FROM responses WHERE assessment = ?1
        ORDER BY participant, question, "group" DESC"#;
    all(db, sql, [assessment.as_str()], |row| {
        Ok(ResponseKey {
            participant: from_text(row, 0)?,
            question: from_text(row, 1)?,
            group: from_text(row, 2)?,
        })
    })
}

/// Writes one answer, or takes it away.
pub(crate) fn write(
    db: &Connection,
    assessment: &AssessmentId,
    key: &ResponseKey,
    given: Option<&Given>,
    at: &str,
) -> Result<()> {
    match given {
        Some(given) => put(db, assessment, &key.clone().with(given.clone()), at),
        None => remove(db, assessment, key),
    }
}

fn remove(db: &Connection, assessment: &AssessmentId, key: &ResponseKey) -> Result<()> {
    let ResponseKey {
        participant,
        question,
        group,
    } = key;
    let sql = r#"DELETE FROM responses
        WHERE assessment = ?1 AND participant = ?2 AND question = ?3 AND "group" = ?4"#;
    let row = params![
        assessment.as_str(),
        participant.as_str(),
        question.as_str(),
        text(group)?
    ];
    run(db, sql, row).map(drop)
}

/// Writes one answer.
pub(crate) fn put(
    db: &Connection,
    assessment: &AssessmentId,
    response: &Response,
    at: &str,
) -> Result<()> {
    const SQL: &str = r#"INSERT INTO responses (assessment, participant, question, "group", value,
            reason, desired, evidence, comment, assumed, answered_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        ON CONFLICT DO UPDATE SET value = ?5, reason = ?6, desired = ?7, evidence = ?8,
            comment = ?9, assumed = ?10, answered_at = ?11"#;
    let row = readable(response)?;
    let evidence = row.evidence.as_ref().map(text).transpose()?;
    let values = params![
        assessment.as_str(),
        row.participant.as_str(),
        row.question.as_str(),
        text(&row.group)?,
        row.value.to_string(),
        row.reason,
        row.desired,
        evidence,
        row.comment.unwrap_or_default(),
        row.assumed,
        at
    ];
    run(db, SQL, values).map(drop)
}

/// The row of an answer, refused unless it reads back as the same answer: no empty reason, no value
/// that is not a number, no code that means "don't know".
fn readable(response: &Response) -> Result<ResponseRow> {
    let row = ResponseRow::from(response.clone());
    match Response::try_from(row.clone()) {
        Ok(same) if same == *response => Ok(row),
        Ok(_) => Err(refused("the answer would read back as another one")),
        Err(error) => Err(refused(error)),
    }
}

fn response(row: &Row<'_>) -> Result<Response> {
    let fields = ResponseRow {
        participant: from_text(row, 0)?,
        group: from_text(row, 1)?,
        question: from_text(row, 2)?,
        value: from_json(row, 3)?.unwrap_or_default(),
        reason: row.get(4)?,
        desired: row.get(5)?,
        evidence: from_text_or_null(row, 6)?,
        comment: row.get(7)?,
        assumed: row.get(8)?,
    };
    Response::try_from(fields).map_err(|error| unreadable(3, error))
}
