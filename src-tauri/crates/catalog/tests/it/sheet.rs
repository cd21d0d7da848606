//! The spreadsheet for one person: what was written comes back, and what people do to it is told.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use catalog::answers::sheet::{SheetFile, SheetHead, SheetQuestion, SheetTitles, write};
use model::{Answer, AnswerValue, Evidence, Framework, Group, Response};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;

use crate::answers::hostile_response;
use crate::small_framework;

fn head() -> SheetHead {
    SheetHead {
        format: 1,
        workspace: "w1".into(),
        assessment: "a1".into(),
        framework: "00".into(),
        participant: "p01".into(),
        group: Group::It,
        made_at: "2026-11-26T09:00:00Z".parse().unwrap(),
    }
}

/// A spreadsheet with every question of the small framework.
fn sheet(framework: &Framework, given: &[Response]) -> Vec<u8> {
    let titles = SheetTitles {
        assessment: "BSM maturity".into(),
        organisation: "=Acme".into(),
        person: "Ida".into(),
        how_to_answer: "Choose what holds today.".into(),
    };
    let questions: Vec<SheetQuestion<'_>> = framework
        .questions(model::Form::Full)
        .map(|(dimension, question)| SheetQuestion {
            dimension: &dimension.name,
            question,
            given: given.iter().find(|one| one.question == question.id),
        })
        .collect();
    write(&head(), &titles, &framework.scale, &questions).unwrap()
}

fn given(question: &str, answer: Answer, comment: &str) -> Response {
    Response {
        participant: "p01".into(),
        group: Group::It,
        question: question.into(),
        answer,
        evidence: Some(Evidence::Documented),
        comment: comment.into(),
        assumed: false,
    }
}

/// What a person did to the sheet: these cells, by row and column from 0, and everything else as it
/// was, hidden part included.
fn edited(bytes: &[u8], edits: &[(u32, u16, &str)]) -> Vec<u8> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let mut copy = Workbook::new();
    for (name, range) in book.worksheets() {
        let sheet = copy.add_worksheet().set_name(&name).unwrap();
        for (row, column, data) in range.cells() {
            let (row, column) = (row as u32, column as u16);
            let is_edited = edits.iter().any(|edit| (edit.0, edit.1) == (row, column));
            if name == "Questions" && is_edited {
                continue;
            }
            match data {
                Data::Empty => continue,
                Data::Float(number) => sheet.write_number(row, column, *number).unwrap(),
                other => sheet.write_string(row, column, other.to_string()).unwrap(),
            };
        }
        if name == "Questions" {
            for (row, column, text) in edits {
                sheet.write_string(*row, *column, *text).unwrap();
            }
        }
    }
    copy.save_to_buffer().unwrap()
}

fn codes(file: &SheetFile, framework: &Framework) -> Vec<(String, String)> {
    let problems = file.answers(framework).problems.into_iter();
    problems.map(|one| (one.pointer, one.code)).collect()
}

/// The row of a question, from 0.
fn row(framework: &Framework, id: &str) -> u32 {
    let mut all = framework.questions(model::Form::Full);
    let place = all.position(|(_, question)| question.id.as_str() == id);
    6 + place.unwrap() as u32
}

/// The file after somebody has written into the cells of these questions, by column.
fn filled_in(framework: &Framework, given: &[Response], cells: &[(&str, u16, &str)]) -> SheetFile {
    let bytes = sheet(framework, given);
    let edits: Vec<_> = cells
        .iter()
        .map(|(id, column, text)| (row(framework, id), *column, *text))
        .collect();
    SheetFile::read(&edited(&bytes, &edits)).unwrap()
}

#[test]
fn what_a_person_fills_in_is_read_and_the_rest_is_as_before() {
    let framework = small_framework();
    let before = [
        given("D01-1", Answer::level(2.0), "kept"),
        given("D01-2", Answer::DontKnow, ""),
    ];
    let cells = [
        ("D01-2", 4, "Yes"),
        ("D01-2", 8, "  =SUM(1) "),
        ("D01-3", 4, "2,75"),
        ("D02-1", 4, "3"),
        ("D02-1", 5, "9"),
        ("D02-2", 4, "Don't know"),
        ("D02-3", 4, "help | price"),
    ];
    let file = filled_in(&framework, &before, &cells);
    assert_eq!(file.head, head());
    let read = file.answers(&framework);
    assert_eq!(read.problems, []);
    let all = read.value.unwrap().into_iter();
    let changed: Vec<_> = all
        .filter(|one| one.now != one.before)
        .map(|one| (one.question.to_string(), one.now.unwrap()))
        .map(|(id, now)| (id, now.answer, now.comment))
        .collect();
    let value = |value, desired| Answer::Value { value, desired };
    let yes = value(AnswerValue::Code("Y".into()), None);
    let both = value(AnswerValue::Number(3.0), Some(9.0));
    let order = AnswerValue::Ranking(vec!["help".into(), "price".into()]);
    let expected = [
        ("D01-2", yes, "=SUM(1)"),
        ("D01-3", Answer::level(2.75), ""),
        ("D02-1", both, ""),
        ("D02-2", Answer::DontKnow, ""),
        ("D02-3", value(order, None), ""),
    ]
    .map(|(id, answer, comment)| (id.to_owned(), answer, comment.to_owned()));
    assert_eq!(changed, expected);
}

#[test]
fn what_cannot_be_read_is_told_by_its_row_and_left_out() {
    let framework = small_framework();
    let cells = [("D02-4", 4, "nobody"), ("D02-5", 8, "a comment alone")];
    let file = filled_in(&framework, &[], &cells);
    let at = |id: &str| format!("/row/{}", row(&framework, id) + 1);
    assert_eq!(
        codes(&file, &framework),
        [
            (at("D02-4"), "bad_value".to_owned()),
            (at("D02-5"), "no_answer".to_owned())
        ]
    );
}

#[test]
fn an_answer_that_was_emptied_is_taken_back() {
    let framework = small_framework();
    let bytes = sheet(&framework, &[given("D01-1", Answer::level(2.0), "")]);
    let file = SheetFile::read(&edited(&bytes, &[(6, 4, ""), (6, 7, "")])).unwrap();
    let first = file.answers(&framework).value.unwrap().remove(0);
    assert!(first.before.is_some() && first.now.is_none());
    let file = SheetFile::read(&edited(&bytes, &[(6, 4, "")])).unwrap();
    assert_eq!(
        codes(&file, &framework),
        [("/row/7".to_owned(), "no_answer".to_owned())],
        "the evidence is still there: that may be a slip"
    );
}

#[test]
fn rows_that_are_doubled_or_unknown_are_told() {
    let framework = small_framework();
    let bytes = sheet(&framework, &[]);
    let file = SheetFile::read(&edited(
        &bytes,
        &[(7, 0, "D01-1"), (8, 0, "D99-1"), (6, 4, "1")],
    ))
    .unwrap();
    assert_eq!(
        codes(&file, &framework),
        [
            ("/row/8".to_owned(), "conflicting_answers".to_owned()),
            ("/row/9".to_owned(), "unknown_question".to_owned())
        ]
    );
}

#[test]
fn what_is_no_pack_says_so() {
    let mut other = Workbook::new();
    other.add_worksheet().write_string(0, 0, "Budget").unwrap();
    let other = other.save_to_buffer().unwrap();
    let whole = sheet(&small_framework(), &[]);
    for bytes in [
        &other[..],
        b"PK\x03\x04",
        b"",
        b"a,b",
        &whole[..whole.len() / 2],
    ] {
        assert_eq!(SheetFile::read(bytes).unwrap_err().code, "not_a_pack");
    }
    let mut mine = Workbook::new();
    let hidden = mine.add_worksheet().set_name("plumbline").unwrap();
    let later = serde_json::to_string(&SheetHead {
        format: 2,
        ..head()
    });
    hidden.write_string(0, 0, "plumbline_pack").unwrap();
    hidden.write_string(0, 1, later.unwrap()).unwrap();
    let later = mine.save_to_buffer().unwrap();
    assert_eq!(SheetFile::read(&later).unwrap_err().code, "newer_version");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let given = [given("D01-1", Answer::level(2.0), "é")];
    let framework = small_framework();
    assert_eq!(sheet(&framework, &given), sheet(&framework, &given));
}

#[test]
fn a_text_that_is_too_long_for_a_cell_is_said_to_be() {
    let framework = small_framework();
    let (_, question) = framework.question(&"D01-1".into()).unwrap();
    let long = given("D01-1", Answer::level(1.0), &"x".repeat(40_000));
    let titles = SheetTitles {
        assessment: String::new(),
        organisation: String::new(),
        person: String::new(),
        how_to_answer: String::new(),
    };
    let asked = SheetQuestion {
        dimension: "",
        question,
        given: Some(&long),
    };
    let error = write(&head(), &titles, &framework.scale, &[asked]).unwrap_err();
    assert!(error.to_string().contains("D01-1"), "{error}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..Default::default() })]

    /// Whatever was answered: a sheet that nobody touched brings back exactly that.
    #[test]
    fn an_untouched_sheet_changes_nothing(all in proptest::collection::vec(hostile_response(), 0..9)) {
        let framework = small_framework();
        let all: Vec<Response> = all
            .into_iter()
            .map(|one| Response { participant: "p01".into(), group: Group::It, assumed: false, ..one })
            .collect();
        let bytes = sheet(&framework, &all);
        for bytes in [bytes.clone(), edited(&bytes, &[])] {
            let read = SheetFile::read(&bytes).unwrap().answers(&framework);
            prop_assert_eq!(&read.problems, &vec![]);
            for answer in read.value.unwrap() {
                let expected = all.iter().find(|one| one.question == answer.question);
                prop_assert_eq!(answer.now.as_ref(), expected);
                prop_assert_eq!(answer.before.as_ref(), expected);
            }
        }
    }

    /// Bytes of any kind are read or refused, and never stop the program.
    #[test]
    fn a_damaged_sheet_does_no_harm(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
        let framework = small_framework();
        let mut bytes = sheet(&framework, &[given("D01-1", Answer::level(1.0), "x")]);
        let place = at.index(bytes.len());
        bytes[place] = byte;
        bytes.truncate(1 + cut.index(bytes.len()).max(bytes.len() / 2));
        if let Ok(file) = SheetFile::read(&bytes) {
            file.answers(&framework);
        }
    }
}
