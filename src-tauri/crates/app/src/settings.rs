//! The settings of the person: read at the start, kept at once when they change.
//!
//! They live in the platform's data folder beside the memory, never in a workspace. A damaged file
//! is set aside and the defaults hold; the person is told once.

use std::fs;
use std::path::{Path, PathBuf};

use analysis::impact::words::{DateStyle, NumberStyle, Style};

use crate::api::{DateFormat, Language, NumberFormat, PageSize, Settings, SettingsView, Theme};
use crate::disk::write_whole;
use crate::error::Error;
use crate::session::App;

/// The smallest and the largest size of the window's contents, in per cent.
const ZOOM: (u16, u16) = (50, 200);

/// Where Letter is the paper that everybody has: Unicode CLDR, `paperSize`.
const LETTER_REGIONS: [&str; 14] = [
    "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE",
];

impl Settings {
    /// How sums and days are written by the core, whose sentences are English in any case.
    pub(crate) fn style(&self) -> Style {
        let (group, decimal) = match (self.numbers, self.language) {
            (NumberFormat::CommaPoint, _) | (NumberFormat::Language, Language::En) => (',', '.'),
            (NumberFormat::PointComma, _) | (NumberFormat::Language, Language::De) => ('.', ','),
            (NumberFormat::SpaceComma, _) => ('\u{202f}', ','),
            (NumberFormat::ApostrophePoint, _) => ('’', '.'),
        };
        let date = match self.dates {
            DateFormat::Language => DateStyle::Words,
            DateFormat::YearFirst => DateStyle::YearFirst,
            DateFormat::DayDots => DateStyle::DayDots,
            DateFormat::DaySlashes => DateStyle::DaySlashes,
            DateFormat::MonthSlashes => DateStyle::MonthSlashes,
        };
        Style {
            numbers: NumberStyle { decimal, group },
            date,
        }
    }
}

/// The settings and where they are kept.
pub(crate) struct Kept {
    file: PathBuf,
    settings: Settings,
    defaults: Settings,
    lost: bool,
}

impl Kept {
    /// Reads the settings of this folder; the defaults where there are none or they are damaged.
    pub(crate) fn load(folder: &Path, defaults: Settings) -> Self {
        let file = folder.join("settings.json");
        let read = fs::read(&file)
            .ok()
            .map(|bytes| serde_json::from_slice::<Settings>(&bytes));
        let lost = matches!(read, Some(Err(_)));
        if lost {
            set_aside(&file);
        }
        let settings = read.and_then(Result::ok).map(within_bounds);
        Self {
            file,
            settings: settings.unwrap_or_else(|| defaults.clone()),
            defaults,
            lost,
        }
    }

    /// What holds.
    pub(crate) fn settings(&self) -> &Settings {
        &self.settings
    }

    fn view(&mut self) -> SettingsView {
        SettingsView {
            settings: self.settings.clone(),
            defaults: self.defaults.clone(),
            lost: std::mem::take(&mut self.lost),
        }
    }

    fn save(&mut self, settings: Settings) -> Result<(), Error> {
        let settings = within_bounds(settings);
        let bytes = serde_json::to_vec_pretty(&settings).map_err(std::io::Error::other);
        let folder = self.file.parent().unwrap_or(Path::new(""));
        bytes
            .and_then(|bytes| {
                fs::create_dir_all(folder)?;
                write_whole(&self.file, &bytes)
            })
            .map_err(not_kept)?;
        self.settings = settings;
        Ok(())
    }
}

fn not_kept(reason: std::io::Error) -> Error {
    let message = format!(
        "Your settings could not be kept: {reason}. The former ones hold, and your answers are safe. Free some space or make the data folder writable, then change them again."
    );
    Error::refused("settings_not_kept", message)
}

/// Whoever wants to see what was in it still can, and the next start finds nothing damaged.
fn set_aside(file: &Path) {
    log::warn!("the settings were damaged");
    if let Err(error) = fs::rename(file, file.with_extension("damaged.json")) {
        log::warn!("the damaged settings stay: {:?}", error.kind());
    }
}

fn within_bounds(settings: Settings) -> Settings {
    let (smallest, largest) = ZOOM;
    Settings {
        zoom: settings.zoom.clamp(smallest, largest),
        ..settings
    }
}

impl Settings {
    /// What holds where nothing was chosen, for a system that speaks `locale`, as `de-CH` or `en_US.UTF-8`.
    pub fn for_locale(locale: &str) -> Self {
        let tags: Vec<&str> = locale
            .split(['.', '@'])
            .next()
            .unwrap_or_default()
            .split(['-', '_'])
            .collect();
        let speaks = |language: &str| {
            tags.first()
                .is_some_and(|tag| tag.eq_ignore_ascii_case(language))
        };
        let letter = tags.iter().skip(1).any(|tag| LETTER_REGIONS.contains(tag));
        Self {
            theme: Theme::System,
            language: if speaks("de") {
                Language::De
            } else {
                Language::En
            },
            zoom: 100,
            page: if letter {
                PageSize::Letter
            } else {
                PageSize::A4
            },
            numbers: NumberFormat::Language,
            dates: DateFormat::Language,
            single_keys: true,
            backups: true,
        }
    }
}

impl App {
    /// The settings of the person.
    pub fn settings(&self) -> Result<SettingsView, Error> {
        Ok(self.state().kept.view())
    }

    /// Keeps the settings and makes the window follow them.
    pub fn save_settings(&self, settings: Settings) -> Result<SettingsView, Error> {
        let view = {
            let mut state = self.state();
            state.kept.save(settings)?;
            state.kept.view()
        };
        self.host.adapt(&view.settings);
        Ok(view)
    }

    /// Makes the window follow the settings before it is seen for the first time.
    pub fn adapt(&self) {
        let settings = self.state().kept.settings().clone();
        self.host.adapt(&settings);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_decides_language_and_paper() {
        let cases = [
            ("en-GB", Language::En, PageSize::A4),
            ("en_US.UTF-8", Language::En, PageSize::Letter),
            ("de-CH", Language::De, PageSize::A4),
            ("DE_AT@euro", Language::De, PageSize::A4),
            ("fr-CA", Language::En, PageSize::Letter),
            ("den", Language::En, PageSize::A4),
            ("US", Language::En, PageSize::A4),
            ("", Language::En, PageSize::A4),
        ];
        for (locale, language, page) in cases {
            let settings = Settings::for_locale(locale);
            assert_eq!(
                (settings.language, settings.page),
                (language, page),
                "{locale}"
            );
        }
    }

    #[test]
    fn a_file_of_an_earlier_version_keeps_what_it_says() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("settings.json");
        fs::write(
            &file,
            r#"{"language": "de", "page": "letter", "zoom": 900}"#,
        )
        .unwrap();
        let kept = Kept::load(folder.path(), Settings::for_locale("en"));
        let expected = Settings {
            language: Language::De,
            page: PageSize::Letter,
            zoom: 200,
            ..Settings::for_locale("en")
        };
        assert_eq!((kept.settings(), kept.lost), (&expected, false));
    }
}
