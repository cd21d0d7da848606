//! The licences of everything that is part of the installed program: crates, C code that crates
//! bring along, the window's packages, and fonts. Each text once.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::failure::{Failure, while_doing};
use crate::host;
use crate::repository::Repository;

/// The committed list, which the window shows and the installation holds.
pub(crate) const FILE: &str = "ui/src/generated/licences.json";

/// The systems that the program is made for.
const SYSTEMS: [&str; 3] = [
    "x86_64-unknown-linux-gnu",
    "x86_64-pc-windows-msvc",
    "aarch64-apple-darwin",
];
/// The two programs of an installation.
const PROGRAMS: [&str; 2] = ["plumbline-desktop", "plumbline"];
/// Needed to build only, but what they bring along becomes part of the program.
const BROUGHT_ALONG: [&str; 1] = ["openssl-src"];
/// Folders of C code inside crates, with a licence of their own.
const INNER_FOLDERS: [&str; 3] = ["sqlcipher", "openssl", "LICENSES"];
/// Crates without a text, and others that are under the same one: of the same hands, or under terms
/// that name nobody.
const SAME_TEXT: [(&str, &str); 2] = [
    ("alloc-stdlib", "alloc-no-stdlib"),
    ("selectors", "cssparser"),
];
/// A package that is compiled into the window although it counts as a tool.
const COMPILED_IN: [&str; 1] = ["svelte"];
/// Fonts under `assets/fonts`, with their versions and the file of their licence.
const FONTS: [(&str, &str, &str); 3] = [
    ("Inter", "4.1", "OFL-Inter.txt"),
    ("Noto Sans Arabic", "2", "OFL-Noto.txt"),
    ("Noto Sans Hebrew", "3", "OFL-Noto.txt"),
];

/// One part of the program.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Component {
    name: String,
    version: String,
    licence: String,
    texts: Vec<String>,
}

/// The list as it is committed.
pub(crate) fn render(repository: &Repository) -> Result<String, Failure> {
    let mut components = crates(repository)?;
    components.extend(packages(repository)?);
    components.extend(fonts(repository)?);
    share(&mut components);
    components.sort_by_key(|component| (component.name.to_lowercase(), component.version.clone()));
    let bare: Vec<_> = components
        .iter()
        .filter(|component| component.texts.is_empty())
        .map(|component| component.name.as_str())
        .collect();
    if bare.is_empty() {
        return Ok(written(&components));
    }
    Err(Failure::new(format!(
        "no licence text was found for {}",
        bare.join(", ")
    )))
}

/// Gives crates without a text the one they are under.
fn share(components: &mut [Component]) {
    for (bare, other) in SAME_TEXT {
        let texts = components.iter().find(|each| each.name == other);
        let texts = texts.map(|each| each.texts.clone()).unwrap_or_default();
        let without = |each: &&mut Component| each.name == bare && each.texts.is_empty();
        for component in components.iter_mut().filter(without) {
            component.texts.clone_from(&texts);
        }
    }
}

/// The list as a text for people without the window.
pub(crate) fn plain(list: &str) -> Result<String, Failure> {
    let list: Value = serde_json::from_str(list).map_err(while_doing(FILE))?;
    let empty = Vec::new();
    let all = |name: &str| list[name].as_array().unwrap_or(&empty).clone();
    let texts = all("texts");
    let mut plain = String::from("What Plumbline is made with, and the licence of each part.\n");
    let mut users: BTreeMap<u64, Vec<String>> = BTreeMap::new();
    for component in all("components") {
        let said = |name: &str| component[name].as_str().unwrap_or_default().to_owned();
        let title = format!("{} {} ({})", said("name"), said("version"), said("licence"));
        for number in component["texts"].as_array().into_iter().flatten() {
            let number = number.as_u64().unwrap_or_default();
            users.entry(number).or_default().push(title.clone());
        }
    }
    for (number, titles) in users {
        let text = usize::try_from(number)
            .ok()
            .and_then(|number| texts.get(number));
        let text = text.and_then(Value::as_str).unwrap_or_default();
        let rule = "-".repeat(78);
        plain.push_str(&format!(
            "\n{rule}\n{}\n{rule}\n{text}\n",
            titles.join("\n")
        ));
    }
    Ok(plain)
}

/// A line a component and a line a text, so that changes of different hands meet rarely.
fn written(components: &[Component]) -> String {
    let texts: BTreeSet<&String> = components.iter().flat_map(|each| &each.texts).collect();
    let places: BTreeMap<&String, usize> = texts.iter().copied().zip(0..).collect();
    let line = |component: &Component| {
        let texts: Vec<_> = component.texts.iter().map(|text| places[text]).collect();
        json!({
            "name": component.name,
            "version": component.version,
            "licence": component.licence,
            "texts": texts,
        })
        .to_string()
    };
    let components: Vec<_> = components.iter().map(line).collect();
    let texts: Vec<_> = texts.iter().map(|text| json!(text).to_string()).collect();
    format!(
        "{{\n\"components\": [\n{}\n],\n\"texts\": [\n{}\n]\n}}\n",
        components.join(",\n"),
        texts.join(",\n")
    )
}

fn crates(repository: &Repository) -> Result<Vec<Component>, Failure> {
    let mut found = BTreeMap::new();
    for system in SYSTEMS {
        let metadata = metadata(repository, system)?;
        let packages = by_id(&metadata);
        for id in reached(&metadata, &packages) {
            let package = packages[id];
            // Ours are under the licences that the window names first.
            if !package["source"].is_null() && !found.contains_key(id) {
                found.insert(id.to_owned(), of_crate(package, repository)?);
            }
        }
    }
    Ok(found.into_values().collect())
}

fn metadata(repository: &Repository, system: &str) -> Result<Value, Failure> {
    let mut command = host::cargo();
    command
        .current_dir(&repository.root)
        .args(["metadata", "--format-version", "1", "--locked"])
        .args(["--filter-platform", system]);
    let output = command.output().map_err(while_doing("starting cargo"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(Failure::new(format!("cargo metadata: {said}")));
    }
    serde_json::from_slice(&output.stdout).map_err(while_doing("reading cargo’s metadata"))
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn said<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

fn by_id(metadata: &Value) -> BTreeMap<&str, &Value> {
    items(&metadata["packages"])
        .map(|package| (said(package, "id"), package))
        .collect()
}

/// The packages that become part of the programs, by id.
fn reached<'a>(metadata: &'a Value, packages: &BTreeMap<&str, &'a Value>) -> BTreeSet<&'a str> {
    let nodes: BTreeMap<&str, &Value> = items(&metadata["resolve"]["nodes"])
        .map(|node| (said(node, "id"), node))
        .collect();
    let is_program = |id: &&str| PROGRAMS.contains(&said(packages[*id], "name"));
    let mut waiting: Vec<&str> = nodes.keys().copied().filter(is_program).collect();
    let mut reached = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        let Some((id, node)) = nodes.get_key_value(id) else {
            continue;
        };
        if runs_in_the_compiler(packages[id]) || !reached.insert(*id) {
            continue;
        }
        let dependencies = items(&node["deps"]);
        let shipped = dependencies.filter(|each| is_shipped(each, packages));
        waiting.extend(shipped.map(|dependency| said(dependency, "pkg")));
    }
    reached
}

fn is_shipped(dependency: &Value, packages: &BTreeMap<&str, &Value>) -> bool {
    let name = said(packages[said(dependency, "pkg")], "name");
    let linked = items(&dependency["dep_kinds"]).any(|kind| kind["kind"].is_null());
    linked || BROUGHT_ALONG.contains(&name)
}

fn runs_in_the_compiler(package: &Value) -> bool {
    items(&package["targets"])
        .flat_map(|target| items(&target["kind"]))
        .any(|kind| kind == "proc-macro")
}

fn of_crate(package: &Value, repository: &Repository) -> Result<Component, Failure> {
    let licence = said(package, "license");
    let folder = Path::new(said(package, "manifest_path")).parent();
    let mut texts = texts_in(folder.unwrap_or(Path::new("")), licence)?;
    if texts.is_empty() {
        texts.extend(stand_in(package, licence, repository)?);
    }
    Ok(Component {
        name: said(package, "name").to_owned(),
        version: said(package, "version").to_owned(),
        licence: licence.to_owned(),
        texts,
    })
}

/// The licence texts in a package's folder, and in those of the C code that it brings along.
fn texts_in(folder: &Path, licence: &str) -> Result<Vec<String>, Failure> {
    let mut texts = chosen(licences_in(folder), licence);
    for inner in INNER_FOLDERS {
        texts.extend(licences_in(&folder.join(inner)));
    }
    let read = |path: &PathBuf| {
        let bytes = fs::read(path).map_err(while_doing(path.display()))?;
        Ok(tidy(&String::from_utf8_lossy(&bytes)))
    };
    texts.iter().map(read).collect()
}

/// Files whose name says that they hold a licence or a notice.
fn licences_in(folder: &Path) -> Vec<PathBuf> {
    let named = |path: &PathBuf| {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .to_lowercase();
        let starts = [
            "license",
            "licence",
            "copying",
            "notice",
            "unlicense",
            "copyright",
        ];
        path.is_file() && starts.iter().any(|start| name.starts_with(start))
    };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<_> = entries.map(|entry| entry.path()).filter(named).collect();
    paths.sort();
    paths
}

/// Where the terms are at one's choice and the MIT licence is among them, its text is enough.
fn chosen(paths: Vec<PathBuf>, licence: &str) -> Vec<PathBuf> {
    let at_choice = licence.contains(" OR ") || licence.contains('/');
    let mit = paths.iter().find(|path| {
        path.file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .to_lowercase()
            .contains("mit")
    });
    match mit {
        Some(path) if at_choice && !licence.contains(" AND ") => vec![path.clone()],
        _ => paths,
    }
}

/// The terms that a package names without bringing their text.
fn stand_in(
    package: &Value,
    licence: &str,
    repository: &Repository,
) -> Result<Option<String>, Failure> {
    let own = |name: &str| {
        let path = repository.root.join(name);
        fs::read_to_string(&path).map_err(while_doing(path.display()))
    };
    if licence.contains("MIT") {
        let authors: Vec<_> = items(&package["authors"])
            .filter_map(Value::as_str)
            .collect();
        let holder = match authors.as_slice() {
            [] => format!("the authors of {}", said(package, "name")),
            _ => authors.join(", "),
        };
        let ours = own("LICENSE-MIT")?;
        let lines = ours
            .lines()
            .map(|line| match line.starts_with("Copyright") {
                true => format!("Copyright (c) {holder}"),
                false => line.to_owned(),
            });
        return Ok(Some(tidy(&lines.collect::<Vec<_>>().join("\n"))));
    }
    match licence.contains("Apache-2.0") {
        true => Ok(Some(tidy(&own("LICENSE-APACHE")?))),
        false => Ok(None),
    }
}

/// Line ends of one kind, no space at a line's end, no empty line around, so that equal texts are one.
fn tidy(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let lines: Vec<_> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// What the lock file of the window ships. Where the packages are not installed, their texts stand
/// as they were committed.
fn packages(repository: &Repository) -> Result<Vec<Component>, Failure> {
    let lock = repository.ui.join("package-lock.json");
    let lock = fs::read(&lock).map_err(while_doing(lock.display()))?;
    let lock: Value = serde_json::from_slice(&lock).map_err(while_doing("package-lock.json"))?;
    let committed = committed(repository);
    let entries = lock["packages"].as_object().into_iter().flatten();
    let shipped = entries.filter_map(|(path, package)| {
        let name = path.strip_prefix("node_modules/")?;
        let ships = package["dev"] != true || COMPILED_IN.contains(&name);
        ships.then_some((name, package))
    });
    shipped
        .map(|(name, package)| {
            let licence = said(package, "license");
            let folder = repository.ui.join("node_modules").join(name);
            let mut texts = texts_in(&folder, licence)?;
            let version = said(package, "version").to_owned();
            if !folder.exists() {
                texts = committed
                    .get(&(name.to_owned(), version.clone()))
                    .cloned()
                    .unwrap_or_default();
            }
            Ok(Component {
                name: name.to_owned(),
                version,
                licence: licence.to_owned(),
                texts,
            })
        })
        .collect()
}

/// The texts of each component as they were committed.
fn committed(repository: &Repository) -> BTreeMap<(String, String), Vec<String>> {
    let list = fs::read(repository.root.join(FILE)).unwrap_or_default();
    let list: Value = serde_json::from_slice(&list).unwrap_or_default();
    let text = |number: &Value| {
        let number = usize::try_from(number.as_u64()?).ok()?;
        Some(list["texts"].get(number)?.as_str()?.to_owned())
    };
    let entry = |component: &Value| {
        let key = (
            said(component, "name").to_owned(),
            said(component, "version").to_owned(),
        );
        (key, items(&component["texts"]).filter_map(text).collect())
    };
    items(&list["components"]).map(entry).collect()
}

fn fonts(repository: &Repository) -> Result<Vec<Component>, Failure> {
    let font = |(name, version, file): &(&str, &str, &str)| {
        let path = repository.root.join("assets/fonts").join(file);
        let text = fs::read_to_string(&path).map_err(while_doing(path.display()))?;
        Ok(Component {
            name: (*name).to_owned(),
            version: (*version).to_owned(),
            licence: "OFL-1.1".to_owned(),
            texts: vec![tidy(&text)],
        })
    };
    FONTS.iter().map(font).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn component(name: &str, texts: &[&str]) -> Component {
        Component {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: "MIT".to_owned(),
            texts: texts.iter().map(|text| (*text).to_owned()).collect(),
        }
    }

    #[test]
    fn each_text_stands_once() {
        let list = written(&[component("a", &["two", "one"]), component("b", &["one"])]);
        let list: Value = serde_json::from_str(&list).unwrap();
        assert_eq!(list["texts"], json!(["one", "two"]));
        assert_eq!(list["components"][0]["texts"], json!([1, 0]));
        assert_eq!(list["components"][1]["texts"], json!([0]));
    }

    #[test]
    fn the_plain_list_names_who_comes_under_a_text() {
        let list = written(&[component("a", &["one"]), component("b", &["one"])]);
        let plain = plain(&list).unwrap();
        assert!(plain.contains("a 1.0.0 (MIT)\nb 1.0.0 (MIT)\n"), "{plain}");
        assert_eq!(plain.matches("\none\n").count(), 1, "{plain}");
    }

    #[test]
    fn one_text_is_enough_where_the_terms_are_at_choice() {
        let both = || {
            ["LICENSE-APACHE", "LICENSE-MIT"]
                .map(PathBuf::from)
                .to_vec()
        };
        for (licence, expected) in [
            ("MIT OR Apache-2.0", 1),
            ("MIT/Apache-2.0", 1),
            ("MIT AND Apache-2.0", 2),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", 2),
        ] {
            assert_eq!(chosen(both(), licence).len(), expected, "{licence}");
        }
    }

    #[test]
    fn texts_that_differ_by_line_ends_are_one() {
        assert_eq!(tidy("\r\nA  \r\n\r\nB\r\n"), tidy("A\n\nB\n\n"));
    }

    #[test]
    fn the_list_is_whole() {
        let repository = Repository::here().unwrap();
        let list: Value = serde_json::from_str(&render(&repository).unwrap()).unwrap();
        let names: Vec<&str> = items(&list["components"])
            .map(|each| said(each, "name"))
            .collect();
        for name in [
            "tauri",
            "rusqlite",
            "openssl-src",
            "svelte",
            "Inter",
            "webview2-com",
            "objc2",
        ] {
            assert!(names.contains(&name), "{name} is part of the program");
        }
        for name in ["proptest", "insta", "vitest", "serde_derive", "model"] {
            assert!(!names.contains(&name), "{name} is not");
        }
    }
}
