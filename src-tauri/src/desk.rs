//! What the use cases need of the machine: the clock, file dialogs and the system's viewer.

use std::path::{Path, PathBuf};

use app::{FileKind, Host};
use chrono::{DateTime, Local, NaiveDate, Utc};
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

use crate::closing::{self, Closing};

/// The machine that the window runs on.
pub(crate) struct Desk {
    handle: AppHandle,
}

impl Desk {
    pub(crate) fn new(handle: AppHandle) -> Self {
        Self { handle }
    }

    fn dialog(&self, kind: FileKind) -> tauri_plugin_dialog::FileDialogBuilder<tauri::Wry> {
        let (name, extensions): (&str, &[&str]) = match kind {
            FileKind::Workspace => ("Plumbline", &["plumbline"]),
            FileKind::Answers => ("CSV, JSON", &["csv", "json"]),
            FileKind::Pdf => ("PDF", &["pdf"]),
            FileKind::Export => ("JSON", &["json"]),
            FileKind::Packs => (
                "Plumbline, Excel, CSV, JSON",
                &["plumbline", "xlsx", "csv", "json"],
            ),
        };
        self.parented(self.handle.dialog().file().add_filter(name, extensions))
    }

    fn parented(
        &self,
        dialog: tauri_plugin_dialog::FileDialogBuilder<tauri::Wry>,
    ) -> tauri_plugin_dialog::FileDialogBuilder<tauri::Wry> {
        match self.handle.get_webview_window("main") {
            Some(window) => dialog.set_parent(&window),
            None => dialog,
        }
    }
}

impl Host for Desk {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn today(&self) -> NaiveDate {
        Local::now().date_naive()
    }

    fn choose_file(&self, kind: FileKind) -> Option<PathBuf> {
        if let Some(scripted) = scripted("next-open.txt") {
            return scripted.into_iter().next();
        }
        self.dialog(kind).blocking_pick_file()?.into_path().ok()
    }

    fn choose_files(&self, kind: FileKind) -> Vec<PathBuf> {
        if let Some(scripted) = scripted("next-open.txt") {
            return scripted;
        }
        let chosen = self.dialog(kind).blocking_pick_files().unwrap_or_default();
        let paths = chosen.into_iter().map(|path| path.into_path());
        paths.filter_map(Result::ok).collect()
    }

    fn choose_folder(&self) -> Option<PathBuf> {
        if let Some(scripted) = scripted("next-save.txt") {
            return scripted.into_iter().next();
        }
        self.parented(self.handle.dialog().file())
            .blocking_pick_folder()?
            .into_path()
            .ok()
    }

    fn choose_place(&self, kind: FileKind, suggested: &str) -> Option<PathBuf> {
        if let Some(scripted) = scripted("next-save.txt") {
            return scripted.into_iter().next();
        }
        self.dialog(kind)
            .set_file_name(suggested)
            .blocking_save_file()?
            .into_path()
            .ok()
    }

    fn open(&self, path: &Path) -> std::io::Result<()> {
        self.handle
            .opener()
            .open_path(path.to_string_lossy(), None::<&str>)
            .map_err(std::io::Error::other)
    }

    fn reveal(&self, path: &Path) -> std::io::Result<()> {
        self.handle
            .opener()
            .reveal_item_in_dir(path)
            .map_err(std::io::Error::other)
    }

    fn quit(&self) {
        closing::quit(&self.handle);
    }

    fn stay(&self) {
        self.handle.state::<Closing>().stay();
    }

    fn shown(&self) {
        if cfg!(feature = "e2e") && std::env::var_os("PLUMBLINE_E2E_READY").is_some() {
            println!("ready");
        }
    }
}

/// Native dialogs cannot be driven by a test, so with the feature `e2e` their answer stands in a
/// file: a path a line, and an empty file means that the person cancelled.
fn scripted(name: &str) -> Option<Vec<PathBuf>> {
    if !cfg!(feature = "e2e") {
        return None;
    }
    let file = PathBuf::from(std::env::var_os("PLUMBLINE_E2E_DIALOG_DIR")?).join(name);
    let text = std::fs::read_to_string(&file).ok()?;
    std::fs::remove_file(&file).ok()?;
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    Some(lines.map(PathBuf::from).collect())
}
