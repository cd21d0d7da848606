//! `plumbline chart`.

use std::path::Path;

use app::picture::{Format, draw};
use chart::ChartSpec;

use crate::args::{ChartCommand, RadarArguments};
use crate::failure::Failure;
use crate::input;

pub(crate) fn run(command: &ChartCommand) -> Result<(), Failure> {
    match command {
        ChartCommand::Radar(arguments) => write(&radar(arguments)?, &arguments.out),
    }
}

fn radar(arguments: &RadarArguments) -> Result<ChartSpec, Failure> {
    let edition = input::framework(&arguments.framework)?;
    let score = |path: &Path| -> Result<analysis::Scores, Failure> {
        let answers = input::answers(path, &edition.framework)?;
        for problem in &answers.problems {
            eprintln!(
                "warning[{}]: {}{}: {}",
                problem.code, problem.file, problem.pointer, problem.message
            );
        }
        Ok(analysis::figures(
            &edition.framework,
            &edition.hash,
            &answers.responses,
            arguments.form.into(),
        ))
    };
    let now = score(&arguments.answers)?;
    let now = now.continuous().ok_or_else(|| {
        let message = format!(
            "a radar does not suit the scheme of {}",
            edition.framework.id
        );
        Failure::new("unsuited_picture", message)
    })?;
    let last = arguments.previous.as_deref().map(score).transpose()?;
    let target = match &arguments.target {
        Some(path) => Some(targets(path, &edition.framework)?),
        None => None,
    };
    let last = last
        .as_ref()
        .and_then(analysis::Scores::continuous)
        .map(|last| ("Last time", last));
    Ok(chart::radar::from_scores(
        &edition.framework,
        now,
        target.as_ref(),
        last,
    ))
}

fn targets(
    path: &Path,
    framework: &model::Framework,
) -> Result<std::collections::BTreeMap<model::DimensionId, f64>, Failure> {
    let (targets, problems) =
        catalog::answers::targets(&input::bytes(path)?, &path.to_string_lossy(), framework);
    match problems.first() {
        Some(problem) => Err(Failure::new(
            "bad_targets",
            format!(
                "{}{}: {}; mend the file and try again",
                path.display(),
                problem.pointer,
                problem.message
            ),
        )),
        None => Ok(targets),
    }
}

fn write(spec: &ChartSpec, out: &Path) -> Result<(), Failure> {
    let Some(format) = Format::of(out) else {
        let message = format!(
            "{} ends in none of .svg, .png, .pdf; choose one of these",
            out.display()
        );
        return Err(Failure::new("unknown_format", message));
    };
    let bytes = draw(spec, format)?;
    app::disk::write_whole(out, &bytes).map_err(|error| Failure::writing(out, &error))
}
