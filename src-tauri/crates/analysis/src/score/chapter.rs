//! The questions of one dimension with what was said to them, and what holds of them under every
//! scheme.

use model::{Answer, Dimension, Evidence, Group, Question};

use super::aggregate;
use super::answers::{Asked, Voice};
use super::confidence::{confidence, labelled};
use super::weighted::{Item, status, weighted_mean};
use crate::{Confidence, DontKnow, QuestionResult, Status};

/// A question with what was said to it and what came of that.
#[derive(Debug)]
pub(crate) struct Answered<'a> {
    pub(crate) question: &'a Question,
    pub(crate) voices: Vec<Voice<'a>>,
    pub(crate) result: QuestionResult,
}

impl<'a> From<Asked<'a>> for Answered<'a> {
    fn from(asked: Asked<'a>) -> Self {
        let result = aggregate::question(&asked);
        Self {
            question: asked.question,
            voices: asked.voices,
            result,
        }
    }
}

impl Answered<'_> {
    /// Who did not know, by participant.
    pub(crate) fn dont_know(&self) -> impl Iterator<Item = DontKnow> {
        self.voices
            .iter()
            .filter(|voice| !voice.assumed && voice.response.answer == Answer::DontKnow)
            .map(|voice| DontKnow {
                question: self.result.id.clone(),
                participant: voice.response.participant.clone(),
                group: voice.group,
            })
    }

    /// The question as a part of a mean.
    pub(crate) fn item(&self) -> Item {
        Item {
            weight: self.question.weight,
            standing: self.result.standing(),
        }
    }
}

/// The scored questions of one dimension, in order of asking.
#[derive(Debug)]
pub(crate) struct Chapter<'a> {
    pub(crate) dimension: &'a Dimension,
    pub(crate) questions: Vec<Answered<'a>>,
}

/// How much of what applies is answered, and how well that is borne out.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Coverage {
    pub(crate) status: Status,
    pub(crate) completeness: Option<f64>,
    pub(crate) confidence: Confidence,
}

impl Coverage {
    /// Whether there is anything to judge by: a blank is not the lowest level.
    pub(crate) fn is_judged(&self) -> bool {
        matches!(self.status, Status::Ok | Status::Provisional)
    }
}

impl Chapter<'_> {
    /// What is answered in this dimension, by the weights of its questions.
    pub(crate) fn coverage(&self, provisional_below: f64) -> Coverage {
        let items: Vec<Item> = self.questions.iter().map(Answered::item).collect();
        let completeness = weighted_mean(
            items
                .iter()
                .map(|item| (item.weight, item.standing.credited(1.0))),
        );
        let asserted = Evidence::Asserted.factor();
        let borne_out: Vec<(Item, f64)> = items
            .iter()
            .zip(&self.questions)
            .map(|(item, question)| (*item, question.result.evidence.unwrap_or(asserted)))
            .collect();
        Coverage {
            status: status(self.is_answered(), completeness, provisional_below),
            completeness,
            confidence: confidence(&borne_out),
        }
    }

    fn is_answered(&self) -> bool {
        self.questions
            .iter()
            .any(|question| question.result.value.is_some())
    }

    /// Whether a side is asked anything here.
    pub(crate) fn asks(&self, group: Group) -> bool {
        self.questions
            .iter()
            .any(|question| question.question.audience.asks(group))
    }

    /// Whether both sides are asked something here.
    pub(crate) fn asks_both(&self) -> bool {
        Group::ALL.into_iter().all(|group| self.asks(group))
    }

    /// How many people of a side gave a value anywhere in the dimension.
    pub(crate) fn people(&self, group: Group) -> u32 {
        people(&self.questions, group)
    }
}

/// How many people of a side gave a value to any of these questions.
pub(crate) fn people<'q, 'a: 'q>(
    questions: impl IntoIterator<Item = &'q Answered<'a>>,
    group: Group,
) -> u32 {
    let mut people: Vec<usize> = questions
        .into_iter()
        .flat_map(|question| &question.voices)
        .filter(|voice| !voice.assumed && voice.group == group)
        .filter(|voice| voice.figure.is_some())
        .map(|voice| voice.person)
        .collect();
    people.sort_unstable();
    people.dedup();
    people.len() as u32
}

/// What is answered over all: means of the dimensions' by their weights. A dimension that does not
/// apply leaves them.
pub(crate) fn coverage(chapters: &[Chapter<'_>], provisional_below: f64) -> Coverage {
    let each: Vec<(f64, Coverage)> = chapters
        .iter()
        .map(|chapter| {
            (
                chapter.dimension.weight,
                chapter.coverage(provisional_below),
            )
        })
        .collect();
    let mean = |figure: fn(&Coverage) -> Option<f64>| {
        weighted_mean(each.iter().map(|(weight, part)| (*weight, figure(part))))
    };
    let completeness = mean(|part| part.completeness);
    let answered = chapters.iter().any(Chapter::is_answered);
    Coverage {
        status: status(answered, completeness, provisional_below),
        completeness,
        confidence: labelled(mean(|part| part.confidence.value)),
    }
}
