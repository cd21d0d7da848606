//! How the level came about, down to each answer.
//!
//! Invariant: every value equals its rule applied to its parts. Parts without a value are listed
//! too, with the reason in their note.

use model::{Answer, Evidence, Gate, GateNeed, Group};

use super::answers::Voice;
use super::continuous::Standing;
use super::dimension::Answered;
use super::{Chapter, gate, standing};
use crate::round::floor_level;
use crate::{Derivation, DimensionScore, QuestionState, Rule, Scores, Status, Subject};

const MISSING: &str = "missing";
const NOT_APPLICABLE: &str = "not applicable";

/// The level: the lower of the mean rounded down and the caps of the gates.
pub(crate) fn level(scores: &Scores, chapters: &[Chapter<'_>], gates: &[Gate]) -> Derivation {
    let gates = gates.iter().map(|gate| gate_node(gate, &scores.dimensions));
    Derivation {
        note: status_note(scores.status),
        parts: std::iter::once(floor(scores, chapters))
            .chain(gates)
            .collect(),
        ..node(
            Subject::Level,
            Rule::LowestCap,
            scores.level.map(|level| level as f64),
        )
    }
}

/// What stands in place of a level where the scheme gives none.
pub(crate) fn not_scored() -> Derivation {
    Derivation {
        note: Some("this scheme is not scored yet".to_owned()),
        ..node(Subject::Level, Rule::LowestCap, None)
    }
}

fn floor(scores: &Scores, chapters: &[Chapter<'_>]) -> Derivation {
    let value = scores.score.map(|score| floor_level(score) as f64);
    Derivation {
        parts: vec![overall(scores, chapters)],
        ..node(Subject::Overall, Rule::Floor, value)
    }
}

fn overall(scores: &Scores, chapters: &[Chapter<'_>]) -> Derivation {
    let dimensions = scores.dimensions.iter().zip(chapters);
    Derivation {
        note: status_note(scores.status),
        parts: dimensions
            .map(|(figures, chapter)| dimension(figures, chapter))
            .collect(),
        ..node(Subject::Overall, Rule::WeightedMean, scores.score)
    }
}

fn dimension(figures: &DimensionScore, chapter: &[Answered<'_>]) -> Derivation {
    Derivation {
        weight: Some(figures.weight),
        note: status_note(figures.status),
        parts: chapter.iter().map(question).collect(),
        ..node(
            Subject::Dimension {
                id: figures.id.clone(),
            },
            Rule::WeightedMean,
            figures.score,
        )
    }
}

fn question(answered: &Answered<'_>) -> Derivation {
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
            .filter_map(|group| side(answered, group))
            .collect(),
        ..node(
            Subject::Question {
                id: result.id.clone(),
            },
            Rule::MeanOfGroups,
            result.value,
        )
    }
}

/// One side's answers; none where it was not asked and said nothing.
fn side(answered: &Answered<'_>, group: Group) -> Option<Derivation> {
    let parts: Vec<Derivation> = answered
        .voices
        .iter()
        .filter(|voice| !voice.assumed && voice.group == group)
        .map(answer)
        .collect();
    let value = answered.result.groups.of(group).and_then(|side| side.score);
    let silent = parts.is_empty();
    (!silent || answered.question.audience.asks(group)).then(|| Derivation {
        note: silent.then(|| MISSING.to_owned()),
        parts,
        ..node(Subject::Group { group }, Rule::Mean, value)
    })
}

fn answer(voice: &Voice<'_>) -> Derivation {
    let note = match &voice.response.answer {
        Answer::NotApplicable { reason } => format!("{NOT_APPLICABLE}: {reason}"),
        Answer::DontKnow => "don’t know".to_owned(),
        Answer::Value { .. } => evidence_word(voice.evidence()).to_owned(),
    };
    let (participant, group) = (voice.response.participant.clone(), voice.group);
    Derivation {
        note: Some(note),
        ..node(
            Subject::Answer { participant, group },
            Rule::Given,
            voice.figure,
        )
    }
}

/// A gate's value is the cap that it sets; none while it is met. A gate above the mean caps
/// nothing that the mean has reached, so it can be listed without changing the lowest.
fn gate_node(gate: &Gate, dimensions: &[DimensionScore]) -> Derivation {
    let held = gate::held_back(gate, |id| standing(dimensions, id));
    let cap = gate.level - 1;
    let note = if held.is_some() {
        format!("not met: stops at {cap}")
    } else {
        "met".to_owned()
    };
    Derivation {
        formula: format!(
            "level {} needs all of these; without them it stops at {cap}",
            gate.level
        ),
        note: Some(note),
        parts: gate
            .needs
            .iter()
            .map(|need| need_node(need, standing(dimensions, &need.dimension)))
            .collect(),
        ..node(
            Subject::Gate {
                id: gate.id.clone(),
                level: gate.level,
            },
            Rule::AllNeeds,
            held.map(|held| held.cap as f64),
        )
    }
}

/// A need's value is the dimension's score.
fn need_node(need: &GateNeed, standing: Standing) -> Derivation {
    let needs = format!("needs {}", need.at_least);
    let note = match standing {
        Standing::Value(_) => needs,
        Standing::Missing => format!("{needs}; {MISSING}"),
        Standing::NotApplicable => NOT_APPLICABLE.to_owned(),
    };
    Derivation {
        formula: format!("at least {}", need.at_least),
        note: Some(note),
        ..node(
            Subject::Need {
                dimension: need.dimension.clone(),
            },
            Rule::AtLeast,
            standing.value(),
        )
    }
}

fn node(subject: Subject, rule: Rule, value: Option<f64>) -> Derivation {
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
        // An answer is not computed.
        Rule::Given => "",
    }
}

fn status_note(status: Status) -> Option<String> {
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
