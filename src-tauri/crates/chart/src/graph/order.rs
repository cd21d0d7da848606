//! Which column each box stands in, which links run together, and in which order everything stands
//! in its column. Pure combinatorics: the same graph gives the same order.
//!
//! Columns follow from the longest way to a box; a link that closes a circle runs backwards. Boxes of
//! more columns than there is room for share one, and links within a column run out of it and back.
//! The order is the one with the fewest crossings among those that barycentre sweeps come by.

use super::{DependencyGraph, Link, Strength};

/// Sweeps to the right and back.
const SWEEPS: usize = 12;

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Spot {
    /// A node.
    Node(usize),
    /// A wire on its way to a later column.
    Pass(usize),
}

/// Links that run together, from left to right.
#[derive(Debug, Clone)]
pub(super) struct Wire {
    /// Its links. Their looks are the same.
    pub(super) links: Vec<usize>,
    /// The nodes at whose right it begins, and last the one at which it ends where it stays within a
    /// column.
    pub(super) left: Vec<usize>,
    /// The node at whose left it ends; none where it stays within a column.
    pub(super) right: Option<usize>,
    /// Its arrow points to the left.
    pub(super) backwards: bool,
}

/// A piece of a wire between two columns: places in the one before and in the one after.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) wire: usize,
    pub(super) lefts: Vec<usize>,
    pub(super) right: Option<usize>,
}

/// Everything in its column, in order.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    pub(super) wires: Vec<Wire>,
    /// What stands in each column, from top to bottom.
    pub(super) spots: Vec<Vec<Spot>>,
    /// The pieces of wires after each column.
    pub(super) pieces: Vec<Vec<Piece>>,
}

/// Sets a graph in at most `most` columns.
pub(super) fn columns(graph: &DependencyGraph, most: usize) -> Columns {
    let backwards = backwards(graph);
    let column = folded(graph, &layers(graph, &backwards), most);
    let wires = wires(graph, &column, &backwards);
    let spots = spots(&column, &wires);
    let pieces = (0..spots.len())
        .map(|at| pieces(at, &spots, &column, &wires))
        .collect();
    let mut columns = Columns {
        wires,
        spots,
        pieces,
    };
    sort(&mut columns);
    columns
}

/// How many columns a graph would take.
pub(super) fn depth(graph: &DependencyGraph) -> usize {
    let layers = layers(graph, &backwards(graph));
    layers.into_iter().max().map_or(0, |last| last + 1)
}

/// Which links close a circle. What a service cannot work without comes first, so that links which
/// only help give way.
fn backwards(graph: &DependencyGraph) -> Vec<bool> {
    let mut order: Vec<usize> = (0..graph.links.len()).collect();
    order.sort_by_key(|link| graph.links[*link].strength == Strength::Helps);
    let mut next: Vec<Vec<usize>> = vec![Vec::new(); graph.nodes.len()];
    let mut backwards = vec![false; graph.links.len()];
    for at in order {
        let Link { from, to, .. } = graph.links[at];
        if from == to {
            continue;
        }
        if leads(&next, to, from) {
            backwards[at] = true;
        } else {
            next[from].push(to);
        }
    }
    backwards
}

fn leads(next: &[Vec<usize>], from: usize, to: usize) -> bool {
    let mut seen = vec![false; next.len()];
    let mut open = vec![from];
    while let Some(node) = open.pop() {
        if node == to {
            return true;
        }
        if !std::mem::replace(&mut seen[node], true) {
            open.extend(&next[node]);
        }
    }
    false
}

/// The length of the longest way to each node.
fn layers(graph: &DependencyGraph, backwards: &[bool]) -> Vec<usize> {
    let mut layers = vec![0; graph.nodes.len()];
    let forwards = || {
        let all = graph.links.iter().zip(backwards);
        all.filter(|(link, backwards)| !**backwards && link.from != link.to)
    };
    loop {
        let mut moved = false;
        for (link, _) in forwards() {
            if layers[link.to] <= layers[link.from] {
                layers[link.to] = layers[link.from] + 1;
                moved = true;
            }
        }
        if !moved {
            return layers;
        }
    }
}

/// Layers that follow each other share a column where there are too many. What needs nothing moves
/// on to the column after those who need it, if there is one.
fn folded(graph: &DependencyGraph, layers: &[usize], most: usize) -> Vec<usize> {
    let shared = shared(layers, most);
    let columns = shared.last().map_or(1, |last| last + 1);
    let mut column: Vec<usize> = layers.iter().map(|layer| shared[*layer]).collect();
    for node in 0..column.len() {
        let needing = || graph.links.iter().filter(move |link| link.to == node);
        if graph.links.iter().all(|link| link.from != node) {
            let last = needing().map(|link| column[link.from]).max();
            column[node] = last.map_or(0, |last| (last + 1).min(columns - 1));
        }
    }
    column
}

/// The column of each layer, so that the fullest column holds as little as can be.
fn shared(layers: &[usize], most: usize) -> Vec<usize> {
    let count = layers.iter().max().map_or(0, |last| last + 1);
    let sizes: Vec<usize> = (0..count)
        .map(|layer| layers.iter().filter(|other| **other == layer).count())
        .collect();
    let filled = |most: usize| {
        let (mut column, mut held) = (0, 0);
        let place = |size: &usize| {
            if held > 0 && held + size > most {
                (column, held) = (column + 1, 0);
            }
            held += size;
            column
        };
        sizes.iter().map(place).collect::<Vec<usize>>()
    };
    if count <= most {
        return (0..count).collect();
    }
    let fits = |columns: &Vec<usize>| columns.last().is_none_or(|last| *last < most.max(1));
    let tried = (1..=layers.len()).map(filled).find(fits);
    tried.unwrap_or_else(|| vec![0; count])
}

/// Links to the same node that look the same run together. What is too late and what runs backwards
/// runs alone.
fn wires(graph: &DependencyGraph, column: &[usize], backwards: &[bool]) -> Vec<Wire> {
    let mut wires: Vec<Wire> = Vec::new();
    for (at, link) in graph.links.iter().enumerate() {
        let Link { from, to, .. } = *link;
        let is_within = column[from] == column[to];
        let is_back = backwards[at] && !is_within;
        let joins = |wire: &&mut Wire| {
            let first = &graph.links[wire.links[0]];
            let same = |link: &Link| {
                (
                    link.to,
                    link.strength,
                    link.cycle,
                    column[link.from] == column[to],
                )
            };
            !first.late && !wire.backwards && same(first) == same(link)
        };
        let joined = wires.iter_mut().find(joins);
        match joined.filter(|_| !link.late && !is_back) {
            Some(wire) => {
                wire.links.push(at);
                wire.left.insert(wire.links.len() - 1, from);
            }
            None if is_back => wires.push(Wire::new(at, vec![to], Some(from), true)),
            None if is_within => wires.push(Wire::new(at, vec![from, to], None, false)),
            None => wires.push(Wire::new(at, vec![from], Some(to), false)),
        }
    }
    wires
}

impl Wire {
    fn new(link: usize, left: Vec<usize>, right: Option<usize>, backwards: bool) -> Self {
        Self {
            links: vec![link],
            left,
            right,
            backwards,
        }
    }
}

/// The first and the last column that a wire touches.
fn ends(wire: &Wire, column: &[usize]) -> (usize, usize) {
    let first = wire.left.iter().map(|node| column[*node]).min();
    let first = first.unwrap_or_default();
    (first, wire.right.map_or(first, |right| column[right]))
}

fn spots(column: &[usize], wires: &[Wire]) -> Vec<Vec<Spot>> {
    let count = column.iter().max().map_or(0, |last| last + 1);
    let mut spots: Vec<Vec<Spot>> = vec![Vec::new(); count];
    for (node, at) in column.iter().enumerate() {
        spots[*at].push(Spot::Node(node));
    }
    for (at, wire) in wires.iter().enumerate() {
        let (first, last) = ends(wire, column);
        for passed in spots.iter_mut().take(last).skip(first + 1) {
            passed.push(Spot::Pass(at));
        }
    }
    spots
}

/// The pieces of wires after a column.
fn pieces(at: usize, spots: &[Vec<Spot>], column: &[usize], wires: &[Wire]) -> Vec<Piece> {
    let place = |column: usize, spot: Spot| {
        let spots = spots.get(column)?;
        spots.iter().position(|other| *other == spot)
    };
    let piece = |(index, wire): (usize, &Wire)| {
        let (first, last) = ends(wire, column);
        let is_here = (first..last).contains(&at) || (wire.right.is_none() && first == at);
        if !is_here {
            return None;
        }
        let begins = wire.left.iter().filter(|node| column[**node] == at);
        let lefts = begins.filter_map(|node| place(at, Spot::Node(*node)));
        let next = match wire.right {
            Some(right) if at + 1 == last => Some(Spot::Node(right)),
            Some(_) => Some(Spot::Pass(index)),
            None => None,
        };
        Some(Piece {
            wire: index,
            lefts: lefts.chain(place(at, Spot::Pass(index))).collect(),
            right: next.and_then(|next| place(at + 1, next)),
        })
    };
    wires.iter().enumerate().filter_map(piece).collect()
}

/// Brings the columns into the order with the fewest crossings that is come by.
fn sort(columns: &mut Columns) {
    let arcs: Vec<Vec<(usize, usize)>> = columns.pieces.iter().map(|all| arcs(all)).collect();
    let mut order: Vec<Vec<usize>> = columns
        .spots
        .iter()
        .map(|column| (0..column.len()).collect())
        .collect();
    let mut best = (crossings(&order, &arcs), order.clone());
    let last = order.len();
    for _ in 0..SWEEPS {
        for at in 1..last {
            sweep(&mut order, at, at - 1, &arcs);
        }
        for at in (0..last.saturating_sub(1)).rev() {
            sweep(&mut order, at, at + 1, &arcs);
        }
        for at in 0..last {
            while swap(&mut order, at, &arcs) {}
        }
        let crossings = crossings(&order, &arcs);
        if crossings < best.0 {
            best = (crossings, order.clone());
        }
    }
    apply(columns, &best.1);
}

/// From where to where the pieces after a column run, by places in both columns.
fn arcs(pieces: &[Piece]) -> Vec<(usize, usize)> {
    let ends = |piece: &Piece| -> Vec<(usize, usize)> {
        let right = piece.right;
        let lefts = piece.lefts.iter();
        lefts.filter_map(|left| Some((*left, right?))).collect()
    };
    pieces.iter().flat_map(ends).collect()
}

/// Where each spot stands by an order.
fn places(order: &[usize]) -> Vec<usize> {
    let mut places = vec![0; order.len()];
    for (place, spot) in order.iter().enumerate() {
        places[*spot] = place;
    }
    places
}

/// Pairs of arcs that cross.
fn crossings(order: &[Vec<usize>], arcs: &[Vec<(usize, usize)>]) -> usize {
    let between = |at: usize| -> usize {
        let (left, right) = (places(&order[at]), places(&order[at + 1]));
        let all: Vec<(usize, usize)> = arcs[at]
            .iter()
            .map(|arc| (left[arc.0], right[arc.1]))
            .collect();
        let cross = |one: &(usize, usize), other: &(usize, usize)| {
            one.0 < other.0 && one.1 > other.1 || one.0 > other.0 && one.1 < other.1
        };
        let pairs = all.iter().enumerate();
        pairs
            .map(|(index, one)| {
                all[..index]
                    .iter()
                    .filter(|other| cross(one, other))
                    .count()
            })
            .sum()
    };
    (0..order.len().saturating_sub(1)).map(between).sum()
}

/// The places of what a spot is joined to in the column beside.
fn joined(spot: usize, at: usize, beside: usize, arcs: &[Vec<(usize, usize)>]) -> Vec<usize> {
    let between = &arcs[at.min(beside)];
    let other = |arc: &(usize, usize)| match at < beside {
        true => (arc.0 == spot).then_some(arc.1),
        false => (arc.1 == spot).then_some(arc.0),
    };
    between.iter().filter_map(other).collect()
}

/// Sorts a column by the middle of what each spot is joined to in the column beside; what is joined
/// to nothing there stays at its height.
fn sweep(order: &mut [Vec<usize>], at: usize, beside: usize, arcs: &[Vec<(usize, usize)>]) {
    let places = places(&order[beside]);
    let heights = (order[at].len().max(1) as f32, places.len().max(1) as f32);
    let mut keyed: Vec<(f32, usize)> = order[at]
        .iter()
        .enumerate()
        .map(|(place, spot)| {
            let joined = joined(*spot, at, beside, arcs);
            let sum: usize = joined.iter().map(|other| places[*other]).sum();
            let key = match joined.len() {
                0 => (place as f32 + 0.5) / heights.0,
                count => (sum as f32 / count as f32 + 0.5) / heights.1,
            };
            (key, *spot)
        })
        .collect();
    keyed.sort_by(|one, other| one.0.total_cmp(&other.0));
    order[at] = keyed.into_iter().map(|(_, spot)| spot).collect();
}

/// Swaps neighbours of a column where fewer arcs cross then; whether any were swapped.
fn swap(order: &mut [Vec<usize>], at: usize, arcs: &[Vec<(usize, usize)>]) -> bool {
    let before = at.checked_sub(1);
    let after = Some(at + 1).filter(|after| *after < order.len());
    let beside: Vec<(usize, Vec<usize>)> = before
        .into_iter()
        .chain(after)
        .map(|beside| (beside, places(&order[beside])))
        .collect();
    let mut swapped = false;
    for place in 1..order[at].len() {
        let (upper, lower) = (order[at][place - 1], order[at][place]);
        let (mut now, mut then) = (0, 0);
        for (beside, places) in &beside {
            let lower = joined(lower, at, *beside, arcs);
            for above in joined(upper, at, *beside, arcs) {
                let above = places[above];
                now += lower.iter().filter(|other| places[**other] < above).count();
                then += lower.iter().filter(|other| places[**other] > above).count();
            }
        }
        if then < now {
            order[at].swap(place - 1, place);
            swapped = true;
        }
    }
    swapped
}

/// Sets the spots in an order, and the pieces with them.
fn apply(columns: &mut Columns, order: &[Vec<usize>]) {
    let places: Vec<Vec<usize>> = order.iter().map(|column| places(column)).collect();
    for (spots, order) in columns.spots.iter_mut().zip(order) {
        *spots = order.iter().map(|spot| spots[*spot]).collect();
    }
    for (at, pieces) in columns.pieces.iter_mut().enumerate() {
        for piece in pieces {
            for left in &mut piece.lefts {
                *left = places[at][*left];
            }
            piece.right = piece.right.map(|right| places[at + 1][right]);
        }
    }
}
