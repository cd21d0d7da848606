//! The one thing to do next, as a pure function of what the workspace says.

use model::{AssessmentId, Group, QuestionId};

use crate::api::{HoldingBack, Next, Voice};

/// What the next step depends on.
#[derive(Debug, Clone)]
pub(super) struct Situation {
    /// People who are asked.
    pub(super) people: u32,
    /// The current assessment; none in a workspace without one.
    pub(super) current: Option<Current>,
}

/// The current assessment, as far as the next step depends on it.
#[derive(Debug, Clone)]
pub(super) struct Current {
    pub(super) standing: Standing,
    /// Somebody has answered something.
    pub(super) begun: bool,
    /// Minutes that the form takes.
    pub(super) minutes: Option<u32>,
    /// Whoever is answering, for their own side; none where nobody is.
    pub(super) own: Option<Own>,
    /// A side that is asked and has said nothing, with its people in the list.
    pub(super) silent: Option<(Group, u32)>,
    /// Other people with open questions.
    pub(super) others_open: u32,
    /// Decisions that are written.
    pub(super) decisions: u32,
    /// Share of the weight that is answered where that is too little.
    pub(super) provisional: Option<f64>,
    /// Questions to which somebody said "don't know".
    pub(super) dont_know: u32,
    /// Dimensions whose score and count contradict each other.
    pub(super) contradicted: Vec<String>,
    /// What holds the level back, the first need first.
    pub(super) held: Option<HoldingBack>,
}

/// Whether the assessment may be changed, and what there is besides it.
#[derive(Debug, Clone)]
pub(super) enum Standing {
    Open,
    Signed {
        /// Another assessment that is not signed off.
        open: Option<(AssessmentId, String)>,
        /// Name of the earlier one that it is held against.
        earlier: Option<String>,
    },
}

/// How far whoever is answering has come.
#[derive(Debug, Clone)]
pub(super) struct Own {
    pub(super) voice: Voice,
    pub(super) first_open: Option<QuestionId>,
    pub(super) left: u32,
    pub(super) asked: u32,
    /// Of those left, how many have an answer of last time to confirm.
    pub(super) carried: u32,
}

/// What to do next. Answers come first, then those of others, then what they say, then the end.
///
/// Once a decision is written, the person has seen what the answers say: that it is too little, that
/// a count contradicts it, or what holds the level back no longer stands in the way of signing off.
pub(super) fn next(situation: &Situation) -> Next {
    if situation.people == 0 {
        return Next::AddPeople;
    }
    let Some(current) = &situation.current else {
        return Next::AddAssessment;
    };
    match &current.standing {
        Standing::Signed { open, earlier } => afterwards(open.as_ref(), earlier.as_ref()),
        Standing::Open => answering(current)
            .or_else(|| hearing_others(current))
            .or_else(|| concluding(current))
            .unwrap_or(Next::SignOff),
    }
}

fn afterwards(open: Option<&(AssessmentId, String)>, earlier: Option<&String>) -> Next {
    match (open, earlier) {
        (Some((assessment, name)), _) => Next::GoTo {
            assessment: assessment.clone(),
            name: name.clone(),
        },
        (None, Some(name)) => Next::Compare { name: name.clone() },
        (None, None) => Next::PlanNext,
    }
}

fn answering(current: &Current) -> Option<Next> {
    let own = current.own.as_ref()?;
    let question = own.first_open.clone()?;
    let voice = own.voice.clone();
    if !current.begun && own.carried == 0 {
        let (questions, minutes) = (own.asked, current.minutes);
        return Some(Next::Start {
            voice,
            questions,
            minutes,
        });
    }
    let Own {
        left,
        asked,
        carried,
        ..
    } = *own;
    Some(Next::Continue {
        voice,
        question,
        left,
        asked,
        carried,
    })
}

fn hearing_others(current: &Current) -> Option<Next> {
    match current.silent {
        Some((group, people)) if people > 0 => return Some(Next::AskSide { group, people }),
        _ => {}
    }
    (current.others_open > 0).then_some(Next::AskOthers {
        people: current.others_open,
    })
}

fn concluding(current: &Current) -> Option<Next> {
    if current.decisions > 0 {
        return None;
    }
    if let Some((group, people)) = current.silent {
        return Some(Next::AskSide { group, people });
    }
    if let Some(completeness) = current.provisional {
        return Some(Next::FindOut {
            completeness,
            dont_know: current.dont_know,
        });
    }
    if !current.contradicted.is_empty() {
        return Some(Next::Contradictions {
            dimensions: current.contradicted.clone(),
        });
    }
    let held = current.held.clone();
    Some(held.map_or(Next::Decide, |held| Next::Lift { held }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn voice() -> Voice {
        Voice {
            participant: "p1".into(),
            group: Group::It,
        }
    }

    fn own(left: u32) -> Own {
        Own {
            voice: voice(),
            first_open: (left > 0).then(|| "Q3".into()),
            left,
            asked: 28,
            carried: 0,
        }
    }

    fn held() -> HoldingBack {
        HoldingBack {
            dimension: "D02".into(),
            name: "Business impact and value".to_owned(),
            level: 3,
            needs: 3.0,
            has: Some(1.7),
        }
    }

    /// Everything is answered, and nothing else is to be said.
    fn done() -> Current {
        Current {
            standing: Standing::Open,
            begun: true,
            minutes: Some(45),
            own: Some(own(0)),
            silent: None,
            others_open: 0,
            decisions: 0,
            provisional: None,
            dont_know: 0,
            contradicted: Vec::new(),
            held: None,
        }
    }

    fn of(current: Current) -> Next {
        next(&Situation {
            people: 3,
            current: Some(current),
        })
    }

    fn kind(next: &Next) -> String {
        let json = serde_json::to_value(next).unwrap();
        json["kind"].as_str().unwrap().to_owned()
    }

    #[test]
    fn without_people_or_assessment_these_come_first() {
        let empty = |people| Situation {
            people,
            current: None,
        };
        assert_eq!(next(&empty(0)), Next::AddPeople);
        assert_eq!(next(&empty(1)), Next::AddAssessment);
        let nobody = Situation {
            people: 0,
            current: Some(done()),
        };
        assert_eq!(next(&nobody), Next::AddPeople);
    }

    #[test]
    fn the_next_step_is_the_first_that_is_open() {
        let sides = [None, Some((Group::Business, 6)), Some((Group::Business, 0))];
        let everything_open = Current {
            begun: false,
            own: Some(own(28)),
            silent: sides[1],
            others_open: 4,
            provisional: Some(0.4),
            dont_know: 3,
            contradicted: vec!["Governance".to_owned()],
            held: Some(held()),
            ..done()
        };
        let mut current = everything_open;
        let mut seen = vec![kind(&of(current.clone()))];
        for settle in [
            |current: &mut Current| (current.begun, current.own) = (true, Some(own(5))),
            |current: &mut Current| current.own = Some(own(0)),
            |current: &mut Current| current.silent = None,
            |current: &mut Current| current.others_open = 0,
            |current: &mut Current| current.provisional = None,
            |current: &mut Current| current.contradicted.clear(),
            |current: &mut Current| current.held = None,
            |current: &mut Current| current.decisions = 1,
        ] {
            settle(&mut current);
            seen.push(kind(&of(current.clone())));
        }
        assert_eq!(
            seen,
            [
                "start",
                "continue",
                "ask_side",
                "ask_others",
                "find_out",
                "contradictions",
                "lift",
                "decide",
                "sign_off"
            ]
        );
    }

    #[test]
    fn what_is_said_is_what_is_there() {
        let start = Current {
            begun: false,
            own: Some(own(28)),
            ..done()
        };
        let expected = Next::Start {
            voice: voice(),
            questions: 28,
            minutes: Some(45),
        };
        assert_eq!(of(start.clone()), expected);
        let carried = Own {
            carried: 26,
            ..own(28)
        };
        let confirm = Current {
            own: Some(carried),
            ..start
        };
        let expected = Next::Continue {
            voice: voice(),
            question: "Q3".into(),
            left: 28,
            asked: 28,
            carried: 26,
        };
        assert_eq!(of(confirm), expected, "answers of last time wait");
        let held = Current {
            held: Some(held()),
            ..done()
        };
        assert!(matches!(of(held), Next::Lift { held } if held.name.starts_with("Business")));
    }

    #[test]
    fn a_decision_lets_the_person_past_what_the_answers_say_but_not_past_open_questions() {
        let decided = Current {
            decisions: 1,
            silent: Some((Group::Business, 0)),
            provisional: Some(0.5),
            contradicted: vec!["Governance".to_owned()],
            held: Some(held()),
            ..done()
        };
        assert_eq!(of(decided.clone()), Next::SignOff);
        let others = Current {
            others_open: 2,
            ..decided.clone()
        };
        assert_eq!(of(others), Next::AskOthers { people: 2 });
        let silent = Current {
            silent: Some((Group::Business, 3)),
            others_open: 3,
            ..decided
        };
        let expected = Next::AskSide {
            group: Group::Business,
            people: 3,
        };
        assert_eq!(of(silent), expected);
    }

    #[test]
    fn a_side_without_people_is_asked_for_once_the_rest_is_answered() {
        let alone = Current {
            silent: Some((Group::Business, 0)),
            held: Some(held()),
            ..done()
        };
        let expected = Next::AskSide {
            group: Group::Business,
            people: 0,
        };
        assert_eq!(of(alone.clone()), expected);
        let midway = Current {
            own: Some(own(3)),
            ..alone
        };
        assert_eq!(kind(&of(midway)), "continue");
    }

    #[test]
    fn after_the_signature_the_way_leads_on() {
        let signed = |open: Option<&str>, earlier: Option<&str>| {
            of(Current {
                standing: Standing::Signed {
                    open: open.map(|id| (id.into(), "Next year".to_owned())),
                    earlier: earlier.map(str::to_owned),
                },
                own: Some(own(4)),
                ..done()
            })
        };
        assert_eq!(
            [
                signed(Some("a2"), Some("Before")),
                signed(None, Some("Before")),
                signed(None, None)
            ],
            [
                Next::GoTo {
                    assessment: "a2".into(),
                    name: "Next year".to_owned()
                },
                Next::Compare {
                    name: "Before".to_owned()
                },
                Next::PlanNext
            ]
        );
    }
}
