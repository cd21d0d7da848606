//! Impact statements: what a workspace holds of them, how they change, and what follows.

use analysis::impact::exposure::{ExposureRanking, MaturityGap, exposures};
use analysis::impact::hindsight::{EstimateRecord, Hindsight, hindsight, records};
use analysis::impact::paragraph::{Paragraph, paragraph};
use analysis::impact::portfolio::{KnownService, Portfolio, portfolio};
use analysis::impact::verdict::Finding;
use analysis::impact::words::Style;
use analysis::impact::{Evaluation, Surroundings, evaluate};
use chrono::{Datelike, NaiveDate};
use model::statement::REVIEW_MONTHS;
use model::{
    AssessmentId, Day, PastStoppage, ServiceId, Signature, Statement, StatementStatus, Stoppage,
    StoppageId,
};
use serde::Serialize;
use store::{Change, Workspace};
use ts_rs::TS;

use crate::api::ChangeKind;
use crate::error::Error;
use crate::facts::Facts;
use crate::people::free_id;
use crate::session::{App, Open};

/// Lengths of outages that a statement is told with, in hours.
const TOLD_HOURS: [f64; 6] = [1.0, 4.0, 8.0, 24.0, 72.0, 168.0];

/// A statement as it stands, with what follows from it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StatementView {
    /// The latest version.
    pub statement: Statement,
    /// All versions, the first first.
    pub versions: Vec<StatementVersion>,
    /// The paragraph.
    pub paragraph: Paragraph,
    /// What follows.
    pub evaluation: Evaluation,
}

/// What stoppages really cost, beside what was stated.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HindsightView {
    /// Every stoppage, by identifier.
    pub stoppages: Vec<(StoppageId, Hindsight)>,
    /// How far each owner's estimates were off.
    pub records: Vec<EstimateRecord>,
}

/// A version of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StatementVersion {
    /// Which one.
    pub version: u32,
    /// Where it stands today.
    pub status: StatementStatus,
    /// Who signed it.
    pub signature: Option<Signature>,
}

/// A day of the calendar as statements have it.
///
/// # Errors
/// `bad_date` for a year that has no four digits.
pub fn day(date: NaiveDate) -> Result<Day, Error> {
    Day::new(date.year(), date.month(), date.day())
        .ok_or_else(|| Error::refused("bad_date", format!("{date} is no day of our calendar.")))
}

/// All services of a workspace file side by side.
///
/// # Errors
/// Those of opening the file; it stays as it was.
pub fn portfolio_of_file(path: &std::path::Path, today: Day) -> Result<Portfolio, Error> {
    portfolio_of(&crate::workspace_file::open(path)?, today)
}

fn portfolio_of(workspace: &Workspace, today: Day) -> Result<Portfolio, Error> {
    let services = workspace.services()?.into_iter();
    let known: Vec<KnownService> = services
        .map(|service| KnownService {
            id: service.id,
            name: service.name,
        })
        .collect();
    Ok(portfolio(&known, &experienced(workspace)?, today))
}

/// The latest statements, each with the stoppages of its service that were entered.
fn experienced(workspace: &Workspace) -> Result<Vec<Statement>, Error> {
    let stoppages = workspace.stoppages()?;
    let mut statements = workspace.statements()?;
    for statement in &mut statements {
        let own = stoppages
            .iter()
            .filter(|(_, one)| one.service == statement.service);
        statement
            .experience
            .stoppages
            .extend(own.map(|(_, one)| past(one)));
    }
    Ok(statements)
}

fn gaps(facts: &Facts) -> Vec<MaturityGap> {
    let framework = &facts.now.edition.framework;
    let gap = |dimension: &model::Dimension| {
        let score = facts.now.dimension_score(&dimension.id)?;
        let target = facts.targets.get(&dimension.id)?;
        Some(MaturityGap {
            dimension: dimension.id.clone(),
            lever: dimension.lever,
            gap: (target - score).max(0.0),
        })
    };
    framework.dimensions.iter().filter_map(gap).collect()
}

fn past(stoppage: &Stoppage) -> PastStoppage {
    PastStoppage {
        on: stoppage.on,
        minutes: stoppage.minutes,
        loss: Some(model::Estimate::exactly(stoppage.loss.total())),
        note: stoppage.note.clone(),
    }
}

impl App {
    /// All services side by side.
    pub fn impact_portfolio(&self) -> Result<Portfolio, Error> {
        let today = day(self.host.today())?;
        self.on_open(|open| portfolio_of(&open.workspace, today))
    }

    /// The statement of a service with what follows from it; none where nobody has begun one.
    pub fn impact_statement(&self, service: &ServiceId) -> Result<Option<StatementView>, Error> {
        let today = day(self.host.today())?;
        self.on_open(|open| open.statement_view(service, today))
    }

    /// Saves a statement, whatever is wrong with it. Saving over a signed version makes the next one,
    /// and only signing signs.
    pub fn save_impact_statement(&self, statement: Statement) -> Result<StatementView, Error> {
        let today = day(self.host.today())?;
        self.on_open(|open| {
            let service = statement.service.clone();
            let draft = open.as_draft(statement)?;
            let change = Change::statement(draft);
            open.apply(&[change], ChangeKind::Statement, self.host.as_ref())?;
            open.statement_view(&service, today)?.ok_or(Error::Internal)
        })
    }

    /// The business owner signs the latest version. Undo does not cross it.
    ///
    /// Errors: `not_signable` where an error-level problem stands against it, and which.
    pub fn sign_impact_statement(&self, service: &ServiceId) -> Result<StatementView, Error> {
        let today = day(self.host.today())?;
        self.on_open(|open| {
            let view = open.statement_view(service, today)?.ok_or(Error::Unknown {
                what: "That statement",
            })?;
            let signed = signed(view, today)?;
            let change = Change::statement(signed);
            open.apply(&[change], ChangeKind::StatementSigned, self.host.as_ref())?;
            open.statement_view(service, today)?.ok_or(Error::Internal)
        })
    }

    /// What the gaps between an assessment's scores and its targets leave exposed. A dimension without
    /// score or target has no gap.
    pub fn impact_exposure(&self, assessment: &AssessmentId) -> Result<ExposureRanking, Error> {
        let today = day(self.host.today())?;
        self.on_open(|open| {
            let gaps = gaps(&open.facts(assessment)?);
            Ok(exposures(&gaps, &experienced(&open.workspace)?, today))
        })
    }

    /// Every stoppage beside what was stated, and how far each owner's estimates were off.
    pub fn impact_hindsight(&self) -> Result<HindsightView, Error> {
        self.on_open(|open| {
            let statements = open.workspace.statements()?;
            let beside = |(id, stoppage): (StoppageId, Stoppage)| {
                let own = statements
                    .iter()
                    .find(|one| one.service == stoppage.service);
                (id, hindsight(&stoppage, own))
            };
            let stoppages: Vec<_> = open
                .workspace
                .stoppages()?
                .into_iter()
                .map(beside)
                .collect();
            let found: Vec<Hindsight> = stoppages.iter().map(|(_, one)| one.clone()).collect();
            Ok(HindsightView {
                records: records(&found),
                stoppages,
            })
        })
    }

    /// Enters a stoppage, or changes one; a new one where no identifier is given.
    pub fn save_stoppage(
        &self,
        id: Option<StoppageId>,
        stoppage: Stoppage,
    ) -> Result<StoppageId, Error> {
        self.on_open(|open| {
            let id = id.map_or_else(|| open.new_stoppage(), Ok)?;
            let change = Change::Stoppage {
                id: id.clone(),
                after: Some(stoppage),
            };
            open.apply(&[change], ChangeKind::Stoppage, self.host.as_ref())?;
            Ok(id)
        })
    }
}

impl Open {
    fn statement_view(
        &self,
        service: &ServiceId,
        today: Day,
    ) -> Result<Option<StatementView>, Error> {
        let versions = self.workspace.statement_versions(service)?;
        let Some(statement) = versions.last().cloned() else {
            return Ok(None);
        };
        let others = experienced(&self.workspace)?;
        let own = others.iter().find(|other| other.service == *service);
        let around = Surroundings::new(today, &others);
        Ok(Some(StatementView {
            versions: versions.iter().map(|one| version(one, today)).collect(),
            paragraph: paragraph(&statement, &[], Style::ENGLISH),
            evaluation: evaluate(own.unwrap_or(&statement), &TOLD_HOURS, &around),
            statement,
        }))
    }

    /// A statement as it is saved: a draft or in review, and the next version of a signed one.
    fn as_draft(&self, statement: Statement) -> Result<Statement, Error> {
        as_draft(&self.workspace, statement)
    }

    /// An identifier that no stoppage here has or ever had.
    fn new_stoppage(&self) -> Result<StoppageId, Error> {
        let mut used = self.workspace.ids_ever_used("stoppage")?;
        let there = self.workspace.stoppages()?;
        used.extend(there.iter().map(|(id, _)| id.as_str().to_owned()));
        Ok(StoppageId::new(free_id("o", |id| used.contains(id))))
    }
}

fn version(statement: &Statement, today: Day) -> StatementVersion {
    StatementVersion {
        version: statement.version,
        status: statement.status_on(today),
        signature: statement.signature.clone(),
    }
}

/// A statement as it is saved: a draft or in review, and the next version of a signed one.
pub(crate) fn as_draft(workspace: &Workspace, statement: Statement) -> Result<Statement, Error> {
    let latest = workspace.statement_versions(&statement.service)?.pop();
    let version = latest.map_or(1, |latest| latest.version + u32::from(latest.is_signed()));
    let status = match statement.status {
        StatementStatus::InReview => StatementStatus::InReview,
        _ => StatementStatus::Draft,
    };
    Ok(Statement {
        version,
        status,
        signature: None,
        ..statement
    })
}

/// The statement with its owner's signature, to be looked at again in twelve months.
fn signed(view: StatementView, today: Day) -> Result<Statement, Error> {
    let errors = view.evaluation.problems.iter().filter(|one| one.is_error());
    let errors: Vec<&Finding> = errors.collect();
    if let Some(first) = errors.first() {
        let more = match errors.len() {
            1 => String::new(),
            count => format!(" {} more stand against it.", count - 1),
        };
        let message = format!(
            "It cannot be signed yet. {} {}{more}",
            first.message, first.resolve
        );
        return Err(Error::refused("not_signable", message));
    }
    let owner = view
        .statement
        .business_owner
        .clone()
        .ok_or(Error::Internal)?;
    let kept = view.statement.review_date.filter(|review| *review > today);
    Ok(Statement {
        status: StatementStatus::Signed,
        signature: Some(Signature {
            by: owner.name,
            on: today,
        }),
        review_date: kept.or(Some(today.plus_months(REVIEW_MONTHS))),
        ..view.statement
    })
}
