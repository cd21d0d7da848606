//! Text in tables that a spreadsheet would take for a formula.
//!
//! A spreadsheet runs what begins like a formula, and a comment comes from anybody. So such a text is
//! written with an apostrophe in front, as spreadsheets themselves mark text, and read without it. A
//! text that begins with apostrophes before such a sign gets one more, so every text reads back.

/// What a formula begins with: the signs that spreadsheets know, in full width too, and the blanks
/// that they skip.
const SIGNS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The words of an answer without a value, which a free text may hold as well.
pub(super) const STATES: [&str; 2] = ["not_applicable", "dont_know"];

/// The text as it can stand in a table.
pub(crate) fn guarded(text: &str) -> String {
    if needs_guard(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// The text that [`guarded`] wrote.
pub(crate) fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'')
        .filter(|text| needs_guard(text))
        .unwrap_or(cell)
}

fn needs_guard(text: &str) -> bool {
    let bare = text.trim_start_matches('\'');
    bare.starts_with(SIGNS) || is_state(bare)
}

/// Whether a cell says that there is no value.
pub(super) fn is_state(cell: &str) -> bool {
    STATES.contains(&cell.trim().to_lowercase().as_str())
}
