//! What scoring says to particular answers.

use analysis::{
    ConfidenceLabel, DontKnow, GroupScore, Groups, HeldBack, QuestionState, Status, gap, score,
    trend,
};
use model::Group::{Business, It};
use model::{Answer, AnswerValue, Evidence, Form, Framework, Response};
use serde_json::{Value, json};

use crate::fixture::{
    assumed, borne_out, continuous, dimension, framework, framework_with, level, not_applicable,
    outline, question, said, scored, with,
};

/// One dimension `A` with questions `A1` to `A3`.
fn one_dimension() -> Framework {
    let questions = ["A1", "A2", "A3"].map(question).to_vec();
    framework(vec![dimension("A", 1.0, questions)], json!([]))
}

/// Dimensions `A` and `B`, weights 3 and 1, with one question each, and a gate on `B`.
fn gated() -> Framework {
    let gates = json!([
        {"id": "G1", "level": 3, "needs": [{"dimension": "B", "at_least": 3}]},
        {"id": "G2", "level": 4, "needs": [{"dimension": "B", "at_least": 2}, {"dimension": "A", "at_least": 5}]},
    ]);
    let dimensions = vec![
        dimension("A", 3.0, vec![question("A1")]),
        dimension("B", 1.0, vec![question("B1")]),
    ];
    framework(dimensions, gates)
}

fn group_score(score: f64, participants: u32) -> Option<GroupScore> {
    Some(GroupScore {
        score: Some(score),
        participants,
    })
}

const SILENT: Option<GroupScore> = Some(GroupScore {
    score: None,
    participants: 0,
});

#[test]
fn sides_weigh_the_same_however_many_speak() {
    let framework = one_dimension();
    let scoring = scored(
        &framework,
        &[
            level("ida", It, "A1", 4.0),
            level("ivo", It, "A1", 3.0),
            level("bea", Business, "A1", 1.0),
        ],
    );
    let first = &scoring.questions[0];
    assert_eq!(first.value, Some(2.25));
    assert_eq!(
        first.groups,
        Groups {
            it: group_score(3.5, 2),
            business: group_score(1.0, 1)
        }
    );
    assert_eq!(gap::signed(&first.groups), Some(2.5));
    assert_eq!(scoring.scores.mean(), Some(2.25));
}

#[test]
fn four_states_stay_apart() {
    let framework = one_dimension();
    let cases: [(&[Response], QuestionState, Option<f64>, u32); 6] = [
        (&[], QuestionState::Missing, None, 0),
        (
            &[level("ida", It, "A1", 0.0)],
            QuestionState::Value,
            Some(0.0),
            0,
        ),
        (
            &[said("ida", It, "A1", Answer::DontKnow)],
            QuestionState::Missing,
            None,
            1,
        ),
        (
            &[said("ida", It, "A1", not_applicable())],
            QuestionState::NotApplicable,
            None,
            0,
        ),
        (
            &[
                said("ida", It, "A1", not_applicable()),
                said("bea", Business, "A1", Answer::DontKnow),
            ],
            QuestionState::NotApplicable,
            None,
            1,
        ),
        (
            &[
                said("ida", It, "A1", not_applicable()),
                level("bea", Business, "A1", 2.0),
            ],
            QuestionState::Value,
            Some(2.0),
            0,
        ),
    ];
    for (responses, state, value, dont_know) in cases {
        let first = &scored(&framework, responses).questions[0];
        assert_eq!(
            (first.state, first.value, first.dont_know),
            (state, value, dont_know),
            "{responses:?}"
        );
    }
}

#[test]
fn a_dimension_says_how_far_it_can_be_trusted() {
    let questions = vec![
        with(question("A1"), json!({"weight": 3})),
        with(question("A2"), json!({"weight": 2})),
        with(question("A3"), json!({"weight": 4})),
    ];
    let framework = framework(vec![dimension("A", 1.0, questions)], json!([]));
    let scoring = scored(
        &framework,
        &[
            borne_out(level("ida", It, "A1", 4.0), Evidence::Verified),
            said("ida", It, "A3", not_applicable()),
        ],
    );
    let a = &continuous(&scoring.scores).dimensions[0];
    assert_eq!(
        (a.score, a.level, a.status),
        (Some(4.0), Some(4), Status::Provisional)
    );
    assert_eq!(a.completeness, Some(0.6));
    assert_eq!((a.band.low, a.band.high), (Some(2.4), Some(4.4)));
    assert_eq!(
        (a.confidence.value, a.confidence.label),
        (Some(0.6), Some(ConfidenceLabel::Medium))
    );
}

#[test]
fn the_band_starts_at_the_lowest_value_of_the_scale() {
    let framework = framework_with(json!({
        "scale": {"min": 1, "max": 7},
        "dimensions": [dimension("A", 1.0, vec![question("A1"), question("A2")])],
    }));
    let unanswered = scored(&framework, &[]).scores;
    assert_eq!(
        (
            continuous(&unanswered).band.low,
            continuous(&unanswered).band.high
        ),
        (Some(1.0), Some(7.0))
    );
    let half = scored(&framework, &[level("ida", It, "A1", 3.0)]).scores;
    let band = continuous(&half).band;
    assert_eq!((band.low, band.high), (Some(2.0), Some(5.0)));
}

#[test]
fn an_unanswered_dimension_leaves_the_score_and_one_that_does_not_apply_leaves_everything() {
    let framework = gated();
    let of = |b: Option<Answer>| {
        let mut responses = vec![borne_out(level("ida", It, "A1", 2.0), Evidence::Verified)];
        responses.extend(b.map(|answer| said("ida", It, "B1", answer)));
        let scores = scored(&framework, &responses).scores;
        let own = continuous(&scores);
        (
            own.score,
            scores.completeness,
            own.band.low,
            own.band.high,
            scores.confidence.value,
            scores.status,
        )
    };
    let unanswered = (
        Some(2.0),
        Some(0.75),
        Some(1.5),
        Some(2.75),
        Some(0.75),
        Status::Ok,
    );
    assert_eq!(of(None), unanswered);
    assert_eq!(of(Some(Answer::DontKnow)), unanswered);
    let without = (
        Some(2.0),
        Some(1.0),
        Some(2.0),
        Some(2.0),
        Some(1.0),
        Status::Ok,
    );
    assert_eq!(of(Some(not_applicable())), without);
}

#[test]
fn gates_fail_on_the_unanswered_and_skip_what_does_not_apply() {
    let framework = gated();
    let held = |gate: &str, cap, dimensions: &[&str]| HeldBack {
        gate: gate.into(),
        cap,
        dimensions: dimensions.iter().map(|id| (*id).into()).collect(),
    };
    let cases = [
        (5.0, Some(Answer::level(3.0)), Some(4), Some(4), vec![]),
        (
            4.0,
            Some(Answer::level(2.0)),
            Some(3),
            Some(2),
            vec![held("G1", 2, &["B"])],
        ),
        (
            5.0,
            Some(Answer::level(1.0)),
            Some(4),
            Some(2),
            vec![held("G1", 2, &["B"]), held("G2", 3, &["B"])],
        ),
        (
            4.0,
            None,
            Some(4),
            Some(2),
            vec![held("G1", 2, &["B"]), held("G2", 3, &["A", "B"])],
        ),
        (
            4.0,
            Some(not_applicable()),
            Some(4),
            Some(3),
            vec![held("G2", 3, &["A"])],
        ),
        (2.0, Some(Answer::level(0.0)), Some(1), Some(1), vec![]),
    ];
    for (a, b, by_mean, after, held_back_by) in cases {
        let mut responses = vec![level("ida", It, "A1", a)];
        responses.extend(b.clone().map(|answer| said("ida", It, "B1", answer)));
        let scores = scored(&framework, &responses).scores;
        let scores = continuous(&scores);
        assert_eq!(
            (scores.level_by_mean, scores.level),
            (by_mean, after),
            "A {a}, B {b:?}"
        );
        assert_eq!(scores.held_back_by, held_back_by, "A {a}, B {b:?}");
    }
    let nothing = scored(&framework, &[]).scores;
    assert_eq!(
        (
            continuous(&nothing).level_by_mean,
            nothing.level(),
            nothing.status
        ),
        (None, None, Status::Unanswered)
    );
}

#[test]
fn a_level_of_whose_gates_nothing_applies_is_passed_and_does_not_lead() {
    let gate = |id: &str, level: i64, dimension: &str| json!({"id": id, "level": level, "needs": [{"dimension": dimension, "at_least": 3}]});
    let gates = json!([gate("G1", 2, "B"), gate("G2", 3, "B"), gate("G3", 4, "A")]);
    let dimensions = vec![
        dimension("A", 1.0, vec![question("A1")]),
        dimension("B", 1.0, vec![question("B1")]),
    ];
    let framework = framework(dimensions, gates);
    for (a, b, level_, tested) in [
        (3.0, not_applicable(), 3, 1),
        (3.0, Answer::level(3.0), 3, 3),
        (4.0, not_applicable(), 4, 4),
        (1.0, not_applicable(), 1, 1),
    ] {
        let responses = [level("ida", It, "A1", a), said("ida", It, "B1", b)];
        let scores = scored(&framework, &responses).scores;
        assert_eq!(scores.level(), Some(tested as f64), "A {a}");
        let scores = continuous(&scores);
        assert_eq!(
            (scores.level, scores.tested_level),
            (Some(level_), Some(tested))
        );
    }
}

#[test]
fn a_gate_on_a_dimension_that_is_not_there_is_not_met() {
    let gates = json!([{"id": "G1", "level": 3, "needs": [{"dimension": "gone", "at_least": 1}]}]);
    let framework = framework(vec![dimension("A", 1.0, vec![question("A1")])], gates);
    let scores = scored(&framework, &[level("ida", It, "A1", 5.0)]).scores;
    let scores = continuous(&scores);
    assert_eq!((scores.level_by_mean, scores.level), (Some(5), Some(2)));
}

#[test]
fn a_side_that_was_never_asked_has_no_view_unless_it_spoke() {
    let ask = |audience: &str| {
        let asked = with(question("A1"), json!({"audience": audience}));
        framework(vec![dimension("A", 1.0, vec![asked])], json!([]))
    };
    let it = level("ida", It, "A1", 3.0);
    let business = level("bea", Business, "A1", 1.0);
    let cases = [
        ("it", vec![], SILENT, None, false),
        ("it", vec![it.clone()], group_score(3.0, 1), None, false),
        (
            "it",
            vec![business.clone()],
            SILENT,
            group_score(1.0, 1),
            false,
        ),
        ("both", vec![], SILENT, SILENT, false),
        ("both", vec![it.clone()], group_score(3.0, 1), SILENT, true),
        (
            "both",
            vec![it, business],
            group_score(3.0, 1),
            group_score(1.0, 1),
            false,
        ),
    ];
    for (audience, responses, it, business, one_sided) in cases {
        let scoring = scored(&ask(audience), &responses);
        let a = &continuous(&scoring.scores).dimensions[0];
        assert_eq!(
            a.groups,
            Groups { it, business },
            "{audience}: {responses:?}"
        );
        assert_eq!(a.one_sided, one_sided, "{audience}: {responses:?}");
    }
}

#[test]
fn a_person_counts_once_in_a_dimension() {
    let scoring = scored(
        &one_dimension(),
        &[
            level("ida", It, "A1", 3.0),
            level("ida", It, "A2", 4.0),
            level("ivo", It, "A2", 2.0),
            said("ina", It, "A3", Answer::DontKnow),
        ],
    );
    let a = &continuous(&scoring.scores).dimensions[0];
    assert_eq!(a.groups.it, group_score(3.0, 2));
}

#[test]
fn assumed_answers_are_shown_and_never_enter() {
    let framework = one_dimension();
    let scoring = scored(
        &framework,
        &[
            level("ida", It, "A1", 4.0),
            assumed(level("ida", Business, "A1", 1.0)),
            assumed(said("ida", Business, "A2", Answer::DontKnow)),
        ],
    );
    let first = &scoring.questions[0];
    assert_eq!(first.value, Some(4.0));
    assert_eq!(first.groups.business, None);
    assert_eq!(
        first.assumed,
        Groups {
            it: None,
            business: group_score(1.0, 1)
        }
    );
    assert_eq!((first.answers, scoring.questions[1].dont_know), (1, 0));
    assert_eq!(scoring.scores.dont_know, []);
    assert_eq!(scoring.scores.problems, []);
}

#[test]
fn evidence_counts_by_value_answers() {
    let framework = one_dimension();
    let scoring = scored(
        &framework,
        &[
            borne_out(level("ida", It, "A1", 4.0), Evidence::Verified),
            borne_out(level("ivo", It, "A1", 4.0), Evidence::Documented),
            level("bea", Business, "A1", 4.0),
            borne_out(
                said("ben", Business, "A1", Answer::DontKnow),
                Evidence::Verified,
            ),
        ],
    );
    let first = &scoring.questions[0];
    assert_eq!((first.evidenced, first.answers), (2, 3));
    let mean = first.evidence.expect("there are value-answers");
    assert!((mean - 0.7).abs() < 1e-12, "{mean}");
}

#[test]
fn those_who_did_not_know_are_named_in_order() {
    let framework = one_dimension();
    let unknown = |participant: &str, group, question: &str| {
        said(participant, group, question, Answer::DontKnow)
    };
    let scoring = scored(
        &framework,
        &[
            unknown("ivo", It, "A2"),
            unknown("ivo", It, "A1"),
            unknown("bea", Business, "A1"),
        ],
    );
    let names = |list: &[DontKnow]| -> Vec<String> {
        list.iter()
            .map(|row| format!("{} {}", row.question, row.participant))
            .collect()
    };
    assert_eq!(
        names(&scoring.scores.dont_know),
        ["A1 bea", "A1 ivo", "A2 ivo"]
    );
}

/// One question of each kind, none of which allows "not applicable"; `L` is scored.
fn every_kind() -> Framework {
    let kinds = json!({
        "L": {"kind": "level"}, "D": {"kind": "differential"}, "Y": {"kind": "yes_no"},
        "N": {"kind": "nplf"}, "R": {"kind": "ranking"}, "U": {"kind": "number"},
        "C": {"kind": "choice"}, "T": {"kind": "text"},
    });
    let choices = json!([{"id": "x", "text": "X"}, {"id": "y", "text": "Y"}]);
    let questions = kinds
        .as_object()
        .expect("kinds by id")
        .iter()
        .map(|(id, kind)| {
            let bare = with(
                question(id),
                json!({"na": null, "choices": choices, "scored": id == "L"}),
            );
            with(bare, kind.clone())
        });
    framework(vec![dimension("A", 1.0, questions.collect())], json!([]))
}

/// Pointers and codes.
fn problems(framework: &Framework, responses: &[Response]) -> Vec<(String, String)> {
    let problems = scored(framework, responses).scores.problems;
    problems
        .into_iter()
        .map(|problem| (problem.pointer, problem.code))
        .collect()
}

fn value(question: &str, value: Value) -> Response {
    let row = json!({"participant": "ida", "group": "it", "question": question, "value": value, "reason": "none"});
    serde_json::from_value(row).expect("a row of a test reads")
}

#[test]
fn answers_of_every_kind_are_checked() {
    let framework = every_kind();
    let cases = [
        ("L", json!(0), None),
        ("L", json!(5), None),
        ("L", json!(6), Some("off_scale")),
        ("L", json!(-1), Some("off_scale")),
        ("L", json!(2.5), Some("off_scale")),
        ("L", json!("Y"), Some("wrong_kind")),
        ("L", json!("dont_know"), None),
        ("L", json!("not_applicable"), Some("na_not_allowed")),
        ("D", json!(10), Some("desired_missing")),
        ("D", json!(11), Some("off_scale")),
        ("Y", json!("N"), None),
        ("Y", json!("P"), Some("off_scale")),
        ("Y", json!(1), Some("wrong_kind")),
        ("N", json!("L"), None),
        ("N", json!("Y"), Some("off_scale")),
        ("R", json!(["y", "x"]), None),
        ("R", json!(["x", "x"]), Some("off_scale")),
        ("R", json!(["z"]), Some("off_scale")),
        ("R", json!([]), Some("off_scale")),
        ("R", json!("x"), Some("wrong_kind")),
        ("U", json!(12.5), None),
        ("U", json!({"text": "twelve"}), Some("wrong_kind")),
        ("C", json!("x"), None),
        ("C", json!("z"), Some("off_scale")),
        ("T", json!({"text": "well"}), None),
        ("T", json!("well"), Some("wrong_kind")),
        ("T", json!({"text": " "}), Some("off_scale")),
        ("Z", json!(1), Some("unknown_question")),
    ];
    for (question, given, code) in cases {
        let expected: Vec<_> = code
            .map(|code| ("/responses/0".to_owned(), code.to_owned()))
            .into_iter()
            .collect();
        assert_eq!(
            problems(&framework, &[value(question, given.clone())]),
            expected,
            "{question}: {given}"
        );
    }
    let endless = Response {
        answer: Answer::level(f64::NAN),
        ..value("L", json!(1))
    };
    assert_eq!(problems(&framework, &[endless])[0].1, "off_scale");
    let wanting = Answer::Value {
        value: AnswerValue::Number(1.0),
        desired: Some(10.5),
    };
    let wanting = Response {
        answer: wanting,
        ..value("D", json!(1))
    };
    assert_eq!(problems(&framework, &[wanting])[0].1, "off_scale");
}

#[test]
fn what_is_wrong_does_not_count_and_the_rest_does() {
    let framework = one_dimension();
    let responses = [
        level("ida", It, "A1", 9.0),
        level("ida", It, "A1", 3.0),
        level("ida", It, "gone", 1.0),
        level("ivo", It, "A2", 2.0),
        level("ivo", It, "A2", 4.0),
        assumed(level("ivo", It, "A2", 4.0)),
        level("bea", Business, "A2", 1.0),
    ];
    let scoring = scored(&framework, &responses);
    let values: Vec<_> = scoring
        .questions
        .iter()
        .map(|question| question.value)
        .collect();
    assert_eq!(values, [Some(3.0), Some(1.0), None]);
    let expected = [
        ("/responses/0", "off_scale"),
        ("/responses/2", "unknown_question"),
        ("/responses/3", "conflicting_answers"),
    ];
    assert_eq!(
        problems(&framework, &responses),
        expected.map(|(at, code)| (at.to_owned(), code.to_owned()))
    );
}

#[test]
fn identical_answers_collapse_and_conflicting_ones_are_one_problem() {
    let framework = one_dimension();
    let three = level("ida", It, "A1", 3.0);
    let remark = Response {
        comment: "a remark".to_owned(),
        ..three.clone()
    };
    let asserted = borne_out(three.clone(), Evidence::Asserted);
    let same = scored(
        &framework,
        &[three.clone(), three.clone(), remark, asserted],
    );
    assert_eq!(same.questions[0].answers, 1);
    assert_eq!(same.scores.problems, []);

    let verified = borne_out(three.clone(), Evidence::Verified);
    let conflict = |responses: &[Response]| {
        assert_eq!(
            scored(&framework, responses).questions[0].value,
            None,
            "{responses:?}"
        );
        problems(&framework, responses)
    };
    let once = |at: &str| vec![(at.to_owned(), "conflicting_answers".to_owned())];
    assert_eq!(conflict(&[three.clone(), verified]), once("/responses/0"));
    let four = level("ida", It, "A1", 4.0);
    let both_sides = [
        level("ida", Business, "A1", 1.0),
        three.clone(),
        four.clone(),
        level("ida", Business, "A1", 2.0),
        four,
    ];
    assert_eq!(conflict(&both_sides), once("/responses/0"));
}

#[test]
fn mixed_answers_and_mixed_sides_are_worth_a_look() {
    let framework = one_dimension();
    let mixed = [
        level("ida", It, "A1", 3.0),
        said("ivo", It, "A1", not_applicable()),
    ];
    assert_eq!(
        problems(&framework, &mixed),
        [("/responses/1".to_owned(), "mixed_na".to_owned())]
    );
    let sides = [
        level("ida", It, "A1", 3.0),
        level("ida", It, "A2", 3.0),
        level("ida", Business, "A2", 3.0),
    ];
    assert_eq!(
        problems(&framework, &sides),
        [("/responses/2".to_owned(), "two_groups".to_owned())]
    );
    let honest = [
        level("ida", It, "A1", 3.0),
        assumed(level("ida", Business, "A1", 3.0)),
    ];
    assert_eq!(problems(&framework, &honest), []);
}

#[test]
fn the_form_decides_what_is_asked() {
    let long = with(question("A2"), json!({"short_form": false}));
    let framework = framework(
        vec![dimension("A", 1.0, vec![question("A1"), long])],
        json!([]),
    );
    let responses = [level("ida", It, "A1", 2.0), level("ida", It, "A2", 4.0)];
    let short = score(&framework, "hash", &responses, Form::Short);
    assert_eq!(
        (short.scores.form, short.scores.mean()),
        (Form::Short, Some(2.0))
    );
    assert_eq!(short.questions.len(), 1);
    assert_eq!(short.scores.problems, []);
    let full = score(&framework, "hash", &responses, Form::Full);
    assert_eq!(
        (full.scores.form, full.scores.mean()),
        (Form::Full, Some(3.0))
    );
}

#[test]
fn a_missing_full_form_gives_the_short_one_and_says_so() {
    let scores = score(&one_dimension(), "hash", &[], Form::Full).scores;
    assert_eq!(scores.form, Form::Short);
    let codes: Vec<_> = scores
        .problems
        .iter()
        .map(|problem| problem.code.as_str())
        .collect();
    assert_eq!(codes, ["form_incomplete"]);
}

#[test]
fn a_short_form_that_is_all_there_is_to_ask_is_the_full_one_too() {
    let mut framework = one_dimension();
    framework.minutes.full = Some(1);
    let scores = score(&framework, "hash", &[], Form::Full).scores;
    assert_eq!((scores.form, scores.problems), (Form::Full, vec![]));
}

/// A question that stops at 3 where its teller says N.
fn stopped_at_3() -> Framework {
    let cap = json!({"at": 3, "when": "No service touches the law", "fact": {"question": "A1", "is": "N"}});
    let fact = with(question("A1"), json!({"kind": "yes_no", "scored": false}));
    let marked = with(question("A2"), json!({"caps": [cap]}));
    framework(vec![dimension("A", 1.0, vec![fact, marked])], json!([]))
}

#[test]
fn a_fact_stops_an_answer_and_says_so_at_its_place() {
    let framework = stopped_at_3();
    let responses = [
        value("A1", json!("N")),
        level("ida", It, "A2", 5.0),
        level("bob", It, "A2", 5.0),
    ];
    let scoring = scored(&framework, &responses);
    // Ida said that no service does, and counts as 3; Bob did not, and is not stopped.
    assert_eq!(scoring.scores.mean(), Some(4.0));
    let [problem] = scoring.scores.problems.as_slice() else {
        panic!("one answer is above its cap")
    };
    assert_eq!(
        (problem.code.as_str(), problem.pointer.as_str()),
        ("capped", "/responses/1")
    );
    assert_eq!(
        problem.message,
        "ida answered A2 above 3, where it stops: No service touches the law. It counts as 3."
    );
    let told = crate::fixture::outline(&scoring.derivation, 0);
    assert!(
        told.contains("Given 3 (asserted; stopped at 3: No service touches the law)"),
        "{told}"
    );
}

#[test]
fn an_answer_within_its_cap_and_a_fact_that_does_not_hold_are_no_problem() {
    let framework = stopped_at_3();
    for (told, given) in [("N", 3.0), ("Y", 5.0)] {
        let responses = [value("A1", json!(told)), level("ida", It, "A2", given)];
        let scores = scored(&framework, &responses).scores;
        assert_eq!(
            (scores.mean(), scores.problems),
            (Some(given), vec![]),
            "{told}"
        );
    }
}

#[test]
fn unscored_questions_and_those_off_the_scale_do_not_enter() {
    let framework = framework(
        vec![dimension(
            "A",
            1.0,
            vec![
                question("A1"),
                with(question("A2"), json!({"scored": false})),
                with(question("A3"), json!({"kind": "yes_no"})),
            ],
        )],
        json!([]),
    );
    let scoring = scored(
        &framework,
        &[level("ida", It, "A1", 3.0), level("ida", It, "A2", 0.0)],
    );
    assert_eq!(
        (scoring.scores.mean(), scoring.scores.completeness),
        (Some(3.0), Some(1.0))
    );
    assert_eq!(scoring.questions.len(), 1);
}

#[test]
fn change_is_taken_over_what_was_answered_both_times() {
    let framework = one_dimension();
    let before = scored(
        &framework,
        &[level("ida", It, "A1", 1.0), level("ida", It, "A2", 2.0)],
    );
    let after = scored(
        &framework,
        &[
            level("ida", It, "A1", 2.0),
            level("ida", It, "A2", 4.0),
            level("ida", It, "A3", 5.0),
        ],
    );
    assert_eq!(
        trend::matched(&before.questions, &after.questions),
        Some((1.5, 2))
    );
    assert_eq!(
        trend::matched(&scored(&framework, &[]).questions, &after.questions),
        None
    );
}

#[test]
fn the_widest_gaps_come_first_and_ties_go_by_id() {
    let framework = one_dimension();
    let scoring = scored(
        &framework,
        &[
            level("ida", It, "A1", 3.0),
            level("bea", Business, "A1", 2.0),
            level("ida", It, "A2", 4.0),
            level("ida", It, "A3", 2.0),
            level("bea", Business, "A3", 3.0),
        ],
    );
    let ids = |most| -> Vec<String> {
        gap::widest(&scoring.questions, most)
            .iter()
            .map(|question| question.id.to_string())
            .collect()
    };
    assert_eq!(ids(6), ["A1", "A3"]);
    assert_eq!(ids(1), ["A1"]);
    assert_eq!(gap::bias(&[1.0, -1.0, 0.6]), Some(0.6 / 3.0));
    assert_eq!(gap::mean_absolute(&[1.0, -1.0]), Some(1.0));
    assert_eq!((gap::bias(&[]), gap::mean_absolute(&[])), (None, None));
}

#[test]
fn the_level_can_be_opened_down_to_the_answers() {
    let scoring = scored(
        &gated(),
        &[
            borne_out(level("ida", It, "A1", 4.0), Evidence::Documented),
            level("bea", Business, "A1", 5.0),
            said("ida", It, "B1", Answer::DontKnow),
        ],
    );
    insta::assert_snapshot!(outline(&scoring.derivation, 0), @r#"
    {"kind":"level"} LowestCap 2
      {"kind":"overall"} Floor 4
        {"kind":"overall"} WeightedMean 4.5
          {"kind":"dimension","id":"A"} WeightedMean 4.5 × 3
            {"kind":"question","id":"A1"} MeanOfGroups 4.5 × 1
              {"kind":"group","group":"it"} Mean 4
                {"kind":"answer","participant":"ida","group":"it"} Given 4 (documented)
              {"kind":"group","group":"business"} Mean 5
                {"kind":"answer","participant":"bea","group":"business"} Given 5 (asserted)
          {"kind":"dimension","id":"B"} WeightedMean – × 1 (missing)
            {"kind":"question","id":"B1"} MeanOfGroups – × 1 (missing)
              {"kind":"group","group":"it"} Mean –
                {"kind":"answer","participant":"ida","group":"it"} Given – (don’t know)
              {"kind":"group","group":"business"} Mean – (missing)
      {"kind":"gate","id":"G1","level":3} AllNeeds 2 (not met: stops at 2)
        {"kind":"need","dimension":"B"} AtLeast – (needs 3; missing)
      {"kind":"gate","id":"G2","level":4} AllNeeds 3 (not met: stops at 3)
        {"kind":"need","dimension":"B"} AtLeast – (needs 2; missing)
        {"kind":"need","dimension":"A"} AtLeast 4.5 (needs 5)
    "#);
}

#[test]
fn reasons_stand_beside_what_does_not_apply() {
    let scoring = scored(&gated(), &[said("ida", It, "B1", not_applicable())]);
    insta::assert_snapshot!(outline(&scoring.derivation, 0), @r#"
    {"kind":"level"} LowestCap – (missing)
      {"kind":"overall"} Floor –
        {"kind":"overall"} WeightedMean – (missing)
          {"kind":"dimension","id":"A"} WeightedMean – × 3 (missing)
            {"kind":"question","id":"A1"} MeanOfGroups – × 1 (missing)
              {"kind":"group","group":"it"} Mean – (missing)
              {"kind":"group","group":"business"} Mean – (missing)
          {"kind":"dimension","id":"B"} WeightedMean – × 1 (not applicable)
            {"kind":"question","id":"B1"} MeanOfGroups – × 1 (not applicable)
              {"kind":"group","group":"it"} Mean –
                {"kind":"answer","participant":"ida","group":"it"} Given – (not applicable: no such thing here)
              {"kind":"group","group":"business"} Mean – (missing)
      {"kind":"gate","id":"G1","level":3} AllNeeds – (met untested: nothing it needs applies)
        {"kind":"need","dimension":"B"} AtLeast – (not applicable)
      {"kind":"gate","id":"G2","level":4} AllNeeds 3 (not met: stops at 3)
        {"kind":"need","dimension":"B"} AtLeast – (not applicable)
        {"kind":"need","dimension":"A"} AtLeast – (needs 5; missing)
    "#);
}
