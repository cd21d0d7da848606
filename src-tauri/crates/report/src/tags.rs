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

    /// How many elements there are.
    pub(crate) fn count(&self) -> usize {
        self.tags.len()
    }

    /// Takes away what was added after so many elements.
    pub(crate) fn cut(&mut self, from: usize) -> Branch {
        let tags = self.tags.split_off(from);
        for tag in &mut self.tags {
            tag.children.retain(|child| child.0 < from);
        }
        Branch { from, tags }
    }

    /// Adds what was cut from a tree that begins with the same elements, and says by how much it has
    /// moved.
    pub(crate) fn graft(&mut self, branch: Branch) -> Shift {
        let shift = Shift {
            from: branch.from,
            by: self.tags.len() - branch.from,
        };
        for mut tag in branch.tags {
            let id = TagId(self.tags.len());
            tag.children
                .iter_mut()
                .for_each(|child| *child = shift.of(*child));
            tag.parent = tag.parent.map(|parent| shift.of(parent));
            let stood_before = tag.parent.filter(|parent| parent.0 < branch.from);
            if let Some(parent) = stood_before.and_then(|parent| self.tags.get_mut(parent.0)) {
                parent.children.push(id);
            }
            self.tags.push(tag);
        }
        shift
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

/// Elements that were added to others.
#[derive(Debug)]
pub(crate) struct Branch {
    /// How many stood there before.
    from: usize,
    tags: Vec<Tag>,
}

/// Where the elements of a branch have gone.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shift {
    from: usize,
    by: usize,
}

impl Shift {
    /// What has become of an element; those before the branch stay.
    pub(crate) fn of(self, id: TagId) -> TagId {
        match id.0 < self.from {
            true => id,
            false => TagId(id.0 + self.by),
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A document with a part, and what two chapters add to it.
    fn reserved() -> (Tags, TagId) {
        let mut tags = Tags::new();
        let part = tags.add(Tags::DOCUMENT, Role::Section);
        (tags, part)
    }

    fn chapter(tags: &mut Tags, part: TagId, title: &str) {
        let heading = tags.add_heading(part, Role::Heading1, title);
        let paragraph = tags.add(part, Role::Paragraph);
        tags.add(paragraph, Role::Link);
        tags.name(heading, title);
    }

    #[test]
    fn chapters_set_apart_make_the_tree_that_chapters_set_in_turn_make() {
        let (mut in_turn, part) = reserved();
        chapter(&mut in_turn, part, "one");
        chapter(&mut in_turn, part, "two");
        let (mut apart, _) = reserved();
        let from = apart.count();
        let branches = ["one", "two"].map(|title| {
            let (mut tags, part) = reserved();
            chapter(&mut tags, part, title);
            tags.cut(from)
        });
        let shifts = branches.map(|branch| apart.graft(branch));
        assert_eq!(format!("{apart:?}"), format!("{in_turn:?}"));
        assert_eq!(shifts[1].of(TagId(from)), TagId(from + 3));
        assert_eq!(shifts[1].of(part), part);
    }

    #[test]
    fn what_is_cut_leaves_no_trace() {
        let (before, _) = reserved();
        let (mut tags, part) = reserved();
        chapter(&mut tags, part, "one");
        tags.cut(before.count());
        assert_eq!(format!("{tags:?}"), format!("{before:?}"));
    }
}
