//! From people's answers to one value for each question.

use model::{Answer, Evidence, Group};

use super::answers::{Asked, Voice};
use crate::statistics::mean;
use crate::{Desired, GroupScore, Groups, QuestionResult, QuestionState};

/// Mean of the group means: eight voices of one side do not drown two of the other. A side
/// without a mean drops out.
pub fn group_balanced(means: &Groups<Option<f64>>) -> Option<f64> {
    let present: Vec<f64> = Group::ALL
        .into_iter()
        .filter_map(|group| *means.of(group))
        .collect();
    mean(&present)
}

/// Whether exactly one side has a mean.
pub fn one_sided(means: &Groups<Option<f64>>) -> bool {
    means.it.is_some() != means.business.is_some()
}

/// What is known of one question.
pub(crate) fn question(asked: &Asked<'_>) -> QuestionResult {
    let voices: Vec<&Voice<'_>> = asked.voices.iter().filter(|voice| !voice.assumed).collect();
    let groups = sides(voices.iter().copied());
    let value = group_balanced(&Groups::from_fn(|group| {
        groups.of(group).and_then(|side| side.score)
    }));
    let evidence: Vec<Evidence> = voices
        .iter()
        .filter(|voice| voice.figure.is_some())
        .map(|voice| voice.evidence())
        .collect();
    let factors: Vec<f64> = evidence.iter().map(|evidence| evidence.factor()).collect();
    QuestionResult {
        id: asked.question.id.clone(),
        dimension: asked.dimension.id.clone(),
        value,
        state: state(value, &voices),
        desired: desired(&voices),
        groups,
        evidence: mean(&factors),
        evidenced: evidence
            .iter()
            .filter(|evidence| **evidence > Evidence::Asserted)
            .count() as u32,
        answers: evidence.len() as u32,
        dont_know: voices
            .iter()
            .filter(|voice| voice.response.answer == Answer::DontKnow)
            .count() as u32,
        assumed: sides(asked.voices.iter().filter(|voice| voice.assumed)),
    }
}

/// What is wanted, weighed as the values are; none where nobody said.
fn desired(voices: &[&Voice<'_>]) -> Option<Desired> {
    let groups = Groups::from_fn(|group| {
        let wanted: Vec<f64> = voices
            .iter()
            .filter(|voice| voice.group == group)
            .filter_map(|voice| voice.desired)
            .collect();
        mean(&wanted)
    });
    let value = group_balanced(&groups)?;
    Some(Desired { value, groups })
}

/// Each side's mean, where it gave a value.
fn sides<'a>(voices: impl Iterator<Item = &'a Voice<'a>> + Clone) -> Groups<Option<GroupScore>> {
    Groups::from_fn(|group| {
        let values: Vec<f64> = voices
            .clone()
            .filter(|voice| voice.group == group)
            .filter_map(|voice| voice.figure)
            .collect();
        let score = Some(mean(&values)?);
        Some(GroupScore {
            score,
            participants: values.len() as u32,
        })
    })
}

/// "Don't know" speaks neither for a value nor for "not applicable".
fn state(value: Option<f64>, voices: &[&Voice<'_>]) -> QuestionState {
    let not_applicable =
        |voice: &&Voice<'_>| matches!(voice.response.answer, Answer::NotApplicable { .. });
    if value.is_some() {
        QuestionState::Value
    } else if voices.iter().any(not_applicable) {
        QuestionState::NotApplicable
    } else {
        QuestionState::Missing
    }
}
