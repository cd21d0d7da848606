//! Writes the made-up report to `target/sheet-<audience>.pdf`, to be looked at.

#[path = "../tests/it/fixture.rs"]
mod fixture;
#[path = "../tests/it/statements.rs"]
mod statements;

use report::{Options, PageSize, Part, Parts, Report, ReportAudience};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let report = fixture::report();
    for (name, audience, page) in [
        ("full", ReportAudience::Full, PageSize::A4),
        ("board", ReportAudience::Board, PageSize::A4),
        ("letter", ReportAudience::Full, PageSize::Letter),
    ] {
        let bytes = report::pdf(
            &report,
            Options {
                parts: audience.parts(),
                page,
            },
        )?;
        std::fs::write(format!("target/sheet-{name}.pdf"), bytes)?;
    }
    let report = Report {
        impact: Some(statements::impact()),
        ..report
    };
    for (name, page) in [
        ("impact", PageSize::A4),
        ("impact-letter", PageSize::Letter),
    ] {
        let parts = Parts::NONE.with(Part::Impact);
        let bytes = report::pdf(&report, Options { parts, page })?;
        std::fs::write(format!("target/sheet-{name}.pdf"), bytes)?;
    }
    Ok(())
}
