//! Lists of services: first what a file would change, then the change, in one step; and the way out.

mod fields;
mod plan;

use std::path::Path;

use catalog::services::{ListError, Mapping, column_named, guess, read_rows, read_table};
use chrono::{DateTime, Utc};
use model::ServiceField;
use store::{Change, OpenOptions, Workspace};

use crate::api::*;
use crate::disk;
use crate::error::Error;
use crate::home::with_ending;
use crate::host::FileKind;
use crate::packs::not_a_pack;
use crate::session::App;

use fields::Known;
use plan::{Here, Plan};

/// How many rows a preview shows as they stand in the file.
const FIRST_ROWS: usize = 5;

/// A list that was read, and what it would change.
struct Reading {
    preview: ServicesPreview,
    changes: Vec<Change>,
    is_without_columns: bool,
}

/// How the columns of a list are known.
enum Columns {
    /// By their heads.
    Guessed,
    /// As a person has chosen them.
    Chosen(Mapping),
    /// By their heads, but for these.
    Named(Vec<(ServiceField, String)>),
}

impl App {
    /// Asks for a list of services and says what it would change; none if the person cancels.
    pub fn choose_services(&self) -> Result<Option<ServicesPreview>, Error> {
        self.on_open(|open| not_a_pack(&open.workspace))?;
        let Some(path) = self.host.choose_file(FileKind::Services) else {
            return Ok(None);
        };
        self.on_open(|open| {
            let reading = Reading::of(&open.workspace, &path, Columns::Guessed)?;
            Ok(Some(reading.preview))
        })
    }

    /// Says what a list of services would change with the columns that the person has chosen.
    pub fn preview_services(&self, input: ServicesInput) -> Result<ServicesPreview, Error> {
        self.on_open(|open| {
            let columns = Columns::of(input.mapping);
            let reading = Reading::of(&open.workspace, Path::new(&input.path), columns)?;
            Ok(reading.preview)
        })
    }

    /// Takes a list of services in one step: new ones are added, and what the list says stands in
    /// drafts of their impact statements. What it leaves empty stays as it was.
    ///
    /// Errors: `rows_with_errors` where a row has one, unless such rows are to be skipped.
    pub fn apply_services(&self, input: ServicesInput) -> Result<WorkspaceView, Error> {
        self.change(|open| {
            not_a_pack(&open.workspace)?;
            let columns = Columns::of(input.mapping);
            let reading = Reading::of(&open.workspace, Path::new(&input.path), columns)?;
            reading.permitted(input.skip_rows_with_errors)?;
            open.apply(&reading.changes, ChangeKind::Services, self.host.as_ref())
        })
    }

    /// Asks for a place and writes all services there; none if the person cancels.
    pub fn export_services(&self, input: ServiceListInput) -> Result<Option<Written>, Error> {
        let ending = input.format.ending();
        let (suggested, bytes) = self.on_open(|open| {
            let suggested = open.file_name("services", ending)?;
            Ok((suggested, exported(&open.workspace, input.format)?))
        })?;
        let Some(path) = self.host.choose_place(FileKind::Services, &suggested) else {
            return Ok(None);
        };
        let path = with_ending(path, ending);
        disk::write(&path, &bytes)?;
        Ok(Some(Written {
            path: path.to_string_lossy().into_owned(),
        }))
    }
}

impl ServiceListFormat {
    /// By the ending of a file's name; none for another ending.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_lowercase();
        [ServiceListFormat::Csv, ServiceListFormat::Xlsx]
            .into_iter()
            .find(|format| format.ending() == ending)
    }

    fn ending(self) -> &'static str {
        match self {
            ServiceListFormat::Csv => "csv",
            ServiceListFormat::Xlsx => "xlsx",
        }
    }
}

/// What `plumbline services import` has done.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct ServicesImported {
    /// What the file held.
    #[serde(flatten)]
    pub found: ServicesPreview,
    /// Whether the workspace was changed.
    pub changed: bool,
}

/// How a list is taken without a window.
#[derive(Debug, Clone, Default)]
pub struct ServicesImport {
    /// Columns by their head or letter, beside those that are known by their heads.
    pub columns: Vec<(ServiceField, String)>,
    /// Take the other rows where some have errors.
    pub skip_rows_with_errors: bool,
    /// Only say what would change.
    pub only_look: bool,
}

/// Takes a list of services into a workspace file. Where it may not be taken, the reason stands
/// beside what was found.
///
/// # Errors
/// Those of opening and writing the workspace; `is_a_pack`; a list that cannot be read; `unknown_column`.
pub fn import(
    file: &Path,
    list: &Path,
    how: ServicesImport,
    now: DateTime<Utc>,
) -> Result<(ServicesImported, Option<Error>), Error> {
    let mut workspace = match how.only_look {
        true => crate::workspace_file::open(file)?,
        false => Workspace::open(file, &OpenOptions::default())?,
    };
    not_a_pack(&workspace)?;
    let reading = Reading::of(&workspace, list, Columns::Named(how.columns))?;
    let refused = reading.permitted(how.skip_rows_with_errors).err();
    let mut changed = false;
    if refused.is_none() && !how.only_look {
        let kind = ChangeKind::Services.as_str();
        changed = workspace.apply(&reading.changes, kind, None, now)?;
    }
    let found = reading.preview;
    Ok((ServicesImported { found, changed }, refused))
}

/// All services of a workspace file as a list.
///
/// # Errors
/// Those of opening the file; `too_long` where a text does not fit a cell.
pub fn export(file: &Path, format: ServiceListFormat) -> Result<Vec<u8>, Error> {
    exported(&crate::workspace_file::open(file)?, format)
}

fn exported(workspace: &Workspace, format: ServiceListFormat) -> Result<Vec<u8>, Error> {
    let here = Here::read(workspace)?;
    let services: Vec<_> = here.services.iter().map(Known::said).collect();
    match format {
        ServiceListFormat::Csv => {
            catalog::services::write_csv(&services).map_err(|_| Error::Internal)
        }
        ServiceListFormat::Xlsx => {
            // The day stands for the workspace, so that the same services make the same file.
            let made_at = workspace.about()?.created_at;
            catalog::services::write_xlsx(&services, made_at).map_err(too_long)
        }
    }
}

fn too_long(error: ListError) -> Error {
    let message = format!(
        "The list was not written: a text is too long for a cell of a spreadsheet ({error}). Shorten it, or write the list as CSV."
    );
    Error::refused("too_long", message)
}

impl Columns {
    fn of(mapping: Option<Mapping>) -> Self {
        mapping.map_or(Columns::Guessed, Columns::Chosen)
    }

    fn mapping(self, heads: &[String]) -> Result<Mapping, Error> {
        let named = match self {
            Columns::Chosen(mapping) => return Ok(mapping),
            Columns::Guessed => Vec::new(),
            Columns::Named(named) => named,
        };
        let mut mapping = guess(heads);
        for (field, name) in named {
            let column = column_named(heads, &name).ok_or_else(|| no_column(&name, heads))?;
            mapping.retain(|_, taken| *taken != column);
            mapping.insert(field, column);
        }
        Ok(mapping)
    }
}

fn no_column(name: &str, heads: &[String]) -> Error {
    let message = format!(
        "The list has no column “{name}”. Its columns are: {}. Nothing was imported.",
        heads.join(", ")
    );
    Error::refused("unknown_column", message)
}

impl Reading {
    fn of(workspace: &Workspace, path: &Path, columns: Columns) -> Result<Self, Error> {
        let file = disk::name(path);
        let table = read_table(&disk::read(path)?).map_err(|problem| {
            let message = format!(
                "{file} holds no list of services: {} Nothing was imported.",
                problem.message
            );
            Error::Unreadable { message }
        })?;
        let mapping = columns.mapping(&table.heads)?;
        let here = Here::read(workspace)?;
        let known = |id: Option<&str>, name: &str| here.currency_of(id, name);
        let list = read_rows(&table, &mapping, &known);
        let plan = Plan::of(workspace, &here, &table, &mapping, &list)?;
        let width = table.heads.len();
        let shown = |(_, cells): &(u32, Vec<String>)| {
            let mut cells = cells.clone();
            cells.resize(width, String::new());
            cells
        };
        Ok(Self {
            preview: ServicesPreview {
                path: path.to_string_lossy().into_owned(),
                file,
                first_rows: table.rows.iter().take(FIRST_ROWS).map(shown).collect(),
                heads: table.heads,
                mapping,
                counts: plan.counts,
                problems: plan.problems,
                lines: plan.lines,
            },
            changes: plan.changes,
            is_without_columns: plan.is_without_columns,
        })
    }

    /// Whether the list may be taken.
    ///
    /// Errors: `no_columns`, `rows_with_errors`.
    fn permitted(&self, skip_rows_with_errors: bool) -> Result<(), Error> {
        let file = &self.preview.file;
        if self.is_without_columns {
            let why = self.preview.problems.iter().find(|one| one.is_error());
            let why = why
                .map(|problem| problem.message.as_str())
                .unwrap_or_default();
            let message = format!("Nothing was imported from {file}. {why}");
            return Err(Error::refused("no_columns", message));
        }
        let left_out: Vec<String> = self
            .preview
            .lines
            .iter()
            .filter(|line| line.what == ServiceOutcome::LeftOut)
            .map(|line| line.row.to_string())
            .collect();
        if left_out.is_empty() || skip_rows_with_errors {
            return Ok(());
        }
        let rows = if left_out.len() == 1 { "row" } else { "rows" };
        let message = format!(
            "Nothing was imported from {file}, since there are errors in {rows} {}. Correct them, or leave these rows out.",
            left_out.join(", ")
        );
        Err(Error::refused("rows_with_errors", message))
    }
}
