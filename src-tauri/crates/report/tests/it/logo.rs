//! The logo: read safely, printed on every page, told once.

use report::{LARGEST_LOGO, Logo, LogoError, PageSize, ReportAudience};
use serde_json::Value;

use super::{BOARD, FULL, fixture, on};
use crate::paper::Paper;

const SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 50"><script>alert(1)</script>
    <style>@import url("http://example.com/x.css"); .a { fill: #0B658A }</style>
    <rect class="a" width="50" height="50"/><path fill="#AF4A08" d="M60 0h140v50H60z"/></svg>"##;

/// A PNG picture of one colour.
fn png(width: u32, height: u32, colour: png::ColorType, dot: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(colour);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().expect("a head");
    let dots = dot.repeat((width * height) as usize);
    writer.write_image_data(&dots).expect("the dots");
    writer.finish().expect("the end");
    bytes
}

/// A few dots of blue, in three components and in four.
const JPEG: &[u8] = include_bytes!("logo/blue.jpg");
const CMYK: &[u8] = include_bytes!("logo/press.jpg");

fn with(logo: Logo) -> report::Report {
    let mut report = fixture::report();
    report.logo = Some(logo);
    report
}

#[test]
#[ignore = "slow; run by the full test"]
fn the_three_kinds_are_printed_on_every_page_and_told_once() {
    let grey = png(300, 60, png::ColorType::GrayscaleAlpha, &[20, 200]);
    let colour = png(2000, 900, png::ColorType::Rgb, &[0, 90, 140]);
    for bytes in [SVG.as_bytes(), JPEG, &grey, &colour] {
        let report = with(Logo::read(bytes).expect("a logo"));
        let paper = Paper::of(&report, FULL);
        assert_eq!(paper.check(), Ok(()));
        let objects = paper.dictionaries();
        let told = |object: &&Value| object["/Alt"] == "u:Logo of Halden Insurance Group";
        assert_eq!(objects.iter().filter(told).count(), 1);
        let pictures = objects
            .iter()
            .filter(|object| object["/Subtype"] == "/Image" && object["/SMask"].is_string());
        assert_eq!(pictures.count(), 1, "all pages draw the same picture");
        paper.assert_nothing_overlaps();
        assert_eq!(report::pdf(&report, BOARD), report::pdf(&report, BOARD));
    }
}

#[test]
fn a_logo_moves_no_page() {
    let logo = Logo::read(SVG.as_bytes()).expect("a logo");
    for size in [PageSize::A4, PageSize::Letter] {
        let options = on(size, ReportAudience::Full);
        let plain = report::pages(&fixture::report(), options);
        assert_eq!(report::pages(&with(logo.clone()), options), plain);
    }
}

#[test]
fn a_large_picture_is_reduced_to_what_print_needs() {
    let large =
        Logo::read(&png(4000, 2000, png::ColorType::Rgba, &[0, 90, 140, 255])).expect("a logo");
    let plain = report::pdf(&fixture::report(), BOARD)
        .expect("a page")
        .len();
    let printed = report::pdf(&with(large), BOARD).expect("a page").len();
    assert!(printed - plain < 20_000, "{}", printed - plain);
}

fn svg(inside: &str) -> Vec<u8> {
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">{inside}</svg>"#).into_bytes()
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of cases")]
fn what_cannot_be_printed_is_refused_with_what_is_wrong() {
    let whole = png(9, 9, png::ColorType::Rgb, &[0, 0, 0]);
    let huge_head = {
        let mut bytes = whole.clone();
        bytes[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
        let checksum = crc32(&bytes[12..29]);
        bytes[29..33].copy_from_slice(&checksum.to_be_bytes());
        bytes
    };
    let cases: [(&str, Vec<u8>, &str); 15] = [
        ("nothing", Vec::new(), "neither a PNG, a JPEG nor an SVG"),
        (
            "a PDF",
            b"%PDF-1.7".to_vec(),
            "neither a PNG, a JPEG nor an SVG",
        ),
        (
            "a packed SVG",
            vec![0x1F, 0x8B, 8, 0],
            "neither a PNG, a JPEG nor an SVG",
        ),
        (
            "too many bytes",
            vec![0x89; LARGEST_LOGO + 1],
            "larger than 4 MB",
        ),
        ("half a PNG", whole[..40].to_vec(), "damaged or cut off"),
        (
            "half a JPEG",
            JPEG[..JPEG.len() / 2].to_vec(),
            "damaged or cut off",
        ),
        (
            "a PNG that says it is huge",
            huge_head,
            "65536 × 65536 dots",
        ),
        ("a JPEG for the press", CMYK.to_vec(), "CMYK"),
        (
            "white on white",
            png(9, 9, png::ColorType::Rgb, &[255, 255, 250]),
            "white paper",
        ),
        (
            "nothing but air",
            png(9, 9, png::ColorType::Rgba, &[0, 0, 0, 0]),
            "white paper",
        ),
        (
            "half an SVG",
            b"<svg xmlns='http://www.w3.org/2000/svg'><g>".to_vec(),
            "damaged or cut off",
        ),
        (
            "text",
            svg("<text x='1' y='5'>Halden</text>"),
            "Turn the text into paths",
        ),
        (
            "a linked picture",
            svg("<image xlink:href='/etc/passwd' width='9' height='9'/>"),
            "another picture",
        ),
        (
            "an effect",
            svg("<filter id='f'><feTurbulence numOctaves='99999'/></filter>"),
            "an effect",
        ),
        (
            "a web page",
            svg("<foreignObject width='9' height='9'/>"),
            "a piece of a web page",
        ),
    ];
    for (name, bytes, said) in cases {
        let error = Logo::read(&bytes).expect_err(name);
        assert!(error.to_string().contains(said), "{name}: {error}");
    }
}

/// As PNG wants it (ISO/IEC 15948, annex D).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 {
                crc >> 1 ^ 0xEDB8_8320
            } else {
                crc >> 1
            }
        })
    })
}

#[test]
fn an_svg_that_grows_without_end_is_refused_or_drawn_soon() {
    let mut doubled = String::from("<defs><path id='a0' d='M0 0h1v1z'/>");
    for level in 1..40 {
        doubled.push_str(&format!(
            "<g id='a{level}'><use xlink:href='#a{0}'/><use xlink:href='#a{0}'/></g>",
            level - 1
        ));
    }
    doubled.push_str("</defs><use xlink:href='#a39'/>");
    assert_eq!(
        Logo::read(&svg(&doubled)),
        Err(LogoError::Damaged {
            kind: "an SVG picture"
        })
    );
    let entities = r#"<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><desc>&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;</desc><path d="M0 0h9v9z"/></svg>"#;
    let _ = Logo::read(entities.as_bytes());
}
