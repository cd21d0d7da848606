//! `plumbline chart`.

use std::path::Path;

use analysis::{SchemeResult, Scoring};
use app::picture::{Format, draw};
use catalog::Edition;
use chart::ChartSpec;
use model::Form;

use crate::args::{ChartCommand, PictureArguments, RadarArguments};
use crate::failure::Failure;
use crate::input;

pub(crate) fn run(command: &ChartCommand) -> Result<(), Failure> {
    match command {
        ChartCommand::Radar(arguments) => write(&radar(arguments)?, &arguments.picture.out),
        ChartCommand::Ladder(arguments) => write(&ladder(arguments)?, &arguments.out),
        ChartCommand::Pairs(arguments) => write(&pairs(arguments)?, &arguments.out),
    }
}

/// Scores an answers file and says on the standard error which of its rows could not be read.
fn scored(edition: &Edition, path: &Path, form: Form) -> Result<Scoring, Failure> {
    let answers = input::answers(path, &edition.framework)?;
    for problem in &answers.problems {
        eprintln!(
            "warning[{}]: {}{}: {}",
            problem.code, problem.file, problem.pointer, problem.message
        );
    }
    Ok(analysis::score(
        &edition.framework,
        &edition.hash,
        &answers.responses,
        form,
    ))
}

/// That another picture than the one asked for suits the framework.
fn unsuited(asked: &str, edition: &Edition, scoring: &Scoring) -> Failure {
    let result = &scoring.scores.result;
    let fitting = match result {
        SchemeResult::Staged(_) => "`plumbline chart ladder` draws its picture",
        SchemeResult::Differential(_) => "`plumbline chart pairs` draws its picture",
        SchemeResult::Continuous(_) => RADAR,
        _ if result.dimensions().len() >= chart::radar::SPOKES => RADAR,
        _ => "it has no picture of its own",
    };
    let message = format!(
        "{asked} does not suit {}, whose scheme is {}; {fitting}",
        edition.framework.id, scoring.scores.scheme
    );
    Failure::new("unsuited_picture", message)
}

const RADAR: &str = "`plumbline chart radar` draws its picture";

fn radar(arguments: &RadarArguments) -> Result<ChartSpec, Failure> {
    let picture = &arguments.picture.answered;
    let edition = input::framework(&picture.framework)?;
    let form = picture.form.into();
    let now = scored(&edition, &picture.answers, form)?;
    let Some(figures) = now.scores.continuous() else {
        return radar_alone(arguments, &edition, &now);
    };
    let last = arguments
        .previous
        .as_deref()
        .map(|path| scored(&edition, path, form))
        .transpose()?;
    let target = match &arguments.target {
        Some(path) => Some(targets(path, &edition.framework)?),
        None => None,
    };
    let last = last.as_ref().and_then(|last| last.scores.continuous());
    Ok(chart::radar::from_scores(
        &edition.framework,
        figures,
        target.as_ref(),
        last.map(|last| ("Last time", last)),
    ))
}

/// The radar of a scheme that has dimensions, but neither targets nor a last time to lay beside them.
fn radar_alone(
    arguments: &RadarArguments,
    edition: &Edition,
    now: &Scoring,
) -> Result<ChartSpec, Failure> {
    let result = &now.scores.result;
    let spec = chart::radar::of_dimensions(&edition.framework, result.dimensions(), result.score())
        .ok_or_else(|| unsuited("a radar", edition, now))?;
    if arguments.target.is_some() || arguments.previous.is_some() {
        let message = "targets and last time are drawn for continuous frameworks only; \
                       leave --target and --previous out";
        return Err(Failure::new("nothing_to_compare", message));
    }
    Ok(spec)
}

fn ladder(arguments: &PictureArguments) -> Result<ChartSpec, Failure> {
    let edition = input::framework(&arguments.answered.framework)?;
    let scoring = scored(
        &edition,
        &arguments.answered.answers,
        arguments.answered.form.into(),
    )?;
    chart::ladder::from_scoring(&edition.framework, &scoring)
        .ok_or_else(|| unsuited("a ladder", &edition, &scoring))
}

/// A terminal shows both sides, however few speak: whoever has the file has the answers.
fn pairs(arguments: &PictureArguments) -> Result<ChartSpec, Failure> {
    let edition = input::framework(&arguments.answered.framework)?;
    let scoring = scored(
        &edition,
        &arguments.answered.answers,
        arguments.answered.form.into(),
    )?;
    let scores = scoring
        .scores
        .differential()
        .ok_or_else(|| unsuited("a picture of pairs", &edition, &scoring))?;
    Ok(chart::pairs::from_questions(
        &edition.framework,
        scores,
        &scoring.questions,
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
