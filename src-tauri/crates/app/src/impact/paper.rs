//! The services and their statements as the paper has them.

use std::collections::BTreeMap;

use analysis::impact::exposure::{Exposure, exposures};
use analysis::impact::portfolio::{Duty, Portfolio, PortfolioLine, portfolio};
use analysis::impact::range::Range;
use analysis::impact::tier::DecidedBy;
use analysis::impact::words::{NumberStyle, duration};
use analysis::impact::{Evaluation, Surroundings, evaluate, outage, paragraph};
use chart::money::Currency;
use chrono::NaiveDate;
use model::{
    Day, DimensionId, Need, NobodyKnows, Owner, ServiceId, Statement, StatementStatus, ValueSource,
};
use report::impact::{
    Amount, Conflict, ExposedGap, ImpactPart, LossLine, Moved, Person, ServiceLine, StatementPage,
    StatementProblem, StatementState, StatementTolerances, Unknown, UnknownOf,
};
use store::Workspace;

use super::{Reader, TOLD_HOURS, experienced, known_services, pictures};
use crate::api::Service;
use crate::error::Error;
use crate::facts::Facts;

/// A day in minutes: what a loss is made of is told at that length.
const A_DAY: f64 = 24.0;

/// What the paper says of impact; none where nobody has begun a statement.
pub(crate) fn part(
    workspace: &Workspace,
    facts: &Facts,
    reader: Reader,
) -> Result<Option<ImpactPart>, Error> {
    let statements = experienced(workspace)?;
    if statements.is_empty() {
        return Ok(None);
    }
    let found = portfolio(&known_services(workspace)?, &statements, reader.today);
    Ok(Some(ImpactPart {
        exposed: exposed(facts, &statements, reader),
        ..told(&found, &statements, reader)
    }))
}

/// The services whose statements the paper has, in its order.
pub(crate) fn on_paper(workspace: &Workspace, date: NaiveDate) -> Result<Vec<Service>, Error> {
    let statements = experienced(workspace)?;
    let found = portfolio(&known_services(workspace)?, &statements, super::day(date)?);
    let stated = found
        .services
        .into_iter()
        .filter(|line| line.status.is_some());
    let service = |line: PortfolioLine| Service {
        id: line.service,
        name: line.name,
    };
    Ok(stated.map(service).collect())
}

/// The page of one statement alone.
pub(crate) fn sheet(
    workspace: &Workspace,
    service: &ServiceId,
    reader: Reader,
) -> Result<ImpactPart, Error> {
    let statements = experienced(workspace)?;
    let own = statements.iter().find(|one| one.service == *service);
    let own = own.ok_or(Error::Unknown {
        what: "The statement of that service",
    })?;
    let around = reader.around(&statements);
    Ok(ImpactPart {
        finding: own.name.clone(),
        services: Vec::new(),
        moved: Vec::new(),
        inflated: None,
        severity: None,
        worth: Vec::new(),
        unvalued: Vec::new(),
        graph: None,
        conflicts: Vec::new(),
        cycles: Vec::new(),
        exposed: Vec::new(),
        unknown: Vec::new(),
        statements: vec![page(own, &around)],
    })
}

fn told(found: &Portfolio, statements: &[Statement], reader: Reader) -> ImpactPart {
    let around = reader.around(statements);
    let numbers = reader.style.numbers;
    let by_service: BTreeMap<&ServiceId, &Statement> =
        statements.iter().map(|one| (&one.service, one)).collect();
    let stated: Vec<&Statement> = found
        .services
        .iter()
        .filter_map(|line| by_service.get(&line.service).copied())
        .collect();
    let name = |service: &ServiceId| name_of(found, service);
    ImpactPart {
        finding: finding(found, numbers),
        services: found
            .services
            .iter()
            .map(|line| service_line(line, found, &stated, numbers))
            .collect(),
        moved: moved(found),
        inflated: found.tiers.is_inflated.then(|| inflated(found)),
        severity: pictures::severities_of_services(&found.services, &by_service),
        worth: pictures::worth(&found.services, numbers),
        unvalued: unvalued(found),
        graph: pictures::needs(&found.services, &around),
        conflicts: found
            .conflicts
            .iter()
            .map(|one| conflict(one, found))
            .collect(),
        cycles: found
            .cycles
            .iter()
            .map(|cycle| cycle.iter().map(name).collect())
            .collect(),
        exposed: Vec::new(),
        unknown: found
            .nobody_knows
            .iter()
            .map(|one| UnknownOf {
                service: name(&one.service),
                unknown: unknown(&one.unknown),
            })
            .collect(),
        statements: stated.into_iter().map(|one| page(one, &around)).collect(),
    }
}

/// What the gaps of an assessment leave exposed, in the order of the money that hangs on them.
fn exposed(facts: &Facts, statements: &[Statement], reader: Reader) -> Vec<ExposedGap> {
    let ranking = exposures(&super::gaps(facts), statements, reader.today);
    let numbers = reader.style.numbers;
    let place = |order: &[DimensionId], one: &Exposure| {
        let place = order.iter().position(|id| *id == one.dimension);
        place.map(|index| index + 1)
    };
    let dimensions = &facts.now.edition.framework.dimensions;
    let name = |id: &DimensionId| {
        dimensions
            .iter()
            .find(|one| one.id == *id)
            .map(|one| &one.name)
    };
    let gap = |one: &Exposure| ExposedGap {
        dimension: name(&one.dimension).cloned().unwrap_or_default(),
        gap: one.gap,
        with_money: place(&ranking.with_money, one),
        without_money: place(&ranking.without_money, one),
        assumption: one.assumption.to_owned(),
        services: one.services.len(),
        unpriced: one.unpriced.len(),
        expected: amounts(&one.expected_annual_loss, numbers),
        worst: amounts(&one.worst_loss_at_mtpd, numbers),
    };
    let mut gaps: Vec<ExposedGap> = ranking.gaps.iter().map(gap).collect();
    gaps.sort_by_key(|one| (one.with_money, one.without_money));
    gaps
}

fn amounts(by_currency: &BTreeMap<String, Range>, numbers: NumberStyle) -> Vec<Amount> {
    let sums = by_currency.iter();
    sums.map(|(code, range)| amount(*range, Some(code), numbers))
        .collect()
}

fn name_of(found: &Portfolio, service: &ServiceId) -> String {
    let line = found.services.iter().find(|line| line.service == *service);
    line.map_or_else(|| service.to_string(), |line| line.name.clone())
}

/// What costs most, and what comes first whatever it costs.
fn finding(found: &Portfolio, numbers: NumberStyle) -> String {
    let priced = found.services.iter();
    let mut priced = priced.filter(|line| line.duty.is_none());
    let dearest = priced.find_map(|line| dearest(line, numbers));
    let dearest = dearest.unwrap_or_else(|| "Nobody knows yet what a stoppage costs".to_owned());
    match found.duties.len() {
        0 => format!("{dearest}."),
        1 => format!("{dearest}. Another comes first by duty."),
        count => format!("{dearest}. {} others come first by duty.", capital(count)),
    }
}

/// "Claims intake costs most when it stops: €270–590k in a day, of which €160–350k is customers who
/// leave"; none where nobody knows.
fn dearest(line: &PortfolioLine, numbers: NumberStyle) -> Option<String> {
    let written = |range: Range| amount(range, line.currency.as_deref(), numbers).text();
    let loss = written(line.loss_24h?);
    let leaving = line.intangible_24h().map_or_else(String::new, |part| {
        format!(", of which {} is customers who leave", written(part))
    });
    let name = &line.name;
    Some(format!(
        "{name} costs most when it stops: {loss} in a day{leaving}"
    ))
}

/// What another order the services would have by what is lost in a day without customers who leave.
fn moved(found: &Portfolio) -> Vec<Moved> {
    let several = found.rankings.len() > 1;
    let rankings = found.rankings.iter();
    let told = rankings.filter_map(|ranking| {
        let moved = ranking.moved_24h.as_ref()?;
        Some(Moved {
            service: name_of(found, &moved.service),
            place: moved.place,
            currency: several.then(|| ranking.currency.clone()),
        })
    });
    told.collect()
}

/// Services of which nobody has stated what they bring, or what they cost.
fn unvalued(found: &Portfolio) -> Vec<String> {
    let services = found.services.iter();
    let open = services.filter(|line| line.annual_value.is_none() || line.annual_cost.is_none());
    open.map(|line| line.name.clone()).collect()
}

fn capital(count: usize) -> String {
    const NAMES: [&str; 9] = [
        "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
    ];
    let name = count.checked_sub(2).and_then(|index| NAMES.get(index));
    name.map_or_else(|| count.to_string(), |name| (*name).to_owned())
}

/// Services of tier 1 in the order of their comparisons; empty while pairs are open.
fn inflated(found: &Portfolio) -> Vec<String> {
    let tiers = &found.tiers;
    let order = tiers.order.iter().filter(|_| tiers.to_compare.is_empty());
    order.map(|service| name_of(found, service)).collect()
}

fn service_line(
    line: &PortfolioLine,
    found: &Portfolio,
    stated: &[&Statement],
    numbers: NumberStyle,
) -> ServiceLine {
    let place = |ranked: fn(&analysis::impact::portfolio::Ranking) -> &Vec<ServiceId>| {
        let own = found.rankings.iter().map(ranked);
        let place = own
            .filter_map(|order| order.iter().position(|one| *one == line.service))
            .next();
        place.map(|index| index as u32 + 1)
    };
    let index = stated.iter().position(|one| one.service == line.service);
    let amount = |range: Range| amount(range, line.currency.as_deref(), numbers);
    ServiceLine {
        name: line.name.clone(),
        duty: line.duty.map(|duty| match duty {
            Duty::Life => report::impact::Duty::Life,
            Duty::Law => report::impact::Duty::Law,
        }),
        owner: line.business_owner.as_ref().map(|owner| owner.name.clone()),
        rank_4h: place(|ranking| &ranking.at_4h),
        rank_24h: place(|ranking| &ranking.at_24h),
        loss_4h: line.loss_4h.map(amount),
        loss_24h: line.loss_24h.map(amount),
        intangible_4h: line.intangible_4h().map(amount),
        intangible_24h: line.intangible_24h().map(amount),
        tier: line.tier,
        state: index.and_then(|index| Some(state(stated[index], line.status?))),
        statement: index,
    }
}

fn conflict(found: &analysis::impact::graph::RecoveryConflict, all: &Portfolio) -> Conflict {
    Conflict {
        service: name_of(all, &found.service),
        back: f64::from(found.rto_minutes),
        needs: found.needs.clone(),
        needs_back: f64::from(found.needs_rto_minutes),
    }
}

fn amount(range: Range, currency: Option<&str>, numbers: NumberStyle) -> Amount {
    Amount {
        currency: Currency::of(currency, numbers),
        sum: range.into(),
    }
}

fn date(day: Day) -> NaiveDate {
    // Every day of our calendar is a day of chrono's.
    NaiveDate::from_ymd_opt(day.year(), day.month(), day.day()).unwrap_or_default()
}

fn state(statement: &Statement, status: StatementStatus) -> StatementState {
    match (status, &statement.signature) {
        (StatementStatus::Signed, Some(signature)) => StatementState::Signed {
            by: signature.by.clone(),
            on: date(signature.on),
        },
        (StatementStatus::Expired, _) => match statement.review_by() {
            Some(since) => StatementState::Expired { since: date(since) },
            None => StatementState::Draft,
        },
        (StatementStatus::InReview, _) => StatementState::InReview,
        _ => StatementState::Draft,
    }
}

/// The question, and what was said to it.
fn unknown(one: &NobodyKnows) -> Unknown {
    let question = question_of(&one.field);
    let said = one.note.trim().trim_end_matches('.');
    Unknown {
        question: format!("{question} {said}").trim_end().to_owned(),
        asked: one.asked.clone(),
        on: date(one.on),
    }
}

/// The question that a field of a statement answers, by the beginning of its pointer.
fn question_of(pointer: &str) -> &'static str {
    let top = pointer.trim_start_matches('/').split('/').next();
    match top.unwrap_or_default() {
        "safety" => "Is life or safety threatened?",
        "loss" => "How much are we losing?",
        "workaround" => "Is there another way to work, and for how long?",
        "hours" => "Do you truly need people online at 3 a.m.?",
        "value" | "worth" => "How much is it worth to you?",
        "compared" => "Why is yours more important than anybody else’s?",
        "why" | "purpose" => "Why?",
        "impact" => "How does it hurt over time?",
        "tolerances" => "How long can you be without it?",
        "dependencies" => "What can it not do without?",
        "obligations" => "Which laws and contracts ask for it?",
        "data" => "What does its information need?",
        "business_owner" | "it_owner" => "Who owns it?",
        _ => "A question about the service",
    }
}

fn page(statement: &Statement, around: &Surroundings<'_>) -> StatementPage {
    let found = evaluate(statement, &TOLD_HOURS, around);
    let currency = found.currency.as_deref();
    let numbers = around.style.numbers;
    let amount = |range: Range| amount(range, currency, numbers);
    let person = |owner: &Option<Owner>| {
        let named = owner.as_ref().filter(|owner| !owner.name.trim().is_empty());
        named.map(|owner| Person {
            name: owner.name.clone(),
            role: owner.role.clone(),
        })
    };
    StatementPage {
        service: statement.name.clone(),
        version: statement.version,
        state: state(statement, found.status),
        tier: tier(statement, &found),
        business_owner: person(&statement.business_owner),
        it_owner: person(&statement.it_owner),
        why: text(statement.why.as_deref().or(statement.purpose.as_deref())),
        worth: text(statement.worth.as_deref()),
        value: found.annual_value.map(amount),
        value_source: source(statement),
        cost: found.annual_cost.map(amount),
        text: paragraph::text(statement, around.style),
        losses: found
            .loss
            .iter()
            .map(|loss| loss_line(loss, statement, amount(loss.total)))
            .collect(),
        parts: parts(&found, numbers),
        curve: pictures::curve(statement, &found, numbers),
        severity: pictures::harm(statement),
        tolerances: tolerances(statement, &found),
        need: need(statement, &found),
        unknown: statement.nobody_knows.iter().map(unknown).collect(),
        problems: found
            .problems
            .iter()
            .map(|problem| StatementProblem {
                blocks: problem.is_error(),
                text: format!("{} {}", problem.message, problem.resolve),
            })
            .collect(),
        review_by: statement.review_by().map(date),
        confidence: confidence(statement),
    }
}

fn text(text: Option<&str>) -> String {
    text.unwrap_or_default().trim().to_owned()
}

fn source(statement: &Statement) -> String {
    match statement.value.source {
        Some(ValueSource::Finance) => "Finance".to_owned(),
        Some(ValueSource::Estimate) => "an estimate".to_owned(),
        Some(ValueSource::None) | None => String::new(),
    }
}

/// The tier, and what decided it.
fn tier(statement: &Statement, found: &Evaluation) -> Option<(u8, String)> {
    if let Some(own) = statement.tier {
        return Some((own, "the organisation’s own choice".to_owned()));
    }
    let severity = analysis::impact::evaluation::severity_after(statement, 1440);
    let reason = match found.tier.decided_by? {
        DecidedBy::LifeSafetyOverride => "a threat to life or safety".to_owned(),
        DecidedBy::LegalOverride => "a law".to_owned(),
        DecidedBy::Impact => format!("severity {} within 24 hours", severity.unwrap_or_default()),
        DecidedBy::Time => {
            let minutes = found.mtpd.stated_minutes.or(found.mtpd.shortest_minutes);
            format!(
                "being unacceptable after {}",
                duration(minutes.unwrap_or_default())
            )
        }
    };
    Some((found.tier.tier?, reason))
}

fn loss_line(loss: &outage::OutageLoss, statement: &Statement, amount: Amount) -> LossLine {
    let minutes = loss.hours * outage::HOUR;
    let by_then = statement.impact.ratings.iter();
    let by_then = by_then.filter(|rating| f64::from(rating.after_minutes) <= minutes);
    LossLine {
        minutes,
        loss: Some(amount),
        severity: by_then.map(|rating| rating.severity).max(),
    }
}

/// "Of €420k after 24 h: customers who leave €250k, penalties €90k, repair €80k."
fn parts(found: &Evaluation, numbers: NumberStyle) -> String {
    let currency = Currency::of(found.currency.as_deref(), numbers);
    let day = found.loss.iter().find(|loss| loss.hours == A_DAY);
    let Some((total, parts)) = day.and_then(|loss| Some((loss.total, loss.parts?))) else {
        return String::new();
    };
    let written = |amount: f64| currency.sum(amount);
    let names = [
        "contribution",
        "work not done",
        "repair and overtime",
        "penalties",
        "customers who leave",
    ];
    let known = names.into_iter().zip(parts.all());
    let known = known.filter_map(|(name, part)| Some((name, part?.likely)));
    let known: Vec<String> = known
        .filter(|(_, likely)| *likely > 0.0)
        .map(|(name, likely)| format!("{name} {}", written(likely)))
        .collect();
    if known.is_empty() {
        return String::new();
    }
    format!(
        "Of {} after 24 h: {}.",
        written(total.likely),
        known.join(", ")
    )
}

fn tolerances(statement: &Statement, found: &Evaluation) -> StatementTolerances {
    let minutes = |minutes: Option<u32>| minutes.map(f64::from);
    let (own, way) = (&statement.tolerances, &statement.workaround);
    let proven = statement
        .experience
        .recoveries
        .iter()
        .max_by_key(|proof| proof.on);
    StatementTolerances {
        back: minutes(own.rto_minutes),
        proven: proven.map(|proof| (f64::from(proof.minutes), date(proof.on))),
        catch_up: minutes(own.wrt_minutes),
        unacceptable: minutes(own.mtpd_minutes),
        by_curve: pictures::by_curve(found),
        data_lost: minutes(own.rpo_minutes),
        at_least: own.mbco_share,
        open: open_hours(statement),
        other_way: match way.exists {
            Some(false) => "none".to_owned(),
            _ => text(way.description.as_deref()),
        },
        other_way_lasts: minutes(outage::workaround_minutes(statement))
            .filter(|_| way.exists != Some(false)),
        other_way_tried: way.last_tested.map(date),
    }
}

/// "24 hours, 7 days".
fn open_hours(statement: &Statement) -> String {
    let window = statement.hours.window;
    window.map_or_else(String::new, |window| {
        let open = duration(f64::from(window.minutes_per_day));
        let days = match window.days_per_week {
            1 => "1 day a week".to_owned(),
            days => format!("{days} days a week"),
        };
        format!("{open} a day, {days}")
    })
}

fn need(statement: &Statement, found: &Evaluation) -> String {
    let class = match found.need_class {
        Need::NeedMandated => "Needed: a law, safety or a contract asks for it.",
        Need::NeedJustified => "Needed: its value bears it out.",
        Need::Want => "Wanted: it costs more than it brings.",
        Need::Unproven => "Neither need nor worth has been shown.",
    };
    match statement.need.who_pays.as_deref().map(str::trim) {
        Some(payer) if !payer.is_empty() => format!("{class} Paid by {payer}."),
        _ => class.to_owned(),
    }
}

fn confidence(statement: &Statement) -> String {
    let sure = statement
        .loss
        .confidence
        .map(|confidence| match confidence {
            model::Confidence::Low => "Confidence: low",
            model::Confidence::Medium => "Confidence: medium",
            model::Confidence::High => "Confidence: high",
        });
    let source = statement.loss.source.as_deref().map(str::trim);
    let source = source.filter(|source| !source.is_empty());
    match (sure, source) {
        (Some(sure), Some(source)) => format!("{sure}. Source of the losses: {source}."),
        (Some(sure), None) => format!("{sure}."),
        (None, Some(source)) => format!("Source of the losses: {source}."),
        (None, None) => String::new(),
    }
}
