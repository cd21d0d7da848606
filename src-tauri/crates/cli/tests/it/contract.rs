use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::terminal::Terminal;

fn keys(value: &Value) -> BTreeSet<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

const SCORE: [&str; 13] = [
    "framework",
    "scheme",
    "form",
    "status",
    "completeness",
    "confidence",
    "dont_know",
    "problems",
    "score",
    "band",
    "level",
    "level_by_mean",
    "held_back_by",
];

const DIMENSION: [&str; 11] = [
    "id",
    "name",
    "weight",
    "score",
    "band",
    "level",
    "status",
    "completeness",
    "confidence",
    "groups",
    "one_sided",
];

#[test]
fn frameworks_are_listed_shown_and_checked() {
    let terminal = Terminal::new();
    let list = terminal.run(&["frameworks", "--json"]).json();
    assert_eq!(list[0]["id"], "bsm5");
    assert_eq!(list[0]["short_form_questions"], 28);
    assert_eq!(
        keys(&list[0]),
        BTreeSet::from(["id", "name", "version", "questions", "short_form_questions"])
    );

    let shown = terminal.run(&["frameworks", "show", "bsm5", "--json"]);
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../assessments/frameworks/bsm5.json"
    );
    assert_eq!(
        shown.out,
        std::fs::read(file).unwrap(),
        "the file itself, to the byte"
    );

    let broken = shown
        .text()
        .replace(r#""format": 1"#, r#""format": 7"#)
        .replace("\"weight\": 12", "\"weight\": -1");
    terminal.write("broken.json", &broken);
    let checked = terminal.run(&["frameworks", "check", "broken.json", "--json"]);
    assert_eq!(checked.code, 1);
    let problems: Value = serde_json::from_slice(&checked.out).unwrap();
    let codes: Vec<&str> = problems["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| p["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["unknown_format", "weight_not_positive"]);
    assert_eq!(
        keys(&problems["problems"][0]),
        BTreeSet::from(["file", "pointer", "code", "severity", "message"])
    );
    assert_eq!(terminal.run(&["frameworks", "check", file]).code, 0);
}

#[test]
fn score_prints_all_keys_and_null_where_there_is_no_value() {
    let terminal = Terminal::new();
    terminal.write("none.json", r#"{"framework":"bsm5","responses":[]}"#);
    let score = [
        "score",
        "--framework",
        "bsm5",
        "--answers",
        "none.json",
        "--json",
    ];
    let empty = terminal.run(&score).json();
    assert!(SCORE.iter().all(|key| empty.get(key).is_some()), "{empty}");
    assert_eq!(
        (&empty["status"], &empty["score"], &empty["level"]),
        (&json!("unanswered"), &Value::Null, &Value::Null)
    );
    assert!(empty.get("derivation").is_none());

    terminal.answers("full.json", 3);
    let run = terminal.run(&[
        "score",
        "--framework",
        "bsm5",
        "--answers",
        "full.json",
        "--form",
        "short",
        "--json",
        "--explain",
    ]);
    let full = run.json();
    assert_eq!(
        (&full["status"], &full["score"], &full["level"]),
        (&json!("ok"), &json!(3.0), &json!(3))
    );
    assert_eq!(full["problems"], json!([]));
    assert!(
        full["derivation"]["parts"]
            .as_array()
            .is_some_and(|parts| !parts.is_empty())
    );
    assert_eq!(keys(&full["dimensions"][0]), BTreeSet::from(DIMENSION));
    assert_eq!(
        full["dimensions"][0]["groups"]["it"],
        json!({"score": 3.0, "participants": 1})
    );
    assert_eq!(full["framework"]["hash"].as_str().unwrap().len(), 64);
}

#[test]
fn a_full_form_that_does_not_exist_is_said() {
    let terminal = Terminal::new();
    terminal.answers("full.json", 3);
    let scored = terminal
        .run(&[
            "score",
            "--framework",
            "bsm5",
            "--answers",
            "full.json",
            "--json",
        ])
        .json();
    assert_eq!(scored["form"], "short");
    assert_eq!(scored["problems"][0]["code"], "form_incomplete");
}

#[test]
fn bad_rows_are_problems_and_the_rest_still_scores() {
    let terminal = Terminal::new();
    let table = "participant;group;question;value\nada;it;D01-1;3\nada;it;D01-1;9\nada;it;D99-1;1\nben;nobody;D01-1;1\ncleo;it;D02-1;1\ncleo;it;D02-1;2\n";
    terminal.write("answers.csv", table);
    let run = terminal.run(&[
        "score",
        "--framework",
        "bsm5",
        "--answers",
        "answers.csv",
        "--form",
        "short",
        "--json",
    ]);
    let scored = run.json();
    let problems = scored["problems"].as_array().unwrap();
    let at = |place: &str| {
        problems
            .iter()
            .find(|problem| problem["pointer"].as_str().unwrap().starts_with(place))
    };
    assert_eq!(at("/row/2").unwrap()["code"], "bad_value");
    assert_eq!(at("/row/3").unwrap()["code"], "unknown_question");
    assert_eq!(at("/row/4").unwrap()["code"], "bad_group");
    assert_eq!(at("/row/5").unwrap()["code"], "conflicting_answers");
    assert_eq!(at("/row/5").unwrap()["file"], "answers.csv");
    assert_eq!(scored["dimensions"][0]["score"], 3.0);
}

#[test]
fn errors_have_a_code_and_wrong_usage_exits_with_two() {
    let terminal = Terminal::new();
    terminal.answers("full.json", 3);
    for (arguments, code) in [
        (
            vec!["score", "--framework", "nope", "--answers", "full.json"],
            "unknown_framework",
        ),
        (
            vec!["score", "--framework", "bsm5", "--answers", "absent.json"],
            "not_readable",
        ),
        (
            vec![
                "chart",
                "radar",
                "--framework",
                "bsm5",
                "--answers",
                "full.json",
                "--out",
                "x.bmp",
            ],
            "unknown_format",
        ),
        (vec!["workspace", "info", "absent.plumbline"], "not_found"),
        (
            vec!["workspace", "info", "full.json"],
            "locked_or_unrecognised",
        ),
    ] {
        let run = terminal.run(&arguments);
        assert_eq!(run.code, 1, "{arguments:?}");
        assert!(
            run.error.starts_with(&format!("error[{code}]: ")),
            "{}",
            run.error
        );
        assert!(run.out.is_empty());
    }
    assert_eq!(terminal.run(&["score"]).code, 2);
    assert_eq!(terminal.run(&["dance"]).code, 2);
}

#[test]
fn the_radar_is_written_in_each_format() {
    let terminal = Terminal::new();
    terminal.answers("now.json", 3);
    terminal.answers("last.json", 2);
    terminal.write(
        "targets.json",
        r#"{"framework":"bsm5","targets":{"D01":4}}"#,
    );
    for (out, start) in [
        ("x.svg", &b"<svg"[..]),
        ("x.png", b"\x89PNG"),
        ("x.pdf", b"%PDF-1.7"),
    ] {
        let run = terminal.run(&[
            "chart",
            "radar",
            "--framework",
            "bsm5",
            "--answers",
            "now.json",
            "--form",
            "short",
            "--target",
            "targets.json",
            "--previous",
            "last.json",
            "--out",
            out,
        ]);
        assert_eq!(run.code, 0, "{}", run.error);
        assert!(terminal.read(out).starts_with(start), "{out}");
    }
    let svg = String::from_utf8(terminal.read("x.svg")).unwrap();
    assert!(
        svg.contains("Last time") && svg.contains("Target"),
        "the legend is part of the file"
    );
}

#[test]
fn a_workspace_is_made_once_described_and_checked() {
    let terminal = Terminal::new();
    let new = [
        "workspace",
        "new",
        "a.plumbline",
        "--name",
        "Corrin Street Retail",
    ];
    assert_eq!(terminal.run(&new).code, 0);
    let again = terminal.run(&new);
    assert!(
        again.code == 1 && again.error.starts_with("error[already_exists]"),
        "{}",
        again.error
    );
    let info = terminal
        .run(&["workspace", "info", "a.plumbline", "--json"])
        .json();
    assert_eq!(info["name"], "Corrin Street Retail");
    assert_eq!(info["assessments"][0]["asked"], 28);
    assert_eq!(
        terminal
            .run(&["workspace", "check", "a.plumbline", "--json"])
            .json(),
        json!({"problems": []})
    );
    let before = terminal.read("a.plumbline");
    let cut = &before[..before.len() / 2];
    std::fs::write(terminal.path("cut.plumbline"), cut).unwrap();
    let run = terminal.run(&["workspace", "check", "cut.plumbline"]);
    assert!(
        run.code == 1 && run.error.starts_with("error[truncated]"),
        "{}",
        run.error
    );
    assert_eq!(terminal.read("cut.plumbline"), cut);
}

#[test]
fn the_demo_and_its_report_are_the_same_at_each_run() {
    let terminal = Terminal::new();
    let demo = terminal.run(&["demo", "--out", "demo"]);
    assert_eq!(demo.code, 0, "{}", demo.error);
    let text = demo.text();
    let last = text.lines().last().unwrap();
    assert_eq!(
        last,
        "Halden Insurance Group: Level 2 of 5, held back by Business impact and value."
    );
    for audience in ["board", "management", "full"] {
        let write = |out: &str| {
            let run = terminal.run(&[
                "report",
                "demo/sample.plumbline",
                "--assessment",
                "a2026",
                "--audience",
                audience,
                "--page",
                "letter",
                "--date",
                "2026-11-20",
                "--out",
                out,
            ]);
            assert_eq!(run.code, 0, "{}", run.error);
            terminal.read(out)
        };
        assert_eq!(write("one.pdf"), write("two.pdf"), "{audience}");
    }
    assert!(terminal.read("demo/report.pdf").starts_with(b"%PDF-1.7"));
    let unknown = terminal.run(&[
        "report",
        "demo/sample.plumbline",
        "--assessment",
        "a1999",
        "--audience",
        "board",
        "--out",
        "three.pdf",
    ]);
    assert!(
        unknown.error.starts_with("error[unknown]"),
        "{}",
        unknown.error
    );
}
