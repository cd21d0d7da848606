//! Sections to numbered pages with running heads and feet.

use std::collections::BTreeMap;

use super::MM;
use super::compositor::{Compositor, style};
use super::flow::{Piece, paginate};
use super::frame::{Frame, Item, Shape, Stroke};
use super::text::{Align, Span};
use crate::ink::Ink;
use crate::options::PageSize;
use crate::tags::{Shift, TagId, Tags};

/// Width of the page and of what is printed on it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Geometry {
    pub(crate) page_width: f32,
    pub(crate) page_height: f32,
    pub(crate) margin: f32,
}

const RUN_TOP: f32 = 13.0 * MM;
const BELOW_RUN: f32 = 2.2 * MM;
const BODY_GAP: f32 = 6.5 * MM;
const FOOT_BOTTOM: f32 = 9.0 * MM;
const ABOVE_FOOT: f32 = 2.0 * MM;
/// Between the two texts of a running head or foot.
const RUN_GAP: f32 = 8.0 * MM;
/// Between a logo and what stands beside it, and how far it stands above the text of the head.
const LOGO_GAP: f32 = 4.0 * MM;
const LOGO_RISE: f32 = 0.0;
const RUN_RULE: Stroke = Stroke::solid(Ink::LINE_STRONG, 0.35);

impl Geometry {
    pub(crate) fn of(size: PageSize) -> Self {
        let (page_width, page_height) = match size {
            PageSize::A4 => (210.0 * MM, 297.0 * MM),
            PageSize::Letter => (8.5 * 72.0, 11.0 * 72.0),
        };
        Self {
            page_width,
            page_height,
            margin: 16.0 * MM,
        }
    }

    /// Width of the text.
    pub(crate) fn width(&self) -> f32 {
        self.page_width - 2.0 * self.margin
    }
}

/// What begins on a new page.
#[derive(Default)]
pub(crate) struct Section {
    /// At the right of the running head.
    pub(crate) run: String,
    pub(crate) pieces: Vec<Piece>,
    /// At the bottom of the first page.
    pub(crate) pinned: Option<Frame>,
    /// At the left of the foot, in place of the report's own; no longer than that.
    pub(crate) foot: Option<String>,
}

impl Section {
    /// The same after its elements have moved.
    pub(crate) fn shifted(self, shift: Shift) -> Self {
        // A head that is repeated is decoration.
        let piece = |piece: Piece| Piece {
            frame: piece.frame.shifted(shift),
            ..piece
        };
        Self {
            pieces: self.pieces.into_iter().map(piece).collect(),
            pinned: self.pinned.map(|frame| frame.shifted(shift)),
            ..self
        }
    }
}

/// What stands on every page.
pub(crate) struct Runner {
    /// At the left of the running head.
    pub(crate) head: Vec<Span>,
    /// At the left of the foot.
    pub(crate) foot: String,
    /// Before the number of the page; may be empty.
    pub(crate) confidentiality: String,
    pub(crate) logo: Option<Mark>,
}

/// The logo at the head of every page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Mark {
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// Its element; it is content where it is met first, and decoration on every further page.
    pub(crate) tag: TagId,
}

/// Numbered pages.
pub(crate) struct Pages {
    pub(crate) geometry: Geometry,
    pub(crate) pages: Vec<Frame>,
}

/// The height of the body of every page, and where it begins.
struct Body {
    top: f32,
    height: f32,
}

/// The height that pieces can take on a page, so that a part can be made to fit.
pub(crate) fn room(
    compositor: &mut Compositor,
    geometry: Geometry,
    runner: &Runner,
    run: &str,
) -> f32 {
    body(compositor, geometry, runner, run).height
}

fn body(compositor: &mut Compositor, geometry: Geometry, runner: &Runner, run: &str) -> Body {
    let top = RUN_TOP + head(compositor, geometry, runner, run).height + BODY_GAP;
    // Three digits: the widest number that a report will see.
    let foot = foot(compositor, geometry, runner, &runner.foot, 999).height;
    Body {
        top,
        height: geometry.page_height - FOOT_BOTTOM - foot - 4.0 * MM - top,
    }
}

/// Lays the sections out, one after the other.
pub(crate) fn assemble(
    compositor: &mut Compositor,
    geometry: Geometry,
    runner: &Runner,
    sections: Vec<Section>,
) -> Pages {
    let mut pages = Vec::new();
    for section in sections {
        let body = body(compositor, geometry, runner, &section.run);
        let pinned = section
            .pinned
            .as_ref()
            .map_or(0.0, |frame| frame.height + 4.0 * MM);
        let room = |page: usize| body.height - if page == 0 { pinned } else { 0.0 };
        let mut flowed = paginate(section.pieces, room);
        if let (Some(first), Some(pinned)) = (flowed.first_mut(), section.pinned) {
            let y = body.height - pinned.height;
            first.put(0.0, y, pinned);
        }
        for content in flowed {
            let number = pages.len() + 1;
            let mut page = Frame::new(geometry.page_width, geometry.page_height);
            let mut head = head(compositor, geometry, runner, &section.run);
            if let Some(mark) = runner.logo {
                let first = (number == 1).then_some(mark.tag);
                let y = head.height - BELOW_RUN - LOGO_RISE - mark.height;
                head.add(0.0, y, first, Item::Logo(mark.width, mark.height));
            }
            page.put(geometry.margin, RUN_TOP, head);
            page.put(geometry.margin, body.top, content);
            let text = section.foot.as_ref().unwrap_or(&runner.foot);
            let foot = foot(compositor, geometry, runner, text, number);
            let y = geometry.page_height - FOOT_BOTTOM - foot.height;
            page.put(geometry.margin, y, foot);
            pages.push(page);
        }
    }
    number_references(compositor, &mut pages);
    Pages { geometry, pages }
}

fn head(compositor: &mut Compositor, geometry: Geometry, runner: &Runner, run: &str) -> Frame {
    let indent = runner.logo.map_or(0.0, |logo| logo.width + LOGO_GAP);
    let texts = two_ended(compositor, geometry.width() - indent, &runner.head, run);
    let mut frame = Frame::new(geometry.width(), texts.height);
    frame.put(indent, 0.0, texts);
    let y = frame.height + BELOW_RUN;
    frame.draw(0.0, y, Shape::rule(geometry.width(), RUN_RULE));
    frame.height = y;
    frame
}

fn foot(
    compositor: &mut Compositor,
    geometry: Geometry,
    runner: &Runner,
    text: &str,
    page: usize,
) -> Frame {
    let right = match runner.confidentiality.as_str() {
        "" => page.to_string(),
        line => format!("{line} · {page}"),
    };
    let texts = two_ended(
        compositor,
        geometry.width(),
        &[style::META.text(text)],
        &right,
    );
    let mut frame = Frame::new(geometry.width(), texts.height + ABOVE_FOOT);
    frame.draw(0.0, 0.0, Shape::rule(geometry.width(), RUN_RULE));
    frame.put(0.0, ABOVE_FOOT, texts);
    frame
}

/// A text at the left edge and one at the right; neither takes more than its share of the line.
fn two_ended(compositor: &mut Compositor, width: f32, left: &[Span], right: &str) -> Frame {
    let right_width = (width - RUN_GAP) * 0.6;
    let right = compositor
        .typesetter
        .set(&[style::META.text(right)], right_width, Align::End);
    let taken = right.iter().map(|line| line.width).fold(0.0, f32::max);
    let mut frame = compositor.decoration(left, width - taken - RUN_GAP, Align::Left);
    let mut y = 0.0;
    for line in right {
        let (offset, height) = (line.offset, line.height);
        frame.add(width - right_width + offset, y, None, Item::Line(line));
        y += height;
    }
    frame.height = frame.height.max(y);
    frame
}

/// Where an element begins.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Anchor {
    /// Counted from 0.
    pub(crate) page: usize,
    /// From the upper edge of the page.
    pub(crate) y: f32,
}

/// Where each element begins, those included that only hold others.
pub(crate) fn anchors(pages: &[Frame], tags: &Tags) -> BTreeMap<TagId, Anchor> {
    let mut anchors = BTreeMap::new();
    for (page, frame) in pages.iter().enumerate() {
        for placed in &frame.items {
            let mut tag = placed.tag;
            while let Some(id) = tag {
                anchors.entry(id).or_insert(Anchor { page, y: placed.y });
                tag = tags.get(id).and_then(|tag| tag.parent);
            }
        }
    }
    anchors
}

/// Sets the numbers that could not be known before.
fn number_references(compositor: &mut Compositor, pages: &mut [Frame]) {
    let anchors = anchors(pages, &compositor.tags);
    for placed in pages.iter_mut().flat_map(|page| &mut page.items) {
        if let Item::PageOf(target, style) = placed.item {
            let number = anchors
                .get(&target)
                .map_or(String::new(), |anchor| (anchor.page + 1).to_string());
            let line = compositor.typesetter.set_line(&[style.text(number)]);
            placed.x -= line.width;
            placed.item = Item::Line(line);
        }
    }
}
