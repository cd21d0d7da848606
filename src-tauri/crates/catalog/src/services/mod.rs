//! Lists of services: a table in, services and what is wrong with the rest; and services as a table.
//!
//! A row is read as far as it goes, and every cell that cannot be read is told with its place. What
//! could be read in two ways is refused, never guessed: a length of time without a unit, `1.200m`, a
//! sum without a currency.

mod currency;
mod duration;
mod fault;
mod heads;
mod money;
mod number;
mod rows;
mod table;
mod token;
mod write;

use std::collections::BTreeMap;

use model::{CellProblem, Estimate, ServiceField};

pub use heads::{column_named, guess};
pub use rows::read_rows;
pub use table::{Table, read_table};
pub use write::{ListError, write_csv, write_xlsx};

/// Which column, counted from 0, holds which field.
pub type Mapping = BTreeMap<ServiceField, u32>;

/// What a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Words, or the code of a currency.
    Text(String),
    /// Money, in minor units of the row's currency.
    Sum(Estimate),
    /// Whole minutes.
    Minutes(u32),
    /// 1 to 5.
    Tier(u8),
}

/// A service as a row of the list has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceRow {
    /// Number of the row as a spreadsheet shows it.
    pub row: u32,
    /// Its name; empty where the row has none, which is an error.
    pub name: String,
    /// Every field that could be read, the name included. Where there is a sum there is a currency.
    pub fields: BTreeMap<ServiceField, Said>,
}

/// A list that was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ServiceList {
    /// The rows in which a service stands, those with errors included.
    pub rows: Vec<ServiceRow>,
    /// Everything that is wrong, by row.
    pub problems: Vec<CellProblem>,
}

impl ServiceRow {
    /// What a field says, where words stand there.
    pub fn text(&self, field: ServiceField) -> Option<&str> {
        match self.fields.get(&field)? {
            Said::Text(text) => Some(text),
            _ => None,
        }
    }
}
