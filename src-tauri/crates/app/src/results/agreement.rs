//! How far people agree, for window and paper. A side is closed where its figures are.

use analysis::Groups;
use analysis::agreement::krippendorff::Resampling;
use analysis::agreement::survey::{
    Agreement, BetweenQuestions, DimensionAgreement, QuestionAgreement, WholeAgreement, Within,
    WithinQuestions, survey,
};
use model::{DimensionId, Framework, Group};

use super::whatif::question_name;
use crate::api::{
    AgreementRow, AgreementView, AlphaView, AssessmentRef, BetweenView, DimensionAgreementView,
    QuestionAgreementView, SidesView, StabilityView, WithinView,
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
    let row = |all, groups, between, open| row(framework, (all, groups, between), open);
    AgreementView {
        alpha: alpha(&overall),
        stability: stability(&overall),
        overall: row(
            overall.all,
            overall.groups,
            overall.between,
            facts.discretion().allows(whole),
        ),
        dimensions: dimensions
            .into_iter()
            .map(|dimension| {
                let open = facts.discretion().allows(sizes(facts, &dimension.id));
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
        questions: questions
            .iter()
            .filter_map(|question| question_view(question, facts.discretion()))
            .collect(),
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

fn row(framework: &Framework, (all, groups, between): Parts, open: bool) -> AgreementRow {
    let side = |side: WithinQuestions| open.then(|| within(framework, side));
    AgreementRow {
        all: within(framework, all),
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

fn within(framework: &Framework, within: WithinQuestions) -> WithinView {
    WithinView {
        verdict: within.verdict,
        questions: within.questions,
        average_deviation: within.average_deviation,
        consensus: within.consensus,
        rwg_j: within.rwg_j,
        two_camps: within
            .two_camps
            .iter()
            .map(|id| question_name(framework, id))
            .collect(),
    }
}

fn question_view(
    question: &QuestionAgreement,
    discretion: Discretion,
) -> Option<QuestionAgreementView> {
    let all = question.all.as_ref()?;
    let raters = |side: &Option<Within>| side.as_ref().map_or(0, |side| side.raters);
    let sizes = [&question.groups.it, &question.groups.business].map(raters);
    let between = question.between.figures;
    let open = discretion.allows(sizes) && between.gap.is_some();
    Some(QuestionAgreementView {
        id: question.id.clone(),
        verdict: all.figures.verdict,
        raters: all.raters,
        average_deviation: all.figures.deviation,
        consensus: all.figures.consensus,
        rwg: all.figures.rwg,
        between: open.then_some(SidesView {
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
