//! Answers and targets: what is read, what is refused, and where it stood.

use catalog::{
    Checked,
    answers::{Rows, check, read_answers, read_csv, read_json, targets, write_csv, write_json},
};
use model::{
    Answer, AnswerValue, AnswersFile, DimensionId, Evidence, Framework, Group, QuestionId,
    Response, ResponseRow, Severity,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::small_framework;

fn json_file(rows: Value) -> Vec<u8> {
    json!({"framework": "small", "responses": rows})
        .to_string()
        .into_bytes()
}

fn row(question: &str, value: Value) -> Value {
    json!({"participant": "ann", "group": "it", "question": question, "value": value})
}

/// A row of the first question with one field replaced.
fn with(field: &str, value: Value) -> Value {
    let mut row = row("D01-1", json!(1));
    row[field] = value;
    row
}

fn found(checked: &Checked<Rows>) -> Vec<(&str, &str)> {
    checked
        .problems
        .iter()
        .map(|one| (one.pointer.as_str(), one.code.as_str()))
        .collect()
}

fn pointers(checked: &Checked<Rows>) -> Vec<&str> {
    checked
        .value
        .iter()
        .flatten()
        .map(|(pointer, _)| pointer.as_str())
        .collect()
}

/// For each question the values that it takes, and others that it does not.
fn values() -> Value {
    json!([
        ["D01-1", [0, 2, 1.0], [3, -1, 1.5, "1", true]],
        ["D01-2", ["Y", "N"], ["yes", 1, true, ""]],
        ["D01/B-1", ["Y"], ["P"]],
        ["D01-3", [0, 2.75, -1], ["2", [2]]],
        ["D02-1", [0, 10], [11, 4.5]],
        ["D02-2", ["N", "P", "L", "F"], ["n", "Y", 50]],
        ["D02-3", [["help", "price", "access"], ["help"]], [[], ["help", "help"], ["speed"], "help"]],
        ["D02-4", ["we"], ["you", ["we"]]],
        ["D02-5", [{"text": "0"}], [{"text": " "}, "plain", {"words": "?"}]],
    ])
}

#[test]
fn each_kind_takes_its_own_values_and_no_others() {
    let framework = small_framework();
    let read = |question: &str, value: &Value| {
        read_json(
            &json_file(json!([row(question, value.clone())])),
            "a.json",
            &framework,
        )
    };
    for case in values().as_array().unwrap() {
        let question = case[0].as_str().unwrap();
        for value in case[1].as_array().unwrap() {
            let read = read(question, value);
            assert_eq!(found(&read), [], "{question}");
            assert_eq!(pointers(&read), ["/responses/0"]);
        }
        for value in case[2].as_array().unwrap().iter().chain([&Value::Null]) {
            let read = read(question, value);
            assert_eq!(found(&read), [("/responses/0", "bad_value")], "{question}");
            assert_eq!(pointers(&read), [""; 0]);
        }
    }
}

#[test]
fn zero_dont_know_and_not_applicable_stay_apart() {
    let rows = json!([
        row("D01-1", json!(0)),
        row("D01-1", json!("dont_know")),
        {"participant": "bob", "group": "business", "question": "D01-1", "value": "not_applicable", "reason": "one service only"},
    ]);
    let read = read_json(&json_file(rows), "a.json", &small_framework());
    let answers: Vec<Answer> = read
        .value
        .unwrap()
        .into_iter()
        .map(|(_, one)| one.answer)
        .collect();
    let reason = "one service only".to_owned();
    assert_eq!(
        answers,
        [
            Answer::level(0.0),
            Answer::DontKnow,
            Answer::NotApplicable { reason }
        ]
    );
    assert_eq!(read.problems, []);
}

#[test]
fn bad_rows_are_told_and_the_others_are_read() {
    let rows = json!([
        with("group", json!("board")),
        row("D01-1", json!(1)),
        with("participant", json!(" ")),
        with("participant", json!(7)),
        with("question", json!("D09-1")),
        with("evidence", json!("rumour")),
        with("value", json!("not_applicable")),
        row("D02-1", json!("not_applicable")),
        with("assumed", json!("perhaps")),
        with("comment", json!(5)),
        with("desired", json!(4)),
        with("asumed", json!(true)),
        "row",
        {"group": "it", "question": "D01-1"},
        {"participant": "ann", "group": "it", "question": "D02-1", "value": 3, "desired": 10.5},
    ]);
    let read = read_json(&json_file(rows), "a.json", &small_framework());
    assert_eq!(
        found(&read),
        [
            ("/responses/0", "bad_group"),
            ("/responses/2", "missing_field"),
            ("/responses/3", "wrong_type"),
            ("/responses/4", "unknown_question"),
            ("/responses/5", "bad_evidence"),
            ("/responses/6", "reason_missing"),
            ("/responses/7", "na_not_allowed"),
            ("/responses/8", "bad_value"),
            ("/responses/9", "wrong_type"),
            ("/responses/10", "bad_value"),
            ("/responses/11/asumed", "unknown_field"),
            ("/responses/12", "wrong_type"),
            ("/responses/13", "missing_field"),
            ("/responses/13", "bad_value"),
            ("/responses/14", "bad_value"),
        ]
    );
    assert_eq!(pointers(&read), ["/responses/1", "/responses/11"]);
    assert!(
        read.problems
            .iter()
            .all(|one| one.file == "a.json" && one.message.ends_with('.'))
    );
}

#[test]
fn files_that_cannot_be_read_at_all() {
    let framework = small_framework();
    for (text, code, pointer) in [
        ("{", "not_json", ""),
        ("[]", "wrong_type", ""),
        (
            r#"{"framework": "bsm5", "responses": []}"#,
            "wrong_framework",
            "/framework",
        ),
        (r#"{"framework": "small"}"#, "missing_field", "/responses"),
        (
            r#"{"framework": "small", "responses": {}}"#,
            "wrong_type",
            "/responses",
        ),
    ] {
        let read = read_answers(text.as_bytes(), "a.json", &framework);
        assert_eq!(found(&read), [(pointer, code)], "{text}");
        assert_eq!(read.value, None);
    }
    let unnamed = json!({"responses": [row("D01-1", json!(1))]}).to_string();
    let read = read_answers(unnamed.as_bytes(), "a.json", &framework);
    assert_eq!(found(&read), [("/framework", "missing_field")]);
    assert_eq!(pointers(&read), ["/responses/0"]);
}

#[test]
fn a_spreadsheet_is_read_as_people_save_it() {
    let table = "\u{feff}Value;question; Group;participant;comment;desired;assumed;evidence\r\n\
        2,0;D01-1;IT;Ann;\"well; mostly\";;YES;Documented\r\n\
        ;;;;;;;\r\n\
        n;D01-2;it;Ann;;;0;\r\n\
        1,25;D01-3;it;Ann;;;;\r\n\
        3.0;D02-1;business;Bob;;8;FALSE;\r\n\
        f;D02-2;it;Ann;;;;\r\n\
        help | price;D02-3;business;Bob;;;;\r\n\
        we;D02-4;business;Bob;;;;\r\n\
        as it is;D02-5;business;Bob;;;;\r\n\
        DONT_KNOW;D01-1;business;Bob\r\n";
    let read = read_answers(table.as_bytes(), "a.csv", &small_framework());
    assert_eq!(found(&read), []);
    let rows = read.value.unwrap();
    let (pointers, responses): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
    assert_eq!(
        pointers.join(" "),
        "/row/2 /row/4 /row/5 /row/6 /row/7 /row/8 /row/9 /row/10 /row/11"
    );
    assert_eq!(
        responses[0],
        Response {
            participant: "Ann".into(),
            group: Group::It,
            question: "D01-1".into(),
            answer: Answer::level(2.0),
            evidence: Some(Evidence::Documented),
            comment: "well; mostly".into(),
            assumed: true,
        }
    );
    let answers: Vec<Value> = responses
        .into_iter()
        .skip(1)
        .map(|one| ResponseRow::from(one).value)
        .collect();
    assert_eq!(
        Value::from(answers),
        json!(["N", 1.25, 3, "F", ["help", "price"], "we", {"text": "as it is"}, "dont_know"])
    );
}

#[test]
fn bad_tables() {
    let framework = small_framework();
    let header = "participant,group,question,value,reason";
    for (table, expected) in [
        (
            "participant,question,value\nann,D01-1,1\n".to_owned(),
            vec![("/header", "missing_column")],
        ),
        (String::new(), vec![("/header", "missing_column"); 4]),
        (
            format!("{header},mood\nann,it,D01-1,1,,fine\n"),
            vec![("/header", "unknown_column")],
        ),
        (
            format!("{header}\nann,it,D01-1,1,\nann,it,D01-1,,\n"),
            vec![("/row/3", "bad_value")],
        ),
        (
            format!("{header}\nann,it,D01-1,three,\n"),
            vec![("/row/2", "bad_value")],
        ),
        (
            format!("{header}\nann,it,D01-3,\"1,500\",\n"),
            vec![("/row/2", "bad_value")],
        ),
        (
            format!("{header}\nann,it,D01-3,inf,\n"),
            vec![("/row/2", "bad_value")],
        ),
        (
            format!("{header}\nann,it,D01-1,not_applicable, \n"),
            vec![("/row/2", "reason_missing")],
        ),
        (
            format!("{header}\nann,it,D02-1,not_applicable,no\n"),
            vec![("/row/2", "na_not_allowed")],
        ),
        (
            format!("{header}\nann,all,D99,1,\n"),
            vec![("/row/2", "bad_group"), ("/row/2", "unknown_question")],
        ),
        (
            format!("{header},evidence\nann,it,D01-1,1,,seen\n"),
            vec![("/row/2", "bad_evidence")],
        ),
    ] {
        let read = read_csv(table.as_bytes(), "a.csv", &framework);
        assert_eq!(found(&read), expected, "{table}");
    }
}

#[test]
fn a_table_in_an_old_encoding_says_how_to_save_it() {
    let read = read_answers(
        b"participant,group,question,value\nJ\xFCrgen,it,D01-1,1\n",
        "a.csv",
        &small_framework(),
    );
    assert_eq!(found(&read), [("", "not_utf8")]);
    assert_eq!(read.value, None);
    insta::assert_snapshot!(read.problems[0].message, @"The file is not written in UTF-8 (line 2), so letters with accents would be lost. In Excel choose “Save as”, then the type “CSV UTF-8”, and take that file.");
}

#[test]
fn the_form_is_known_by_content_before_name() {
    let framework = small_framework();
    let as_json = json_file(json!([row("D01-1", json!(1))]));
    assert_eq!(
        pointers(&read_answers(&as_json, "a.csv", &framework)),
        ["/responses/0"]
    );
    let as_table = b"participant,group,question,value\nann,it,D01-1,1\n";
    assert_eq!(
        pointers(&read_answers(as_table, "export.txt", &framework)),
        ["/row/2"]
    );
    assert_eq!(
        found(&read_answers(as_table, "A.JSON", &framework)),
        [("", "not_json")]
    );
}

#[test]
fn the_window_is_held_to_the_same_rules() {
    let framework = small_framework();
    let question = |id: &str| framework.question(&QuestionId::new(id)).unwrap().1;
    let code = |id: &str, answer: Answer| {
        check(question(id), &framework.scale, &answer)
            .err()
            .map(|one| one.code)
    };
    let reason = String::new();
    assert_eq!(code("D01-1", Answer::level(2.0)), None);
    assert_eq!(code("D01-1", Answer::DontKnow), None);
    assert_eq!(code("D01-1", Answer::level(f64::NAN)).unwrap(), "bad_value");
    assert_eq!(
        code("D01-3", Answer::level(f64::INFINITY)).unwrap(),
        "bad_value"
    );
    assert_eq!(
        code(
            "D01-1",
            Answer::NotApplicable {
                reason: reason.clone()
            }
        )
        .unwrap(),
        "reason_missing"
    );
    assert_eq!(
        code("D02-1", Answer::NotApplicable { reason }).unwrap(),
        "na_not_allowed"
    );
}

#[test]
fn targets_are_read_one_by_one() {
    let file = br#"{"framework": "small", "targets": {"D01": 1.5, "D02": 3, "D0/3": 1}}"#;
    let (read, problems) = targets(file, "t.json", &small_framework());
    assert_eq!(
        read.into_iter().collect::<Vec<_>>(),
        [(DimensionId::new("D01"), 1.5)]
    );
    let found: Vec<_> = problems
        .iter()
        .map(|one| (one.pointer.as_str(), one.code.as_str()))
        .collect();
    let expected = [
        ("/targets/D0~13", "unknown_dimension"),
        ("/targets/D02", "bad_value"),
    ];
    assert!(expected.iter().all(|one| found.contains(one)), "{found:?}");
    assert_eq!(found.len(), expected.len());

    for (file, code) in [
        (
            &br#"{"framework": "bsm5", "targets": {}}"#[..],
            "wrong_framework",
        ),
        (br#"{"framework": "small"}"#, "missing_field"),
        (br#"{"framework": "small", "targets": []}"#, "wrong_type"),
        (b"D01;4", "not_json"),
    ] {
        let (read, problems) = targets(file, "t.json", &small_framework());
        assert!(read.is_empty());
        assert_eq!(
            (problems[0].code.as_str(), problems[0].severity),
            (code, Severity::Error)
        );
    }
}

/// An answer that the question takes, by what it asks for.
fn answer_to(framework: &Framework, question: &str) -> BoxedStrategy<Answer> {
    let value = |value| Answer::Value {
        value,
        desired: None,
    };
    let code = move |codes: Vec<&'static str>| {
        proptest::sample::select(codes)
            .prop_map(move |code| value(AnswerValue::Code(code.into())))
            .boxed()
    };
    let given = match question {
        "D01-1" => (0..=2i32)
            .prop_map(|level| Answer::level(level.into()))
            .boxed(),
        "D01-2" | "D01/B-1" => code(vec!["Y", "N"]),
        "D01-3" => (-1e9..1e9f64).prop_map(Answer::level).boxed(),
        "D02-1" => (0..=10i32, proptest::option::of(0..=10i32))
            .prop_map(|(now, then)| Answer::Value {
                value: AnswerValue::Number(now.into()),
                desired: then.map(f64::from),
            })
            .boxed(),
        "D02-2" => code(vec!["N", "P", "L", "F"]),
        "D02-3" => Just(vec![
            "price".to_owned(),
            "access".to_owned(),
            "help".to_owned(),
        ])
        .prop_shuffle()
        .prop_map(move |ids| value(AnswerValue::Ranking(ids)))
        .boxed(),
        "D02-4" => code(vec!["we", "they"]),
        // Without an apostrophe, which guards a text in a table.
        _ => "[ -&(-~\n]{0,20}[a-z;,\"|]"
            .prop_map(move |text| value(AnswerValue::Text { text }))
            .boxed(),
    };
    let na = framework
        .question(&QuestionId::new(question))
        .unwrap()
        .1
        .na
        .is_some();
    let reason = "[a-zé;,\"]{1,12}".prop_map(|reason| Answer::NotApplicable { reason });
    let na = if na {
        reason.boxed()
    } else {
        Just(Answer::DontKnow).boxed()
    };
    prop_oneof![4 => given, 1 => Just(Answer::DontKnow), 1 => na].boxed()
}

fn response() -> impl Strategy<Value = Response> {
    let framework = small_framework();
    let ids: Vec<String> = framework
        .questions(model::Form::Full)
        .map(|(_, question)| question.id.to_string())
        .collect();
    let question = proptest::sample::select(ids);
    let answered = question.prop_flat_map(move |id| (answer_to(&framework, &id), Just(id)));
    let group = proptest::sample::select(Group::ALL.to_vec());
    let levels = vec![Evidence::Asserted, Evidence::Documented, Evidence::Verified];
    let evidence = proptest::option::of(proptest::sample::select(levels));
    (
        answered,
        group,
        evidence,
        "[A-Za-zÄ]{1,8}",
        "([a-z;,\"é\n]{0,12}[a-z])?",
        any::<bool>(),
    )
        .prop_map(
            |((answer, question), group, evidence, participant, comment, assumed)| Response {
                participant: participant.as_str().into(),
                group,
                question: question.as_str().into(),
                answer,
                evidence,
                comment,
                assumed,
            },
        )
}

fn as_json(responses: &[Response]) -> Vec<u8> {
    let file = AnswersFile {
        framework: "small".into(),
        responses: responses.to_vec(),
    };
    serde_json::to_vec(&file).unwrap()
}

/// The responses as a spreadsheet would save them.
fn as_table(responses: &[Response], separator: u8) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator)
        .from_writer(Vec::new());
    let columns = [
        "assumed",
        "comment",
        "evidence",
        "desired",
        "reason",
        "value",
        "question",
        "group",
        "participant",
    ];
    writer.write_record(columns).unwrap();
    for response in responses {
        let row = serde_json::to_value(response).unwrap();
        writer
            .write_record(columns.map(|column| cell(&row[column])))
            .unwrap();
    }
    writer.into_inner().unwrap()
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(ids) => ids.iter().map(cell).collect::<Vec<_>>().join("|"),
        Value::Object(text) => cell(&text["text"]),
        other => other.to_string(),
    }
}

fn responses_of(read: Checked<Rows>) -> Vec<Response> {
    read.value
        .unwrap()
        .into_iter()
        .map(|(_, response)| response)
        .collect()
}

/// Text as people write it who mean harm, or only a list.
fn hostile() -> impl Strategy<Value = String> {
    let starts = vec![
        "",
        "=",
        "+",
        "-",
        "@",
        "\t",
        "\r\n",
        "'",
        "'=",
        "''-",
        "＝",
        "dont_know",
        "' not_applicable ",
        " ",
        "\"",
    ];
    let start = proptest::sample::select(starts);
    (start, "[ -~é\r\n]{0,12}").prop_map(|(start, rest)| format!("{start}{rest}"))
}

/// A response in which every text is hostile.
pub(crate) fn hostile_response() -> impl Strategy<Value = Response> {
    (response(), hostile(), hostile(), "[a-z]").prop_map(|(response, text, other, letter)| {
        let text = format!("{text}{letter}");
        let answer = match response.answer {
            Answer::NotApplicable { .. } => Answer::NotApplicable {
                reason: text.clone(),
            },
            Answer::Value {
                value: AnswerValue::Text { .. },
                desired,
            } => Answer::Value {
                value: AnswerValue::Text { text: text.clone() },
                desired,
            },
            other => other,
        };
        // A remark of blanks is none.
        let comment = if other.trim().is_empty() {
            String::new()
        } else {
            other
        };
        let participant = text.trim().into();
        Response {
            answer,
            comment,
            participant,
            ..response
        }
    })
}

fn looks_like_a_formula(cell: &str) -> bool {
    let number = cell.parse::<f64>().is_ok();
    !number && cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝'])
}

proptest! {
    #[test]
    fn written_answers_read_back_without_a_change(responses in proptest::collection::vec(hostile_response(), 0..12)) {
        let framework = small_framework();
        let table = write_csv(&framework, &responses).unwrap();
        let json = write_json(&framework, &responses).unwrap();
        let read = |bytes: &[u8], file: &str| {
            let read = read_answers(bytes, file, &framework);
            assert_eq!(found(&read), []);
            responses_of(read)
        };
        let (table, json) = (read(&table, "a.csv"), read(&json, "a.json"));
        prop_assert_eq!(&table, &json);
        let all = |responses: &[Response]| {
            let mut all: Vec<String> = responses.iter().map(|one| format!("{one:?}")).collect();
            all.sort();
            all
        };
        prop_assert_eq!(all(&table), all(&responses));
    }

    #[test]
    fn no_cell_of_a_written_table_looks_like_a_formula(responses in proptest::collection::vec(hostile_response(), 1..12)) {
        let table = write_csv(&small_framework(), &responses).unwrap();
        let mut reader = csv::Reader::from_reader(table.as_slice());
        for record in reader.records() {
            for cell in &record.unwrap() {
                prop_assert!(!looks_like_a_formula(cell), "{:?}", cell);
            }
        }
    }
}

#[test]
fn a_written_table_is_one_that_spreadsheets_take() {
    let given = |participant: &str, question: &str, answer: Answer, comment: &str| Response {
        participant: participant.into(),
        group: Group::It,
        question: question.into(),
        answer,
        evidence: None,
        comment: comment.into(),
        assumed: false,
    };
    let text = AnswerValue::Text {
        text: "dont_know".into(),
    };
    let responses = [
        given(
            "ann",
            "D02-5",
            Answer::Value {
                value: text,
                desired: None,
            },
            "@SUM(A1)",
        ),
        given(
            "ben",
            "D01-3",
            Answer::level(-2.5),
            "- one, \"two\"\n- three",
        ),
        given("ann", "D01-3", Answer::DontKnow, ""),
    ];
    let table = write_csv(&small_framework(), &responses).unwrap();
    let text = std::str::from_utf8(table.strip_prefix(b"\xEF\xBB\xBF").unwrap()).unwrap();
    insta::assert_snapshot!(text.replace("\r\n", "⏎\n"), @r#"
    participant,group,question,value,reason,desired,evidence,comment,assumed⏎
    ann,it,D01-3,dont_know,,,,,⏎
    ben,it,D01-3,-2.5,,,,"'- one, ""two""
    - three",⏎
    ann,it,D02-5,'dont_know,,,,'@SUM(A1),⏎
    "#);
}

proptest! {
    #[test]
    fn answers_survive_the_way_to_a_file_and_back(responses in proptest::collection::vec(response(), 0..12)) {
        let framework = small_framework();
        let read = read_answers(&as_json(&responses), "a.json", &framework);
        prop_assert_eq!(&read.problems, &vec![]);
        prop_assert_eq!(as_json(&responses), as_json(&responses_of(read)));
    }

    #[test]
    fn a_table_and_json_of_the_same_answers_read_alike(responses in proptest::collection::vec(response(), 1..12)) {
        let framework = small_framework();
        for separator in *b",;" {
            let read = read_answers(&as_table(&responses, separator), "a.csv", &framework);
            prop_assert_eq!(&read.problems, &vec![]);
            prop_assert_eq!(&responses_of(read), &responses);
        }
        prop_assert_eq!(responses_of(read_answers(&as_json(&responses), "a.json", &framework)), responses);
    }
}
