//! Writes a scene as SVG. All text is text.

use std::fmt::{self, Display, Formatter};

use crate::font::{FAMILY, Weight};
use crate::scene::{Anchor, Fill, Item, Paint, Point, Run, Scene, Stroke, Text};
use crate::token::{Rgba, Token};

/// Where colours come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colors {
    /// From the style sheet of the page in which the picture is set inline: `var(--c-now)`.
    Tokens,
    /// From the light palette, for a file that stands alone.
    Light,
}

/// The scene as an SVG document. There are no `style` attributes, no scripts and no ids.
pub fn write(scene: &Scene, colors: Colors) -> String {
    Picture { scene, colors }.to_string()
}

struct Picture<'a> {
    scene: &'a Scene,
    colors: Colors,
}

impl Display for Picture<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let Scene { width, height, .. } = self.scene;
        let (wide, high) = (Length(*width), Length(*height));
        write!(
            out,
            r#"<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" aria-label="{}" viewBox="0 0 {wide} {high}" width="{wide}" height="{high}" font-family="{FAMILY}, Noto Sans, sans-serif" stroke-linejoin="round">"#,
            Escaped(&self.scene.summary),
        )?;
        if self.colors == Colors::Light {
            self.preface(out)?;
        }
        self.scene
            .items
            .iter()
            .try_for_each(|item| self.item(out, item))?;
        out.write_str("</svg>\n")
    }
}

impl Picture<'_> {
    /// Title, description and ground of a file that stands alone.
    fn preface(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let Scene { title, summary, .. } = self.scene;
        write!(
            out,
            "\n<title>{}</title>\n<desc>{}</desc>",
            Escaped(title),
            Escaped(summary)
        )?;
        write!(out, "\n<rect width=\"100%\" height=\"100%\"")?;
        self.color(out, "fill", Token::Surface, 1.0)?;
        out.write_str("/>")
    }

    fn item(&self, out: &mut Formatter<'_>, item: &Item) -> fmt::Result {
        out.write_str("\n")?;
        match item {
            Item::Path {
                points,
                closed,
                paint,
            } => self.path(out, points, *closed, paint),
            Item::Circle {
                center,
                radius,
                paint,
            } => {
                write!(
                    out,
                    r#"<circle cx="{}" cy="{}" r="{}""#,
                    Length(center.x),
                    Length(center.y),
                    Length(*radius)
                )?;
                self.paint(out, paint)
            }
            Item::Text(text) => self.text(out, text),
        }
    }

    fn path(
        &self,
        out: &mut Formatter<'_>,
        points: &[Point],
        closed: bool,
        paint: &Paint,
    ) -> fmt::Result {
        write!(
            out,
            r#"<{} points=""#,
            if closed { "polygon" } else { "polyline" }
        )?;
        for (index, point) in points.iter().enumerate() {
            write!(
                out,
                "{}{},{}",
                if index == 0 { "" } else { " " },
                Length(point.x),
                Length(point.y)
            )?;
        }
        out.write_str("\"")?;
        self.paint(out, paint)
    }

    fn paint(&self, out: &mut Formatter<'_>, paint: &Paint) -> fmt::Result {
        match paint.fill {
            Some(Fill { token, alpha }) => self.color(out, "fill", token, alpha)?,
            None => out.write_str(r#" fill="none""#)?,
        }
        if let Some(Stroke { token, width, dash }) = paint.stroke {
            self.color(out, "stroke", token, 1.0)?;
            write!(out, r#" stroke-width="{}""#, Length(width))?;
            if let Some([on, off]) = dash {
                write!(out, r#" stroke-dasharray="{} {}""#, Length(on), Length(off))?;
            }
        }
        out.write_str("/>")
    }

    fn color(
        &self,
        out: &mut Formatter<'_>,
        attribute: &str,
        token: Token,
        alpha: f32,
    ) -> fmt::Result {
        let alpha = match self.colors {
            Colors::Tokens => {
                write!(out, r#" {attribute}="var(--{})""#, token.name())?;
                alpha
            }
            Colors::Light => {
                let Rgba {
                    rgb: [red, green, blue],
                    alpha: own,
                } = token.light();
                write!(out, " {attribute}=\"#{red:02X}{green:02X}{blue:02X}\"")?;
                alpha * own
            }
        };
        if alpha < 1.0 {
            write!(out, r#" {attribute}-opacity="{}""#, Length(alpha))?;
        }
        Ok(())
    }

    fn text(&self, out: &mut Formatter<'_>, text: &Text) -> fmt::Result {
        write!(
            out,
            r#"<text x="{}" y="{}" font-size="{}""#,
            Length(text.at.x),
            Length(text.at.y),
            Length(text.size)
        )?;
        match text.anchor {
            Anchor::Start => {}
            Anchor::Middle => out.write_str(r#" text-anchor="middle""#)?,
            Anchor::End => out.write_str(r#" text-anchor="end""#)?,
        }
        match text.runs.as_slice() {
            [run] => {
                self.look(out, run)?;
                write!(out, ">{}", Isolated(run))?;
            }
            runs => {
                out.write_str(">")?;
                runs.iter().try_for_each(|run| self.run(out, run))?;
            }
        }
        out.write_str("</text>")
    }

    fn run(&self, out: &mut Formatter<'_>, run: &Run) -> fmt::Result {
        out.write_str("<tspan")?;
        self.look(out, run)?;
        write!(out, ">{}</tspan>", Isolated(run))
    }

    fn look(&self, out: &mut Formatter<'_>, run: &Run) -> fmt::Result {
        self.color(out, "fill", run.token, 1.0)?;
        match run.weight {
            Weight::Regular => Ok(()),
            weight => write!(out, r#" font-weight="{}""#, weight.value()),
        }
    }
}

/// A number with two decimals at most.
struct Length(f32);

impl Display for Length {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let hundredths = (f64::from(self.0) * 100.0).round() as i64;
        let sign = if hundredths < 0 { "-" } else { "" };
        let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
        match (rest, rest % 10) {
            (0, _) => write!(out, "{sign}{whole}"),
            (_, 0) => write!(out, "{sign}{whole}.{}", rest / 10),
            _ => write!(out, "{sign}{whole}.{rest:02}"),
        }
    }
}

/// Text that can stand in an element or in a quoted attribute. Characters that XML forbids are left out.
struct Escaped<'a>(&'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        self.0
            .chars()
            .filter(|letter| is_xml(*letter))
            .try_for_each(|letter| match letter {
                '&' => out.write_str("&amp;"),
                '<' => out.write_str("&lt;"),
                '>' => out.write_str("&gt;"),
                '"' => out.write_str("&quot;"),
                letter => fmt::Write::write_char(out, letter),
            })
    }
}

fn is_xml(letter: char) -> bool {
    !matches!(letter, '\u{0}'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{7F}' | '\u{FFFE}' | '\u{FFFF}')
}

/// A run that is a paragraph of its own: right-to-left letters do not draw the value beside them to their other side.
struct Isolated<'a>(&'a Run);

impl Display for Isolated<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let text = Escaped(&self.0.text);
        if self.0.text.chars().any(is_right_to_left) {
            write!(out, "\u{2068}{text}\u{2069}")
        } else {
            write!(out, "{text}")
        }
    }
}

/// Hebrew, Arabic and their neighbours.
fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}
