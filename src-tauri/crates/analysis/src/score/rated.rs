//! The answers that count, as ratings: what agreement is measured on. The same sheet that is scored.

use model::{Answer, AnswerValue, Dimension, Form, Framework, Group, Problem, Question, Response};

use super::answers::{self, Asked, Sheet, Voice};
use super::form_held;

/// A question with everything that counts for it. What one side assumes for the other is left out.
#[derive(Debug)]
pub(crate) struct Rated<'a> {
    pub(crate) dimension: &'a Dimension,
    pub(crate) question: &'a Question,
    /// Where the answer is a number, by rater.
    pub(crate) ratings: Vec<Rating>,
    /// Where it is an order of choices, first to last.
    pub(crate) rankings: Vec<&'a [String]>,
}

/// One number that somebody gave.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rating {
    /// Who: a person who speaks for both sides is two raters.
    pub(crate) rater: Rater,
    pub(crate) value: f64,
}

/// A person, by the place of the id among all ids, and the side for which that person speaks.
pub(crate) type Rater = (usize, Group);

/// All questions of a sheet, in order of asking.
pub(crate) fn rated<'a>(sheet: &Sheet<'a>) -> Vec<Rated<'a>> {
    let of = |asked: &Asked<'a>| {
        let counted = || asked.voices.iter().filter(|voice| !voice.assumed);
        Rated {
            dimension: asked.dimension,
            question: asked.question,
            ratings: counted().filter_map(rating).collect(),
            rankings: counted().filter_map(ranking).collect(),
        }
    };
    sheet.asked.iter().map(of).collect()
}

/// All questions of the form that is held, with that form and what is wrong with the responses.
pub(crate) fn read<'a>(
    framework: &'a Framework,
    responses: &'a [Response],
    form: Form,
) -> (Form, Vec<Rated<'a>>, Vec<Problem>) {
    let (form, incomplete) = form_held(framework, form);
    let sheet = answers::read(framework, responses, form);
    let rated = rated(&sheet);
    let problems = incomplete.into_iter().chain(sheet.problems);
    (form, rated, problems.collect())
}

fn rating(voice: &Voice<'_>) -> Option<Rating> {
    Some(Rating {
        rater: (voice.person, voice.group),
        value: voice.figure?,
    })
}

fn ranking<'a>(voice: &Voice<'a>) -> Option<&'a [String]> {
    match &voice.response.answer {
        Answer::Value {
            value: AnswerValue::Ranking(ids),
            ..
        } => Some(ids),
        _ => None,
    }
}
