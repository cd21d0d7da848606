//! Changing a workspace, taking changes back, and bringing them back again.

use chrono::{DateTime, NaiveDate, SubsecRound, Utc};
use model::{AssessmentId, Form, FrameworkId};

use crate::error::file_name;
use crate::tables::history::Stamp;
use crate::tables::{frameworks, text};
use crate::undo::{Step, Steps};
use crate::{
    Assessment, AssessmentProperties, Change, FrameworkEntry, StoreError, UndoState, UndoneStep,
    Whereabouts, Workspace,
};

/// An assessment to be added, with nothing in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAssessment {
    /// Its identifier, new in this file.
    pub id: AssessmentId,
    /// Its name.
    pub name: String,
    /// Hash of a framework that the file holds.
    pub framework: String,
    /// Which form is asked.
    pub form: Form,
    /// The day it stands for.
    pub date: NaiveDate,
    /// The assessment whose answers are laid beside its questions.
    pub started_from: Option<AssessmentId>,
}

/// Changing. Every function here writes one transaction, or nothing.
impl Workspace {
    /// Applies one step of changes, in order, and appends them to the history. Returns whether
    /// anything changed: a change that changes nothing writes nothing.
    ///
    /// `kind` names what the person did, for the history and for undo. Once this has returned, the
    /// step is on disk. What was undone before can no longer be redone, and after a sign-off or a
    /// reopening nothing before it can be undone.
    ///
    /// Errors: `refused`, `signed_off`, `read_only`, `disk_full`, `io`; nothing of the step is
    /// written then.
    pub fn apply(
        &mut self,
        step: &[Change],
        kind: &str,
        actor: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        let inverses = self.write_step(step, kind, actor, None, now)?;
        let changed = !inverses.is_empty();
        if changed && step.iter().any(Change::ends_undo) {
            self.steps = Steps::default();
        } else if changed {
            self.steps.push(self.latest(kind, actor, inverses));
        }
        Ok(changed)
    }

    /// Takes the latest step back, in a step of its own. None where nothing is left to take back.
    ///
    /// Errors: as for [`Workspace::apply`]; undo can then be tried again.
    pub fn undo(&mut self, now: DateTime<Utc>) -> Result<Option<UndoneStep>, StoreError> {
        let Some(step) = self.steps.done.last().cloned() else {
            return Ok(None);
        };
        let counter = self.take_back(&step, now)?;
        self.steps.done.pop();
        self.steps.undone.push(counter);
        Ok(Some(step.into()))
    }

    /// Brings back the step that was undone last. None where nothing is left to bring back.
    ///
    /// Errors: as for [`Workspace::apply`]; redo can then be tried again.
    pub fn redo(&mut self, now: DateTime<Utc>) -> Result<Option<UndoneStep>, StoreError> {
        let Some(step) = self.steps.undone.last().cloned() else {
            return Ok(None);
        };
        let counter = self.take_back(&step, now)?;
        self.steps.undone.pop();
        self.steps.done.push(counter);
        Ok(Some(step.into()))
    }

    /// What undo and redo would do now.
    pub fn undo_state(&self) -> UndoState<'_> {
        self.steps.state()
    }

    /// Keeps the bytes of a framework; one that is there stays as it is.
    ///
    /// `hash` is the SHA-256 of the bytes in hexadecimal, which the caller has computed.
    ///
    /// Errors: `read_only`, `disk_full`, `io`.
    pub fn add_framework(
        &mut self,
        id: &FrameworkId,
        version: &str,
        hash: &str,
        bytes: &[u8],
    ) -> Result<(), StoreError> {
        self.writable()?;
        let (id, version, hash) = (id.clone(), version.to_owned(), hash.to_owned());
        frameworks::add(
            &self.connection,
            &FrameworkEntry { hash, id, version },
            bytes,
        )
        .map_err(|error| self.explain(error))
    }

    /// Writes the inverses of a step as a new step, and says how to take that back.
    fn take_back(&mut self, step: &Step, now: DateTime<Utc>) -> Result<Step, StoreError> {
        let Step {
            number,
            kind,
            actor,
            inverses,
        } = step;
        let actor = actor.as_deref();
        let counters = self.write_step(inverses, kind, actor, Some(*number), now)?;
        Ok(self.latest(kind, actor, counters))
    }

    fn latest(&self, kind: &str, actor: Option<&str>, inverses: Vec<Change>) -> Step {
        let (kind, actor) = (kind.to_owned(), actor.map(str::to_owned));
        Step {
            number: self.last_step,
            kind,
            actor,
            inverses,
        }
    }

    /// Writes one step and returns what takes it back, in the order in which to write it.
    fn write_step(
        &mut self,
        changes: &[Change],
        kind: &str,
        actor: Option<&str>,
        undoes: Option<i64>,
        now: DateTime<Utc>,
    ) -> Result<Vec<Change>, StoreError> {
        self.writable()?;
        let step = self.last_step + 1;
        let at = text(&now.trunc_subsecs(3)).map_err(|error| self.explain(error))?;
        let stamp = Stamp {
            at: &at,
            actor,
            kind,
            step,
            undoes,
        };
        let mut inverses = self
            .write_changes(changes, stamp)
            .map_err(|error| self.explain(error))?;
        inverses.reverse();
        if !inverses.is_empty() {
            self.last_step = step;
        }
        Ok(inverses)
    }

    fn write_changes(
        &mut self,
        changes: &[Change],
        stamp: Stamp<'_>,
    ) -> rusqlite::Result<Vec<Change>> {
        let transaction = self.connection.transaction()?;
        let mut inverses = Vec::new();
        for change in changes {
            inverses.extend(change.carry_out(&transaction, stamp)?);
        }
        transaction.commit()?;
        Ok(inverses)
    }

    /// Whether a change may be written. Looks for the file each time: see [`Whereabouts`].
    pub(crate) fn writable(&self) -> Result<(), StoreError> {
        if self.is_read_only() {
            return Err(StoreError::ReadOnly {
                file: file_name(self.path()),
            });
        }
        if self.whereabouts() != Whereabouts::InPlace {
            return Err(StoreError::Moved {
                file: file_name(self.path()),
            });
        }
        Ok(())
    }
}

impl NewAssessment {
    /// The change that adds it. `now` is when it is made.
    pub fn added(self, now: DateTime<Utc>) -> Change {
        let NewAssessment {
            id,
            name,
            framework,
            form,
            date,
            started_from,
        } = self;
        let properties = AssessmentProperties {
            name,
            form,
            date,
            headline: String::new(),
            small_groups_shown: false,
        };
        Change::AddAssessment(Box::new(Assessment {
            id,
            framework,
            created_at: now.trunc_subsecs(3),
            started_from,
            properties,
            sign_off: None,
        }))
    }
}

impl From<Step> for UndoneStep {
    fn from(step: Step) -> Self {
        Self {
            kind: step.kind,
            changes: step.inverses,
        }
    }
}
