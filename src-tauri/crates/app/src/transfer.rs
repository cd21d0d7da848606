//! A whole workspace as one JSON file, and a workspace from such a file.
//!
//! The file is [`store::Contents`] behind a mark. Exported, imported and exported again it is the same
//! to the byte: identifiers, positions, times, the bytes of frameworks and the history included.

use std::fs;
use std::path::Path;

use model::{Framework, Response};
use serde::{Deserialize, Serialize};
use store::{Contents, FORMAT, StoreError, Workspace};

use crate::api::*;
use crate::disk;
use crate::error::Error;
use crate::home::{file_stem, with_ending};
use crate::host::FileKind;
use crate::session::{App, Open};

/// What tells an export from other JSON.
const KIND: &str = "plumbline_workspace";

/// The file as it is written.
#[derive(Serialize)]
struct Export<'a> {
    kind: &'static str,
    #[serde(flatten)]
    contents: &'a Contents,
}

/// What is read first, whatever the rest is.
#[derive(Deserialize)]
struct Head {
    kind: Option<String>,
    format: Option<u32>,
}

/// Everything in an open workspace as the bytes of an export.
///
/// # Errors
/// Those of reading the file.
pub fn export(workspace: &Workspace) -> Result<Vec<u8>, Error> {
    let export = Export {
        kind: KIND,
        contents: &workspace.contents()?,
    };
    let mut bytes = serde_json::to_vec_pretty(&export).map_err(|_| Error::Internal)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Makes a workspace of an export, and opens it. `name` is the name of the export's file.
///
/// # Errors
/// `foreign_file` where the bytes are no export, `newer_version`, `damaged`, and those of
/// [`Workspace::create`]; nothing is left behind then.
pub fn import(path: &Path, export: &[u8], name: &str) -> Result<Workspace, Error> {
    let contents = read(export, name)?;
    Workspace::create_from(path, &contents).map_err(|error| match error {
        StoreError::Refused { why, .. } => damaged(name, &why),
        other => other.into(),
    })
}

fn read(bytes: &[u8], name: &str) -> Result<Contents, Error> {
    let head: Head = serde_json::from_slice(bytes).map_err(|error| {
        if mentions_kind(bytes) {
            damaged(name, &error.to_string())
        } else {
            foreign(name)
        }
    })?;
    if head.kind.as_deref() != Some(KIND) {
        return Err(foreign(name));
    }
    match head.format {
        Some(format) if format > FORMAT => return Err(newer(name, format)),
        None => return Err(damaged(name, "it does not say which format it has")),
        Some(_) => {}
    }
    let contents: Contents =
        serde_json::from_slice(bytes).map_err(|error| damaged(name, &error.to_string()))?;
    for framework in &contents.frameworks {
        if catalog::hash(framework.text.as_bytes()) != framework.entry.hash {
            let why = format!(
                "the text of the framework “{}” was changed",
                framework.entry.id
            );
            return Err(damaged(name, &why));
        }
    }
    Ok(contents)
}

/// Whether a file that is no JSON begins as an export does: then it is a broken one.
fn mentions_kind(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(200)];
    String::from_utf8_lossy(start).contains(KIND)
}

fn foreign(name: &str) -> Error {
    let message = format!(
        "“{name}” is no export of a workspace and was left as it is. Nothing was imported. Choose a file that “Export everything” has written."
    );
    Error::refused("foreign_file", message)
}

fn newer(name: &str, format: u32) -> Error {
    let message = format!(
        "“{name}” was written by a newer version of Plumbline (format {format}; this one reads up to {FORMAT}). Nothing was imported. Update Plumbline, then try again."
    );
    Error::refused("newer_version", message)
}

fn damaged(name: &str, why: &str) -> Error {
    let message = format!(
        "“{name}” is damaged: {why}. It was left as it is and nothing was imported. Export the workspace again, or take another copy."
    );
    Error::refused("damaged", message)
}

/// The forms in which answers leave a workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswersFormat {
    /// A table that spreadsheets open.
    Csv,
    /// The file of the contract.
    Json,
}

impl AnswersFormat {
    /// By the ending of a file's name; none for another ending.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_lowercase();
        match ending.as_str() {
            "csv" => Some(AnswersFormat::Csv),
            "json" => Some(AnswersFormat::Json),
            _ => None,
        }
    }
}

/// Answers as a file that imports back without a change.
///
/// # Errors
/// `internal`, which only a defect could bring.
pub fn answers(
    framework: &Framework,
    responses: &[Response],
    format: AnswersFormat,
) -> Result<Vec<u8>, Error> {
    match format {
        AnswersFormat::Csv => {
            catalog::answers::write_csv(framework, responses).map_err(|_| Error::Internal)
        }
        AnswersFormat::Json => {
            catalog::answers::write_json(framework, responses).map_err(|_| Error::Internal)
        }
    }
}

impl App {
    /// Asks for a place and writes everything in the workspace there; none if the person cancels.
    pub fn export_workspace(&self) -> Result<Option<Written>, Error> {
        let (suggested, bytes) = self.on_open(|open| {
            let suggested = open.file_name("export", "json")?;
            Ok((suggested, export(&open.workspace)?))
        })?;
        let Some(path) = self.host.choose_place(FileKind::Export, &suggested) else {
            return Ok(None);
        };
        write_out(&with_ending(path, "json"), &bytes).map(Some)
    }

    /// Asks for an export and for a place, and makes a workspace there; none if the person cancels.
    pub fn import_workspace(&self) -> Result<Option<WorkspaceView>, Error> {
        let Some(from) = self.host.choose_file(FileKind::Export) else {
            return Ok(None);
        };
        let (bytes, name) = (disk::read(&from)?, disk::name(&from));
        let organisation = read(&bytes, &name)?.organisation.name;
        let suggested = format!("{}.plumbline", file_stem(&organisation));
        let Some(path) = self.host.choose_place(FileKind::Workspace, &suggested) else {
            return Ok(None);
        };
        let path = with_ending(path, "plumbline");
        let view = self.put(import(&path, &bytes, &name)?);
        if view.is_err() {
            // A workspace that cannot be shown is of no use, and the export holds all of it.
            let _ = fs::remove_file(&path);
        }
        view.map(Some)
    }

    /// Asks for a place and writes an assessment's answers there; none if the person cancels.
    pub fn export_answers(&self, input: AssessmentRef) -> Result<Option<Written>, Error> {
        let (suggested, edition, responses) = self.on_open(|open| {
            let (edition, _) = open.questionnaire(&input.assessment)?;
            let responses = open.workspace.responses(&input.assessment)?;
            Ok((open.file_name("answers", "csv")?, edition, responses))
        })?;
        let Some(path) = self.host.choose_place(FileKind::Answers, &suggested) else {
            return Ok(None);
        };
        let (path, format) = match AnswersFormat::of(&path) {
            Some(format) => (path, format),
            None => (with_ending(path, "csv"), AnswersFormat::Csv),
        };
        write_out(&path, &answers(&edition.framework, &responses, format)?).map(Some)
    }
}

impl App {
    /// Shows a file that was written in its folder.
    pub fn reveal(&self, input: PathInput) -> Result<(), Error> {
        let path = Path::new(&input.path);
        self.host.reveal(path).map_err(|reason| Error::File {
            what: disk::name(path),
            verb: "shown",
            reason,
        })
    }
}

impl Open {
    /// "Halden Insurance Group, answers.csv": a name that every system takes.
    pub(crate) fn file_name(&self, what: &str, ending: &str) -> Result<String, Error> {
        let organisation = self.workspace.organisation()?.name;
        let stem = match file_stem(&organisation) {
            stem if stem.is_empty() => what.to_owned(),
            stem => format!("{stem}, {what}"),
        };
        Ok(format!("{stem}.{ending}"))
    }
}

fn write_out(path: &Path, bytes: &[u8]) -> Result<Written, Error> {
    disk::write(path, bytes)?;
    Ok(Written {
        path: path.to_string_lossy().into_owned(),
    })
}
