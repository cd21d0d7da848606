//! Writes the made-up report to `target/sheet-<audience>.pdf`, to be looked at.

#[path = "../tests/it/fixture.rs"]
mod fixture;

use report::{Options, PageSize, ReportAudience};

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
    Ok(())
}
