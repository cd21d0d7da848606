//! The twin of a picture for those who read tables, or cannot see.

use crate::figure::{NONE, cut};
use crate::spec::{ChartSpec, Radar};
use crate::{graph, heat, ladder, loss, pairs, tornado, tradeoff, worth};

/// Column heads and rows with every value of the picture, cut to one decimal; a dash where there is none.
pub fn table(spec: &ChartSpec) -> (Vec<String>, Vec<Vec<String>>) {
    match spec {
        ChartSpec::Radar(radar) => of_radar(radar),
        ChartSpec::Ladder(ladder) => ladder::table(ladder),
        ChartSpec::Pairs(pairs) => pairs::table(pairs),
        ChartSpec::Loss(loss) => loss::table(loss),
        ChartSpec::Heat(heat) => heat::table(heat),
        ChartSpec::Tornado(tornado) => tornado::table(tornado),
        ChartSpec::Worth(worth) => worth::table(worth),
        ChartSpec::Tradeoff(tradeoff) => tradeoff::table(tradeoff),
        ChartSpec::Graph(graph) => graph::table(graph),
    }
}

fn of_radar(radar: &Radar) -> (Vec<String>, Vec<Vec<String>>) {
    let heads = radar.series.iter().map(|series| series.name.clone());
    let columns = std::iter::once("Dimension".to_owned())
        .chain(heads)
        .collect();
    let row = |(index, label): (usize, &String)| {
        let values = radar.series.iter().map(|series| {
            series
                .values
                .get(index)
                .map_or(NONE.to_owned(), |value| cut(*value))
        });
        std::iter::once(label.clone()).chain(values).collect()
    };
    let rows = radar
        .axes
        .iter()
        .map(|axis| &axis.label)
        .enumerate()
        .map(row)
        .collect();
    (columns, rows)
}
