//! The words of the menu. "&" stands before the letter that opens a line from the keyboard.

use app::api::{Language, Screen};

/// The words of one language. A missing one does not compile.
pub(super) struct Words {
    pub(super) file: &'static str,
    pub(super) new: &'static str,
    pub(super) open: &'static str,
    pub(super) open_recent: &'static str,
    pub(super) export: &'static str,
    pub(super) close: &'static str,
    pub(super) settings: &'static str,
    pub(super) quit: &'static str,
    pub(super) edit: &'static str,
    pub(super) undo: &'static str,
    pub(super) redo: &'static str,
    pub(super) cut: &'static str,
    pub(super) copy: &'static str,
    pub(super) paste: &'static str,
    pub(super) select_all: &'static str,
    pub(super) view: &'static str,
    overview: &'static str,
    people: &'static str,
    assess: &'static str,
    results: &'static str,
    report: &'static str,
    pub(super) theme: &'static str,
    pub(super) theme_system: &'static str,
    pub(super) theme_light: &'static str,
    pub(super) theme_dark: &'static str,
    pub(super) zoom_in: &'static str,
    pub(super) zoom_out: &'static str,
    pub(super) zoom_reset: &'static str,
    pub(super) help: &'static str,
    pub(super) keys: &'static str,
    pub(super) log: &'static str,
    pub(super) about: &'static str,
}

const ENGLISH: Words = Words {
    file: "&File",
    new: "&New workspace…",
    open: "&Open…",
    open_recent: "Open &recent",
    export: "&Export report…",
    close: "&Close workspace",
    settings: "&Settings…",
    quit: "&Quit",
    edit: "&Edit",
    undo: "&Undo",
    redo: "&Redo",
    cut: "Cu&t",
    copy: "&Copy",
    paste: "&Paste",
    select_all: "Select &all",
    view: "&View",
    overview: "O&verview",
    people: "&People",
    assess: "&Assess",
    results: "&Results",
    report: "Rep&ort",
    theme: "&Theme",
    theme_system: "As the &system",
    theme_light: "&Light",
    theme_dark: "&Dark",
    zoom_in: "Zoom &in",
    zoom_out: "Zoom o&ut",
    zoom_reset: "Actual si&ze",
    help: "&Help",
    keys: "&Keys",
    log: "Open &log folder",
    about: "&About and licences",
};

const GERMAN: Words = Words {
    file: "&Datei",
    new: "&Neuer Arbeitsbereich …",
    open: "Ö&ffnen …",
    open_recent: "&Zuletzt verwendet",
    export: "Bericht &exportieren …",
    close: "Arbeitsbereich &schließen",
    settings: "E&instellungen …",
    quit: "&Beenden",
    edit: "&Bearbeiten",
    undo: "&Rückgängig",
    redo: "&Wiederherstellen",
    cut: "&Ausschneiden",
    copy: "&Kopieren",
    paste: "&Einfügen",
    select_all: "A&lles auswählen",
    view: "&Ansicht",
    overview: "Überbli&ck",
    people: "&Personen",
    assess: "&Bewerten",
    results: "&Ergebnisse",
    report: "Be&richt",
    theme: "&Farbschema",
    theme_system: "Wie das &System",
    theme_light: "&Hell",
    theme_dark: "&Dunkel",
    zoom_in: "&Vergrößern",
    zoom_out: "Ver&kleinern",
    zoom_reset: "&Originalgröße",
    help: "&Hilfe",
    keys: "&Tasten",
    log: "&Protokollordner öffnen",
    about: "&Über Plumbline und Lizenzen",
};

impl Words {
    pub(super) fn of(language: Language) -> &'static Self {
        match language {
            Language::En => &ENGLISH,
            Language::De => &GERMAN,
        }
    }

    pub(super) fn screen(&self, screen: Screen) -> &'static str {
        match screen {
            Screen::Overview => self.overview,
            Screen::People => self.people,
            Screen::Assess => self.assess,
            Screen::Results => self.results,
            Screen::Report => self.report,
        }
    }
}
