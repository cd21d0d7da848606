//! The table of contents: parts and their chapters, each with its page, each a link.

use super::Desk;
use super::places::Places;
use crate::ink::Ink;
use crate::layout::MM;
use crate::layout::compositor::style;
use crate::layout::flow::Piece;
use crate::layout::frame::{Frame, Item, Link, Shape, Stroke};
use crate::layout::page::Section;
use crate::layout::text::Style;
use crate::tags::{Role, TagId};
use crate::words;

/// How far the name of a chapter stands from the left edge.
const INDENT: f32 = 6.0 * MM;
/// Room for the number of a page.
const NUMBER: f32 = 14.0 * MM;

pub(crate) fn section(desk: &mut Desk<'_>, tag: TagId) -> Section {
    let width = desk.width();
    let heading = desk.compositor.tags.add(tag, Role::Heading1);
    let mut pieces = vec![desk.compositor.heading_1(heading, words::CONTENTS, width)];
    let contents = desk.compositor.tags.add(tag, Role::Contents);
    for part in parts(desk.places) {
        pieces.push(row(desk, contents, part.tag, PART, desk.space(4.0 * MM)));
        if !part.chapters.is_empty() {
            let nested = desk.compositor.tags.add(contents, Role::Contents);
            for chapter in part.chapters {
                pieces.push(row(desk, nested, chapter, CHAPTER, desk.space(0.7 * MM)));
            }
        }
    }
    Section {
        run: words::CONTENTS.to_owned(),
        pieces,
        pinned: None,
        foot: None,
    }
}

/// A part with the chapters that are listed below it.
struct Part {
    tag: TagId,
    chapters: Vec<TagId>,
}

fn parts(places: &Places) -> Vec<Part> {
    let whole = |tag: &Option<TagId>| {
        tag.map(|tag| Part {
            tag,
            chapters: Vec::new(),
        })
    };
    let stand = places.stand.as_ref().map(|stand| Part {
        tag: stand.part,
        chapters: stand.dimensions.clone(),
    });
    let impact = places.impact.as_ref().map(|impact| Part {
        tag: impact.part,
        chapters: impact.statements.clone(),
    });
    let appendix = places.appendix.as_ref().map(|appendix| Part {
        tag: appendix.part,
        chapters: std::iter::once(appendix.overall)
            .chain(appendix.dimensions.iter().map(|entries| entries.dimension))
            .collect(),
    });
    let all = [
        whole(&places.board),
        stand,
        whole(&places.two_views),
        impact,
        whole(&places.method),
        appendix,
    ];
    all.into_iter().flatten().collect()
}

/// How a line looks.
#[derive(Clone, Copy)]
struct Look {
    style: Style,
    indent: f32,
    ruled: bool,
}

const PART: Look = Look {
    style: style::HEADING_2,
    indent: 0.0,
    ruled: true,
};
const CHAPTER: Look = Look {
    style: style::BODY,
    indent: INDENT,
    ruled: false,
};
/// Between the rule above a part and its name.
const BELOW_RULE: f32 = 1.6 * MM;

/// A name and, at the right, the page on which it begins; the whole line is a link.
fn row(desk: &mut Desk<'_>, contents: TagId, target: TagId, look: Look, before: f32) -> Piece {
    let width = desk.width();
    let tags = &mut desk.compositor.tags;
    let title = tags.title(target).unwrap_or_default().to_owned();
    let item = tags.add(contents, Role::ContentsItem);
    let reference = tags.add(item, Role::Reference);
    let link = tags.add(reference, Role::Link);
    if let Some(place) = tags.place(target).map(str::to_owned) {
        tags.name(item, place);
    }
    let top = if look.ruled { BELOW_RULE } else { 0.0 };
    // The space keeps name and number apart when they are read out.
    let name = look.style.text(format!("{title} "));
    let name = desk
        .compositor
        .text(link, &[name], width - look.indent - NUMBER);
    let mut frame = Frame::new(width, top + name.height);
    if look.ruled {
        frame.draw(0.0, 0.0, Shape::rule(width, Stroke::solid(Ink::LINE, 0.75)));
    }
    let region = Link {
        target,
        width: width - look.indent,
        height: name.height,
        rule: None,
    };
    frame.add(look.indent, top, Some(link), Item::Link(region));
    frame.put(look.indent, top, name);
    let number = Item::PageOf(target, look.style.tabular());
    frame.add(width, top, Some(link), number);
    Piece {
        keep: look.ruled,
        ..Piece::new(frame, before)
    }
}
