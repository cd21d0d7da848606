//! Assess: one question at a time, for one voice.

use std::collections::BTreeSet;

use analysis::Groups;
use chrono::NaiveDate;
use model::{
    Answer, Cap, DimensionId, Evidence, Form, Group, ParticipantId, Question, QuestionId, Response,
    Satisfied, Scheme, cap,
};
use store::{Change, Profile, ResponseKey};

use crate::api::*;
use crate::error::Error;
use crate::facts::{Assessed, Facts, people};
use crate::results::outcome_entry;
use crate::session::{App, Open};

impl App {
    /// The Assess screen for the current voice.
    pub fn assess(&self, input: AssessmentRef) -> Result<AssessView, Error> {
        self.on_open(|open| {
            let voice = open.voice.clone().ok_or_else(nobody)?;
            let facts = open.facts(&input.assessment)?;
            open.assess_view(&facts, voice)
        })
    }

    /// Saves one answer. Returns only after it is on disk.
    pub fn answer(&self, input: AnswerInput) -> Result<AnswerSaved, Error> {
        self.on_open(|open| {
            let person = open.person(&input.voice.participant)?;
            let assumed = person.group != input.voice.group;
            let (edition, form) = open.questionnaire(&input.assessment)?;
            let question = asked_question(&edition.framework, form, &input.question)?;
            if let Some(answer) = &input.answer {
                catalog::answers::check(question, &edition.framework.scale, answer)
                    .map_err(|problem| Error::refused("answer_refused", problem.message))?;
                open.unstopped(&input, question, answer)?;
            }
            let change = change(&input, assumed);
            open.apply(&[change], ChangeKind::Response, self.host.as_ref())?;
            let saved_at = self.host.now();
            open.answer_saved(&input, saved_at)
        })
    }

    /// Saves the count of an outcome test.
    pub fn set_outcome(&self, input: OutcomeInput) -> Result<OutcomeSaved, Error> {
        self.on_open(|open| {
            let outcome = input.entry.map(checked_outcome).transpose()?;
            let (edition, _) = open.questionnaire(&input.assessment)?;
            if edition.framework.dimension(&input.dimension).is_none() {
                return Err(Error::Unknown {
                    what: "That dimension",
                });
            }
            let dimension = input.dimension.clone();
            let change = Change::Outcome {
                assessment: input.assessment.clone(),
                dimension,
                after: outcome,
            };
            open.apply(&[change], ChangeKind::Outcome, self.host.as_ref())?;
            let facts = open.facts(&input.assessment)?;
            let outcome = facts.outcomes.get(&input.dimension);
            Ok(OutcomeSaved {
                saved_at: self.host.now(),
                outcome: outcome.map(outcome_entry),
                contradiction: facts.now.contradiction(&input.dimension, outcome),
                undo: open.undo_state(),
            })
        })
    }
}

impl Open {
    /// Refuses an answer above what a fact allows, which this voice told.
    fn unstopped(
        &self,
        input: &AnswerInput,
        question: &Question,
        answer: &Answer,
    ) -> Result<(), Error> {
        if question.caps.is_empty() {
            return Ok(());
        }
        let responses = self.workspace.responses(&input.assessment)?;
        let who = (&input.voice.participant, input.voice.group);
        let stopped = cap::stops(question, answer, |fact| cap::holds(fact, who, &responses));
        stopped.map_or(Ok(()), |cap| Err(too_high(cap)))
    }
}

fn too_high(cap: &Cap) -> Error {
    let message = format!(
        "This question stops at {}: {}. Nothing was saved. Choose at most {0}, or correct the answer that says so.",
        cap.at,
        cap.when.trim_end_matches('.')
    );
    Error::refused("answer_capped", message)
}

fn nobody() -> Error {
    Error::refused(
        "nobody_answers",
        "Nobody is in this workspace yet. Add a person under People first.",
    )
}

/// A question of the form, whoever is asked it: the audience never decides who may answer.
fn asked_question<'a>(
    framework: &'a model::Framework,
    form: Form,
    id: &QuestionId,
) -> Result<&'a Question, Error> {
    let found = framework
        .questions(form)
        .find(|(_, question)| &question.id == id);
    found.map(|(_, question)| question).ok_or(Error::Unknown {
        what: "That question",
    })
}

fn change(input: &AnswerInput, assumed: bool) -> Change {
    let (participant, group) = (input.voice.participant.clone(), input.voice.group);
    match input.answer.clone() {
        None => {
            let key = ResponseKey {
                participant,
                question: input.question.clone(),
                group,
            };
            Change::Response {
                assessment: input.assessment.clone(),
                key,
                after: None,
            }
        }
        Some(answer) => Change::response(
            input.assessment.clone(),
            Response {
                participant,
                group,
                question: input.question.clone(),
                // Evidence bears out a value; "don't know" and "not applicable" have none.
                evidence: matches!(answer, Answer::Value { .. }).then_some(input.evidence),
                answer,
                comment: input.comment.trim().to_owned(),
                assumed,
            },
        ),
    }
}

/// When a question counts as satisfied, where the scheme is a ladder.
fn satisfied(scheme: &Scheme) -> Option<Satisfied> {
    match scheme {
        Scheme::Staged { satisfied, .. } => Some(*satisfied),
        _ => None,
    }
}

fn checked_outcome(entry: OutcomeEntry) -> Result<store::Outcome, Error> {
    if entry.total == 0 {
        return Err(Error::refused(
            "outcome_total",
            "The total must be at least 1. Leave the count open if there is nothing to count.",
        ));
    }
    if entry.count > entry.total {
        let message = format!(
            "{} out of {} cannot be. Check which of the two is the total.",
            entry.count, entry.total
        );
        return Err(Error::refused("outcome_count", message));
    }
    Ok(store::Outcome {
        count: entry.count,
        total: entry.total,
        counted_on: entry.counted_on,
        counted_by: entry.counted_by.trim().to_owned(),
    })
}

/// Whether somebody who speaks for this side is asked. A person alone is asked everything, and what
/// somebody has answered stays in front of them.
pub(crate) fn is_asked(question: &Question, group: Group, alone: bool, answered: bool) -> bool {
    alone || answered || question.audience.asks(group)
}

/// A question that somebody is asked.
pub(crate) struct AskedOf {
    pub(crate) question: QuestionId,
    /// They gave an answer for their own side, "not applicable" and "don't know" included.
    pub(crate) answered: bool,
}

/// The questions of an assessment that somebody is asked, in order. Whoever is alone is asked everything.
pub(crate) fn asked_of(
    assessed: &Assessed,
    (id, profile): &(ParticipantId, Profile),
    alone: bool,
) -> Vec<AskedOf> {
    let own: BTreeSet<&QuestionId> = assessed
        .responses
        .iter()
        .filter(|response| &response.participant == id && response.group == profile.group)
        .map(|response| &response.question)
        .collect();
    let questions = assessed.edition.framework.questions(assessed.form());
    questions
        .map(|(_, question)| (question, own.contains(&question.id)))
        .filter(|(question, answered)| is_asked(question, profile.group, alone, *answered))
        .map(|(question, answered)| AskedOf {
            question: question.id.clone(),
            answered,
        })
        .collect()
}

impl Open {
    /// The answers that an assessment was started from; none where that one is gone.
    pub(crate) fn carried(&self, facts: &Facts) -> Result<Option<Carried>, Error> {
        let Some(id) = &facts.now.record.started_from else {
            return Ok(None);
        };
        let earlier = self.workspace.assessment(id)?;
        earlier
            .map(|earlier| self.carried_from(&earlier))
            .transpose()
    }

    fn carried_from(&self, earlier: &store::Assessment) -> Result<Carried, Error> {
        Ok(Carried {
            date: earlier.properties.date,
            responses: self.workspace.responses(&earlier.id)?,
        })
    }

    fn assess_view(&self, facts: &Facts, voice: Voice) -> Result<AssessView, Error> {
        let person = self.person(&voice.participant)?;
        let framework = &facts.now.edition.framework;
        let carried = self.carried(facts)?;
        let screen = Questions {
            facts,
            carried: carried.as_ref(),
            voice: &voice,
            alone: facts.is_alone(),
        };
        let dimensions = screen.dimensions();
        let views = || dimensions.iter().flat_map(|dimension| &dimension.questions);
        let left_at = self.place.as_ref().and_then(|place| place.question.clone());
        let left_at = left_at.filter(|id| views().any(|view| &view.question.id == id));
        let unanswered = || {
            views()
                .find(|view| view.given.is_none())
                .map(|view| view.question.id.clone())
        };
        Ok(AssessView {
            assessment: facts.now.summary(),
            how_to_answer: framework.how_to_answer.clone().unwrap_or_default(),
            scale: framework.scale.clone(),
            satisfied: satisfied(&framework.scheme),
            glossary: framework.glossary.clone(),
            voice_name: person.name,
            assumed: person.group != voice.group,
            at: left_at.or_else(unanswered),
            dimensions,
            holding_back: facts.holding_back(),
            most_important: self.most_important()?,
            voice,
        })
    }

    fn answer_saved(
        &self,
        input: &AnswerInput,
        saved_at: chrono::DateTime<chrono::Utc>,
    ) -> Result<AnswerSaved, Error> {
        let facts = self.facts(&input.assessment)?;
        let carried = self.carried(&facts)?;
        let screen = Questions {
            facts: &facts,
            carried: carried.as_ref(),
            voice: &input.voice,
            alone: facts.is_alone(),
        };
        let framework = &facts.now.edition.framework;
        let (dimension, question) = framework.question(&input.question).ok_or(Error::Unknown {
            what: "That question",
        })?;
        Ok(AnswerSaved {
            saved_at,
            question: screen.question(question),
            assessment: facts.now.summary(),
            holding_back: facts.holding_back(),
            contradiction: facts
                .now
                .contradiction(&dimension.id, facts.outcomes.get(&dimension.id)),
            undo: self.undo_state(),
        })
    }
}

/// The questions of an assessment as one voice sees them.
struct Questions<'a> {
    facts: &'a Facts,
    carried: Option<&'a Carried>,
    voice: &'a Voice,
    /// Whoever is alone is asked everything.
    alone: bool,
}

/// The answers that an assessment was started from. They stand in the earlier assessment and nowhere
/// else, so none of them can be taken for one that was given in this one.
pub(crate) struct Carried {
    date: NaiveDate,
    responses: Vec<Response>,
}

impl Carried {
    /// What a voice said then, as it could be given again: verified becomes documented, since
    /// nobody has looked this time; and an answer that the question does not take any more is none.
    pub(crate) fn answer(
        &self,
        question: &Question,
        scale: &model::Scale,
        voice: &Voice,
    ) -> Option<LastTime> {
        let then = self.responses.iter().find(|response| {
            response.question == question.id
                && response.participant == voice.participant
                && response.group == voice.group
        })?;
        catalog::answers::check(question, scale, &then.answer).ok()?;
        let given = given(then);
        Some(LastTime {
            given: GivenAnswer {
                evidence: given.evidence.min(Evidence::Documented),
                ..given
            },
            date: self.date,
        })
    }
}

impl Questions<'_> {
    fn dimensions(&self) -> Vec<DimensionView> {
        let framework = &self.facts.now.edition.framework;
        let view = |dimension: &model::Dimension| {
            let outcome = self.facts.outcomes.get(&dimension.id);
            DimensionView {
                id: dimension.id.clone(),
                name: dimension.name.clone(),
                meaning: dimension.meaning.clone(),
                questions: self
                    .asked(&dimension.id)
                    .map(|question| self.question(question))
                    .collect(),
                // Whoever answers a pack answers questions; what was counted is entered by those who sent it.
                outcome_test: dimension.outcome_test.clone().filter(|_| !self.facts.pack),
                outcome: outcome.map(outcome_entry),
                contradiction: self.facts.now.contradiction(&dimension.id, outcome),
            }
        };
        let dimensions = framework.dimensions.iter().map(view);
        dimensions
            .filter(|dimension| !dimension.questions.is_empty())
            .collect()
    }

    fn asked(&self, dimension: &DimensionId) -> impl Iterator<Item = &Question> {
        let framework = &self.facts.now.edition.framework;
        framework
            .questions(self.facts.now.form())
            .filter(move |(of, question)| {
                let answered = || self.response(&self.facts.now, &question.id).is_some();
                &of.id == dimension && is_asked(question, self.voice.group, self.alone, answered())
            })
            .map(|(_, question)| question)
    }

    fn response<'a>(&self, of: &'a Assessed, question: &QuestionId) -> Option<&'a Response> {
        of.responses.iter().find(|response| {
            &response.question == question
                && response.participant == self.voice.participant
                && response.group == self.voice.group
        })
    }

    fn question(&self, question: &Question) -> QuestionView {
        let own = self.response(&self.facts.now, &question.id).map(given);
        let last_time = self.facts.previous.as_ref().and_then(|previous| {
            let given = given(self.response(previous, &question.id)?);
            Some(LastTime {
                given,
                date: previous.record.properties.date,
            })
        });
        let scale = &self.facts.now.edition.framework.scale;
        let carried = self
            .carried
            .filter(|_| own.is_none())
            .and_then(|carried| carried.answer(question, scale, self.voice));
        QuestionView {
            question: question.clone(),
            stem: question.stem.for_group(self.voice.group).to_owned(),
            others: own.as_ref().and_then(|_| self.others(&question.id)),
            given: own,
            last_time,
            carried,
        }
    }

    /// What others said; nothing while nobody else has said anything.
    fn others(&self, question: &QuestionId) -> Option<Others> {
        let result = self
            .facts
            .now
            .scoring
            .questions
            .iter()
            .find(|result| &result.id == question)?;
        let others = self.facts.now.responses.iter().any(|response| {
            &response.question == question
                && response.participant != self.voice.participant
                && !response.assumed
        });
        others.then(|| Others {
            groups: self.facts.discretion().views(&result.groups),
            people: Groups::from_fn(|group| people(&result.groups, group)),
        })
    }
}

fn given(response: &Response) -> GivenAnswer {
    GivenAnswer {
        answer: response.answer.clone(),
        evidence: response.evidence.unwrap_or(Evidence::Asserted),
        comment: response.comment.clone(),
    }
}
