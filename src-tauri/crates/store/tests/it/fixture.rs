//! A workspace with two people and one assessment.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use model::{
    Answer, AssessmentId, Form, Group, Participant, ParticipantId, QuestionId, Response, ServiceId,
};
use store::{
    Change, NewAssessment, NewWorkspace, OpenOptions, ResponseKey, Service, SignOff, StoreError,
    Workspace,
};
use tempfile::TempDir;

/// A folder of its own for each test; deleted at its end.
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.0.path().join("acme.plumbline")
    }

    /// Names of everything in the folder, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<_> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

/// The clock of the tests, in minutes.
pub(crate) fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes)
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) const HASH: &str = "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9";
pub(crate) const BYTES: &[u8] = "{ \"id\": \"bsm5\",\r\n \"name\": \"Maturität\" }\n".as_bytes();

pub(crate) fn a1() -> AssessmentId {
    "a1".into()
}

/// A new, empty workspace.
pub(crate) fn empty(folder: &Folder) -> Workspace {
    let about = NewWorkspace {
        name: "Acme".into(),
        sample: false,
    };
    Workspace::create(&folder.file(), &about, at(0)).unwrap()
}

/// A workspace with Ida (IT) and Ben (business), three services and the assessment `a1`.
pub(crate) fn filled(folder: &Folder) -> Workspace {
    let mut workspace = empty(folder);
    workspace
        .add_framework(&"bsm5".into(), "1.0.0", HASH, BYTES)
        .unwrap();
    add(&mut workspace, new_assessment("a1", "2026-11-02"), at(1));
    let people = [
        person("p1", "Ida", Group::It),
        person("p2", "Ben", Group::Business),
    ];
    apply(&mut workspace, &people.map(Change::participant));
    apply(&mut workspace, &[services(&["pay", "mail", "web"])]);
    workspace
}

pub(crate) fn new_assessment(id: &str, date: &str) -> NewAssessment {
    NewAssessment {
        id: id.into(),
        name: "BSM maturity, November 2026".into(),
        framework: HASH.into(),
        form: Form::Short,
        date: day(date),
        started_from: None,
    }
}

pub(crate) fn add(workspace: &mut Workspace, new: NewAssessment, now: DateTime<Utc>) {
    assert!(
        workspace
            .apply(&[new.added(now)], "assessment", None, now)
            .unwrap()
    );
}

/// A person signs an assessment off.
pub(crate) fn signed(assessment: &str, by: &str) -> Change {
    let by = by.into();
    Change::SignOff {
        assessment: assessment.into(),
        after: Some(SignOff::Signed { at: at(50), by }),
    }
}

/// A person opens an assessment again.
pub(crate) fn reopened(assessment: &str, by: &str, why: &str) -> Change {
    let (by, why) = (by.into(), why.into());
    Change::SignOff {
        assessment: assessment.into(),
        after: Some(SignOff::Reopened {
            at: at(60),
            by,
            why,
        }),
    }
}

pub(crate) fn person(id: &str, name: &str, group: Group) -> Participant {
    Participant {
        id: id.into(),
        name: name.into(),
        group,
        role: String::new(),
    }
}

pub(crate) fn services(ids: &[&str]) -> Change {
    let service = |id: &&str| Service {
        id: ServiceId::from(*id),
        name: id.to_uppercase(),
        unit: None,
    };
    Change::Services(ids.iter().map(service).collect())
}

pub(crate) fn key(participant: &str, question: &str, group: Group) -> ResponseKey {
    let (participant, question) = (ParticipantId::from(participant), QuestionId::from(question));
    ResponseKey {
        participant,
        question,
        group,
    }
}

pub(crate) fn response(participant: &str, question: &str, answer: Answer) -> Response {
    Response {
        participant: participant.into(),
        group: if participant == "p2" {
            Group::Business
        } else {
            Group::It
        },
        question: question.into(),
        answer,
        evidence: None,
        comment: String::new(),
        assumed: false,
    }
}

pub(crate) fn level(participant: &str, question: &str, value: f64) -> Change {
    Change::response(a1(), response(participant, question, Answer::level(value)))
}

pub(crate) fn apply(workspace: &mut Workspace, changes: &[Change]) {
    assert!(
        workspace
            .apply(changes, "test", Some("Ida"), at(2))
            .unwrap(),
        "{changes:?}"
    );
}

pub(crate) fn open(path: &Path) -> Result<Workspace, StoreError> {
    Workspace::open(path, &OpenOptions::default())
}
