//! The report on its way: looked at, written, called off.

use std::fs;
use std::sync::Arc;

use app::api::*;
use model::Group;

use crate::desk::Program;
use crate::reporting::{ALL, paper};

/// Pages enough to follow, and few to wait for.
const SOME: [ReportPart; 2] = [ReportPart::Board, ReportPart::TwoViews];

fn sample() -> Program {
    let program = Program::new();
    program.app.open_sample().unwrap();
    program
}

fn page(program: &Program, key: &str, page: u32) -> Result<Bytes, app::Error> {
    let key = key.to_owned();
    program.app.preview_page(PreviewPageInput {
        key,
        page,
        width: 200,
    })
}

#[test]
#[ignore = "slow; run by the full test"]
fn the_preview_is_drawn_from_the_very_bytes_that_are_exported() {
    let program = sample();
    let preview = program.app.preview(paper(&program, &ALL)).unwrap();
    assert_eq!(preview.problem, None);
    program.next_dialog(program.path("full.pdf"));
    let exported = program
        .app
        .export_report(paper(&program, &ALL))
        .unwrap()
        .unwrap();
    assert_eq!(exported.pages as usize, preview.pages.len());
    let file = Arc::new(fs::read(exported.path).unwrap());
    for number in 0..exported.pages {
        let drawn = report::picture(&file, number as usize, 200).unwrap();
        assert!(
            page(&program, &preview.key, number).unwrap().0 == drawn,
            "page {number}"
        );
    }
    assert_eq!(
        page(&program, &preview.key, exported.pages)
            .unwrap_err()
            .code(),
        "internal"
    );
}

#[test]
fn the_preview_follows_what_is_typed_and_is_not_made_twice() {
    let program = sample();
    let look = |parts: &[ReportPart]| program.app.preview(paper(&program, parts)).unwrap();
    let first = look(&SOME);
    assert_eq!(look(&SOME).key, first.key, "nothing has changed");
    let headline = HeadlineInput {
        assessment: program.assessment().assessment,
        headline: "Another sentence.".into(),
    };
    program.app.set_headline(headline).unwrap();
    let second = look(&SOME);
    assert_ne!(second.key, first.key);
    let (before, after) = (
        page(&program, &first.key, 0).unwrap(),
        page(&program, &second.key, 0).unwrap(),
    );
    assert!(before != after, "the board page has another headline");
    program.app.undo().unwrap();
    assert_eq!(
        look(&SOME).key,
        first.key,
        "undo brings the former pages back"
    );
    for part in [ReportPart::Board, ReportPart::TwoViews, ReportPart::Method] {
        look(&[part]);
    }
    assert_eq!(
        page(&program, &first.key, 0).unwrap_err().code(),
        "preview_gone"
    );
}

#[test]
fn nothing_of_a_client_is_kept_once_the_workspace_is_closed() {
    let program = sample();
    let preview = program.app.preview(paper(&program, &SOME)).unwrap();
    program.app.close_workspace().unwrap();
    assert_eq!(
        page(&program, &preview.key, 0).unwrap_err().code(),
        "preview_gone"
    );
}

#[test]
fn each_page_leads_to_the_screen_behind_it() {
    let program = sample();
    let pages = program.app.preview(paper(&program, &ALL)).unwrap().pages;
    assert_eq!(
        (pages[0].part, pages[0].dimensions.len()),
        (Some(ReportPart::Board), 0)
    );
    assert_eq!(pages[1].part, None, "contents");
    let named =
        |page: &&PageView| page.part == Some(ReportPart::Stand) && page.dimensions.len() == 1;
    assert_eq!(pages.iter().filter(named).count(), 12);
    let questions: Vec<&str> = pages
        .iter()
        .flat_map(|page| &page.questions)
        .map(|question| question.id.as_str())
        .collect();
    for question in program.questions() {
        assert!(questions.contains(&question.question.id.as_str()));
    }
}

#[test]
#[ignore = "slow; run by the full test"]
fn pages_are_counted_for_parts_and_audiences() {
    let program = sample();
    let counts = program
        .app
        .page_counts(PageCountsInput {
            assessment: program.assessment().assessment,
            page: PageSize::A4,
            date: "2026-11-23".parse().unwrap(),
        })
        .unwrap();
    let view = program.app.report(program.assessment()).unwrap();
    for (audience, pages) in view.audiences.iter().zip(&counts.audiences) {
        assert_eq!(audience.audience, pages.audience);
        let preview = program
            .app
            .preview(paper(&program, &audience.parts))
            .unwrap();
        assert_eq!(
            preview.pages.len(),
            pages.pages as usize,
            "{:?}",
            audience.audience
        );
        for part in &counts.parts {
            let own = preview
                .pages
                .iter()
                .filter(|page| page.part == Some(part.part))
                .count();
            let wanted = if audience.parts.contains(&part.part) {
                part.pages as usize
            } else {
                0
            };
            assert_eq!(own, wanted, "{:?} for {:?}", part.part, audience.audience);
        }
    }
}

#[test]
fn a_letter_that_no_font_draws_is_told_and_the_pages_are_still_counted() {
    let program = sample();
    let headline = HeadlineInput {
        assessment: program.assessment().assessment,
        headline: "A \u{F8FF} no font draws".into(),
    };
    program.app.set_headline(headline).unwrap();
    let preview = program.app.preview(paper(&program, &ALL)).unwrap();
    assert!(preview.problem.unwrap().message.contains("The headline"));
    assert!(preview.pages.len() > 20);
    assert_eq!(
        page(&program, &preview.key, 0).unwrap_err().code(),
        "preview_gone"
    );
}

#[test]
fn without_a_part_there_is_nothing_to_export() {
    let program = sample();
    let error = program.app.export_report(paper(&program, &[])).unwrap_err();
    assert_eq!(error.code(), "no_part");
}

#[test]
fn an_export_tells_how_far_it_is() {
    let program = sample();
    program.next_dialog(program.path("full.pdf"));
    let exported = program
        .app
        .export_report(paper(&program, &ALL))
        .unwrap()
        .unwrap();
    let heard = program.ear.heard();
    let of = |wanted: ExportStage| {
        let stages = heard.iter().filter_map(|event| match event {
            ShellEvent::Exporting { stage, done, of } if *stage == wanted => Some((*done, *of)),
            _ => None,
        });
        stages.collect::<Vec<_>>()
    };
    let pages: Vec<(u32, u32)> = (0..exported.pages)
        .map(|done| (done, exported.pages))
        .collect();
    assert_eq!(of(ExportStage::Writing), pages);
    assert!(of(ExportStage::Setting).len() > 12);
}

#[test]
fn a_cancelled_export_leaves_nothing_and_keeps_the_old_file() {
    let program = sample();
    let path = program.path("full.pdf");
    fs::write(&path, "old").unwrap();
    program.next_dialog(path.clone());
    let input = paper(&program, &SOME);
    let error = std::thread::scope(|scope| {
        let paused = program.ear.pause.lock().unwrap();
        let export = scope.spawn(|| program.app.export_report(input));
        while program.ear.heard().is_empty() {
            std::thread::yield_now();
        }
        program.app.cancel_export().unwrap();
        drop(paused);
        export.join().unwrap().unwrap_err()
    });
    assert_eq!(error.code(), "cancelled");
    assert!(error.to_string().contains("a former file is as it was"));
    assert_eq!(fs::read(&path).unwrap(), b"old");
    assert_eq!(beside(&program), ["full.pdf"]);
    program.next_dialog(path.clone());
    program
        .app
        .export_report(paper(&program, &SOME))
        .unwrap()
        .unwrap();
    assert!(
        fs::read(&path).unwrap().starts_with(b"%PDF"),
        "the next export is not stopped"
    );
}

/// What lies beside the data of the program.
fn beside(program: &Program) -> Vec<String> {
    let names = fs::read_dir(program.folder.path()).unwrap();
    let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name != "data").collect()
}

#[test]
fn an_export_to_where_nothing_can_be_written_leaves_what_is_there() {
    let program = Program::set_up(Group::It);
    program.answer_all(2.0);
    let occupied = program.path("report.pdf");
    fs::create_dir(&occupied).unwrap();
    for path in [occupied.clone(), program.path("no such folder/report.pdf")] {
        program.next_dialog(path);
        let error = program
            .app
            .export_report(paper(&program, &SOME))
            .unwrap_err();
        assert_eq!(error.code(), "file");
        assert!(
            error.to_string().contains("Choose another place"),
            "{error}"
        );
    }
    assert!(occupied.is_dir());
    assert_eq!(beside(&program), ["report.pdf"]);
}

const LOGO: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20"><path fill="navy" d="M0 0h90v20z"/></svg>"#;

fn choose(program: &Program, name: &str, bytes: &[u8]) -> Result<Option<ReportView>, app::Error> {
    let path = program.path(name);
    fs::write(&path, bytes).unwrap();
    program.next_dialog(path);
    program.app.choose_logo(program.assessment())
}

#[test]
fn a_logo_is_chosen_replaced_removed_and_comes_back() {
    let program = sample();
    let logo = || program.app.report(program.assessment()).unwrap().logo;
    assert_eq!(logo(), None);
    let plain = program.app.preview(paper(&program, &SOME)).unwrap().key;
    let view = choose(&program, "first.svg", LOGO.as_bytes())
        .unwrap()
        .unwrap();
    assert_eq!(
        (view.logo.as_deref(), view.undo.undo),
        (Some("first.svg"), Some(ChangeKind::Logo))
    );
    let branded = program.app.preview(paper(&program, &SOME)).unwrap().key;
    assert_ne!(branded, plain, "the pages carry it");
    choose(
        &program,
        "second.svg",
        LOGO.replace("navy", "maroon").as_bytes(),
    )
    .unwrap();
    assert_eq!(
        program.app.remove_logo(program.assessment()).unwrap().logo,
        None
    );
    for expected in [Some("second.svg"), Some("first.svg"), None] {
        program.app.undo().unwrap();
        assert_eq!(logo().as_deref(), expected);
    }
    assert_eq!(
        program.app.choose_logo(program.assessment()).unwrap(),
        None,
        "cancelled"
    );
}

#[test]
fn a_bad_logo_says_what_is_wrong_and_keeps_the_former() {
    let program = sample();
    choose(&program, "good.svg", LOGO.as_bytes()).unwrap();
    let text = LOGO.replace("<path", "<text>Halden</text><path");
    for (name, bytes, said) in [
        (
            "notes.png",
            b"no picture".as_slice(),
            "“notes.png” cannot be the logo. The file is neither",
        ),
        ("type.svg", text.as_bytes(), "Turn the text into paths"),
    ] {
        let error = choose(&program, name, bytes).unwrap_err();
        assert_eq!(error.code(), "logo_refused");
        assert!(error.to_string().contains(said), "{error}");
        assert!(
            error.to_string().ends_with("Nothing was changed."),
            "{error}"
        );
    }
    let view = program.app.report(program.assessment()).unwrap();
    assert_eq!(view.logo.as_deref(), Some("good.svg"));
    let program = program.restarted();
    program.app.open_sample().unwrap();
    assert_eq!(
        program
            .app
            .report(program.assessment())
            .unwrap()
            .logo
            .as_deref(),
        Some("good.svg")
    );
}

#[test]
fn the_confidentiality_line_is_a_persons_and_may_be_empty() {
    let program = sample();
    let set = |line: &str| {
        program.app.set_confidentiality(ConfidentialityInput {
            assessment: program.assessment().assessment,
            confidentiality: line.to_owned(),
        })
    };
    let view = program.app.report(program.assessment()).unwrap();
    assert_eq!(view.confidentiality, "Confidential");
    assert_eq!(
        set("  For the \n board  only ").unwrap().confidentiality,
        "For the board only"
    );
    assert_eq!(set("").unwrap().confidentiality, "");
    assert_eq!(
        set(&"long ".repeat(20)).unwrap_err().code(),
        "line_too_long"
    );
    program.app.undo().unwrap();
    let view = program.app.report(program.assessment()).unwrap();
    assert_eq!(view.confidentiality, "For the board only");
    assert_eq!(view.undo.redo, Some(ChangeKind::Confidentiality));
}
