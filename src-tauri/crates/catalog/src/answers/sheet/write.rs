//! Making the spreadsheet.

use model::{Group, Question, QuestionId, QuestionKind as Kind, Scale};
use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, Format, FormatAlign, FormatBorder, ProtectionOptions,
    Workbook, Worksheet, XlsxError,
};

use super::cells::Cells;
use super::{SheetHead, SheetQuestion, SheetTitles, words};

/// The row with the heads of the columns, and the columns, counted from 0.
pub(super) const HEAD_ROW: u32 = 5;
pub(super) const COLUMN_OF_VALUE: u16 = 4;
const WIDTHS: [f64; 9] = [9.0, 22.0, 46.0, 52.0, 15.0, 9.0, 26.0, 13.0, 38.0];
/// What a spreadsheet takes in a list that is written into it.
const LONGEST_LIST: usize = 255;
const SHADE: Color = Color::RGB(0xE8F1F0);
const RULE: Color = Color::RGB(0xBFC5C9);

/// Why a spreadsheet could not be made.
#[derive(Debug)]
pub enum SheetError {
    /// A text is longer than a cell may be.
    TooLong(QuestionId),
    /// What the library says.
    Library(XlsxError),
}

impl std::fmt::Display for SheetError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            SheetError::TooLong(question) => write!(
                formatter,
                "a text at question {question} is longer than a cell of a spreadsheet may be"
            ),
            SheetError::Library(error) => error.fmt(formatter),
        }
    }
}

impl std::error::Error for SheetError {}

impl From<XlsxError> for SheetError {
    fn from(error: XlsxError) -> Self {
        SheetError::Library(error)
    }
}

/// A spreadsheet with these questions. The same input gives the same bytes.
///
/// # Errors
/// A comment or reason that is too long for a cell.
pub fn write(
    head: &SheetHead,
    titles: &SheetTitles,
    scale: &Scale,
    questions: &[SheetQuestion<'_>],
) -> Result<Vec<u8>, SheetError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(
        &DocProperties::new()
            .set_title(titles.assessment.as_str())
            .set_creation_datetime(&head.made_at.naive_utc()),
    );
    let visible = workbook.add_worksheet();
    frame(visible, titles, questions)?;
    for (row, asked) in (HEAD_ROW + 1..).zip(questions) {
        question(visible, row, asked, scale, head.group)
            .map_err(|error| told(error, &asked.question.id))?;
    }
    let hidden = workbook.add_worksheet();
    out_of_sight(hidden, head, questions)?;
    Ok(workbook.save_to_buffer()?)
}

fn told(error: XlsxError, question: &QuestionId) -> SheetError {
    match error {
        XlsxError::MaxStringLengthExceeded => SheetError::TooLong(question.clone()),
        other => SheetError::Library(other),
    }
}

/// Everything but the questions.
fn frame(
    sheet: &mut Worksheet,
    titles: &SheetTitles,
    questions: &[SheetQuestion<'_>],
) -> Result<(), XlsxError> {
    let title = Format::new().set_bold().set_font_size(14);
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border_bottom(FormatBorder::Thin);
    sheet.set_name(words::QUESTIONS)?;
    sheet.write_string_with_format(0, 0, &titles.assessment, &title)?;
    sheet.write_string(1, 0, words::line(&titles.organisation, &titles.person))?;
    sheet.write_string(2, 0, words::HOW_TO_FILL_IN)?;
    sheet.write_string(3, 0, &titles.how_to_answer)?;
    sheet.write_string(4, 0, words::EVIDENCE)?;
    for ((column, width), name) in (0..).zip(WIDTHS).zip(words::HEADS) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(HEAD_ROW, column, name, &head)?;
    }
    let two_values = |asked: &SheetQuestion<'_>| asked.question.kind == Kind::Differential;
    if !questions.iter().any(two_values) {
        sheet.set_column_hidden(COLUMN_OF_VALUE + 1)?;
    }
    sheet.set_freeze_panes(HEAD_ROW + 1, 1)?;
    sheet.set_repeat_rows(HEAD_ROW, HEAD_ROW)?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    sheet.protect_with_options(&ProtectionOptions {
        format_columns: true,
        format_rows: true,
        ..ProtectionOptions::default()
    });
    Ok(())
}

fn question(
    sheet: &mut Worksheet,
    row: u32,
    asked: &SheetQuestion<'_>,
    scale: &Scale,
    group: Group,
) -> Result<(), XlsxError> {
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let open = text
        .clone()
        .set_unlocked()
        .set_background_color(SHADE)
        .set_border(FormatBorder::Thin)
        .set_border_color(RULE);
    let SheetQuestion {
        dimension,
        question,
        given,
    } = asked;
    let told = [
        question.id.to_string(),
        (*dimension).to_owned(),
        question.stem.for_group(group).to_owned(),
        meanings(question, scale),
    ];
    for (column, words) in (0..).zip(told) {
        sheet.write_string_with_format(row, column, words, &text)?;
    }
    let Cells {
        value,
        desired,
        reason,
        evidence,
        comment,
    } = Cells::of(question, *given);
    let cells = [value, desired, reason, evidence, comment];
    for (column, (cell, is_number)) in
        (COLUMN_OF_VALUE..).zip(cells.into_iter().zip([true, true, false, false, false]))
    {
        match cell
            .parse::<f64>()
            .ok()
            .filter(|_| is_number && numeric(question))
        {
            Some(number) => sheet.write_number_with_format(row, column, number, &open)?,
            None if cell.is_empty() => sheet.write_blank(row, column, &open)?,
            None => sheet.write_string_with_format(row, column, cell, &open)?,
        };
    }
    offer(sheet, row, COLUMN_OF_VALUE, &answers(question, scale))?;
    let evidence = ["asserted", "documented", "verified"].map(str::to_owned);
    offer(sheet, row, COLUMN_OF_VALUE + 3, &evidence)
}

fn numeric(question: &Question) -> bool {
    matches!(
        question.kind,
        Kind::Level | Kind::Differential | Kind::Number
    )
}

/// A list to choose from; none where anything may be written.
fn offer(sheet: &mut Worksheet, row: u32, column: u16, list: &[String]) -> Result<(), XlsxError> {
    let length: usize = list.iter().map(|word| word.chars().count() + 1).sum();
    if list.is_empty() || length > LONGEST_LIST {
        return Ok(());
    }
    let list = DataValidation::new()
        .allow_list_strings(list)?
        .set_error_title(words::NOT_ON_THE_LIST_TITLE)?
        .set_error_message(words::NOT_ON_THE_LIST)?;
    sheet.add_data_validation(row, column, row, column, &list)?;
    Ok(())
}

/// What can be answered; empty where that is no list.
fn answers(question: &Question, scale: &Scale) -> Vec<String> {
    let steps = |min: f64, max: f64| -> Vec<String> {
        (min as i64..=max as i64)
            .map(|step| step.to_string())
            .collect()
    };
    let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
    let mut answers: Vec<String> = match question.kind {
        Kind::Level => steps(scale.min, scale.max),
        Kind::Differential => steps(0.0, 10.0),
        Kind::YesNo => codes(&[words::YES, words::NO]),
        Kind::Nplf => codes(&["N", "P", "L", "F"]),
        Kind::Choice => question
            .choices
            .iter()
            .map(|choice| choice.id.clone())
            .collect(),
        Kind::Number | Kind::Ranking | Kind::Text => return Vec::new(),
    };
    answers.push(words::DONT_KNOW.to_owned());
    if question.na.is_some() {
        answers.push(words::NOT_APPLICABLE.to_owned());
    }
    answers
}

/// What each answer means, a line for each.
fn meanings(question: &Question, scale: &Scale) -> String {
    let anchors = question.anchors.iter();
    let anchors: Vec<String> = anchors
        .map(|anchor| format!("{}: {}", anchor.value, anchor.text))
        .collect();
    let choices = question.choices.iter();
    let choices: Vec<String> = choices
        .map(|choice| format!("{}: {}", choice.id, choice.text))
        .collect();
    let poles = question.poles.as_ref();
    let mut lines = match question.kind {
        Kind::Ranking => vec![words::in_order(&choices.join("\n"))],
        Kind::Choice => choices,
        Kind::Number => question
            .unit
            .as_deref()
            .map(words::unit)
            .into_iter()
            .collect(),
        Kind::Differential if anchors.is_empty() => poles
            .map(|poles| words::between(&poles.low, &poles.high))
            .into_iter()
            .collect(),
        Kind::Level if anchors.is_empty() => scale
            .levels
            .iter()
            .map(|level| format!("{}: {}", level.value, level.name))
            .collect(),
        _ => anchors,
    };
    lines.extend(question.na.as_deref().map(words::not_applicable));
    lines.join("\n")
}

/// For whom and of what the file was made, and what was answered by then.
fn out_of_sight(
    sheet: &mut Worksheet,
    head: &SheetHead,
    questions: &[SheetQuestion<'_>],
) -> Result<(), SheetError> {
    sheet.set_name(words::HIDDEN)?;
    sheet.set_very_hidden(true);
    sheet.write_string(0, 0, words::MARK)?;
    sheet.write_string(0, 1, json(head))?;
    for (row, asked) in (1..).zip(questions) {
        sheet.write_string(row, 0, asked.question.id.as_str())?;
        let before = asked.given.map(json).unwrap_or_default();
        sheet
            .write_string(row, 1, before)
            .map_err(|error| told(error, &asked.question.id))?;
    }
    Ok(())
}

/// Every value here can be written as JSON.
fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
