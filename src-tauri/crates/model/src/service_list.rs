//! Service lists: the columns of a table that services come in and go out with, and what is wrong
//! with one of its cells.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Severity;

/// A column of a service list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ServiceField {
    /// Identifier of the service.
    Id,
    /// Its name in business words. No row is without one.
    Name,
    /// The business unit.
    Unit,
    /// Whom it lets do what.
    Purpose,
    /// Why?
    Why,
    /// What it is worth, in words.
    Worth,
    /// Who answers for it in the business.
    BusinessOwner,
    /// The role of that person.
    BusinessOwnerRole,
    /// Who answers for it in IT.
    ItOwner,
    /// ISO 4217 code of every sum in the row.
    Currency,
    /// Contribution that it enables in a year.
    ContributionPerYear,
    /// What it costs in a year.
    CostPerYear,
    /// What an outage of four hours costs.
    #[serde(rename = "loss_4h")]
    Loss4h,
    /// What an outage of a day costs.
    #[serde(rename = "loss_24h")]
    Loss24h,
    /// Maximum tolerable period of disruption.
    Mtpd,
    /// Recovery time objective.
    Rto,
    /// Work recovery time.
    Wrt,
    /// Recovery point objective.
    Rpo,
    /// The tier that the organisation has given it, 1 to 5.
    Tier,
}

impl ServiceField {
    /// All of them, in the order in which they are written.
    pub const ALL: [ServiceField; 19] = [
        ServiceField::Id,
        ServiceField::Name,
        ServiceField::Unit,
        ServiceField::Purpose,
        ServiceField::Why,
        ServiceField::Worth,
        ServiceField::BusinessOwner,
        ServiceField::BusinessOwnerRole,
        ServiceField::ItOwner,
        ServiceField::Currency,
        ServiceField::ContributionPerYear,
        ServiceField::CostPerYear,
        ServiceField::Loss4h,
        ServiceField::Loss24h,
        ServiceField::Mtpd,
        ServiceField::Rto,
        ServiceField::Wrt,
        ServiceField::Rpo,
        ServiceField::Tier,
    ];

    /// As files and the command line name it.
    pub fn as_str(self) -> &'static str {
        match self {
            ServiceField::Id => "id",
            ServiceField::Name => "name",
            ServiceField::Unit => "unit",
            ServiceField::Purpose => "purpose",
            ServiceField::Why => "why",
            ServiceField::Worth => "worth",
            ServiceField::BusinessOwner => "business_owner",
            ServiceField::BusinessOwnerRole => "business_owner_role",
            ServiceField::ItOwner => "it_owner",
            ServiceField::Currency => "currency",
            ServiceField::ContributionPerYear => "contribution_per_year",
            ServiceField::CostPerYear => "cost_per_year",
            ServiceField::Loss4h => "loss_4h",
            ServiceField::Loss24h => "loss_24h",
            ServiceField::Mtpd => "mtpd",
            ServiceField::Rto => "rto",
            ServiceField::Wrt => "wrt",
            ServiceField::Rpo => "rpo",
            ServiceField::Tier => "tier",
        }
    }

    /// Whether a sum of money stands there.
    pub fn is_sum(self) -> bool {
        use ServiceField::{ContributionPerYear, CostPerYear, Loss4h, Loss24h};
        matches!(self, ContributionPerYear | CostPerYear | Loss4h | Loss24h)
    }

    /// Whether a length of time stands there.
    pub fn is_duration(self) -> bool {
        use ServiceField::{Mtpd, Rpo, Rto, Wrt};
        matches!(self, Mtpd | Rto | Wrt | Rpo)
    }
}

/// What is wrong with one cell of a service list, or with a whole row or column of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct CellProblem {
    /// Number of the row as a spreadsheet shows it, from 1. The heads stand in a row too.
    pub row: u32,
    /// Head of the column; empty where the whole row is meant.
    pub column: String,
    /// Error or warning. A row with an error is not taken.
    pub severity: Severity,
    /// A stable, snake-case code.
    pub code: String,
    /// What is wrong, and how to mend it.
    pub message: String,
}

impl CellProblem {
    /// Whether it keeps its row from being taken.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_and_the_window_name_a_column_alike() {
        for field in ServiceField::ALL {
            let told = serde_json::to_value(field).unwrap();
            assert_eq!(told, field.as_str());
        }
    }
}
