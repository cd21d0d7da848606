//! The main job from end to end, without a window: sample, radar, report.

use std::path::{Path, PathBuf};

use analysis::impact::words::Style;
use chrono::{DateTime, Utc};

use crate::api::{Comparison, PageSize, ReportAudience};
use crate::disk::write_whole;
use crate::error::Error;
use crate::facts::{Facts, Library};
use crate::picture::{self, Format};
use crate::{paper, sample, words};

/// What was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demo {
    /// The files.
    pub paths: Vec<PathBuf>,
    /// The result in one sentence.
    pub headline: String,
}

/// Writes `sample.plumbline`, `radar.svg`, `radar.png` and `report.pdf` into a folder that exists,
/// over those of an earlier run. Pictures and report are the same at each run.
///
/// # Errors
/// A file that cannot be written; those of the report.
pub fn write(folder: &Path, now: DateTime<Utc>) -> Result<Demo, Error> {
    let file = folder.join("sample.plumbline");
    match std::fs::remove_file(&file) {
        Err(reason) if reason.kind() != std::io::ErrorKind::NotFound => {
            return Err(not_written(&file, reason));
        }
        _ => {}
    }
    let workspace = sample::write(&file, now)?;
    let latest = workspace
        .assessments()?
        .into_iter()
        .next()
        .ok_or(Error::Internal)?;
    let facts = Facts::read(
        &workspace,
        &Library::default(),
        &latest.id,
        &Comparison::default(),
    )?;
    let spec = picture::spec(&facts).ok_or(Error::Internal)?;
    let paper = paper::paper(&workspace, &facts, latest.properties.date, Style::ENGLISH)?;
    let options = paper::options_for(ReportAudience::Full, PageSize::A4);
    let pdf = report::pdf(&paper, options)?;
    let mut paths = vec![file];
    for (name, bytes) in [
        ("radar.svg", picture::draw(&spec, Format::Svg)?),
        ("radar.png", picture::draw(&spec, Format::Png)?),
        ("report.pdf", pdf),
    ] {
        let path = folder.join(name);
        write_whole(&path, &bytes).map_err(|reason| not_written(&path, reason))?;
        paths.push(path);
    }
    Ok(Demo {
        paths,
        headline: format!("{}: {}", facts.organisation.name, words::headline(&facts)),
    })
}

fn not_written(path: &Path, reason: std::io::Error) -> Error {
    let what = crate::disk::name(path);
    Error::File {
        what,
        verb: "written",
        reason,
    }
}
