//! The sample: Halden Insurance Group, fictional, from a file that anyone can read.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use model::{
    AssessmentId, DecisionId, DimensionId, Form, FrameworkId, Group, ParticipantId, Response,
    ServiceId, Statement, Stoppage, StoppageId, UnitId,
};
use serde::Deserialize;
use store::{
    AssessmentProperties, Change, Decision, NewAssessment, NewWorkspace, Organisation, Outcome,
    Profile, Service, SignOff, Unit, Workspace,
};

use crate::api::ChangeKind;
use crate::error::Error;

/// Everything that the sample says.
const HALDEN: &str = include_str!("../../../../assessments/sample/halden.json");

/// The version before the latest of the statement that has one, signed on the day that it says.
const EARLIER: &[u8] =
    include_bytes!("../../../../assessments/sample/statements/claims-intake-3.json");

/// Its impact statements in their latest version, a file each.
const STATEMENTS: [&[u8]; 12] = [
    include_bytes!("../../../../assessments/sample/statements/claims-intake.json"),
    include_bytes!("../../../../assessments/sample/statements/emergency-assistance-abroad.json"),
    include_bytes!("../../../../assessments/sample/statements/direct-quotation-and-sale.json"),
    include_bytes!("../../../../assessments/sample/statements/broker-quotation.json"),
    include_bytes!("../../../../assessments/sample/statements/fleet-certificates.json"),
    include_bytes!("../../../../assessments/sample/statements/claims-payment.json"),
    include_bytes!("../../../../assessments/sample/statements/customer-contact.json"),
    include_bytes!("../../../../assessments/sample/statements/premium-collection.json"),
    include_bytes!("../../../../assessments/sample/statements/policy-changes.json"),
    include_bytes!("../../../../assessments/sample/statements/supervisor-reporting.json"),
    include_bytes!("../../../../assessments/sample/statements/broker-commission.json"),
    include_bytes!("../../../../assessments/sample/statements/staff-pay.json"),
];

#[derive(Deserialize)]
struct Sample {
    organisation: SampleOrganisation,
    units: Vec<Unit>,
    services: Vec<Service>,
    first_missed: BTreeMap<Group, Vec<ServiceId>>,
    participants: Vec<Person>,
    stoppages: Vec<SampleStoppage>,
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
    signed_off: Option<SampleSignOff>,
    responses: Vec<Response>,
    outcomes: Vec<SampleOutcome>,
    targets: BTreeMap<DimensionId, f64>,
    decisions: Vec<SampleDecision>,
}

#[derive(Deserialize)]
struct SampleStoppage {
    id: StoppageId,
    #[serde(flatten)]
    stoppage: Stoppage,
}

#[derive(Deserialize)]
struct SampleSignOff {
    by: String,
    on: NaiveDate,
}

#[derive(Deserialize)]
struct SampleOutcome {
    dimension: DimensionId,
    #[serde(flatten)]
    outcome: Outcome,
}

#[derive(Clone, Deserialize)]
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
    let client = sample.client();
    let mut assessments = sample.assessments;
    assessments.sort_by_key(|assessment| assessment.date);
    let begun = assessments
        .first()
        .map_or(now, |first| at(first.date - Days::new(14), 9));
    let kind = ChangeKind::Organisation.as_str();
    workspace.apply(&client, kind, None, begun)?;
    let last = assessments.pop();
    for assessment in assessments {
        assessment.add_to(&mut workspace)?;
    }
    sign_earlier(&mut workspace)?;
    let written = last
        .as_ref()
        .map_or(now, |last| at(last.date - Days::new(14), 9));
    let kind = ChangeKind::Statement.as_str();
    workspace.apply(&statements()?, kind, None, written)?;
    let kind = ChangeKind::Stoppage.as_str();
    let stoppages: Vec<Change> = sample.stoppages.into_iter().map(Into::into).collect();
    workspace.apply(&stoppages, kind, None, written)?;
    if let Some(last) = last {
        last.add_to(&mut workspace)?;
    }
    Ok(workspace)
}

/// The impact statements, each in its latest version.
fn statements() -> Result<Vec<Change>, Error> {
    let read = |bytes: &&[u8]| Ok(Change::statement(statement(bytes)?));
    STATEMENTS.iter().map(read).collect()
}

fn statement(bytes: &[u8]) -> Result<Statement, Error> {
    let file = catalog::read_statement(bytes, "").value;
    Ok(file.ok_or(Error::Internal)?.statement)
}

/// Signs the version that the latest one follows, on its day.
fn sign_earlier(workspace: &mut Workspace) -> Result<(), Error> {
    let earlier = statement(EARLIER)?;
    let signed = earlier.signature.as_ref().map(|signature| signature.on);
    let signed = signed.and_then(|on| NaiveDate::from_ymd_opt(on.year(), on.month(), on.day()));
    let signed = at(signed.ok_or(Error::Internal)?, 14);
    let kind = ChangeKind::StatementSigned.as_str();
    workspace.apply(&[Change::statement(earlier)], kind, None, signed)?;
    Ok(())
}

/// An hour of a day, for the invented history.
fn at(day: NaiveDate, hour: u64) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(hour as i64)
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
            departed: false,
        };
        Change::Participant {
            id: id.clone(),
            after: Some(profile),
        }
    }
}

/// What the sample's people did in one go, and when.
struct Done {
    kind: ChangeKind,
    at: DateTime<Utc>,
    changes: Vec<Change>,
}

impl SampleAssessment {
    /// Adds the assessment with the history that it would have: asked, answered, decided, signed off.
    fn add_to(self, workspace: &mut Workspace) -> Result<(), Error> {
        let edition = catalog::shipped_by_id(&self.framework).ok_or(Error::Internal)?;
        let framework = &edition.framework;
        workspace.add_framework(
            &framework.id,
            &framework.version,
            &edition.hash,
            &edition.bytes,
        )?;
        for Done { kind, at, changes } in self.story(edition.hash) {
            workspace.apply(&changes, kind.as_str(), None, at)?;
        }
        Ok(())
    }

    fn story(self, framework: String) -> Vec<Done> {
        let date = self.date;
        let before = |days| date - Days::new(days);
        let done = |kind, at, changes| Done { kind, at, changes };
        let added = at(before(7), 9);
        let new = NewAssessment {
            id: self.id.clone(),
            name: self.name.clone(),
            framework,
            form: self.form,
            date,
            started_from: None,
        };
        let signed = self.signed_off.as_ref().map(|signed| {
            let (at, by) = (at(signed.on, 16), signed.by.clone());
            let after = Some(SignOff::Signed { at, by });
            let assessment = self.id.clone();
            done(
                ChangeKind::SignOff,
                at,
                vec![Change::SignOff { assessment, after }],
            )
        });
        let story = [
            done(ChangeKind::AssessmentAdded, added, vec![new.added(added)]),
            done(
                ChangeKind::Response,
                at(before(3), 15),
                self.answers(Group::It),
            ),
            done(
                ChangeKind::Response,
                at(before(2), 15),
                self.answers(Group::Business),
            ),
            done(ChangeKind::Outcome, at(before(2), 16), self.counts()),
            done(ChangeKind::Target, at(date, 10), self.wanted()),
            done(ChangeKind::Decision, at(date, 14), self.asked()),
            done(ChangeKind::Assessment, at(date, 15), self.headline()),
        ];
        story.into_iter().chain(signed).collect()
    }

    /// What one side answered.
    fn answers(&self, group: Group) -> Vec<Change> {
        let answers = self.responses.iter();
        answers
            .filter(|response| response.group == group)
            .map(|response| Change::response(self.id.clone(), response.clone()))
            .collect()
    }

    fn counts(&self) -> Vec<Change> {
        let count = |entry: &SampleOutcome| Change::Outcome {
            assessment: self.id.clone(),
            dimension: entry.dimension.clone(),
            after: Some(entry.outcome.clone()),
        };
        self.outcomes.iter().map(count).collect()
    }

    fn wanted(&self) -> Vec<Change> {
        let target = |(dimension, target): (&DimensionId, &f64)| Change::Target {
            assessment: self.id.clone(),
            dimension: dimension.clone(),
            after: Some(*target),
        };
        self.targets.iter().map(target).collect()
    }

    fn asked(&self) -> Vec<Change> {
        let decision = |(decision, number): (&SampleDecision, u32)| Change::Decision {
            assessment: self.id.clone(),
            id: DecisionId::new(format!("d{number:02}")),
            after: Some(decision.clone().into()),
        };
        self.decisions.iter().zip(1..).map(decision).collect()
    }

    fn headline(&self) -> Vec<Change> {
        vec![Change::Assessment {
            id: self.id.clone(),
            after: AssessmentProperties {
                name: self.name.clone(),
                form: self.form,
                date: self.date,
                headline: self.headline.clone(),
                small_groups_shown: false,
            },
        }]
    }
}

impl From<SampleStoppage> for Change {
    fn from(SampleStoppage { id, stoppage }: SampleStoppage) -> Self {
        let after = Some(stoppage);
        Change::Stoppage { id, after }
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
