//! From answers to scores.
//!
//! Responses are checked and settled (`answers`), become one value for each question
//! (`aggregate`), and stand in `chapter`s, which tell how much is answered. What these make is the
//! [`scheme`]'s own affair, and so is most of the way back (`derive`).

pub mod aggregate;
mod answers;
pub(crate) mod chapter;
mod check;
pub mod confidence;
mod derive;
mod parts;
pub(crate) mod process;
pub(crate) mod rated;
pub mod weighted;
pub mod whose;

pub mod scheme;

pub mod continuous;
pub mod differential;
pub mod staged;

pub mod capability;
pub mod pass_mark;
pub mod thresholds;

pub mod median_profile;
pub mod minimum;
pub mod stage_from_mean;
pub mod weakest_link;

pub mod positioning;
pub mod two_axes;

use model::{Form, Framework, Problem, Question, Response};

use self::answers::{Asked, Sheet};
use self::chapter::{Answered, Chapter, coverage};
use self::scheme::{Work, provisional_below, takes};
use crate::agreement::krippendorff::Resampling;
use crate::agreement::survey::{Agreement, agreement};
use crate::{FrameworkRef, QuestionResult, SchemeResult, Scores, Scoring, Status, View};

/// Scores answers, with each question's figures and the way down to the answers.
///
/// `framework` comes with its banks expanded; `hash` is that of the file it was read from. What is
/// wrong with responses stands in [`Scores::problems`] and does not count; the rest does.
///
/// Under a further view of the framework the same answers are scored by its scheme; see
/// [`Scores::views`].
pub fn score(framework: &Framework, hash: &str, responses: &[Response], form: Form) -> Scoring {
    let (mut scores, work) = scored(framework, hash, responses, form);
    scores.views = views(framework, hash, responses, form, true);
    let derivation = scheme::derivation(&scores.result, &work);
    let questions = work
        .chapters
        .into_iter()
        .flat_map(|chapter| chapter.questions)
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
    let (mut scores, _) = scored(framework, hash, responses, form);
    scores.views = views(framework, hash, responses, form, false);
    scores
}

/// The same answers by each further scheme of the framework. What is wrong with them is told once, with
/// the framework's own.
fn views(
    framework: &Framework,
    hash: &str,
    responses: &[Response],
    form: Form,
    derived: bool,
) -> Vec<View> {
    let seen_by = |scheme: &model::Scheme| {
        let seen = Framework {
            scheme: scheme.clone(),
            views: Vec::new(),
            ..framework.clone()
        };
        let (scores, work) = scored(&seen, hash, responses, form);
        View {
            scheme: scores.scheme,
            status: scores.status,
            completeness: scores.completeness,
            confidence: scores.confidence,
            derivation: derived.then(|| scheme::derivation(&scores.result, &work)),
            result: scores.result,
        }
    };
    framework.views.iter().map(seen_by).collect()
}

/// The same figures as [`figures`], with how far people agree: answers are read once for both.
pub fn figures_with_agreement(
    framework: &Framework,
    hash: &str,
    responses: &[Response],
    form: Form,
    resampling: Resampling,
) -> (Scores, Agreement) {
    let held = form_held(framework, form);
    let sheet = answers::read(framework, responses, held.0);
    let rated = rated::rated(&sheet);
    std::thread::scope(|scope| {
        let agreement = scope.spawn(|| agreement(framework, &rated, resampling));
        let scores = of_sheet(framework, hash, held, sheet).0;
        // Nothing in here can fail; should a thread be lost, its work is done again.
        let agreement = agreement.join();
        let again = |_| self::agreement(framework, &rated, resampling);
        (scores, agreement.unwrap_or_else(again))
    })
}

/// What the framework's scheme makes of question values, whoever gave them.
pub(crate) fn of_values(framework: &Framework, questions: &[QuestionResult]) -> SchemeResult {
    scheme::result(&work_of(framework, questions))
}

/// What a scheme works on, from question values alone: nobody's answers stand behind them.
pub(crate) fn work_of<'a>(framework: &'a Framework, questions: &[QuestionResult]) -> Work<'a> {
    let answered = |question: &'a Question| {
        let result = questions.iter().find(|result| result.id == question.id)?;
        Some(Answered {
            question,
            voices: Vec::new(),
            result: result.clone(),
        })
    };
    let chapters: Vec<Chapter<'a>> = framework
        .dimensions
        .iter()
        .map(|dimension| Chapter {
            dimension,
            questions: dimension.questions.iter().filter_map(answered).collect(),
        })
        .collect();
    Work {
        framework,
        coverage: coverage(&chapters, provisional_below(&framework.scheme)),
        chapters,
    }
}

/// The figures, and what they were made from.
fn scored<'a>(
    framework: &'a Framework,
    hash: &str,
    responses: &'a [Response],
    form: Form,
) -> (Scores, Work<'a>) {
    let held = form_held(framework, form);
    let sheet = answers::read(framework, responses, held.0);
    of_sheet(framework, hash, held, sheet)
}

fn of_sheet<'a>(
    framework: &'a Framework,
    hash: &str,
    (form, incomplete): (Form, Option<Problem>),
    sheet: Sheet<'a>,
) -> (Scores, Work<'a>) {
    let chapters = chapters(framework, sheet.asked);
    let work = Work {
        framework,
        coverage: coverage(&chapters, provisional_below(&framework.scheme)),
        chapters,
    };
    let result = scheme::result(&work);
    let scores = Scores {
        framework: FrameworkRef {
            id: framework.id.clone(),
            version: framework.version.clone(),
            hash: hash.to_owned(),
        },
        scheme: framework.scheme.kind().to_owned(),
        form,
        status: work.coverage.status,
        completeness: work.coverage.completeness,
        confidence: work.coverage.confidence,
        dont_know: work
            .chapters
            .iter()
            .flat_map(|chapter| &chapter.questions)
            .flat_map(Answered::dont_know)
            .collect(),
        problems: incomplete
            .into_iter()
            .chain(nothing_to_score(&work))
            .chain(sheet.problems)
            .collect(),
        views: Vec::new(),
        result,
    };
    (scores, work)
}

/// The form that can be scored, with a word where it is not the one asked for.
fn form_held(framework: &Framework, form: Form) -> (Form, Option<Problem>) {
    if form == Form::Short || framework.holds(Form::Full) {
        return (form, None);
    }
    let message = "The framework holds no full form, so the short form is scored.";
    (
        Form::Short,
        Some(Problem::warning("", "form_incomplete", message)),
    )
}

/// That there is nothing to score: nothing is asked that the scheme takes, or nothing of it applies.
fn nothing_to_score(work: &Work<'_>) -> Option<Problem> {
    let scheme = work.framework.scheme.kind();
    if work
        .chapters
        .iter()
        .all(|chapter| chapter.questions.is_empty())
    {
        let message = format!("The framework asks nothing that its scheme, {scheme}, scores.");
        return Some(Problem::error("", "nothing_scored", message));
    }
    let message = "Nothing that is asked applies, so there is nothing to score.";
    (work.coverage.status == Status::NotApplicable)
        .then(|| Problem::warning("", "nothing_applies", message))
}

/// The questions that the scheme takes, dimension by dimension.
fn chapters<'a>(framework: &'a Framework, asked: Vec<Asked<'a>>) -> Vec<Chapter<'a>> {
    let mut asked = asked.into_iter().peekable();
    framework
        .dimensions
        .iter()
        .map(|dimension| Chapter {
            dimension,
            questions: std::iter::from_fn(|| {
                asked.next_if(|asked| std::ptr::eq(asked.dimension, dimension))
            })
            .filter(|asked| takes(&framework.scheme, asked.question))
            .map(Answered::from)
            .collect(),
        })
        .collect()
}
