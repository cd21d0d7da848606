//! What stands on every page: the logo and the confidentiality line.

use store::{Change, Logo};

use crate::api::*;
use crate::disk;
use crate::error::Error;
use crate::host::FileKind;
use crate::session::App;

/// The longest confidentiality line, in letters.
const LONGEST_LINE: usize = 60;

impl App {
    /// Saves the line at the foot of every page; it may be empty.
    pub fn set_confidentiality(&self, input: ConfidentialityInput) -> Result<ReportView, Error> {
        let line = input
            .confidentiality
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        if line.chars().count() > LONGEST_LINE {
            let message = format!("The line has room for {LONGEST_LINE} letters. Shorten it.");
            return Err(Error::refused("line_too_long", message));
        }
        self.on_open(|open| {
            let change = Change::Confidentiality(line);
            open.apply(&[change], ChangeKind::Confidentiality, self.host.as_ref())?;
            open.report_view(&input.assessment)
        })
    }

    /// Asks for a picture and prints it on every page from now on; none if the person cancels.
    pub fn choose_logo(&self, input: AssessmentRef) -> Result<Option<ReportView>, Error> {
        // A workspace that is not open has no logo: say so before a dialog is shown.
        self.on_open(|_| Ok(()))?;
        let Some(path) = self.host.choose_file(FileKind::Logo) else {
            return Ok(None);
        };
        let name = disk::name(&path);
        let bytes = read(&path, &name)?;
        let logo = Logo {
            name,
            hash: catalog::hash(&bytes),
            bytes,
        };
        printed(&logo)?;
        self.set_logo(&input, Some(logo)).map(Some)
    }

    /// Takes the logo off every page.
    pub fn remove_logo(&self, input: AssessmentRef) -> Result<ReportView, Error> {
        self.set_logo(&input, None)
    }

    fn set_logo(&self, input: &AssessmentRef, logo: Option<Logo>) -> Result<ReportView, Error> {
        self.on_open(|open| {
            let change = Change::Logo(logo);
            open.apply(&[change], ChangeKind::Logo, self.host.as_ref())?;
            open.report_view(&input.assessment)
        })
    }
}

/// A logo as it is printed.
///
/// # Errors
/// `logo_refused`, which says what is wrong with the file.
pub(super) fn printed(logo: &Logo) -> Result<report::Logo, Error> {
    report::Logo::read(&logo.bytes).map_err(|error| {
        let name = &logo.name;
        let message = format!("“{name}” cannot be the logo. {error} Nothing was changed.");
        Error::refused("logo_refused", message)
    })
}

/// Reads no more than a logo may have and one byte, so that a huge file is refused, not loaded.
fn read(path: &std::path::Path, name: &str) -> Result<Vec<u8>, Error> {
    use std::io::Read;
    let most = report::LARGEST_LOGO as u64 + 1;
    let mut bytes = Vec::new();
    std::fs::File::open(path)
        .and_then(|file| file.take(most).read_to_end(&mut bytes))
        .map_err(|reason| Error::File {
            what: name.to_owned(),
            verb: "read",
            reason,
        })?;
    Ok(bytes)
}
