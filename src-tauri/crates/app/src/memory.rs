//! What the program remembers between two starts: recent files, and where the person was.
//!
//! It lives in the platform's data folder, never in a workspace. A damaged memory is forgotten, not
//! an error: nothing a person typed is in it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use model::{AssessmentId, WorkspaceId};
use serde::{Deserialize, Serialize};

use crate::api::{Comparison, Place, RecentFile, Voice};
use crate::disk::write_quickly;
use crate::host::RecentItem;

/// How many files are remembered.
const RECENT: usize = 20;
/// How many of them a menu shows.
const IN_MENU: usize = 10;

/// One file and how it was left.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Remembered {
    pub(crate) file: RecentFile,
    pub(crate) place: Option<Place>,
    pub(crate) voice: Option<Voice>,
    /// The assessment that the screens showed.
    #[serde(default)]
    pub(crate) current: Option<AssessmentId>,
    /// What assessments are held against, where it is not the one before.
    #[serde(default)]
    pub(crate) comparisons: BTreeMap<AssessmentId, Comparison>,
    /// Which workspace the file holds.
    #[serde(default)]
    pub(crate) workspace: Option<WorkspaceId>,
}

/// Everything that is remembered.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub(crate) struct Memory {
    #[serde(skip)]
    file: PathBuf,
    /// Latest first.
    recent: Vec<Remembered>,
    /// The file that was open when the program ended.
    open: Option<String>,
}

impl Memory {
    /// Reads the memory; an empty one where there is none or it cannot be read.
    pub(crate) fn load(folder: &Path) -> Self {
        let file = folder.join("memory.json");
        let memory: Option<Memory> = std::fs::read(&file)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Self {
            file,
            ..memory.unwrap_or_default()
        }
    }

    /// Recent files, latest first, with a mark at those that are gone.
    pub(crate) fn recent(&self) -> Vec<RecentFile> {
        let mark = |remembered: &Remembered| RecentFile {
            missing: !Path::new(&remembered.file.path).exists(),
            ..remembered.file.clone()
        };
        self.recent.iter().map(mark).collect()
    }

    /// Recent files for a menu, latest first. Whether they are still there is seen when they open.
    pub(crate) fn items(&self) -> Vec<RecentItem> {
        let item = |remembered: &Remembered| RecentItem {
            path: remembered.file.path.clone(),
            name: remembered.file.name.clone(),
        };
        self.recent.iter().take(IN_MENU).map(item).collect()
    }

    /// The file that was open when the program ended.
    pub(crate) fn open(&self) -> Option<PathBuf> {
        self.open.as_ref().map(PathBuf::from)
    }

    /// How a file was left.
    pub(crate) fn of(&self, path: &Path) -> Option<&Remembered> {
        let path = path.to_string_lossy();
        self.recent
            .iter()
            .find(|remembered| remembered.file.path == path)
    }

    /// How other files of a workspace were left, latest first.
    pub(crate) fn others_of(
        &self,
        id: &WorkspaceId,
        path: &Path,
    ) -> impl Iterator<Item = &Remembered> {
        let path = path.to_string_lossy().into_owned();
        self.recent.iter().filter(move |remembered| {
            remembered.workspace.as_ref() == Some(id) && remembered.file.path != path
        })
    }

    /// Puts a file first and marks it as open.
    pub(crate) fn keep(&mut self, remembered: Remembered) {
        self.open = Some(remembered.file.path.clone());
        self.recent
            .retain(|other| other.file.path != remembered.file.path);
        self.recent.insert(0, remembered);
        self.recent.truncate(RECENT);
        self.save();
    }

    /// Where the person is in a file that is remembered.
    pub(crate) fn place(&mut self, path: &Path, place: Place) {
        let path = path.to_string_lossy();
        let known = self
            .recent
            .iter_mut()
            .find(|remembered| remembered.file.path == path);
        if let Some(remembered) = known {
            remembered.place = Some(place);
            self.save();
        }
    }

    /// No file is open any more.
    pub(crate) fn close(&mut self) {
        self.open = None;
        self.save();
    }

    /// Takes a file off the list.
    pub(crate) fn forget(&mut self, path: &str) {
        self.recent
            .retain(|remembered| remembered.file.path != path);
        self.open.take_if(|open| open == path);
        self.save();
    }

    /// Losing the memory costs a person one click, so a failure is only logged.
    fn save(&self) {
        let written = serde_json::to_vec_pretty(self)
            .map_err(std::io::Error::other)
            .and_then(|bytes| write_quickly(&self.file, &bytes));
        if let Err(error) = written {
            log::warn!("memory not written: {:?}", error.kind());
        }
    }
}
