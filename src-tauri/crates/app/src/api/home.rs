//! Home: recent files and where the person was.

use chrono::{DateTime, Utc};
use model::QuestionId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Failure, WorkspaceView};

/// What the window shows first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Start {
    /// The program's version.
    pub version: String,
    /// Recent files, latest first.
    pub recent: Vec<RecentFile>,
    /// The workspace that is open.
    pub workspace: Option<WorkspaceView>,
    /// Where the person was when the program was last closed.
    pub place: Option<Place>,
    /// Why the file that the program was started with is not open.
    pub refused: Option<Failure>,
}

/// A workspace that was open before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RecentFile {
    /// Full path.
    pub path: String,
    /// The client's name; the file's name where it cannot be read.
    pub name: String,
    /// It is the sample.
    pub sample: bool,
    /// It is one person's part of another workspace.
    #[serde(default)]
    pub pack: bool,
    /// The file is not where it was.
    pub missing: bool,
    /// When it was last open.
    pub opened_at: DateTime<Utc>,
    /// The assessment worked on last.
    pub assessment: Option<String>,
    /// Questions of it that have an answer; in a pack, those that its person has answered.
    pub answered: u32,
    /// Questions of it; in a pack, those that its person is asked.
    pub asked: u32,
    /// Its level, where it has one.
    #[serde(serialize_with = "analysis::round::said_level")]
    pub level: Option<f64>,
    /// For pairs: the mean distance to what is wanted.
    #[serde(default)]
    pub distance: Option<f64>,
}

/// Where a person is in the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Place {
    /// The screen.
    pub screen: Screen,
    /// The question, on Assess.
    pub question: Option<QuestionId>,
}

/// The screens of a workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Screen {
    /// What is next.
    Overview,
    /// Who answers.
    People,
    /// One question at a time.
    Assess,
    /// Where the organisation stands.
    Results,
    /// What it costs when a service stops.
    Impact,
    /// The paper.
    Report,
}

impl Screen {
    /// All of them, as they stand in bar and menu. A new screen is not in the menu until it is here.
    pub const ALL: [Self; 6] = [
        Self::Overview,
        Self::People,
        Self::Assess,
        Self::Results,
        Self::Impact,
        Self::Report,
    ];
}

/// The name of a new workspace.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NewWorkspaceInput {
    /// Name of the organisation.
    pub name: String,
}
