//! Every way there is, tried on scales that are small enough, and the laws that hold under each scheme.

use analysis::score;
use analysis::whatif::{Outcome, Plan, WhatIf, what_if};
use model::{
    Answer, AnswerValue, Form, Framework, Group, Question, QuestionId, QuestionKind, Response,
};
use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;
use serde_json::{Value, json};

use crate::fixture::{dimension, framework_with, ids, not_applicable, question, said, with};

/// A scale that is small enough to try everything on.
pub(super) const TOP: i64 = 3;

/// What was said to one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// By IT and by the business. They may differ, so that a value lies between levels.
    Both(i64, i64),
    /// Nobody knows.
    Nothing,
    /// It does not apply.
    NotApplicable,
}

impl Said {
    /// Both sides say the same.
    pub(super) fn all(value: i64) -> Self {
        Said::Both(value, value)
    }

    /// The level that is reached; none where there is no value.
    fn level(self) -> Option<i64> {
        match self {
            Said::Both(it, business) => Some((it + business).div_euclid(2)),
            Said::Nothing | Said::NotApplicable => None,
        }
    }
}

/// Values, also between levels, and now and then none.
pub(super) fn answers(questions: usize, top: i64) -> impl Strategy<Value = Vec<Said>> {
    let one = prop_oneof![
        8 => (0..=top, 0..=top).prop_map(|(it, business)| Said::Both(it, business)),
        1 => Just(Said::Nothing),
        1 => Just(Said::NotApplicable),
    ];
    prop::collection::vec(one, questions)
}

/// A framework on the small scale.
pub(super) fn small(changes: Value) -> Framework {
    framework_with(with(json!({"scale": {"min": 0, "max": TOP}}), changes))
}

/// Two dimensions of two and three questions, each with a weight of its own.
pub(super) fn two_dimensions(weights: &[u8]) -> Vec<Value> {
    let one = |id: &str, weight: u8| with(question(id), json!({"weight": weight}));
    vec![
        dimension(
            "A",
            weights[0].into(),
            vec![one("A1", weights[1]), one("A2", weights[2])],
        ),
        dimension(
            "B",
            weights[3].into(),
            vec![
                one("B1", weights[4]),
                one("B2", weights[5]),
                one("B3", weights[6]),
            ],
        ),
    ]
}

/// Seven weights, as [`two_dimensions`] needs them.
pub(super) fn weights() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(1..4_u8, 7)
}

pub(super) fn asked(framework: &Framework, said: &[Said]) -> WhatIf {
    let responses = responses(framework, said);
    what_if(
        framework,
        &score(framework, "hash", &responses, Form::Short),
    )
}

/// What both sides said to each question, in its own words.
pub(super) fn responses(framework: &Framework, answers: &[Said]) -> Vec<Response> {
    let of = |(_, question): (_, &Question), answer: &Said| {
        let by = |group, participant: &str, answer| {
            said(participant, group, question.id.as_str(), answer)
        };
        match *answer {
            Said::Both(it, business) => vec![
                by(Group::It, "I", valued(question.kind, it)),
                by(Group::Business, "B", valued(question.kind, business)),
            ],
            Said::Nothing => vec![by(Group::It, "I", Answer::DontKnow)],
            Said::NotApplicable => vec![by(Group::It, "I", not_applicable())],
        }
    };
    let questions = framework.questions(Form::Full).zip(answers);
    questions
        .flat_map(|(asked, answer)| of(asked, answer))
        .collect()
}

fn valued(kind: QuestionKind, value: i64) -> Answer {
    let code = |codes: [&str; 4]| Answer::Value {
        value: AnswerValue::Code(codes[value as usize].to_owned()),
        desired: None,
    };
    match kind {
        QuestionKind::YesNo => code(["N", "Y", "", ""]),
        QuestionKind::Nplf => code(["N", "P", "L", "F"]),
        _ => Answer::level(value as f64),
    }
}

/// The highest that can be answered to each question.
fn tops(framework: &Framework) -> Vec<i64> {
    let top = |(_, question): (_, &Question)| match question.kind {
        QuestionKind::YesNo => 1,
        QuestionKind::Nplf => 3,
        QuestionKind::Number => 100,
        _ => framework.scale.max as i64,
    };
    framework.questions(Form::Full).map(top).collect()
}

/// The level once each question is agreed on so many steps higher, by scoring it.
fn level_after(framework: &Framework, said: &[Said], steps: &[i64]) -> Option<f64> {
    let agreed: Vec<Said> = said
        .iter()
        .zip(steps)
        .map(|(said, steps)| match said.level() {
            Some(level) if *steps > 0 => Said::all(level + steps),
            _ => *said,
        })
        .collect();
    let responses = responses(framework, &agreed);
    analysis::figures(framework, "hash", &responses, Form::Short).level()
}

/// Steps, questions, and the steps in order of asking, largest first: the smallest is the best.
pub(super) type Rank = (i64, usize, Vec<i64>);

fn rank(steps: &[i64]) -> Rank {
    let used = steps.iter().filter(|steps| **steps > 0).count();
    let earlier_first = steps.iter().map(|steps| -steps).collect();
    (steps.iter().sum(), used, earlier_first)
}

/// The best of all ways there are.
fn by_trying(framework: &Framework, said: &[Said], next: f64, ceiling: f64) -> Option<Rank> {
    let room: Vec<i64> = said
        .iter()
        .zip(tops(framework))
        .map(|(said, top)| Some(top.min(ceiling as i64) - said.level()?))
        .map(|room| room.unwrap_or(0).max(0))
        .collect();
    let mut best: Option<Rank> = None;
    let mut steps = vec![0; room.len()];
    loop {
        let rank = rank(&steps);
        let better = best.as_ref().is_none_or(|best| rank < *best);
        if better && level_after(framework, said, &steps).is_some_and(|level| level >= next) {
            best = Some(rank);
        }
        let Some(place) = (0..steps.len()).find(|place| steps[*place] < room[*place]) else {
            return best;
        };
        steps[..place].fill(0);
        steps[place] += 1;
    }
}

fn steps_of(framework: &Framework, plan: &Plan) -> Vec<i64> {
    let steps = |id: &String| {
        let id = QuestionId::new(id.as_str());
        let raise = plan.raises.iter().find(|raise| raise.question == id);
        raise.map_or(0, |raise| i64::from(raise.steps))
    };
    ids(framework).iter().map(steps).collect()
}

fn ranked(framework: &Framework, plan: &Plan) -> Rank {
    rank(&steps_of(framework, plan))
}

/// The same answers with the unanswered ones at the highest.
fn answered(framework: &Framework, said: &[Said], unanswered: &[QuestionId]) -> Vec<Said> {
    let ids = ids(framework);
    let with = ids.iter().zip(said).zip(tops(framework));
    with.map(|((id, said), top)| {
        let sought = unanswered.contains(&QuestionId::new(id.as_str()));
        if sought { Said::all(top) } else { *said }
    })
    .collect()
}

/// What holds under every scheme: a plan is the best of all ways, reaches what it says, raises nothing
/// that nobody answered, and where there is none, no way exists.
pub(super) fn holds(framework: &Framework, said: &[Said]) -> TestCaseResult {
    let what_if = asked(framework, said);
    within_band(framework, said, &what_if)?;
    raised_are_answered(framework, said, &what_if)?;
    let all = f64::INFINITY;
    let found = what_if.plan.as_ref().map(|plan| ranked(framework, plan));
    match (what_if.outcome, what_if.next) {
        (Outcome::Reachable | Outcome::OutOfReach, Some(next)) => {
            prop_assert_eq!(found, by_trying(framework, said, next, all));
            prop_assert_eq!(&what_if.unanswered, &[]);
            let plan = what_if.plan.iter().chain(&what_if.even);
            plan.clone()
                .try_for_each(|plan| reaches(framework, said, plan, next))
        }
        (Outcome::FirstAnswer, Some(next)) => {
            prop_assert_eq!(by_trying(framework, said, next, all), None);
            let answered = answered(framework, said, &what_if.unanswered);
            let tried = by_trying(framework, &answered, next, all);
            prop_assert!(
                found.is_none() || found == tried,
                "{:?} and not {:?}",
                found,
                tried
            );
            Ok(())
        }
        (Outcome::NotAsked | Outcome::AtTheTop, _) => {
            prop_assert_eq!(found, None);
            let applies = |(_, said): &(&String, &Said)| **said != Said::NotApplicable;
            let ids = ids(framework);
            let all = ids.iter().zip(said).filter(applies);
            let all: Vec<QuestionId> = all.map(|(id, _)| QuestionId::new(id.as_str())).collect();
            let highest = answered(framework, said, &all);
            let unraised = vec![0; said.len()];
            let at_the_top = level_after(framework, &highest, &unraised);
            prop_assert!(at_the_top <= what_if.level, "{:?}", at_the_top);
            Ok(())
        }
        (Outcome::NoLevel, None) => {
            prop_assert_eq!((what_if.level, found), (None, None));
            Ok(())
        }
        (outcome, next) => Err(TestCaseError::fail(format!("{outcome:?} to {next:?}"))),
    }
}

/// The smallest way that raises no answer above the level sought is told where it is another.
pub(super) fn an_even_way_is_told(framework: &Framework, said: &[Said]) -> TestCaseResult {
    let what_if = asked(framework, said);
    let reachable = what_if.outcome == Outcome::Reachable;
    let Some(next) = what_if.next.filter(|_| reachable) else {
        return Ok(());
    };
    let tried = by_trying(framework, said, next, next);
    let plan = what_if.plan.as_ref().filter(|_| tried.is_some());
    let told = what_if.even.as_ref().or(plan);
    prop_assert_eq!(told.map(|plan| ranked(framework, plan)), tried);
    Ok(())
}

/// The band runs from low to high, and the level lies within it. A dimension of which nothing is known
/// is in no level and in both ends of the band, so then the level may lie outside.
fn within_band(framework: &Framework, said: &[Said], what_if: &WhatIf) -> TestCaseResult {
    let WhatIf { level, band, .. } = what_if;
    let (Some(low), Some(high)) = (band.low, band.high) else {
        prop_assert_eq!(*level, None);
        return Ok(());
    };
    prop_assert!(low <= high, "{:?}", band);
    if let Some(level) = level.filter(|_| !leaves_a_dimension_open(framework, said)) {
        prop_assert!(low <= level && level <= high, "{} in {:?}", level, band);
    }
    Ok(())
}

fn leaves_a_dimension_open(framework: &Framework, said: &[Said]) -> bool {
    let mut said = said.iter();
    framework.dimensions.iter().any(|dimension| {
        let own: Vec<&Said> = said.by_ref().take(dimension.questions.len()).collect();
        let is_known = own.iter().any(|said| said.level().is_some());
        !is_known && own.contains(&&Said::Nothing)
    })
}

fn raised_are_answered(framework: &Framework, said: &[Said], what_if: &WhatIf) -> TestCaseResult {
    for plan in what_if.plan.iter().chain(&what_if.even) {
        for (steps, said) in steps_of(framework, plan).iter().zip(said) {
            prop_assert!(*steps == 0 || said.level().is_some());
        }
        for raise in &plan.raises {
            prop_assert!(raise.to as f64 > raise.now);
        }
    }
    Ok(())
}

fn reaches(framework: &Framework, said: &[Said], plan: &Plan, next: f64) -> TestCaseResult {
    let steps = steps_of(framework, plan);
    prop_assert_eq!(level_after(framework, said, &steps), Some(plan.level));
    prop_assert!(plan.level >= next);
    Ok(())
}
