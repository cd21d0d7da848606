//! The workspace that files come back to, and whether they belong here.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use catalog::Edition;
use chrono::{DateTime, Utc};
use model::{AssessmentId, ParticipantId, Problem};
use store::{Assessment, Given, Profile, ResponseKey, Workspace};

use super::reading::{self, Answers, Offer, Origin, Returned};
use crate::disk;
use crate::error::Error;
use crate::facts::Library;

/// The workspace that files come back to.
pub(super) struct Here<'a> {
    workspace: &'a Workspace,
    library: &'a Library,
    people: BTreeMap<ParticipantId, Profile>,
    /// Where files go that do not name an assessment.
    current: &'a AssessmentId,
}

/// An assessment that files come back to.
pub(super) struct Target {
    pub(super) record: Assessment,
    pub(super) edition: Arc<Edition>,
    pub(super) responses: BTreeMap<ResponseKey, Given>,
}

/// A file that belongs here, with the answers that can be used.
pub(super) struct Opened {
    pub(super) assessment: AssessmentId,
    pub(super) person: Option<String>,
    pub(super) made_at: Option<DateTime<Utc>>,
    pub(super) offers: Vec<Offer>,
    pub(super) problems: Vec<Problem>,
}

impl<'a> Here<'a> {
    pub(super) fn new(
        workspace: &'a Workspace,
        library: &'a Library,
        current: &'a AssessmentId,
    ) -> Result<Self, Error> {
        Ok(Self {
            workspace,
            library,
            people: workspace.profiles()?.into_iter().collect(),
            current,
        })
    }

    /// A person's name; the id where nobody here has it.
    pub(super) fn name(&self, id: &ParticipantId) -> String {
        let profile = self.people.get(id);
        profile.map_or_else(|| id.to_string(), |profile| profile.name.clone())
    }

    pub(super) fn target(&self, id: &AssessmentId) -> Result<Target, Error> {
        let mut records = self.workspace.assessments()?.into_iter();
        let record = records.find(|record| &record.id == id);
        let record = record.ok_or(Error::Unknown {
            what: "That assessment",
        })?;
        let responses = self.workspace.responses(id)?.into_iter();
        Ok(Target {
            edition: self.library.edition(self.workspace, &record.framework)?,
            responses: responses.map(ResponseKey::split).collect(),
            record,
        })
    }

    /// Opens a file that came back. What is wrong with single answers is among its problems.
    pub(super) fn open(&self, path: &Path) -> Result<Opened, Problem> {
        if disk::is_same(path, self.workspace.path()) {
            return Err(itself());
        }
        let Returned { origin, answers } = reading::read(path)?;
        let assessment = origin.as_ref().map(|origin| &origin.assessment);
        let assessment = assessment.unwrap_or(self.current);
        let target = self.target(assessment).map_err(|_| other_assessment())?;
        if let Some(origin) = &origin {
            self.fits(origin, &target)?;
        }
        if target.record.is_signed_off() {
            return Err(signed_off(&target.record));
        }
        let (all, mut problems) = offers(origin.as_ref(), answers, &target, path)?;
        let mut usable = Vec::new();
        for offer in all {
            match self.usable(&offer, &target) {
                Ok(()) => usable.push(offer),
                Err(problem) => problems.push(problem),
            }
        }
        Ok(Opened {
            assessment: target.record.id.clone(),
            person: origin.as_ref().map(|one| self.name(&one.participant)),
            made_at: origin.as_ref().map(|one| one.made_at),
            offers: usable,
            problems,
        })
    }

    /// Whether a pack belongs here.
    fn fits(&self, origin: &Origin, target: &Target) -> Result<(), Problem> {
        let about = self.workspace.about();
        if about.map_or(true, |about| about.id != origin.workspace) {
            return Err(other_workspace());
        }
        if target.record.framework != origin.framework {
            return Err(other_framework());
        }
        match self.people.get(&origin.participant) {
            None => Err(unknown_person(&origin.participant)),
            Some(profile) if profile.group != origin.group => Err(other_side(&profile.name)),
            Some(_) => Ok(()),
        }
    }

    /// Whether an answer can stand here.
    fn usable(&self, offer: &Offer, target: &Target) -> Result<(), Problem> {
        let ResponseKey {
            participant,
            question,
            group,
        } = &offer.key;
        let profile = self.people.get(participant);
        let profile = profile.ok_or_else(|| unknown_person(participant))?;
        let framework = &target.edition.framework;
        let found = framework.question(question);
        let (_, question) = found.ok_or_else(|| unknown_question(&offer.key))?;
        let Some(given) = &offer.now else {
            return Ok(());
        };
        if (profile.group == *group) == given.assumed {
            return Err(other_side(&profile.name));
        }
        catalog::answers::check(question, &framework.scale, &given.answer)
    }
}

impl Target {
    /// The question in the words of the side that answers.
    pub(super) fn stem(&self, key: &ResponseKey) -> String {
        let question = self.edition.framework.question(&key.question);
        question.map_or_else(String::new, |(_, question)| {
            question.stem.for_group(key.group).to_owned()
        })
    }
}

/// All answers of a file, and what is wrong with the places where none could be read.
fn offers(
    origin: Option<&Origin>,
    answers: Answers,
    target: &Target,
    path: &Path,
) -> Result<(Vec<Offer>, Vec<Problem>), Problem> {
    let framework = &target.edition.framework;
    match (answers, origin) {
        (Answers::Read(offers), _) => Ok((offers, Vec::new())),
        (Answers::Sheet(sheet), Some(origin)) => {
            let checked = sheet.answers(framework);
            let answers = checked.value.unwrap_or_default().into_iter();
            let offers = answers.map(|answer| Offer::of_sheet(answer, origin));
            Ok((offers.collect(), checked.problems))
        }
        (Answers::Sheet(_), None) => Ok((Vec::new(), Vec::new())),
        (Answers::Plain(bytes), _) => {
            let name = disk::name(path);
            let checked = catalog::answers::read_answers(&bytes, &name, framework);
            match checked.value {
                Some(rows) => {
                    let offers = rows
                        .into_iter()
                        .map(|(_, response)| Offer::of_response(response));
                    Ok((offers.collect(), checked.problems))
                }
                None => Err(checked.problems.into_iter().next().unwrap_or_else(itself)),
            }
        }
    }
}

fn itself() -> Problem {
    let message = "This is no file that came back from somebody.";
    Problem::error("", "not_a_pack", message)
}

fn other_workspace() -> Problem {
    let message =
        "The pack was made from another workspace. Open that one, and read the pack in there.";
    Problem::error("", "other_workspace", message)
}

fn other_assessment() -> Problem {
    let message = "The pack was made for an assessment that is not in this workspace.";
    Problem::error("", "other_assessment", message)
}

fn other_framework() -> Problem {
    let message = "The pack was made with another version of the framework, so its questions are not those of this assessment. Make a new pack.";
    Problem::error("", "other_framework", message)
}

fn unknown_person(id: &ParticipantId) -> Problem {
    let message = format!(
        "“{id}” is not among the people of this workspace, so nothing of theirs was taken. If they were removed, undo that; else add them and key the answers in."
    );
    Problem::error("", "unknown_person", message)
}

fn unknown_question(key: &ResponseKey) -> Problem {
    let message = format!(
        "The framework has no question “{}”. The answer was left out.",
        key.question
    );
    Problem::error("", "unknown_question", message)
}

fn other_side(name: &str) -> Problem {
    let message = format!(
        "{name} speaks for the other side in this workspace, so the answers cannot be taken as theirs. Make a new pack."
    );
    Problem::error("", "other_side", message)
}

fn signed_off(record: &Assessment) -> Problem {
    let message = format!(
        "“{}” is signed off and takes no answers. Reopen it first.",
        record.properties.name
    );
    Problem::error("", "signed_off", message)
}
