//! The native menu, in the person's language. It follows what can be done, and says what was chosen.

mod words;

use std::sync::{Mutex, PoisonError};

use app::MenuState;
use app::api::{Language, MenuChoice, Screen, Settings, ShellEvent, Theme};
use tauri::menu::{
    CheckMenuItem, CheckMenuItemBuilder, IsMenuItem, Menu, MenuEvent, MenuItem, MenuItemBuilder,
    PredefinedMenuItem, Submenu, SubmenuBuilder,
};
use tauri::{AppHandle, Manager, Wry};
use tauri_plugin_opener::OpenerExt;

use crate::tell;
use words::Words;

/// Before the path of a recent file, as the id of its line.
const OPEN: &str = "open:";
/// Before an editing command of the web view.
const EDIT: &str = "edit:";
const QUIT: &str = "quit";
const LOG: &str = "log";

/// What the menu shows, and its lines that change.
#[derive(Default)]
pub(crate) struct NativeMenu {
    standing: Mutex<Standing>,
}

#[derive(Default)]
struct Standing {
    offered: MenuState,
    lines: Option<Lines>,
}

/// The lines that change while the program runs.
struct Lines {
    language: Language,
    /// Of use only while a workspace is open.
    inside: Vec<MenuItem<Wry>>,
    themes: Vec<(Theme, CheckMenuItem<Wry>)>,
    recent: Submenu<Wry>,
}

impl NativeMenu {
    /// Speaks the person's language and marks the theme. On the window's thread.
    pub(crate) fn adapt(&self, handle: &AppHandle, settings: &Settings) -> tauri::Result<()> {
        let mut standing = self.standing.lock().unwrap_or_else(PoisonError::into_inner);
        let Standing { offered, lines } = &mut *standing;
        if !lines
            .as_ref()
            .is_some_and(|lines| lines.language == settings.language)
        {
            let (menu, built) = build(handle, settings.language)?;
            built.offer(handle, offered)?;
            handle.set_menu(menu)?;
            *lines = Some(built);
        }
        let themes = lines.iter().flat_map(|lines| &lines.themes);
        for (theme, line) in themes {
            line.set_checked(*theme == settings.theme)?;
        }
        Ok(())
    }

    /// Offers what can be done now. On the window's thread.
    pub(crate) fn offer(&self, handle: &AppHandle, menu: &MenuState) -> tauri::Result<()> {
        let mut standing = self.standing.lock().unwrap_or_else(PoisonError::into_inner);
        standing.offered = menu.clone();
        match &standing.lines {
            Some(lines) => lines.offer(handle, menu),
            None => Ok(()),
        }
    }
}

impl Lines {
    fn offer(&self, handle: &AppHandle, menu: &MenuState) -> tauri::Result<()> {
        for line in &self.inside {
            line.set_enabled(menu.open)?;
        }
        for line in self.recent.items()? {
            self.recent.remove(&line)?;
        }
        for item in &menu.recent {
            let line =
                MenuItemBuilder::with_id(format!("{OPEN}{}", item.path), escaped(&item.name));
            self.recent.append(&line.build(handle)?)?;
        }
        self.recent.set_enabled(!menu.recent.is_empty())
    }
}

/// A client's name, in which "&" is a letter and no mnemonic.
fn escaped(name: &str) -> String {
    name.replace('&', "&&")
}

/// Carries out what the shell does by itself, and tells the window the rest.
pub(crate) fn chosen(handle: &AppHandle, event: &MenuEvent) {
    let id = event.id().as_ref();
    if id == QUIT {
        close(handle);
    } else if id == LOG {
        open_log(handle);
    } else if let Some(command) = id.strip_prefix(EDIT) {
        edit(handle, command.to_owned());
    } else if let Some(path) = id.strip_prefix(OPEN) {
        let path = path.to_owned();
        tell(handle, &ShellEvent::FileOpened { path });
    } else if let Ok(choice) = serde_json::from_str(id) {
        tell(handle, &ShellEvent::MenuChosen { choice });
    }
}

/// As if the window were closed by its own button, so that the screen is asked first.
fn close(handle: &AppHandle) {
    if let Some(window) = handle.get_webview_window("main")
        && let Err(error) = window.close()
    {
        log::warn!("the window does not close: {error}");
    }
}

fn open_log(handle: &AppHandle) {
    let opened = handle
        .path()
        .app_log_dir()
        .map_err(|error| error.to_string());
    let opened = opened.and_then(|folder| {
        let opener = handle.opener();
        let opened = opener.open_path(folder.to_string_lossy(), None::<&str>);
        opened.map_err(|error| error.to_string())
    });
    if let Err(error) = opened {
        log::warn!("the log folder does not open: {error}");
    }
}

/// GTK's own lines for the clipboard type keys through X11 and do nothing without it, so the web
/// view is told directly.
#[cfg(target_os = "linux")]
fn edit(handle: &AppHandle, command: String) {
    use webkit2gtk::WebViewExt;
    if let Some(window) = handle.get_webview_window("main") {
        let told = window.with_webview(move |view| view.inner().execute_editing_command(&command));
        if let Err(error) = told {
            log::warn!("the window does not edit: {error}");
        }
    }
}

/// Elsewhere the system's own lines do it.
#[cfg(not(target_os = "linux"))]
fn edit(_: &AppHandle, _: String) {}

/// The menu in a language, and its lines that change.
fn build(handle: &AppHandle, language: Language) -> tauri::Result<(Menu<Wry>, Lines)> {
    let words = Words::of(language);
    let mut lines = Lines {
        language,
        inside: Vec::new(),
        themes: Vec::new(),
        recent: Submenu::new(handle, words.open_recent, false)?,
    };
    let mut parts = Vec::new();
    if cfg!(target_os = "macos") {
        parts.push(program(handle, words)?);
    }
    parts.push(file(handle, words, &mut lines)?);
    parts.push(edit_menu(handle, words, &mut lines)?);
    parts.push(view(handle, words, &mut lines)?);
    parts.push(help(handle, words)?);
    let parts: Vec<&dyn IsMenuItem<Wry>> = parts.iter().map(|part| part as _).collect();
    Ok((Menu::with_items(handle, &parts)?, lines))
}

/// A line that the window carries out. Its id is the choice itself.
fn line(
    handle: &AppHandle,
    choice: &MenuChoice,
    name: &str,
    keys: Option<&str>,
) -> tauri::Result<MenuItem<Wry>> {
    own(handle, &serde_json::to_string(choice)?, name, keys)
}

fn own(
    handle: &AppHandle,
    id: &str,
    name: &str,
    keys: Option<&str>,
) -> tauri::Result<MenuItem<Wry>> {
    let line = MenuItemBuilder::with_id(id, name);
    match keys {
        Some(keys) => line.accelerator(keys).build(handle),
        None => line.build(handle),
    }
}

/// A line that is of use only while a workspace is open.
fn inside(
    handle: &AppHandle,
    lines: &mut Lines,
    choice: &MenuChoice,
    name: &str,
    keys: Option<&str>,
) -> tauri::Result<MenuItem<Wry>> {
    let line = line(handle, choice, name, keys)?;
    lines.inside.push(line.clone());
    Ok(line)
}

/// The menu that bears the program's name, on macOS alone.
fn program(handle: &AppHandle, words: &Words) -> tauri::Result<Submenu<Wry>> {
    SubmenuBuilder::new(handle, "Plumbline")
        .item(&line(handle, &MenuChoice::About, words.about, None)?)
        .separator()
        .item(&line(
            handle,
            &MenuChoice::Settings,
            words.settings,
            Some("CmdOrCtrl+,"),
        )?)
        .separator()
        .item(&PredefinedMenuItem::services(handle, None)?)
        .separator()
        .item(&PredefinedMenuItem::hide(handle, None)?)
        .item(&PredefinedMenuItem::hide_others(handle, None)?)
        .item(&PredefinedMenuItem::show_all(handle, None)?)
        .separator()
        .item(&own(handle, QUIT, words.quit, Some("CmdOrCtrl+Q"))?)
        .build()
}

fn file(handle: &AppHandle, words: &Words, lines: &mut Lines) -> tauri::Result<Submenu<Wry>> {
    let export = MenuChoice::ExportReport;
    let shut = MenuChoice::CloseWorkspace;
    let menu = SubmenuBuilder::new(handle, words.file)
        .item(&line(
            handle,
            &MenuChoice::NewWorkspace,
            words.new,
            Some("CmdOrCtrl+N"),
        )?)
        .item(&line(
            handle,
            &MenuChoice::OpenFile,
            words.open,
            Some("CmdOrCtrl+O"),
        )?)
        .item(&lines.recent)
        .separator()
        .item(&inside(
            handle,
            lines,
            &export,
            words.export,
            Some("CmdOrCtrl+E"),
        )?)
        .separator()
        .item(&inside(
            handle,
            lines,
            &shut,
            words.close,
            Some("CmdOrCtrl+W"),
        )?);
    if cfg!(target_os = "macos") {
        return menu.build();
    }
    menu.separator()
        .item(&line(
            handle,
            &MenuChoice::Settings,
            words.settings,
            Some("CmdOrCtrl+,"),
        )?)
        .item(&own(handle, QUIT, words.quit, Some("CmdOrCtrl+Q"))?)
        .build()
}

fn edit_menu(handle: &AppHandle, words: &Words, lines: &mut Lines) -> tauri::Result<Submenu<Wry>> {
    let menu = SubmenuBuilder::new(handle, words.edit)
        .item(&inside(
            handle,
            lines,
            &MenuChoice::Undo,
            words.undo,
            Some("CmdOrCtrl+Z"),
        )?)
        .item(&inside(
            handle,
            lines,
            &MenuChoice::Redo,
            words.redo,
            Some("CmdOrCtrl+Shift+Z"),
        )?)
        .separator();
    if cfg!(target_os = "linux") {
        let clipboard =
            |command: &str, name, keys| own(handle, &format!("{EDIT}{command}"), name, Some(keys));
        return menu
            .item(&clipboard("Cut", words.cut, "CmdOrCtrl+X")?)
            .item(&clipboard("Copy", words.copy, "CmdOrCtrl+C")?)
            .item(&clipboard("Paste", words.paste, "CmdOrCtrl+V")?)
            .item(&clipboard("SelectAll", words.select_all, "CmdOrCtrl+A")?)
            .build();
    }
    menu.item(&PredefinedMenuItem::cut(handle, Some(words.cut))?)
        .item(&PredefinedMenuItem::copy(handle, Some(words.copy))?)
        .item(&PredefinedMenuItem::paste(handle, Some(words.paste))?)
        .item(&PredefinedMenuItem::select_all(
            handle,
            Some(words.select_all),
        )?)
        .build()
}

fn view(handle: &AppHandle, words: &Words, lines: &mut Lines) -> tauri::Result<Submenu<Wry>> {
    let mut menu = SubmenuBuilder::new(handle, words.view);
    for (position, screen) in Screen::ALL.into_iter().enumerate() {
        let keys = format!("CmdOrCtrl+{}", position + 1);
        let choice = MenuChoice::Screen { screen };
        menu = menu.item(&inside(
            handle,
            lines,
            &choice,
            words.screen(screen),
            Some(&keys),
        )?);
    }
    menu.separator()
        .item(&themes(handle, words, lines)?)
        .separator()
        .item(&line(
            handle,
            &MenuChoice::ZoomIn,
            words.zoom_in,
            Some("CmdOrCtrl+="),
        )?)
        .item(&line(
            handle,
            &MenuChoice::ZoomOut,
            words.zoom_out,
            Some("CmdOrCtrl+-"),
        )?)
        .item(&line(
            handle,
            &MenuChoice::ZoomReset,
            words.zoom_reset,
            Some("CmdOrCtrl+0"),
        )?)
        .build()
}

fn themes(handle: &AppHandle, words: &Words, lines: &mut Lines) -> tauri::Result<Submenu<Wry>> {
    let named = [
        (Theme::System, words.theme_system),
        (Theme::Light, words.theme_light),
        (Theme::Dark, words.theme_dark),
    ];
    let mut menu = SubmenuBuilder::new(handle, words.theme);
    for (theme, name) in named {
        let id = serde_json::to_string(&MenuChoice::Theme { theme })?;
        let line = CheckMenuItemBuilder::with_id(id, name).build(handle)?;
        menu = menu.item(&line);
        lines.themes.push((theme, line));
    }
    menu.build()
}

fn help(handle: &AppHandle, words: &Words) -> tauri::Result<Submenu<Wry>> {
    let menu = SubmenuBuilder::new(handle, words.help)
        .item(&line(handle, &MenuChoice::Keys, words.keys, Some("F1"))?)
        .item(&own(handle, LOG, words.log, None)?);
    if cfg!(target_os = "macos") {
        return menu.build();
    }
    menu.separator()
        .item(&line(handle, &MenuChoice::About, words.about, None)?)
        .build()
}
