//! A machine for tests: a fixed clock, and dialogs that are answered beforehand.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use app::api::*;
use app::{App, FileKind, Host};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use model::{Answer, AssessmentId, Evidence, Form, Group, QuestionId};
use tempfile::TempDir;

/// The answers that dialogs give, first to last; an empty queue means "cancelled".
pub(crate) type Dialogs = Arc<Mutex<VecDeque<PathBuf>>>;

pub(crate) struct Desk {
    dialogs: Dialogs,
    clock: Clock,
    ear: Ear,
}

/// What the window was told.
#[derive(Clone, Default)]
pub(crate) struct Ear {
    heard: Arc<Mutex<Vec<ShellEvent>>>,
    /// Whoever holds this keeps the program from going on after it told something.
    pub(crate) pause: Arc<Mutex<()>>,
}

impl Ear {
    pub(crate) fn heard(&self) -> Vec<ShellEvent> {
        self.heard.lock().unwrap().clone()
    }
}

/// What the time is.
pub(crate) type Clock = Arc<Mutex<DateTime<Utc>>>;

impl Host for Desk {
    fn now(&self) -> DateTime<Utc> {
        *self.clock.lock().unwrap()
    }

    fn today(&self) -> NaiveDate {
        self.now().date_naive()
    }

    fn choose_file(&self, _: FileKind) -> Option<PathBuf> {
        self.dialogs.lock().unwrap().pop_front()
    }

    fn choose_files(&self, _: FileKind) -> Vec<PathBuf> {
        self.dialogs.lock().unwrap().drain(..).collect()
    }

    fn choose_folder(&self) -> Option<PathBuf> {
        self.dialogs.lock().unwrap().pop_front()
    }

    fn choose_place(&self, _: FileKind, _: &str) -> Option<PathBuf> {
        self.dialogs.lock().unwrap().pop_front()
    }

    fn reveal(&self, _: &Path) -> std::io::Result<()> {
        Ok(())
    }

    fn open(&self, _: &Path) -> std::io::Result<()> {
        Ok(())
    }

    fn tell(&self, event: ShellEvent) {
        self.ear.heard.lock().unwrap().push(event);
        drop(self.ear.pause.lock().unwrap());
    }
}

/// A program with its data in a folder that goes away.
pub(crate) struct Program {
    pub(crate) app: App,
    pub(crate) dialogs: Dialogs,
    pub(crate) clock: Clock,
    pub(crate) ear: Ear,
    pub(crate) folder: TempDir,
}

impl Program {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(Mutex::new("2026-11-23T09:30:00Z".parse().unwrap()));
        let (app, dialogs, ear) = start(folder.path(), &clock);
        Self {
            app,
            dialogs,
            clock,
            ear,
            folder,
        }
    }

    /// Lets time pass.
    pub(crate) fn after(&self, minutes: i64) {
        *self.clock.lock().unwrap() += TimeDelta::minutes(minutes);
    }

    /// A program whose default workspace has been set up by one person.
    pub(crate) fn set_up(group: Group) -> Self {
        let program = Self::new();
        program.app.start_short_form().unwrap();
        program.app.set_up(set_up(group)).unwrap();
        program
    }

    /// The same data after the program was closed and started again.
    pub(crate) fn restarted(self) -> Self {
        let Self {
            app, folder, clock, ..
        } = self;
        drop(app);
        let (app, dialogs, ear) = start(folder.path(), &clock);
        Self {
            app,
            dialogs,
            clock,
            ear,
            folder,
        }
    }

    /// Time passes.
    pub(crate) fn at(&self, now: &str) {
        *self.clock.lock().unwrap() = now.parse().unwrap();
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn next_dialog(&self, path: PathBuf) {
        self.dialogs.lock().unwrap().push_back(path);
    }

    pub(crate) fn assessment(&self) -> AssessmentRef {
        AssessmentRef {
            assessment: self.app.workspace().unwrap().current.unwrap(),
        }
    }

    pub(crate) fn questions(&self) -> Vec<QuestionView> {
        let view = self.app.assess(self.assessment()).unwrap();
        view.dimensions
            .into_iter()
            .flat_map(|dimension| dimension.questions)
            .collect()
    }

    /// The current voice gives a value.
    pub(crate) fn answer(&self, question: &str, value: f64) -> Result<AnswerSaved, app::Error> {
        self.say(question, Some(Answer::level(value)))
    }

    pub(crate) fn say(
        &self,
        question: &str,
        answer: Option<Answer>,
    ) -> Result<AnswerSaved, app::Error> {
        let voice = self.app.workspace().unwrap().voice.unwrap();
        self.app.answer(AnswerInput {
            assessment: self.assessment().assessment,
            question: QuestionId::from(question),
            voice,
            answer,
            evidence: Evidence::Documented,
            comment: String::new(),
        })
    }

    pub(crate) fn answer_all(&self, value: f64) {
        for question in self.questions() {
            self.answer(question.question.id.as_str(), value).unwrap();
        }
    }

    pub(crate) fn results(&self) -> ResultsView {
        self.app.results(self.assessment()).unwrap()
    }

    /// The figures of a continuous framework.
    pub(crate) fn continuous(&self) -> ContinuousView {
        continuous(self.results().result)
    }

    /// Makes a workspace with that file name, with one person, and leaves it open.
    pub(crate) fn new_file(&self, name: &str) -> PathBuf {
        let path = self.path(name);
        self.app.start().unwrap();
        self.next_dialog(path.clone());
        let input = NewWorkspaceInput {
            name: "Norhaven".to_owned(),
        };
        self.app.new_workspace(input).unwrap().unwrap();
        self.app.set_up(set_up(Group::It)).unwrap();
        self.add_assessment();
        path
    }

    pub(crate) fn add_assessment(&self) -> AssessmentId {
        let input = NewAssessmentInput {
            framework: "bsm5".into(),
            form: Form::Short,
            name: "BSM maturity, November 2026".to_owned(),
            date: "2026-11-23".parse().unwrap(),
            started_from: None,
        };
        self.app.add_assessment(input).unwrap().current.unwrap()
    }

    pub(crate) fn open(&self, path: &Path) -> Result<WorkspaceView, app::Error> {
        let path = path.to_string_lossy().into_owned();
        self.app.open_workspace(PathInput { path })
    }

    pub(crate) fn add_person(&self, name: &str, group: Group) -> Voice {
        let input = ParticipantInput {
            id: None,
            name: name.to_owned(),
            group,
            role: String::new(),
        };
        let view = self.app.save_participant(input).unwrap();
        let person = view
            .participants
            .into_iter()
            .find(|person| person.name == name)
            .unwrap();
        Voice {
            participant: person.id,
            group,
        }
    }
}

fn start(folder: &Path, clock: &Clock) -> (App, Dialogs, Ear) {
    let (dialogs, ear) = (Dialogs::default(), Ear::default());
    let desk = Desk {
        dialogs: dialogs.clone(),
        clock: clock.clone(),
        ear: ear.clone(),
    };
    let app = App::new(Box::new(desk), folder.join("data"));
    (app, dialogs, ear)
}

pub(crate) fn set_up(group: Group) -> SetUpInput {
    SetUpInput {
        organisation: "Corrin Street Retail".to_owned(),
        name: "Ada".to_owned(),
        group,
        role: "CIO".to_owned(),
        services: vec!["Tills".to_owned(), "Web shop".to_owned()],
    }
}

/// The figures of a continuous framework, as the flagship is.
pub(crate) fn continuous(result: SchemeView) -> ContinuousView {
    let view = match result {
        SchemeView::Continuous(view) => Some(view),
        _ => None,
    };
    view.unwrap()
}
