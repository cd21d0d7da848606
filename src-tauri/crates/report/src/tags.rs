//! The structure that assistive technology reads: headings, paragraphs, lists, tables, figures.
//!
//! Invariant: an element holds either elements or content, never both.

use crate::facts::Shown;
use crate::options::Part;

/// An element by its index; 0 is the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct TagId(pub(crate) usize);

/// Standard structure types (ISO 32000-1, 14.8.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Document,
    Section,
    Heading1,
    Heading2,
    Heading3,
    Paragraph,
    Contents,
    ContentsItem,
    Reference,
    List,
    ListItem,
    Label,
    ListBody,
    Table,
    Row,
    ColumnHead,
    RowHead,
    Cell,
    Figure,
    Link,
}

impl Role {
    /// The name in the file.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Role::Document => "Document",
            Role::Section => "Sect",
            Role::Heading1 => "H1",
            Role::Heading2 => "H2",
            Role::Heading3 => "H3",
            Role::Contents => "TOC",
            Role::ContentsItem => "TOCI",
            Role::Reference => "Reference",
            Role::Paragraph => "P",
            Role::List => "L",
            Role::ListItem => "LI",
            Role::Label => "Lbl",
            Role::ListBody => "LBody",
            Role::Table => "Table",
            Role::Row => "TR",
            Role::ColumnHead | Role::RowHead => "TH",
            Role::Cell => "TD",
            Role::Figure => "Figure",
            Role::Link => "Link",
        }
    }
}

/// One element.
#[derive(Debug, Clone)]
pub(crate) struct Tag {
    pub(crate) role: Role,
    pub(crate) parent: Option<TagId>,
    pub(crate) children: Vec<TagId>,
    /// What a figure shows, in words.
    pub(crate) alt: Option<String>,
    /// A heading's text, for the outline.
    pub(crate) title: Option<String>,
    /// What a person would call this place, for messages.
    pub(crate) place: Option<String>,
    /// The part that begins here.
    pub(crate) part: Option<Part>,
    /// What is shown here, so that a screen can lead to where it comes from.
    pub(crate) shows: Option<Shown>,
}

/// The tree of all elements, in order of reading.
#[derive(Debug, Clone)]
pub(crate) struct Tags {
    tags: Vec<Tag>,
}

impl Tags {
    pub(crate) const DOCUMENT: TagId = TagId(0);

    pub(crate) fn new() -> Self {
        Self {
            tags: vec![Tag::new(Role::Document, None)],
        }
    }

    /// Adds an element at the end of its parent.
    pub(crate) fn add(&mut self, parent: TagId, role: Role) -> TagId {
        let id = TagId(self.tags.len());
        self.tags.push(Tag::new(role, Some(parent)));
        if let Some(parent) = self.tags.get_mut(parent.0) {
            parent.children.push(id);
        }
        id
    }

    /// Adds a heading with its text.
    pub(crate) fn add_heading(&mut self, parent: TagId, role: Role, title: &str) -> TagId {
        let id = self.add(parent, role);
        self.change(id, |tag| tag.title = Some(title.to_owned()));
        id
    }

    /// Adds a figure with its words.
    pub(crate) fn add_figure(&mut self, parent: TagId, alt: &str) -> TagId {
        let id = self.add(parent, Role::Figure);
        self.change(id, |tag| tag.alt = Some(alt.to_owned()));
        id
    }

    /// Names a place for messages.
    pub(crate) fn name(&mut self, id: TagId, place: impl Into<String>) {
        self.change(id, |tag| tag.place = Some(place.into()));
    }

    /// Begins a part.
    pub(crate) fn begin(&mut self, id: TagId, part: Part) {
        self.change(id, |tag| tag.part = Some(part));
    }

    /// Says what is shown below an element.
    pub(crate) fn show(&mut self, id: TagId, shown: Shown) {
        self.change(id, |tag| tag.shows = Some(shown));
    }

    fn change(&mut self, id: TagId, change: impl FnOnce(&mut Tag)) {
        if let Some(tag) = self.tags.get_mut(id.0) {
            change(tag);
        }
    }

    pub(crate) fn get(&self, id: TagId) -> Option<&Tag> {
        self.tags.get(id.0)
    }

    /// Every element with its index, the document first.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (TagId, &Tag)> {
        self.tags
            .iter()
            .enumerate()
            .map(|(index, tag)| (TagId(index), tag))
    }

    /// An element and all that hold it, from the inside out.
    pub(crate) fn upwards(&self, id: TagId) -> impl Iterator<Item = (TagId, &Tag)> {
        let first = self.get(id).map(|tag| (id, tag));
        std::iter::successors(first, |(_, tag)| {
            let parent = tag.parent?;
            Some((parent, self.get(parent)?))
        })
    }

    /// What a person would call the place of this element.
    pub(crate) fn place(&self, id: TagId) -> Option<&str> {
        self.upwards(id).find_map(|(_, tag)| tag.place.as_deref())
    }

    /// What stands at this element, in words: the title it has or stands under.
    pub(crate) fn title(&self, id: TagId) -> Option<&str> {
        self.upwards(id).find_map(|(_, tag)| tag.title.as_deref())
    }
}

impl Tag {
    fn new(role: Role, parent: Option<TagId>) -> Self {
        Self {
            role,
            parent,
            children: Vec::new(),
            alt: None,
            title: None,
            place: None,
            part: None,
            shows: None,
        }
    }
}
