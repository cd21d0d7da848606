//! What the appendix says of each question: counts by side, never names.

use analysis::{Groups, QuestionResult};
use model::{Answer, AnswerValue, Evidence, Framework, Group, Question, QuestionKind, Response};
use report::{Assumed, Entry, EvidenceKinds, Step};

use crate::facts::{Facts, count, people};

/// The ends of a differential.
const DIFFERENTIAL: (i64, i64) = (0, 10);

/// How one question was put and answered. `closed` has no score of a side that may not be shown.
pub(super) fn entry(facts: &Facts, question: &Question, closed: &QuestionResult) -> Entry {
    let framework = &facts.now.edition.framework;
    let answers = answers(facts, question);
    let offered = offered(framework, question);
    let shown = facts
        .discretion()
        .allows(Group::ALL.map(|group| people(&closed.groups, group)));
    let tally = |step: &Offered| {
        Groups::from_fn(|group| {
            let own = answers.iter().filter(|response| response.group == group);
            count(own.filter(|response| step.is_chosen(&response.answer)))
        })
    };
    Entry {
        id: question.id.to_string(),
        stems: Groups::from_fn(|group| {
            let asked = question.audience.asks(group);
            asked.then(|| question.stem.for_group(group).to_owned())
        }),
        why: question.why.clone(),
        weight: question.weight,
        tally: shown.then(|| offered.iter().map(tally).collect()),
        steps: offered.into_iter().map(|offered| offered.step).collect(),
        evidence_asked: question.evidence.clone(),
        evidence: evidence(&answers),
        not_applicable: reasons(&answers),
        assumed: Groups::from_fn(|group| {
            closed.assumed.of(group).map(|side| Assumed {
                mean: side.score,
                people: side.participants,
            })
        }),
    }
}

/// Every answer to a question that a side gave for itself.
fn answers<'a>(facts: &'a Facts, question: &Question) -> Vec<&'a Response> {
    let all = facts.now.responses.iter();
    all.filter(|response| response.question == question.id && !response.assumed)
        .collect()
}

/// An answer that a question offers, and how it stands in the file.
struct Offered {
    step: Step,
    code: Option<String>,
}

impl Offered {
    fn number(value: f64, text: &str) -> Self {
        Self {
            step: Step {
                label: value.to_string(),
                value: Some(value),
                text: text.to_owned(),
            },
            code: None,
        }
    }

    fn code(code: &str, label: &str, text: &str) -> Self {
        Self {
            step: Step {
                label: label.to_owned(),
                value: None,
                text: text.to_owned(),
            },
            code: Some(code.to_owned()),
        }
    }

    fn is_chosen(&self, answer: &Answer) -> bool {
        match answer {
            Answer::Value {
                value: AnswerValue::Number(number),
                ..
            } => self.step.value == Some(*number),
            Answer::Value {
                value: AnswerValue::Code(code),
                ..
            } => self.code.as_ref() == Some(code),
            _ => false,
        }
    }
}

/// What can be answered, lowest first; nothing where answers are not counted by kind.
fn offered(framework: &Framework, question: &Question) -> Vec<Offered> {
    let anchor = |value: f64| {
        let anchor = question.anchors.iter().find(|anchor| anchor.value == value);
        anchor.map(|anchor| anchor.text.as_str())
    };
    match question.kind {
        QuestionKind::Level => {
            let named = |value| anchor(value).or_else(|| framework.level_name(value));
            numbers(framework.scale.min, framework.scale.max)
                .map(|value| Offered::number(value, named(value).unwrap_or_default()))
                .collect()
        }
        QuestionKind::Differential => differential(question),
        QuestionKind::YesNo => [("Y", "yes"), ("N", "no")]
            .map(|(code, label)| Offered::code(code, label, ""))
            .into(),
        QuestionKind::Nplf => [
            ("N", "not"),
            ("P", "partially"),
            ("L", "largely"),
            ("F", "fully"),
        ]
        .map(|(code, label)| Offered::code(code, label, ""))
        .into(),
        QuestionKind::Choice => {
            let choices = question.choices.iter();
            choices
                .map(|choice| Offered::code(&choice.id, &choice.id, &choice.text))
                .collect()
        }
        QuestionKind::Ranking | QuestionKind::Number | QuestionKind::Text => Vec::new(),
    }
}

/// Whole numbers between two poles, the words of which stand at the ends.
fn differential(question: &Question) -> Vec<Offered> {
    let (low, high) = (DIFFERENTIAL.0 as f64, DIFFERENTIAL.1 as f64);
    let pole = |value: f64| match &question.poles {
        Some(poles) if value == low => poles.low.as_str(),
        Some(poles) if value == high => poles.high.as_str(),
        _ => "",
    };
    numbers(low, high)
        .map(|value| Offered::number(value, pole(value)))
        .collect()
}

fn numbers(min: f64, max: f64) -> impl Iterator<Item = f64> {
    (min.ceil() as i64..=max.floor() as i64).map(|value| value as f64)
}

fn evidence(answers: &[&Response]) -> EvidenceKinds {
    let of = |wanted: Evidence| {
        let values = answers.iter().filter(|response| {
            let value = matches!(response.answer, Answer::Value { .. });
            value && response.evidence.unwrap_or(Evidence::Asserted) == wanted
        });
        count(values)
    };
    EvidenceKinds {
        asserted: of(Evidence::Asserted),
        documented: of(Evidence::Documented),
        verified: of(Evidence::Verified),
    }
}

/// In the order of the alphabet, which tells nothing of who spoke first.
fn reasons(answers: &[&Response]) -> Vec<String> {
    let said = answers
        .iter()
        .filter_map(|response| match &response.answer {
            Answer::NotApplicable { reason } => Some(reason.clone()),
            _ => None,
        });
    let mut reasons: Vec<String> = said.collect();
    reasons.sort();
    reasons
}
