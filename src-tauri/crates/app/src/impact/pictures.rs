//! The pictures of statements, as data; the screen and the paper draw the same.

use std::collections::{BTreeMap, BTreeSet};

use analysis::impact::drivers::{LossDriver, drivers};
use analysis::impact::graph::late;
use analysis::impact::portfolio::PortfolioLine;
use analysis::impact::range::Range;
use analysis::impact::words::NumberStyle;
use analysis::impact::{Evaluation, Surroundings, outage};
use chart::graph::{Needed, Needing, Stated, Strength, What};
use chart::heat::HeatRow;
use chart::loss::{LossInput, LossPoint, Times};
use chart::money::Currency;
use chart::tornado::Driver;
use chart::tradeoff::TradeoffPoint;
use chart::worth::{Need, WorthOf};
use chart::{ChartSpec, Frame, graph, heat, loss, tornado, tradeoff, worth};
use model::{Dependency, ImpactCategory, OutageScenario, Rating, ServiceId, Statement};

use crate::api::{Picture, StatementPictures};
use crate::picture;

/// The length of stoppage whose drivers are shown, in hours.
const A_DAY: f64 = 24.0;
/// A statement's pictures on screen, in CSS pixels.
const BESIDE: (f32, f32) = (560.0, 330.0);
/// The same of a picture across the screen.
const ACROSS: (f32, f32) = (860.0, 420.0);

/// The pictures of a statement for the screen.
pub(super) fn of_statement(
    statement: &Statement,
    found: &Evaluation,
    numbers: NumberStyle,
) -> StatementPictures {
    let beside = |spec| picture::framed(&spec, &Frame::screen(BESIDE.0, BESIDE.1));
    StatementPictures {
        curve: curve(statement, found, numbers).map(beside),
        drivers: driven(statement, found, numbers)
            .map(|spec| picture::as_high_as_needed(&spec, BESIDE.0)),
        tradeoff: traded(statement, found, numbers).map(beside),
    }
}

/// The loss curve; none where nobody knows a loss.
pub(super) fn curve(
    statement: &Statement,
    found: &Evaluation,
    numbers: NumberStyle,
) -> Option<ChartSpec> {
    if found.curve.is_empty() {
        return None;
    }
    let point = |point: &outage::CurvePoint| LossPoint {
        minutes: f64::from(point.minutes),
        loss: point.loss.into(),
    };
    Some(loss::picture(LossInput {
        service: &statement.name,
        currency: Currency::of(found.currency.as_deref(), numbers),
        points: found.curve.iter().map(point).collect(),
        times: times(statement, found),
        limit: statement
            .tolerances
            .intolerable_loss
            .map(|limit| limit as f64),
        until: None,
    }))
}

fn times(statement: &Statement, found: &Evaluation) -> Times {
    let tolerances = &statement.tolerances;
    let back = tolerances.rto_minutes.map(f64::from);
    let ends = outage::workaround_minutes(statement).filter(|minutes| *minutes > 0);
    Times {
        workaround_ends: ends.map(f64::from),
        back,
        caught_up: back
            .zip(tolerances.wrt_minutes)
            .map(|(back, catch_up)| back + f64::from(catch_up)),
        unacceptable: found.mtpd.stated_minutes,
        by_curve: by_curve(found),
    }
}

/// When the curve reaches the limit: at the high loss, and at the likely one where it gets there.
pub(super) fn by_curve(found: &Evaluation) -> Option<(f64, Option<f64>)> {
    let high = found.mtpd.at_high_loss_minutes?;
    Some((high, found.mtpd.at_likely_loss_minutes))
}

/// What drives the loss of a day.
fn driven(statement: &Statement, found: &Evaluation, numbers: NumberStyle) -> Option<ChartSpec> {
    let driven = drivers(statement, A_DAY)?;
    let currency = Currency::of(found.currency.as_deref(), numbers);
    let written = |amount: i64| currency.sum(amount as f64);
    let driver = |driver: &LossDriver| Driver {
        name: driver.name.to_owned(),
        at_low: driver.at_low,
        at_high: driver.at_high,
        low: written(driver.estimate.low),
        high: written(driver.estimate.high),
    };
    let drivers = driven.drivers.iter().map(driver).collect();
    Some(tornado::picture(
        &statement.name,
        currency,
        A_DAY * outage::HOUR,
        driven.likely,
        drivers,
    ))
}

/// What stoppages cost against what recovery costs: as it is, and with each step that was priced.
fn traded(statement: &Statement, found: &Evaluation, numbers: NumberStyle) -> Option<ChartSpec> {
    let now = found.expected_annual_loss?.loss.mean;
    let as_it_is = TradeoffPoint {
        minutes: longest(&statement.loss.scenarios)?,
        disruption: now,
        recovery: 0.0,
    };
    let steps = statement.availability_steps.iter();
    let steps = steps
        .zip(&found.availability_steps)
        .filter_map(|(step, worth)| {
            Some(TradeoffPoint {
                minutes: longest(&step.scenarios)?,
                disruption: now - worth.kept.mean,
                recovery: Range::from(step.cost_per_year).mean,
            })
        });
    let points: Vec<TradeoffPoint> = std::iter::once(as_it_is).chain(steps).collect();
    let currency = Currency::of(found.currency.as_deref(), numbers);
    (points.len() > 1).then(|| tradeoff::picture(&statement.name, currency, points))
}

fn longest(scenarios: &[OutageScenario]) -> Option<f64> {
    let minutes = scenarios.iter().map(|one| one.minutes);
    minutes.max().map(f64::from)
}

/// What services bring against what they cost, for the screen.
pub(super) fn worth_on_screen(lines: &[PortfolioLine], numbers: NumberStyle) -> Vec<Picture> {
    let across = |spec| picture::framed(&spec, &Frame::screen(ACROSS.0, ACROSS.1));
    worth(lines, numbers).into_iter().map(across).collect()
}

/// What services bring against what they cost, a picture a currency.
pub(super) fn worth(lines: &[PortfolioLine], numbers: NumberStyle) -> Vec<ChartSpec> {
    let mut by_currency: BTreeMap<&str, Vec<WorthOf>> = BTreeMap::new();
    for line in lines {
        let known = line.annual_value.is_some() || line.annual_cost.is_some();
        if let Some(currency) = line.currency.as_deref().filter(|_| known) {
            by_currency
                .entry(currency)
                .or_default()
                .push(worth_of(line));
        }
    }
    let pictures = by_currency.into_iter();
    pictures
        .map(|(code, services)| worth::picture(Currency::of(Some(code), numbers), services))
        .collect()
}

fn worth_of(line: &PortfolioLine) -> WorthOf {
    WorthOf {
        name: line.name.clone(),
        value: line.annual_value.map(|value| value.mean),
        cost: line.annual_cost.map(|cost| cost.mean),
        need: match line.need_class {
            Some(model::Need::NeedMandated) => Need::Mandated,
            Some(model::Need::NeedJustified) => Need::Justified,
            Some(model::Need::Want) => Need::Want,
            Some(model::Need::Unproven) | None => Need::Unproven,
        },
    }
}

/// Who needs whom, for the screen; none where nobody has said.
pub(super) fn needs_on_screen(
    lines: &[PortfolioLine],
    around: &Surroundings<'_>,
) -> Option<Picture> {
    let spec = needs(lines, around)?;
    Some(picture::as_high_as_needed(&spec, ACROSS.0))
}

/// Who needs whom; none where nobody has said.
pub(super) fn needs(lines: &[PortfolioLine], around: &Surroundings<'_>) -> Option<ChartSpec> {
    let places: BTreeMap<&ServiceId, usize> =
        lines.iter().map(|line| &line.service).zip(0..).collect();
    let services: Vec<Needing> = lines
        .iter()
        .map(|line| {
            let statement = around.statement_of(&line.service);
            Needing {
                name: line.name.clone(),
                stated: stated(line, statement),
                needs: statement.map_or_else(Vec::new, |one| needed(one, &places, around)),
            }
        })
        .collect();
    let is_told = services.iter().any(|service| !service.needs.is_empty());
    is_told.then(|| graph::picture(services))
}

fn stated(line: &PortfolioLine, statement: Option<&Statement>) -> Stated {
    let rto = statement.and_then(|one| one.tolerances.rto_minutes);
    Stated {
        tier: line.tier,
        rto: rto.map(f64::from),
    }
}

/// What a statement names as needed.
fn needed(
    statement: &Statement,
    places: &BTreeMap<&ServiceId, usize>,
    around: &Surroundings<'_>,
) -> Vec<Needed> {
    let late = late(statement, around);
    let place = |part: &Dependency| places.get(part.service.as_ref()?).copied();
    let needed = |(at, part): (usize, &Dependency)| Needed {
        what: place(part).map_or_else(|| What::Other(part.kind, part.name.clone()), What::Service),
        strength: strength(part, &statement.dependencies),
        back: around.recovery_of(part).map(f64::from),
        late: late.contains(&at),
    };
    let parts = statement.dependencies.iter().enumerate();
    parts.map(needed).collect()
}

/// How much a part is needed among all that a service names.
fn strength(part: &Dependency, all: &[Dependency]) -> Strength {
    let stand_in = |other: &&Dependency| other.hard && other.one_of == part.one_of;
    match part.hard {
        false => Strength::Helps,
        true if part.one_of.is_some() && all.iter().filter(stand_in).count() > 1 => Strength::OneOf,
        true => Strength::Stops,
    }
}

/// How a service hurts over time, by kind of harm; none where nobody has judged.
pub(super) fn harm(statement: &Statement) -> Option<ChartSpec> {
    let grid = &statement.impact;
    if grid.ratings.is_empty() {
        return None;
    }
    let times = judged_times(&grid.ratings);
    let rows = ImpactCategory::ALL.map(|category| HeatRow {
        name: category_name(category).to_owned(),
        severities: severities(&times, |rating| rating.category == category, &grid.ratings),
    });
    let minutes = times.into_iter().map(f64::from).collect();
    let from = grid.unacceptable_from;
    Some(heat::picture(
        &statement.name,
        "Kind of harm",
        minutes,
        rows.to_vec(),
        from,
    ))
}

/// How badly each service hurts over time; none where nobody has judged.
pub(super) fn severities_of_services(
    lines: &[PortfolioLine],
    statements: &BTreeMap<&ServiceId, &Statement>,
) -> Option<ChartSpec> {
    let of = |line: &PortfolioLine| statements.get(&line.service).copied();
    let judged = |line: &PortfolioLine| of(line).map(|one| one.impact.ratings.as_slice());
    let all: Vec<Rating> = lines.iter().filter_map(judged).flatten().cloned().collect();
    if all.is_empty() {
        return None;
    }
    let times = judged_times(&all);
    let row = |line: &PortfolioLine| HeatRow {
        name: line.name.clone(),
        severities: severities(&times, |_| true, judged(line).unwrap_or_default()),
    };
    let rows: Vec<HeatRow> = lines.iter().map(row).collect();
    let title = match rows.len() {
        1 => "One service".to_owned(),
        count => format!("{count} services"),
    };
    // Each service has its own limit; the lowest is the one that nobody can have meant otherwise.
    let limits = lines
        .iter()
        .filter_map(of)
        .map(|one| one.impact.unacceptable_from);
    let from = limits.min().unwrap_or(4);
    let minutes = times.into_iter().map(f64::from).collect();
    Some(heat::picture(&title, "Service", minutes, rows, from))
}

/// The worst severity at each time; none where nobody has judged.
fn severities(
    times: &BTreeSet<u32>,
    is_meant: impl Fn(&Rating) -> bool,
    ratings: &[Rating],
) -> Vec<Option<u8>> {
    let at = |time: &u32| {
        let then = ratings
            .iter()
            .filter(|rating| rating.after_minutes == *time && is_meant(rating));
        then.map(|rating| rating.severity).max()
    };
    times.iter().map(at).collect()
}

/// The times at which anything was judged, rising.
fn judged_times(ratings: &[Rating]) -> BTreeSet<u32> {
    ratings.iter().map(|rating| rating.after_minutes).collect()
}

fn category_name(category: ImpactCategory) -> &'static str {
    match category {
        ImpactCategory::Financial => "Financial",
        ImpactCategory::Customer => "Customer",
        ImpactCategory::Reputation => "Reputation",
        ImpactCategory::Legal => "Legal and regulatory",
        ImpactCategory::Contractual => "Contractual",
        ImpactCategory::Operational => "Operational",
        ImpactCategory::Staff => "People and staff",
        ImpactCategory::Strategic => "Strategic",
        ImpactCategory::Safety => "Safety and health",
        ImpactCategory::Environment => "Environment",
    }
}
