//! The one way of changing things: the record at a key becomes another, or none.

use std::collections::BTreeSet;

use model::{
    AssessmentId, DecisionId, DimensionId, Group, Participant, ParticipantId, Response, ServiceId,
    Statement, Stoppage, StoppageId,
};
use rusqlite::{Connection, Result};
use serde::Serialize;
use serde_json::{Value, json};

use crate::error::SignedOff;
use crate::tables::history::{self, Entry, Stamp};
use crate::tables::{
    assessments, decisions, first_missed, organisation, outcomes, own_words, paper, participants,
    refused, responses, services, statements, stoppages, targets, units,
};
use crate::{
    Assessment, AssessmentProperties, Decision, Given, Logo, Organisation, Outcome, Profile,
    ResponseKey, Service, SignOff, Unit,
};

/// One change of one record. `after` is what stands there afterwards; none takes the record away.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// The organisation in words.
    Organisation(Organisation),
    /// The line at the foot of every page; may be empty.
    Confidentiality(String),
    /// The logo on every page.
    Logo(Option<Logo>),
    /// The whole list of units.
    Units(Vec<Unit>),
    /// The whole list of services. Services that go are no longer named as missed first, and take what
    /// is not signed of their impact statements along; one with a signed statement stays.
    Services(Vec<Service>),
    /// The services one side would miss first, first to last.
    FirstMissed {
        /// The side.
        group: Group,
        /// Services of the list.
        services: Vec<ServiceId>,
    },
    /// The whole list of words of the client's own business, in order of entry. None stands there
    /// twice, whatever its case.
    OwnWords(Vec<String>),
    /// A version of a service's impact statement. One that is signed refuses every change, and undo
    /// does not cross a signing.
    Statement {
        /// The service.
        service: ServiceId,
        /// Which version, from 1. A new one follows one that is signed.
        version: u32,
        /// What it says.
        after: Option<Box<Statement>>,
    },
    /// A stoppage that happened.
    Stoppage {
        /// Which one.
        id: StoppageId,
        /// What happened.
        after: Option<Stoppage>,
    },
    /// A person who answers. A person who goes takes all their answers along, but for those in an
    /// assessment that was signed off: for their sake the person stays on record, as departed.
    Participant {
        /// The person.
        id: ParticipantId,
        /// Who they are.
        after: Option<Profile>,
    },
    /// An assessment is added; its identifier is new.
    AddAssessment(Box<Assessment>),
    /// An assessment goes, and with it everything that belongs to it.
    RemoveAssessment(AssessmentId),
    /// Properties of an assessment that exists.
    Assessment {
        /// The assessment.
        id: AssessmentId,
        /// All its properties.
        after: AssessmentProperties,
    },
    /// An assessment is signed off, and from then on refuses every change but its reopening; or it
    /// is opened again. Undo does not cross either.
    SignOff {
        /// The assessment.
        assessment: AssessmentId,
        /// Who decided; none only in what a first sign-off replaces.
        after: Option<SignOff>,
    },
    /// An answer.
    Response {
        /// The assessment.
        assessment: AssessmentId,
        /// Whose answer, to what, for which side.
        key: ResponseKey,
        /// What is answered.
        after: Option<Given>,
    },
    /// A count for an outcome test.
    Outcome {
        /// The assessment.
        assessment: AssessmentId,
        /// The dimension.
        dimension: DimensionId,
        /// What was counted.
        after: Option<Outcome>,
    },
    /// A target.
    Target {
        /// The assessment.
        assessment: AssessmentId,
        /// The dimension.
        dimension: DimensionId,
        /// Wanted score on the framework's scale.
        after: Option<f64>,
    },
    /// A decision asked of the board.
    Decision {
        /// The assessment.
        assessment: AssessmentId,
        /// The decision.
        id: DecisionId,
        /// What is asked.
        after: Option<Decision>,
    },
}

impl Change {
    /// An answer is given.
    pub fn response(assessment: AssessmentId, response: Response) -> Self {
        let (key, given) = ResponseKey::split(response);
        Change::Response {
            assessment,
            key,
            after: Some(given),
        }
    }

    /// A person is added or renamed. Their unit is cleared; their place is kept.
    pub fn participant(person: Participant) -> Self {
        Change::Participant {
            id: person.id.clone(),
            after: Some(person.into()),
        }
    }

    /// A version of an impact statement is written.
    pub fn statement(statement: Statement) -> Self {
        Change::Statement {
            service: statement.service.clone(),
            version: statement.version,
            after: Some(Box::new(statement)),
        }
    }

    /// The kind of record that changes, as the history names it.
    pub fn subject(&self) -> &'static str {
        match self {
            Change::Organisation(_) => "organisation",
            Change::Confidentiality(_) => "confidentiality",
            Change::Logo(_) => "logo",
            Change::Units(_) => "units",
            Change::Services(_) => "services",
            Change::FirstMissed { .. } => "first_missed",
            Change::OwnWords(_) => "own_words",
            Change::Statement { .. } => "statement",
            Change::Stoppage { .. } => "stoppage",
            Change::Participant { .. } => "participant",
            Change::AddAssessment(_) | Change::RemoveAssessment(_) | Change::Assessment { .. } => {
                "assessment"
            }
            Change::SignOff { .. } => "sign_off",
            Change::Response { .. } => "response",
            Change::Outcome { .. } => "outcome",
            Change::Target { .. } => "target",
            Change::Decision { .. } => "decision",
        }
    }

    /// The assessment to which the record belongs, if it belongs to one.
    pub fn assessment(&self) -> Option<&AssessmentId> {
        match self {
            Change::AddAssessment(added) => Some(&added.id),
            Change::RemoveAssessment(id) | Change::Assessment { id, .. } => Some(id),
            Change::SignOff { assessment, .. }
            | Change::Response { assessment, .. }
            | Change::Outcome { assessment, .. }
            | Change::Target { assessment, .. }
            | Change::Decision { assessment, .. } => Some(assessment),
            _ => None,
        }
    }

    /// Which record, within its kind and assessment.
    fn key(&self) -> Value {
        match self {
            Change::FirstMissed { group, .. } => json!({ "group": group }),
            Change::Statement {
                service, version, ..
            } => json!({ "service": service, "version": version }),
            Change::Stoppage { id, .. } => json!({ "id": id }),
            Change::Participant { id, .. } => json!({ "id": id }),
            Change::Decision { id, .. } => json!({ "id": id }),
            Change::Response { key, .. } => json!(key),
            Change::Outcome { dimension, .. } | Change::Target { dimension, .. } => {
                json!({ "dimension": dimension })
            }
            _ => json!({}),
        }
    }

    /// The record afterwards, as JSON.
    fn after(&self) -> Result<Option<String>> {
        match self {
            Change::Organisation(after) => json_text(Some(after)),
            Change::Confidentiality(after) => json_text(Some(after)),
            Change::Logo(after) => json_text(after.as_ref()),
            Change::Units(after) => json_text(Some(after)),
            Change::Services(after) => json_text(Some(after)),
            Change::FirstMissed { services, .. } => json_text(Some(services)),
            Change::OwnWords(after) => json_text(Some(after)),
            Change::Statement { after, .. } => json_text(after.as_ref()),
            Change::Stoppage { after, .. } => json_text(after.as_ref()),
            Change::Participant { after, .. } => json_text(after.as_ref()),
            Change::AddAssessment(after) => json_text(Some(after)),
            Change::RemoveAssessment(_) => Ok(None),
            Change::Assessment { after, .. } => json_text(Some(after)),
            Change::SignOff { after, .. } => json_text(after.as_ref()),
            Change::Response { after, .. } => json_text(after.as_ref()),
            Change::Outcome { after, .. } => json_text(after.as_ref()),
            Change::Target { after, .. } => json_text(after.as_ref()),
            Change::Decision { after, .. } => json_text(after.as_ref()),
        }
    }

    /// Writes the change, whatever follows from it, and its history, and says how to take each part
    /// back, in the order of writing. Empty where nothing changed. Call within a transaction.
    pub(crate) fn carry_out(&self, db: &Connection, stamp: Stamp<'_>) -> Result<Vec<Change>> {
        let mut inverses = Vec::new();
        for part in self.parts(db)? {
            inverses.extend(part.exchange(db, stamp)?);
        }
        Ok(inverses)
    }

    /// Whether the change settles what came before it, so that undo does not cross it.
    pub(crate) fn ends_undo(&self) -> bool {
        match self {
            Change::SignOff { .. } => true,
            Change::Statement { after, .. } => {
                after.as_ref().is_some_and(|after| after.is_signed())
            }
            _ => false,
        }
    }

    /// The assessment's one answer to every change once it is signed off. Only its reopening passes.
    fn permitted(&self, db: &Connection) -> Result<()> {
        if let Change::Statement {
            service,
            version,
            after,
        } = self
        {
            return statements::permit(db, service, *version, after.as_deref());
        }
        let Some(id) = self.assessment() else {
            return Ok(());
        };
        let signed = assessments::find(db, id)?.filter(Assessment::is_signed_off);
        match (self, signed) {
            (Change::SignOff { after, .. }, signed) => {
                let whole = after.as_ref().is_some_and(SignOff::is_whole);
                let reopens = after.as_ref().is_some_and(|after| !after.is_signed());
                match (whole, reopens, signed) {
                    (false, ..) => Err(refused("nobody is named, or no reason is given")),
                    (_, false, Some(signed)) => Err(signed_off(signed)),
                    (_, true, None) => Err(refused("the assessment is not signed off")),
                    _ => Ok(()),
                }
            }
            (_, Some(signed)) => Err(signed_off(signed)),
            (_, None) => Ok(()),
        }
    }

    /// Puts the new record in place of the former one. Returns the change back; none where both are
    /// the same.
    fn exchange(mut self, db: &Connection, stamp: Stamp<'_>) -> Result<Option<Change>> {
        self.permitted(db)?;
        let former = self.former(db)?;
        self.settle_position(&former, db)?;
        if self == former {
            return Ok(None);
        }
        self.write(db, stamp.at)?;
        history::append(db, stamp, self.entry(&former)?)?;
        Ok(Some(former))
    }

    fn entry(&self, former: &Change) -> Result<Entry<'_>> {
        Ok(Entry {
            subject: self.subject(),
            assessment: self.assessment(),
            key: self.key().to_string(),
            before: former.after()?,
            after: self.after()?,
        })
    }

    /// The change and before it what must go first, since it would otherwise refer to nothing.
    fn parts(&self, db: &Connection) -> Result<Vec<Change>> {
        let mut parts = match self {
            Change::Participant { id, after: None } => return leaving(db, id),
            Change::Services(services) => going_along(db, services)?,
            Change::RemoveAssessment(id) => without_contents(db, id)?,
            _ => Vec::new(),
        };
        parts.push(self.clone());
        Ok(parts)
    }

    /// The change that would leave the record as it stands now.
    fn former(&self, db: &Connection) -> Result<Change> {
        let mut former = self.clone();
        match &mut former {
            Change::Organisation(now) => *now = organisation::read(db)?,
            Change::Confidentiality(now) => *now = paper::confidentiality(db)?,
            Change::Logo(now) => *now = paper::logo(db)?,
            Change::Units(now) => *now = units::read(db)?,
            Change::Services(now) => *now = services::read(db)?,
            Change::FirstMissed { group, services } => *services = first_missed::read(db, *group)?,
            Change::OwnWords(now) => *now = own_words::read(db)?,
            Change::Statement {
                service,
                version,
                after,
            } => *after = statements::get(db, service, *version)?.map(Box::new),
            Change::Stoppage { id, after } => *after = stoppages::get(db, id)?,
            Change::Participant { id, after } => *after = participants::get(db, id)?,
            Change::AddAssessment(added) => return presence(db, &added.id),
            Change::RemoveAssessment(id) => return presence(db, id),
            Change::Assessment { id, after } => *after = assessments::get(db, id)?.properties,
            Change::SignOff { assessment, after } => {
                *after = assessments::get(db, assessment)?.sign_off;
            }
            Change::Response {
                assessment,
                key,
                after,
            } => {
                *after = responses::get(db, assessment, key)?;
            }
            Change::Outcome {
                assessment,
                dimension,
                after,
            } => {
                *after = outcomes::get(db, assessment, dimension)?;
            }
            Change::Target {
                assessment,
                dimension,
                after,
            } => {
                *after = targets::get(db, assessment, dimension)?;
            }
            Change::Decision {
                assessment,
                id,
                after,
            } => {
                *after = decisions::get(db, assessment, id)?;
            }
        }
        Ok(former)
    }

    /// Fills in a position that was left open: the former one, or the last.
    fn settle_position(&mut self, former: &Change, db: &Connection) -> Result<()> {
        match (self, former) {
            (
                Change::Participant {
                    after:
                        Some(Profile {
                            position: open @ None,
                            ..
                        }),
                    ..
                },
                Change::Participant { after, .. },
            ) => {
                let kept = after.as_ref().and_then(|former| former.position);
                *open = Some(kept.map_or_else(|| participants::next_position(db), Ok)?);
            }
            (
                Change::Decision {
                    after:
                        Some(Decision {
                            position: open @ None,
                            ..
                        }),
                    ..
                },
                Change::Decision {
                    assessment, after, ..
                },
            ) => {
                let kept = after.as_ref().and_then(|former| former.position);
                *open = Some(kept.map_or_else(|| decisions::next_position(db, assessment), Ok)?);
            }
            _ => {}
        }
        Ok(())
    }

    fn write(&self, db: &Connection, at: &str) -> Result<()> {
        match self {
            Change::Organisation(after) => organisation::write(db, after),
            Change::Confidentiality(after) => paper::write_confidentiality(db, after),
            Change::Logo(after) => paper::write_logo(db, after.as_ref()),
            Change::Units(after) => units::write(db, after),
            Change::Services(after) => services::write(db, after),
            Change::FirstMissed { group, services } => first_missed::write(db, *group, services),
            Change::OwnWords(after) => own_words::write(db, after),
            Change::Statement {
                service,
                version,
                after,
            } => statements::write(db, service, *version, after.as_deref()),
            Change::Stoppage { id, after } => stoppages::write(db, id, after.as_ref()),
            Change::Participant { id, after } => participants::write(db, id, after.as_ref()),
            Change::AddAssessment(added) => assessments::add(db, added),
            Change::RemoveAssessment(id) => assessments::remove(db, id),
            Change::Assessment { id, after } => assessments::write_properties(db, id, after),
            Change::SignOff { assessment, after } => {
                assessments::write_sign_off(db, assessment, after.as_ref())
            }
            Change::Response {
                assessment,
                key,
                after,
            } => responses::write(db, assessment, key, after.as_ref(), at),
            Change::Outcome {
                assessment,
                dimension,
                after,
            } => outcomes::write(db, assessment, dimension, after.as_ref()),
            Change::Target {
                assessment,
                dimension,
                after,
            } => targets::write(db, assessment, dimension, *after),
            Change::Decision {
                assessment,
                id,
                after,
            } => decisions::write(db, assessment, id, after.as_ref()),
        }
    }
}

/// The change that leaves an assessment there as it stands, or not there.
fn presence(db: &Connection, id: &AssessmentId) -> Result<Change> {
    let there = assessments::find(db, id)?;
    Ok(there.map_or_else(
        || Change::RemoveAssessment(id.clone()),
        |there| Change::AddAssessment(Box::new(there)),
    ))
}

/// Takes away a person and every answer of theirs that may still be changed. Where others are left,
/// the person stays on record for them.
fn leaving(db: &Connection, id: &ParticipantId) -> Result<Vec<Change>> {
    let signed: BTreeSet<AssessmentId> = assessments::read(db)?
        .into_iter()
        .filter(Assessment::is_signed_off)
        .map(|assessment| assessment.id)
        .collect();
    let (settled, open): (Vec<_>, Vec<_>) = responses::keys_of(db, id)?
        .into_iter()
        .partition(|(assessment, _)| signed.contains(assessment));
    let stays = participants::get(db, id)?.filter(|_| !settled.is_empty());
    let after = stays.map(|profile| Profile {
        departed: true,
        ..profile
    });
    let id = id.clone();
    let answers = open.into_iter().map(taken_back);
    Ok(answers.chain([Change::Participant { id, after }]).collect())
}

/// Takes away everything that belongs to an assessment.
fn without_contents(db: &Connection, id: &AssessmentId) -> Result<Vec<Change>> {
    let assessment = || id.clone();
    let answers = responses::keys_in(db, id)?.into_iter();
    let answers = answers.map(|key| taken_back((assessment(), key)));
    let outcomes = outcomes::read(db, id)?.into_keys();
    let outcomes = outcomes.map(|dimension| Change::Outcome {
        assessment: assessment(),
        dimension,
        after: None,
    });
    let targets = targets::read(db, id)?.into_keys();
    let targets = targets.map(|dimension| Change::Target {
        assessment: assessment(),
        dimension,
        after: None,
    });
    let decisions = decisions::read(db, id)?.into_iter();
    let decisions = decisions.map(|(id, _)| Change::Decision {
        assessment: assessment(),
        id,
        after: None,
    });
    Ok(answers
        .chain(outcomes)
        .chain(targets)
        .chain(decisions)
        .collect())
}

fn taken_back((assessment, key): (AssessmentId, ResponseKey)) -> Change {
    Change::Response {
        assessment,
        key,
        after: None,
    }
}

fn signed_off(assessment: Assessment) -> rusqlite::Error {
    refused(SignedOff {
        assessment: assessment.properties.name,
    })
}

/// What goes with services that are not in the new list.
fn going_along(db: &Connection, kept: &[Service]) -> Result<Vec<Change>> {
    let mut parts = no_longer_missed(db, kept)?;
    let ids: BTreeSet<&ServiceId> = kept.iter().map(|service| &service.id).collect();
    for service in services::read(db)? {
        if ids.contains(&service.id) {
            continue;
        }
        // The latest version first, so that each is the latest when it goes.
        let versions = statements::versions(db, &service.id)?.into_iter().rev();
        parts.extend(versions.map(|statement| Change::Statement {
            service: statement.service,
            version: statement.version,
            after: None,
        }));
        let stoppages = stoppages::ids_of(db, &service.id)?.into_iter();
        parts.extend(stoppages.map(|id| Change::Stoppage { id, after: None }));
    }
    Ok(parts)
}

/// Takes services that are not in the new list off both sides' lists of what they miss first.
fn no_longer_missed(db: &Connection, kept: &[Service]) -> Result<Vec<Change>> {
    let kept: BTreeSet<&ServiceId> = kept.iter().map(|service| &service.id).collect();
    let shortened = |group| {
        let mut services = first_missed::read(db, group)?;
        services.retain(|service| kept.contains(service));
        Ok(Change::FirstMissed { group, services })
    };
    Group::ALL.into_iter().map(shortened).collect()
}

fn json_text<T: Serialize>(record: Option<&T>) -> Result<Option<String>> {
    record
        .map(serde_json::to_string)
        .transpose()
        .map_err(refused)
}
