//! Which of two services comes first, where too many are said to.

use model::{ServiceComparison, ServiceId, Statement};
use store::Change;

use crate::api::*;
use crate::error::Error;
use crate::session::{App, Open};

impl App {
    /// Says which of two services comes first, and why. What was said of the pair before is
    /// forgotten. Where both statements are signed, the next version of the first one's says it.
    pub fn compare_services(&self, input: CompareInput) -> Result<ImpactView, Error> {
        let CompareInput { first, second, why } = input;
        let reader = self.reader()?;
        if first == second {
            let message = "A service cannot come before itself. Choose two.";
            return Err(Error::refused("service_twice", message));
        }
        self.on_open(|open| {
            let before = [open.latest(&first)?, open.latest(&second)?];
            let mut after = before.clone();
            // What is signed is left as it is where the other statement can say it.
            let holder = usize::from(before[0].is_signed() && !before[1].is_signed());
            for (statement, other) in after.iter_mut().zip([&second, &first]) {
                statement.compared.retain(|one| one.against != *other);
            }
            after[holder].compared.push(ServiceComparison {
                against: if holder == 0 { second } else { first },
                comes_first: holder == 0,
                why: why.trim().to_owned(),
            });
            let changed = before.iter().zip(after).filter(|(was, is)| *was != is);
            let changes: Vec<Change> = changed
                .map(|(_, statement)| open.as_draft(statement).map(Change::statement))
                .collect::<Result<_, _>>()?;
            open.apply(&changes, ChangeKind::Statement, self.host.as_ref())?;
            open.impact_view(reader)
        })
    }
}

impl Open {
    fn latest(&self, service: &ServiceId) -> Result<Statement, Error> {
        let latest = self.workspace.statement_versions(service)?.pop();
        latest.ok_or(Error::Unknown {
            what: "The statement of that service",
        })
    }
}
