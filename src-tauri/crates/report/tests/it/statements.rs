//! A made-up portfolio of a fictional insurer, with two statements.

use analysis::impact::words::NumberStyle;
use chart::graph::{Needed, Needing, Stated, Strength, What};
use chart::heat::HeatRow;
use chart::loss::{LossInput, LossPoint, Times};
use chart::money::{Currency, Sum};
use chart::worth::{Need, WorthOf};
use chart::{ChartSpec, heat, loss, worth};
use chrono::NaiveDate;
use report::impact::{
    Amount, Conflict, Duty, ExposedGap, ImpactPart, LossLine, Moved, Person, ServiceLine,
    StatementPage, StatementProblem, StatementState, StatementTolerances, Unknown, UnknownOf,
};

/// Thousand euros in cents.
const THOUSAND: f64 = 100_000.0;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

fn euro() -> Currency {
    Currency {
        sign: "€".into(),
        minor: 100,
        numbers: NumberStyle::ENGLISH,
    }
}

fn sum(low: f64, likely: f64, high: f64) -> Sum {
    Sum {
        low: low * THOUSAND,
        likely: likely * THOUSAND,
        high: high * THOUSAND,
    }
}

fn amount(low: f64, high: f64) -> Amount {
    Amount {
        currency: euro(),
        sum: sum(low, (low + high) / 2.0, high),
    }
}

pub(crate) fn impact() -> ImpactPart {
    ImpactPart {
        finding: "Claims intake costs most when it stops: €270–590k in a day. Two others come first by duty.".into(),
        services: services(),
        unvalued: vec!["Staff pay".into()],
        moved: vec![Moved {
            service: "Claims payment".into(),
            place: 2,
            currency: None,
        }],
        inflated: Some(vec![
            "Emergency assistance abroad".into(),
            "Direct quotation and sale".into(),
            "Customer contact".into(),
        ]),
        severity: Some(severities()),
        worth: vec![worth_and_cost()],
        graph: Some(needs(2)),
        conflicts: vec![Conflict {
            service: "Claims payment".into(),
            back: 720.0,
            needs: "Claims intake".into(),
            needs_back: 1080.0,
        }],
        cycles: vec![vec!["Customer contact".into(), "Policy changes".into()]],
        exposed: vec![ExposedGap {
            dimension: "Service levels in business terms".into(),
            gap: 1.4,
            with_money: Some(1),
            without_money: Some(2),
            assumption: "Every service without a signed statement is exposed.".into(),
            services: 8,
            unpriced: 2,
            expected: vec![amount(100.0, 220.0)],
            worst: Vec::new(),
        }],
        unknown: vec![UnknownOf {
            service: "Fleet certificates".into(),
            unknown: nobody_knows(),
        }],
        statements: vec![claims_intake(), claims_payment()],
    }
}

fn nobody_knows() -> Unknown {
    Unknown {
        question: "What a day without certificates costs".into(),
        asked: "Finance and Fleet".into(),
        on: day(2026, 11, 18),
    }
}

/// Name, duty, owner, loss after 4 and 24 hours, tier, state, statement.
type Line = (
    &'static str,
    Option<Duty>,
    &'static str,
    Option<[f64; 4]>,
    Option<u8>,
    StatementState,
    Option<usize>,
);

#[expect(clippy::too_many_lines, reason = "a table of invented facts")]
fn services() -> Vec<ServiceLine> {
    let signed = || StatementState::Signed {
        by: "Ingrid Solheim".into(),
        on: day(2026, 10, 2),
    };
    let expired = StatementState::Expired {
        since: day(2026, 9, 1),
    };
    let rows: Vec<Line> = vec![
        (
            "Emergency assistance abroad",
            Some(Duty::Life),
            "Ingrid Solheim",
            Some([9.0, 20.0, 90.0, 210.0]),
            Some(1),
            signed(),
            None,
        ),
        (
            "Supervisor reporting",
            Some(Duty::Law),
            "Henrik Aas",
            Some([0.0, 0.0, 10.0, 40.0]),
            Some(2),
            StatementState::Draft,
            None,
        ),
        (
            "Claims intake",
            None,
            "Ingrid Solheim",
            Some([14.0, 30.0, 270.0, 590.0]),
            Some(2),
            StatementState::InReview,
            Some(0),
        ),
        (
            "Direct quotation and sale",
            None,
            "Tomas Reiner",
            Some([30.0, 60.0, 180.0, 340.0]),
            Some(1),
            signed(),
            None,
        ),
        (
            "Claims payment",
            None,
            "Ingrid Solheim",
            Some([4.0, 9.0, 130.0, 270.0]),
            Some(2),
            signed(),
            Some(1),
        ),
        (
            "Customer contact",
            None,
            "Lena Brandt",
            Some([12.0, 22.0, 110.0, 230.0]),
            Some(1),
            StatementState::InReview,
            None,
        ),
        (
            "Broker quotation",
            None,
            "Tomas Reiner",
            Some([9.0, 18.0, 80.0, 160.0]),
            Some(2),
            expired,
            None,
        ),
        (
            "Premium collection",
            None,
            "Henrik Aas",
            Some([2.0, 4.0, 60.0, 140.0]),
            Some(2),
            signed(),
            None,
        ),
        (
            "Policy changes",
            None,
            "Lena Brandt",
            Some([2.0, 5.0, 40.0, 90.0]),
            Some(3),
            StatementState::Draft,
            None,
        ),
        (
            "Fleet certificates",
            None,
            "",
            None,
            None,
            StatementState::Draft,
            None,
        ),
    ];
    let mut rank = 0;
    rows.into_iter()
        .map(|(name, duty, owner, losses, tier, state, statement)| {
            rank += u32::from(duty.is_none() && losses.is_some());
            let ranked = (duty.is_none() && losses.is_some()).then_some(rank);
            ServiceLine {
                name: name.into(),
                duty,
                owner: (!owner.is_empty()).then(|| owner.into()),
                rank_4h: ranked.map(|rank| match rank {
                    1 => 2,
                    2 => 1,
                    other => other,
                }),
                rank_24h: ranked,
                loss_4h: losses.map(|[low, high, ..]| amount(low, high)),
                loss_24h: losses.map(|[_, _, low, high]| amount(low, high)),
                intangible_4h: None,
                intangible_24h: losses.map(|[_, _, low, high]| amount(low / 2.0, high / 2.0)),
                tier,
                state: Some(state),
                statement,
            }
        })
        .collect()
}

const TIMES: [f64; 7] = [15.0, 60.0, 240.0, 480.0, 1440.0, 4320.0, 10_080.0];

fn grid(title: &str, rows_are: &str, rows: &[(&str, [i8; 7])]) -> ChartSpec {
    let row = |(name, severities): &(&str, [i8; 7])| HeatRow {
        name: (*name).into(),
        severities: severities
            .iter()
            .map(|severity| u8::try_from(*severity).ok())
            .collect(),
    };
    let rows = rows.iter().map(row).collect();
    heat::picture(title, rows_are, TIMES.to_vec(), rows, 4)
}

fn severities() -> ChartSpec {
    grid(
        "Ten services",
        "Service",
        &[
            ("Emergency assistance abroad", [3, 4, 5, 5, 5, 5, 5]),
            ("Supervisor reporting", [0, 0, 0, 1, 3, 4, 5]),
            ("Claims intake", [1, 1, 2, 3, 4, 5, 5]),
            ("Direct quotation and sale", [0, 1, 2, 3, 4, 4, 5]),
            ("Claims payment", [0, 0, 1, 2, 3, 4, 5]),
            ("Customer contact", [0, 1, 2, 2, 3, 4, 4]),
            ("Broker quotation", [0, 0, 1, 2, 3, 3, 4]),
            ("Premium collection", [0, 0, 0, 1, 2, 3, 4]),
            ("Policy changes", [0, 0, 0, 1, 2, 2, 3]),
            ("Fleet certificates", [-1, -1, -1, -1, -1, -1, -1]),
        ],
    )
}

/// So many services each of which needs the one before; the second is to be back before the first.
pub(crate) fn needs(count: usize) -> ChartSpec {
    let service = |at: usize| Needing {
        name: match at {
            0 => "Claims intake".into(),
            1 => "Claims payment".into(),
            _ => format!("Service {at}"),
        },
        stated: Stated {
            tier: Some(2),
            rto: Some(if at == 1 { 720.0 } else { 1080.0 }),
        },
        needs: at.checked_sub(1).map_or_else(Vec::new, |before| {
            vec![Needed {
                what: What::Service(before),
                strength: Strength::Stops,
                back: Some(1080.0),
                late: at == 1,
            }]
        }),
    };
    chart::graph::picture((0..count).map(service).collect())
}

fn worth_and_cost() -> ChartSpec {
    let service = |(name, value, cost, need): (&str, f64, f64, Need)| WorthOf {
        name: name.into(),
        value: Some(value * THOUSAND),
        cost: Some(cost * THOUSAND),
        need,
    };
    let services = [
        ("Emergency assistance abroad", 900.0, 700.0, Need::Mandated),
        ("Supervisor reporting", 0.0, 400.0, Need::Mandated),
        ("Claims intake", 7200.0, 1300.0, Need::Justified),
        ("Direct quotation and sale", 6400.0, 1900.0, Need::Justified),
        ("Customer contact", 2600.0, 2100.0, Need::Justified),
        ("Broker quotation", 2400.0, 2200.0, Need::Want),
    ];
    worth::picture(euro(), services.map(service).to_vec())
}

const LOSSES: [(f64, f64, f64, f64); 7] = [
    (0.0, 0.0, 0.0, 0.0),
    (1.0, 2.0, 4.0, 6.0),
    (4.0, 14.0, 22.0, 30.0),
    (8.0, 40.0, 60.0, 80.0),
    (24.0, 270.0, 420.0, 590.0),
    (72.0, 1230.0, 1900.0, 2650.0),
    (168.0, 3100.0, 4900.0, 6800.0),
];

fn curve(times: Times) -> ChartSpec {
    let point = |(hours, low, likely, high): (f64, f64, f64, f64)| LossPoint {
        minutes: hours * 60.0,
        loss: sum(low, likely, high),
    };
    loss::picture(LossInput {
        service: "Claims intake",
        currency: euro(),
        points: LOSSES.map(point).to_vec(),
        times,
        limit: Some(400.0 * THOUSAND),
        until: None,
    })
}

fn harm() -> ChartSpec {
    grid(
        "Claims intake",
        "Kind of harm",
        &[
            ("Financial", [0, 1, 1, 2, 4, 4, 5]),
            ("Customer", [0, 1, 2, 3, 4, 5, 5]),
            ("Reputation", [0, 0, 1, 2, 3, 4, 4]),
            ("Legal and regulatory", [0, 0, 1, 2, 3, 4, 4]),
            ("Contractual", [0, 0, 0, 1, 2, 3, 3]),
            ("Operational", [1, 1, 2, 3, 3, 4, 4]),
            ("People and staff", [0, 0, 1, 1, 2, 3, 3]),
            ("Strategic", [0, 0, 0, 0, 1, 2, 3]),
            ("Safety and health", [0, 0, 0, 0, 0, 0, 0]),
            ("Environment", [-1, -1, -1, -1, -1, -1, -1]),
        ],
    )
}

fn person(name: &str, role: &str) -> Person {
    Person {
        name: name.into(),
        role: role.into(),
    }
}

/// A statement that can be signed.
#[expect(clippy::too_many_lines, reason = "a table of invented facts")]
pub(crate) fn claims_intake() -> StatementPage {
    let by_curve = Some((1080.0, Some(1387.0)));
    StatementPage {
        service: "Claims intake".into(),
        version: 5,
        state: StatementState::InReview,
        tier: Some((2, "severity 4 within 24 hours".into())),
        business_owner: Some(person("Ingrid Solheim", "Head of Claims")),
        it_owner: Some(person("Jonas Weck", "")),
        why: "Lets customers report damage and get help at once, so that claims settle in five days.".into(),
        worth: "The line customers judge us by.".into(),
        value: Some(amount(6100.0, 8400.0)),
        value_source: "Finance".into(),
        cost: Some(amount(1300.0, 1300.0)),
        text: "Claims intake lets customers report damage and get help at once. It supports settling claims within five days and carries about €6.1–8.4m a year at a cost of €1.3m. If it stops, callers queue within 15 minutes; after a day we lose about €270–590k and many customers cannot reach us at all. Beyond that the damage is no longer acceptable because contracts and the supervisor expect an open line. People can work with paper forms for 8 hours at 40 % of normal volume. We therefore need it back within 12 hours.".into(),
        losses: LOSSES
            .iter()
            .zip([0, 1, 2, 3, 4, 5, 5])
            .skip(1)
            .map(|((hours, low, _, high), severity)| LossLine {
                minutes: hours * 60.0,
                loss: Some(amount(*low, *high)),
                severity: Some(severity),
            })
            .collect(),
        parts: "Of €420k after 24 h: customers who leave €250k, penalties €90k, overtime and repair €80k.".into(),
        curve: Some(curve(Times {
            workaround_ends: Some(480.0),
            back: Some(720.0),
            caught_up: Some(1200.0),
            unacceptable: Some(1440.0),
            by_curve,
        })),
        severity: Some(harm()),
        tolerances: StatementTolerances {
            back: Some(720.0),
            proven: Some((660.0, day(2026, 3, 14))),
            catch_up: Some(480.0),
            unacceptable: Some(1440.0),
            by_curve,
            data_lost: Some(15.0),
            at_least: Some(0.4),
            open: "24 hours, 7 days".into(),
            other_way: "paper forms by telephone".into(),
            other_way_lasts: Some(480.0),
            other_way_tried: Some(day(2025, 3, 20)),
        },
        need: "Needed: its value bears it out. Claims pays.".into(),
        unknown: vec![Unknown {
            question: "How many customers come back after a failed call".into(),
            asked: "Claims and Sales".into(),
            on: day(2026, 11, 18),
        }],
        problems: vec![
            StatementProblem {
                blocks: false,
                text: "At the high estimate the limit is reached after 18 h, before the work is caught up (20 h).".into(),
            },
            StatementProblem {
                blocks: false,
                text: "From hour 8 to hour 12 nothing bridges the work: the other way of working ends before the service is back.".into(),
            },
        ],
        review_by: Some(day(2027, 11, 30)),
        confidence: "Confidence: medium; losses from Finance, severity from Claims.".into(),
    }
}

/// One that a problem keeps from being signed, and of which little is known.
pub(crate) fn claims_payment() -> StatementPage {
    StatementPage {
        service: "Claims payment".into(),
        version: 1,
        state: StatementState::Draft,
        tier: None,
        business_owner: None,
        it_owner: None,
        why: String::new(),
        worth: String::new(),
        value: None,
        value_source: String::new(),
        cost: None,
        text: String::new(),
        losses: Vec::new(),
        parts: String::new(),
        curve: None,
        severity: None,
        tolerances: StatementTolerances::default(),
        need: String::new(),
        unknown: vec![nobody_knows()],
        problems: vec![StatementProblem {
            blocks: true,
            text: "Nobody in the business owns this service. Name an owner who is not its owner in IT.".into(),
        }],
        review_by: None,
        confidence: String::new(),
    }
}
