//! Answers questions in the given workspace until it is killed, and prints the number of each
//! answer once it is on disk. A test kills it and looks at what is left.

use std::error::Error;
use std::io::Write;
use std::path::Path;

use chrono::DateTime;
use model::{Answer, Group, Response};
use store::{Change, OpenOptions, Workspace};

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args_os()
        .nth(1)
        .ok_or("usage: answer_forever FILE")?;
    let mut workspace = Workspace::open(Path::new(&path), &OpenOptions::default())?;
    let mut number = last_number(&workspace)?;
    loop {
        number += 1;
        workspace.apply(&[answer(number)], "response", None, DateTime::UNIX_EPOCH)?;
        println!("{number}");
        std::io::stdout().flush()?;
    }
}

/// Each answer makes one row of history, and nothing else does.
fn last_number(workspace: &Workspace) -> Result<i64, Box<dyn Error>> {
    let answers = workspace
        .history(1)?
        .into_iter()
        .find(|row| row.subject == "response");
    let value = answers
        .and_then(|row| row.after)
        .and_then(|after| after["answer"]["value"].as_f64());
    Ok(value.unwrap_or(0.0) as i64)
}

fn answer(number: i64) -> Change {
    let response = Response {
        participant: "p1".into(),
        group: Group::It,
        question: format!("Q{}", number % 40).as_str().into(),
        answer: Answer::level(number as f64),
        evidence: None,
        comment: String::new(),
        assumed: false,
    };
    Change::response("a1".into(), response)
}
