//! What the exported paper says: sums that add up, and nobody singled out.

use std::path::Path;
use std::process::Command;

use app::api::*;
use model::{Answer, Evidence, Group, QuestionId};

use crate::desk::Program;
use crate::reporting::{ALL, paper};

/// The words of the full report, one space apart.
fn words(program: &Program) -> String {
    printed(program, &ALL)
}

/// The words of a report, one space apart.
fn printed(program: &Program, parts: &[ReportPart]) -> String {
    let path = program.path("words.pdf");
    program.next_dialog(path.clone());
    let exported = program.app.export_report(paper(program, parts));
    exported.unwrap().unwrap();
    words_of(&path)
}

/// The words of a file, one space apart.
pub(crate) fn words_of(path: &Path) -> String {
    let text = Command::new("pdftotext")
        .args(["-raw", "-enc", "UTF-8"])
        .arg(path)
        .arg("-")
        .output()
        .unwrap();
    let text = String::from_utf8(text.stdout).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// "21 ÷ 8" as a number.
fn quotient(text: &str) -> f64 {
    let (sum, by) = text.split_once(" ÷ ").unwrap();
    let number = |text: &str| text.trim_matches(['(', ')']).parse::<f64>().unwrap();
    number(sum) / number(by)
}

#[test]
fn every_sum_of_the_sample_gives_the_value_beside_it() {
    let program = Program::new();
    program.app.open_sample().unwrap();
    let text = words(&program);
    let mut sums = 0;
    // "(7 ÷ 5 + 20 ÷ 8) ÷ 2 = 1.9."
    for (head, tail) in text
        .match_indices(") ÷ 2 = ")
        .map(|(at, _)| text.split_at(at))
    {
        let terms = head.rsplit('(').next().unwrap();
        let (one, other) = terms.split_once(" + ").unwrap();
        let told = tail[") ÷ 2 = ".len()..].split_whitespace().next().unwrap();
        let value = (quotient(one) + quotient(other)) / 2.0;
        assert_eq!(
            analysis::round::cut_text(value),
            told.trim_end_matches('.'),
            "({terms}) ÷ 2"
        );
        sums += 1;
    }
    let results = program.results();
    let both = results
        .questions
        .iter()
        .filter(|row| row.result.groups.it.is_some() && row.result.groups.business.is_some());
    assert_eq!(
        sums,
        both.count(),
        "one for each question that both sides answered"
    );
    for row in &program.continuous().dimensions {
        let shown = format!(
            "{}: {}",
            row.name,
            analysis::round::cut_text(row.now.unwrap())
        );
        assert!(text.contains(&shown), "{shown}");
    }
}

/// Ada of IT, and as many others of each side; everybody answers everything.
fn crowd(it: usize, business: usize) -> Program {
    let program = Program::set_up(Group::It);
    let it = (1..it).map(|number| (format!("I{number}"), Group::It));
    let business = (0..business).map(|number| (format!("B{number}"), Group::Business));
    let own = program.app.workspace().unwrap().voice.unwrap();
    let mut voices = vec![own];
    voices.extend(
        it.chain(business)
            .map(|(name, group)| program.add_person(&name, group)),
    );
    for (number, voice) in voices.into_iter().enumerate() {
        program.app.answer_as(voice).unwrap();
        program.answer_all(1.0 + number as f64 % 3.0);
    }
    program
}

/// The part of the paper that tells every answer, printed alone.
fn appendix(program: &Program) -> String {
    printed(program, &[ReportPart::Appendix])
}

#[test]
#[ignore = "slow; run by the full test"]
fn how_the_answers_fell_is_told_of_three_people_and_not_of_two() {
    let told = appendix(&crowd(3, 3));
    assert!(told.contains("IT, 3 people") && told.contains("Business, 3 people"));
    // A question put to one side only tells of that side, where it has three.
    for (it, business, hidden, alone) in [
        (3, 2, "Business, 2 people", "IT, 3 people"),
        (1, 4, "IT, 1 person", "Business, 4 people"),
    ] {
        let program = crowd(it, business);
        let told = appendix(&program);
        assert!(told.contains("One side has too few people"));
        assert!(!told.contains(hidden) && !told.contains(" alone: "));
        assert!(told.contains(alone), "{alone}");
        let consent = ConsentInput {
            assessment: program.assessment().assessment,
            small_groups_shown: true,
        };
        program.app.set_consent(consent).unwrap();
        assert!(appendix(&program).contains(hidden), "they agreed");
    }
}

#[test]
fn a_person_alone_sees_their_own_answers() {
    let program = Program::set_up(Group::It);
    program.answer_all(2.0);
    let told = appendix(&program);
    assert!(
        told.contains("IT, 1 person") && told.contains("2 ÷ 1 = 2.0, from IT alone."),
        "{told}"
    );
}

fn remark(program: &Program, voice: &Voice, text: &str) {
    program
        .app
        .answer(AnswerInput {
            assessment: program.assessment().assessment,
            question: QuestionId::from("D02-1"),
            voice: voice.clone(),
            answer: Some(Answer::level(2.0)),
            evidence: Evidence::Asserted,
            comment: text.to_owned(),
        })
        .unwrap();
}

#[test]
#[ignore = "slow; run by the full test"]
fn the_only_voice_of_a_side_is_not_known_by_its_side() {
    let program = crowd(3, 3);
    let people = program.app.workspace().unwrap().participants;
    let voice = |index: usize| Voice {
        participant: people[index].id.clone(),
        group: people[index].group,
    };
    for (index, text) in [(0, "Zero hours are known."), (3, "Accounts never agreed.")] {
        remark(&program, &voice(index), text);
    }
    let told = appendix(&program);
    let place = |text: &str| {
        told.find(text)
            .unwrap_or_else(|| panic!("“{text}” is missing"))
    };
    assert!(
        place("Business. Accounts never agreed.") < place("IT. Zero hours are known."),
        "in no telling order"
    );
    for index in [1, 2] {
        let input = AnswerInput {
            assessment: program.assessment().assessment,
            question: QuestionId::from("D02-1"),
            voice: voice(index),
            answer: None,
            evidence: Evidence::Asserted,
            comment: String::new(),
        };
        program.app.answer(input).unwrap();
    }
    let told = appendix(&program);
    assert!(told.contains("Zero hours are known.") && told.contains("Accounts never agreed."));
    assert!(
        !told.contains("IT. Zero hours") && !told.contains("Business. Accounts"),
        "one voice of IT is left"
    );
}

#[test]
fn what_is_assumed_or_does_not_apply_stands_apart() {
    let program = Program::set_up(Group::It);
    program.answer_all(3.0);
    let own = program.app.workspace().unwrap().voice.unwrap();
    let say = |question: &str, group: Group, answer: Answer| {
        let voice = Voice {
            group,
            ..own.clone()
        };
        program
            .app
            .answer(AnswerInput {
                assessment: program.assessment().assessment,
                question: QuestionId::from(question),
                voice,
                answer: Some(answer),
                evidence: Evidence::Asserted,
                comment: String::new(),
            })
            .unwrap();
    };
    say("D02-1", Group::Business, Answer::level(1.0));
    say("D01-1", Group::It, Answer::DontKnow);
    let told = appendix(&program);
    assert!(
        told.contains("For the business, by 1 person of IT, and not counted: 1.0."),
        "{told}"
    );
    assert!(told.contains("1 person; missing from the value."));
}
