//! From scores to a radar and its table.

use std::collections::BTreeMap;

use analysis::{Band, Confidence, ContinuousScores, DimensionScore, Groups, Status};
use chart::{ChartSpec, Radar, radar, table};
use model::Framework;

fn framework() -> Framework {
    serde_json::from_value(serde_json::json!({
        "format": 1, "id": "three", "version": "1.0", "name": "Three things", "provenance": "", "licence": "",
        "minutes": {"short": null, "full": 5}, "scheme": {"kind": "continuous"},
        "scale": {"min": 0, "max": 5},
        "dimensions": [
            {"id": "D01", "name": "Alignment with the business", "short_name": "Alignment", "weight": 1, "meaning": "", "questions": []},
            {"id": "D02", "name": "Impact", "weight": 3, "meaning": "", "questions": []},
            {"id": "D03", "name": "People", "weight": 1, "meaning": "", "questions": []}
        ]
    }))
    .unwrap()
}

fn scores(overall: Option<f64>, values: [Option<f64>; 3]) -> ContinuousScores {
    let confidence = Confidence {
        value: None,
        label: None,
    };
    let band = Band {
        low: None,
        high: None,
    };
    let dimension = |(id, score): (&str, Option<f64>)| DimensionScore {
        id: id.into(),
        name: id.to_owned(),
        weight: 1.0,
        score,
        band,
        level: None,
        status: Status::Ok,
        completeness: None,
        confidence,
        groups: Groups {
            it: None,
            business: None,
        },
        one_sided: false,
    };
    ContinuousScores {
        score: overall,
        band,
        level: None,
        level_by_mean: None,
        tested_level: None,
        held_back_by: vec![],
        // Not in the framework's order: dimensions are matched by id.
        dimensions: ["D03", "D01", "D02"]
            .into_iter()
            .zip([values[2], values[0], values[1]])
            .map(dimension)
            .collect(),
    }
}

fn drawn(spec: &ChartSpec) -> &Radar {
    match spec {
        ChartSpec::Radar(radar) => radar,
        other => panic!("a radar was asked for: {other:?}"),
    }
}

#[test]
fn now_target_and_last_time_stand_in_the_order_of_the_framework() {
    let now = scores(Some(2.96), [Some(3.79), Some(1.75), None]);
    let last = scores(Some(2.0), [Some(2.0), None, Some(2.0)]);
    let targets = BTreeMap::from([("D01".into(), 4.0), ("D02".into(), 3.0)]);
    let spec = radar::from_scores(
        &framework(),
        &now,
        Some(&targets),
        Some(("Nov 2025", &last)),
    );
    let radar = drawn(&spec);
    let labels: Vec<(&str, bool)> = radar
        .axes
        .iter()
        .map(|axis| (axis.label.as_str(), axis.emphasis))
        .collect();
    assert_eq!(
        labels,
        [("Alignment", false), ("Impact", true), ("People", false)]
    );
    let overall: Vec<Option<f64>> = radar.series.iter().map(|series| series.overall).collect();
    assert_eq!(
        overall,
        [Some(2.96), Some(3.25), Some(2.0)],
        "targets weigh 1 and 3"
    );
    insta::assert_snapshot!(radar.summary, @"3 dimensions on a scale from 0 to 5: Now 2.9, from 1.7 for Impact to 3.7 for Alignment with the business; Target 3.2; Nov 2025 2.0; not judged: People.");
    let (columns, rows) = table(&spec);
    assert_eq!(columns, ["Dimension", "Now", "Target", "Nov 2025"]);
    assert_eq!(
        rows,
        [
            ["Alignment", "3.7", "4.0", "2.0"],
            ["Impact", "1.7", "3.0", "–"],
            ["People", "–", "–", "2.0"]
        ]
    );
}

#[test]
fn nothing_judged_says_so() {
    let spec = radar::from_scores(
        &framework(),
        &scores(None, [None; 3]),
        Some(&BTreeMap::new()),
        None,
    );
    let radar = drawn(&spec);
    assert_eq!(radar.series.len(), 1, "no targets, no line");
    assert!(radar.axes.iter().all(|axis| !axis.emphasis));
    insta::assert_snapshot!(radar.summary, @"3 dimensions on a scale from 0 to 5: nothing judged yet.");
    assert_eq!(
        table(&spec).1,
        [["Alignment", "–"], ["Impact", "–"], ["People", "–"]]
    );
}

#[test]
fn a_picture_comes_back_from_json_as_it_was() {
    let now = scores(Some(2.96), [Some(3.79), Some(1.75), None]);
    let spec = radar::from_scores(&framework(), &now, None, None);
    let text = serde_json::to_string(&spec).unwrap();
    assert_eq!(serde_json::from_str::<ChartSpec>(&text).unwrap(), spec);
}
