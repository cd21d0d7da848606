//! What a picture shows, as data.

use model::DimensionId;
use serde::{Deserialize, Serialize};

use crate::graph::DependencyGraph;
use crate::heat::HeatGrid;
use crate::ladder::Ladder;
use crate::loss::LossCurve;
use crate::pairs::Pairs;
use crate::tornado::Tornado;
use crate::tradeoff::Tradeoff;
use crate::worth::Worth;

/// A picture as data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ChartSpec {
    /// Values on spokes.
    Radar(Radar),
    /// Rungs from bottom to top.
    Ladder(Ladder),
    /// Lines between opposite ends.
    Pairs(Pairs),
    /// What a stoppage costs by its length.
    Loss(LossCurve),
    /// How badly it hurts over time.
    Heat(HeatGrid),
    /// What drives a loss.
    Tornado(Tornado),
    /// What services bring against what they cost.
    Worth(Worth),
    /// What stoppages cost against what recovery costs.
    Tradeoff(Tradeoff),
    /// Who needs whom.
    Graph(DependencyGraph),
}

impl ChartSpec {
    /// What the picture is about.
    pub fn title(&self) -> &str {
        match self {
            ChartSpec::Radar(radar) => &radar.title,
            ChartSpec::Ladder(ladder) => &ladder.title,
            ChartSpec::Pairs(pairs) => &pairs.title,
            ChartSpec::Loss(loss) => &loss.title,
            ChartSpec::Heat(heat) => &heat.title,
            ChartSpec::Tornado(tornado) => &tornado.title,
            ChartSpec::Worth(worth) => &worth.title,
            ChartSpec::Tradeoff(tradeoff) => &tradeoff.title,
            ChartSpec::Graph(graph) => &graph.title,
        }
    }

    /// One sentence with the figures.
    pub fn summary(&self) -> &str {
        match self {
            ChartSpec::Radar(radar) => &radar.summary,
            ChartSpec::Ladder(ladder) => &ladder.summary,
            ChartSpec::Pairs(pairs) => &pairs.summary,
            ChartSpec::Loss(loss) => &loss.summary,
            ChartSpec::Heat(heat) => &heat.summary,
            ChartSpec::Tornado(tornado) => &tornado.summary,
            ChartSpec::Worth(worth) => &worth.summary,
            ChartSpec::Tradeoff(tradeoff) => &tradeoff.summary,
            ChartSpec::Graph(graph) => &graph.summary,
        }
    }
}

/// Values on spokes, three and more.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Radar {
    /// What the picture is about.
    pub title: String,
    /// One sentence with the figures.
    pub summary: String,
    /// The range of every spoke, always drawn in full.
    pub scale: Scale,
    /// The spokes, clockwise from the top.
    pub axes: Vec<Axis>,
    /// The series. The first of role "now" gives the values beside the names; the first one where there is none.
    pub series: Vec<Series>,
}

/// The range of a spoke and the distance of its rings.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Scale {
    /// At the centre.
    pub min: f64,
    /// At the outermost ring.
    pub max: f64,
    /// From ring to ring, above 0.
    pub step: f64,
}

/// Rings that are drawn at most; with more there is the outermost alone.
const MOST_RINGS: f64 = 20.0;

/// One spoke.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Axis {
    /// The dimension.
    pub id: DimensionId,
    /// Its name in a chart.
    pub label: String,
    /// Set in bold: the weakest.
    pub emphasis: bool,
}

/// One value on each spoke.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Series {
    /// What it stands for; decides its look.
    pub role: Role,
    /// Its name in the legend.
    pub name: String,
    /// Its one figure in the legend, unrounded.
    pub overall: Option<f64>,
    /// A value for each axis, unrounded. None leaves a gap.
    pub values: Vec<Option<f64>>,
}

/// What a series stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Where we stand.
    Now,
    /// Where we want to be.
    Target,
    /// Where we stood.
    Last,
    /// IT's view.
    It,
    /// The business's view.
    Business,
}

impl Radar {
    /// The series whose values stand beside the names.
    pub fn leading(&self) -> Option<&Series> {
        self.series
            .iter()
            .find(|series| series.role == Role::Now)
            .or(self.series.first())
    }
}

impl Scale {
    /// The distance in whole steps that gives at most six rings between two ends.
    pub fn over(min: f64, max: f64) -> Self {
        let span = max - min;
        let step = [1.0, 2.0, 5.0, 10.0, 20.0]
            .into_iter()
            .find(|step| span / step <= 6.0)
            .unwrap_or(span / 5.0);
        Self { min, max, step }
    }

    /// The place of a value on the spoke: 0 at the centre, 1 at the outermost ring.
    pub fn share(&self, value: f64) -> f64 {
        let share = (value - self.min) / (self.max - self.min);
        if share.is_nan() {
            0.0
        } else {
            share.clamp(0.0, 1.0)
        }
    }

    /// The values at which rings are drawn, the outermost last.
    pub fn rings(&self) -> Vec<f64> {
        let steps = ((self.max - self.min) / self.step - 1e-6).floor();
        let inner = if (0.0..=MOST_RINGS).contains(&steps) {
            steps as u32
        } else {
            0
        };
        (1..=inner)
            .map(|ring| self.min + f64::from(ring) * self.step)
            .chain([self.max])
            .collect()
    }
}
