//! Agreement of many people over many questions, and its alpha beside the package `krippendorff`
//! from PyPI on the same matrix.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use super::figure::Figure;
use super::said;
use crate::failure::{Failure, while_doing};
use crate::repository::Repository;

/// The package that alpha is held against, and what it computes with.
const PACKAGES: [&str; 2] = ["krippendorff==0.9.0", "numpy"];
/// Prints the milliseconds that the package takes.
const SCRIPT: &str = include_str!("alpha.py");
/// Milliseconds for everything.
const LIMIT_MS: f64 = 100.0;
/// The share of the package's time that alpha may take.
const SHARE: f64 = 0.1;

pub(super) fn measure(repository: &Repository) -> Result<Vec<Figure>, Failure> {
    let program = repository.released("examples/agreement");
    let own = said(Command::new(&program).arg("measure"))?;
    let own = own.lines().map(parsed).collect::<Result<Vec<_>, _>>()?;
    let number = |name: &str| own.iter().find_map(|line| line[name].as_f64());
    let missing = || Failure::new("examples/agreement did not say how long it took");
    let everything = number("scored_ms").ok_or_else(missing)?;
    let (alone, alpha) = number("alpha_ms")
        .zip(number("alpha"))
        .ok_or_else(missing)?;
    let mut figures = vec![figure(
        "300 questions by 200 people, with all agreement",
        everything,
        LIMIT_MS,
        1.0,
    )];
    match package(repository, &program)? {
        Some((time, same)) if (same - alpha).abs() < 1e-9 => figures.push(figure(
            "ordinal alpha of 300 by 200, against krippendorff",
            alone,
            time,
            SHARE,
        )),
        Some((_, other)) => {
            let message = format!("alpha is {alpha} here and {other} by the package");
            return Err(Failure::new(message));
        }
        None => println!("Alpha is measured against the Python package where python3 has venv."),
    }
    Ok(figures)
}

fn figure(name: &str, value: f64, yardstick: f64, goal: f64) -> Figure {
    Figure {
        name: name.to_owned(),
        value,
        unit: "ms".to_owned(),
        yardstick,
        goal,
    }
}

fn parsed(line: &str) -> Result<Value, Failure> {
    serde_json::from_str(line).map_err(while_doing("reading a figure"))
}

/// Milliseconds and alpha of the package; none where it cannot be had.
fn package(repository: &Repository, program: &Path) -> Result<Option<(f64, f64)>, Failure> {
    let Some(python) = python(repository) else {
        return Ok(None);
    };
    let matrix = repository.target.join("bench").join("matrix.txt");
    let named = || while_doing(format!("writing {}", matrix.display()));
    fs::write(&matrix, said(Command::new(program).arg("matrix"))?).map_err(named())?;
    let output = Command::new(python)
        .args(["-c", SCRIPT])
        .stdin(File::open(&matrix).map_err(named())?)
        .stderr(Stdio::inherit())
        .output()
        .map_err(while_doing("starting Python"))?;
    let line = parsed(&String::from_utf8_lossy(&output.stdout))?;
    Ok(line["ms"].as_f64().zip(line["alpha"].as_f64()))
}

/// A Python of our own with the packages, inside the target folder.
fn python(repository: &Repository) -> Option<PathBuf> {
    let folder = repository.target.join("tools/python");
    let programs = if cfg!(windows) { "Scripts" } else { "bin" };
    let python = folder.join(programs).join("python");
    let runs = |command: &mut Command| {
        let status = command.stdout(Stdio::null()).status();
        status.is_ok_and(|status| status.success())
    };
    if !runs(
        Command::new(&python)
            .args(["-c", "import krippendorff"])
            .stderr(Stdio::null()),
    ) {
        let made = runs(Command::new("python3").args(["-m", "venv"]).arg(&folder));
        let pip = ["-m", "pip", "install", "--quiet"];
        if !made || !runs(Command::new(&python).args(pip).args(PACKAGES)) {
            return None;
        }
    }
    Some(python)
}
