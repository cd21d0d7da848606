//! Files that are made from Rust types and from the lock files, and committed.

use std::fs;
use std::process::Command;

use crate::failure::{Failure, while_doing};
use crate::host;
use crate::licences;
use crate::repository::Repository;
use crate::step::Job;
use crate::test::EVERYTHING;

/// A committed file and the example that prints it.
struct Generated {
    file: &'static str,
    example: &'static str,
}

const GENERATED: [Generated; 3] = [
    Generated {
        file: "ui/src/generated/api.ts",
        example: "generate",
    },
    Generated {
        file: "assessments/framework.schema.json",
        example: "schema",
    },
    Generated {
        file: "assessments/statement.schema.json",
        example: "statement_schema",
    },
];

/// Writes the files, or only says which differ from what the code yields.
pub(crate) fn generate(repository: &Repository, check: bool) -> Result<(), Failure> {
    build(repository)?;
    let mut stale = Vec::new();
    for generated in &GENERATED {
        let text = generated.print(repository)?;
        settle(repository, generated.file, &text, check, &mut stale)?;
    }
    let text = licences::render(repository)?;
    settle(repository, licences::FILE, &text, check, &mut stale)?;
    verdict(&stale)
}

/// The same check inside the tests, with the examples that the build has left behind.
pub(crate) fn check_built(job: &Job) -> Result<(), Failure> {
    let repository = job.repository;
    let mut stale = Vec::new();
    for generated in &GENERATED {
        if job.read(&mut generated.program(repository))? != committed(repository, generated.file) {
            stale.push(generated.file);
        }
    }
    if licences::render(repository)? != committed(repository, licences::FILE) {
        stale.push(licences::FILE);
    }
    verdict(&stale)
}

/// Compiles the examples as the tests do: other features would compile all libraries again.
fn build(repository: &Repository) -> Result<(), Failure> {
    let mut command = host::cargo();
    command
        .current_dir(&repository.root)
        .args(["build", "--quiet"]);
    for generated in &GENERATED {
        command.args(["--example", generated.example]);
    }
    let status = command.args(EVERYTHING).status();
    match status.map_err(while_doing("starting cargo"))?.success() {
        true => Ok(()),
        false => Err(Failure::new("the examples do not compile")),
    }
}

impl Generated {
    fn program(&self, repository: &Repository) -> Command {
        Command::new(repository.built(&format!("examples/{}", self.example)))
    }

    fn print(&self, repository: &Repository) -> Result<String, Failure> {
        let output = self.program(repository).output();
        let output = output.map_err(while_doing(format!("starting {}", self.example)))?;
        if !output.status.success() {
            return Err(Failure::new(format!("the example {} failed", self.example)));
        }
        String::from_utf8(output.stdout).map_err(while_doing(self.file))
    }
}

/// Writes a file, or notes that it differs.
fn settle(
    repository: &Repository,
    file: &'static str,
    text: &str,
    check: bool,
    stale: &mut Vec<&str>,
) -> Result<(), Failure> {
    if !check {
        let path = repository.root.join(file);
        fs::write(path, text).map_err(while_doing(format!("writing {file}")))?;
        println!("{file}");
    } else if committed(repository, file) != text {
        stale.push(file);
    }
    Ok(())
}

/// With the line ends that the code writes, whatever the checkout made of them.
fn committed(repository: &Repository, file: &str) -> String {
    let text = fs::read_to_string(repository.root.join(file)).unwrap_or_default();
    text.replace("\r\n", "\n")
}

fn verdict(stale: &[&str]) -> Result<(), Failure> {
    if stale.is_empty() {
        return Ok(());
    }
    let files = stale.join(", ");
    Err(Failure::new(format!(
        "out of date: {files}. Run `cargo xtask generate` and commit."
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stale_files_are_named_with_their_cure() {
        assert!(verdict(&[]).is_ok());
        let message = verdict(&["a.ts", "b.json"]).unwrap_err().to_string();
        assert_eq!(
            message,
            "out of date: a.ts, b.json. Run `cargo xtask generate` and commit."
        );
    }
}
