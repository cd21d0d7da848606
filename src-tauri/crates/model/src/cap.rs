//! Facts that stop an answer at a value: the one rule for files, window and scoring.

use crate::framework::{Cap, Fact, Question};
use crate::{Answer, AnswerValue, Group, ParticipantId, Response};

/// The lowest cap of a question that holds. A cap without a fact to ask for is advice and never holds.
pub fn holding(question: &Question, holds: impl Fn(&Fact) -> bool) -> Option<&Cap> {
    question
        .caps
        .iter()
        .filter(|cap| cap.fact.as_ref().is_some_and(&holds))
        .min_by(|one, other| one.at.total_cmp(&other.at))
}

/// The cap that stops an answer; none where the answer stays within all that hold.
pub fn stops<'q>(
    question: &'q Question,
    answer: &Answer,
    holds: impl Fn(&Fact) -> bool,
) -> Option<&'q Cap> {
    let value = answer.number()?;
    holding(question, holds).filter(|cap| value > cap.at)
}

/// Whether a person, speaking for a side, said that a fact holds. Nobody is stopped by what others say:
/// a vote stays silent, and whoever is asked the question is asked the fact.
pub fn holds<'a>(
    fact: &Fact,
    (participant, group): (&ParticipantId, Group),
    responses: impl IntoIterator<Item = &'a Response>,
) -> bool {
    responses.into_iter().any(|response| {
        response.question == fact.question
            && &response.participant == participant
            && response.group == group
            && says(response, fact)
    })
}

fn says(response: &Response, fact: &Fact) -> bool {
    let Answer::Value {
        value: AnswerValue::Code(code),
        ..
    } = &response.answer
    else {
        return false;
    };
    *code == fact.is
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question() -> Question {
        let cap = |at: f64, is: &str| serde_json::json!({"at": at, "when": "so", "fact": {"question": "F", "is": is}});
        let mut caps = vec![cap(3.0, "none"), cap(2.0, "hidden")];
        caps.push(serde_json::json!({"at": 1, "when": "advice only"}));
        serde_json::from_value(serde_json::json!({
            "id": "Q", "kind": "level", "audience": "both", "stem": {}, "weight": 1, "short_form": true,
            "caps": caps,
        }))
        .unwrap()
    }

    #[test]
    fn the_lowest_cap_that_holds_stops_an_answer_and_advice_stops_none() {
        let question = question();
        for (value, told, stopped_at) in [
            (4.0, vec!["none"], Some(3.0)),
            (3.0, vec!["none"], None),
            (4.0, vec!["none", "hidden"], Some(2.0)),
            (5.0, vec![], None),
        ] {
            let holds = |fact: &Fact| told.contains(&fact.is.as_str());
            let cap = stops(&question, &Answer::level(value), holds);
            assert_eq!(cap.map(|cap| cap.at), stopped_at, "{value} with {told:?}");
        }
        let always = |_: &Fact| true;
        assert_eq!(stops(&question, &Answer::DontKnow, always), None);
    }

    #[test]
    fn a_fact_is_what_the_same_person_says_for_the_same_side() {
        let fact = Fact {
            question: "F".into(),
            is: "N".to_owned(),
        };
        let said: Response = serde_json::from_value(serde_json::json!({
            "participant": "ann", "group": "it", "question": "F", "value": "N",
        }))
        .unwrap();
        for (participant, group, holds) in [
            ("ann", Group::It, true),
            ("ann", Group::Business, false),
            ("bob", Group::It, false),
        ] {
            let who = (&participant.into(), group);
            assert_eq!(
                super::holds(&fact, who, [&said]),
                holds,
                "{participant} {group:?}"
            );
        }
    }
}
