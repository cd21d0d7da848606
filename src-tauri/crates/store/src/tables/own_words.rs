//! Words of the client's own business that are otherwise taken for words of IT.

use rusqlite::{Connection, Result, params};

use super::{all, run};

/// The words, in the order in which they were entered.
pub(crate) fn read(db: &Connection) -> Result<Vec<String>> {
    let sql = "SELECT word FROM own_words ORDER BY position";
    all(db, sql, [], |row| row.get(0))
}

/// Replaces the list.
pub(crate) fn write(db: &Connection, words: &[String]) -> Result<()> {
    run(db, "DELETE FROM own_words", [])?;
    let sql = "INSERT INTO own_words (position, word) VALUES (?1, ?2)";
    for (position, word) in (1_u32..).zip(words) {
        run(db, sql, params![position, word])?;
    }
    Ok(())
}
