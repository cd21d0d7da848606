//! Lines, gaps, rings and marks.

use std::collections::BTreeSet;

use chart::scene::{Item, Point};
use chart::{Radar, Role, Scale, Scene, Token};
use proptest::prelude::*;

use crate::fixture::{drawn, letters, radar, series, texts};

/// Corners of a line, whether it is closed, and its dashes.
type Line<'a> = (&'a [Point], bool, Option<[f32; 2]>);

/// The lines of a series.
fn lines(scene: &Scene, token: Token) -> Vec<Line<'_>> {
    let line = |item| match item {
        &Item::Path {
            ref points,
            closed,
            paint,
        } => paint
            .stroke
            .filter(|stroke| stroke.token == token)
            .filter(|_| paint.fill.is_none_or(|fill| fill.token == Token::Band))
            .map(|stroke| (points.as_slice(), closed, stroke.dash)),
        _ => None,
    };
    scene.items.iter().filter_map(line).collect()
}

/// The centres of the filled circles of a colour.
fn dots(scene: &Scene, token: Token) -> Vec<Point> {
    let dot = |item: &Item| match item {
        Item::Circle { center, paint, .. } => paint
            .fill
            .filter(|fill| fill.token == token)
            .map(|_| *center),
        _ => None,
    };
    scene.items.iter().filter_map(dot).collect()
}

/// Corners of the outermost ring.
fn ring(scene: &Scene) -> Vec<Point> {
    lines(scene, Token::LineStrong)[0].0.to_vec()
}

fn distance(one: Point, other: Point) -> f32 {
    (one.x - other.x).hypot(one.y - other.y)
}

fn now(values: &[Option<f64>]) -> Radar {
    let labels: Vec<String> = (0..values.len())
        .map(|axis| format!("Axis {axis}"))
        .collect();
    radar(&labels, vec![series(Role::Now, "Now", values.to_vec())])
}

#[test]
fn a_full_series_is_one_closed_line() {
    let scene = drawn(now(&[Some(1.0), Some(2.0), Some(3.0), Some(4.0)]));
    let lines = lines(&scene, Token::Now);
    assert_eq!(lines.len(), 1);
    assert_eq!((lines[0].0.len(), lines[0].1), (4, true));
    assert_eq!(dots(&scene, Token::Now).len(), 4);
}

#[test]
fn a_missing_value_is_a_gap_and_never_zero() {
    let scene = drawn(now(&[
        Some(1.0),
        Some(2.0),
        None,
        Some(4.0),
        None,
        Some(3.0),
    ]));
    let open = lines(&scene, Token::Now);
    assert_eq!(open.len(), 1, "5, 0 and 1 are neighbours; 3 stands alone");
    assert_eq!((open[0].0.len(), open[0].1), (3, false));
    let dots = dots(&scene, Token::Now);
    assert_eq!(dots.len(), 4);
    let center = lines(&scene, Token::Grid)[0].0[0];
    assert!(
        dots.iter().all(|dot| distance(*dot, center) > 5.0),
        "no mark at the centre"
    );
}

#[test]
fn nothing_judged_draws_the_rings_and_dashes_alone() {
    let scene = drawn(now(&[None, Some(f64::NAN), None]));
    assert!(lines(&scene, Token::Now).is_empty() && dots(&scene, Token::Now).is_empty());
    assert_eq!(
        texts(&scene)
            .filter(|text| letters(text).ends_with('–'))
            .count(),
        3
    );
}

#[test]
fn series_differ_without_colour() {
    let roles = [
        Role::Now,
        Role::Target,
        Role::Last,
        Role::It,
        Role::Business,
    ];
    let tokens = [
        Token::Now,
        Token::Target,
        Token::Last,
        Token::It,
        Token::Business,
    ];
    let looks: BTreeSet<String> = roles
        .into_iter()
        .zip(tokens)
        .map(|(role, token)| {
            let mut radar = now(&[Some(4.0), Some(4.0), Some(4.0)]);
            radar.series[0].role = role;
            let scene = drawn(radar);
            let dash = lines(&scene, token)[0].2;
            let mark = scene.items.iter().rev().find_map(|item| match item {
                Item::Path { points, paint, .. } => Some(format!(
                    "{} corners, hollow: {}",
                    points.len(),
                    paint.stroke.is_some()
                )),
                Item::Circle { paint, radius, .. } if *radius < 5.0 => {
                    Some(format!("circle, hollow: {}", paint.stroke.is_some()))
                }
                _ => None,
            });
            format!("{dash:?} {mark:?}")
        })
        .collect();
    assert_eq!(looks.len(), 5, "{looks:#?}");
}

#[test]
fn an_axis_runs_from_the_lowest_to_the_highest_value_of_its_scale() {
    for (min, max, numbers) in [
        (0.0, 5.0, vec!["5", "4", "3", "2", "1"]),
        (1.0, 7.0, vec!["7", "6", "5", "4", "3", "2", "1"]),
        (0.0, 10.0, vec!["10", "8", "6", "4", "2"]),
    ] {
        let mut radar = now(&[
            Some(max),
            Some(min),
            Some((min + max) / 2.0),
            Some(max),
            Some(max),
            Some(max),
            Some(max),
        ]);
        radar.scale = Scale::over(min, max);
        let scene = drawn(radar);
        let (dots, ring) = (dots(&scene, Token::Now), ring(&scene));
        let center = lines(&scene, Token::Grid)[0].0[0];
        assert!(
            distance(dots[0], ring[0]) < 0.1,
            "the highest value lies on the outermost ring"
        );
        assert!(
            distance(dots[1], center) < 0.1,
            "the lowest value lies at the centre"
        );
        let half = distance(dots[2], center) / distance(ring[2], center);
        assert!((half - 0.5).abs() < 0.01, "{half}");
        let shown: Vec<String> = texts(&scene)
            .filter(|text| text.runs.len() == 1 && text.size == 11.0)
            .map(letters)
            .collect();
        assert_eq!(shown, numbers);
    }
}

#[test]
fn values_beside_names_are_cut_and_never_rounded_up() {
    let scene = drawn(now(&[Some(2.96), Some(3.0), Some(1.7)]));
    let values: Vec<&str> = texts(&scene)
        .filter(|text| text.runs.len() == 2)
        .map(|text| text.runs[1].text.trim())
        .collect();
    assert_eq!(values, ["2.9", "3.0", "1.7"]);
}

#[test]
fn paper_is_drawn_in_points() {
    let spec = crate::fixture::full(12);
    let paper = chart::scene(&spec, &chart::Frame::paper(330.0, 240.0));
    let screen = chart::scene(
        &spec,
        &chart::Frame {
            label: 8.0 / 0.75,
            note: 10.0,
            ..chart::Frame::screen(440.0, 320.0)
        },
    );
    assert_eq!(
        (paper.width, paper.items.len()),
        (330.0, screen.items.len())
    );
    let (paper, screen) = (ring(&paper), ring(&screen));
    assert!((paper[3].x - screen[3].x * 0.75).abs() < 0.02);
}

proptest! {
    #[test]
    fn a_share_lies_between_centre_and_ring_and_grows(
        min in -10.0f64..10.0,
        span in 0.0f64..100.0,
        one in -200.0f64..200.0,
        other in -200.0f64..200.0,
    ) {
        let scale = Scale::over(min, min + span);
        let (low, high) = (scale.share(one.min(other)), scale.share(one.max(other)));
        prop_assert!((0.0..=1.0).contains(&low) && low <= high && high <= 1.0);
    }

    #[test]
    fn rings_rise_and_end_at_the_highest_value(min in -10.0f64..10.0, span in 0.1f64..500.0, step in 0.0f64..9.0) {
        for scale in [Scale::over(min, min + span), Scale { min, max: min + span, step }] {
            let rings = scale.rings();
            prop_assert_eq!(rings.last().copied(), Some(min + span));
            prop_assert!(rings.iter().all(|ring| *ring > min));
            prop_assert!(rings.is_sorted() && rings.len() <= 21);
        }
    }
}
