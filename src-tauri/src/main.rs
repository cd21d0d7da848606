//! The desktop shell: window, dialogs and the adapters of the commands.
//!
//! Invariant: this is the only code that names `tauri`, and the only code beside the command line
//! that reads the clock, the environment and the platform's folders.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod closing;
mod commands;
mod desk;
mod display;

use std::process::ExitCode;
use std::sync::Arc;

use tauri::Manager;
use tauri_plugin_log::{Target, TargetKind};

use crate::closing::Closing;
use crate::desk::Desk;

/// The name under which the window hears of [`app::api::ShellEvent`].
pub(crate) const SHELL_EVENT: &str = "shell";

fn main() -> ExitCode {
    if let Some(code) = display::restart_with_cure() {
        return code;
    }
    match build() {
        Ok(app) => {
            app.run(leave_at_the_end);
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

/// The list of recent files shows how the workspace was left.
fn leave_at_the_end(handle: &tauri::AppHandle, event: tauri::RunEvent) {
    if let tauri::RunEvent::Exit = event {
        handle.state::<Arc<app::App>>().leave();
    }
}

fn build() -> tauri::Result<tauri::App> {
    tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|handle, _, _| {
            show(handle)
        }))
        .plugin(log_plugin())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(commands::handler())
        .on_window_event(closing::ask)
        .setup(|tauri| {
            let data = tauri.path().app_data_dir()?;
            let desk = Desk::new(tauri.handle().clone());
            tauri.manage(Closing::default());
            tauri.manage(Arc::new(app::App::new(Box::new(desk), data)));
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
