//! Home: workspaces are made, opened and closed.

use std::fs;
use std::path::{Path, PathBuf};

use analysis::Groups;
use chrono::{DateTime, Utc};
use model::{AssessmentId, Form, Group};
use store::{OpenOptions, StoreError, Workspace};

use crate::api::*;
use crate::error::Error;
use crate::facts::{Facts, count};
use crate::host::FileKind;
use crate::session::{App, Open, State};
use crate::{assess, sample, workspace_file};

impl App {
    /// What the window shows first. A workspace that was left open is opened again; where that
    /// fails, Home says nothing and the list shows the file.
    pub fn start(&self) -> Result<Start, Error> {
        fs::create_dir_all(&self.data).map_err(|reason| self.folder_error(reason))?;
        let left_open = self.state().memory.open();
        let mut workspace = self.current_view();
        if let Some(path) = left_open.filter(|_| workspace.is_none()) {
            workspace = match self.open_path(&path) {
                Ok(view) => Some(view),
                Err(error) => {
                    log::warn!("the last workspace was not opened: {}", error.code());
                    self.state().memory.close();
                    None
                }
            };
        }
        let state = self.state();
        Ok(Start {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            recent: state.memory.recent(),
            workspace,
            place: state.open.as_ref().and_then(|open| open.place.clone()),
        })
    }

    fn current_view(&self) -> Option<WorkspaceView> {
        self.on_open(|open| open.view(&self.default_workspace()))
            .ok()
    }

    fn folder_error(&self, reason: std::io::Error) -> Error {
        Error::File {
            what: "The program’s data folder".to_owned(),
            verb: "written",
            reason,
        }
    }

    /// Opens the sample, making it on the first call.
    pub fn open_sample(&self) -> Result<WorkspaceView, Error> {
        let path = self.sample_path();
        if !path.exists() {
            self.make_sample(&path)?;
        }
        self.open_path(&path)
    }

    /// Throws the changed sample away and makes it anew.
    pub fn reset_sample(&self) -> Result<WorkspaceView, Error> {
        let path = self.sample_path();
        self.make_sample(&path)?;
        self.open_path(&path)
    }

    fn sample_path(&self) -> PathBuf {
        self.data.join("sample.plumbline")
    }

    /// Writes the sample beside its place first, so that a failure leaves the former one.
    fn make_sample(&self, path: &Path) -> Result<(), Error> {
        fs::create_dir_all(&self.data).map_err(|reason| self.folder_error(reason))?;
        let making = path.with_extension("making");
        // What an earlier try left behind is of no use, and mostly there is nothing.
        let _ = fs::remove_file(&making);
        sample::write(&making, self.host.now()).map(drop)?;
        self.state().open.take_if(|open| open.is_at(path));
        fs::rename(&making, path).map_err(|reason| self.folder_error(reason))
    }

    /// Opens the default workspace, making it with a short-form assessment on the first call.
    pub fn start_short_form(&self) -> Result<WorkspaceView, Error> {
        let path = self.default_workspace();
        if path.exists() {
            return self.open_path(&path);
        }
        fs::create_dir_all(&self.data).map_err(|reason| self.folder_error(reason))?;
        self.put(workspace_file::create(
            &path,
            "",
            self.host.now(),
            self.host.today(),
        )?)
    }

    /// Asks for a place and makes a workspace there; none if the person cancels.
    pub fn new_workspace(&self, input: NewWorkspaceInput) -> Result<Option<WorkspaceView>, Error> {
        let name = input.name.trim();
        if name.is_empty() {
            return Err(Error::refused(
                "name_missing",
                "A workspace needs the name of the organisation.",
            ));
        }
        let suggested = format!("{}.plumbline", file_stem(name));
        let Some(path) = self.host.choose_place(FileKind::Workspace, &suggested) else {
            return Ok(None);
        };
        let path = with_ending(path, "plumbline");
        let workspace = workspace_file::create(&path, name, self.host.now(), self.host.today())?;
        self.put(workspace).map(Some)
    }

    /// Asks for a file and opens it; none if the person cancels.
    pub fn choose_workspace(&self) -> Result<Option<WorkspaceView>, Error> {
        let path = self.host.choose_file(FileKind::Workspace);
        path.map(|path| self.open_path(&path)).transpose()
    }

    /// Opens a file from the list of recent ones.
    pub fn open_workspace(&self, input: PathInput) -> Result<WorkspaceView, Error> {
        self.open_path(Path::new(&input.path))
    }

    /// Opens a file. What was open stays open if that fails.
    pub(crate) fn open_path(&self, path: &Path) -> Result<WorkspaceView, Error> {
        let is_open = self
            .state()
            .open
            .as_ref()
            .is_some_and(|open| open.is_at(path));
        if is_open {
            return self.change(|_| Ok(()));
        }
        let workspace = match self.open_to_write(path) {
            Err(StoreError::ReadOnly { .. }) => Workspace::open_read_only(path)?,
            opened => opened?,
        };
        self.put(workspace)?;
        self.change(|open| {
            open.notices.extend(self.note_update(open)?);
            open.notices.extend(self.back_up_daily(open));
            Ok(())
        })
    }

    /// A file that must be brought up to date is backed up among the others, or beside it where that
    /// fails: without a backup it is not touched.
    fn open_to_write(&self, path: &Path) -> Result<Workspace, StoreError> {
        let backups = self.backup_folder();
        // Where it cannot be made, the backup goes beside the file.
        let made = fs::create_dir_all(&backups).is_ok();
        let among_others = OpenOptions {
            backup_dir: made.then_some(backups),
        };
        match Workspace::open(path, &among_others) {
            Err(StoreError::DiskFull { .. } | StoreError::Io { .. }) => {
                Workspace::open(path, &OpenOptions::default())
            }
            opened => opened,
        }
    }

    fn note_update(&self, open: &Open) -> Result<Option<FileNotice>, Error> {
        let Some(migrated) = open.workspace.migrated() else {
            return Ok(None);
        };
        let shelf = self.shelf(open)?;
        shelf.adopt(
            &migrated.backup,
            BackupReason::BeforeUpdate,
            self.host.now(),
        );
        shelf.rotate();
        Ok(Some(FileNotice::Updated))
    }

    /// Takes a file off the list of recent ones. The file stays.
    pub fn forget_recent(&self, input: PathInput) -> Result<Vec<RecentFile>, Error> {
        let mut state = self.state();
        state.memory.forget(&input.path);
        Ok(state.memory.recent())
    }

    /// Closes the workspace and returns to Home.
    pub fn close_workspace(&self) -> Result<Start, Error> {
        {
            self.leave();
            self.state().memory.close();
        }
        self.start()
    }

    /// Remembers where the person is, to reopen there.
    pub fn visit(&self, place: Place) -> Result<(), Error> {
        let mut state = self.state();
        let State { memory, open } = &mut *state;
        if let Some(open) = open {
            memory.place(open.workspace.path(), place.clone());
            open.place = Some(place);
        }
        self.host.shown();
        Ok(())
    }

    /// Closes the workspace and ends the program.
    pub fn quit(&self) -> Result<(), Error> {
        self.leave();
        self.host.quit();
        Ok(())
    }

    /// Leaves the window open that was about to close.
    pub fn stay(&self) -> Result<(), Error> {
        self.host.stay();
        Ok(())
    }

    /// Lets the file go, so that it is free before the program has ended. The list of recent files
    /// shows how it was left, and the next start opens it again.
    pub fn leave(&self) {
        let mut state = self.state();
        if state.open.is_some() && self.remember(&mut state).is_err() {
            log::warn!("the last progress is not in the list of recent files");
        }
        if let Some(open) = state.open.take() {
            self.rescue(&open);
        }
    }

    /// The open workspace, read anew.
    pub fn workspace(&self) -> Result<WorkspaceView, Error> {
        self.on_open(|open| open.view(&self.default_workspace()))
    }
}

impl Open {
    /// The workspace for the window.
    pub(crate) fn view(&self, default: &Path) -> Result<WorkspaceView, Error> {
        let file = &self.workspace;
        let organisation = file.organisation()?;
        let services = file.services()?;
        let missed = |group: Group| file.first_missed(group);
        let first_missed = Groups {
            it: missed(Group::It)?,
            business: missed(Group::Business)?,
        };
        let services_named = Group::ALL
            .iter()
            .any(|group| !first_missed.of(*group).is_empty());
        let people = file.profiles()?;
        let pack = self.pack_view()?;
        Ok(WorkspaceView {
            name: organisation.name,
            scope: organisation.scope,
            sample: file.about()?.sample,
            path: if self.is_at(default) {
                String::new()
            } else {
                file.path().to_string_lossy().into_owned()
            },
            read_only: file.is_read_only(),
            notices: self.notices.clone(),
            set_up: pack.is_some() || (!people.is_empty() && services_named),
            pack,
            services: services
                .into_iter()
                .map(|service| Service {
                    id: service.id,
                    name: service.name,
                })
                .collect(),
            first_missed,
            participants: self.participants(&people)?,
            assessments: Facts::summaries(file, &self.library)?,
            current: self.current.clone(),
            voice: self.voice.clone(),
            undo: self.undo_state(),
        })
    }

    fn participants(
        &self,
        people: &[(model::ParticipantId, store::Profile)],
    ) -> Result<Vec<ParticipantView>, Error> {
        let (edition, form) = self.questionnaire(&self.current)?;
        let responses = self.workspace.responses(&self.current)?;
        let alone = people.len() == 1 && self.workspace.pack()?.is_none();
        let view = |(id, profile): &(model::ParticipantId, store::Profile)| {
            let answered = |question: &model::Question| {
                responses.iter().any(|response| {
                    &response.participant == id
                        && response.group == profile.group
                        && response.question == question.id
                })
            };
            let asked: Vec<bool> = edition
                .framework
                .questions(form)
                .map(|(_, question)| (question, answered(question)))
                .filter(|(question, answered)| {
                    assess::is_asked(question, profile.group, alone, *answered)
                })
                .map(|(_, answered)| answered)
                .collect();
            ParticipantView {
                id: id.clone(),
                name: profile.name.clone(),
                group: profile.group,
                role: profile.role.clone(),
                answered: count(asked.iter().filter(|answered| **answered)),
                asked: count(asked.iter()),
            }
        };
        Ok(people.iter().map(view).collect())
    }

    /// The framework and form of an assessment.
    pub(crate) fn questionnaire(
        &self,
        id: &AssessmentId,
    ) -> Result<(std::sync::Arc<catalog::Edition>, Form), Error> {
        let records = self.workspace.assessments()?;
        let record = records.iter().find(|record| &record.id == id);
        let record = record.ok_or(Error::Unknown {
            what: "That assessment",
        })?;
        Ok((
            self.library.edition(&self.workspace, &record.framework)?,
            record.properties.form,
        ))
    }
}

/// The line that the list of recent files keeps.
pub(crate) fn recent(open: &Open, view: &WorkspaceView, now: DateTime<Utc>) -> RecentFile {
    let assessment = view
        .assessments
        .iter()
        .find(|assessment| assessment.id == view.current);
    RecentFile {
        path: open.workspace.path().to_string_lossy().into_owned(),
        name: view.name.clone(),
        sample: view.sample,
        missing: false,
        opened_at: now,
        assessment: assessment.map(|assessment| assessment.name.clone()),
        answered: assessment.map_or(0, |assessment| assessment.answered),
        asked: assessment.map_or(0, |assessment| assessment.asked),
        level: assessment
            .filter(|_| view.pack.is_none())
            .and_then(|assessment| assessment.level),
    }
}

/// A name as a file name that every system takes.
pub(crate) fn file_stem(name: &str) -> String {
    let safe = |character: char| {
        let refused = character.is_control() || r#"\/:*?"<>|"#.contains(character);
        if refused { ' ' } else { character }
    };
    let stem = name.chars().map(safe).collect::<String>();
    stem.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .trim_matches('.')
        .to_owned()
}

/// The path with its ending, where a person left it out.
pub(crate) fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    let has_it = path
        .extension()
        .is_some_and(|found| found.eq_ignore_ascii_case(ending));
    if has_it {
        path
    } else {
        PathBuf::from(format!("{}.{ending}", path.display()))
    }
}
