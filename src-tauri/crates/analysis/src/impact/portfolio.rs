//! All services of an organisation side by side.

use std::collections::{BTreeMap, BTreeSet};

use model::{
    Day, DependencyKind, ImpactCategory, Need, NobodyKnows, Owner, ServiceId, Statement,
    StatementStatus,
};
use serde::Serialize;
use ts_rs::TS;

use super::evaluation::{Evaluation, evaluate};
use super::graph::{RecoveryConflict, conflicts, cycles};
use super::outage::{CurvePoint, OutageLoss};
use super::range::{Range, sum};
use super::surroundings::Surroundings;
use super::tier::DecidedBy;
use crate::round::NOISE;

/// Lengths by which services are ranked, in hours.
pub const RANKED_HOURS: [f64; 2] = [4.0, 24.0];
/// Share of services in tier 1 above which they must be ranked against each other.
const INFLATED_ABOVE: f64 = 0.2;
/// Places in which nobody may stand beside another.
const TOP: usize = 5;

/// A service of the organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownService {
    /// Its identifier.
    pub id: ServiceId,
    /// Its name.
    pub name: String,
}

/// All services side by side. Sums of different currencies are never added or ranked together.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Portfolio {
    /// Every service: duties first, then by mean loss after 24 hours, a currency after the other,
    /// then those nobody can price.
    pub services: Vec<PortfolioLine>,
    /// Services with a duty to life, then those with a duty to law: restored first, never ranked by
    /// money.
    pub duties: Vec<ServiceId>,
    /// Rankings by money, one a currency.
    pub rankings: Vec<Ranking>,
    /// The worst severity of any service by kind of harm and time.
    pub heat: Vec<HeatCell>,
    /// How the tiers are spread.
    pub tiers: TierSpread,
    /// Services that are to be back before something they cannot work without.
    pub conflicts: Vec<RecoveryConflict>,
    /// Services that wait for each other.
    pub cycles: Vec<Vec<ServiceId>>,
    /// Places and suppliers on which several services hang.
    pub concentration: Vec<Concentration>,
    /// Services without a business owner, or without a statement.
    pub orphans: Vec<ServiceId>,
    /// Questions whose answer is that nobody knows.
    pub nobody_knows: Vec<Unknown>,
    /// Signed, and not looked at again in time.
    pub expired: Vec<ServiceId>,
    /// Services whose statement is signed and current.
    pub signed_and_current: u32,
    /// All services.
    pub total: u32,
}

/// One service in the list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PortfolioLine {
    /// The service.
    pub service: ServiceId,
    /// Its name.
    pub name: String,
    /// Whether life or law depends on it.
    pub duty: Option<Duty>,
    /// Who owns it in the business.
    pub business_owner: Option<Owner>,
    /// Where its statement stands; none where there is none.
    pub status: Option<StatementStatus>,
    /// Version of the statement.
    pub version: Option<u32>,
    /// Its tier; none where nothing is known.
    pub tier: Option<u8>,
    /// What decided the tier.
    pub decided_by: Option<DecidedBy>,
    /// Need or want.
    pub need_class: Option<Need>,
    /// Currency of its sums.
    pub currency: Option<String>,
    /// Loss after 4 hours.
    pub loss_4h: Option<Range>,
    /// Loss after 24 hours.
    pub loss_24h: Option<Range>,
    /// Loss after 4 hours without customers who leave; none where nobody has split it.
    pub tangible_4h: Option<Range>,
    /// The same after 24 hours.
    pub tangible_24h: Option<Range>,
    /// Support points of its loss curve, to lay curves side by side.
    pub curve: Vec<CurvePoint>,
    /// What it brings in a year.
    pub annual_value: Option<Range>,
    /// What it costs in a year.
    pub annual_cost: Option<Range>,
    /// What outages cost in a year.
    pub expected_annual_loss: Option<Range>,
    /// Rules broken that keep it from being signed.
    pub errors: u32,
    /// Other rules broken.
    pub warnings: u32,
}

/// What a service is bound to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// Life or safety.
    Life,
    /// A law.
    Law,
}

/// Services of one currency by mean loss, the highest first; ties by id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Ranking {
    /// Its ISO 4217 code.
    pub currency: String,
    /// After 4 hours.
    pub at_4h: Vec<ServiceId>,
    /// After 24 hours.
    pub at_24h: Vec<ServiceId>,
    /// What another order after 4 hours would be without customers who leave.
    pub moved_4h: Option<Moved>,
    /// The same after 24 hours.
    pub moved_24h: Option<Moved>,
}

/// The first place of a ranking that another service would have without customers who leave: no
/// invoice shows such a loss, so no rank should hang on it unseen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Moved {
    /// The service that would stand there.
    pub service: ServiceId,
    /// The place, from 1.
    pub place: u32,
}

/// The worst severity of a kind of harm after a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HeatCell {
    /// The kind of harm.
    pub category: ImpactCategory,
    /// How long the service has been away.
    pub after_minutes: u32,
    /// The worst.
    pub severity: u8,
    /// Services that were judged there; the others are unknown, not 0.
    pub judged: u32,
    /// Those with the worst.
    pub services: Vec<ServiceId>,
}

/// How the tiers are spread.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TierSpread {
    /// Services in tiers 1 to 5.
    pub counts: [u32; 5],
    /// Services without a tier.
    pub unknown: u32,
    /// More than 20 % are in tier 1: when everything is urgent, nothing is.
    pub is_inflated: bool,
    /// Pairs of tier 1 that nobody has compared yet; empty unless inflated.
    pub to_compare: Vec<(ServiceId, ServiceId)>,
    /// Tier 1 in the order of the comparisons, the first first; ties by id.
    pub order: Vec<ServiceId>,
    /// Services of the first five that won as often as another of them.
    pub tied: Vec<ServiceId>,
}

/// A place or a supplier on which several services hang.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Concentration {
    /// A site or a supplier.
    pub kind: DependencyKind,
    /// Its name.
    pub name: String,
    /// Services that cannot work without it.
    pub services: Vec<ServiceId>,
    /// What they lose together in 24 hours, by currency: it is their common cause.
    pub loss_24h: BTreeMap<String, Range>,
    /// What they bring in a year together, by currency.
    pub annual_value: BTreeMap<String, Range>,
}

/// A question whose answer is that nobody knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Unknown {
    /// The service.
    pub service: ServiceId,
    /// The question, with who was asked and when.
    #[serde(flatten)]
    pub unknown: NobodyKnows,
}

/// A statement with what follows from it.
struct Judged<'a> {
    statement: &'a Statement,
    evaluation: Evaluation,
}

/// All services side by side. `statements` are the latest version of each.
pub fn portfolio(services: &[KnownService], statements: &[Statement], today: Day) -> Portfolio {
    let around = Surroundings::new(today, statements);
    let judged: Vec<Judged<'_>> = statements
        .iter()
        .map(|statement| Judged {
            statement,
            evaluation: evaluate(statement, &RANKED_HOURS, &around),
        })
        .collect();
    let lines = lines(services, &judged);
    let chosen = |choose: &dyn Fn(&PortfolioLine) -> bool| -> Vec<ServiceId> {
        let chosen = lines.iter().filter(|line| choose(line));
        chosen.map(|line| line.service.clone()).collect()
    };
    let current = lines
        .iter()
        .filter(|line| line.status == Some(StatementStatus::Signed));
    Portfolio {
        duties: chosen(&|line| line.duty.is_some()),
        rankings: rankings(&lines),
        heat: heat(statements),
        tiers: spread(&lines, statements),
        conflicts: conflicts(statements, &around),
        cycles: cycles(statements),
        concentration: concentration(&judged),
        orphans: chosen(&|line| line.business_owner.is_none()),
        nobody_knows: statements.iter().flat_map(unknowns).collect(),
        expired: chosen(&|line| line.status == Some(StatementStatus::Expired)),
        signed_and_current: current.count() as u32,
        total: lines.len() as u32,
        services: lines,
    }
}

fn lines(services: &[KnownService], judged: &[Judged<'_>]) -> Vec<PortfolioLine> {
    let told: BTreeSet<&ServiceId> = judged.iter().map(|one| &one.statement.service).collect();
    let silent = services
        .iter()
        .filter(|service| !told.contains(&service.id));
    let mut lines: Vec<PortfolioLine> = judged
        .iter()
        .map(line)
        .chain(silent.map(unstated))
        .collect();
    lines.sort_by(|one, other| {
        let key = |line: &PortfolioLine| line.duty.map_or(2, |duty| duty as u8);
        let loss = |line: &PortfolioLine| line.loss_24h.map_or(f64::NEG_INFINITY, |loss| loss.mean);
        let unpriced = |line: &PortfolioLine| line.loss_24h.is_none();
        key(one)
            .cmp(&key(other))
            .then(unpriced(one).cmp(&unpriced(other)))
            .then(one.currency.cmp(&other.currency))
            .then(loss(other).total_cmp(&loss(one)))
            .then(one.service.cmp(&other.service))
    });
    lines
}

/// A service about which nobody has written anything.
fn unstated(service: &KnownService) -> PortfolioLine {
    PortfolioLine {
        service: service.id.clone(),
        name: service.name.clone(),
        duty: None,
        business_owner: None,
        status: None,
        version: None,
        tier: None,
        decided_by: None,
        need_class: None,
        currency: None,
        loss_4h: None,
        loss_24h: None,
        tangible_4h: None,
        tangible_24h: None,
        curve: Vec::new(),
        annual_value: None,
        annual_cost: None,
        expected_annual_loss: None,
        errors: 0,
        warnings: 0,
    }
}

fn line(judged: &Judged<'_>) -> PortfolioLine {
    let (statement, found) = (judged.statement, &judged.evaluation);
    let owner = statement.business_owner.as_ref();
    let errors = found.problems.iter().filter(|one| one.is_error()).count() as u32;
    PortfolioLine {
        service: statement.service.clone(),
        name: statement.name.clone(),
        duty: duty(statement),
        business_owner: owner.filter(|owner| !owner.name.trim().is_empty()).cloned(),
        status: Some(found.status),
        version: Some(statement.version),
        tier: statement.tier.or(found.tier.tier),
        decided_by: found.tier.decided_by,
        need_class: Some(found.need_class),
        currency: found.currency.clone(),
        loss_4h: found.loss_after(RANKED_HOURS[0]),
        loss_24h: found.loss_after(RANKED_HOURS[1]),
        tangible_4h: found.tangible_after(RANKED_HOURS[0]),
        tangible_24h: found.tangible_after(RANKED_HOURS[1]),
        curve: found.curve.clone(),
        annual_value: found.annual_value,
        annual_cost: found.annual_cost,
        expected_annual_loss: found.expected_annual_loss.map(|year| year.loss),
        errors,
        warnings: found.problems.len() as u32 - errors,
    }
}

/// Life goes before law.
pub fn duty(statement: &Statement) -> Option<Duty> {
    match (statement.threatens_life(), statement.is_legal_duty()) {
        (true, _) => Some(Duty::Life),
        (false, true) => Some(Duty::Law),
        (false, false) => None,
    }
}

fn rankings(lines: &[PortfolioLine]) -> Vec<Ranking> {
    let by_money = || lines.iter().filter(|line| line.duty.is_none());
    let currencies: BTreeSet<&String> = by_money()
        .filter_map(|line| line.currency.as_ref())
        .collect();
    let ranking = |currency: &String| {
        let own: Vec<&PortfolioLine> = by_money()
            .filter(|line| line.currency.as_ref() == Some(currency))
            .collect();
        let at_4h = by_loss(&own, |line| line.loss_4h);
        let at_24h = by_loss(&own, |line| line.loss_24h);
        let ids =
            |order: &[&PortfolioLine]| order.iter().map(|line| line.service.clone()).collect();
        Ranking {
            currency: currency.clone(),
            moved_4h: moved(&at_4h, |line| line.loss_4h, |line| line.tangible_4h),
            moved_24h: moved(&at_24h, |line| line.loss_24h, |line| line.tangible_24h),
            at_4h: ids(&at_4h),
            at_24h: ids(&at_24h),
        }
    };
    currencies.into_iter().map(ranking).collect()
}

/// Those with a loss, by its mean, the highest first; ties by id.
fn by_loss<'a>(
    lines: &[&'a PortfolioLine],
    loss: impl Fn(&PortfolioLine) -> Option<Range>,
) -> Vec<&'a PortfolioLine> {
    let known = lines
        .iter()
        .filter_map(|line| Some((loss(line)?.mean, *line)));
    let mut known: Vec<(f64, &PortfolioLine)> = known.collect();
    known.sort_by(|(one, line), (other, against)| {
        let by_id = || line.service.cmp(&against.service);
        other.total_cmp(one).then_with(by_id)
    });
    known.into_iter().map(|(_, line)| line).collect()
}

/// The first place that another service would have by tangible loss. A loss that nobody has split
/// counts whole, being no more than that; where it decides, nobody can tell.
fn moved(
    ranked: &[&PortfolioLine],
    loss: impl Fn(&PortfolioLine) -> Option<Range>,
    tangible: impl Fn(&PortfolioLine) -> Option<Range>,
) -> Option<Moved> {
    let order = by_loss(ranked, |line| tangible(line).or_else(|| loss(line)));
    let mut both = ranked.iter().zip(&order);
    let index = both.position(|(one, other)| one.service != other.service)?;
    let is_sure = order[..=index].iter().all(|line| tangible(line).is_some());
    is_sure.then(|| Moved {
        service: order[index].service.clone(),
        place: index as u32 + 1,
    })
}

fn heat(statements: &[Statement]) -> Vec<HeatCell> {
    let mut cells: BTreeMap<(ImpactCategory, u32), Vec<(u8, &ServiceId)>> = BTreeMap::new();
    for statement in statements {
        for rating in &statement.impact.ratings {
            let cell = cells
                .entry((rating.category, rating.after_minutes))
                .or_default();
            cell.push((rating.severity, &statement.service));
        }
    }
    let cell =
        |((category, after_minutes), judged): ((ImpactCategory, u32), Vec<(u8, &ServiceId)>)| {
            let severity = judged
                .iter()
                .map(|(severity, _)| *severity)
                .max()
                .unwrap_or(0);
            let worst = judged.iter().filter(|(one, _)| *one == severity);
            HeatCell {
                category,
                after_minutes,
                severity,
                judged: judged.len() as u32,
                services: worst.map(|(_, service)| (*service).clone()).collect(),
            }
        };
    cells.into_iter().map(cell).collect()
}

fn spread(lines: &[PortfolioLine], statements: &[Statement]) -> TierSpread {
    let mut counts = [0; 5];
    for tier in lines.iter().filter_map(|line| line.tier) {
        counts[usize::from(tier.clamp(1, 5)) - 1] += 1;
    }
    let first: Vec<&ServiceId> = lines
        .iter()
        .filter(|line| line.tier == Some(1))
        .map(|line| &line.service)
        .collect();
    let is_inflated = f64::from(counts[0]) > INFLATED_ABOVE * lines.len() as f64;
    let wins = wins(&first, statements);
    let (order, tied) = ranked(&first, &wins);
    TierSpread {
        counts,
        unknown: lines.len() as u32 - counts.iter().sum::<u32>(),
        is_inflated,
        to_compare: if is_inflated {
            open_pairs(&first, statements)
        } else {
            Vec::new()
        },
        order,
        tied,
    }
}

/// What was said about a pair: the one that comes first.
fn first_of<'a>(
    pair: (&'a ServiceId, &'a ServiceId),
    statements: &[Statement],
) -> Option<&'a ServiceId> {
    let said = |own: &'a ServiceId, other: &'a ServiceId| {
        let statement = statements.iter().find(|one| one.service == *own)?;
        let comparison = statement
            .compared
            .iter()
            .find(|one| one.against == *other)?;
        Some(if comparison.comes_first { own } else { other })
    };
    said(pair.0, pair.1).or_else(|| said(pair.1, pair.0))
}

fn pairs<'a>(services: &[&'a ServiceId]) -> Vec<(&'a ServiceId, &'a ServiceId)> {
    let from = services.iter().enumerate();
    from.flat_map(|(at, one)| services[at + 1..].iter().map(move |other| (*one, *other)))
        .collect()
}

fn open_pairs(first: &[&ServiceId], statements: &[Statement]) -> Vec<(ServiceId, ServiceId)> {
    let open = pairs(first)
        .into_iter()
        .filter(|pair| first_of(*pair, statements).is_none());
    open.map(|(one, other)| (one.clone(), other.clone()))
        .collect()
}

fn wins<'a>(first: &[&'a ServiceId], statements: &[Statement]) -> BTreeMap<&'a ServiceId, u32> {
    let mut wins: BTreeMap<&ServiceId, u32> = first.iter().map(|service| (*service, 0)).collect();
    for winner in pairs(first)
        .into_iter()
        .filter_map(|pair| first_of(pair, statements))
    {
        *wins.entry(winner).or_default() += 1;
    }
    wins
}

/// Services by comparisons won, and those of the first five that share a place.
fn ranked(
    first: &[&ServiceId],
    wins: &BTreeMap<&ServiceId, u32>,
) -> (Vec<ServiceId>, Vec<ServiceId>) {
    let won = |service: &ServiceId| wins.get(service).copied().unwrap_or(0);
    let mut order: Vec<&ServiceId> = first.to_vec();
    order.sort_by_key(|service| (std::cmp::Reverse(won(service)), *service));
    let top = &order[..order.len().min(TOP)];
    let shares = |service: &&&ServiceId| {
        top.iter()
            .filter(|other| won(other) == won(service))
            .count()
            > 1
    };
    let tied = top
        .iter()
        .filter(shares)
        .map(|service| (*service).clone())
        .collect();
    (order.into_iter().cloned().collect(), tied)
}

fn concentration(judged: &[Judged<'_>]) -> Vec<Concentration> {
    let mut hanging: BTreeMap<(DependencyKind, &str), BTreeSet<usize>> = BTreeMap::new();
    for (at, one) in judged.iter().enumerate() {
        let hard = one.statement.dependencies.iter().filter(|part| part.hard);
        for part in
            hard.filter(|part| matches!(part.kind, DependencyKind::Site | DependencyKind::Supplier))
        {
            hanging
                .entry((part.kind, part.name.trim()))
                .or_default()
                .insert(at);
        }
    }
    let several = hanging
        .into_iter()
        .filter(|(_, services)| services.len() > 1);
    several
        .map(|((kind, name), services)| {
            let all: Vec<&Judged<'_>> = services.into_iter().map(|at| &judged[at]).collect();
            Concentration {
                kind,
                name: name.to_owned(),
                loss_24h: by_currency(&all, |one| one.loss_after(RANKED_HOURS[1])),
                annual_value: by_currency(&all, |one| one.annual_value),
                services: all
                    .iter()
                    .map(|one| one.statement.service.clone())
                    .collect(),
            }
        })
        .collect()
}

/// Sums by currency: what is in different currencies is never added.
fn by_currency(
    judged: &[&Judged<'_>],
    figure: fn(&Evaluation) -> Option<Range>,
) -> BTreeMap<String, Range> {
    let mut sums: BTreeMap<String, Range> = BTreeMap::new();
    for one in judged {
        let amount = figure(&one.evaluation).zip(one.evaluation.currency.clone());
        if let Some((amount, currency)) = amount {
            let so_far = sums.get(&currency).copied();
            sums.extend(sum([so_far, Some(amount)]).map(|total| (currency, total)));
        }
    }
    sums
}

fn unknowns(statement: &Statement) -> impl Iterator<Item = Unknown> {
    statement.nobody_knows.iter().map(|unknown| Unknown {
        service: statement.service.clone(),
        unknown: unknown.clone(),
    })
}

impl PortfolioLine {
    /// Customers who leave within 4 hours; none where nobody has split the loss, or none leave.
    pub fn intangible_4h(&self) -> Option<Range> {
        intangible(self.loss_4h, self.tangible_4h)
    }

    /// The same within 24 hours.
    pub fn intangible_24h(&self) -> Option<Range> {
        intangible(self.loss_24h, self.tangible_24h)
    }
}

fn intangible(loss: Option<Range>, tangible: Option<Range>) -> Option<Range> {
    let part = loss?.without(tangible?);
    (part.mean > NOISE).then_some(part)
}

impl Evaluation {
    /// The loss of a length that was asked for.
    pub fn loss_after(&self, hours: f64) -> Option<Range> {
        self.outage_of(hours).map(|then| then.total)
    }

    /// The same without customers who leave; none where nobody has split it.
    pub fn tangible_after(&self, hours: f64) -> Option<Range> {
        self.outage_of(hours)?.tangible()
    }

    fn outage_of(&self, hours: f64) -> Option<&OutageLoss> {
        self.loss.iter().find(|loss| loss.hours == hours)
    }
}
