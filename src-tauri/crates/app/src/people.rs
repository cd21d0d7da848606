//! People: who answers, for which side, and the services they would miss first.

use std::collections::BTreeSet;

use analysis::Groups;
use model::{AssessmentId, DecisionId, Group, ParticipantId, Response, ServiceId};
use store::{Change, Organisation, Profile, Service};

use crate::api::*;
use crate::error::Error;
use crate::facts::record;
use crate::session::{App, Open};

/// How many services each side names.
const FIRST_MISSED: usize = 5;

impl App {
    /// Saves what the first run asks: who is answering, for which side, and the services.
    pub fn set_up(&self, input: SetUpInput) -> Result<WorkspaceView, Error> {
        let organisation = needed(
            &input.organisation,
            "organisation_missing",
            "Write the name of the organisation.",
        )?;
        let name = needed(
            &input.name,
            "name_missing",
            "Write a name or an alias for the person who answers.",
        )?;
        let host = self.host.as_ref();
        self.change(|open| {
            let id = open.new_participant()?;
            let profile = Profile {
                name,
                group: input.group,
                role: input.role.trim().to_owned(),
                unit: None,
                position: None,
                departed: false,
            };
            let mut changes = vec![
                Change::Organisation(Organisation {
                    name: organisation,
                    ..open.workspace.organisation()?
                }),
                Change::Participant {
                    id: id.clone(),
                    after: Some(profile),
                },
            ];
            changes.extend(open.first_missed(input.group, &input.services)?);
            open.apply(&changes, ChangeKind::Organisation, host)?;
            open.voice = Some(Voice {
                participant: id,
                group: input.group,
            });
            Ok(())
        })
    }

    /// Saves the organisation's name and scope.
    pub fn set_organisation(&self, input: OrganisationInput) -> Result<WorkspaceView, Error> {
        let name = needed(
            &input.name,
            "organisation_missing",
            "Write the name of the organisation.",
        )?;
        self.change(|open| {
            let scope = input.scope.trim().to_owned();
            let organisation = Organisation {
                name,
                scope,
                ..open.workspace.organisation()?
            };
            open.apply(
                &[Change::Organisation(organisation)],
                ChangeKind::Organisation,
                self.host.as_ref(),
            )
        })
    }

    /// Adds a participant, changes one, or asks one again who had left. Somebody who changes sides
    /// takes their answers along: what they said for the side they now speak for counts as theirs,
    /// the rest as assumed. What was signed off stays as it was signed.
    pub fn save_participant(&self, input: ParticipantInput) -> Result<WorkspaceView, Error> {
        let name = needed(&input.name, "name_missing", "Write a name or an alias.")?;
        self.change(|open| {
            open.changing_people(|open| {
                let former = input.id.as_ref().map(|id| open.on_record(id)).transpose()?;
                let id = match input.id {
                    Some(id) => id,
                    None => open.new_participant()?,
                };
                let profile = Profile {
                    name,
                    group: input.group,
                    role: input.role.trim().to_owned(),
                    unit: former.as_ref().and_then(|former| former.unit.clone()),
                    position: former.as_ref().and_then(|former| former.position),
                    departed: false,
                };
                let mut changes = vec![Change::Participant {
                    id: id.clone(),
                    after: Some(profile),
                }];
                if former.is_some_and(|former| former.group != input.group) {
                    changes.extend(open.answers_taken_along(&id, input.group)?);
                }
                open.apply(&changes, ChangeKind::Participant, self.host.as_ref())
            })
        })
    }

    /// Removes a participant with their answers; undo brings both back. Answers in an assessment that
    /// was signed off stay, and the person stays on record for them.
    pub fn remove_participant(&self, input: ParticipantRef) -> Result<WorkspaceView, Error> {
        self.change(|open| {
            open.changing_people(|open| {
                open.person(&input.participant)?;
                let change = Change::Participant {
                    id: input.participant,
                    after: None,
                };
                open.apply(&[change], ChangeKind::Participant, self.host.as_ref())
            })
        })
    }

    /// Saves the services that one side would miss first.
    pub fn set_first_missed(&self, input: FirstMissedInput) -> Result<WorkspaceView, Error> {
        self.change(|open| {
            let changes = open.first_missed(input.group, &input.services)?;
            open.apply(&changes, ChangeKind::Services, self.host.as_ref())
        })
    }

    /// Chooses whose answers are entered from now on.
    pub fn answer_as(&self, voice: Voice) -> Result<WorkspaceView, Error> {
        self.change(|open| {
            let person = open.person(&voice.participant)?;
            if open.workspace.pack()?.is_some() && person.group != voice.group {
                return Err(Error::refused(
                    "own_side_only",
                    "A pack holds the questions of one side. Answer them for that side.",
                ));
            }
            open.voice = Some(voice);
            Ok(())
        })
    }

    /// Chooses the assessment that the screens show.
    pub fn select_assessment(&self, input: AssessmentRef) -> Result<WorkspaceView, Error> {
        self.change(|open| {
            open.questionnaire(&input.assessment)?;
            open.current = Some(input.assessment);
            Ok(())
        })
    }

    /// Records whether people in groups below three agreed to be shown.
    pub fn set_consent(&self, input: ConsentInput) -> Result<WorkspaceView, Error> {
        self.change(|open| {
            let mut properties = open.properties(&input.assessment)?;
            properties.small_groups_shown = input.small_groups_shown;
            let change = Change::Assessment {
                id: input.assessment,
                after: properties,
            };
            open.apply(&[change], ChangeKind::Assessment, self.host.as_ref())
        })
    }

    /// Takes the last change back; none where there is nothing to take back.
    pub fn undo(&self) -> Result<Option<WorkspaceView>, Error> {
        let now = self.host.now();
        self.step(|open| Ok(open.workspace.undo(now)?.is_some()))
    }

    /// Brings the last undone change back.
    pub fn redo(&self) -> Result<Option<WorkspaceView>, Error> {
        let now = self.host.now();
        self.step(|open| Ok(open.workspace.redo(now)?.is_some()))
    }

    fn step(
        &self,
        step: impl FnOnce(&mut Open) -> Result<bool, Error>,
    ) -> Result<Option<WorkspaceView>, Error> {
        let mut stepped = false;
        let view = self.change(|open| {
            stepped = open.changing_people(step)?;
            Ok(())
        })?;
        Ok(stepped.then_some(view))
    }
}

impl Open {
    /// A person's answers in every assessment, each for the side it was given for.
    fn answers_taken_along(&self, id: &ParticipantId, side: Group) -> Result<Vec<Change>, Error> {
        let mut changes = Vec::new();
        let open = self.workspace.assessments()?.into_iter();
        for assessment in open.filter(|assessment| !assessment.is_signed_off()) {
            let own = self.workspace.responses(&assessment.id)?.into_iter();
            changes.extend(
                own.filter(|response| &response.participant == id)
                    .map(|response| {
                        let assumed = response.group != side;
                        Change::response(
                            assessment.id.clone(),
                            Response {
                                assumed,
                                ..response
                            },
                        )
                    }),
            );
        }
        Ok(changes)
    }

    /// An identifier that nobody here has or ever had: packs and answers files still name those who
    /// are gone.
    fn new_participant(&self) -> Result<ParticipantId, Error> {
        let people = self.workspace.profiles()?;
        let mut used = self.workspace.ids_ever_used("participant")?;
        used.extend(people.iter().map(|(id, _)| id.as_str().to_owned()));
        Ok(ParticipantId::new(free_id("p", |id| used.contains(id))))
    }

    /// An identifier for a decision that no decision here has or ever had.
    pub(crate) fn new_decision(&self, assessment: &AssessmentId) -> Result<DecisionId, Error> {
        let decisions = self.workspace.decisions(assessment)?;
        let mut used = self.workspace.ids_ever_used("decision")?;
        used.extend(decisions.iter().map(|(id, _)| id.as_str().to_owned()));
        Ok(DecisionId::new(free_id("d", |id| used.contains(id))))
    }

    /// The changes that make these names one side's list. A service keeps its id while either side
    /// names it, or while it was in the workspace before.
    fn first_missed(&self, group: Group, names: &[String]) -> Result<Vec<Change>, Error> {
        let names: Vec<&str> = names
            .iter()
            .map(|name| name.trim())
            .filter(|name| !name.is_empty())
            .collect();
        if names.is_empty() {
            let message = "Name at least one service that you would miss within a day.";
            return Err(Error::refused("services_missing", message));
        }
        let mut services = self.workspace.services()?;
        let used = self.workspace.ids_ever_used("services")?;
        let mut ids: Vec<ServiceId> = Vec::new();
        for name in names.into_iter().take(FIRST_MISSED) {
            let id = service_named(&mut services, &used, name);
            if ids.contains(&id) {
                return Err(Error::refused(
                    "service_twice",
                    format!("“{name}” stands in the list twice. Name each service once."),
                ));
            }
            ids.push(id);
        }
        Ok(vec![
            Change::Services(services),
            Change::FirstMissed {
                group,
                services: ids,
            },
        ])
    }

    /// The name of each side's most important service.
    pub(crate) fn most_important(&self) -> Result<Groups<Option<String>>, Error> {
        let services = self.workspace.services()?;
        let first = |group: Group| -> Result<Option<String>, Error> {
            let ids = self.workspace.first_missed(group)?;
            let named = services
                .iter()
                .find(|service| Some(&service.id) == ids.first());
            Ok(named.map(|service| service.name.clone()))
        };
        Ok(Groups {
            it: first(Group::It)?,
            business: first(Group::Business)?,
        })
    }

    /// What a person may change of an assessment.
    pub(crate) fn properties(
        &self,
        id: &model::AssessmentId,
    ) -> Result<store::AssessmentProperties, Error> {
        Ok(record(&self.workspace, id)?.properties)
    }
}

/// The id of a service by its name, added to the list where it is new.
pub(crate) fn service_named(
    services: &mut Vec<Service>,
    used: &BTreeSet<String>,
    name: &str,
) -> ServiceId {
    let known = services
        .iter()
        .find(|service| service.name.to_lowercase() == name.to_lowercase());
    if let Some(service) = known {
        return service.id.clone();
    }
    let id = free_id("s", |id| {
        used.contains(id) || services.iter().any(|service| service.id.as_str() == id)
    });
    services.push(Service {
        id: ServiceId::new(&id),
        name: name.to_owned(),
        unit: None,
    });
    ServiceId::new(id)
}

/// The first of `p01`, `p02`, … that is not taken.
pub(crate) fn free_id(prefix: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut number = 1u32;
    loop {
        let id = format!("{prefix}{number:02}");
        if !taken(&id) {
            return id;
        }
        number += 1;
    }
}

/// A text without the space around it, which must not be empty.
pub(crate) fn needed(text: &str, code: &'static str, message: &str) -> Result<String, Error> {
    let text = text.trim();
    if text.is_empty() {
        Err(Error::refused(code, message))
    } else {
        Ok(text.to_owned())
    }
}
