//! The parts of a derivation that every scheme has: questions, sides, answers.
//!
//! Invariant: every value equals its rule applied to its parts. Parts without a value are listed
//! too, with the reason in their note.

use model::{Answer, Evidence, Group};

use super::answers::Voice;
use super::chapter::{Answered, Chapter};
use super::weighted::Standing;
use crate::{Derivation, QuestionResult, QuestionState, Rule, Status, Subject};

pub(crate) const MISSING: &str = "missing";
pub(crate) const NOT_APPLICABLE: &str = "not applicable";

/// Which state of a pair a derivation is about. Other questions have a current one only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// Where things stand.
    Current,
    /// Where they are wanted.
    Desired,
}

impl State {
    fn of_question(self, result: &QuestionResult) -> Option<f64> {
        match self {
            State::Current => result.value,
            State::Desired => Some(result.desired.as_ref()?.value),
        }
    }

    fn of_side(self, result: &QuestionResult, group: Group) -> Option<f64> {
        match self {
            State::Current => (*result.groups.of(group))?.score,
            State::Desired => *result.desired.as_ref()?.groups.of(group),
        }
    }

    fn of_voice(self, voice: &Voice<'_>) -> Option<f64> {
        match self {
            State::Current => voice.figure,
            State::Desired => voice.desired,
        }
    }
}

/// A question from its sides, and these from their answers.
pub(crate) fn question(answered: &Answered<'_>) -> Derivation {
    question_state(answered, State::Current)
}

/// One state of a question from its sides, and these from their answers.
pub(crate) fn question_state(answered: &Answered<'_>, state: State) -> Derivation {
    let result = &answered.result;
    let note = match result.state {
        QuestionState::Value => None,
        QuestionState::NotApplicable => Some(NOT_APPLICABLE.to_owned()),
        QuestionState::Missing => Some(MISSING.to_owned()),
    };
    Derivation {
        weight: Some(answered.question.weight),
        note,
        parts: Group::ALL
            .into_iter()
            .filter_map(|group| side(answered, group, state))
            .collect(),
        ..node(
            Subject::Question {
                id: result.id.clone(),
            },
            Rule::MeanOfGroups,
            state.of_question(result),
        )
    }
}

/// One side's answers; none where it was not asked and said nothing.
fn side(answered: &Answered<'_>, group: Group, state: State) -> Option<Derivation> {
    let parts: Vec<Derivation> = answered
        .voices
        .iter()
        .filter(|voice| !voice.assumed && voice.group == group)
        .map(|voice| answer(voice, state))
        .collect();
    let value = state.of_side(&answered.result, group);
    let silent = parts.is_empty();
    (!silent || answered.question.audience.asks(group)).then(|| Derivation {
        note: silent.then(|| MISSING.to_owned()),
        parts,
        ..node(Subject::Group { group }, Rule::Mean, value)
    })
}

fn answer(voice: &Voice<'_>, state: State) -> Derivation {
    let note = match (&voice.response.answer, voice.stopped) {
        (Answer::NotApplicable { reason }, _) => format!("{NOT_APPLICABLE}: {reason}"),
        (Answer::DontKnow, _) => "don’t know".to_owned(),
        (Answer::Value { .. }, None) => evidence_word(voice.evidence()).to_owned(),
        (Answer::Value { .. }, Some(cap)) => {
            let evidence = evidence_word(voice.evidence());
            format!("{evidence}; stopped at {}: {}", cap.at, cap.when)
        }
    };
    let (participant, group) = (voice.response.participant.clone(), voice.group);
    Derivation {
        note: Some(note),
        ..node(
            Subject::Answer { participant, group },
            Rule::Given,
            state.of_voice(voice),
        )
    }
}

/// A dimension whose figure a rule makes of its questions.
pub(crate) fn dimension(
    figures: &crate::DimensionScore,
    chapter: &Chapter<'_>,
    rule: Rule,
) -> Derivation {
    Derivation {
        weight: Some(figures.weight),
        note: status_note(figures.status),
        parts: chapter.questions.iter().map(question).collect(),
        ..node(
            Subject::Dimension {
                id: figures.id.clone(),
            },
            rule,
            figures.score,
        )
    }
}

/// Every dimension, as [`dimension`] tells it.
pub(crate) fn dimensions(
    figures: &[crate::DimensionScore],
    chapters: &[Chapter<'_>],
    rule: Rule,
) -> Vec<Derivation> {
    let pairs = figures.iter().zip(chapters);
    pairs
        .map(|(figures, chapter)| dimension(figures, chapter, rule))
        .collect()
}

/// What a question brings to a sum in which what is missing brings nothing and weighs all the same.
pub(crate) fn credited(answered: &Answered<'_>, credit: Standing, formula: &str) -> Derivation {
    let note = match credit {
        Standing::Value(_) => None,
        Standing::Missing => Some(MISSING.to_owned()),
        Standing::NotApplicable => Some(NOT_APPLICABLE.to_owned()),
    };
    Derivation {
        formula: formula.to_owned(),
        weight: Some(answered.question.weight),
        note,
        parts: vec![Derivation {
            weight: None,
            ..question(answered)
        }],
        ..node(
            Subject::Practice {
                id: answered.result.id.clone(),
            },
            Rule::Scaled,
            credit.credited(credit.value().unwrap_or(0.0)),
        )
    }
}

/// A figure without parts.
pub(crate) fn node(subject: Subject, rule: Rule, value: Option<f64>) -> Derivation {
    let formula = in_words(rule).to_owned();
    Derivation {
        subject,
        rule,
        formula,
        value,
        weight: None,
        note: None,
        parts: Vec::new(),
    }
}

fn in_words(rule: Rule) -> &'static str {
    match rule {
        Rule::LowestCap => "the lower of the mean rounded down and the caps of gates not met",
        Rule::Floor => "rounded down",
        Rule::WeightedMean => "sum of weight × value over sum of weight, of those with a value",
        Rule::MeanOfGroups => "mean of the two sides’ means, or the one there is",
        Rule::Mean => "mean of the answers with a value",
        Rule::AllNeeds => "every need is met",
        Rule::AtLeast => "has at least",
        Rule::HighestTested => "the highest level reached at which a practice was tested",
        Rule::Climb => "the highest level up to which every practice that applies is satisfied",
        Rule::Share => "share of the practices that apply which are satisfied",
        Rule::Satisfied => "has at least",
        Rule::Difference => "desired less current",
        Rule::Lowest => "the lowest of those with a value",
        Rule::Median => "the middle one of those with a value; the mean of the middle two",
        Rule::Within => "rounded down, and kept within the levels that there are",
        Rule::Scaled => "moved onto another scale",
        Rule::Rated => "as a rating: N 0, P 1, L 2, F 3",
        Rule::Passes => "1 where everything that the level asks for is there, 0 where not",
        Rule::FromPattern => "sum of the distances from the pattern, both in descending order",
        Rule::Beside => "figures side by side; nothing is made of them",
        // An answer is not computed.
        Rule::Given => "",
    }
}

/// What the status says beside a figure.
pub(crate) fn status_note(status: Status) -> Option<String> {
    let note = match status {
        Status::Ok => return None,
        Status::Provisional => "provisional: too little is answered",
        Status::Unanswered => MISSING,
        Status::NotApplicable => NOT_APPLICABLE,
    };
    Some(note.to_owned())
}

fn evidence_word(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Asserted => "asserted",
        Evidence::Documented => "documented",
        Evidence::Verified => "verified",
    }
}
