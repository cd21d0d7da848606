use analysis::{Derivation, Subject};
use app::api::*;
use model::{Answer, Group};

use crate::desk::Program;

/// A workspace with this many people of each side, all of whom have answered D01-1.
fn answered_by(it: usize, business: usize) -> Program {
    let program = Program::set_up(Group::It);
    let more = (1..it).map(|number| (Group::It, number));
    let voices = more.chain((0..business).map(|number| (Group::Business, number)));
    let voices: Vec<Voice> = voices
        .map(|(group, number)| program.add_person(&format!("{group:?} {number}"), group))
        .collect();
    program.answer("D01-1", 4.0).unwrap();
    for voice in voices {
        let value = if voice.group == Group::It { 4.0 } else { 1.0 };
        program.app.answer_as(voice).unwrap();
        program.answer("D01-1", value).unwrap();
    }
    program
}

fn nodes<'a>(derivation: &'a Derivation, found: &mut Vec<&'a Derivation>) {
    found.push(derivation);
    derivation.parts.iter().for_each(|part| nodes(part, found));
}

#[test]
fn a_group_below_three_is_hidden_from_everything_but_the_total() {
    let program = answered_by(3, 2);
    let results = program.results();
    let figures = program.continuous();
    let row = &figures.dimensions[0];
    assert_eq!(row.now, Some(2.5), "nothing is hidden from the total");
    assert!(row.groups.business.is_none() && row.gap.is_none());
    assert!(
        row.groups.it.is_none(),
        "beside the total it would give the other side away"
    );
    assert_eq!(row.people.business, 2);
    assert!(figures.two_views.is_empty());
    let question = results
        .questions
        .iter()
        .find(|row| row.result.id.as_str() == "D01-1")
        .unwrap();
    assert!(question.result.groups.business.unwrap().score.is_none());

    let mut all = Vec::new();
    nodes(&results.derivation, &mut all);
    let sides = |node: &&&Derivation| matches!(node.subject, Subject::Group { .. });
    let hidden = all.iter().filter(sides);
    assert!(hidden.clone().count() > 0);
    assert!(
        hidden
            .clone()
            .all(|node| node.parts.is_empty() && node.value.is_none())
    );
}

#[test]
fn nobody_is_named_in_a_derivation() {
    let results = answered_by(3, 3).results();
    let mut all = Vec::new();
    nodes(&results.derivation, &mut all);
    let mut answers = 0;
    for node in all {
        if let Subject::Answer { participant, .. } = &node.subject {
            assert_eq!(participant.as_str(), "");
            answers += 1;
        }
    }
    assert_eq!(answers, 6, "every answer is there");
}

#[test]
fn consent_opens_a_small_group() {
    let program = answered_by(3, 2);
    let assessment = program.assessment().assessment;
    program
        .app
        .set_consent(ConsentInput {
            assessment,
            small_groups_shown: true,
        })
        .unwrap();
    let row = &program.continuous().dimensions[0];
    assert_eq!(row.groups.business.unwrap().mean, 1.0);
    assert_eq!(row.gap, Some(3.0));
}

#[test]
fn a_person_alone_sees_their_own_answers() {
    let program = Program::set_up(Group::It);
    program.answer("D01-1", 4.0).unwrap();
    let row = &program.continuous().dimensions[0];
    assert_eq!(row.groups.it.unwrap().mean, 4.0);
}

#[test]
fn others_show_only_after_ones_own_answer() {
    let program = answered_by(3, 3);
    let view = |program: &Program| {
        program
            .questions()
            .into_iter()
            .find(|view| view.question.id.as_str() == "D01-1")
            .unwrap()
    };
    assert_eq!(view(&program).others.unwrap().groups.it.unwrap().mean, 4.0);
    let cleo = program.add_person("Cleo", Group::It);
    program.app.answer_as(cleo).unwrap();
    assert!(view(&program).others.is_none());
}

/// The heads of the picture's table twin.
fn columns(results: &ResultsView) -> &[String] {
    &results.picture.as_ref().unwrap().columns
}

/// The second dimension's target, and the mean of all.
fn wanted(results: &ResultsView) -> (Option<f64>, Option<f64>) {
    let figures = crate::desk::continuous(results.result.clone());
    (figures.dimensions[1].target, figures.target_mean)
}

#[test]
fn targets_enter_the_picture_and_leave_it_again() {
    let program = Program::set_up(Group::It);
    program.answer_all(2.0);
    let set = |target| {
        let assessment = program.assessment().assessment;
        program
            .app
            .set_target(TargetInput {
                assessment,
                dimension: "D02".into(),
                target,
            })
            .unwrap()
    };
    let results = set(Some(4.0));
    assert_eq!(wanted(&results), (Some(4.0), Some(4.0)));
    assert!(
        columns(&results).iter().any(|column| column == "Target"),
        "{:?}",
        columns(&results)
    );
    let results = set(None);
    assert_eq!(wanted(&results), (None, None));
    let assessment = program.assessment().assessment;
    let off = program.app.set_target(TargetInput {
        assessment,
        dimension: "D02".into(),
        target: Some(5.5),
    });
    assert_eq!(off.unwrap_err().code(), "target_off_scale");
}

#[test]
fn the_sample_shows_what_its_story_says() {
    let program = Program::new();
    let view = program.app.open_sample().unwrap();
    assert!(view.sample);
    assert_eq!(
        view.participants
            .iter()
            .filter(|person| person.group == Group::It)
            .count(),
        8
    );
    assert_eq!(view.participants.len(), 14);
    assert_eq!(view.assessments.len(), 2);
    let results = program.results();
    let figures = program.continuous();
    assert_eq!((figures.level, figures.level_by_mean), (Some(2), Some(3)));
    assert_eq!(figures.weakest.as_ref().unwrap().as_str(), "D02");
    assert_eq!(
        figures
            .holding_back
            .iter()
            .map(|held| held.name.as_str())
            .collect::<Vec<_>>(),
        ["Business impact and value"]
    );
    assert!(
        (figures.score.unwrap() - 3.115).abs() < 0.005,
        "{:?}",
        figures.score
    );
    assert_eq!(figures.contradictions.len(), 2);
    assert_eq!(results.previous.unwrap().level, Some(2.0));
    assert!(!results.dont_know.is_empty());
}

#[test]
fn a_reset_sample_is_as_it_was() {
    let program = Program::new();
    program.app.open_sample().unwrap();
    let before = program.results().result;
    program.answer("D02-1", 5.0).unwrap();
    assert_ne!(program.results().result, before);
    program.app.reset_sample().unwrap();
    assert_eq!(program.results().result, before);
}

#[test]
fn a_side_is_judged_by_those_who_gave_a_value() {
    let program = answered_by(3, 3);
    program.say("D01-1", Some(Answer::DontKnow)).unwrap();
    let results = program.results();
    assert!(
        program.continuous().dimensions[0].groups.business.is_none(),
        "two of the three gave a value"
    );
    let mut all = Vec::new();
    nodes(&results.derivation, &mut all);
    assert!(
        all.iter()
            .all(|node| !matches!(node.subject, Subject::Answer { .. }))
    );
}

#[test]
fn the_window_never_learns_who_did_not_know() {
    let program = answered_by(3, 3);
    let voice = program.app.workspace().unwrap().voice.unwrap();
    program.say("D01-1", Some(Answer::DontKnow)).unwrap();
    let results = program.results();
    assert_eq!(results.dont_know[0].people, 1);
    let sent = serde_json::to_string(&results).unwrap();
    assert!(!sent.contains(&format!("\"{}\"", voice.participant)));
}
