//! Runs the program in a folder that goes away.

use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

pub(crate) struct Terminal {
    folder: TempDir,
}

/// What a run left behind.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: Vec<u8>,
    pub(crate) error: String,
}

impl Terminal {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        let Output {
            status,
            stdout,
            stderr,
        } = Command::new(env!("CARGO_BIN_EXE_plumbline"))
            .args(arguments)
            .current_dir(self.folder.path())
            .env_remove("HOME")
            .output()
            .unwrap();
        Run {
            code: status.code().unwrap(),
            out: stdout,
            error: String::from_utf8(stderr).unwrap(),
        }
    }

    /// Runs it with nobody who reads what it prints, as `| head` leaves it.
    pub(crate) fn run_unheard(&self, arguments: &[&str]) -> Run {
        let mut child = Command::new(env!("CARGO_BIN_EXE_plumbline"))
            .args(arguments)
            .current_dir(self.folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let Output { status, stderr, .. } = child.wait_with_output().unwrap();
        Run {
            code: status.code().unwrap(),
            out: Vec::new(),
            error: String::from_utf8(stderr).unwrap(),
        }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    /// An answers file of one person who gives every question of the short form this value.
    pub(crate) fn answers(&self, name: &str, value: i64) {
        let shipped = self.run(&["frameworks", "show", "bsm5", "--json"]).json();
        let questions = shipped["dimensions"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|dimension| {
                dimension["questions"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|question| question["id"].clone())
            });
        let responses: Vec<Value> = questions
            .map(|question| json!({"participant": "ada", "group": "it", "question": question, "value": value}))
            .collect();
        self.write(
            name,
            &json!({"framework": "bsm5", "responses": responses}).to_string(),
        );
    }
}

impl Run {
    pub(crate) fn json(&self) -> Value {
        assert_eq!(self.code, 0, "{}", self.error);
        serde_json::from_slice(&self.out).unwrap()
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.out.clone()).unwrap()
    }
}
