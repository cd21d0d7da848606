//! Every scheme from files to the terminal: one tiny instrument each.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::contract::{COMMON, DIMENSION, keys};
use crate::terminal::Terminal;

/// What each scheme prints beside what all do.
const OWN: [(&str, &[&str]); 9] = [
    (
        "capability",
        &[
            "level",
            "tested_level",
            "blocking",
            "vacuous_levels",
            "not_asked",
            "processes",
        ],
    ),
    (
        "pass_mark",
        &[
            "level",
            "tested_level",
            "passed",
            "islands",
            "blocking",
            "vacuous_levels",
            "not_asked",
            "processes",
        ],
    ),
    (
        "weakest_link",
        &[
            "score",
            "band",
            "level",
            "tested_level",
            "mean",
            "minimum",
            "weakest",
            "dimensions",
            "views",
        ],
    ),
    (
        "two_axes",
        &[
            "first",
            "second",
            "gap",
            "pattern",
            "level",
            "tested_level",
            "position",
            "dimensions",
        ],
    ),
    (
        "minimum",
        &[
            "score",
            "band",
            "level",
            "tested_level",
            "minimum",
            "weakest",
            "blocking",
            "dimensions",
        ],
    ),
    (
        "median_profile",
        &["minimum", "median", "weakest", "dimensions"],
    ),
    (
        "positioning",
        &[
            "classification",
            "distance",
            "total",
            "dominate",
            "differentiate",
            "below_par",
            "unfunded_points",
            "funding",
            "dimensions",
        ],
    ),
    (
        "thresholds",
        &[
            "level",
            "tested_level",
            "progress",
            "blocking",
            "vacuous_levels",
            "groups",
        ],
    ),
    (
        "stage_from_mean",
        &["score", "band", "level", "tested_level", "dimensions"],
    ),
];

fn file(name: &str) -> String {
    format!("{}/tests/schemes/{name}.json", env!("CARGO_MANIFEST_DIR"))
}

fn score(kind: &str, answers: &str, more: &[&str]) -> crate::terminal::Run {
    let (framework, answers) = (file(kind), file(answers));
    let words = ["score", "--framework", &framework, "--answers", &answers];
    Terminal::new().run(&[words.as_slice(), more].concat())
}

fn all(own: &[&'static str]) -> BTreeSet<&'static str> {
    COMMON.into_iter().chain(own.iter().copied()).collect()
}

#[test]
fn every_scheme_prints_its_keys_answered_or_not() {
    for (kind, own) in OWN {
        let answered = score(kind, &format!("{kind}.answers"), &["--json"]).json();
        assert_eq!(keys(&answered), all(own), "{kind}");
        assert_eq!(
            (&answered["scheme"], &answered["problems"]),
            (&json!(kind), &json!([]))
        );
        let terminal = Terminal::new();
        let id = &answered["framework"]["id"];
        terminal.write(
            "empty.json",
            &json!({"framework": id, "responses": []}).to_string(),
        );
        let framework = file(kind);
        let words = [
            "score",
            "--framework",
            &framework,
            "--answers",
            "empty.json",
            "--json",
        ];
        let open = terminal.run(&words).json();
        assert_eq!(keys(&open), all(own), "{kind}");
        assert_eq!(open["status"], "unanswered", "{kind}");
        for key in ["level", "tested_level", "score", "median", "distance"] {
            assert!(open[key].is_null(), "{kind}: {key} is {}", open[key]);
        }
    }
}

#[test]
fn dimensions_have_the_same_keys_under_every_scheme() {
    for (kind, own) in OWN {
        if own.contains(&"dimensions") {
            let scores = score(kind, &format!("{kind}.answers"), &["--json"]).json();
            assert_eq!(
                keys(&scores["dimensions"][0]),
                BTreeSet::from(DIMENSION),
                "{kind}"
            );
        }
    }
}

#[test]
fn the_figures_are_those_worked_out_by_hand() {
    let cases: [(&str, &str, Value); 12] = [
        ("weakest_link", "/score", json!(2.4)),
        ("weakest_link", "/views/0/score", json!(3.3)),
        ("minimum", "/score", json!(2.0)),
        ("median_profile", "/median", json!(3)),
        ("two_axes", "/pattern", json!("second_leads")),
        ("positioning", "/classification", json!("relevant")),
        ("thresholds", "/tested_level", json!(1)),
        ("thresholds", "/blocking", json!(["T1", "T3"])),
        ("stage_from_mean", "/level", json!(3)),
        ("pass_mark", "/processes/0/islands", json!([2.0])),
        (
            "pass_mark",
            "/passed",
            json!({"1": true, "1.5": false, "2": false}),
        ),
        ("capability", "/processes/0/attributes/3/rating", json!("P")),
    ];
    for (kind, place, expected) in cases {
        let scores = score(kind, &format!("{kind}.answers"), &["--json"]).json();
        let found = scores.pointer(place).cloned().unwrap_or_default();
        let same = match (found.as_f64(), expected.as_f64()) {
            (Some(one), Some(other)) => (one - other).abs() < 1e-9,
            _ => found == expected,
        };
        assert!(same, "{kind}{place} is {found}, not {expected}");
    }
}

#[test]
fn every_scheme_explains_itself_down_to_the_answers() {
    for (kind, _) in OWN {
        let explained = score(kind, &format!("{kind}.answers"), &["--json", "--explain"]).json();
        let text = explained["derivation"].to_string();
        assert!(text.contains("\"participant\":\"ann\""), "{kind}");
        let plain = score(kind, &format!("{kind}.answers"), &["--json"]).json();
        assert!(
            plain["derivation"].is_null() && !plain.to_string().contains("\"formula\""),
            "{kind}"
        );
    }
}

#[test]
fn every_scheme_reads_well_in_a_terminal() {
    let told: Vec<String> = OWN
        .iter()
        .map(|(kind, _)| {
            let ran = score(kind, &format!("{kind}.answers"), &[]);
            format!("== {kind}\n{}", ran.text())
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn explained_in_words() {
    let told = score("thresholds", "thresholds.answers", &["--explain"]).text();
    insta::assert_snapshot!(told);
}

#[test]
fn bad_answers_are_listed_with_their_place_and_the_rest_scores() {
    let terminal = Terminal::new();
    let responses = json!([
        {"participant": "ann", "group": "it", "question": "T1", "value": 9},
        {"participant": "ann", "group": "it", "question": "T9", "value": 3},
        {"participant": "ann", "group": "it", "question": "T2", "value": 5},
        {"participant": "ann", "group": "it", "question": "T2", "value": 4},
        {"participant": "bob", "group": "it", "question": "T2", "value": 5},
        {"participant": "", "group": "it", "question": "T2", "value": 5},
        {"participant": "bob", "group": "it", "question": "T3", "value": "maybe"},
    ]);
    let answers = json!({"framework": "tiny-thresholds", "responses": responses});
    terminal.write("bad.json", &answers.to_string());
    let framework = file("thresholds");
    let words = [
        "score",
        "--framework",
        &framework,
        "--answers",
        "bad.json",
        "--json",
    ];
    let scores = terminal.run(&words).json();
    let places: Vec<&str> = scores["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| problem["pointer"].as_str().unwrap())
        .collect();
    assert_eq!(
        places,
        [
            "/responses/0",
            "/responses/1",
            "/responses/5",
            "/responses/6",
            "/responses/2"
        ]
    );
    // Bob's 5 is all that counts: a third of the points of level 1.
    let progress = scores["progress"]["1"].as_f64().unwrap();
    assert!((progress - 1.0 / 3.0).abs() < 1e-9, "{progress}");
}

#[test]
fn a_radar_is_drawn_of_dimensions_and_refused_where_there_are_none() {
    let terminal = Terminal::new();
    for (kind, drawn) in [
        ("minimum", true),
        ("weakest_link", true),
        ("thresholds", false),
        ("two_axes", false),
    ] {
        let (framework, answers) = (file(kind), file(&format!("{kind}.answers")));
        let words = [
            "chart",
            "radar",
            "--framework",
            &framework,
            "--answers",
            &answers,
            "--out",
            "x.svg",
        ];
        let ran = terminal.run(&words);
        assert_eq!(ran.code, i32::from(!drawn), "{kind}");
        if !drawn {
            assert!(
                ran.error.starts_with("error[unsuited_picture]"),
                "{}",
                ran.error
            );
        }
    }
}

#[test]
fn what_a_radar_cannot_show_is_refused_and_not_left_out() {
    let terminal = Terminal::new();
    let (framework, answers) = (file("minimum"), file("minimum.answers"));
    let mut words = vec![
        "chart",
        "radar",
        "--framework",
        &framework,
        "--answers",
        &answers,
        "--out",
        "x.svg",
    ];
    words.extend(["--previous", &answers]);
    let ran = terminal.run(&words);
    assert_eq!(ran.code, 1);
    assert!(
        ran.error.starts_with("error[nothing_to_compare]"),
        "{}",
        ran.error
    );
}

#[test]
fn the_way_to_the_next_level_is_told_where_there_is_one() {
    for (kind, outcome) in [
        ("capability", "not_asked"),
        ("median_profile", "no_level"),
        ("minimum", "reachable"),
        ("pass_mark", "reachable"),
        ("positioning", "no_level"),
        ("stage_from_mean", "reachable"),
        ("thresholds", "reachable"),
        ("two_axes", "reachable"),
        ("weakest_link", "reachable"),
    ] {
        let answers = format!("{kind}.answers");
        let said = score(kind, &answers, &["--what-if", "--json"]).json();
        assert_eq!(said["what_if"]["outcome"], json!(outcome), "{kind}");
        assert_eq!(
            said["what_if"]["plan"].is_object(),
            outcome == "reachable",
            "{kind}"
        );
    }
}

#[test]
fn a_question_of_yes_and_no_is_told_by_its_own_words() {
    let text = score("pass_mark", "pass_mark.answers", &["--what-if"]).text();
    assert!(text.contains("no to yes"), "{text}");
    assert!(text.contains("?” is answered with yes"), "{text}");
}
