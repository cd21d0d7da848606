//! A program that is killed loses nothing it has acknowledged.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use store::{Workspace, check};

use super::fixture::{Folder, a1, filled, open};

const KILLS: u32 = 200;
/// Checking a file takes longer as it grows.
const KILLS_PER_FILE: u32 = 20;

/// Built by cargo together with the tests, next to their folder.
fn example() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let profile = test.ancestors().nth(2).unwrap();
    let name = format!("answer_forever{}", std::env::consts::EXE_SUFFIX);
    let example = profile.join("examples").join(name);
    assert!(
        example.exists(),
        "build the examples first: cargo build -p store --examples"
    );
    example
}

fn start(example: &Path, file: &Path) -> Child {
    Command::new(example)
        .arg(file)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Kills it and returns the last number that it printed as a whole line.
fn kill(mut child: Child) -> Option<i64> {
    child.kill().unwrap();
    let mut output = String::new();
    child
        .stdout
        .take()
        .unwrap()
        .read_to_string(&mut output)
        .unwrap();
    child.wait().unwrap();
    let whole = output.rfind('\n').map(|end| &output[..end])?;
    whole.lines().last()?.parse().ok()
}

/// Numbers in the history, oldest first.
fn numbers(workspace: &Workspace) -> Vec<i64> {
    let rows = workspace.history(u32::MAX).unwrap();
    rows.iter()
        .rev()
        .filter(|row| row.subject == "response")
        .map(|row| {
            row.after.as_ref().unwrap()["answer"]["value"]
                .as_f64()
                .unwrap() as i64
        })
        .collect()
}

/// Every number up to the last is there, once; returns the last.
fn last_of_all(workspace: &Workspace) -> i64 {
    let numbers = numbers(workspace);
    let last = numbers.last().copied().unwrap_or(0);
    assert_eq!(
        numbers,
        (1..=last).collect::<Vec<_>>(),
        "no answer may be missing or doubled"
    );
    let latest: BTreeMap<_, _> = numbers
        .iter()
        .map(|number| (format!("Q{}", number % 40), *number as f64))
        .collect();
    let stored: BTreeMap<_, _> = workspace
        .responses(&a1())
        .unwrap()
        .into_iter()
        .map(|response| {
            (
                response.question.to_string(),
                response.answer.number().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        stored, latest,
        "the answers must be the latest of the history"
    );
    last
}

/// A pseudo-random moment (the 64-bit generator of Marsaglia 2003, "Xorshift RNGs").
fn moment(state: &mut u64) -> Duration {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    Duration::from_micros(2_000 + *state % 120_000)
}

#[test]
#[ignore = "kills a process 200 times; run by the full test"]
fn what_was_acknowledged_is_there_after_a_kill() {
    let example = example();
    let mut random = 20_261_102;
    let (mut acknowledged_in_all, mut hot_journals) = (0, 0);
    for _ in 0..KILLS / KILLS_PER_FILE {
        let folder = Folder::new();
        drop(filled(&folder));
        let mut before = 0;
        for _ in 0..KILLS_PER_FILE {
            let child = start(&example, &folder.file());
            sleep(moment(&mut random));
            let acknowledged = kill(child).unwrap_or(before);
            hot_journals += u32::from(has_hot_journal(&folder));
            let workspace = open(&folder.file()).unwrap();
            let last = last_of_all(&workspace);
            drop(workspace);
            assert!(
                (acknowledged..=acknowledged + 1).contains(&last),
                "{acknowledged}, {last}"
            );
            assert_eq!(check(&folder.file()).unwrap(), []);
            assert_eq!(folder.names(), ["acme.plumbline"]);
            acknowledged_in_all += last - before;
            before = last;
        }
    }
    assert!(
        acknowledged_in_all > i64::from(KILLS),
        "the kills must hit a program at work"
    );
    assert!(hot_journals > 0, "some kills must hit a change half-way");
}

fn has_hot_journal(folder: &Folder) -> bool {
    let journal = folder.path().join("acme.plumbline-journal");
    std::fs::read(journal).is_ok_and(|bytes| bytes.first().is_some_and(|byte| *byte != 0))
}
