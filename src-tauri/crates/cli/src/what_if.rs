//! What it would take, for `plumbline score --what-if`.

use analysis::round::cut_text;
use analysis::whatif::{Outcome, Plan, Raise, WhatIf};

/// The facts to create, question by question.
pub(crate) fn print(what_if: &WhatIf) {
    let next = what_if.next.unwrap_or_default();
    match (what_if.outcome, &what_if.plan) {
        (Outcome::Reachable, Some(plan)) => {
            println!("level {next} takes {}", size(plan));
            plan_lines(plan);
        }
        (Outcome::FirstAnswer, plan) => {
            let ids: Vec<&str> = what_if.unanswered.iter().map(|id| id.as_str()).collect();
            println!("level {next} first needs answers to {}", ids.join(", "));
            plan.iter().for_each(plan_lines);
        }
        (Outcome::AtTheTop, _) => println!("there is no level above"),
        (Outcome::OutOfReach, _) => println!("level {next} cannot be reached on this scale"),
        _ => println!("this framework has no next level that could be searched for"),
    }
    if let Some(even) = &what_if.even {
        println!("with no answer above {next} it takes {}", size(even));
        plan_lines(even);
    }
    if let (Some(low), Some(high)) = (what_if.band.low, what_if.band.high) {
        println!("with all that is missing lowest the level is {low}, highest {high}");
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
    println!(
        "  {}  {} to {}",
        raise.question,
        cut_text(raise.now),
        raise.to
    );
    for fact in &raise.facts {
        println!("      {}  {}", fact.level, fact.text);
    }
}
