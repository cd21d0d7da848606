//! A small layout engine: text to lines, lines to frames, frames to pieces, pieces to pages.
//!
//! Lengths are points; the origin of every frame is its upper left corner and y grows downwards.
//!
//! Invariant: nothing is cut. A piece that is higher than a page is split between its lines.

pub(crate) mod compositor;
pub(crate) mod flow;
pub(crate) mod frame;
pub(crate) mod mark;
pub(crate) mod page;
pub(crate) mod table;
pub(crate) mod text;

/// Points in a millimetre.
pub(crate) const MM: f32 = 72.0 / 25.4;
