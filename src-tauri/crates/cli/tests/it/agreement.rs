//! `plumbline agreement`, as it is run.

use serde_json::{Value, json};

use crate::terminal::Terminal;

/// Three people of each side, who give every question of the short form a value by person and place.
fn answers(terminal: &Terminal, value: impl Fn(usize, usize) -> i64) {
    let shipped = terminal
        .run(&["frameworks", "show", "bsm5", "--json"])
        .json();
    let questions: Vec<&Value> = shipped["dimensions"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|dimension| dimension["questions"].as_array().unwrap())
        .collect();
    let responses: Vec<Value> = (0..6)
        .flat_map(|person| {
            let value = &value;
            questions.iter().enumerate().map(move |(place, question)| {
                json!({
                    "participant": format!("p{person}"),
                    "group": if person < 3 { "it" } else { "business" },
                    "question": question["id"],
                    "value": value(person, place),
                })
            })
        })
        .collect();
    let file = json!({"framework": "bsm5", "responses": responses});
    terminal.write("answers.json", &file.to_string());
}

fn agreement(terminal: &Terminal) -> Value {
    let arguments = [
        "agreement",
        "--framework",
        "bsm5",
        "--answers",
        "answers.json",
    ];
    let run = terminal.run(&[&arguments[..], &["--form", "short", "--json"]].concat());
    assert_eq!(run.code, 0, "{}", run.error);
    run.json()
}

fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    keys.sort_unstable();
    keys
}

#[test]
#[expect(clippy::too_many_lines, reason = "one list of keys a part")]
fn every_key_is_there_and_what_is_undefined_says_why() {
    let terminal = Terminal::new();
    answers(&terminal, |person, place| ((person / 3 + place) % 5) as i64);
    let said = agreement(&terminal);
    assert_eq!(
        keys(&said),
        [
            "dimensions",
            "form",
            "framework",
            "overall",
            "problems",
            "questions",
            "rankings"
        ]
    );
    let overall = &said["overall"];
    assert_eq!(
        keys(overall),
        [
            "all",
            "alpha",
            "between",
            "group_alpha",
            "groups",
            "icc",
            "profiles"
        ]
    );
    assert_eq!(
        keys(&overall["alpha"]),
        [
            "interval",
            "interval_metric",
            "nominal",
            "ordinal",
            "questions",
            "reliance",
            "undefined",
            "values"
        ]
    );
    assert_eq!(
        keys(&overall["alpha"]["interval"]),
        ["draws", "high", "low"]
    );
    assert_eq!(
        keys(&overall["icc"]),
        [
            "detectable_change",
            "forms",
            "measurement_error",
            "questions",
            "raters",
            "reliability",
            "undefined"
        ]
    );
    assert_eq!(
        keys(&overall["profiles"]),
        ["bias", "kappa", "questions", "spearman", "undefined"]
    );
    let dimension = &said["dimensions"][0];
    assert_eq!(keys(dimension), ["all", "between", "groups", "id", "name"]);
    assert_eq!(
        keys(&dimension["all"]),
        [
            "average_deviation",
            "consensus",
            "questions",
            "rwg_j",
            "two_camps",
            "undefined",
            "verdict",
            "words"
        ]
    );
    assert_eq!(
        keys(&dimension["between"]),
        [
            "bias",
            "mean_absolute",
            "questions",
            "undefined",
            "verdict",
            "words"
        ]
    );
    let question = &said["questions"][0];
    assert_eq!(
        keys(question),
        ["all", "between", "dimension", "groups", "id", "scale"]
    );
    assert_eq!(
        keys(&question["all"]),
        [
            "average_deviation",
            "awg",
            "consensus",
            "high",
            "low",
            "mean",
            "median",
            "raters",
            "rwg",
            "undefined",
            "verdict",
            "words"
        ]
    );
    assert_eq!(
        keys(&question["between"]),
        [
            "cliffs_delta",
            "effect",
            "gap",
            "split",
            "undefined",
            "verdict",
            "words"
        ]
    );
    assert_eq!(question["between"]["gap"], json!(-1.0));
    assert_eq!(question["between"]["cliffs_delta"], json!(-1.0));
}

#[test]
fn six_of_one_mind_agree_and_have_no_alpha_to_speak_of() {
    let terminal = Terminal::new();
    answers(&terminal, |_, _| 3);
    let alpha = agreement(&terminal)["overall"]["alpha"].clone();
    assert_eq!(alpha["ordinal"], Value::Null);
    assert_eq!(alpha["undefined"]["ordinal"]["reason"], "no_variation");
    assert!(
        alpha["undefined"]["ordinal"]["words"]
            .as_str()
            .unwrap()
            .contains("same")
    );

    answers(&terminal, |_, place| (place % 4) as i64);
    let said = agreement(&terminal);
    assert_eq!(said["overall"]["alpha"]["ordinal"], json!(1.0));
    assert_eq!(said["overall"]["all"]["words"], "they agree");
    assert_eq!(said["overall"]["icc"]["reliability"], json!(1.0));
}

#[test]
fn words_come_before_coefficients() {
    let terminal = Terminal::new();
    answers(
        &terminal,
        |person, place| if person < 3 { 4 } else { (place % 2) as i64 },
    );
    let arguments = [
        "agreement",
        "--framework",
        "bsm5",
        "--answers",
        "answers.json",
    ];
    let run = terminal.run(&[&arguments[..], &["--form", "short"]].concat());
    let text = run.text();
    let differ = text
        .find("the sides differ by about three and a half levels")
        .unwrap();
    assert!(differ < text.find("Krippendorff").unwrap(), "{text}");
    assert!(text.contains("two camps on "), "{text}");
}
