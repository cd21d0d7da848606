//! What an outage of a service costs by its length, as its statement has it.

use model::{Estimate, LossPoint, Statement};
use serde::Serialize;
use ts_rs::TS;

use super::curve::Curve;
use super::loss::{Exposure, Loss, Penalty, loss};
use super::range::{Range, sum};
use crate::statistics::ratio;

/// Minutes of an hour.
pub const HOUR: f64 = 60.0;

/// Lengths at which a curve is shown that is worked out of its parts, in minutes: up to a week.
const SHOWN: [u32; 8] = [0, 15, 60, 240, 480, 1440, 4320, 10_080];

/// Where a loss comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LossBasis {
    /// Stated by the owner, point by point.
    Points,
    /// Worked out of its parts.
    Parameters,
}

/// The loss of one outage.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct OutageLoss {
    /// Its length.
    pub hours: f64,
    /// All in all.
    pub total: Range,
    /// What it is made from; none where the owner states the total only. Parts of a stated loss grow
    /// in proportion to it.
    pub parts: Option<LossRanges>,
    /// In the busiest period; none where no period is busier.
    pub in_peak: Option<Range>,
}

/// The parts of a loss. A part about which nothing is known is none, and not in the total.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, TS)]
pub struct LossRanges {
    /// Contribution that does not come back.
    pub contribution: Option<Range>,
    /// Working time without result.
    pub productivity: Option<Range>,
    /// Getting back to work.
    pub recovery: Option<Range>,
    /// Contracts and laws.
    pub penalties: Option<Range>,
    /// Customers who leave: no invoice shows it, so it stands apart.
    pub intangible: Option<Range>,
}

/// A point of a loss curve.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct CurvePoint {
    /// Length of the outage.
    pub minutes: u32,
    /// Loss up to then.
    pub loss: Range,
}

/// The loss of a service by length of the outage.
#[derive(Debug, Clone, PartialEq)]
pub struct Outages {
    /// Where it comes from.
    pub basis: LossBasis,
    /// Its support points; straight lines between, the last slope beyond.
    pub points: Vec<CurvePoint>,
    curves: [Curve; 3],
    source: Source,
    busiest: Option<f64>,
}

#[derive(Debug, Clone, PartialEq)]
enum Source {
    Stated(Vec<LossPoint>),
    Computed(Box<Computed>),
}

/// The parts of a loss at low, likely and high estimates.
#[derive(Debug, Clone, PartialEq)]
struct Computed {
    exposures: [Exposure; 3],
    known: Known,
}

/// Which parts can be worked out.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Known {
    contribution: bool,
    productivity: bool,
    recovery: bool,
    penalties: bool,
    intangible: bool,
}

/// The losses that a statement tells; none where it tells too little, or where they fall with time.
pub fn outages(statement: &Statement) -> Option<Outages> {
    let busiest = busiest(statement);
    if statement.loss.points.is_empty() {
        computed(statement, busiest)
    } else {
        stated(&statement.loss.points, busiest)
    }
}

/// How much busier the busiest period is; none where none is.
pub fn busiest(statement: &Statement) -> Option<f64> {
    let context = &statement.context;
    let peaks = context.peaks.iter().map(|peak| peak.multiplier);
    let most = peaks.chain(context.busiest_multiplier).fold(1.0, f64::max);
    (most > 1.0 && most.is_finite()).then_some(most)
}

impl Outages {
    /// The loss of an outage of so many hours; none unless it lasts at all.
    pub fn at(&self, hours: f64) -> Option<OutageLoss> {
        if !(hours > 0.0 && hours.is_finite()) {
            return None;
        }
        Some(match &self.source {
            Source::Stated(points) => self.stated_at(points, hours),
            Source::Computed(computed) => self.computed_at(computed, hours)?,
        })
    }

    /// The loss curve at one estimate: 0 low, 1 likely, 2 high.
    pub fn curve(&self, point: usize) -> &Curve {
        &self.curves[point.min(2)]
    }

    /// The hours after which a loss is reached at one estimate.
    pub fn reached(&self, limit: f64, point: usize) -> Option<f64> {
        self.curve(point).reached(limit)
    }

    fn stated_at(&self, points: &[LossPoint], hours: f64) -> OutageLoss {
        let total = Range::of(|point| self.curves[point].loss(hours));
        OutageLoss {
            hours,
            total,
            parts: stated_parts(points, hours, total),
            in_peak: self.busiest.map(|factor| total.times(factor)),
        }
    }

    fn computed_at(&self, computed: &Computed, hours: f64) -> Option<OutageLoss> {
        let parts = computed.parts(hours, 1.0)?;
        let in_peak = self
            .busiest
            .and_then(|factor| computed.parts(hours, factor)?.total());
        Some(OutageLoss {
            hours,
            total: parts.total().unwrap_or_default(),
            parts: Some(parts),
            in_peak,
        })
    }
}

impl OutageLoss {
    /// The loss without customers who leave; none where nobody has said what it is made from.
    pub fn tangible(&self) -> Option<Range> {
        let intangible = self.parts?.intangible.unwrap_or_default();
        Some(self.total.without(intangible))
    }
}

impl LossRanges {
    /// All that is known.
    pub fn total(&self) -> Option<Range> {
        sum(self.all())
    }

    /// The parts, in the order of the fields.
    pub fn all(&self) -> [Option<Range>; 5] {
        [
            self.contribution,
            self.productivity,
            self.recovery,
            self.penalties,
            self.intangible,
        ]
    }
}

/// Stated points as they stand, after an outage of no length that costs nothing.
fn stated(points: &[LossPoint], busiest: Option<f64>) -> Option<Outages> {
    let mut sorted = points.to_vec();
    sorted.sort_by_key(|point| point.after_minutes);
    if sorted[0].after_minutes > 0 {
        sorted.insert(0, beginning());
    }
    let shown = sorted.iter().map(|point| CurvePoint {
        minutes: point.after_minutes,
        loss: point.amount.into(),
    });
    Outages::new(
        LossBasis::Points,
        shown.collect(),
        Source::Stated(sorted),
        busiest,
    )
}

fn beginning() -> LossPoint {
    LossPoint {
        after_minutes: 0,
        amount: Estimate::exactly(0),
        parts: Some(model::LossParts::default()),
    }
}

impl Outages {
    fn new(
        basis: LossBasis,
        points: Vec<CurvePoint>,
        source: Source,
        busiest: Option<f64>,
    ) -> Option<Self> {
        let curve = |estimate: usize| {
            Curve::new(points.iter().map(|point| {
                let hours = f64::from(point.minutes) / HOUR;
                (hours, point.loss.points()[estimate])
            }))
        };
        let curves = [curve(0)?, curve(1)?, curve(2)?];
        Some(Self {
            basis,
            points,
            curves,
            source,
            busiest,
        })
    }
}

/// The parts of a stated loss: those of the points on both sides, on a straight line between, as
/// shares of the total. None where either has none.
fn stated_parts(points: &[LossPoint], hours: f64, total: Range) -> Option<LossRanges> {
    let minutes = hours * HOUR;
    let after = points.partition_point(|point| f64::from(point.after_minutes) < minutes);
    let end = after.clamp(1, points.len() - 1);
    let (from, to) = (&points[end - 1], &points[end]);
    let span = f64::from(to.after_minutes) - f64::from(from.after_minutes);
    let way = (minutes - f64::from(from.after_minutes)) / span;
    let stop = to.parts?;
    let start = from.parts.or((way == 1.0).then_some(stop))?;
    let between = |from: i64, to: i64| from as f64 + (to as f64 - from as f64) * way;
    let parts = [
        between(start.contribution, stop.contribution),
        between(start.productivity, stop.productivity),
        between(start.recovery, stop.recovery),
        between(start.penalties, stop.penalties),
        between(start.intangible, stop.intangible),
    ];
    let whole: f64 = parts.iter().sum();
    let [contribution, productivity, recovery, penalties, intangible] =
        parts.map(|part| Some(total.times(ratio(part, whole).unwrap_or(0.0))));
    Some(LossRanges {
        contribution,
        productivity,
        recovery,
        penalties,
        intangible,
    })
}

/// A curve worked out of its parts: exact at every minute, since its bends are support points.
fn computed(statement: &Statement, busiest: Option<f64>) -> Option<Outages> {
    let known = Known::of(statement)?;
    let exposures = [0, 1, 2].map(|point| exposure(statement, &known, point));
    let computed = Computed { exposures, known };
    let shown = bends(statement).into_iter().map(|minutes| CurvePoint {
        minutes,
        loss: computed
            .parts(f64::from(minutes) / HOUR, 1.0)
            .and_then(|parts| parts.total())
            .unwrap_or_default(),
    });
    Outages::new(
        LossBasis::Parameters,
        shown.collect(),
        Source::Computed(Box::new(computed.clone())),
        busiest,
    )
}

/// The minutes at which the loss bends or jumps, each with the one after it, and those shown anyway.
fn bends(statement: &Statement) -> Vec<u32> {
    let steps = penalty_steps(statement).map(|(minutes, _)| minutes);
    let own = [
        Some(0),
        workaround_minutes(statement),
        statement.loss.parameters.churn_grace_minutes,
    ];
    let bends = steps.chain(own.into_iter().flatten());
    let mut minutes: Vec<u32> = bends
        .flat_map(|minute| [minute, minute.saturating_add(1)])
        .chain(SHOWN)
        .collect();
    minutes.sort_unstable();
    minutes.dedup();
    minutes
}

impl Known {
    /// None where no part can be worked out. Revenue without its margin is no contribution.
    fn of(statement: &Statement) -> Option<Self> {
        let given = &statement.loss.parameters;
        let known = Self {
            contribution: given.revenue_per_hour.is_some() && given.margin.is_some(),
            productivity: given.users.is_some()
                && given.loaded_cost_per_hour.is_some()
                && given.idle_without.is_some(),
            recovery: given.recovery_fixed.is_some() || given.recovery_per_hour.is_some(),
            penalties: penalty_steps(statement).next().is_some(),
            intangible: given.customers.is_some()
                && given.churn_per_hour.is_some()
                && given.lifetime_value.is_some(),
        };
        let any = known.contribution
            || known.productivity
            || known.recovery
            || known.penalties
            || known.intangible;
        any.then_some(known)
    }
}

impl Computed {
    /// The parts of an outage, with so much more revenue at stake; an outage of no length has none.
    fn parts(&self, hours: f64, busier: f64) -> Option<LossRanges> {
        let at = |point: usize| {
            let exposure = &self.exposures[point];
            let revenue_per_hour = exposure.revenue_per_hour * busier;
            loss(
                &Exposure {
                    revenue_per_hour,
                    ..exposure.clone()
                },
                hours,
            )
        };
        let losses = [at(0)?, at(1)?, at(2)?];
        let part = |known: bool, part_of: fn(&Loss) -> f64| {
            known.then(|| Range::of(|point| part_of(&losses[point])))
        };
        Some(LossRanges {
            contribution: part(self.known.contribution, |loss| loss.contribution),
            productivity: part(self.known.productivity, |loss| loss.productivity),
            recovery: part(self.known.recovery, |loss| loss.recovery),
            penalties: part(self.known.penalties, |loss| loss.penalties),
            intangible: part(self.known.intangible, |loss| loss.intangible),
        })
    }
}

/// What a loss is made from at one estimate; what is not known costs nothing here.
fn exposure(statement: &Statement, known: &Known, point: usize) -> Exposure {
    let given = &statement.loss.parameters;
    let money = |estimate: Option<Estimate>| {
        estimate.map_or(0.0, |estimate| estimate.points()[point] as f64)
    };
    let when = |known: bool, amount: f64| if known { amount } else { 0.0 };
    let idle_without = given.idle_without.unwrap_or(0.0);
    Exposure {
        revenue_per_hour: when(known.contribution, money(given.revenue_per_hour)),
        margin: given.margin.unwrap_or(0.0),
        dependency: given.dependency.unwrap_or(1.0),
        recapture: given.recapture.unwrap_or(0.0),
        users: when(known.productivity, given.users.unwrap_or(0.0)),
        loaded_cost_per_hour: money(given.loaded_cost_per_hour),
        idle_with_workaround: given.idle_with_workaround.unwrap_or(idle_without),
        idle_without,
        workaround_hours: workaround_minutes(statement).map_or(0.0, |m| f64::from(m) / HOUR),
        recovery_fixed: money(given.recovery_fixed),
        recovery_per_hour: money(given.recovery_per_hour),
        penalties: penalty_steps(statement)
            .map(|(minutes, amount)| Penalty {
                after_hours: f64::from(minutes) / HOUR,
                amount: amount.points()[point] as f64,
            })
            .collect(),
        customers: when(known.intangible, given.customers.unwrap_or(0.0)),
        churn_per_hour: given.churn_per_hour.unwrap_or(0.0),
        churn_grace_hours: given
            .churn_grace_minutes
            .map_or(0.0, |m| f64::from(m) / HOUR),
        lifetime_value: money(given.lifetime_value),
    }
}

fn penalty_steps(statement: &Statement) -> impl Iterator<Item = (u32, Estimate)> {
    let duties = statement.obligations.iter();
    duties.flat_map(|duty| {
        duty.penalties
            .iter()
            .map(|step| (step.after_minutes, step.amount))
    })
}

/// How long the workaround lasts; none where nobody says. What does not exist lasts no minute.
pub fn workaround_minutes(statement: &Statement) -> Option<u32> {
    match statement.workaround.exists {
        Some(false) => Some(0),
        _ => statement.workaround.minutes,
    }
}
