//! The sample: Halden Insurance Group, fictional, from a file that anyone can read.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use model::{
    AssessmentId, DecisionId, DimensionId, Form, FrameworkId, Group, ParticipantId, Response,
    ServiceId, UnitId,
};
use serde::Deserialize;
use store::{
    AssessmentProperties, Change, Decision, NewAssessment, NewWorkspace, Organisation, Outcome,
    Profile, Service, Unit, Workspace,
};

use crate::api::ChangeKind;
use crate::error::Error;

/// Everything that the sample says.
const HALDEN: &str = include_str!("../../../../assessments/sample/halden.json");

#[derive(Deserialize)]
struct Sample {
    organisation: SampleOrganisation,
    units: Vec<Unit>,
    services: Vec<Service>,
    first_missed: BTreeMap<Group, Vec<ServiceId>>,
    participants: Vec<Person>,
    assessments: Vec<SampleAssessment>,
}

#[derive(Deserialize)]
struct SampleOrganisation {
    name: String,
    scope: String,
}

#[derive(Deserialize)]
struct Person {
    id: ParticipantId,
    name: String,
    group: Group,
    role: String,
    unit: Option<UnitId>,
}

#[derive(Deserialize)]
struct SampleAssessment {
    id: AssessmentId,
    name: String,
    framework: FrameworkId,
    form: Form,
    date: NaiveDate,
    headline: String,
    responses: Vec<Response>,
    outcomes: Vec<SampleOutcome>,
    targets: BTreeMap<DimensionId, f64>,
    decisions: Vec<SampleDecision>,
}

#[derive(Deserialize)]
struct SampleOutcome {
    dimension: DimensionId,
    #[serde(flatten)]
    outcome: Outcome,
}

#[derive(Deserialize)]
struct SampleDecision {
    title: String,
    why: String,
    takes: String,
    if_not: String,
    who: String,
    by: Option<NaiveDate>,
}

/// Writes the sample to a path that does not exist yet, and opens it.
///
/// # Errors
/// Those of [`Workspace::create`].
pub(crate) fn write(path: &Path, now: DateTime<Utc>) -> Result<Workspace, Error> {
    let sample: Sample = serde_json::from_str(HALDEN).map_err(|_| Error::Internal)?;
    let about = NewWorkspace {
        name: sample.organisation.name.clone(),
        sample: true,
    };
    let mut workspace = Workspace::create(path, &about, now)?;
    workspace.apply(
        &sample.client(),
        ChangeKind::Organisation.as_str(),
        None,
        now,
    )?;
    for assessment in sample.assessments {
        assessment.add_to(&mut workspace, now)?;
    }
    Ok(workspace)
}

impl Sample {
    /// The organisation, its services and its people.
    fn client(&self) -> Vec<Change> {
        let SampleOrganisation { name, scope } = &self.organisation;
        let organisation = Organisation {
            name: name.clone(),
            scope: scope.clone(),
            note: String::new(),
        };
        let missed = self
            .first_missed
            .iter()
            .map(|(group, services)| Change::FirstMissed {
                group: *group,
                services: services.clone(),
            });
        [
            Change::Organisation(organisation),
            Change::Units(self.units.clone()),
            Change::Services(self.services.clone()),
        ]
        .into_iter()
        .chain(missed)
        .chain(self.participants.iter().map(Person::added))
        .collect()
    }
}

impl Person {
    fn added(&self) -> Change {
        let Person {
            id,
            name,
            group,
            role,
            unit,
        } = self;
        let profile = Profile {
            name: name.clone(),
            group: *group,
            role: role.clone(),
            unit: unit.clone(),
            position: None,
        };
        Change::Participant {
            id: id.clone(),
            after: Some(profile),
        }
    }
}

impl SampleAssessment {
    fn add_to(self, workspace: &mut Workspace, now: DateTime<Utc>) -> Result<(), Error> {
        let edition = catalog::shipped_by_id(&self.framework).ok_or(Error::Internal)?;
        let framework = &edition.framework;
        workspace.add_framework(
            &framework.id,
            &framework.version,
            &edition.hash,
            &edition.bytes,
        )?;
        let new = NewAssessment {
            id: self.id.clone(),
            name: self.name.clone(),
            framework: edition.hash,
            form: self.form,
            date: self.date,
        };
        workspace.add_assessment(new, None, now)?;
        workspace.apply(&self.content(), ChangeKind::Import.as_str(), None, now)?;
        Ok(())
    }

    fn content(self) -> Vec<Change> {
        let id = self.id;
        let responses = self
            .responses
            .into_iter()
            .map(|response| Change::response(id.clone(), response));
        let outcomes = self.outcomes.into_iter().map(|entry| Change::Outcome {
            assessment: id.clone(),
            dimension: entry.dimension,
            after: Some(entry.outcome),
        });
        let targets = self
            .targets
            .into_iter()
            .map(|(dimension, target)| Change::Target {
                assessment: id.clone(),
                dimension,
                after: Some(target),
            });
        let properties = AssessmentProperties {
            name: self.name,
            form: self.form,
            date: self.date,
            headline: self.headline,
            small_groups_shown: false,
            signed_off_at: None,
        };
        let headline = Change::Assessment {
            id: id.clone(),
            after: properties,
        };
        let decisions = self
            .decisions
            .into_iter()
            .zip(1..)
            .map(|(decision, number)| Change::Decision {
                assessment: id.clone(),
                id: DecisionId::new(format!("d{number:02}")),
                after: Some(decision.into()),
            });
        responses
            .chain(outcomes)
            .chain(targets)
            .chain(decisions)
            .chain([headline])
            .collect()
    }
}

impl From<SampleDecision> for Decision {
    fn from(decision: SampleDecision) -> Self {
        let SampleDecision {
            title,
            why,
            takes,
            if_not,
            who,
            by,
        } = decision;
        Self {
            title,
            why,
            takes,
            if_not,
            who,
            by,
            position: None,
        }
    }
}
