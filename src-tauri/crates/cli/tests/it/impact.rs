//! Impact statements from the terminal.

use serde_json::{Value, json};

use crate::terminal::Terminal;

const SAMPLE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../assessments/sample/statements"
);

fn sample(name: &str) -> String {
    format!("{SAMPLE}/{name}.json")
}

fn evaluated(file: &str, more: &[&str]) -> Value {
    let terminal = Terminal::new();
    let start = [
        "impact",
        "evaluate",
        "--statement",
        file,
        "--date",
        "2026-11-26",
        "--json",
    ];
    terminal.run(&[&start, more].concat()).json()
}

fn codes(problems: &Value) -> Vec<&str> {
    let problems = problems["problems"].as_array().unwrap();
    problems
        .iter()
        .map(|one| one["code"].as_str().unwrap())
        .collect()
}

#[test]
fn a_statement_is_evaluated_with_every_documented_field() {
    let found = evaluated(&sample("claims-intake"), &["--hours", "1,24"]);
    for field in [
        "service",
        "name",
        "version",
        "paragraph",
        "currency",
        "status",
        "loss_basis",
        "loss",
        "curve",
        "convexity",
        "derived_mtpd_minutes",
        "mtpd",
        "tier",
        "severity_missing",
        "need_class",
        "annual_value",
        "annual_cost",
        "value_cost_ratio",
        "expected_annual_loss",
        "workaround_credit",
        "chain",
        "financial_severity",
        "extra_hours",
        "investments",
        "availability_steps",
        "positioning",
        "effective_first",
        "problems",
    ] {
        assert!(found.get(field).is_some(), "{field} is missing");
    }
    assert_eq!(found["loss"].as_array().map(Vec::len), Some(2));
    let day = &found["loss"][1];
    assert_eq!(day["total"]["likely"], 42_000_000.0);
    let parts: f64 = [
        "contribution",
        "productivity",
        "recovery",
        "penalties",
        "intangible",
    ]
    .iter()
    .filter_map(|part| day["parts"][part]["likely"].as_f64())
    .sum();
    assert!((parts - 42_000_000.0).abs() < 1e-3);
    assert_eq!(found["tier"]["tier"], 2);
    assert_eq!(found["tier"]["decided_by"], "time");
    assert_eq!(found["need_class"], "need_justified");
    let derived = found["derived_mtpd_minutes"].as_f64().unwrap();
    assert!((derived - 1386.667).abs() < 0.01, "{derived}");
    assert_eq!(codes(&found), ["V02", "V05", "V27", "V31"]);
    assert_eq!(found["problems"][0]["pointer"], "/tolerances/rto_minutes");
}

#[test]
fn what_is_not_said_is_null_and_what_is_broken_is_told() {
    let terminal = Terminal::new();
    terminal.write(
        "bare.json",
        r#"{"format": 1, "service": "s", "name": "Pay", "tolerances": {"rto_minutes": "4 h"}}"#,
    );
    let run = terminal.run(&["impact", "evaluate", "--statement", "bare.json", "--json"]);
    assert_eq!(run.code, 0);
    let found = run.json();
    assert_eq!(found["expected_annual_loss"], json!(null));
    assert_eq!(found["tier"]["tier"], json!(null));
    assert_eq!(codes(&found), ["wrong_type", "V14"]);
    assert_eq!(found["problems"][0]["pointer"], "/tolerances/rto_minutes");
}

#[test]
fn a_file_about_nothing_is_refused() {
    let terminal = Terminal::new();
    terminal.write("none.json", "{}");
    for file in ["none.json", "absent.json"] {
        let run = terminal.run(&["impact", "evaluate", "--statement", file, "--json"]);
        assert_eq!(run.code, 1);
        assert!(run.error.starts_with("error["), "{}", run.error);
    }
}

#[test]
fn check_exits_with_one_where_a_statement_could_not_be_signed() {
    let terminal = Terminal::new();
    let check = |files: &[&str]| {
        let files: Vec<String> = files.iter().map(|name| sample(name)).collect();
        let mut arguments = vec!["impact", "check", "--date", "2026-11-26", "--json"];
        arguments.extend(files.iter().map(String::as_str));
        terminal.run(&arguments)
    };
    let signed = check(&["claims-payment", "premium-collection"]);
    assert_eq!(signed.code, 0);
    assert_eq!(codes(&signed.json()), [""; 0]);
    let conflict = check(&["claims-intake"]);
    assert_eq!(conflict.code, 1);
    let problem: Value = serde_json::from_slice(&conflict.out).unwrap();
    assert_eq!(problem["problems"][0]["severity"], "error");
    assert_eq!(problem["problems"][0]["file"], sample("claims-intake"));
}

#[test]
fn statements_are_checked_against_each_other() {
    let terminal = Terminal::new();
    let statement = |service: &str, needs: &str| {
        json!({
            "format": 1, "service": service, "name": service, "business_owner": {"name": "Ann"},
            "dependencies": [{"kind": "service", "name": needs, "service": needs, "hard": true}],
        })
    };
    terminal.write("a.json", &statement("a", "b").to_string());
    terminal.write("b.json", &statement("b", "a").to_string());
    assert_eq!(terminal.run(&["impact", "check", "a.json"]).code, 0);
    let both = terminal.run(&["impact", "check", "a.json", "b.json", "--json"]);
    assert_eq!(both.code, 1);
    let problems: Value = serde_json::from_slice(&both.out).unwrap();
    assert_eq!(codes(&problems), ["V15", "V15"]);
}

#[test]
fn places_are_those_of_the_file_where_an_entry_could_not_be_read() {
    let terminal = Terminal::new();
    let statement = json!({
        "format": 1, "service": "s", "name": "s", "business_owner": {"name": "Ann"}, "currency": "EUR",
        "loss": {"points": [
            {"after_minutes": "an hour", "amount": {"low": 1, "likely": 1, "high": 1}},
            {"after_minutes": 60, "amount": {"low": 5, "likely": 5, "high": 5}},
            {"after_minutes": 120, "amount": {"low": 1, "likely": 1, "high": 1}},
        ]},
    });
    terminal.write("s.json", &statement.to_string());
    let run = terminal.run(&["impact", "check", "s.json", "--json"]);
    let problems: Value = serde_json::from_slice(&run.out).unwrap();
    let places: Vec<_> = problems["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["pointer"].as_str().unwrap())
        .collect();
    assert_eq!(
        places,
        ["/loss/points/0/after_minutes", "/loss/points/2/amount"]
    );
}

#[test]
fn a_workspace_shows_all_its_services_side_by_side() {
    let terminal = Terminal::new();
    assert_eq!(terminal.run(&["demo", "--out", "demo"]).code, 0);
    let portfolio = [
        "impact",
        "portfolio",
        "demo/sample.plumbline",
        "--date",
        "2026-11-26",
    ];
    let found = terminal.run(&[&portfolio[..], &["--json"]].concat()).json();
    for field in [
        "services",
        "duties",
        "rankings",
        "heat",
        "tiers",
        "conflicts",
        "cycles",
        "concentration",
        "orphans",
        "nobody_knows",
        "expired",
        "signed_and_current",
        "total",
    ] {
        assert!(found.get(field).is_some(), "{field} is missing");
    }
    assert_eq!(found["services"][0]["duty"], "life");
    assert_eq!(found["rankings"][0]["at_24h"][0], "s01");
    let told = terminal.run(&portfolio);
    assert!(
        told.text().ends_with("4 of 12 signed and current\n"),
        "{}",
        told.text()
    );
    assert_eq!(
        terminal
            .run(&["impact", "portfolio", "absent.plumbline"])
            .code,
        1
    );
}
