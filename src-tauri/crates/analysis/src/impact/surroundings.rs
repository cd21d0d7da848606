//! What surrounds a statement when it is judged: the day, and the organisation's other statements.

use std::collections::{BTreeMap, BTreeSet};

use model::{Day, Dependency, Estimate, ServiceId, Statement};

use super::evaluation::annual_value;
use super::graph::Needs;
use super::words::Style;

/// Figures of a statement that others have too; see [`figures`].
pub(super) const FIGURES: usize = 6;

/// The day, and the other statements, looked through once for all that are judged among them.
#[derive(Debug, Clone)]
pub struct Surroundings<'a> {
    /// The day of the judgement.
    pub today: Day,
    /// How sums and days in the sentences of the rules are written.
    pub style: Style,
    others: &'a [Statement],
    places: BTreeMap<&'a ServiceId, usize>,
    needs: Needs<'a>,
    entangled: BTreeSet<&'a ServiceId>,
    peers: Vec<Peer<'a>>,
}

/// What makes another statement comparable, and what is compared.
#[derive(Debug, Clone, Copy)]
struct Peer<'a> {
    currency: Option<&'a str>,
    unit: Option<&'a str>,
    figures: [Option<f64>; FIGURES],
}

impl<'a> Surroundings<'a> {
    /// A day, and the latest version of each statement; the one that is judged may be among them.
    pub fn new(today: Day, others: &'a [Statement]) -> Self {
        let places = others.iter().enumerate();
        let needs = super::graph::needs(others);
        Self {
            today,
            style: Style::ENGLISH,
            others,
            places: places.map(|(at, other)| (&other.service, at)).collect(),
            entangled: super::graph::entangled(&needs),
            needs,
            peers: others.iter().map(Peer::of).collect(),
        }
    }

    /// The same for somebody who reads sums and days in another way than English.
    pub fn told_in(self, style: Style) -> Self {
        Self { style, ..self }
    }

    /// A day, and nothing else.
    pub fn alone(today: Day) -> Self {
        Self::new(today, &[])
    }

    /// The statement of a service.
    pub fn statement_of(&self, service: &ServiceId) -> Option<&'a Statement> {
        self.places.get(service).map(|at| &self.others[*at])
    }

    /// When a dependency is back, by its own statement where there is one.
    pub fn recovery_of(&self, part: &Dependency) -> Option<u32> {
        let own = part
            .service
            .as_ref()
            .and_then(|service| self.statement_of(service));
        own.and_then(|other| other.tolerances.rto_minutes)
            .or(part.rto_minutes)
    }

    /// Which service cannot work without which.
    pub(super) fn needs(&self) -> &Needs<'a> {
        &self.needs
    }

    /// Services from which a way leads into a circle.
    pub(super) fn entangled(&self) -> &BTreeSet<&'a ServiceId> {
        &self.entangled
    }

    /// The figures of similar services that are above 0: those of the same unit where they are
    /// enough, else of all in the same currency. By figure.
    pub(super) fn usual(&self, statement: &Statement, enough: usize) -> [Vec<f64>; FIGURES] {
        let own = Peer::of(statement);
        let itself = self.places.get(&statement.service).copied();
        let others = self.peers.iter().enumerate();
        let all =
            others.filter(|(at, other)| Some(*at) != itself && other.currency == own.currency);
        let all: Vec<&Peer<'_>> = all.map(|(_, other)| other).collect();
        let is_near = |other: &&&Peer<'_>| own.unit.is_some() && other.unit == own.unit;
        let near: Vec<&Peer<'_>> = all.iter().filter(is_near).copied().collect();
        let similar = if near.len() >= enough { near } else { all };
        std::array::from_fn(|figure| {
            let known = similar.iter().filter_map(|other| other.figures[figure]);
            known.filter(|figure| *figure > 0.0).collect()
        })
    }
}

impl<'a> Peer<'a> {
    fn of(statement: &'a Statement) -> Self {
        Self {
            currency: statement.currency.as_deref(),
            unit: statement.context.unit.as_deref(),
            figures: figures(statement),
        }
    }
}

/// MTPD, RTO and WRT in minutes; yearly value and cost, and the largest loss stated.
pub(super) fn figures(statement: &Statement) -> [Option<f64>; FIGURES] {
    let likely = |estimate: Estimate| estimate.likely as f64;
    let tolerances = &statement.tolerances;
    let losses = statement
        .loss
        .points
        .iter()
        .map(|point| likely(point.amount));
    [
        tolerances.mtpd_minutes.map(f64::from),
        tolerances.rto_minutes.map(f64::from),
        tolerances.wrt_minutes.map(f64::from),
        annual_value(statement).map(|value| value.likely),
        statement.value.cost_per_year.map(likely),
        losses.reduce(f64::max),
    ]
}
