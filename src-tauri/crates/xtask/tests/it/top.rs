//! What stands at the top of the tree.

use std::collections::BTreeSet;

use crate::house::files;

/// The house itself.
const HOUSE: [&str; 6] = [
    "Cargo.toml",
    "README.md",
    "assessments",
    "assets",
    "src-tauri",
    "ui",
];
/// Pages, licences, lock files and tool settings.
const BESIDE: [&str; 7] = [
    "ARCHITECTURE.md",
    "Cargo.lock",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "clippy.toml",
    "rust-toolchain.toml",
    "rustfmt.toml",
];

#[test]
fn nothing_else_stands_at_the_top() {
    let files = files();
    let top: BTreeSet<&str> = files
        .iter()
        .filter_map(|file| file.split('/').next())
        .collect();
    let allowed =
        |name: &&str| HOUSE.contains(name) || BESIDE.contains(name) || name.starts_with('.');
    let strangers: Vec<_> = top.iter().filter(|name| !allowed(name)).collect();
    assert!(
        strangers.is_empty(),
        "these belong into a folder: {strangers:?}"
    );
}

#[test]
fn the_house_is_whole() {
    let files = files();
    for name in HOUSE {
        let inside = format!("{name}/");
        let found = files
            .iter()
            .any(|file| file == name || file.starts_with(&inside));
        assert!(found, "{name} is missing at the top");
    }
}
