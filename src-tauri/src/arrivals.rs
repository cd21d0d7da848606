//! Files that come from outside: by a double click, a command line, a second start, or a drop.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use app::App;
use app::api::{Dragged, ShellEvent};
use tauri::{AppHandle, DragDropEvent, Manager, Window, WindowEvent};

use crate::tell;

/// The file that a command line names, seen from the folder where it was typed.
pub(crate) fn named(
    arguments: impl IntoIterator<Item = OsString>,
    folder: &Path,
) -> Option<PathBuf> {
    let mut arguments = arguments.into_iter().skip(1);
    arguments
        .find(|argument| !argument.to_string_lossy().starts_with('-'))
        .map(|argument| folder.join(argument))
}

/// Opens a file as soon as the window can.
pub(crate) fn open(handle: &AppHandle, path: PathBuf) {
    let event = handle.state::<Arc<App>>().open_from_outside(path);
    if let Some(event) = event {
        tell(handle, &event);
    }
}

/// Says what is held over the window, and what was let go.
pub(crate) fn watch(window: &Window, event: &WindowEvent) {
    let WindowEvent::DragDrop(event) = event else {
        return;
    };
    let handle = window.app_handle();
    match event {
        DragDropEvent::Enter { paths, .. } => held(handle, Some(kind_of(paths))),
        DragDropEvent::Leave => held(handle, None),
        DragDropEvent::Drop { paths, .. } => {
            held(handle, None);
            dropped(handle, paths);
        }
        _ => {}
    }
}

fn held(handle: &AppHandle, over: Option<Dragged>) {
    tell(handle, &ShellEvent::Dragging { over });
}

fn dropped(handle: &AppHandle, paths: &[PathBuf]) {
    let Some(path) = paths.first() else { return };
    match kind_of(paths) {
        Dragged::Workspace => open(handle, path.clone()),
        Dragged::Answers => {
            let path = path.to_string_lossy().into_owned();
            tell(handle, &ShellEvent::AnswersDropped { path });
        }
        Dragged::Other => {}
    }
}

/// One file at a time is read: of several nobody could say which is meant.
fn kind_of(paths: &[PathBuf]) -> Dragged {
    let [path] = paths else {
        return Dragged::Other;
    };
    let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
    match ending.to_str() {
        Some("plumbline") => Dragged::Workspace,
        Some("csv" | "json") => Dragged::Answers,
        _ => Dragged::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_names_a_file() {
        let folder = Path::new("/home/ada");
        let cases: [(&[&str], Option<&str>); 5] = [
            (&["plumbline-desktop"], None),
            (
                &["plumbline-desktop", "a.plumbline"],
                Some("/home/ada/a.plumbline"),
            ),
            (
                &["plumbline-desktop", "/stick/a.plumbline"],
                Some("/stick/a.plumbline"),
            ),
            (
                &["plumbline-desktop", "--flag", "a.plumbline"],
                Some("/home/ada/a.plumbline"),
            ),
            (&[], None),
        ];
        for (arguments, expected) in cases {
            let arguments = arguments.iter().map(OsString::from);
            assert_eq!(named(arguments, folder), expected.map(PathBuf::from));
        }
    }

    #[test]
    fn what_is_held_is_known_by_its_ending() {
        let cases: [(&[&str], Dragged); 6] = [
            (&["a.plumbline"], Dragged::Workspace),
            (&["A.PLUMBLINE"], Dragged::Workspace),
            (&["answers.csv"], Dragged::Answers),
            (&["answers.JSON"], Dragged::Answers),
            (&["report.pdf"], Dragged::Other),
            (&["a.plumbline", "b.plumbline"], Dragged::Other),
        ];
        for (names, expected) in cases {
            let paths: Vec<PathBuf> = names.iter().map(PathBuf::from).collect();
            assert_eq!(kind_of(&paths), expected, "{names:?}");
        }
    }
}
