//! Broken files: which code, and where.

use catalog::{Checked, read_framework};
use model::{Framework, Severity};
use serde_json::{Value, json};

use crate::{SMALL, changed};

/// Pointer, code and severity of a problem.
type Found<'a> = (&'a str, &'a str, Severity);

const ERROR: Severity = Severity::Error;
const WARNING: Severity = Severity::Warning;

fn read(document: &Value) -> Checked<Framework> {
    read_framework(document.to_string().as_bytes(), "broken.json")
}

fn found(checked: &Checked<Framework>) -> Vec<Found<'_>> {
    let problems = checked.problems.iter();
    problems
        .map(|one| (one.pointer.as_str(), one.code.as_str(), one.severity))
        .collect()
}

/// The changed fixture has exactly these problems, each told in a sentence.
#[track_caller]
fn check(changes: &[(&str, Option<Value>)], expected: &[Found<'_>]) {
    let checked = read(&changed(changes));
    assert_eq!(found(&checked), expected, "{changes:?}");
    assert_eq!(
        checked.usable(),
        expected.iter().all(|problem| problem.2 == WARNING)
    );
    for problem in &checked.problems {
        assert_eq!(problem.file, "broken.json");
        assert!(
            problem.message.ends_with('.'),
            "a sentence: {}",
            problem.message
        );
    }
}

/// Each case, `[pointer, value, code]`, yields its code at the changed place and nothing else. In
/// `[pointer, code]` the node is taken away.
#[track_caller]
fn at_the_place(severity: Severity, cases: Value) {
    for case in cases.as_array().unwrap() {
        let pointer = case[0].as_str().unwrap();
        let value = case.get(2).map(|_| case[1].clone());
        let code = case.get(2).unwrap_or(&case[1]).as_str().unwrap();
        check(&[(pointer, value)], &[(pointer, code, severity)]);
    }
}

/// Each case, `[pointer, value, code, place]`, yields its code at that place and nothing else.
#[track_caller]
fn elsewhere(severity: Severity, cases: Value) {
    for case in cases.as_array().unwrap() {
        let text = |index: usize| case[index].as_str().unwrap();
        check(
            &[(text(0), Some(case[1].clone()))],
            &[(text(3), text(2), severity)],
        );
    }
}

#[test]
fn the_fixture_has_no_problem() {
    let checked = read_framework(SMALL, "small.json");
    assert_eq!(checked.problems, []);
    assert!(checked.usable());
}

#[test]
fn a_byte_order_mark_is_tolerated() {
    let bytes = [b"\xEF\xBB\xBF", SMALL].concat();
    assert_eq!(
        read_framework(&bytes, "small.json"),
        read_framework(SMALL, "small.json")
    );
}

#[test]
fn whole_numbers_may_carry_a_fraction() {
    check(
        &[
            ("/gates/0/level", Some(json!(2.0))),
            ("/format", Some(json!(1.0))),
        ],
        &[],
    );
}

#[test]
fn what_is_not_json_says_line_and_column() {
    let checked = read_framework(b"{\n  \"format\": 1,\n}", "broken.json");
    assert_eq!(found(&checked), [("", "not_json", ERROR)]);
    assert_eq!(checked.value, None);
    insta::assert_snapshot!(checked.problems[0].message, @"This cannot be read as JSON: trailing comma at line 3 column 1. Correct that place, then check the file again.");
}

#[test]
fn missing_fields() {
    at_the_place(
        ERROR,
        json!([
            ["/version", "missing_field"],
            ["/scheme", "missing_field"],
            ["/scheme/kind", "missing_field"],
            ["/dimensions/1/meaning", "missing_field"],
            ["/dimensions/0/questions/0/weight", "missing_field"],
            ["/dimensions/0/questions/0/short_form", "missing_field"],
            ["/gates/0/needs/0/at_least", "missing_field"],
            ["/provenance", "source_missing"],
            ["/licence", "licence_missing"],
        ]),
    );
}

#[test]
fn wrong_types_and_unknown_words() {
    at_the_place(
        ERROR,
        json!([
            ["/name", 5, "wrong_type"],
            ["/minutes/short", "two", "wrong_type"],
            ["/minutes/full", 1.5, "wrong_type"],
            ["/minutes/full", -1, "wrong_value"],
            ["/minutes/full", 5_000_000_000_u64, "wrong_value"],
            ["/dimensions/0/weight", "2", "wrong_type"],
            ["/dimensions/0/outcome_test", 7, "wrong_type"],
            ["/dimensions/0/lever", 7, "wrong_type"],
            ["/dimensions/0/lever", {}, "wrong_type"],
            ["/dimensions/0/lever", "hope", "unknown_value"],
            ["/dimensions/0/questions/1", [], "wrong_type"],
            ["/dimensions/0/questions/0/anchors", "none", "wrong_type"],
            ["/dimensions/0/questions/1/kind", "maybe", "unknown_value"],
            ["/dimensions/0/questions/1/kind", 1, "wrong_type"],
            ["/dimensions/0/questions/1/audience", "all", "unknown_value"],
            ["/scheme", "continuous", "wrong_type"],
            ["/scheme/kind", "average", "unknown_value"],
        ]),
    );
    let odd_views = json!([{"kind": "staged", "base_level": 0, "satisfied": "often"}]);
    elsewhere(
        ERROR,
        json!([
            ["/dimensions/0/outcome_test", {"unit": "h"}, "missing_field", "/dimensions/0/outcome_test/statement"],
            ["/scheme", {"kind": "weakest_link", "lambda": "x"}, "wrong_type", "/scheme/lambda"],
            ["/views", odd_views, "unknown_value", "/views/0/satisfied"],
        ]),
    );
}

#[test]
fn unknown_fields_are_only_warnings() {
    at_the_place(
        WARNING,
        json!([
            ["/wieght", 1, "unknown_field"],
            ["/scheme/lambda", 1, "unknown_field"],
            [
                "/dimensions/0/questions/0/stem/customer",
                "?",
                "unknown_field"
            ],
        ]),
    );
    elsewhere(
        WARNING,
        json!([[
            "/dimensions/0/a~b",
            1,
            "unknown_field",
            "/dimensions/0/a~0b"
        ],]),
    );
}

#[test]
fn sentences_for_a_consultant() {
    let checked = read(&changed(&[
        ("/dimensions/0/weight", Some(json!("2"))),
        ("/dimensions/0/questions/1/kind", Some(json!("maybe"))),
        ("/dimensions/1/meaning", None),
        ("/scheme/kind", Some(json!("average"))),
        ("/wieght", Some(json!(1))),
    ]));
    let sentences: Vec<_> = checked
        .problems
        .iter()
        .map(|one| format!("{}: {}", one.pointer, one.message))
        .collect();
    insta::assert_snapshot!(sentences.join("\n"), @r"
    /dimensions/0/questions/1/kind: “kind” is “maybe”; it can be “level”, “differential”, “yes_no”, “nplf”, “ranking”, “number”, “choice”, “text”.
    /dimensions/0/weight: “weight” must be a number, but is a text.
    /dimensions/1/meaning: “meaning” is missing. Add it.
    /scheme/kind: “kind” is “average”; it can be “continuous”, “staged”, “capability”, “pass_mark”, “weakest_link”, “two_axes”, “minimum”, “median_profile”, “differential”, “positioning”, “thresholds”, “stage_from_mean”.
    /wieght: “wieght” is not a field of this place and is ignored. Check its spelling.
    ");
}

#[test]
fn the_head() {
    at_the_place(
        ERROR,
        json!([
            ["/format", 2, "unknown_format"],
            ["/name", " ", "empty_text"],
            ["/id", "", "empty_text"],
            ["/provenance", "", "source_missing"],
            ["/licence", "", "licence_missing"],
        ]),
    );
    check(
        &[
            ("/scale", Some(json!({"min": 2, "max": 2}))),
            ("/gates", None),
        ],
        &[("/scale", "scale_empty", ERROR)],
    );
    let unmarked = Some(json!(false));
    check(
        &[
            ("/dimensions/0/questions/0/short_form", unmarked.clone()),
            ("/dimensions/1/questions/0/short_form", unmarked),
        ],
        &[("/minutes/short", "short_form_empty", WARNING)],
    );
    let astray = json!({"de": {"/dimensions/7/name": "?"}});
    let place = "/translations/de/~1dimensions~17~1name";
    elsewhere(
        WARNING,
        json!([["/translations", astray, "translation_astray", place],]),
    );
}

#[test]
fn references_and_ids() {
    at_the_place(
        ERROR,
        json!([
            ["/dimensions/0/follows", "D07", "unknown_dimension"],
            ["/dimensions/0/banks/1", "none", "unknown_bank"],
            ["/dimensions/0/banks/1", "owners", "duplicate_id"],
            ["/dimensions/0/questions/1/id", "D01-1", "duplicate_id"],
            ["/dimensions/1/questions/0/id", "D01-1", "duplicate_id"],
            ["/banks/0/questions/0/id", "D01-1", "duplicate_id"],
            [
                "/dimensions/1/questions/3/choices/1/id",
                "we",
                "duplicate_id"
            ],
            ["/dimensions/0/questions/1/id", "D01-9", "reused_id"],
            ["/gates/0/needs/0/dimension", "D9", "gate_unknown_dimension"],
        ]),
    );
    at_the_place(
        WARNING,
        json!([["/dimensions/0/questions/1/id", "D01-2 ", "odd_id"],]),
    );
    let twin = json!({"id": "G1", "level": 1, "needs": []});
    let bank = crate::small()["banks"][0].clone();
    check(
        &[
            ("/gates/1", Some(twin)),
            ("/banks/1", Some(bank)),
            ("/banks/1/questions/0/id", Some(json!("B-2"))),
        ],
        &[
            ("/gates/1/id", "duplicate_id", ERROR),
            ("/banks/1/id", "duplicate_id", ERROR),
        ],
    );
    check(
        &[
            ("/dimensions/1/id", Some(json!("D01"))),
            ("/dimensions/0/follows", None),
        ],
        &[("/dimensions/1/id", "duplicate_id", ERROR)],
    );
    let axes = json!([{"kind": "two_axes", "tolerance": 0.2,
        "first": {"name": "A", "dimensions": ["D01"]}, "second": {"name": "B", "dimensions": ["X"]}}]);
    elsewhere(
        ERROR,
        json!([[
            "/views",
            axes,
            "unknown_dimension",
            "/views/0/second/dimensions/0"
        ],]),
    );
}

#[test]
fn scheme_parameters() {
    for (scheme, field) in [
        (
            json!({"kind": "continuous", "provisional_below": 70}),
            "provisional_below",
        ),
        (
            json!({"kind": "capability", "boundaries": [50, 15, 85]}),
            "boundaries",
        ),
        (
            json!({"kind": "pass_mark", "other_required": 1, "levels": []}),
            "levels",
        ),
        (json!({"kind": "weakest_link", "lambda": 2}), "lambda"),
        (json!({"kind": "positioning", "pattern": [3, 4]}), "pattern"),
        (
            json!({"kind": "thresholds", "levels": [{"level": 1, "at_least": 70}]}),
            "levels",
        ),
        (
            json!({"kind": "stage_from_mean", "least": 3, "most": 1}),
            "most",
        ),
        (
            json!({"kind": "two_axes", "tolerance": 0, "first": {"name": "A", "dimensions": []},
            "second": {"name": "B", "dimensions": ["D01"]}}),
            "first",
        ),
    ] {
        let place = format!("/views/0/{field}");
        elsewhere(
            ERROR,
            json!([["/views", [scheme], "bad_parameter", &place],]),
        );
    }
}

#[test]
fn dimensions_and_gates() {
    at_the_place(
        ERROR,
        json!([
            ["/dimensions/0/name", "", "empty_text"],
            ["/dimensions/0/weight", 0, "weight_not_positive"],
            ["/banks/0/questions", [], "no_questions"],
            ["/dimensions/1/questions", [], "no_questions"],
            ["/gates/0/level", 3, "gate_level_unknown"],
            ["/gates/0/level", 0, "gate_level_unknown"],
            ["/gates/0/needs/0/at_least", 2.5, "gate_needs_off_scale"],
        ]),
    );
    check(
        &[
            ("/dimensions", Some(json!([]))),
            ("/gates", None),
            ("/translations", None),
        ],
        &[
            ("/minutes/short", "short_form_empty", WARNING),
            ("/dimensions", "no_questions", ERROR),
        ],
    );
}

#[test]
fn anchors() {
    let anchors = "/dimensions/0/questions/0/anchors";
    let at = |rest: &str| format!("{anchors}/{rest}");
    let words = "A dated list with an author named the order of the two services.";
    let posted = "The list hangs on the wall beside the desk, for all to see.";
    let extra = |value: f64| json!({"value": value, "text": posted});
    let missing = [(anchors, "anchor_missing", ERROR)];
    check(&[(anchors, None)], &missing);
    check(&[(&at("1"), None)], &missing);
    elsewhere(
        ERROR,
        json!([
            [&at("3"), extra(1.0), "anchor_repeated", &at("3/value")],
            [&at("3"), extra(3.0), "anchor_off_scale", &at("3/value")],
            [&at("3"), extra(1.5), "anchor_off_scale", &at("3/value")],
            [&at("2/text"), words, "anchor_repeated", &at("2/text")],
            [&at("2/text"), "  ", "empty_text", &at("2/text")],
        ]),
    );
    at_the_place(
        WARNING,
        json!([
            [&at("2/text"), "All is well.", "anchor_length"],
            [&at("2/text"), "x".repeat(181), "anchor_length"],
        ]),
    );
    let ends = json!([{"value": 0, "text": "fires"}, {"value": 11, "text": "prevention"}]);
    let differential = "/dimensions/1/questions/0/anchors";
    elsewhere(
        ERROR,
        json!([[
            differential,
            ends,
            "anchor_off_scale",
            "/dimensions/1/questions/0/anchors/1/value"
        ],]),
    );
}

#[test]
fn an_absurd_scale_is_not_walked_to_its_end() {
    let scale = json!({"min": 0, "max": 1e300});
    let checked = read(&changed(&[("/scale", Some(scale))]));
    assert_eq!(
        found(&checked),
        [("/dimensions/0/questions/0/anchors", "anchor_missing", ERROR)]
    );
    insta::assert_snapshot!(checked.problems[0].message, @"There is no anchor for 3, 4, 5, 6, 7, 8 and further values. Each whole value of the scale needs one.");
}

#[test]
fn a_side_without_words_of_its_own_is_shown_the_others() {
    at_the_place(
        WARNING,
        json!([
            ["/dimensions/0/questions/0/stem/it", "stem_missing"],
            ["/dimensions/1/questions/0/stem/business", "stem_missing"],
        ]),
    );
}

#[test]
fn questions() {
    at_the_place(
        ERROR,
        json!([
            ["/dimensions/0/questions/1/stem/it", "stem_missing"],
            ["/dimensions/1/questions/2/stem/business", "stem_missing"],
            ["/dimensions/0/questions/0/stem/business", "", "empty_text"],
            [
                "/dimensions/0/questions/0/weight",
                -1,
                "weight_not_positive"
            ],
            ["/dimensions/0/questions/0/level", 7, "level_tag_off_scale"],
            ["/dimensions/0/questions/2/unit", "unit_missing"],
            ["/dimensions/0/questions/2/unit", " ", "unit_missing"],
            ["/dimensions/1/questions/0/poles", "poles_missing"],
            ["/dimensions/1/questions/0/poles/low", "", "empty_text"],
            ["/dimensions/1/questions/2/choices", "choices_missing"],
            ["/dimensions/1/questions/3/choices", [], "choices_missing"],
        ]),
    );
    let feeds = |level: i64, weight: i64| json!([{"level": level, "weight": weight}]);
    let place = "/dimensions/0/questions/0/feeds";
    elsewhere(
        ERROR,
        json!([
            [
                place,
                feeds(9, 1),
                "level_tag_off_scale",
                "/dimensions/0/questions/0/feeds/0/level"
            ],
            [
                place,
                feeds(1, 0),
                "weight_not_positive",
                "/dimensions/0/questions/0/feeds/0/weight"
            ],
        ]),
    );
    let ladder = json!({"kind": "capability"});
    check(
        &[
            ("/scheme", Some(ladder)),
            ("/dimensions/1/questions/1/attribute", None),
        ],
        &[(
            "/dimensions/1/questions/1/attribute",
            "attribute_missing",
            ERROR,
        )],
    );
}

#[test]
fn quality() {
    at_the_place(
        WARNING,
        json!([
            ["/dimensions/0/questions/0/evidence", "evidence_missing"],
            ["/dimensions/0/questions/0/why", "", "why_missing"],
            ["/dimensions/0/questions/0/na", null, "no_na_reason"],
            [
                "/dimensions/0/questions/0/stem/it",
                "x".repeat(161),
                "stem_long"
            ],
        ]),
    );
    check(
        &[("/dimensions/0/questions/1/na_never", None)],
        &[("/dimensions/0/questions/1/na", "no_na_reason", WARNING)],
    );
}

#[test]
fn all_faults_are_found_at_once_and_none_hides_another() {
    check(
        &[
            ("/format", Some(json!(2))),
            ("/licence", None),
            ("/dimensions/0/weight", Some(json!("heavy"))),
            ("/dimensions/0/questions/0/kind", Some(json!("maybe"))),
            ("/dimensions/0/questions/0/stem/it", None),
            ("/dimensions/0/questions/2/unit", None),
            (
                "/dimensions/1",
                Some(json!({"id": "D02", "questions": [{"id": "D01-1", "weight": -1}]})),
            ),
            ("/gates/0/needs/0/dimension", Some(json!("D9"))),
        ],
        &[
            ("/licence", "licence_missing", ERROR),
            ("/dimensions/0/questions/0/kind", "unknown_value", ERROR),
            ("/dimensions/0/weight", "wrong_type", ERROR),
            ("/dimensions/1/name", "missing_field", ERROR),
            ("/dimensions/1/weight", "missing_field", ERROR),
            ("/dimensions/1/meaning", "missing_field", ERROR),
            ("/dimensions/1/questions/0/kind", "missing_field", ERROR),
            ("/dimensions/1/questions/0/audience", "missing_field", ERROR),
            ("/dimensions/1/questions/0/stem", "missing_field", ERROR),
            (
                "/dimensions/1/questions/0/short_form",
                "missing_field",
                ERROR,
            ),
            ("/format", "unknown_format", ERROR),
            ("/dimensions/0/questions/0/stem/it", "stem_missing", WARNING),
            ("/dimensions/0/questions/2/unit", "unit_missing", ERROR),
            (
                "/dimensions/1/questions/0/weight",
                "weight_not_positive",
                ERROR,
            ),
            ("/dimensions/1/questions/0/why", "why_missing", WARNING),
            ("/dimensions/1/questions/0/na", "no_na_reason", WARNING),
            (
                "/gates/0/needs/0/dimension",
                "gate_unknown_dimension",
                ERROR,
            ),
            ("/dimensions/1/questions/0/id", "duplicate_id", ERROR),
        ],
    );
}
