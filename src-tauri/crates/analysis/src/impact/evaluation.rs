//! Everything that follows from one statement.

use std::collections::BTreeMap;

use model::{Attribute, Day, ImpactCategory, Need, OutageScenario, Statement, StatementStatus};
use serde::Serialize;
use ts_rs::TS;

use super::availability::{downtime, parallel, series};
use super::curve::Convexity;
use super::expectation::{Scenario, expectation};
use super::hours::{ExtraHours, Worth, worth};
use super::investment::investment;
use super::need::need;
use super::outage::{CurvePoint, HOUR, LossBasis, OutageLoss, Outages, outages};
use super::range::{Range, sum};
use super::surroundings::Surroundings;
use super::tier::{Grounds, Tier, tier};
use super::verdict::Finding;
use super::{YEAR_HOURS, verdict};
use crate::insight::effectiveness::{Quadrant, quadrant};
use crate::scheme::positioning::{Positioning, positioning};
use crate::statistics::ratio;

/// The level pattern of a provider that is relevant: best at one thing, ahead at a second, at par in
/// the rest (Crawford and Mathews, 2001).
const RELEVANT: [f64; 5] = [5.0, 4.0, 3.0, 3.0, 3.0];
/// Months of experience from which stoppages are expected to go on.
const EXPERIENCE_MONTHS: u32 = 24;
/// Months after which a workaround that was not tried counts as untried.
pub(super) const TRIED_MONTHS: u32 = 12;
/// Minutes of a day: severity then decides the tier.
const DAY_MINUTES: u32 = 1440;

/// What follows from a statement. Money is minor units of its currency.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Evaluation {
    /// The currency of every sum; none where none is given.
    pub currency: Option<String>,
    /// Where the statement stands today.
    pub status: StatementStatus,
    /// Where the loss comes from; none where nothing is known of it.
    pub loss_basis: Option<LossBasis>,
    /// Losses of the lengths that were asked for.
    pub loss: Vec<OutageLoss>,
    /// Support points of the loss curve.
    pub curve: Vec<CurvePoint>,
    /// Eight short outages against a long one.
    pub convexity: Option<Convexity>,
    /// When the likely loss reaches the intolerable one; minutes, unrounded.
    pub derived_mtpd_minutes: Option<f64>,
    /// What is known of the longest bearable outage.
    pub mtpd: Mtpd,
    /// The tier, with what decided it.
    pub tier: Tier,
    /// Nothing was judged at 24 hours, so the tier goes by time alone.
    pub severity_missing: bool,
    /// Need or want, by value, cost and duty.
    pub need_class: Need,
    /// What it brings in a year; none where nobody knows.
    pub annual_value: Option<Range>,
    /// What it costs in a year.
    pub annual_cost: Option<Range>,
    /// Value/cost by their means.
    pub value_cost_ratio: Option<f64>,
    /// What outages cost in a year.
    pub expected_annual_loss: Option<AnnualLoss>,
    /// How far another way of working may be relied on: 1 where it was tried within twelve months, a
    /// half where it was not, 0 where there is none; none where nobody says.
    pub workaround_credit: Option<f64>,
    /// What its chain can give.
    pub chain: Option<Chain>,
    /// Financial severity beside what the loss comes to.
    pub financial_severity: Vec<FinancialSeverity>,
    /// What more hours would bring.
    pub extra_hours: Vec<ExtraHoursWorth>,
    /// What proposed money comes to.
    pub investments: Vec<InvestmentWorth>,
    /// What fewer or shorter outages would bring.
    pub availability_steps: Vec<StepWorth>,
    /// What is wanted of it against what is paid for.
    pub positioning: Option<ServicePosition>,
    /// Whether it should be made effective or efficient first.
    pub effective_first: Option<Quadrant>,
    /// Rules that the statement breaks, errors first.
    pub problems: Vec<Finding>,
}

/// What is known of the maximum tolerable period of disruption.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, TS)]
pub struct Mtpd {
    /// As the owner states it.
    pub stated_minutes: Option<f64>,
    /// When the likely loss is intolerable.
    pub at_likely_loss_minutes: Option<f64>,
    /// When the high loss is.
    pub at_high_loss_minutes: Option<f64>,
    /// The first time at which any kind of harm was judged unacceptable.
    pub by_severity_minutes: Option<f64>,
    /// The shortest of what is stated, of the likely loss and of severity.
    pub shortest_minutes: Option<f64>,
    /// What recovery and catching up must fit into: the shorter of what is stated and of the likely
    /// loss, else the severity's.
    pub binding_minutes: Option<f64>,
}

/// What outages cost in a year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct AnnualLoss {
    /// The sum.
    #[serde(flatten)]
    pub loss: Range,
    /// What tells how often it stops.
    pub basis: FrequencyBasis,
    /// The rate of one hour times hours: a linear approximation that knows no long outage.
    pub is_linear: bool,
    /// Hours without service in a year.
    pub downtime_hours: f64,
}

/// What tells how often a service stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FrequencyBasis {
    /// The owner's scenarios.
    Scenarios,
    /// The stoppages of the last 24 months.
    Stoppages,
    /// Last year's availability alone.
    Availability,
}

/// What the parts of a service give together, all assumed to fail independently.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Chain {
    /// Availability, 0 to 1.
    pub availability: f64,
    /// Hours without service in a year around the clock.
    pub downtime_hours: f64,
    /// Parts whose availability is known; those that stand in for each other count as one.
    pub known: u32,
    /// Parts that the service stops without and whose availability nobody told.
    pub unknown: u32,
}

/// Financial severity, entered and proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct FinancialSeverity {
    /// Length of the outage.
    pub after_minutes: u32,
    /// As it was entered.
    pub entered: u8,
    /// By the low, the likely and the high loss as shares of the yearly profit.
    pub proposed: [u8; 3],
}

/// What more hours would bring in a year.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ExtraHoursWorth {
    /// Which hours.
    pub name: String,
    /// Before cost.
    pub gross: Range,
    /// After staff and running cost: the least at the highest cost.
    pub net: Range,
    /// Gross/cost at the likely estimates.
    pub benefit_cost_ratio: Option<f64>,
}

/// What proposed money comes to.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct InvestmentWorth {
    /// What for.
    pub name: String,
    /// Net present value.
    pub npv: Option<Range>,
    /// What comes in for what goes out, at the likely flows.
    pub benefit_cost_ratio: Option<f64>,
    /// The same of present values.
    pub discounted_ratio: Option<f64>,
    /// Years until the likely flows add up to 0, not discounted.
    pub payback_years: Option<f64>,
}

/// What a step towards fewer or shorter outages would bring.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StepWorth {
    /// What is done.
    pub name: String,
    /// Expected loss that no longer comes.
    pub kept: Range,
    /// That less the yearly cost: the least at the highest cost.
    pub net: Range,
    /// Whether it is worth its cost by the means. Where the next step is not, the optimum is reached.
    pub is_worth_it: bool,
}

/// What is wanted of a service against what is paid for.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ServicePosition {
    /// What is demanded, against the pattern of a provider that is relevant.
    pub demanded: Positioning<Attribute>,
    /// Demanded less funded, where both are known.
    pub gap: BTreeMap<Attribute, f64>,
    /// Points demanded and not funded.
    pub unfunded_points: f64,
    /// What the business ranks first; none where it ranks nothing.
    pub ranked_first: Option<Attribute>,
    /// What IT is paid to be best at.
    pub funded_best: Vec<Attribute>,
}

/// Evaluates a statement, for outages of so many hours.
pub fn evaluate(statement: &Statement, hours: &[f64], around: &Surroundings<'_>) -> Evaluation {
    let losses = outages(statement);
    let figures = Figures::of(statement, losses.as_ref(), around.today);
    let asked = hours.iter().filter_map(|hours| losses.as_ref()?.at(*hours));
    let convexity = losses.as_ref().map(|losses| losses.curve(1).convexity());
    let ratio_of = |value: Range, cost: Range| ratio(value.mean, cost.mean);
    Evaluation {
        currency: statement.currency.clone(),
        status: statement.status_on(around.today),
        loss_basis: losses.as_ref().map(|losses| losses.basis),
        loss: asked.collect(),
        convexity,
        derived_mtpd_minutes: figures.mtpd.at_likely_loss_minutes,
        mtpd: figures.mtpd,
        tier: figures.tier,
        severity_missing: severity_after(statement, DAY_MINUTES).is_none(),
        need_class: figures.need,
        annual_value: figures.value,
        annual_cost: figures.cost,
        value_cost_ratio: figures
            .value
            .zip(figures.cost)
            .and_then(|(v, c)| ratio_of(v, c)),
        expected_annual_loss: figures.annual_loss,
        workaround_credit: workaround_credit(statement, around.today),
        chain: figures.chain,
        financial_severity: financial_severity(statement, losses.as_ref()),
        extra_hours: extra_hours(statement),
        investments: investments(statement),
        availability_steps: steps(statement, losses.as_ref(), figures.annual_loss),
        positioning: position(statement),
        effective_first: statement
            .value
            .effectiveness
            .zip(statement.value.efficiency)
            .map(|(effectiveness, efficiency)| quadrant(effectiveness, efficiency)),
        problems: verdict::findings(statement, losses.as_ref(), &figures, around),
        curve: losses.map(|losses| losses.points).unwrap_or_default(),
    }
}

/// Figures that rules and evaluation share.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figures {
    pub(super) mtpd: Mtpd,
    pub(super) tier: Tier,
    pub(super) need: Need,
    pub(super) value: Option<Range>,
    pub(super) cost: Option<Range>,
    pub(super) annual_loss: Option<AnnualLoss>,
    pub(super) chain: Option<Chain>,
}

impl Figures {
    pub(super) fn of(statement: &Statement, losses: Option<&Outages>, today: Day) -> Self {
        let mtpd = mtpd(statement, losses);
        let (value, cost) = (annual_value(statement), annual_cost(statement));
        let mean = |range: Option<Range>| range.map(|range| range.mean);
        Self {
            mtpd,
            tier: tier(&Grounds {
                mtpd_hours: mtpd
                    .stated_minutes
                    .or(mtpd.shortest_minutes)
                    .map(|minutes| minutes / HOUR),
                severity_at_24_hours: severity_after(statement, DAY_MINUTES),
                life_safety: statement.threatens_life(),
                legal_mandate: statement.is_legal_duty(),
            }),
            need: need(statement.is_mandated(), mean(value), mean(cost)),
            value,
            cost,
            annual_loss: annual_loss(statement, losses, today),
            chain: chain(statement),
        }
    }
}

fn workaround_credit(statement: &Statement, today: Day) -> Option<f64> {
    let workaround = &statement.workaround;
    let tried = workaround
        .last_tested
        .is_some_and(|tried| tried.months_until(today) < TRIED_MONTHS);
    Some(match (workaround.exists?, tried) {
        (false, _) => 0.0,
        (true, true) => 1.0,
        (true, false) => 0.5,
    })
}

/// What a service brings in a year: contribution, cost avoided and risk reduced, as far as known.
pub fn annual_value(statement: &Statement) -> Option<Range> {
    let value = &statement.value;
    let parts = [
        value.contribution_per_year,
        value.cost_avoided_per_year,
        value.risk_reduced_per_year,
    ];
    sum(parts.map(|part| part.map(Range::from)))
}

fn annual_cost(statement: &Statement) -> Option<Range> {
    statement.value.cost_per_year.map(Range::from)
}

fn mtpd(statement: &Statement, losses: Option<&Outages>) -> Mtpd {
    let limit = statement
        .tolerances
        .intolerable_loss
        .filter(|limit| *limit > 0);
    let at = |point| {
        let hours = losses?.reached(limit? as f64, point)?;
        Some(hours * HOUR)
    };
    let stated = statement.tolerances.mtpd_minutes.map(f64::from);
    let (at_likely, at_high) = (at(1), at(2));
    let by_severity = first_unacceptable(statement).map(f64::from);
    let shortest = |times: &[Option<f64>]| times.iter().flatten().copied().reduce(f64::min);
    Mtpd {
        stated_minutes: stated,
        at_likely_loss_minutes: at_likely,
        at_high_loss_minutes: at_high,
        by_severity_minutes: by_severity,
        shortest_minutes: shortest(&[stated, at_likely, by_severity]),
        binding_minutes: shortest(&[stated, at_likely]).or(by_severity),
    }
}

fn first_unacceptable(statement: &Statement) -> Option<u32> {
    let grid = &statement.impact;
    let unacceptable = grid
        .ratings
        .iter()
        .filter(|rating| rating.severity >= grid.unacceptable_from);
    unacceptable.map(|rating| rating.after_minutes).min()
}

/// The highest severity judged at exactly that time; none where nothing was.
pub fn severity_after(statement: &Statement, minutes: u32) -> Option<u8> {
    let ratings = statement.impact.ratings.iter();
    let then = ratings.filter(|rating| rating.after_minutes == minutes);
    then.map(|rating| rating.severity).max()
}

fn annual_loss(statement: &Statement, losses: Option<&Outages>, today: Day) -> Option<AnnualLoss> {
    let losses = losses?;
    let expected = |scenarios: &[Scenario], basis| {
        let year = |point: usize| expectation(losses.curve(point), scenarios);
        AnnualLoss {
            loss: Range::of(|point| year(point).annual_loss),
            basis,
            is_linear: false,
            downtime_hours: year(1).downtime_hours,
        }
    };
    let scenarios = scenarios_of(&statement.loss.scenarios);
    if !scenarios.is_empty() {
        return Some(expected(&scenarios, FrequencyBasis::Scenarios));
    }
    let past = past_scenarios(statement, today);
    if !past.is_empty() {
        return Some(expected(&past, FrequencyBasis::Stoppages));
    }
    linear_loss(statement, losses)
}

fn scenarios_of(scenarios: &[OutageScenario]) -> Vec<Scenario> {
    let scenario = |one: &OutageScenario| Scenario {
        frequency: one.per_year,
        hours: f64::from(one.minutes) / HOUR,
    };
    scenarios.iter().map(scenario).collect()
}

/// Each stoppage of two years comes again every second year.
fn past_scenarios(statement: &Statement, today: Day) -> Vec<Scenario> {
    let stoppages = statement.experience.stoppages.iter();
    let recent = stoppages.filter(|one| one.on.plus_months(EXPERIENCE_MONTHS) >= today);
    recent
        .map(|one| Scenario {
            frequency: 12.0 / f64::from(EXPERIENCE_MONTHS),
            hours: f64::from(one.minutes) / HOUR,
        })
        .collect()
}

fn linear_loss(statement: &Statement, losses: &Outages) -> Option<AnnualLoss> {
    let years = statement.experience.availability.iter();
    let latest = years.max_by_key(|year| year.year)?;
    let window = statement.hours.window;
    let service_hours = window.map_or(YEAR_HOURS, |window| window.hours_per_year());
    let downtime_hours = downtime(latest.availability, service_hours);
    Some(AnnualLoss {
        loss: Range::of(|point| losses.curve(point).loss(1.0) * downtime_hours),
        basis: FrequencyBasis::Availability,
        is_linear: true,
        downtime_hours,
    })
}

/// The parts without which the service stops, those that stand in for each other as one.
fn chain(statement: &Statement) -> Option<Chain> {
    let hard = statement.dependencies.iter().filter(|part| part.hard);
    let mut links: Vec<f64> = Vec::new();
    let mut groups: BTreeMap<&str, Vec<Option<f64>>> = BTreeMap::new();
    let mut unknown = 0;
    for part in hard {
        match (&part.one_of, part.availability) {
            (Some(group), availability) => groups.entry(group).or_default().push(availability),
            (None, Some(availability)) => links.push(availability),
            (None, None) => unknown += 1,
        }
    }
    for group in groups.into_values() {
        let known: Vec<f64> = group.into_iter().flatten().collect();
        match known.is_empty() {
            true => unknown += 1,
            false => links.push(parallel(&known)),
        }
    }
    let availability = series(&links);
    (!links.is_empty()).then(|| Chain {
        availability,
        downtime_hours: downtime(availability, YEAR_HOURS),
        known: links.len() as u32,
        unknown,
    })
}

pub(super) fn financial_severity(
    statement: &Statement,
    losses: Option<&Outages>,
) -> Vec<FinancialSeverity> {
    let profit = statement.context.profit_per_year.map(Range::from);
    let Some((losses, profit)) = losses.zip(profit.filter(|profit| profit.mean > 0.0)) else {
        return Vec::new();
    };
    let bounds = &statement.impact.financial_bounds;
    let entered = statement.impact.ratings.iter();
    let financial = entered.filter(|rating| rating.category == ImpactCategory::Financial);
    let beside = |rating: &model::Rating| {
        let loss = losses.at(f64::from(rating.after_minutes) / HOUR)?.total;
        Some(FinancialSeverity {
            after_minutes: rating.after_minutes,
            entered: rating.severity,
            proposed: loss
                .points()
                .map(|loss| severity_of(loss / profit.mean, bounds)),
        })
    };
    financial.filter_map(beside).collect()
}

/// Each bound that a share passes is a severity more. What is not a tenth of the first is nothing.
fn severity_of(share: f64, bounds: &[f64; 4]) -> u8 {
    match share > bounds[0] / 10.0 {
        false => 0,
        true => 1 + bounds.iter().filter(|bound| share > **bound).count() as u8,
    }
}

fn extra_hours(statement: &Statement) -> Vec<ExtraHoursWorth> {
    let claims = statement.hours.extra.iter();
    claims
        .map(|claim| {
            let cost_of = |point: usize| ExtraHours {
                hours_per_day: f64::from(claim.minutes_per_day) / HOUR,
                days: claim.days_per_year,
                transactions_per_hour: claim.transactions_per_hour,
                contribution: claim.contribution_per_transaction.points()[point] as f64,
                uptake: claim.uptake,
                displacement: claim.displacement,
                staff_cost_per_hour: claim.staff_cost_per_hour.points()[point] as f64,
                run_cost_per_year: claim.run_cost_per_year.points()[point] as f64,
            };
            let worths: [Worth; 3] = [0, 1, 2].map(|point| worth(&cost_of(point)));
            let gross = Range::of(|point| worths[point].gross);
            let cost = Range::of(|point| worths[point].gross - worths[point].net);
            ExtraHoursWorth {
                name: claim.name.clone(),
                gross,
                net: gross.less(cost),
                benefit_cost_ratio: worths[1].benefit_cost_ratio,
            }
        })
        .collect()
}

fn investments(statement: &Statement) -> Vec<InvestmentWorth> {
    let proposed = statement.investments.iter();
    proposed
        .map(|one| {
            let at = |point: usize| {
                let flows: Vec<f64> = one
                    .flows
                    .iter()
                    .map(|flow| flow.points()[point] as f64)
                    .collect();
                investment(&flows, one.rate)
            };
            let likely = at(1);
            InvestmentWorth {
                name: one.name.clone(),
                npv: Range::of_all(|point| at(point).npv),
                benefit_cost_ratio: likely.benefit_cost_ratio,
                discounted_ratio: likely.discounted_ratio,
                payback_years: likely.payback_years,
            }
        })
        .collect()
}

/// Each step against the year as it is expected now; none where that is not known.
fn steps(
    statement: &Statement,
    losses: Option<&Outages>,
    now: Option<AnnualLoss>,
) -> Vec<StepWorth> {
    let Some((losses, now)) = losses.zip(now) else {
        return Vec::new();
    };
    let worth_of = |step: &model::AvailabilityStep| {
        let scenarios = scenarios_of(&step.scenarios);
        let after = |point| expectation(losses.curve(point), &scenarios).annual_loss;
        let kept = Range::of(|point| now.loss.points()[point] - after(point));
        let net = kept.less(step.cost_per_year.into());
        StepWorth {
            name: step.name.clone(),
            kept,
            net,
            is_worth_it: net.mean >= 0.0,
        }
    };
    statement.availability_steps.iter().map(worth_of).collect()
}

fn position(statement: &Statement) -> Option<ServicePosition> {
    let claim = statement.positioning.as_ref()?;
    let profile: Vec<(Attribute, Option<f64>)> = ATTRIBUTES
        .into_iter()
        .map(|attribute| (attribute, claim.demanded.get(&attribute).copied()))
        .collect();
    let gap: BTreeMap<Attribute, f64> = claim
        .demanded
        .iter()
        .filter_map(|(attribute, wanted)| Some((*attribute, wanted - claim.funded.get(attribute)?)))
        .collect();
    let best = claim.funded.values().copied().reduce(f64::max);
    let funded_best = claim
        .funded
        .iter()
        .filter(|(_, level)| Some(**level) == best);
    Some(ServicePosition {
        demanded: positioning(&profile, &RELEVANT),
        unfunded_points: gap.values().map(|points| points.max(0.0)).sum(),
        gap,
        ranked_first: claim
            .importance
            .iter()
            .find(|(_, rank)| **rank == 1)
            .map(|(one, _)| *one),
        funded_best: funded_best.map(|(attribute, _)| *attribute).collect(),
    })
}

const ATTRIBUTES: [Attribute; 5] = [
    Attribute::Price,
    Attribute::Service,
    Attribute::Access,
    Attribute::Experience,
    Attribute::Product,
];
