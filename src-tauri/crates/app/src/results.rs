//! The Results screen: what every scheme has. Each scheme's own figures stand in a file of its own.

pub(crate) mod agreement;
pub(crate) mod continuous;
pub(crate) mod differential;
pub(crate) mod parts;
pub(crate) mod staged;
pub(crate) mod whatif;

use analysis::{
    Derivation, Desired, QuestionResult, QuestionState, SchemeResult, Subject, View, gap, trend,
};
use model::{Group, Question};
use store::Change;

use crate::api::{
    AssessmentRef, ChangeKind, CompletenessSummary, DontKnowRow, EvidenceSummary, MatchedChange,
    MovedRow, OutcomeEntry, QuestionRow, ResultsView, SchemeView, SeenAs, Since, TargetInput,
    TwoViews, UndoState,
};
use crate::error::Error;
use crate::facts::{Discretion, Facts, count};
use crate::session::App;
use crate::{picture, words};

impl App {
    /// The Results screen.
    pub fn results(&self, input: AssessmentRef) -> Result<ResultsView, Error> {
        self.on_open(|open| Ok(view(&open.facts(&input.assessment)?, open.undo_state())))
    }

    /// Saves a target and returns the results with it.
    pub fn set_target(&self, input: TargetInput) -> Result<ResultsView, Error> {
        self.on_open(|open| {
            let (edition, _) = open.questionnaire(&input.assessment)?;
            let scale = &edition.framework.scale;
            if edition.framework.dimension(&input.dimension).is_none() {
                return Err(Error::Unknown {
                    what: "That dimension",
                });
            }
            if input
                .target
                .is_some_and(|target| !(scale.min..=scale.max).contains(&target))
            {
                let message = format!("A target lies between {} and {}.", scale.min, scale.max);
                return Err(Error::refused("target_off_scale", message));
            }
            let TargetInput {
                assessment,
                dimension,
                target,
            } = input;
            let change = Change::Target {
                assessment: assessment.clone(),
                dimension,
                after: target,
            };
            open.apply(&[change], ChangeKind::Target, self.host.as_ref())?;
            Ok(view(&open.facts(&assessment)?, open.undo_state()))
        })
    }
}

/// The whole screen. Groups too small to be shown are closed throughout.
pub(crate) fn view(facts: &Facts, undo: UndoState) -> ResultsView {
    let now = &facts.now;
    let mut derivation = now.scoring.derivation.clone();
    close(&mut derivation, facts.discretion());
    ResultsView {
        assessment: now.summary(),
        previous: facts.previous.as_ref().map(|previous| previous.summary()),
        since: since(facts),
        moved: moved(facts),
        status: now.scoring.scores.status,
        result: scheme(facts),
        seen_as: now.scoring.scores.views.iter().map(seen_as).collect(),
        derivation,
        scale: now.edition.framework.scale.clone(),
        questions: questions(facts),
        evidence: evidence(&now.scoring.questions, now.scoring.scores.confidence.label),
        completeness: completeness(facts),
        dont_know: dont_know(facts),
        picture: picture::screen(facts),
        undo,
    }
}

fn seen_as(view: &View) -> SeenAs {
    SeenAs {
        scheme: view.scheme.clone(),
        status: view.status,
        level: view.result.level(),
        score: view.result.score(),
    }
}

fn scheme(facts: &Facts) -> SchemeView {
    match &facts.now.scoring.scores.result {
        SchemeResult::Continuous(scores) => SchemeView::Continuous(continuous::view(facts, scores)),
        SchemeResult::Staged(scores) => SchemeView::Staged(staged::view(facts, scores)),
        SchemeResult::Differential(scores) => {
            SchemeView::Differential(differential::view(facts, scores))
        }
        _ => SchemeView::Parts(parts::view(facts)),
    }
}

/// Takes the sides out of every question where one of them is too small to be shown. Elsewhere the
/// single answers stay, without who gave them.
fn close(derivation: &mut Derivation, discretion: Discretion) {
    let sides = derivation.parts.iter().filter(|part| is_side(part));
    let shown = discretion
        .allows(sides.map(|side| count(side.parts.iter().filter(|part| part.value.is_some()))));
    for part in &mut derivation.parts {
        if !is_side(part) {
            close(part, discretion);
        } else if shown {
            without_names(part);
        } else {
            part.parts.clear();
            part.value = None;
            part.note = Some(words::TOO_FEW.to_owned());
        }
    }
}

fn is_side(derivation: &Derivation) -> bool {
    matches!(derivation.subject, Subject::Group { .. })
}

/// Highest answer first, so that the order tells nothing either.
fn without_names(side: &mut Derivation) {
    side.parts
        .sort_by(|a, b| b.value.unwrap_or(-1.0).total_cmp(&a.value.unwrap_or(-1.0)));
    for part in &mut side.parts {
        if let Subject::Answer { participant, .. } = &mut part.subject {
            *participant = "".into();
        }
    }
}

/// What was counted, for the window.
pub(crate) fn outcome_entry(outcome: &store::Outcome) -> OutcomeEntry {
    OutcomeEntry {
        count: outcome.count,
        total: outcome.total,
        counted_on: outcome.counted_on,
        counted_by: outcome.counted_by.clone(),
    }
}

/// Each question's row, in order of asking.
pub(crate) fn questions(facts: &Facts) -> Vec<QuestionRow> {
    let discretion = facts.discretion();
    let framework = &facts.now.edition.framework;
    let rows = facts.now.scoring.questions.iter().filter_map(|result| {
        let (dimension, question) = framework.question(&result.id)?;
        Some(QuestionRow {
            result: close_question(result, discretion),
            dimension: dimension.label().to_owned(),
            short: question
                .short
                .clone()
                .unwrap_or_else(|| question.id.to_string()),
            stem: stem(question),
            audience: question.audience,
        })
    });
    rows.collect()
}

fn close_question(result: &QuestionResult, discretion: Discretion) -> QuestionResult {
    let groups = discretion.close(&result.groups);
    let shown = |group: Group| groups.of(group).and_then(|side| side.score).is_some();
    QuestionResult {
        desired: result.desired.map(|desired| Desired {
            groups: analysis::Groups::from_fn(|group| {
                desired.groups.of(group).filter(|_| shown(group))
            }),
            ..desired
        }),
        groups,
        assumed: discretion.close(&result.assumed),
        ..result.clone()
    }
}

/// The business's words where it is asked, IT's otherwise.
fn stem(question: &Question) -> String {
    question.stem.for_group(Group::Business).to_owned()
}

/// Counted over the value-answers of everybody.
pub(crate) fn evidence(
    questions: &[QuestionResult],
    label: Option<analysis::ConfidenceLabel>,
) -> EvidenceSummary {
    EvidenceSummary {
        evidenced: questions.iter().map(|question| question.evidenced).sum(),
        answers: questions.iter().map(|question| question.answers).sum(),
        label,
    }
}

/// Counted over questions.
pub(crate) fn completeness(facts: &Facts) -> CompletenessSummary {
    let questions = &facts.now.scoring.questions;
    let of = |state| count(questions.iter().filter(|question| question.state == state));
    let not_applicable = of(QuestionState::NotApplicable);
    CompletenessSummary {
        share: facts.now.scoring.scores.completeness,
        answered: of(QuestionState::Value),
        applicable: count(questions.iter()) - not_applicable,
        not_applicable,
        dont_know: count(questions.iter().filter(|question| question.dont_know > 0)),
    }
}

/// What people did not know, most voices first, then in order of asking.
pub(crate) fn dont_know(facts: &Facts) -> Vec<DontKnowRow> {
    let framework = &facts.now.edition.framework;
    let mut rows: Vec<DontKnowRow> = facts
        .now
        .scoring
        .questions
        .iter()
        .filter(|result| result.dont_know > 0)
        .filter_map(|result| {
            let (dimension, question) = framework.question(&result.id)?;
            Some(DontKnowRow {
                question: result.id.clone(),
                stem: stem(question),
                dimension: dimension.name.clone(),
                people: result.dont_know,
            })
        })
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.people));
    rows
}

/// How many questions are listed that moved most.
const MOVED: usize = 6;

pub(crate) fn matched(
    before: &[QuestionResult],
    after: &[QuestionResult],
) -> Option<MatchedChange> {
    let (delta, questions) = trend::matched(before, after)?;
    Some(MatchedChange { delta, questions })
}

/// How the assessment moved since the one that it is held against: over matched questions, since a
/// question that was answered once would pass for a change.
pub(crate) fn since(facts: &Facts) -> Option<Since> {
    let then = &facts.previous.as_ref()?.record.properties;
    Some(Since {
        name: then.name.clone(),
        date: then.date,
        change: matched(&facts.matchable, &facts.now.scoring.questions),
    })
}

/// The questions that moved most since then.
fn moved(facts: &Facts) -> Vec<MovedRow> {
    let framework = &facts.now.edition.framework;
    let row = |moved: trend::Moved| {
        let (dimension, question) = framework.question(&moved.id)?;
        Some(MovedRow {
            delta: moved.delta(),
            stem: stem(question),
            dimension: dimension.name.clone(),
            question: moved.id,
            then: moved.then,
            now: moved.now,
        })
    };
    let moved = trend::moved(&facts.matchable, &facts.now.scoring.questions);
    moved.into_iter().take(MOVED).filter_map(row).collect()
}

/// How many questions the two-views table shows.
const TWO_VIEWS: usize = 6;

/// The questions seen most differently, where both sides may be shown.
pub(crate) fn two_views(facts: &Facts) -> Vec<TwoViews> {
    let closed: Vec<QuestionResult> = questions(facts).into_iter().map(|row| row.result).collect();
    let framework = &facts.now.edition.framework;
    let rows = gap::widest(&closed, TWO_VIEWS)
        .into_iter()
        .filter_map(|result| {
            let (dimension, question) = framework.question(&result.id)?;
            Some(TwoViews {
                question: result.id.clone(),
                stem: stem(question),
                dimension: dimension.name.clone(),
                it: result.groups.it?.score?,
                business: result.groups.business?.score?,
                gap: gap::signed(&result.groups)?,
            })
        });
    rows.collect()
}
