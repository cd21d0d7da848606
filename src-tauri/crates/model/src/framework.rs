//! A framework file, format 1: an instrument as data.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{BankId, DimensionId, FrameworkId, GateId, Group, QuestionId, Scheme};

/// The only format version that this program writes and reads.
pub const FORMAT: u32 = 1;

/// A maturity instrument: its questions, scale, scheme and gates.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Framework {
    /// Where an editor finds the JSON Schema; not used by the program.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub schema: Option<String>,
    /// Version of the file format: 1.
    pub format: u32,
    /// Stable identifier, `bsm5` for instance.
    pub id: FrameworkId,
    /// Version of the content. New wording is a new version.
    pub version: String,
    /// Name as people read it.
    pub name: String,
    /// Where the content comes from: what is original, what is reconstructed.
    pub provenance: String,
    /// Licence of the content.
    pub licence: String,
    /// Language of the text, BCP 47.
    #[serde(default = "english")]
    pub language: String,
    /// How long it takes.
    pub minutes: Minutes,
    /// How answers become a result.
    pub scheme: Scheme,
    /// Further schemes with which the same answers can be read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub views: Vec<Scheme>,
    /// The scale of the answers and the names of its levels.
    pub scale: Scale,
    /// How to choose an answer, shown above every question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub how_to_answer: Option<String>,
    /// Words explained on tap.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub glossary: Vec<Term>,
    /// What is asked before the first question.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub setup: Vec<SetupField>,
    /// The dimensions in order of reading. Questions stand only there and in banks.
    pub dimensions: Vec<Dimension>,
    /// Question sets that several dimensions share.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub banks: Vec<Bank>,
    /// What caps the level; never the mean.
    #[serde(default)]
    pub gates: Vec<Gate>,
    /// The sentence printed under a gate; `{mean}`, `{shown_level}`, `{next_level}`, `{required}`,
    /// `{score}` and `{dimension}` are filled in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub gate_sentence: Option<String>,
    /// Ids of questions that were withdrawn and may never be used again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub retired: Vec<QuestionId>,
    /// How this scale stands beside others; judgement, printed as such.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub crosswalks: Vec<Crosswalk>,
    /// Texts in other languages: language, then JSON pointer to the text, then the translation.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub translations: BTreeMap<String, BTreeMap<String, String>>,
}

/// Minutes that each form takes; null where the file does not hold the form. Where the short form is
/// all there is to ask, it is the full one too, and both are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Minutes {
    /// The short form.
    pub short: Option<u32>,
    /// The full form.
    pub full: Option<u32>,
}

/// The scale of the answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Scale {
    /// Lowest value.
    pub min: f64,
    /// Highest value.
    pub max: f64,
    /// Names of the levels; may be empty where values have none.
    #[serde(default)]
    pub levels: Vec<LevelName>,
}

/// The name of one level.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct LevelName {
    /// The level.
    pub value: f64,
    /// Its name.
    pub name: String,
    /// One line about it.
    pub summary: String,
    /// Not in the source of the framework, but added by its author: marked wherever it is shown.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub extension: bool,
}

/// A word and its meaning, the same for both sides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Term {
    /// The word as it stands in questions.
    pub word: String,
    /// What it means.
    pub meaning: String,
}

/// Something asked before the first question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct SetupField {
    /// Identifier within the framework.
    pub id: String,
    /// What is asked.
    pub prompt: String,
    /// How many entries are wanted.
    #[serde(default = "one")]
    pub entries: u32,
    /// Whether each side answers for itself.
    #[serde(default)]
    pub per_group: bool,
    /// Words in question stems that stand for the first entry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stands_for: Vec<String>,
}

/// One dimension with its questions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Dimension {
    /// Stable identifier within the framework.
    pub id: DimensionId,
    /// Full name.
    pub name: String,
    /// A name of at most two lines in a chart; the full name where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub short_name: Option<String>,
    /// Weight in the overall result, above 0.
    pub weight: f64,
    /// What the dimension asks, in one sentence.
    pub meaning: String,
    /// The count that practice must bear out.
    #[serde(default)]
    pub outcome_test: Option<OutcomeTest>,
    /// What a visitor would see at each level.
    #[serde(default)]
    pub levels: Vec<LevelText>,
    /// What the dimension does about a loss.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub lever: Option<Lever>,
    /// The dimension whose result this one should follow from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub follows: Option<DimensionId>,
    /// The questions in order of asking.
    pub questions: Vec<Question>,
    /// Banks whose questions are asked here too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub banks: Vec<BankId>,
    /// Texts by band of the score.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<BandText>,
    /// Actions by step.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<Action>,
}

/// What a dimension does about a loss.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Lever {
    /// Stoppages become rarer.
    Prevent,
    /// Stoppages are seen sooner.
    Detect,
    /// Services come back faster.
    Restore,
    /// The right thing is done first.
    Decide,
    /// What protection costs and is worth becomes known.
    Price,
}

/// A count out of a total that practice must bear out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(from = "OutcomeTestForm")]
pub struct OutcomeTest {
    /// The sentence, with `{count}` and `{total}` where the numbers stand.
    pub statement: String,
    /// What is counted, as the label of a field.
    pub count_label: String,
    /// What it is counted out of.
    pub total_label: String,
    /// The unit of both.
    pub unit: String,
    /// When score and share contradict each other.
    pub contradiction: Option<Contradiction>,
}

/// A high score beside a poor share.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Contradiction {
    /// The dimension's score from which the share must hold.
    pub score_at_least: f64,
    /// Share, 0 to 1, below which it does not.
    pub share_below: f64,
}

/// An outcome test may be given in full or as its sentence alone.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged)]
enum OutcomeTestForm {
    Sentence(String),
    Full {
        statement: String,
        #[serde(default)]
        count_label: String,
        #[serde(default)]
        total_label: String,
        #[serde(default)]
        unit: String,
        #[serde(default)]
        contradiction: Option<Contradiction>,
    },
}

impl From<OutcomeTestForm> for OutcomeTest {
    fn from(form: OutcomeTestForm) -> Self {
        match form {
            OutcomeTestForm::Sentence(statement) => Self {
                statement,
                count_label: String::new(),
                total_label: String::new(),
                unit: String::new(),
                contradiction: None,
            },
            OutcomeTestForm::Full {
                statement,
                count_label,
                total_label,
                unit,
                contradiction,
            } => Self {
                statement,
                count_label,
                total_label,
                unit,
                contradiction,
            },
        }
    }
}

/// What a visitor would see at one level.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct LevelText {
    /// The level.
    pub value: f64,
    /// What is there to be seen.
    pub text: String,
}

/// A set of questions shared by several dimensions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Bank {
    /// Identifier within the framework.
    pub id: BankId,
    /// Name as people read it.
    pub name: String,
    /// The questions. In a dimension each takes the id `<dimension>/<question>`.
    pub questions: Vec<Question>,
}

/// Who is asked. It never decides who may answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// IT alone.
    It,
    /// The business alone.
    Business,
    /// Both sides, each in its own words.
    Both,
}

impl Audience {
    /// Whether this side is asked.
    pub fn asks(self, group: Group) -> bool {
        match self {
            Audience::It => group == Group::It,
            Audience::Business => group == Group::Business,
            Audience::Both => true,
        }
    }
}

/// One question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Question {
    /// Stable identifier. Never used for another question.
    pub id: QuestionId,
    /// What kind of answer it takes.
    pub kind: QuestionKind,
    /// Who is asked.
    pub audience: Audience,
    /// The question in the words of each side.
    pub stem: Stem,
    /// A few words for a table row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub short: Option<String>,
    /// Why it matters, in one line.
    #[serde(default)]
    pub why: String,
    /// Observable states, one for each value; empty where the kind has none.
    #[serde(default)]
    pub anchors: Vec<Anchor>,
    /// What to show as evidence.
    #[serde(default)]
    pub evidence: String,
    /// Weight within its dimension, above 0.
    pub weight: f64,
    /// The level at which it first becomes required.
    #[serde(default)]
    pub level: Option<f64>,
    /// Whether the short form asks it.
    pub short_form: bool,
    /// When "not applicable" is a valid reason; null where it never is.
    #[serde(default)]
    pub na: Option<String>,
    /// Why "not applicable" never holds; shown where `na` is null.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub na_never: Option<String>,
    /// Whether the answer enters the score.
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub scored: bool,
    /// For a pass mark: must be answered with yes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub mandatory: bool,
    /// For a number: its unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub unit: Option<String>,
    /// For a ranking or a choice: what can be chosen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// For a differential: the words at both ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub poles: Option<Poles>,
    /// For capability: the process attribute that it rates, `2.1` for instance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub attribute: Option<String>,
    /// Levels that the answer feeds, with weights, for thresholds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub feeds: Vec<Feed>,
    /// Facts that stop the answer at a value.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub caps: Vec<Cap>,
    /// Answers given too high, with what tells them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub over_claims: Vec<Claim>,
    /// Answers given too low, with what tells them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub under_claims: Vec<Claim>,
}

/// What kind of answer a question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// A whole number on the framework's scale.
    Level,
    /// Current and desired state between two poles, 0 to 10.
    Differential,
    /// Yes or no.
    YesNo,
    /// Not, partially, largely, fully.
    Nplf,
    /// Choices in order.
    Ranking,
    /// A number in the question's unit.
    Number,
    /// One of the choices.
    Choice,
    /// Free text; never scored.
    Text,
}

/// A question in the words of each side; absent for a side that is not asked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, TS)]
pub struct Stem {
    /// For IT.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub it: Option<String>,
    /// For the business.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub business: Option<String>,
}

impl Stem {
    /// The stem for a side; the other side's where this one has none.
    pub fn for_group(&self, group: Group) -> &str {
        let (own, other) = match group {
            Group::It => (&self.it, &self.business),
            Group::Business => (&self.business, &self.it),
        };
        own.as_deref().or(other.as_deref()).unwrap_or_default()
    }
}

/// The observable state that a value stands for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Anchor {
    /// The value.
    pub value: f64,
    /// What is there to be seen.
    pub text: String,
}

/// Something that can be chosen or ranked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Choice {
    /// Identifier within the question.
    pub id: String,
    /// What people read.
    pub text: String,
}

/// The words at both ends of a differential.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Poles {
    /// At the lowest value.
    pub low: String,
    /// At the highest value.
    pub high: String,
}

/// A level that an answer feeds, and how strongly.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Feed {
    /// The level.
    pub level: i64,
    /// Weight of the answer there, above 0.
    pub weight: f64,
}

/// A fact that stops an answer at a value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Cap {
    /// The highest value that can be answered while the fact holds.
    pub at: f64,
    /// The fact, as people read it.
    pub when: String,
    /// The answer that tells whether it holds; without it the cap is advice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub fact: Option<Fact>,
}

/// An answer that tells whether a fact holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Fact {
    /// A question of yes and no, of N, P, L, F, or a choice; it need not be scored.
    pub question: QuestionId,
    /// The answer with which the fact holds: `N` for instance, or the id of a choice.
    pub is: String,
}

/// A wrong answer and how to tell it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Claim {
    /// What is claimed.
    pub claim: String,
    /// What tells it.
    pub tell: String,
}

/// A text for scores within a band.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct BandText {
    /// Lowest score of the band, inclusive.
    pub from: f64,
    /// Upper end, exclusive, except for the scale's maximum.
    pub below: f64,
    /// What to say.
    pub text: String,
}

/// A way from one level to the next.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Action {
    /// Stable identifier.
    pub id: String,
    /// The level it starts from.
    pub from: f64,
    /// The level it leads to.
    pub to: f64,
    /// What is done.
    pub title: String,
    /// What is done on Monday.
    pub first_step: String,
    /// Person-days of both sides together, low and high.
    pub effort_days: [f64; 2],
    /// What must hold before, as `<question or dimension> >= <value>`.
    #[serde(default)]
    pub needs: Vec<String>,
    /// What shows that it is done.
    pub proof: String,
    /// How it usually fails.
    pub failure: String,
}

/// What a level asks of single dimensions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Gate {
    /// Identifier within the framework.
    pub id: GateId,
    /// The level that is barred while a need is not met.
    pub level: i64,
    /// All of these are needed.
    pub needs: Vec<GateNeed>,
}

/// One need of a gate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct GateNeed {
    /// The dimension.
    pub dimension: DimensionId,
    /// The score that it must have.
    pub at_least: f64,
}

/// How a level stands beside another instrument's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Crosswalk {
    /// The other instrument.
    pub framework: String,
    /// Our level.
    pub level: f64,
    /// Theirs, as they write it.
    pub theirs: String,
}

/// Which questions are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Those marked for the short form.
    Short,
    /// All of them.
    Full,
}

impl Framework {
    /// Every question of a form with its dimension, in order of asking.
    pub fn questions(&self, form: Form) -> impl Iterator<Item = (&Dimension, &Question)> {
        self.dimensions
            .iter()
            .flat_map(|dimension| {
                dimension
                    .questions
                    .iter()
                    .map(move |question| (dimension, question))
            })
            .filter(move |(_, question)| form == Form::Full || question.short_form)
    }

    /// Whether the file holds this form: it gives the minutes that it takes, or, for the full form,
    /// asks anything that the short one does not. A short form may be all there is to ask, and then
    /// is the full one too.
    pub fn holds(&self, form: Form) -> bool {
        match form {
            Form::Short => self.minutes.short.is_some(),
            Form::Full => {
                self.minutes.full.is_some()
                    || self
                        .questions(Form::Full)
                        .any(|(_, question)| !question.short_form)
            }
        }
    }

    /// The question with this id, and its dimension.
    pub fn question(&self, id: &QuestionId) -> Option<(&Dimension, &Question)> {
        self.questions(Form::Full)
            .find(|(_, question)| &question.id == id)
    }

    /// The dimension with this id.
    pub fn dimension(&self, id: &DimensionId) -> Option<&Dimension> {
        self.dimensions.iter().find(|dimension| &dimension.id == id)
    }

    /// The name of a level, where it has one.
    pub fn level_name(&self, level: f64) -> Option<&str> {
        self.scale
            .levels
            .iter()
            .find(|name| name.value == level)
            .map(|name| name.name.as_str())
    }

    /// Copies the questions of each bank into the dimensions that name it, under ids of their own,
    /// so that scoring meets no banks.
    #[must_use]
    pub fn with_banks_expanded(mut self) -> Self {
        let banks = std::mem::take(&mut self.banks);
        for dimension in &mut self.dimensions {
            for name in std::mem::take(&mut dimension.banks) {
                for bank in banks.iter().filter(|bank| bank.id == name) {
                    dimension
                        .questions
                        .extend(bank.questions.iter().map(|question| Question {
                            id: copied(&dimension.id, &question.id),
                            caps: bank.caps_in(&dimension.id, question),
                            ..question.clone()
                        }));
                }
            }
        }
        self
    }
}

impl Bank {
    /// A question's caps in a dimension: facts told by questions of the bank are told by their copies.
    fn caps_in(&self, dimension: &DimensionId, question: &Question) -> Vec<Cap> {
        let mut caps = question.caps.clone();
        for fact in caps.iter_mut().filter_map(|cap| cap.fact.as_mut()) {
            if self.questions.iter().any(|own| own.id == fact.question) {
                fact.question = copied(dimension, &fact.question);
            }
        }
        caps
    }
}

/// The id of a bank's question in a dimension.
fn copied(dimension: &DimensionId, question: &QuestionId) -> QuestionId {
    QuestionId::new(format!("{dimension}/{question}"))
}

impl Dimension {
    /// The name for a chart or a narrow column.
    pub fn label(&self) -> &str {
        self.short_name.as_deref().unwrap_or(&self.name)
    }
}

fn english() -> String {
    "en".to_owned()
}

fn one() -> u32 {
    1
}

fn yes() -> bool {
    true
}

fn is_true(value: &bool) -> bool {
    *value
}
