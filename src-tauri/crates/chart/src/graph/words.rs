//! What a dependency graph says in words.

use model::DependencyKind;

use super::layout::Marked;
use super::{DependencyGraph, Link, Node, Strength};
use crate::figure::{NONE, duration, range};

pub(super) const TITLE: &str = "Who needs whom";
/// Names of a sentence at most; the table has them all.
const MOST_NAMES: usize = 4;

pub(super) fn finding(graph: &DependencyGraph) -> String {
    if graph.links.is_empty() {
        return "Nobody has said yet what the services need".to_owned();
    }
    let late = late(graph);
    let late = match late.as_slice() {
        [] => None,
        [link] => Some(format!(
            "{} is to be back before {}",
            graph.nodes[link.from].name, graph.nodes[link.to].name
        )),
        links => Some(format!("{} needs are back too late", links.len())),
    };
    let waiting = match graph.cycles.as_slice() {
        [] => None,
        [cycle] if cycle.len() < MOST_NAMES => Some(waiting(graph, cycle)),
        [cycle] => Some(format!("{} services wait for each other", cycle.len())),
        cycles => Some(format!(
            "{} groups of services wait for each other",
            cycles.len()
        )),
    };
    match (late, waiting) {
        (Some(late), Some(waiting)) => format!("{late}, and {waiting}"),
        (Some(only), None) | (None, Some(only)) => only,
        (None, None) => "No service is to be back before what it needs".to_owned(),
    }
}

pub(super) fn summary(graph: &DependencyGraph) -> String {
    if graph.links.is_empty() {
        return format!("{}. {}.", graph.title, graph.finding);
    }
    let needing = (0..graph.nodes.len()).filter(|node| graph.links.iter().any(|l| l.from == *node));
    let needed = (0..graph.nodes.len()).filter(|node| graph.links.iter().any(|l| l.to == *node));
    let needing = match needing.count() {
        1 => "1 service needs".to_owned(),
        count => format!("{count} services need"),
    };
    let needed = match needed.count() {
        1 => "1 thing".to_owned(),
        count => format!("{count} things"),
    };
    let mut said = vec![format!("{}. {needing} {needed}", graph.title)];
    said.push(match late(graph).as_slice() {
        [] => "None is to be back before what it cannot work without".to_owned(),
        links => listed_with(
            "Back too late",
            links.iter().map(|link| conflict(graph, link)),
        ),
    });
    if graph.cycles.is_empty() {
        said.push("None wait for each other".to_owned());
    }
    let cycles = graph.cycles.iter();
    said.extend(cycles.map(|cycle| waiting(graph, cycle)));
    if !graph.alone.is_empty() {
        said.push(alone(graph));
    }
    format!("{}.", said.join(". "))
}

/// Column heads and rows of the twin.
pub(crate) fn table(graph: &DependencyGraph) -> (Vec<String>, Vec<Vec<String>>) {
    let columns = [
        "Service",
        "Needs",
        "How much",
        "Needed back within",
        "Back within",
        "What is wrong",
    ];
    let time = |minutes: Option<f64>| minutes.map_or_else(|| NONE.to_owned(), duration);
    let row = |link: &Link| {
        let from = &graph.nodes[link.from];
        let is_needed = link.strength != Strength::Helps;
        vec![
            from.name.clone(),
            graph.nodes[link.to].name.clone(),
            strength(link.strength).to_owned(),
            time(rto(from).filter(|_| is_needed)),
            time(link.back),
            wrong(link),
        ]
    };
    (
        columns.map(str::to_owned).to_vec(),
        graph.links.iter().map(row).collect(),
    )
}

/// What a kind of line stands for.
pub(super) fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Stops => "cannot work without",
        Strength::OneOf => "one of several is enough",
        Strength::Helps => "helps only",
    }
}

/// What a box says below its name, in two parts at most.
pub(super) fn facts(graph: &DependencyGraph, node: usize) -> Vec<String> {
    let known = &graph.nodes[node];
    let Some(stated) = known.service else {
        let back = back(graph, node);
        return std::iter::once(kind(known.kind).to_owned())
            .chain(back)
            .collect();
    };
    let tier = stated
        .tier
        .map_or_else(|| "No tier".to_owned(), |tier| format!("Tier {tier}"));
    let back = stated
        .rto
        .map_or_else(|| "no RTO".to_owned(), |rto| within(&duration(rto)));
    vec![tier, back]
}

/// When something is back by what those say who need it.
fn back(graph: &DependencyGraph, node: usize) -> Option<String> {
    let links = || graph.links.iter().filter(|link| link.to == node);
    let times = || links().filter_map(|link| link.back);
    let (first, last) = (times().reduce(f64::min)?, times().reduce(f64::max)?);
    Some(within(&range(&duration(first), &duration(last))))
}

fn within(time: &str) -> String {
    format!("back within {time}")
}

fn kind(kind: DependencyKind) -> &'static str {
    match kind {
        DependencyKind::Service => "Other service",
        DependencyKind::Application => "Application",
        DependencyKind::Site => "Site",
        DependencyKind::Person => "Person",
        DependencyKind::Supplier => "Supplier",
    }
}

/// What is said of links that are too late and of circles, each behind its mark, and who stands alone.
pub(super) fn notes(graph: &DependencyGraph) -> Vec<(Option<(Marked, String)>, String)> {
    let late = late(graph).into_iter().zip(1..);
    let late = late.map(|(link, number): (_, usize)| {
        let mark = (Marked::Late, number.to_string());
        (Some(mark), conflict(graph, link))
    });
    let cycles = graph.cycles.iter().enumerate();
    let cycles = cycles.map(|(group, cycle)| {
        let mark = (Marked::Cycle, letter(group));
        (Some(mark), waiting(graph, cycle))
    });
    let alone = (!graph.alone.is_empty()).then(|| (None, alone(graph)));
    late.chain(cycles).chain(alone).collect()
}

/// The mark of a group of services that wait for each other: A to Z, then AA.
pub(super) fn letter(group: usize) -> String {
    let last = char::from(b'A' + (group % 26) as u8);
    match group / 26 {
        0 => last.to_string(),
        before => format!("{}{last}", letter(before - 1)),
    }
}

fn late(graph: &DependencyGraph) -> Vec<&Link> {
    graph.links.iter().filter(|link| link.late).collect()
}

fn conflict(graph: &DependencyGraph, link: &Link) -> String {
    let (from, to) = (&graph.nodes[link.from], &graph.nodes[link.to]);
    let needed = rto(from).map_or_else(
        || "needed sooner".to_owned(),
        |rto| format!("needed in {}", duration(rto)),
    );
    match link.back {
        Some(back) => format!(
            "{} for {}: back in {}, {needed}",
            to.name,
            from.name,
            duration(back)
        ),
        None => format!("{} for {}: {needed}", to.name, from.name),
    }
}

fn waiting(graph: &DependencyGraph, cycle: &[usize]) -> String {
    let names: Vec<&str> = cycle
        .iter()
        .map(|node| graph.nodes[*node].name.as_str())
        .collect();
    match names.as_slice() {
        [only] => format!("{only} waits for itself"),
        names => format!("{} wait for each other", listed(names)),
    }
}

fn alone(graph: &DependencyGraph) -> String {
    format!(
        "Stand alone, needing nothing and not needed: {}",
        graph.alone.join(", ")
    )
}

fn wrong(link: &Link) -> String {
    let late = link.late.then(|| "too late".to_owned());
    let cycle = link
        .cycle
        .map(|group| format!("in a circle, {}", letter(group)));
    let said: Vec<String> = late.into_iter().chain(cycle).collect();
    if said.is_empty() {
        NONE.to_owned()
    } else {
        said.join("; ")
    }
}

fn rto(node: &Node) -> Option<f64> {
    node.service.and_then(|stated| stated.rto)
}

/// A heading with the first of what it heads, and how many more there are.
fn listed_with(heading: &str, all: impl ExactSizeIterator<Item = String>) -> String {
    let more = all.len().saturating_sub(MOST_NAMES);
    let first: Vec<String> = all.take(MOST_NAMES).collect();
    match more {
        0 => format!("{heading}: {}", first.join("; ")),
        more => format!("{heading}: {}; and {more} more", first.join("; ")),
    }
}

fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
