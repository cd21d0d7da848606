use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::terminal::Terminal;

pub(crate) fn keys(value: &Value) -> BTreeSet<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

/// What every scheme prints.
pub(crate) const COMMON: [&str; 8] = [
    "framework",
    "scheme",
    "form",
    "status",
    "completeness",
    "confidence",
    "dont_know",
    "problems",
];

const CONTINUOUS: [&str; 7] = [
    "score",
    "band",
    "level",
    "level_by_mean",
    "tested_level",
    "held_back_by",
    "dimensions",
];

const STAGED: [&str; 6] = [
    "level",
    "tested_level",
    "progress",
    "blocking",
    "vacuous_levels",
    "not_asked",
];

const DIFFERENTIAL: [&str; 5] = [
    "mean_current",
    "mean_desired",
    "mean_gap",
    "past_midpoint",
    "dimensions",
];

/// The keys of a scheme with those that all have.
fn all_keys(own: &[&'static str]) -> BTreeSet<&'static str> {
    COMMON.into_iter().chain(own.iter().copied()).collect()
}

pub(crate) const DIMENSION: [&str; 11] = [
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
    let counts: Vec<(&str, i64)> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            (
                row["id"].as_str().unwrap(),
                row["questions"].as_i64().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        counts,
        [("bsm5", 28), ("gartner-itmp", 24), ("rl-pairs", 10)]
    );
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
    assert_eq!(keys(&empty), all_keys(&CONTINUOUS));
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
    assert_eq!(at("/row/3").unwrap()["code"], "bad_value");
    assert_eq!(at("/row/4").unwrap()["code"], "unknown_question");
    assert_eq!(at("/row/5").unwrap()["code"], "bad_group");
    assert_eq!(at("/row/6").unwrap()["code"], "conflicting_answers");
    assert_eq!(at("/row/6").unwrap()["file"], "answers.csv");
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

/// Ada's answers on the ladder: levels 1 and 2 satisfied, one practice of level 3 short and one not
/// known.
fn climb() -> Value {
    let value = |number: u32| match number {
        12 => json!(2),
        13 => json!("dont_know"),
        _ => json!(3),
    };
    let responses: Vec<Value> = (1..=20)
        .map(|number| json!({"participant": "ada", "group": "it", "question": format!("G{number:02}"), "value": value(number)}))
        .collect();
    json!({"framework": "gartner-itmp", "responses": responses})
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "the whole contract of one instrument"
)]
fn a_ladder_is_scored_explained_and_drawn() {
    let terminal = Terminal::new();
    terminal.write(
        "none.json",
        r#"{"framework":"gartner-itmp","responses":[]}"#,
    );
    terminal.write("climb.json", &climb().to_string());
    let score = |answers: &str, more: &[&str]| {
        let start = ["score", "--framework", "gartner-itmp", "--answers", answers];
        terminal.run(&[&start[..], more].concat())
    };
    let empty = score("none.json", &["--json"]).json();
    assert_eq!(keys(&empty), all_keys(&STAGED));
    assert_eq!(
        (&empty["status"], &empty["level"], &empty["tested_level"]),
        (&json!("unanswered"), &Value::Null, &Value::Null)
    );

    let full = score("climb.json", &["--form", "short", "--json", "--explain"]).json();
    assert_eq!(full["scheme"], "staged");
    assert_eq!(full["level"], 2);
    assert_eq!(full["tested_level"], 2);
    assert_eq!(
        full["progress"],
        json!({"1": 1.0, "2": 1.0, "3": 0.6, "4": 1.0})
    );
    assert_eq!(full["blocking"], json!(["G12", "G13"]));
    assert_eq!(full["vacuous_levels"], json!([]));
    assert_eq!(full["not_asked"], 5);
    let third = &full["derivation"]["parts"][0]["parts"][2];
    assert_eq!(
        third["note"],
        "3 of 5 practices satisfied; G12 at 2.0 is below 3; G13 is not known"
    );

    let text = score("climb.json", &["--form", "short", "--explain"]).text();
    assert!(
        text.starts_with("level 2, held back by G12, G13\n"),
        "{text}"
    );
    assert!(
        text.contains("3 of 5") && text.contains("Proactive"),
        "{text}"
    );

    for (out, start) in [
        ("x.svg", &b"<svg"[..]),
        ("x.png", b"\x89PNG"),
        ("x.pdf", b"%PDF-1.7"),
    ] {
        let run = terminal.run(&[
            "chart",
            "ladder",
            "--framework",
            "gartner-itmp",
            "--answers",
            "climb.json",
            "--form",
            "short",
            "--out",
            out,
        ]);
        assert_eq!(run.code, 0, "{}", run.error);
        assert!(terminal.read(out).starts_with(start), "{out}");
    }
    let svg = String::from_utf8(terminal.read("x.svg")).unwrap();
    assert!(svg.contains("Level 2: level 3 is held back by 2 practices"));
}

/// Both sides on every pair: IT sees 4 and wants 7, the business 2 and wants 9.
fn pairs() -> Value {
    let responses: Vec<Value> = (1..=10)
        .flat_map(|number| {
            [("ada", "it", 4, 7), ("bea", "business", 2, 9)].map(|(who, group, current, desired)| {
                json!({"participant": who, "group": group, "question": format!("P{number:02}-1"),
                    "value": current, "desired": desired})
            })
        })
        .collect();
    json!({"framework": "rl-pairs", "responses": responses})
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "the whole contract of one instrument"
)]
fn pairs_are_scored_explained_and_drawn() {
    let terminal = Terminal::new();
    terminal.write("none.json", r#"{"framework":"rl-pairs","responses":[]}"#);
    terminal.write("pairs.json", &pairs().to_string());
    let score = |answers: &str, more: &[&str]| {
        let start = ["score", "--framework", "rl-pairs", "--answers", answers];
        terminal.run(&[&start[..], more].concat())
    };
    let empty = score("none.json", &["--json"]).json();
    assert_eq!(keys(&empty), all_keys(&DIFFERENTIAL));
    assert_eq!(empty["mean_gap"], Value::Null);

    let full = score("pairs.json", &["--json", "--explain"]).json();
    assert_eq!(
        (&full["form"], &full["problems"]),
        (&json!("full"), &json!([]))
    );
    for (key, value) in [
        ("mean_current", 3.0),
        ("mean_desired", 8.0),
        ("mean_gap", 5.0),
        ("past_midpoint", 0.0),
    ] {
        assert_eq!(full[key], value, "{key}");
    }
    let first = &full["dimensions"][0];
    assert_eq!(
        (
            &first["id"],
            &first["current"],
            &first["desired"],
            &first["gap"]
        ),
        (&json!("P01"), &json!(3.0), &json!(8.0), &json!(5.0))
    );
    assert_eq!(
        first["groups"]["business"],
        json!({"current": 2.0, "desired": 9.0, "gap": 7.0, "participants": 1})
    );
    assert_eq!(full["derivation"]["value"], 5.0);

    let text = score("pairs.json", &[]).text();
    assert!(
        text.starts_with("distance +5.0: today 3.0, wanted 8.0"),
        "{text}"
    );

    let draw = |picture: &str, out: &str| {
        terminal.run(&[
            "chart",
            picture,
            "--framework",
            "rl-pairs",
            "--answers",
            "pairs.json",
            "--out",
            out,
        ])
    };
    assert_eq!(draw("pairs", "x.svg").code, 0);
    assert!(terminal.read("x.svg").starts_with(b"<svg"));
    for picture in ["radar", "ladder"] {
        let run = draw(picture, "y.svg");
        assert_eq!(run.code, 1);
        assert!(
            run.error.starts_with("error[unsuited_picture]: ")
                && run.error.contains("`plumbline chart pairs`"),
            "{}",
            run.error
        );
    }
}

#[test]
fn half_a_pair_is_told_and_the_rest_still_scores() {
    let terminal = Terminal::new();
    let table = "participant;group;question;value;desired\nada;it;P01-1;3;7\nada;it;P02-1;4;\n";
    terminal.write("answers.csv", table);
    let scored = terminal
        .run(&[
            "score",
            "--framework",
            "rl-pairs",
            "--answers",
            "answers.csv",
            "--json",
        ])
        .json();
    assert_eq!(scored["problems"][0]["code"], "desired_missing");
    assert_eq!(scored["problems"][0]["pointer"], "/row/3");
    assert_eq!(scored["mean_gap"], 4.0);
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
#[ignore = "slow; run by the full test"]
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
#[ignore = "slow; run by the full test"]
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
fn a_report_is_written_over_no_workspace_and_under_no_other_ending() {
    let terminal = Terminal::new();
    terminal.run(&["demo", "--out", "demo"]);
    let file = "client.pdf";
    std::fs::rename(terminal.path("demo/sample.plumbline"), terminal.path(file)).unwrap();
    let before = terminal.read(file);
    for (out, code) in [
        (file, "same_file"),
        ("demo/../client.pdf", "same_file"),
        ("report.txt", "unknown_format"),
    ] {
        let run = terminal.run(&["report", file, "--audience", "board", "--out", out]);
        assert_eq!(run.code, 1, "{out}");
        assert!(
            run.error.starts_with(&format!("error[{code}]: ")),
            "{}",
            run.error
        );
        assert!(terminal.read(file) == before, "the workspace is as it was");
    }
}

#[test]
fn a_report_is_held_against_what_was_named_or_not_written() {
    let terminal = Terminal::new();
    terminal.run(&["demo", "--out", "demo"]);
    let report = |more: &[&str]| {
        let start = ["report", "demo/sample.plumbline", "--audience", "board"];
        terminal.run(&[&start[..], more, &["--out", "r.pdf"]].concat())
    };
    let unknown = report(&["--compare", "zz"]);
    assert!(
        unknown.error.starts_with("error[unknown]: "),
        "{}",
        unknown.error
    );
    let later = report(&["--assessment", "a2025", "--compare", "a2026"]);
    assert!(
        later.error.starts_with("error[not_earlier]: "),
        "{}",
        later.error
    );
    assert!(!terminal.path("r.pdf").exists());
    assert_eq!(report(&["--compare", "a2025"]).code, 0);
}

#[test]
fn whoever_has_read_enough_is_told_no_error() {
    let terminal = Terminal::new();
    terminal.answers("two.json", 2);
    let start = ["score", "--framework", "bsm5", "--answers", "two.json"];
    for how in ["--json", "--explain"] {
        let run = terminal.run_unheard(&[&start[..], &[how]].concat());
        assert_eq!((run.code, run.error.as_str()), (0, ""), "{how}");
    }
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
    let unread = terminal.run(&nothing);
    let problems = serde_json::from_str::<Value>(&unread.text()).unwrap()["problems"].clone();
    assert_eq!(problems[0]["code"], json!("file"));
    assert_eq!(unread.code, 1, "nobody may take it for merged");
}

#[test]
fn what_the_next_level_takes_is_told_as_facts() {
    let terminal = Terminal::new();
    terminal.answers("two.json", 2);
    let score = [
        "score",
        "--framework",
        "bsm5",
        "--answers",
        "two.json",
        "--form",
        "short",
    ];
    let plain = terminal.run(&[&score[..], &["--json"]].concat()).json();
    assert_eq!(plain.get("what_if"), None);
    let said = terminal
        .run(&[&score[..], &["--what-if", "--json"]].concat())
        .json();
    let what_if = &said["what_if"];
    assert_eq!(
        keys(what_if),
        BTreeSet::from([
            "level",
            "next",
            "outcome",
            "plan",
            "even",
            "unanswered",
            "band"
        ])
    );
    assert_eq!(
        (&what_if["level"], &what_if["next"], &what_if["outcome"]),
        (&json!(2), &json!(3), &json!("reachable"))
    );
    let plan = &what_if["plan"];
    assert_eq!(
        keys(plan),
        BTreeSet::from(["level", "score", "steps", "raises"])
    );
    let raise = &plan["raises"][0];
    assert_eq!(
        keys(raise),
        BTreeSet::from([
            "question",
            "dimension",
            "kind",
            "now",
            "to",
            "steps",
            "facts",
            "asks",
            "evidence"
        ])
    );
    assert_eq!(raise["facts"][0]["level"], json!(3.0));
    let steps = |plan: &Value| plan["steps"].as_i64().unwrap();
    assert!(steps(plan) <= steps(&what_if["even"]));
    let text = terminal.run(&[&score[..], &["--what-if"]].concat()).text();
    assert!(text.contains("level 3 takes "), "{text}");
    assert!(text.contains("lowest the level is 2, highest 2"), "{text}");
}
