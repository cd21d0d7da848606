//! Answers from a file: first what it would change, then the change, in one step.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use catalog::answers::Rows;
use model::{Group, ParticipantId, Problem, QuestionId, Response};
use store::{Change, Profile};

use crate::api::*;
use crate::error::Error;
use crate::facts::count;
use crate::host::FileKind;
use crate::session::{App, Open};

/// Whose answer, to what, for which side.
type Key = (ParticipantId, QuestionId, Group);

/// An answers file that was read.
struct Reading {
    rows: u32,
    /// The answers that count, each once.
    responses: Vec<Response>,
    problems: Vec<Problem>,
}

impl App {
    /// Asks for an answers file and says what it would change; none if the person cancels.
    pub fn choose_import(&self, input: AssessmentRef) -> Result<Option<ImportPreview>, Error> {
        let Some(path) = self.host.choose_file(FileKind::Answers) else {
            return Ok(None);
        };
        self.on_open(|open| {
            let reading = open.read_answers(&input.assessment, &path)?;
            open.preview(&input.assessment, &path, reading).map(Some)
        })
    }

    /// Carries an import out: all rows without an error, in one step.
    pub fn apply_import(&self, input: ImportInput) -> Result<WorkspaceView, Error> {
        self.change(|open| {
            let reading = open.read_answers(&input.assessment, Path::new(&input.path))?;
            let people = open.workspace.profiles()?;
            let new = |(id, group): (ParticipantId, Group)| {
                let known = people.iter().any(|(other, _)| other == &id);
                (!known).then(|| newcomer(id, group))
            };
            let mut changes: Vec<Change> = voices(&reading.responses)
                .into_keys()
                .filter_map(new)
                .collect();
            changes.extend(
                reading
                    .responses
                    .into_iter()
                    .map(|response| Change::response(input.assessment.clone(), response)),
            );
            open.apply(&changes, ChangeKind::Import, self.host.as_ref())?;
            open.settle_voice()
        })
    }
}

/// A person whom only the file knows. Their name is the file's until somebody changes it.
fn newcomer(id: ParticipantId, group: Group) -> Change {
    let profile = Profile {
        name: id.as_str().to_owned(),
        group,
        role: String::new(),
        unit: None,
        position: None,
    };
    Change::Participant {
        id,
        after: Some(profile),
    }
}

/// The people who speak for themselves in a file, with how many answers each gives. Somebody who
/// only assumes for the other side belongs to the side they do not assume for.
fn voices(responses: &[Response]) -> BTreeMap<(ParticipantId, Group), u32> {
    let mut voices = BTreeMap::new();
    let mut seen: BTreeSet<&ParticipantId> = BTreeSet::new();
    for response in responses.iter().filter(|response| !response.assumed) {
        seen.insert(&response.participant);
        *voices
            .entry((response.participant.clone(), response.group))
            .or_insert(0) += 1;
    }
    for response in responses
        .iter()
        .filter(|response| !seen.contains(&response.participant))
    {
        *voices
            .entry((response.participant.clone(), response.group.other()))
            .or_insert(0) += 1;
    }
    voices
}

impl Open {
    fn read_answers(
        &self,
        assessment: &model::AssessmentId,
        path: &Path,
    ) -> Result<Reading, Error> {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let bytes = fs::read(path).map_err(|reason| Error::File {
            what: name.clone(),
            verb: "read",
            reason,
        })?;
        let (edition, _) = self.questionnaire(assessment)?;
        let checked = catalog::answers::read_answers(&bytes, &name, &edition.framework);
        let Some(rows) = checked.value else {
            let why = checked
                .problems
                .into_iter()
                .map(|problem| problem.message)
                .next()
                .unwrap_or_default();
            let message = format!("{name} holds no answers: {why} Nothing was imported.");
            return Err(Error::Unreadable { message });
        };
        let unread = checked
            .problems
            .iter()
            .map(|problem| &problem.pointer)
            .collect::<BTreeSet<_>>()
            .len();
        let total = rows.len() + unread;
        let mut problems = checked.problems;
        let responses = self.once(rows, &name, &mut problems)?;
        Ok(Reading {
            rows: u32::try_from(total).unwrap_or(u32::MAX),
            responses,
            problems,
        })
    }

    /// Each answer once: identical duplicates collapse, conflicting ones are a problem and neither
    /// counts. A person keeps the side that the workspace knows them by.
    fn once(
        &self,
        rows: Rows,
        file: &str,
        problems: &mut Vec<Problem>,
    ) -> Result<Vec<Response>, Error> {
        let people: BTreeMap<ParticipantId, Group> = self
            .workspace
            .profiles()?
            .into_iter()
            .map(|(id, profile)| (id, profile.group))
            .collect();
        let mut by_key: BTreeMap<Key, Vec<(String, Response)>> = BTreeMap::new();
        for (pointer, response) in rows {
            let own_side = people
                .get(&response.participant)
                .is_none_or(|group| *group == response.group);
            if own_side == response.assumed && people.contains_key(&response.participant) {
                problems.push(other_side(&pointer, &response).in_file(file));
                continue;
            }
            let key = (
                response.participant.clone(),
                response.question.clone(),
                response.group,
            );
            by_key.entry(key).or_default().push((pointer, response));
        }
        let mut responses = Vec::new();
        for mut rows in by_key.into_values() {
            rows.dedup_by(|a, b| a.1 == b.1);
            match rows.as_slice() {
                [(_, response)] => responses.push(response.clone()),
                several => problems.extend(
                    several
                        .iter()
                        .map(|(pointer, response)| conflict(pointer, response).in_file(file)),
                ),
            }
        }
        Ok(responses)
    }

    fn preview(
        &self,
        assessment: &model::AssessmentId,
        path: &Path,
        reading: Reading,
    ) -> Result<ImportPreview, Error> {
        let here = self.workspace.responses(assessment)?;
        let standing = |response: &Response| here.iter().find(|other| key(other) == key(response));
        let (mut adds, mut replaces, mut same) = (0, 0, 0);
        for response in &reading.responses {
            match standing(response) {
                None => adds += 1,
                Some(other) if other == response => same += 1,
                Some(_) => replaces += 1,
            }
        }
        let people = self.workspace.profiles()?;
        let person = |((id, group), answers): ((ParticipantId, Group), u32)| ImportPerson {
            new: !people.iter().any(|(other, _)| other == &id),
            id,
            group,
            answers,
        };
        Ok(ImportPreview {
            path: path.to_string_lossy().into_owned(),
            rows: reading.rows.max(count(reading.responses.iter())),
            adds,
            replaces,
            same,
            people: voices(&reading.responses).into_iter().map(person).collect(),
            problems: reading.problems,
        })
    }
}

fn key(response: &Response) -> (&ParticipantId, &QuestionId, Group) {
    (&response.participant, &response.question, response.group)
}

fn conflict(pointer: &str, response: &Response) -> Problem {
    let message = format!(
        "{} answers {} more than once, and differently. Neither counts; keep one row.",
        response.participant, response.question
    );
    Problem::error(pointer, "conflicting_answers", message)
}

fn other_side(pointer: &str, response: &Response) -> Problem {
    let message = format!(
        "{} speaks for the other side in this workspace. Correct the group, or mark the row as assumed.",
        response.participant
    );
    Problem::error(pointer, "other_side", message)
}
