//! What the machine is and has. The only code here that reads the environment.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A window can be opened: always, except on Linux without X and without Wayland.
pub(crate) fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || names_a_display(env::var_os("DISPLAY"), env::var_os("WAYLAND_DISPLAY"))
}

fn names_a_display(x: Option<OsString>, wayland: Option<OsString>) -> bool {
    [x, wayland].iter().flatten().any(|name| !name.is_empty())
}

/// npm's name: a script on Windows.
const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// Where a program of this name stands on the path.
pub(crate) fn program(name: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    let files = [
        name.to_owned(),
        format!("{name}{}", env::consts::EXE_SUFFIX),
    ];
    let paths = env::split_paths(&folders);
    let mut paths = paths.flat_map(|folder| files.each_ref().map(|file| folder.join(file)));
    paths.find(|path| path.is_file())
}

/// Whether a program of this name stands on the path.
pub(crate) fn has_program(name: &str) -> bool {
    program(name).is_some()
}

/// Whether npm is there.
pub(crate) fn has_npm() -> bool {
    has_program(NPM)
}

/// Whether this command ends well. What it says is not heard.
pub(crate) fn succeeds(program: &str, arguments: &[&str]) -> bool {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// What this command says; none if it cannot be started or fails.
pub(crate) fn says(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    output.status.success().then_some(text)
}

/// The first line of that.
pub(crate) fn first_line(program: &str, arguments: &[&str]) -> Option<String> {
    let text = says(program, arguments)?;
    Some(text.lines().next().unwrap_or_default().to_owned())
}

/// The same `cargo` that started this program.
pub(crate) fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// A command of npm.
pub(crate) fn npm() -> Command {
    Command::new(NPM)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_display_has_a_name() {
        let cases = [
            (None, None, false),
            (Some(""), None, false),
            (Some(":0"), None, true),
            (None, Some("wayland-0"), true),
            (Some(""), Some(""), false),
        ];
        for (x, wayland, expected) in cases {
            let named = names_a_display(x.map(OsString::from), wayland.map(OsString::from));
            assert_eq!(
                named, expected,
                "DISPLAY {x:?}, WAYLAND_DISPLAY {wayland:?}"
            );
        }
    }

    #[test]
    fn programs_are_found_by_name_only() {
        assert!(has_program("cargo"), "tests are started by cargo");
        assert!(!has_program("no-such-program-anywhere"));
    }
}
