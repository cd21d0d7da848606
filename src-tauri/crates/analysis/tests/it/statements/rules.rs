//! Each rule fires where it should, and is silent beside it.

use analysis::impact::{Surroundings, evaluate};
use model::{Severity, Statement};
use serde_json::{Value, json};

use super::fixture::{changed, judged, read, sound, thousands, today, with};

/// A rule, whether it is an error, the field, changes that break it, and changes that just do not.
struct Case {
    code: &'static str,
    is_error: bool,
    pointer: &'static str,
    breaks: Vec<(&'static str, Value)>,
    keeps: Vec<(&'static str, Value)>,
}

fn case(
    code: &'static str,
    is_error: bool,
    pointer: &'static str,
    breaks: &[(&'static str, Value)],
    keeps: &[(&'static str, Value)],
) -> Case {
    Case {
        code,
        is_error,
        pointer,
        breaks: breaks.to_vec(),
        keeps: keeps.to_vec(),
    }
}

const ERROR: bool = true;
const WARNING: bool = false;

const MTPD: &str = "/tolerances/mtpd_minutes";
const RTO: &str = "/tolerances/rto_minutes";
const WRT: &str = "/tolerances/wrt_minutes";
const LIMIT: &str = "/tolerances/intolerable_loss";
const WORKAROUND: &str = "/workaround/minutes";
const RATINGS: &str = "/impact/ratings";

#[expect(clippy::too_many_lines, reason = "a table of cases")]
fn times() -> Vec<Case> {
    let no_curve = (LIMIT, json!(null));
    vec![
        case(
            "V01",
            ERROR,
            RTO,
            &[(RTO, json!(1441)), no_curve.clone()],
            &[(RTO, json!(1440)), no_curve.clone()],
        ),
        case(
            "V02",
            ERROR,
            RTO,
            &[(WRT, json!(961)), no_curve.clone()],
            &[(WRT, json!(960)), no_curve.clone()],
        ),
        // The likely loss reaches the limit after 23.1 hours.
        case(
            "V02",
            ERROR,
            RTO,
            &[(RTO, json!(1080)), (WRT, json!(480))],
            &[(RTO, json!(900)), (WRT, json!(480))],
        ),
        case(
            "V04",
            ERROR,
            WORKAROUND,
            &[("/workaround/exists", json!(false))],
            &[("/workaround/exists", json!(false)), (WORKAROUND, json!(0))],
        ),
        case(
            "V05",
            WARNING,
            WORKAROUND,
            &[(WORKAROUND, json!(null))],
            &[],
        ),
        case(
            "V05",
            WARNING,
            "/workaround/last_tested",
            &[("/workaround/last_tested", json!("2025-11-26"))],
            &[("/workaround/last_tested", json!("2025-11-27"))],
        ),
        case(
            "V05",
            WARNING,
            "/workaround/last_tested",
            &[("/workaround/last_tested", json!(null))],
            &[
                ("/workaround/exists", json!(null)),
                ("/workaround/last_tested", json!(null)),
            ],
        ),
        case(
            "V16",
            WARNING,
            "/tolerances/rpo_minutes",
            &[("/data/backup_interval_minutes", json!(16))],
            &[("/data/backup_interval_minutes", json!(15))],
        ),
        case(
            "V16",
            WARNING,
            "/tolerances/rpo_minutes",
            &[(
                "/experience/recoveries",
                json!([{"on": "2026-05-01", "minutes": 60, "data_lost_minutes": 30}]),
            )],
            &[(
                "/experience/recoveries",
                json!([{"on": "2026-05-01", "minutes": 60, "data_lost_minutes": 15}]),
            )],
        ),
        case(
            "V17",
            WARNING,
            MTPD,
            &[(
                RATINGS,
                json!([{"category": "customer", "after_minutes": 1000, "severity": 4}, {"category": "legal", "after_minutes": 1440, "severity": 4}]),
            )],
            &[(
                RATINGS,
                json!([{"category": "customer", "after_minutes": 1440, "severity": 4}]),
            )],
        ),
        case(
            "V22",
            WARNING,
            MTPD,
            &[(MTPD, json!(2880))],
            &[(MTPD, json!(2700))],
        ),
        case(
            "V26",
            WARNING,
            RTO,
            &[(RTO, json!(1440)), no_curve.clone()],
            &[(RTO, json!(1439)), no_curve],
        ),
        case(
            "V27",
            WARNING,
            WORKAROUND,
            &[(WORKAROUND, json!(479))],
            &[(WORKAROUND, json!(480))],
        ),
        case(
            "V27",
            WARNING,
            WORKAROUND,
            &[(WORKAROUND, json!(479))],
            &[
                (WORKAROUND, json!(479)),
                ("/tolerances/mbco_share", json!(0)),
            ],
        ),
        // The high loss reaches the limit after 18.04 hours.
        case(
            "V31",
            WARNING,
            RTO,
            &[(RTO, json!(1020))],
            &[(RTO, json!(960))],
        ),
    ]
}

#[expect(clippy::too_many_lines, reason = "a table of cases")]
fn duties() -> Vec<Case> {
    let worthless = ("/value/contribution_per_year", json!(null));
    vec![
        case(
            "V03",
            ERROR,
            "/tier",
            &[("/safety/threatened", json!(true)), ("/tier", json!(2))],
            &[("/safety/threatened", json!(true)), ("/tier", json!(1))],
        ),
        case(
            "V03",
            ERROR,
            "/tier",
            &[("/safety/threatened", json!(true)), ("/tier", json!(2))],
            &[("/safety/threatened", json!(true))],
        ),
        case(
            "V08",
            WARNING,
            "/need/class",
            std::slice::from_ref(&worthless),
            &[worthless.clone(), ("/need/class", json!("want"))],
        ),
        case(
            "V08",
            WARNING,
            "/need/class",
            std::slice::from_ref(&worthless),
            &[worthless.clone(), ("/obligations/0/mandates", json!(true))],
        ),
        case(
            "V14",
            ERROR,
            "/business_owner",
            &[("/business_owner", json!(null))],
            &[],
        ),
        case(
            "V14",
            ERROR,
            "/business_owner",
            &[("/business_owner/name", json!(" jonas weck"))],
            &[("/it_owner", json!(null))],
        ),
        case(
            "V20",
            WARNING,
            "/review_date",
            &[("/review_date", json!("2026-11-25"))],
            &[("/review_date", json!("2026-11-26"))],
        ),
        case(
            "V20",
            WARNING,
            "/review_date",
            &[
                ("/status", json!("signed")),
                (
                    "/signature",
                    json!({"by": "Ingrid Solheim", "on": "2025-11-25"}),
                ),
            ],
            &[
                ("/status", json!("signed")),
                (
                    "/signature",
                    json!({"by": "Ingrid Solheim", "on": "2025-11-26"}),
                ),
            ],
        ),
        case(
            "V21",
            WARNING,
            "/impact/ratings/4/severity",
            &[("/obligations", json!([]))],
            &[
                ("/obligations", json!([])),
                ("/impact/ratings/4/severity", json!(2)),
            ],
        ),
    ]
}

#[expect(clippy::too_many_lines, reason = "a table of cases")]
fn figures() -> Vec<Case> {
    let amount = "/loss/points/1/amount";
    let peak = "/context/busiest_multiplier";
    let free = json!([{"after_minutes": 10_080, "amount": {"low": 0, "likely": 0, "high": 0}}]);
    vec![
        case(
            "V07",
            ERROR,
            amount,
            &[(amount, thousands(3, 3, 6))],
            &[
                (amount, thousands(3, 4, 6)),
                ("/loss/points/1/parts", json!(null)),
            ],
        ),
        case(
            "V07",
            ERROR,
            amount,
            &[("/loss/points/1/after_minutes", json!(60))],
            &[],
        ),
        case(
            "V10",
            WARNING,
            "/hours/window",
            &[("/hours/use_by_hour", json!(night(0.0)))],
            &[("/hours/use_by_hour", json!(night(0.1)))],
        ),
        case(
            "V10",
            WARNING,
            "/hours/window",
            &[("/hours/use_by_hour", json!(night(0.0)))],
            &[
                ("/hours/use_by_hour", json!(night(0.0))),
                ("/hours/window/days_per_week", json!(5)),
            ],
        ),
        case(
            "V11",
            WARNING,
            "/loss",
            &[(
                "/context/unit_revenue_per_year",
                thousands(37_000, 37_000, 37_000),
            )],
            &[(
                "/context/unit_revenue_per_year",
                thousands(38_000, 38_000, 38_000),
            )],
        ),
        case(
            "V12",
            ERROR,
            "/currency",
            &[("/currency", json!(null))],
            &[],
        ),
        case(
            "V12",
            ERROR,
            "/currency",
            &[("/currency", json!("euro"))],
            &[("/currency", json!("NOK"))],
        ),
        case(
            "V12",
            ERROR,
            "/value/cost_per_year",
            &[("/value/cost_per_year", thousands(-1, 1, 2))],
            &[("/value/cost_per_year", thousands(0, 0, 0))],
        ),
        case(
            "V12",
            ERROR,
            "/value/cost_per_year",
            &[("/value/cost_per_year", thousands(3, 2, 4))],
            &[],
        ),
        case(
            "V12",
            ERROR,
            "/investments/0/flows/0",
            &[(
                "/investments",
                json!([{"name": "x", "rate": 0.1, "flows": [{"low": -1, "likely": -2, "high": 0}]}]),
            )],
            &[(
                "/investments",
                json!([{"name": "x", "rate": 0.1, "flows": [{"low": -2, "likely": -1, "high": 0}]}]),
            )],
        ),
        case(
            "V13",
            ERROR,
            "/workaround/capacity",
            &[("/workaround/capacity", json!(40))],
            &[("/workaround/capacity", json!(1))],
        ),
        case(
            "V13",
            ERROR,
            "/dependencies/1/availability",
            &[("/dependencies/1/availability", json!(-0.1))],
            &[("/dependencies/1/availability", json!(1))],
        ),
        case(
            "V23",
            WARNING,
            "/context/peaks",
            &[(peak, json!(1.5))],
            &[
                (peak, json!(1.5)),
                (
                    "/context/peaks",
                    json!([{"when": "Mondays", "multiplier": 1.5}]),
                ),
            ],
        ),
        case(
            "V23",
            WARNING,
            "/context/peaks",
            &[(peak, json!(1.5))],
            &[(peak, json!(1))],
        ),
        case(
            "V25",
            WARNING,
            "/loss",
            &[
                ("/loss/points", free.clone()),
                (MTPD, json!(120)),
                (RTO, json!(60)),
                (WRT, json!(0)),
            ],
            &[("/loss/points", free), (MTPD, json!(1440))],
        ),
        case(
            "V28",
            WARNING,
            "/impact/ratings/1/severity",
            &[("/impact/ratings/1/severity", json!(4))],
            &[("/impact/ratings/1/severity", json!(2))],
        ),
        case(
            "V29",
            WARNING,
            "/loss",
            &[
                ("/loss/points/3/parts/intangible", json!(0)),
                ("/loss/points/3/parts/recovery", json!(33_000_000)),
            ],
            &[],
        ),
        case(
            "V30",
            WARNING,
            "/loss/includes",
            &[("/loss/includes", json!(["s02"]))],
            &[
                ("/loss/includes", json!(["s02"])),
                ("/loss/common_cause", json!("the building")),
            ],
        ),
        case(
            "V32",
            ERROR,
            "/loss/parameters/idle_with_workaround",
            &[("/loss/parameters", idle(0.8, 0.7))],
            &[("/loss/parameters", idle(0.7, 0.7))],
        ),
        case(
            "V35",
            WARNING,
            "/loss/both_lost",
            &[("/loss/points", json!([])), ("/loss/parameters", both())],
            &[
                ("/loss/points", json!([])),
                ("/loss/parameters", both()),
                ("/loss/both_lost", json!(true)),
            ],
        ),
        case(
            "V36",
            WARNING,
            "/loss/points/0/parts",
            &[("/loss/points/0/parts/recovery", json!(1))],
            &[],
        ),
    ]
}

fn night(share: f64) -> Vec<f64> {
    (0..24)
        .map(|hour| if hour < 5 { share } else { 1.0 })
        .collect()
}

fn idle(with: f64, without: f64) -> Value {
    json!({"idle_with_workaround": with, "idle_without": without})
}

fn both() -> Value {
    json!({
        "revenue_per_hour": {"low": 100, "likely": 100, "high": 100}, "margin": 0.4,
        "users": 10, "loaded_cost_per_hour": {"low": 10, "likely": 10, "high": 10}, "idle_without": 0.5,
    })
}

fn grids() -> Vec<Case> {
    let all_two: Vec<Value> = ["financial", "customer", "legal"]
        .map(|category| json!({"category": category, "after_minutes": 480, "severity": 2}))
        .to_vec();
    vec![
        case(
            "V09",
            WARNING,
            "/tolerances/availability_target",
            &[("/tolerances/availability_target", json!(0.998))],
            &[("/tolerances/availability_target", json!(0.997))],
        ),
        case(
            "V18",
            WARNING,
            "/impact/ratings/3/severity",
            &[
                ("/impact/ratings/3/severity", json!(5)),
                ("/tier", json!(3)),
            ],
            &[
                ("/impact/ratings/3/severity", json!(5)),
                ("/tier", json!(2)),
            ],
        ),
        case(
            "V24",
            WARNING,
            RATINGS,
            &[(RATINGS, json!(all_two))],
            &[(RATINGS, json!(all_two[..2]))],
        ),
        case(
            "V33",
            WARNING,
            "/impact/ratings/2/severity",
            &[("/impact/ratings/2/severity", json!(1))],
            &[
                ("/impact/ratings/2/severity", json!(1)),
                (
                    "/impact/ratings/2/why_lower",
                    json!("Most of it comes back."),
                ),
            ],
        ),
        case(
            "V34",
            WARNING,
            RATINGS,
            &[(
                RATINGS,
                json!([{"category": "legal", "after_minutes": 480, "severity": 1}]),
            )],
            &[],
        ),
    ]
}

#[test]
fn the_sound_statement_breaks_no_rule() {
    assert_eq!(judged(&changed(&[]), &[]).problems, []);
}

#[test]
fn each_rule_fires_where_it_should_and_is_silent_beside() {
    for case in [times(), duties(), figures(), grids()]
        .into_iter()
        .flatten()
    {
        let broken = judged(&changed(&case.breaks), &[]).problems;
        let finding = broken
            .iter()
            .find(|one| one.code == case.code && one.pointer == case.pointer);
        let severity = if case.is_error {
            Severity::Error
        } else {
            Severity::Warning
        };
        assert_eq!(
            finding.map(|one| one.severity),
            Some(severity),
            "{} by {:?} in {broken:#?}",
            case.code,
            case.breaks
        );
        let kept = judged(&changed(&case.keeps), &[]).problems;
        assert!(
            kept.iter().all(|one| one.code != case.code),
            "{} by {:?}",
            case.code,
            case.keeps
        );
    }
}

#[test]
fn what_is_not_said_breaks_no_rule_but_that_it_has_no_owner() {
    let bare = read(json!({"format": 1, "service": "s01", "name": "Claims intake"}));
    let codes: Vec<_> = judged(&bare, &[])
        .problems
        .iter()
        .map(|one| one.code.clone())
        .collect();
    assert_eq!(codes, ["V14"]);
}

/// The rules that others break, seen from the first statement.
fn codes(first: &Statement, others: &[Statement]) -> Vec<String> {
    let around = Surroundings::new(today(), others);
    evaluate(first, &[], &around)
        .problems
        .iter()
        .map(|one| one.code.clone())
        .collect()
}

/// Another service with the same figures, under another name and with changes.
fn other(service: &str, changes: &[(&str, Value)]) -> Statement {
    read(with(
        with(
            sound(),
            &[("/service", json!(service)), ("/dependencies", json!([]))],
        ),
        changes,
    ))
}

#[test]
fn a_dependency_comes_back_by_its_own_statement() {
    let contact = |minutes: u32| other("s07", &[(RTO, json!(minutes))]);
    assert_eq!(codes(&changed(&[]), &[contact(481)]), ["V06"]);
    assert_eq!(codes(&changed(&[]), &[contact(480)]), [""; 0]);
    assert_eq!(
        codes(
            &changed(&[("/dependencies/0/rto_minutes", json!(481))]),
            &[]
        ),
        ["V06"]
    );
    assert_eq!(
        codes(
            &changed(&[
                ("/dependencies/0/rto_minutes", json!(481)),
                ("/dependencies/0/hard", json!(false))
            ]),
            &[]
        ),
        [""; 0]
    );
}

#[test]
fn of_parts_that_stand_in_for_each_other_the_first_counts() {
    let line = |name: &str, minutes: u32| json!({"kind": "supplier", "name": name, "hard": true, "rto_minutes": minutes, "one_of": "lines"});
    let lines = |first: u32, second: u32| {
        changed(&[(
            "/dependencies",
            json!([line("a", first), line("b", second)]),
        )])
    };
    assert_eq!(codes(&lines(900, 480), &[]), [""; 0]);
    assert_eq!(codes(&lines(900, 481), &[]), ["V06"]);
    assert_eq!(codes(&lines(481, 481), &[]), ["V06"], "told once");
}

#[test]
fn services_do_not_wait_for_each_other() {
    let waits = |hard: bool| {
        let back =
            json!([{"kind": "service", "name": "Claims intake", "service": "s01", "hard": hard}]);
        other("s07", &[("/dependencies", back)])
    };
    assert_eq!(codes(&changed(&[]), &[waits(true)]), ["V15"]);
    assert_eq!(codes(&changed(&[]), &[waits(false)]), [""; 0]);
    assert_eq!(
        codes(&changed(&[("/dependencies/0/service", json!("s01"))]), &[]),
        ["V15"]
    );
}

#[test]
fn a_figure_far_from_all_others_may_be_in_another_unit() {
    let others = ["s02", "s03", "s04"].map(|service| other(service, &[]));
    assert_eq!(codes(&changed(&[]), &others), [""; 0]);
    let minutes_for_hours = changed(&[(WRT, json!(2))]);
    assert_eq!(codes(&minutes_for_hours, &others), ["V19"]);
    assert_eq!(
        codes(&minutes_for_hours, &others[..2]),
        [""; 0],
        "two are too few"
    );
    let thousands_twice = changed(&[(
        "/value/cost_per_year",
        thousands(1_300_000, 1_300_000, 1_300_000),
    )]);
    assert_eq!(codes(&thousands_twice, &others), ["V19"]);
}

#[test]
fn a_manager_reads_what_is_wrong_and_what_to_do() {
    let late = changed(&[
        (RTO, json!(1080)),
        (WRT, json!(480)),
        (WORKAROUND, json!(480)),
        ("/workaround/last_tested", json!("2025-03-14")),
    ]);
    let told: Vec<String> = judged(&late, &[])
        .problems
        .iter()
        .map(|one| format!("{} {} {}", one.code, one.message, one.resolve))
        .collect();
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn every_sentence_ends_and_none_uses_initials() {
    for case in [times(), duties(), figures(), grids()]
        .into_iter()
        .flatten()
    {
        for finding in judged(&changed(&case.breaks), &[]).problems {
            let text = finding.problem().message;
            assert!(text.ends_with('.') || text.ends_with('?'), "{text}");
            for initials in ["RTO", "MTPD", "RPO", "WRT", "MBCO"] {
                assert!(!text.contains(initials), "{text}");
            }
        }
    }
}
