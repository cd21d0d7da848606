//! The running program: what is open, and how a command gets at it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use model::{AssessmentId, ParticipantId};
use store::{Change, Profile, Workspace};

use crate::api::{
    ChangeKind, Comparison, FileNotice, Place, Settings, UndoState, Voice, WorkspaceView,
};
use crate::backups::Restored;
use crate::error::Error;
use crate::facts::{Facts, Library};
use crate::host::{Host, MenuState};
use crate::memory::{Memory, Remembered};
use crate::paper::Press;
use crate::settings::Kept;
use crate::whereabouts::Kin;

/// The program behind the window. Each command is one of its methods.
pub struct App {
    pub(crate) host: Box<dyn Host>,
    /// Where the default workspace, the sample and the memory stand.
    pub(crate) data: PathBuf,
    /// Reports that were written for the screen.
    pub(crate) press: Press,
    state: Mutex<State>,
}

/// What changes while the program runs.
pub(crate) struct State {
    pub(crate) kept: Kept,
    pub(crate) memory: Memory,
    pub(crate) open: Option<Open>,
    /// A file that came from outside before the window asked what to show.
    pub(crate) asked_for: Option<PathBuf>,
    /// The window has asked what to show.
    pub(crate) started: bool,
    /// What the menu offers.
    menu: MenuState,
}

/// An open workspace.
pub(crate) struct Open {
    pub(crate) workspace: Workspace,
    pub(crate) library: Library,
    /// The assessment that the screens show; none where there is none.
    pub(crate) current: Option<AssessmentId>,
    /// What an assessment is held against, where it is not the one before. A way of looking, so it
    /// changes nothing in the file: it is kept in the memory, also for what is signed off or can
    /// only be read.
    pub(crate) comparisons: BTreeMap<AssessmentId, Comparison>,
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
        let defaults = Settings::for_locale(&host.locale().unwrap_or_default());
        let state = State {
            kept: Kept::load(&data, defaults),
            memory: Memory::load(&data),
            open: None,
            asked_for: None,
            started: false,
            menu: MenuState::default(),
        };
        Self {
            host,
            data,
            press: Press::default(),
            state: Mutex::new(state),
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
        let open = state.open.as_mut().ok_or(Error::NothingOpen)?;
        work(open)?;
        open.settle()?;
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
        self.press.clear();
        if let Some(former) = state.open.replace(open) {
            self.rescue(&former);
        }
        self.remember(&mut state)
    }

    /// Notes in the memory how the open workspace stands, and returns it read anew.
    pub(crate) fn remember(&self, state: &mut State) -> Result<WorkspaceView, Error> {
        let State { memory, open, .. } = &mut *state;
        let open = open.as_ref().ok_or(Error::NothingOpen)?;
        let view = open.view(&self.default_workspace())?;
        memory.keep(Remembered {
            file: crate::home::recent(open, &view, self.host.now()),
            place: open.place.clone(),
            voice: open.voice.clone(),
            current: open.current.clone(),
            comparisons: open.comparisons.clone(),
            workspace: Some(open.workspace.about()?.id),
        });
        self.offer(state);
        Ok(view)
    }

    /// Tells the menu what can be done, where that has changed.
    pub(crate) fn offer(&self, state: &mut State) {
        let menu = MenuState {
            open: state.open.is_some(),
            recent: state.memory.items(),
        };
        if menu != state.menu {
            self.host.offer(&menu);
            state.menu = menu;
        }
    }

    /// The workspace of a person who never sees a file.
    pub(crate) fn default_workspace(&self) -> PathBuf {
        self.data.join("default.plumbline")
    }
}

impl Open {
    fn new(workspace: Workspace, remembered: Option<Remembered>) -> Result<Self, Error> {
        let mut open = Self {
            workspace,
            library: Library::default(),
            current: None,
            comparisons: BTreeMap::new(),
            voice: None,
            place: None,
            restored: None,
            notices: Vec::new(),
        };
        if let Some(Remembered {
            place,
            voice,
            current,
            comparisons,
            ..
        }) = remembered
        {
            (open.place, open.current) = (place, current);
            (open.voice, open.comparisons) = (voice, comparisons);
        }
        open.settle()?;
        Ok(open)
    }

    /// Makes the voice somebody who is asked, and the assessment that is shown one that is there: the
    /// latest where theirs is gone.
    pub(crate) fn settle(&mut self) -> Result<(), Error> {
        let shown = match &self.current {
            Some(current) => self.workspace.assessment(current)?,
            None => None,
        };
        if shown.is_none() {
            let latest = self.workspace.assessments()?.into_iter().next();
            self.current = latest.map(|assessment| assessment.id);
        }
        let people = self.people()?;
        let known = |voice: &Voice| people.iter().any(|(id, _)| id == &voice.participant);
        if !self.voice.as_ref().is_some_and(known) {
            self.voice = people.first().map(own_voice);
        }
        Ok(())
    }

    /// The people who are asked, in order.
    pub(crate) fn people(&self) -> Result<Vec<(ParticipantId, Profile)>, Error> {
        let everybody = self.workspace.profiles()?.into_iter();
        Ok(everybody.filter(|(_, profile)| !profile.departed).collect())
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

    /// Reads and scores an assessment and the one that it is held against.
    pub(crate) fn facts(&self, assessment: &AssessmentId) -> Result<Facts, Error> {
        let comparison = self.comparison(assessment);
        Facts::read(&self.workspace, &self.library, assessment, &comparison)
    }

    /// What an assessment is held against.
    pub(crate) fn comparison(&self, assessment: &AssessmentId) -> Comparison {
        self.comparisons
            .get(assessment)
            .cloned()
            .unwrap_or_default()
    }

    /// What undo and redo would do.
    pub(crate) fn undo_state(&self) -> UndoState {
        let state = self.workspace.undo_state();
        UndoState {
            undo: state.undo.and_then(ChangeKind::of),
            redo: state.redo.and_then(ChangeKind::of),
        }
    }

    /// The person with this id, who is asked.
    pub(crate) fn person(&self, id: &ParticipantId) -> Result<Profile, Error> {
        let asked = self.on_record(id)?;
        Some(asked)
            .filter(|profile| !profile.departed)
            .ok_or(Error::Unknown {
                what: "That person",
            })
    }

    /// The person with this id, also one who is no longer asked.
    pub(crate) fn on_record(&self, id: &ParticipantId) -> Result<Profile, Error> {
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
            let people = open.people()?;
            let id = open.voice.as_ref().map(|voice| &voice.participant);
            let person = people.iter().find(|(other, _)| Some(other) == id);
            Ok(person.map(own_voice))
        };
        let spoke_for_own_side = self.voice.is_none() || own(self)? == self.voice;
        let done = work(self)?;
        let own = own(self)?;
        if own.is_none() {
            self.voice = self.people()?.first().map(own_voice);
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
    const ALL: [ChangeKind; 19] = [
        ChangeKind::Response,
        ChangeKind::Import,
        ChangeKind::Participant,
        ChangeKind::Services,
        ChangeKind::Organisation,
        ChangeKind::Outcome,
        ChangeKind::Target,
        ChangeKind::Decision,
        ChangeKind::Assessment,
        ChangeKind::AssessmentAdded,
        ChangeKind::AssessmentRemoved,
        ChangeKind::SignOff,
        ChangeKind::Reopening,
        ChangeKind::Logo,
        ChangeKind::Confidentiality,
        ChangeKind::Statement,
        ChangeKind::StatementSigned,
        ChangeKind::Stoppage,
        ChangeKind::OwnWords,
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
            ChangeKind::AssessmentAdded => "assessment_added",
            ChangeKind::AssessmentRemoved => "assessment_removed",
            ChangeKind::SignOff => "sign_off",
            ChangeKind::Reopening => "reopening",
            ChangeKind::Logo => "logo",
            ChangeKind::Confidentiality => "confidentiality",
            ChangeKind::Statement => "statement",
            ChangeKind::StatementSigned => "statement_signed",
            ChangeKind::Stoppage => "stoppage",
            ChangeKind::OwnWords => "own_words",
        }
    }

    fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}
