//! Reads and checks framework files, answers files, Business Impact Statements and lists of services,
//! and holds the frameworks that are shipped.
//!
//! Invariants: nothing here panics, whatever the bytes; reading never stops at the first problem,
//! and each problem says where it stands. This crate gets bytes and gives values: it opens no file.

mod checked;
mod json;
mod node;

mod meaning;
mod schema;
mod structure;

pub mod answers;
mod edition;
mod framework;
mod separated;
pub mod services;
mod statement;

pub use checked::Checked;
pub use edition::{Edition, hash, read_edition, shipped, shipped_by_id};
pub use framework::read_framework;
pub use schema::{schema, schema_text, statement_schema, statement_schema_text};
pub use statement::{StatementFile, read_statement};
