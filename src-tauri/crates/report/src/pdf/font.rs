//! The glyphs in use: one reduced font for each face, and the text that each glyph stands for.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{FontId, ParsedFont, PdfDocument, PdfFont};
use subsetter::GlyphRemapper;

use super::writing;
use crate::error::ReportError;
use crate::layout::frame::{Frame, Item};
use crate::layout::text::{Face, Glyphs, Run, Typesetter};

/// The fonts of one document.
pub(super) struct Fonts {
    /// By the index of the face; none for a face that is not used.
    fonts: Vec<Option<Font>>,
}

/// A face reduced to the glyphs in use.
pub(super) struct Font {
    pub(super) id: FontId,
    parsed: ParsedFont,
    numbers: GlyphRemapper,
    /// The text of each glyph, by its number in the face.
    texts: BTreeMap<u16, String>,
}

/// What is drawn in one face.
#[derive(Default)]
struct Usage {
    glyphs: BTreeSet<u16>,
    texts: BTreeMap<u16, String>,
}

impl Fonts {
    /// Reduces every face that the pages use.
    pub(super) fn collect(pages: &[Frame], typesetter: &Typesetter) -> Result<Self, ReportError> {
        let faces: Vec<Face> = typesetter.faces().collect();
        let mut usages: Vec<Usage> = faces.iter().map(|_| Usage::default()).collect();
        for run in runs(pages) {
            if let Some(usage) = usages.get_mut(run.face) {
                run.clusters.iter().for_each(|cluster| usage.add(cluster));
            }
        }
        let fonts = faces
            .iter()
            .zip(usages)
            .enumerate()
            .map(|(index, (face, usage))| usage.reduce(index, face));
        Ok(Self {
            fonts: fonts.collect::<Result<_, _>>()?,
        })
    }

    pub(super) fn get(&self, face: usize) -> Option<&Font> {
        self.fonts.get(face)?.as_ref()
    }

    pub(super) fn embed(self, document: &mut PdfDocument) {
        for font in self.fonts.into_iter().flatten() {
            document
                .resources
                .fonts
                .map
                .insert(font.id, PdfFont::new(font.parsed));
        }
    }
}

fn runs(pages: &[Frame]) -> impl Iterator<Item = &Run> {
    pages
        .iter()
        .flat_map(|page| &page.items)
        .flat_map(|placed| match &placed.item {
            Item::Line(line) => &line.runs[..],
            _ => &[],
        })
}

impl Usage {
    /// A glyph keeps the first text that it stands for alone.
    fn add(&mut self, cluster: &Glyphs) {
        self.glyphs
            .extend(cluster.glyphs.iter().map(|glyph| glyph.id));
        if let [glyph] = cluster.glyphs.as_slice() {
            self.texts
                .entry(glyph.id)
                .or_insert_with(|| cluster.text.clone());
        }
    }

    fn reduce(self, index: usize, face: &Face) -> Result<Option<Font>, ReportError> {
        if self.glyphs.is_empty() {
            return Ok(None);
        }
        let mut numbers = GlyphRemapper::new();
        for glyph in &self.glyphs {
            numbers.remap(*glyph);
        }
        let reduced = subsetter::subset(face.bytes, 0, &numbers).map_err(writing)?;
        let mut parsed = ParsedFont::from_bytes(&reduced, 0, &mut Vec::new()).ok_or_else(|| {
            ReportError::Writing(format!("the font {} cannot be read", face.name))
        })?;
        // Six capitals and a plus mark a reduced font (ISO 32000-1, 9.6.4).
        let tag = char::from(b'A' + index as u8);
        parsed.font_name = Some(format!("PLUMB{tag}+{}", face.name));
        Ok(Some(Font {
            id: FontId(format!("Face{tag}")),
            parsed,
            numbers,
            texts: self.texts,
        }))
    }
}

impl Font {
    /// The number of a glyph in the reduced font.
    pub(super) fn number(&self, glyph: u16) -> u16 {
        self.numbers.get(glyph).unwrap_or(0)
    }

    /// The width that the file gives for a glyph, in thousandths of an em: a whole number, cut.
    pub(super) fn width(&self, number: u16) -> f32 {
        let width = self.parsed.get_glyph_width(number).map_or(0.0, f32::from);
        (width * 1000.0 / f32::from(self.parsed.units_per_em.max(1))).trunc()
    }

    /// The text that the file gives for a glyph. One that never stands alone is read through its cluster.
    pub(super) fn text(&self, glyph: u16) -> &str {
        self.texts.get(&glyph).map_or("\u{FFFC}", String::as_str)
    }

    /// Whether reading glyph by glyph gives the cluster's text.
    pub(super) fn reads(&self, cluster: &Glyphs) -> bool {
        matches!(cluster.glyphs.as_slice(), [glyph] if self.text(glyph.id) == cluster.text)
    }
}
