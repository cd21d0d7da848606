//! Method and limits: what was asked, of whom, how the figures came about, and what they are not.

use super::{Desk, cell, head};
use crate::layout::MM;
use crate::layout::compositor::style;
use crate::layout::flow::Piece;
use crate::layout::page::Section;
use crate::layout::table::{Cell, Column, Row, Table};
use crate::layout::text::Align;
use crate::own::SchemePart;
use crate::tags::{Role, TagId};
use crate::words::{self, agreement as agreed, method as said};

const SECTION_GAP: f32 = 5.0 * MM;

pub(crate) fn section(desk: &mut Desk<'_>, tag: TagId) -> Section {
    let width = desk.width();
    let heading = desk
        .compositor
        .tags
        .add_heading(tag, Role::Heading1, said::HEADING);
    let mut pieces = vec![desk.compositor.heading_1(heading, said::HEADING, width)];
    pieces.extend(limits(desk, tag));
    pieces.extend(people(desk, tag));
    pieces.extend(agreement(desk, tag));
    pieces.extend(rules(desk, tag));
    pieces.extend(framework(desk, tag));
    Section {
        run: words::METHOD.to_owned(),
        pieces,
        pinned: None,
        foot: None,
    }
}

fn limits(desk: &mut Desk<'_>, tag: TagId) -> Vec<Piece> {
    let spans = [
        style::LEAD
            .weight(chart::font::Weight::SemiBold)
            .text(said::LIMIT_LEAD),
        style::LEAD.text(said::LIMIT),
    ];
    desk.compositor
        .paragraph(tag, &spans, desk.width(), 2.0 * MM)
}

fn people(desk: &mut Desk<'_>, tag: TagId) -> Vec<Piece> {
    let people = desk.report.figures.people;
    let (it, business) = (people.it, people.business);
    let rows = [
        (words::IT, it),
        (words::BUSINESS, business),
        (said::ALL, it + business),
    ];
    let table = Table {
        columns: vec![
            Column::new(40.0 * MM),
            Column::new(20.0 * MM).aligned(Align::End).flush(),
        ],
        head: vec![head(said::SIDE), head(said::NUMBER)],
        rows: rows
            .iter()
            .map(|(side, number)| {
                row(vec![
                    cell(style::TABLE, *side),
                    cell(style::NUMBER, number.to_string()),
                ])
            })
            .collect(),
        ..desk.plain_table()
    };
    let mut pieces = vec![desk.compositor.heading_2(
        tag,
        said::PEOPLE,
        desk.geometry.width(),
        desk.space(SECTION_GAP),
    )];
    pieces.extend(table.set(desk.compositor, tag, 0.0));
    pieces
}

fn agreement(desk: &mut Desk<'_>, tag: TagId) -> Vec<Piece> {
    let facts = agreed::rows(&desk.report.agreement);
    named(desk, tag, agreed::HEADING, agreed::COLUMNS, &facts)
}

fn rules(desk: &mut Desk<'_>, tag: TagId) -> Vec<Piece> {
    let small = desk.report.small_groups_shown;
    let rules = match &desk.report.own {
        SchemePart::Continuous => said::rules(small).to_vec(),
        SchemePart::Staged(part) => said::ladder_rules(small, part.order.is_some()),
        SchemePart::Differential(_) => said::pair_rules(small),
        SchemePart::Parts(part) => said::part_rules(small, &part.rules),
    };
    let facts: Vec<(String, String)> = rules
        .into_iter()
        .map(|(name, rule)| (name.to_owned(), rule.to_owned()))
        .collect();
    named(desk, tag, said::FIGURES, said::RULE_COLUMNS, &facts)
}

fn framework(desk: &mut Desk<'_>, tag: TagId) -> Vec<Piece> {
    let report = desk.report;
    let framework = &report.framework;
    let mut facts = vec![
        (said::NAME, framework.name.clone()),
        (said::VERSION, framework.version.clone()),
        (
            said::FORM,
            said::form(
                framework.form,
                framework.questions,
                framework.full_questions,
            ),
        ),
        (said::SCALE, said::scale(report.scale.min, report.scale.max)),
        (said::HASH, framework.hash.clone()),
    ];
    if !framework.provenance.trim().is_empty() {
        facts.push((said::PROVENANCE, framework.provenance.clone()));
    }
    facts.push((said::ASSESSED, desk.report.day(report.assessed_on)));
    facts.push((said::PRINTED, desk.report.day(report.date)));
    let facts: Vec<_> = facts
        .into_iter()
        .map(|(name, text)| (name.to_owned(), text))
        .collect();
    named(desk, tag, said::FRAMEWORK, said::FACT_COLUMNS, &facts)
}

/// Names with their texts, as a table of two columns.
pub(super) fn named(
    desk: &mut Desk<'_>,
    tag: TagId,
    heading: &str,
    columns: [&str; 2],
    facts: &[(String, String)],
) -> Vec<Piece> {
    let width = desk.width();
    let names = 34.0 * MM;
    let table = Table {
        columns: vec![Column::new(names), Column::new(width - names).flush()],
        head: columns.map(head).to_vec(),
        rows: facts
            .iter()
            .map(|(name, text)| {
                row(vec![
                    cell(style::TABLE_BOLD, name),
                    cell(style::TABLE, text),
                ])
            })
            .collect(),
        ..desk.plain_table()
    };
    let mut pieces = vec![
        desk.compositor
            .heading_2(tag, heading, width, desk.space(SECTION_GAP)),
    ];
    pieces.extend(table.set(desk.compositor, tag, 0.0));
    pieces
}

fn row(cells: Vec<Cell>) -> Row {
    Row { cells, place: None }
}
