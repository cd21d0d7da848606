use std::{fmt::Write, sync::LazyLock};

use model::{Framework, FrameworkId};
use sha2::{Digest, Sha256};

use crate::{Checked, read_framework};

/// The frameworks that come with the program, as file name and bytes.
static SHIPPED: &[(&str, &[u8])] = &[
    (
        "bsm5.json",
        include_bytes!("../../../../assessments/frameworks/bsm5.json"),
    ),
    (
        "gartner-itmp.json",
        include_bytes!("../../../../assessments/frameworks/gartner-itmp.json"),
    ),
    (
        "rl-pairs.json",
        include_bytes!("../../../../assessments/frameworks/rl-pairs.json"),
    ),
];

/// A framework together with the very bytes it was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct Edition {
    /// The framework, with its banks expanded into the dimensions that name them.
    pub framework: Framework,
    /// The file's bytes.
    pub bytes: Vec<u8>,
    /// SHA-256 of the bytes, in hexadecimal.
    pub hash: String,
}

/// Reads a framework file and keeps its bytes and their hash beside it.
pub fn read_edition(bytes: Vec<u8>, file: &str) -> Checked<Edition> {
    read_framework(&bytes, file).map(|framework| Edition {
        framework: framework.with_banks_expanded(),
        hash: hash(&bytes),
        bytes,
    })
}

/// The frameworks that come with the program.
pub fn shipped() -> Vec<Edition> {
    editions().to_vec()
}

/// The shipped framework with this id.
pub fn shipped_by_id(id: &FrameworkId) -> Option<Edition> {
    editions()
        .iter()
        .find(|edition| &edition.framework.id == id)
        .cloned()
}

fn editions() -> &'static [Edition] {
    static EDITIONS: LazyLock<Vec<Edition>> = LazyLock::new(|| {
        SHIPPED
            .iter()
            .filter_map(|(file, bytes)| read_edition(bytes.to_vec(), file).value)
            .collect()
    });
    &EDITIONS
}

/// SHA-256 of the bytes, in lower-case hexadecimal.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .fold(String::new(), |mut text, byte| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}
