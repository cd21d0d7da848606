//! From the bytes of a file to heads and rows of text.

use model::Problem;

use super::heads::{known_fields, letter};
use crate::answers::guard::unguarded;
use crate::answers::sheet::plain::{Grid, grids, within_limits};
use crate::answers::utf8;
use crate::separated::Rows;

/// Lists have their heads near the top, below a title at most.
const HEADS_WITHIN: usize = 20;

/// A table as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Number of the row with the heads, as a spreadsheet shows it, from 1.
    pub head_row: u32,
    /// The heads; a column without one is named by its letter.
    pub heads: Vec<String>,
    /// The rows below in which something stands, each with its number. Rows may be shorter than the
    /// heads.
    pub rows: Vec<(u32, Vec<String>)>,
}

/// Reads a table from CSV (commas, semicolons or tabs) or from an Excel workbook. Of several
/// worksheets that is taken whose heads are known best.
///
/// # Errors
/// `not_utf8`, `not_a_table`, `too_large`, or `empty_table` where nothing stands in it; each with a
/// sentence on what to do.
pub fn read_table(bytes: &[u8]) -> Result<Table, Problem> {
    let tables: Vec<Table> = match kind(bytes) {
        Kind::Xlsx => grids(bytes)?.into_iter().filter_map(table).collect(),
        Kind::OldExcel => return Err(old_excel()),
        Kind::Text => csv_tables(utf8(bytes)?)?,
    };
    let mut best: Option<(usize, Table)> = None;
    for table in tables {
        let known = known_fields(&table.heads);
        if best.as_ref().is_none_or(|(most, _)| known > *most) {
            best = Some((known, table));
        }
    }
    best.map(|(_, table)| table).ok_or_else(empty)
}

enum Kind {
    Xlsx,
    OldExcel,
    Text,
}

fn kind(bytes: &[u8]) -> Kind {
    match bytes {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => Kind::Xlsx,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Kind::OldExcel,
        _ => Kind::Text,
    }
}

/// The text read with each separator, the likeliest first: the one with the most columns, and a comma
/// where it is even.
fn csv_tables(text: &str) -> Result<Vec<Table>, Problem> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut tables = Vec::new();
    if text
        .chars()
        .all(|one| one.is_whitespace() || ",;\"".contains(one))
    {
        return Ok(tables);
    }
    for separator in [b',', b';', b'\t'] {
        tables.extend(table(within_limits(grid(&text, separator))?));
    }
    tables.sort_by_key(|table| std::cmp::Reverse(named(table)));
    Ok(tables)
}

/// How many columns have a head of their own.
fn named(table: &Table) -> usize {
    let own = |(column, head): &(usize, &String)| **head != unnamed(*column);
    table.heads.iter().enumerate().filter(own).count()
}

fn grid(text: &str, separator: u8) -> Grid {
    let rows = Rows::new(text, separator).map_while(|(row, record)| Some((row, record.ok()?)));
    rows.map(|(row, record)| {
        let cells = record.iter().map(|cell| unguarded(cell).to_owned());
        (row, cells.collect())
    })
    .collect()
}

/// Heads and rows; none where nothing stands in the grid.
fn table(grid: Grid) -> Option<Table> {
    let is_blank = |cells: &[String]| cells.iter().all(|cell| cell.trim().is_empty());
    let filled: Grid = grid
        .into_iter()
        .filter(|(_, cells)| !is_blank(cells))
        .collect();
    let mut best = (0, 0);
    for (place, (_, cells)) in filled.iter().take(HEADS_WITHIN).enumerate() {
        let known = known_fields(cells);
        if known > best.1 {
            best = (place, known);
        }
    }
    let below = filled.get(best.0..)?;
    let ((head_row, heads), rows) = below.split_first()?;
    let width = below.iter().map(|(_, cells)| used(cells)).max()?;
    let head = |column: usize| {
        let head = heads
            .get(column)
            .map(|head| one_line(head))
            .unwrap_or_default();
        match head.is_empty() {
            true => unnamed(column),
            false => head,
        }
    };
    Some(Table {
        head_row: *head_row,
        heads: (0..width).map(head).collect(),
        rows: rows.to_vec(),
    })
}

/// Cells up to the last in which something stands.
fn used(cells: &[String]) -> usize {
    let last = cells.iter().rposition(|cell| !cell.trim().is_empty());
    last.map_or(0, |last| last + 1)
}

fn unnamed(column: usize) -> String {
    format!("Column {}", letter(column))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn empty() -> Problem {
    let message = "Nothing stands in the file. It needs a row with the heads of the columns and a row for each service.";
    Problem::error("", "empty_table", message)
}

fn old_excel() -> Problem {
    let message = "The file is an old Excel workbook (.xls). Save it as an Excel workbook (.xlsx), and take that file.";
    Problem::error("", "old_excel", message)
}
