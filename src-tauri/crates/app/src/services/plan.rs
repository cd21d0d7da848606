//! What a list would change, worked out before anything does.

use std::collections::{BTreeMap, BTreeSet};

use catalog::services::{Mapping, Said, ServiceList, ServiceRow, Table};
use model::{CellProblem, ServiceField as Field, ServiceId, Severity, Statement};
use store::{Change, Service, Unit, Workspace};

use super::fields::{Known, write};
use crate::api::{ServiceCounts, ServiceLine, ServiceOutcome};
use crate::error::Error;
use crate::impact::as_draft;
use crate::people::free_id;

/// What stands in a workspace.
pub(super) struct Here {
    pub(super) services: Vec<Known>,
    units: Vec<Unit>,
    used: BTreeSet<String>,
    /// The one currency of all statements, where there is one.
    currency: Option<String>,
}

/// What becomes of each row.
pub(super) struct Plan {
    pub(super) lines: Vec<ServiceLine>,
    pub(super) counts: ServiceCounts,
    pub(super) problems: Vec<CellProblem>,
    /// What to write, the rows with errors left out.
    pub(super) changes: Vec<Change>,
    /// No row could be read, since the columns are not known.
    pub(super) is_without_columns: bool,
}

/// A row beside what stands here.
struct Weighed<'a> {
    row: &'a ServiceRow,
    /// Its place among the services, where it is one of them.
    known: Option<usize>,
    by_id: bool,
    changes: Vec<Field>,
}

impl Here {
    pub(super) fn read(workspace: &Workspace) -> Result<Self, Error> {
        let units = workspace.units()?;
        let mut statements: BTreeMap<ServiceId, Statement> = workspace
            .statements()?
            .into_iter()
            .map(|statement| (statement.service.clone(), statement))
            .collect();
        let currencies: BTreeSet<String> = statements
            .values()
            .filter_map(|statement| statement.currency.clone())
            .filter(|currency| !currency.trim().is_empty())
            .collect();
        let known = |service: Service| Known {
            unit: service.unit.as_ref().and_then(|id| {
                let unit = units.iter().find(|unit| unit.id == *id)?;
                Some(unit.name.clone())
            }),
            statement: statements.remove(&service.id),
            service,
        };
        Ok(Self {
            services: workspace.services()?.into_iter().map(known).collect(),
            used: workspace.ids_ever_used("services")?,
            currency: match currencies.len() {
                1 => currencies.into_iter().next(),
                _ => None,
            },
            units,
        })
    }

    /// The service that a row is about: by its identifier, else by its name.
    fn place(&self, id: Option<&str>, name: &str) -> Option<(usize, bool)> {
        let with_id = |known: &Known| Some(known.service.id.as_str()) == id;
        let name = name.to_lowercase();
        let with_name = |known: &Known| known.service.name.trim().to_lowercase() == name;
        let by_id = self.services.iter().position(with_id);
        let found = by_id.map(|place| (place, true));
        found.or_else(|| Some((self.services.iter().position(with_name)?, false)))
    }

    /// The currency that a service's sums have where its row does not say.
    pub(super) fn currency_of(&self, id: Option<&str>, name: &str) -> Option<String> {
        let known = self
            .place(id, name)
            .and_then(|(place, _)| self.services.get(place));
        let own = known.and_then(|known| known.statement.as_ref()?.currency.clone());
        own.filter(|own| !own.trim().is_empty())
            .or_else(|| self.currency.clone())
    }

    fn weigh<'a>(&self, row: &'a ServiceRow) -> Weighed<'a> {
        let found = self.place(row.text(Field::Id), &row.name);
        let known = found.map(|(place, _)| place);
        let by_id = found.is_some_and(|(_, by_id)| by_id);
        let before = known
            .and_then(|place| self.services.get(place))
            .map(Known::said);
        let before = before.unwrap_or_default();
        let is_change = |(field, said): (&Field, &Said)| {
            let kept = match field {
                Field::Id => true,
                // Whoever is found by name keeps it as it is spelt here.
                Field::Name => known.is_some() && !by_id,
                _ => false,
            };
            (!kept && !is_same(before.get(field), said, *field)).then_some(*field)
        };
        Weighed {
            row,
            known,
            by_id,
            changes: row.fields.iter().filter_map(is_change).collect(),
        }
    }
}

fn is_same(before: Option<&Said>, now: &Said, field: Field) -> bool {
    match (before, now) {
        (Some(Said::Text(before)), Said::Text(now)) if field == Field::Currency => {
            before.eq_ignore_ascii_case(now)
        }
        (before, now) => before == Some(now),
    }
}

impl Plan {
    /// Compares a list with what stands in a workspace.
    pub(super) fn of(
        workspace: &Workspace,
        here: &Here,
        table: &Table,
        mapping: &Mapping,
        list: &ServiceList,
    ) -> Result<Self, Error> {
        let mut problems = list.problems.clone();
        let is_without_columns = list.rows.is_empty() && problems.iter().any(CellProblem::is_error);
        let weighed: Vec<Weighed<'_>> = list.rows.iter().map(|row| here.weigh(row)).collect();
        let place = Place { table, mapping };
        for one in &weighed {
            problems.extend(place.alone(here, one));
        }
        // A row that is left out frees a name or takes one back, until nothing moves any more.
        loop {
            let wrong = rows_with_errors(&problems);
            let sound = || weighed.iter().filter(|one| !wrong.contains(&one.row.row));
            let more = place.together(here, &sound().collect::<Vec<_>>());
            if more.is_empty() {
                break;
            }
            problems.extend(more);
        }
        problems.sort_by_key(|problem| problem.row);
        let wrong = rows_with_errors(&problems);
        let lines: Vec<ServiceLine> = weighed.iter().map(|one| line(one, &wrong)).collect();
        let taken: Vec<&Weighed<'_>> = weighed
            .iter()
            .filter(|one| !wrong.contains(&one.row.row))
            .collect();
        Ok(Self {
            counts: counts(&lines),
            lines,
            changes: changes(workspace, here, &taken)?,
            problems,
            is_without_columns,
        })
    }
}

fn rows_with_errors(problems: &[CellProblem]) -> BTreeSet<u32> {
    let errors = problems.iter().filter(|problem| problem.is_error());
    errors.map(|problem| problem.row).collect()
}

fn line(one: &Weighed<'_>, wrong: &BTreeSet<u32>) -> ServiceLine {
    let left_out = wrong.contains(&one.row.row);
    let what = match (left_out, one.known, one.changes.is_empty()) {
        (true, ..) => ServiceOutcome::LeftOut,
        (_, None, _) => ServiceOutcome::New,
        (_, Some(_), true) => ServiceOutcome::Unchanged,
        (_, Some(_), false) => ServiceOutcome::Changed,
    };
    ServiceLine {
        row: one.row.row,
        name: one.row.name.clone(),
        what,
        changes: match left_out {
            true => Vec::new(),
            false => one.changes.clone(),
        },
    }
}

fn counts(lines: &[ServiceLine]) -> ServiceCounts {
    let of = |what| crate::facts::count(lines.iter().filter(|line| line.what == what));
    ServiceCounts {
        rows: crate::facts::count(lines.iter()),
        new: of(ServiceOutcome::New),
        changed: of(ServiceOutcome::Changed),
        unchanged: of(ServiceOutcome::Unchanged),
        left_out: of(ServiceOutcome::LeftOut),
    }
}

/// Where a problem stands in the file.
struct Place<'a> {
    table: &'a Table,
    mapping: &'a Mapping,
}

impl Place<'_> {
    fn problem(
        &self,
        one: &Weighed<'_>,
        field: Field,
        severity: Severity,
        code: &str,
        message: String,
    ) -> CellProblem {
        let column = self.mapping.get(&field);
        let head = column.and_then(|column| self.table.heads.get(*column as usize));
        CellProblem {
            row: one.row.row,
            column: head.cloned().unwrap_or_default(),
            severity,
            code: code.to_owned(),
            message,
        }
    }

    /// What is wrong with a row beside what stands here, whatever the other rows say.
    fn alone(&self, here: &Here, one: &Weighed<'_>) -> Vec<CellProblem> {
        let known = one.known.and_then(|place| here.services.get(place));
        let statement = known.and_then(|known| known.statement.as_ref());
        let mut problems = Vec::new();
        let own = statement.and_then(|statement| statement.currency.as_deref());
        let own = own.filter(|own| !own.trim().is_empty());
        if let (Some(own), true) = (own, one.changes.contains(&Field::Currency)) {
            let said = one.row.text(Field::Currency).unwrap_or_default();
            let message = format!(
                "The sums of this service are in {own}, and the row says {said}. Write its sums in {own}, or change the currency in its impact statement first."
            );
            problems.push(self.problem(
                one,
                Field::Currency,
                Severity::Error,
                "currency_differs",
                message,
            ));
        }
        let has_owner = statement.is_some_and(|statement| statement.business_owner.is_some());
        let names_owner = one.row.fields.contains_key(&Field::BusinessOwner);
        if one.changes.contains(&Field::BusinessOwnerRole) && !has_owner && !names_owner {
            let message = "The row has the role of a business owner, and nobody knows who that is. Write the name too, or leave the role empty.";
            problems.push(self.problem(
                one,
                Field::BusinessOwnerRole,
                Severity::Error,
                "role_without_owner",
                message.to_owned(),
            ));
        }
        if let (Some(known), Some(id), false) = (known, one.row.text(Field::Id), one.by_id) {
            let message = format!(
                "The service is known by its name, and keeps its identifier {} in place of {id}.",
                known.service.id
            );
            problems.push(self.problem(one, Field::Id, Severity::Warning, "other_id", message));
        }
        problems
    }

    /// What is wrong with rows beside each other, and beside services that no row is about.
    fn together(&self, here: &Here, rows: &[&Weighed<'_>]) -> Vec<CellProblem> {
        let mut by_place: BTreeMap<usize, Vec<&Weighed<'_>>> = BTreeMap::new();
        for one in rows {
            if let Some(place) = one.known {
                by_place.entry(place).or_default().push(one);
            }
        }
        let doubled = by_place.values().filter(|rows| rows.len() > 1).flatten();
        let doubled: Vec<CellProblem> = doubled.map(|one| self.same_service(one)).collect();
        if !doubled.is_empty() {
            return doubled;
        }
        let mut names: BTreeMap<String, u32> = BTreeMap::new();
        for (place, known) in here.services.iter().enumerate() {
            let row = by_place.get(&place).and_then(|rows| rows.first());
            let renamed = row.filter(|row| row.changes.contains(&Field::Name));
            let name = renamed.map_or(&known.service.name, |row| &row.row.name);
            *names.entry(key(name)).or_default() += 1;
        }
        for one in rows.iter().filter(|one| one.known.is_none()) {
            *names.entry(key(&one.row.name)).or_default() += 1;
        }
        let taken = |one: &&&Weighed<'_>| {
            let is_named = one.changes.contains(&Field::Name);
            is_named
                && names
                    .get(&key(&one.row.name))
                    .is_some_and(|count| *count > 1)
        };
        rows.iter()
            .filter(taken)
            .map(|one| self.name_taken(one))
            .collect()
    }

    fn same_service(&self, one: &Weighed<'_>) -> CellProblem {
        let message = "Another row is about the same service, one by its identifier and one by its name. Keep one of them.";
        self.problem(
            one,
            Field::Name,
            Severity::Error,
            "twice",
            message.to_owned(),
        )
    }

    fn name_taken(&self, one: &Weighed<'_>) -> CellProblem {
        let message = format!(
            "Another service is called “{}” already. Choose another name, or correct the identifier.",
            one.row.name
        );
        self.problem(one, Field::Name, Severity::Error, "name_taken", message)
    }
}

fn key(name: &str) -> String {
    name.trim().to_lowercase()
}

/// The list with its new services and names, and every statement of which something changes.
fn changes(
    workspace: &Workspace,
    here: &Here,
    rows: &[&Weighed<'_>],
) -> Result<Vec<Change>, Error> {
    let mut services: Vec<Service> = here
        .services
        .iter()
        .map(|known| known.service.clone())
        .collect();
    let mut taken: BTreeSet<String> = here.used.clone();
    taken.extend(services.iter().map(|service| service.id.to_string()));
    taken.extend(
        rows.iter()
            .filter_map(|one| one.row.text(Field::Id))
            .map(str::to_owned),
    );
    let before = services.clone();
    let mut statements = Vec::new();
    for one in rows {
        let known = one.known.and_then(|place| here.services.get(place));
        let place = one.known.unwrap_or(services.len());
        if one.known.is_none() {
            services.push(newcomer(one.row, &mut taken));
        }
        let Some(service) = services.get_mut(place) else {
            continue;
        };
        write_service(service, one, here);
        let statement = known.and_then(|known| known.statement.clone());
        statements.extend(drafted(one, service, statement));
    }
    let list = (services != before).then_some(Change::Services(services));
    let statements = statements
        .into_iter()
        .map(|statement| Ok(Change::statement(as_draft(workspace, statement)?)));
    list.into_iter().map(Ok).chain(statements).collect()
}

/// A service that only the file knows, under the identifier that the file gives it.
fn newcomer(row: &ServiceRow, taken: &mut BTreeSet<String>) -> Service {
    let id = row.text(Field::Id).map(str::to_owned);
    let id = id.unwrap_or_else(|| free_id("s", |id| taken.contains(id)));
    taken.insert(id.clone());
    Service {
        id: ServiceId::new(id),
        name: row.name.clone(),
        unit: None,
    }
}

fn write_service(service: &mut Service, one: &Weighed<'_>, here: &Here) {
    if one.changes.contains(&Field::Name) {
        service.name = one.row.name.clone();
    }
    if one.changes.contains(&Field::Unit) {
        let name = one.row.text(Field::Unit).map(key);
        let unit = here.units.iter().find(|unit| Some(key(&unit.name)) == name);
        service.unit = unit.map(|unit| unit.id.clone()).or(service.unit.take());
    }
}

/// The statement with what the row says; none where it says nothing that stands in one.
fn drafted(one: &Weighed<'_>, service: &Service, former: Option<Statement>) -> Option<Statement> {
    let says_more = one.changes.iter().any(|field| *field != Field::Name);
    let is_touched = match former {
        Some(_) => !one.changes.is_empty(),
        None => says_more,
    };
    let former = former.unwrap_or_else(|| Statement::new(service.id.clone(), &service.name));
    let mut statement = former;
    for field in &one.changes {
        if let Some(said) = one.row.fields.get(field) {
            write(&mut statement, *field, said);
        }
    }
    is_touched.then_some(statement)
}
