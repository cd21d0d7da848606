//! Where each column of a list stands in a service and its impact statement.

use std::collections::BTreeMap;

use catalog::services::Said;
use model::{Estimate, LossPoint, Owner, ServiceField as Field, Statement};
use store::Service;

/// A service as it stands in a workspace.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub(super) service: Service,
    /// The name of the unit that uses it.
    pub(super) unit: Option<String>,
    /// The latest version.
    pub(super) statement: Option<Statement>,
}

impl Known {
    /// What a list would say of it. What is empty or blank is not said.
    pub(super) fn said(&self) -> BTreeMap<Field, Said> {
        let text = |field| Some((field, Said::Text(self.text(field)?)));
        let statement = self.statement.as_ref();
        let minutes = |field| Some((field, Said::Minutes(minutes(statement?, field)?)));
        let sum = |field| Some((field, Said::Sum(sum(statement?, field)?)));
        let said = |field: Field| match field {
            field if field.is_sum() => sum(field),
            field if field.is_duration() => minutes(field),
            Field::Tier => Some((field, Said::Tier(statement?.tier?))),
            _ => text(field),
        };
        Field::ALL.into_iter().filter_map(said).collect()
    }

    fn text(&self, field: Field) -> Option<String> {
        let statement = self.statement.as_ref();
        let owner = statement.and_then(|one| one.business_owner.as_ref());
        let text = match field {
            Field::Id => Some(self.service.id.as_str()),
            Field::Name => Some(self.service.name.as_str()),
            Field::Unit => {
                let own = statement.and_then(|one| one.context.unit.as_deref());
                own.filter(|unit| !unit.trim().is_empty())
                    .or(self.unit.as_deref())
            }
            Field::Purpose => statement?.purpose.as_deref(),
            Field::Why => statement?.why.as_deref(),
            Field::Worth => statement?.worth.as_deref(),
            Field::Currency => statement?.currency.as_deref(),
            Field::BusinessOwner => Some(owner?.name.as_str()),
            Field::BusinessOwnerRole => Some(owner?.role.as_str()),
            Field::ItOwner => Some(statement?.it_owner.as_ref()?.name.as_str()),
            _ => None,
        };
        text.map(plain).filter(|text| !text.is_empty())
    }
}

/// A text as a table gives it back.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.trim().to_owned()
}

fn minutes(statement: &Statement, field: Field) -> Option<u32> {
    let times = &statement.tolerances;
    match field {
        Field::Mtpd => times.mtpd_minutes,
        Field::Rto => times.rto_minutes,
        Field::Wrt => times.wrt_minutes,
        Field::Rpo => times.rpo_minutes,
        _ => None,
    }
}

fn sum(statement: &Statement, field: Field) -> Option<Estimate> {
    match field {
        Field::ContributionPerYear => statement.value.contribution_per_year,
        Field::CostPerYear => statement.value.cost_per_year,
        field => {
            let after = after_minutes(field)?;
            let mut points = statement.loss.points.iter();
            let point = points.find(|point| point.after_minutes == after);
            point.map(|point| point.amount)
        }
    }
}

/// The length of the outage that a column of losses is about.
fn after_minutes(field: Field) -> Option<u32> {
    match field {
        Field::Loss4h => Some(240),
        Field::Loss24h => Some(1440),
        _ => None,
    }
}

/// Writes what a list says into a statement. The name and the identifier belong to the service too,
/// and are written by whoever knows both.
pub(super) fn write(statement: &mut Statement, field: Field, said: &Said) {
    match said {
        Said::Text(text) => write_text(statement, field, text),
        Said::Sum(sum) => write_sum(statement, field, *sum),
        Said::Tier(tier) => statement.tier = Some(*tier),
        Said::Minutes(minutes) => {
            let times = &mut statement.tolerances;
            let place = match field {
                Field::Mtpd => &mut times.mtpd_minutes,
                Field::Rto => &mut times.rto_minutes,
                Field::Wrt => &mut times.wrt_minutes,
                Field::Rpo => &mut times.rpo_minutes,
                _ => return,
            };
            *place = Some(*minutes);
        }
    }
}

fn write_text(statement: &mut Statement, field: Field, text: &str) {
    let text = text.to_owned();
    match field {
        Field::Name => statement.name = text,
        Field::Unit => statement.context.unit = Some(text),
        Field::Purpose => statement.purpose = Some(text),
        Field::Why => statement.why = Some(text),
        Field::Worth => statement.worth = Some(text),
        Field::Currency => statement.currency = Some(text),
        Field::BusinessOwner => owner(&mut statement.business_owner).name = text,
        Field::BusinessOwnerRole => owner(&mut statement.business_owner).role = text,
        Field::ItOwner => owner(&mut statement.it_owner).name = text,
        _ => {}
    }
}

/// The owner, nobody yet where there is none.
fn owner(place: &mut Option<Owner>) -> &mut Owner {
    place.get_or_insert_with(|| Owner {
        name: String::new(),
        role: String::new(),
    })
}

/// A stated loss keeps its parts: whether they still add up to it is a rule of statements.
fn write_sum(statement: &mut Statement, field: Field, sum: Estimate) {
    match field {
        Field::ContributionPerYear => statement.value.contribution_per_year = Some(sum),
        Field::CostPerYear => statement.value.cost_per_year = Some(sum),
        field => {
            let Some(after) = after_minutes(field) else {
                return;
            };
            let points = &mut statement.loss.points;
            if let Some(point) = points.iter_mut().find(|point| point.after_minutes == after) {
                point.amount = sum;
                return;
            }
            let place = points.iter().position(|point| point.after_minutes > after);
            let point = LossPoint {
                after_minutes: after,
                amount: sum,
                parts: None,
            };
            points.insert(place.unwrap_or(points.len()), point);
        }
    }
}
