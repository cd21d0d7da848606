//! The impact statements, a row a version.

use model::{Owner, ServiceId, Statement};
use rusqlite::{Connection, Result, Row, params};

use super::{all, from_json, one, refused, run, unreadable};
use crate::error::StatementSigned;

/// Every version of every statement, by service and version.
pub(crate) fn read(db: &Connection) -> Result<Vec<Statement>> {
    let sql = "SELECT body FROM statements ORDER BY service, version";
    all(db, sql, [], statement)
}

/// The latest version of each statement, by service.
pub(crate) fn latest_of_all(db: &Connection) -> Result<Vec<Statement>> {
    let sql = "SELECT body FROM statements AS one WHERE version =
            (SELECT max(version) FROM statements WHERE service = one.service)
        ORDER BY service";
    all(db, sql, [], statement)
}

/// The versions of a service's statement, the first first.
pub(crate) fn versions(db: &Connection, service: &ServiceId) -> Result<Vec<Statement>> {
    let sql = "SELECT body FROM statements WHERE service = ?1 ORDER BY version";
    all(db, sql, [service.as_str()], statement)
}

pub(crate) fn get(db: &Connection, service: &ServiceId, version: u32) -> Result<Option<Statement>> {
    let sql = "SELECT body FROM statements WHERE service = ?1 AND version = ?2";
    one(db, sql, params![service.as_str(), version], statement)
}

/// Writes one version, or takes it away.
pub(crate) fn write(
    db: &Connection,
    service: &ServiceId,
    version: u32,
    statement: Option<&Statement>,
) -> Result<()> {
    let Some(statement) = statement else {
        let sql = "DELETE FROM statements WHERE service = ?1 AND version = ?2";
        return run(db, sql, params![service.as_str(), version]).map(drop);
    };
    let body = serde_json::to_string(statement).map_err(refused)?;
    let sql = "INSERT INTO statements (service, version, body) VALUES (?1, ?2, ?3)
        ON CONFLICT DO UPDATE SET body = ?3";
    run(db, sql, params![service.as_str(), version, body]).map(drop)
}

/// Whether a version may become this one: what is signed stays as it is, versions follow each other,
/// and a signature is the business owner's side's, never IT's.
pub(crate) fn permit(
    db: &Connection,
    service: &ServiceId,
    version: u32,
    after: Option<&Statement>,
) -> Result<()> {
    let latest = versions(db, service)?.pop();
    let former = get(db, service, version)?;
    if let Some(former) = former.filter(Statement::is_signed) {
        let name = former.name;
        return Err(refused(StatementSigned { name }));
    }
    let Some(after) = after else {
        return Ok(());
    };
    if (&after.service, after.version) != (service, version) {
        return Err(refused("it is of another service or version"));
    }
    let follows = latest.is_none_or(|latest| {
        version == latest.version || (latest.is_signed() && version == latest.version + 1)
    });
    if !follows {
        return Err(refused("the version before it is not signed yet"));
    }
    match after.is_signed() {
        true => signable(after).map_err(refused),
        false => Ok(()),
    }
}

/// Whether somebody signs it who may: the business has an owner who is not IT's.
fn signable(statement: &Statement) -> std::result::Result<(), &'static str> {
    let name = |owner: &Option<Owner>| {
        let name = owner.as_ref().map(|owner| owner.name.trim().to_lowercase());
        name.filter(|name| !name.is_empty())
    };
    let business = name(&statement.business_owner).ok_or("nobody in the business owns it")?;
    if name(&statement.it_owner).is_some_and(|it| it == business) {
        return Err("its business owner is its owner in IT");
    }
    let signature = statement.signature.as_ref();
    let named = signature.is_some_and(|signature| !signature.by.trim().is_empty());
    named.then_some(()).ok_or("nobody is named who signs it")
}

fn statement(row: &Row<'_>) -> Result<Statement> {
    from_json(row, 0)?.ok_or_else(|| unreadable(0, "a statement is empty"))
}
