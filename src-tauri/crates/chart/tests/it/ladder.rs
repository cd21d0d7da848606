//! Ladders: how rungs stand, what they say, and that no label touches another.

use analysis::{Scoring, score};
use chart::ladder::{self, Blocker, Ladder, Rung, State};
use chart::scene::{Item, Point};
use chart::{ChartSpec, Frame, Scene, Token, natural_height, table};
use model::{Answer, Form, Framework, Group, Response};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::fixture::{letters, overlap, texts};

fn framework() -> Framework {
    let practice = |(id, level): &(&str, i64)| {
        json!({
            "id": id, "kind": "level", "audience": "it", "stem": {"it": "How?"}, "short": format!("Practice {id}"),
            "weight": 1, "level": level, "short_form": *level < 4, "na": "never mind", "anchors": []
        })
    };
    let practices = [
        ("A1", 1),
        ("A2", 1),
        ("B1", 2),
        ("C1", 3),
        ("C2", 3),
        ("D1", 4),
    ];
    let level = |(value, name): (usize, &&str)| json!({"value": value, "name": name, "summary": "", "extension": value == 5});
    let levels: Vec<Value> = [
        "Chaotic",
        "Reactive",
        "Proactive",
        "Service",
        "Value",
        "Converged",
    ]
    .iter()
    .enumerate()
    .map(level)
    .collect();
    serde_json::from_value(json!({
        "format": 1, "id": "climb", "version": "1.0", "name": "A climb", "provenance": "", "licence": "",
        "minutes": {"short": 5, "full": 5}, "scheme": {"kind": "staged", "base_level": 0, "satisfied": {"at": 3}},
        "scale": {"min": 0, "max": 5, "levels": levels},
        "dimensions": [{"id": "L", "name": "Ladder", "weight": 1, "meaning": "",
            "questions": practices.iter().map(practice).collect::<Vec<_>>()}]
    }))
    .unwrap()
}

fn scored(given: &[(&str, Option<f64>)], form: Form) -> Scoring {
    let responses: Vec<Response> = given
        .iter()
        .map(|(question, value)| Response {
            participant: "ida".into(),
            group: Group::It,
            question: (*question).into(),
            answer: value.map_or(
                Answer::NotApplicable {
                    reason: "none here".to_owned(),
                },
                Answer::level,
            ),
            evidence: None,
            comment: String::new(),
            assumed: false,
        })
        .collect();
    score(&framework(), "hash", &responses, form)
}

fn drawn(given: &[(&str, Option<f64>)], form: Form) -> Ladder {
    match ladder::from_scoring(&framework(), &scored(given, form)) {
        Some(ChartSpec::Ladder(ladder)) => ladder,
        other => panic!("the framework is a ladder: {other:?}"),
    }
}

const CLIMBING: [(&str, Option<f64>); 5] = [
    ("A1", Some(3.0)),
    ("A2", Some(4.0)),
    ("B1", Some(3.0)),
    ("C1", Some(2.0)),
    ("D1", Some(5.0)),
];

#[test]
fn rungs_stand_as_the_climb_says() {
    let ladder = drawn(&CLIMBING, Form::Full);
    let states: Vec<State> = ladder.rungs.iter().map(|rung| rung.state).collect();
    assert_eq!(
        states,
        [
            State::Base,
            State::Reached,
            State::Reached,
            State::Climbing,
            State::Above,
            State::NotAsked
        ]
    );
    assert_eq!(ladder.level, Some(2));
    let blockers: Vec<(&str, Option<f64>)> = ladder.rungs[3]
        .blockers
        .iter()
        .map(|blocker| (blocker.name.as_str(), blocker.value))
        .collect();
    assert_eq!(
        blockers,
        [("Practice C1", Some(2.0)), ("Practice C2", None)]
    );
    assert!(
        ladder.rungs[4].blockers.is_empty(),
        "only the rung being climbed is barred"
    );
    insta::assert_snapshot!(ladder.finding, @"Level 2: level 3 is held back by 2 practices");
    insta::assert_snapshot!(ladder.summary, @"Level 2: level 3 is held back by 2 practices. Rung by rung: level 1, Reactive, 2 of 2, reached; level 2, Proactive, 1 of 1, reached; level 3, Service, 0 of 2 satisfied, barred by Practice C1 (2.0), Practice C2 (no answer); level 4, Value, 1 of 1, not counted yet; level 5, Converged, not asked in this form.");
}

#[test]
fn the_sentence_says_where_the_climb_ends() {
    let all = |value: Option<f64>| -> Vec<(&str, Option<f64>)> {
        ["A1", "A2", "B1", "C1", "C2", "D1"]
            .map(|id| (id, value))
            .to_vec()
    };
    let mut untested = all(Some(3.0));
    untested[2].1 = None;
    let mut barred = untested.clone();
    barred[3].1 = Some(0.0);
    for (given, form, finding) in [
        (vec![], Form::Full, "No level yet"),
        (
            vec![("A1", Some(0.0)), ("A2", Some(3.0))],
            Form::Full,
            "Level 0: level 1 is held back by 1 practice",
        ),
        (
            all(Some(3.0)),
            Form::Short,
            "Level 3: level 4 is not asked in this form",
        ),
        (
            all(Some(3.0)),
            Form::Full,
            "Level 4: level 5 is not asked in this form",
        ),
        (
            barred,
            Form::Full,
            "Level 1: level 2 passes untested, level 3 is held back by 1 practice",
        ),
        (
            untested,
            Form::Full,
            "Level 4: level 5 is not asked in this form",
        ),
    ] {
        assert_eq!(drawn(&given, form).finding, finding, "{given:?}");
    }
}

#[test]
fn the_table_holds_every_value() {
    let spec = ChartSpec::Ladder(drawn(&CLIMBING, Form::Full));
    let (columns, rows) = table(&spec);
    assert_eq!(columns, ["Level", "Name", "How it stands", "Held back by"]);
    let row = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
    assert_eq!(
        rows,
        [
            row(["0", "Chaotic", "where everybody begins", "–"]),
            row(["1", "Reactive", "2 of 2, reached", "–"]),
            row(["2", "Proactive", "1 of 1, reached", "–"]),
            row([
                "3",
                "Service",
                "0 of 2 satisfied",
                "Practice C1 (2.0), Practice C2 (no answer)"
            ]),
            row(["4", "Value", "1 of 1, not counted yet", "–"]),
            row(["5", "Converged (extension)", "not asked in this form", "–"]),
        ]
    );
}

#[test]
fn a_framework_without_a_ladder_has_no_picture() {
    let mut framework = framework();
    framework.scheme = model::Scheme::Minimum {};
    assert_eq!(
        ladder::from_scoring(&framework, &scored(&CLIMBING, Form::Full)),
        None
    );
}

/// Filled and empty cells of a colour, from left to right in each row.
fn cells(scene: &Scene, edge: Token) -> Vec<(&[Point], Option<Token>)> {
    let cell = |item| match item {
        &Item::Path {
            ref points,
            closed: true,
            paint,
        } if points.len() == 4 => paint
            .stroke
            .filter(|stroke| stroke.token == edge)
            .map(|_| (points.as_slice(), paint.fill.map(|fill| fill.token))),
        _ => None,
    };
    scene.items.iter().filter_map(cell).collect()
}

#[test]
fn a_cell_stands_for_each_practice_and_states_differ_without_colour() {
    let spec = ChartSpec::Ladder(drawn(&CLIMBING, Form::Full));
    let scene = chart::scene(&spec, &Frame::screen(500.0, 300.0));
    let filled = |edge| {
        let cells = cells(&scene, edge);
        let full = cells.iter().filter(|cell| cell.1.is_some()).count();
        (full, cells.len() - full)
    };
    assert_eq!(
        filled(Token::Now),
        (3, 2),
        "three satisfied on reached rungs, two empty on the one being climbed"
    );
    let pale = cells(&scene, Token::LineStrong);
    assert_eq!(
        pale.iter().map(|cell| cell.1).collect::<Vec<_>>(),
        [Some(Token::Band)],
        "what does not count yet is pale"
    );
    let dotted = scene.items.iter().any(|item| match item {
        Item::Path { paint, .. } => paint.stroke.is_some_and(|stroke| stroke.dash.is_some()),
        _ => false,
    });
    assert!(dotted, "what is not asked has no cells but a dotted line");
}

#[test]
fn rungs_rise() {
    let spec = ChartSpec::Ladder(drawn(&CLIMBING, Form::Full));
    let scene = chart::scene(&spec, &Frame::screen(500.0, 300.0));
    let height = |number: &str| {
        texts(&scene)
            .find(|text| letters(text) == number)
            .unwrap()
            .at
            .y
    };
    let heights = ["5", "4", "3", "2", "1", "0"].map(height);
    assert!(heights.is_sorted(), "{heights:?}");
}

#[test]
fn a_value_is_cut_and_never_rounded_up() {
    let mut ladder = drawn(&CLIMBING, Form::Full);
    ladder.rungs[3].blockers[0].value = Some(2.96);
    let (_, rows) = table(&ChartSpec::Ladder(ladder));
    assert_eq!(
        rows[3].last().unwrap(),
        "Practice C1 (2.9), Practice C2 (no answer)"
    );
}

#[test]
fn in_its_natural_height_nothing_is_left_out() {
    let spec = ChartSpec::Ladder(drawn(&CLIMBING, Form::Full));
    for frame in [
        Frame::screen(500.0, 0.0),
        Frame::paper(380.0, 0.0),
        Frame::file(640.0, 0.0),
    ] {
        let frame = Frame {
            height: natural_height(&spec, &frame),
            ..frame
        };
        let scene = chart::scene(&spec, &frame);
        let said: String = texts(&scene).map(letters).collect();
        for wanted in [
            "Practice C1",
            "2.0",
            "Practice C2",
            "no answer",
            "Converged",
        ] {
            assert!(said.contains(wanted), "{wanted} is missing in {said}");
        }
        assert_eq!(overlap(&scene), None);
    }
}

fn states() -> impl Strategy<Value = State> {
    prop_oneof![
        Just(State::Reached),
        Just(State::Climbing),
        Just(State::Above),
        Just(State::Untested),
        Just(State::NotAsked)
    ]
}

fn rungs() -> impl Strategy<Value = Vec<Rung>> {
    let blockers = prop::collection::vec(("[\\PC]{0,40}", prop::option::of(0.0..5.0)), 0..12);
    let rung = (
        "[\\PC]{0,24}",
        any::<bool>(),
        states(),
        0..30u32,
        0..30u32,
        blockers,
    );
    prop::collection::vec(rung, 1..8).prop_map(|rungs| {
        let built = rungs.into_iter().enumerate().map(
            |(level, (name, extension, state, satisfied, more, blockers))| Rung {
                level: level as i64,
                name,
                extension,
                state,
                satisfied,
                applicable: satisfied + more,
                blockers: blockers
                    .into_iter()
                    .map(|(name, value)| Blocker {
                        id: "Q".into(),
                        name,
                        value,
                        at_least: 3.0,
                    })
                    .collect(),
            },
        );
        built.collect()
    })
}

proptest! {
    #[test]
    #[ignore = "slow; run by the full test"]
    fn no_label_touches_another_or_leaves_the_canvas(
        rungs in rungs(), level in prop::option::of(0..8i64), width in 40.0f32..900.0, height in 20.0f32..900.0,
        paper in any::<bool>(), file in any::<bool>(), finding in "[\\PC]{0,80}",
    ) {
        let spec = ChartSpec::Ladder(Ladder {
            title: "A climb".to_owned(), finding, summary: String::new(), level, rungs,
        });
        let frame = if paper { Frame::paper(width, height) } else { Frame::screen(width, height) };
        let frame = Frame { legend: file, ..frame };
        let scene = chart::scene(&spec, &frame);
        prop_assert_eq!(overlap(&scene), None);
        let smallest = frame.smallest.min(frame.note) * frame.unit;
        prop_assert!(texts(&scene).all(|text| text.size >= smallest - 0.01));
    }
}
