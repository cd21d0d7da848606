//! `cargo xtask bundle`: the installers of this system, with both programs inside.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use crate::Extent;
use crate::failure::{Failure, while_doing};
use crate::host;
use crate::licences;
use crate::repository::Repository;
use crate::setup;
use crate::step::{Job, Stage, Step, Voice, take};
use crate::ui;

/// No installer may be larger: it goes by mail and over slow lines.
const LARGEST: u64 = 15_000_000;
/// Kinds of installers by their ending.
const INSTALLERS: [&str; 5] = ["deb", "rpm", "dmg", "msi", "exe"];

const STEPS: &[Step] = &[
    Step {
        title: "what the build needs",
        work: setup::window,
    },
    Step {
        title: "the UI’s packages",
        work: setup::npm,
    },
    Step {
        title: "the UI",
        work: |job| ui::script(job, "build"),
    },
    Step {
        title: "both programs, small and fast: this takes many minutes",
        work: compile,
    },
    Step {
        title: "the installers",
        work: pack,
    },
    Step {
        title: "the .deb, packed tighter",
        work: tighten,
    },
    Step {
        title: "their size",
        work: weigh,
    },
];

/// Builds everything anew and packs it for this system.
pub(crate) fn bundle(repository: &Repository) -> Result<(), Failure> {
    take(
        &[Stage::Alone(STEPS)],
        repository,
        Extent::Everything,
        Voice::Direct,
    )
    .map(drop)
    .map_err(|_| Failure::new("stopped there; no installer was made"))
}

fn compile(job: &Job) -> Result<(), Failure> {
    job.run(host::cargo().args([
        "build",
        "--release",
        "--package",
        "plumbline",
        "--package",
        "plumbline-desktop",
        "--features",
        "plumbline-desktop/custom-protocol",
    ]))
}

/// The tool of Tauri, told what only this machine knows: where the second program and the licences
/// stand.
fn pack(job: &Job) -> Result<(), Failure> {
    let folder = job.repository.target.join("bundle");
    fs::create_dir_all(&folder).map_err(while_doing(folder.display()))?;
    let licences = folder.join("licences.txt");
    let list = fs::read_to_string(job.repository.root.join(licences::FILE));
    let list = list.map_err(while_doing(licences::FILE))?;
    fs::write(&licences, licences::plain(&list)?).map_err(while_doing(licences.display()))?;
    let program = beside(job.repository, &folder)?;
    let config = json!({
        "bundle": {
            "externalBin": [program],
            "resources": { (licences.to_string_lossy()): "licences.txt" },
        }
    });
    let tool = job
        .repository
        .ui
        .join("node_modules/@tauri-apps/cli/tauri.js");
    let mut command = Command::new("node");
    command
        .arg(tool)
        .args(["bundle", "--ci", "--config"])
        .arg(config.to_string());
    job.run(command.env("CARGO_TARGET_DIR", &job.repository.target))
}

/// Copies the command line to where the tool looks for a second program: under its name with the
/// system's triple. Returns the path without that.
fn beside(repository: &Repository, folder: &Path) -> Result<PathBuf, Failure> {
    let said = host::says("rustc", &["-vV"]).unwrap_or_default();
    let triple = said.lines().find_map(|line| line.strip_prefix("host: "));
    let triple = triple.ok_or_else(|| Failure::new("rustc does not say which system this is"))?;
    let from = repository.released("plumbline");
    let to = folder.join(format!(
        "plumbline-{triple}{}",
        std::env::consts::EXE_SUFFIX
    ));
    fs::copy(&from, &to).map_err(while_doing(from.display()))?;
    Ok(folder.join("plumbline"))
}

/// Tauri's tool packs a .deb with gzip. Debian's own packs it with xz, in which the second program
/// finds again what both have in common: a third less.
fn tighten(job: &Job) -> Result<(), Failure> {
    if host::program("dpkg-deb").is_none() {
        job.note("Without dpkg-deb, a .deb stays as Tauri's tool packs it.\n");
        return Ok(());
    }
    let folder = job.repository.target.join("release/bundle");
    let packages = installers(&folder).into_iter();
    for package in packages.filter(|path| path.extension().is_some_and(|ending| ending == "deb")) {
        let unpacked = job.repository.target.join("bundle/deb");
        if unpacked.exists() {
            fs::remove_dir_all(&unpacked).map_err(while_doing(unpacked.display()))?;
        }
        let mut unpack = Command::new("dpkg-deb");
        job.run(unpack.arg("--raw-extract").args([&package, &unpacked]))?;
        let mut pack = Command::new("dpkg-deb");
        pack.args(["-Zxz", "-z9", "--root-owner-group", "--build"]);
        job.run(pack.args([&unpacked, &package]))?;
    }
    Ok(())
}

fn weigh(job: &Job) -> Result<(), Failure> {
    let found = installers(&job.repository.target.join("release/bundle"));
    if found.is_empty() {
        return Err(Failure::new("no installer was made"));
    }
    let mut heavy = Vec::new();
    for path in found {
        let bytes = fs::metadata(&path)
            .map_err(while_doing(path.display()))?
            .len();
        println!("{} ({:.1} MB)", path.display(), bytes as f64 / 1e6);
        if bytes > LARGEST {
            heavy.push(path.display().to_string());
        }
    }
    match heavy.as_slice() {
        [] => Ok(()),
        _ => Err(Failure::new(format!(
            "larger than 15 MB: {}",
            heavy.join(", ")
        ))),
    }
}

/// The installers in the folders of a bundle, each kind in one of its own.
fn installers(folder: &Path) -> Vec<PathBuf> {
    let inside = |folder: PathBuf| fs::read_dir(folder).into_iter().flatten().flatten();
    let kinds = inside(folder.to_owned()).map(|entry| entry.path());
    let files = kinds.flat_map(inside).map(|entry| entry.path());
    let is_one = |path: &PathBuf| {
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        path.is_file() && INSTALLERS.contains(&&*ending)
    };
    let mut found: Vec<_> = files.filter(is_one).collect();
    found.sort();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn installers_are_found_in_the_folders_of_their_kinds() {
        let folder = std::env::temp_dir().join(format!("xtask-bundle-{}", std::process::id()));
        for name in [
            "deb/a.deb",
            "deb/a/control",
            "rpm/a.rpm",
            "nsis/a.exe",
            "a.deb",
        ] {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        let names = ["deb/a.deb", "nsis/a.exe", "rpm/a.rpm"];
        assert_eq!(installers(&folder), names.map(|name| folder.join(name)));
        fs::remove_dir_all(&folder).unwrap();
    }
}
