//! Answers files, in JSON and as a table, and targets files.
//!
//! Rows are read one by one: a bad row is a problem, the others are returned. The framework is
//! expected with its banks expanded, as an [`Edition`](crate::Edition) holds it. Whether two rows
//! contradict each other is not asked here: that belongs to scoring.

mod check;
mod entry;
mod file;
pub(crate) mod guard;
pub mod sheet;
mod table;
mod targets;
mod write;

use model::{Framework, Response};

use crate::{Checked, json};

pub use check::check;
pub use file::read_json;
pub use table::read_csv;
pub(crate) use table::text as utf8;
pub use targets::targets;
pub use write::{write_csv, write_json};

/// Responses, each with the pointer to the row it came from: `/responses/N` in JSON, N counting
/// from 0; `/row/N` in a table, N being the row's number as a spreadsheet shows it.
pub type Rows = Vec<(String, Response)>;

/// Reads answers in either form: JSON where the content opens like it or the file is named so, else
/// a table.
pub fn read_answers(bytes: &[u8], file: &str, framework: &Framework) -> Checked<Rows> {
    if opens_like_json(bytes) || file.to_lowercase().ends_with(".json") {
        read_json(bytes, file, framework)
    } else {
        read_csv(bytes, file, framework)
    }
}

fn opens_like_json(bytes: &[u8]) -> bool {
    let first = json::without_mark(bytes)
        .iter()
        .find(|byte| !byte.is_ascii_whitespace());
    first.is_some_and(|byte| b"{[".contains(byte))
}
