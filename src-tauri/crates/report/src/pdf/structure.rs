//! The structure tree, links and the outline (ISO 32000-1, 12.3.3 and 14.7).

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::content::{Marked, Region};
use super::{text, writing};
use crate::error::ReportError;
use crate::layout::page::Anchor;
use crate::tags::{Role, Tag, TagId, Tags};

/// Adds what assistive technology and the sidebar of a viewer need.
pub(super) fn add(
    file: &mut Document,
    tags: &Tags,
    marked: &[Marked],
    anchors: &BTreeMap<TagId, Anchor>,
    page_height: f32,
) -> Result<(), ReportError> {
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let builder = Builder {
        tags,
        marked,
        anchors,
        pages,
        page_height,
    };
    let root = file.new_object_id();
    let elements = builder.reserve(file);
    let links = builder.add_links(file, &elements)?;
    builder.fill(file, root, &elements, &links);
    let parents = builder.parent_tree(file, &elements, &links);
    let document = elements.get(&Tags::DOCUMENT).copied();
    let mut tree = Dictionary::from_iter([
        ("Type", Object::from("StructTreeRoot")),
        ("ParentTree", parents.into()),
        (
            "ParentTreeNextKey",
            ((marked.len() + links.len()) as i64).into(),
        ),
    ]);
    if let Some(document) = document {
        tree.set("K", document);
    }
    file.set_object(root, tree);
    let outline = builder.outline(file);
    let catalog = file.catalog_mut().map_err(writing)?;
    catalog.set("StructTreeRoot", root);
    catalog.set("Outlines", outline);
    catalog.set("PageMode", "UseOutlines");
    Ok(())
}

/// A link that is in the file: its element, its object and its page.
struct Link {
    tag: TagId,
    object: ObjectId,
    page: ObjectId,
}

struct Builder<'a> {
    tags: &'a Tags,
    marked: &'a [Marked],
    anchors: &'a BTreeMap<TagId, Anchor>,
    pages: Vec<ObjectId>,
    page_height: f32,
}

/// What stands above this begins its page.
const TOP_OF_PAGE: f32 = 95.0;
/// Space that is shown above the target of a link.
const ABOVE_TARGET: f32 = 10.0;

impl Builder<'_> {
    /// An object for every element that holds something; cells may be empty.
    fn reserve(&self, file: &mut Document) -> BTreeMap<TagId, ObjectId> {
        self.tags
            .iter()
            .filter(|(id, tag)| {
                self.anchors.contains_key(id)
                    || matches!(tag.role, Role::Cell | Role::ColumnHead | Role::RowHead)
            })
            .map(|(id, _)| (id, file.new_object_id()))
            .collect()
    }

    /// Writes each link as an annotation of its page, and gives every page its key in the parent tree.
    fn add_links(
        &self,
        file: &mut Document,
        elements: &BTreeMap<TagId, ObjectId>,
    ) -> Result<Vec<Link>, ReportError> {
        let mut links = Vec::new();
        for (index, (page, marked)) in self.pages.iter().zip(self.marked).enumerate() {
            let mut annotations = Vec::new();
            for region in marked
                .links
                .iter()
                .filter(|region| elements.contains_key(&region.tag))
            {
                let Some(destination) = self.destination(region.target) else {
                    continue;
                };
                let key = self.marked.len() + links.len();
                let object = file.add_object(self.annotation(region, destination, key));
                annotations.push(Object::Reference(object));
                links.push(Link {
                    tag: region.tag,
                    object,
                    page: *page,
                });
            }
            let dictionary = file.get_dictionary_mut(*page).map_err(writing)?;
            dictionary.set("Annots", annotations);
            dictionary.set("StructParents", index as i64);
            dictionary.set("Tabs", "S");
        }
        Ok(links)
    }

    fn annotation(&self, region: &Region, destination: Object, key: usize) -> Dictionary {
        let title = self.tags.title(region.target).unwrap_or_default();
        let mut annotation = Dictionary::from_iter([
            ("Type", Object::from("Annot")),
            ("Subtype", "Link".into()),
            ("Rect", numbers(&around(&region.rects))),
            ("Border", Object::Array(vec![0.into(), 0.into(), 0.into()])),
            ("F", 4.into()),
            ("Dest", destination),
            ("Contents", text(title)),
            ("StructParent", (key as i64).into()),
        ]);
        if region.rects.len() > 1 {
            let corners: Vec<f32> = region.rects.iter().flat_map(corners).collect();
            annotation.set("QuadPoints", numbers(&corners));
        }
        annotation
    }

    /// Shows an element at the top of the window, a little below its edge, and leaves the zoom as it
    /// is. What begins its page is shown with the running head.
    fn destination(&self, tag: TagId) -> Option<Object> {
        let anchor = self.anchors.get(&tag)?;
        let page = *self.pages.get(anchor.page)?;
        let top = match anchor.y {
            begins_page if begins_page < TOP_OF_PAGE => self.page_height,
            y => self.page_height - y + ABOVE_TARGET,
        };
        let top = Object::Real(top.round());
        Some(Object::Array(vec![
            page.into(),
            "XYZ".into(),
            0.into(),
            top,
            Object::Null,
        ]))
    }

    fn fill(
        &self,
        file: &mut Document,
        root: ObjectId,
        elements: &BTreeMap<TagId, ObjectId>,
        links: &[Link],
    ) {
        let mut contents: BTreeMap<TagId, Vec<(usize, i64)>> = BTreeMap::new();
        for (page, marked) in self.marked.iter().enumerate() {
            for (number, tag) in (0..).zip(&marked.sequences) {
                contents.entry(*tag).or_default().push((page, number));
            }
        }
        for (id, object) in elements {
            let Some(tag) = self.tags.get(*id) else {
                continue;
            };
            let parent = tag
                .parent
                .and_then(|parent| elements.get(&parent))
                .copied()
                .unwrap_or(root);
            let children = tag
                .children
                .iter()
                .filter_map(|child| elements.get(child).map(|child| (*child).into()));
            let mut kids: Vec<Object> = children.collect();
            let content = contents.get(id).map_or(&[][..], Vec::as_slice);
            let home = content.first().map(|(page, _)| *page);
            kids.extend(
                content
                    .iter()
                    .filter_map(|(page, number)| self.content(*page, *number, home)),
            );
            kids.extend(
                links
                    .iter()
                    .filter(|link| link.tag == *id)
                    .map(object_reference),
            );
            let mut element = Dictionary::from_iter([
                ("Type", Object::from("StructElem")),
                ("S", tag.role.name().into()),
                ("P", parent.into()),
                ("K", kids.into()),
            ]);
            if let Some(page) = home.and_then(|page| self.pages.get(page)) {
                element.set("Pg", *page);
            }
            self.describe(&mut element, *id, tag, home);
            file.set_object(*object, element);
        }
    }

    /// A marked sequence; on another page than the element's first it names its page.
    fn content(&self, page: usize, number: i64, home: Option<usize>) -> Option<Object> {
        if home == Some(page) {
            return Some(number.into());
        }
        let reference = [
            ("Type", Object::from("MCR")),
            ("Pg", (*self.pages.get(page)?).into()),
            ("MCID", number.into()),
        ];
        Some(Dictionary::from_iter(reference).into())
    }

    /// Scope of a head, words and extent of a figure.
    fn describe(&self, element: &mut Dictionary, id: TagId, tag: &Tag, home: Option<usize>) {
        let scope = match tag.role {
            Role::ColumnHead => Some("Column"),
            Role::RowHead => Some("Row"),
            _ => None,
        };
        if let Some(scope) = scope {
            let attribute = [("O", Object::from("Table")), ("Scope", scope.into())];
            element.set("A", Dictionary::from_iter(attribute));
        }
        if let Some(alt) = &tag.alt {
            element.set("Alt", text(alt));
        }
        let extent = home
            .and_then(|page| self.marked.get(page))
            .and_then(|marked| marked.boxes.get(&id));
        if let (Role::Figure, Some(extent)) = (tag.role, extent) {
            let attribute = [
                ("O", Object::from("Layout")),
                ("Placement", "Block".into()),
                ("BBox", numbers(extent)),
            ];
            element.set("A", Dictionary::from_iter(attribute));
        }
    }

    /// From a page's sequences, and from a link, back to the elements.
    fn parent_tree(
        &self,
        file: &mut Document,
        elements: &BTreeMap<TagId, ObjectId>,
        links: &[Link],
    ) -> ObjectId {
        let element = |tag: &TagId| {
            elements
                .get(tag)
                .map_or(Object::Null, |object| (*object).into())
        };
        let mut numbers: Vec<Object> = Vec::new();
        for (index, marked) in (0..).zip(self.marked) {
            numbers.push(Object::Integer(index));
            numbers.push(
                marked
                    .sequences
                    .iter()
                    .map(element)
                    .collect::<Vec<_>>()
                    .into(),
            );
        }
        for (index, link) in (self.marked.len() as i64..).zip(links) {
            numbers.push(index.into());
            numbers.push(element(&link.tag));
        }
        file.add_object(Dictionary::from_iter([("Nums", Object::from(numbers))]))
    }

    /// Parts and headings, nested as they are in the document; only the first order is open.
    fn outline(&self, file: &mut Document) -> ObjectId {
        let root = file.new_object_id();
        let entries = self.entries(Tags::DOCUMENT);
        let (first, last, shown) = self.add_entries(file, root, &entries);
        let mut outline =
            Dictionary::from_iter([("Type", Object::from("Outlines")), ("Count", shown.into())]);
        if let (Some(first), Some(last)) = (first, last) {
            outline.set("First", first);
            outline.set("Last", last);
        }
        file.set_object(root, outline);
        root
    }

    /// The titled elements directly below one, those that only group others passed through.
    fn entries(&self, parent: TagId) -> Vec<TagId> {
        let children = self
            .tags
            .get(parent)
            .map_or(&[][..], |tag| tag.children.as_slice());
        children
            .iter()
            .filter(|child| self.anchors.contains_key(child))
            .flat_map(|child| match self.tags.get(*child) {
                // A part's name stands for its heading of the first order.
                Some(tag) if tag.title.is_some() && tag.role != Role::Heading1 => vec![*child],
                _ => self.entries(*child),
            })
            .collect()
    }

    fn add_entries(
        &self,
        file: &mut Document,
        parent: ObjectId,
        entries: &[TagId],
    ) -> (Option<ObjectId>, Option<ObjectId>, i64) {
        let objects: Vec<ObjectId> = entries.iter().map(|_| file.new_object_id()).collect();
        for (index, (entry, object)) in entries.iter().zip(&objects).enumerate() {
            let title = self
                .tags
                .get(*entry)
                .and_then(|tag| tag.title.as_deref())
                .unwrap_or_default();
            let mut item =
                Dictionary::from_iter([("Title", text(title)), ("Parent", parent.into())]);
            if let Some(destination) = self.destination(*entry) {
                item.set("Dest", destination);
            }
            if let Some(before) = index.checked_sub(1).and_then(|before| objects.get(before)) {
                item.set("Prev", *before);
            }
            if let Some(next) = objects.get(index + 1) {
                item.set("Next", *next);
            }
            let (first, last, count) = self.add_entries(file, *object, &self.entries(*entry));
            if let (Some(first), Some(last)) = (first, last) {
                item.set("First", first);
                item.set("Last", last);
                item.set("Count", -count);
            }
            file.set_object(*object, item);
        }
        (
            objects.first().copied(),
            objects.last().copied(),
            objects.len() as i64,
        )
    }
}

fn object_reference(link: &Link) -> Object {
    let reference = [
        ("Type", Object::from("OBJR")),
        ("Obj", link.object.into()),
        ("Pg", link.page.into()),
    ];
    Dictionary::from_iter(reference).into()
}

/// The rectangle around rectangles.
fn around(rects: &[[f32; 4]]) -> [f32; 4] {
    let first = rects.first().copied().unwrap_or_default();
    rects.iter().fold(first, |all, rect| {
        [
            all[0].min(rect[0]),
            all[1].min(rect[1]),
            all[2].max(rect[2]),
            all[3].max(rect[3]),
        ]
    })
}

/// Upper left, upper right, lower left, lower right: as viewers read them, not as the standard says.
fn corners(rect: &[f32; 4]) -> [f32; 8] {
    let [left, bottom, right, top] = *rect;
    [left, top, right, top, left, bottom, right, bottom]
}

fn numbers(values: &[f32]) -> Object {
    values
        .iter()
        .map(|value| Object::Real((value * 100.0).round() / 100.0))
        .collect::<Vec<_>>()
        .into()
}
