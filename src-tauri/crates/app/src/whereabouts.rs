//! Files that people move, rename, copy and delete, while they are open and between two openings.

use std::path::{Path, PathBuf};

use model::WorkspaceId;
use store::{StoreError, Whereabouts};

use crate::api::*;
use crate::error::Error;
use crate::home::with_ending;
use crate::host::FileKind;
use crate::memory::{Memory, Remembered};
use crate::session::{App, Open, State};

/// What is remembered of other files of the same workspace.
#[derive(Default)]
pub(crate) struct Kin {
    /// How the file was left at its former place.
    pub(crate) moved_from: Option<Remembered>,
    /// Files that stand elsewhere.
    pub(crate) copies: Vec<String>,
}

impl Kin {
    /// Looks at the recent files of that workspace, this one aside.
    pub(crate) fn of(memory: &Memory, id: &WorkspaceId, path: &Path) -> Self {
        let mut kin = Self::default();
        for remembered in memory.others_of(id, path) {
            if holds(Path::new(&remembered.file.path), id) {
                kin.copies.push(remembered.file.path.clone());
            } else if kin.moved_from.is_none() {
                kin.moved_from = Some(remembered.clone());
            }
        }
        kin
    }
}

/// Whether a file of that workspace stands there. One that somebody has open may well be it.
fn holds(path: &Path, id: &WorkspaceId) -> bool {
    match store::inspect(path) {
        Ok(info) => &info.about.id == id,
        Err(StoreError::InUse { .. }) => true,
        Err(_) => false,
    }
}

impl App {
    /// Says where the open file is. The window asks when a person comes back to it.
    pub fn look_at_file(&self) -> Result<FileState, Error> {
        self.on_open(|open| Ok(open.file_state()))
    }

    /// Goes on with a file that was moved or renamed, at its new place. Undo begins anew.
    pub fn follow_file(&self) -> Result<WorkspaceView, Error> {
        let to = self.on_open(|open| match open.workspace.whereabouts() {
            Whereabouts::InPlace => Ok(open.workspace.path().to_owned()),
            Whereabouts::Moved { to: Some(to) } => Ok(to),
            _ => Err(not_found()),
        })?;
        self.open_anew(&to)
    }

    /// Writes a file that was deleted to its old place again. Undo begins anew.
    pub fn save_file_again(&self) -> Result<WorkspaceView, Error> {
        let path = self.on_open(|open| {
            let path = open.workspace.path().to_owned();
            if open.workspace.whereabouts() != Whereabouts::Deleted {
                return Err(Error::refused(
                    "not_deleted",
                    "The file was not deleted, so it is not written again. Save it elsewhere instead.",
                ));
            }
            open.workspace.copy_to(&path)?;
            Ok(path)
        })?;
        self.open_anew(&path)
    }

    /// Asks for a place, writes what the file holds there, and goes on with that; none if the person
    /// cancels. Undo begins anew.
    pub fn save_file_elsewhere(&self) -> Result<Option<WorkspaceView>, Error> {
        let suggested = self.on_open(|open| Ok(crate::disk::name(open.workspace.path())))?;
        let Some(path) = self.host.choose_place(FileKind::Workspace, &suggested) else {
            return Ok(None);
        };
        let path = with_ending(path, "plumbline");
        self.on_open(|open| Ok(open.workspace.copy_to(&path)?))?;
        self.open_anew(&path).map(Some)
    }

    /// Takes down what was said about the file when it was opened.
    pub fn dismiss_notices(&self) -> Result<WorkspaceView, Error> {
        self.change(|open| {
            open.notices.clear();
            Ok(())
        })
    }

    /// Lets the file go and opens the one at that path, where the person goes on.
    fn open_anew(&self, path: &Path) -> Result<WorkspaceView, Error> {
        let place = self.state().open.take().and_then(|open| open.place);
        let opened = self.open_path(path);
        if opened.is_ok() {
            let mut state = self.state();
            let State { memory, open, .. } = &mut *state;
            if let (Some(open), Some(place)) = (open, place) {
                memory.place(open.workspace.path(), place.clone());
                open.place = Some(place);
            }
        }
        opened
    }
}

impl Open {
    fn file_state(&self) -> FileState {
        let text = |path: PathBuf| path.to_string_lossy().into_owned();
        match self.workspace.whereabouts() {
            Whereabouts::InPlace => FileState::InPlace,
            Whereabouts::Moved { to } => FileState::Moved { to: to.map(text) },
            Whereabouts::Deleted => FileState::Deleted,
            Whereabouts::Replaced => FileState::Replaced,
        }
    }
}

fn not_found() -> Error {
    Error::refused(
        "file_not_found",
        "The file is not where it was, and its new place is not known. Put it back, or close it here and open it where it is now. Everything saved is in it.",
    )
}
