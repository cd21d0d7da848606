//! Pieces to pages.

use std::sync::Arc;

use super::frame::Frame;

/// A part of the flow that stays whole.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Piece {
    pub(crate) frame: Frame,
    /// Space above, dropped at the top of a page.
    pub(crate) before: f32,
    /// Stays on one page with the piece after it.
    pub(crate) keep: bool,
    /// Stands above the piece where it is the first of a page: a table's head.
    pub(crate) repeat: Option<Arc<Frame>>,
}

impl Piece {
    pub(crate) fn new(frame: Frame, before: f32) -> Self {
        Self {
            frame,
            before,
            keep: false,
            repeat: None,
        }
    }

    pub(crate) fn kept(self) -> Self {
        Self { keep: true, ..self }
    }

    fn head_height(&self) -> f32 {
        self.repeat.as_ref().map_or(0.0, |head| head.height)
    }
}

/// Puts pieces one below the other.
pub(crate) fn stack(pieces: Vec<Piece>) -> Frame {
    let mut column = Frame::default();
    for (index, piece) in pieces.into_iter().enumerate() {
        let y = column.height + if index == 0 { 0.0 } else { piece.before };
        column.height = y + piece.frame.height;
        column.width = column.width.max(piece.frame.width);
        column.put(0.0, y, piece.frame);
    }
    column
}

/// The height that pieces take where they are not at the top of a page.
pub(crate) fn height(pieces: &[Piece]) -> f32 {
    pieces
        .iter()
        .map(|piece| piece.before + piece.frame.height)
        .sum()
}

/// Divides pieces among pages; `room` is the height of each page by its index.
pub(crate) fn paginate(pieces: Vec<Piece>, room: impl Fn(usize) -> f32) -> Vec<Frame> {
    let mut pages = Pages {
        done: Vec::new(),
        page: Frame::default(),
        room,
    };
    let mut chain = Vec::new();
    for piece in pieces {
        let last = !piece.keep;
        chain.push(piece);
        if last {
            pages.place_chain(std::mem::take(&mut chain));
        }
    }
    pages.place_chain(chain);
    pages.turn();
    pages.done
}

/// A piece that must be split begins where at least this much of it fits.
const LEAST_PART: f32 = 72.0;

struct Pages<R> {
    done: Vec<Frame>,
    page: Frame,
    room: R,
}

impl<R: Fn(usize) -> f32> Pages<R> {
    fn left(&self) -> f32 {
        (self.room)(self.done.len()) - self.page.height
    }

    /// No page can hold the piece.
    fn must_be_split(&self, piece: &Piece) -> bool {
        piece.head_height() + piece.frame.height > (self.room)(self.done.len() + 1) + 0.01
    }

    fn is_empty(&self) -> bool {
        self.page.items.is_empty()
    }

    fn turn(&mut self) {
        if !self.is_empty() {
            self.done.push(std::mem::take(&mut self.page));
        }
    }

    /// Pieces that stay together; they are parted only where no page could hold them.
    fn place_chain(&mut self, chain: Vec<Piece>) {
        let whole = chain.iter().filter(|piece| !self.must_be_split(piece));
        let split = chain.iter().any(|piece| self.must_be_split(piece));
        let wanted = whole
            .map(|piece| piece.before + piece.frame.height)
            .sum::<f32>()
            + if split { LEAST_PART } else { 0.0 };
        if wanted > self.left() + 0.01 {
            self.turn();
        }
        for piece in chain {
            self.place(piece);
        }
    }

    fn place(&mut self, piece: Piece) {
        let wanted = match self.must_be_split(&piece) {
            true => LEAST_PART,
            false => piece.frame.height,
        };
        if !self.is_empty() && piece.before + wanted > self.left() + 0.01 {
            self.turn();
        }
        if self.is_empty() {
            self.page.height = piece.head_height();
            if let Some(head) = &piece.repeat {
                self.page.put(0.0, 0.0, Frame::clone(head));
            }
        } else {
            self.page.height += piece.before;
        }
        if piece.frame.height > self.left() + 0.01 {
            self.place_parts(piece);
        } else {
            self.append(piece.frame);
        }
    }

    /// A piece that no page can hold is continued, under its head where it has one.
    fn place_parts(&mut self, piece: Piece) {
        match piece.frame.split(self.left()) {
            Err(whole) => self.append(whole),
            Ok((part, rest)) => {
                self.append(part);
                self.turn();
                self.place(Piece {
                    frame: rest,
                    before: 0.0,
                    keep: false,
                    repeat: piece.repeat,
                });
            }
        }
    }

    fn append(&mut self, frame: Frame) {
        let y = self.page.height;
        self.page.height += frame.height;
        self.page.put(0.0, y, frame);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ink::Ink;
    use crate::layout::frame::{Item, Shape, Stroke};
    use crate::layout::text::Line;

    fn piece(height: f32) -> Piece {
        let mut frame = Frame::new(10.0, height);
        frame.draw(0.0, 0.0, Shape::rect(10.0, height));
        Piece::new(frame, 5.0)
    }

    fn tops(pages: &[Frame]) -> Vec<Vec<f32>> {
        pages
            .iter()
            .map(|page| page.items.iter().map(|placed| placed.y).collect())
            .collect()
    }

    #[test]
    fn space_above_is_dropped_at_the_top_of_a_page() {
        let pages = paginate(vec![piece(40.0), piece(40.0), piece(40.0)], |_| 90.0);
        assert_eq!(tops(&pages), [vec![0.0, 45.0], vec![0.0]]);
    }

    #[test]
    fn what_is_kept_moves_with_the_next() {
        let pages = paginate(vec![piece(40.0), piece(30.0).kept(), piece(40.0)], |_| 90.0);
        assert_eq!(tops(&pages), [vec![0.0], vec![0.0, 35.0]]);
    }

    #[test]
    fn a_head_is_repeated_above_rows_only() {
        let mut head = Frame::new(10.0, 8.0);
        head.draw(0.0, 0.0, Shape::rect(10.0, 8.0));
        let row = Piece {
            repeat: Some(Arc::new(head.clone())),
            before: 0.0,
            ..piece(40.0)
        };
        let pieces = vec![Piece::new(head, 0.0).kept(), row.clone(), row.clone(), row];
        assert_eq!(
            tops(&paginate(pieces, |_| 90.0)),
            [vec![0.0, 8.0, 48.0], vec![0.0, 8.0]]
        );
    }

    #[test]
    fn the_first_page_may_be_shorter() {
        let pages = paginate(vec![piece(40.0), piece(40.0)], |page| {
            if page == 0 { 50.0 } else { 90.0 }
        });
        assert_eq!(tops(&pages), [vec![0.0], vec![0.0]]);
    }

    #[test]
    fn a_piece_higher_than_a_page_is_split_and_nothing_is_lost() {
        let mut frame = Frame::new(10.0, 200.0);
        let line = Line {
            width: 5.0,
            height: 10.0,
            baseline: 8.0,
            offset: 0.0,
            runs: Vec::new().into(),
        };
        for row in 0..20 {
            frame.add(0.0, row as f32 * 10.0, None, Item::Line(line.clone()));
        }
        frame.draw(
            0.0,
            0.0,
            Shape::upright(200.0, Stroke::solid(Ink::GRID, 1.0)),
        );
        let pages = paginate(vec![Piece::new(frame, 0.0)], |_| 65.0);
        assert_eq!(
            pages
                .iter()
                .map(|page| page.items.len())
                .collect::<Vec<_>>(),
            [6, 6, 6, 3]
        );
        assert!(
            pages
                .iter()
                .flat_map(|page| &page.items)
                .all(|placed| placed.y >= 0.0 && placed.y <= 50.0)
        );
    }
}
