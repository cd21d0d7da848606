//! Lists of services from the terminal.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::contract::keys;
use crate::terminal::Terminal;

/// A workspace with nothing in it but an assessment.
fn terminal() -> Terminal {
    let terminal = Terminal::new();
    let new = terminal.run(&["workspace", "new", "w.plumbline", "--name", "Norhaven"]);
    assert_eq!(new.code, 0, "{}", new.error);
    terminal
}

const LIST: &str = "Dienst;Kosten (T€);Anlauf\nPay;40-70;4 h\nSell;1'200;\n";

#[test]
fn an_import_prints_every_documented_field_and_a_dry_run_writes_nothing() {
    let terminal = terminal();
    terminal.write("list.csv", LIST);
    let import = [
        "services",
        "import",
        "w.plumbline",
        "list.csv",
        "--map",
        "rto=Anlauf",
        "--json",
    ];
    let dry = terminal.run(&[&import[..], &["--dry-run"]].concat()).json();
    let expected = [
        "path",
        "file",
        "heads",
        "mapping",
        "first_rows",
        "counts",
        "problems",
        "lines",
        "changed",
    ];
    assert_eq!(keys(&dry), BTreeSet::from(expected));
    assert_eq!(
        dry["mapping"],
        json!({"name": 0, "cost_per_year": 1, "rto": 2})
    );
    assert_eq!(
        dry["lines"][0],
        json!({"row": 2, "name": "Pay", "what": "new", "changes": ["name", "currency", "cost_per_year", "rto"]})
    );
    assert_eq!(dry["changed"], false);
    let done = terminal.run(&import).json();
    assert_eq!(
        done["counts"],
        json!({"rows": 2, "new": 2, "changed": 0, "unchanged": 0, "left_out": 0})
    );
    assert_eq!(done["changed"], true, "the dry run had written nothing");
    let again = terminal.run(&import).json();
    assert_eq!(
        (&again["counts"]["unchanged"], &again["changed"]),
        (&json!(2), &json!(false))
    );
    let info = terminal
        .run(&["workspace", "info", "w.plumbline", "--json"])
        .json();
    assert_eq!(info["services"], 2);
}

#[test]
fn rows_with_errors_refuse_the_whole_unless_they_are_skipped() {
    let terminal = terminal();
    terminal.write("list.csv", "Service,RTO\nPay,4\nSell,4 h\n");
    let import = ["services", "import", "w.plumbline", "list.csv"];
    let refused = terminal.run(&[&import[..], &["--json"]].concat());
    assert_eq!(refused.code, 1);
    assert!(
        refused.error.starts_with("error[rows_with_errors]: "),
        "{}",
        refused.error
    );
    let found: Value = serde_json::from_slice(&refused.out).unwrap();
    assert_eq!(
        keys(&found["problems"][0]),
        BTreeSet::from(["row", "column", "severity", "code", "message"])
    );
    assert_eq!(
        (
            &found["problems"][0]["row"],
            &found["problems"][0]["column"]
        ),
        (&json!(2), &json!("RTO"))
    );
    assert_eq!(
        (&found["lines"][0]["what"], &found["changed"]),
        (&json!("left_out"), &json!(false))
    );
    assert_eq!(
        terminal.run(&[&import[..], &["--dry-run"]].concat()).code,
        1
    );
    let told = terminal.run(&[&import[..], &["--skip-errors"]].concat());
    assert_eq!(told.code, 0, "{}", told.error);
    assert!(
        told.text().starts_with(
            "row 2  Pay, left out\nrow 3  Sell, new: name, rto\nerror[no_unit] row 2, RTO: "
        ),
        "{}",
        told.text()
    );
    assert!(
        told.text()
            .ends_with("2 rows: 1 new, 0 changed, 0 unchanged, 1 left out\n"),
        "{}",
        told.text()
    );
}

#[test]
fn what_was_exported_imports_without_a_change() {
    let terminal = Terminal::new();
    assert_eq!(terminal.run(&["demo", "--out", "demo"]).code, 0);
    for list in ["out.csv", "out.xlsx"] {
        let out = terminal.run(&["services", "export", "demo/sample.plumbline", "--out", list]);
        assert_eq!(
            (out.code, out.text()),
            (0, format!("{list}\n")),
            "{}",
            out.error
        );
        let back = terminal
            .run(&[
                "services",
                "import",
                "demo/sample.plumbline",
                list,
                "--json",
            ])
            .json();
        assert_eq!(
            (&back["counts"]["unchanged"], &back["problems"]),
            (&json!(12), &json!([]))
        );
    }
    let text = String::from_utf8(terminal.read("out.csv")).unwrap();
    let heads = "\u{feff}ID,Service,Business unit,Purpose,Why,Worth,Business owner,Business owner role,IT owner,Currency,Contribution per year,Cost per year,Loss after 4 h,Loss after 24 h,MTPD,RTO,WRT,RPO,Tier\r\n";
    assert!(text.starts_with(heads), "{text}");
}

#[test]
fn what_cannot_be_done_has_its_code() {
    let terminal = terminal();
    terminal.write("list.csv", LIST);
    terminal.write("empty.csv", "");
    let failing = |arguments: &[&str]| {
        let run = terminal.run(arguments);
        let code = run.error.split(['[', ']']).nth(1).unwrap_or_default();
        (run.code, code.to_owned())
    };
    let cases = [
        ("import w.plumbline empty.csv", "unreadable"),
        ("import w.plumbline absent.csv", "file"),
        ("import absent.plumbline list.csv", "not_found"),
        (
            "import w.plumbline list.csv --map rto=Preis",
            "unknown_column",
        ),
        ("export w.plumbline --out x.json", "unknown_format"),
        ("export absent.plumbline --out x.csv", "not_found"),
        ("export w.plumbline --out w.plumbline", "unknown_format"),
    ];
    for (command, code) in cases {
        let arguments: Vec<&str> = ["services"].into_iter().chain(command.split(' ')).collect();
        assert_eq!(failing(&arguments), (1, code.to_owned()), "{command}");
    }
    for map in ["rto", "price=Preis"] {
        let run = terminal.run(&[
            "services",
            "import",
            "w.plumbline",
            "list.csv",
            "--map",
            map,
        ]);
        assert_eq!(run.code, 2, "wrong usage");
    }
}
