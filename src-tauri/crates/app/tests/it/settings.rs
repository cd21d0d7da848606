//! Settings, the native menu and files that come from outside.

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use app::api::*;
use app::{App, FileKind, Host, MenuState};
use chrono::{DateTime, NaiveDate, Utc};
use tempfile::TempDir;

/// What the machine was told.
#[derive(Default)]
struct Told {
    adapted: Vec<Settings>,
    offered: Vec<MenuState>,
}

/// A machine that speaks German and remembers what it was told.
struct Machine(Arc<Mutex<Told>>);

impl Host for Machine {
    fn now(&self) -> DateTime<Utc> {
        "2026-11-23T09:30:00Z".parse().unwrap()
    }
    fn today(&self) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
    }
    fn choose_file(&self, _: FileKind) -> Option<PathBuf> {
        None
    }
    fn choose_files(&self, _: FileKind) -> Vec<PathBuf> {
        Vec::new()
    }
    fn choose_folder(&self) -> Option<PathBuf> {
        None
    }
    fn choose_place(&self, _: FileKind, _: &str) -> Option<PathBuf> {
        None
    }
    fn open(&self, _: &std::path::Path) -> std::io::Result<()> {
        Ok(())
    }
    fn reveal(&self, _: &std::path::Path) -> std::io::Result<()> {
        Ok(())
    }
    fn locale(&self) -> Option<String> {
        Some("de-CH".to_owned())
    }
    fn adapt(&self, settings: &Settings) {
        self.0.lock().unwrap().adapted.push(settings.clone());
    }
    fn offer(&self, menu: &MenuState) {
        self.0.lock().unwrap().offered.push(menu.clone());
    }
}

struct Computer {
    told: Arc<Mutex<Told>>,
    folder: TempDir,
}

impl Computer {
    fn new() -> Self {
        Self {
            told: Arc::default(),
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn start(&self) -> App {
        App::new(Box::new(Machine(self.told.clone())), self.data())
    }

    /// The names in the menu, as it was told last, and whether a workspace is open.
    fn menu(&self) -> (bool, Vec<String>) {
        let told = self.told.lock().unwrap();
        let menu = told.offered.last().unwrap();
        let names = menu.recent.iter().map(|item| item.name.clone());
        (menu.open, names.collect())
    }
}

#[test]
fn the_first_start_follows_the_system() {
    let view = Computer::new().start().settings().unwrap();
    assert_eq!(view.settings, Settings::for_locale("de-CH"));
    assert_eq!(view.settings.language, Language::De);
    assert_eq!((view.settings == view.defaults, view.lost), (true, false));
}

#[test]
fn settings_hold_at_once_and_after_a_restart() {
    let computer = Computer::new();
    let app = computer.start();
    let wanted = Settings {
        theme: Theme::Dark,
        language: Language::En,
        zoom: 150,
        numbers: NumberFormat::ApostrophePoint,
        dates: DateFormat::YearFirst,
        single_keys: false,
        ..Settings::for_locale("de-CH")
    };
    app.save_settings(wanted.clone()).unwrap();
    assert_eq!(
        computer.told.lock().unwrap().adapted,
        std::slice::from_ref(&wanted)
    );

    let again = computer.start();
    again.adapt();
    assert_eq!(computer.told.lock().unwrap().adapted.last(), Some(&wanted));
    let view = again.settings().unwrap();
    assert_eq!(view.settings, wanted);
    assert_eq!(view.defaults, Settings::for_locale("de-CH"));
}

#[test]
fn damaged_settings_are_set_aside_and_told_once() {
    for damaged in [
        "",
        "{",
        r#"{"language": "de"}"#,
        r#"{"language": "fr", "page": "a4"}"#,
    ] {
        let computer = Computer::new();
        fs::create_dir_all(computer.data()).unwrap();
        fs::write(computer.data().join("settings.json"), damaged).unwrap();
        let app = computer.start();
        let first = app.settings().unwrap();
        assert_eq!(
            (first.lost, &first.settings),
            (true, &first.defaults),
            "{damaged}"
        );
        assert!(!app.settings().unwrap().lost, "told once: {damaged}");
        assert!(
            !computer.start().settings().unwrap().lost,
            "nor at the next start: {damaged}"
        );
        let kept = fs::read_to_string(computer.data().join("settings.damaged.json")).unwrap();
        assert_eq!(kept, damaged);
    }
}

#[test]
fn settings_that_cannot_be_kept_do_not_hold() {
    let computer = Computer::new();
    let app = computer.start();
    fs::create_dir_all(computer.data().join("settings.json")).unwrap();
    let wanted = Settings {
        theme: Theme::Dark,
        ..Settings::for_locale("de-CH")
    };
    assert_eq!(
        app.save_settings(wanted).unwrap_err().code(),
        "settings_not_kept"
    );
    assert_eq!(app.settings().unwrap().settings.theme, Theme::System);
    assert!(computer.told.lock().unwrap().adapted.is_empty());
}

#[test]
fn the_menu_follows_what_is_open_and_what_was() {
    let computer = Computer::new();
    let app = computer.start();
    app.start().unwrap();
    assert!(
        computer.told.lock().unwrap().offered.is_empty(),
        "as it begins"
    );
    let sample = app.open_sample().unwrap();
    assert_eq!(computer.menu(), (true, vec![sample.name.clone()]));
    let told = computer.told.lock().unwrap().offered.len();
    app.workspace().unwrap();
    app.select_assessment(AssessmentRef {
        assessment: sample.current.unwrap(),
    })
    .unwrap();
    assert_eq!(
        computer.told.lock().unwrap().offered.len(),
        told,
        "told only where it changed"
    );
    app.close_workspace().unwrap();
    assert_eq!(computer.menu(), (false, vec![sample.name]));
    let path = app.start().unwrap().recent.remove(0).path;
    app.forget_recent(PathInput { path }).unwrap();
    assert_eq!(computer.menu(), (false, vec![]));
}

#[test]
fn a_file_from_outside_opens_instead_of_the_last_one() {
    let computer = Computer::new();
    let app = computer.start();
    app.open_sample().unwrap();
    let sample = computer.data().join("sample.plumbline");
    let copy = computer.folder.path().join("copy.plumbline");
    app.leave();
    fs::copy(sample, &copy).unwrap();

    let app = computer.start();
    assert_eq!(
        app.open_from_outside(copy.clone()),
        None,
        "the window has not asked yet"
    );
    let start = app.start().unwrap();
    assert_eq!(start.refused, None);
    assert_eq!(start.workspace.unwrap().path, copy.to_string_lossy());
    let path = copy.to_string_lossy().into_owned();
    assert_eq!(
        app.open_from_outside(copy),
        Some(ShellEvent::FileOpened { path })
    );
}

#[test]
fn a_file_from_outside_that_does_not_open_says_why() {
    let computer = Computer::new();
    let app = computer.start();
    app.open_from_outside(computer.folder.path().join("gone.plumbline"));
    let start = app.start().unwrap();
    assert_eq!(start.refused.unwrap().code, "not_found");
    assert!(start.workspace.is_none());
    assert_eq!(app.start().unwrap().refused, None, "said once");
}
