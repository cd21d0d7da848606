//! Labels are whole, inside the canvas, and touch neither each other nor a ring number.

use chart::{ChartSpec, Frame, Role, Scale, Scene};
use proptest::prelude::*;

use crate::fixture::{NAMES, bounds, letters, radar, series, texts};

/// What is wrong with the text of a picture, if anything.
fn fault(scene: &Scene, axes: usize, smallest: f32) -> Option<String> {
    let boxes: Vec<(String, [f32; 4])> = texts(scene)
        .map(|text| (letters(text), bounds(text)))
        .collect();
    let labels = texts(scene).filter(|text| text.runs.len() == 2).count();
    if labels != axes {
        return Some(format!("{labels} labels for {axes} axes"));
    }
    for (index, (one, a)) in boxes.iter().enumerate() {
        if a[0] < 0.0 || a[1] < 0.0 || a[2] > scene.width || a[3] > scene.height {
            return Some(format!("{one:?} leaves the canvas: {a:?}"));
        }
        let touched = boxes[index + 1..]
            .iter()
            .find(|(_, b)| a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]);
        if let Some((other, _)) = touched {
            return Some(format!("{one:?} touches {other:?}"));
        }
    }
    let small = texts(scene).find(|text| text.size < smallest - 0.01);
    small.map(|text| format!("{:?} is set in {}", letters(text), text.size))
}

fn labelled(labels: &[String], max: f64) -> ChartSpec {
    let values = (0..labels.len())
        .map(|axis| (axis % 4 > 0).then_some(max * 0.6))
        .collect();
    let mut radar = radar(labels, vec![series(Role::Now, "Now", values)]);
    radar.scale = Scale::over(0.0, max);
    ChartSpec::Radar(radar)
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => "[a-z]{2,12}",
        1 => "[A-Z][a-z]{12,24}",
        1 => "[а-я]{3,10}",
        1 => "[א-ת]{3,8}",
        1 => "[ا-ي]{3,8}",
        1 => "[a-z]{3,6}[-/][a-z]{3,8}",
    ]
}

fn label() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::sample::select(NAMES.to_vec()).prop_map(str::to_owned),
        3 => prop::collection::vec(word(), 1..6).prop_map(|words| words.join(" ")),
    ]
}

proptest! {
    #[test]
    #[ignore = "slow; run by the full test"]
    fn labels_stay_apart_and_inside(
        labels in prop::collection::vec(label(), 3..=16),
        width in 320.0f32..700.0,
        shape in 0.72f32..1.1,
        max in prop::sample::select(vec![4.0, 5.0, 7.0, 10.0, 100.0]),
    ) {
        let frame = Frame::screen(width, (width * shape).max(300.0));
        let scene = chart::scene(&labelled(&labels, max), &frame);
        prop_assert_eq!(fault(&scene, labels.len(), 11.0), None);
    }

    #[test]
    fn labels_stay_apart_on_paper_too(
        labels in prop::collection::vec(label(), 3..=16),
        width in 300.0f32..520.0,
    ) {
        let scene = chart::scene(&labelled(&labels, 5.0), &Frame::paper(width, width * 0.75));
        prop_assert_eq!(fault(&scene, labels.len(), 7.5), None);
    }
}

#[test]
fn names_of_the_framework_are_whole_at_every_width() {
    for axes in 3..=16 {
        let labels: Vec<String> = NAMES[..axes]
            .iter()
            .map(|name| (*name).to_owned())
            .collect();
        for width in (320..=700).step_by(20) {
            let frame = Frame::screen(width as f32, width as f32 * 0.8);
            let scene = chart::scene(&labelled(&labels, 5.0), &frame);
            assert_eq!(fault(&scene, axes, 11.0), None, "{axes} axes, {width} wide");
            let all: String = texts(&scene).map(|text| letters(text) + " ").collect();
            for word in labels.iter().flat_map(|label| label.split(' ')) {
                assert!(
                    all.contains(word),
                    "{word:?} is missing: {axes} axes, {width} wide"
                );
            }
        }
    }
}

#[test]
fn a_label_takes_two_even_lines_and_its_value() {
    let scene = chart::scene(
        &labelled(
            &[
                "One".into(),
                "Business impact and value".into(),
                "Three".into(),
            ],
            5.0,
        ),
        &Frame::screen(430.0, 320.0),
    );
    let lines: Vec<String> = texts(&scene).map(letters).collect();
    assert!(lines.contains(&"Business impact".to_owned()), "{lines:?}");
    assert!(
        lines.contains(&"and value\u{2004}3.0".to_owned()),
        "{lines:?}"
    );
    assert!(lines.contains(&"One\u{2004}–".to_owned()), "{lines:?}");
}

#[test]
fn the_ring_shrinks_before_the_type_does() {
    let size = |width: f32| {
        let labels: Vec<String> = NAMES[..12].iter().map(|name| (*name).to_owned()).collect();
        let scene = chart::scene(&labelled(&labels, 5.0), &Frame::screen(width, 320.0));
        texts(&scene)
            .find(|text| text.runs.len() == 2)
            .map(|text| text.size)
    };
    assert_eq!((size(640.0), size(400.0)), (Some(12.0), Some(12.0)));
}

#[test]
fn absurd_names_and_canvases_are_survived() {
    let names = [
        String::new(),
        "x".repeat(5000),
        "a ".repeat(3000),
        "🦀👩‍👩‍👧‍👦 <script>alert(1)</script>".to_owned(),
        "\u{202E}rtl\u{0}\u{1F}".to_owned(),
        "שירות عربي mixed".to_owned(),
    ];
    for (width, height) in [(1.0, 1.0), (40.0, 400.0), (430.0, 320.0), (4000.0, 30.0)] {
        let scene = chart::scene(&labelled(&names, 5.0), &Frame::screen(width, height));
        assert!(!scene.items.is_empty());
    }
}
