//! Every answer: complete, and nobody singled out.

use analysis::{Groups, QuestionState};
use report::{Assumed, Comment, PageSize, ReportAudience};

use super::{FULL, assert_has_all, assert_no_word_lost, fixture, long, on};
use crate::paper::Paper;

#[test]
fn every_question_is_told_in_full() {
    let report = fixture::report();
    let paper = Paper::of(&report, FULL);
    let entry = &report.dimensions[1].questions[0].entry;
    assert_has_all(&paper, entry.stems.it.iter().chain(&entry.stems.business));
    assert_has_all(&paper, entry.steps.iter().map(|step| &step.text));
    assert_has_all(
        &paper,
        [
            &entry.why,
            &entry.id,
            &format!("Asked for: {}", entry.evidence_asked),
        ],
    );
    let rows = report.dimensions.iter().flat_map(|page| &page.questions);
    assert_has_all(&paper, rows.map(|row| &row.entry.id));
    assert_has_all(
        &paper,
        [
            "Of 13 answers, 1 verified, 4 documented, 8 asserted.",
            "Weight 2 in its dimension.",
            "2 people say so: “No cloud is used.” “Everything runs in the cellar.”",
            "For the business, by 1 person of IT, and not counted: 2.0.",
            "None: nobody gave one. Missing is never zero.",
            "1 person; missing from the value.",
        ],
    );
    assert_has_all(
        &paper,
        report.dimensions[1]
            .comments
            .iter()
            .map(|comment| &comment.text),
    );
}

#[test]
fn a_value_shows_its_sum() {
    let report = fixture::report();
    let text = Paper::of(&report, FULL).words();
    // Eight of IT: one a level below 2, two at it, five above. Five of the business: three below, two at it.
    assert!(
        text.contains("Business 7 ÷ 5 = 1.4, IT 20 ÷ 8 = 2.5; (7 ÷ 5 + 20 ÷ 8) ÷ 2 = 2.0."),
        "{text}"
    );
    assert!(text.contains("from IT alone.") && text.contains("from the business alone."));
    assert!(
        text.contains("Reached."),
        "the anchor that the value reached is marked"
    );
}

#[test]
fn the_overall_figures_show_their_sums_and_every_gate() {
    let mut report = fixture::report();
    for page in &mut report.dimensions {
        page.weight = 1.5;
    }
    let sum: f64 = report
        .dimensions
        .iter()
        .filter_map(|page| page.now)
        .map(|now| 1.5 * now)
        .sum();
    report.figures.score = Some(sum / 18.0);
    let paper = Paper::of(&report, FULL);
    let shown = format!(
        "{} ÷ 18 = {}",
        analysis::round::cut_text(sum),
        analysis::round::cut_text(sum / 18.0)
    );
    assert_has_all(
        &paper,
        [
            shown.as_str(),
            "The mean rounded down is 3. A gate of level 3 is not met, and without it the level stops at 2.",
            "not met, 1.2 short",
            "2.9 with everything that is missing at 0, 3.2 with everything at 5.",
            "77 of 81 questions have a value, by weight 95\u{a0}%; 5 questions do not apply.",
        ],
    );
}

#[test]
fn a_side_that_is_too_small_is_counted_nowhere() {
    let mut report = fixture::report();
    for row in report
        .dimensions
        .iter_mut()
        .flat_map(|page| &mut page.questions)
    {
        row.sides = Groups {
            it: None,
            business: None,
        };
        row.entry.tally = None;
        row.entry.assumed = Groups {
            it: None,
            business: Some(Assumed {
                mean: None,
                people: 1,
            }),
        };
    }
    for page in &mut report.dimensions {
        page.sides = Groups {
            it: None,
            business: None,
        };
        page.gap = None;
        page.comments
            .iter_mut()
            .for_each(|comment| comment.side = None);
    }
    let text = Paper::of(&report, FULL).words();
    assert!(text.contains("One side has too few people to tell how the answers fell."));
    assert!(
        text.contains(
            "For the business, by 1 person of IT, and not counted: too few people to show."
        )
    );
    for told in [
        "IT, 8 people",
        "Business, 5 people",
        "IT alone:",
        "Business alone:",
        "from IT alone",
    ] {
        assert!(!text.contains(told), "“{told}” gives a side away");
    }
}

#[test]
fn nothing_is_known_and_nothing_is_zero() {
    let mut report = fixture::report();
    super::unjudge(&mut report);
    for row in report
        .dimensions
        .iter_mut()
        .flat_map(|page| &mut page.questions)
    {
        row.entry.tally = Some(
            row.entry
                .steps
                .iter()
                .map(|_| Groups { it: 0, business: 0 })
                .collect(),
        );
        assert_eq!(row.state, QuestionState::Missing);
    }
    let paper = Paper::of(&report, FULL);
    assert_eq!(paper.check(), Ok(()));
    assert_has_all(&paper, ["No question has a value, so there is no score."]);
}

#[test]
fn long_answers_break_over_pages_and_lose_no_word() {
    let mut report = fixture::report();
    let page = &mut report.dimensions[0];
    let entry = &mut page.questions[0].entry;
    entry.why = long("why", 80);
    entry.evidence_asked = long("asked", 300);
    entry.not_applicable = vec![long("reason", 200)];
    entry.steps[2].text = long("step", 120);
    let texts = [
        entry.why.clone(),
        entry.evidence_asked.clone(),
        format!("“{}”", entry.not_applicable[0]),
        entry.steps[2].text.clone(),
    ];
    page.comments = vec![Comment {
        question: 0,
        side: None,
        text: long("said", 900),
    }];
    let said = page.comments[0].text.clone();
    for size in [PageSize::A4, PageSize::Letter] {
        let paper = Paper::of(&report, on(size, ReportAudience::Full));
        assert_no_word_lost(&paper, &texts);
        assert_no_word_lost(&paper, [&said]);
        paper.assert_nothing_overlaps();
    }
}
