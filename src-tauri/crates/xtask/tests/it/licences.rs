//! Every dependency may be shipped with a program under MIT or Apache-2.0.

use std::collections::BTreeSet;

use serde_json::Value;
use spdx::{Expression, ParseMode};

use crate::house::{field, metadata, root};

/// Licences that ask for no more than a notice, and MPL-2.0, which covers its own files only.
const ALLOWED: [&str; 15] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OpenSSL",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
    "bzip2-1.0.6",
];

/// Permission beyond the licence, never less.
const ALLOWED_ADDITIONS: [&str; 1] = ["LLVM-exception"];

/// Some alternative of the expression consists of allowed licences only.
fn is_allowed(expression: &str) -> bool {
    let parsed = Expression::parse_mode(expression, ParseMode::LAX);
    parsed.is_ok_and(|parsed| {
        parsed.evaluate(|requirement| {
            let name = requirement.license.id().map(|id| id.name);
            let addition = requirement.addition.as_ref().map(ToString::to_string);
            name.is_some_and(|name| ALLOWED.contains(&name))
                && addition.is_none_or(|name| ALLOWED_ADDITIONS.contains(&name.as_str()))
        })
    })
}

#[test]
fn expressions_are_read_as_expressions() {
    let cases = [
        ("MIT", true),
        ("MIT/Apache-2.0", true),
        ("GPL-3.0-only", false),
        ("GPL-3.0-only OR MIT", true),
        ("GPL-3.0-only AND MIT", false),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("Apache-2.0 WITH LLVM-exception", true),
        ("Apache-2.0 WITH Classpath-exception-2.0", false),
        ("LicenseRef-own", false),
        ("", false),
    ];
    for (expression, expected) in cases {
        assert_eq!(is_allowed(expression), expected, "{expression}");
    }
}

#[test]
fn every_crate_of_the_lock_has_an_allowed_licence() {
    let packages = metadata()["packages"].as_array().unwrap();
    assert!(packages.len() > 100, "the whole lock is read");
    let refused: BTreeSet<_> = packages
        .iter()
        .map(|package| {
            (
                field(package, "name"),
                package["license"].as_str().unwrap_or_default(),
            )
        })
        .filter(|(_, licence)| !is_allowed(licence))
        .collect();
    assert!(refused.is_empty(), "not on the list: {refused:#?}");
}

#[test]
fn every_package_that_the_window_ships_has_an_allowed_licence() {
    let lock = std::fs::read(root().join("ui/package-lock.json")).unwrap();
    let lock: Value = serde_json::from_slice(&lock).unwrap();
    let packages = lock["packages"].as_object().unwrap();
    let shipped = packages
        .iter()
        .filter(|(path, package)| !path.is_empty() && package["dev"] != true);
    let refused: BTreeSet<_> = shipped
        .map(|(path, package)| (path, package["license"].as_str().unwrap_or_default()))
        .filter(|(_, licence)| !is_allowed(licence))
        .collect();
    assert!(refused.is_empty(), "not on the list: {refused:#?}");
}
