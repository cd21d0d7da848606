//! Where a statement contradicts itself or its surroundings: rules V01 to V36.
//!
//! Errors keep a statement from being signed, never from being saved. What is not claimed breaks no
//! rule, and equal is never too much. V01 to V11 are decided by [`super::rules`].

mod duty;
mod figures;
mod peers;
mod severity;
mod times;

pub(crate) use peers::waited_for;

use model::{Problem, Severity, Statement};
use serde::Serialize;
use ts_rs::TS;

use super::evaluation::Figures;
use super::outage::{HOUR, Outages, workaround_minutes};
use super::rules::{Claims, Rule, broken};
use super::surroundings::Surroundings;

/// A rule that a statement breaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Finding {
    /// Which rule: `V01` to `V36`; or the code of what is wrong with a file.
    pub code: String,
    /// Errors keep it from being signed.
    pub severity: Severity,
    /// JSON pointer to the field.
    pub pointer: String,
    /// What is wrong, in a sentence.
    pub message: String,
    /// What to do about it, in a sentence.
    pub resolve: String,
}

impl Finding {
    fn error(
        code: &'static str,
        pointer: impl Into<String>,
        message: String,
        resolve: &str,
    ) -> Self {
        Self::new(code, Severity::Error, pointer.into(), message, resolve)
    }

    fn warning(
        code: &'static str,
        pointer: impl Into<String>,
        message: String,
        resolve: &str,
    ) -> Self {
        Self::new(code, Severity::Warning, pointer.into(), message, resolve)
    }

    fn new(
        code: &'static str,
        severity: Severity,
        pointer: String,
        message: String,
        resolve: &str,
    ) -> Self {
        Self {
            code: code.to_owned(),
            severity,
            pointer,
            message,
            resolve: resolve.to_owned(),
        }
    }

    /// Whether it keeps the statement from being signed.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// The same as a problem of a file.
    pub fn problem(&self) -> Problem {
        let message = format!("{} {}", self.message, self.resolve);
        match self.is_error() {
            true => Problem::error(self.pointer.clone(), &self.code, message),
            false => Problem::warning(self.pointer.clone(), &self.code, message),
        }
    }
}

/// What is wrong with the file of a statement stands beside what is wrong with the statement.
impl From<Problem> for Finding {
    fn from(problem: Problem) -> Self {
        Self {
            code: problem.code,
            severity: problem.severity,
            pointer: problem.pointer,
            message: problem.message,
            resolve: String::new(),
        }
    }
}

/// What the rules look at.
struct Case<'a> {
    statement: &'a Statement,
    losses: Option<&'a Outages>,
    figures: &'a Figures,
    around: &'a Surroundings<'a>,
    /// Which of V01 to V11 are broken.
    broken: Vec<Rule>,
}

impl Case<'_> {
    fn breaks(&self, rule: Rule) -> bool {
        self.broken.contains(&rule)
    }

    /// The tier that the organisation uses: its own, else ours.
    fn tier(&self) -> Option<u8> {
        self.statement.tier.or(self.figures.tier.tier)
    }

    fn currency(&self) -> Option<&str> {
        self.statement.currency.as_deref()
    }

    /// The mean loss after so many hours.
    fn mean_loss(&self, hours: f64) -> Option<f64> {
        Some(self.losses?.at(hours)?.total.mean)
    }
}

/// Looks for one kind of contradiction.
type Check = fn(&Case<'_>) -> Vec<Finding>;

/// Every rule that is broken, errors first, then by code and place.
pub(super) fn findings(
    statement: &Statement,
    losses: Option<&Outages>,
    figures: &Figures,
    around: &Surroundings<'_>,
) -> Vec<Finding> {
    let case = Case {
        statement,
        losses,
        figures,
        around,
        broken: broken(&claims(statement, losses, figures, around)),
    };
    let checks: [Check; 5] = [
        times::findings,
        duty::findings,
        figures::findings,
        severity::findings,
        peers::findings,
    ];
    let mut found: Vec<Finding> = checks.iter().flat_map(|check| check(&case)).collect();
    found.sort_by(|one, other| {
        let key = |finding: &Finding| {
            (
                finding.severity,
                finding.code.clone(),
                finding.pointer.clone(),
            )
        };
        key(one).cmp(&key(other))
    });
    found
}

/// The statement as V01 to V11 see it.
fn claims(
    statement: &Statement,
    losses: Option<&Outages>,
    figures: &Figures,
    around: &Surroundings<'_>,
) -> Claims {
    let hours = |minutes: Option<u32>| minutes.map(|minutes| f64::from(minutes) / HOUR);
    let tolerances = &statement.tolerances;
    let mean =
        |range: Option<model::Estimate>| range.map(|range| super::range::Range::from(range).mean);
    let window = statement.hours.window;
    Claims {
        rto: hours(tolerances.rto_minutes),
        wrt: hours(tolerances.wrt_minutes),
        mtpd: figures.mtpd.binding_minutes.map(|minutes| minutes / HOUR),
        life_safety: statement.tier.and(statement.safety.threatened),
        tier: statement.tier,
        workaround: statement.workaround.exists,
        workaround_hours: hours(statement.workaround.minutes),
        dependency_rto: waited_for(statement, around)
            .map(|(_, _, minutes)| f64::from(minutes) / HOUR)
            .collect(),
        curve: Vec::new(),
        claimed_need: statement.need.class.map(duty::is_need),
        mandated: statement.is_mandated(),
        annual_value: figures.value.map(|value| value.mean),
        around_the_clock: window.is_some_and(model::ServiceWindow::is_around_the_clock),
        night_use: statement
            .hours
            .use_by_hour
            .get(..5)
            .map(|night| night.iter().sum()),
        target_availability: tolerances.availability_target,
        dependency_availability: figures
            .chain
            .map(|chain| chain.availability)
            .into_iter()
            .collect(),
        loss_per_hour: losses.and_then(|losses| Some(losses.at(1.0)?.total.mean)),
        unit_revenue: mean(statement.context.unit_revenue_per_year),
    }
}

/// How long the workaround lasts, where it is known.
fn bridged(statement: &Statement) -> Option<f64> {
    workaround_minutes(statement).map(f64::from)
}
