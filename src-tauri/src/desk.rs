//! What the use cases need of the machine: the clock, file dialogs and the system's viewer.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use app::api::{Settings, ShellEvent, Theme};
use app::{FileKind, Host, MenuState};
use chrono::{DateTime, Local, NaiveDate, Utc};
use tauri::{AppHandle, Emitter, Manager};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

use crate::SHELL_EVENT;
use crate::closing::{self, Closing};
use crate::menu::NativeMenu;

/// The machine that the window runs on.
pub(crate) struct Desk {
    handle: AppHandle,
    /// Whether a theme was ever forced on the system's own.
    themed: AtomicBool,
}

impl Desk {
    pub(crate) fn new(handle: AppHandle) -> Self {
        Self {
            handle,
            themed: AtomicBool::new(false),
        }
    }

    /// Frame, menu and dialogs. Where the system decides and always did, it is left alone: telling
    /// GTK so would make it forget that the desktop is dark.
    fn set_theme(&self, theme: Theme) {
        let native = match theme {
            Theme::System => None,
            Theme::Light => Some(tauri::Theme::Light),
            Theme::Dark => Some(tauri::Theme::Dark),
        };
        if self.themed.fetch_or(native.is_some(), Ordering::Relaxed) || native.is_some() {
            self.handle.set_theme(native);
        }
    }

    fn set_zoom(&self, percent: u16) {
        let window = self.handle.get_webview_window("main");
        let zoomed = window.map(|window| window.set_zoom(f64::from(percent) / 100.0));
        if let Some(Err(error)) = zoomed {
            log::warn!("the window keeps its size: {error}");
        }
    }

    /// Changes the menu on the window's thread, without waiting for it.
    fn on_menu(
        &self,
        change: impl FnOnce(&NativeMenu, &AppHandle) -> tauri::Result<()> + Send + 'static,
    ) {
        let handle = self.handle.clone();
        let asked = self.handle.run_on_main_thread(move || {
            if let Err(error) = change(&handle.state::<NativeMenu>(), &handle) {
                log::warn!("the menu stays as it was: {error}");
            }
        });
        if let Err(error) = asked {
            log::warn!("the menu is not reached: {error}");
        }
    }

    fn dialog(&self, kind: FileKind) -> tauri_plugin_dialog::FileDialogBuilder<tauri::Wry> {
        let (name, extensions): (&str, &[&str]) = match kind {
            FileKind::Workspace => ("Plumbline", &["plumbline"]),
            FileKind::Answers => ("CSV, JSON", &["csv", "json"]),
            FileKind::Pdf => ("PDF", &["pdf"]),
            FileKind::Logo => ("PNG, JPEG, SVG", &["png", "jpg", "jpeg", "svg"]),
            FileKind::Export => ("JSON", &["json"]),
            FileKind::Packs => (
                "Plumbline, Excel, CSV, JSON",
                &["plumbline", "xlsx", "csv", "json"],
            ),
            FileKind::Services => ("Excel, CSV", &["xlsx", "csv", "txt", "tsv"]),
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

    fn day(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&Local).date_naive()
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

    fn tell(&self, event: ShellEvent) {
        if let Err(error) = self.handle.emit(SHELL_EVENT, event) {
            log::warn!("the window was not told of an event: {error}");
        }
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

    fn locale(&self) -> Option<String> {
        sys_locale::get_locale()
    }

    fn adapt(&self, settings: &Settings) {
        self.set_theme(settings.theme);
        self.set_zoom(settings.zoom);
        let settings = settings.clone();
        self.on_menu(move |menu, handle| menu.adapt(handle, &settings));
    }

    fn offer(&self, state: &MenuState) {
        let state = state.clone();
        self.on_menu(move |menu, handle| menu.offer(handle, &state));
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
