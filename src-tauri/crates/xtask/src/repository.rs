//! Where things stand.

use std::path::{Path, PathBuf};

use crate::failure::{Failure, while_doing};

/// The folders of this checkout.
pub(crate) struct Repository {
    /// The top of the tree.
    pub(crate) root: PathBuf,
    /// The UI's folder.
    pub(crate) ui: PathBuf,
    /// Cargo's target folder, wherever it was put.
    pub(crate) target: PathBuf,
}

impl Repository {
    /// The checkout that this program was built from, and the target folder that it runs from.
    pub(crate) fn here() -> Result<Self, Failure> {
        let program = std::env::current_exe().map_err(while_doing("finding the target folder"))?;
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3);
        let target = program.ancestors().nth(2);
        match (root, target) {
            (Some(root), Some(target)) => Ok(Self {
                root: root.to_owned(),
                ui: root.join("ui"),
                target: target.to_owned(),
            }),
            _ => Err(Failure::new(
                "start this as `cargo xtask` from within the repository",
            )),
        }
    }

    /// A program that a debug build leaves behind; `name` may lie in a folder, as `examples/x`.
    pub(crate) fn built(&self, name: &str) -> PathBuf {
        self.program("debug", name)
    }

    /// A program that a release build leaves behind.
    pub(crate) fn released(&self, name: &str) -> PathBuf {
        self.program("release", name)
    }

    fn program(&self, profile: &str, name: &str) -> PathBuf {
        self.target
            .join(profile)
            .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }
}
