//! What the appendix says of each question: counts by side, never names.

use analysis::{Groups, QuestionResult};
use model::{
    Answer, AnswerValue, Choice, Evidence, Framework, Group, Question, QuestionKind, Response,
};
use report::{Assumed, Entry, EvidenceKinds, Reads, Step, Wanted};

use crate::facts::{Facts, count, people};
use crate::parts;

/// The ends of a differential.
const DIFFERENTIAL: (i64, i64) = (0, 10);

/// How one question was put and answered. `closed` has no score of a side that may not be shown.
pub(super) fn entry(facts: &Facts, question: &Question, closed: &QuestionResult) -> Entry {
    let framework = &facts.now.edition.framework;
    let answers = answers(facts, question);
    let shown = facts
        .discretion()
        .allows(Group::ALL.map(|group| people(&closed.groups, group)));
    let offered = match question.kind {
        QuestionKind::Number if shown => numbers_given(question, &answers),
        _ => offered(framework, question),
    };
    let tally = |is_chosen: fn(&Offered, &Answer) -> bool| {
        let counted = offered
            .iter()
            .map(|step| by_side(&answers, |answer| is_chosen(step, answer)));
        shown.then(|| counted.collect())
    };
    let paired = question.kind == QuestionKind::Differential;
    Entry {
        id: question.id.to_string(),
        kind: question.kind,
        stems: Groups::from_fn(|group| {
            let asked = question.audience.asks(group);
            asked.then(|| question.stem.for_group(group).to_owned())
        }),
        why: question.why.clone(),
        weight: question.weight,
        tally: tally(Offered::is_chosen),
        wanted: paired.then(|| Wanted {
            value: closed.desired.map(|desired| desired.value),
            tally: tally(Offered::is_wanted),
        }),
        reads: reads(question, closed),
        said: said(question, &answers, shown),
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

/// How many of each side gave an answer like this.
fn by_side(answers: &[&Response], is_meant: impl Fn(&Answer) -> bool) -> Groups<u32> {
    Groups::from_fn(|group| {
        let own = answers.iter().filter(|response| response.group == group);
        count(own.filter(|response| is_meant(&response.answer)))
    })
}

/// The figures in words, where they are none on a scale.
fn reads(question: &Question, closed: &QuestionResult) -> Option<Reads> {
    let kind = question.kind;
    let read = |figure: Option<f64>| figure.map(|figure| parts::answer(figure, kind));
    let is_read = matches!(
        kind,
        QuestionKind::YesNo | QuestionKind::Nplf | QuestionKind::Number
    );
    is_read.then(|| Reads {
        value: read(closed.value),
        sides: Groups::from_fn(|group| read(closed.groups.of(group).and_then(|side| side.score))),
    })
}

/// Answers that are no figures, in the order of the alphabet. How people put things in order tells how
/// the answers fell, and is told where that may be.
fn said(question: &Question, answers: &[&Response], shown: bool) -> Vec<String> {
    let in_words = |response: &&Response| match &response.answer {
        Answer::Value {
            value: AnswerValue::Text { text },
            ..
        } => Some(text.clone()),
        Answer::Value {
            value: AnswerValue::Ranking(ids),
            ..
        } if shown => Some(ranked(question, ids)),
        _ => None,
    };
    let mut said: Vec<String> = answers.iter().filter_map(in_words).collect();
    said.sort();
    said
}

/// What was put in order, first to last.
fn ranked(question: &Question, ids: &[String]) -> String {
    let text = |id: &String| {
        let choice = question.choices.iter().find(|choice| &choice.id == id);
        choice.map_or(id.clone(), |choice| choice.text.clone())
    };
    let texts: Vec<String> = ids.iter().map(text).collect();
    texts.join("; ")
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
    /// A number on a scale of which the higher end is the better one.
    fn level(value: f64, text: &str) -> Self {
        let mut offered = Self::number(value, &value.to_string(), text);
        offered.step.value = Some(value);
        offered
    }

    fn number(value: f64, label: &str, text: &str) -> Self {
        Self {
            step: Step {
                label: label.to_owned(),
                value: None,
                counts_as: Some(value),
                text: text.to_owned(),
            },
            code: None,
        }
    }

    /// A code with the number that it counts as.
    fn rank((code, label, rank): (&str, &str, u32)) -> Self {
        Self {
            code: Some(code.to_owned()),
            ..Self::number(f64::from(rank), label, &format!("Counts as {rank}."))
        }
    }

    fn choice(choice: &Choice) -> Self {
        Self {
            step: Step {
                label: choice.id.clone(),
                value: None,
                counts_as: None,
                text: choice.text.clone(),
            },
            code: Some(choice.id.clone()),
        }
    }

    fn is_chosen(&self, answer: &Answer) -> bool {
        match answer {
            Answer::Value {
                value: AnswerValue::Number(number),
                ..
            } => self.code.is_none() && self.step.counts_as == Some(*number),
            Answer::Value {
                value: AnswerValue::Code(code),
                ..
            } => self.code.as_ref() == Some(code),
            _ => false,
        }
    }

    fn is_wanted(&self, answer: &Answer) -> bool {
        match answer {
            Answer::Value {
                desired: Some(desired),
                ..
            } => self.step.counts_as == Some(*desired),
            _ => false,
        }
    }
}

/// What can be answered, lowest first; nothing where answers are not counted by kind.
fn offered(framework: &Framework, question: &Question) -> Vec<Offered> {
    match question.kind {
        QuestionKind::Level => {
            let named = |value| anchor(question, value).or_else(|| framework.level_name(value));
            numbers(framework.scale.min, framework.scale.max)
                .map(|value| Offered::level(value, named(value).unwrap_or_default()))
                .collect()
        }
        QuestionKind::Differential => differential(question),
        QuestionKind::YesNo => [("N", "no", 0), ("Y", "yes", 1)].map(Offered::rank).into(),
        QuestionKind::Nplf => [
            ("N", "not", 0),
            ("P", "partially", 1),
            ("L", "largely", 2),
            ("F", "fully", 3),
        ]
        .map(Offered::rank)
        .into(),
        QuestionKind::Choice => question.choices.iter().map(Offered::choice).collect(),
        QuestionKind::Ranking | QuestionKind::Number | QuestionKind::Text => Vec::new(),
    }
}

/// What a value stands for in the words of the question.
fn anchor(question: &Question, value: f64) -> Option<&str> {
    let anchor = question.anchors.iter().find(|anchor| anchor.value == value);
    anchor.map(|anchor| anchor.text.as_str())
}

/// Whole numbers between two poles, the words of which stand at the ends.
fn differential(question: &Question) -> Vec<Offered> {
    let (low, high) = (DIFFERENTIAL.0 as f64, DIFFERENTIAL.1 as f64);
    let pole = |value: f64| match &question.poles {
        Some(poles) if value == low => Some(poles.low.as_str()),
        Some(poles) if value == high => Some(poles.high.as_str()),
        _ => None,
    };
    let text = |value: f64| match (pole(value), anchor(question, value)) {
        (Some(pole), Some(anchor)) => format!("{pole}. {anchor}"),
        (pole, anchor) => pole.or(anchor).unwrap_or_default().to_owned(),
    };
    numbers(low, high)
        .map(|value| Offered::number(value, &value.to_string(), &text(value)))
        .collect()
}

/// The numbers that anybody gave, lowest first, each in the question's unit.
fn numbers_given(question: &Question, answers: &[&Response]) -> Vec<Offered> {
    let mut given: Vec<f64> = answers
        .iter()
        .filter_map(|response| response.answer.number())
        .collect();
    given.sort_by(f64::total_cmp);
    given.dedup();
    let unit = question.unit.as_deref().unwrap_or_default();
    given
        .into_iter()
        .map(|value| Offered::number(value, &value.to_string(), unit))
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
