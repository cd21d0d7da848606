//! Every answer: complete, and nobody singled out.

use analysis::{Derivation, Groups, QuestionState, Rule, Subject};
use model::QuestionKind;
use report::{
    Answers, AnswersChapter, Assumed, Comment, PageSize, PartsPart, Place, Reads, Report,
    ReportAudience, SchemePart, Shown, Wanted,
};

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
#[ignore = "slow; run by the full test"]
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

/// The same answers under a scheme without pages of dimensions.
fn without_dimension_pages() -> Report {
    let mut report = fixture::report();
    let pages = std::mem::take(&mut report.dimensions);
    let chapters = pages.into_iter().enumerate().map(|(index, page)| {
        let id = format!("D{:02}", index + 1);
        AnswersChapter {
            dimension: id.as_str().into(),
            name: page.name,
            score: page.now,
            questions: page.questions,
            comments: page.comments,
        }
    });
    report.answers = Some(Answers {
        derivation: level(),
        chapters: chapters.collect(),
    });
    report.own = SchemePart::Parts(PartsPart {
        finding: "Level 1: held back by one question".into(),
        figures: Vec::new(),
        levels: Vec::new(),
        parts: Vec::new(),
        blocking: Vec::new(),
        rules: Vec::new(),
        sided: false,
        per_level: false,
    });
    Report {
        weakest: None,
        held_back_by: Vec::new(),
        gates: Vec::new(),
        two_views: Vec::new(),
        picture: None,
        ..report
    }
}

fn figure(subject: Subject, rule: Rule, formula: &str, value: f64) -> Derivation {
    Derivation {
        subject,
        rule,
        formula: formula.into(),
        value: Some(value),
        weight: None,
        note: None,
        parts: Vec::new(),
    }
}

/// A level from a mean and a lowest dimension, which is the same; and a practice beside them.
fn level() -> Derivation {
    let question = |id: &str| {
        let subject = Subject::Question { id: id.into() };
        figure(subject, Rule::MeanOfGroups, "", 2.0)
    };
    let dimension = || Derivation {
        parts: vec![question("D02-1")],
        ..figure(
            Subject::Dimension { id: "D02".into() },
            Rule::WeightedMean,
            "sum over sum",
            2.0,
        )
    };
    let mean = Derivation {
        parts: vec![dimension()],
        ..figure(Subject::Mean, Rule::Mean, "mean of the parts", 2.0)
    };
    let lowest = Derivation {
        parts: vec![dimension()],
        ..figure(
            Subject::Lowest,
            Rule::Lowest,
            "the lowest of the parts",
            2.0,
        )
    };
    let practice = Derivation {
        note: Some("not satisfied".into()),
        parts: vec![question("D03-2")],
        ..figure(
            Subject::Practice { id: "D03-2".into() },
            Rule::Satisfied,
            "at least 3",
            0.0,
        )
    };
    Derivation {
        parts: vec![mean, lowest, practice],
        ..figure(Subject::Level, Rule::Floor, "rounded down", 1.0)
    }
}

#[test]
fn a_scheme_without_dimension_pages_has_every_answer_and_its_tree() {
    let report = without_dimension_pages();
    let paper = Paper::of(&report, FULL);
    assert_eq!(paper.check(), Ok(()));
    let answers = report.answers.as_ref().expect("it was put there");
    let rows = answers.chapters.iter().flat_map(|page| &page.questions);
    assert_has_all(&paper, rows.map(|row| &row.entry.id));
    assert_has_all(
        &paper,
        [
            "How the figures came about",
            "mean of the parts",
            "sum over sum; its parts stand under 1.1",
            "has 2.0; at least 3; not satisfied",
            "Business 7 ÷ 5 = 1.4, IT 20 ÷ 8 = 2.5; (7 ÷ 5 + 20 ÷ 8) ÷ 2 = 2.0.",
            "What people did not know",
        ],
    );
    let text = paper.words();
    assert!(
        !text.contains("Weight 2 in its dimension."),
        "where an answer weighs is told by the tree"
    );
    let pages = report::pages(&report, FULL);
    let wanted = Shown::Question(Place {
        dimension: 11,
        question: 6,
    });
    assert!(pages.iter().any(|page| page.shows.contains(&wanted)));
}

#[test]
fn answers_in_words_and_on_pairs_are_told_as_they_were_given() {
    let mut report = without_dimension_pages();
    let chapters = &mut report.answers.as_mut().expect("it was put there").chapters;
    let entry = &mut chapters[1].questions[0].entry;
    entry.kind = QuestionKind::YesNo;
    entry.reads = Some(Reads {
        value: Some("not agreed".into()),
        sides: Groups {
            it: Some("yes".into()),
            business: None,
        },
    });
    let entry = &mut chapters[1].questions[2].entry;
    entry.kind = QuestionKind::Differential;
    entry.wanted = Some(Wanted {
        value: Some(4.5),
        tally: entry.tally.clone(),
    });
    let entry = &mut chapters[2].questions[0].entry;
    entry.kind = QuestionKind::Text;
    entry.said = vec!["A bell rings.".into(), "Nobody knows.".into()];
    chapters[3].questions.clear();
    let paper = Paper::of(&report, FULL);
    paper.assert_nothing_overlaps();
    assert_has_all(
        &paper,
        [
            "It reads “not agreed”.",
            "IT today 8 people",
            "IT wants 8 people",
            "Wanted. Business",
            "Answered in words • A bell rings. • Nobody knows.",
            "This form asks nothing here.",
        ],
    );
}
