//! Pairs: the marks on their lines, what they say, and that no label touches another.

use analysis::{Groups, QuestionResult, Scoring, score};
use chart::pairs::{self, Pair, Pairs, State};
use chart::scene::Item;
use chart::{ChartSpec, Frame, Scale, Scene, Token, natural_height, table};
use model::{Answer, AnswerValue, Form, Framework, Group, Response};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::fixture::{letters, overlap, texts};

const POLES: [(&str, &str, &str); 3] = [
    (
        "Users or customers",
        "They use what we give them",
        "We know what each values",
    ),
    (
        "Silos or integration",
        "Every team for itself",
        "One flow through all teams",
    ),
    ("Informal or formal", "By word of mouth", "By written rule"),
];

fn framework() -> Framework {
    let dimension = |(index, (name, low, high)): (usize, &(&str, &str, &str))| -> Value {
        json!({"id": format!("P{index}"), "name": name, "weight": 1, "meaning": "", "questions": [{
            "id": format!("P{index}-1"), "kind": "differential", "audience": "both", "stem": {"it": "How?", "business": "How?"},
            "short": "In short", "weight": 1, "short_form": true, "poles": {"low": low, "high": high}, "anchors": []
        }]})
    };
    serde_json::from_value(json!({
        "format": 1, "id": "pairs", "version": "1.0", "name": "Three pairs", "provenance": "", "licence": "",
        "minutes": {"short": 5, "full": 5}, "scheme": {"kind": "differential", "midpoint": 5},
        "scale": {"min": 0, "max": 10},
        "dimensions": POLES.iter().enumerate().map(dimension).collect::<Vec<_>>()
    }))
    .unwrap()
}

fn stands(group: Group, pair: usize, current: f64, desired: f64) -> Response {
    Response {
        participant: format!("{group:?}").as_str().into(),
        group,
        question: format!("P{pair}-1").as_str().into(),
        answer: Answer::Value {
            value: AnswerValue::Number(current),
            desired: Some(desired),
        },
        evidence: None,
        comment: String::new(),
        assumed: false,
    }
}

fn scored(responses: &[Response]) -> Scoring {
    score(&framework(), "hash", responses, Form::Full)
}

fn drawn(scoring: &Scoring) -> Pairs {
    let scores = scoring.scores.differential().unwrap();
    match pairs::from_questions(&framework(), scores, &scoring.questions) {
        ChartSpec::Pairs(pairs) => pairs,
        other => panic!("these are pairs: {other:?}"),
    }
}

fn both() -> Scoring {
    scored(&[
        stands(Group::It, 0, 4.0, 8.0),
        stands(Group::Business, 0, 1.0, 9.0),
        stands(Group::It, 1, 6.0, 6.0),
    ])
}

#[test]
fn pairs_stand_in_the_order_of_the_framework_with_both_states() {
    let pairs = drawn(&both());
    assert_eq!(pairs.pairs[0].name, "Users or customers");
    let now = |index: usize| pairs.pairs[index].now;
    assert_eq!(
        now(0),
        Some(State {
            current: 2.5,
            desired: 8.5
        })
    );
    assert_eq!(pairs.pairs[2].now, None, "nobody judged it: no mark, not 0");
    assert_eq!(
        pairs.pairs[0].business,
        Some(State {
            current: 1.0,
            desired: 9.0
        })
    );
    assert_eq!((pairs.scale.min, pairs.scale.max), (0.0, 10.0));
    insta::assert_snapshot!(pairs.finding, @"3.0 from what you want on average; furthest in Users or customers, 6.0");
    insta::assert_snapshot!(pairs.summary, @"3 pairs, each on a line from 0 to 10: today 4.2 on average, wanted 7.2. 3.0 from what you want on average; furthest in Users or customers, 6.0; not judged: Informal or formal.");
}

#[test]
fn the_sentence_never_takes_an_end_for_the_goal() {
    for (states, finding) in [
        (vec![], "No distance yet"),
        (
            vec![(8.0, 2.0), (6.0, 4.0)],
            "4.0 from what you want on average; furthest in Users or customers, 6.0",
        ),
        (
            vec![(8.0, 2.0), (2.0, 6.0)],
            "−1.0 to what you want on balance; furthest in Users or customers, 6.0",
        ),
        (
            vec![(5.0, 5.0)],
            "0.0 from what you want on average: nothing is to move",
        ),
        (
            vec![(1.0, 4.0), (2.0, 5.0)],
            "3.0 from what you want on average; furthest in Users or customers, 3.0",
        ),
    ] {
        let responses: Vec<Response> = states
            .iter()
            .enumerate()
            .map(|(pair, (current, desired))| stands(Group::It, pair, *current, *desired))
            .collect();
        let finding_said = drawn(&scored(&responses)).finding;
        assert_eq!(finding_said, finding, "{states:?}");
    }
}

#[test]
fn the_table_holds_every_value_and_sides_where_they_are_shown() {
    let (columns, rows) = table(&ChartSpec::Pairs(drawn(&both())));
    assert_eq!(columns.len(), 10);
    assert_eq!(
        rows[0][3..],
        ["2.5", "8.5", "+6.0", "4.0", "8.0", "1.0", "9.0"]
    );
    assert_eq!(rows[2][3..6], ["–", "–", "–"]);

    let closed: Vec<QuestionResult> = both()
        .questions
        .into_iter()
        .map(|result| QuestionResult {
            groups: Groups {
                it: None,
                business: None,
            },
            ..result
        })
        .collect();
    let scoring = both();
    let spec = pairs::from_questions(
        &framework(),
        scoring.scores.differential().unwrap(),
        &closed,
    );
    let (columns, rows) = table(&spec);
    assert_eq!(columns.len(), 6);
    assert_eq!(rows[0][3..], ["2.5", "8.5", "+6.0"]);
}

/// How often each colour is drawn as a mark: filled or hollow, round or cornered.
fn marks(scene: &Scene) -> Vec<String> {
    let mut marks: Vec<String> = scene
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Circle { paint, .. } => Some(("round", paint)),
            Item::Path {
                points,
                closed: true,
                paint,
            } if points.len() == 4 => Some((
                if points[0].y == points[1].y {
                    "square"
                } else {
                    "diamond"
                },
                paint,
            )),
            _ => None,
        })
        .map(|(shape, paint)| {
            let hollow = paint.stroke.is_some();
            format!("{shape} {}", if hollow { "hollow" } else { "filled" })
        })
        .collect();
    marks.sort();
    marks
}

#[test]
fn states_and_sides_differ_without_colour() {
    let spec = ChartSpec::Pairs(drawn(&scored(&[
        stands(Group::It, 0, 4.0, 8.0),
        stands(Group::Business, 0, 1.0, 9.0),
    ])));
    let scene = chart::scene(&spec, &Frame::screen(720.0, 300.0));
    let key = [
        "diamond hollow",
        "round filled",
        "round hollow",
        "square filled",
    ];
    let lines = [
        "diamond hollow",
        "diamond hollow",
        "diamond hollow",
        "round filled",
        "round hollow",
        "square filled",
    ];
    let mut wanted: Vec<&str> = key.into_iter().chain(lines).collect();
    wanted.sort_unstable();
    assert_eq!(marks(&scene), wanted);
}

#[test]
fn marks_lie_where_their_values_say() {
    let spec = ChartSpec::Pairs(drawn(&scored(&[stands(Group::It, 0, 0.0, 10.0)])));
    let scene = chart::scene(&spec, &Frame::screen(720.0, 200.0));
    let grid: Vec<f32> = scene
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Path { points, paint, .. } => paint
                .stroke
                .filter(|stroke| stroke.token == Token::Grid)
                .map(|_| points[0].x),
            _ => None,
        })
        .collect();
    assert_eq!(grid.len(), 3, "the ends and the middle");
    assert!(((grid[0] + grid[2]) / 2.0 - grid[1]).abs() < 0.1);
    let dots: Vec<f32> = scene
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Circle { center, paint, .. } => paint
                .fill
                .filter(|fill| fill.token == Token::Now)
                .map(|_| center.x),
            _ => None,
        })
        .collect();
    assert!(dots.iter().any(|x| (x - grid[0]).abs() < 0.1), "{dots:?}");
}

#[test]
fn in_its_natural_height_nothing_is_shortened() {
    let spec = ChartSpec::Pairs(drawn(&both()));
    for frame in [
        Frame::screen(720.0, 0.0),
        Frame::paper(500.0, 0.0),
        Frame::file(720.0, 0.0),
    ] {
        let frame = Frame {
            height: natural_height(&spec, &frame),
            ..frame
        };
        let scene = chart::scene(&spec, &frame);
        let said: Vec<String> = texts(&scene).map(letters).collect();
        let said = said.join(" ");
        for (_, low, high) in POLES {
            assert!(said.contains(low) && said.contains(high), "{said}");
        }
        assert_eq!(overlap(&scene), None);
    }
}

fn states() -> impl Strategy<Value = Option<State>> {
    prop::option::of(
        (0.0..=10.0, 0.0..=10.0).prop_map(|(current, desired)| State { current, desired }),
    )
}

proptest! {
    #[test]
    fn no_label_touches_another_or_leaves_the_canvas(
        rows in prop::collection::vec(("[\\PC]{0,60}", "[\\PC]{0,60}", states(), states(), states()), 0..14),
        width in 40.0f32..1000.0, height in 20.0f32..900.0, paper in any::<bool>(), file in any::<bool>(),
        finding in "[\\PC]{0,80}",
    ) {
        let pairs = rows.into_iter().map(|(low, high, now, it, business)| Pair {
            id: "Q".into(), name: String::new(), low, high, now, it, business,
        });
        let spec = ChartSpec::Pairs(Pairs {
            title: "Pairs".to_owned(), finding, summary: String::new(), scale: Scale::over(0.0, 10.0),
            midpoint: 5.0, pairs: pairs.collect(),
        });
        let frame = if paper { Frame::paper(width, height) } else { Frame::screen(width, height) };
        let frame = Frame { legend: file, ..frame };
        let scene = chart::scene(&spec, &frame);
        prop_assert_eq!(overlap(&scene), None);
        let smallest = frame.smallest.min(frame.note) * frame.unit;
        prop_assert!(texts(&scene).all(|text| text.size >= smallest - 0.01));
    }
}
