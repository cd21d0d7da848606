//! The desktop shell: window, dialogs and the adapters of the commands.
//!
//! Invariant: this is the only code that names `tauri`, and the only code beside the command line
//! that reads the clock, the environment and the platform's folders.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arrivals;
mod closing;
mod commands;
mod desk;
mod display;
mod menu;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use app::api::ShellEvent;
use tauri::{Emitter, Manager};
use tauri_plugin_log::{Target, TargetKind};

use crate::closing::Closing;
use crate::desk::Desk;
use crate::menu::NativeMenu;

/// The name under which the window hears of [`app::api::ShellEvent`].
pub(crate) const SHELL_EVENT: &str = "shell";

fn main() -> ExitCode {
    if let Some(code) = display::restart_with_cure() {
        return code;
    }
    match build() {
        Ok(app) => {
            app.run(follow);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!(
                "error[no_window]: the window could not be opened: {error}; your files were not touched"
            );
            ExitCode::FAILURE
        }
    }
}

fn follow(handle: &tauri::AppHandle, event: tauri::RunEvent) {
    match event {
        // The list of recent files shows how the workspace was left.
        tauri::RunEvent::Exit => handle.state::<Arc<app::App>>().leave(),
        // A double click in the Finder.
        #[cfg(target_os = "macos")]
        tauri::RunEvent::Opened { urls } => {
            let paths = urls.iter().filter_map(|url| url.to_file_path().ok());
            paths.for_each(|path| arrivals::open(handle, path));
        }
        _ => {}
    }
}

/// Tells the window something that it has not asked for.
pub(crate) fn tell(handle: &tauri::AppHandle, event: &ShellEvent) {
    if let Err(error) = handle.emit(SHELL_EVENT, event) {
        log::warn!("the window does not hear the shell: {error}");
    }
}

fn build() -> tauri::Result<tauri::App> {
    tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(
            |handle, arguments, folder| {
                show(handle);
                let arguments = arguments.into_iter().map(OsString::from);
                if let Some(path) = arrivals::named(arguments, Path::new(&folder)) {
                    arrivals::open(handle, path);
                }
            },
        ))
        .plugin(log_plugin())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(commands::handler())
        .on_window_event(|window, event| {
            closing::ask(window, event);
            arrivals::watch(window, event);
        })
        .on_menu_event(|handle, event| menu::chosen(handle, &event))
        .setup(|tauri| {
            let data = tauri.path().app_data_dir()?;
            let desk = Desk::new(tauri.handle().clone());
            tauri.manage(Closing::default());
            tauri.manage(NativeMenu::default());
            let app = Arc::new(app::App::new(Box::new(desk), data));
            tauri.manage(app.clone());
            // The window exists and is not painted yet.
            if let Some(window) = tauri.get_webview_window("main") {
                display::draw_plainly(&window);
            }
            app.adapt();
            let folder = std::env::current_dir().unwrap_or_default();
            if let Some(path) = arrivals::named(std::env::args_os(), &folder) {
                arrivals::open(tauri.handle(), path);
            }
            Ok(())
        })
        .build(tauri::generate_context!())
}

/// A second start brings the first window to the front.
fn show(handle: &tauri::AppHandle) {
    if let Some(window) = handle.get_webview_window("main") {
        let shown = window
            .unminimize()
            .and_then(|()| window.show())
            .and_then(|()| window.set_focus());
        if let Err(error) = shown {
            log::warn!("the window could not be brought to the front: {error}");
        }
    }
}

/// Codes and durations only: a client's name never enters the log.
fn log_plugin<R: tauri::Runtime>() -> tauri::plugin::TauriPlugin<R> {
    tauri_plugin_log::Builder::new()
        .targets([Target::new(TargetKind::LogDir { file_name: None })])
        .level(log::LevelFilter::Info)
        .max_file_size(1_000_000)
        .build()
}
