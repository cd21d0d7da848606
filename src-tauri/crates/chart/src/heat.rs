//! How badly it hurts over time: services or kinds of harm, each at several lengths of stoppage, as
//! a figure on a coloured ground with as many dots.

mod draw;
mod layout;

use serde::{Deserialize, Serialize};

use crate::figure::short_duration;
use crate::frame::Frame;
use crate::spec::ChartSpec;

pub(crate) use draw::draw;
pub(crate) use layout::natural_height;

/// What is said of a cell that nobody has judged.
pub(crate) const OPEN: &str = "?";
/// The names of the severities, from 0 to 5.
const SEVERITIES: [&str; 6] = [
    "none",
    "minor",
    "noticeable",
    "serious",
    "severe",
    "existential",
];

/// A heat grid as data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HeatGrid {
    /// What the picture is about.
    pub title: String,
    /// What it shows, in a few words; set above a picture that stands alone.
    pub finding: String,
    /// One sentence with the figures.
    pub summary: String,
    /// What the rows are: "Service", "Kind of harm".
    pub rows_are: String,
    /// Lengths of stoppage in minutes, rising.
    pub times: Vec<f64>,
    /// The rows in order.
    pub rows: Vec<HeatRow>,
    /// The severity from which it is unacceptable, 1 to 5.
    pub unacceptable_from: u8,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HeatRow {
    /// Its name.
    pub name: String,
    /// Severity from 0 to 5 at each time; none where nobody has judged, which is not 0.
    pub severities: Vec<Option<u8>>,
}

/// A heat grid with its words. `rows_are` says what the rows are, "Service" for instance.
pub fn picture(
    title: &str,
    rows_are: &str,
    times: Vec<f64>,
    rows: Vec<HeatRow>,
    unacceptable_from: u8,
) -> ChartSpec {
    let mut grid = HeatGrid {
        title: title.to_owned(),
        finding: String::new(),
        summary: String::new(),
        rows_are: rows_are.to_owned(),
        times,
        rows,
        unacceptable_from,
    };
    grid.finding = finding(&grid);
    grid.summary = summary(&grid);
    ChartSpec::Heat(grid)
}

/// What a severity is called: "4 severe".
pub(crate) fn named(severity: u8) -> String {
    let severity = severity.min(5);
    let name = SEVERITIES
        .get(usize::from(severity))
        .copied()
        .unwrap_or_default();
    format!("{severity} {name}")
}

impl HeatGrid {
    /// What figures, dots, edges and question marks mean, in words, as they are drawn in a frame that
    /// has no legend: narrow and low cells have no dots.
    pub fn key(&self, frame: &Frame) -> String {
        let dots = if layout::has_dots(self, frame) {
            ", with as many dots"
        } else {
            ""
        };
        format!(
            "Severity from 0, none, to 5, existential{dots}. Unacceptable from {}: a line round the \
             cell. “?” is not judged, which is not 0.",
            self.unacceptable_from
        )
    }

    /// The first time at which anything is unacceptable, with the names of what is.
    fn first_unacceptable(&self) -> Option<(f64, Vec<&str>)> {
        self.times.iter().enumerate().find_map(|(column, time)| {
            let names: Vec<&str> = self
                .rows
                .iter()
                .filter(|row| {
                    let severity = row.severities.get(column).copied().flatten();
                    severity.is_some_and(|severity| severity >= self.unacceptable_from)
                })
                .map(|row| row.name.as_str())
                .collect();
            (!names.is_empty()).then_some((*time, names))
        })
    }

    /// The severity in a row at a time.
    pub(crate) fn cell(&self, row: usize, column: usize) -> Option<u8> {
        let severities = self.rows.get(row).map(|row| &row.severities)?;
        severities.get(column).copied().flatten()
    }

    fn is_judged(&self) -> bool {
        self.rows
            .iter()
            .any(|row| row.severities.iter().any(Option::is_some))
    }
}

fn finding(grid: &HeatGrid) -> String {
    let (time, names) = match grid.first_unacceptable() {
        Some(first) => first,
        None if grid.is_judged() => return "Nothing is unacceptable in the times asked".to_owned(),
        None => return "Nobody has judged yet how badly it hurts".to_owned(),
    };
    let names = match names.as_slice() {
        [first, second] => format!("{first} and {second}"),
        [first, rest @ ..] if rest.len() > 1 => format!("{first} and {} more", rest.len()),
        [only, ..] => (*only).to_owned(),
        [] => String::new(),
    };
    format!("Unacceptable after {}: {names}", short_duration(time))
}

fn summary(grid: &HeatGrid) -> String {
    let rows: Vec<String> = grid
        .rows
        .iter()
        .map(|row| {
            let judged = grid.times.iter().zip(&row.severities);
            let worst = judged
                .filter_map(|(time, severity)| Some((*time, (*severity)?)))
                .reduce(|worst, next| if next.1 > worst.1 { next } else { worst });
            match worst {
                Some((_, 0)) => format!("{} 0 throughout", row.name),
                Some((time, severity)) => {
                    format!("{} {severity} after {}", row.name, short_duration(time))
                }
                None => format!("{} not judged", row.name),
            }
        })
        .collect();
    format!(
        "{}, severity from 0, none, to 5, existential. {}. The worst of each row: {}.",
        grid.title,
        grid.finding,
        rows.join("; ")
    )
}

/// Column heads and rows of the twin.
pub(crate) fn table(grid: &HeatGrid) -> (Vec<String>, Vec<Vec<String>>) {
    let heads = grid.times.iter().map(|time| short_duration(*time));
    let columns = std::iter::once(grid.rows_are.clone())
        .chain(heads)
        .collect();
    let row = |(index, row): (usize, &HeatRow)| {
        let cells = (0..grid.times.len()).map(|column| text(grid.cell(index, column)));
        std::iter::once(row.name.clone()).chain(cells).collect()
    };
    (columns, grid.rows.iter().enumerate().map(row).collect())
}

/// The figure in a cell.
pub(crate) fn text(severity: Option<u8>) -> String {
    severity.map_or_else(|| OPEN.to_owned(), |severity| severity.min(5).to_string())
}
