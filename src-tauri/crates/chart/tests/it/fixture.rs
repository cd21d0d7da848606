//! Radars to be drawn.

use chart::scene::{Anchor, Item, Text};
use chart::{Axis, ChartSpec, Frame, Radar, Role, Scale, Scene, Series};

/// Names as frameworks have them.
pub(crate) const NAMES: [&str; 16] = [
    "Business alignment and strategy",
    "Business impact and value",
    "Service definition and catalogue",
    "Service model and dependencies",
    "Service levels in business terms",
    "Events and user experience",
    "Financial transparency",
    "Governance and relationship",
    "Process integration",
    "Automation, cloud and sourcing",
    "People, skills and culture",
    "Benefits and improvement",
    "Suppliers and partners",
    "Security",
    "Data",
    "Change and release of services",
];

/// One series of a role with the same value everywhere.
pub(crate) fn series(role: Role, name: &str, values: Vec<Option<f64>>) -> Series {
    Series {
        role,
        name: name.to_owned(),
        overall: Some(2.96),
        values,
    }
}

/// A radar with these labels, the second in bold, and these series, from 0 to 5.
pub(crate) fn radar(labels: &[impl AsRef<str>], series: Vec<Series>) -> Radar {
    let axis = |(index, label): (usize, &str)| Axis {
        id: format!("D{index:02}").as_str().into(),
        label: label.to_owned(),
        emphasis: index == 1,
    };
    Radar {
        title: "Maturity".to_owned(),
        summary: "Now 2.9.".to_owned(),
        scale: Scale::over(0.0, 5.0),
        axes: labels
            .iter()
            .map(AsRef::as_ref)
            .enumerate()
            .map(axis)
            .collect(),
        series,
    }
}

/// A radar of that many axes with now, target and last time.
pub(crate) fn full(axes: usize) -> ChartSpec {
    let values = |shift: f64| {
        (0..axes)
            .map(|axis| Some(1.0 + shift + (axis % 3) as f64 / 2.0))
            .collect()
    };
    let series = vec![
        series(Role::Now, "Now", values(1.0)),
        series(Role::Target, "Target", values(2.0)),
        series(Role::Last, "Nov 2025", values(0.0)),
    ];
    ChartSpec::Radar(radar(&NAMES[..axes], series))
}

/// Draws a radar on screen, 430 by 320.
pub(crate) fn drawn(radar: Radar) -> Scene {
    chart::scene(&ChartSpec::Radar(radar), &Frame::screen(430.0, 320.0))
}

/// The lines of text of a picture.
pub(crate) fn texts(scene: &Scene) -> impl Iterator<Item = &Text> {
    scene.items.iter().filter_map(|item| match item {
        Item::Text(text) => Some(text),
        _ => None,
    })
}

/// The letters of a line.
pub(crate) fn letters(text: &Text) -> String {
    text.runs.iter().map(|run| run.text.as_str()).collect()
}

/// Left, top, right and bottom of a line, as measured.
pub(crate) fn bounds(text: &Text) -> [f32; 4] {
    let width = text.width();
    let left = text.at.x
        - match text.anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => width / 2.0,
            Anchor::End => width,
        };
    [
        left,
        text.at.y - 0.8 * text.size,
        left + width,
        text.at.y + 0.22 * text.size,
    ]
}

/// What is wrong with the text of a picture: outside the canvas, or touching other text.
pub(crate) fn overlap(scene: &Scene) -> Option<String> {
    let boxes: Vec<(String, [f32; 4])> = texts(scene)
        .map(|text| (letters(text), bounds(text)))
        .collect();
    for (index, (one, a)) in boxes.iter().enumerate() {
        if a[0] < -0.05 || a[1] < -0.05 || a[2] > scene.width + 0.05 || a[3] > scene.height + 0.05 {
            return Some(format!("{one:?} leaves the canvas: {a:?}"));
        }
        let touched = boxes[index + 1..]
            .iter()
            .find(|(_, b)| a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]);
        if let Some((other, _)) = touched {
            return Some(format!("{one:?} touches {other:?}"));
        }
    }
    None
}
