//! One module a table: what a row looks like, how it is read and how it is written.

pub(crate) mod assessments;
pub(crate) mod decisions;
pub(crate) mod first_missed;
pub(crate) mod frameworks;
pub(crate) mod history;
pub(crate) mod meta;
pub(crate) mod organisation;
pub(crate) mod outcomes;
pub(crate) mod own_words;
pub(crate) mod pack;
pub(crate) mod paper;
pub(crate) mod participants;
pub(crate) mod responses;
pub(crate) mod services;
pub(crate) mod statements;
pub(crate) mod stoppages;
pub(crate) mod targets;
pub(crate) mod units;

use rusqlite::types::Type;
use rusqlite::{Connection, Error, OptionalExtension, Params, Result, Row};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Every row of a query.
pub(crate) fn all<T>(
    db: &Connection,
    sql: &str,
    parameters: impl Params,
    read: impl FnMut(&Row<'_>) -> Result<T>,
) -> Result<Vec<T>> {
    db.prepare_cached(sql)?
        .query_map(parameters, read)?
        .collect()
}

/// The one row of a query, if there is one.
pub(crate) fn one<T>(
    db: &Connection,
    sql: &str,
    parameters: impl Params,
    read: impl FnOnce(&Row<'_>) -> Result<T>,
) -> Result<Option<T>> {
    db.prepare_cached(sql)?
        .query_one(parameters, read)
        .optional()
}

/// Runs a statement and says how many rows it changed.
pub(crate) fn run(db: &Connection, sql: &str, parameters: impl Params) -> Result<usize> {
    db.prepare_cached(sql)?.execute(parameters)
}

/// The text of a value that is one: a code, a date, a time.
pub(crate) fn text(value: &impl Serialize) -> Result<String> {
    match serde_json::to_value(value).map_err(refused)? {
        Value::String(text) => Ok(text),
        other => Err(refused(format!("{other} is no text"))),
    }
}

/// A column that [`text`] wrote.
pub(crate) fn from_text<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> Result<T> {
    serde_json::from_value(Value::String(row.get(column)?))
        .map_err(|error| unreadable(column, error))
}

/// A column that [`text`] wrote, or null.
pub(crate) fn from_text_or_null<T: DeserializeOwned>(
    row: &Row<'_>,
    column: usize,
) -> Result<Option<T>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| serde_json::from_value(Value::String(text)))
        .transpose()
        .map_err(|error| unreadable(column, error))
}

/// A column of JSON, or null.
pub(crate) fn from_json<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> Result<Option<T>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| serde_json::from_str(&text))
        .transpose()
        .map_err(|error| unreadable(column, error))
}

/// The value cannot stand in the file. Becomes `refused`.
pub(crate) fn refused(why: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
    Error::ToSqlConversionFailure(why.into())
}

/// The file holds what none of our programs wrote. Becomes `damaged`.
pub(crate) fn unreadable(
    column: usize,
    why: impl Into<Box<dyn std::error::Error + Send + Sync>>,
) -> Error {
    Error::FromSqlConversionFailure(column, Type::Text, why.into())
}
