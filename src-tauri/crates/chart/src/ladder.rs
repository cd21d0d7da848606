//! The ladder of a staged framework: rungs from bottom to top, how far each is satisfied, and what
//! bars the first that is not reached.

mod draw;
mod layout;

use analysis::score::staged::{self, Test};
use analysis::{Scoring, StagedScores};
use model::{Framework, QuestionId};
use serde::{Deserialize, Serialize};

use crate::figure::cut;
use crate::spec::ChartSpec;

pub(crate) use draw::draw;
pub(crate) use layout::natural_height;

/// A ladder as data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ladder {
    /// What the picture is about.
    pub title: String,
    /// What it shows, in a few words; set above a picture that stands alone.
    pub finding: String,
    /// One sentence with the figures.
    pub summary: String,
    /// The level to lead with: reached, and tested. None while nothing is answered.
    pub level: Option<i64>,
    /// Lowest first; the first is the one that everybody stands on.
    pub rungs: Vec<Rung>,
}

/// One rung.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rung {
    /// Its level.
    pub level: i64,
    /// Its name; may be empty.
    pub name: String,
    /// Not in the source of the framework, but added by its author.
    pub extension: bool,
    /// How it stands.
    pub state: State,
    /// Practices that are satisfied.
    pub satisfied: u32,
    /// Practices that apply.
    pub applicable: u32,
    /// What bars it, in the framework's order. Only the first rung that is not reached has any.
    pub blockers: Vec<Blocker>,
}

/// How a rung stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Everybody has it.
    Base,
    /// Each of its practices is satisfied, and so is each below.
    Reached,
    /// The first that is not reached.
    Climbing,
    /// Above the first that is not reached: its practices do not count yet.
    Above,
    /// None of its practices applies.
    Untested,
    /// The form asks none of its practices.
    NotAsked,
}

/// A practice that bars a rung.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Blocker {
    /// Its question.
    pub id: QuestionId,
    /// In a few words.
    pub name: String,
    /// Its value, unrounded; none where nobody gave one.
    pub value: Option<f64>,
    /// The value from which it is satisfied.
    pub at_least: f64,
}

/// The ladder of an assessment; none where its framework is not staged.
pub fn from_scoring(framework: &Framework, scoring: &Scoring) -> Option<ChartSpec> {
    let scores = scoring.scores.staged()?;
    let rungs = rungs(framework, scoring)?;
    Some(ChartSpec::Ladder(Ladder {
        title: framework.name.clone(),
        finding: finding(scores, &rungs),
        summary: summary(scores, &rungs),
        level: scores.tested_level,
        rungs,
    }))
}

/// The rungs of an assessment, lowest first; none where its framework is not staged.
pub fn rungs(framework: &Framework, scoring: &Scoring) -> Option<Vec<Rung>> {
    let ladder = staged::ladder_of(framework, &scoring.questions)?;
    let barred = ladder.barred().map(|rung| rung.level);
    let asked = ladder.rungs.iter().map(|rung| Rung {
        satisfied: rung.satisfied() as u32,
        applicable: rung.applicable() as u32,
        blockers: rung
            .barred_by()
            .filter(|_| barred == Some(rung.level))
            .map(|test| blocker(framework, test))
            .collect(),
        ..bare(framework, rung.level, state(rung, barred))
    });
    let beyond = ladder
        .not_asked
        .into_iter()
        .flat_map(|first| first..=ladder.highest)
        .map(|level| bare(framework, level, State::NotAsked));
    let base = bare(framework, ladder.base, State::Base);
    Some(std::iter::once(base).chain(asked).chain(beyond).collect())
}

fn state(rung: &staged::Rung, barred: Option<i64>) -> State {
    match barred {
        _ if rung.is_vacuous() => State::Untested,
        Some(level) if level == rung.level => State::Climbing,
        Some(level) if level < rung.level => State::Above,
        _ => State::Reached,
    }
}

fn bare(framework: &Framework, level: i64, state: State) -> Rung {
    let named = framework
        .scale
        .levels
        .iter()
        .find(|name| name.value == level as f64);
    Rung {
        level,
        name: named.map(|level| level.name.clone()).unwrap_or_default(),
        extension: named.is_some_and(|level| level.extension),
        state,
        satisfied: 0,
        applicable: 0,
        blockers: Vec::new(),
    }
}

fn blocker(framework: &Framework, test: &Test) -> Blocker {
    let question = framework.question(&test.question);
    let short = question.and_then(|(_, question)| question.short.clone());
    Blocker {
        name: short.unwrap_or_else(|| test.question.to_string()),
        id: test.question.clone(),
        value: test.standing.value(),
        at_least: test.at_least,
    }
}

/// "Level 2: level 3 is held back by 2 practices". The level is the one that was tested; a level
/// that passes because nothing in it applies is told in words.
pub fn finding(scores: &StagedScores, rungs: &[Rung]) -> String {
    let Some(level) = scores.tested_level else {
        return "No level yet".to_owned();
    };
    let untested = untested(scores, level);
    let next = match rungs.iter().find(|rung| rung.state == State::Climbing) {
        Some(rung) => format!(
            "level {} is held back by {}",
            rung.level,
            practices(rung.blockers.len())
        ),
        None => match scores.not_asked {
            Some(level) => format!("level {level} is not asked in this form"),
            None if untested.is_some() => "nothing bars the top of the ladder".to_owned(),
            None => "the top of the ladder".to_owned(),
        },
    };
    let parts: Vec<String> = untested.into_iter().chain([next]).collect();
    format!("Level {level}: {}", parts.join(", "))
}

/// The levels above the one to lead with that pass because nothing in them applies.
fn untested(scores: &StagedScores, level: i64) -> Option<String> {
    let passed: Vec<String> = scores
        .vacuous_levels
        .iter()
        .filter(|vacuous| **vacuous > level && Some(**vacuous) <= scores.level)
        .map(i64::to_string)
        .collect();
    match passed.as_slice() {
        [] => None,
        [one] => Some(format!("level {one} passes untested")),
        many => Some(format!("levels {} pass untested", many.join(" and "))),
    }
}

fn practices(count: usize) -> String {
    match count {
        1 => "1 practice".to_owned(),
        more => format!("{more} practices"),
    }
}

/// One sentence with the figures of every rung.
fn summary(scores: &StagedScores, rungs: &[Rung]) -> String {
    let each = rungs.iter().skip(1).map(|rung| {
        let name = match rung.name.as_str() {
            "" => String::new(),
            name => format!(", {name},"),
        };
        let barred = match rung.blockers.as_slice() {
            [] => String::new(),
            blockers => format!(", barred by {}", listed(blockers)),
        };
        format!("level {}{name} {}{barred}", rung.level, standing(rung))
    });
    let each: Vec<String> = each.collect();
    format!(
        "{}. Rung by rung: {}.",
        finding(scores, rungs),
        each.join("; ")
    )
}

fn listed(blockers: &[Blocker]) -> String {
    let each: Vec<String> = blockers
        .iter()
        .map(|blocker| format!("{} ({})", blocker.name, value(blocker)))
        .collect();
    each.join(", ")
}

/// A blocker's value, or that there is none.
pub(crate) fn value(blocker: &Blocker) -> String {
    match blocker.value {
        Some(value) => cut(Some(value)),
        None => "no answer".to_owned(),
    }
}

/// How a rung stands, in a few words.
pub(crate) fn standing(rung: &Rung) -> String {
    let Rung {
        satisfied,
        applicable,
        ..
    } = rung;
    match rung.state {
        State::Base => "where everybody begins".to_owned(),
        State::Reached => format!("{satisfied} of {applicable}, reached"),
        State::Climbing => format!("{satisfied} of {applicable} satisfied"),
        State::Above => format!("{satisfied} of {applicable}, not counted yet"),
        State::Untested => "nothing applies: passes untested".to_owned(),
        State::NotAsked => "not asked in this form".to_owned(),
    }
}

/// Column heads and rows of the twin, lowest rung first.
pub(crate) fn table(ladder: &Ladder) -> (Vec<String>, Vec<Vec<String>>) {
    let columns = ["Level", "Name", "How it stands", "Held back by"].map(str::to_owned);
    let row = |rung: &Rung| {
        let name = match (rung.name.as_str(), rung.extension) {
            ("", _) => crate::figure::NONE.to_owned(),
            (name, false) => name.to_owned(),
            (name, true) => format!("{name} (extension)"),
        };
        let barred = match rung.blockers.as_slice() {
            [] => crate::figure::NONE.to_owned(),
            blockers => listed(blockers),
        };
        vec![rung.level.to_string(), name, standing(rung), barred]
    };
    (columns.to_vec(), ladder.rungs.iter().map(row).collect())
}
