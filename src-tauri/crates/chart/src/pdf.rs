//! Writes a scene as a PDF of one page: vectors, and text that can be searched, in faces reduced to their glyphs in use.
//!
//! Invariant: the same scene gives the same bytes.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Object, StringFormat, dictionary};
use printpdf::{
    Codepoint, Color, ExtendedGraphicsState, ExtendedGraphicsStateId, FontId, LineDashPattern,
    LineJoinStyle, LinePoint, Mm, Op, PaintMode, ParsedFont, PdfDocument, PdfFont, PdfFontHandle,
    PdfPage, PdfSaveOptions, Polygon, PolygonRing, Pt, Rgb, TextItem, TextMatrix, WindingOrder,
};
use subsetter::GlyphRemapper;

use crate::error::{ChartError, check_letters};
use crate::scene::{Anchor, Item, Paint, Point, Scene, Text};
use crate::shape::{Glyph, Shaper};
use crate::token::{Rgba, Token};

/// The share of a radius at which the controls of a quarter circle lie.
const QUARTER: f32 = 0.552_284_8;

/// The scene alone on a page of its size, in the light palette; `unit` is what a scene unit is worth in points,
/// 0.75 for CSS pixels.
///
/// # Errors
/// [`ChartError::MissingGlyph`] if no face has a letter; [`ChartError::Write`] if a library refuses one of our faces.
pub fn write(scene: &Scene, unit: f32) -> Result<Vec<u8>, ChartError> {
    check_letters(scene)?;
    let mut page = Page {
        height: scene.height * unit,
        unit,
        shaper: Shaper::new(),
        faces: BTreeMap::new(),
        alphas: BTreeSet::new(),
        ops: Vec::new(),
    };
    page.ops.push(Op::SetLineJoinStyle {
        join: LineJoinStyle::Round,
    });
    scene.items.iter().for_each(|item| page.item(item));
    page.save(scene)
}

/// A page while it is written.
struct Page {
    height: f32,
    unit: f32,
    shaper: Shaper,
    /// Faces in use, with their new glyph numbers.
    faces: BTreeMap<usize, GlyphRemapper>,
    /// Opacities in use, in thousandths.
    alphas: BTreeSet<u32>,
    ops: Vec<Op>,
}

impl Page {
    fn point(&self, point: Point) -> printpdf::Point {
        printpdf::Point {
            x: Pt(point.x * self.unit),
            y: Pt(self.height - point.y * self.unit),
        }
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Path {
                points,
                closed,
                paint,
            } => {
                let corners = points
                    .iter()
                    .map(|point| LinePoint {
                        p: self.point(*point),
                        bezier: false,
                    })
                    .collect();
                self.shape(corners, *closed, paint);
            }
            Item::Circle {
                center,
                radius,
                paint,
            } => self.shape(self.circle(*center, *radius), true, paint),
            Item::Text(text) => self.text(text),
        }
    }

    fn circle(&self, center: Point, radius: f32) -> Vec<LinePoint> {
        let control = radius * QUARTER;
        let at = |x: f32, y: f32, bezier| LinePoint {
            p: self.point(Point {
                x: center.x + x,
                y: center.y + y,
            }),
            bezier,
        };
        let quarters =
            [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)].map(|(x, y): (f32, f32)| {
                [
                    at(x * radius - y * control, y * radius + x * control, true),
                    at(x * control - y * radius, y * control + x * radius, true),
                    at(-y * radius, x * radius, false),
                ]
            });
        std::iter::once(at(radius, 0.0, false))
            .chain(quarters.into_iter().flatten())
            .collect()
    }

    fn shape(&mut self, points: Vec<LinePoint>, closed: bool, paint: &Paint) {
        if let Some(fill) = paint.fill {
            let alpha = fill.alpha * fill.token.light().alpha;
            self.translucent(
                alpha,
                Op::SetFillColor {
                    col: color(fill.token),
                },
                polygon(&points, PaintMode::Fill),
            );
        }
        if let Some(stroke) = paint.stroke {
            let lengths = stroke
                .dash
                .map(|lengths| lengths.map(|length| length * self.unit));
            self.ops.extend([
                Op::SetOutlineColor {
                    col: color(stroke.token),
                },
                Op::SetOutlineThickness {
                    pt: Pt(stroke.width * self.unit),
                },
                Op::SetLineDashPattern {
                    dash: LineDashPattern::new(
                        0.0,
                        lengths.as_ref().map_or(&[], |lengths| lengths),
                    ),
                },
            ]);
            self.ops.push(if closed {
                polygon(&points, PaintMode::Stroke)
            } else {
                Op::DrawLine {
                    line: printpdf::Line {
                        points,
                        is_closed: false,
                    },
                }
            });
        }
    }

    /// Fills with an opacity, which holds for this shape alone.
    fn translucent(&mut self, alpha: f32, ink: Op, shape: Op) {
        let thousandths = (alpha * 1000.0).round() as u32;
        if thousandths >= 1000 {
            self.ops.extend([ink, shape]);
            return;
        }
        self.alphas.insert(thousandths);
        let gs = opacity(thousandths);
        self.ops.extend([
            Op::SaveGraphicsState,
            Op::LoadGraphicsState { gs },
            ink,
            shape,
            Op::RestoreGraphicsState,
        ]);
    }

    fn text(&mut self, text: &Text) {
        let size = text.size * self.unit;
        let shaped: Vec<(Vec<Glyph>, f32)> = text
            .runs
            .iter()
            .map(|run| self.shaper.shape(&run.text, size, run.weight))
            .collect();
        let width: f32 = shaped.iter().map(|(_, width)| width).sum();
        let start = self.point(text.at);
        let mut x = start.x.0
            - match text.anchor {
                Anchor::Start => 0.0,
                Anchor::Middle => width / 2.0,
                Anchor::End => width,
            };
        self.ops.push(Op::StartTextSection);
        for (run, (glyphs, width)) in text.runs.iter().zip(shaped) {
            self.ops.push(Op::SetFillColor {
                col: color(run.token),
            });
            self.glyphs(&glyphs, (x, start.y.0), size);
            x += width;
        }
        self.ops.push(Op::EndTextSection);
    }

    fn glyphs(&mut self, glyphs: &[Glyph], (x, y): (f32, f32), size: f32) {
        for group in glyphs.chunk_by(|one, other| one.face == other.face) {
            let font = PdfFontHandle::External(font(group[0].face));
            self.ops.push(Op::SetFont {
                font,
                size: Pt(size),
            });
            for glyph in group {
                let gid = self.faces.entry(glyph.face).or_default().remap(glyph.id);
                let matrix = TextMatrix::Translate(Pt(x + glyph.x), Pt(y - glyph.y));
                let shown = Codepoint::with_cid(gid, 0.0, glyph.text.clone());
                self.ops.extend([
                    Op::SetTextMatrix { matrix },
                    Op::ShowText {
                        items: vec![TextItem::GlyphIds(vec![shown])],
                    },
                ]);
            }
        }
    }

    fn save(self, scene: &Scene) -> Result<Vec<u8>, ChartError> {
        let mut document = PdfDocument::new(&scene.title);
        document.metadata.info.subject.clone_from(&scene.summary);
        "Plumbline".clone_into(&mut document.metadata.info.producer);
        for (index, glyphs) in &self.faces {
            let face = embedded(*index, self.shaper.face(*index), glyphs)?;
            document
                .resources
                .fonts
                .map
                .insert(font(*index), PdfFont::new(face));
        }
        for thousandths in &self.alphas {
            let state = ExtendedGraphicsState::default()
                .with_current_fill_alpha(*thousandths as f32 / 1000.0);
            document
                .resources
                .extgstates
                .map
                .insert(opacity(*thousandths), state);
        }
        let size = |length: f32| Mm::from(Pt(length * self.unit));
        document.pages.push(PdfPage::new(
            size(scene.width),
            size(scene.height),
            self.ops,
        ));
        let mut file = document.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
        finish(&mut file, scene);
        let mut bytes = Vec::new();
        file.save_to(&mut bytes)
            .map_err(|cause| ChartError::Write(cause.to_string()))?;
        Ok(bytes)
    }
}

fn polygon(points: &[LinePoint], mode: PaintMode) -> Op {
    let rings = vec![PolygonRing {
        points: points.to_vec(),
    }];
    Op::DrawPolygon {
        polygon: Polygon {
            rings,
            mode,
            winding_order: WindingOrder::NonZero,
        },
    }
}

fn color(token: Token) -> Color {
    let Rgba { rgb, .. } = token.light();
    let [r, g, b] = rgb.map(|channel| f32::from(channel) / 255.0);
    Color::Rgb(Rgb {
        r,
        g,
        b,
        icc_profile: None,
    })
}

/// The name of a face in the file. Its first six letters become the mark of a reduced font.
fn font(index: usize) -> FontId {
    let letter = char::from(b'A' + (index % 26) as u8);
    FontId(format!("PLUMB{letter}"))
}

fn opacity(thousandths: u32) -> ExtendedGraphicsStateId {
    ExtendedGraphicsStateId(format!("A{thousandths}"))
}

/// A face reduced to the glyphs in use.
fn embedded(index: usize, bytes: &[u8], glyphs: &GlyphRemapper) -> Result<ParsedFont, ChartError> {
    let refused =
        |cause: &dyn std::fmt::Display| ChartError::Write(format!("face {index}: {cause}"));
    let reduced = subsetter::subset(bytes, 0, glyphs).map_err(|cause| refused(&cause))?;
    let mut face = ParsedFont::from_bytes(&reduced, 0, &mut Vec::new())
        .ok_or_else(|| refused(&"unreadable"))?;
    face.font_name = Some(format!("{}+Plumbline-{index}", font(index).0));
    Ok(face)
}

/// Takes out what is random or dated, and says what language and title the file has.
fn finish(file: &mut lopdf::Document, scene: &Scene) {
    file.version = "1.7".to_owned();
    let id = Object::String(fingerprint(scene), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
    if let Ok(info) = file.trailer.get(b"Info").and_then(Object::as_reference)
        && let Ok(info) = file.get_dictionary_mut(info)
    {
        for key in [
            "CreationDate",
            "ModDate",
            "GTS_PDFXVersion",
            "Identifier",
            "Trapped",
        ] {
            info.remove(key.as_bytes());
        }
    }
    if let Ok(catalog) = file.catalog_mut() {
        catalog.set("Lang", Object::string_literal("en"));
        catalog.set(
            "ViewerPreferences",
            dictionary! { "DisplayDocTitle" => true },
        );
    }
    file.compress();
}

/// Sixteen bytes that differ where scenes do (FNV-1a, 128 bits).
fn fingerprint(scene: &Scene) -> Vec<u8> {
    let text = crate::svg::write(scene, crate::svg::Colors::Tokens);
    let hash = text.bytes().fold(
        0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128,
        |hash, byte| {
            (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013B)
        },
    );
    hash.to_be_bytes().to_vec()
}
