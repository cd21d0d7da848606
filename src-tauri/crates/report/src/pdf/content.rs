//! A frame to the operations of a page.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{
    Codepoint, Color, DictItem, ExtendedGraphicsState, ExtendedGraphicsStateId, Line as Polyline,
    LineDashPattern, LineJoinStyle, LinePoint, Op, PaintMode, PdfDocument, PdfFontHandle, Point,
    Polygon, PolygonRing, Pt, RawImage, RawImageData, RawImageFormat, Rgb, TextItem, TextMatrix,
    WindingOrder, XObject, XObjectId, XObjectTransform,
};

use super::font::{Font, Fonts};
use super::utf16;
use crate::ink::Ink;
use crate::layout::frame::{Corner, Frame, Item, Link, Shape, Stroke};
use crate::layout::text::{Glyph, Glyphs, Line, Run};
use crate::logo::Logo;
use crate::tags::{Role, TagId, Tags};

/// A page's operations, and which element each marked sequence belongs to.
pub(super) struct Page {
    pub(super) ops: Vec<Op>,
    pub(super) marked: Marked,
}

/// What of a page belongs to the structure.
#[derive(Debug, Default)]
pub(super) struct Marked {
    /// The element of each marked sequence, by its number.
    pub(super) sequences: Vec<TagId>,
    /// Regions that lead elsewhere.
    pub(super) links: Vec<Region>,
    /// The extent of each figure: left, bottom, right, top.
    pub(super) boxes: BTreeMap<TagId, [f32; 4]>,
}

/// A region that leads to an element.
#[derive(Debug)]
pub(super) struct Region {
    /// The link's own element.
    pub(super) tag: TagId,
    pub(super) target: TagId,
    /// Left, bottom, right, top of each of its lines.
    pub(super) rects: Vec<[f32; 4]>,
}

/// Translates a frame.
pub(super) fn page(frame: &Frame, tags: &Tags, fonts: &Fonts) -> Page {
    let mut writer = Writer {
        height: frame.height,
        tags,
        fonts,
        ops: Vec::new(),
        marked: Marked::default(),
        open: None,
    };
    for placed in &frame.items {
        match &placed.item {
            Item::Line(line) => {
                writer.mark(placed.tag);
                writer.line(placed.x, placed.y, line);
                writer.widen(
                    placed.tag,
                    placed.x,
                    placed.y,
                    [(0.0, 0.0), (line.width, line.height)],
                );
            }
            Item::Shape(shape) => {
                writer.mark(placed.tag);
                writer.shape(placed.x, placed.y, shape);
                writer.widen(
                    placed.tag,
                    placed.x,
                    placed.y,
                    shape.corners.iter().map(|corner| (corner.x, corner.y)),
                );
            }
            Item::Link(link) => writer.link(placed.x, placed.y, link, placed.tag),
            Item::Logo(width, height) => {
                writer.mark(placed.tag);
                writer.logo(placed.x, placed.y, *width, *height);
                let corners = [(0.0, 0.0), (*width, *height)];
                writer.widen(placed.tag, placed.x, placed.y, corners);
            }
            Item::PageOf(..) => {}
        }
    }
    writer.close();
    Page {
        ops: writer.ops,
        marked: writer.marked,
    }
}

/// The name of the logo among the pictures of the file.
const LOGO: &str = "Logo";

/// The logo becomes one picture that all pages draw.
pub(super) fn add_logo(document: &mut PdfDocument, logo: &Logo) {
    let (width, height) = logo.extent();
    let picture = RawImage {
        pixels: RawImageData::U8(logo.dots().to_vec()),
        width,
        height,
        data_format: RawImageFormat::RGBA8,
        tag: Vec::new(),
    };
    let pictures = &mut document.resources.xobjects.map;
    pictures.insert(XObjectId(LOGO.to_owned()), XObject::Image(picture));
}

/// Opacities in use become named graphics states.
pub(super) fn add_opacities(document: &mut PdfDocument, pages: &[Frame]) {
    let alphas: BTreeSet<u32> = pages
        .iter()
        .flat_map(|page| &page.items)
        .filter_map(|placed| match &placed.item {
            Item::Shape(shape) => shape.fill.map(|(_, alpha)| percent(alpha)),
            _ => None,
        })
        .collect();
    for alpha in alphas.into_iter().filter(|alpha| *alpha < 1000) {
        let state = ExtendedGraphicsState::default().with_current_fill_alpha(alpha as f32 / 1000.0);
        document
            .resources
            .extgstates
            .map
            .insert(state_id(alpha), state);
    }
}

/// In thousandths, so that it can be a name.
fn percent(alpha: f32) -> u32 {
    (alpha.clamp(0.0, 1.0) * 1000.0).round() as u32
}

fn state_id(alpha: u32) -> ExtendedGraphicsStateId {
    ExtendedGraphicsStateId(format!("Opacity{alpha}"))
}

/// Visible to who looks for it, quiet to who reads.
const LINK_RULE: Stroke = Stroke {
    ink: Ink::LINE_STRONG,
    width: 0.5,
    dash: Some([0.9, 1.3]),
};

struct Writer<'a> {
    height: f32,
    tags: &'a Tags,
    fonts: &'a Fonts,
    ops: Vec<Op>,
    marked: Marked,
    /// The sequence that is open, if any.
    open: Option<Option<TagId>>,
}

impl Writer<'_> {
    /// Opens a sequence for an element, or for decoration, unless it is open already.
    fn mark(&mut self, tag: Option<TagId>) {
        if self.open == Some(tag) {
            return;
        }
        self.close();
        self.open = Some(tag);
        let role = tag.and_then(|tag| Some((tag, self.tags.get(tag)?.role)));
        self.ops.push(match role {
            None => Op::BeginMarkedContent {
                tag: "Artifact".to_owned(),
            },
            Some((tag, role)) => {
                let number = DictItem::Int(self.marked.sequences.len() as i64);
                self.marked.sequences.push(tag);
                let properties = DictItem::Dict {
                    map: BTreeMap::from([("MCID".to_owned(), number)]),
                };
                Op::BeginMarkedContentWithProperties {
                    tag: role.name().to_owned(),
                    properties,
                }
            }
        });
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    /// A picture is a square of one point until it is stretched.
    fn logo(&mut self, x: f32, y: f32, width: f32, height: f32) {
        let transform = XObjectTransform {
            translate_x: Some(Pt(round(x))),
            translate_y: Some(Pt(round(self.height - y - height))),
            scale_x: Some(round(width)),
            scale_y: Some(round(height)),
            no_auto_scale: true,
            ..XObjectTransform::default()
        };
        let id = XObjectId(LOGO.to_owned());
        self.ops.push(Op::UseXobject { id, transform });
    }

    /// The regions of one link belong together. Decoration leads nowhere.
    fn link(&mut self, x: f32, y: f32, link: &Link, tag: Option<TagId>) {
        let Some(tag) = tag else { return };
        if let Some(rule) = link.rule {
            self.mark(None);
            self.shape(x, y + rule, &Shape::rule(link.width, LINK_RULE));
        }
        let (top, bottom) = (self.height - y, self.height - y - link.height);
        let rect = [x, bottom, x + link.width, top];
        match self
            .marked
            .links
            .iter_mut()
            .find(|region| region.tag == tag)
        {
            Some(region) => region.rects.push(rect),
            None => self.marked.links.push(Region {
                tag,
                target: link.target,
                rects: vec![rect],
            }),
        }
    }

    fn line(&mut self, x: f32, y: f32, line: &Line) {
        let fonts = self.fonts;
        let baseline = self.height - y - line.baseline;
        self.ops.push(Op::StartTextSection);
        for run in line.runs.iter() {
            let Some(font) = fonts.get(run.face) else {
                continue;
            };
            let handle = PdfFontHandle::External(font.id.clone());
            self.ops.push(Op::SetFont {
                font: handle,
                size: Pt(run.size),
            });
            self.ops.push(Op::SetFillColor {
                col: color(run.ink),
            });
            self.run(x, baseline, run, font);
        }
        self.ops.push(Op::EndTextSection);
    }

    /// Glyphs that read as their text are written together; the others carry their text with them.
    fn run(&mut self, x: f32, baseline: f32, run: &Run, font: &Font) {
        let mut plain: Vec<Glyph> = Vec::new();
        for cluster in &run.clusters {
            let level = cluster.glyphs.iter().all(|glyph| glyph.y == 0.0);
            if font.reads(cluster) && level {
                plain.extend(&cluster.glyphs);
                continue;
            }
            self.show(x, baseline, run.size, &std::mem::take(&mut plain), font);
            self.span(x, baseline, run.size, cluster, font);
        }
        self.show(x, baseline, run.size, &plain, font);
    }

    fn span(&mut self, x: f32, baseline: f32, size: f32, cluster: &Glyphs, font: &Font) {
        let text = DictItem::String {
            data: utf16(&cluster.text),
            literal: false,
        };
        let properties = DictItem::Dict {
            map: BTreeMap::from([("ActualText".to_owned(), text)]),
        };
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: "Span".to_owned(),
            properties,
        });
        for glyph in &cluster.glyphs {
            self.show(
                x,
                baseline + glyph.y,
                size,
                std::slice::from_ref(glyph),
                font,
            );
        }
        self.ops.push(Op::EndMarkedContent);
    }

    /// Glyphs on one baseline. The way to the next glyph corrects what the file's widths have lost.
    fn show(&mut self, x: f32, baseline: f32, size: f32, glyphs: &[Glyph], font: &Font) {
        let Some(first) = glyphs.first() else { return };
        let matrix = TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, round(x + first.x), round(baseline)]);
        self.ops.push(Op::SetTextMatrix { matrix });
        let mut pen = 0.0;
        let mut codes = Vec::with_capacity(glyphs.len());
        for (index, glyph) in glyphs.iter().enumerate() {
            let number = font.number(glyph.id);
            pen += font.width(number);
            let wanted = glyphs
                .get(index + 1)
                .map_or(pen, |next| (next.x - first.x) * 1000.0 / size);
            let back = (pen - wanted).round();
            pen -= back;
            codes.push(Codepoint::with_cid(
                number,
                back,
                font.text(glyph.id).to_owned(),
            ));
        }
        self.ops.push(Op::ShowText {
            items: vec![TextItem::GlyphIds(codes)],
        });
    }

    fn shape(&mut self, x: f32, y: f32, shape: &Shape) {
        self.ops.push(Op::SaveGraphicsState);
        if let Some((ink, alpha)) = shape.fill {
            self.ops.push(Op::SetFillColor { col: color(ink) });
            if percent(alpha) < 1000 {
                self.ops.push(Op::LoadGraphicsState {
                    gs: state_id(percent(alpha)),
                });
            }
        }
        if let Some(stroke) = shape.stroke {
            self.stroke(stroke);
        }
        let points = shape
            .corners
            .iter()
            .map(|corner| self.point(x, y, corner))
            .collect();
        match (shape.fill, shape.stroke, shape.closed) {
            (Some(_), Some(_), _) => self.polygon(points, PaintMode::FillStroke),
            (Some(_), None, _) => self.polygon(points, PaintMode::Fill),
            (None, Some(_), closed) => self.ops.push(Op::DrawLine {
                line: Polyline {
                    points,
                    is_closed: closed,
                },
            }),
            (None, None, _) => {}
        }
        self.ops.push(Op::RestoreGraphicsState);
    }

    fn stroke(&mut self, stroke: Stroke) {
        self.ops.push(Op::SetOutlineColor {
            col: color(stroke.ink),
        });
        self.ops.push(Op::SetOutlineThickness {
            pt: Pt(stroke.width),
        });
        self.ops.push(Op::SetLineJoinStyle {
            join: LineJoinStyle::Round,
        });
        if let Some([on, off]) = stroke.dash {
            let dash = LineDashPattern {
                offset: 0.0,
                pattern: [on, off].into_iter().collect(),
            };
            self.ops.push(Op::SetLineDashPattern { dash });
        }
    }

    fn polygon(&mut self, points: Vec<LinePoint>, mode: PaintMode) {
        let rings = vec![PolygonRing { points }];
        let polygon = Polygon {
            rings,
            mode,
            winding_order: WindingOrder::NonZero,
        };
        self.ops.push(Op::DrawPolygon { polygon });
    }

    fn point(&self, x: f32, y: f32, corner: &Corner) -> LinePoint {
        let p = Point {
            x: Pt(round(x + corner.x)),
            y: Pt(round(self.height - y - corner.y)),
        };
        LinePoint {
            p,
            bezier: corner.control,
        }
    }

    /// Widens the extent of a figure by points.
    fn widen(
        &mut self,
        tag: Option<TagId>,
        x: f32,
        y: f32,
        points: impl IntoIterator<Item = (f32, f32)>,
    ) {
        let figure = tag.filter(|tag| {
            self.tags
                .get(*tag)
                .is_some_and(|tag| tag.role == Role::Figure)
        });
        let Some(tag) = figure else { return };
        for (right, down) in points {
            let (x, y) = (x + right, self.height - y - down);
            let known = self.marked.boxes.entry(tag).or_insert([x, y, x, y]);
            *known = [
                known[0].min(x),
                known[1].min(y),
                known[2].max(x),
                known[3].max(y),
            ];
        }
    }
}

/// To a thousandth of a point: finer than any printer, and shorter in the file.
fn round(length: f32) -> f32 {
    (length * 1000.0).round() / 1000.0
}

fn color(ink: Ink) -> Color {
    let part = |value: u8| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(Rgb {
        r: part(ink.0),
        g: part(ink.1),
        b: part(ink.2),
        icc_profile: None,
    })
}
