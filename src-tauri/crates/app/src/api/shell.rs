//! What the shell tells the window without being asked.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Screen, Theme};

/// Something happened to the window that the screen must answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ShellEvent {
    /// The person wants to close the window. The screen saves what is being typed and answers with
    /// the command `quit` or `stay`.
    CloseAsked,
    /// Something was chosen in the native menu.
    MenuChosen {
        /// What it was.
        choice: MenuChoice,
    },
    /// A workspace is to be opened: by a double click, a command line, a drop or the menu.
    FileOpened {
        /// Full path.
        path: String,
    },
    /// A file of answers was dropped on the window.
    AnswersDropped {
        /// Full path.
        path: String,
    },
    /// Files are held over the window, or no more.
    Dragging {
        /// What letting go would do; none where they have left.
        over: Option<Dragged>,
    },
    /// An export is under way.
    Exporting {
        /// What is being done.
        stage: ExportStage,
        /// How much of it is done.
        done: u32,
        /// Out of how much.
        of: u32,
    },
}

/// What is held over the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Dragged {
    /// A workspace, to be opened.
    Workspace,
    /// A file of answers, to be looked at.
    Answers,
    /// Nothing that this program reads.
    Other,
}

/// What the native menu offers beyond what the shell does by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum MenuChoice {
    /// Make a workspace.
    NewWorkspace,
    /// Choose a file to open.
    OpenFile,
    /// Go to where a report is exported.
    ExportReport,
    /// Return to Home.
    CloseWorkspace,
    /// Take the last change back; in a field, of its text.
    Undo,
    /// Bring it back.
    Redo,
    /// Show a screen of the workspace.
    Screen {
        /// Which.
        screen: Screen,
    },
    /// Show the settings.
    Settings,
    /// Light or dark.
    Theme {
        /// Which.
        theme: Theme,
    },
    /// Everything larger by a step.
    ZoomIn,
    /// Everything smaller by a step.
    ZoomOut,
    /// Everything as large as it was meant.
    ZoomReset,
    /// Show the keys.
    Keys,
    /// Show version and licences.
    About,
}

/// What an export is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExportStage {
    /// Chapters are set.
    Setting,
    /// Pages are written.
    Writing,
}
