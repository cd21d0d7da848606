//! What it would take, for `plumbline score --what-if`.

use crate::say::say;
use analysis::whatif::{Outcome, Plan, Raise, WhatIf};
use app::parts::answer;
use model::QuestionKind;

/// The facts to create, question by question.
pub(crate) fn print(what_if: &WhatIf) {
    let next = what_if.next.unwrap_or_default();
    match (what_if.outcome, &what_if.plan) {
        (Outcome::Reachable, Some(plan)) => {
            say!("level {next} takes {}", size(plan));
            plan_lines(plan);
        }
        (Outcome::FirstAnswer, plan) => {
            let ids: Vec<&str> = what_if.unanswered.iter().map(|id| id.as_str()).collect();
            say!("level {next} first needs answers to {}", ids.join(", "));
            let beside = plan.iter().filter(|plan| !plan.raises.is_empty());
            beside.for_each(|plan| {
                say!("and, once these are answered high enough, {}", size(plan));
                plan_lines(plan);
            });
        }
        (Outcome::AtTheTop, _) => say!("there is no level above"),
        (Outcome::OutOfReach, _) => say!("level {next} cannot be reached on this scale"),
        (Outcome::NotAsked, _) => {
            say!("some of what level {next} rests on is not asked, or does not apply");
        }
        (Outcome::NotSearched, _) => {
            say!("the way to level {next} is not searched: some of it is answered in percent");
        }
        (Outcome::NoLevel | Outcome::Reachable, _) => say!("there is no level to climb from"),
    }
    if let Some(even) = &what_if.even {
        say!("with no answer above {next} it takes {}", size(even));
        plan_lines(even);
    }
    if let (Some(low), Some(high)) = (what_if.band.low, what_if.band.high) {
        say!("with all that is missing lowest the level is {low}, highest {high}");
    }
}

fn size(plan: &Plan) -> String {
    let questions = plan.raises.len();
    let s = |count: usize| if count == 1 { "" } else { "s" };
    format!(
        "{} step{} on {questions} question{}",
        plan.steps,
        s(plan.steps as usize),
        s(questions)
    )
}

fn plan_lines(plan: &Plan) {
    plan.raises.iter().for_each(raise_lines);
}

fn raise_lines(raise: &Raise) {
    say!(
        "  {}  {} to {}",
        raise.question,
        answer(raise.now, raise.kind),
        agreed(raise)
    );
    if let Some(asks) = &raise.asks {
        say!("      “{asks}” is answered with {}", agreed(raise));
    }
    for fact in &raise.facts {
        say!("      {}  {}", fact.level, fact.text);
    }
}

/// What is to be agreed on, as people read it.
fn agreed(raise: &Raise) -> String {
    match raise.kind {
        QuestionKind::YesNo | QuestionKind::Nplf => answer(raise.to as f64, raise.kind),
        _ => raise.to.to_string(),
    }
}
