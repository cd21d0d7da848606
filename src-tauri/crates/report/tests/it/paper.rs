//! A written report, asked through the tools that readers use.

use std::cell::OnceCell;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;

use report::{Options, Report};
use tempfile::TempDir;

pub(crate) struct Paper {
    folder: TempDir,
    /// The words of each page, asked for once.
    texts: OnceCell<Vec<String>>,
}

/// A word on a page: its left, top, right and bottom edge, and its text.
type Word = ([f32; 4], String);

fn one_space_apart(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Paper {
    pub(crate) fn of(report: &Report, options: Options) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the file");
        let bytes = report::pdf(report, options).expect("the report can be written");
        std::fs::write(folder.path().join("report.pdf"), bytes).expect("the file can be written");
        Self {
            folder,
            texts: OnceCell::new(),
        }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("report.pdf")
    }

    fn run(&self, tool: &str, before: &[&str], after: &[&str]) -> Output {
        Command::new(tool)
            .args(before)
            .arg(self.path())
            .args(after)
            .output()
            .unwrap_or_else(|error| {
                panic!("{tool} is needed to check the file (qpdf, poppler-utils): {error}")
            })
    }

    fn ask(&self, tool: &str, before: &[&str], after: &[&str]) -> String {
        let output = self.run(tool, before, after);
        assert!(
            output.status.success(),
            "{tool}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// What is wrong with the file, if anything.
    pub(crate) fn check(&self) -> Result<(), String> {
        let output = self.run("qpdf", &["--check"], &[]);
        if output.status.success() {
            Ok(())
        } else {
            Err(String::from_utf8_lossy(&output.stdout).into_owned())
        }
    }

    /// Everything in the file, as qpdf tells it.
    pub(crate) fn json(&self) -> Value {
        let text = self.ask(
            "qpdf",
            &["--json", "--json-key=qpdf", "--json-key=outlines"],
            &[],
        );
        serde_json::from_str(&text).expect("qpdf writes JSON")
    }

    /// Every object that is a dictionary or the dictionary of a stream.
    pub(crate) fn dictionaries(&self) -> Vec<Value> {
        let json = self.json();
        let objects = json["qpdf"][1]
            .as_object()
            .expect("the objects of the file");
        let dictionary = |object: &Value| match &object["stream"]["dict"] {
            Value::Null => object["value"].clone(),
            stream => stream.clone(),
        };
        objects.values().map(dictionary).collect()
    }

    /// The picture of a page as poppler draws it: width, height, and grey of each dot.
    pub(crate) fn drawn(&self, page: u32, width: u32) -> (u32, u32, Vec<u8>) {
        let (page, width) = (page.to_string(), width.to_string());
        let before = [
            "-gray",
            "-singlefile",
            "-f",
            &page,
            "-scale-to-x",
            &width,
            "-scale-to-y",
            "-1",
        ];
        let bytes = self.run("pdftoppm", &before, &[]).stdout;
        grey(&bytes)
    }

    pub(crate) fn info(&self) -> String {
        // In the time zone of the file, wherever the test runs.
        let output = Command::new("pdfinfo")
            .env("TZ", "UTC")
            .arg(self.path())
            .output();
        let output =
            output.unwrap_or_else(|error| panic!("pdfinfo is needed (poppler-utils): {error}"));
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    pub(crate) fn pages(&self) -> u32 {
        u32::try_from(self.texts().len()).expect("a number of pages")
    }

    /// One line for each font.
    pub(crate) fn fonts(&self) -> Vec<String> {
        self.ask("pdffonts", &[], &[])
            .lines()
            .skip(2)
            .map(str::to_owned)
            .collect()
    }

    pub(crate) fn structure(&self) -> String {
        self.ask("pdfinfo", &["-struct-text"], &[])
    }

    /// The words of each page in the order in which they are written, one space apart.
    fn texts(&self) -> &[String] {
        self.texts.get_or_init(|| {
            let text = self.ask("pdftotext", &["-raw", "-enc", "UTF-8"], &["-"]);
            // A form feed ends each page.
            let pages = text.split_terminator('\u{c}').map(one_space_apart);
            pages.collect()
        })
    }

    /// The words of all pages.
    pub(crate) fn words(&self) -> String {
        one_space_apart(&self.texts().join(" "))
    }

    /// The words of a page, counted from 1.
    pub(crate) fn page(&self, page: u32) -> String {
        let index = page.checked_sub(1).expect("pages are counted from 1");
        let text = self.texts().get(index as usize);
        text.expect("the page is there").clone()
    }

    /// No two words share ink, and all stand within the margins.
    pub(crate) fn assert_nothing_overlaps(&self) {
        let html = self.ask("pdftotext", &["-bbox"], &["-"]);
        for (number, page) in html.split("<page ").skip(1).enumerate() {
            let size = (attribute(page, "width"), attribute(page, "height"));
            let words: Vec<Word> = page.lines().filter_map(word).collect();
            for (index, word) in words.iter().enumerate() {
                assert_within(word, size, number + 1);
                for other in words.iter().skip(index + 1) {
                    assert!(
                        !overlap(&word.0, &other.0),
                        "page {}: {word:?} and {other:?}",
                        number + 1
                    );
                }
            }
        }
    }
}

/// Reads a PGM file.
fn grey(bytes: &[u8]) -> (u32, u32, Vec<u8>) {
    let mut rest = bytes;
    let mut word = || {
        let end = rest
            .iter()
            .position(u8::is_ascii_whitespace)
            .expect("a head");
        let (word, after) = rest.split_at(end);
        rest = &after[1..];
        String::from_utf8_lossy(word).into_owned()
    };
    assert_eq!(word(), "P5");
    let [width, height, _] = [word(), word(), word()].map(|word| word.parse().expect("a number"));
    (width, height, rest.to_vec())
}

fn assert_within(word: &Word, (width, height): (f32, f32), page: usize) {
    let [left, top, right, bottom] = word.0;
    let inside = left >= 45.0 && right <= width - 44.0 && top >= 30.0 && bottom <= height - 20.0;
    assert!(inside, "page {page}: {word:?} leaves the page");
}

fn word(line: &str) -> Option<Word> {
    let line = line.trim().strip_prefix("<word ")?;
    let edges = ["xMin", "yMin", "xMax", "yMax"].map(|name| attribute(line, name));
    let text = line
        .split_once('>')?
        .1
        .trim_end_matches("</word>")
        .to_owned();
    Some((edges, text))
}

fn attribute(line: &str, name: &str) -> f32 {
    let rest = line
        .split_once(&format!("{name}=\""))
        .expect("the attribute")
        .1;
    rest.split_once('"')
        .expect("its end")
        .0
        .parse()
        .expect("a number")
}

/// The boxes are as high as the face allows; only their middle third carries ink for sure.
fn overlap(one: &[f32; 4], other: &[f32; 4]) -> bool {
    let middle = |edges: &[f32; 4]| {
        let third = (edges[3] - edges[1]) / 3.0;
        (edges[1] + third, edges[3] - third)
    };
    let ((top, bottom), (other_top, other_bottom)) = (middle(one), middle(other));
    one[0] + 0.3 < other[2] && other[0] + 0.3 < one[2] && top < other_bottom && other_top < bottom
}
