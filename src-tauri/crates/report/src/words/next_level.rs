//! What the next level would take.

use analysis::scheme::capability::Rating;
use model::QuestionKind;

use super::{count, list};
use crate::data::Raise;

pub(crate) fn heading(level: f64) -> String {
    format!("What level {level} would take")
}

/// "Nobody has answered “Signed statements”; level 3 cannot be had without it."
pub(crate) fn first(level: f64, questions: &[String]) -> String {
    let names: Vec<String> = questions.iter().map(|name| format!("“{name}”")).collect();
    let them = if questions.len() == 1 { "it" } else { "them" };
    let named = list(&names);
    format!("Nobody has answered {named}; level {level} cannot be had without {them}.")
}

/// How little is enough; `beside` what has to be answered before.
pub(crate) fn size(steps: u32, raises: &[Raise], beside: bool) -> String {
    let all_are = |kind| raises.iter().all(|raise| raise.kind == kind);
    let questions = count(raises.len() as u32, "question", "questions");
    let steps = if all_are(QuestionKind::YesNo) {
        let more = count(raises.len() as u32, "more question", "more questions");
        format!("{more} answered with yes")
    } else if all_are(QuestionKind::Level) {
        let steps = count(steps, "step of a level", "steps of a level");
        format!("{steps} on {questions}")
    } else {
        let steps = count(steps, "step", "steps");
        format!("{steps} on {questions}")
    };
    let these = if raises.iter().all(|raise| raise.asks.is_none()) {
        "These words have"
    } else {
        "This has"
    };
    let least = if beside {
        "Once that is answered high enough: at the least"
    } else {
        "At the least"
    };
    format!("{least} {steps}, as if agreed in the room. {these} to become true:")
}

/// "Signed statements, up to 3: …", or "Tested plans: “Have you seen one tested?” is answered with yes."
pub(crate) fn raise(raise: &Raise) -> String {
    let (question, to) = (&raise.question, answer(raise));
    match &raise.asks {
        Some(asks) => format!("{question}: “{asks}” is answered with {to}."),
        None => format!("{question}, up to {to}: {}", raise.facts.join(" ")),
    }
}

/// What is to be answered, as people read it.
fn answer(raise: &Raise) -> String {
    match raise.kind {
        QuestionKind::YesNo => "yes".to_owned(),
        QuestionKind::Nplf => format!("{:?}", Rating::of_rank(raise.to as f64)),
        _ => raise.to.to_string(),
    }
}

pub(crate) fn more(questions: usize) -> String {
    let questions = count(questions as u32, "more question", "more questions");
    format!("and {questions}, listed on the Results screen.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(kind: QuestionKind, to: i64, asks: Option<&str>) -> Raise {
        Raise {
            question: "Tested plans".to_owned(),
            kind,
            to,
            facts: vec!["One was tested.".to_owned()],
            asks: asks.map(str::to_owned),
        }
    }

    #[test]
    fn a_raise_reads_as_its_kind_is_answered() {
        let asks = Some("Have you seen one tested?");
        for (raised, words) in [
            (
                one(QuestionKind::Level, 3, None),
                "Tested plans, up to 3: One was tested.",
            ),
            (
                one(QuestionKind::YesNo, 1, asks),
                "Tested plans: “Have you seen one tested?” is answered with yes.",
            ),
            (
                one(QuestionKind::Nplf, 2, asks),
                "Tested plans: “Have you seen one tested?” is answered with L.",
            ),
        ] {
            assert_eq!(raise(&raised), words);
        }
        assert_eq!(heading(1.5), "What level 1.5 would take");
        assert_eq!(heading(2.0), "What level 2 would take");
    }

    #[test]
    fn the_size_counts_what_is_raised() {
        let level = one(QuestionKind::Level, 3, None);
        let yes = one(QuestionKind::YesNo, 1, Some("Is it?"));
        for (steps, raises, beside, words) in [
            (
                2,
                vec![level.clone()],
                false,
                "At the least 2 steps of a level on 1 question, as if agreed in the room. These words have to become true:",
            ),
            (
                2,
                vec![yes.clone(), yes.clone()],
                false,
                "At the least 2 more questions answered with yes, as if agreed in the room. This has to become true:",
            ),
            (
                3,
                vec![level, yes],
                true,
                "Once that is answered high enough: at the least 3 steps on 2 questions, as if agreed in the room. This has to become true:",
            ),
        ] {
            assert_eq!(size(steps, &raises, beside), words);
        }
    }
}
