//! From rows of text to services, row by row.

use std::collections::{BTreeMap, BTreeSet};

use model::{CellProblem, ServiceField as Field, Severity};

use super::currency::{Sign, of_column, of_row};
use super::fault::Fault;
use super::heads::{by_column, duration_unit, head_of};
use super::money::{OfHead, Written, of_head};
use super::number::Habits;
use super::table::Table;
use super::{Mapping, Said, ServiceList, ServiceRow, duration};

/// What spreadsheets show where a formula has failed.
const CELL_ERRORS: [&str; 9] = [
    "#DIV/0!", "#N/A", "#NV", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#WERT!",
];

/// A cell with more lines has swallowed the rows below it.
const MOST_LINES: usize = 50;

/// Reads the rows of a table. `known_currency` says, for the identifier and the name of a service,
/// which currency its sums have where the row does not say.
///
/// A list without a column of names, or with a mapping that leads nowhere, has no rows.
pub fn read_rows(
    table: &Table,
    mapping: &Mapping,
    known_currency: &dyn Fn(Option<&str>, &str) -> Option<String>,
) -> ServiceList {
    let mut list = ServiceList {
        rows: Vec::new(),
        problems: about_columns(table, mapping),
    };
    if list.problems.iter().any(CellProblem::is_error) {
        return list;
    }
    let reader = Reader::new(table, mapping, known_currency);
    for (row, cells) in &table.rows {
        let mut found = Found::new(*row);
        reader.read(cells, &mut found);
        list.problems.extend(found.problems);
        list.rows.extend(found.service);
    }
    list.problems.extend(reader.twice(&list.rows));
    list.problems.sort_by_key(|problem| problem.row);
    list
}

/// What is wrong with the columns as a whole.
fn about_columns(table: &Table, mapping: &Mapping) -> Vec<CellProblem> {
    let mut problems = Vec::new();
    let mut tell = |column: &str, severity, code: &str, message: String| {
        problems.push(CellProblem {
            row: table.head_row,
            column: column.to_owned(),
            severity,
            code: code.to_owned(),
            message,
        });
    };
    if !mapping.contains_key(&Field::Name) {
        let message = "No column holds the names of the services. Choose the one that does.";
        tell("", Severity::Error, "no_name_column", message.to_owned());
    }
    for (field, column) in mapping {
        if *column as usize >= table.heads.len() {
            let message = format!(
                "The file has {} columns, and “{}” was to stand in number {}. Choose the columns again.",
                table.heads.len(),
                field.as_str(),
                u64::from(*column) + 1
            );
            tell("", Severity::Error, "bad_mapping", message);
        }
    }
    let used = by_column(mapping);
    for (column, head) in (0u32..).zip(&table.heads) {
        if !used.contains_key(&column) {
            let message =
                format!("The column “{head}” is not read. Choose what it holds, or leave it so.");
            tell(head, Severity::Warning, "unused_column", message);
        }
    }
    problems
}

/// What is known before the first row is read.
struct Reader<'a> {
    heads: &'a [String],
    mapping: &'a Mapping,
    sums: BTreeMap<Field, OfHead>,
    units: BTreeMap<Field, Option<u32>>,
    habits: Habits,
    known_currency: &'a dyn Fn(Option<&str>, &str) -> Option<String>,
}

/// What one row brought.
struct Found {
    row: u32,
    service: Option<ServiceRow>,
    fields: BTreeMap<Field, Said>,
    problems: Vec<CellProblem>,
}

impl Found {
    fn new(row: u32) -> Self {
        Self {
            row,
            service: None,
            fields: BTreeMap::new(),
            problems: Vec::new(),
        }
    }
}

impl<'a> Reader<'a> {
    fn new(
        table: &'a Table,
        mapping: &'a Mapping,
        known_currency: &'a dyn Fn(Option<&str>, &str) -> Option<String>,
    ) -> Self {
        let heads = &table.heads;
        let head = |field: &Field| head_of(heads, mapping, *field);
        let fields = || mapping.keys().copied();
        let mut reader = Self {
            heads,
            mapping,
            sums: fields()
                .filter(|field| field.is_sum())
                .map(|field| (field, of_head(head(&field))))
                .collect(),
            units: fields()
                .filter(|field| field.is_duration())
                .map(|field| (field, duration_unit(head(&field))))
                .collect(),
            habits: Habits::default(),
            known_currency,
        };
        for (_, cells) in &table.rows {
            for (field, head) in &reader.sums {
                let cell = cell(cells, mapping, *field);
                if let Some(Ok(written)) = cell.map(|cell| Written::read(cell, head)) {
                    written.teach(&mut reader.habits);
                }
            }
        }
        reader
    }

    fn read(&self, cells: &[String], found: &mut Found) {
        if self
            .mapping
            .keys()
            .all(|field| cell(cells, self.mapping, *field).is_none())
        {
            return;
        }
        for field in self.mapping.keys().copied() {
            let Some(cell) = cell(cells, self.mapping, field) else {
                continue;
            };
            match self.said(field, cell) {
                Ok(Some(said)) => _ = found.fields.insert(field, said),
                Ok(None) => {}
                Err(fault) => self.tell(found, field, fault),
            }
        }
        if cell(cells, self.mapping, Field::Name).is_none() {
            let message = "The row has no name of a service. Write one, or take the row out if it is a total or a note.";
            self.tell(found, Field::Name, Fault::new("name_missing", message));
        }
        self.sums(cells, found);
        let fields = std::mem::take(&mut found.fields);
        let name = match fields.get(&Field::Name) {
            Some(Said::Text(name)) => name.clone(),
            _ => String::new(),
        };
        found.service = Some(ServiceRow {
            row: found.row,
            name,
            fields,
        });
    }

    fn tell(&self, found: &mut Found, field: Field, fault: Fault) {
        found.problems.push(CellProblem {
            row: found.row,
            column: head_of(self.heads, self.mapping, field).to_owned(),
            severity: Severity::Error,
            code: fault.code.to_owned(),
            message: fault.message,
        });
    }

    /// What a cell says by itself. Sums wait for their currency.
    fn said(&self, field: Field, cell: &str) -> Result<Option<Said>, Fault> {
        if CELL_ERRORS.contains(&cell) {
            return Err(cell_error(cell));
        }
        let said = match field {
            field if field.is_sum() => return Ok(None),
            field if field.is_duration() => {
                let unit = self.units.get(&field).copied().flatten();
                Said::Minutes(duration::minutes(cell, unit)?)
            }
            Field::Currency => Said::Text(of_column(cell)?),
            Field::Tier => Said::Tier(tier(cell)?),
            _ => Said::Text(words(cell)?),
        };
        Ok(Some(said))
    }

    /// The sums of a row, in the one currency that they have.
    fn sums(&self, cells: &[String], found: &mut Found) {
        let mut sums = Vec::new();
        for (field, head) in &self.sums {
            match cell(cells, self.mapping, *field) {
                Some(cell) if !CELL_ERRORS.contains(&cell) => match Written::read(cell, head) {
                    Ok(written) => sums.push((*field, written)),
                    Err(fault) => self.tell(found, *field, fault),
                },
                _ => {}
            }
        }
        let Some((first, _)) = sums.first() else {
            return;
        };
        let currency = match self.currency(cells, &sums, found) {
            Ok(Some(currency)) => currency,
            // The column is wrong, and that is told already.
            Ok(None) => return,
            Err(fault) => {
                let place = match self.mapping.contains_key(&Field::Currency) {
                    true => Field::Currency,
                    false => *first,
                };
                return self.tell(found, place, fault);
            }
        };
        for (field, written) in sums {
            match written.sum(&currency, &self.habits) {
                Ok(sum) => _ = found.fields.insert(field, Said::Sum(sum)),
                Err(fault) => self.tell(found, field, fault),
            }
        }
        found.fields.insert(Field::Currency, Said::Text(currency));
    }

    fn currency(
        &self,
        cells: &[String],
        sums: &[(Field, Written)],
        found: &Found,
    ) -> Result<Option<String>, Fault> {
        let column = match found.fields.get(&Field::Currency) {
            Some(Said::Text(code)) => Some(code.as_str()),
            _ if cell(cells, self.mapping, Field::Currency).is_some() => return Ok(None),
            _ => None,
        };
        let text = |field| cell(cells, self.mapping, field);
        let known = (self.known_currency)(text(Field::Id), text(Field::Name).unwrap_or_default());
        let signs: Vec<Sign> = sums
            .iter()
            .flat_map(|(_, written)| written.signs())
            .cloned()
            .collect();
        of_row(column, &signs, known.as_deref()).map(Some)
    }

    /// Rows that are about the same service by their identifier or their name.
    fn twice(&self, rows: &[ServiceRow]) -> Vec<CellProblem> {
        let mut problems = Vec::new();
        let mut told: BTreeSet<u32> = BTreeSet::new();
        for field in [Field::Id, Field::Name] {
            let mut by_text: BTreeMap<String, Vec<u32>> = BTreeMap::new();
            for row in rows {
                let text = row.text(field).filter(|text| !text.is_empty());
                if let Some(text) = text {
                    let key = match field {
                        Field::Name => text.to_lowercase(),
                        _ => text.to_owned(),
                    };
                    by_text.entry(key).or_default().push(row.row);
                }
            }
            for same in by_text.into_values().filter(|rows| rows.len() > 1) {
                for row in &same {
                    if told.insert(*row) {
                        let mut found = Found::new(*row);
                        self.tell(&mut found, field, twice(field, *row, &same));
                        problems.extend(found.problems);
                    }
                }
            }
        }
        problems
    }
}

/// What stands in a cell; none where nothing does.
fn cell<'a>(cells: &'a [String], mapping: &Mapping, field: Field) -> Option<&'a str> {
    let column = mapping.get(&field)?;
    let text = cells.get(*column as usize)?.trim();
    (!text.is_empty()).then_some(text)
}

fn words(cell: &str) -> Result<String, Fault> {
    let text = cell.replace("\r\n", "\n").replace('\r', "\n");
    if text.lines().count() > MOST_LINES {
        let message = format!(
            "The cell runs over more than {MOST_LINES} lines, so a closing quotation mark may be missing in the file. Correct it, or shorten the text."
        );
        return Err(Fault::new("too_many_lines", message));
    }
    Ok(text)
}

fn tier(cell: &str) -> Result<u8, Fault> {
    let lower = cell.to_lowercase();
    let number = ["tier", "stufe", "t"]
        .into_iter()
        .find_map(|word| lower.strip_prefix(word))
        .unwrap_or(&lower);
    let tier = number.trim().parse().ok();
    tier.filter(|tier| (1..=5).contains(tier)).ok_or_else(|| {
        let message =
            format!("“{cell}” is no tier. Write a whole number from 1, the most important, to 5.");
        Fault::new("bad_tier", message)
    })
}

fn cell_error(cell: &str) -> Fault {
    let message = format!(
        "The spreadsheet itself says “{cell}”: a formula has failed there. Correct it, or leave the cell empty."
    );
    Fault::new("cell_error", message)
}

fn twice(field: Field, row: u32, rows: &[u32]) -> Fault {
    let others: Vec<String> = rows
        .iter()
        .filter(|other| **other != row)
        .map(u32::to_string)
        .collect();
    let what = match field {
        Field::Id => "identifier",
        _ => "name",
    };
    let message = format!(
        "The same {what} stands in row {} too, and none of them is taken. Keep one row for each service.",
        others.join(" and ")
    );
    Fault::new("twice", message)
}
