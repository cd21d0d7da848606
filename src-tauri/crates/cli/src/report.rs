//! `plumbline report`.

use app::api::{Comparison, PageSize, ReportAudience};
use chrono::Local;
use model::AssessmentId;

use crate::args::{AudienceArgument, PageArgument, ReportArguments};
use crate::failure::Failure;

pub(crate) fn run(arguments: &ReportArguments) -> Result<(), Failure> {
    let date = arguments.date.unwrap_or_else(|| Local::now().date_naive());
    let assessment = arguments.assessment.as_deref().map(AssessmentId::new);
    let pdf = app::workspace_file::report(
        &arguments.file,
        assessment.as_ref(),
        &comparison(&arguments.compare),
        audience(arguments.audience),
        page(arguments.page),
        date,
    )?;
    app::disk::write_whole(&arguments.out, &pdf)
        .map_err(|error| Failure::writing(&arguments.out, &error))?;
    println!("{}", arguments.out.display());
    Ok(())
}

fn comparison(argument: &str) -> Comparison {
    match argument {
        "before" => Comparison::Before,
        "nothing" => Comparison::Nothing,
        id => Comparison::With {
            assessment: AssessmentId::new(id),
        },
    }
}

fn audience(argument: AudienceArgument) -> ReportAudience {
    match argument {
        AudienceArgument::Board => ReportAudience::Board,
        AudienceArgument::Management => ReportAudience::Management,
        AudienceArgument::Full => ReportAudience::Full,
    }
}

fn page(argument: PageArgument) -> PageSize {
    match argument {
        PageArgument::A4 => PageSize::A4,
        PageArgument::Letter => PageSize::Letter,
    }
}
