//! Home: workspaces are made, opened and closed.

use std::fs;
use std::path::{Path, PathBuf};

use analysis::Groups;
use chrono::{DateTime, Utc};
use model::{AssessmentId, Form, Group, ParticipantId};
use store::{OpenOptions, Profile, StoreError, Workspace};

use crate::api::*;
use crate::error::Error;
use crate::facts::{Assessed, count, is_alone, record};
use crate::host::FileKind;
use crate::session::{App, Open, State};
use crate::{assess, sample, workspace_file};

impl App {
    /// What the window shows first. The file that the program was started with is opened, or the one
    /// that was left open; where the latter fails, Home says nothing and the list shows the file.
    pub fn start(&self) -> Result<Start, Error> {
        fs::create_dir_all(&self.data).map_err(|reason| self.folder_error(reason))?;
        let (asked_for, left_open) = {
            let mut state = self.state();
            state.started = true;
            (state.asked_for.take(), state.memory.open())
        };
        let refused = match asked_for {
            Some(path) => self.open_path(&path).err().map(|error| error.failure()),
            None => {
                self.open_again(left_open);
                None
            }
        };
        let workspace = self.current_view();
        let mut state = self.state();
        self.offer(&mut state);
        Ok(Start {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            recent: state.memory.recent(),
            workspace,
            place: state.open.as_ref().and_then(|open| open.place.clone()),
            refused,
        })
    }

    /// Opens what was left open, unless something is.
    fn open_again(&self, left_open: Option<PathBuf>) {
        let path = left_open.filter(|_| self.state().open.is_none());
        if let Some(Err(error)) = path.map(|path| self.open_path(&path)) {
            log::warn!("the last workspace was not opened: {}", error.code());
            self.state().memory.close();
        }
    }

    /// A file came from outside: by a double click or a command line. Returns what the window must
    /// be told; before it has asked what to show, that is nothing, and the file is opened then.
    pub fn open_from_outside(&self, path: PathBuf) -> Option<ShellEvent> {
        let mut state = self.state();
        if state.started {
            let path = path.to_string_lossy().into_owned();
            return Some(ShellEvent::FileOpened { path });
        }
        state.asked_for = Some(path);
        None
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
        drop(workspace_file::create(
            &path,
            "",
            self.host.now(),
            self.host.today(),
        )?);
        // Opened anew, so that undo does not begin with taking the assessment away.
        self.open_path(&path)
    }

    /// Asks for a place and makes a workspace there, with nothing in it yet; none if the person
    /// cancels.
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
        let workspace = workspace_file::create_empty(&path, name, self.host.now())?;
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
        let daily = self.state().kept.settings().backups;
        self.change(|open| {
            open.notices.extend(self.note_update(open)?);
            if daily {
                open.notices.extend(self.back_up_daily(open));
            }
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
        self.offer(&mut state);
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
        let State { memory, open, .. } = &mut *state;
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
        self.press.clear();
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
        let people = self.people()?;
        let pack = self.pack_view()?;
        let current = match &self.current {
            Some(current) => Some(self.assessed(current)?),
            None => None,
        };
        let alone = is_alone(&people, pack.is_some());
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
            participants: participants(&people, alone, current.as_ref()),
            departed: self.departed()?,
            assessments: self.entries()?,
            current: self.current.clone(),
            summary: current.as_ref().map(Assessed::summary),
            comparison: self
                .current
                .as_ref()
                .map(|current| self.comparison(current))
                .unwrap_or_default(),
            voice: self.voice.clone(),
            undo: self.undo_state(),
        })
    }

    /// Reads and scores an assessment, without the one that it is held against.
    pub(crate) fn assessed(&self, id: &AssessmentId) -> Result<Assessed, Error> {
        let record = record(&self.workspace, id)?;
        Assessed::read(&self.workspace, &self.library, record)
    }

    fn departed(&self) -> Result<Vec<DepartedView>, Error> {
        let everybody = self.workspace.profiles()?.into_iter();
        let departed = everybody.filter(|(_, profile)| profile.departed);
        Ok(departed
            .map(|(id, profile)| DepartedView {
                id,
                name: profile.name,
                group: profile.group,
                role: profile.role,
            })
            .collect())
    }

    /// Every assessment, latest first. No framework is read and nothing is scored.
    fn entries(&self) -> Result<Vec<AssessmentEntry>, Error> {
        let frameworks = self.workspace.frameworks()?;
        let entry = |assessment: store::Assessment| {
            let framework = frameworks
                .iter()
                .find(|entry| entry.hash == assessment.framework)?;
            Some(AssessmentEntry {
                id: assessment.id,
                name: assessment.properties.name,
                framework: framework.id.clone(),
                form: assessment.properties.form,
                date: assessment.properties.date,
                sign_off: assessment.sign_off.map(SignOff::from),
            })
        };
        let assessments = self.workspace.assessments()?.into_iter();
        Ok(assessments.filter_map(entry).collect())
    }

    /// The framework and form of an assessment.
    pub(crate) fn questionnaire(
        &self,
        id: &AssessmentId,
    ) -> Result<(std::sync::Arc<catalog::Edition>, Form), Error> {
        let record = record(&self.workspace, id)?;
        Ok((
            self.library.edition(&self.workspace, &record.framework)?,
            record.properties.form,
        ))
    }
}

/// Everybody who is asked, with their progress in an assessment.
fn participants(
    people: &[(ParticipantId, Profile)],
    alone: bool,
    current: Option<&Assessed>,
) -> Vec<ParticipantView> {
    let view = |person: &(ParticipantId, Profile)| {
        let (id, profile) = person;
        let asked =
            current.map_or_else(Vec::new, |current| assess::asked_of(current, person, alone));
        ParticipantView {
            id: id.clone(),
            name: profile.name.clone(),
            group: profile.group,
            role: profile.role.clone(),
            answered: count(asked.iter().filter(|asked| asked.answered)),
            asked: count(asked.iter()),
        }
    };
    people.iter().map(view).collect()
}

/// The line that the list of recent files keeps. A pack has no figures: one person's answers are none.
pub(crate) fn recent(open: &Open, view: &WorkspaceView, now: DateTime<Utc>) -> RecentFile {
    let assessment = view.summary.as_ref();
    let scored = assessment.filter(|_| view.pack.is_none());
    let person = view.participants.first().filter(|_| view.pack.is_some());
    let (answered, asked) = match (person, assessment) {
        (Some(person), _) => (person.answered, person.asked),
        (None, Some(assessment)) => (assessment.answered, assessment.asked),
        (None, None) => (0, 0),
    };
    RecentFile {
        path: open.workspace.path().to_string_lossy().into_owned(),
        name: view.name.clone(),
        sample: view.sample,
        pack: view.pack.is_some(),
        missing: false,
        opened_at: now,
        assessment: assessment.map(|assessment| assessment.name.clone()),
        answered,
        asked,
        level: scored.and_then(|assessment| assessment.level),
        distance: scored.and_then(|assessment| assessment.distance),
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
