//! From a key in the real window to the word "Saved".

use std::path::Path;
use std::process::Command;

use super::figure::Figure;
use super::{said, window};
use crate::failure::Failure;
use crate::repository::Repository;
use crate::screen::Screen;
use crate::setup;

/// Presses keys in the real window and takes the time of each; the same run takes the time of a
/// bare fsync on the same disk.
pub(super) fn measure(
    repository: &Repository,
    folder: &Path,
    screen: &Screen,
) -> Result<Vec<Figure>, Failure> {
    let driver = setup::tauri_driver_path(repository);
    if !driver.is_file() {
        println!("Typing is measured once `cargo xtask test` has installed the window’s driver.");
        return Ok(Vec::new());
    }
    let home = window::prepared(repository, folder, "question")?;
    let mut node = Command::new("node");
    node.arg(repository.ui.join("e2e/latency.mjs"))
        .arg(repository.released("plumbline-desktop"))
        .arg(driver)
        .arg(home);
    said(screen.lends(&mut node))?
        .lines()
        .map(Figure::parse)
        .collect()
}
