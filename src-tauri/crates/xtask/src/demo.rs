//! The main job without a window: the sample workspace, its radar and its report.

use std::path::PathBuf;
use std::process::Command;

use crate::failure::Failure;
use crate::repository::Repository;
use crate::step::Job;

/// Makes the demo anew and prints what the program says: the paths and the headline.
pub(crate) fn make(job: &Job) -> Result<(), Failure> {
    job.run(&mut command(job.repository))
}

/// Makes the demo and looks at its paper: whole, readable as text, all fonts inside.
pub(crate) fn check(job: &Job) -> Result<(), Failure> {
    let said = job.read(&mut command(job.repository))?;
    let paper = folder(job.repository).join("report.pdf");
    job.run(Command::new("qpdf").arg("--check").arg(&paper))?;
    let text = job.read(Command::new("pdftotext").arg(&paper).arg("-"))?;
    let absent = absent_words(&text, &client_and_headline(&said)?);
    let loose = not_embedded(&job.read(Command::new("pdffonts").arg(&paper))?);
    match (absent.as_slice(), loose.as_slice()) {
        ([], []) => Ok(()),
        ([], _) => Err(Failure::new(format!(
            "fonts not inside the PDF: {}",
            loose.join(", ")
        ))),
        _ => Err(Failure::new(format!(
            "not in the PDF’s text: {}",
            absent.join("; ")
        ))),
    }
}

fn folder(repository: &Repository) -> PathBuf {
    repository.target.join("demo")
}

fn command(repository: &Repository) -> Command {
    let mut command = Command::new(repository.built("plumbline"));
    command.args(["demo", "--out"]).arg(folder(repository));
    command
}

/// The program's last line, which names the client and says the headline.
fn client_and_headline(said: &str) -> Result<[&str; 2], Failure> {
    let last = said
        .lines()
        .map(str::trim)
        .rfind(|line| !line.is_empty())
        .unwrap_or_default();
    let (client, headline) = last
        .split_once(": ")
        .ok_or_else(|| Failure::new(format!("the demo closes without a headline: {last}")))?;
    Ok([client, headline])
}

/// Sentences that do not stand in a text, wherever its lines are broken.
fn absent_words<'a>(text: &str, sentences: &[&'a str]) -> Vec<&'a str> {
    let flow = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = flow(text);
    sentences
        .iter()
        .filter(|sentence| !text.contains(&flow(sentence)))
        .copied()
        .collect()
}

/// Names of fonts in a `pdffonts` listing whose column "emb" does not say yes.
fn not_embedded(listing: &str) -> Vec<String> {
    let mut lines = listing.lines();
    let column = lines.next().and_then(|head| head.find("emb")).unwrap_or(0);
    let loose = |line: &&str| {
        line.get(column..)
            .is_none_or(|rest| !rest.starts_with("yes"))
    };
    let name = |line: &str| {
        line.split_whitespace()
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    lines.skip(1).filter(loose).map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_names_the_client_and_says_the_headline() {
        let said = "a.pdf\n\nHalden Group: Level 2: held back by X\n\n";
        let expected = ["Halden Group", "Level 2: held back by X"];
        assert_eq!(client_and_headline(said).unwrap(), expected);
        assert!(client_and_headline("a.pdf\n").is_err());
    }

    #[test]
    fn broken_lines_do_not_hide_a_sentence() {
        let text = "Level 2: held back by\n  Business impact\n\nHalden";
        let absent = absent_words(text, &["held back by Business impact", "Halden Group"]);
        assert_eq!(absent, ["Halden Group"]);
    }

    #[test]
    fn a_font_that_is_not_inside_is_named() {
        let listing = "\
name                                 type              encoding         emb sub uni object ID
------------------------------------ ----------------- ---------------- --- --- --- ---------
AAAAAA+Inter-Regular                 CID TrueType      Identity-H       yes yes yes     12  0
Helvetica                            Type 1            WinAnsi          no  no  no      13  0
";
        assert_eq!(not_embedded(listing), ["Helvetica"]);
    }
}
