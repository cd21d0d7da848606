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

#[test]
fn export_import_export_is_the_same_to_the_byte() {
    let terminal = Terminal::new();
    terminal.run(&["demo", "--out", "demo"]);
    let export = |file: &str, out: &str| {
        let run = terminal.run(&["workspace", "export", file, "--out", out]);
        assert_eq!(run.code, 0);
        terminal.read(out)
    };
    let first = export("demo/sample.plumbline", "first.json");
    let import = [
        "workspace",
        "import",
        "copy.plumbline",
        "--from",
        "first.json",
    ];
    assert_eq!(terminal.run(&import).code, 0);
    assert_eq!(export("copy.plumbline", "second.json"), first);
    assert_eq!(
        terminal.run(&["workspace", "check", "copy.plumbline"]).code,
        0
    );

    let again = terminal.run(&import);
    assert_eq!(again.code, 1, "the file exists");
    assert!(
        again.error.starts_with("error[already_exists]: "),
        "{}",
        again.error
    );
    let over = [
        "workspace",
        "export",
        "copy.plumbline",
        "--out",
        "copy.plumbline",
    ];
    let before = terminal.read("copy.plumbline");
    assert!(terminal.run(&over).error.starts_with("error[same_file]: "));
    assert_eq!(terminal.read("copy.plumbline"), before);
    terminal.write("other.json", "{}");
    let foreign = terminal.run(&["workspace", "import", "x.plumbline", "--from", "other.json"]);
    assert!(
        foreign.error.starts_with("error[foreign_file]: "),
        "{}",
        foreign.error
    );
    assert!(!terminal.path("x.plumbline").exists());
}

#[test]
fn answers_of_a_workspace_score_as_the_workspace_does() {
    let terminal = Terminal::new();
    terminal.run(&["demo", "--out", "demo"]);
    let info = terminal.run(&["workspace", "info", "demo/sample.plumbline", "--json"]);
    let level = info.json()["assessments"][0]["level"].clone();
    let oldest = info.json()["assessments"][1]["id"].clone();
    for out in ["answers.csv", "answers.json"] {
        let write = [
            "workspace",
            "answers",
            "demo/sample.plumbline",
            "--out",
            out,
        ];
        assert_eq!(terminal.run(&write).code, 0);
        let score = [
            "score",
            "--framework",
            "bsm5",
            "--answers",
            out,
            "--form",
            "short",
            "--json",
        ];
        let score = terminal.run(&score).json();
        assert_eq!(score["problems"], json!([]));
        assert_eq!(score["level"], level, "{out}");
    }
    let earlier = [
        "workspace",
        "answers",
        "demo/sample.plumbline",
        "--assessment",
        oldest.as_str().unwrap(),
        "--out",
        "earlier.csv",
    ];
    assert_eq!(terminal.run(&earlier).code, 0);
    assert_ne!(terminal.read("earlier.csv"), terminal.read("answers.csv"));
    for (wrong, code) in [
        (vec!["--out", "x.xml"], "unknown_format"),
        (vec!["--assessment", "none", "--out", "x.csv"], "unknown"),
    ] {
        let arguments = [vec!["workspace", "answers", "demo/sample.plumbline"], wrong].concat();
        let run = terminal.run(&arguments);
        assert!(
            run.error.starts_with(&format!("error[{code}]: ")),
            "{}",
            run.error
        );
    }
}

#[test]
fn packs_go_out_and_come_back() {
    let terminal = Terminal::new();
    terminal.run(&["demo", "--out", "demo"]);
    let file = "demo/sample.plumbline";
    let pack = |out: &str| {
        let arguments = [
            "workspace",
            "pack",
            file,
            "--participant",
            "p01",
            "--out",
            out,
        ];
        terminal.run(&arguments)
    };
    for out in ["p01.plumbline", "p01.xlsx"] {
        assert_eq!(pack(out).code, 0, "{}", pack(out).error);
        let again = pack(out).error;
        assert!(again.starts_with("error[already_exists]: "), "{again}");
        let merge = ["workspace", "merge", file, "--from", out, "--json"];
        let merged = terminal.run(&merge).json();
        assert_eq!(
            keys(&merged),
            BTreeSet::from([
                "paths",
                "files",
                "new_answers",
                "conflicts",
                "same",
                "problems",
                "changed",
                "took_theirs"
            ])
        );
        assert_eq!(merged["problems"], json!([]));
        assert_eq!(merged["changed"], json!(false), "nobody touched it");
    }
    assert!(pack("p01.txt").error.starts_with("error[unknown_format]: "));

    std::fs::create_dir(terminal.path("packs")).unwrap();
    let all = ["workspace", "pack", file, "--as", "xlsx", "--out", "packs"];
    let made = terminal.run(&all).text();
    let people =
        terminal.run(&["workspace", "info", file, "--json"]).json()["participants"].clone();
    assert_eq!(made.lines().count() as u64, people.as_u64().unwrap());
    assert!(made.lines().all(|line| line.ends_with(".xlsx")), "{made}");
}

#[test]
fn a_merge_overwrites_only_when_told_to() {
    let terminal = Terminal::new();
    terminal.run(&["demo", "--out", "demo"]);
    let file = "demo/sample.plumbline";
    let answers = |out: &str| {
        let write = ["workspace", "answers", file, "--out", out];
        terminal.run(&write);
        let bytes = terminal.read(out);
        serde_json::from_slice::<Value>(&bytes).unwrap()
    };
    let mut sent = answers("sent.json");
    let first = &mut sent["responses"][0];
    first["value"] = json!(if first["value"] == json!(1) { 2 } else { 1 });
    first.as_object_mut().unwrap().remove("reason");
    let (person, question) = (first["participant"].clone(), first["question"].clone());
    terminal.write("sent.json", &sent.to_string());
    let before = answers("before.json");

    let merge = ["workspace", "merge", file, "--from", "sent.json"];
    let kept = terminal.run(&merge);
    assert_eq!(kept.code, 0, "{}", kept.error);
    assert!(kept.text().contains("1 answers differ"), "{}", kept.text());
    assert_eq!(answers("kept.json"), before);

    let told = terminal.run(&[&merge[..], &["--json"]].concat()).json();
    assert_eq!(told["conflicts"][0]["answer"]["participant"], person);
    assert_eq!(told["conflicts"][0]["answer"]["question"], question);
    let taken = terminal.run(&[&merge[..], &["--take-theirs", "--json"]].concat());
    assert_eq!(taken.json()["changed"], json!(true));
    let after = answers("after.json");
    assert_ne!(after, before);
    assert_eq!(
        after["responses"][0]["value"],
        sent["responses"][0]["value"]
    );

    let nothing = ["workspace", "merge", file, "--from", "none.xlsx", "--json"];
    let problems = terminal.run(&nothing).json()["problems"].clone();
    assert_eq!(problems[0]["code"], json!("file"));
}
