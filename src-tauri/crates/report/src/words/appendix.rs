//! Every answer, and every sum.

use analysis::QuestionState;
use model::Group;

use super::{count, percent, score, signed, value as short};
use crate::data::QuestionRow;

pub(crate) const TITLE: &str = "Every answer: what each figure is made of";
pub(crate) const LEAD: &str = "Figures on the other pages lead here. Answers are counted by side and never by name, and where a \
    side has fewer than three people without their consent, how its answers fell is not told. Sums are taken before anything \
    is cut, so printed parts may add up to a little less.";
pub(crate) const OVERALL: &str = "The level and the overall figures";
pub(crate) const OVERALL_COLUMNS: [&str; 7] = [
    "Dimension",
    "Weight",
    "Score",
    "Weight × score",
    "IT minus business",
    "Questions answered",
    "Answers evidenced",
];
pub(crate) const SUM: &str = "Sum";
pub(crate) const SUMS: &str = "The sums in words";
pub(crate) const BAND: &str = "Band";
pub(crate) const GATES: &str = "Every gate";
pub(crate) const GATE_COLUMNS: [&str; 5] = [
    "For level",
    "Dimension",
    "Asks for",
    "Has",
    "So the gate is",
];
pub(crate) const DIMENSION_COLUMNS: [&str; 7] = [
    "No.",
    "Question",
    "Weight",
    "Value",
    "Weight × value",
    "IT",
    "Business",
];
pub(crate) const NO_SCORE: &str = "No question has a value, so there is no score.";
pub(crate) const TO_PAGE: &str = "To the page of this dimension";
pub(crate) const BACK: &str = "back to page";
pub(crate) const STEP: &str = "Answer";
pub(crate) const STANDS_FOR: &str = "What it stands for";
pub(crate) const REACHED: &str = " Reached.";
pub(crate) const VALUE: &str = "Value";
pub(crate) const DONT_KNOW: &str = "Don’t know";
pub(crate) const AWAY: &str = "Does not apply";
pub(crate) const ASSUMED: &str = "Assumed";
pub(crate) const MISSING: &str = "None: nobody gave one. Missing is never zero.";
pub(crate) const NOT_APPLICABLE: &str =
    "None: everybody who decided said that the question does not apply.";
pub(crate) const COMMENT_MARK: &str = "•";
pub(crate) const ANSWERED: &str = "Answered in words";
pub(crate) const NOT_ASKED: &str = "This form asks nothing here.";

pub(crate) fn entry(number: usize, short: &str) -> String {
    format!("{number}. {short}")
}

pub(crate) fn dimension(name: &str, now: Option<f64>) -> String {
    format!("{name}: {}", super::score_or_open(now))
}

/// "77 of 81".
pub(crate) fn of((number, of): (u32, u32)) -> String {
    format!("{number} of {of}")
}

/// "37.9 ÷ 12 = 3.1".
pub(crate) fn quotient(sum: f64, by: f64, result: f64) -> String {
    format!("{} ÷ {} = {}", score(sum), short(by), score(result))
}

pub(crate) fn level(level: i64, by_mean: i64, lowest_barred: Option<i64>) -> String {
    match lowest_barred {
        Some(barred) if level < by_mean => format!(
            "The mean rounded down is {by_mean}. A gate of level {barred} is not met, and without it the level stops at {level}."
        ),
        _ => format!("The mean rounded down is {by_mean}, and every gate up to there is met."),
    }
}

pub(crate) fn mean(quotient: &str) -> String {
    format!(
        "{quotient}: the sum of weight × score over the sum of weight, of the dimensions that have a score."
    )
}

pub(crate) fn target(quotient: &str) -> String {
    format!("{quotient}: the same with the targets, over the dimensions that have one.")
}

pub(crate) fn band(min: f64, max: f64, low: f64, high: f64) -> String {
    format!(
        "{} with everything that is missing at {}, {} with everything at {}.",
        score(low),
        short(min),
        score(high),
        short(max)
    )
}

pub(crate) fn gap(sum: f64, dimensions: u32, bias: f64, sizes: f64, absolute: f64) -> String {
    let over = count(dimensions, "dimension", "dimensions");
    format!(
        "{} ÷ {dimensions} = {}, over {over} where both sides may be shown. Without their signs the differences add up to {}: \
         {} ÷ {dimensions} = {}.",
        signed(sum),
        signed(bias),
        score(sizes),
        score(sizes),
        score(absolute)
    )
}

pub(crate) fn completeness(
    answered: u32,
    applicable: u32,
    away: u32,
    share: Option<f64>,
) -> String {
    let away = match away {
        0 => "all questions apply".to_owned(),
        1 => "1 question does not apply".to_owned(),
        more => format!("{more} questions do not apply"),
    };
    let share = share.map_or(String::new(), |share| {
        format!(", by weight {}", percent(share))
    });
    format!("{answered} of {applicable} questions have a value{share}; {away}.")
}

pub(crate) fn evidence(evidenced: u32, answers: u32, label: Option<&str>) -> String {
    let said = format!("{evidenced} of {answers} answers are documented or verified.");
    let Some(label) = label else { return said };
    format!(
        "{said} “{label}” is the confidence: a verified answer counts 1.0, a documented one 0.7, an asserted one 0.4 \
         and a missing one nothing, by weight; high from 0.8, medium from 0.5, low below."
    )
}

/// Whether a need is met, and if not by how much.
pub(crate) fn verdict(met: bool, needs: f64, has: Option<f64>, applies: bool) -> String {
    match (met, has, applies) {
        (_, _, false) => "passed over: does not apply".to_owned(),
        (true, ..) => "met".to_owned(),
        (false, Some(has), _) => match score((needs - has).max(0.0)).as_str() {
            "0.0" => "not met, by less than 0.1".to_owned(),
            size => format!("not met, {size} short"),
        },
        (false, None, _) => "not met: not judged".to_owned(),
    }
}

/// A question's value in a column of numbers.
pub(crate) fn value(row: &QuestionRow) -> String {
    match (row.state, row.value) {
        (QuestionState::NotApplicable, _) => super::NOT_APPLICABLE.to_owned(),
        (_, value) => super::score_or_dash(value),
    }
}

pub(crate) fn score_sum(quotient: &str) -> String {
    format!("Score: {quotient}.")
}

pub(crate) fn side(name: &str, quotient: &str) -> String {
    format!("{name} alone: {quotient}.")
}

pub(crate) fn gap_of_sides(gap: f64) -> String {
    format!("IT minus business, before cutting: {}.", signed(gap))
}

/// "IT, 8 people".
pub(crate) fn people(side: Group, people: u32) -> String {
    format!("{}, {}", name(side), count(people, "person", "people"))
}

fn name(side: Group) -> &'static str {
    match side {
        Group::It => super::IT,
        Group::Business => super::BUSINESS,
    }
}

/// "IT today" over "8 people".
pub(crate) fn people_today(side: Group, people: u32) -> String {
    with_word("today", side, people)
}

/// "IT wants" over "8 people".
pub(crate) fn people_wanting(side: Group, people: u32) -> String {
    with_word("wants", side, people)
}

fn with_word(word: &str, side: Group, people: u32) -> String {
    let people = count(people, "person", "people");
    format!("{} {word}\n{people}", name(side))
}

/// "3.0 to 8.0", "yes": a value that is no number on a scale with a better end.
pub(crate) fn reading(row: &QuestionRow) -> String {
    if row.state == QuestionState::NotApplicable {
        return super::NOT_APPLICABLE.to_owned();
    }
    let entry = &row.entry;
    let wanted = entry.wanted.as_ref().and_then(|wanted| wanted.value);
    let way = row.value.zip(wanted);
    let way = way.map(|(today, wanted)| super::pairs::way(today, wanted));
    let reads = entry.reads.as_ref().and_then(|reads| reads.value.clone());
    way.or(reads).unwrap_or_else(|| super::OPEN.to_owned())
}

pub(crate) fn read_as(reading: &str) -> String {
    format!("It reads “{reading}”.")
}

/// "8.0 less 3.0, before cutting: +5.0."
pub(crate) fn distance(today: f64, wanted: f64) -> String {
    format!(
        "{} less {}, before cutting: {}.",
        score(wanted),
        score(today),
        signed(wanted - today)
    )
}

fn fraction((sum, number): (f64, u32)) -> String {
    format!("{} ÷ {number}", short(sum))
}

fn mean_of((sum, number): (f64, u32)) -> f64 {
    sum / f64::from(number.max(1))
}

/// "Business 11 ÷ 6 = 1.8, IT 21 ÷ 8 = 2.6; (11 ÷ 6 + 21 ÷ 8) ÷ 2 = 2.2."
pub(crate) fn two_means(business: (f64, u32), it: (f64, u32), value: f64) -> String {
    let (one, other) = (fraction(business), fraction(it));
    format!(
        "Business {one} = {}, IT {other} = {}; ({one} + {other}) ÷ 2 = {}.",
        score(mean_of(business)),
        score(mean_of(it)),
        score(value)
    )
}

/// "21 ÷ 8 = 2.6, from IT alone."
pub(crate) fn one_mean(side: Group, mean: (f64, u32), value: f64) -> String {
    let name = match side {
        Group::It => "IT",
        Group::Business => "the business",
    };
    format!("{} = {}, from {name} alone.", fraction(mean), score(value))
}

/// Answers that are no numbers have no sum.
pub(crate) fn no_sum(value: f64) -> String {
    format!("{}.", score(value))
}

pub(crate) fn value_hidden(value: f64, answers: u32) -> String {
    format!(
        "{}, from {}: the mean of the sides’ means. One side has too few people to tell how the answers fell.",
        score(value),
        count(answers, "answer", "answers")
    )
}

pub(crate) fn weight(weight: f64) -> String {
    format!("Weight {} in its dimension.", short(weight))
}

pub(crate) fn evidence_kinds(
    answers: u32,
    verified: u32,
    documented: u32,
    asserted: u32,
) -> String {
    match answers {
        0 => "No answer with a value.".to_owned(),
        _ => format!(
            "Of {}, {verified} verified, {documented} documented, {asserted} asserted.",
            count(answers, "answer", "answers")
        ),
    }
}

pub(crate) fn evidence_asked(asked: &str) -> String {
    format!("Asked for: {asked}")
}

pub(crate) fn dont_know(people: u32) -> String {
    format!(
        "{}; missing from the value.",
        count(people, "person", "people")
    )
}

/// The reasons, none of which says who gave it.
pub(crate) fn not_applicable(reasons: &[String]) -> String {
    let said = count(
        u32::try_from(reasons.len()).unwrap_or(u32::MAX),
        "person says so",
        "people say so",
    );
    let reasons = reasons.iter().map(|reason| format!("“{reason}”"));
    format!("{said}: {}", reasons.collect::<Vec<_>>().join(" "))
}

pub(crate) fn assumed(side: Group, mean: Option<f64>, people: u32) -> String {
    let (by, from) = match side {
        Group::It => ("For IT", "the business"),
        Group::Business => ("For the business", "IT"),
    };
    let people = count(people, "person", "people");
    let mean = mean.map_or_else(|| "too few people to show".to_owned(), score);
    format!("{by}, by {people} of {from}, and not counted: {mean}.")
}

/// "IT: ", before a remark.
pub(crate) fn comment_side(side: Group) -> String {
    match side {
        Group::It => "IT. ".to_owned(),
        Group::Business => "Business. ".to_owned(),
    }
}
