//! A ladder: whatever bars the first rung not reached must be satisfied, no less and no more, so there
//! is one smallest set.

use std::collections::BTreeMap;

use model::{Framework, QuestionId};

use super::{LevelBand, Outcome, Plan, Raise, WhatIf, raise, steps};
use crate::score::staged::{Ladder, Rung, Test, ladder_of, scores};
use crate::score::weighted::Standing;
use crate::{QuestionResult, Scoring};

pub(super) fn what_if(framework: &Framework, scoring: &Scoring) -> WhatIf {
    let Some(ladder) = ladder_of(framework, &scoring.questions) else {
        return WhatIf::without(None, Outcome::NotSearched);
    };
    let level = scoring
        .scores
        .staged()
        .and_then(|scores| scores.tested_level);
    let band = band(framework, scoring);
    if level.is_none() {
        return WhatIf {
            band,
            ..WhatIf::without(None, Outcome::NotSearched)
        };
    }
    let Some(barred) = ladder.barred() else {
        return WhatIf {
            band,
            ..WhatIf::without(level, Outcome::AtTheTop)
        };
    };
    let unanswered: Vec<QuestionId> = barred
        .barred_by()
        .filter(|test| test.standing == Standing::Missing)
        .map(|test| test.question.clone())
        .collect();
    let in_reach = barred
        .barred_by()
        .all(|test| test.at_least <= framework.scale.max);
    let outcome = match (in_reach, unanswered.is_empty()) {
        (false, _) => Outcome::OutOfReach,
        (true, false) => Outcome::FirstAnswer,
        (true, true) => Outcome::Reachable,
    };
    WhatIf {
        next: Some(barred.level),
        plan: in_reach.then(|| plan(framework, scoring, &ladder, barred)),
        unanswered,
        band,
        ..WhatIf::without(level, outcome)
    }
}

fn plan(framework: &Framework, scoring: &Scoring, ladder: &Ladder, barred: &Rung) -> Plan {
    let raises: Vec<Raise> = barred
        .barred_by()
        .filter_map(|test| {
            let (_, question) = framework.question(&test.question)?;
            let result = scoring
                .questions
                .iter()
                .find(|one| one.id == test.question)?;
            let to = test.at_least.ceil() as i64;
            Some(raise(question, result, test.standing.value()?, to))
        })
        .collect();
    Plan {
        level: reached(ladder, barred),
        score: None,
        steps: steps(&raises),
        raises,
    }
}

/// The level once what bars a rung is satisfied: rungs above it that pass already come along.
fn reached(ladder: &Ladder, barred: &Rung) -> i64 {
    let lifted: BTreeMap<&QuestionId, f64> = barred
        .barred_by()
        .map(|test| (&test.question, test.at_least))
        .collect();
    let lift = |test: &Test| Test {
        standing: lifted
            .get(&test.question)
            .map_or(test.standing, |value| Standing::Value(value.ceil())),
        ..test.clone()
    };
    let rungs = ladder.rungs.iter().map(|rung| Rung {
        level: rung.level,
        tests: rung.tests.iter().map(lift).collect(),
    });
    let after = Ladder {
        rungs: rungs.collect(),
        ..ladder.clone()
    };
    after.tested_level()
}

fn band(framework: &Framework, scoring: &Scoring) -> LevelBand {
    let at = |value: f64| {
        let with = |result: &QuestionResult| QuestionResult {
            value: match result.standing() {
                Standing::Missing => Some(value),
                standing => standing.value(),
            },
            ..result.clone()
        };
        let results: Vec<QuestionResult> = scoring.questions.iter().map(with).collect();
        let ladder = ladder_of(framework, &results)?;
        scores(&ladder, scoring.scores.status).tested_level
    };
    LevelBand {
        low: at(framework.scale.min),
        high: at(framework.scale.max),
    }
}
