//! Reading files that came back.

use std::collections::BTreeMap;
use std::path::Path;

use catalog::answers::sheet::{SheetAnswer, SheetFile};
use chrono::{DateTime, Utc};
use model::{AssessmentId, Evidence, Group, ParticipantId, Problem, Response, WorkspaceId};
use store::{Given, HistoryRow, ResponseKey, StoreError, Workspace};

use crate::disk;

/// A file that came back, before it is compared with anything.
pub(super) struct Returned {
    /// What it was made for; none where it is a plain answers file.
    pub(super) origin: Option<Origin>,
    pub(super) answers: Answers,
}

/// What a pack was made for.
pub(super) struct Origin {
    pub(super) workspace: WorkspaceId,
    pub(super) assessment: AssessmentId,
    /// SHA-256 of the framework's bytes.
    pub(super) framework: String,
    pub(super) participant: ParticipantId,
    pub(super) group: Group,
    pub(super) made_at: DateTime<Utc>,
}

/// What stands in it, as far as it can be read without knowing its framework.
pub(super) enum Answers {
    Read(Vec<Offer>),
    Sheet(SheetFile),
    /// The bytes of an answers file.
    Plain(Vec<u8>),
}

/// An answer as a file has it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Offer {
    pub(super) key: ResponseKey,
    /// What is answered; none where it was taken back.
    pub(super) now: Option<Given>,
    pub(super) before: Before,
}

/// What was answered when the pack was made.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Before {
    Known(Option<Given>),
    Unknown,
}

/// Reads a file. Its kind is told by its ending: opening the bytes of a workspace that is open here
/// would drop its lock.
pub(super) fn read(path: &Path) -> Result<Returned, Problem> {
    let is_workspace = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("plumbline"));
    if is_workspace {
        let file = Workspace::open_read_only(path).map_err(|error| not_opened(&error))?;
        let read = pack(&file).map_err(|error| not_opened(&error))?;
        return read.ok_or_else(no_pack);
    }
    let bytes = disk::read(path).map_err(|error| Problem::error("", "file", error.to_string()))?;
    if SheetFile::is_one(&bytes) {
        return SheetFile::read(&bytes).map(sheet);
    }
    Ok(Returned {
        origin: None,
        answers: Answers::Plain(bytes),
    })
}

fn sheet(file: SheetFile) -> Returned {
    let head = file.head.clone();
    let origin = Origin {
        workspace: head.workspace,
        assessment: head.assessment,
        framework: head.framework,
        participant: head.participant,
        group: head.group,
        made_at: head.made_at,
    };
    Returned {
        origin: Some(origin),
        answers: Answers::Sheet(file),
    }
}

fn pack(file: &Workspace) -> Result<Option<Returned>, StoreError> {
    let assessment = file.assessments()?.into_iter().next();
    let (Some(pack), Some(assessment)) = (file.pack()?, assessment) else {
        return Ok(None);
    };
    let people = file.profiles()?;
    let person = people.iter().find(|(id, _)| id == &pack.participant);
    let Some((_, profile)) = person else {
        return Ok(None);
    };
    let offers = since(file.responses(&assessment.id)?, &file.history(u32::MAX)?);
    let origin = Origin {
        workspace: pack.workspace,
        assessment: assessment.id,
        framework: assessment.framework,
        participant: pack.participant,
        group: profile.group,
        made_at: pack.made_at,
    };
    Ok(Some(Returned {
        origin: Some(origin),
        answers: Answers::Read(offers),
    }))
}

/// Each answer with what it was at the start: what the first change of it replaced, or what it still
/// is. The history comes latest first.
fn since(now: Vec<Response>, history: &[HistoryRow]) -> Vec<Offer> {
    let mut before: BTreeMap<ResponseKey, Option<Given>> = BTreeMap::new();
    for row in history.iter().filter(|row| row.subject == "response") {
        let Ok(key) = serde_json::from_value(row.key.clone()) else {
            continue;
        };
        let given = row.before.clone();
        before.insert(
            key,
            given.and_then(|given| serde_json::from_value(given).ok()),
        );
    }
    let mut offers: BTreeMap<ResponseKey, Option<Given>> =
        before.keys().map(|key| (key.clone(), None)).collect();
    offers.extend(now.into_iter().map(|response| {
        let (key, given) = ResponseKey::split(response);
        (key, Some(given))
    }));
    let offer = |(key, now): (ResponseKey, Option<Given>)| Offer {
        before: Before::Known(before.get(&key).cloned().unwrap_or_else(|| now.clone())),
        key,
        now,
    };
    offers.into_iter().map(offer).collect()
}

impl Offer {
    pub(super) fn of_sheet(answer: SheetAnswer, origin: &Origin) -> Self {
        let given = |response: Option<Response>| response.map(|one| ResponseKey::split(one).1);
        Self {
            key: ResponseKey {
                participant: origin.participant.clone(),
                question: answer.question,
                group: origin.group,
            },
            now: given(answer.now),
            before: Before::Known(given(answer.before)),
        }
    }

    pub(super) fn of_response(response: Response) -> Self {
        let (key, given) = ResponseKey::split(response);
        Self {
            key,
            now: Some(given),
            before: Before::Unknown,
        }
    }

    /// Whether the person left it as it was.
    pub(super) fn is_untouched(&self) -> bool {
        matches!(&self.before, Before::Known(before) if same(before.as_ref(), self.now.as_ref()))
    }
}

/// Whether both say the same, remark included. No evidence counts as asserted.
pub(super) fn same(one: Option<&Given>, other: Option<&Given>) -> bool {
    let told = |given: &Given| {
        let mut told = given.clone();
        told.evidence.get_or_insert(Evidence::Asserted);
        told
    };
    one.map(told) == other.map(told)
}

fn not_opened(error: &StoreError) -> Problem {
    Problem::error("", error.code(), error.to_string())
}

fn no_pack() -> Problem {
    let message = "This file is a workspace, not a pack. Choose the files that people sent back.";
    Problem::error("", "not_a_pack", message)
}
