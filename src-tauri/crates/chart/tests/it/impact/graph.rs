//! The dependency graph: its words, and the laws of its geometry.

use chart::graph::{DependencyGraph, Needed, Needing, Stated, Strength, What};
use chart::scene::{Item, Point};
use chart::{ChartSpec, Frame, Scene, Token, graph, natural_height};
use model::DependencyKind;
use proptest::prelude::*;

use super::{at_ease, said, sample};
use crate::fixture::{bounds, overlap, texts};

/// Left, top, right, bottom.
type Bounds = [f32; 4];

fn of(spec: ChartSpec) -> DependencyGraph {
    match spec {
        ChartSpec::Graph(graph) => graph,
        other => panic!("a dependency graph was asked for: {other:?}"),
    }
}

/// The boxes of nodes: closed, and larger than what the key shows.
fn boxes(scene: &Scene) -> Vec<Bounds> {
    let bounds = |points: &[Point]| {
        let fold = |pick: fn(&Point) -> f32, with: fn(f32, f32) -> f32| {
            points.iter().map(pick).reduce(with).unwrap()
        };
        let x = |point: &Point| point.x;
        let y = |point: &Point| point.y;
        [
            fold(x, f32::min),
            fold(y, f32::min),
            fold(x, f32::max),
            fold(y, f32::max),
        ]
    };
    let is_box = |item: &Item| match item {
        Item::Path {
            points,
            closed: true,
            paint,
        } if paint.stroke.is_some() => Some(bounds(points)),
        _ => None,
    };
    let all = scene.items.iter().filter_map(is_box);
    all.filter(|[left, _, right, _]| right - left > 40.0)
        .collect()
}

/// The parts of lines that are drawn.
fn parts(scene: &Scene) -> Vec<[Point; 2]> {
    let line = |item: &Item| match item {
        Item::Path {
            points,
            closed: false,
            ..
        } => points.windows(2).map(|pair| [pair[0], pair[1]]).collect(),
        _ => Vec::new(),
    };
    scene.items.iter().flat_map(line).collect()
}

/// Whether a part of a line lies within a box, more than on its edge.
fn enters([from, to]: &[Point; 2], [left, top, right, bottom]: &Bounds) -> bool {
    let (x, y) = ((from.x + to.x) / 2.0, (from.y + to.y) / 2.0);
    let apart = from.x.max(to.x) <= left + 0.5
        || from.x.min(to.x) >= right - 0.5
        || from.y.max(to.y) <= top + 0.5
        || from.y.min(to.y) >= bottom - 0.5;
    let is_straight = (from.x - to.x).abs() < 0.02 || (from.y - to.y).abs() < 0.02;
    // Corners are short, so that their middles tell.
    !apart && (is_straight || (x > *left && x < *right && y > *top && y < *bottom))
}

/// What is wrong with the geometry of a picture.
fn flaw(scene: &Scene) -> Option<String> {
    let boxes = boxes(scene);
    for (index, one) in boxes.iter().enumerate() {
        let touched = boxes[index + 1..].iter().find(|other| {
            one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
        });
        if let Some(other) = touched {
            return Some(format!("the boxes {one:?} and {other:?} touch"));
        }
    }
    for part in parts(scene) {
        if let Some(entered) = boxes.iter().find(|one| enters(&part, one)) {
            return Some(format!("the line {part:?} runs through {entered:?}"));
        }
        let crossed = texts(scene).find(|text| {
            text.runs[0].token != Token::Surface
                && text.runs[0].token != Token::Warning
                && enters(&part, &bounds(text))
        });
        if let Some(text) = crossed {
            return Some(format!("the line {part:?} runs through {text:?}"));
        }
    }
    overlap(scene)
}

fn stated() -> Stated {
    Stated {
        tier: Some(2),
        rto: Some(240.0),
    }
}

fn chain(count: usize) -> ChartSpec {
    let service = |at: usize| Needing {
        name: format!("Service number {at}"),
        stated: stated(),
        needs: (at + 1 < count)
            .then(|| Needed {
                what: What::Service(at + 1),
                strength: Strength::Stops,
                back: Some(480.0),
                late: at.is_multiple_of(7),
            })
            .into_iter()
            .collect(),
    };
    graph::picture((0..count).map(service).collect())
}

#[test]
fn what_needs_nothing_and_is_not_needed_is_named_and_not_drawn() {
    let graph = of(sample::needs());
    assert_eq!(graph.alone, ["Agents’ newsletter"]);
    let scene = at_ease(&sample::needs(), Frame::screen(720.0, 0.0));
    assert_eq!(boxes(&scene).len(), 22);
    assert!(
        said(&scene).contains("Stand alone, needing nothing and not needed: Agents’ newsletter")
    );
}

#[test]
fn the_same_thing_is_one_box_for_all_who_need_it() {
    let graph = of(sample::needs());
    let halls = graph
        .nodes
        .iter()
        .filter(|node| node.name == "Computing hall, Bergen");
    assert_eq!(halls.count(), 1);
}

#[test]
fn what_is_named_twice_is_one_link_as_strong_as_the_stronger() {
    let part = |strength, late| Needed {
        what: What::Service(1),
        strength,
        back: Some(60.0),
        late,
    };
    let service = |needs| Needing {
        name: "One".to_owned(),
        stated: stated(),
        needs,
    };
    let graph = of(graph::picture(vec![
        service(vec![
            part(Strength::Helps, false),
            part(Strength::Stops, true),
        ]),
        service(Vec::new()),
    ]));
    assert_eq!(graph.links.len(), 1);
    assert_eq!(
        (graph.links[0].strength, graph.links[0].late),
        (Strength::Stops, true)
    );
}

#[test]
fn links_that_only_help_close_no_circle() {
    let service = |to: usize, strength| Needing {
        name: format!("To {to}"),
        stated: stated(),
        needs: vec![Needed {
            what: What::Service(to),
            strength,
            back: None,
            late: false,
        }],
    };
    let both = |strength| {
        let services = vec![service(1, Strength::Stops), service(0, strength)];
        of(graph::picture(services))
    };
    assert_eq!(both(Strength::Helps).cycles, Vec::<Vec<usize>>::new());
    let circle = both(Strength::OneOf);
    assert_eq!(circle.cycles, [[0, 1]]);
    assert!(circle.links.iter().all(|link| link.cycle == Some(0)));
}

#[test]
fn links_differ_without_colour() {
    let scene = at_ease(&sample::circles(), Frame::file(720.0, 0.0));
    let look = |item: &Item| match item {
        Item::Path {
            points,
            closed: false,
            paint,
        } if points.len() == 2 => paint
            .stroke
            .map(|stroke| format!("{:?} {}", stroke.dash, stroke.width)),
        _ => None,
    };
    let looks: std::collections::BTreeSet<String> = scene.items.iter().filter_map(look).collect();
    assert_eq!(looks.len(), 4, "{looks:?}");
    let text = said(&scene);
    for mark in ["1", "2", "3", "4", "A", "B"] {
        let count = text.split(" | ").filter(|said| *said == mark).count();
        assert!(
            count >= 2,
            "{mark} stands on its links and before its note: {text}"
        );
    }
}

#[test]
fn the_key_names_only_what_occurs() {
    let text = said(&at_ease(&chain(3), Frame::file(720.0, 0.0)));
    assert!(
        text.contains("cannot work without") && text.contains("back too late"),
        "{text}"
    );
    for absent in [
        "helps only",
        "one of several",
        "wait for each other",
        "else",
    ] {
        assert!(!text.contains(absent), "{absent}: {text}");
    }
}

#[test]
fn only_what_is_wrong_can_be_drawn_alone() {
    let wrong = of(of(sample::needs()).only_wrong().unwrap());
    let names: Vec<&str> = wrong.nodes.iter().map(|node| node.name.as_str()).collect();
    assert_eq!(names, ["Policy changes", "Broker commission"]);
    assert_eq!(wrong.links.len(), 1);
    let fine = of(chain(1));
    assert_eq!(fine.only_wrong(), None);
}

#[test]
fn a_long_chain_is_folded_into_the_width() {
    for count in [0, 1, 2, 12, 60] {
        for frame in [
            Frame::screen(720.0, 0.0),
            Frame::file(340.0, 0.0),
            Frame::paper(493.0, 0.0),
        ] {
            let scene = at_ease(&chain(count), frame);
            assert_eq!(flaw(&scene), None, "{count}");
            let drawn = if count > 1 { count } else { 0 };
            assert_eq!(boxes(&scene).len(), drawn, "{count}");
        }
    }
}

#[test]
fn the_samples_have_no_flaw_at_any_width() {
    for spec in [sample::needs(), sample::circles()] {
        for width in (200..=1000).step_by(25) {
            for frame in [
                Frame::screen(width as f32, 0.0),
                Frame::paper(width as f32, 0.0),
            ] {
                let scene = at_ease(&spec, frame);
                assert_eq!(flaw(&scene), None, "{width}");
                assert_eq!(boxes(&scene).len(), of(spec.clone()).nodes.len(), "{width}");
            }
        }
    }
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![4 => "[A-Z][a-z]{2,9}( [a-z]{2,9}){0,4}", 1 => "[\\PC]{0,60}", 1 => "[A-Z]{30,40}"]
}

/// Random graphs of up to so many services with up to so many links.
pub(super) fn graphs(services: usize, links: usize) -> impl Strategy<Value = ChartSpec> {
    let strength = prop::sample::select(vec![Strength::Stops, Strength::OneOf, Strength::Helps]);
    let link = (
        0..services.max(1),
        0..services.max(1) + 8,
        strength,
        any::<bool>(),
        1.0..9000.0,
    );
    let service = (
        name(),
        prop::option::of(1u8..=5),
        prop::option::of(1.0..9000.0),
    );
    (
        prop::collection::vec(service, 0..=services),
        prop::collection::vec(link, 0..=links),
    )
        .prop_map(|(services, links)| {
            let count = services.len();
            let service = |(name, tier, rto)| Needing {
                name,
                stated: Stated { tier, rto },
                needs: Vec::new(),
            };
            let mut all: Vec<Needing> = services.into_iter().map(service).collect();
            for (from, to, strength, late, back) in links.into_iter().filter(|_| count > 0) {
                let other = || What::Other(DependencyKind::Site, format!("Site {to}"));
                let what = if to < count {
                    What::Service(to)
                } else {
                    other()
                };
                let late = late && strength != Strength::Helps && back > 4500.0;
                all[from % count].needs.push(Needed {
                    what,
                    strength,
                    back: Some(back),
                    late,
                });
            }
            graph::picture(all)
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    #[ignore = "slow; run by the full test"]
    fn boxes_lines_and_labels_keep_apart(
        spec in prop_oneof![graphs(6, 14), graphs(24, 50), graphs(60, 90)],
        width in 300.0f32..1000.0, paper in any::<bool>(),
    ) {
        let frame = if paper { Frame::paper(width, 0.0) } else { Frame::file(width, 0.0) };
        let scene = at_ease(&spec, frame);
        prop_assert_eq!(flaw(&scene), None);
        let (drawn, all) = (boxes(&scene).len(), of(spec).nodes.len());
        // In a narrow column many boxes may find no room. Then none is drawn, and the table stands alone.
        prop_assert!(drawn == all || (drawn == 0 && width < 480.0 && all > 30), "{} of {}", drawn, all);
    }

    #[test]
    fn the_same_graph_gives_the_same_picture(spec in graphs(16, 40), width in 160.0f32..1000.0) {
        let frame = Frame::file(width, 0.0);
        prop_assert_eq!(natural_height(&spec, &frame), natural_height(&spec, &frame));
        prop_assert_eq!(at_ease(&spec, frame), at_ease(&spec, frame));
    }
}
