//! Small frameworks and answers for tests.

use analysis::{ContinuousScores, Derivation, Scores, Scoring, score};
use model::{Answer, Evidence, Form, Framework, Group, QuestionId, Response};
use serde_json::{Value, json};

/// A level question as it stands in a file: both sides are asked, and it may not apply.
pub(crate) fn question(id: &str) -> Value {
    json!({
        "id": id, "kind": "level", "audience": "both", "stem": {"it": "How?", "business": "How?"},
        "weight": 1, "short_form": true, "na": "nothing to look at"
    })
}

/// A value with some of its fields replaced.
pub(crate) fn with(mut value: Value, changes: Value) -> Value {
    if let (Some(fields), Value::Object(changes)) = (value.as_object_mut(), changes) {
        fields.extend(changes);
    }
    value
}

/// A dimension as it stands in a file.
pub(crate) fn dimension(id: &str, weight: f64, questions: Vec<Value>) -> Value {
    json!({"id": id, "name": format!("Dimension {id}"), "weight": weight, "meaning": "", "questions": questions})
}

/// A continuous framework on the scale 0 to 5, with gates.
pub(crate) fn framework(dimensions: Vec<Value>, gates: Value) -> Framework {
    framework_with(json!({"dimensions": dimensions, "gates": gates}))
}

/// A framework with some of its fields replaced.
pub(crate) fn framework_with(changes: Value) -> Framework {
    let file = json!({
        "format": 1, "id": "tiny", "version": "1", "name": "Tiny", "provenance": "test",
        "licence": "CC0-1.0", "minutes": {"short": 1, "full": null},
        "scheme": {"kind": "continuous"}, "scale": {"min": 0, "max": 5}, "dimensions": []
    });
    serde_json::from_value(with(file, changes)).expect("a test's framework reads")
}

/// A person's answer for a side.
pub(crate) fn said(participant: &str, group: Group, question: &str, answer: Answer) -> Response {
    Response {
        participant: participant.into(),
        group,
        question: QuestionId::new(question),
        answer,
        evidence: None,
        comment: String::new(),
        assumed: false,
    }
}

/// A person's level for a side.
pub(crate) fn level(participant: &str, group: Group, question: &str, level: f64) -> Response {
    said(participant, group, question, Answer::level(level))
}

/// "Not applicable", with a reason.
pub(crate) fn not_applicable() -> Answer {
    Answer::NotApplicable {
        reason: "no such thing here".to_owned(),
    }
}

/// The same answer, borne out.
pub(crate) fn borne_out(response: Response, evidence: Evidence) -> Response {
    Response {
        evidence: Some(evidence),
        ..response
    }
}

/// The same answer, given for the other side.
pub(crate) fn assumed(response: Response) -> Response {
    Response {
        assumed: true,
        ..response
    }
}

/// The figures of the continuous scheme.
pub(crate) fn continuous(scores: &Scores) -> &ContinuousScores {
    scores.continuous().expect("the framework is continuous")
}

/// One line a node: subject, rule, value, weight, note.
pub(crate) fn outline(node: &Derivation, depth: usize) -> String {
    let subject = serde_json::to_string(&node.subject).expect("a subject is data");
    let value = node.value.map_or("–".to_owned(), |value| value.to_string());
    let weight = node
        .weight
        .map(|weight| format!(" × {weight}"))
        .unwrap_or_default();
    let note = node
        .note
        .as_ref()
        .map(|note| format!(" ({note})"))
        .unwrap_or_default();
    let line = format!(
        "{}{subject} {:?} {value}{weight}{note}\n",
        "  ".repeat(depth),
        node.rule
    );
    node.parts
        .iter()
        .fold(line, |text, part| text + &outline(part, depth + 1))
}

/// The identifiers of every question, in order of asking.
pub(crate) fn ids(framework: &Framework) -> Vec<String> {
    framework
        .questions(Form::Full)
        .map(|(_, question)| question.id.to_string())
        .collect()
}

/// Scores the short form.
pub(crate) fn scored(framework: &Framework, responses: &[Response]) -> Scoring {
    score(framework, "hash", responses, Form::Short)
}
