//! The Overview screen: what is next, how it stands, what changed.

mod changes;
mod next;

use std::collections::{BTreeMap, BTreeSet};

use model::{AssessmentId, Audience, Form, Group, ParticipantId};
use store::{Change, HistoryRow, NewAssessment, Profile};

use self::next::{Current, Own, Situation, Standing as Signed};
use crate::api::*;
use crate::assess::{Carried, asked_of};
use crate::error::Error;
use crate::facts::{Assessed, Facts, count, record};
use crate::host::Host;
use crate::people::needed;
use crate::session::{App, Open};
use crate::{assess, results};

/// How many rows of the history are read at a time, whatever its length.
const HISTORY: u32 = 300;

impl App {
    /// The Overview screen, but for the figures of assessments other than the current one.
    pub fn overview(&self) -> Result<OverviewView, Error> {
        let today = crate::impact::day(self.host.today())?;
        self.on_open(|open| {
            let current = open.current.clone();
            let facts = current.map(|id| open.facts(&id)).transpose()?;
            Ok(OverviewView {
                next: next::next(&open.situation(facts.as_ref())?),
                standing: facts.as_ref().map(standing),
                impact: crate::impact::standing(&open.workspace, today)?,
                changes: open.changes(None, self.host.as_ref())?,
            })
        })
    }

    /// A page of earlier changes.
    pub fn changes(&self, input: ChangesInput) -> Result<ChangesPage, Error> {
        self.on_open(|open| open.changes(Some(input.before), self.host.as_ref()))
    }

    /// The figures of the assessments that are in sight.
    pub fn summaries(&self, input: SummariesInput) -> Result<Vec<AssessmentSummary>, Error> {
        self.on_open(|open| {
            let wanted = input.assessments.iter();
            wanted.map(|id| Ok(open.assessed(id)?.summary())).collect()
        })
    }

    /// The frameworks that a new assessment can use.
    pub fn frameworks(&self) -> Result<Vec<FrameworkChoice>, Error> {
        let shipped = catalog::shipped().into_iter();
        Ok(shipped
            .filter(|edition| is_scored(&edition.framework))
            .map(|edition| choice(&edition.framework))
            .collect())
    }

    /// Adds an assessment and shows it. Undo takes it away again.
    pub fn add_assessment(&self, input: NewAssessmentInput) -> Result<WorkspaceView, Error> {
        let name = needed_name(&input.name)?;
        let edition = catalog::shipped_by_id(&input.framework).ok_or(Error::Unknown {
            what: "That framework",
        })?;
        let framework = &edition.framework;
        if !choice(framework)
            .forms
            .iter()
            .any(|form| form.form == input.form)
        {
            let message = "The framework has no such form. Choose another one.";
            return Err(Error::refused("no_such_form", message));
        }
        self.change(|open| {
            let id = open.free_assessment_id(input.date)?;
            open.workspace.add_framework(
                &framework.id,
                &framework.version,
                &edition.hash,
                &edition.bytes,
            )?;
            let targets = match &input.started_from {
                Some(earlier) => open.taken_over(&id, earlier, framework)?,
                None => Vec::new(),
            };
            let new = NewAssessment {
                id: id.clone(),
                name,
                framework: edition.hash.clone(),
                form: input.form,
                date: input.date,
                started_from: input.started_from,
            };
            let changes: Vec<Change> = [new.added(self.host.now())]
                .into_iter()
                .chain(targets)
                .collect();
            open.apply(&changes, ChangeKind::AssessmentAdded, self.host.as_ref())?;
            open.current = Some(id);
            Ok(())
        })
    }

    /// Changes the name and the day of an assessment.
    pub fn change_assessment(&self, input: AssessmentInput) -> Result<WorkspaceView, Error> {
        let name = needed_name(&input.name)?;
        self.change(|open| {
            let properties = open.properties(&input.assessment)?;
            let change = Change::Assessment {
                id: input.assessment,
                after: store::AssessmentProperties {
                    name,
                    date: input.date,
                    ..properties
                },
            };
            open.apply(&[change], ChangeKind::Assessment, self.host.as_ref())
        })
    }

    /// Removes an assessment with everything that belongs to it; undo brings it back.
    pub fn remove_assessment(&self, input: AssessmentRef) -> Result<WorkspaceView, Error> {
        self.change(|open| {
            record(&open.workspace, &input.assessment)?;
            let change = Change::RemoveAssessment(input.assessment);
            open.apply(&[change], ChangeKind::AssessmentRemoved, self.host.as_ref())
        })
    }

    /// Signs an assessment off: from then on it can only be read.
    pub fn sign_off(&self, input: SignOffInput) -> Result<WorkspaceView, Error> {
        let by = needed(&input.by, "name_missing", "Write who signs off.")?;
        self.change(|open| {
            if open.workspace.responses(&input.assessment)?.is_empty() {
                let message = "Nothing is answered yet, so there is nothing to sign off.";
                return Err(Error::refused("nothing_to_sign_off", message));
            }
            let at = self.host.now();
            let after = store::SignOff::Signed { at, by };
            open.decide(
                input.assessment,
                after,
                ChangeKind::SignOff,
                self.host.as_ref(),
            )
        })
    }

    /// Opens an assessment again that was signed off; who and why stand in the history.
    pub fn reopen(&self, input: ReopenInput) -> Result<WorkspaceView, Error> {
        let by = needed(&input.by, "name_missing", "Write who opens it again.")?;
        let why = needed(
            &input.why,
            "reason_missing",
            "Write why it is opened again.",
        )?;
        self.change(|open| {
            let at = self.host.now();
            let after = store::SignOff::Reopened { at, by, why };
            open.decide(
                input.assessment,
                after,
                ChangeKind::Reopening,
                self.host.as_ref(),
            )
        })
    }

    /// Chooses what an assessment is held against. Nothing in the file changes.
    pub fn compare_with(&self, input: ComparisonInput) -> Result<WorkspaceView, Error> {
        self.change(|open| {
            let later = record(&open.workspace, &input.assessment)?;
            if let Comparison::With { assessment } = &input.comparison {
                let earlier = record(&open.workspace, assessment)?;
                if !crate::facts::stands_before(&open.workspace, &earlier, &later)? {
                    let message =
                        "Only an earlier assessment with the same questionnaire can be compared.";
                    return Err(Error::refused("not_comparable", message));
                }
            }
            match input.comparison {
                Comparison::Before => drop(open.comparisons.remove(&input.assessment)),
                chosen => drop(open.comparisons.insert(input.assessment, chosen)),
            }
            Ok(())
        })
    }
}

fn needed_name(name: &str) -> Result<String, Error> {
    needed(name, "name_missing", "Write a name for the assessment.")
}

/// Whether the answers become a result. Others are not offered.
fn is_scored(framework: &model::Framework) -> bool {
    use model::Scheme;
    let scheme = &framework.scheme;
    matches!(
        scheme,
        Scheme::Continuous { .. } | Scheme::Staged { .. } | Scheme::Differential { .. }
    )
}

fn choice(framework: &model::Framework) -> FrameworkChoice {
    let questions = |form| count(framework.questions(form));
    let (short, full) = (questions(Form::Short), questions(Form::Full));
    let short_form = (short > 0).then_some(FormChoice {
        form: Form::Short,
        questions: short,
        minutes: framework.minutes.short,
    });
    let full_form = (full > short).then_some(FormChoice {
        form: Form::Full,
        questions: full,
        minutes: framework.minutes.full,
    });
    FrameworkChoice {
        id: framework.id.clone(),
        name: framework.name.clone(),
        version: framework.version.clone(),
        provenance: framework.provenance.clone(),
        dimensions: framework
            .dimensions
            .iter()
            .map(|dimension| dimension.name.clone())
            .collect(),
        asked: asked(framework),
        forms: short_form.into_iter().chain(full_form).collect(),
    }
}

/// Who is asked by any question.
fn asked(framework: &model::Framework) -> Audience {
    let asks = |group| asks(framework, Form::Full, group);
    match (asks(Group::It), asks(Group::Business)) {
        (true, false) => Audience::It,
        (false, true) => Audience::Business,
        _ => Audience::Both,
    }
}

fn asks(framework: &model::Framework, form: Form, group: Group) -> bool {
    let mut questions = framework.questions(form);
    questions.any(|(_, question)| question.audience.asks(group))
}

fn standing(facts: &Facts) -> Standing {
    Standing {
        status: facts.now.scoring.scores.status,
        holding_back: facts.now.holding_back(),
        since: results::since(facts),
    }
}

impl Open {
    /// Signs an assessment off, or opens it again.
    fn decide(
        &mut self,
        assessment: AssessmentId,
        after: store::SignOff,
        kind: ChangeKind,
        host: &dyn Host,
    ) -> Result<(), Error> {
        record(&self.workspace, &assessment)?;
        let after = Some(after);
        self.apply(&[Change::SignOff { assessment, after }], kind, host)
    }

    /// `a20261120`, or `a20261120-2` where that is taken.
    fn free_assessment_id(&self, date: chrono::NaiveDate) -> Result<AssessmentId, Error> {
        let first = date.format("a%Y%m%d").to_string();
        let mut id = AssessmentId::new(&first);
        let mut number = 1;
        while self.workspace.assessment(&id)?.is_some() {
            number += 1;
            id = AssessmentId::new(format!("{first}-{number}"));
        }
        Ok(id)
    }

    /// What a new assessment has from the one it starts from, beside its answers: the targets, which
    /// are wishes and hold until somebody changes them. Counts and decisions belong to their time.
    fn taken_over(
        &self,
        new: &AssessmentId,
        earlier: &AssessmentId,
        framework: &model::Framework,
    ) -> Result<Vec<Change>, Error> {
        let source = record(&self.workspace, earlier)?;
        let edition = self.library.edition(&self.workspace, &source.framework)?;
        if edition.framework.id != framework.id {
            let message = "Only an assessment with the same questionnaire can be a start.";
            return Err(Error::refused("not_comparable", message));
        }
        let scale = &framework.scale;
        let targets = self.workspace.targets(earlier)?.into_iter();
        Ok(targets
            .filter(|(id, target)| {
                framework.dimension(id).is_some() && (scale.min..=scale.max).contains(target)
            })
            .map(|(dimension, target)| Change::Target {
                assessment: new.clone(),
                dimension,
                after: Some(target),
            })
            .collect())
    }

    fn situation(&self, facts: Option<&Facts>) -> Result<Situation, Error> {
        let people = self.people()?;
        let current = facts
            .map(|facts| self.current_situation(facts, &people))
            .transpose()?;
        Ok(Situation {
            people: count(people.iter()),
            current,
        })
    }

    fn current_situation(
        &self,
        facts: &Facts,
        people: &[(ParticipantId, Profile)],
    ) -> Result<Current, Error> {
        let now = &facts.now;
        let scores = &now.scoring.scores;
        let framework = &now.edition.framework;
        let speaks = self.voice.as_ref().map(|voice| &voice.participant);
        let (own, others): (Vec<_>, Vec<_>) = people.iter().partition(|(id, _)| Some(id) == speaks);
        let is_open = |person: &&(ParticipantId, Profile)| {
            let asked = asked_of(now, person, facts.is_alone());
            asked.iter().any(|asked| !asked.answered)
        };
        let own = match own.first() {
            Some(person) => Some(self.own(facts, person)?),
            None => None,
        };
        let minutes = match now.form() {
            Form::Short => framework.minutes.short,
            Form::Full => framework.minutes.full,
        };
        let provisional = scores.status == analysis::Status::Provisional;
        Ok(Current {
            standing: self.signed(facts)?,
            begun: now.responses.iter().any(|response| !response.assumed),
            minutes,
            own,
            silent: silent(now, people),
            others_open: count(others.into_iter().filter(is_open)),
            decisions: count(self.workspace.decisions(&now.record.id)?.iter()),
            provisional: scores.completeness.filter(|_| provisional),
            dont_know: results::completeness(facts).dont_know,
            contradicted: results::continuous::contradictions(facts)
                .into_iter()
                .map(|contradiction| contradiction.name)
                .collect(),
            held: now.holding_back().into_iter().next(),
        })
    }

    fn signed(&self, facts: &Facts) -> Result<Signed, Error> {
        let now = &facts.now.record;
        if !now.is_signed_off() {
            return Ok(Signed::Open);
        }
        let others = self.workspace.assessments()?.into_iter();
        let mut open = others.filter(|other| !other.is_signed_off());
        let earlier = facts.previous.as_ref();
        Ok(Signed::Signed {
            open: open.next().map(|other| (other.id, other.properties.name)),
            earlier: earlier.map(|earlier| earlier.record.properties.name.clone()),
        })
    }

    /// How far a person has come with the questions of their own side.
    fn own(&self, facts: &Facts, person: &(ParticipantId, Profile)) -> Result<Own, Error> {
        let voice = crate::session::own_voice(person);
        let asked = asked_of(&facts.now, person, facts.is_alone());
        let left = || asked.iter().filter(|asked| !asked.answered);
        let carried = self.carried(facts)?;
        let framework = &facts.now.edition.framework;
        let waits = |carried: &Carried, asked: &&assess::AskedOf| {
            let question = framework.question(&asked.question);
            question.is_some_and(|(_, question)| {
                carried.answer(question, &framework.scale, &voice).is_some()
            })
        };
        Ok(Own {
            first_open: left().next().map(|asked| asked.question.clone()),
            left: count(left()),
            asked: count(asked.iter()),
            carried: carried.map_or(0, |carried| {
                count(left().filter(|asked| waits(&carried, asked)))
            }),
            voice,
        })
    }

    /// The names of the assessments that these rows are about, as far as they are there.
    fn names(&self, rows: &[HistoryRow]) -> Result<BTreeMap<AssessmentId, String>, Error> {
        let mut names = BTreeMap::new();
        let ids: BTreeSet<_> = rows
            .iter()
            .filter_map(|row| row.assessment.as_ref())
            .collect();
        for id in ids {
            if let Some(assessment) = self.workspace.assessment(id)? {
                names.insert(assessment.id, assessment.properties.name);
            }
        }
        Ok(names)
    }

    /// The changes before a row, or the latest. A day that the page would cut is left for the next
    /// one, unless it is the only one.
    fn changes(&self, before: Option<i64>, host: &dyn Host) -> Result<ChangesPage, Error> {
        let mut rows = match before {
            Some(seq) => self.workspace.history_before(seq, HISTORY)?,
            None => self.workspace.history(HISTORY)?,
        };
        let day = |at| host.day(at);
        let more = rows.len() == HISTORY as usize;
        if more {
            let cut = rows.last().map(|row| day(row.at));
            let whole = |row: &HistoryRow| Some(day(row.at)) != cut;
            if rows.iter().any(whole) {
                rows.retain(whole);
            }
        }
        Ok(ChangesPage {
            days: changes::days(&rows, day, &self.names(&rows)?),
            before: rows.last().filter(|_| more).map(|row| row.seq),
        })
    }
}

/// A side that the form asks and that has said nothing, with its people in the list.
fn silent(now: &Assessed, people: &[(ParticipantId, Profile)]) -> Option<(Group, u32)> {
    let said = |group: Group| {
        let mut own = now.responses.iter();
        own.any(|response| response.group == group && !response.assumed)
    };
    let framework = &now.edition.framework;
    let group = Group::ALL
        .into_iter()
        .find(|group| asks(framework, now.form(), *group) && !said(*group))?;
    let listed = people.iter().filter(|(_, profile)| profile.group == group);
    Some((group, count(listed)))
}
