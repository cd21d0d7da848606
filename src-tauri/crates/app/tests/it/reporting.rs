use app::api::*;
use model::Group;

use crate::desk::Program;

pub(crate) const ALL: [ReportPart; 6] = [
    ReportPart::Board,
    ReportPart::Stand,
    ReportPart::TwoViews,
    ReportPart::Impact,
    ReportPart::Method,
    ReportPart::Appendix,
];
const BOARD: [ReportPart; 1] = [ReportPart::Board];

pub(crate) fn paper(program: &Program, parts: &[ReportPart]) -> PaperInput {
    PaperInput {
        assessment: program.assessment().assessment,
        parts: parts.to_vec(),
        page: PageSize::A4,
        date: "2026-11-23".parse().unwrap(),
    }
}

fn export(program: &Program, parts: &[ReportPart]) -> Result<Option<Exported>, app::Error> {
    program.app.export_report(paper(program, parts))
}

fn decision(title: &str) -> Decision {
    Decision {
        id: None,
        title: title.to_owned(),
        why: String::new(),
        takes: String::new(),
        if_not: String::new(),
        who: "Board".to_owned(),
        by: Some("2026-12-16".parse().unwrap()),
    }
}

#[test]
fn the_report_is_written_where_the_person_says() {
    let program = Program::new();
    program.app.open_sample().unwrap();
    let path = program.path("halden");
    program.next_dialog(path);
    let exported = export(&program, &ALL).unwrap().unwrap();
    assert!(exported.path.ends_with("halden.pdf"), "the ending is added");
    assert!(exported.pages > 12);
    let bytes = std::fs::read(exported.path).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7"));
    assert!(
        export(&program, &BOARD).unwrap().is_none(),
        "a cancelled dialog writes nothing"
    );
}

#[test]
fn a_failed_export_leaves_the_old_file() {
    let program = Program::set_up(Group::It);
    program.answer_all(2.0);
    let path = program.path("report.pdf");
    std::fs::write(&path, "old").unwrap();
    let unset = HeadlineInput {
        assessment: program.assessment().assessment,
        headline: "A \u{F8FF} no font draws".to_owned(),
    };
    program.app.set_headline(unset).unwrap();
    let screen = program.app.report(program.assessment()).unwrap();
    assert!(
        screen.headline.contains('\u{F8FF}'),
        "the screen still opens, so that it can be mended"
    );
    program.next_dialog(path.clone());
    let error = export(&program, &BOARD).unwrap_err();
    assert!(
        error.to_string().contains("Your answers are safe"),
        "{error}"
    );
    assert_eq!(std::fs::read(path).unwrap(), b"old");
}

#[test]
fn the_headline_is_suggested_until_somebody_types_one() {
    let program = Program::set_up(Group::It);
    let headline = |headline: &str| {
        let assessment = program.assessment().assessment;
        program
            .app
            .set_headline(HeadlineInput {
                assessment,
                headline: headline.to_owned(),
            })
            .unwrap()
    };
    assert_eq!(
        headline("").suggested_headline,
        "Nothing has been answered yet."
    );
    program.answer_all(3.0);
    assert_eq!(
        headline("").suggested_headline,
        "Level 3 of 5, service-managed."
    );
    program.answer_all(4.0);
    program.answer("D02-1", 0.0).unwrap();
    assert_eq!(
        headline("").suggested_headline,
        "Level 2 of 5, held back by Business impact and value."
    );
    assert_eq!(headline(" Typed. ").headline, "Typed.");
}

#[test]
fn decisions_are_a_persons_words() {
    let program = Program::set_up(Group::It);
    let assessment = program.assessment().assessment;
    let save = |decision| {
        program.app.save_decision(DecisionInput {
            assessment: assessment.clone(),
            decision,
        })
    };
    assert!(
        program
            .app
            .report(program.assessment())
            .unwrap()
            .decisions
            .is_empty(),
        "none is invented"
    );
    assert_eq!(save(decision(" ")).unwrap_err().code(), "decision_missing");
    save(decision("First")).unwrap();
    let view = save(decision("Second")).unwrap();
    assert_eq!(
        view.decisions
            .iter()
            .map(|decision| decision.title.as_str())
            .collect::<Vec<_>>(),
        ["First", "Second"]
    );
    let changed = Decision {
        title: "First, changed".into(),
        ..view.decisions[0].clone()
    };
    let view = save(changed).unwrap();
    assert_eq!(
        view.decisions[0].title, "First, changed",
        "a change keeps its place"
    );
    let id = view.decisions[0].id.clone().unwrap();
    let view = program
        .app
        .remove_decision(DecisionRef {
            assessment: assessment.clone(),
            decision: id,
        })
        .unwrap();
    assert_eq!(view.decisions.len(), 1);
    program.app.undo().unwrap();
    assert_eq!(
        program.app.report(program.assessment()).unwrap().decisions[0].title,
        "First, changed"
    );
}

#[test]
#[ignore = "slow; run by the full test"]
fn the_demo_is_the_same_at_each_run() {
    let folder = tempfile::tempdir().unwrap();
    let now = "2026-11-23T09:30:00Z".parse().unwrap();
    let read = || -> Vec<Vec<u8>> {
        let demo = app::demo::write(folder.path(), now).unwrap();
        assert_eq!(
            demo.headline,
            "Halden Insurance Group: Level 2 of 5, held back by Business impact and value."
        );
        demo.paths
            .iter()
            .skip(1)
            .map(|path| std::fs::read(path).unwrap())
            .collect()
    };
    assert_eq!(read(), read());
}
