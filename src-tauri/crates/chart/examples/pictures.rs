//! Draws radars of three to sixteen axes and the pictures of impact, to be looked at: `cargo run -p chart --example pictures FOLDER`.

#[path = "../tests/it/impact/sample.rs"]
mod sample;

use std::error::Error;
use std::path::Path;

use chart::svg::Colors;
use chart::{Axis, ChartSpec, Frame, Radar, Role, Scale, Scene, Series, pdf, png, svg};

/// Names with their values now, wanted and last time.
const DIMENSIONS: [(&str, [f64; 3]); 16] = [
    ("Business alignment and strategy", [3.7, 4.0, 2.9]),
    ("Business impact and value", [1.7, 3.0, 1.4]),
    ("Service definition and catalogue", [3.1, 4.0, 2.6]),
    ("Service model and dependencies", [3.2, 4.0, 2.7]),
    ("Service levels in business terms", [3.0, 4.0, 2.6]),
    ("Events and user experience", [3.7, 4.0, 3.1]),
    ("Financial transparency", [2.8, 3.0, 2.3]),
    ("Governance and relationship", [3.2, 4.0, 2.6]),
    ("Process integration", [3.5, 3.0, 3.3]),
    ("Automation, cloud and sourcing", [3.3, 3.0, 2.8]),
    ("People, skills and culture", [3.2, 4.0, 3.0]),
    ("Benefits and improvement", [3.1, 4.0, 2.8]),
    ("Suppliers and partners", [2.2, 3.0, 1.8]),
    ("Security", [4.4, 5.0, 3.9]),
    ("Data", [0.4, 3.0, 0.0]),
    ("Change and release of services", [2.9, 4.0, 2.0]),
];

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "target".to_owned());
    let folder = Path::new(&folder);
    for axes in 3..=16 {
        let spec = spec(axes, false);
        write(
            folder,
            &format!("file-{axes}"),
            &chart::scene(&spec, &Frame::file(640.0, 480.0)),
            1.0,
        )?;
        write(
            folder,
            &format!("narrow-{axes}"),
            &chart::scene(&spec, &Frame::screen(320.0, 300.0)),
            1.0,
        )?;
    }
    write(
        folder,
        "screen",
        &chart::scene(&spec(12, false), &Frame::screen(500.0, 360.0)),
        1.0,
    )?;
    write(
        folder,
        "paper",
        &chart::scene(&spec(12, false), &Frame::paper(322.0, 240.0)),
        0.75,
    )?;
    write(
        folder,
        "gaps",
        &chart::scene(&spec(9, true), &Frame::file(640.0, 480.0)),
        1.0,
    )?;
    for (name, spec) in sample::all() {
        for (kind, width) in [("wide", 720.0), ("narrow", 340.0)] {
            let height = chart::natural_height(&spec, &Frame::file(width, 0.0));
            let scene = chart::scene(&spec, &Frame::file(width, height));
            write(folder, &format!("{name}-{kind}"), &scene, 1.0)?;
        }
        let height = chart::natural_height(&spec, &Frame::paper(322.0, 0.0));
        let scene = chart::scene(&spec, &Frame::paper(322.0, height));
        write(folder, &format!("{name}-paper"), &scene, 0.75)?;
    }
    Ok(())
}

/// Writes a picture in every form; `unit` is what a CSS pixel is worth in it.
fn write(folder: &Path, name: &str, scene: &Scene, unit: f32) -> Result<(), Box<dyn Error>> {
    let file = |ending: &str| folder.join(format!("{name}.{ending}"));
    std::fs::write(file("png"), png::write(scene, 2.0 / unit)?)?;
    std::fs::write(file("pdf"), pdf::write(scene, 0.75 / unit)?)?;
    std::fs::write(file("svg"), svg::write(scene, Colors::Light))?;
    std::fs::write(file("inline.svg"), svg::write(scene, Colors::Tokens))?;
    Ok(())
}

/// The first dimensions; with gaps where two are not judged, and names that run from right to left.
fn spec(axes: usize, gaps: bool) -> ChartSpec {
    let dimensions = &DIMENSIONS[..axes];
    let name = |index: usize, name: &str| match index {
        2 if gaps => "מדיניות שירות ארגונית".to_owned(),
        5 if gaps => "قيمة الأعمال والتأثير".to_owned(),
        _ => name.to_owned(),
    };
    let axis = |(index, dimension): (usize, &(&str, _))| Axis {
        id: format!("D{index:02}").as_str().into(),
        label: name(index, dimension.0),
        emphasis: index == 1,
    };
    let series = |role, name: &str, place: usize| {
        let known = |index: usize| !(gaps && place == 0 && [3, 7].contains(&index));
        let value = |(index, dimension): (usize, &(_, [f64; 3]))| {
            known(index).then_some(dimension.1[place])
        };
        let values = dimensions.iter().enumerate().map(value).collect();
        Series {
            role,
            name: name.to_owned(),
            overall: Some(3.16),
            values,
        }
    };
    ChartSpec::Radar(Radar {
        title: "Maturity".to_owned(),
        summary: "A radar to be looked at.".to_owned(),
        scale: Scale::over(0.0, 5.0),
        axes: dimensions.iter().enumerate().map(axis).collect(),
        series: vec![
            series(Role::Now, "Now", 0),
            series(Role::Target, "Target", 1),
            series(Role::Last, "Nov 2025", 2),
        ],
    })
}
