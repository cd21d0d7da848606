//! Who needs whom: services and what they need as boxes, in columns from left to right, with an arrow
//! from each service to what it needs. What is back too late bears a number, services that wait for
//! each other a letter, and notes below say what they stand for.

mod draw;
mod layout;
mod order;
mod path;
mod place;
mod route;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use model::DependencyKind;
use serde::{Deserialize, Serialize};

use crate::spec::ChartSpec;

pub(crate) use draw::draw;
pub(crate) use layout::natural_height;
pub(crate) use words::table;

/// A dependency graph as data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DependencyGraph {
    /// What the picture is about.
    pub title: String,
    /// What it shows, in a few words; set above a picture that stands alone.
    pub finding: String,
    /// One sentence with the figures.
    pub summary: String,
    /// Services that need something or are needed, then what else they need.
    pub nodes: Vec<Node>,
    /// Who needs what, at most one link between two nodes in one direction.
    pub links: Vec<Link>,
    /// Groups of nodes each of which waits for every other of its group, or for itself.
    pub cycles: Vec<Vec<usize>>,
    /// Services that neither need anything nor are needed, by name.
    pub alone: Vec<String>,
}

/// A service, or something else that is needed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Node {
    /// Its name.
    pub name: String,
    /// What kind of thing it is.
    pub kind: DependencyKind,
    /// What is stated of it, where it is one of the services.
    pub service: Option<Stated>,
}

/// What a service's own statement says.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Stated {
    /// Its tier, where it has one.
    pub tier: Option<u8>,
    /// When it is to be back, in minutes.
    pub rto: Option<f64>,
}

/// A service needs something.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// The service, by its place among the nodes.
    pub from: usize,
    /// What it needs.
    pub to: usize,
    /// How much it needs it.
    pub strength: Strength,
    /// When that is back, in minutes.
    pub back: Option<f64>,
    /// That is later than the service is to be back.
    pub late: bool,
    /// The group of services that wait for each other to which it belongs.
    pub cycle: Option<usize>,
}

/// How much a service needs something, the most first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// It stops without it.
    Stops,
    /// It stops without any of several.
    OneOf,
    /// It goes on without it, less well.
    Helps,
}

/// A service with what it needs, as the graph is told of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Needing {
    /// Its name.
    pub name: String,
    /// What is stated of it.
    pub stated: Stated,
    /// What it needs.
    pub needs: Vec<Needed>,
}

/// Something that a service needs, as the graph is told of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Needed {
    /// What it is.
    pub what: What,
    /// How much the service needs it.
    pub strength: Strength,
    /// When it is back, in minutes.
    pub back: Option<f64>,
    /// That is later than the service is to be back.
    pub late: bool,
}

/// What is needed.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// One of the services, by its place among them.
    Service(usize),
    /// Something else; the same kind and name are the same thing.
    Other(DependencyKind, String),
}

/// A dependency graph with its words.
pub fn picture(services: Vec<Needing>) -> ChartSpec {
    let mut graph = gathered(services);
    graph.cycles = cycles(&graph);
    for link in &mut graph.links {
        let holds = |group: &Vec<usize>| group.contains(&link.from) && group.contains(&link.to);
        let group = graph.cycles.iter().position(holds);
        link.cycle = group.filter(|_| link.strength != Strength::Helps);
    }
    graph.finding = words::finding(&graph);
    graph.summary = words::summary(&graph);
    ChartSpec::Graph(graph)
}

impl DependencyGraph {
    /// The number of a link that is back too late, from 1.
    pub(crate) fn number(&self, link: usize) -> Option<usize> {
        let before = self.links.get(..=link)?;
        let late = before.last()?.late;
        late.then(|| before.iter().filter(|link| link.late).count())
    }

    /// The part in which something is wrong: links that are too late or go round in a circle, and
    /// what they join. None where nothing is wrong, or everything.
    pub fn only_wrong(&self) -> Option<ChartSpec> {
        let is_wrong = |link: &&Link| link.late || link.cycle.is_some();
        let links: Vec<Link> = self.links.iter().filter(is_wrong).cloned().collect();
        if links.is_empty() || links.len() == self.links.len() {
            return None;
        }
        let joined = links.iter().flat_map(|link| [link.from, link.to]);
        let kept: BTreeSet<usize> = joined.collect();
        let places: BTreeMap<usize, usize> = kept.iter().copied().zip(0..).collect();
        let moved = |link: Link| Link {
            from: places[&link.from],
            to: places[&link.to],
            ..link
        };
        let group = |group: &Vec<usize>| group.iter().map(|node| places[node]).collect();
        Some(ChartSpec::Graph(Self {
            title: self.title.clone(),
            finding: self.finding.clone(),
            summary: self.summary.clone(),
            nodes: kept.iter().map(|node| self.nodes[*node].clone()).collect(),
            links: links.into_iter().map(moved).collect(),
            cycles: self.cycles.iter().map(group).collect(),
            alone: Vec::new(),
        }))
    }
}

/// Nodes, links and who stands alone, without cycles and words.
fn gathered(services: Vec<Needing>) -> DependencyGraph {
    let needed: BTreeSet<usize> = services
        .iter()
        .flat_map(|service| &service.needs)
        .filter_map(|part| match part.what {
            What::Service(at) => Some(at),
            What::Other(..) => None,
        })
        .collect();
    let joins = |at: usize, service: &Needing| !service.needs.is_empty() || needed.contains(&at);
    let mut places: BTreeMap<usize, usize> = BTreeMap::new();
    let (mut nodes, mut alone) = (Vec::new(), Vec::new());
    for (at, service) in services.iter().enumerate() {
        if joins(at, service) {
            places.insert(at, nodes.len());
            nodes.push(Node {
                name: service.name.clone(),
                kind: DependencyKind::Service,
                service: Some(service.stated),
            });
        } else {
            alone.push(service.name.clone());
        }
    }
    let mut graph = DependencyGraph {
        title: words::TITLE.to_owned(),
        finding: String::new(),
        summary: String::new(),
        nodes,
        links: Vec::new(),
        cycles: Vec::new(),
        alone,
    };
    for (at, service) in services.into_iter().enumerate() {
        for part in service.needs {
            let to = match &part.what {
                What::Service(other) => places.get(other).copied(),
                What::Other(kind, name) => Some(other(&mut graph.nodes, *kind, name.trim())),
            };
            if let (Some(from), Some(to)) = (places.get(&at).copied(), to) {
                link(&mut graph.links, from, to, &part);
            }
        }
    }
    graph
}

/// The place of something that is no service of the list; it is added where it is new.
fn other(nodes: &mut Vec<Node>, kind: DependencyKind, name: &str) -> usize {
    let known = |node: &Node| node.service.is_none() && node.kind == kind && node.name == name;
    nodes.iter().position(known).unwrap_or_else(|| {
        nodes.push(Node {
            name: name.to_owned(),
            kind,
            service: None,
        });
        nodes.len() - 1
    })
}

/// Adds a link. What is named twice is needed as much as the stronger says, and late where either is.
fn link(links: &mut Vec<Link>, from: usize, to: usize, part: &Needed) {
    let known = links
        .iter_mut()
        .find(|link| (link.from, link.to) == (from, to));
    match known {
        Some(known) => {
            known.strength = known.strength.min(part.strength);
            known.back = known.back.into_iter().chain(part.back).reduce(f64::max);
            known.late |= part.late;
        }
        None => links.push(Link {
            from,
            to,
            strength: part.strength,
            back: part.back,
            late: part.late,
            cycle: None,
        }),
    }
}

/// Groups of nodes that cannot work without each other, in order of their first nodes.
fn cycles(graph: &DependencyGraph) -> Vec<Vec<usize>> {
    let count = graph.nodes.len();
    let hard = || {
        let all = graph.links.iter();
        all.filter(|link| link.strength != Strength::Helps)
            .map(|link| (link.from, link.to))
    };
    let reached: Vec<Vec<bool>> = (0..count)
        .map(|node| reached(count, node, hard()))
        .collect();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for node in (0..count).filter(|node| reached[*node][*node]) {
        if groups.iter().all(|group| !group.contains(&node)) {
            let both = |other: &usize| reached[node][*other] && reached[*other][node];
            groups.push((0..count).filter(both).collect());
        }
    }
    groups
}

/// The nodes to which a way leads from one; itself only where it goes round in a circle.
fn reached(
    count: usize,
    from: usize,
    links: impl Iterator<Item = (usize, usize)> + Clone,
) -> Vec<bool> {
    let mut reached = vec![false; count];
    let mut open = vec![from];
    while let Some(node) = open.pop() {
        for (_, next) in links.clone().filter(|(start, _)| *start == node) {
            if !reached[next] {
                reached[next] = true;
                open.push(next);
            }
        }
    }
    reached
}
