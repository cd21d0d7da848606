//! `cargo xtask bench`: figures, each beside a yardstick taken in the same run.

mod agreement;
mod figure;
mod typing;
mod window;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use self::figure::Figure;
use crate::failure::{Failure, while_doing};
use crate::host;
use crate::repository::Repository;
use crate::screen::Screen;

/// One build, so that program, window and bare page have the same features and profile.
const BUILD: [&str; 19] = [
    "build",
    "--release",
    "--package",
    "analysis",
    "--package",
    "app",
    "--package",
    "plumbline",
    "--package",
    "plumbline-desktop",
    "--bins",
    "--example",
    "agreement",
    "--example",
    "bench",
    "--example",
    "bare",
    "--features",
    "plumbline-desktop/custom-protocol,plumbline-desktop/e2e",
];

/// How often a process is started for one figure, after one start that does not count.
const STARTS: usize = 9;
/// Seconds for the sample's full report.
const REPORT_LIMIT: f64 = 0.25;

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
    for figure in agreement::measure(repository)? {
        println!("{}", figure.line());
    }
    println!("{}", report(repository, &folder)?.line());
    let Some(screen) = Screen::open() else {
        println!("The window is measured on Linux with Xvfb and D-Bus only.");
        return Ok(());
    };
    window::measure(repository, &folder, &screen, |figure| {
        println!("{}", figure.line());
    })?;
    for figure in typing::measure(repository, &folder, &screen)? {
        println!("{}", figure.line());
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_one() {
        assert_eq!(median(&mut [3.0, 1.0, 2.0]), 2.0);
    }
}
