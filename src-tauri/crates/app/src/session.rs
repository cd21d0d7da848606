//! The running program: what is open, and how a command gets at it.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use model::{AssessmentId, ParticipantId};
use store::{Change, Profile, Workspace};

use crate::api::{ChangeKind, FileNotice, Place, UndoState, Voice, WorkspaceView};
use crate::backups::Restored;
use crate::error::Error;
use crate::facts::{Facts, Library};
use crate::host::Host;
use crate::memory::{Memory, Remembered};
use crate::whereabouts::Kin;

/// The program behind the window. Each command is one of its methods.
pub struct App {
    pub(crate) host: Box<dyn Host>,
    /// Where the default workspace, the sample and the memory stand.
    pub(crate) data: PathBuf,
    state: Mutex<State>,
}

/// What changes while the program runs.
pub(crate) struct State {
    pub(crate) memory: Memory,
    pub(crate) open: Option<Open>,
}

/// An open workspace.
pub(crate) struct Open {
    pub(crate) workspace: Workspace,
    pub(crate) library: Library,
    /// The assessment that the screens show.
    pub(crate) current: AssessmentId,
    /// Whose answers are being entered.
    pub(crate) voice: Option<Voice>,
    pub(crate) place: Option<Place>,
    /// The restore that can be undone.
    pub(crate) restored: Option<Restored>,
    /// What is worth knowing about the file, until the person has read it.
    pub(crate) notices: Vec<FileNotice>,
}

impl App {
    /// A program with nothing open. `data` is the platform's folder for its data.
    pub fn new(host: Box<dyn Host>, data: PathBuf) -> Self {
        let memory = Memory::load(&data);
        Self {
            host,
            data,
            state: Mutex::new(State { memory, open: None }),
        }
    }

    /// The state, also after a defect in another command: what is on disk is whole in any case.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs a command on the open workspace.
    pub(crate) fn on_open<T>(
        &self,
        work: impl FnOnce(&mut Open) -> Result<T, Error>,
    ) -> Result<T, Error> {
        work(self.state().open.as_mut().ok_or(Error::NothingOpen)?)
    }

    /// Runs a command on the open workspace and returns the workspace as it stands then.
    pub(crate) fn change(
        &self,
        work: impl FnOnce(&mut Open) -> Result<(), Error>,
    ) -> Result<WorkspaceView, Error> {
        let mut state = self.state();
        work(state.open.as_mut().ok_or(Error::NothingOpen)?)?;
        self.remember(&mut state)
    }

    /// Makes a workspace the open one.
    pub(crate) fn put(&self, workspace: Workspace) -> Result<WorkspaceView, Error> {
        let mut state = self.state();
        let path = workspace.path().to_owned();
        let kin = Kin::of(&state.memory, &workspace.about()?.id, &path);
        let known = state.memory.of(&path).cloned();
        let is_known = known.is_some();
        let mut open = Open::new(workspace, known.or_else(|| kin.moved_from.clone()))?;
        // A file that cannot be shown must not take the place of one that can.
        open.view(&self.default_workspace())?;
        if let Some(Remembered { file, .. }) = kin.moved_from {
            self.shelf(&open)?.follow(Path::new(&file.path));
            state.memory.forget(&file.path);
            open.notices.push(FileNotice::Moved { from: file.path });
        }
        if !is_known {
            let copies = kin.copies.into_iter();
            open.notices
                .extend(copies.map(|path| FileNotice::CopyOf { path }));
        }
        if let Some(former) = state.open.replace(open) {
            self.rescue(&former);
        }
        self.remember(&mut state)
    }

    /// Notes in the memory how the open workspace stands, and returns it.
    pub(crate) fn remember(&self, state: &mut State) -> Result<WorkspaceView, Error> {
        let State { memory, open } = state;
        let open = open.as_mut().ok_or(Error::NothingOpen)?;
        let view = open.view(&self.default_workspace())?;
        let file = crate::home::recent(open, &view, self.host.now());
        memory.keep(Remembered {
            file,
            place: open.place.clone(),
            voice: open.voice.clone(),
            current: Some(open.current.clone()),
            workspace: Some(open.workspace.about()?.id),
        });
        Ok(view)
    }

    /// The workspace of a person who never sees a file.
    pub(crate) fn default_workspace(&self) -> PathBuf {
        self.data.join("default.plumbline")
    }
}

impl Open {
    fn new(workspace: Workspace, remembered: Option<Remembered>) -> Result<Self, Error> {
        let (place, voice, current) = match remembered {
            Some(Remembered {
                place,
                voice,
                current,
                ..
            }) => (place, voice, current),
            None => (None, None, None),
        };
        let mut open = Self {
            workspace,
            library: Library::default(),
            current: current.unwrap_or_else(|| AssessmentId::new("")),
            voice,
            place,
            restored: None,
            notices: Vec::new(),
        };
        open.settle()?;
        Ok(open)
    }

    /// Makes the voice somebody who is there, and the assessment that is shown one that is there.
    pub(crate) fn settle(&mut self) -> Result<(), Error> {
        let assessments = self.workspace.assessments()?;
        let latest = assessments.first().ok_or(Error::Unknown {
            what: "An assessment",
        })?;
        if !assessments.iter().any(|record| record.id == self.current) {
            self.current = latest.id.clone();
        }
        let people = self.workspace.profiles()?;
        let known = |voice: &Voice| people.iter().any(|(id, _)| id == &voice.participant);
        if !self.voice.as_ref().is_some_and(known) {
            self.voice = people.first().map(own_voice);
        }
        Ok(())
    }

    /// Writes one step and says what kind it was.
    pub(crate) fn apply(
        &mut self,
        changes: &[Change],
        kind: ChangeKind,
        host: &dyn Host,
    ) -> Result<(), Error> {
        let actor = self
            .voice
            .as_ref()
            .map(|voice| voice.participant.as_str().to_owned());
        self.workspace
            .apply(changes, kind.as_str(), actor.as_deref(), host.now())?;
        Ok(())
    }

    /// Reads and scores an assessment.
    pub(crate) fn facts(&self, assessment: &AssessmentId) -> Result<Facts, Error> {
        Facts::read(&self.workspace, &self.library, assessment)
    }

    /// What undo and redo would do.
    pub(crate) fn undo_state(&self) -> UndoState {
        let state = self.workspace.undo_state();
        UndoState {
            undo: state.undo.and_then(ChangeKind::of),
            redo: state.redo.and_then(ChangeKind::of),
        }
    }

    /// The person with this id.
    pub(crate) fn person(&self, id: &ParticipantId) -> Result<Profile, Error> {
        let people = self.workspace.profiles()?;
        let person = people.into_iter().find(|(other, _)| other == id);
        person.map(|(_, profile)| profile).ok_or(Error::Unknown {
            what: "That person",
        })
    }

    /// Runs a change of people. Afterwards the voice is somebody who is still there, and who spoke
    /// for their own side before still does.
    pub(crate) fn changing_people<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let own = |open: &Self| -> Result<Option<Voice>, Error> {
            let people = open.workspace.profiles()?;
            let id = open.voice.as_ref().map(|voice| &voice.participant);
            let person = people.iter().find(|(other, _)| Some(other) == id);
            Ok(person.map(own_voice))
        };
        let spoke_for_own_side = self.voice.is_none() || own(self)? == self.voice;
        let done = work(self)?;
        let own = own(self)?;
        if own.is_none() {
            self.voice = self.workspace.profiles()?.first().map(own_voice);
        } else if spoke_for_own_side {
            self.voice = own;
        }
        Ok(done)
    }

    /// Whether this is the file at that path.
    pub(crate) fn is_at(&self, path: &Path) -> bool {
        self.workspace.path() == path
    }
}

/// A person speaking for their own side.
pub(crate) fn own_voice((id, profile): &(ParticipantId, Profile)) -> Voice {
    Voice {
        participant: id.clone(),
        group: profile.group,
    }
}

impl ChangeKind {
    const ALL: [ChangeKind; 9] = [
        ChangeKind::Response,
        ChangeKind::Import,
        ChangeKind::Participant,
        ChangeKind::Services,
        ChangeKind::Organisation,
        ChangeKind::Outcome,
        ChangeKind::Target,
        ChangeKind::Decision,
        ChangeKind::Assessment,
    ];

    /// As the history names it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            ChangeKind::Response => "response",
            ChangeKind::Import => "import",
            ChangeKind::Participant => "participant",
            ChangeKind::Services => "services",
            ChangeKind::Organisation => "organisation",
            ChangeKind::Outcome => "outcome",
            ChangeKind::Target => "target",
            ChangeKind::Decision => "decision",
            ChangeKind::Assessment => "assessment",
        }
    }

    fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}
