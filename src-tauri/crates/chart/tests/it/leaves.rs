//! The same picture as SVG, PNG and PDF.

use std::io::Write;
use std::process::{Command, Stdio};

use chart::svg::Colors;
use chart::{ChartError, ChartSpec, Frame, Role, Scene, Token, pdf, png, svg};
use resvg::tiny_skia::Pixmap;
use resvg::usvg::roxmltree::Document;

use crate::fixture::{drawn, full, radar, series};

fn file(axes: usize) -> Scene {
    chart::scene(&full(axes), &Frame::file(640.0, 480.0))
}

fn odd() -> Scene {
    let labels = [
        r#"<script>alert("1 & 2")</script>"#,
        "🦀 'quoted'",
        "control\u{0}\u{7}",
        "עברית ו<b>",
    ];
    let mut radar = radar(&labels, vec![series(Role::Now, "Now", vec![Some(1.0); 4])]);
    radar.summary = "a < b & \"c\" > d".to_owned();
    radar.title = "]]> <title>".to_owned();
    drawn(radar)
}

#[test]
fn a_small_radar_as_svg() {
    let values = vec![Some(4.0), Some(2.0), None];
    let scene = chart::scene(
        &ChartSpec::Radar(radar(
            &["Impact", "People and skills", "<Data>"],
            vec![series(Role::Now, "Now", values)],
        )),
        &Frame::screen(320.0, 240.0),
    );
    insta::assert_snapshot!(svg::write(&scene, Colors::Tokens), @r##"
    <svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" aria-label="Now 2.9." viewBox="0 0 320 240" width="320" height="240" font-family="Inter, Noto Sans, sans-serif" stroke-linejoin="round">
    <polyline points="160,141.26 160,50.82" fill="none" stroke="var(--grid)" stroke-width="1"/>
    <polyline points="160,141.26 238.32,186.48" fill="none" stroke="var(--grid)" stroke-width="1"/>
    <polyline points="160,141.26 81.68,186.48" fill="none" stroke="var(--grid)" stroke-width="1"/>
    <polygon points="160,123.17 175.66,150.3 144.34,150.3" fill="none" stroke="var(--grid)" stroke-width="1"/>
    <polygon points="160,105.08 191.33,159.35 128.67,159.35" fill="none" stroke="var(--grid)" stroke-width="1"/>
    <polygon points="160,87 206.99,168.39 113.01,168.39" fill="none" stroke="var(--grid)" stroke-width="1"/>
    <polygon points="160,68.91 222.66,177.43 97.34,177.43" fill="none" stroke="var(--grid)" stroke-width="1"/>
    <polygon points="160,50.82 238.32,186.48 81.68,186.48" fill="none" stroke="var(--line-strong)" stroke-width="0.75"/>
    <polygon points="160,141.26 160,68.91 191.33,159.35" fill="var(--c-band)"/>
    <polyline points="160,68.91 191.33,159.35" fill="none" stroke="var(--c-now)" stroke-width="2.5"/>
    <circle cx="160" cy="68.91" r="3.6" fill="var(--c-now)"/>
    <circle cx="191.33" cy="159.35" r="3.6" fill="var(--c-now)"/>
    <circle cx="186.11" cy="96.04" r="6.6" fill="var(--surface)" fill-opacity="0.85"/>
    <text x="186.11" y="100.04" font-size="11" text-anchor="middle" fill="var(--text-3)">5</text>
    <circle cx="175.66" cy="114.13" r="6.6" fill="var(--surface)" fill-opacity="0.85"/>
    <text x="175.66" y="118.13" font-size="11" text-anchor="middle" fill="var(--text-3)">3</text>
    <circle cx="165.22" cy="132.22" r="6.6" fill="var(--surface)" fill-opacity="0.85"/>
    <text x="165.22" y="136.22" font-size="11" text-anchor="middle" fill="var(--text-3)">1</text>
    <text x="160" y="38.94" font-size="12" text-anchor="middle"><tspan fill="var(--text-2)">Impact</tspan><tspan fill="var(--c-now)" font-weight="600"> 4.0</tspan></text>
    <text x="248.82" y="195.3" font-size="12" fill="var(--text)" font-weight="600">People and</text>
    <text x="248.82" y="209.7" font-size="12"><tspan fill="var(--text)" font-weight="600">skills</tspan><tspan fill="var(--c-now)" font-weight="600"> 2.0</tspan></text>
    <text x="73.21" y="198.9" font-size="12" text-anchor="end"><tspan fill="var(--text-2)">&lt;Data&gt;</tspan><tspan fill="var(--text-3)" font-weight="600"> –</tspan></text></svg>
    "##);
}

#[test]
fn svg_is_well_formed_whatever_the_names() {
    for colors in [Colors::Tokens, Colors::Light] {
        let text = svg::write(&odd(), colors);
        let document = Document::parse(&text).unwrap();
        let root = document.root_element();
        assert_eq!(root.attribute("role"), Some("img"));
        assert_eq!(root.attribute("aria-label"), Some("a < b & \"c\" > d"));
        let said: String = root.descendants().filter_map(|node| node.text()).collect();
        assert!(
            said.contains("<script>"),
            "the name is read as it was written"
        );
        let elements: Vec<&str> = root
            .descendants()
            .map(|node| node.tag_name().name())
            .collect();
        assert!(!elements.contains(&"script") && !elements.contains(&"b"));
        let forbidden = root
            .descendants()
            .flat_map(|node| node.attributes())
            .find(|attribute| {
                ["style", "id"].contains(&attribute.name()) || attribute.name().starts_with("on")
            });
        assert_eq!(forbidden.map(|attribute| attribute.name()), None);
    }
}

#[test]
fn only_a_file_names_colours() {
    let scene = file(12);
    let inline = svg::write(&scene, Colors::Tokens);
    assert!(inline.contains(r#"stroke="var(--c-now)""#) && !inline.contains('#'));
    let alone = svg::write(&scene, Colors::Light);
    assert!(alone.contains(r##"stroke="#2A4BC0""##) && !alone.contains("var("));
    assert!(alone.contains("<title>Maturity</title>") && alone.contains("<desc>Now 2.9.</desc>"));
}

#[test]
fn tokens_stand_in_the_style_sheet_with_their_light_colours() {
    let sheet = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../ui/src/tokens.css"
    ))
    .unwrap();
    let squeezed: String = sheet
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    for token in Token::ALL {
        let color = token.light();
        let [red, green, blue] = color.rgb;
        let alpha = (color.alpha * 255.0).round() as u8;
        let opacity = if alpha == 255 {
            String::new()
        } else {
            format!("{alpha:02X}")
        };
        let wanted = format!(
            "--{}:light-dark(#{red:02X}{green:02X}{blue:02X}{opacity},",
            token.name()
        );
        assert!(
            squeezed.contains(&wanted),
            "{wanted} is not in the style sheet"
        );
    }
}

#[test]
fn png_has_the_size_wanted_and_is_not_blank() {
    let scene = file(12);
    for (scale, size) in [(1.0, (640, 480)), (2.0, (1280, 960))] {
        let bytes = png::write(&scene, scale).unwrap();
        let picture = Pixmap::decode_png(&bytes).unwrap();
        assert_eq!((picture.width(), picture.height()), size);
        let pixels = picture.pixels();
        assert!(
            pixels.iter().all(|pixel| pixel.alpha() == 255),
            "the ground is white, not clear"
        );
        let accent = pixels
            .iter()
            .filter(|pixel| (pixel.red(), pixel.green(), pixel.blue()) == (0x2A, 0x4B, 0xC0));
        assert!(accent.count() > 500, "the line of now is there");
    }
    assert_eq!(png::write(&scene, 1.0), png::write(&scene, 1.0));
}

#[test]
fn png_draws_text_of_every_script() {
    let dark = |label: &str| {
        let mut scene = drawn(radar(&[label, "", ""], vec![]));
        scene
            .items
            .retain(|item| matches!(item, chart::scene::Item::Text(_)));
        let picture = Pixmap::decode_png(&png::write(&scene, 2.0).unwrap()).unwrap();
        picture
            .pixels()
            .iter()
            .filter(|pixel| pixel.green() < 0x80)
            .count()
    };
    let empty = dark("");
    for label in ["Impact", "Ωφέλεια", "Ценность", "Giá trị", "ערך", "قيمة"]
    {
        assert!(dark(label) > empty + 50, "{label} is drawn");
    }
}

#[test]
fn a_letter_that_no_face_has_stops_the_file() {
    let scene = odd();
    let stopped = ChartError::MissingGlyph {
        letter: '🦀',
        text: "🦀".to_owned(),
    };
    assert_eq!(png::write(&scene, 1.0), Err(stopped.clone()));
    assert_eq!(pdf::write(&scene, 0.75), Err(stopped));
}

#[test]
fn a_picture_of_no_size_is_refused() {
    for scale in [0.0, -1.0, f32::NAN, 1e6] {
        assert_eq!(
            png::write(&file(3), scale),
            Err(ChartError::Size),
            "{scale}"
        );
    }
}

/// Runs a tool on a file and returns what it says.
fn said(tool: &str, arguments: &[&str], bytes: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::with_suffix(".pdf").unwrap();
    file.write_all(bytes).unwrap();
    let path = file.path().to_str().unwrap();
    let arguments: Vec<&str> = arguments
        .iter()
        .map(|argument| if *argument == "FILE" { path } else { argument })
        .collect();
    let output = Command::new(tool)
        .args(arguments)
        .stderr(Stdio::inherit())
        .output()
        .unwrap_or_else(|_| {
            panic!("{tool} is needed for this test: install qpdf and poppler-utils")
        });
    assert!(output.status.success(), "{tool} finds fault with the file");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn pdf_is_sound_and_its_text_is_text() {
    let labels = [
        "Business impact and value",
        "Ωφέλεια",
        "Ценность",
        "Giá trị",
        "ערך",
        "قيمة",
    ];
    let spec = ChartSpec::Radar(radar(
        &labels,
        vec![series(Role::Now, "Now", vec![Some(1.7); 6])],
    ));
    let bytes = pdf::write(&chart::scene(&spec, &Frame::file(640.0, 480.0)), 0.75).unwrap();
    said("qpdf", &["--check", "FILE"], &bytes);
    let text = said("pdftotext", &["-layout", "FILE", "-"], &bytes);
    for wanted in [
        "Business impact",
        "and value 1.7",
        "Now 2.9",
        "Ωφέλεια",
        "Ценность",
        "Giá trị",
        "ערך",
        "قيمة",
    ] {
        assert!(text.contains(wanted), "{wanted} is not in {text}");
    }
    let fonts = said("pdffonts", &["FILE"], &bytes);
    let embedded = fonts
        .lines()
        .skip(2)
        .filter(|line| line.contains("yes yes yes"));
    assert_eq!(
        embedded.count(),
        fonts.lines().count() - 2,
        "all embedded, reduced and with letters: {fonts}"
    );
    let facts = said("pdfinfo", &["FILE"], &bytes);
    assert!(
        facts.contains("480 x 360 pts") && facts.contains("Maturity"),
        "{facts}"
    );
    assert!(bytes.len() < 40_000, "{} bytes", bytes.len());
}

#[test]
fn pdf_is_the_same_twice_and_differs_with_its_picture() {
    let bytes = |axes| pdf::write(&file(axes), 0.75).unwrap();
    assert_eq!(bytes(12), bytes(12));
    assert_ne!(bytes(12), bytes(11));
}
