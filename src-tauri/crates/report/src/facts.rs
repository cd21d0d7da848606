//! What each page shows, so that a screen can lead to where it comes from.

use crate::data::Place;
use crate::layout::frame::Frame;
use crate::options::Part;
use crate::tags::{Tag, TagId, Tags};

/// One page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageFacts {
    /// The part it belongs to; none for the table of contents.
    pub part: Option<Part>,
    /// What stands on it, in order of reading, each once.
    pub shows: Vec<Shown>,
}

/// Something that a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// A dimension, by its place in the framework's order.
    Dimension(usize),
    /// A question.
    Question(Place),
    /// A statement, by its index in `ImpactPart::statements`.
    Statement(usize),
}

/// What the pages show, by the elements that their content belongs to.
pub(crate) fn of(pages: &[Frame], tags: &Tags) -> Vec<PageFacts> {
    pages.iter().map(|page| of_page(page, tags)).collect()
}

fn of_page(page: &Frame, tags: &Tags) -> PageFacts {
    let mut facts = PageFacts {
        part: None,
        shows: Vec::new(),
    };
    let mut content: Vec<TagId> = page.items.iter().filter_map(|placed| placed.tag).collect();
    content.dedup();
    for id in content {
        let around: Vec<&Tag> = tags.upwards(id).map(|(_, tag)| tag).collect();
        facts.part = facts.part.or(around.iter().find_map(|tag| tag.part));
        for shown in around.iter().rev().filter_map(|tag| tag.shows) {
            if !facts.shows.contains(&shown) {
                facts.shows.push(shown);
            }
        }
    }
    facts
}
