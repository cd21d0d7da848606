//! What drives a loss: one estimate moved at a time, all others at their likely value.

use model::{Estimate, LossParameters, Statement};
use serde::Serialize;
use ts_rs::TS;

use super::outage::{LossBasis, outages};

/// An estimate with what it does to the loss. Money is minor units.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct LossDriver {
    /// Which estimate, in words.
    pub name: &'static str,
    /// The estimate itself.
    pub estimate: Estimate,
    /// The loss where it takes its low value.
    pub at_low: f64,
    /// The loss where it takes its high value.
    pub at_high: f64,
}

/// Drivers of the loss of an outage of a length.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LossDrivers {
    /// The loss with every estimate at its likely value.
    pub likely: f64,
    /// Those that move it, the one that moves it most first.
    pub drivers: Vec<LossDriver>,
}

/// An estimate among the parameters of a loss, with its name.
type Input = (
    &'static str,
    fn(&mut LossParameters) -> &mut Option<Estimate>,
);

const INPUTS: [Input; 5] = [
    ("revenue an hour", |of| &mut of.revenue_per_hour),
    ("an hour of work", |of| &mut of.loaded_cost_per_hour),
    ("repair, once", |of| &mut of.recovery_fixed),
    ("repair, an hour", |of| &mut of.recovery_per_hour),
    ("worth of a customer", |of| &mut of.lifetime_value),
];

/// What drives the loss of an outage of so many hours; none where the loss is not worked out from
/// parameters, or none of them has a range. A loss that was stated whole has no inputs to move.
pub fn drivers(statement: &Statement, hours: f64) -> Option<LossDrivers> {
    if outages(statement)?.basis != LossBasis::Parameters {
        return None;
    }
    let mut still = statement.clone();
    for (_, input) in INPUTS {
        let estimate = input(&mut still.loss.parameters);
        *estimate = estimate.map(|one| Estimate::exactly(one.likely));
    }
    for step in still
        .obligations
        .iter_mut()
        .flat_map(|duty| &mut duty.penalties)
    {
        step.amount = Estimate::exactly(step.amount.likely);
    }
    let likely = likely_loss(&still, hours)?;
    let mut drivers: Vec<LossDriver> = INPUTS
        .into_iter()
        .filter_map(|input| driver(statement, &still, hours, input))
        .collect();
    drivers.sort_by(|one, other| swing(other).total_cmp(&swing(one)));
    (!drivers.is_empty()).then_some(LossDrivers { likely, drivers })
}

/// One input at its ends; none where it has no range or does not move the loss.
fn driver(
    statement: &Statement,
    still: &Statement,
    hours: f64,
    (name, input): Input,
) -> Option<LossDriver> {
    let estimate = (*input(&mut statement.loss.parameters.clone()))?;
    let at = |amount: i64| {
        let mut moved = still.clone();
        *input(&mut moved.loss.parameters) = Some(Estimate::exactly(amount));
        likely_loss(&moved, hours)
    };
    let driver = LossDriver {
        name,
        estimate,
        at_low: at(estimate.low)?,
        at_high: at(estimate.high)?,
    };
    (swing(&driver) > 0.0).then_some(driver)
}

fn swing(driver: &LossDriver) -> f64 {
    (driver.at_high - driver.at_low).abs()
}

fn likely_loss(statement: &Statement, hours: f64) -> Option<f64> {
    Some(outages(statement)?.at(hours)?.total.likely)
}
