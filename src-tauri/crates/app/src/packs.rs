//! Packs: a file for each person with the questions of their side only, and the way back.
//!
//! A pack holds no answer and no name of anybody else. What comes back is compared with what stands
//! here and with what the pack began with; nothing is overwritten unless somebody says so, and all of
//! it is one step.

mod here;
mod making;
mod merging;
mod reading;

use std::path::{Path, PathBuf};

use model::{AssessmentId, ParticipantId};
use store::Workspace;

use crate::api::*;
use crate::disk;
use crate::error::Error;
use crate::facts::Library;
use crate::home::file_stem;
use crate::host::FileKind;
use crate::session::{App, Open};
use crate::workspace_file::named_or_latest;

use making::Pack;
use merging::Merge;

impl App {
    /// Asks for a folder and makes a pack for each of these people there; none if the person cancels.
    pub fn make_packs(&self, input: PacksInput) -> Result<Option<PacksMade>, Error> {
        if input.participants.is_empty() {
            return Err(Error::refused(
                "nobody_chosen",
                "Choose at least one person for whom to make a pack.",
            ));
        }
        self.on_open(Open::not_a_pack)?;
        let Some(folder) = self.host.choose_folder() else {
            return Ok(None);
        };
        self.on_open(|open| {
            let now = self.host.now();
            let made = |participant: &ParticipantId| {
                let pack = Pack::of(
                    &open.workspace,
                    &open.library,
                    &input.assessment,
                    participant,
                    now,
                )?;
                let path = pack.free_path(&folder, input.kind);
                pack.write(&path, input.kind)?;
                Ok(PackMade {
                    person: pack.person().to_owned(),
                    path: path.to_string_lossy().into_owned(),
                })
            };
            let packs: Result<Vec<PackMade>, Error> = input.participants.iter().map(made).collect();
            Ok(Some(PacksMade {
                folder: folder.to_string_lossy().into_owned(),
                packs: packs?,
            }))
        })
    }

    /// Asks for files that came back and says what they would change; none if the person cancels.
    pub fn choose_packs(&self, input: AssessmentRef) -> Result<Option<MergePreview>, Error> {
        self.on_open(Open::not_a_pack)?;
        let paths = self.host.choose_files(FileKind::Packs);
        if paths.is_empty() {
            return Ok(None);
        }
        self.on_open(|open| {
            let merge = Merge::read(&open.workspace, &open.library, &input.assessment, &paths)?;
            Ok(Some(merge.preview()))
        })
    }

    /// Reads packs in, in one step: every new answer, and of the conflicts those that were chosen.
    pub fn apply_packs(&self, input: MergeInput) -> Result<WorkspaceView, Error> {
        self.change(|open| {
            open.not_a_pack()?;
            let paths: Vec<PathBuf> = input.paths.iter().map(PathBuf::from).collect();
            let merge = Merge::read(&open.workspace, &open.library, &input.assessment, &paths)?;
            let changes = merge.changes(|conflict| input.theirs.contains(conflict));
            open.apply(&changes, ChangeKind::Import, self.host.as_ref())
        })
    }

    /// Asks for a place and writes a copy of the open pack there, to be sent back; none if the person
    /// cancels. The file itself is in use as long as it is open.
    pub fn send_pack(&self) -> Result<Option<Written>, Error> {
        let suggested = self.on_open(|open| Ok(disk::name(open.workspace.path())))?;
        let Some(path) = self.host.choose_place(FileKind::Workspace, &suggested) else {
            return Ok(None);
        };
        let path = crate::home::with_ending(path, "plumbline");
        self.on_open(|open| {
            if disk::is_same(&path, open.workspace.path()) {
                let message = "That is the file that is open here. Choose another name or folder for the copy that you send.";
                return Err(Error::refused("same_file", message));
            }
            open.workspace.copy_to(&path)?;
            Ok(Some(Written {
                path: path.to_string_lossy().into_owned(),
            }))
        })
    }
}

impl Open {
    /// What the open file is a pack of, where it is one.
    pub(crate) fn pack_view(&self) -> Result<Option<PackView>, Error> {
        let Some(pack) = self.workspace.pack()? else {
            return Ok(None);
        };
        let person = self.person(&pack.participant)?.name;
        Ok(Some(PackView {
            person,
            made_at: pack.made_at,
        }))
    }

    fn not_a_pack(&mut self) -> Result<(), Error> {
        not_a_pack(&self.workspace)
    }
}

/// Whether the file is a whole workspace.
///
/// # Errors
/// `is_a_pack`.
pub(crate) fn not_a_pack(workspace: &Workspace) -> Result<(), Error> {
    if workspace.pack()?.is_some() {
        return Err(Error::refused(
            "is_a_pack",
            "This file is a pack: it holds the questions for one person. Open the workspace it was made from.",
        ));
    }
    Ok(())
}

/// What `plumbline workspace merge` has done.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Merged {
    /// What the files held.
    #[serde(flatten)]
    pub found: MergePreview,
    /// Whether the workspace was changed.
    pub changed: bool,
    /// Whether the files were right in the conflicts.
    pub took_theirs: bool,
}

/// Makes packs without a window: one at `out`, or one for each person in the folder `out`. Returns
/// their paths.
///
/// # Errors
/// Those of opening the file; an unknown assessment or person; `already_exists`; a place that cannot
/// be written.
pub fn make(
    file: &Path,
    assessment: Option<&AssessmentId>,
    participant: Option<&ParticipantId>,
    kind: PackKind,
    out: &Path,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Vec<PathBuf>, Error> {
    let workspace = crate::workspace_file::open(file)?;
    let assessment = named_or_latest(&workspace, assessment)?.id;
    let library = Library::default();
    let pack = |id: &ParticipantId| Pack::of(&workspace, &library, &assessment, id, now);
    if let Some(participant) = participant {
        pack(participant)?.write(out, kind)?;
        return Ok(vec![out.to_owned()]);
    }
    let people = workspace.profiles()?.into_iter();
    let asked = people.filter(|(_, profile)| !profile.departed);
    let all = asked.map(|(id, _)| {
        let pack = pack(&id)?;
        let path = pack.free_path(out, kind);
        pack.write(&path, kind).map(|()| path)
    });
    all.collect()
}

/// Reads packs into a workspace without a window. Every new answer is taken; where an answer differs,
/// what is there stays unless `take_theirs`.
///
/// # Errors
/// Those of opening the workspace and of writing it. A file that cannot be read is among the problems.
pub fn merge(
    file: &Path,
    packs: &[PathBuf],
    take_theirs: bool,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Merged, Error> {
    let mut workspace = Workspace::open(file, &store::OpenOptions::default())?;
    let latest = named_or_latest(&workspace, None)?.id;
    let merge = Merge::read(&workspace, &Library::default(), &latest, packs)?;
    let changes = merge.changes(|_| take_theirs);
    let changed = workspace.apply(&changes, ChangeKind::Import.as_str(), None, now)?;
    Ok(Merged {
        found: merge.preview(),
        changed,
        took_theirs: take_theirs,
    })
}

/// A file name for a person's pack.
fn pack_name(organisation: &str, person: &str) -> String {
    let parts = [file_stem(organisation), file_stem(person)];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}
