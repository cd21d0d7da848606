//! Every scheme without a view of its own, as window and paper get it. What the window gets stands in
//! `ui/src/transport/fake/parts`, so that its screens are tried with what the core says.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use app::api::*;
use app::workspace_file;
use model::{
    Answer, AnswerValue, AssessmentId, Form, Group, ParticipantId, Question, QuestionKind, Response,
};
use store::{Change, NewAssessment, NewWorkspace, Profile, Workspace};

use crate::desk::Program;

pub(crate) const KINDS: [&str; 9] = [
    "capability",
    "median_profile",
    "minimum",
    "pass_mark",
    "positioning",
    "stage_from_mean",
    "thresholds",
    "two_axes",
    "weakest_link",
];

fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

pub(crate) fn tiny(kind: &str) -> (catalog::Edition, Vec<Response>) {
    let bytes = std::fs::read(at(&format!("../cli/tests/schemes/{kind}.json"))).unwrap();
    let edition = catalog::read_edition(bytes, kind).value.unwrap();
    let answers = std::fs::read(at(&format!("../cli/tests/schemes/{kind}.answers.json"))).unwrap();
    let file: serde_json::Value = serde_json::from_slice(&answers).unwrap();
    let responses = serde_json::from_value(file["responses"].clone()).unwrap();
    (edition, responses)
}

/// What the file's first person says, said by everybody of a side; the business is a step more sober
/// where it is asked.
fn everybody(edition: &catalog::Edition, responses: &[Response], people: usize) -> Vec<Response> {
    let first = &responses[0].participant;
    let mut all = Vec::new();
    for group in Group::ALL {
        for number in 0..people {
            let own = responses
                .iter()
                .filter(|response| &response.participant == first);
            for response in own {
                let (_, question) = edition.framework.question(&response.question).unwrap();
                if question.audience.asks(group) {
                    all.push(Response {
                        participant: ParticipantId::new(format!("{}-{number}", side(group))),
                        group,
                        answer: seen_by(group, edition, question, &response.answer),
                        ..response.clone()
                    });
                }
            }
        }
    }
    all
}

pub(crate) fn side(group: Group) -> &'static str {
    match group {
        Group::It => "it",
        Group::Business => "business",
    }
}

fn seen_by(
    group: Group,
    edition: &catalog::Edition,
    question: &Question,
    answer: &Answer,
) -> Answer {
    match answer {
        Answer::Value {
            value: AnswerValue::Number(value),
            ..
        } if group == Group::Business && question.kind == QuestionKind::Level => {
            Answer::level((value - 1.0).max(edition.framework.scale.min))
        }
        same => same.clone(),
    }
}

fn workspace(program: &Program, kind: &str, people: usize) -> PathBuf {
    let (edition, responses) = tiny(kind);
    let responses = everybody(&edition, &responses, people);
    workspace_of(program, &edition, responses, people)
}

/// A workspace with one assessment, `a`, and people of each side, `it-0` and on.
pub(crate) fn workspace_of(
    program: &Program,
    edition: &catalog::Edition,
    responses: Vec<Response>,
    people: usize,
) -> PathBuf {
    let path = program.path("scheme.plumbline");
    let now = "2026-11-23T09:30:00Z".parse().unwrap();
    let about = NewWorkspace {
        name: "Corrin Street Retail".to_owned(),
        sample: false,
    };
    let mut workspace = Workspace::create(&path, &about, now).unwrap();
    let framework = &edition.framework;
    workspace
        .add_framework(
            &framework.id,
            &framework.version,
            &edition.hash,
            &edition.bytes,
        )
        .unwrap();
    let new = NewAssessment {
        id: AssessmentId::new("a"),
        name: framework.name.clone(),
        framework: edition.hash.clone(),
        form: Form::Full,
        date: "2026-11-23".parse().unwrap(),
        started_from: None,
    };
    workspace
        .apply(&[new.added(now)], "assessment_added", None, now)
        .unwrap();
    let mut changes = Vec::new();
    for group in Group::ALL {
        for number in 0..people {
            changes.push(Change::Participant {
                id: ParticipantId::new(format!("{}-{number}", side(group))),
                after: Some(Profile {
                    name: format!("Person {number}"),
                    group,
                    role: String::new(),
                    unit: None,
                    position: None,
                    departed: false,
                }),
            });
        }
    }
    changes.extend(
        responses
            .into_iter()
            .map(|response| Change::response("a".into(), response)),
    );
    workspace.apply(&changes, "import", None, now).unwrap();
    path
}

fn opened(kind: &str, people: usize) -> Program {
    let program = Program::new();
    let path = workspace(&program, kind, people);
    let path = path.to_string_lossy().into_owned();
    program.app.open_workspace(PathInput { path }).unwrap();
    program
}

fn results(program: &Program) -> ResultsView {
    program
        .app
        .results(AssessmentRef {
            assessment: "a".into(),
        })
        .unwrap()
}

fn parts(view: &ResultsView) -> PartsView {
    let parts = match &view.result {
        SchemeView::Parts(parts) => Some(parts.clone()),
        _ => None,
    };
    parts.unwrap()
}

#[test]
fn the_window_is_tried_with_what_the_core_says() {
    for kind in KINDS {
        is_kept(kind, &results(&opened(kind, 3)));
    }
    let what_if: BTreeMap<&str, WhatIfView> = KINDS
        .into_iter()
        .map(|kind| (kind, what_if(&opened(kind, 3))))
        .collect();
    is_kept("what_if", &what_if);
}

/// What the window's tests see stands in a file, which is renewed on demand.
fn is_kept(name: &str, said: &impl serde::Serialize) {
    let mut now = serde_json::to_string(said).unwrap();
    now.push('\n');
    let path = at(&format!("../../../ui/src/transport/fake/parts/{name}.json"));
    if std::env::var_os("PLUMBLINE_RENEW").is_some() {
        std::fs::write(&path, &now).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == now,
        "{} is not what the core says: run this test with PLUMBLINE_RENEW=1",
        path.display()
    );
}

fn what_if(program: &Program) -> WhatIfView {
    let assessment = "a".into();
    program.app.what_if(AssessmentRef { assessment }).unwrap()
}

#[test]
fn each_scheme_leads_with_a_sentence_and_has_its_parts() {
    let findings: Vec<(&str, String)> = KINDS
        .into_iter()
        .map(|kind| {
            let program = opened(kind, 3);
            let headline = program
                .app
                .report(AssessmentRef {
                    assessment: "a".into(),
                })
                .unwrap()
                .suggested_headline;
            (kind, headline)
        })
        .collect();
    let told: Vec<String> = findings
        .iter()
        .map(|(kind, headline)| format!("{kind}: {headline}"))
        .collect();
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn a_side_below_three_is_closed_in_every_part() {
    for kind in [
        "two_axes",
        "positioning",
        "weakest_link",
        "thresholds",
        "capability",
    ] {
        let view = results(&opened(kind, 2));
        let parts = parts(&view);
        assert!(parts.parts.iter().all(|part| part.gap.is_none()), "{kind}");
        let figures = parts
            .parts
            .iter()
            .flat_map(|part| [part.groups.it, part.groups.business]);
        assert!(figures.flatten().all(|side| side.score.is_none()), "{kind}");
        assert_eq!((parts.unfunded, parts.two_views.len()), (None, 0), "{kind}");
        let sent = serde_json::to_string(&view).unwrap();
        assert!(!sent.contains("it-0"), "{kind}: nobody is named");
    }
}

#[test]
fn levels_stand_as_they_were_tested() {
    let standing = |kind: &str| -> Vec<LevelStanding> {
        let view = parts(&results(&opened(kind, 3)));
        view.levels.iter().map(|level| level.standing).collect()
    };
    use LevelStanding::{Above, Climbing, Reached, Untested};
    assert_eq!(standing("pass_mark"), [Reached, Climbing, Above]);
    assert_eq!(standing("thresholds"), [Reached, Climbing, Untested]);
}

#[test]
#[ignore = "slow; run by the full test"]
fn each_is_printed_for_every_audience_and_the_same_to_the_byte() {
    for kind in KINDS {
        let program = Program::new();
        let path = workspace(&program, kind, 3);
        for audience in [ReportAudience::Board, ReportAudience::Full] {
            let printed = || {
                let date = "2026-11-23".parse().unwrap();
                let id = AssessmentId::new("a");
                workspace_file::report(
                    &path,
                    Some(&id),
                    &Comparison::Before,
                    audience,
                    PageSize::A4,
                    date,
                )
                .unwrap()
            };
            let pdf = printed();
            assert!(pdf.starts_with(b"%PDF-1.7"), "{kind}");
            assert_eq!(pdf, printed(), "{kind}");
            if let Some(folder) = std::env::var_os("PLUMBLINE_PAPER") {
                let name = format!("{kind}-{audience:?}.pdf");
                std::fs::write(Path::new(&folder).join(name), &pdf).unwrap();
            }
        }
    }
}

#[test]
fn a_further_scheme_of_the_framework_is_told_beside_its_own() {
    let view = results(&opened("weakest_link", 3));
    let [seen] = view.seen_as.as_slice() else {
        unreachable!("the framework has one view")
    };
    assert_eq!(
        (seen.scheme.as_str(), seen.level),
        ("continuous", Some(2.0))
    );
    assert!(results(&opened("minimum", 3)).seen_as.is_empty());
}
