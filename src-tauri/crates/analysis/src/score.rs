//! From answers to scores, for continuous frameworks.
//!
//! Responses are checked and settled (`answers`), become one value for each question
//! (`aggregate`), one mean for each dimension and one overall (`dimension`, [`continuous`]), and a
//! level after gates ([`gate`]). `derive` writes down how.

pub mod aggregate;
mod answers;
mod check;
pub mod confidence;
pub mod continuous;
mod derive;
mod dimension;
pub mod gate;

use model::{DimensionId, Form, Framework, Problem, Question, QuestionKind, Response, Scheme};

use self::answers::Asked;
use self::confidence::labelled;
use self::continuous::{Continuous, Standing, Terms, overall, weighted_mean};
use self::dimension::Answered;
use self::gate::gated;
use crate::{Band, Confidence, DimensionScore, FrameworkRef, GroupScore, Groups, Scores, Scoring};

/// What counts as complete enough where a scheme does not say.
const PROVISIONAL_BELOW: f64 = 0.7;

/// Scores answers, with each question's figures and the way down to the answers.
///
/// `framework` comes with its banks expanded; `hash` is that of the file it was read from. What is
/// wrong with responses stands in [`Scores::problems`] and does not count; the rest does.
///
/// Schemes other than continuous are not scored yet: status, completeness and confidence are
/// given, scores are none, and a problem `scheme_not_supported` says so.
pub fn score(framework: &Framework, hash: &str, responses: &[Response], form: Form) -> Scoring {
    let (scores, chapters) = work(framework, hash, responses, form);
    let derivation = match framework.scheme {
        Scheme::Continuous { .. } => derive::level(&scores, &chapters, &framework.gates),
        _ => derive::not_scored(),
    };
    let questions = chapters
        .into_iter()
        .flatten()
        .map(|answered| answered.result)
        .collect();
    Scoring {
        scores,
        questions,
        derivation,
    }
}

/// The same figures as [`score`], without questions and derivation.
pub fn figures(framework: &Framework, hash: &str, responses: &[Response], form: Form) -> Scores {
    work(framework, hash, responses, form).0
}

/// The scored questions of one dimension, in order of asking.
type Chapter<'a> = Vec<Answered<'a>>;

/// The figures, and the chapters in the framework's order that they were made from.
fn work<'a>(
    framework: &'a Framework,
    hash: &str,
    responses: &'a [Response],
    form: Form,
) -> (Scores, Vec<Chapter<'a>>) {
    let (form, incomplete) = form_held(framework, form);
    let sheet = answers::read(framework, responses, form);
    let unsupported = unsupported(&framework.scheme);
    let supported = unsupported.is_none();
    let problems = incomplete
        .into_iter()
        .chain(unsupported)
        .chain(sheet.problems)
        .collect();
    let chapters = chapters(framework, sheet.asked);
    let hash = hash.to_owned();
    let (id, version) = (framework.id.clone(), framework.version.clone());
    let scores = scores(
        framework,
        FrameworkRef { id, version, hash },
        form,
        problems,
        &chapters,
    );
    (if supported { scores } else { withheld(scores) }, chapters)
}

/// The form that can be scored, with a word where it is not the one asked for.
fn form_held(framework: &Framework, form: Form) -> (Form, Option<Problem>) {
    let full = framework
        .questions(Form::Full)
        .any(|(_, question)| !question.short_form);
    if form == Form::Short || full {
        return (form, None);
    }
    let message = "The framework holds no full form, so the short form is scored.";
    (
        Form::Short,
        Some(Problem::warning("", "form_incomplete", message)),
    )
}

fn unsupported(scheme: &Scheme) -> Option<Problem> {
    let message = || {
        format!(
            "The scheme “{}” is not scored yet. Completeness is given; score and level are not.",
            scheme.kind()
        )
    };
    (!matches!(scheme, Scheme::Continuous { .. }))
        .then(|| Problem::error("", "scheme_not_supported", message()))
}

fn chapters<'a>(framework: &'a Framework, asked: Vec<Asked<'a>>) -> Vec<Chapter<'a>> {
    let mut asked = asked.into_iter().peekable();
    framework
        .dimensions
        .iter()
        .map(|dimension| {
            std::iter::from_fn(|| asked.next_if(|asked| std::ptr::eq(asked.dimension, dimension)))
                .filter(|asked| enters(asked.question, &framework.scheme))
                .map(Answered::from)
                .collect()
        })
        .collect()
}

/// Whether a question is scored. A continuous score takes only answers on the framework's scale.
fn enters(question: &Question, scheme: &Scheme) -> bool {
    use QuestionKind as Kind;
    question.scored
        && match scheme {
            Scheme::Continuous { .. } => question.kind == Kind::Level,
            _ => !matches!(question.kind, Kind::Ranking | Kind::Choice | Kind::Text),
        }
}

fn terms(framework: &Framework) -> Terms {
    let provisional_below = match framework.scheme {
        Scheme::Continuous { provisional_below } => provisional_below,
        _ => PROVISIONAL_BELOW,
    };
    Terms {
        min: framework.scale.min,
        max: framework.scale.max,
        provisional_below,
    }
}

fn scores(
    framework: &Framework,
    reference: FrameworkRef,
    form: Form,
    problems: Vec<Problem>,
    chapters: &[Chapter<'_>],
) -> Scores {
    let terms = terms(framework);
    let dimensions: Vec<DimensionScore> = framework
        .dimensions
        .iter()
        .zip(chapters)
        .map(|(dimension, chapter)| dimension::dimension(dimension, chapter, terms))
        .collect();
    let parts: Vec<(f64, Continuous)> = dimensions.iter().map(part).collect();
    let mean = overall(&parts, terms.provisional_below);
    let gated = mean
        .score
        .map(|mean| gated(mean, &framework.gates, |id| standing(&dimensions, id)));
    Scores {
        framework: reference,
        scheme: framework.scheme.kind().to_owned(),
        form,
        status: mean.status,
        completeness: mean.completeness,
        confidence: overall_confidence(&dimensions),
        dont_know: chapters
            .iter()
            .flatten()
            .flat_map(Answered::dont_know)
            .collect(),
        problems,
        score: mean.score,
        band: Band {
            low: mean.low,
            high: mean.high,
        },
        level: gated.as_ref().map(|gated| gated.level),
        level_by_mean: gated.as_ref().map(|gated| gated.level_by_mean),
        held_back_by: gated.map(|gated| gated.held_back_by).unwrap_or_default(),
        dimensions,
    }
}

fn part(dimension: &DimensionScore) -> (f64, Continuous) {
    let DimensionScore {
        weight,
        score,
        band,
        completeness,
        status,
        ..
    } = *dimension;
    (
        weight,
        Continuous {
            score,
            completeness,
            low: band.low,
            high: band.high,
            status,
        },
    )
}

fn overall_confidence(dimensions: &[DimensionScore]) -> Confidence {
    labelled(weighted_mean(
        dimensions
            .iter()
            .map(|dimension| (dimension.weight, dimension.confidence.value)),
    ))
}

/// A dimension that the framework does not have is known to nobody, and so meets no gate.
fn standing(dimensions: &[DimensionScore], id: &DimensionId) -> Standing {
    dimensions
        .iter()
        .find(|dimension| &dimension.id == id)
        .map_or(Standing::Missing, dimension::standing)
}

/// The figures without those that only the framework's own scheme could give.
fn withheld(scores: Scores) -> Scores {
    let none = Band {
        low: None,
        high: None,
    };
    let dimensions = scores
        .dimensions
        .into_iter()
        .map(|dimension| DimensionScore {
            score: None,
            band: none,
            level: None,
            groups: Groups::from_fn(|group| without_score(*dimension.groups.of(group))),
            ..dimension
        });
    Scores {
        score: None,
        band: none,
        level: None,
        level_by_mean: None,
        held_back_by: Vec::new(),
        dimensions: dimensions.collect(),
        ..scores
    }
}

fn without_score(side: Option<GroupScore>) -> Option<GroupScore> {
    side.map(|side| GroupScore {
        score: None,
        ..side
    })
}
