//! Opposite pairs: for each a line from one end to the other, where things stand on it and where they
//! are wanted.

mod draw;
mod layout;

use analysis::round::{cut_text, signed_text};
use analysis::{DifferentialScores, Groups, QuestionResult};
use model::{Framework, Group, QuestionId, Scheme};
use serde::{Deserialize, Serialize};

use crate::figure::{NONE, cut};
use crate::spec::{ChartSpec, Scale};

pub(crate) use draw::draw;
pub(crate) use layout::natural_height;

/// Pairs as data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pairs {
    /// What the picture is about.
    pub title: String,
    /// What it shows, in a few words; set above a picture that stands alone.
    pub finding: String,
    /// One sentence with the figures.
    pub summary: String,
    /// The range of every line, always drawn in full.
    pub scale: Scale,
    /// The middle, beyond which a pair leans to its second end.
    pub midpoint: f64,
    /// The pairs in order.
    pub pairs: Vec<Pair>,
}

/// One pair.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// Its question.
    pub id: QuestionId,
    /// Its name in a table.
    pub name: String,
    /// The words at the lowest value.
    pub low: String,
    /// The words at the highest value.
    pub high: String,
    /// Over all; none leaves the line empty.
    pub now: Option<State>,
    /// IT's own view, where it may be shown.
    pub it: Option<State>,
    /// The business's own view, where it may be shown.
    pub business: Option<State>,
}

/// Where things stand and where they are wanted, unrounded.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct State {
    /// Where things stand.
    pub current: f64,
    /// Where they are wanted.
    pub desired: f64,
}

impl State {
    /// Desired less current.
    pub fn gap(&self) -> f64 {
        self.desired - self.current
    }
}

impl Pairs {
    /// Whether any side is shown by itself.
    pub(crate) fn shows_sides(&self) -> bool {
        self.pairs
            .iter()
            .any(|pair| pair.it.is_some() || pair.business.is_some())
    }
}

/// The pairs of an assessment. `questions` come as they may be seen: sides that are closed in them
/// are not drawn.
pub fn from_questions(
    framework: &Framework,
    scores: &DifferentialScores,
    questions: &[QuestionResult],
) -> ChartSpec {
    let midpoint = match framework.scheme {
        Scheme::Differential { midpoint } => midpoint,
        _ => (framework.scale.min + framework.scale.max) / 2.0,
    };
    let pairs = rows(framework, questions);
    let (low, high) = model::fit::DIFFERENTIAL;
    ChartSpec::Pairs(Pairs {
        title: framework.name.clone(),
        finding: finding(scores, &pairs),
        summary: summary(scores, &pairs),
        scale: Scale::over(low, high),
        midpoint,
        pairs,
    })
}

/// Each pair that the framework knows, in the order given.
pub fn rows(framework: &Framework, questions: &[QuestionResult]) -> Vec<Pair> {
    questions
        .iter()
        .filter_map(|result| pair(framework, result))
        .collect()
}

fn pair(framework: &Framework, result: &QuestionResult) -> Option<Pair> {
    let (dimension, question) = framework.question(&result.id)?;
    let poles = question.poles.as_ref();
    let sides = states(result);
    // A dimension that is one pair gives it its name.
    let name = match (dimension.questions.len(), &question.short) {
        (1, _) | (_, None) => dimension.label().to_owned(),
        (_, Some(short)) => short.clone(),
    };
    Some(Pair {
        id: result.id.clone(),
        name,
        low: poles.map(|poles| poles.low.clone()).unwrap_or_default(),
        high: poles.map(|poles| poles.high.clone()).unwrap_or_default(),
        now: state(result.value, result.desired.map(|desired| desired.value)),
        it: sides.it,
        business: sides.business,
    })
}

/// Each side's own view; none where it gave none or is closed.
pub fn states(result: &QuestionResult) -> Groups<Option<State>> {
    Groups::from_fn(|group: Group| {
        let current = result.groups.of(group).and_then(|side| side.score);
        let desired = result.desired.and_then(|desired| *desired.groups.of(group));
        state(current, desired)
    })
}

fn state(current: Option<f64>, desired: Option<f64>) -> Option<State> {
    Some(State {
        current: current?,
        desired: desired?,
    })
}

/// The pair that is furthest from what is wanted, the first where several are.
fn furthest(pairs: &[Pair]) -> Option<(&Pair, f64)> {
    let distances = pairs
        .iter()
        .filter_map(|pair| Some((pair, pair.now?.gap())));
    // `max_by` takes the last of equals, so the first is looked for from the end.
    distances
        .rev()
        .max_by(|one, other| one.1.abs().total_cmp(&other.1.abs()))
}

/// "3.9 from what you want on average; furthest in Silos or integration, 6.0". Where some wishes lie
/// below what is and others above, the mean is what is left of both, and says so.
pub fn finding(scores: &DifferentialScores, pairs: &[Pair]) -> String {
    let (Some(mean), Some((pair, gap))) = (scores.mean_gap, furthest(pairs)) else {
        return "No distance yet".to_owned();
    };
    let gaps = || pairs.iter().filter_map(|pair| Some(pair.now?.gap()));
    let both_ways = gaps().any(|gap| gap > 0.0) && gaps().any(|gap| gap < 0.0);
    let distance = if both_ways {
        format!("{} to what you want on balance", signed_text(mean))
    } else {
        format!("{} from what you want on average", cut_text(mean.abs()))
    };
    if gap == 0.0 {
        return format!("{distance}: nothing is to move");
    }
    format!(
        "{distance}; furthest in {}, {}",
        pair.name,
        cut_text(gap.abs())
    )
}

/// One sentence with the figures.
fn summary(scores: &DifferentialScores, pairs: &[Pair]) -> String {
    let of = |figure: Option<f64>| cut(figure);
    let open: Vec<&str> = pairs
        .iter()
        .filter(|pair| pair.now.is_none())
        .map(|pair| pair.name.as_str())
        .collect();
    let open = match open.as_slice() {
        [] => String::new(),
        all if all.len() == pairs.len() => String::new(),
        some => format!("; not judged: {}", some.join(", ")),
    };
    format!(
        "{} pairs, each on a line from 0 to 10: today {} on average, wanted {}. {}{open}.",
        pairs.len(),
        of(scores.mean_current),
        of(scores.mean_desired),
        finding(scores, pairs),
    )
}

/// Column heads and rows of the twin. The sides have columns where they are shown.
pub(crate) fn table(pairs: &Pairs) -> (Vec<String>, Vec<Vec<String>>) {
    let sides = pairs.shows_sides();
    let mut columns = vec!["Pair", "From", "To", "Today", "Wanted", "Distance"];
    if sides {
        columns.extend(["IT today", "IT wants", "Business today", "Business wants"]);
    }
    let both = |state: Option<State>| {
        [
            cut(state.map(|state| state.current)),
            cut(state.map(|state| state.desired)),
        ]
    };
    let row = |pair: &Pair| {
        let mut row = vec![pair.name.clone(), pair.low.clone(), pair.high.clone()];
        row.extend(both(pair.now));
        row.push(distance(pair));
        if sides {
            row.extend(both(pair.it));
            row.extend(both(pair.business));
        }
        row
    };
    (
        columns.into_iter().map(str::to_owned).collect(),
        pairs.pairs.iter().map(row).collect(),
    )
}

/// The distance of a pair with its sign; a dash where there is none.
pub(crate) fn distance(pair: &Pair) -> String {
    pair.now
        .map_or_else(|| NONE.to_owned(), |state| signed_text(state.gap()))
}
