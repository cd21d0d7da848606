//! The folder with the backups of one workspace.
//!
//! A backup is named `<time in UTC>.<why>.<which file>.plumbline`. `places.json` says which file that
//! was; without it the backups are still all there.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Duration, NaiveDateTime, SubsecRound, Utc};
use model::WorkspaceId;
use store::Workspace;

use super::{explain, rotation};
use crate::api::{BackupReason, BackupView};
use crate::disk::write_quickly;
use crate::error::Error;

const TIME: &str = "%Y%m%dT%H%M%S%3fZ";
const ENDING: &str = "plumbline";
const PLACES: &str = "places.json";

/// The backups of one workspace, seen from one of its files.
pub(crate) struct Shelf {
    folder: PathBuf,
    /// The file that is open.
    file: PathBuf,
}

/// A backup on a shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Backup {
    pub(crate) path: PathBuf,
    pub(crate) made_at: DateTime<Utc>,
    reason: BackupReason,
    bytes: u64,
    /// The file it was made of, as far as known, where that is not the one that is open.
    of: Option<String>,
    /// It was made of the file that is open.
    own: bool,
}

impl Shelf {
    pub(crate) fn of(backups: &Path, workspace: &WorkspaceId, file: &Path) -> Self {
        Self {
            // Nobody but this program writes these ids, but a file may come from anywhere.
            folder: backups.join(crate::home::file_stem(workspace.as_str())),
            file: file.to_owned(),
        }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// All backups, latest first.
    pub(crate) fn backups(&self) -> Vec<Backup> {
        let places = self.places();
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let mut backups: Vec<Backup> = entries
            .filter_map(|entry| self.read(&entry.path(), &places))
            .collect();
        backups.sort_by(|one, other| (other.made_at, &other.path).cmp(&(one.made_at, &one.path)));
        backups
    }

    pub(crate) fn find(&self, id: &str) -> Option<Backup> {
        let mut backups = self.backups().into_iter();
        backups.find(|backup| backup.id() == id)
    }

    /// Whether the open file has a daily backup of that day, in UTC.
    pub(crate) fn has_daily(&self, now: DateTime<Utc>) -> bool {
        let day = now.date_naive();
        self.backups().iter().any(|backup| {
            backup.own && backup.reason == BackupReason::Daily && backup.made_at.date_naive() == day
        })
    }

    /// Makes a backup, checks it, and returns its id.
    pub(crate) fn put(
        &self,
        workspace: &Workspace,
        reason: BackupReason,
        now: DateTime<Utc>,
    ) -> Result<String, Error> {
        self.prepare()?;
        let path = self.free_place(reason, now);
        workspace
            .copy_to(&path)
            .map_err(|error| explain(error, &self.folder))?;
        Ok(id(&path))
    }

    /// Takes in a backup that was made elsewhere. Where that fails it stays there.
    pub(crate) fn adopt(&self, backup: &Path, reason: BackupReason, now: DateTime<Utc>) {
        let moved = self.prepare().and_then(|()| {
            fs::rename(backup, self.free_place(reason, now)).map_err(|error| self.error(error))
        });
        if let Err(error) = moved {
            log::warn!("a backup stays where it was made: {}", error.code());
        }
    }

    /// The file that is open was elsewhere before: its backups are this file's.
    pub(crate) fn follow(&self, former: &Path) {
        let mut places = self.places();
        if let Some(place) = places.get_mut(&tag(former)) {
            place.clone_from(&self.file);
            self.write_places(&places);
        }
    }

    /// Removes the open file's backups that are no longer needed.
    pub(crate) fn rotate(&self) {
        self.rotate_but("");
    }

    /// The same, but one stays in any case.
    pub(crate) fn rotate_but(&self, kept: &str) {
        let own: Vec<Backup> = self.backups().into_iter().filter(|one| one.own).collect();
        let times: Vec<_> = own.iter().map(|one| (one.made_at, one.reason)).collect();
        let superfluous = rotation::superfluous(&times);
        let gone = own
            .iter()
            .filter(|one| superfluous.contains(&(one.made_at, one.reason)) && one.id() != kept);
        for backup in gone {
            if let Err(error) = fs::remove_file(&backup.path) {
                log::warn!("an old backup stays: {:?}", error.kind());
            }
        }
    }

    /// Makes the folder, and notes which file stands behind its tag.
    fn prepare(&self) -> Result<(), Error> {
        fs::create_dir_all(&self.folder).map_err(|error| self.error(error))?;
        let mut places = self.places();
        if places.get(&tag(&self.file)) != Some(&self.file) {
            places.insert(tag(&self.file), self.file.clone());
            self.write_places(&places);
        }
        Ok(())
    }

    fn error(&self, reason: io::Error) -> Error {
        Error::File {
            what: format!("The folder for backups, {},", self.folder.display()),
            verb: "written",
            reason,
        }
    }

    /// Two backups of one moment stand a thousandth of a second apart.
    fn free_place(&self, reason: BackupReason, now: DateTime<Utc>) -> PathBuf {
        let mut time = now.trunc_subsecs(3);
        loop {
            let path = self.place(reason, time);
            if !path.exists() {
                return path;
            }
            time += Duration::milliseconds(1);
        }
    }

    fn place(&self, reason: BackupReason, time: DateTime<Utc>) -> PathBuf {
        let (time, reason) = (time.format(TIME), reason.as_str());
        let tag = tag(&self.file);
        self.folder.join(format!("{time}.{reason}.{tag}.{ENDING}"))
    }

    fn read(&self, path: &Path, places: &BTreeMap<String, PathBuf>) -> Option<Backup> {
        let name = path.file_name()?.to_str()?;
        let [time, reason, found, ENDING] = name.split('.').collect::<Vec<_>>()[..] else {
            return None;
        };
        let reason = BackupReason::ALL
            .into_iter()
            .find(|known| known.as_str() == reason)?;
        let place = places.get(found);
        let own = found == tag(&self.file) || place == Some(&self.file);
        let of = place.filter(|_| !own);
        Some(Backup {
            path: path.to_owned(),
            made_at: NaiveDateTime::parse_from_str(time, TIME).ok()?.and_utc(),
            reason,
            bytes: path.metadata().ok()?.len(),
            of: of.map(|place| place.to_string_lossy().into_owned()),
            own,
        })
    }

    fn places(&self) -> BTreeMap<String, PathBuf> {
        let bytes = fs::read(self.folder.join(PLACES)).unwrap_or_default();
        serde_json::from_slice(&bytes).unwrap_or_default()
    }

    /// Losing it costs a person a line in a list, so a failure is only logged.
    fn write_places(&self, places: &BTreeMap<String, PathBuf>) {
        let written = serde_json::to_vec_pretty(places)
            .map_err(io::Error::other)
            .and_then(|bytes| write_quickly(&self.folder.join(PLACES), &bytes));
        if let Err(error) = written {
            log::warn!("the places of backups were not written: {:?}", error.kind());
        }
    }
}

impl Backup {
    pub(crate) fn id(&self) -> String {
        id(&self.path)
    }

    pub(crate) fn view(self) -> BackupView {
        BackupView {
            id: self.id(),
            made_at: self.made_at,
            reason: self.reason,
            bytes: self.bytes,
            of: self.of,
        }
    }
}

fn id(backup: &Path) -> String {
    crate::disk::name(backup)
}

/// A short name for a path.
fn tag(path: &Path) -> String {
    let mut hash = catalog::hash(path.to_string_lossy().as_bytes());
    hash.truncate(8);
    hash
}
