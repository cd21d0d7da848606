//! What it costs when it stops: the portfolio, and the statements that are signed on paper.

use report::impact::StatementState;
use report::{Options, PageSize, Part, Parts, Report};

use super::{FULL, assert_has_all, assert_no_word_lost, fixture, long, statements};
use crate::paper::Paper;

const PART: Options = on(PageSize::A4);

const fn on(page: PageSize) -> Options {
    Options {
        parts: Parts::NONE.with(Part::Impact),
        page,
    }
}

fn report() -> Report {
    Report {
        impact: Some(statements::impact()),
        ..fixture::report()
    }
}

/// The page, counted from 1, that begins with a statement.
fn page_of(paper: &Paper, service: &str) -> String {
    let pages = (1..=paper.pages()).map(|page| paper.page(page));
    let found = pages
        .filter(|text| text.contains("Business impact statement"))
        .find(|text| text.contains(&format!("{service} Version")));
    found.expect("the statement has a page")
}

#[test]
fn the_portfolio_says_who_comes_first_and_what_nobody_knows() {
    let paper = Paper::of(&report(), PART);
    assert_eq!(paper.check(), Ok(()));
    assert_has_all(
        &paper,
        [
            "Claims intake costs most when it stops: €270–590k in a day.",
            "A duty to life or law: restored first, never ranked by money",
            "Emergency assistance abroad (life)",
            "Ranked by what is lost after 24 hours",
            "€270–590k",
            "Fleet certificates nobody nobody knows",
            "Three of 10 services are in tier 1. When everything is urgent, nothing is.",
            "Claims payment 12 h Claims intake 18 h",
            "Customer contact waits for Policy changes, which waits for Customer contact.",
            "Fleet certificates What a day without certificates costs Finance and Fleet",
            "1 of 6 costs more than it brings: Supervisor reporting.",
            "This is what is at stake while a gap is open, not what closing it would keep.",
            "1 2 Service levels in business terms",
            "1.4 8, 2 without",
        ],
    );
}

#[test]
fn a_statement_is_one_page_with_room_to_sign() {
    for size in [PageSize::A4, PageSize::Letter] {
        let paper = Paper::of(&report(), on(size));
        paper.assert_nothing_overlaps();
        let statements = (1..=paper.pages())
            .filter(|page| paper.page(*page).contains("Business impact statement"));
        assert_eq!(statements.count(), 2, "{size:?}: one page each");
        let text = page_of(&paper, "Claims intake");
        for words in [
            "Tier 2, decided by severity 4 within 24 hours.",
            "Business owner Ingrid Solheim, Head of Claims. IT service owner Jonas Weck.",
            "€6.1–8.4m a year (Finance) at a cost of €1.3m.",
            "Review by",
            "30 November 2027",
            "By signing I confirm",
            "shown: 11 h, March 2026",
            "by the curve 18–23 h",
            "estimates by the business owner, not an audit",
        ] {
            assert!(text.contains(words), "{words} is not in {text}");
        }
        assert!(
            !text.contains("perceptions"),
            "it carries no foot of the assessment"
        );
    }
}

/// A statement goes to its owner by itself, with nothing of an assessment on it.
#[test]
fn a_statement_can_stand_alone() {
    let part = statements::impact();
    let alone = report::impact::ImpactPart {
        services: Vec::new(),
        statements: part.statements[..1].to_vec(),
        ..part
    };
    let paper = Paper::of(
        &Report {
            impact: Some(alone),
            assessment: "Claims intake".to_owned(),
            ..Report::without_assessment(
                "Halden Insurance Group".to_owned(),
                fixture::day(2026, 11, 20),
            )
        },
        PART,
    );
    assert_eq!((paper.check(), paper.pages()), (Ok(()), 1));
    let text = paper.page(1);
    assert!(
        text.contains("Halden Insurance Group") && text.contains("By signing I confirm"),
        "{text}"
    );
    assert!(!text.contains("Contents"), "{text}");
}

#[test]
fn what_blocks_signing_takes_the_place_of_the_signature() {
    let paper = Paper::of(&report(), PART);
    let text = page_of(&paper, "Claims payment");
    for words in [
        "Blocks signing. Nobody in the business owns this service.",
        "Not to be signed yet: 1 problem blocks it, named above.",
        "not written yet",
        "not said",
        "never shown",
        "nobody knows",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    assert!(!text.contains("By signing I confirm"));
}

#[test]
fn a_signed_statement_carries_its_name_and_day() {
    let mut report = report();
    let part = report.impact.as_mut().expect("the part");
    part.statements[0].state = StatementState::Signed {
        by: "Ingrid Solheim".into(),
        on: fixture::day(2026, 11, 20),
    };
    let paper = Paper::of(&report, PART);
    let text = page_of(&paper, "Claims intake");
    assert!(
        text.contains("signed by Ingrid Solheim on 20 November 2026"),
        "{text}"
    );
}

#[test]
fn long_statements_go_on_and_lose_no_word() {
    let mut report = report();
    let part = report.impact.as_mut().expect("the part");
    let page = &mut part.statements[0];
    (page.text, page.why, page.worth) = (long("text", 260), long("why", 60), long("worth", 60));
    let problem = page.problems[0].clone();
    page.problems = (0..12)
        .map(|index| report::impact::StatementProblem {
            text: long(&format!("problem{index}x"), 24),
            ..problem.clone()
        })
        .collect();
    let paper = Paper::of(&report, PART);
    paper.assert_nothing_overlaps();
    let page = &report.impact.as_ref().expect("the part").statements[0];
    assert_no_word_lost(&paper, [&page.text, &page.why, &page.worth]);
    assert_no_word_lost(&paper, page.problems.iter().map(|problem| &problem.text));
}

#[test]
fn the_part_stands_fourth_in_the_contents_with_its_statements() {
    let report = report();
    let paper = Paper::of(&report, FULL);
    let contents = paper.page(2);
    let place = |words: &str| contents.find(words).expect("the contents name it");
    assert!(
        place("Two views") < place("What it costs when it stops")
            && place("What it costs when it stops") < place("Claims intake")
            && place("Claims intake") < place("Claims payment")
            && place("Claims payment") < place("Method and limits")
    );
    let without = Paper::of(&fixture::report(), FULL);
    assert!(!without.page(2).contains("What it costs when it stops"));
}

#[test]
fn assistive_technology_reads_the_pictures_in_words() {
    let structure = Paper::of(&report(), PART).structure();
    for text in [
        "\"Signature\"",
        "\"How badly it hurts, by service\"",
        "/Scope /Row",
    ] {
        assert!(structure.contains(text), "{text} is not in the structure");
    }
    assert!(structure.matches("Figure").count() >= 4);
}

#[test]
fn each_currency_has_a_picture_of_its_own() {
    let one = Paper::of(&report(), PART);
    let mut two = report();
    if let Some(part) = &mut two.impact {
        part.worth.extend(part.worth.clone());
    }
    let two = Paper::of(&two, PART);
    let finding = "1 of 6 costs more than it brings: Supervisor reporting.";
    let told = |paper: &Paper| {
        let pages: Vec<String> = (1..=paper.pages()).map(|page| paper.page(page)).collect();
        pages.join(" ").matches(finding).count()
    };
    assert_eq!((told(&one), told(&two)), (1, 2));
}
