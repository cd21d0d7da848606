//! What the appendix says of one question, beyond its row in the tables.

use analysis::Groups;
use model::QuestionKind;

/// How a question was put, and how it was answered. No name stands here, and nothing of a side that
/// is too small to be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The question's identifier in the framework.
    pub id: String,
    /// What kind of answer it takes.
    pub kind: QuestionKind,
    /// The question in the words of each side; none for a side that is not asked.
    pub stems: Groups<Option<String>>,
    /// Why it matters; may be empty.
    pub why: String,
    /// Its weight in the dimension.
    pub weight: f64,
    /// What could be answered, lowest first; empty where answers cannot be counted.
    pub steps: Vec<Step>,
    /// How many of each side chose each step, in the order of `steps`; none where that would show a
    /// side that is too small.
    pub tally: Option<Vec<Groups<u32>>>,
    /// What is wanted beside what there is; none where the question is no pair.
    pub wanted: Option<Wanted>,
    /// Value and sides as people read them; none where they are numbers on a scale.
    pub reads: Option<Reads>,
    /// Answers that are no figures, in their own words. In no telling order.
    pub said: Vec<String>,
    /// What was to be shown as evidence; may be empty.
    pub evidence_asked: String,
    /// What the answers rest on.
    pub evidence: EvidenceKinds,
    /// Why people said that the question does not apply. In no telling order.
    pub not_applicable: Vec<String>,
    /// What one side assumed for the other, by the side for which it was said. Never counted.
    pub assumed: Groups<Option<Assumed>>,
}

/// One of the answers that a question offers.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// As a person gives it: "3", "yes".
    pub label: String,
    /// Its value on the framework's scale, where one end of that is the better one.
    pub value: Option<f64>,
    /// The number with which it enters sums, where it has one.
    pub counts_as: Option<f64>,
    /// What it stands for; may be empty.
    pub text: String,
}

/// What is wanted on a pair, over the same answers as its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// Over all; none where nobody said.
    pub value: Option<f64>,
    /// As `Entry::tally`, of what is wanted.
    pub tally: Option<Vec<Groups<u32>>>,
}

/// Figures of a question in words: "yes", "P to L", "85 %".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reads {
    /// The value over all; none where there is none.
    pub value: Option<String>,
    /// Each side's own, where it may be shown.
    pub sides: Groups<Option<String>>,
}

/// Value-answers by what they rest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct EvidenceKinds {
    /// Somebody says so.
    pub asserted: u32,
    /// A paper or record was named.
    pub documented: u32,
    /// Somebody looked at it.
    pub verified: u32,
}

/// What one side assumed for the other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Assumed {
    /// Mean of the assumed values; none where it may not be shown.
    pub mean: Option<f64>,
    /// How many people assumed.
    pub people: u32,
}
