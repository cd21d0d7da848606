//! Who waits for a report hears how far it is, and may call it off.

use std::ops::ControlFlow;

use crate::error::ReportError;

/// How far a report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// How much of it is done.
    pub done: u32,
    /// Out of how much.
    pub of: u32,
}

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Chapters are set.
    Setting,
    /// Pages are written.
    Writing,
}

/// Hears how far a report is; breaking calls it off.
#[derive(Clone, Copy)]
pub struct Watch<'a>(&'a dyn Fn(Progress) -> ControlFlow<()>);

impl<'a> Watch<'a> {
    /// Somebody who listens.
    pub fn new(listener: &'a dyn Fn(Progress) -> ControlFlow<()>) -> Self {
        Self(listener)
    }

    /// Nobody: the report is written to its end.
    pub fn nobody() -> Watch<'static> {
        Watch(&|_| ControlFlow::Continue(()))
    }

    /// Tells how far it is.
    ///
    /// # Errors
    /// [`ReportError::Cancelled`] where the listener calls it off.
    pub(crate) fn at(self, progress: Progress) -> Result<(), ReportError> {
        match (self.0)(progress) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(ReportError::Cancelled),
        }
    }
}

impl Progress {
    pub(crate) fn setting(done: usize, of: usize) -> Self {
        Self::new(Stage::Setting, done, of)
    }

    pub(crate) fn writing(done: usize, of: usize) -> Self {
        Self::new(Stage::Writing, done, of)
    }

    fn new(stage: Stage, done: usize, of: usize) -> Self {
        let count = |number| u32::try_from(number).unwrap_or(u32::MAX);
        Self {
            stage,
            done: count(done),
            of: count(of),
        }
    }
}
