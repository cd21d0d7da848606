//! The statement as a paragraph.

use analysis::impact::paragraph::{MOST_WORDS, jargon, paragraph};
use analysis::impact::range::Range;
use analysis::impact::words::{
    DateStyle, NumberStyle, Style, about, date, duration, money, spoken,
};
use serde_json::json;

use super::fixture::{changed, today};

const GERMAN: Style = Style {
    numbers: NumberStyle {
        decimal: ',',
        group: '.',
    },
    date: DateStyle::DayDots,
};

#[test]
fn a_paragraph_says_what_it_is_worth_and_what_its_loss_costs() {
    let signed = changed(&[
        ("/status", json!("signed")),
        (
            "/signature",
            json!({"by": "Ingrid Solheim", "on": "2026-11-20"}),
        ),
        ("/loss/confidence", json!("medium")),
    ]);
    let told = [Style::ENGLISH, GERMAN].map(|style| paragraph(&signed, &[], style));
    assert!(
        told.iter()
            .all(|one| one.words as usize <= MOST_WORDS && one.jargon.is_empty() && !one.is_own)
    );
    insta::assert_snapshot!(format!("{}\n\n{}", told[0].text, told[1].text));
}

#[test]
fn what_nobody_said_is_left_out() {
    let bare = super::fixture::read(
        json!({"format": 1, "service": "s", "name": "Staff pay", "tolerances": {"rto_minutes": 2880}}),
    );
    assert_eq!(
        paragraph(&bare, &[], Style::ENGLISH).text,
        "We therefore need it back within 2 days."
    );
}

#[test]
fn the_first_sentence_names_the_service() {
    let named = super::fixture::read(json!({
        "format": 1, "service": "s", "name": "Staff pay", "currency": "EUR",
        "value": {"contribution_per_year": {"low": 100_000_000, "likely": 110_000_000, "high": 120_000_000}},
    }));
    assert_eq!(
        paragraph(&named, &[], Style::ENGLISH).text,
        "Staff pay carries about €1–1.2m a year."
    );
}

#[test]
fn a_paragraph_stays_within_its_words_whatever_was_written() {
    let long = "word ".repeat(70);
    for places in [
        &["/workaround/description"][..],
        &["/purpose"],
        &["/purpose", "/context/goal", "/impact/ratings/3/consequence"],
    ] {
        let changes: Vec<_> = places.iter().map(|place| (*place, json!(long))).collect();
        let told = paragraph(&changed(&changes), &[], Style::ENGLISH);
        assert!(
            told.words as usize <= MOST_WORDS,
            "{places:?}: {}",
            told.words
        );
    }
}

#[test]
fn the_owners_words_go_before_ours_and_are_marked() {
    let told = paragraph(
        &changed(&[(
            "/text",
            json!("If the servers stop, tickets wait for the SLA."),
        )]),
        &[],
        Style::ENGLISH,
    );
    assert!(told.is_own);
    assert_eq!(told.jargon, ["servers", "tickets", "sla"]);
}

#[test]
fn words_of_the_clients_own_business_are_no_jargon() {
    let text = "Containers wait in storage; the container ship's log is read by authorities.";
    assert_eq!(
        jargon(text, &[]),
        ["containers", "storage", "container", "log"]
    );
    assert_eq!(
        jargon(text, &["Container".to_owned(), "storage".to_owned()]),
        ["log"]
    );
    assert_eq!(
        jargon(text, &["CONTAINERS".to_owned(), "ships".to_owned()]),
        ["storage", "log"],
        "a plural covers its singular"
    );
    assert_eq!(
        jargon(
            "We logged the eventual cloudy release of a serverless klog.",
            &[]
        ),
        ["release"]
    );
}

#[test]
fn sums_have_two_significant_digits() {
    let cases = [
        (
            [27_000_000.0, 42_000_000.0, 59_000_000.0],
            "€270–590k",
            "€270–590k",
        ),
        (
            [610_000_000.0, 725_000_000.0, 840_000_000.0],
            "€6.1–8.4m",
            "€6,1–8,4m",
        ),
        (
            [9_000_000.0, 0.0, 210_000_000.0],
            "€90k–€2.1m",
            "€90k–€2,1m",
        ),
        ([130_000_000.0; 3], "€1.3m", "€1,3m"),
        ([99_600_000.0; 3], "€1m", "€1m"),
        ([1_234_567.0; 3], "€12k", "€12k"),
        ([0.0; 3], "€0", "€0"),
        ([123.0; 3], "€1.2", "€1,2"),
        ([-4_550_000.0; 3], "€\u{2212}46k", "€\u{2212}46k"),
    ];
    for (points, english, german) in cases {
        assert_eq!(
            money(Range::new(points), Some("EUR"), Style::ENGLISH),
            english
        );
        assert_eq!(money(Range::new(points), Some("EUR"), GERMAN), german);
    }
    assert_eq!(
        money(Range::new([5_000.0; 3]), Some("JPY"), Style::ENGLISH),
        "JPY 5k"
    );
}

#[test]
fn times_and_days_read_as_people_say_them() {
    for (minutes, short, long) in [
        (15.0, "15 min", "15 minutes"),
        (60.0, "1 h", "1 hour"),
        (90.0, "1 h 30 min", "90 minutes"),
        (1440.0, "24 h", "24 hours"),
        (4320.0, "3 days", "3 days"),
        (5000.0, "3 days 11 h", "5000 minutes"),
    ] {
        assert_eq!(
            (duration(minutes).as_str(), spoken(minutes).as_str()),
            (short, long)
        );
    }
    assert_eq!(about(1386.7), "23 h");
    let days = [
        DateStyle::Words,
        DateStyle::YearFirst,
        DateStyle::DayDots,
        DateStyle::DaySlashes,
        DateStyle::MonthSlashes,
    ]
    .map(|style| {
        date(
            today(),
            Style {
                date: style,
                ..Style::ENGLISH
            },
        )
    });
    assert_eq!(
        days,
        [
            "26 November 2026",
            "2026-11-26",
            "26.11.2026",
            "26/11/2026",
            "11/26/2026"
        ]
    );
}
