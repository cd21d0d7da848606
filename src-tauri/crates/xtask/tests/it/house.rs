//! What the rules are about: the packages and the files of this repository.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use serde_json::Value;

/// The top of the tree.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(3)
        .unwrap()
        .to_owned()
}

/// `cargo metadata` over the whole lock, for all targets.
pub(crate) fn metadata() -> &'static Value {
    static METADATA: LazyLock<Value> = LazyLock::new(|| {
        let arguments = ["metadata", "--format-version", "1", "--all-features"];
        serde_json::from_slice(&output(env!("CARGO"), &arguments)).unwrap()
    });
    &METADATA
}

/// Files of the tree, those that git ignores left out, by their path from the top.
pub(crate) fn files() -> Vec<String> {
    let arguments = [
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ];
    let listed = String::from_utf8(output("git", &arguments)).unwrap();
    let mut files: Vec<_> = listed
        .split('\0')
        .filter(|file| !file.is_empty())
        .map(str::to_owned)
        .collect();
    // A file that was deleted and not yet committed is still listed.
    files.retain(|file| root().join(file).is_file());
    assert!(
        files.iter().any(|file| file == "Cargo.toml"),
        "the listing starts at the top"
    );
    files
}

/// Those of [`files`] that are texts, with their text.
pub(crate) fn texts() -> Vec<(String, String)> {
    let read = |file: String| {
        let text = String::from_utf8(std::fs::read(root().join(&file)).ok()?).ok()?;
        Some((file, text))
    };
    files().into_iter().filter_map(read).collect()
}

/// A string field that every package has.
pub(crate) fn field<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name]
        .as_str()
        .unwrap_or_else(|| panic!("{name} is a text: {value}"))
}

fn output(program: &str, arguments: &[&str]) -> Vec<u8> {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(root())
        .output()
        .unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "{program} {arguments:?}: {complaint}"
    );
    output.stdout
}
