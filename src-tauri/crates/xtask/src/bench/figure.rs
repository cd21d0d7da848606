//! Something measured, beside what it is held against.

use serde_json::Value;

use crate::failure::{Failure, while_doing};

/// Something measured.
#[derive(Debug, PartialEq)]
pub(super) struct Figure {
    pub(super) name: String,
    pub(super) value: f64,
    pub(super) unit: String,
    /// What it is held against, in the same unit.
    pub(super) yardstick: f64,
    /// The value may be at most this many times the yardstick.
    pub(super) goal: f64,
}

impl Figure {
    /// A line of `bench measure`: JSON with name, value, unit, yardstick and goal.
    pub(super) fn parse(line: &str) -> Result<Self, Failure> {
        let fields: Value = serde_json::from_str(line).map_err(while_doing("reading a figure"))?;
        let number = |name: &str| fields[name].as_f64();
        let text = |name: &str| fields[name].as_str().map(str::to_owned);
        let figure = || {
            Some(Self {
                name: text("name")?,
                value: number("value")?,
                unit: text("unit")?,
                yardstick: number("yardstick")?,
                goal: number("goal")?,
            })
        };
        figure().ok_or_else(|| Failure::new(format!("not a figure: {line}")))
    }

    pub(super) fn heading() -> String {
        format!(
            "{:<54} {:>12} {:>12} {:>7} {:>6}",
            "figure", "value", "yardstick", "ratio", "goal"
        )
    }

    pub(super) fn line(&self) -> String {
        let ratio = self.value / self.yardstick;
        let verdict = if ratio <= self.goal { "met" } else { "not met" };
        format!(
            "{:<54} {:>12} {:>12} {:>7.2} {:>6} {}",
            self.name,
            format!("{:.3} {}", self.value, self.unit),
            format!("{:.3} {}", self.yardstick, self.unit),
            ratio,
            format!("≤ {}", self.goal),
            verdict
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_meets_its_goal_by_its_ratio() {
        let line = r#"{"name": "x", "value": 1.25, "unit": "ms", "yardstick": 1.0, "goal": 1.3}"#;
        let figure = Figure::parse(line).unwrap();
        assert!(
            figure.line().ends_with("1.25  ≤ 1.3 met"),
            "{}",
            figure.line()
        );
        let slow = Figure {
            value: 1.5,
            ..figure
        };
        assert!(
            slow.line().ends_with("1.50  ≤ 1.3 not met"),
            "{}",
            slow.line()
        );
    }

    #[test]
    fn half_a_figure_is_none() {
        assert!(Figure::parse(r#"{"name": "x", "value": 1.25}"#).is_err());
        assert!(Figure::parse("ready").is_err());
    }
}
