//! From questions to one dimension.

use model::{Answer, Dimension, Evidence, Group, Question};

use super::aggregate;
use super::answers::{Asked, Voice};
use super::confidence::confidence;
use super::continuous::{Item, Standing, Terms, weighted, weighted_mean};
use crate::round::floor_level;
use crate::{
    Band, DimensionScore, DontKnow, GroupScore, Groups, QuestionResult, QuestionState, Status,
};

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

    fn item(&self) -> Item {
        Item {
            weight: self.question.weight,
            standing: self.standing(),
        }
    }

    fn standing(&self) -> Standing {
        match (self.result.state, self.result.value) {
            (QuestionState::NotApplicable, _) => Standing::NotApplicable,
            (_, Some(value)) => Standing::Value(value),
            (_, None) => Standing::Missing,
        }
    }
}

/// The figures of one dimension from its questions.
pub(crate) fn dimension(
    dimension: &Dimension,
    questions: &[Answered<'_>],
    terms: Terms,
) -> DimensionScore {
    let items: Vec<Item> = questions.iter().map(Answered::item).collect();
    let mean = weighted(&items, terms);
    let asserted = Evidence::Asserted.factor();
    let borne_out: Vec<(Item, f64)> = items
        .iter()
        .zip(questions)
        .map(|(item, question)| (*item, question.result.evidence.unwrap_or(asserted)))
        .collect();
    let groups = Groups::from_fn(|group| side(questions, group));
    DimensionScore {
        id: dimension.id.clone(),
        name: dimension.name.clone(),
        weight: dimension.weight,
        score: mean.score,
        band: Band {
            low: mean.low,
            high: mean.high,
        },
        level: mean.score.map(floor_level),
        status: mean.status,
        completeness: mean.completeness,
        confidence: confidence(&borne_out),
        groups,
        one_sided: is_one_sided(questions, &groups),
    }
}

/// Where a dimension stands among the others, and before a gate.
pub(crate) fn standing(dimension: &DimensionScore) -> Standing {
    match (dimension.status, dimension.score) {
        (Status::NotApplicable, _) => Standing::NotApplicable,
        (_, Some(score)) => Standing::Value(score),
        (_, None) => Standing::Missing,
    }
}

/// A side's own mean; none where it was not asked and gave nothing.
fn side(questions: &[Answered<'_>], group: Group) -> Option<GroupScore> {
    let score = weighted_mean(questions.iter().map(|question| {
        let own = question.result.groups.of(group).and_then(|side| side.score);
        (question.question.weight, own)
    }));
    let shown = score.is_some() || is_asked(questions, group);
    shown.then(|| GroupScore {
        score,
        participants: people(questions, group),
    })
}

fn is_asked(questions: &[Answered<'_>], group: Group) -> bool {
    questions
        .iter()
        .any(|question| question.question.audience.asks(group))
}

/// How many people of a side gave a value anywhere in the dimension.
fn people(questions: &[Answered<'_>], group: Group) -> u32 {
    let mut people: Vec<usize> = questions
        .iter()
        .flat_map(|question| &question.voices)
        .filter(|voice| !voice.assumed && voice.group == group)
        .filter(|voice| voice.figure.is_some())
        .map(|voice| voice.person)
        .collect();
    people.sort_unstable();
    people.dedup();
    people.len() as u32
}

fn is_one_sided(questions: &[Answered<'_>], groups: &Groups<Option<GroupScore>>) -> bool {
    let both_asked = Group::ALL
        .into_iter()
        .all(|group| is_asked(questions, group));
    let means = Groups::from_fn(|group| groups.of(group).and_then(|side| side.score));
    both_asked && aggregate::one_sided(&means)
}
