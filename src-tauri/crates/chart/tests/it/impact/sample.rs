//! Pictures of impact with the figures of a fictional insurer.

use analysis::impact::words::NumberStyle;
use chart::graph::{Needed, Needing, Stated, Strength, What};
use chart::heat::HeatRow;
use chart::loss::{LossInput, LossPoint, Times};
use chart::money::{Currency, Sum};
use chart::tornado::Driver;
use chart::tradeoff::TradeoffPoint;
use chart::worth::{Need, WorthOf};
use chart::{ChartSpec, graph, heat, loss, tornado, tradeoff, worth};
use model::DependencyKind;

/// Thousand euros in cents.
const THOUSAND: f64 = 100_000.0;

pub(crate) fn euro() -> Currency {
    Currency {
        sign: "€".to_owned(),
        minor: 100,
        numbers: NumberStyle::ENGLISH,
    }
}

/// Every picture with its name.
pub(crate) fn all() -> Vec<(&'static str, ChartSpec)> {
    vec![
        ("loss", claims(18.0)),
        ("loss-apart", claims(12.0)),
        ("heat", harm()),
        ("heat-services", services()),
        ("tornado", drivers()),
        ("worth", brings()),
        ("tradeoff", recovery()),
        ("graph", needs()),
        ("graph-circles", circles()),
    ]
}

/// The loss curve of claims intake, to be back within so many hours.
pub(crate) fn claims(back: f64) -> ChartSpec {
    let point = |(hours, low, likely, high): (f64, f64, f64, f64)| LossPoint {
        minutes: hours * 60.0,
        loss: Sum {
            low: low * THOUSAND,
            likely: likely * THOUSAND,
            high: high * THOUSAND,
        },
    };
    let points = [
        (0.0, 0.0, 0.0, 0.0),
        (1.0, 2.0, 4.0, 6.0),
        (4.0, 14.0, 22.0, 30.0),
        (8.0, 40.0, 60.0, 80.0),
        (24.0, 270.0, 420.0, 590.0),
        (72.0, 1230.0, 1900.0, 2650.0),
    ];
    loss::picture(LossInput {
        service: "Claims intake",
        currency: euro(),
        points: points.map(point).to_vec(),
        times: Times {
            workaround_ends: Some(480.0),
            back: Some(back * 60.0),
            caught_up: Some((back + 8.0) * 60.0),
            unacceptable: Some(1440.0),
            by_curve: Some((1080.0, Some(1387.0))),
        },
        limit: Some(400.0 * THOUSAND),
        until: None,
    })
}

const TIMES: [f64; 7] = [15.0, 60.0, 240.0, 480.0, 1440.0, 4320.0, 10_080.0];

fn grid(title: &str, rows_are: &str, rows: &[(&str, [i8; 7])]) -> ChartSpec {
    let row = |(name, severities): &(&str, [i8; 7])| HeatRow {
        name: (*name).to_owned(),
        severities: severities
            .iter()
            .map(|severity| u8::try_from(*severity).ok())
            .collect(),
    };
    heat::picture(
        title,
        rows_are,
        TIMES.to_vec(),
        rows.iter().map(row).collect(),
        4,
    )
}

/// Kinds of harm over time.
pub(crate) fn harm() -> ChartSpec {
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

/// Services over time.
pub(crate) fn services() -> ChartSpec {
    grid(
        "Ten services",
        "Service",
        &[
            ("Emergency assistance abroad", [3, 4, 5, 5, 5, 5, 5]),
            ("Supervisor reporting", [0, 0, 0, 1, 3, 4, 5]),
            ("Claims intake", [1, 1, 2, 3, 4, 5, 5]),
            ("Direct quotation and sale", [0, 1, 2, 3, 4, 4, 5]),
            ("Claims payment", [0, 0, 1, 2, 3, 4, 5]),
            (
                "Customer contact by telephone, letter and post",
                [0, 1, 2, 2, 3, 4, 4],
            ),
            ("Fleet certificates", [-1, -1, -1, -1, -1, -1, -1]),
        ],
    )
}

/// What drives the loss of claims intake after a day.
pub(crate) fn drivers() -> ChartSpec {
    let driver = |(name, low, high, at_low, at_high): (&str, &str, &str, f64, f64)| Driver {
        name: name.to_owned(),
        at_low: at_low * THOUSAND,
        at_high: at_high * THOUSAND,
        low: low.to_owned(),
        high: high.to_owned(),
    };
    let drivers = [
        ("contribution of an hour", "€18k", "€31k", 350.0, 520.0),
        (
            "customers who come back later",
            "20 %",
            "60 %",
            560.0,
            310.0,
        ),
        (
            "customers who leave for good, in a hundred an hour",
            "0.4",
            "1.1",
            380.0,
            480.0,
        ),
        ("cost of overtime", "€2k", "€5k", 400.0, 445.0),
        ("penalties", "€80k", "€100k", 410.0, 430.0),
    ];
    tornado::picture(
        "Claims intake",
        euro(),
        1440.0,
        420.0 * THOUSAND,
        drivers.map(driver).to_vec(),
    )
}

/// What services bring and cost.
pub(crate) fn brings() -> ChartSpec {
    let service = |(name, value, cost, need): (&str, Option<f64>, Option<f64>, Need)| WorthOf {
        name: name.to_owned(),
        value: value.map(|value| value * THOUSAND),
        cost: cost.map(|cost| cost * THOUSAND),
        need,
    };
    let services = [
        (
            "Emergency assistance abroad",
            Some(900.0),
            Some(700.0),
            Need::Mandated,
        ),
        (
            "Supervisor reporting",
            Some(0.0),
            Some(400.0),
            Need::Mandated,
        ),
        ("Claims intake", Some(7200.0), Some(1300.0), Need::Justified),
        (
            "Direct quotation and sale",
            Some(6400.0),
            Some(1900.0),
            Need::Justified,
        ),
        (
            "Claims payment",
            Some(4100.0),
            Some(1200.0),
            Need::Justified,
        ),
        (
            "Customer contact",
            Some(2600.0),
            Some(2100.0),
            Need::Justified,
        ),
        ("Broker quotation", Some(2400.0), Some(2200.0), Need::Want),
        (
            "Premium collection",
            Some(2200.0),
            Some(500.0),
            Need::Justified,
        ),
        ("Policy changes", Some(800.0), Some(600.0), Need::Want),
        (
            "Agents’ newsletter",
            Some(100.0),
            Some(450.0),
            Need::Unproven,
        ),
        ("Fleet certificates", None, Some(200.0), Need::Unproven),
    ];
    worth::picture(euro(), services.map(service).to_vec())
}

/// Ways of recovery for claims intake.
pub(crate) fn recovery() -> ChartSpec {
    let point = |(hours, disruption, recovery): (f64, f64, f64)| TradeoffPoint {
        minutes: hours * 60.0,
        disruption: disruption * THOUSAND,
        recovery: recovery * THOUSAND,
    };
    let points = [
        (1.0, 20.0, 900.0),
        (4.0, 60.0, 420.0),
        (12.0, 170.0, 180.0),
        (18.0, 300.0, 120.0),
        (24.0, 480.0, 90.0),
        (48.0, 1000.0, 60.0),
    ];
    tradeoff::picture("Claims intake", euro(), points.map(point).to_vec())
}

/// What services need besides each other: by a letter, what it is, its name, and the hours after
/// which it is back; 0 where nobody knows.
const OTHERS: [(&str, DependencyKind, &str, f64); 10] = [
    ("H", DependencyKind::Site, "Computing hall, Bergen", 2.0),
    (
        "N",
        DependencyKind::Supplier,
        "Nordvakt, telephone lines",
        1.0,
    ),
    (
        "T",
        DependencyKind::Supplier,
        "Tellus, telephone lines",
        4.0,
    ),
    (
        "P",
        DependencyKind::Supplier,
        "Partner centre, Munich",
        0.25,
    ),
    (
        "V",
        DependencyKind::Supplier,
        "Vegdata, vehicle register",
        2.0,
    ),
    ("F", DependencyKind::Supplier, "Fjordbank, payments", 8.0),
    ("L", DependencyKind::Supplier, "Lønnhuset, pay", 48.0),
    (
        "S",
        DependencyKind::Person,
        "Siri Lunde alone knows the reserve tables",
        0.0,
    ),
    (
        "E",
        DependencyKind::Person,
        "Elin Berg knows the damage codes",
        0.0,
    ),
    (
        "C",
        DependencyKind::Person,
        "Tor Hagen knows the call plans",
        0.0,
    ),
];

/// A service with its tier, the hours within which it is to be back, and what it needs: another by
/// its place or one of `OTHERS`, with ? where one of several is enough, ~ where it helps only, and !
/// where it is back too late.
type Row = (&'static str, u8, f64, &'static str);

fn graph_of(rows: &[Row]) -> ChartSpec {
    let known = |hours: f64| (hours > 0.0).then_some(hours * 60.0);
    let needed = |word: &str| {
        let key = word.trim_end_matches(['?', '~', '!']);
        let (what, back) = match key.parse::<usize>() {
            Ok(at) => (What::Service(at), rows[at].2),
            Err(_) => {
                let other = OTHERS.into_iter().find(|other| other.0 == key);
                let other = other.unwrap_or(OTHERS[0]);
                (What::Other(other.1, other.2.to_owned()), other.3)
            }
        };
        Needed {
            what,
            strength: match word.chars().last() {
                Some('?') => Strength::OneOf,
                Some('~') => Strength::Helps,
                _ => Strength::Stops,
            },
            back: known(back),
            late: word.ends_with('!'),
        }
    };
    let service = |(name, tier, rto, needs): &Row| Needing {
        name: (*name).to_owned(),
        stated: Stated {
            tier: (*tier > 0).then_some(*tier),
            rto: known(*rto),
        },
        needs: needs.split_whitespace().map(needed).collect(),
    };
    graph::picture(rows.iter().map(service).collect())
}

/// Who needs whom: services one of which is to be back before what it needs.
pub(crate) fn needs() -> ChartSpec {
    graph_of(&[
        ("Emergency assistance abroad", 1, 1.0, "N? T? H~ P~"),
        ("Supervisor reporting", 2, 24.0, "H S"),
        ("Claims intake", 2, 18.0, "5 N? T? H 4~ E~"),
        ("Direct quotation and sale", 1, 2.0, "H V 5~"),
        ("Claims payment", 2, 12.0, "H F"),
        ("Customer contact", 1, 2.0, "N? T? H C~"),
        ("Broker quotation", 2, 8.0, "H V 3"),
        ("Premium collection", 2, 16.0, "H F"),
        ("Policy changes", 3, 48.0, "H"),
        ("Broker commission", 4, 36.0, "H 8!"),
        ("Staff pay", 3, 72.0, "F L"),
        ("Fleet certificates", 0, 0.0, "H"),
        ("Agents’ newsletter", 5, 168.0, ""),
    ])
}

/// Services that wait for each other, and one that waits for itself.
pub(crate) fn circles() -> ChartSpec {
    graph_of(&[
        ("Claims intake", 2, 4.0, "1 H F!"),
        ("Claims payment", 2, 1.0, "2! H!"),
        ("Customer contact", 1, 2.0, "0! 3~"),
        ("Sign-on", 1, 0.5, "3 H~"),
    ])
}
