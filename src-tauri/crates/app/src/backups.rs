//! Backups of the open workspace: made, listed, rotated, restored.
//!
//! They stand in the platform's data folder, one folder a workspace. Copies of a file share it, so each
//! backup's name says of which file it is. A backup that cannot be made never keeps a file from being
//! opened.

mod rotation;
mod shelf;

use std::path::Path;

use chrono::{DateTime, Utc};
use store::Whereabouts;

use crate::api::*;
use crate::error::Error;
use crate::session::{App, Open};

pub(crate) use shelf::Shelf;

/// A restore that can be undone.
#[derive(Debug, Clone)]
pub(crate) struct Restored {
    /// The backup that was made of what the file held before.
    before: String,
    /// When the backup was made that was restored.
    made_at: DateTime<Utc>,
}

impl App {
    /// The backups of the open workspace, latest first.
    pub fn backups(&self) -> Result<BackupsView, Error> {
        self.on_open(|open| self.backups_view(open))
    }

    /// Makes a backup now.
    pub fn make_backup(&self) -> Result<BackupsView, Error> {
        self.on_open(|open| {
            let shelf = self.shelf(open)?;
            shelf.put(&open.workspace, BackupReason::ByHand, self.host.now())?;
            shelf.rotate();
            self.backups_view(open)
        })
    }

    /// Makes the file hold what a backup holds. What it held before is backed up first; the history
    /// knows nothing of it.
    pub fn restore_backup(&self, input: BackupRef) -> Result<WorkspaceView, Error> {
        self.change(|open| {
            let (made_at, before) = self.restore(open, &input.id)?;
            open.restored = Some(Restored { before, made_at });
            Ok(())
        })
    }

    /// Brings back what the file held before the last restore, exactly.
    pub fn undo_restore(&self) -> Result<WorkspaceView, Error> {
        self.change(|open| {
            let restored = open.restored.clone().ok_or_else(nothing_restored)?;
            self.restore(open, &restored.before)?;
            open.restored = None;
            Ok(())
        })
    }

    /// Returns when the restored backup was made, and the backup of what stood there before.
    fn restore(&self, open: &mut Open, id: &str) -> Result<(DateTime<Utc>, String), Error> {
        let shelf = self.shelf(open)?;
        let backup = shelf.find(id).ok_or(Error::Unknown {
            what: "That backup",
        })?;
        let before = shelf
            .put(
                &open.workspace,
                BackupReason::BeforeRestore,
                self.host.now(),
            )
            .map_err(|error| not_backed_up(&error))?;
        open.workspace.restore(&backup.path)?;
        open.settle()?;
        shelf.rotate_but(&before);
        Ok((backup.made_at, before))
    }

    /// Makes today's backup unless there is one, and says why where it could not be made.
    pub(crate) fn back_up_daily(&self, open: &Open) -> Option<FileNotice> {
        // The sample can be made anew.
        if open.workspace.about().is_ok_and(|about| about.sample) {
            return None;
        }
        let made = self.shelf(open).and_then(|shelf| {
            let now = self.host.now();
            if !shelf.has_daily(now) {
                shelf.put(&open.workspace, BackupReason::Daily, now)?;
                shelf.rotate();
            }
            Ok(())
        });
        let error = made.err()?;
        log::warn!("no backup was made: {}", error.code());
        Some(FileNotice::NoBackup {
            code: error.code().to_owned(),
        })
    }

    /// Keeps what a file holds that was deleted or replaced while it was open: once it is closed, it
    /// is gone.
    pub(crate) fn rescue(&self, open: &Open) {
        let gone = matches!(
            open.workspace.whereabouts(),
            Whereabouts::Deleted | Whereabouts::Replaced
        );
        if !gone {
            return;
        }
        let kept = self
            .shelf(open)
            .and_then(|shelf| shelf.put(&open.workspace, BackupReason::Rescued, self.host.now()));
        if let Err(error) = kept {
            log::error!("a deleted workspace was not kept: {}", error.code());
        }
    }

    pub(crate) fn shelf(&self, open: &Open) -> Result<Shelf, Error> {
        let id = open.workspace.about()?.id;
        Ok(Shelf::of(&self.backup_folder(), &id, open.workspace.path()))
    }

    /// Where the backups of all workspaces stand.
    pub(crate) fn backup_folder(&self) -> std::path::PathBuf {
        self.data.join("backups")
    }

    fn backups_view(&self, open: &Open) -> Result<BackupsView, Error> {
        let shelf = self.shelf(open)?;
        let backups = shelf.backups().into_iter();
        Ok(BackupsView {
            backups: backups.map(|backup| backup.view()).collect(),
            folder: shelf.folder().to_string_lossy().into_owned(),
            read_only: open.workspace.is_read_only(),
            restored: open.restored.as_ref().map(|restored| RestoredView {
                made_at: restored.made_at,
            }),
        })
    }
}

impl BackupReason {
    pub(crate) const ALL: [BackupReason; 5] = [
        BackupReason::Daily,
        BackupReason::ByHand,
        BackupReason::BeforeUpdate,
        BackupReason::BeforeRestore,
        BackupReason::Rescued,
    ];

    /// As the name of a backup says it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            BackupReason::Daily => "daily",
            BackupReason::ByHand => "by_hand",
            BackupReason::BeforeUpdate => "before_update",
            BackupReason::BeforeRestore => "before_restore",
            BackupReason::Rescued => "rescued",
        }
    }
}

fn nothing_restored() -> Error {
    Error::refused(
        "nothing_restored",
        "Nothing was restored since this file was opened. The list holds what stood here before an earlier restore: restore that.",
    )
}

fn not_backed_up(error: &Error) -> Error {
    let message = format!(
        "Nothing was restored, because what the file holds now could not be backed up first. {error}"
    );
    Error::refused("not_backed_up", message)
}

/// What a failed backup means to a person, instead of what a failed change means.
pub(crate) fn explain(error: store::StoreError, folder: &Path) -> Error {
    let folder = folder.display();
    let (code, why) = match error.code() {
        "disk_full" => ("disk_full", "the disk is full. Free some space"),
        "read_only" => (
            "read_only",
            "its folder cannot be written. Check who may write there",
        ),
        _ => return error.into(),
    };
    let message = format!("No backup was made in {folder}: {why}, then try again.");
    Error::refused(code, message)
}
