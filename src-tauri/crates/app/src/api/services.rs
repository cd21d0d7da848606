//! Lists of services, in and out.

use std::collections::BTreeMap;

use model::{CellProblem, ServiceField};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A list of services to be looked at, or to be taken.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ServicesInput {
    /// The file.
    pub path: String,
    /// Which column, counted from 0, holds which field; by the heads where null.
    pub mapping: Option<BTreeMap<ServiceField, u32>>,
    /// Take the other rows where some have errors. Nothing is taken then where false.
    pub skip_rows_with_errors: bool,
}

/// What a list of services would change.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ServicesPreview {
    /// Full path of the file.
    pub path: String,
    /// Its name, without the folder.
    pub file: String,
    /// The heads of its columns.
    pub heads: Vec<String>,
    /// Which column, counted from 0, holds which field.
    pub mapping: BTreeMap<ServiceField, u32>,
    /// The first five rows as they stand there, a cell for each head.
    pub first_rows: Vec<Vec<String>>,
    /// How many rows there are, and what becomes of them.
    pub counts: ServiceCounts,
    /// Everything that is wrong, by row.
    pub problems: Vec<CellProblem>,
    /// What becomes of each row, by its number.
    pub lines: Vec<ServiceLine>,
}

/// How many rows a list has, and what becomes of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
pub struct ServiceCounts {
    /// Rows in which something stands.
    pub rows: u32,
    /// Services that are new.
    pub new: u32,
    /// Services of which something changes.
    pub changed: u32,
    /// Services that are so already.
    pub unchanged: u32,
    /// Rows with an error. They are never taken.
    pub left_out: u32,
}

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ServiceLine {
    /// Number of the row as a spreadsheet shows it.
    pub row: u32,
    /// Name of the service; empty where the row has none.
    pub name: String,
    /// What becomes of it.
    pub what: ServiceOutcome,
    /// The fields that would be written.
    pub changes: Vec<ServiceField>,
}

/// What becomes of a row of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ServiceOutcome {
    /// The service is added.
    New,
    /// Something of it changes.
    Changed,
    /// It is so already.
    Unchanged,
    /// The row has an error and is not taken.
    LeftOut,
}

/// A list of services to be written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ServiceListInput {
    /// In which form.
    pub format: ServiceListFormat,
}

/// The forms in which a list of services leaves a workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ServiceListFormat {
    /// A table that every spreadsheet opens.
    Csv,
    /// An Excel workbook.
    Xlsx,
}
