//! Installs what is missing: packages of the system with apt, everything else inside the
//! repository. On other systems it names the packages and the command.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::{Failure, while_doing};
use crate::host;
use crate::needs::{CORE, DRIVING, LOOKING, Need, PackageTool, WINDOW};
use crate::repository::Repository;
use crate::step::Job;

/// The oldest Node that the UI's tools run on.
const OLDEST_NODE: u32 = 20;
/// The version that speaks to Tauri 2.
const TAURI_DRIVER: &str = "2.1.0";

/// What the core needs to compile is there. Installs nothing.
pub(crate) fn check_core(_: &Job) -> Result<(), Failure> {
    let missing = missing(&[CORE], PackageTool::here());
    if missing.is_empty() {
        check_components()
    } else {
        Err(advice(&missing, PackageTool::here()))
    }
}

/// What the core needs to compile, installed where it is missing.
pub(crate) fn core(job: &Job) -> Result<(), Failure> {
    install(job, &[CORE])
}

/// What the window needs to compile.
pub(crate) fn window(job: &Job) -> Result<(), Failure> {
    check_node()?;
    install(job, &[CORE, WINDOW])
}

/// All that the tests use.
pub(crate) fn everything(job: &Job) -> Result<(), Failure> {
    check_node()?;
    check_components()?;
    install(job, &[CORE, WINDOW, DRIVING, LOOKING])
}

/// Where the driver of the window stands once installed: inside the target folder, by version.
pub(crate) fn tauri_driver_path(repository: &Repository) -> PathBuf {
    let folder = repository
        .target
        .join(format!("tools/tauri-driver-{TAURI_DRIVER}"));
    folder
        .join("bin")
        .join(format!("tauri-driver{}", std::env::consts::EXE_SUFFIX))
}

/// The program through which tests drive the window, built from source. Half a minute, once.
pub(crate) fn tauri_driver(job: &Job) -> Result<(), Failure> {
    let program = tauri_driver_path(job.repository);
    match program.ancestors().nth(2) {
        Some(folder) if !program.is_file() => job.run(
            host::cargo()
                .args(["install", "tauri-driver", "--locked", "--debug"])
                .args(["--version", TAURI_DRIVER, "--root"])
                .arg(folder),
        ),
        _ => Ok(()),
    }
}

/// The UI's packages, as its lock file says. Installed anew only when that file has changed.
pub(crate) fn npm(job: &Job) -> Result<(), Failure> {
    let ui = &job.repository.ui;
    let lock = ui.join("package-lock.json");
    let stamp = ui.join("node_modules/.installed-lock.json");
    let wanted = fs::read(&lock).map_err(while_doing(format!("reading {}", lock.display())))?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    job.run(
        host::npm()
            .current_dir(ui)
            .args(["ci", "--no-audit", "--no-fund"]),
    )?;
    fs::write(&stamp, wanted).map_err(while_doing(format!("writing {}", stamp.display())))
}

fn check_node() -> Result<(), Failure> {
    let version = host::first_line("node", &["--version"]);
    let found = match version.as_deref().and_then(major) {
        None => "none was found".to_owned(),
        Some(major) if major < OLDEST_NODE => format!("Node {major} was found"),
        Some(_) if !host::has_npm() => "npm was not found".to_owned(),
        Some(_) => return Ok(()),
    };
    Err(Failure::new(format!(
        "Node {OLDEST_NODE} or later with npm is needed; {found}. Install it and start again."
    )))
}

/// 20 from `v20.20.2`.
fn major(version: &str) -> Option<u32> {
    version
        .trim_start_matches('v')
        .split('.')
        .next()?
        .parse()
        .ok()
}

/// The parts of Rust that a minimal installation leaves out.
fn check_components() -> Result<(), Failure> {
    let absent = |name: &&str| !host::succeeds("cargo", &[name, "--version"]);
    let absent: Vec<_> = ["fmt", "clippy"].into_iter().filter(absent).collect();
    if absent.is_empty() || host::succeeds("rustup", &["component", "add", "rustfmt", "clippy"]) {
        return Ok(());
    }
    Err(Failure::new(
        "rustfmt and clippy are needed: rustup component add rustfmt clippy",
    ))
}

fn missing(sets: &[&'static [Need]], tool: Option<PackageTool>) -> Vec<&'static Need> {
    let wanted = |need: &&Need| tool.is_none_or(|tool| need.package(tool).is_some());
    sets.iter()
        .flat_map(|set| set.iter())
        .filter(wanted)
        .filter(|need| !need.is_met())
        .collect()
}

fn install(job: &Job, sets: &[&'static [Need]]) -> Result<(), Failure> {
    let tool = PackageTool::here();
    let absent = missing(sets, tool);
    if absent.is_empty() {
        return Ok(());
    }
    if tool != Some(PackageTool::Apt) {
        return Err(advice(&absent, tool));
    }
    apt(job, &packages(&absent, PackageTool::Apt))?;
    let absent = missing(sets, tool);
    if absent.is_empty() {
        Ok(())
    } else {
        Err(advice(&absent, tool))
    }
}

fn packages(needs: &[&Need], tool: PackageTool) -> Vec<&'static str> {
    needs.iter().filter_map(|need| need.package(tool)).collect()
}

/// What is missing and how a person gets it.
fn advice(missing: &[&Need], tool: Option<PackageTool>) -> Failure {
    let names: Vec<_> = missing.iter().map(|need| need.name()).collect();
    let cure = match tool {
        Some(tool) => format!("{} {}", tool.command(), packages(missing, tool).join(" ")),
        None => "install them with your system’s packages".to_owned(),
    };
    Failure::new(format!("missing: {}. To go on: {cure}", names.join(", ")))
}

fn apt(job: &Job, packages: &[&str]) -> Result<(), Failure> {
    let names = ubuntu_names(
        packages,
        &fs::read_to_string("/etc/os-release").unwrap_or_default(),
    );
    job.note(&format!("installing {}\n", names.join(" ")));
    job.run(as_root("apt-get").arg("update"))?;
    job.run(
        as_root("env")
            .args([
                "DEBIAN_FRONTEND=noninteractive",
                "apt-get",
                "install",
                "--yes",
            ])
            .args(["-o", "DPkg::Lock::Timeout=300"])
            .args(names),
    )
}

/// Ubuntu's Chromium has a name of its own.
fn ubuntu_names<'a>(packages: &[&'a str], os_release: &str) -> Vec<&'a str> {
    let ubuntu = os_release.lines().any(|line| line == "ID=ubuntu");
    let named = |name: &&'a str| {
        if ubuntu && *name == "chromium" {
            "chromium-browser"
        } else {
            *name
        }
    };
    packages.iter().map(named).collect()
}

fn as_root(program: &str) -> Command {
    if host::first_line("id", &["-u"]).as_deref() == Some("0") {
        return Command::new(program);
    }
    let mut command = Command::new("sudo");
    command.arg(program);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_need_has_a_package_on_linux_or_is_spoken_of_by_name() {
        for need in [CORE, WINDOW, DRIVING, LOOKING].into_iter().flatten() {
            for tool in [PackageTool::Apt, PackageTool::Dnf, PackageTool::Pacman] {
                assert!(
                    need.package(tool).is_some(),
                    "{} has no package in {tool:?}",
                    need.name()
                );
            }
        }
    }

    #[test]
    fn advice_names_the_packages_and_the_command() {
        let needs: Vec<&Need> = LOOKING.iter().skip(1).collect();
        let cases = [
            (
                Some(PackageTool::Apt),
                "missing: qpdf, pdftotext. To go on: sudo apt-get install qpdf poppler-utils",
            ),
            (
                Some(PackageTool::Pacman),
                "missing: qpdf, pdftotext. To go on: sudo pacman -S qpdf poppler",
            ),
            (
                None,
                "missing: qpdf, pdftotext. To go on: install them with your system’s packages",
            ),
        ];
        for (tool, expected) in cases {
            assert_eq!(advice(&needs, tool).to_string(), expected);
        }
    }

    #[test]
    fn only_ubuntu_renames_chromium() {
        let cases = [
            ("ID=debian\n", "chromium"),
            ("NAME=x\nID=ubuntu\n", "chromium-browser"),
            ("", "chromium"),
        ];
        for (release, expected) in cases {
            assert_eq!(
                ubuntu_names(&["qpdf", "chromium"], release),
                ["qpdf", expected]
            );
        }
    }

    #[test]
    fn the_version_of_node_is_its_first_number() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v8.0.0"), Some(8));
        assert_eq!(major("none"), None);
    }
}
