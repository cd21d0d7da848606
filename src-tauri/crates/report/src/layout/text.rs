//! Text to lines: shaping, direction, fallback and line breaks.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use chart::font::{FAMILY, Weight, face, fallbacks};
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, FontWeight};
use parley::{
    BaseDirection, Cluster, FontContext, FontFamily, FontFamilyName, FontFeatures, Layout,
    LayoutContext, LineHeight, OverflowWrap, RangedBuilder, StyleProperty,
};

use crate::ink::Ink;

/// How text looks. Lengths are points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Style {
    pub(crate) size: f32,
    pub(crate) leading: f32,
    pub(crate) weight: Weight,
    pub(crate) ink: Ink,
    /// Extra space between letters, in em.
    pub(crate) tracking: f32,
    /// Figures of equal width, for columns of numbers.
    pub(crate) tabular: bool,
}

impl Style {
    pub(crate) const fn new(size: f32, leading: f32, weight: Weight, ink: Ink) -> Self {
        Self {
            size,
            leading,
            weight,
            ink,
            tracking: 0.0,
            tabular: false,
        }
    }

    pub(crate) const fn tracked(self, tracking: f32) -> Self {
        Self { tracking, ..self }
    }

    pub(crate) const fn tabular(self) -> Self {
        Self {
            tabular: true,
            ..self
        }
    }

    pub(crate) const fn ink(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }

    pub(crate) const fn weight(self, weight: Weight) -> Self {
        Self { weight, ..self }
    }

    /// Text of this look.
    pub(crate) fn text(self, text: impl Into<String>) -> Span {
        Span {
            text: text.into(),
            style: self,
        }
    }
}

/// Text of one look. The first span of a paragraph sets the distance of its lines.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Span {
    pub(crate) text: String,
    pub(crate) style: Style,
}

/// Where a line stands between the edges of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) enum Align {
    /// At the left edge, or at the right one for text that runs from right to left.
    #[default]
    Start,
    /// At the left edge, whatever letters the text begins with.
    Left,
    /// In the middle.
    Center,
    /// At the right edge.
    End,
}

/// One line of text, ready to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// From the top of the line.
    pub(crate) baseline: f32,
    /// From the left edge of the column.
    pub(crate) offset: f32,
    /// Shared, since a line is set again at every try to save a page.
    pub(crate) runs: Arc<[Run]>,
}

/// Glyphs of one face, size and colour on one line, from left to right.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Run {
    /// Index of the face.
    pub(crate) face: usize,
    pub(crate) size: f32,
    pub(crate) ink: Ink,
    pub(crate) clusters: Vec<Glyphs>,
}

/// The glyphs that stand for a piece of text, mostly one for one letter.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Glyphs {
    pub(crate) text: String,
    pub(crate) glyphs: Vec<Glyph>,
}

/// One glyph and where it stands: x from the left edge of the line, y above the baseline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Glyph {
    pub(crate) id: u16,
    pub(crate) x: f32,
    pub(crate) y: f32,
}

impl Line {
    /// The first letter that no face can draw.
    pub(crate) fn missing(&self) -> Option<char> {
        self.runs
            .iter()
            .flat_map(|run| run.clusters.iter())
            .filter(|cluster| cluster.glyphs.iter().any(|glyph| glyph.id == 0))
            .find_map(|cluster| cluster.text.chars().next())
    }
}

/// A face as the file embeds it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Face {
    pub(crate) name: &'static str,
    pub(crate) bytes: &'static [u8],
}

/// Sets text in the faces of the product. It knows no others, so paper is the same everywhere.
pub(crate) struct Typesetter {
    fonts: FontContext,
    layouts: LayoutContext<Ink>,
    families: Vec<FontFamilyName<'static>>,
    faces: Vec<(u64, Face)>,
    /// What was set before: a part is laid out several times where less air may save a page.
    known: HashMap<Order, Vec<Line>>,
}

/// What is to be set, and how. Lengths are told by their bits.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Order {
    spans: Vec<(String, Look)>,
    width: u32,
    way: Way,
}

/// A style by its bits.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Look {
    lengths: [u32; 3],
    weight: Weight,
    ink: Ink,
    tabular: bool,
}

/// Ways of breaking text into lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Way {
    Plain(Align),
    Prose,
    Balanced,
    OneLine,
}

impl Order {
    fn new(spans: &[Span], width: f32, way: Way) -> Self {
        let look = |style: Style| Look {
            lengths: [style.size, style.leading, style.tracking].map(f32::to_bits),
            weight: style.weight,
            ink: style.ink,
            tabular: style.tabular,
        };
        let spans = spans.iter();
        Self {
            spans: spans
                .map(|span| (span.text.clone(), look(span.style)))
                .collect(),
            width: width.to_bits(),
            way,
        }
    }
}

impl Typesetter {
    pub(crate) fn new() -> Self {
        let mut typesetter = Self {
            fonts: FontContext {
                collection: Collection::new(CollectionOptions {
                    shared: false,
                    system_fonts: false,
                }),
                source_cache: Default::default(),
            },
            layouts: LayoutContext::new(),
            families: Vec::new(),
            faces: Vec::new(),
            known: HashMap::new(),
        };
        for (weight, name) in [
            (Weight::Regular, "Inter-Regular"),
            (Weight::Medium, "Inter-Medium"),
            (Weight::SemiBold, "Inter-SemiBold"),
        ] {
            typesetter.register(
                FAMILY,
                weight,
                Face {
                    name,
                    bytes: face(weight),
                },
            );
        }
        for (weight, suffix) in [(Weight::Regular, 0), (Weight::SemiBold, 1)] {
            for (family, bytes) in fallbacks(weight) {
                typesetter.register(
                    family,
                    weight,
                    Face {
                        name: postscript(family, suffix),
                        bytes,
                    },
                );
            }
        }
        typesetter
    }

    fn register(&mut self, family: &'static str, weight: Weight, face: Face) {
        let blob = Blob::new(Arc::new(face.bytes));
        self.faces.push((blob.id(), face));
        let named = FontInfoOverride {
            family_name: Some(family),
            weight: Some(FontWeight::new(f32::from(weight.value()))),
            ..Default::default()
        };
        self.fonts.collection.register_fonts(blob, Some(named));
        if !self.families.contains(&FontFamilyName::named(family)) {
            self.families.push(FontFamilyName::named(family));
        }
    }

    /// The faces by the index that runs name.
    pub(crate) fn faces(&self) -> impl Iterator<Item = Face> + '_ {
        self.faces.iter().map(|(_, face)| *face)
    }

    /// Breaks text into lines no wider than `width`.
    pub(crate) fn set(&mut self, spans: &[Span], width: f32, align: Align) -> Vec<Line> {
        self.ordered(spans, width, Way::Plain(align))
    }

    /// The same, without a last line that holds only a scrap, where that costs no further line.
    pub(crate) fn set_prose(&mut self, spans: &[Span], width: f32) -> Vec<Line> {
        self.ordered(spans, width, Way::Prose)
    }

    /// The same, with lines of about equal length.
    pub(crate) fn set_balanced(&mut self, spans: &[Span], width: f32) -> Vec<Line> {
        self.ordered(spans, width, Way::Balanced)
    }

    /// One line, however long.
    pub(crate) fn set_line(&mut self, spans: &[Span]) -> Line {
        let lines = self.ordered(spans, 0.0, Way::OneLine);
        lines.into_iter().next().unwrap_or(Line {
            width: 0.0,
            height: 0.0,
            baseline: 0.0,
            offset: 0.0,
            runs: Arc::from([]),
        })
    }

    fn ordered(&mut self, spans: &[Span], width: f32, way: Way) -> Vec<Line> {
        let order = Order::new(spans, width, way);
        if let Some(lines) = self.known.get(&order) {
            return lines.clone();
        }
        let align = match way {
            Way::Plain(align) => align,
            Way::Prose | Way::Balanced | Way::OneLine => Align::Start,
        };
        let (text, mut layout) = self.shape(spans, direction(align));
        match way {
            Way::Plain(_) => layout.break_all_lines(Some(width)),
            Way::Prose => break_prose(&mut layout, width),
            Way::Balanced => break_balanced(&mut layout, width),
            Way::OneLine => layout.break_all_lines(None),
        }
        let lines = self.lines(&text, &layout, width, align);
        self.known.insert(order, lines.clone());
        lines
    }

    fn shape(&mut self, spans: &[Span], direction: BaseDirection) -> (String, Layout<Ink>) {
        let cleaned: Vec<String> = spans.iter().map(|span| printable(&span.text)).collect();
        let text = cleaned.concat();
        let mut builder = self
            .layouts
            .ranged_builder(&mut self.fonts, &text, 1.0, false);
        builder.set_base_direction(direction);
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(
            self.families.as_slice().into(),
        )));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        if let Some(first) = spans.first() {
            // The paragraph's own style is a strut: at the wrong size it would push lines apart.
            builder.push_default(StyleProperty::FontSize(first.style.size));
            builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(
                first.style.leading,
            )));
        }
        let mut start = 0;
        for (span, part) in spans.iter().zip(&cleaned) {
            push_style(&mut builder, span.style, start..start + part.len());
            start += part.len();
        }
        let layout = builder.build(&text);
        (text, layout)
    }

    fn lines(&self, text: &str, layout: &Layout<Ink>, width: f32, align: Align) -> Vec<Line> {
        let align = if layout.is_rtl() && align == Align::Start {
            Align::End
        } else {
            align
        };
        layout
            .lines()
            .filter(|line| !line.is_empty())
            .map(|line| {
                let metrics = line.metrics();
                let inked = metrics.advance - metrics.hanging_advance;
                // Trailing spaces of a line from right to left hang out at its left.
                let hanging = if layout.is_rtl() {
                    metrics.hanging_advance
                } else {
                    0.0
                };
                Line {
                    width: inked,
                    height: metrics.line_height,
                    baseline: metrics.baseline - metrics.block_min_coord,
                    offset: offset(align, inked, width) - hanging,
                    runs: self.runs(text, &line).into(),
                }
            })
            .collect()
    }

    fn runs(&self, text: &str, line: &parley::Line<'_, Ink>) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        let mut pen = 0.0;
        for shaped in line.runs() {
            let id = shaped.font().data.id();
            let face = self
                .faces
                .iter()
                .position(|(known, _)| *known == id)
                .unwrap_or(0);
            let mut held: Option<Range<usize>> = None;
            for cluster in shaped.visual_clusters() {
                if cluster.is_hard_line_break() {
                    continue;
                }
                if cluster.is_ligature_continuation() {
                    continue_ligature(text, &mut runs, &mut held, &cluster);
                    continue;
                }
                let range = held.take().map_or(cluster.text_range(), |later| {
                    cluster.text_range().start..later.end
                });
                let glyphs = place(&cluster, &mut pen);
                if glyphs.is_empty() {
                    continue;
                }
                let set = Glyphs {
                    text: text.get(range).unwrap_or_default().to_owned(),
                    glyphs,
                };
                let ink = cluster.style().brush;
                match runs.last_mut() {
                    Some(run)
                        if (run.face, run.size, run.ink) == (face, shaped.font_size(), ink) =>
                    {
                        run.clusters.push(set);
                    }
                    _ => runs.push(Run {
                        face,
                        size: shaped.font_size(),
                        ink,
                        clusters: vec![set],
                    }),
                }
            }
        }
        runs
    }
}

/// Lines without a scrap at the end.
fn break_prose(layout: &mut Layout<Ink>, width: f32) {
    layout.break_all_lines(Some(width));
    let wanted = layout.len();
    let narrower = (1..=8).map(|step| width * (1.0 - step as f32 * 0.03));
    for narrower in narrower {
        if wanted < 2 || last_width(layout) >= width * SCRAP {
            break;
        }
        layout.break_all_lines(Some(narrower));
        if layout.len() > wanted {
            layout.break_all_lines(Some(width));
            break;
        }
    }
}

/// Lines of about equal length.
fn break_balanced(layout: &mut Layout<Ink>, width: f32) {
    layout.break_all_lines(Some(width));
    let wanted = layout.len();
    let (mut narrow, mut wide) = (width / 2.0, width);
    for _ in 0..7 {
        let middle = (narrow + wide) / 2.0;
        layout.break_all_lines(Some(middle));
        if layout.len() > wanted {
            narrow = middle
        } else {
            wide = middle
        }
    }
    layout.break_all_lines(Some(wide));
}

/// The rest of a ligature follows its start in text from left to right, and precedes it otherwise.
fn continue_ligature(
    text: &str,
    runs: &mut [Run],
    held: &mut Option<Range<usize>>,
    cluster: &Cluster<'_, Ink>,
) {
    let range = cluster.text_range();
    if cluster.is_rtl() {
        let end = held.as_ref().map_or(range.end, |held| held.end);
        *held = Some(range.start..end);
    } else if let Some(start) = runs.last_mut().and_then(|run| run.clusters.last_mut()) {
        start.text.push_str(text.get(range).unwrap_or_default());
    }
}

fn place(cluster: &Cluster<'_, Ink>, pen: &mut f32) -> Vec<Glyph> {
    cluster
        .glyphs()
        .map(|glyph| {
            let x = *pen + glyph.x;
            *pen += glyph.advance;
            Glyph {
                id: u16::try_from(glyph.id).unwrap_or(0),
                x,
                y: -glyph.y,
            }
        })
        .collect()
}

fn direction(align: Align) -> BaseDirection {
    if align == Align::Left {
        BaseDirection::Ltr
    } else {
        BaseDirection::Auto
    }
}

fn push_style(builder: &mut RangedBuilder<'_, Ink>, style: Style, range: Range<usize>) {
    builder.push(StyleProperty::FontSize(style.size), range.clone());
    builder.push(
        StyleProperty::LineHeight(LineHeight::Absolute(style.leading)),
        range.clone(),
    );
    builder.push(
        StyleProperty::FontWeight(FontWeight::new(f32::from(style.weight.value()))),
        range.clone(),
    );
    builder.push(StyleProperty::Brush(style.ink), range.clone());
    if style.tracking != 0.0 {
        builder.push(
            StyleProperty::LetterSpacing(style.tracking * style.size),
            range.clone(),
        );
    }
    if style.tabular {
        builder.push(
            StyleProperty::FontFeatures(FontFeatures::from("\"tnum\" 1")),
            range,
        );
    }
}

/// A last line shorter than this share of its column is a scrap.
const SCRAP: f32 = 0.12;

fn last_width(layout: &Layout<Ink>) -> f32 {
    layout
        .lines()
        .next_back()
        .map_or(0.0, |line| line.metrics().advance)
}

fn offset(align: Align, inked: f32, width: f32) -> f32 {
    match align {
        Align::Start | Align::Left => 0.0,
        Align::Center => (width - inked) / 2.0,
        Align::End => width - inked,
    }
}

/// Line breaks stay, behind a space that keeps words apart when the text is read or copied. Other
/// control characters have no look and become spaces.
fn printable(text: &str) -> String {
    let blank = |letter: char| {
        if letter.is_control() && letter != '\n' {
            ' '
        } else {
            letter
        }
    };
    text.replace("\r\n", "\n")
        .replace('\n', " \n")
        .chars()
        .map(blank)
        .collect()
}

fn postscript(family: &str, bold: usize) -> &'static str {
    match (family, bold) {
        ("Noto Sans Arabic", 0) => "NotoSansArabic-Regular",
        ("Noto Sans Arabic", _) => "NotoSansArabic-SemiBold",
        ("Noto Sans Hebrew", 0) => "NotoSansHebrew-Regular",
        ("Noto Sans Hebrew", _) => "NotoSansHebrew-SemiBold",
        (_, 0) => "Fallback-Regular",
        _ => "Fallback-SemiBold",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::compositor::style;
    use proptest::prelude::*;

    fn texts(lines: &[Line]) -> String {
        let clusters = lines
            .iter()
            .flat_map(|line| line.runs.iter())
            .flat_map(|run| &run.clusters);
        clusters.map(|cluster| cluster.text.as_str()).collect()
    }

    fn sorted(text: &str) -> Vec<char> {
        let mut letters: Vec<char> = text.chars().collect();
        letters.sort_unstable();
        letters
    }

    proptest! {
        #[test]
        fn no_letter_is_lost_between_lines(
            text in "[ a-zA-Z0-9,.→()α-ωа-яא-תب-ي-]{1,120}",
            width in 20.0f32..400.0,
        ) {
            let mut typesetter = Typesetter::new();
            let lines = typesetter.set(&[style::BODY.text(&text)], width, Align::Start);
            prop_assert_eq!(sorted(&texts(&lines)), sorted(&text));
        }

        #[test]
        fn no_line_leaves_its_column(text in "([a-zα-ωа-я-]{1,40} ){1,12}", width in 20.0f32..400.0) {
            let mut typesetter = Typesetter::new();
            let lines = typesetter.set(&[style::BODY.text(&text)], width, Align::Start);
            prop_assert!(lines.iter().all(|line| line.width <= width + 0.01), "{lines:?}");
        }
    }

    #[test]
    fn a_ligature_carries_all_its_letters() {
        let mut typesetter = Typesetter::new();
        for text in ["a -> b", "10x20", "شركة لا", "office"] {
            let lines = typesetter.set(&[style::BODY.text(text)], 400.0, Align::Start);
            assert_eq!(sorted(&texts(&lines)), sorted(text), "{text}");
        }
    }

    #[test]
    fn a_paragraph_keeps_its_leading_whatever_stands_in_it() {
        let mut typesetter = Typesetter::new();
        let spans = [style::VALUE.text("2 "), style::VALUE_UNIT.text("of 5")];
        assert_eq!(typesetter.set_line(&spans).height, style::VALUE.leading);
        for text in ["ordinary", "Ασφάλεια", "שלום", "شركة"] {
            assert_eq!(
                typesetter.set_line(&[style::BODY.text(text)]).height,
                style::BODY.leading,
                "{text}"
            );
        }
    }

    #[test]
    fn prose_ends_with_more_than_a_scrap_at_no_cost() {
        let mut typesetter = Typesetter::new();
        let text = style::LEAD.text("Whether automation, cloud and sourcing is something that people can see, count and rely on.");
        let plain = typesetter.set(std::slice::from_ref(&text), 447.0, Align::Start);
        let prose = typesetter.set_prose(&[text], 447.0);
        assert_eq!((plain.len(), prose.len()), (2, 2));
        assert!(plain[1].width < 447.0 * SCRAP && prose[1].width >= 447.0 * SCRAP);
    }

    #[test]
    fn missing_letters_are_found_and_direction_marks_are_none() {
        let mut typesetter = Typesetter::new();
        let mut missing = |text: &str| typesetter.set_line(&[style::BODY.text(text)]).missing();
        assert_eq!(missing("Grüße, Αθήνα, Ночь, Hà Nội, שלום, مرحبا"), None);
        assert_eq!(missing("a\u{200E}b\u{00AD}c\td"), None);
        assert_eq!(missing("one 猫 two"), Some('猫'));
    }

    #[test]
    fn text_from_right_to_left_starts_at_the_right() {
        let mut typesetter = Typesetter::new();
        let line = |typesetter: &mut Typesetter, align| {
            typesetter
                .set(&[style::BODY.text("שלום")], 100.0, align)
                .remove(0)
        };
        let start = line(&mut typesetter, Align::Start);
        assert!((start.offset + start.width - 100.0).abs() < 0.01);
        assert_eq!(line(&mut typesetter, Align::Left).offset, 0.0);
    }
}
