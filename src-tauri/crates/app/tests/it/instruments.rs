//! A workspace with an assessment of each instrument that is shipped: shown, summed up, printed.

use app::api::*;
use app::workspace_file;
use model::{Answer, AnswerValue, AssessmentId, Form, Group, Participant, ParticipantId, Response};
use store::{Change, NewAssessment, NewWorkspace, Profile, Workspace};

use crate::desk::Program;

/// A workspace in which three people of each side answered the ladder and the pairs.
fn instruments(program: &Program, people: usize) -> std::path::PathBuf {
    let path = program.path("instruments.plumbline");
    let now = "2026-11-23T09:30:00Z".parse().unwrap();
    let about = NewWorkspace {
        name: "Corrin Street Retail".to_owned(),
        sample: false,
    };
    let mut workspace = Workspace::create(&path, &about, now).unwrap();
    for (id, framework) in [("ladder", "gartner-itmp"), ("pairs", "rl-pairs")] {
        let edition = catalog::shipped_by_id(&framework.into()).unwrap();
        let shipped = &edition.framework;
        workspace
            .add_framework(&shipped.id, &shipped.version, &edition.hash, &edition.bytes)
            .unwrap();
        let new = NewAssessment {
            id: AssessmentId::new(id),
            name: shipped.name.clone(),
            framework: edition.hash,
            form: if id == "ladder" {
                Form::Short
            } else {
                Form::Full
            },
            date: now.date_naive(),
            started_from: None,
        };
        workspace
            .apply(&[new.added(now)], "assessment_added", None, now)
            .unwrap();
    }
    let mut changes = Vec::new();
    for person in voices(people) {
        changes.push(Change::Participant {
            id: person.id.clone(),
            after: Some(Profile {
                name: person.name.clone(),
                group: person.group,
                role: String::new(),
                unit: None,
                position: None,
                departed: false,
            }),
        });
        changes.extend(
            climb(&person)
                .into_iter()
                .map(|response| Change::response("ladder".into(), response)),
        );
        changes.extend(
            pairs(&person)
                .into_iter()
                .map(|response| Change::response("pairs".into(), response)),
        );
    }
    workspace.apply(&changes, "import", None, now).unwrap();
    path
}

fn voices(people: usize) -> Vec<Participant> {
    let sides = [(Group::It, "it"), (Group::Business, "business")];
    sides
        .into_iter()
        .flat_map(|(group, side)| {
            (0..people).map(move |number| Participant {
                id: ParticipantId::new(format!("{side}-{number}")),
                name: format!("{side} {number}"),
                group,
                role: String::new(),
            })
        })
        .collect()
}

fn said(person: &Participant, question: String, answer: Answer) -> Response {
    Response {
        participant: person.id.clone(),
        group: person.group,
        question: question.as_str().into(),
        answer,
        evidence: None,
        comment: String::new(),
        assumed: false,
    }
}

/// Level 2: two practices of level 3 fall short.
fn climb(person: &Participant) -> Vec<Response> {
    if person.group == Group::Business {
        return Vec::new();
    }
    let value = |number| match number {
        12 => Answer::level(2.0),
        13 => Answer::DontKnow,
        _ => Answer::level(3.0),
    };
    (1..=20)
        .map(|number| said(person, format!("G{number:02}"), value(number)))
        .collect()
}

/// IT sees 4 and wants 7, the business 2 and wants 9; the fourth pair is furthest.
fn pairs(person: &Participant) -> Vec<Response> {
    let (current, desired) = match person.group {
        Group::It => (4.0, 7.0),
        Group::Business => (2.0, 9.0),
    };
    (1..=10)
        .map(|number| {
            let state = Answer::Value {
                value: AnswerValue::Number(if number == 4 { 0.0 } else { current }),
                desired: Some(desired),
            };
            said(person, format!("P{number:02}-1"), state)
        })
        .collect()
}

fn opened(people: usize) -> Program {
    let program = Program::new();
    let path = instruments(&program, people);
    let path = path.to_string_lossy().into_owned();
    program.app.open_workspace(PathInput { path }).unwrap();
    program
}

fn results(program: &Program, assessment: &str) -> ResultsView {
    let assessment = assessment.into();
    program.app.results(AssessmentRef { assessment }).unwrap()
}

fn ladder(program: &Program) -> StagedView {
    let staged = match results(program, "ladder").result {
        SchemeView::Staged(view) => Some(view),
        _ => None,
    };
    staged.unwrap()
}

fn distances(program: &Program) -> DifferentialView {
    let differential = match results(program, "pairs").result {
        SchemeView::Differential(view) => Some(view),
        _ => None,
    };
    differential.unwrap()
}

#[test]
fn a_ladder_is_shown_with_what_bars_it() {
    let program = opened(3);
    let view = ladder(&program);
    assert_eq!(
        (view.tested_level, view.level, view.not_asked),
        (Some(2), Some(2), Some(5))
    );
    let standings: Vec<RungStanding> = view.rungs.iter().map(|rung| rung.standing).collect();
    use RungStanding::{Above, Base, Climbing, NotAsked, Reached};
    assert_eq!(
        standings,
        [Base, Reached, Reached, Climbing, Above, NotAsked, NotAsked]
    );
    assert!(view.rungs[5].extension && !view.rungs[4].extension);
    let barred: Vec<(&str, Option<f64>)> = view.rungs[3]
        .practices
        .iter()
        .filter(|practice| practice.satisfied == Some(false))
        .map(|practice| (practice.question.as_str(), practice.value))
        .collect();
    assert_eq!(barred, [("G12", Some(2.0)), ("G13", None)]);
    let framework = catalog::shipped_by_id(&"gartner-itmp".into())
        .unwrap()
        .framework;
    let (_, question) = framework.question(&"G12".into()).unwrap();
    let practice = &view.rungs[3].practices[1];
    assert_eq!(
        practice.asks, question.anchors[3].text,
        "the fact to create is what anchor 3 says"
    );
    let picture = results(&program, "ladder").picture.unwrap();
    assert!(
        picture
            .summary
            .starts_with("Level 2: level 3 is held back by 2 practices"),
        "{}",
        picture.summary
    );
    assert_eq!(picture.rows.len(), 7);
}

#[test]
fn pairs_show_both_sides_and_the_way_to_what_is_wanted() {
    let program = opened(3);
    let view = distances(&program);
    assert_eq!(view.pairs.len(), 10);
    assert_eq!(view.furthest.as_ref().unwrap().as_str(), "P04-1");
    let pair = &view.pairs[0];
    let now = pair.now.unwrap();
    assert_eq!((now.current, now.desired, now.gap), (3.0, 8.0, 5.0));
    assert_eq!(pair.groups.it.unwrap().gap, 3.0);
    assert_eq!(pair.groups.business.unwrap().gap, 7.0);
    assert_eq!(view.sides.desired, Some(-2.0));
    assert_eq!((view.past_midpoint, view.judged), (0, 10));
}

#[test]
fn a_side_below_three_is_closed_in_pairs_and_their_picture() {
    let program = opened(2);
    let view = distances(&program);
    let pair = &view.pairs[0];
    assert!(pair.groups.it.is_none() && pair.groups.business.is_none());
    assert_eq!(pair.people.it, 2);
    assert!(pair.now.is_some(), "nothing is hidden from the total");
    assert_eq!(view.sides.current, None);
    let picture = results(&program, "pairs").picture.unwrap();
    assert!(
        !picture.columns.iter().any(|column| column.contains("IT")),
        "{:?}",
        picture.columns
    );
    let sent = serde_json::to_string(&results(&program, "pairs")).unwrap();
    assert!(!sent.contains("it-0"), "nobody is named");
}

#[test]
fn each_has_its_own_line_in_a_list() {
    let program = opened(3);
    let of = |id: &str| {
        let assessments = vec![id.into()];
        let mut lines = program
            .app
            .summaries(SummariesInput { assessments })
            .unwrap();
        lines.remove(0)
    };
    assert_eq!(
        (of("ladder").level, of("ladder").distance),
        (Some(2.0), None)
    );
    let pairs = of("pairs");
    assert_eq!((pairs.level, pairs.score), (None, None));
    assert!(
        (pairs.distance.unwrap() - 5.3).abs() < 1e-9,
        "{:?}",
        pairs.distance
    );
}

#[test]
fn both_are_printed_for_every_audience() {
    let program = opened(3);
    program.app.close_workspace().unwrap();
    let path = program.path("instruments.plumbline");
    for assessment in ["ladder", "pairs"] {
        let printed = |audience| {
            let date = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
            let id = AssessmentId::new(assessment);
            let compared = Comparison::Before;
            let a4 = PageSize::A4;
            workspace_file::report(&path, Some(&id), &compared, audience, a4, date).unwrap()
        };
        let pages = [
            ReportAudience::Board,
            ReportAudience::Management,
            ReportAudience::Full,
        ]
        .map(|audience| {
            let pdf = printed(audience);
            assert!(pdf.starts_with(b"%PDF-1.7"), "{assessment}");
            assert_eq!(
                pdf,
                printed(audience),
                "the same data and date give the same bytes"
            );
            pages(&program, &pdf)
        });
        let [board, management, full] = pages;
        assert_eq!(board, 1, "{assessment}");
        assert!(management > board, "{assessment}");
        assert!(full > management + 3, "{assessment}: with every answer");
    }
}

/// How many pages a file has.
fn pages(program: &Program, pdf: &[u8]) -> u32 {
    let path = program.path("counted.pdf");
    std::fs::write(&path, pdf).unwrap();
    let mut count = std::process::Command::new("qpdf");
    let count = count.arg("--show-npages").arg(path).output().unwrap();
    let count = String::from_utf8(count.stdout).unwrap();
    count.trim().parse().unwrap()
}
