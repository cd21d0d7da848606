//! What a gap in maturity leaves exposed: services and money, never a saving.

use std::collections::BTreeMap;

use model::{Day, DimensionId, Lever, ServiceId, Statement};
use serde::Serialize;
use ts_rs::TS;

use super::evaluation::{Evaluation, evaluate};
use super::graph::conflicts;
use super::outage::{HOUR, outages, workaround_minutes};
use super::range::Range;
use super::surroundings::Surroundings;

/// A dimension below its target.
#[derive(Debug, Clone, PartialEq)]
pub struct MaturityGap {
    /// The dimension.
    pub dimension: DimensionId,
    /// What it does about a loss; none where its framework does not say.
    pub lever: Option<Lever>,
    /// Target less score, at least 0.
    pub gap: f64,
}

/// A gap with what it leaves exposed. The sums are what is at stake, not what closing it would keep.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Exposure {
    /// The dimension.
    pub dimension: DimensionId,
    /// What it does about a loss.
    pub lever: Option<Lever>,
    /// Target less score.
    pub gap: f64,
    /// Why these services count as exposed: an assumption, printed beside the figures.
    pub assumption: &'static str,
    /// The services exposed, in order of their ids.
    pub services: Vec<ServiceId>,
    /// Those of them whose expected annual loss nobody knows.
    pub unpriced: Vec<ServiceId>,
    /// Their expected annual losses added up, by currency.
    pub expected_annual_loss: BTreeMap<String, Range>,
    /// The worst loss of any one of them at its longest bearable outage, by currency. They are not
    /// added: nothing says that they stop together.
    pub worst_loss_at_mtpd: BTreeMap<String, Range>,
    /// Gap times mean expected annual loss; none where the losses are of several currencies.
    pub weight: Option<f64>,
}

/// Gaps ranked with money and without.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ExposureRanking {
    /// Each gap, in the order in which they were given.
    pub gaps: Vec<Exposure>,
    /// Dimensions by gap alone, the widest first; ties by id.
    pub without_money: Vec<DimensionId>,
    /// Dimensions by gap times expected annual loss exposed, the highest first; ties by gap, then id.
    /// Empty where the losses are of several currencies.
    pub with_money: Vec<DimensionId>,
}

/// A statement with what the assumptions ask about.
struct Stake<'a> {
    statement: &'a Statement,
    evaluation: Evaluation,
    at_mtpd: Option<Range>,
    conflicted: bool,
}

/// What gaps leave exposed. `statements` are the latest version of each service.
pub fn exposures(gaps: &[MaturityGap], statements: &[Statement], today: Day) -> ExposureRanking {
    let stakes = stakes(statements, today);
    let open = gaps.iter().filter(|gap| gap.gap > 0.0);
    let exposed: Vec<Exposure> = open.map(|gap| exposure(gap, &stakes)).collect();
    let comparable = exposed.iter().all(|one| one.weight.is_some());
    ExposureRanking {
        without_money: order(&exposed, |one| one.gap),
        with_money: match comparable {
            true => order(&exposed, |one| one.weight.unwrap_or(0.0)),
            false => Vec::new(),
        },
        gaps: exposed,
    }
}

fn order(exposed: &[Exposure], weight: fn(&Exposure) -> f64) -> Vec<DimensionId> {
    let mut order: Vec<&Exposure> = exposed.iter().collect();
    order.sort_by(|one, other| {
        weight(other)
            .total_cmp(&weight(one))
            .then(other.gap.total_cmp(&one.gap))
            .then(one.dimension.cmp(&other.dimension))
    });
    order.into_iter().map(|one| one.dimension.clone()).collect()
}

fn stakes(statements: &[Statement], today: Day) -> Vec<Stake<'_>> {
    let around = Surroundings::new(today, statements);
    let conflicts = conflicts(statements, &around);
    let mut stakes: Vec<Stake<'_>> = statements
        .iter()
        .map(|statement| {
            let evaluation = evaluate(statement, &[], &around);
            let mtpd = evaluation
                .mtpd
                .shortest_minutes
                .map(|minutes| minutes / HOUR);
            let losses = outages(statement);
            Stake {
                statement,
                at_mtpd: losses.and_then(|losses| Some(losses.at(mtpd?)?.total)),
                conflicted: conflicts.iter().any(|one| one.service == statement.service),
                evaluation,
            }
        })
        .collect();
    stakes.sort_by(|one, other| one.statement.service.cmp(&other.statement.service));
    stakes
}

fn exposure(gap: &MaturityGap, stakes: &[Stake<'_>]) -> Exposure {
    let (assumption, is_exposed) = assumption(gap.lever);
    let exposed: Vec<&Stake<'_>> = stakes.iter().filter(|stake| is_exposed(stake)).collect();
    let mut expected: BTreeMap<String, Range> = BTreeMap::new();
    let mut worst: BTreeMap<String, Range> = BTreeMap::new();
    for stake in &exposed {
        let Some(currency) = stake.evaluation.currency.clone() else {
            continue;
        };
        if let Some(year) = stake.evaluation.expected_annual_loss {
            let total = expected.entry(currency.clone()).or_default();
            *total = total.plus(year.loss);
        }
        if let Some(loss) = stake.at_mtpd {
            let most = worst.entry(currency).or_insert(loss);
            *most = if loss.mean > most.mean { loss } else { *most };
        }
    }
    let unpriced = exposed
        .iter()
        .filter(|stake| stake.evaluation.expected_annual_loss.is_none());
    Exposure {
        dimension: gap.dimension.clone(),
        lever: gap.lever,
        gap: gap.gap,
        assumption,
        unpriced: unpriced
            .map(|stake| stake.statement.service.clone())
            .collect(),
        services: exposed
            .iter()
            .map(|stake| stake.statement.service.clone())
            .collect(),
        weight: (expected.len() < 2).then(|| {
            let mean: f64 = expected.values().map(|loss| loss.mean).sum();
            gap.gap * mean
        }),
        expected_annual_loss: expected,
        worst_loss_at_mtpd: worst,
    }
}

/// Whether a service is exposed.
type IsExposed = fn(&Stake<'_>) -> bool;

/// Which services a weak lever leaves exposed, and that assumption in words.
fn assumption(lever: Option<Lever>) -> (&'static str, IsExposed) {
    match lever {
        Some(Lever::Prevent) => (
            "Every service that is expected to stop, or of which nobody can say, is exposed to weak prevention.",
            |stake| {
                stake
                    .evaluation
                    .expected_annual_loss
                    .is_none_or(|year| year.downtime_hours > 0.0)
            },
        ),
        Some(Lever::Detect) => (
            "Every service whose loss becomes unacceptable within 24 hours, or of which nobody can say, is exposed to late detection.",
            |stake| within_a_day(stake) != Some(false),
        ),
        Some(Lever::Restore) => (
            "Every service without a proven recovery within its time, or whose other way of working ends before, is exposed to slow recovery.",
            is_slow,
        ),
        Some(Lever::Decide) => (
            "Every service without a current signed statement, or in conflict with what it needs, is exposed to wrong decisions.",
            |stake| stake.evaluation.status != model::StatementStatus::Signed || stake.conflicted,
        ),
        Some(Lever::Price) => (
            "Every service whose value, cost or loss nobody knows is exposed to spending at the wrong place.",
            |stake| {
                let known = stake
                    .evaluation
                    .annual_value
                    .and(stake.evaluation.annual_cost);
                known.is_none() || stake.evaluation.loss_basis.is_none()
            },
        ),
        None => (
            "The framework does not say what this dimension does about a loss; every service counts as exposed.",
            |_| true,
        ),
    }
}

fn within_a_day(stake: &Stake<'_>) -> Option<bool> {
    Some(stake.evaluation.mtpd.shortest_minutes? <= 24.0 * HOUR)
}

/// Whether nothing shows that it is back in time, or nothing bridges the time until then.
fn is_slow(stake: &Stake<'_>) -> bool {
    let Some(rto) = stake.statement.tolerances.rto_minutes else {
        return true;
    };
    let recoveries = &stake.statement.experience.recoveries;
    let latest = recoveries.iter().max_by_key(|one| one.on);
    let proven = latest.is_some_and(|one| one.minutes <= rto);
    let bridged = workaround_minutes(stake.statement).is_some_and(|minutes| minutes >= rto);
    !proven || !bridged
}
