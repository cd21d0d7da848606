//! What a person has chosen for themselves, whatever the workspace.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PageSize;

/// The settings of the person at this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Settings {
    /// Light or dark.
    #[serde(default)]
    pub theme: Theme,
    /// The language of the window and of the menu.
    pub language: Language,
    /// Size of everything in the window, in per cent: 50 to 200.
    #[serde(default = "plain_zoom")]
    pub zoom: u16,
    /// The paper that a report is set on unless another one is chosen.
    pub page: PageSize,
    /// How figures are written.
    #[serde(default)]
    pub numbers: NumberFormat,
    /// How days are written.
    #[serde(default)]
    pub dates: DateFormat,
    /// Single keys answer and move on Assess.
    #[serde(default = "yes")]
    pub single_keys: bool,
    /// A backup is made at the first opening of a day. Those before risky steps are made in any case.
    #[serde(default = "yes")]
    pub backups: bool,
}

fn plain_zoom() -> u16 {
    100
}

fn yes() -> bool {
    true
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system is.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// The languages there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    En,
    /// German.
    De,
}

/// How figures are written, shown by the figure that is one thousand two hundred and thirty-four
/// and a half.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NumberFormat {
    /// As the language does.
    #[default]
    Language,
    /// 1,234.5
    CommaPoint,
    /// 1.234,5
    PointComma,
    /// 1 234,5
    SpaceComma,
    /// 1’234.5
    ApostrophePoint,
}

/// How days are written, shown by the twentieth of November 2026.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DateFormat {
    /// In words, as the language does: 20 November 2026.
    #[default]
    Language,
    /// 2026-11-20
    YearFirst,
    /// 20.11.2026
    DayDots,
    /// 20/11/2026
    DaySlashes,
    /// 11/20/2026
    MonthSlashes,
}

/// The settings as the window gets them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SettingsView {
    /// What holds.
    pub settings: Settings,
    /// What holds where nothing was chosen.
    pub defaults: Settings,
    /// The file of settings could not be read, so the defaults hold. Said once.
    pub lost: bool,
}
