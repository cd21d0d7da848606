//! The ladder: what counts, what bars, where the climb ends.

use analysis::score::staged::{Ladder, Practice, ladder, ladder_of, reproducibility};
use analysis::score::weighted::Standing;
use analysis::{Scoring, StagedScores, Status, score};
use model::Group::{Business, It};
use model::{Answer, Form, Framework, Response, Satisfied};
use serde_json::{Value, json};

use crate::fixture::{
    dimension, framework_with, level, not_applicable, outline, question, said, with,
};

/// A practice of a level; those above the third are not in the short form.
fn practice(id: &str, level: i64) -> Value {
    with(
        question(id),
        json!({"level": level, "short_form": level <= 3}),
    )
}

/// Practices `A1`, `B1` and so on: one letter a level, base 0, satisfied at 3, levels 0 to 4 named.
fn tower(practices: &[(&str, i64)]) -> Framework {
    let questions = practices.iter().map(|(id, level)| practice(id, *level));
    tower_of(questions.collect(), json!({"at": 3}))
}

fn tower_of(questions: Vec<Value>, satisfied: Value) -> Framework {
    let names = (0..=4).map(|level| json!({"value": level, "name": "", "summary": ""}));
    framework_with(json!({
        "scheme": {"kind": "staged", "base_level": 0, "satisfied": satisfied},
        "scale": {"min": 0, "max": 5, "levels": names.collect::<Vec<_>>()},
        "dimensions": [dimension("L", 1.0, questions)],
    }))
}

const FOUR: [(&str, i64); 5] = [("A1", 1), ("A2", 1), ("B1", 2), ("C1", 3), ("D1", 4)];

fn scored(framework: &Framework, responses: &[Response], form: Form) -> Scoring {
    score(framework, "hash", responses, form)
}

fn staged(framework: &Framework, responses: &[Response]) -> StagedScores {
    let scores = scored(framework, responses, Form::Full).scores;
    scores.staged().expect("the framework is staged").clone()
}

/// Ida's levels.
fn levels(given: &[(&str, f64)]) -> Vec<Response> {
    given
        .iter()
        .map(|(id, value)| level("ida", It, id, *value))
        .collect()
}

#[test]
fn a_level_is_reached_when_every_practice_up_to_it_is_satisfied() {
    let framework = tower(&FOUR);
    /// Answers, the level they reach, and what bars the next.
    type Case<'a> = (&'a [(&'a str, f64)], i64, &'a [&'a str]);
    let cases: [Case<'_>; 5] = [
        (&[("A1", 3.0), ("A2", 3.0), ("B1", 2.0)], 1, &["B1"]),
        (&[("A1", 3.0), ("A2", 2.0), ("B1", 5.0)], 0, &["A2"]),
        (&[("A1", 3.0), ("C1", 5.0), ("D1", 5.0)], 0, &["A2"]),
        (
            &[("A1", 4.0), ("A2", 3.0), ("B1", 3.0), ("C1", 3.0)],
            3,
            &["D1"],
        ),
        (
            &[
                ("A1", 4.0),
                ("A2", 3.0),
                ("B1", 3.0),
                ("C1", 3.0),
                ("D1", 3.0),
            ],
            4,
            &[],
        ),
    ];
    for (given, level, blocking) in cases {
        let scores = staged(&framework, &levels(given));
        assert_eq!(scores.level, Some(level), "{given:?}");
        assert_eq!(scores.tested_level, Some(level), "{given:?}");
        let named: Vec<&str> = scores.blocking.iter().map(|id| id.as_str()).collect();
        assert_eq!(named, blocking, "{given:?}");
    }
}

#[test]
fn the_value_of_the_question_is_tested_and_both_sides_weigh_the_same() {
    let framework = tower(&FOUR);
    let mut responses = levels(&[("A1", 5.0), ("A2", 3.0)]);
    responses.extend(["ivo", "ina"].map(|person| level(person, It, "A1", 5.0)));
    responses.push(level("bea", Business, "A1", 0.0));
    let scores = staged(&framework, &responses);
    assert_eq!(scores.level, Some(0), "5 and 0 make 2.5, below 3");
    assert_eq!(scores.blocking[0].as_str(), "A1");
    assert_eq!(scores.progress[&1], Some(0.5));
}

#[test]
fn blockers_stand_in_the_order_of_the_framework() {
    let framework = tower(&[("Z", 1), ("M", 1), ("A", 1)]);
    let scores = staged(&framework, &levels(&[("A", 0.0), ("M", 3.0)]));
    let named: Vec<&str> = scores.blocking.iter().map(|id| id.as_str()).collect();
    assert_eq!(named, ["Z", "A"], "unanswered and unsatisfied alike");
}

#[test]
fn what_nobody_knows_bars_and_what_does_not_apply_leaves() {
    let framework = tower(&FOUR);
    let with_a2 = |answer: Answer| {
        let mut responses = levels(&[("A1", 3.0)]);
        responses.push(said("ida", It, "A2", answer));
        let scores = staged(&framework, &responses);
        (scores.level, scores.progress[&1])
    };
    assert_eq!(with_a2(Answer::DontKnow), (Some(0), Some(0.5)));
    assert_eq!(with_a2(not_applicable()), (Some(1), Some(1.0)));
}

#[test]
fn a_rung_that_does_not_apply_passes_and_lifts_no_tested_level() {
    let framework = tower(&FOUR);
    let mut responses = levels(&[("A1", 3.0), ("A2", 3.0), ("C1", 1.0)]);
    responses.push(said("ida", It, "B1", not_applicable()));
    let scores = staged(&framework, &responses);
    assert_eq!((scores.level, scores.tested_level), (Some(2), Some(1)));
    assert_eq!(scores.vacuous_levels, [2]);
    assert_eq!(scores.progress[&2], None);
    assert_eq!(scores.blocking[0].as_str(), "C1");

    responses[2] = level("ida", It, "C1", 3.0);
    let scores = staged(&framework, &responses);
    assert_eq!(
        (scores.level, scores.tested_level),
        (Some(3), Some(3)),
        "above an untested rung the climb is tested again"
    );
}

#[test]
fn the_climb_ends_below_the_first_level_that_the_form_does_not_ask() {
    let framework = tower(&FOUR);
    let all = levels(&[
        ("A1", 5.0),
        ("A2", 5.0),
        ("B1", 5.0),
        ("C1", 5.0),
        ("D1", 0.0),
    ]);
    let short = scored(&framework, &all, Form::Short).scores;
    let short = short.staged().expect("the framework is staged");
    assert_eq!((short.level, short.not_asked), (Some(3), Some(4)));
    assert_eq!(
        short.progress.keys().copied().collect::<Vec<_>>(),
        [1, 2, 3]
    );
    assert_eq!(short.blocking, []);
    let full = staged(&framework, &all);
    assert_eq!((full.level, full.not_asked), (Some(3), None));

    let gap = tower(&[("A1", 1), ("C1", 3)]);
    let scores = staged(&gap, &levels(&[("A1", 3.0), ("C1", 3.0)]));
    assert_eq!((scores.level, scores.not_asked), (Some(1), Some(2)));
}

#[test]
fn without_names_the_ladder_ends_with_its_last_practice() {
    let mut framework = tower(&[("A1", 1), ("B1", 2)]);
    framework.scale.levels.clear();
    let scores = staged(&framework, &levels(&[("A1", 3.0), ("B1", 3.0)]));
    assert_eq!((scores.level, scores.not_asked), (Some(2), None));
}

#[test]
fn a_blank_has_no_level() {
    let framework = tower(&FOUR);
    for (responses, status) in [
        (vec![], Status::Unanswered),
        (
            FOUR.iter()
                .map(|(id, _)| said("ida", It, id, Answer::DontKnow))
                .collect(),
            Status::Unanswered,
        ),
        (
            FOUR.iter()
                .map(|(id, _)| said("ida", It, id, not_applicable()))
                .collect(),
            Status::NotApplicable,
        ),
    ] {
        let scores = scored(&framework, &responses, Form::Full).scores;
        assert_eq!(scores.status, status);
        assert_eq!(scores.level(), None, "a blank is not level 0");
        assert_eq!(scores.staged().expect("it is staged").tested_level, None);
    }
    let one = scored(&framework, &levels(&[("A1", 0.0)]), Form::Full).scores;
    assert_eq!(
        (one.status, one.level()),
        (Status::Provisional, Some(0.0)),
        "0 is a value"
    );
}

#[test]
fn a_practice_is_measured_as_the_framework_says() {
    let questions = || {
        FOUR.iter()
            .map(|(id, level)| practice(id, *level))
            .collect()
    };
    let given = levels(&[
        ("A1", 1.0),
        ("A2", 2.0),
        ("B1", 2.0),
        ("C1", 4.0),
        ("D1", 4.0),
    ]);
    for (satisfied, level, blocking) in [
        (json!({"at": 2}), 0, vec!["A1"]),
        (json!("own_level"), 4, vec![]),
        (json!("tested_level"), 1, vec!["A1"]),
    ] {
        let scores = staged(&tower_of(questions(), satisfied.clone()), &given);
        let named: Vec<&str> = scores.blocking.iter().map(|id| id.as_str()).collect();
        assert_eq!(
            (scores.level, named),
            (Some(level), blocking),
            "{satisfied}"
        );
    }
}

#[test]
fn a_practice_at_the_base_or_below_is_asked_of_no_level() {
    let tagged = |level| Practice {
        question: "P".into(),
        level,
        standing: Standing::Value(0.0),
    };
    let practices = [tagged(0), tagged(1)];
    for satisfied in [
        Satisfied::At(3.0),
        Satisfied::OwnLevel,
        Satisfied::TestedLevel,
    ] {
        let ladder = ladder(&practices, satisfied, 1, 3);
        assert!(ladder.rungs.iter().all(|rung| rung.tests.is_empty()));
    }
}

#[test]
fn only_answers_on_the_scale_climb() {
    let yes_no = with(practice("A2", 1), json!({"kind": "yes_no"}));
    let framework = tower_of(vec![practice("A1", 1), yes_no], json!({"at": 3}));
    let scores = staged(&framework, &levels(&[("A1", 3.0)]));
    assert_eq!(scores.progress[&1], Some(1.0));
}

#[test]
fn another_scheme_has_no_ladder() {
    let framework = framework_with(json!({"dimensions": []}));
    assert_eq!(ladder_of(&framework, []), None);
}

#[test]
fn order_is_judged_from_level_to_level_and_not_within_one() {
    let rungs = |values: [&[f64]; 3]| -> Ladder {
        let practices: Vec<Practice> = values
            .iter()
            .zip(1..)
            .flat_map(|(values, level)| {
                values.iter().map(move |value| Practice {
                    question: "P".into(),
                    level,
                    standing: Standing::Value(*value),
                })
            })
            .collect();
        ladder(&practices, Satisfied::At(3.0), 0, 3)
    };
    let within = rungs([&[5.0, 5.0], &[0.0, 5.0], &[0.0]]);
    assert_eq!(within.order().map(|order| order.errors), Some(0));
    let island = rungs([&[5.0, 5.0], &[0.0, 0.0], &[5.0]]);
    let order = island.order().expect("there are practices");
    assert_eq!((order.errors, order.reproducibility), (2, 0.6));
    assert_eq!(reproducibility(&[]), None);
    assert_eq!(rungs([&[], &[], &[]]).order(), None);
}

#[test]
fn the_level_can_be_opened_down_to_the_answers() {
    let framework = tower(&FOUR);
    let mut responses = levels(&[("A1", 4.0), ("A2", 3.0)]);
    responses.push(level("bea", Business, "A2", 1.8_f64.floor()));
    responses.push(said("ida", It, "B1", not_applicable()));
    responses.push(said("ida", It, "C1", Answer::DontKnow));
    let scoring = scored(&framework, &responses, Form::Short);
    insta::assert_snapshot!(outline(&scoring.derivation, 0), @r#"
    {"kind":"tested_level"} HighestTested 0 (level 4 is not asked, so the climb ends below it)
      {"kind":"level"} Climb 0 (provisional: too little is answered)
        {"kind":"rung","level":1} Share 0.5 (1 of 2 practices satisfied; A2 at 2.0 is below 3)
          {"kind":"practice","id":"A1"} Satisfied 1 (satisfied)
            {"kind":"question","id":"A1"} MeanOfGroups 4
              {"kind":"group","group":"it"} Mean 4
                {"kind":"answer","participant":"ida","group":"it"} Given 4 (asserted)
              {"kind":"group","group":"business"} Mean – (missing)
          {"kind":"practice","id":"A2"} Satisfied 0 (not satisfied)
            {"kind":"question","id":"A2"} MeanOfGroups 2
              {"kind":"group","group":"it"} Mean 3
                {"kind":"answer","participant":"ida","group":"it"} Given 3 (asserted)
              {"kind":"group","group":"business"} Mean 1
                {"kind":"answer","participant":"bea","group":"business"} Given 1 (asserted)
        {"kind":"rung","level":2} Share – (no practice applies, so it passes untested)
          {"kind":"practice","id":"B1"} Satisfied – (not applicable)
            {"kind":"question","id":"B1"} MeanOfGroups – (not applicable)
              {"kind":"group","group":"it"} Mean –
                {"kind":"answer","participant":"ida","group":"it"} Given – (not applicable: no such thing here)
              {"kind":"group","group":"business"} Mean – (missing)
        {"kind":"rung","level":3} Share 0 (0 of 1 practices satisfied; C1 is not known)
          {"kind":"practice","id":"C1"} Satisfied 0 (missing)
            {"kind":"question","id":"C1"} MeanOfGroups – (missing)
              {"kind":"group","group":"it"} Mean –
                {"kind":"answer","participant":"ida","group":"it"} Given – (don’t know)
              {"kind":"group","group":"business"} Mean – (missing)
    "#);
    let explained = &scoring.derivation.parts[0].parts[0];
    assert_eq!(
        explained.note.as_deref(),
        Some("1 of 2 practices satisfied; A2 at 2.0 is below 3")
    );
}
