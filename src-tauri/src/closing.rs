//! The window asks before it closes: what is being typed is saved first, and answers that could not
//! be saved are not thrown away without a word.

use std::sync::atomic::{AtomicBool, Ordering};

use app::api::ShellEvent;
use tauri::{AppHandle, Emitter, Manager, Window, WindowEvent};

use crate::SHELL_EVENT;

/// Whether the screen was asked and has not answered yet. A screen that never answers must not keep
/// its window: whoever closes it a second time is obeyed.
#[derive(Default)]
pub(crate) struct Closing {
    asked: AtomicBool,
}

impl Closing {
    /// The screen answered that the window stays.
    pub(crate) fn stay(&self) {
        self.asked.store(false, Ordering::SeqCst);
    }
}

/// Asks the screen when the person closes the window.
pub(crate) fn ask(window: &Window, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else {
        return;
    };
    let waiting = window.state::<Closing>().asked.swap(true, Ordering::SeqCst);
    if !waiting && window.emit(SHELL_EVENT, ShellEvent::CloseAsked).is_ok() {
        api.prevent_close();
    }
}

/// Ends the program. The name under which a second start would find this one is given back first:
/// tearing the window down takes a while, and whoever starts again meanwhile wants a new window.
pub(crate) fn quit(handle: &AppHandle) {
    tauri_plugin_single_instance::destroy(handle);
    handle.exit(0);
}
