//! The drawing of a radar: rings and spokes, series, names with values.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;

use super::layout::{self, Label, Layout, Number};
use crate::figure::NONE;
use crate::font::{CAP_HEIGHT, Weight};
use crate::frame::Frame;
use crate::legend::Entry;
use crate::pen::{Drawn, Pen, Place, look};
use crate::record::Ink;
use crate::scene::Anchor;
use crate::spec::{Radar, Role, Series};
use crate::token::Token;

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
    let pen = Pen::on(area);
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
        self::number(&pen, number, frame.note)?;
    }
    for label in &layout.labels {
        self::label(&pen, label, layout.size)?;
    }
    legend
        .iter()
        .try_for_each(|entry| pen.entry(entry, frame.label))
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

    fn grid<DB: DrawingBackend>(&self, pen: &Pen<'_, DB>) -> Drawn<DB> {
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
    fn ground<DB: DrawingBackend>(&self, pen: &Pen<'_, DB>, series: &Series) -> Drawn<DB> {
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

    fn line<DB: DrawingBackend>(&self, pen: &Pen<'_, DB>, series: &Series) -> Drawn<DB> {
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

fn number<DB: DrawingBackend>(pen: &Pen<'_, DB>, number: &Number, size: f32) -> Drawn<DB> {
    let ground = Ink {
        alpha: 0.85,
        ..Token::Surface.into()
    };
    pen.disc(number.at, number.ground, ground)?;
    let baseline = (number.at.0, number.at.1 + size * CAP_HEIGHT / 2.0);
    pen.text(
        &number.text,
        baseline,
        Anchor::Middle,
        size,
        Token::TextThird.into(),
    )
}

fn label<DB: DrawingBackend>(pen: &Pen<'_, DB>, label: &Label, size: f32) -> Drawn<DB> {
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
        pen.text(line, (label.x, y), label.anchor, size, ink)?;
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
    pen.text(
        &label.value,
        (label.x, label.bounds.bottom),
        label.anchor,
        size,
        ink,
    )
}
