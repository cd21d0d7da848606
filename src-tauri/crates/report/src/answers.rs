//! Every answer under a scheme without pages of dimensions, and the way from there to its figures.

use analysis::Derivation;
use model::DimensionId;

use crate::data::{Comment, DimensionPage, Place, QuestionRow, Report};

/// What the appendix tells where the scheme is not continuous.
#[derive(Debug, Clone, PartialEq)]
pub struct Answers {
    /// How the main figure came about, down to the questions. No side and no person stands in it.
    pub derivation: Derivation,
    /// One for each dimension, in the framework's order.
    pub chapters: Vec<AnswersChapter>,
}

/// The answers to the questions of one dimension.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswersChapter {
    /// The dimension, as the derivation knows it.
    pub dimension: DimensionId,
    /// Its full name.
    pub name: String,
    /// Its score; none where the scheme gives none, or nothing is answered.
    pub score: Option<f64>,
    /// Its questions in order of asking; empty where the form asks none.
    pub questions: Vec<QuestionRow>,
    /// What people said.
    pub comments: Vec<Comment>,
}

/// What was asked in one dimension, under whichever scheme.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked<'a> {
    pub(crate) name: &'a str,
    pub(crate) questions: &'a [QuestionRow],
    pub(crate) comments: &'a [Comment],
}

impl<'a> Asked<'a> {
    /// What was asked on the page of a dimension.
    pub(crate) fn on(page: &'a DimensionPage) -> Self {
        Self {
            name: &page.name,
            questions: &page.questions,
            comments: &page.comments,
        }
    }

    /// What was asked in a chapter of the appendix.
    pub(crate) fn within(chapter: &'a AnswersChapter) -> Self {
        Self {
            name: &chapter.name,
            questions: &chapter.questions,
            comments: &chapter.comments,
        }
    }
}

impl Report {
    /// What was asked in each dimension, in the framework's order.
    pub(crate) fn asked(&self) -> Vec<Asked<'_>> {
        let own = self.answers.iter().flat_map(|answers| &answers.chapters);
        let pages = self.dimensions.iter().map(Asked::on);
        pages.chain(own.map(Asked::within)).collect()
    }

    /// The name of the dimension in which a question is asked.
    pub(crate) fn dimension_of(&self, place: Place) -> &str {
        let asked = self.asked();
        asked.get(place.dimension).map_or("", |asked| asked.name)
    }
}

impl Answers {
    /// Where a dimension stands among the chapters.
    pub(crate) fn chapter(&self, id: &DimensionId) -> Option<usize> {
        let mut chapters = self.chapters.iter();
        chapters.position(|chapter| &chapter.dimension == id)
    }

    /// Where a question stands, by its identifier in the framework.
    pub(crate) fn question(&self, id: &str) -> Option<(Place, &QuestionRow)> {
        let chapters = self.chapters.iter().enumerate();
        let mut rows = chapters.flat_map(|(dimension, chapter)| {
            let rows = chapter.questions.iter().enumerate();
            rows.map(move |(question, row)| {
                (
                    Place {
                        dimension,
                        question,
                    },
                    row,
                )
            })
        });
        rows.find(|(_, row)| row.entry.id == id)
    }
}
