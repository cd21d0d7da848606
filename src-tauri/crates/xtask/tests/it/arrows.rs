//! Who may know whom. Dependencies of tests are free.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::house::{field, metadata};

/// Each package of the workspace with those that it may use.
const ARROWS: [(&str, &[&str]); 10] = [
    ("model", &[]),
    ("analysis", &["model"]),
    ("catalog", &["model"]),
    ("store", &["model"]),
    ("chart", &["model", "analysis"]),
    ("report", &["model", "analysis", "chart"]),
    (
        "app",
        &["model", "analysis", "catalog", "store", "chart", "report"],
    ),
    (
        "plumbline",
        &[
            "model", "analysis", "catalog", "store", "chart", "report", "app",
        ],
    ),
    (
        "plumbline-desktop",
        &[
            "model", "analysis", "catalog", "store", "chart", "report", "app",
        ],
    ),
    ("xtask", &[]),
];

/// Dependencies by the start of their name, and the only package that may name them.
const KEPT_APART: [(&str, &str); 4] = [
    ("tauri", "plumbline-desktop"),
    ("rusqlite", "store"),
    ("libsqlite3", "store"),
    ("wry", "plumbline-desktop"),
];

/// Packages of the workspace with the names of all that they are built from.
fn dependencies() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let own = metadata()["packages"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["source"].is_null());
    own.map(|package| (field(package, "name"), built_from(package)))
        .collect()
}

fn built_from(package: &'static Value) -> BTreeSet<&'static str> {
    let declared = package["dependencies"].as_array().unwrap().iter();
    declared
        .filter(|one| one["kind"] != "dev")
        .map(|one| field(one, "name"))
        .collect()
}

#[test]
fn every_crate_knows_only_those_it_may() {
    let actual = dependencies();
    let allowed: BTreeMap<_, BTreeSet<_>> = ARROWS
        .iter()
        .map(|(name, others)| (*name, others.iter().copied().collect()))
        .collect();
    assert_eq!(
        actual.keys().collect::<Vec<_>>(),
        allowed.keys().collect::<Vec<_>>(),
        "a new crate needs its arrows here and its line in ARCHITECTURE.md",
    );
    for (name, dependencies) in actual {
        let siblings = dependencies
            .into_iter()
            .filter(|other| allowed.contains_key(other));
        let wrong: Vec<_> = siblings
            .filter(|other| !allowed[name].contains(other))
            .collect();
        assert!(wrong.is_empty(), "{name} must not know {wrong:?}");
    }
}

#[test]
fn the_shell_alone_names_tauri_and_the_store_alone_the_database() {
    for (name, dependencies) in dependencies() {
        for (start, owner) in KEPT_APART {
            let named = dependencies.iter().find(|other| other.starts_with(start));
            assert!(
                name == owner || named.is_none(),
                "{name} names {named:?}: only {owner} may"
            );
        }
    }
}

#[test]
fn the_core_builds_without_the_desktop() {
    let metadata = metadata();
    let defaults = metadata["workspace_default_members"].as_array().unwrap();
    let shell = |package: &&Value| package["name"] == "plumbline-desktop";
    let shell = metadata["packages"]
        .as_array()
        .unwrap()
        .iter()
        .find(shell)
        .unwrap();
    assert!(
        !defaults.contains(&shell["id"]),
        "a plain `cargo build` needs no WebKit"
    );
    let members = metadata["workspace_members"].as_array().unwrap();
    assert_eq!(
        defaults.len() + 1,
        members.len(),
        "all other crates are tested with the core"
    );
}
