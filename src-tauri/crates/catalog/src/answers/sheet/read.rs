//! Reading the spreadsheet back.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use model::{Framework, Problem, QuestionId, Response};

use super::cells::{Cells, as_in_files, stored};
use super::write::{COLUMN_OF_VALUE, HEAD_ROW};
use super::{FORMAT, SheetAnswer, SheetHead, words};
use crate::Checked;
use crate::answers::entry::{self, Entry};
use crate::answers::table::value_of;

/// A spreadsheet that came back, before its answers are read by their framework.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetFile {
    /// For whom and of what it was made.
    pub head: SheetHead,
    /// What was answered when it was made.
    before: BTreeMap<QuestionId, Option<Response>>,
    /// Number of the row as people see it, question and cells.
    rows: Vec<(u32, QuestionId, Cells)>,
}

impl SheetFile {
    /// Whether bytes can be a spreadsheet: then they begin as an archive does.
    pub fn is_one(bytes: &[u8]) -> bool {
        bytes.starts_with(b"PK\x03\x04")
    }

    /// Reads what the file says of itself, and its cells.
    ///
    /// # Errors
    /// `not_a_pack` where it is no spreadsheet that this program made; `newer_version`.
    pub fn read(bytes: &[u8]) -> Result<Self, Problem> {
        let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| not_a_pack())?;
        let hidden = book.worksheet_range(words::HIDDEN);
        let hidden = hidden.map_err(|_| not_a_pack())?;
        if text(&hidden, 0, 0) != words::MARK {
            return Err(not_a_pack());
        }
        let head: SheetHead =
            serde_json::from_str(&text(&hidden, 0, 1)).map_err(|_| not_a_pack())?;
        if head.format > FORMAT {
            return Err(newer(head.format));
        }
        let visible = book.worksheet_range(words::QUESTIONS);
        let visible = visible.map_err(|_| not_a_pack())?;
        Ok(Self {
            head,
            before: before(&hidden),
            rows: rows(&visible),
        })
    }

    /// The answers by their framework. A row without an error is returned; one that was not filled in
    /// otherwise than before comes back with what stood there before.
    pub fn answers(&self, framework: &Framework) -> Checked<Vec<SheetAnswer>> {
        let (mut answers, mut problems) = (Vec::new(), Vec::new());
        let mut seen = BTreeSet::new();
        for (number, id, cells) in &self.rows {
            let pointer = format!("/row/{number}");
            let read = if seen.insert(id) {
                self.answer(id, cells, framework)
            } else {
                Err(vec![twice(id)])
            };
            match read {
                Ok(answer) => answers.push(answer),
                Err(faults) => problems.extend(faults.into_iter().map(entry::at(&pointer))),
            }
        }
        Checked {
            value: Some(answers),
            problems,
        }
    }

    fn answer(
        &self,
        id: &QuestionId,
        cells: &Cells,
        framework: &Framework,
    ) -> Result<SheetAnswer, Vec<Problem>> {
        let Some((_, question)) = framework.question(id) else {
            return Err(vec![unknown(id)]);
        };
        let before = self.before.get(id).cloned().flatten();
        let untouched = cells == &Cells::of(question, before.as_ref()).plain();
        let now = if untouched {
            before.clone()
        } else if cells.is_empty() {
            None
        } else if cells.value.is_empty() {
            return Err(vec![no_answer(id)]);
        } else {
            Some(entry::response(
                &self.entry(id, cells, framework),
                framework,
            )?)
        };
        Ok(SheetAnswer {
            question: id.clone(),
            before,
            now,
        })
    }

    /// The row as an answers file would have it.
    fn entry(&self, id: &QuestionId, cells: &Cells, framework: &Framework) -> Entry {
        let kind = framework.question(id).map(|(_, question)| question.kind);
        let mut entry = Entry::new();
        entry.insert("participant".into(), self.head.participant.as_str().into());
        entry.insert(
            "group".into(),
            super::super::write::code(&self.head.group).into(),
        );
        entry.insert("question".into(), id.as_str().into());
        for (name, cell) in cells.fields() {
            let cell = if name == "value" {
                as_in_files(cell)
            } else {
                cell
            };
            entry.insert(name.into(), value_of(name, cell, kind, |text| text));
        }
        entry
    }
}

fn before(hidden: &Range<Data>) -> BTreeMap<QuestionId, Option<Response>> {
    let last = hidden.end().map_or(0, |(row, _)| row);
    let rows = (1..=last).map(|row| (text(hidden, row, 0), text(hidden, row, 1)));
    rows.filter(|(id, _)| !id.is_empty())
        .map(|(id, before)| (QuestionId::new(id), stored(&before)))
        .collect()
}

fn rows(visible: &Range<Data>) -> Vec<(u32, QuestionId, Cells)> {
    let last = visible.end().map_or(0, |(row, _)| row);
    let cell = |row, column| text(visible, row, u32::from(column));
    let row = |row: u32| {
        let id = cell(row, 0).trim().to_owned();
        let cells = Cells {
            value: cell(row, COLUMN_OF_VALUE),
            desired: cell(row, COLUMN_OF_VALUE + 1),
            reason: cell(row, COLUMN_OF_VALUE + 2),
            evidence: cell(row, COLUMN_OF_VALUE + 3),
            comment: cell(row, COLUMN_OF_VALUE + 4),
        };
        (!id.is_empty()).then(|| (row + 1, QuestionId::new(id), cells.plain()))
    };
    (HEAD_ROW + 1..=last).filter_map(row).collect()
}

/// What a cell says. Spreadsheets hold whole numbers with a fraction of nothing.
fn text(sheet: &Range<Data>, row: u32, column: u32) -> String {
    match sheet.get_value((row, column)) {
        None | Some(Data::Empty) => String::new(),
        Some(Data::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

fn not_a_pack() -> Problem {
    let message = "This is no spreadsheet that Plumbline made, or it has lost its hidden part. Send back the file that you got, in the form of an Excel workbook (.xlsx).";
    Problem::error("", "not_a_pack", message)
}

fn newer(format: u32) -> Problem {
    let message = format!(
        "This spreadsheet was made by a newer version of Plumbline (format {format}; this one reads up to {FORMAT}). Update Plumbline, then read it again."
    );
    Problem::error("", "newer_version", message)
}

fn unknown(id: &QuestionId) -> Problem {
    let message = format!("The framework has no question “{id}”. The row was left out.");
    Problem::error("", "unknown_question", message)
}

fn twice(id: &QuestionId) -> Problem {
    let message = format!("Question {id} stands in the sheet twice. Only the first row was read.");
    Problem::error("", "conflicting_answers", message)
}

fn no_answer(id: &QuestionId) -> Problem {
    let message = format!(
        "Question {id} has a comment, a reason or evidence, but no answer. The row was left out."
    );
    Problem::error("", "no_answer", message)
}
