//! How far people agree, for window and paper. A side is closed where its figures are.

use analysis::Groups;
use analysis::agreement::choice::Verdict;
use analysis::agreement::krippendorff::Resampling;
use analysis::agreement::survey::{
    Agreement, BetweenQuestions, DimensionAgreement, QuestionAgreement, WholeAgreement, Within,
    WithinQuestions, survey,
};
use model::{DimensionId, Group, QuestionId};

use super::whatif::question_name;
use crate::api::{
    AgreementRow, AgreementView, AlphaView, AssessmentRef, BetweenView, DimensionAgreementView,
    QuestionAgreementView, QuestionName, SidesView, StabilityView, WithinView,
};
use crate::error::Error;
use crate::facts::{Discretion, Facts, people};
use crate::session::App;

impl App {
    /// How far people agree.
    pub fn agreement(&self, input: AssessmentRef) -> Result<AgreementView, Error> {
        self.on_open(|open| Ok(view(&open.facts(&input.assessment)?)))
    }
}

/// Everything that may be shown of how far people agree.
pub(crate) fn view(facts: &Facts) -> AgreementView {
    let framework = &facts.now.edition.framework;
    let Agreement {
        overall,
        dimensions,
        questions,
        ..
    } = survey(
        framework,
        &facts.now.responses,
        facts.now.form(),
        Resampling::default(),
    )
    .agreement;
    let whole = Group::ALL.map(|group| facts.people(group));
    let discretion = facts.discretion();
    let questions: Vec<QuestionAgreementView> = questions
        .iter()
        .filter_map(|question| question_view(question, discretion))
        .collect();
    let named = |ids: &[QuestionId]| -> Vec<QuestionName> {
        let shown = |id: &&QuestionId| questions.iter().any(|question| &question.id == *id);
        let shown = ids.iter().filter(shown);
        shown.map(|id| question_name(framework, id)).collect()
    };
    let row = |all, groups, between, open| row((all, groups, between), open, &named);
    AgreementView {
        alpha: alpha(&overall),
        stability: stability(&overall),
        overall: row(
            overall.all,
            overall.groups,
            overall.between,
            discretion.allows(whole),
        ),
        dimensions: dimensions
            .into_iter()
            .map(|dimension| {
                let open = discretion.allows(sizes(facts, &dimension.id));
                let DimensionAgreement {
                    id,
                    name,
                    all,
                    groups,
                    between,
                } = dimension;
                let label = framework
                    .dimension(&id)
                    .map_or(name, |own| own.label().to_owned());
                let row = row(all, groups, between, open);
                DimensionAgreementView { id, label, row }
            })
            .collect(),
        questions,
    }
}

/// How many people of each side gave a value to each question of a dimension: one side of one question
/// that is too small closes the dimension's sides, since their figures are taken over all of them.
fn sizes(facts: &Facts, dimension: &DimensionId) -> Vec<u32> {
    let own = facts.now.scoring.questions.iter();
    own.filter(|question| &question.dimension == dimension)
        .flat_map(|question| Group::ALL.map(|group| people(&question.groups, group)))
        .collect()
}

type Parts = (WithinQuestions, Groups<WithinQuestions>, BetweenQuestions);

/// The name of each of these questions that may be shown.
type Named<'a> = &'a dyn Fn(&[QuestionId]) -> Vec<QuestionName>;

fn row((all, groups, between): Parts, open: bool, named: Named<'_>) -> AgreementRow {
    let side = |side: WithinQuestions| open.then(|| within(side, named));
    let all = within(all, named);
    AgreementRow {
        all: if open { all } else { in_a_word(all) },
        groups: Groups {
            it: side(groups.it),
            business: side(groups.business),
        },
        between: (open && between.questions > 0).then_some(BetweenView {
            verdict: between.verdict,
            questions: between.questions,
            bias: between.bias,
            mean_absolute: between.mean_absolute,
        }),
    }
}

/// Beside the mean, a coefficient would tell how the answers of a few people fell; and so would the word
/// where it stands for one question alone.
fn in_a_word(all: WithinView) -> WithinView {
    WithinView {
        verdict: if all.questions > 1 {
            all.verdict
        } else {
            Verdict::TooFew
        },
        average_deviation: None,
        consensus: None,
        rwg_j: None,
        ..all
    }
}

fn within(within: WithinQuestions, named: Named<'_>) -> WithinView {
    WithinView {
        verdict: within.verdict,
        questions: within.questions,
        average_deviation: within.average_deviation,
        consensus: within.consensus,
        rwg_j: within.rwg_j,
        two_camps: named(&within.two_camps),
    }
}

/// None where a side may not be shown: then neither is how the answers fell.
fn question_view(
    question: &QuestionAgreement,
    discretion: Discretion,
) -> Option<QuestionAgreementView> {
    let all = question.all.as_ref()?;
    let raters = |side: &Option<Within>| side.as_ref().map_or(0, |side| side.raters);
    let sizes = [&question.groups.it, &question.groups.business].map(raters);
    let between = question.between.figures;
    discretion.allows(sizes).then(|| QuestionAgreementView {
        id: question.id.clone(),
        verdict: all.figures.verdict,
        raters: all.raters,
        average_deviation: all.figures.deviation,
        consensus: all.figures.consensus,
        rwg: all.figures.rwg,
        between: between.gap.is_some().then_some(SidesView {
            verdict: between.verdict,
            gap: between.gap,
            delta: between.delta,
            effect: between.effect,
        }),
    })
}

fn alpha(overall: &WholeAgreement) -> AlphaView {
    let alpha = &overall.alpha;
    AlphaView {
        value: alpha.ordinal,
        interval: alpha.interval,
        reliance: alpha.reliance,
        questions: alpha.questions,
        undefined: alpha.undefined.get("ordinal").map(|why| why.reason),
    }
}

fn stability(overall: &WholeAgreement) -> StabilityView {
    let icc = &overall.icc;
    StabilityView {
        value: icc.reliability,
        detectable_change: icc.detectable_change,
        questions: icc.questions,
        undefined: icc.undefined.get("reliability").map(|why| why.reason),
    }
}
