//! Where everything in a picture of worth and cost goes, in CSS pixels. Pure geometry.
//!
//! Invariant: all text lies inside the area, none touches another, and none covers a mark. A name
//! that finds no place near its mark is joined to it by a line; one that finds none at all is left to the
//! table.

use super::{Need, Worth};
use crate::font::{CAP_HEIGHT, Weight};
use crate::frame::{Frame, Rect, room};
use crate::money::Currency;
use crate::pen::{Line, Place};
use crate::plot::{self, Margins, Plot, Ticks};
use crate::scene::Anchor;
use crate::token::Token;
use crate::wrap::elided;

/// How far a mark reaches.
pub(super) const MARK: f32 = 5.5;
/// From a mark to its name.
const BESIDE: f32 = 8.0;
/// The longest name, in pixels.
const LONGEST: f32 = 190.0;
/// Room for a mark in the key, and below the key.
pub(super) const SWATCH: f32 = 22.0;
const KEY_GAP: f32 = 4.0;
/// How far names go from their marks in search of a place.
const FAR: [f32; 7] = [0.0, 10.0, 18.0, 28.0, 44.0, 62.0, 84.0];

/// Where everything goes.
pub(super) struct Layout {
    pub(super) plot: Plot,
    pub(super) lines: Vec<Line>,
    pub(super) marks: Vec<(Need, Place)>,
    /// From a mark to a name that stands apart from it.
    pub(super) leaders: Vec<[Place; 2]>,
    /// What the marks mean, and none for the line on which worth and cost are the same.
    pub(super) key: Vec<(Option<Need>, Place)>,
}

pub(super) fn fit(worth: &Worth, frame: &Frame, area: Rect) -> Layout {
    [frame.label, frame.smallest]
        .into_iter()
        .find_map(|size| place(worth, size, frame, area))
        .unwrap_or_else(|| bare(worth, area))
}

fn place(worth: &Worth, size: f32, frame: &Frame, area: Rect) -> Option<Layout> {
    let key = plot::key(occurring(worth), SWATCH + 3.0, frame.note, area)?;
    let below = Rect {
        top: area.top + key.height + KEY_GAP,
        ..area
    };
    let margins = Margins {
        top: 6.0,
        right: 14.0,
        below: 1.0,
    };
    let (cost, value) = largest(worth);
    let mut plot = Plot::set(
        frame,
        below,
        margins,
        |width| across(&worth.currency, cost, width, frame.note),
        |height| worth.currency.axis(value, plot::steps(height, frame.note)),
        ("a year it costs", "a year it brings"),
    )?;
    let mut lines = std::mem::take(&mut plot.lines);
    lines.extend(key.lines);
    let marks: Vec<(Need, Place)> = worth
        .services
        .iter()
        .filter_map(|service| {
            let (cost, value) = service.place()?;
            Some((service.need, (plot.x(cost), plot.y(value))))
        })
        .collect();
    let end = plot.across.end.min(plot.up.end);
    let even = along((plot.x(0.0), plot.y(0.0)), (plot.x(end), plot.y(end)));
    let names = Names {
        field: plot.field,
        size,
        taken: marks.iter().map(|(_, at)| around(*at)).collect(),
        even: even.collect(),
        lines: Vec::new(),
        leaders: Vec::new(),
    };
    let placed = worth
        .services
        .iter()
        .filter(|service| service.place().is_some());
    let wanted: Vec<(&str, Place)> = placed
        .zip(&marks)
        .map(|(service, (_, at))| (service.name.as_str(), *at))
        .collect();
    let names = names.arranged(&wanted);
    lines.extend(names.lines);
    Some(Layout {
        plot,
        lines,
        marks,
        leaders: names.leaders,
        key: key
            .entries
            .into_iter()
            .map(|(need, (x, y))| (need, (x + SWATCH / 2.0, y)))
            .collect(),
    })
}

fn around((x, y): Place) -> Rect {
    Rect::around(x, y, 2.0 * MARK + 2.0, 2.0 * MARK + 2.0)
}

/// The money axis below the field, with numbers that stand apart.
fn across(currency: &Currency, largest: f64, width: f32, size: f32) -> Ticks {
    let most = ((width / (5.0 * size)) as usize).clamp(1, 8);
    let all = (1..=most).rev().map(|steps| currency.axis(largest, steps));
    let mut last = None;
    for ticks in all {
        let widest = ticks
            .marks
            .iter()
            .map(|(_, text)| room(text, size, Weight::Regular))
            .fold(0.0, f32::max);
        let fits = (widest + 4.0) * ticks.marks.len().saturating_sub(1) as f32 <= width;
        last = Some(ticks);
        if fits {
            break;
        }
    }
    last.unwrap_or_else(|| currency.axis(largest, 1))
}

/// The largest cost and value.
fn largest(worth: &Worth) -> (f64, f64) {
    let places = worth.services.iter().filter_map(|service| service.place());
    places.fold((0.0, 0.0), |(cost, value), place| {
        (f64::max(cost, place.0), f64::max(value, place.1))
    })
}

/// Looks for places for names, one after the other.
#[derive(Clone)]
struct Names {
    field: Rect,
    size: f32,
    /// Where marks, names and lines to names are.
    taken: Vec<Rect>,
    /// The line on which worth and cost are the same: a name rather stands beside it.
    even: Vec<Rect>,
    lines: Vec<Line>,
    leaders: Vec<[Place; 2]>,
}

/// A place for a name.
struct Spot {
    anchor: Anchor,
    at: Place,
    rect: Rect,
}

impl Names {
    /// Sets names in the order in which most of them find a place: the lowest marks first, which have
    /// the least room, or those at the right first, or the highest.
    fn arranged(self, wanted: &[(&str, Place)]) -> Names {
        let orders: [fn(Place) -> f32; 3] = [|at| -at.1, |at| -at.0, |at| at.1];
        let all = orders.into_iter().map(|order| {
            let mut wanted = wanted.to_vec();
            wanted.sort_by(|one, other| order(one.1).total_cmp(&order(other.1)));
            let mut names = self.clone();
            for (name, at) in wanted {
                names.add(name, at);
            }
            names
        });
        // `max_by_key` takes the last of equals, so the first order is looked for from the end.
        let best = all.rev().max_by_key(|names| names.lines.len());
        best.unwrap_or(self)
    }

    fn is_free(&self, rect: &Rect, beside_even: bool) -> bool {
        let inside = rect.left >= self.field.left
            && rect.right <= self.field.right + 12.0
            && rect.top >= self.field.top - 4.0
            && rect.bottom <= self.field.bottom;
        let taken = |all: &[Rect]| all.iter().any(|taken| taken.overlaps(rect));
        inside && !taken(&self.taken) && !(beside_even && taken(&self.even))
    }

    /// Sets a name where it stands free: beside its mark, above or below it, or further away.
    fn add(&mut self, name: &str, at: Place) {
        let text = elided(name, self.size, Weight::Regular, LONGEST).unwrap_or_default();
        if text.is_empty() {
            return;
        }
        let found = [true, false]
            .into_iter()
            .flat_map(|beside_even| FAR.map(|far| (beside_even, far)))
            .find_map(|(beside_even, far)| {
                let mut spots = self.spots(&text, at, far).into_iter();
                let spot = spots.find(|spot| {
                    self.is_free(&spot.rect, beside_even) && (far == 0.0 || self.reaches(at, spot))
                })?;
                Some((spot, far))
            });
        if let Some((spot, far)) = found {
            if far > 0.0 {
                let to = nearest(&spot.rect, at);
                self.taken.extend(along(at, to));
                self.leaders.push([at, to]);
            }
            self.taken.push(spot.rect);
            self.lines.push(Line {
                at: spot.at,
                anchor: spot.anchor,
                size: self.size,
                runs: vec![(text, Token::Text.into())],
            });
        }
    }

    /// Whether the line from a mark to a place crosses nothing but the mark itself.
    fn reaches(&self, from: Place, spot: &Spot) -> bool {
        let own = around(from);
        along(from, nearest(&spot.rect, from))
            .filter(|step| !step.overlaps(&own))
            .all(|step| !self.taken.iter().any(|taken| taken.overlaps(&step)))
    }

    /// Places round a mark, so far from it.
    fn spots(&self, text: &str, (x, y): Place, far: f32) -> Vec<Spot> {
        let width = room(text, self.size, Weight::Regular);
        let middle = self.size * CAP_HEIGHT / 2.0;
        // Beside a mark at the very bottom a name stands on the line at 0.
        let lowest = self.field.bottom - 0.32 * self.size;
        let beside = (y + middle).min(lowest);
        let (above, below) = (
            y - BESIDE - 0.3 * self.size - far,
            y + BESIDE + 0.9 * self.size + far,
        );
        let right = x + BESIDE + far;
        let left = x - BESIDE - far;
        let ways = [
            (Anchor::Start, right, beside),
            (Anchor::End, left, beside),
            (Anchor::Middle, x, above),
            (Anchor::Middle, x, below),
            (Anchor::Start, right, (y + middle - far).min(lowest)),
            (Anchor::End, left, (y + middle - far).min(lowest)),
            (Anchor::Start, right, (y + middle + far).min(lowest)),
            (Anchor::End, left, (y + middle + far).min(lowest)),
            (Anchor::Start, x, above),
            (Anchor::Start, x, below),
        ];
        let spot = |(anchor, at, baseline)| {
            let left = match anchor {
                Anchor::Start => at,
                Anchor::Middle => at - width / 2.0,
                Anchor::End => at - width,
            };
            let rect = Rect {
                left: left - 2.0,
                right: left + width + 2.0,
                top: baseline - 0.9 * self.size,
                bottom: baseline + 0.3 * self.size,
            };
            Spot {
                anchor,
                at: (at, baseline),
                rect,
            }
        };
        ways.into_iter().map(spot).collect()
    }
}

/// A line as small squares along it.
fn along(from: Place, to: Place) -> impl Iterator<Item = Rect> {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let steps = (across.hypot(down) / 4.0).ceil().clamp(1.0, 400.0) as u32;
    (0..=steps).map(move |step| {
        let share = step as f32 / steps as f32;
        Rect::around(from.0 + share * across, from.1 + share * down, 2.0, 2.0)
    })
}

/// The point of a rectangle that lies nearest to a place.
fn nearest(rect: &Rect, (x, y): Place) -> Place {
    (
        x.clamp(rect.left, rect.right),
        y.clamp(rect.top, rect.bottom),
    )
}

/// The shapes that occur, with their words, and the line.
fn occurring(worth: &Worth) -> impl Iterator<Item = (Option<Need>, String)> {
    let occurs = |need: &Need| {
        let mut placed = worth
            .services
            .iter()
            .filter(|service| service.place().is_some());
        placed.any(|service| service.need == *need)
    };
    let needs = Need::ALL.into_iter().filter(occurs);
    let even = (None, "costs as much as it brings".to_owned());
    needs
        .map(|need| (Some(need), need.words().to_owned()))
        .chain([even])
}

/// Marks without words, for an area that is too small for any.
fn bare(worth: &Worth, area: Rect) -> Layout {
    let (cost, value) = largest(worth);
    let axis = |largest: f64| worth.currency.axis(largest, 3);
    let plot = Plot::bare(area, axis(cost), axis(value));
    let marks = worth.services.iter().filter_map(|service| {
        let (cost, value) = service.place()?;
        Some((service.need, (plot.x(cost), plot.y(value))))
    });
    Layout {
        marks: marks.collect(),
        plot,
        lines: Vec::new(),
        leaders: Vec::new(),
        key: Vec::new(),
    }
}
