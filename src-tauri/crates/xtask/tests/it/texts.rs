//! What no file may say.

use crate::house::texts;

/// Hosts of package registries. Written in two halves, so that this file does not name them.
const HOSTS: [&str; 8] = [
    concat!("crates", ".io"),
    concat!("registry.npm", "js"),
    concat!("npm", "js.org"),
    concat!("npm", "js.com"),
    concat!("pypi", ".org"),
    concat!("python", "hosted.org"),
    concat!("deb.deb", "ian.org"),
    concat!("proxy.go", "lang.org"),
];

/// Starts of paths of the machines that this was built on.
const MACHINE_PATHS: [&str; 2] = [concat!("/ro", "ot/"), concat!("/wo", "rk/")];

/// Written by a tool, which puts its registry into it.
const LOCK_FILES: [&str; 1] = ["Cargo.lock"];

/// Where each of these words stands, as `file: word`.
fn found(words: &[&str], applies: impl Fn(&str) -> bool) -> Vec<String> {
    let texts = texts().into_iter().filter(|(file, _)| applies(file));
    let said = |(file, text): (String, String)| {
        let words = words.iter().filter(move |word| text.contains(**word));
        words
            .map(move |word| format!("{file}: {word}"))
            .collect::<Vec<_>>()
    };
    texts.flat_map(said).collect()
}

fn is_no_lock_file(file: &str) -> bool {
    !LOCK_FILES.contains(&file)
}

#[test]
fn no_file_names_a_registry() {
    assert_eq!(found(&HOSTS, is_no_lock_file), [""; 0]);
}

#[test]
fn no_file_holds_a_path_of_one_machine() {
    assert_eq!(found(&MACHINE_PATHS, is_no_lock_file), [""; 0]);
}

#[test]
fn only_the_shell_uses_tauri() {
    let applies = |file: &str| {
        let shell = [
            "src-tauri/src/",
            "src-tauri/examples/",
            "src-tauri/build.rs",
        ];
        file.ends_with(".rs") && !shell.iter().any(|start| file.starts_with(start))
    };
    let words = [
        concat!("tau", "ri::"),
        concat!("tau", "ri_plugin"),
        concat!("use tau", "ri"),
    ];
    assert_eq!(found(&words, applies), [""; 0]);
}

#[test]
fn only_the_transport_uses_the_window() {
    let applies = |file: &str| {
        let script = [".ts", ".js", ".mjs", ".svelte", ".html"]
            .iter()
            .any(|end| file.ends_with(end));
        script && file.starts_with("ui/") && !file.starts_with("ui/src/transport/")
    };
    assert_eq!(found(&[concat!("@tau", "ri-apps")], applies), [""; 0]);
}

#[test]
fn drivers_leave_the_compositor_alone() {
    let applies = |file: &str| file.starts_with("ui/e2e/");
    let words = [
        concat!("WEBKIT_DISABLE_", "DMABUF"),
        concat!("WEBKIT_DISABLE_", "COMPOSITING"),
    ];
    assert_eq!(
        found(&words, applies),
        [""; 0],
        "the driver’s screenshots would hang"
    );
}
