//! Making a pack.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use catalog::Edition;
use catalog::answers::sheet::{self, SheetError, SheetHead, SheetQuestion, SheetTitles};
use chrono::{DateTime, SubsecRound, Utc};
use model::{AssessmentId, Dimension, Group, ParticipantId, Question, Response, WorkspaceId};
use store::{
    About, Assessment, AssessmentContents, AssessmentProperties, Contents, FORMAT,
    FrameworkContents, FrameworkEntry, Organisation, Profile, Service, StoreError, StoredResponse,
    Workspace,
};

use super::pack_name;
use crate::api::PackKind;
use crate::assess;
use crate::disk;
use crate::error::Error;
use crate::facts::Library;

/// Letters of a hash that make a name which no other workspace has.
const ID_LENGTH: usize = 32;

/// What one person is asked, with what they have answered so far, and nothing of anybody else.
pub(crate) struct Pack {
    workspace: WorkspaceId,
    organisation: Organisation,
    confidentiality: String,
    /// The services that their side would miss first, first to last.
    services: Vec<Service>,
    assessment: Assessment,
    edition: Arc<Edition>,
    participant: ParticipantId,
    profile: Profile,
    given: Vec<Response>,
    made_at: DateTime<Utc>,
}

impl Pack {
    pub(crate) fn of(
        workspace: &Workspace,
        library: &Library,
        assessment: &AssessmentId,
        participant: &ParticipantId,
        now: DateTime<Utc>,
    ) -> Result<Self, Error> {
        let unknown = |what| Error::Unknown { what };
        let mut records = workspace.assessments()?.into_iter();
        let record = records.find(|record| &record.id == assessment);
        let record = record.ok_or_else(|| unknown("That assessment"))?;
        if record.is_signed_off() {
            return Err(signed_off(&record.properties.name));
        }
        let mut people = workspace.profiles()?.into_iter();
        let person = people.find(|(id, _)| id == participant);
        let (_, profile) = person.ok_or_else(|| unknown("That person"))?;
        let own = |response: &Response| {
            &response.participant == participant && response.group == profile.group
        };
        let given = workspace.responses(assessment)?.into_iter();
        Ok(Self {
            workspace: workspace.about()?.id,
            organisation: Organisation {
                note: String::new(),
                ..workspace.organisation()?
            },
            confidentiality: workspace.confidentiality()?,
            services: missed_first(workspace, profile.group)?,
            edition: library.edition(workspace, &record.framework)?,
            given: given.filter(own).collect(),
            assessment: record,
            participant: participant.clone(),
            profile: Profile {
                unit: None,
                position: Some(1),
                ..profile
            },
            made_at: now.trunc_subsecs(3),
        })
    }

    /// The person's name.
    pub(crate) fn person(&self) -> &str {
        &self.profile.name
    }

    /// A place in a folder where nothing is yet.
    pub(crate) fn free_path(&self, folder: &Path, kind: PackKind) -> PathBuf {
        let name = pack_name(&self.organisation.name, &self.profile.name);
        let name = if name.is_empty() {
            self.participant.to_string()
        } else {
            name
        };
        let mut number = 1;
        loop {
            let numbered = match number {
                1 => format!("{name}.{}", kind.ending()),
                _ => format!("{name} {number}.{}", kind.ending()),
            };
            let path = folder.join(numbered);
            if !path.exists() {
                return path;
            }
            number += 1;
        }
    }

    /// Writes the pack to a place where nothing is.
    pub(crate) fn write(&self, path: &Path, kind: PackKind) -> Result<(), Error> {
        match kind {
            PackKind::Workspace => Workspace::create_from(path, &self.contents()).map(drop)?,
            PackKind::Spreadsheet => {
                if path.exists() {
                    let file = disk::name(path);
                    return Err(StoreError::AlreadyExists { file }.into());
                }
                disk::write(path, &self.spreadsheet()?)?;
            }
        }
        Ok(())
    }

    /// The pack as a workspace of its own.
    fn contents(&self) -> Contents {
        let own_side = |group: Group| {
            let services = self.services.iter().filter(|_| group == self.profile.group);
            (group, services.map(|service| service.id.clone()).collect())
        };
        Contents {
            format: FORMAT,
            about: About {
                id: self.id(),
                name: self.organisation.name.clone(),
                sample: false,
                created_at: self.made_at,
            },
            pack: Some(store::Pack {
                workspace: self.workspace.clone(),
                participant: self.participant.clone(),
                made_at: self.made_at,
            }),
            organisation: self.organisation.clone(),
            confidentiality: self.confidentiality.clone(),
            logo: None,
            logos: Vec::new(),
            units: Vec::new(),
            services: self.services.clone(),
            statements: Vec::new(),
            stoppages: BTreeMap::new(),
            first_missed: Group::ALL.into_iter().map(own_side).collect(),
            own_words: Vec::new(),
            participants: BTreeMap::from([(self.participant.clone(), self.profile.clone())]),
            frameworks: vec![self.framework()],
            assessments: vec![self.assessment()],
            history: Vec::new(),
        }
    }

    fn assessment(&self) -> AssessmentContents {
        let stored = |given: &Response| StoredResponse {
            response: given.clone(),
            answered_at: self.made_at,
        };
        let properties = AssessmentProperties {
            headline: String::new(),
            small_groups_shown: false,
            ..self.assessment.properties.clone()
        };
        AssessmentContents {
            assessment: Assessment {
                properties,
                started_from: None,
                sign_off: None,
                ..self.assessment.clone()
            },
            responses: self.given.iter().map(stored).collect(),
            outcomes: BTreeMap::new(),
            targets: BTreeMap::new(),
            decisions: BTreeMap::new(),
        }
    }

    fn framework(&self) -> FrameworkContents {
        let framework = &self.edition.framework;
        FrameworkContents {
            entry: FrameworkEntry {
                hash: self.assessment.framework.clone(),
                id: framework.id.clone(),
                version: framework.version.clone(),
            },
            // A framework was read from these bytes, so they are text.
            text: String::from_utf8_lossy(&self.edition.bytes).into_owned(),
        }
    }

    /// The same pack, made at the same moment, is the same workspace.
    fn id(&self) -> WorkspaceId {
        let moment = self.made_at.timestamp_millis();
        let (workspace, assessment) = (&self.workspace, &self.assessment.id);
        let whole = format!("{workspace}\n{assessment}\n{}\n{moment}", self.participant);
        let mut hash = catalog::hash(whole.as_bytes());
        hash.truncate(ID_LENGTH);
        WorkspaceId::new(hash)
    }

    /// The pack as a spreadsheet.
    fn spreadsheet(&self) -> Result<Vec<u8>, Error> {
        let head = SheetHead {
            format: sheet::FORMAT,
            workspace: self.workspace.clone(),
            assessment: self.assessment.id.clone(),
            framework: self.assessment.framework.clone(),
            participant: self.participant.clone(),
            group: self.profile.group,
            made_at: self.made_at,
        };
        let framework = &self.edition.framework;
        let titles = SheetTitles {
            assessment: self.assessment.properties.name.clone(),
            organisation: self.organisation.name.clone(),
            person: self.profile.name.clone(),
            how_to_answer: framework.how_to_answer.clone().unwrap_or_default(),
        };
        let questions: Vec<SheetQuestion<'_>> = self
            .questions()
            .map(|(dimension, question)| SheetQuestion {
                dimension: &dimension.name,
                question,
                given: self.given_to(question),
            })
            .collect();
        sheet::write(&head, &titles, &framework.scale, &questions)
            .map_err(|error| no_spreadsheet(&error))
    }

    /// The questions of the person's side, and what they have answered beyond them.
    fn questions(&self) -> impl Iterator<Item = (&Dimension, &Question)> {
        let form = self.assessment.properties.form;
        let asked = |question: &Question| {
            let answered = self.given_to(question).is_some();
            assess::is_asked(question, self.profile.group, false, answered)
        };
        let all = self.edition.framework.questions(form);
        all.filter(move |(_, question)| asked(question))
    }

    fn given_to(&self, question: &Question) -> Option<&Response> {
        self.given
            .iter()
            .find(|given| given.question == question.id)
    }
}

/// The services that a side would miss first, first to last.
fn missed_first(workspace: &Workspace, group: Group) -> Result<Vec<Service>, Error> {
    let services = workspace.services()?;
    let missed = workspace.first_missed(group)?;
    let named = missed.iter().filter_map(|id| {
        let service = services.iter().find(|service| &service.id == id)?;
        Some(Service {
            unit: None,
            ..service.clone()
        })
    });
    Ok(named.collect())
}

impl PackKind {
    /// By the ending of a file's name; none for another ending.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_lowercase();
        let kinds = [PackKind::Workspace, PackKind::Spreadsheet];
        kinds.into_iter().find(|kind| kind.ending() == ending)
    }

    pub(crate) fn ending(self) -> &'static str {
        match self {
            PackKind::Workspace => "plumbline",
            PackKind::Spreadsheet => "xlsx",
        }
    }
}

fn no_spreadsheet(error: &SheetError) -> Error {
    match error {
        SheetError::TooLong(_) => Error::refused(
            "text_too_long",
            format!("No spreadsheet was made: {error}. Make the pack as a Plumbline file instead."),
        ),
        SheetError::Library(_) => Error::Internal,
    }
}

fn signed_off(assessment: &str) -> Error {
    let message = format!(
        "“{assessment}” is signed off, so no answer could be read back into it. Open it again in the Overview, then make the packs."
    );
    Error::refused("signed_off", message)
}
