//! Answers from a file: first what it would change, then the change, in one step.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use catalog::answers::Rows;
use model::{AssessmentId, Group, ParticipantId, Problem, QuestionId, Response};
use store::{Change, Profile};

use crate::api::*;
use crate::disk;
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
    /// The people who answer, with the side that each speaks for.
    people: BTreeMap<ParticipantId, Group>,
    problems: Vec<Problem>,
}

impl App {
    /// Asks for an answers file and says what it would change; none if the person cancels.
    pub fn choose_import(&self, input: AssessmentRef) -> Result<Option<ImportPreview>, Error> {
        let path = self.host.choose_file(FileKind::Answers);
        path.map(|path| self.preview_answers(&input.assessment, &path))
            .transpose()
    }

    /// Says what an answers file would change, where the person has named it already.
    pub fn preview_import(&self, input: ImportInput) -> Result<ImportPreview, Error> {
        self.preview_answers(&input.assessment, Path::new(&input.path))
    }

    fn preview_answers(
        &self,
        assessment: &AssessmentId,
        path: &Path,
    ) -> Result<ImportPreview, Error> {
        self.on_open(|open| {
            let reading = open.read_answers(assessment, path)?;
            open.preview(assessment, path, reading)
        })
    }

    /// Carries an import out: all rows without an error, in one step.
    pub fn apply_import(&self, input: ImportInput) -> Result<WorkspaceView, Error> {
        self.change(|open| {
            open.changing_people(|open| {
                let reading = open.read_answers(&input.assessment, Path::new(&input.path))?;
                let everybody: BTreeMap<_, _> = open.workspace.profiles()?.into_iter().collect();
                let people = reading.people.into_iter();
                let comers = people.filter_map(|(id, side)| match everybody.get(&id) {
                    None => Some(newcomer(id, side)),
                    Some(profile) if profile.departed => Some(asked_again(id, profile.clone())),
                    Some(_) => None,
                });
                let answers = reading.responses.into_iter();
                let answers =
                    answers.map(|response| Change::response(input.assessment.clone(), response));
                let changes: Vec<Change> = comers.chain(answers).collect();
                open.apply(&changes, ChangeKind::Import, self.host.as_ref())
            })
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
        departed: false,
    };
    Change::Participant {
        id,
        after: Some(profile),
    }
}

/// A person who had left and now answers after all.
fn asked_again(id: ParticipantId, profile: Profile) -> Change {
    let after = Some(Profile {
        departed: false,
        ..profile
    });
    Change::Participant { id, after }
}

/// The side that a row's writer speaks for.
fn side(response: &Response) -> Group {
    if response.assumed {
        response.group.other()
    } else {
        response.group
    }
}

impl Open {
    /// The side that everybody in the workspace speaks for.
    fn sides(&self) -> Result<BTreeMap<ParticipantId, Group>, Error> {
        let people = self.workspace.profiles()?.into_iter();
        Ok(people.map(|(id, profile)| (id, profile.group)).collect())
    }

    fn read_answers(&self, assessment: &AssessmentId, path: &Path) -> Result<Reading, Error> {
        let name = disk::name(path);
        let bytes = disk::read(path)?;
        let (edition, _) = self.questionnaire(assessment)?;
        let checked = catalog::answers::read_answers(&bytes, &name, &edition.framework);
        let Some(rows) = checked.value else {
            let why = checked
                .problems
                .into_iter()
                .map(|problem| problem.message)
                .next();
            let why = why.unwrap_or_default();
            let message = format!("{name} holds no answers: {why} Nothing was imported.");
            return Err(Error::Unreadable { message });
        };
        let mut reading = once(self.sides()?, rows, &name);
        let places: BTreeSet<&str> = checked
            .problems
            .iter()
            .map(|problem| row_of(&problem.pointer))
            .collect();
        reading.rows += count(places.into_iter());
        reading.problems.extend(checked.problems);
        Ok(reading)
    }

    fn preview(
        &self,
        assessment: &AssessmentId,
        path: &Path,
        reading: Reading,
    ) -> Result<ImportPreview, Error> {
        let here = self.workspace.responses(assessment)?;
        let (mut adds, mut replaces, mut same) = (0, 0, 0);
        for response in &reading.responses {
            match here.iter().find(|other| key(other) == key(response)) {
                None => adds += 1,
                Some(other)
                    if other.says_the_same(response) && other.comment == response.comment =>
                {
                    same += 1
                }
                Some(_) => replaces += 1,
            }
        }
        let known = self.sides()?;
        let person = |(id, group): (ParticipantId, Group)| ImportPerson {
            new: !known.contains_key(&id),
            answers: count(
                reading
                    .responses
                    .iter()
                    .filter(|response| response.participant == id),
            ),
            id,
            group,
        };
        Ok(ImportPreview {
            path: path.to_string_lossy().into_owned(),
            rows: reading.rows,
            adds,
            replaces,
            same,
            people: reading.people.into_iter().map(person).collect(),
            problems: reading.problems,
        })
    }
}

/// Each answer once: identical duplicates collapse, conflicting ones are a problem and neither
/// counts. A person keeps the side that the workspace knows, a new one that of their first row.
fn once(mut sides: BTreeMap<ParticipantId, Group>, rows: Rows, file: &str) -> Reading {
    let mut reading = Reading {
        rows: count(rows.iter()),
        responses: Vec::new(),
        people: BTreeMap::new(),
        problems: Vec::new(),
    };
    let mut by_key: BTreeMap<Key, Rows> = BTreeMap::new();
    for (pointer, response) in rows {
        let known = *sides
            .entry(response.participant.clone())
            .or_insert_with(|| side(&response));
        if known != side(&response) {
            reading
                .problems
                .push(other_side(&pointer, &response, known).in_file(file));
            continue;
        }
        let key = (
            response.participant.clone(),
            response.question.clone(),
            response.group,
        );
        by_key.entry(key).or_default().push((pointer, response));
    }
    for mut rows in by_key.into_values() {
        rows.dedup_by(|a, b| a.1.says_the_same(&b.1));
        match rows.as_slice() {
            [(_, response)] => {
                let id = response.participant.clone();
                reading.people.insert(id, side(response));
                reading.responses.push(response.clone());
            }
            several => {
                let conflicts = several
                    .iter()
                    .map(|(pointer, response)| conflict(pointer, response).in_file(file));
                reading.problems.extend(conflicts);
            }
        }
    }
    reading
}

fn key(response: &Response) -> (&ParticipantId, &QuestionId, Group) {
    (&response.participant, &response.question, response.group)
}

/// The row that a pointer leads into: `/row/4/value` leads into `/row/4`.
fn row_of(pointer: &str) -> &str {
    let end = pointer
        .match_indices('/')
        .nth(2)
        .map_or(pointer.len(), |(end, _)| end);
    &pointer[..end]
}

fn conflict(pointer: &str, response: &Response) -> Problem {
    let message = format!(
        "{} answers {} more than once, and differently. Neither counts; keep one row.",
        response.participant, response.question
    );
    Problem::error(pointer, "conflicting_answers", message)
}

fn other_side(pointer: &str, response: &Response, known: Group) -> Problem {
    let Response { participant, .. } = response;
    let message = match response.group == known {
        true => format!(
            "{participant} speaks for this side, so the row cannot be assumed. Take the mark away."
        ),
        false => format!(
            "{participant} speaks for the other side. Correct the group, or mark the row as assumed."
        ),
    };
    Problem::error(pointer, "other_side", message)
}
