//! The report as a reader, a printer and a screen reader meet it.
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a check that cannot be made must fail"
)]

mod appendix;
mod fixture;
mod impact;
mod links;
mod logo;
mod paper;
mod preview;
mod statements;

use std::collections::BTreeSet;

use analysis::{Band, Groups, QuestionState, Status};
use chart::ChartSpec;
use model::{Audience, LevelText};
use paper::Paper;
use report::{
    Comment, Decision, Options, PageSize, Part, QuestionRow, Report, ReportAudience, ReportError,
};

const FULL: Options = on(PageSize::A4, ReportAudience::Full);
const MANAGEMENT: Options = on(PageSize::A4, ReportAudience::Management);
const BOARD: Options = on(PageSize::A4, ReportAudience::Board);

const fn on(page: PageSize, audience: ReportAudience) -> Options {
    Options {
        parts: audience.parts(),
        page,
    }
}

fn assert_has_all(paper: &Paper, texts: impl IntoIterator<Item = impl AsRef<str>>) {
    let text = paper.words();
    for wanted in texts {
        let wanted = wanted
            .as_ref()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        assert!(text.contains(&wanted), "the paper does not say “{wanted}”");
    }
}

/// Every word must be somewhere, whatever columns do to their order.
fn assert_no_word_lost(paper: &Paper, texts: impl IntoIterator<Item = impl AsRef<str>>) {
    let text = paper.words();
    let known: BTreeSet<&str> = text.split_whitespace().collect();
    for word in texts.into_iter().flat_map(|text| {
        text.as_ref()
            .split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    }) {
        assert!(known.contains(word.as_str()), "the word “{word}” is lost");
    }
}

#[test]
fn the_file_is_sound() {
    let paper = Paper::of(&fixture::report(), FULL);
    assert_eq!(paper.check(), Ok(()));
    let info = paper.info();
    for line in [
        "Tagged:          yes",
        "PDF version:     1.7",
        "Author:          Halden Insurance Group",
    ] {
        assert!(info.contains(line), "{line} is not in\n{info}");
    }
    assert!(info.contains(
        "Title:           Halden Insurance Group: Business service management, November 2026"
    ));
    assert!(
        info.contains("CreationDate:    Fri Nov 20 00:00:00 2026"),
        "{info}"
    );
}

#[test]
fn fonts_are_embedded_reduced_and_readable() {
    let paper = Paper::of(&fixture::report(), FULL);
    let fonts = paper.fonts();
    assert!(fonts.len() >= 3, "{fonts:?}");
    for font in fonts {
        assert!(
            font.contains("CID TrueType") && font.contains("yes yes yes"),
            "{font}"
        );
    }
}

#[test]
#[ignore = "slow; run by the full test"]
fn the_same_report_gives_the_same_bytes() {
    let report = fixture::report();
    assert_eq!(report::pdf(&report, FULL), report::pdf(&report, FULL));
    let mut other = report.clone();
    other.headline.push('!');
    assert_ne!(report::pdf(&report, FULL), report::pdf(&other, FULL));
}

#[test]
fn each_audience_gets_its_parts() {
    let report = Report {
        impact: Some(statements::impact()),
        ..fixture::report()
    };
    let cases = [
        (ReportAudience::Board, vec![Part::Board]),
        (
            ReportAudience::Management,
            vec![
                Part::Board,
                Part::Stand,
                Part::TwoViews,
                Part::Impact,
                Part::Method,
            ],
        ),
        (ReportAudience::Full, Part::ALL.to_vec()),
    ];
    for (audience, parts) in cases {
        let options = on(PageSize::A4, audience);
        let pages = report::pages(&report, options);
        assert_eq!(Paper::of(&report, options).pages() as usize, pages.len());
        let mut told: Vec<Part> = pages.iter().filter_map(|page| page.part).collect();
        told.dedup();
        assert_eq!(told, parts, "{audience:?}");
    }
    let board = Paper::of(&report, BOARD).words();
    assert!(!board.contains("Where we stand") && !board.contains("Method and limits"));
    let management = Paper::of(&report, MANAGEMENT).words();
    assert!(!management.contains("Every answer") && management.contains("Two views"));
}

#[test]
fn the_board_page_says_what_matters() {
    let report = fixture::report();
    let paper = Paper::of(&report, BOARD);
    assert_has_all(
        &paper,
        [
            report.headline.as_str(),
            "The mean rose from 2.6 to 3.1 since November 2025.",
            "IT rates Service levels in business terms 1.5 above the business.",
            "Three decisions asked for",
            "no owner yet",
            "The dent is the message.",
            "Confidential · 1",
            "Self-assessment: perceptions, not an audit.",
        ],
    );
    assert_no_word_lost(
        &paper,
        report.decisions.iter().map(|decision| &decision.title),
    );
    assert_no_word_lost(
        &paper,
        report.decisions.iter().map(|decision| &decision.why),
    );
    assert_no_word_lost(&paper, [&report.scope]);
}

#[test]
fn management_finds_every_dimension_and_the_limits() {
    let report = fixture::report();
    let paper = Paper::of(&report, FULL);
    assert_has_all(
        &paper,
        report.dimensions.iter().map(|page| page.name.as_str()),
    );
    assert_has_all(
        &paper,
        [
            "perceptions, not an audit",
            "often kinder than an assessor would be unless evidence is checked",
            "Level 3 asks for 3.0 in Business impact and value. It has 1.7, 1.2 less.",
            "Business impact and value: 1.7, the one dimension that holds the level at 2",
            "Score and count contradict each other.",
            "4 of 10",
            "Not counted yet.",
            "Halden Insurance Group is here.",
            "asked of IT only",
            "does not apply",
            &report.framework.hash,
        ],
    );
}

#[test]
fn figures_are_cut_and_differences_taken_first() {
    let mut report = fixture::report();
    report.figures.score = Some(2.96);
    report.dimensions[4].now = Some(2.999);
    report.dimensions[4].gap = Some(1.59);
    let text = Paper::of(&report, FULL).words();
    assert!(text.contains("2.9 of 5") && !text.contains("3.0 of 5"));
    assert!(text.contains("Service levels in business terms: 2.9"));
    assert!(text.contains("IT rates this 1.5 above the business."));
}

#[test]
#[ignore = "slow; run by the full test"]
fn assistive_technology_finds_structure() {
    let structure = Paper::of(&fixture::report(), FULL).structure();
    let count = |tag: &str| {
        structure
            .lines()
            .filter(|line| line.trim_start().starts_with(tag))
            .count()
    };
    assert_eq!(count("H1 (block)"), 18);
    assert!(count("H2 (block)") > 30 && count("Table (block)") > 15 && count("TD") > 300);
    assert!(count("Figure") > 60 && count("LBody (block)") > 100);
    for text in [
        "/Scope /Column",
        "/Scope /Row",
        "\"Three decisions asked for\"",
        "\"? \"",
        "\"n/a \"",
    ] {
        assert!(structure.contains(text), "{text} is not in the structure");
    }
    let place = |text: &str| structure.find(text).expect("the text is in the structure");
    assert!(
        place("Four of ten services")
            < place("Level 2 of 5, held back by Business impact and value\"")
            && place("Business alignment and strategy: ")
                < place("Benefits and continual improvement: ")
            && place("Benefits and continual improvement: ") < place("What people did not know")
            && place("What people did not know") < place("Method and limits: "),
        "parts are read in the order of the pages"
    );
    assert!(
        !structure.contains("Confidential"),
        "running feet are decoration"
    );
}

#[test]
#[ignore = "slow; run by the full test"]
fn letter_paper_works() {
    let report = fixture::report();
    let paper = Paper::of(&report, on(PageSize::Letter, ReportAudience::Full));
    assert_eq!(paper.check(), Ok(()));
    assert!(paper.info().contains("(letter)"));
    paper.assert_nothing_overlaps();
    let board = on(PageSize::Letter, ReportAudience::Board);
    assert_eq!(report::pages(&report, board).len(), 1);
}

#[test]
fn nothing_overlaps_and_nothing_leaves_the_page() {
    Paper::of(&fixture::report(), FULL).assert_nothing_overlaps();
}

/// Words that are told apart, so that a lost one is noticed.
fn long(mark: &str, words: usize) -> String {
    (0..words)
        .map(|word| format!("{mark}{word}"))
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
#[ignore = "slow; run by the full test"]
fn long_texts_break_over_pages_and_lose_no_word() {
    let mut report = fixture::report();
    report.headline = long("headline", 40);
    report.scope = long("scope", 30);
    report.decisions = (0..8)
        .map(|index| Decision {
            title: long(&format!("title{index}x"), 20),
            why: long(&format!("why{index}x"), 30),
            takes: long(&format!("takes{index}x"), 8),
            if_not: long(&format!("ifnot{index}x"), 20),
            who: long(&format!("who{index}x"), 5),
            by: None,
        })
        .collect();
    let page = &mut report.dimensions[3];
    let row = page.questions[0].clone();
    page.questions = (0..40)
        .map(|index| QuestionRow {
            stem: long(&format!("stem{index}x"), 14),
            ..row.clone()
        })
        .collect();
    page.comments = vec![Comment {
        question: 2,
        side: None,
        text: long("comment", 105),
    }];
    page.levels = (1..=5)
        .map(|level| LevelText {
            value: level.into(),
            text: long(&format!("rung{level}x"), 60),
        })
        .collect();
    assert!(page.comments[0].text.len() > 900);
    let paper = Paper::of(&report, FULL);
    assert_eq!(paper.check(), Ok(()));
    assert_has_all(
        &paper,
        ["Decisions, continued", "Eight decisions asked for"],
    );
    let page = &report.dimensions[3];
    assert_no_word_lost(
        &paper,
        [&report.headline, &report.scope, &page.comments[0].text],
    );
    assert_no_word_lost(&paper, page.questions.iter().map(|row| &row.stem));
    assert_no_word_lost(&paper, page.levels.iter().map(|level| &level.text));
    for decision in &report.decisions {
        assert_no_word_lost(
            &paper,
            [
                &decision.title,
                &decision.why,
                &decision.takes,
                &decision.if_not,
                &decision.who,
            ],
        );
    }
    paper.assert_nothing_overlaps();
}

#[test]
fn a_row_higher_than_a_page_is_continued() {
    let mut report = fixture::report();
    report.decisions[0].why = long("why", 400);
    report.dimensions[0].comments = vec![Comment {
        question: 0,
        side: None,
        text: long("comment", 1500),
    }];
    let paper = Paper::of(&report, FULL);
    assert_no_word_lost(
        &paper,
        [
            &report.decisions[0].why,
            &report.dimensions[0].comments[0].text,
        ],
    );
    paper.assert_nothing_overlaps();
}

#[test]
fn a_letter_without_a_glyph_stops_the_export_and_names_its_place() {
    let mut report = fixture::report();
    report.dimensions[7].comments = vec![Comment {
        question: 3,
        side: None,
        text: "We say 猫 here.".into(),
    }];
    let error = report::pdf(&report, FULL).expect_err("no font of the product has this letter");
    let place = "The comment on Governance and relationship management 4".to_owned();
    assert_eq!(
        error,
        ReportError::MissingGlyph {
            character: '猫',
            place,
            page: 12
        }
    );
    assert_eq!(
        error.to_string(),
        "The export stopped at page 12. The comment on Governance and relationship management 4 holds a character no \
         installed font can draw (猫, U+732B). Your answers are safe."
    );
    assert!(
        report::pdf(&report, BOARD).is_ok(),
        "the board page does not show the comment"
    );
}

#[test]
fn missing_letters_are_named_wherever_they_stand() {
    type Spoil = fn(&mut Report);
    let set: [(&str, Spoil); 5] = [
        ("The headline", |report| report.headline.push('猫')),
        ("The scope", |report| report.scope.push('猫')),
        ("Decision 2", |report| report.decisions[1].takes.push('猫')),
        ("The head or foot of the page", |report| {
            report.organisation.push('猫')
        }),
        ("The part “Board page”", |report| {
            report.dimensions[4].name.push('猫')
        }),
    ];
    for (place, spoil) in set {
        let mut report = fixture::report();
        spoil(&mut report);
        match report::pdf(&report, BOARD) {
            Err(ReportError::MissingGlyph {
                character: '猫',
                place: found,
                page: 1,
            }) => assert_eq!(found, place),
            other => panic!("{place}: {other:?}"),
        }
    }
}

#[test]
fn names_in_other_scripts_are_drawn_and_can_be_read() {
    let names = [
        "Ασφαλιστική Εταιρεία Αθηνών",
        "Страховая компания «Северный ветер»",
        "Tập đoàn Bảo hiểm Hà Nội",
        "חברת הביטוח הצפונית",
        "شركة الشمال للتأمين",
    ];
    for name in names {
        let mut report = fixture::report();
        report.organisation = name.into();
        report.headline = format!("{name}: 2 of 5");
        let paper = Paper::of(&report, BOARD);
        assert_eq!(paper.check(), Ok(()), "{name}");
        let text = paper.words();
        for word in name.split_whitespace() {
            assert!(
                text.contains(word),
                "{word} is not in the text of {name}: {text}"
            );
        }
    }
}

#[test]
fn what_is_not_judged_is_never_zero() {
    let mut report = fixture::report();
    unjudge(&mut report);
    let paper = Paper::of(&report, FULL);
    assert_eq!(paper.check(), Ok(()));
    assert_has_all(
        &paper,
        [
            "No level yet: nothing has been judged",
            "nobody has answered yet",
            "not judged",
        ],
    );
    let text = paper.words();
    assert!(!text.contains("0.0"), "{text}");
    for page in &report.dimensions {
        assert!(
            text.contains(&format!("{}: not judged", page.name)),
            "{}",
            page.name
        );
    }
}

/// Takes every answer out of a report.
fn unjudge(report: &mut Report) {
    report.held_back_by.clear();
    report.weakest = None;
    report.last = None;
    report.two_views.clear();
    report.dont_know.clear();
    report.decisions.clear();
    let figures = &mut report.figures;
    figures.status = Status::Unanswered;
    (figures.level, figures.level_by_mean, figures.score) = (None, None, None);
    figures.band = Band {
        low: None,
        high: None,
    };
    (
        figures.gap.bias,
        figures.gap.mean_absolute,
        figures.gap.questions,
    ) = (None, None, 0);
    (figures.completeness.answered, figures.completeness.share) = (0, None);
    (
        figures.evidence.evidenced,
        figures.evidence.answers,
        figures.evidence.label,
    ) = (0, 0, None);
    figures.people = Groups { it: 0, business: 0 };
    let Some(ChartSpec::Radar(radar)) = &mut report.picture else {
        panic!("the fixture has a radar")
    };
    for series in &mut radar.series {
        (series.overall, series.values) = (None, series.values.iter().map(|_| None).collect());
    }
    for page in &mut report.dimensions {
        page.status = Status::Unanswered;
        (page.now, page.level, page.last, page.change, page.gap) = (None, None, None, None, None);
        (page.sides, page.people) = (
            Groups {
                it: None,
                business: None,
            },
            Groups { it: 0, business: 0 },
        );
        (page.outcome, page.contradiction) = (None, None);
        (
            page.evidence.evidenced,
            page.evidence.answers,
            page.evidence.label,
        ) = (0, 0, None);
        page.comments.clear();
        for row in &mut page.questions {
            (row.value, row.state) = (None, QuestionState::Missing);
            (row.evidenced, row.answers) = (0, 0);
            row.sides = Groups {
                it: None,
                business: None,
            };
        }
    }
}

#[test]
fn a_framework_of_three_dimensions_without_ladder_or_test_prints() {
    let mut report = fixture::report();
    report.dimensions.truncate(3);
    report.scale = model::Scale {
        min: 1.0,
        max: 7.0,
        levels: Vec::new(),
    };
    let Some(ChartSpec::Radar(radar)) = &mut report.picture else {
        panic!("the fixture has a radar")
    };
    radar.axes.truncate(3);
    radar.scale = chart::Scale::over(1.0, 7.0);
    radar
        .series
        .iter_mut()
        .for_each(|series| series.values.truncate(3));
    for page in &mut report.dimensions {
        page.levels.clear();
        page.outcome_test = None;
        page.asked = Audience::It;
        page.gap = None;
        page.sides = Groups {
            it: Some(3.0),
            business: None,
        };
    }
    let paper = Paper::of(&report, FULL);
    assert_eq!(paper.check(), Ok(()));
    assert_has_all(
        &paper,
        ["dimension 3 of 3", "2 of 7", "the lowest of 3 dimensions"],
    );
    assert!(!paper.words().contains("Outcome test"));
    paper.assert_nothing_overlaps();
}

#[test]
fn no_decision_is_invented() {
    let mut report = fixture::report();
    report.decisions.clear();
    assert_has_all(
        &Paper::of(&report, BOARD),
        ["No decisions have been written yet."],
    );
    report.decisions = vec![Decision {
        title: "Name an owner.".into(),
        why: String::new(),
        takes: String::new(),
        if_not: String::new(),
        who: String::new(),
        by: None,
    }];
    assert_has_all(
        &Paper::of(&report, BOARD),
        [
            "One decision asked for",
            "not yet known",
            "no owner yet",
            "no date yet",
        ],
    );
}

#[test]
fn small_groups_are_told_but_not_shown() {
    let mut report = fixture::report();
    for page in &mut report.dimensions {
        page.sides = Groups {
            it: None,
            business: None,
        };
        page.gap = None;
    }
    let text = Paper::of(&report, FULL).words();
    assert!(text.contains("too few people to show"));
    assert!(text.contains(
        "No figure of a side is shown below three people, and no remark carries a name."
    ));
    report.small_groups_shown = true;
    assert!(
        Paper::of(&report, FULL)
            .words()
            .contains("Here they agreed.")
    );
}

#[test]
fn the_sample_says_so_on_every_page() {
    let mut report = fixture::report();
    let paper = Paper::of(&report, FULL);
    for page in 1..=paper.pages() {
        assert!(
            paper.page(page).contains("(sample, fictional)"),
            "page {page}"
        );
    }
    report.sample = false;
    assert!(!Paper::of(&report, FULL).words().contains("fictional"));
}
