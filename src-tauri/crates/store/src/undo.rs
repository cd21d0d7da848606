//! What undo and redo would do. Lives in memory: it ends when the file is closed.

use crate::Change;

/// What undo and redo would do; none where there is nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct UndoState<'a> {
    /// The kind of step that undo would take back.
    pub undo: Option<&'a str>,
    /// The kind of step that redo would bring back.
    pub redo: Option<&'a str>,
}

/// A step that was taken back or brought back.
#[derive(Debug, Clone, PartialEq)]
pub struct UndoneStep {
    /// The kind it was applied with.
    pub kind: String,
    /// What was written, in order.
    pub changes: Vec<Change>,
}

/// A step in the file, and how to take it back.
#[derive(Debug, Clone)]
pub(crate) struct Step {
    pub(crate) number: i64,
    pub(crate) kind: String,
    pub(crate) actor: Option<String>,
    /// What takes the step back, in the order in which to write it.
    pub(crate) inverses: Vec<Change>,
}

/// The steps since the file was opened.
#[derive(Debug, Default)]
pub(crate) struct Steps {
    pub(crate) done: Vec<Step>,
    pub(crate) undone: Vec<Step>,
}

impl Steps {
    /// A new step: what was undone before it cannot be redone.
    pub(crate) fn push(&mut self, step: Step) {
        self.undone.clear();
        self.done.push(step);
    }

    pub(crate) fn state(&self) -> UndoState<'_> {
        UndoState {
            undo: kind(&self.done),
            redo: kind(&self.undone),
        }
    }
}

fn kind(steps: &[Step]) -> Option<&str> {
    steps.last().map(|step| step.kind.as_str())
}
