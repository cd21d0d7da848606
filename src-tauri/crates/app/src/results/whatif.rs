//! What it would take to reach the next level, for window and paper.

use analysis::whatif::{Plan, Raise, what_if};
use model::{Framework, QuestionId};

use crate::api::{AssessmentRef, PlanView, QuestionName, RaiseView, WhatIfView};
use crate::error::Error;
use crate::facts::Facts;
use crate::session::App;

impl App {
    /// What it would take to reach the next level.
    pub fn what_if(&self, input: AssessmentRef) -> Result<WhatIfView, Error> {
        self.on_open(|open| Ok(view(&open.facts(&input.assessment)?)))
    }
}

/// What it would take, in the framework's words.
pub(crate) fn view(facts: &Facts) -> WhatIfView {
    let framework = &facts.now.edition.framework;
    let found = what_if(framework, &facts.now.scoring);
    let named = |id: &QuestionId| question_name(framework, id);
    WhatIfView {
        level: found.level,
        next: found.next,
        outcome: found.outcome,
        plan: found.plan.map(|plan| plan_view(framework, plan)),
        even: found.even.map(|plan| plan_view(framework, plan)),
        unanswered: found.unanswered.iter().map(named).collect(),
        band: found.band,
    }
}

fn plan_view(framework: &Framework, plan: Plan) -> PlanView {
    PlanView {
        level: plan.level,
        score: plan.score,
        steps: plan.steps,
        raises: plan
            .raises
            .into_iter()
            .map(|raise| raise_view(framework, raise))
            .collect(),
    }
}

fn raise_view(framework: &Framework, raise: Raise) -> RaiseView {
    let dimension = framework.dimension(&raise.dimension);
    RaiseView {
        question: question_name(framework, &raise.question),
        dimension: dimension
            .map(|dimension| dimension.label().to_owned())
            .unwrap_or_default(),
        kind: raise.kind,
        now: raise.now,
        to: raise.to,
        steps: raise.steps,
        facts: raise.facts,
        asks: raise.asks,
        evidence: raise.evidence,
    }
}

/// A question by its few words.
pub(super) fn question_name(framework: &Framework, id: &QuestionId) -> QuestionName {
    let short = framework
        .question(id)
        .and_then(|(_, question)| question.short.clone());
    QuestionName {
        id: id.clone(),
        name: short.unwrap_or_else(|| id.to_string()),
    }
}
