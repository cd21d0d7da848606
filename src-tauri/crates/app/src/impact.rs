//! Impact statements: what a workspace holds of them, how they change, and what follows.

mod comparing;
mod own_words;
mod paper;
mod pictures;
mod stoppages;

use analysis::impact::exposure::{MaturityGap, exposures};
use analysis::impact::graph::late;
use analysis::impact::paragraph::paragraph;
use analysis::impact::portfolio::{KnownService, Portfolio, PortfolioLine, portfolio};
use analysis::impact::verdict::Finding;
use analysis::impact::words::Style;
use analysis::impact::{Surroundings, evaluate};
use chrono::{Datelike, NaiveDate};
use model::statement::REVIEW_MONTHS;
use model::{
    Day, Dependency, PastStoppage, ServiceId, Signature, Statement, StatementStatus, Stoppage,
    StoppageId, ValueSource,
};
use store::{Change, Workspace};

use crate::api::*;
use crate::error::Error;
use crate::facts::Facts;
use crate::people::needed;
use crate::session::{App, Open};

pub(crate) use paper::{on_paper, part, sheet};

/// Lengths of outages that a statement is told with, in hours.
const TOLD_HOURS: [f64; 6] = [1.0, 4.0, 8.0, 24.0, 72.0, 168.0];

/// Who looks at a statement: on which day, and how they read figures and days.
#[derive(Clone, Copy)]
pub(crate) struct Reader {
    pub(crate) today: Day,
    pub(crate) style: Style,
}

impl Reader {
    pub(crate) fn new(date: NaiveDate, style: Style) -> Result<Self, Error> {
        Ok(Self {
            today: day(date)?,
            style,
        })
    }

    /// The statements as this reader judges and reads them.
    fn around<'a>(&self, statements: &'a [Statement]) -> Surroundings<'a> {
        Surroundings::new(self.today, statements).told_in(self.style)
    }
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
    Ok(portfolio(
        &known_services(workspace)?,
        &experienced(workspace)?,
        today,
    ))
}

fn known_services(workspace: &Workspace) -> Result<Vec<KnownService>, Error> {
    let services = workspace.services()?.into_iter();
    let known = services.map(|service| KnownService {
        id: service.id,
        name: service.name,
    });
    Ok(known.collect())
}

/// How the statements of a workspace stand; none where nobody has begun one.
pub(crate) fn standing(workspace: &Workspace, today: Day) -> Result<Option<ImpactStanding>, Error> {
    if workspace.statements()?.is_empty() {
        return Ok(None);
    }
    let found = portfolio_of(workspace, today)?;
    let services = found.services.iter();
    let many = |is: fn(&&PortfolioLine) -> bool| crate::facts::count(services.clone().filter(is));
    Ok(Some(ImpactStanding {
        services: found.total,
        signed: found.signed_and_current,
        blocked: many(|line| line.errors > 0),
        expired: crate::facts::count(found.expired.iter()),
        unknown: many(|line| line.loss_24h.is_none()),
    }))
}

/// The latest statements, each with the stoppages of its service that were entered.
fn experienced(workspace: &Workspace) -> Result<Vec<Statement>, Error> {
    let stoppages = workspace.stoppages()?;
    let mut statements = workspace.statements()?;
    for statement in &mut statements {
        add_stoppages(statement, &stoppages);
    }
    Ok(statements)
}

fn add_stoppages(statement: &mut Statement, stoppages: &[(StoppageId, Stoppage)]) {
    let own = stoppages
        .iter()
        .filter(|(_, one)| one.service == statement.service);
    let own = own.map(|(_, one)| past(one));
    statement.experience.stoppages.extend(own);
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
    // A gap that would be shown as 0.0 is none.
    let shown = |gap: &MaturityGap| gap.gap > 0.1 - 1e-9;
    framework
        .dimensions
        .iter()
        .filter_map(gap)
        .filter(shown)
        .collect()
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
    /// The Impact screen: every service side by side.
    pub fn impact(&self) -> Result<ImpactView, Error> {
        let reader = self.reader()?;
        self.on_open(|open| open.impact_view(reader))
    }

    /// Adds a service to the list.
    pub fn add_service(&self, input: NewServiceInput) -> Result<WorkspaceView, Error> {
        let name = needed(
            &input.name,
            "service_missing",
            "Write the name of the service.",
        )?;
        self.change(|open| {
            let services = open.with_service(&name)?;
            let change = Change::Services(services);
            open.apply(&[change], ChangeKind::Services, self.host.as_ref())
        })
    }

    /// Takes a service off the list, with its statement and its stoppages; undo brings them back.
    ///
    /// Errors: `service_signed` where a version of its statement was signed, which stays for good.
    pub fn remove_service(&self, input: ServiceRef) -> Result<WorkspaceView, Error> {
        self.change(|open| {
            let changes = open.without_service(&input.service)?;
            open.apply(&changes, ChangeKind::Services, self.host.as_ref())
        })
    }

    /// The statement of a service with what follows from it; an empty one where nobody has begun one.
    pub fn statement(&self, input: ServiceRef) -> Result<StatementView, Error> {
        let reader = self.reader()?;
        self.on_open(|open| open.statement_view(&input.service, reader))
    }

    /// A version of a statement as it was saved.
    pub fn statement_version(&self, input: StatementVersionRef) -> Result<StatementView, Error> {
        let reader = self.reader()?;
        self.on_open(|open| {
            let versions = open.workspace.statement_versions(&input.service)?;
            let wanted = versions
                .into_iter()
                .find(|one| one.version == input.version);
            let wanted = wanted.ok_or(Error::Unknown {
                what: "That version",
            })?;
            open.view_of(wanted, reader)
        })
    }

    /// What follows from a statement while it is being typed. Nothing is saved.
    pub fn try_statement(&self, input: StatementInput) -> Result<StatementView, Error> {
        let reader = self.reader()?;
        self.on_open(|open| {
            let draft = open.as_draft(input.statement)?;
            open.view_of(draft, reader)
        })
    }

    /// Saves a statement, whatever is wrong with it. Saving over a signed version makes the next one,
    /// and only signing signs. The name of the service follows the name in the statement.
    pub fn save_statement(&self, input: StatementInput) -> Result<StatementSaved, Error> {
        let reader = self.reader()?;
        self.on_open(|open| {
            let draft = open.as_draft(input.statement)?;
            let service = draft.service.clone();
            let mut changes: Vec<Change> =
                open.renamed(&service, &draft.name)?.into_iter().collect();
            changes.push(Change::statement(draft));
            open.apply(&changes, ChangeKind::Statement, self.host.as_ref())?;
            open.statement_saved(&service, reader, self.host.now())
        })
    }

    /// The business owner signs the latest version. Undo does not cross it.
    ///
    /// Errors: `not_signable` where an error-level problem stands against it, and which;
    /// `already_signed`.
    pub fn sign_statement(&self, input: ServiceRef) -> Result<StatementSaved, Error> {
        let reader = self.reader()?;
        self.on_open(|open| {
            let signed = signed(open.statement_view(&input.service, reader)?, reader.today)?;
            let change = Change::statement(signed);
            open.apply(&[change], ChangeKind::StatementSigned, self.host.as_ref())?;
            open.statement_saved(&input.service, reader, self.host.now())
        })
    }

    /// How the person reads figures and days.
    pub(crate) fn style(&self) -> Style {
        self.state().kept.settings().style()
    }

    /// Today, and the formats of the person.
    fn reader(&self) -> Result<Reader, Error> {
        Reader::new(self.host.today(), self.style())
    }
}

impl Open {
    fn impact_view(&self, reader: Reader) -> Result<ImpactView, Error> {
        let today = reader.today;
        let statements = experienced(&self.workspace)?;
        let portfolio = portfolio(&known_services(&self.workspace)?, &statements, today);
        let around = reader.around(&statements);
        let from_finance = |one: &&Statement| one.value.source == Some(ValueSource::Finance);
        Ok(ImpactView {
            worth: pictures::worth_on_screen(&portfolio.services, reader.style.numbers),
            from_finance: crate::facts::count(statements.iter().filter(from_finance)),
            grids: statements.iter().map(grid).collect(),
            needs: needs(&statements, &around),
            graph: pictures::needs_on_screen(&portfolio.services, &around),
            exposure: self.exposure(&statements, today)?,
            portfolio,
            undo: self.undo_state(),
        })
    }

    /// What the gaps between the current assessment's scores and its targets leave exposed.
    fn exposure(
        &self,
        statements: &[Statement],
        today: Day,
    ) -> Result<Option<ExposureView>, Error> {
        let Some(assessment) = &self.current else {
            return Ok(None);
        };
        let facts = self.facts(assessment)?;
        let dimensions = facts.now.edition.framework.dimensions.iter();
        Ok(Some(ExposureView {
            assessment: facts.now.record.properties.name.clone(),
            names: dimensions
                .map(|dimension| (dimension.id.clone(), dimension.name.clone()))
                .collect(),
            ranking: exposures(&gaps(&facts), statements, today),
        }))
    }

    fn statement_view(&self, service: &ServiceId, reader: Reader) -> Result<StatementView, Error> {
        let latest = self.workspace.statement_versions(service)?.pop();
        let statement = latest.map_or_else(|| self.new_statement(service), Ok)?;
        self.view_of(statement, reader)
    }

    /// A statement of a service of which nobody has begun one, in the currency of the others.
    fn new_statement(&self, service: &ServiceId) -> Result<Statement, Error> {
        let services = self.workspace.services()?;
        let known = services.into_iter().find(|one| one.id == *service);
        let known = known.ok_or(Error::Unknown {
            what: "That service",
        })?;
        let others = self.workspace.statements()?;
        Ok(Statement {
            currency: others.into_iter().find_map(|other| other.currency),
            ..Statement::new(service.clone(), known.name)
        })
    }

    /// A statement among the others, as saved or as typed, with the stoppages that were entered.
    fn view_of(&self, statement: Statement, reader: Reader) -> Result<StatementView, Error> {
        let service = &statement.service;
        let versions = self.workspace.statement_versions(service)?;
        let mut others = experienced(&self.workspace)?;
        others.retain(|other| other.service != *service);
        let mut own = statement.clone();
        add_stoppages(&mut own, &self.workspace.stoppages()?);
        others.push(own.clone());
        let around = reader.around(&others);
        let evaluation = evaluate(&own, &TOLD_HOURS, &around);
        let own_words = self.workspace.own_words()?;
        Ok(StatementView {
            versions: versions
                .iter()
                .map(|one| version(one, reader.today))
                .collect(),
            paragraph: paragraph(&statement, &own_words, reader.style),
            own_words,
            pictures: pictures::of_statement(&own, &evaluation, reader.style.numbers),
            evaluation,
            statement,
        })
    }

    fn statement_saved(
        &self,
        service: &ServiceId,
        reader: Reader,
        saved_at: chrono::DateTime<chrono::Utc>,
    ) -> Result<StatementSaved, Error> {
        Ok(StatementSaved {
            view: self.statement_view(service, reader)?,
            saved_at,
            undo: self.undo_state(),
        })
    }

    /// A statement as it is saved: a draft or in review, and the next version of a signed one.
    fn as_draft(&self, statement: Statement) -> Result<Statement, Error> {
        as_draft(&self.workspace, statement)
    }

    /// The list of services with another one at its end.
    fn with_service(&self, name: &str) -> Result<Vec<store::Service>, Error> {
        let mut services = self.workspace.services()?;
        let before = services.len();
        let used = self.workspace.ids_ever_used("services")?;
        crate::people::service_named(&mut services, &used, name);
        if services.len() == before {
            let message = format!("There is a service called “{name}” already.");
            return Err(Error::refused("service_twice", message));
        }
        Ok(services)
    }

    /// What has to go with a service.
    fn without_service(&self, service: &ServiceId) -> Result<Vec<Change>, Error> {
        let versions = self.workspace.statement_versions(service)?;
        if versions.iter().any(Statement::is_signed) {
            let message = "Its statement was signed, and what is signed stays.";
            return Err(Error::refused("service_signed", message));
        }
        let stoppages = self.workspace.stoppages()?.into_iter();
        let own = stoppages.filter(|(_, one)| one.service == *service);
        let mut changes: Vec<Change> = own
            .map(|(id, _)| Change::Stoppage { id, after: None })
            .collect();
        changes.extend(versions.into_iter().map(|one| Change::Statement {
            service: one.service,
            version: one.version,
            after: None,
        }));
        for group in [model::Group::It, model::Group::Business] {
            let mut missed = self.workspace.first_missed(group)?;
            missed.retain(|one| one != service);
            changes.push(Change::FirstMissed {
                group,
                services: missed,
            });
        }
        let mut services = self.workspace.services()?;
        services.retain(|one| one.id != *service);
        changes.push(Change::Services(services));
        Ok(changes)
    }

    /// The list of services with another name for one of them; none where it has that name.
    fn renamed(&self, service: &ServiceId, name: &str) -> Result<Option<Change>, Error> {
        let mut services = self.workspace.services()?;
        let own = services.iter_mut().find(|one| one.id == *service);
        Ok(match own {
            Some(own) if own.name != name && !name.trim().is_empty() => {
                own.name = name.trim().to_owned();
                Some(Change::Services(services))
            }
            _ => None,
        })
    }
}

/// What each service cannot work without, as far as it is told.
fn needs(statements: &[Statement], around: &Surroundings<'_>) -> Vec<ServiceNeeds> {
    let needed = |part: &Dependency, late: bool| Needed {
        kind: part.kind,
        name: part.name.clone(),
        service: part.service.clone(),
        hard: part.hard,
        rto_minutes: around.recovery_of(part),
        one_of: part.one_of.clone(),
        late,
    };
    let telling = statements.iter().filter(|one| !one.dependencies.is_empty());
    telling
        .map(|one| {
            let late = late(one, around);
            let parts = one.dependencies.iter().enumerate();
            ServiceNeeds {
                service: one.service.clone(),
                rto_minutes: one.tolerances.rto_minutes,
                needs: parts
                    .map(|(at, part)| needed(part, late.contains(&at)))
                    .collect(),
            }
        })
        .collect()
}

fn grid(statement: &Statement) -> ServiceGrid {
    ServiceGrid {
        service: statement.service.clone(),
        unacceptable_from: statement.impact.unacceptable_from,
        ratings: statement.impact.ratings.clone(),
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
    if view.statement.is_signed() {
        let message = "This version is signed already. Whatever you change makes the next one.";
        return Err(Error::refused("already_signed", message));
    }
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
