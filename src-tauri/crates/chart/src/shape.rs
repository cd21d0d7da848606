//! Shapes text with our faces alone: glyphs, their places and the letters they stand for.

use std::sync::Arc;

use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, FontWeight};
use parley::{Cluster, FontContext, FontFamily, FontFamilyName, LayoutContext, StyleProperty};

use crate::font::{self, FAMILY, Weight};

/// One glyph of a face.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Glyph {
    /// Index of the face.
    pub(crate) face: usize,
    /// Its number in the face.
    pub(crate) id: u16,
    /// From the start of the line.
    pub(crate) x: f32,
    /// Below the baseline.
    pub(crate) y: f32,
    /// The letters it stands for; empty for all but the first glyph of a group.
    pub(crate) text: String,
}

/// The faces, and what shaping keeps between two texts.
pub(crate) struct Shaper {
    fonts: FontContext,
    layouts: LayoutContext<()>,
    families: Vec<FontFamilyName<'static>>,
    faces: Vec<(u64, &'static [u8])>,
}

impl Shaper {
    pub(crate) fn new() -> Self {
        let collection = Collection::new(CollectionOptions {
            shared: false,
            system_fonts: false,
        });
        let fonts = FontContext {
            collection,
            source_cache: Default::default(),
        };
        let mut shaper = Self {
            fonts,
            layouts: LayoutContext::new(),
            families: Vec::new(),
            faces: Vec::new(),
        };
        for weight in [Weight::Regular, Weight::Medium, Weight::SemiBold] {
            shaper.register(FAMILY, weight, font::face(weight));
        }
        for weight in [Weight::Regular, Weight::SemiBold] {
            for (family, bytes) in font::fallbacks(weight) {
                shaper.register(family, weight, bytes);
            }
        }
        shaper
    }

    fn register(&mut self, family: &'static str, weight: Weight, bytes: &'static [u8]) {
        let blob = Blob::new(Arc::new(bytes));
        self.faces.push((blob.id(), bytes));
        let named = FontInfoOverride {
            family_name: Some(family),
            weight: Some(FontWeight::new(f32::from(weight.value()))),
            ..Default::default()
        };
        self.fonts.collection.register_fonts(blob, Some(named));
        if weight == Weight::Regular {
            self.families.push(FontFamilyName::named(family));
        }
    }

    /// The bytes of a face by its index.
    pub(crate) fn face(&self, index: usize) -> &'static [u8] {
        self.faces
            .get(index)
            .map_or(font::face(Weight::Regular), |(_, bytes)| bytes)
    }

    /// The glyphs of one line in visual order, and its width.
    pub(crate) fn shape(&mut self, text: &str, size: f32, weight: Weight) -> (Vec<Glyph>, f32) {
        let mut builder = self
            .layouts
            .ranged_builder(&mut self.fonts, text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(
            self.families.as_slice().into(),
        )));
        builder.push_default(StyleProperty::FontSize(size));
        builder.push_default(StyleProperty::FontWeight(FontWeight::new(f32::from(
            weight.value(),
        ))));
        let mut layout = builder.build(text);
        layout.break_all_lines(None);
        let mut line = Line {
            glyphs: Vec::new(),
            pen: 0.0,
            held: String::new(),
        };
        for run in layout
            .lines()
            .take(1)
            .flat_map(|line| line.runs().collect::<Vec<_>>())
        {
            let id = run.font().data.id();
            let face = self
                .faces
                .iter()
                .position(|(known, _)| *known == id)
                .unwrap_or(0);
            run.visual_clusters()
                .for_each(|cluster| line.add(text, face, &cluster));
        }
        (line.glyphs, line.pen)
    }
}

struct Line {
    glyphs: Vec<Glyph>,
    pen: f32,
    /// The end of a ligature that runs from right to left: it comes before its start.
    held: String,
}

impl Line {
    fn add(&mut self, text: &str, face: usize, cluster: &Cluster<'_, ()>) {
        let mut letters = text
            .get(cluster.text_range())
            .unwrap_or_default()
            .to_owned();
        if cluster.is_ligature_continuation() {
            match self.glyphs.last_mut().filter(|_| !cluster.is_rtl()) {
                Some(start) => start.text.push_str(&letters),
                None => self.held.insert_str(0, &letters),
            }
            return;
        }
        letters.push_str(&std::mem::take(&mut self.held));
        for glyph in cluster.glyphs() {
            let id = u16::try_from(glyph.id).unwrap_or(0);
            let text = std::mem::take(&mut letters);
            self.glyphs.push(Glyph {
                face,
                id,
                x: self.pen + glyph.x,
                y: glyph.y,
                text,
            });
            self.pen += glyph.advance;
        }
    }
}
