//! Puts text of the product's styles into frames, under the elements it belongs to.

use chart::{ChartSpec, scene};

use super::flow::Piece;
use super::frame::{Frame, Item, Link, Shape};
use super::text::{Align, Line, Span, Typesetter};
use crate::tags::{Role, TagId, Tags};

/// The type sizes of the paper.
pub(crate) mod style {
    use chart::font::Weight::{Medium, Regular, SemiBold};

    use crate::ink::Ink;
    use crate::layout::text::Style;

    pub(crate) const BODY: Style = Style::new(9.25, 13.0, Regular, Ink::TEXT);
    pub(crate) const HEADING_1: Style = Style::new(19.5, 24.5, SemiBold, Ink::TEXT).tracked(-0.02);
    pub(crate) const HEADING_3: Style = Style::new(9.25, 13.0, SemiBold, Ink::TEXT);
    pub(crate) const HEADING_2: Style = Style::new(11.0, 14.0, SemiBold, Ink::TEXT).tracked(-0.005);
    pub(crate) const LEAD: Style = Style::new(10.5, 15.0, Regular, Ink::TEXT_2);
    pub(crate) const SMALL: Style = Style::new(8.5, 12.0, Regular, Ink::TEXT);
    pub(crate) const SMALL_2: Style = SMALL.ink(Ink::TEXT_2);
    pub(crate) const SMALL_BOLD: Style = SMALL.weight(SemiBold);
    pub(crate) const TABLE: Style = Style::new(8.5, 11.5, Regular, Ink::TEXT);
    pub(crate) const NUMBER: Style = TABLE.tabular();
    pub(crate) const TABLE_BOLD: Style = TABLE.weight(SemiBold);
    pub(crate) const TABLE_FAINT: Style = TABLE.ink(Ink::TEXT_3);
    pub(crate) const NUMBER_FAINT: Style = NUMBER.ink(Ink::TEXT_3);
    pub(crate) const TABLE_HEAD: Style = Style::new(7.5, 10.0, Regular, Ink::TEXT_3);
    pub(crate) const META: Style = Style::new(7.5, 10.5, Regular, Ink::TEXT_3);
    pub(crate) const META_BOLD: Style = Style::new(7.5, 10.5, SemiBold, Ink::TEXT);
    pub(crate) const KEY: Style = Style::new(7.5, 10.0, Regular, Ink::TEXT_3);
    pub(crate) const NOTE: Style = Style::new(7.5, 10.0, Regular, Ink::TEXT_2);
    pub(crate) const VALUE: Style = Style::new(15.0, 19.0, SemiBold, Ink::TEXT).tracked(-0.01);
    pub(crate) const VALUE_UNIT: Style = Style::new(7.5, 10.0, Regular, Ink::TEXT_2);
    pub(crate) const COUNT: Style = Style::new(24.0, 30.0, SemiBold, Ink::TEXT).tracked(-0.02);
    pub(crate) const FACT_KEY: Style = Style::new(8.0, 11.0, Regular, Ink::TEXT_3);
    pub(crate) const FACT: Style = Style::new(8.0, 11.0, Regular, Ink::TEXT);
    pub(crate) const LEGEND: Style = Style::new(8.5, 12.0, Medium, Ink::TEXT);
}

/// Sets text and keeps the structure of the document.
pub(crate) struct Compositor {
    pub(crate) typesetter: Typesetter,
    pub(crate) tags: Tags,
}

impl Compositor {
    /// A compositor that adds to these elements.
    pub(crate) fn new(tags: Tags) -> Self {
        Self {
            typesetter: Typesetter::new(),
            tags,
        }
    }

    /// Text in one frame.
    pub(crate) fn text(&mut self, tag: TagId, spans: &[Span], width: f32) -> Frame {
        let lines = self.typesetter.set(spans, width, Align::Start);
        frame_of(lines, Some(tag), width)
    }

    /// Text in one frame that leads to an element.
    pub(crate) fn link(
        &mut self,
        parent: TagId,
        spans: &[Span],
        target: TagId,
        width: f32,
    ) -> Frame {
        let link = self.tags.add(parent, Role::Link);
        let lines = self.typesetter.set(spans, width, Align::Start);
        linked_frame(lines, link, target, width)
    }

    /// Text in one frame, with lines of about equal length.
    pub(crate) fn balanced(&mut self, tag: TagId, spans: &[Span], width: f32) -> Frame {
        let lines = self.typesetter.set_balanced(spans, width);
        frame_of(lines, Some(tag), width)
    }

    /// Text that is not part of the document: running heads and feet.
    pub(crate) fn decoration(&mut self, spans: &[Span], width: f32, align: Align) -> Frame {
        let lines = self.typesetter.set(spans, width, align);
        frame_of(lines, None, width)
    }

    /// A heading of the first order with lines of about equal length.
    pub(crate) fn heading_1(&mut self, tag: TagId, text: &str, width: f32) -> Piece {
        let balanced = self
            .typesetter
            .set_balanced(&[style::HEADING_1.text(text)], width);
        let lines = match text.split_once(": ") {
            // What the heading is about on one line, what is said of it on the next.
            Some((about, said)) if balanced.len() == 2 => {
                let parted = style::HEADING_1.text(format!("{about}:\n{said}"));
                let parted = self.typesetter.set(&[parted], width, Align::Start);
                if parted.len() == 2 { parted } else { balanced }
            }
            _ => balanced,
        };
        Piece::new(frame_of(lines, Some(tag), width), 0.0).kept()
    }

    /// A heading of the second order; it stays with what follows.
    pub(crate) fn heading_2(
        &mut self,
        parent: TagId,
        text: &str,
        width: f32,
        before: f32,
    ) -> Piece {
        let tag = self.tags.add_heading(parent, Role::Heading2, text);
        let mut frame = self.text(tag, &[style::HEADING_2.text(text)], width);
        frame.height += 2.0 * super::MM;
        Piece::new(frame, before).kept()
    }

    /// A paragraph that may break between its lines, two of which stay together at either end.
    pub(crate) fn paragraph(
        &mut self,
        parent: TagId,
        spans: &[Span],
        width: f32,
        before: f32,
    ) -> Vec<Piece> {
        let tag = self.tags.add(parent, Role::Paragraph);
        self.paragraph_in(tag, spans, width, before)
    }

    /// The same, in an element that is there already.
    pub(crate) fn paragraph_in(
        &mut self,
        tag: TagId,
        spans: &[Span],
        width: f32,
        before: f32,
    ) -> Vec<Piece> {
        let lines = self.typesetter.set_prose(spans, width);
        let count = lines.len();
        let pieces = lines.into_iter().enumerate().map(|(index, line)| Piece {
            frame: frame_of(vec![line], Some(tag), width),
            before: if index == 0 { before } else { 0.0 },
            keep: index + 1 < count && (index == 0 || index + 2 == count),
            repeat: None,
        });
        pieces.collect()
    }

    /// A list of paragraphs, each behind a mark.
    pub(crate) fn list(
        &mut self,
        parent: TagId,
        items: &[(String, Vec<Span>)],
        width: f32,
        before: f32,
    ) -> Vec<Piece> {
        let list = self.tags.add(parent, Role::List);
        let mut pieces = Vec::new();
        for (label, spans) in items {
            let item = self.tags.add(list, Role::ListItem);
            let mut frame = Frame::new(width, 0.0);
            let style = spans.first().map_or(style::BODY, |span| span.style);
            let label_tag = self.tags.add(item, Role::Label);
            let mark = self.text(label_tag, &[style.text(label)], width);
            let body_tag = self.tags.add(item, Role::ListBody);
            let body = self.text(body_tag, spans, width - LIST_INDENT);
            frame.height = mark.height.max(body.height);
            frame.put(0.0, 0.0, mark);
            frame.put(LIST_INDENT, 0.0, body);
            let before = if pieces.is_empty() { before } else { 3.0 };
            pieces.push(Piece::new(frame, before));
        }
        pieces
    }

    /// A chart in a given size, drawn as it is on screen.
    pub(crate) fn chart(
        &mut self,
        parent: TagId,
        spec: &ChartSpec,
        width: f32,
        height: f32,
    ) -> Frame {
        let scene = chart::scene(spec, &chart::Frame::paper(width, height));
        let tag = self.tags.add_figure(parent, &scene.summary);
        let mut frame = Frame::new(width, height);
        for item in &scene.items {
            self.chart_item(&mut frame, tag, item);
        }
        frame
    }

    fn chart_item(&mut self, frame: &mut Frame, tag: TagId, item: &scene::Item) {
        match item {
            scene::Item::Path {
                points,
                closed,
                paint,
            } => {
                frame.add(
                    0.0,
                    0.0,
                    Some(tag),
                    Item::Shape(Shape::polygon(points, *closed, paint)),
                );
            }
            scene::Item::Circle {
                center,
                radius,
                paint,
            } => {
                let circle = Shape::circle(*radius).painted(paint);
                frame.add(center.x, center.y, Some(tag), Item::Shape(circle));
            }
            scene::Item::Text(text) => self.chart_text(frame, tag, text),
        }
    }

    fn chart_text(&mut self, frame: &mut Frame, tag: TagId, text: &scene::Text) {
        let lines: Vec<Line> = text
            .runs
            .iter()
            .map(|run| {
                let ink = crate::ink::Ink::of(run.token);
                let style = super::text::Style::new(text.size, text.size, run.weight, ink);
                self.typesetter.set_line(&[style.text(&run.text)])
            })
            .collect();
        let width: f32 = lines.iter().map(advance).sum();
        let mut x = text.at.x
            - match text.anchor {
                scene::Anchor::Start => 0.0,
                scene::Anchor::Middle => width / 2.0,
                scene::Anchor::End => width,
            };
        for line in lines {
            let step = advance(&line);
            frame.add(x, text.at.y - line.baseline, Some(tag), Item::Line(line));
            x += step;
        }
    }
}

/// How far the text of a list stands from the left edge.
const LIST_INDENT: f32 = 12.0;

/// The way from the start of a line to its end, spaces at the end included.
fn advance(line: &Line) -> f32 {
    line.width
}

/// Where the line under a link stands, below the baseline of its text.
const UNDER_LINK: f32 = 1.9;

/// Lines one below the other, each of which leads to an element. `link` is the link's own element.
pub(crate) fn linked_frame(lines: Vec<Line>, link: TagId, target: TagId, width: f32) -> Frame {
    let mut regions = Frame::new(width, 0.0);
    for line in &lines {
        let region = Link {
            target,
            width: line.width,
            height: line.height,
            rule: Some(line.baseline + UNDER_LINK),
        };
        regions.add(line.offset, regions.height, Some(link), Item::Link(region));
        regions.height += line.height;
    }
    regions.put(0.0, 0.0, frame_of(lines, Some(link), width));
    regions
}

/// Lines one below the other.
pub(crate) fn frame_of(lines: Vec<Line>, tag: Option<TagId>, width: f32) -> Frame {
    let mut frame = Frame::new(width, 0.0);
    for line in lines {
        let (offset, height) = (line.offset, line.height);
        frame.add(offset, frame.height, tag, Item::Line(line));
        frame.height += height;
    }
    frame
}
