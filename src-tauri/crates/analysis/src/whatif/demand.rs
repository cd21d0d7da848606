//! Demands that answers must meet together, each with questions of its own: so each is searched by
//! itself, and the smallest of all is the smallest of each.

use super::case::{Case, Silent};
use super::search::{Goal, Item, Part, smallest};
use super::{Found, Outcome, Raise};
use crate::QuestionResult;
use crate::round::floor_level;

/// What some answers must bring together.
pub(super) struct Demand<'a> {
    /// The questions that bring something and have a value, in order of asking.
    pub(super) answered: Vec<Open<'a>>,
    /// Those that nobody has answered.
    pub(super) silent: Vec<Open<'a>>,
    /// How much more they must bring.
    pub(super) need: f64,
}

/// A question that can bring more than it does.
pub(super) struct Open<'a> {
    pub(super) result: &'a QuestionResult,
    /// The highest that can be answered.
    pub(super) top: f64,
    /// What a value brings beyond what the question brings now.
    pub(super) gain: Box<dyn Fn(f64) -> f64 + 'a>,
}

impl Open<'_> {
    fn item(&self) -> Item {
        let now = floor_level(self.result.value.unwrap_or_default());
        let steps = now + 1..=floor_level(self.top);
        Item::question(steps.map(|to| (self.gain)(to as f64)))
    }

    fn silent(&self) -> Silent {
        Silent {
            question: self.result.id.clone(),
            enough: self.top,
        }
    }
}

/// What meets one demand.
struct Met {
    raises: Vec<Raise>,
    silent: Vec<Silent>,
}

impl Demand<'_> {
    /// What is answered is raised; only where that is not enough, what nobody has answered is needed too.
    fn met(&self, case: Case<'_>) -> Option<Met> {
        let alone = self.raises(case, self.need).map(|raises| Met {
            raises,
            silent: Vec::new(),
        });
        alone.or_else(|| {
            let brought = self.silent.iter().map(|open| (open.gain)(open.top));
            Some(Met {
                raises: self.raises(case, self.need - brought.sum::<f64>())?,
                silent: self.silent.iter().map(Open::silent).collect(),
            })
        })
    }

    fn raises(&self, case: Case<'_>, need: f64) -> Option<Vec<Raise>> {
        let part = Part {
            items: self.answered.iter().map(Open::item).collect(),
            stands: 0.0,
            need: 0.0,
            share: 1.0,
        };
        let way = smallest(&[part], Goal::gain(need))?;
        let pairs = self.answered.iter().zip(way.into_iter().flatten());
        let raises = pairs.filter_map(|(open, steps)| case.raise(open.result, steps));
        Some(raises.collect())
    }
}

/// The smallest way to meet all demands.
pub(super) fn meet(case: Case<'_>, next: f64, demands: &[Demand<'_>]) -> Found {
    let met: Option<Vec<Met>> = demands.iter().map(|demand| demand.met(case)).collect();
    let Some(met) = met else {
        return Found::none(Some(next), Outcome::OutOfReach);
    };
    let (mut raises, mut silent) = (Vec::new(), Vec::new());
    for one in met {
        raises.extend(one.raises);
        silent.extend(one.silent);
    }
    raises.sort_by_key(|raise| case.place(&raise.question));
    silent.sort_by_key(|one| case.place(&one.question));
    case.found(next, raises, silent)
}
