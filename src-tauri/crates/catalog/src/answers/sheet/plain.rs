//! A plain table in a spreadsheet: heads, and rows of text and numbers.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError as Unreadable};
use chrono::{DateTime, Utc};
use model::Problem;
use rust_xlsxwriter::{
    DocProperties, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

/// Rows in which something stands: the number that a spreadsheet shows, and the cells.
pub(crate) type Grid = Vec<(u32, Vec<String>)>;

/// More rows or columns are no list that somebody keeps. A cell far out would also make a dense table
/// larger than memory.
const MOST_ROWS: u32 = 10_000;
const MOST_COLUMNS: u32 = 256;

/// A cell of a spreadsheet that is written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum PlainCell {
    /// Words. They are never run as a formula.
    Text(String),
    /// A number that can be added up.
    Number(f64),
}

/// The tables in the visible worksheets of a spreadsheet, in order.
///
/// # Errors
/// `not_a_table` where it is no spreadsheet, or a damaged one; `too_large`.
pub(crate) fn grids(bytes: &[u8]) -> Result<Vec<Grid>, Problem> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| not_a_table())?;
    let sheets = book.sheets_metadata().iter();
    let visible = sheets
        .filter(|sheet| sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone());
    let names: Vec<String> = visible.collect();
    names.iter().map(|name| grid(&mut book, name)).collect()
}

fn grid(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Grid, Problem> {
    let mut rows: BTreeMap<u32, BTreeMap<u32, String>> = BTreeMap::new();
    let unreadable = |_: Unreadable| not_a_table();
    let mut cells = book.worksheet_cells_reader(name).map_err(unreadable)?;
    while let Some(cell) = cells.next_cell().map_err(unreadable)? {
        let text = text(cell.get_value());
        if text.trim().is_empty() {
            continue;
        }
        let (row, column) = cell.get_position();
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(too_large());
        }
        rows.entry(row).or_default().insert(column, text);
    }
    Ok(rows
        .into_iter()
        .map(|(row, cells)| (row + 1, dense(cells)))
        .collect())
}

fn dense(cells: BTreeMap<u32, String>) -> Vec<String> {
    let width = cells
        .keys()
        .next_back()
        .map_or(0, |last| *last as usize + 1);
    let mut row = vec![String::new(); width];
    for (column, text) in cells {
        if let Some(cell) = row.get_mut(column as usize) {
            *cell = text;
        }
    }
    row
}

fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(moment) if moment.is_duration() => clock(moment.as_f64()),
        DataRef::DateTime(moment) if moment.as_f64() < 1.0 => clock(moment.as_f64()),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
    }
}

/// A number as text that reads as nothing else: `1.125` could be a thousand and so many, `1.1250` not.
fn number_text(number: f64) -> String {
    let text = number.to_string();
    match text.split_once('.') {
        Some((_, fraction)) if fraction.len() == 3 => format!("{text}0"),
        _ => text,
    }
}

/// A share of a day as a spreadsheet shows it, `4:00`. Nobody can tell whether hours or minutes were
/// meant, so no field takes it; the person sees what stands in their cell.
fn clock(days: f64) -> String {
    let minutes = (days * 1440.0).round().clamp(0.0, 1e9) as u64;
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// Writes one worksheet. The same input gives the same bytes.
///
/// # Errors
/// A text that is longer than a cell may be.
pub(crate) fn write_plain(
    title: &str,
    made_at: DateTime<Utc>,
    heads: &[(&str, f64)],
    rows: &[Vec<PlainCell>],
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(
        &DocProperties::new()
            .set_title(title)
            .set_creation_datetime(&made_at.naive_utc()),
    );
    let sheet = workbook.add_worksheet().set_name(title)?;
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border_bottom(FormatBorder::Thin);
    for (column, (name, width)) in (0..).zip(heads) {
        sheet.set_column_width(column, *width)?;
        sheet.write_string_with_format(0, column, *name, &head)?;
    }
    for (row, cells) in (1..).zip(rows) {
        write_row(sheet, row, cells)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    workbook.save_to_buffer()
}

fn write_row(sheet: &mut Worksheet, row: u32, cells: &[PlainCell]) -> Result<(), XlsxError> {
    for (column, cell) in (0..).zip(cells) {
        match cell {
            PlainCell::Text(text) if text.is_empty() => continue,
            PlainCell::Text(text) => sheet.write_string(row, column, text)?,
            PlainCell::Number(number) => sheet.write_number(row, column, *number)?,
        };
    }
    Ok(())
}

fn not_a_table() -> Problem {
    let message = "The file cannot be read as a table. Save it as an Excel workbook (.xlsx) or as “CSV UTF-8”, and take that file.";
    Problem::error("", "not_a_table", message)
}

fn too_large() -> Problem {
    let message = format!(
        "The file has more than {MOST_ROWS} rows or {MOST_COLUMNS} columns. Copy the list of services into a file of its own, and take that."
    );
    Problem::error("", "too_large", message)
}

/// Whether a table has more rows or columns than a list has.
///
/// # Errors
/// `too_large`.
pub(crate) fn within_limits(grid: Grid) -> Result<Grid, Problem> {
    let wide =
        |(row, cells): &(u32, Vec<String>)| *row > MOST_ROWS || cells.len() > MOST_COLUMNS as usize;
    if grid.iter().any(wide) {
        return Err(too_large());
    }
    Ok(grid)
}
