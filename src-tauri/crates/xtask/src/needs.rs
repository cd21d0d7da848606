//! What a machine must have, how to see that it has it, and what the package is called.

use crate::host;

/// Something that must be there.
pub(crate) struct Need {
    probe: Probe,
    /// Package names in the order of [`PackageTool`]; empty where the system brings it along, or
    /// has no use for it.
    packages: [&'static str; 5],
}

enum Probe {
    /// A program of this name is on the path.
    Program(&'static str),
    /// A library of this name is known to pkg-config.
    Library(&'static str),
    /// Perl with the modules that OpenSSL's build uses; minimal systems have Perl without them.
    Perl,
}

/// What installs packages here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PackageTool {
    /// Debian, Ubuntu.
    Apt,
    /// Fedora.
    Dnf,
    /// Arch.
    Pacman,
    /// macOS.
    Brew,
    /// Windows.
    Winget,
}

/// To compile the core: SQLCipher brings OpenSSL, which is built from source.
pub(crate) const CORE: &[Need] = &[
    need(
        Probe::Program("cc"),
        ["build-essential", "gcc", "base-devel", "", ""],
    ),
    need(Probe::Program("make"), ["make", "make", "make", "", ""]),
    need(
        Probe::Perl,
        ["perl", "perl", "perl", "", "StrawberryPerl.StrawberryPerl"],
    ),
];

/// To compile the desktop shell.
pub(crate) const WINDOW: &[Need] = &[
    need(
        Probe::Program("pkg-config"),
        ["pkg-config", "pkgconf-pkg-config", "pkgconf", "", ""],
    ),
    need(Probe::Program("file"), ["file", "file", "file", "", ""]),
    need(
        Probe::Library("webkit2gtk-4.1"),
        [
            "libwebkit2gtk-4.1-dev",
            "webkit2gtk4.1-devel",
            "webkit2gtk-4.1",
            "",
            "",
        ],
    ),
    need(
        Probe::Library("librsvg-2.0"),
        ["librsvg2-dev", "librsvg2-devel", "librsvg", "", ""],
    ),
];

/// To drive the real window without a display.
pub(crate) const DRIVING: &[Need] = &[
    need(
        Probe::Program("WebKitWebDriver"),
        [
            "webkit2gtk-driver",
            "webkit2gtk4.1",
            "webkit2gtk-4.1",
            "",
            "",
        ],
    ),
    need(
        Probe::Program("xvfb-run"),
        ["xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb", "", ""],
    ),
    need(
        Probe::Program("xauth"),
        ["xauth", "xorg-x11-xauth", "xorg-xauth", "", ""],
    ),
    need(
        Probe::Program("dbus-run-session"),
        ["dbus", "dbus-daemon", "dbus", "", ""],
    ),
    need(Probe::Program("maim"), ["maim", "maim", "maim", "", ""]),
];

/// To look at screens and paper.
pub(crate) const LOOKING: &[Need] = &[
    need(
        Probe::Program("chromium"),
        [
            "chromium",
            "chromium",
            "chromium",
            "chromium",
            "Hibbiki.Chromium",
        ],
    ),
    need(
        Probe::Program("qpdf"),
        ["qpdf", "qpdf", "qpdf", "qpdf", "QPDF.QPDF"],
    ),
    need(
        Probe::Program("pdftotext"),
        [
            "poppler-utils",
            "poppler-utils",
            "poppler",
            "poppler",
            "oschwartz10612.Poppler",
        ],
    ),
];

const fn need(probe: Probe, packages: [&'static str; 5]) -> Need {
    Need { probe, packages }
}

impl PackageTool {
    /// The one of this machine; none on a Linux that has none of them.
    pub(crate) fn here() -> Option<Self> {
        match std::env::consts::OS {
            "macos" => Some(Self::Brew),
            "windows" => Some(Self::Winget),
            _ => [
                ("apt-get", Self::Apt),
                ("dnf", Self::Dnf),
                ("pacman", Self::Pacman),
            ]
            .into_iter()
            .find(|(program, _)| host::has_program(program))
            .map(|(_, tool)| tool),
        }
    }

    /// The command that a person types before the names of packages.
    pub(crate) fn command(self) -> &'static str {
        match self {
            Self::Apt => "sudo apt-get install",
            Self::Dnf => "sudo dnf install",
            Self::Pacman => "sudo pacman -S",
            Self::Brew => "brew install",
            Self::Winget => "winget install",
        }
    }
}

impl Need {
    /// The package that holds it; none where the system brings it along or has no use for it.
    pub(crate) fn package(&self, tool: PackageTool) -> Option<&'static str> {
        let name = self.packages[tool as usize];
        (!name.is_empty()).then_some(name)
    }

    /// It can be used here and now.
    pub(crate) fn is_met(&self) -> bool {
        match self.probe {
            Probe::Program(name) => host::has_program(name),
            Probe::Library(name) => host::succeeds("pkg-config", &["--exists", name]),
            Probe::Perl => host::succeeds(
                "perl",
                &[
                    "-MFindBin",
                    "-MIPC::Cmd",
                    "-MFile::Compare",
                    "-MTime::Piece",
                    "-e",
                    "1",
                ],
            ),
        }
    }

    /// What it is called where the package is not known.
    pub(crate) fn name(&self) -> &'static str {
        match self.probe {
            Probe::Program(name) | Probe::Library(name) => name,
            Probe::Perl => "perl",
        }
    }
}
