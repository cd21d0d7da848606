//! A fact that stops a question at a level, while answering.

use app::api::*;
use model::{Answer, AnswerValue, Evidence, Group};
use serde_json::json;

use crate::desk::Program;
use crate::schemes::workspace_of;

/// A question that stops at 3 where no service touches life, safety or law.
fn opened() -> Program {
    let anchors: Vec<_> = (0..=5)
        .map(|value| json!({"value": value, "text": format!("There is {value} to be seen.")}))
        .collect();
    let question = |id: &str, kind: &str| {
        json!({
            "id": id, "kind": kind, "audience": "both", "stem": {"it": "How?", "business": "How?"},
            "weight": 1, "short_form": true, "scored": kind == "level",
        })
    };
    let mut marked = question("Q2", "level");
    marked["anchors"] = json!(anchors);
    marked["caps"] = json!([{
        "at": 3, "when": "No service touches life, safety or law", "fact": {"question": "Q1", "is": "N"},
    }]);
    let file = json!({
        "format": 1, "id": "capped", "version": "1", "name": "Capped", "provenance": "Ours.",
        "licence": "CC0-1.0", "minutes": {"short": 1, "full": 1}, "scheme": {"kind": "continuous"},
        "scale": {"min": 0, "max": 5, "levels": []},
        "dimensions": [{"id": "D", "name": "Duty", "weight": 1, "meaning": "Duty.", "questions": [question("Q1", "yes_no"), marked]}],
    });
    let edition = catalog::read_edition(file.to_string().into_bytes(), "capped")
        .value
        .unwrap();
    let program = Program::new();
    let path = workspace_of(&program, &edition, Vec::new(), 3);
    let path = path.to_string_lossy().into_owned();
    program.app.open_workspace(PathInput { path }).unwrap();
    program
}

fn say(
    program: &Program,
    person: &str,
    question: &str,
    answer: Answer,
) -> Result<AnswerSaved, app::Error> {
    program.app.answer(AnswerInput {
        assessment: "a".into(),
        question: question.into(),
        voice: Voice {
            participant: person.into(),
            group: Group::It,
        },
        answer: Some(answer),
        evidence: Evidence::Asserted,
        comment: String::new(),
    })
}

fn touches(code: &str) -> Answer {
    Answer::Value {
        value: AnswerValue::Code(code.to_owned()),
        desired: None,
    }
}

#[test]
fn whoever_told_the_fact_cannot_answer_above_it() {
    let program = opened();
    say(&program, "it-0", "Q1", touches("N")).unwrap();
    say(&program, "it-0", "Q2", Answer::level(3.0)).unwrap();
    let refused = say(&program, "it-0", "Q2", Answer::level(4.0)).unwrap_err();
    assert_eq!(refused.code(), "answer_capped");
    assert!(
        refused
            .to_string()
            .contains("stops at 3: No service touches life, safety or law"),
        "{refused}"
    );
    let results = program
        .app
        .results(AssessmentRef {
            assessment: "a".into(),
        })
        .unwrap();
    assert_eq!(
        results.questions[0].result.value,
        Some(3.0),
        "the former answer stays"
    );
}

#[test]
fn nobody_is_stopped_by_what_others_say() {
    let program = opened();
    say(&program, "it-0", "Q1", touches("N")).unwrap();
    say(&program, "it-1", "Q1", touches("Y")).unwrap();
    for person in ["it-1", "it-2"] {
        say(&program, person, "Q2", Answer::level(5.0)).unwrap();
    }
}

#[test]
fn an_answer_that_stood_before_the_fact_counts_as_what_the_fact_allows() {
    let program = opened();
    say(&program, "it-0", "Q2", Answer::level(5.0)).unwrap();
    say(&program, "it-0", "Q1", touches("N")).unwrap();
    let results = program
        .app
        .results(AssessmentRef {
            assessment: "a".into(),
        })
        .unwrap();
    assert_eq!(results.questions[0].result.value, Some(3.0));
}
