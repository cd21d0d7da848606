//! Reports on their way to the screen and to a file: written once, looked at page by page.
//!
//! Invariant: what is exported is byte for byte what the preview shows.

use std::collections::VecDeque;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use report::{Options, PageFacts, Progress, Report, ReportError, Stage, Watch};

use super::pages::Names;
use crate::api::*;
use crate::error::Error;
use crate::session::App;

/// How many written reports are kept: what is on screen, and what was before an option changed.
const KEPT: usize = 3;

/// Written reports, and who called what off.
#[derive(Default)]
pub(crate) struct Press {
    written: Mutex<VecDeque<Arc<Written>>>,
    /// Grows with each preview that is asked for.
    asked: AtomicU64,
    /// The export under way is to stop.
    called_off: AtomicBool,
}

/// A report that is written, or could not be.
pub(super) struct Written {
    key: String,
    report: Report,
    options: Options,
    pub(super) pages: Vec<PageFacts>,
    pub(super) pdf: Result<Arc<Vec<u8>>, ReportError>,
}

impl Press {
    fn written(&self) -> MutexGuard<'_, VecDeque<Arc<Written>>> {
        self.written.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Forgets everything: the workspace is closed.
    pub(crate) fn clear(&self) {
        self.written().clear();
    }

    /// The written report, from before where nothing has changed since.
    pub(super) fn write(
        &self,
        report: Report,
        options: Options,
        watch: Watch<'_>,
    ) -> Result<Arc<Written>, ReportError> {
        let same = |written: &&Arc<Written>| written.options == options && written.report == report;
        if let Some(known) = self.written().iter().find(same) {
            return Ok(known.clone());
        }
        let laid_out = report::lay_out(&report, options, watch)?;
        let pages = laid_out.pages();
        let pdf = match laid_out.pdf(watch) {
            Err(ReportError::Cancelled) => return Err(ReportError::Cancelled),
            written => written.map(Arc::new),
        };
        let new = Arc::new(Written {
            key: format!("w{}", self.asked.fetch_add(1, Ordering::SeqCst)),
            report,
            options,
            pages,
            pdf,
        });
        let mut written = self.written();
        written.push_front(new.clone());
        written.truncate(KEPT);
        Ok(new)
    }

    fn find(&self, key: &str) -> Option<Arc<Written>> {
        let written = self.written();
        written.iter().find(|written| written.key == key).cloned()
    }

    /// Writes for the screen; a later request calls an earlier one off.
    fn preview(&self, report: Report, options: Options) -> Result<Arc<Written>, ReportError> {
        let mine = self.asked.fetch_add(1, Ordering::SeqCst) + 1;
        let listener = |_: Progress| match self.asked.load(Ordering::SeqCst) == mine {
            true => ControlFlow::Continue(()),
            false => ControlFlow::Break(()),
        };
        self.write(report, options, Watch::new(&listener))
    }

    pub(super) fn is_called_off(&self) -> bool {
        self.called_off.load(Ordering::SeqCst)
    }
}

impl App {
    /// Writes the report for the screen and says what each page shows.
    pub fn preview(&self, input: PaperInput) -> Result<PreviewView, Error> {
        let style = self.style();
        let (report, names) = self.on_open(|open| {
            let facts = open.facts(&input.assessment)?;
            let services = crate::impact::on_paper(&open.workspace, input.date)?;
            let names = super::pages::names(&facts, services);
            Ok((open.paper(&facts, input.date, style)?, names))
        })?;
        self.show(report, super::options(&input), &names)
    }

    /// Writes a statement's page for the screen.
    pub fn preview_statement(&self, input: StatementPaperInput) -> Result<PreviewView, Error> {
        let style = self.style();
        let report = self.on_open(|open| super::sheet(&open.workspace, &input, style))?;
        self.show(report, super::sheet_options(input.page), &Names::default())
    }

    fn show(&self, report: Report, options: Options, names: &Names) -> Result<PreviewView, Error> {
        let written = self.press.preview(report, options)?;
        let (pdf, pages) = (&written.pdf, &written.pages);
        Ok(PreviewView {
            key: written.key.clone(),
            pages: pages.iter().map(|page| names.page(page)).collect(),
            problem: pdf.as_ref().err().map(|error| Failure {
                code: "report".to_owned(),
                message: error.to_string(),
            }),
        })
    }

    /// A page of a preview as a PNG picture.
    pub fn preview_page(&self, input: PreviewPageInput) -> Result<Bytes, Error> {
        let gone = || Error::refused("preview_gone", "The preview has changed. Look at it again.");
        let written = self.press.find(&input.key).ok_or_else(gone)?;
        let pdf = written.pdf.as_ref().map_err(|_| gone())?;
        let picture = report::picture(pdf, input.page as usize, input.width);
        picture.map(Bytes).ok_or(Error::Internal)
    }

    /// Stops the export under way. Nothing is written then.
    pub fn cancel_export(&self) -> Result<(), Error> {
        self.press.called_off.store(true, Ordering::SeqCst);
        Ok(())
    }

    /// Writes the report for a file, and tells the window how far it is.
    pub(super) fn written_for_export(
        &self,
        report: Report,
        options: Options,
    ) -> Result<Arc<Written>, Error> {
        let listener = |progress: Progress| {
            self.host.tell(exporting(progress));
            match self.press.is_called_off() {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            }
        };
        Ok(self.press.write(report, options, Watch::new(&listener))?)
    }

    /// An export begins: whoever wanted to stop the last one is not meant.
    pub(super) fn export_begins(&self) {
        self.press.called_off.store(false, Ordering::SeqCst);
    }
}

fn exporting(progress: Progress) -> ShellEvent {
    ShellEvent::Exporting {
        stage: match progress.stage {
            Stage::Setting => ExportStage::Setting,
            Stage::Writing => ExportStage::Writing,
        },
        done: progress.done,
        of: progress.of,
    }
}
