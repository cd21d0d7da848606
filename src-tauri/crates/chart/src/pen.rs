//! What every drawing is made with: lines, grounds, marks and text, in CSS pixels and inks.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, PathElement, Polygon};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, ShapeStyle, TextStyle};
use plotters_backend::DrawingBackend;

use crate::font::{CAP_HEIGHT, FAMILY, Weight};
use crate::legend::{Entry, SWATCH};
use crate::record::{Dash, Ink, UNITS};
use crate::scene::Anchor;
use crate::spec::Role;
use crate::token::Token;

/// Whether plotters drew, or what its backend said.
pub(crate) type Drawn<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// A place in CSS pixels.
pub(crate) type Place = (f32, f32);

/// A line of text in its place, the anchor on the baseline. Runs after the first follow it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    pub(crate) at: Place,
    pub(crate) anchor: Anchor,
    pub(crate) size: f32,
    pub(crate) runs: Vec<(String, Ink)>,
}

/// The look of a series that is not its colour.
pub(crate) struct Look {
    pub(crate) token: Token,
    pub(crate) width: f32,
    pub(crate) dash: Dash,
    marker: Marker,
}

enum Marker {
    Circle,
    HollowCircle,
    Square,
    Diamond,
    Triangle,
}

/// How a series looks wherever it is drawn.
pub(crate) fn look(role: Role) -> Look {
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

/// Draws in CSS pixels with inks.
pub(crate) struct Pen<'a, DB: DrawingBackend> {
    area: &'a DrawingArea<DB, Shift>,
}

impl<'a, DB: DrawingBackend> Pen<'a, DB> {
    pub(crate) fn on(area: &'a DrawingArea<DB, Shift>) -> Self {
        Self { area }
    }

    pub(crate) fn line(&self, points: &[Place], ink: Ink, width: f32) -> Drawn<DB> {
        let points: Vec<(i32, i32)> = points.iter().map(|point| units(*point)).collect();
        self.area
            .draw(&PathElement::new(points, style(ink, width, false)))
    }

    pub(crate) fn outline(&self, corners: &[Place], ink: Ink, width: f32) -> Drawn<DB> {
        let first = corners.first().copied();
        self.line(
            &corners.iter().copied().chain(first).collect::<Vec<Place>>(),
            ink,
            width,
        )
    }

    pub(crate) fn fill(&self, corners: &[Place], ink: Ink) -> Drawn<DB> {
        let corners: Vec<(i32, i32)> = corners.iter().map(|corner| units(*corner)).collect();
        self.area
            .draw(&Polygon::new(corners, style(ink, 0.0, true)))
    }

    /// A filled circle.
    pub(crate) fn disc(&self, center: Place, radius: f32, ink: Ink) -> Drawn<DB> {
        self.circle(center, radius, style(ink, 0.0, true))
    }

    /// A circle on the ground of pictures.
    pub(crate) fn ring(&self, center: Place, radius: f32, ink: Ink, width: f32) -> Drawn<DB> {
        self.disc(center, radius, Token::Surface.into())?;
        self.circle(center, radius, style(ink, width, false))
    }

    fn circle(&self, center: Place, radius: f32, style: ShapeStyle) -> Drawn<DB> {
        self.area
            .draw(&Circle::new(units(center), (radius * UNITS) as i32, style))
    }

    /// A hollow diamond that reaches as far as `size`.
    pub(crate) fn diamond(&self, at: Place, size: f32, ink: Ink) -> Drawn<DB> {
        let corners = [(0.0, -size), (size, 0.0), (0.0, size), (-size, 0.0)];
        self.hollow(&around(at, &corners), ink)
    }

    pub(crate) fn marker(&self, look: &Look, at: Place) -> Drawn<DB> {
        let ink = Ink::from(look.token);
        match look.marker {
            Marker::Circle => self.disc(at, 3.6, ink),
            Marker::HollowCircle => self.ring(at, 3.4, ink, 1.6),
            Marker::Square => self.fill(
                &around(at, &[(-3.2, -3.2), (3.2, -3.2), (3.2, 3.2), (-3.2, 3.2)]),
                ink,
            ),
            Marker::Diamond => self.diamond(at, 4.1, ink),
            Marker::Triangle => {
                self.hollow(&around(at, &[(0.0, -3.8), (3.6, 2.6), (-3.6, 2.6)]), ink)
            }
        }
    }

    fn hollow(&self, corners: &[Place], ink: Ink) -> Drawn<DB> {
        self.fill(corners, Token::Surface.into())?;
        self.outline(corners, ink, 1.5)
    }

    pub(crate) fn text(
        &self,
        text: &str,
        at: Place,
        anchor: Anchor,
        size: f32,
        ink: Ink,
    ) -> Drawn<DB> {
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

    /// A line with its runs.
    pub(crate) fn line_of_text(&self, line: &Line) -> Drawn<DB> {
        line.runs
            .iter()
            .try_for_each(|(text, ink)| self.text(text, line.at, line.anchor, line.size, *ink))
    }

    /// An entry of a legend: the line of its series with the mark on it, and its text.
    pub(crate) fn entry(&self, entry: &Entry, size: f32) -> Drawn<DB> {
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
