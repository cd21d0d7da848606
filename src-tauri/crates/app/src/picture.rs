//! Pictures for the screen and for files, from one specification.

use std::path::Path;

use analysis::{ContinuousScores, SchemeResult};
use chart::svg::Colors;
use chart::{ChartSpec, Frame};
use chrono::NaiveDate;

use crate::api::Picture;
use crate::error::Error;
use crate::facts::Facts;
use crate::results;

/// A radar on screen, in CSS pixels.
const RADAR: (f32, f32) = (496.0, 352.0);
/// The width of a ladder on screen; it is as high as it needs.
const LADDER: f32 = 496.0;
/// The width of pairs on screen.
const PAIRS: f32 = 860.0;
/// A picture in a file of its own, in CSS pixels; a ladder or pairs may be higher.
const FILE: (f32, f32) = (720.0, 540.0);
/// PNG pixels to a CSS pixel, enough for a slide.
const PNG_SCALE: f32 = 2.0;
const POINTS_PER_PIXEL: f32 = 0.75;

/// File formats of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Vectors with real text.
    Svg,
    /// Pixels.
    Png,
    /// One page with real text.
    Pdf,
}

impl Format {
    /// The format that a file's ending asks for.
    pub fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_lowercase().as_str() {
            "svg" => Some(Self::Svg),
            "png" => Some(Self::Png),
            "pdf" => Some(Self::Pdf),
            _ => None,
        }
    }
}

/// The picture in a file format.
///
/// # Errors
/// A letter that no font of ours can draw, in PNG and PDF.
pub fn draw(spec: &ChartSpec, format: Format) -> Result<Vec<u8>, Error> {
    let (width, least) = FILE;
    let height = match spec {
        ChartSpec::Radar(_) => least,
        _ => chart::natural_height(spec, &Frame::file(width, 0.0)),
    };
    let scene = chart::scene(spec, &Frame::file(width, height));
    match format {
        Format::Svg => Ok(chart::svg::write(&scene, Colors::Light).into_bytes()),
        Format::Png => Ok(chart::png::write(&scene, PNG_SCALE)?),
        Format::Pdf => Ok(chart::pdf::write(&scene, POINTS_PER_PIXEL)?),
    }
}

/// The picture of an assessment by its own scheme; none where it has none.
pub(crate) fn spec(facts: &Facts) -> Option<ChartSpec> {
    match &facts.now.scoring.scores.result {
        SchemeResult::Continuous(scores) => Some(radar(facts, scores)),
        SchemeResult::Staged(_) => {
            chart::ladder::from_scoring(&facts.now.edition.framework, &facts.now.scoring)
        }
        SchemeResult::Differential(scores) => Some(chart::pairs::from_questions(
            &facts.now.edition.framework,
            scores,
            &results::differential::shown(facts),
        )),
        other => chart::radar::of_dimensions(
            &facts.now.edition.framework,
            other.dimensions(),
            other.score(),
        ),
    }
}

/// Now, targets, last time.
fn radar(facts: &Facts, now: &ContinuousScores) -> ChartSpec {
    let last = facts.previous.as_ref().and_then(|previous| {
        Some((
            short_date(previous.record.properties.date),
            previous.scoring.scores.continuous()?,
        ))
    });
    chart::radar::from_scores(
        &facts.now.edition.framework,
        now,
        Some(&facts.targets),
        last.as_ref().map(|(name, scores)| (name.as_str(), *scores)),
    )
}

/// The picture for the Results screen, with its table twin.
pub(crate) fn screen(facts: &Facts) -> Option<Picture> {
    let spec = spec(facts)?;
    Some(match &spec {
        ChartSpec::Radar(_) => framed(&spec, &Frame::screen(RADAR.0, RADAR.1)),
        ChartSpec::Ladder(_) => as_high_as_needed(&spec, LADDER),
        _ => as_high_as_needed(&spec, PAIRS),
    })
}

/// A picture for the screen that is as high as its content asks.
pub(crate) fn as_high_as_needed(spec: &ChartSpec, width: f32) -> Picture {
    let height = chart::natural_height(spec, &Frame::screen(width, 0.0));
    framed(spec, &Frame::screen(width, height))
}

/// A picture for the screen, with its table twin.
pub(crate) fn framed(spec: &ChartSpec, frame: &Frame) -> Picture {
    let scene = chart::scene(spec, frame);
    let (columns, rows) = chart::table(spec);
    Picture {
        svg: chart::svg::write(&scene, Colors::Tokens),
        summary: scene.summary,
        columns,
        rows,
    }
}

/// A month as it stands in a key: "Nov 2025".
pub(crate) fn short_date(date: NaiveDate) -> String {
    date.format("%b %Y").to_string()
}
