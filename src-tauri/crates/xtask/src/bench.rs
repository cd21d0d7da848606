//! `cargo xtask bench`: figures, each beside a yardstick taken in the same run.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use serde_json::Value;

use crate::failure::{Failure, while_doing};
use crate::host;
use crate::repository::Repository;
use crate::screen::Screen;

/// One build, so that program, window and bare page have the same features and profile.
const BUILD: [&str; 12] = [
    "build",
    "--release",
    "--package",
    "app",
    "--package",
    "plumbline",
    "--package",
    "plumbline-desktop",
    "--bins",
    "--examples",
    "--features",
    "plumbline-desktop/custom-protocol,plumbline-desktop/e2e",
];

/// How often a process is started for one figure, after one start that does not count.
const STARTS: usize = 9;
/// Seconds for the sample's full report.
const REPORT_LIMIT: f64 = 0.25;
/// How many times longer than a bare page the window may take.
const WINDOW_LIMIT: f64 = 1.5;

/// Something measured.
#[derive(Debug, PartialEq)]
struct Figure {
    name: String,
    value: f64,
    unit: String,
    /// What it is held against, in the same unit.
    yardstick: f64,
    /// The value may be at most this many times the yardstick.
    goal: f64,
}

/// Builds with optimisation, measures, and prints a line a figure. A missed goal is told, not failed.
pub(crate) fn bench(repository: &Repository) -> Result<(), Failure> {
    println!("Building with optimisation; the first time this takes some minutes.");
    let built = host::cargo()
        .args(BUILD)
        .current_dir(&repository.root)
        .status();
    if !built.map_err(while_doing("starting cargo"))?.success() {
        return Err(Failure::new("the build failed"));
    }
    let folder = emptied(&repository.target.join("bench"))?;
    println!("{}", Figure::heading());
    for figure in inside(repository)? {
        println!("{}", figure.line());
    }
    println!("{}", report(repository, &folder)?.line());
    match Screen::open() {
        Some(screen) => println!("{}", window(repository, &folder, &screen)?.line()),
        None => println!("The start of the window is measured on Linux with Xvfb and D-Bus only."),
    }
    Ok(())
}

fn emptied(folder: &Path) -> Result<PathBuf, Failure> {
    let named = || while_doing(format!("emptying {}", folder.display()));
    if folder.exists() {
        std::fs::remove_dir_all(folder).map_err(named())?;
    }
    std::fs::create_dir_all(folder).map_err(named())?;
    Ok(folder.to_owned())
}

/// Figures of the use cases, measured within one process.
fn inside(repository: &Repository) -> Result<Vec<Figure>, Failure> {
    let said = said(Command::new(repository.released("examples/bench")).arg("measure"))?;
    said.lines().map(Figure::parse).collect()
}

/// The sample's full report, each time by a process that starts from nothing.
fn report(repository: &Repository, folder: &Path) -> Result<Figure, Failure> {
    let program = repository.released("plumbline");
    said(Command::new(&program).args(["demo", "--out"]).arg(folder))?;
    let seconds = median_of(|| {
        let start = Instant::now();
        let mut command = Command::new(&program);
        command
            .arg("report")
            .arg(folder.join("sample.plumbline"))
            .args(["--audience", "full"]);
        said(command.arg("--out").arg(folder.join("full.pdf")))?;
        Ok(start.elapsed().as_secs_f64())
    })?;
    Ok(Figure {
        name: "full report of the sample, cold process".to_owned(),
        value: seconds,
        unit: "s".to_owned(),
        yardstick: REPORT_LIMIT,
        goal: 1.0,
    })
}

/// From the start of the process to a question that can be answered, beside a page with nothing on
/// it. Both are started in turn, so that a busy moment meets both.
fn window(repository: &Repository, folder: &Path, screen: &Screen) -> Result<Figure, Failure> {
    let home = folder.join("home");
    said(
        Command::new(repository.released("examples/bench"))
            .arg("prepare")
            .arg(&home),
    )?;
    let (app, bare) = (
        repository.released("plumbline-desktop"),
        repository.released("examples/bare"),
    );
    let mut times = (Vec::new(), Vec::new());
    for _ in 0..=STARTS {
        times.0.push(screen.seconds_until_ready(&app, &home)?);
        times.1.push(screen.seconds_until_ready(&bare, &home)?);
    }
    Ok(Figure {
        name: "start to an answerable question, against a bare page".to_owned(),
        value: median(&mut times.0[1..]),
        unit: "s".to_owned(),
        yardstick: median(&mut times.1[1..]),
        goal: WINDOW_LIMIT,
    })
}

/// What a command says on standard output.
fn said(command: &mut Command) -> Result<String, Failure> {
    let named = || format!("{:?}", command.get_program());
    let name = named();
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output();
    let output = output.map_err(while_doing(format!("starting {name}")))?;
    if !output.status.success() {
        return Err(Failure::new(format!("{name}: {}", output.status)));
    }
    String::from_utf8(output.stdout).map_err(while_doing(name))
}

fn median_of(measure: impl Fn() -> Result<f64, Failure>) -> Result<f64, Failure> {
    measure()?;
    let mut times = (0..STARTS)
        .map(|_| measure())
        .collect::<Result<Vec<_>, _>>()?;
    Ok(median(&mut times))
}

/// The middle one; `values` must not be empty.
fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

impl Figure {
    /// A line of `bench measure`: JSON with name, value, unit, yardstick and goal.
    fn parse(line: &str) -> Result<Self, Failure> {
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

    fn heading() -> String {
        format!(
            "{:<54} {:>12} {:>12} {:>7} {:>6}",
            "figure", "value", "yardstick", "ratio", "goal"
        )
    }

    fn line(&self) -> String {
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

    #[test]
    fn the_median_is_the_middle_one() {
        assert_eq!(median(&mut [3.0, 1.0, 2.0]), 2.0);
    }
}
