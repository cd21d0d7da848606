//! A drawing backend of plotters that writes down what is drawn, as a [`Scene`].
//!
//! plotters knows colours and whole numbers only. So an [`Ink`] travels as a colour, and coordinates are
//! hundredths of a CSS pixel.

use std::convert::Infallible;

use plotters::style::RGBAColor;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use crate::font::Weight;
use crate::frame::Frame;
use crate::scene::{Anchor, Fill, Item, Paint, Point, Run, Scene, Stroke, Text};
use crate::token::Token;

/// Drawing units in a CSS pixel.
pub(crate) const UNITS: f32 = 100.0;

/// A line's look that is no colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dash {
    Solid,
    Dashed,
    Dotted,
    Long,
}

impl Dash {
    const ALL: [Dash; 4] = [Dash::Solid, Dash::Dashed, Dash::Dotted, Dash::Long];

    /// Lengths on and off in CSS pixels.
    fn pattern(self) -> Option<[f32; 2]> {
        match self {
            Dash::Solid => None,
            Dash::Dashed => Some([7.0, 4.0]),
            Dash::Dotted => Some([1.5, 3.5]),
            Dash::Long => Some([10.0, 3.0]),
        }
    }
}

/// What a thing is drawn with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Ink {
    pub(crate) token: Token,
    pub(crate) alpha: f32,
    pub(crate) dash: Dash,
    pub(crate) weight: Weight,
    /// The text goes on where the one before ended.
    pub(crate) follows: bool,
}

impl From<Token> for Ink {
    fn from(token: Token) -> Self {
        Self {
            token,
            alpha: 1.0,
            dash: Dash::Solid,
            weight: Weight::Regular,
            follows: false,
        }
    }
}

impl Ink {
    const WEIGHTS: [Weight; 3] = [Weight::Regular, Weight::Medium, Weight::SemiBold];

    /// The ink as a colour: token, dash, weight.
    pub(crate) fn color(self) -> RGBAColor {
        let follows = if self.follows { 0x80 } else { 0 };
        RGBAColor(
            self.token as u8,
            self.dash as u8,
            self.weight as u8 | follows,
            f64::from(self.alpha),
        )
    }

    fn of(color: BackendColor) -> Self {
        let (token, dash, weight) = color.rgb;
        Self {
            token: Token::ALL
                .get(usize::from(token))
                .copied()
                .unwrap_or(Token::Text),
            alpha: color.alpha as f32,
            dash: Dash::ALL
                .get(usize::from(dash))
                .copied()
                .unwrap_or(Dash::Solid),
            weight: Self::WEIGHTS
                .get(usize::from(weight & 0x7F))
                .copied()
                .unwrap_or(Weight::Regular),
            follows: weight & 0x80 != 0,
        }
    }
}

/// The backend. Text lies on its baseline, whatever the vertical anchor, and has no control characters.
pub(crate) struct Recorder<'a> {
    scene: &'a mut Scene,
    size: (u32, u32),
    unit: f32,
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl<'a> Recorder<'a> {
    pub(crate) fn new(scene: &'a mut Scene, frame: &Frame) -> Self {
        let (width, height) = frame.pixels();
        let size = ((width * UNITS) as u32, (height * UNITS) as u32);
        Self {
            scene,
            size,
            unit: frame.unit,
        }
    }

    fn length(&self, units: impl Into<f64>) -> f32 {
        (units.into() / f64::from(UNITS)) as f32 * self.unit
    }

    fn point(&self, (x, y): BackendCoord) -> Point {
        Point {
            x: self.length(x),
            y: self.length(y),
        }
    }

    fn stroke(&self, style: &impl BackendStyle) -> Paint {
        let ink = Ink::of(style.color());
        let stroke = Stroke {
            token: ink.token,
            width: self.length(style.stroke_width()),
            dash: ink
                .dash
                .pattern()
                .map(|lengths| lengths.map(|length| length * self.unit)),
        };
        Paint {
            fill: None,
            stroke: Some(stroke),
        }
    }

    fn fill(style: &impl BackendStyle) -> Paint {
        let ink = Ink::of(style.color());
        Paint {
            fill: Some(Fill {
                token: ink.token,
                alpha: ink.alpha,
            }),
            stroke: None,
        }
    }

    /// Adds a shape, or its line to the shape just filled.
    fn add(&mut self, item: Item) {
        if let (Some(last), Some(stroke)) = (self.scene.items.last_mut(), lone_stroke(&item))
            && same_shape(last, &item)
            && let Some(paint) = paint_mut(last)
            && paint.stroke.is_none()
        {
            paint.stroke = Some(stroke);
            return;
        }
        self.scene.items.push(item);
    }

    fn path(&mut self, points: impl IntoIterator<Item = BackendCoord>, closed: bool, paint: Paint) {
        let mut points: Vec<Point> = points.into_iter().map(|point| self.point(point)).collect();
        let closed = closed || (points.len() > 3 && points.first() == points.last());
        if closed && points.first() == points.last() {
            points.pop();
        }
        if points.len() > 1 {
            self.add(Item::Path {
                points,
                closed,
                paint,
            });
        }
    }
}

fn paint_mut(item: &mut Item) -> Option<&mut Paint> {
    match item {
        Item::Path { paint, .. } | Item::Circle { paint, .. } => Some(paint),
        Item::Text(_) => None,
    }
}

fn lone_stroke(item: &Item) -> Option<Stroke> {
    match item {
        Item::Path {
            paint: Paint { fill: None, stroke },
            ..
        }
        | Item::Circle {
            paint: Paint { fill: None, stroke },
            ..
        } => *stroke,
        _ => None,
    }
}

fn same_shape(one: &Item, other: &Item) -> bool {
    match (one, other) {
        (
            Item::Path {
                points: a,
                closed: c,
                ..
            },
            Item::Path {
                points: b,
                closed: d,
                ..
            },
        ) => a == b && c == d,
        (
            Item::Circle {
                center: a,
                radius: r,
                ..
            },
            Item::Circle {
                center: b,
                radius: s,
                ..
            },
        ) => a == b && r == s,
        _ => false,
    }
}

impl DrawingBackend for Recorder<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.path([from, to], false, self.stroke(style));
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let paint = if fill {
            Self::fill(style)
        } else {
            self.stroke(style)
        };
        self.path([from, (to.0, from.1), to, (from.0, to.1)], true, paint);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.path(path, false, self.stroke(style));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let paint = if fill {
            Self::fill(style)
        } else {
            self.stroke(style)
        };
        let (center, radius) = (self.point(center), self.length(radius));
        self.add(Item::Circle {
            center,
            radius,
            paint,
        });
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        self.path(corners, true, Self::fill(style));
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        let ink = Ink::of(style.color());
        let run = Run {
            text: text.chars().filter(|letter| !letter.is_control()).collect(),
            weight: ink.weight,
            token: ink.token,
        };
        match self.scene.items.last_mut() {
            Some(Item::Text(line)) if ink.follows => line.runs.push(run),
            _ => {
                let anchor = match style.anchor().h_pos {
                    HPos::Left => Anchor::Start,
                    HPos::Center => Anchor::Middle,
                    HPos::Right => Anchor::End,
                };
                let text = Text {
                    at: self.point(at),
                    anchor,
                    size: self.length(style.size()),
                    runs: vec![run],
                };
                self.scene.items.push(Item::Text(text));
            }
        }
        Ok(())
    }
}
