//! The pictures of impact: what they say, where their marks lie, and that no label touches another.

mod graph;
mod sample;

use std::collections::BTreeSet;

use chart::heat::HeatRow;
use chart::loss::{LossCurve, LossInput, LossPoint, Times};
use chart::money::Sum;
use chart::scene::{Item, Point};
use chart::svg::Colors;
use chart::tornado::Driver;
use chart::tradeoff::TradeoffPoint;
use chart::worth::{Need, WorthOf};
use chart::{
    ChartSpec, Frame, Scene, Token, heat, loss, natural_height, svg, table, tornado, tradeoff,
    worth,
};
use proptest::prelude::*;

use crate::fixture::{bounds, letters, overlap, texts};
use sample::euro;

fn at_ease(spec: &ChartSpec, frame: Frame) -> Scene {
    let height = natural_height(spec, &frame);
    chart::scene(spec, &Frame { height, ..frame })
}

fn said(scene: &Scene) -> String {
    texts(scene).map(letters).collect::<Vec<_>>().join(" | ")
}

/// Corners of the lines of a colour.
fn lines(scene: &Scene, token: Token) -> Vec<&[Point]> {
    let line = |item| match item {
        &Item::Path {
            ref points, paint, ..
        } => paint
            .stroke
            .filter(|stroke| stroke.token == token)
            .map(|_| points.as_slice()),
        _ => None,
    };
    scene.items.iter().filter_map(line).collect()
}

#[test]
fn each_picture_says_in_words_what_it_shows() {
    let all: Vec<String> = sample::all()
        .iter()
        .map(|(name, spec)| format!("{name}: {}", spec.summary()))
        .collect();
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn each_picture_has_a_twin_in_figures() {
    let all: Vec<String> = sample::all()
        .iter()
        .map(|(name, spec)| {
            let (columns, rows) = table(spec);
            assert!(rows.iter().all(|row| row.len() == columns.len()), "{name}");
            let rows: Vec<String> = rows.iter().map(|row| row.join(" | ")).collect();
            format!("{name}\n{}\n{}", columns.join(" | "), rows.join("\n"))
        })
        .collect();
    insta::assert_snapshot!(all.join("\n\n"));
}

#[test]
fn each_picture_as_svg() {
    for (name, spec) in sample::all() {
        let scene = at_ease(&spec, Frame::screen(520.0, 0.0));
        insta::assert_snapshot!(format!("svg-{name}"), svg::write(&scene, Colors::Tokens));
    }
}

#[test]
fn a_picture_comes_back_from_json_as_it_was() {
    for (_, spec) in sample::all() {
        let text = serde_json::to_string(&spec).unwrap();
        assert_eq!(serde_json::from_str::<ChartSpec>(&text).unwrap(), spec);
    }
}

#[test]
fn at_ease_no_label_is_missing_or_touches_another() {
    for (name, spec) in sample::all() {
        for frame in [
            Frame::screen(720.0, 0.0),
            Frame::screen(480.0, 0.0),
            Frame::file(720.0, 0.0),
            Frame::paper(322.0, 0.0),
        ] {
            let scene = at_ease(&spec, frame);
            assert_eq!(overlap(&scene), None, "{name}");
            let text = said(&scene);
            assert!(!text.contains('…'), "{name}: {text}");
            let wanted: &[&str] = match name {
                "loss" | "loss-apart" => {
                    &["unacceptable after 24 h", "back within", "is the limit"]
                }
                "heat" => &["Environment", "1 w"],
                "heat-services" => &["Fleet certificates", "15 min"],
                "tornado" => &["€420k likely", "60 %", "penalties"],
                "worth" => &["Claims intake", "wanted", "costs as much as it brings"],
                "graph" => &["Tier 1", "Site", "needed in 36 h", "helps only"],
                "graph-circles" => &["wait for each other", "waits for itself"],
                _ => &[
                    "least within 12 h, €350k",
                    "Stoppages €170k",
                    "Recovery €180k",
                ],
            };
            for words in wanted {
                assert!(text.contains(words), "{name} does not say {words}: {text}");
            }
        }
    }
}

fn curve(spec: ChartSpec) -> LossCurve {
    match spec {
        ChartSpec::Loss(curve) => curve,
        other => panic!("a loss curve was asked for: {other:?}"),
    }
}

#[test]
fn marks_lie_at_their_times() {
    let spec = sample::claims(18.0);
    let scene = at_ease(&spec, Frame::screen(720.0, 0.0));
    let upright = |token: Token| -> f32 {
        let all = lines(&scene, token);
        let line = all.iter().find(|line| {
            line.len() == 2 && line[0].x == line[1].x && (line[1].y - line[0].y) > 60.0
        });
        line.unwrap()[0].x
    };
    let likely = lines(&scene, Token::Now)[0];
    let (start, end) = (likely[0].x, likely[likely.len() - 1].x);
    assert_eq!(curve(spec).points.len(), 6);
    // The axis ends at 39 h: half as far again as the last mark.
    for (token, hours) in [
        (Token::Good, 8.0),
        (Token::Text, 18.0),
        (Token::Error, 24.0),
    ] {
        let wanted = start + (end - start) * hours / 39.0;
        assert!((upright(token) - wanted).abs() < 0.1, "{token:?}");
    }
}

#[test]
fn marks_of_time_differ_without_colour() {
    let scene = at_ease(&sample::claims(18.0), Frame::screen(720.0, 0.0));
    let dashes: BTreeSet<String> = scene
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Path { points, paint, .. } if points.len() == 2 && points[0].x == points[1].x => {
                paint.stroke.filter(|_| points[1].y - points[0].y > 60.0)
            }
            _ => None,
        })
        .map(|stroke| format!("{:?}", stroke.dash))
        .collect();
    assert_eq!(dashes.len(), 3, "{dashes:?}");
}

#[test]
fn marks_without_room_for_their_words_are_told_in_the_key() {
    // Two marks at the same time, in the height that a page of a statement spares.
    let point = |(minutes, likely): (f64, f64)| LossPoint {
        minutes,
        loss: Sum {
            low: likely * 0.8,
            likely,
            high: likely * 1.2,
        },
    };
    let spec = loss::picture(LossInput {
        service: "Direct quotation and sale",
        currency: sample::euro(),
        points: [(0.0, 0.0), (60.0, 8e5), (240.0, 4.8e6), (480.0, 1e7)]
            .map(point)
            .to_vec(),
        times: Times {
            workaround_ends: Some(240.0),
            back: Some(120.0),
            caught_up: Some(180.0),
            unacceptable: Some(240.0),
            by_curve: Some((232.0, Some(297.0))),
        },
        limit: Some(6e6),
        until: None,
    });
    let scene = chart::scene(&spec, &Frame::paper(325.0, 119.0));
    assert_eq!(overlap(&scene), None);
    let text = said(&scene);
    for words in [
        "back within",
        "unacceptable after",
        "other way ends",
        "by the curve",
        "limit",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
}

#[test]
fn a_loss_lies_on_the_line_between_its_points() {
    let curve = curve(sample::claims(18.0));
    assert_eq!(curve.at(960.0).map(|loss| loss.likely), Some(24_000_000.0));
    assert_eq!(curve.at(1440.0).map(|loss| loss.high), Some(59_000_000.0));
    assert_eq!(curve.at(4321.0), None, "nobody said what comes after");
}

#[test]
fn no_label_of_a_mark_is_crossed_by_another_mark() {
    for width in (300..=900).step_by(10) {
        for back in [4.0, 8.0, 12.0, 18.0, 23.0, 24.0, 30.0] {
            let spec = sample::claims(back);
            let scene = at_ease(&spec, Frame::screen(width as f32, 0.0));
            let uprights: Vec<&[Point]> = [Token::Good, Token::Text, Token::Error]
                .into_iter()
                .flat_map(|token| lines(&scene, token))
                .filter(|line| line[0].x == line[1].x && line[1].y - line[0].y > 60.0)
                .collect();
            for text in
                texts(&scene).filter(|text| text.runs[0].weight == chart::font::Weight::Medium)
            {
                let [left, top, right, bottom] = bounds(text);
                let crossed = uprights.iter().any(|line| {
                    line[0].x > left && line[0].x < right && line[0].y < bottom && line[1].y > top
                });
                assert!(!crossed, "{} wide, {back} h: {}", width, letters(text));
            }
        }
    }
}

#[test]
fn a_cell_that_nobody_judged_is_no_zero() {
    let scene = at_ease(&sample::harm(), Frame::screen(520.0, 0.0));
    let open = |scene: &Scene| texts(scene).filter(|text| letters(text) == "?").count();
    assert_eq!(open(&scene), 7, "a row of the grid");
    let file = at_ease(&sample::harm(), Frame::file(520.0, 0.0));
    assert_eq!(open(&file), 7 + 1, "and the key");
    assert!(said(&file).contains("existential") && said(&file).contains("not judged"));
    let spec = heat::picture("None", "Service", vec![60.0], vec![], 4);
    assert!(spec.summary().contains("Nobody has judged yet"));
}

/// Half a page is narrow for nine times, and tight pages are low.
#[test]
fn nine_times_stand_in_a_narrow_and_low_grid_and_its_key_promises_no_dots_that_are_not_there() {
    let ChartSpec::Heat(mut grid) = sample::harm() else {
        unreachable!("it is a grid")
    };
    grid.times.extend([20_160.0, 43_200.0]);
    for row in &mut grid.rows {
        row.severities.extend([Some(5), None]);
    }
    let spec = ChartSpec::Heat(grid.clone());
    for (height, dots) in [(147.0, false), (200.0, true)] {
        let frame = Frame::paper(310.0, height);
        let scene = chart::scene(&spec, &frame);
        assert_eq!(overlap(&scene), None);
        let text = said(&scene);
        assert!(text.contains("15 | min | 1 | h"), "{height}: {text}");
        assert!(text.contains("2 | w | 30 | d"), "{height}: {text}");
        assert!(text.contains("Legal and regulatory | 0 | 0 | 1"), "{text}");
        assert_eq!(grid.key(&frame).contains("dots"), dots, "{height}");
    }
}

#[test]
fn severities_differ_without_colour() {
    let row = |severity| HeatRow {
        name: String::new(),
        severities: vec![severity],
    };
    let looks: BTreeSet<String> = [None, Some(0), Some(1), Some(2), Some(3), Some(4), Some(5)]
        .into_iter()
        .map(|severity| {
            let spec = heat::picture("", "", vec![60.0], vec![row(severity)], 4);
            let scene = chart::scene(&spec, &Frame::screen(120.0, 50.0));
            let dots = scene.items.iter().filter(|item| {
                matches!(item, Item::Path { points, closed: true, .. } if points[1].x - points[0].x < 4.0)
            });
            format!("{} {}", dots.count(), said(&scene))
        })
        .collect();
    assert_eq!(looks.len(), 7, "{looks:?}");
    assert!(looks.contains("5 1 h | 5"), "{looks:?}");
}

#[test]
fn the_strongest_driver_comes_first_and_its_ends_carry_their_values() {
    let ChartSpec::Tornado(tornado) = sample::drivers() else {
        panic!("a tornado was asked for")
    };
    let names: Vec<&str> = tornado
        .drivers
        .iter()
        .map(|driver| driver.name.as_str())
        .collect();
    assert_eq!(names[0], "customers who come back later");
    let swings: Vec<f64> = tornado.drivers.iter().map(Driver::swing).collect();
    assert!(swings.windows(2).all(|pair| pair[0] >= pair[1]));
    let scene = at_ease(&ChartSpec::Tornado(tornado), Frame::screen(640.0, 0.0));
    let x = |wanted: &str| {
        let text = texts(&scene).find(|text| letters(text) == wanted);
        text.unwrap().at.x
    };
    assert!(
        x("60 %") < x("20 %"),
        "where more come back, less is lost: the high value stands at the lower end"
    );
}

#[test]
fn need_and_want_differ_by_shape() {
    let shapes: BTreeSet<String> = Need::ALL
        .into_iter()
        .map(|need| {
            let service = WorthOf {
                name: String::new(),
                value: Some(100.0),
                cost: Some(50.0),
                need,
            };
            let scene = chart::scene(
                &worth::picture(euro(), vec![service]),
                &Frame::screen(400.0, 300.0),
            );
            let mark = scene.items.iter().rev().find_map(|item| match item {
                Item::Path { points, paint, .. } if points.len() > 2 => Some(format!(
                    "{} corners {}",
                    points.len(),
                    paint.stroke.is_some()
                )),
                Item::Circle { paint, .. } => Some(format!("circle {}", paint.stroke.is_some())),
                _ => None,
            });
            mark.unwrap()
        })
        .collect();
    assert_eq!(shapes.len(), 4, "{shapes:?}");
}

#[test]
fn every_service_has_its_name_where_there_is_room() {
    let scene = at_ease(&sample::brings(), Frame::file(720.0, 0.0));
    let text = said(&scene);
    let ChartSpec::Worth(worth) = sample::brings() else {
        panic!("worth and cost were asked for")
    };
    for service in &worth.services {
        let is_placed = service.value.is_some() && service.cost.is_some();
        assert_eq!(
            text.contains(&service.name),
            is_placed,
            "{}: {text}",
            service.name
        );
    }
}

#[test]
fn the_least_of_both_costs_is_found() {
    let point = |minutes: f64, disruption: f64, recovery: f64| TradeoffPoint {
        minutes,
        disruption,
        recovery,
    };
    let cases = [
        (vec![], None),
        (
            vec![
                point(60.0, 1.0, 9.0),
                point(120.0, 3.0, 3.0),
                point(240.0, 9.0, 1.0),
            ],
            Some(120.0),
        ),
        (
            vec![point(240.0, 5.0, 1.0), point(60.0, 1.0, 5.0)],
            Some(240.0),
        ),
    ];
    for (points, least) in cases {
        let ChartSpec::Tradeoff(tradeoff) = tradeoff::picture("", euro(), points) else {
            panic!("both costs were asked for")
        };
        assert_eq!(tradeoff.least().map(|point| point.minutes), least);
    }
}

#[test]
fn where_nothing_is_known_the_picture_says_so() {
    let empty = [
        (curve_of(vec![], Times::default(), None), "Nobody knows yet"),
        (worth::picture(euro(), vec![]), "Nobody knows yet"),
        (
            tornado::picture("", euro(), 60.0, 0.0, vec![]),
            "No input has a range yet",
        ),
        (
            tradeoff::picture("", euro(), vec![]),
            "No way of recovery has been priced yet",
        ),
        (
            heat::picture("", "", vec![], vec![], 4),
            "Nobody has judged yet",
        ),
    ];
    for (spec, words) in empty {
        let scene = at_ease(&spec, Frame::file(500.0, 0.0));
        assert!(said(&scene).contains(words), "{}", said(&scene));
        assert_eq!(overlap(&scene), None);
    }
}

fn curve_of(points: Vec<LossPoint>, times: Times, limit: Option<f64>) -> ChartSpec {
    loss::picture(LossInput {
        service: "Service",
        currency: euro(),
        points,
        times,
        limit,
        until: None,
    })
}

fn sums() -> impl Strategy<Value = f64> {
    prop_oneof![Just(0.0), 1.0..1e3, 1e3..1e7, 1e7..1e13]
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![3 => "[A-Z][a-z ]{0,40}", 1 => "[\\PC]{0,60}"]
}

fn losses() -> impl Strategy<Value = ChartSpec> {
    let minutes = || prop::option::of(0.0..20_000.0);
    let point = (0.0..50_000.0, sums(), sums(), sums()).prop_map(|(minutes, one, other, third)| {
        let mut all = [one, other, third];
        all.sort_by(f64::total_cmp);
        let [low, likely, high] = all;
        LossPoint {
            minutes,
            loss: Sum { low, likely, high },
        }
    });
    let times = (
        minutes(),
        minutes(),
        minutes(),
        minutes(),
        minutes(),
        minutes(),
    )
        .prop_map(
            |(workaround_ends, back, caught_up, unacceptable, high, likely)| Times {
                workaround_ends,
                back,
                caught_up,
                unacceptable,
                by_curve: high.map(|high| (high, likely.map(|likely| high + likely))),
            },
        );
    (
        prop::collection::vec(point, 0..9),
        times,
        prop::option::of(sums()),
    )
        .prop_map(|(points, times, limit)| curve_of(points, times, limit))
}

fn grids() -> impl Strategy<Value = ChartSpec> {
    let severities = prop::collection::vec(prop::option::of(0u8..=5), 0..10);
    (
        name(),
        prop::collection::vec(1.0..50_000.0, 0..10),
        prop::collection::vec((name(), severities), 0..14),
    )
        .prop_map(|(rows_are, times, rows)| {
            let row = |(name, severities)| HeatRow { name, severities };
            heat::picture(
                "Grid",
                &rows_are,
                times,
                rows.into_iter().map(row).collect(),
                4,
            )
        })
}

fn tornados() -> impl Strategy<Value = ChartSpec> {
    let driver = (name(), sums(), sums(), "[\\PC]{0,8}", "[\\PC]{0,8}").prop_map(
        |(name, at_low, at_high, low, high)| Driver {
            name,
            at_low,
            at_high,
            low,
            high,
        },
    );
    (sums(), 0.0..20_000.0, prop::collection::vec(driver, 0..9)).prop_map(
        |(likely, minutes, drivers)| tornado::picture("Service", euro(), minutes, likely, drivers),
    )
}

fn worths() -> impl Strategy<Value = ChartSpec> {
    let service = (
        name(),
        prop::option::of(sums()),
        prop::option::of(sums()),
        prop::sample::select(Need::ALL.to_vec()),
    )
        .prop_map(|(name, value, cost, need)| WorthOf {
            name,
            value,
            cost,
            need,
        });
    prop::collection::vec(service, 0..16).prop_map(|services| worth::picture(euro(), services))
}

fn tradeoffs() -> impl Strategy<Value = ChartSpec> {
    let point =
        (0.0..50_000.0, sums(), sums()).prop_map(|(minutes, disruption, recovery)| TradeoffPoint {
            minutes,
            disruption,
            recovery,
        });
    prop::collection::vec(point, 0..9)
        .prop_map(|points| tradeoff::picture("Service", euro(), points))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_label_touches_another_or_leaves_the_canvas(
        spec in prop_oneof![losses(), grids(), tornados(), worths(), tradeoffs(), graph::graphs(6, 14)],
        width in 40.0f32..1000.0, height in 20.0f32..700.0, paper in any::<bool>(), file in any::<bool>(),
    ) {
        let frame = if paper { Frame::paper(width, height) } else { Frame::screen(width, height) };
        let frame = Frame { legend: file, ..frame };
        let scene = chart::scene(&spec, &frame);
        prop_assert_eq!(overlap(&scene), None);
        let smallest = frame.smallest.min(frame.note) * frame.unit;
        prop_assert!(texts(&scene).all(|text| text.size >= smallest - 0.01));
    }

    #[test]
    fn nothing_is_drawn_outside_the_canvas(
        spec in prop_oneof![losses(), grids(), tornados(), worths(), tradeoffs(), graph::graphs(6, 14)],
        width in 200.0f32..900.0, height in 150.0f32..600.0,
    ) {
        let scene = chart::scene(&spec, &Frame::screen(width, height));
        let inside = |point: &Point| {
            point.x >= -0.1 && point.x <= width + 0.1 && point.y >= -0.1 && point.y <= height + 0.1
        };
        for item in &scene.items {
            if let Item::Path { points, .. } = item {
                prop_assert!(points.iter().all(inside), "{:?}", item);
            }
        }
    }
}
