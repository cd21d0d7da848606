//! The workspace file: one client's data in one SQLite file. Opening, changing, undoing, reading,
//! migrating and checking it.
//!
//! Invariants:
//! - Only this crate names the database. It knows neither scores nor reports, reads no clock and no
//!   environment, and does not judge answers by a framework.
//! - One way of changing: [`Workspace::apply`] writes a step of [`Change`]s and their history in one
//!   transaction. The history is only appended to.
//! - An assessment that is signed off refuses every change but its reopening, undo included.
//! - A version of an impact statement that is signed refuses every change; the next version is new.
//! - After an error the file is as it was, to the byte; a change left half-written by a killed
//!   program is taken back at the next opening.
//! - One file at rest, one writer at a time: SQLite's exclusive lock and a rollback journal.
//! - Schema steps are only appended, and a file is backed up before it is migrated.
//! - A file that was moved, replaced or deleted while it is open is not written to.

mod change;
mod changing;
mod claim;
mod connection;
mod contents;
mod copying;
mod error;
mod header;
mod inspection;
mod reading;
mod schema;
mod tables;
mod undo;
mod whereabouts;
mod workspace;

#[cfg(test)]
mod tests;

pub use change::Change;
pub use changing::NewAssessment;
pub use contents::{AssessmentContents, Contents, FrameworkContents, LogoContents};
pub use error::StoreError;
pub use header::APPLICATION_ID;
pub use inspection::{Info, check, inspect};
pub use schema::SCHEMA_VERSION;
pub use tables::assessments::{Assessment, AssessmentProperties, SignOff};
pub use tables::decisions::Decision;
pub use tables::frameworks::FrameworkEntry;
pub use tables::history::HistoryRow;
pub use tables::meta::{About, FORMAT};
pub use tables::organisation::Organisation;
pub use tables::outcomes::Outcome;
pub use tables::pack::Pack;
pub use tables::paper::{Logo, LogoEntry};
pub use tables::participants::Profile;
pub use tables::responses::{Given, ResponseKey, StoredResponse};
pub use tables::services::Service;
pub use tables::units::{Unit, UnitKind};
pub use undo::{UndoState, UndoneStep};
pub use whereabouts::Whereabouts;
pub use workspace::{Migrated, NewWorkspace, OpenOptions, Workspace};
