//! How the page is drawn on Linux, and a cure for blank windows: WebKitGTK's DMA-BUF renderer fails
//! with NVIDIA's driver.

use std::process::ExitCode;

/// Starts the program anew with the cure where it is needed and not yet set; returns its result.
///
/// The environment of a running process cannot be changed safely, hence the restart.
#[cfg(target_os = "linux")]
pub(crate) fn restart_with_cure() -> Option<ExitCode> {
    const CURE: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    let needed = std::path::Path::new("/proc/driver/nvidia/version").exists();
    if !needed || std::env::var_os(CURE).is_some() {
        return None;
    }
    let program = std::env::current_exe().ok()?;
    let status = std::process::Command::new(program)
        .args(std::env::args_os().skip(1))
        .env(CURE, "1")
        .status()
        .ok()?;
    Some(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Only Linux needs the cure.
#[cfg(not(target_os = "linux"))]
pub(crate) fn restart_with_cure() -> Option<ExitCode> {
    None
}

/// Draws the page without OpenGL. Text, forms and still pictures gain nothing from it, and where there
/// is no graphics card its emulation takes tens of megabytes.
#[cfg(target_os = "linux")]
pub(crate) fn draw_plainly(window: &tauri::WebviewWindow) {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};
    let told = window.with_webview(|view| {
        if let Some(settings) = view.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    });
    if let Err(error) = told {
        log::warn!("the page is drawn as usual: {error}");
    }
}

/// Elsewhere the system's own web view knows best.
#[cfg(not(target_os = "linux"))]
pub(crate) fn draw_plainly(_: &tauri::WebviewWindow) {}
