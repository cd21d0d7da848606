//! Agreement over all questions and people of an assessment: for each question, for each dimension,
//! and over all; within a side, between the sides, and among everybody.
//!
//! What a figure that is undefined lacks stands beside it, in words.

mod between;
mod ranking;
mod reason;
mod whole;
mod within;
mod words;

use model::fit::whole_steps;
use model::{
    Dimension, DimensionId, Form, Framework, Group, Problem, QuestionId, QuestionKind, Response,
    Scale,
};
use serde::Serialize;

use self::between::{between_question, between_questions};
use self::ranking::ranking;
use self::within::{within_question, within_questions};
use super::Ratings;
use super::choice::Steps;
use super::krippendorff::Resampling;
use crate::Groups;
use crate::score::rated::{self, Rated, Rater};

pub use between::{Between, BetweenQuestions};
pub use ranking::RankingAgreement;
pub use reason::{Reason, Undefined, Why};
pub use whole::{Alpha, Icc, ProfileAgreement, WholeAgreement};
pub use within::{Within, WithinQuestions};
pub use words::about;

/// How far people agree, everywhere. Unrounded, and nobody is named.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Agreement {
    /// Over the whole questionnaire.
    pub overall: WholeAgreement,
    /// Each dimension, in the framework's order.
    pub dimensions: Vec<DimensionAgreement>,
    /// Each question answered in whole steps, in order of asking.
    pub questions: Vec<QuestionAgreement>,
    /// Each question answered with an order.
    pub rankings: Vec<RankingAgreement>,
}

/// Agreement on one question.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QuestionAgreement {
    /// The question.
    pub id: QuestionId,
    /// Its dimension.
    pub dimension: DimensionId,
    /// What it is answered on.
    pub scale: Steps,
    /// Among everybody; none where nobody gave a value.
    pub all: Option<Within>,
    /// Within each side; none where it gave no value.
    pub groups: Groups<Option<Within>>,
    /// Between the sides.
    pub between: Between,
}

/// Agreement over the questions of one dimension.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DimensionAgreement {
    /// The dimension.
    pub id: DimensionId,
    /// Its name.
    pub name: String,
    /// Among everybody.
    pub all: WithinQuestions,
    /// Within each side.
    pub groups: Groups<WithinQuestions>,
    /// Between the sides.
    pub between: BetweenQuestions,
}

/// What agreement was measured on, and what came of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Survey {
    /// Which questions were asked.
    pub form: Form,
    /// The figures.
    pub agreement: Agreement,
    /// What is wrong with the responses. The rest counts.
    pub problems: Vec<Problem>,
}

/// How far people agree. The answers are those that [`score`](crate::score()) counts.
///
/// Questions whose answers are no whole steps (numbers with a unit, choices, texts) have no figure.
/// Where several questions make one figure, it is taken over those on the scale that most of them
/// share; of equally many, over those on the shorter one.
pub fn survey(
    framework: &Framework,
    responses: &[Response],
    form: Form,
    resampling: Resampling,
) -> Survey {
    let (form, rated, problems) = rated::read(framework, responses, form);
    Survey {
        form,
        agreement: agreement(framework, &rated, resampling),
        problems,
    }
}

/// How far people agree who gave these ratings.
pub(crate) fn agreement(
    framework: &Framework,
    rated: &[Rated<'_>],
    resampling: Resampling,
) -> Agreement {
    let items: Vec<Item<'_>> = rated
        .iter()
        .filter_map(|rated| Item::new(rated, &framework.scale))
        .collect();
    Agreement {
        overall: whole::whole(&comparable(items.iter()), resampling),
        dimensions: framework
            .dimensions
            .iter()
            .map(|one| dimension(one, &items))
            .collect(),
        questions: items.iter().map(question).collect(),
        rankings: rated
            .iter()
            .filter(|rated| rated.question.kind == QuestionKind::Ranking)
            .map(ranking)
            .collect(),
    }
}

fn dimension(dimension: &Dimension, items: &[Item<'_>]) -> DimensionAgreement {
    let own = items
        .iter()
        .filter(|item| item.rated.dimension.id == dimension.id);
    let own = comparable(own);
    DimensionAgreement {
        id: dimension.id.clone(),
        name: dimension.name.clone(),
        all: within_questions(&own, Item::all),
        groups: Groups::from_fn(|group| within_questions(&own, |item| item.sides.of(group))),
        between: between_questions(&own),
    }
}

fn question(item: &Item<'_>) -> QuestionAgreement {
    QuestionAgreement {
        id: item.rated.question.id.clone(),
        dimension: item.rated.dimension.id.clone(),
        scale: item.scale,
        all: within_question(&item.all, item.scale),
        groups: Groups::from_fn(|group| within_question(item.sides.of(group), item.scale)),
        between: between_question(&item.sides, item.scale),
    }
}

/// A question with its ratings sorted.
#[derive(Debug)]
struct Item<'a> {
    rated: &'a Rated<'a>,
    scale: Steps,
    all: Ratings,
    sides: Groups<Ratings>,
}

impl<'a> Item<'a> {
    /// None where the question is not scored or its answers are no steps.
    fn new(rated: &'a Rated<'a>, scale: &Scale) -> Option<Self> {
        let (low, high) =
            whole_steps(rated.question.kind, scale).filter(|_| rated.question.scored)?;
        let scale = Steps { low, high };
        let of = |is_one: &dyn Fn(Group) -> bool| {
            rated
                .ratings
                .iter()
                .filter(|rating| is_one(rating.rater.1))
                .map(|rating| rating.value)
                .collect::<Ratings>()
        };
        Some(Self {
            rated,
            scale,
            all: of(&|_| true),
            sides: Groups::from_fn(|side| of(&|group| group == side)),
        })
    }

    fn all(&self) -> &Ratings {
        &self.all
    }

    fn id(&self) -> &'a QuestionId {
        &self.rated.question.id
    }

    /// Each rating with its rater.
    fn by_rater(&self) -> impl Iterator<Item = (Rater, f64)> {
        self.rated
            .ratings
            .iter()
            .map(|rating| (rating.rater, rating.value))
    }
}

/// The items on the scale that most of them share.
fn comparable<'a, 'b>(items: impl Iterator<Item = &'b Item<'a>> + Clone) -> Vec<&'b Item<'a>>
where
    'a: 'b,
{
    let sharing = |scale: Steps| items.clone().filter(move |item| item.scale == scale);
    let most = items.clone().map(|item| item.scale).max_by(|a, b| {
        let by_count = sharing(*a).count().cmp(&sharing(*b).count());
        by_count.then_with(|| b.categories().total_cmp(&a.categories()))
    });
    most.map(|scale| sharing(scale).collect())
        .unwrap_or_default()
}
