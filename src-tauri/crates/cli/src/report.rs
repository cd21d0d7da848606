//! `plumbline report`.

use std::process::ExitCode;

use app::api::{Comparison, PageSize, ReportAudience};
use chrono::Local;
use model::AssessmentId;

use crate::args::{AudienceArgument, PageArgument, ReportArguments};
use crate::failure::Failure;
use crate::workspace;

pub(crate) fn run(arguments: &ReportArguments) -> Result<ExitCode, Failure> {
    let ending = arguments.out.extension().unwrap_or_default();
    if !ending.eq_ignore_ascii_case("pdf") {
        let message = format!(
            "{} does not end in .pdf; choose a name that does",
            arguments.out.display()
        );
        return Err(Failure::new("unknown_format", message));
    }
    workspace::write(&arguments.file, &arguments.out, || pdf(arguments))
}

fn pdf(arguments: &ReportArguments) -> Result<Vec<u8>, app::Error> {
    let date = arguments.date.unwrap_or_else(|| Local::now().date_naive());
    let assessment = arguments.assessment.as_deref().map(AssessmentId::new);
    app::workspace_file::report(
        &arguments.file,
        assessment.as_ref(),
        &comparison(&arguments.compare),
        audience(arguments.audience),
        page(arguments.page),
        date,
    )
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
