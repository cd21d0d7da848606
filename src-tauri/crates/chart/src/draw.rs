//! The one drawing of each picture, with plotters. It names tokens; no colour stands here.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, PathElement, Polygon};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, ShapeStyle, TextStyle};
use plotters_backend::DrawingBackend;

use crate::figure::NONE;
use crate::font::{CAP_HEIGHT, FAMILY, Weight};
use crate::frame::Frame;
use crate::layout::{self, Label, Layout, Number};
use crate::legend::{Entry, SWATCH};
use crate::record::{Dash, Ink, UNITS};
use crate::scene::Anchor;
use crate::spec::{Radar, Role, Series};
use crate::token::Token;

/// Whether plotters drew, or what its backend said.
pub(crate) type Drawn<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// A place in CSS pixels.
type Place = (f32, f32);

/// From the top of a line of type to its baseline, as a share of the size.
const BASELINE: f32 = 0.96;

/// Draws a radar into an area of `Recorder` units.
pub(crate) fn radar<DB: DrawingBackend>(
    radar: &Radar,
    layout: &Layout,
    legend: &[Entry],
    frame: &Frame,
    area: &DrawingArea<DB, Shift>,
) -> Drawn<DB> {
    let pen = Pen { area };
    let wheel = Wheel { radar, layout };
    wheel.grid(&pen)?;
    for series in radar
        .series
        .iter()
        .filter(|series| series.role == Role::Now)
    {
        wheel.ground(&pen, series)?;
    }
    for series in radar.series.iter().rev() {
        wheel.line(&pen, series)?;
    }
    for number in &layout.numbers {
        pen.number(number, frame.note)?;
    }
    for label in &layout.labels {
        pen.label(label, layout.size)?;
    }
    legend
        .iter()
        .try_for_each(|entry| pen.entry(entry, frame.label))
}

/// The look of a series that is not its colour.
struct Look {
    token: Token,
    width: f32,
    dash: Dash,
    marker: Marker,
}

enum Marker {
    Circle,
    HollowCircle,
    Square,
    Diamond,
    Triangle,
}

fn look(role: Role) -> Look {
    let (token, width, dash, marker) = match role {
        Role::Now => (Token::Now, 2.5, Dash::Solid, Marker::Circle),
        Role::Target => (Token::Target, 1.5, Dash::Dashed, Marker::Diamond),
        Role::Last => (Token::Last, 1.5, Dash::Dotted, Marker::Triangle),
        Role::It => (Token::It, 2.0, Dash::Solid, Marker::Square),
        Role::Business => (Token::Business, 2.0, Dash::Long, Marker::HollowCircle),
    };
    Look {
        token,
        width,
        dash,
        marker,
    }
}

/// A radar with the place of everything in it.
struct Wheel<'a> {
    radar: &'a Radar,
    layout: &'a Layout,
}

impl Wheel<'_> {
    /// The place of a share of an axis, 0 at the centre and 1 at the outermost ring.
    fn at(&self, axis: usize, share: f64) -> Place {
        let (x, y) = layout::direction(axis, self.radar.axes.len());
        let distance = self.layout.radius * share as f32;
        (
            self.layout.center.0 + x * distance,
            self.layout.center.1 + y * distance,
        )
    }

    fn grid<DB: DrawingBackend>(&self, pen: &Pen<DB>) -> Drawn<DB> {
        for axis in 0..self.radar.axes.len() {
            pen.line(
                &[self.layout.center, self.at(axis, 1.0)],
                Token::Grid.into(),
                1.0,
            )?;
        }
        let rings = self.radar.scale.rings();
        for (index, value) in rings.iter().enumerate() {
            let share = self.radar.scale.share(*value);
            let corners: Vec<Place> = (0..self.radar.axes.len())
                .map(|axis| self.at(axis, share))
                .collect();
            let (token, width) = if index + 1 == rings.len() {
                (Token::LineStrong, 0.75)
            } else {
                (Token::Grid, 1.0)
            };
            pen.outline(&corners, token.into(), width)?;
        }
        Ok(())
    }

    /// The soft ground under a series. Beside a gap it ends at the two spokes.
    fn ground<DB: DrawingBackend>(&self, pen: &Pen<DB>, series: &Series) -> Drawn<DB> {
        match self.closed(series) {
            Ok(corners) => pen.fill(&corners, Token::Band.into()),
            Err(runs) => runs.iter().filter(|run| run.len() > 1).try_for_each(|run| {
                pen.fill(
                    &[&[self.layout.center], run.as_slice()].concat(),
                    Token::Band.into(),
                )
            }),
        }
    }

    fn line<DB: DrawingBackend>(&self, pen: &Pen<DB>, series: &Series) -> Drawn<DB> {
        let look = look(series.role);
        let ink = Ink {
            dash: look.dash,
            ..look.token.into()
        };
        match self.closed(series) {
            Ok(corners) => pen.outline(&corners, ink, look.width)?,
            Err(runs) => {
                runs.iter()
                    .filter(|run| run.len() > 1)
                    .try_for_each(|run| pen.line(run, ink, look.width))?;
            }
        }
        self.points(series)
            .into_iter()
            .flatten()
            .try_for_each(|point| pen.marker(&look, point))
    }

    /// All points if every axis has a value; the runs between gaps otherwise.
    fn closed(&self, series: &Series) -> Result<Vec<Place>, Vec<Vec<Place>>> {
        let points = self.points(series);
        points
            .iter()
            .copied()
            .collect::<Option<_>>()
            .ok_or_else(|| runs(&points))
    }

    /// Where the values lie, one for each axis; none leaves a gap.
    fn points(&self, series: &Series) -> Vec<Option<Place>> {
        let value = |axis: usize| {
            series
                .values
                .get(axis)
                .copied()
                .flatten()
                .filter(|value| value.is_finite())
        };
        let points = (0..self.radar.axes.len())
            .map(|axis| Some(self.at(axis, self.radar.scale.share(value(axis)?))));
        points.collect()
    }
}

/// Neighbouring points without a gap between them, going round. There is a gap at least somewhere.
fn runs(points: &[Option<Place>]) -> Vec<Vec<Place>> {
    let first_gap = points.iter().position(Option::is_none).unwrap_or(0);
    let (head, tail) = points.split_at(first_gap);
    [tail, head]
        .concat()
        .split(Option::is_none)
        .map(|run| run.iter().copied().flatten().collect())
        .filter(|run: &Vec<Place>| !run.is_empty())
        .collect()
}

/// Draws in CSS pixels with inks.
struct Pen<'a, DB: DrawingBackend> {
    area: &'a DrawingArea<DB, Shift>,
}

impl<DB: DrawingBackend> Pen<'_, DB> {
    fn line(&self, points: &[Place], ink: Ink, width: f32) -> Drawn<DB> {
        let points: Vec<(i32, i32)> = points.iter().map(|point| units(*point)).collect();
        self.area
            .draw(&PathElement::new(points, style(ink, width, false)))
    }

    fn outline(&self, corners: &[Place], ink: Ink, width: f32) -> Drawn<DB> {
        let first = corners.first().copied();
        self.line(
            &corners.iter().copied().chain(first).collect::<Vec<Place>>(),
            ink,
            width,
        )
    }

    fn fill(&self, corners: &[Place], ink: Ink) -> Drawn<DB> {
        let corners: Vec<(i32, i32)> = corners.iter().map(|corner| units(*corner)).collect();
        self.area
            .draw(&Polygon::new(corners, style(ink, 0.0, true)))
    }

    fn circle(&self, center: Place, radius: f32, style: ShapeStyle) -> Drawn<DB> {
        self.area
            .draw(&Circle::new(units(center), (radius * UNITS) as i32, style))
    }

    fn marker(&self, look: &Look, at: Place) -> Drawn<DB> {
        let ink = Ink::from(look.token);
        match look.marker {
            Marker::Circle => self.circle(at, 3.6, style(ink, 0.0, true)),
            Marker::HollowCircle => {
                self.circle(at, 3.4, style(Token::Surface.into(), 0.0, true))?;
                self.circle(at, 3.4, style(ink, 1.6, false))
            }
            Marker::Square => self.fill(
                &around(at, &[(-3.2, -3.2), (3.2, -3.2), (3.2, 3.2), (-3.2, 3.2)]),
                ink,
            ),
            Marker::Diamond => self.hollow(
                &around(at, &[(0.0, -4.1), (4.1, 0.0), (0.0, 4.1), (-4.1, 0.0)]),
                ink,
            ),
            Marker::Triangle => {
                self.hollow(&around(at, &[(0.0, -3.8), (3.6, 2.6), (-3.6, 2.6)]), ink)
            }
        }
    }

    fn hollow(&self, corners: &[Place], ink: Ink) -> Drawn<DB> {
        self.fill(corners, Token::Surface.into())?;
        self.outline(corners, ink, 1.5)
    }

    fn text(&self, text: &str, at: Place, anchor: Anchor, size: f32, ink: Ink) -> Drawn<DB> {
        let side = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let font = FontDesc::new(
            FontFamily::Name(FAMILY),
            f64::from(size * UNITS),
            FontStyle::Normal,
        );
        let color = ink.color();
        let style = TextStyle::from(font)
            .color(&color)
            .pos(Pos::new(side, VPos::Bottom));
        self.area.draw_text(text, &style, units(at))
    }

    fn number(&self, number: &Number, size: f32) -> Drawn<DB> {
        let ground = Ink {
            alpha: 0.85,
            ..Token::Surface.into()
        };
        self.circle(number.at, number.ground, style(ground, 0.0, true))?;
        let baseline = (number.at.0, number.at.1 + size * CAP_HEIGHT / 2.0);
        self.text(
            &number.text,
            baseline,
            Anchor::Middle,
            size,
            Token::TextThird.into(),
        )
    }

    fn label(&self, label: &Label, size: f32) -> Drawn<DB> {
        let token = if label.weight == Weight::SemiBold {
            Token::Text
        } else {
            Token::TextSecond
        };
        let ink = Ink {
            weight: label.weight,
            ..token.into()
        };
        for (index, line) in label.lines.iter().enumerate() {
            let y = label.bounds.top + (index as f32 * layout::LINE + BASELINE) * size;
            self.text(line, (label.x, y), label.anchor, size, ink)?;
        }
        let value = if label.value.ends_with(NONE) {
            Token::TextThird
        } else {
            label.token
        };
        let ink = Ink {
            weight: Weight::SemiBold,
            follows: true,
            ..value.into()
        };
        self.text(
            &label.value,
            (label.x, label.bounds.bottom),
            label.anchor,
            size,
            ink,
        )
    }

    fn entry(&self, entry: &Entry, size: f32) -> Drawn<DB> {
        let look = look(entry.role);
        let (left, right) = ((entry.at.0, entry.at.1), (entry.at.0 + SWATCH, entry.at.1));
        self.line(
            &[left, right],
            Ink {
                dash: look.dash,
                ..look.token.into()
            },
            look.width,
        )?;
        self.marker(&look, (entry.at.0 + SWATCH / 2.0, entry.at.1))?;
        let weight = if entry.role == Role::Now {
            Weight::Medium
        } else {
            Weight::Regular
        };
        let baseline = (entry.text_left(), entry.at.1 + size * CAP_HEIGHT / 2.0);
        self.text(
            &entry.text,
            baseline,
            Anchor::Start,
            size,
            Ink {
                weight,
                ..Token::Text.into()
            },
        )
    }
}

fn units((x, y): Place) -> (i32, i32) {
    ((x * UNITS).round() as i32, (y * UNITS).round() as i32)
}

fn around(at: Place, corners: &[Place]) -> Vec<Place> {
    corners
        .iter()
        .map(|corner| (at.0 + corner.0, at.1 + corner.1))
        .collect()
}

fn style(ink: Ink, width: f32, filled: bool) -> ShapeStyle {
    ShapeStyle {
        color: ink.color(),
        filled,
        stroke_width: (width * UNITS).round() as u32,
    }
}

/// The colour in which a series' values stand beside the names.
pub(crate) fn token(role: Role) -> Token {
    look(role).token
}
