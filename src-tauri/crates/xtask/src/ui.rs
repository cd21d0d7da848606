//! The UI's own commands.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crate::failure::Failure;
use crate::host;
use crate::step::Job;

/// Folders and files that the built UI is made from.
const SOURCES: [&str; 6] = [
    "ui/src",
    "ui/index.html",
    "ui/package-lock.json",
    "ui/vite.config.ts",
    "assets",
    "assessments",
];

/// Runs a script of the UI's package file.
pub(crate) fn script(job: &Job, name: &str) -> Result<(), Failure> {
    job.run(&mut command(job, name))
}

/// Opens every screen in the browser of this machine, wherever that stands.
pub(crate) fn screens(job: &Job) -> Result<(), Failure> {
    let browser = host::program("chromium").map(|path| ("CHROMIUM", path));
    job.run(command(job, "screens").envs(browser))
}

fn command(job: &Job, name: &str) -> Command {
    let mut command = host::npm();
    command.current_dir(&job.repository.ui).args(["run", name]);
    command
}

/// Builds the UI unless what stands in `ui/dist` is newer than all it is made from.
pub(crate) fn build_if_stale(job: &Job) -> Result<(), Failure> {
    let root = &job.repository.root;
    let sources = SOURCES
        .iter()
        .filter_map(|source| newest(&root.join(source)))
        .max();
    if newest(&job.repository.ui.join("dist/index.html")) >= sources {
        return Ok(());
    }
    script(job, "build")
}

/// When the latest change below this path was; none where there is nothing.
fn newest(path: &Path) -> Option<SystemTime> {
    if path.is_dir() {
        return children(path)
            .iter()
            .filter_map(|child| newest(child))
            .max();
    }
    fs::metadata(path).and_then(|file| file.modified()).ok()
}

fn children(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn the_newest_file_below_a_folder_counts() {
        let folder = std::env::temp_dir().join(format!("xtask-newest-{}", std::process::id()));
        fs::create_dir_all(folder.join("deep")).unwrap();
        let at = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        for (name, seconds) in [("a", 10), ("deep/b", 30), ("c", 20)] {
            fs::File::create(folder.join(name))
                .unwrap()
                .set_modified(at(seconds))
                .unwrap();
        }
        assert_eq!(newest(&folder), Some(at(30)));
        assert_eq!(newest(&folder.join("c")), Some(at(20)));
        assert_eq!(newest(&folder.join("none")), None);
        fs::remove_dir_all(&folder).unwrap();
    }
}
