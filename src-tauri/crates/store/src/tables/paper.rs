//! What is printed on every page: one row, which the schema itself begins with.

use rusqlite::{Connection, Result, params};
use serde::{Deserialize, Serialize};

use super::{all, one, refused, run};

/// A logo as the file keeps it. In the history it stands by its name and hash; its bytes stay in the
/// file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Logo {
    /// Name of the file it came from.
    pub name: String,
    /// SHA-256 of the bytes in hexadecimal, which the caller has computed.
    pub hash: String,
    /// The file, to the byte.
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

/// A logo by name and hash, beside the bytes of all logos.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogoEntry {
    /// Name of the file it came from.
    pub name: String,
    /// SHA-256 of its bytes in hexadecimal.
    pub hash: String,
}

pub(crate) fn confidentiality(db: &Connection) -> Result<String> {
    db.prepare_cached("SELECT confidentiality FROM paper")?
        .query_one([], |row| row.get(0))
}

pub(crate) fn write_confidentiality(db: &Connection, line: &str) -> Result<()> {
    run(db, "UPDATE paper SET confidentiality = ?1", [line]).map(drop)
}

pub(crate) fn logo_entry(db: &Connection) -> Result<Option<LogoEntry>> {
    let sql = "SELECT logo_name, logo FROM paper WHERE logo IS NOT NULL";
    one(db, sql, [], |row| {
        Ok(LogoEntry {
            name: row.get(0)?,
            hash: row.get(1)?,
        })
    })
}

pub(crate) fn logo(db: &Connection) -> Result<Option<Logo>> {
    let Some(LogoEntry { name, hash }) = logo_entry(db)? else {
        return Ok(None);
    };
    let sql = "SELECT bytes FROM logos WHERE hash = ?1";
    let bytes: Option<Vec<u8>> = one(db, sql, [&hash], |row| row.get(0))?;
    let bytes = bytes.ok_or_else(|| refused("the logo's bytes are missing"))?;
    Ok(Some(Logo { name, hash, bytes }))
}

/// Makes a logo the one that is printed; its bytes are kept for good.
pub(crate) fn write_logo(db: &Connection, logo: Option<&Logo>) -> Result<()> {
    if let Some(logo) = logo {
        keep(db, &logo.hash, &logo.bytes)?;
    }
    point_to(
        db,
        logo.map(|logo| (logo.hash.as_str(), logo.name.as_str())),
    )
}

/// The same for a logo whose bytes are there.
pub(crate) fn write_logo_entry(db: &Connection, logo: Option<&LogoEntry>) -> Result<()> {
    point_to(
        db,
        logo.map(|logo| (logo.hash.as_str(), logo.name.as_str())),
    )
}

fn point_to(db: &Connection, logo: Option<(&str, &str)>) -> Result<()> {
    let (hash, name) = logo.unzip();
    let sql = "UPDATE paper SET logo = ?1, logo_name = ?2";
    run(db, sql, params![hash, name]).map(drop)
}

/// Keeps the bytes of a logo; those that are there stay.
pub(crate) fn keep(db: &Connection, hash: &str, bytes: &[u8]) -> Result<()> {
    let sql = "INSERT INTO logos (hash, bytes) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
    run(db, sql, params![hash, bytes]).map(drop)
}

/// The bytes of every logo that was ever used, by hash.
pub(crate) fn logos(db: &Connection) -> Result<Vec<(String, Vec<u8>)>> {
    let sql = "SELECT hash, bytes FROM logos ORDER BY hash";
    all(db, sql, [], |row| Ok((row.get(0)?, row.get(1)?)))
}
