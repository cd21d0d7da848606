//! Pages to a PDF file. The only place that knows how such a file is made.
//!
//! Invariants: the same pages give the same bytes; everything that is drawn is either part of the
//! structure or marked as decoration.

mod content;
mod font;
mod packing;
mod structure;

use lopdf::{Dictionary, Object, StringFormat};
use printpdf::{PdfDocument, PdfSaveOptions};

use crate::data::Report;
use crate::error::ReportError;
use crate::layout::compositor::Compositor;
use crate::layout::frame::{Frame, Item};
use crate::layout::page::{Pages, anchors};
use crate::tags::Tags;
use crate::watch::{Progress, Watch};
use crate::words;
use font::Fonts;

/// Refuses a letter that no font can draw.
pub(crate) fn check_glyphs(tags: &Tags, pages: &[Frame]) -> Result<(), ReportError> {
    for (page, frame) in (1..).zip(pages) {
        for placed in &frame.items {
            let Item::Line(line) = &placed.item else {
                continue;
            };
            if let Some(character) = line.missing() {
                let place = match placed.tag {
                    Some(tag) => tags.place(tag).unwrap_or(words::place::PAGE),
                    None => words::place::RUNNING,
                };
                return Err(ReportError::MissingGlyph {
                    character,
                    place: place.to_owned(),
                    page,
                });
            }
        }
    }
    Ok(())
}

/// Writes the file.
pub(crate) fn write(
    report: &Report,
    compositor: &Compositor,
    pages: &Pages,
    watch: Watch<'_>,
) -> Result<Vec<u8>, ReportError> {
    let fonts = Fonts::collect(&pages.pages, &compositor.typesetter)?;
    let mut document = PdfDocument::new(words::PRODUCER);
    content::add_opacities(&mut document, &pages.pages);
    if let Some(logo) = &report.logo {
        content::add_logo(&mut document, logo);
    }
    let mut marked = Vec::new();
    for (index, frame) in pages.pages.iter().enumerate() {
        watch.at(Progress::writing(index, pages.pages.len()))?;
        let page = content::page(frame, &compositor.tags, &fonts);
        document.pages.push(printpdf::PdfPage {
            ops: page.ops,
            ..printpdf::PdfPage::new(
                printpdf::Pt(pages.geometry.page_width).into(),
                printpdf::Pt(pages.geometry.page_height).into(),
                Vec::new(),
            )
        });
        marked.push(page.marked);
    }
    fonts.embed(&mut document);
    // Fonts and the logo are reduced already.
    let options = PdfSaveOptions {
        subset_fonts: false,
        image_optimization: None,
        ..Default::default()
    };
    let mut file = document.to_lopdf_document(&options, &mut Vec::new());
    file.version = "1.7".to_owned();
    let anchors = anchors(&pages.pages, &compositor.tags);
    let height = pages.geometry.page_height;
    structure::add(&mut file, &compositor.tags, &marked, &anchors, height)?;
    describe(&mut file, report)?;
    packing::packed(file)
}

/// Title, language and dates.
fn describe(file: &mut lopdf::Document, report: &Report) -> Result<(), ReportError> {
    let date = format!("D:{}000000Z", report.date.format("%Y%m%d"));
    let info = Dictionary::from_iter([
        (
            "Title",
            text(&words::title(&report.organisation, &report.assessment)),
        ),
        ("Author", text(&report.organisation)),
        ("Creator", text(words::PRODUCER)),
        ("Producer", text(words::PRODUCER)),
        ("CreationDate", Object::string_literal(date.clone())),
        ("ModDate", Object::string_literal(date)),
    ]);
    let former = file
        .trailer
        .get(b"Info")
        .and_then(Object::as_reference)
        .map_err(writing)?;
    file.set_object(former, info);
    let catalog = file.catalog_mut().map_err(writing)?;
    catalog.set("Lang", text(&report.language));
    catalog.set("MarkInfo", Dictionary::from_iter([("Marked", true.into())]));
    catalog.set(
        "ViewerPreferences",
        Dictionary::from_iter([("DisplayDocTitle", true.into())]),
    );
    Ok(())
}

/// A text outside of the pages (ISO 32000-1, 7.9.2.2).
fn text(text: &str) -> Object {
    if text.is_ascii() {
        return Object::string_literal(text);
    }
    Object::String(utf16(text), StringFormat::Hexadecimal)
}

fn utf16(text: &str) -> Vec<u8> {
    [0xFE, 0xFF]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_be_bytes))
        .collect()
}

fn writing(error: impl std::fmt::Display) -> ReportError {
    ReportError::Writing(error.to_string())
}
