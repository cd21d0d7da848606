//! What the next level would take, told as facts to create.

use super::Desk;
use crate::data::{NextLevel, Raise};
use crate::layout::MM;
use crate::layout::compositor::style;
use crate::layout::flow::Piece;
use crate::layout::text::Span;
use crate::tags::TagId;
use crate::words::next_level as said;

/// How many questions are told; a longer way is told by its size.
const MOST: usize = 6;
const WIDTH: f32 = 158.0 * MM;

pub(super) fn pieces(desk: &mut Desk<'_>, tag: TagId, gap: f32) -> Vec<Piece> {
    let (report, width) = (desk.report, desk.width());
    let Some(next) = &report.next_level else {
        return Vec::new();
    };
    let heading = said::heading(next.level);
    let mut pieces = vec![
        desk.compositor
            .heading_2(tag, &heading, width, desk.space(gap)),
    ];
    let lead = style::BODY.text(lead(next));
    pieces.extend(desk.compositor.paragraph(tag, &[lead], WIDTH, 0.0));
    if !next.raises.is_empty() {
        let items = items(&next.raises);
        pieces.extend(desk.compositor.list(tag, &items, WIDTH, 1.5 * MM));
    }
    pieces
}

fn lead(next: &NextLevel) -> String {
    let beside = !next.unanswered.is_empty();
    let first = beside.then(|| said::first(next.level, &next.unanswered));
    let size = (!next.raises.is_empty()).then(|| said::size(next.steps, &next.raises, beside));
    let sentences: Vec<String> = first.into_iter().chain(size).collect();
    sentences.join(" ")
}

fn items(raises: &[Raise]) -> Vec<(String, Vec<Span>)> {
    let item = |text: String| ("•".to_owned(), vec![style::BODY.text(text)]);
    let told = raises
        .iter()
        .take(MOST)
        .map(|raise| item(said::raise(raise)));
    let more = raises.len().checked_sub(MOST).filter(|more| *more > 0);
    told.chain(more.map(|more| item(said::more(more))))
        .collect()
}
