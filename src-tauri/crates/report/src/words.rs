//! Every word of the paper, so that it can be translated in one place.
//!
//! Figures are cut to one decimal, never rounded up; differences are taken before they are cut.

use analysis::ConfidenceLabel;
use analysis::impact::words::DateStyle;
use analysis::round::{cut, percent_text, reaches};
use chrono::NaiveDate;
use model::{Audience, Group};

use crate::data::Report;
use crate::options::Part;

pub(crate) mod agreement;
pub(crate) mod appendix;
pub(crate) mod derived;
pub(crate) mod impact;
pub(crate) mod levels;
pub(crate) mod next_level;
pub(crate) mod two_views;

// Figures

/// A score: `2.96` reads "2.9", `3` reads "3.0".
pub(crate) use analysis::round::cut_text as score;
/// A difference with its sign, cut toward zero: "+0.8", "−0.2", "0.0".
pub(crate) use analysis::round::signed_text as signed;

/// A score, or that there is none.
pub(crate) fn score_or_open(value: Option<f64>) -> String {
    value.map_or_else(|| NOT_JUDGED.to_owned(), score)
}

/// A score in a cell, where a dash stands for none.
pub(crate) fn score_or_dash(value: Option<f64>) -> String {
    value.map_or_else(|| DASH.to_owned(), score)
}

/// The value of a question: whole numbers without a decimal.
pub(crate) fn value(value: f64) -> String {
    let cut = cut(value);
    if cut.fract() == 0.0 {
        format!("{cut:.0}")
    } else {
        format!("{cut:.1}")
    }
}

/// A share of 1 in whole percent, cut.
pub(crate) fn percent(share: f64) -> String {
    format!("{}\u{a0}%", percent_text(share))
}

/// Small numbers in words, as they stand at the beginning of a heading.
pub(crate) fn number_capital(number: usize) -> String {
    const WORDS: [&str; 13] = [
        "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
        "Eleven", "Twelve",
    ];
    WORDS
        .get(number)
        .map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

pub(crate) fn count(number: u32, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// "A", "A and B", "A, B and C".
pub(crate) fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// "20 November 2026", unbroken, or in digits.
fn day(date: NaiveDate, dates: DateStyle) -> String {
    written(date, dates, "%-d\u{a0}%B\u{a0}%Y")
}

/// "16 Dec 2026", unbroken, or in digits.
fn short_day(date: NaiveDate, dates: DateStyle) -> String {
    written(date, dates, "%-d\u{a0}%b\u{a0}%Y")
}

impl Report {
    /// A day as this report writes days.
    pub(crate) fn day(&self, date: NaiveDate) -> String {
        day(date, self.dates)
    }

    /// The same where there is little room.
    pub(crate) fn short_day(&self, date: NaiveDate) -> String {
        short_day(date, self.dates)
    }
}

fn written(date: NaiveDate, dates: DateStyle, in_words: &str) -> String {
    let pattern = match dates {
        DateStyle::Words => in_words,
        DateStyle::YearFirst => "%Y-%m-%d",
        DateStyle::DayDots => "%d.%m.%Y",
        DateStyle::DaySlashes => "%d/%m/%Y",
        DateStyle::MonthSlashes => "%m/%d/%Y",
    };
    date.format(pattern).to_string()
}

/// "November 2025".
pub(crate) fn month(date: NaiveDate) -> String {
    date.format("%B\u{a0}%Y").to_string()
}

// Words in use everywhere

pub(crate) const DASH: &str = "–";
pub(crate) const NOT_JUDGED: &str = "not judged";
pub(crate) const NUMBER: &str = "No.";
pub(crate) const ELLIPSIS: &str = "…";
pub(crate) const OPEN: &str = "?";
pub(crate) const NOT_APPLICABLE: &str = "n/a";
pub(crate) const NOW: &str = "Now";
pub(crate) const TARGET: &str = "Target";
pub(crate) const IT: &str = "IT";
pub(crate) const BUSINESS: &str = "Business";

pub(crate) fn side(group: Group) -> &'static str {
    match group {
        Group::It => "IT",
        Group::Business => "business",
    }
}

pub(crate) fn confidence(label: ConfidenceLabel) -> &'static str {
    match label {
        ConfidenceLabel::High => "high",
        ConfidenceLabel::Medium => "medium",
        ConfidenceLabel::Low => "low",
    }
}

/// How many of a question's answers are documented or verified.
pub(crate) fn evidence(evidenced: u32, answers: u32) -> String {
    match answers {
        0 => DASH.to_owned(),
        _ => format!("{evidenced} of {answers}"),
    }
}

pub(crate) fn asked_of_one_side(audience: Audience) -> Option<&'static str> {
    match audience {
        Audience::It => Some("asked of IT only"),
        Audience::Business => Some("asked of the business only"),
        Audience::Both => None,
    }
}

// Running heads and feet

pub(crate) fn logo(organisation: &str) -> String {
    format!("Logo of {organisation}")
}

pub(crate) const SAMPLE: &str = " (sample, fictional)";

pub(crate) fn foot(framework: &str, questions: u32, version: &str) -> String {
    format!(
        "Plumbline. {framework}, {}, version {version}. Self-assessment: perceptions, not an audit.",
        count(questions, "question", "questions")
    )
}

pub(crate) fn board_run(assessment: &str, day: &str) -> String {
    format!("{assessment}, board page, {day}")
}

pub(crate) fn dimension_run(index: usize, count: usize) -> String {
    format!("{STAND}, dimension {} of {count}", index + 1)
}

pub(crate) const PRODUCER: &str = "Plumbline";
pub(crate) const BOARD: &str = "Board page";
pub(crate) const CONTENTS: &str = "Contents";
pub(crate) const STAND: &str = "Where we stand";
pub(crate) const TWO_VIEWS: &str = "Two views";
pub(crate) const IMPACT: &str = "What it costs when it stops";
pub(crate) const METHOD: &str = "Method and limits";
pub(crate) const APPENDIX: &str = "Every answer";

pub(crate) fn part(part: Part) -> &'static str {
    match part {
        Part::Board => BOARD,
        Part::Stand => STAND,
        Part::TwoViews => TWO_VIEWS,
        Part::Impact => IMPACT,
        Part::Method => METHOD,
        Part::Appendix => APPENDIX,
    }
}

pub(crate) fn title(organisation: &str, assessment: &str) -> String {
    format!("{organisation}: {assessment}")
}

/// Where a letter stands that no font can draw.
pub(crate) mod place {
    pub(crate) const RUNNING: &str = "The head or foot of the page";
    pub(crate) const PAGE: &str = "The page";
    pub(crate) const HEADLINE: &str = "The headline";
    pub(crate) const SCOPE: &str = "The scope";

    pub(crate) fn decision(number: usize) -> String {
        format!("Decision {number}")
    }

    pub(crate) fn comment(dimension: &str, question: usize) -> String {
        format!("The comment on {dimension} {question}")
    }

    pub(crate) fn question(dimension: &str, question: usize) -> String {
        format!("The question {dimension} {question}")
    }

    pub(crate) fn dimension(name: &str) -> String {
        format!("The page of {name}")
    }

    pub(crate) fn statement(service: &str) -> String {
        format!("The statement of {service}")
    }

    pub(crate) fn outcome(dimension: &str) -> String {
        format!("The outcome test of {dimension}")
    }

    pub(crate) fn part(name: &str) -> String {
        format!("The part “{name}”")
    }
}

/// The first page.
pub(crate) mod board {
    use chrono::NaiveDate;

    use super::{count, list, month, number_capital, score};

    pub(crate) const LEVEL: &str = "Level";
    pub(crate) const MEAN: &str = "Mean";
    pub(crate) const EVIDENCE: &str = "Evidence";
    pub(crate) const NOT_HELD: &str = "the mean, rounded down; nothing else holds it back";
    pub(crate) const NOTHING_JUDGED: &str = "No question has been answered yet.";
    pub(crate) const DENT: &str = "The dent is the message. ";
    pub(crate) const NO_DECISIONS: &str = "No decisions have been written yet.";
    pub(crate) const CONTINUED: &str = "Decisions, continued";
    pub(crate) const COLUMNS: [&str; 6] = [
        "No.",
        "Decision",
        "Why",
        "Takes",
        "If not",
        "Who decides, by when",
    ];
    pub(crate) const NO_OWNER: &str = "no owner yet";
    pub(crate) const NO_DATE: &str = "no date yet";
    pub(crate) const NOT_KNOWN: &str = "not yet known";
    pub(crate) const SCOPE: &str = "Scope";
    pub(crate) const WHO: &str = "Who answered";
    pub(crate) const SURE: &str = "How sure";
    pub(crate) const NO_SCOPE: &str = "the whole organisation";
    pub(crate) const NO_ANSWERS: &str = "nobody has answered yet";
    pub(crate) const COMPLETE: &str = "every question that applies is answered";

    pub(crate) fn of(most: &str) -> String {
        format!("of {most}")
    }

    /// "The mean rose from 2.6 to 3.1 since November 2025."
    pub(crate) fn moved(before: f64, now: f64, since: NaiveDate) -> String {
        let (before, now, since) = (score(before), score(now), month(since));
        if before == now {
            return format!("The mean stands at {now}, as in {since}.");
        }
        let verb = if before < now { "rose" } else { "fell" };
        format!("The mean {verb} from {before} to {now} since {since}.")
    }

    /// "IT rates service levels 1.5 above the business."
    pub(crate) fn apart(dimension: &str, gap: f64) -> String {
        let size = score(gap.abs());
        if gap > 0.0 {
            format!("IT rates {dimension} {size} above the business.")
        } else {
            format!("The business rates {dimension} {size} above IT.")
        }
    }

    pub(crate) fn held(
        dimension: &str,
        has: Option<f64>,
        level: i64,
        needs: f64,
        more: usize,
    ) -> String {
        let has = has.map_or_else(
            || "is not judged".to_owned(),
            |has| format!("has {}", score(has)),
        );
        let more = match more {
            0 => String::new(),
            1 => ", and one more need is open".to_owned(),
            more => format!(", and {more} more needs are open"),
        };
        format!(
            "{dimension} {has}; level {level} asks for {}{more}",
            score(needs)
        )
    }

    pub(crate) fn evidenced(label: Option<&str>) -> String {
        match label {
            Some(label) => format!("answers documented or verified, {label}"),
            None => "answers documented or verified".to_owned(),
        }
    }

    /// "between 2.9 and 3.2 once the four open ones are answered".
    pub(crate) fn band(low: f64, high: f64, open: u32) -> String {
        let open = match open {
            1 => "open question is".to_owned(),
            more => format!("{more} open questions are"),
        };
        format!("{} to {} once the {open} answered", score(low), score(high))
    }

    /// "2 questions are open".
    pub(crate) fn open(questions: u32) -> String {
        match questions {
            1 => "1 question is open".to_owned(),
            more => format!("{more} questions are open"),
        }
    }

    pub(crate) fn lowest(dimension: &str, value: f64, of: usize) -> String {
        format!(
            "{dimension}, at {}, is the lowest of {of} dimensions.",
            score(value)
        )
    }

    /// "Process integration, at 3.5, is above its target of 3.0."
    pub(crate) fn above_target(dimensions: &[(String, f64, f64)]) -> String {
        if let [(name, now, target)] = dimensions {
            return format!(
                "{name}, at {}, is above its target of {}.",
                score(*now),
                score(*target)
            );
        }
        let each = |(name, now, target): &(String, f64, f64)| {
            format!("{name} ({}, target {})", score(*now), score(*target))
        };
        format!(
            "Above their targets: {}.",
            list(&dimensions.iter().map(each).collect::<Vec<_>>())
        )
    }

    pub(crate) fn decisions(number: usize) -> String {
        let noun = if number == 1 { "decision" } else { "decisions" };
        format!("{} {noun} asked for", number_capital(number))
    }

    pub(crate) fn by(date: &str) -> String {
        format!("by\u{a0}{date}")
    }

    pub(crate) fn answered(it: u32, business: u32, day: &str) -> String {
        let people = count(it + business, "person", "people");
        format!("{people}, {it} IT and {business} business; the answers stand for {day}")
    }

    pub(crate) fn sure(evidenced: u32, answers: u32, label: Option<&str>, band: &str) -> String {
        let label = label.map_or(String::new(), |label| format!(", {label}"));
        format!("{evidenced} of {answers} answers documented or verified{label}; {band}")
    }

    pub(crate) fn mean_band(band: &str) -> String {
        format!("mean {band}")
    }
}

/// Where we stand.
pub(crate) mod stand {
    use super::{count, list, score, signed};

    pub(crate) const WEAKEST: &str = "Weakest";
    pub(crate) const GAP: &str = "IT minus business";
    pub(crate) const COMPLETENESS: &str = "Completeness";
    pub(crate) const GATES: &str = "What holds the level";
    pub(crate) const DIMENSIONS: &str = "Dimensions";
    pub(crate) const DIMENSION: &str = "Dimension";
    pub(crate) const PAGE: &str = "Page";
    pub(crate) const LAST: &str = "Last time";
    pub(crate) const QUESTIONS: &str = "Every question";
    pub(crate) const QUESTIONS_NOTE: &str =
        "One cell for each question, in order of asking, with the value over all who answered.";
    pub(crate) const OPEN_CELL: &str = "not judged: missing, never zero";
    pub(crate) const AWAY_CELL: &str = "does not apply";
    pub(crate) const QUESTION: &str = "Question";
    pub(crate) const PROVISIONAL: &str = "provisional: too little is answered";
    pub(crate) const NO_GAP: &str = "one side is missing or too small to show";

    pub(crate) fn level_held(level: i64, most: &str, by: &[String]) -> String {
        format!("Level {level} of {most}, held back by {}", list(by))
    }

    pub(crate) fn many_dimensions(number: usize) -> String {
        format!("{number} dimensions")
    }

    pub(crate) fn level(level: i64, most: &str) -> String {
        format!("Level {level} of {most}: no gate holds it back")
    }

    pub(crate) const NO_LEVEL: &str = "No level yet: nothing has been judged";

    pub(crate) fn untested(level: i64) -> String {
        format!("level {level} passes untested: nothing its gates need applies")
    }

    pub(crate) fn by_mean(level: i64) -> String {
        format!("the mean alone would read {level}")
    }

    pub(crate) fn gap_note(absolute: Option<f64>, questions: u32) -> String {
        let asked = count(questions, "shared question", "shared questions");
        match absolute {
            Some(absolute) => format!("apart by {} on average, {asked}", score(absolute)),
            None => asked,
        }
    }

    pub(crate) fn not_counted(not_applicable: u32, dont_know: u32) -> String {
        let away = match not_applicable {
            0 => "all apply".to_owned(),
            1 => "1 does not apply".to_owned(),
            more => format!("{more} do not apply"),
        };
        format!("questions; {away}, {dont_know} with “don’t know”")
    }

    /// "Level 3 asks for 3.0 in Business impact and value. It has 1.7."
    pub(crate) fn need(level: i64, needs: f64, dimension: &str, has: Option<f64>) -> String {
        let has = match has {
            Some(has) => format!(
                "It has {}, {} less.",
                score(has),
                score((needs - has).max(0.0))
            ),
            None => "It is not judged, and what is not judged cannot open a gate.".to_owned(),
        };
        format!(
            "Level {level} asks for {} in {dimension}. {has}",
            score(needs)
        )
    }

    pub(crate) fn gates_lead(mean: f64, by_mean: i64, level: i64) -> String {
        format!(
            "The mean of {} alone would read level {by_mean}. A level is only given where the dimensions it rests on \
             hold it, so the organisation stands at {level}.",
            score(mean)
        )
    }

    pub(crate) fn no_gate(mean: f64) -> String {
        format!(
            "No gate holds the level back: it is the mean, {}, rounded down.",
            score(mean)
        )
    }

    pub(crate) fn dumbbell(it: Option<f64>, business: Option<f64>) -> String {
        let say = |name: &str, value: Option<f64>| match value {
            Some(value) => format!("{name} {}", score(value)),
            None => format!("{name} not shown"),
        };
        format!("{}, {}", say("IT", it), say("business", business))
    }

    pub(crate) fn sides_hidden(it: u32, business: u32) -> String {
        match (it, business) {
            (0, 0) => "nobody answered".to_owned(),
            _ => "too few people to show".to_owned(),
        }
    }

    pub(crate) fn gap(gap: Option<f64>) -> String {
        gap.map_or_else(|| super::DASH.to_owned(), signed)
    }
}

/// A ladder.
pub(crate) mod ladder {
    use chart::ladder::State;

    pub(crate) const NEXT: &str = "Next level";
    pub(crate) const PRACTICES: &str = "practices satisfied; each of them is needed";
    pub(crate) const NOTHING_BARS: &str = "every practice that is asked is satisfied";
    pub(crate) const PRACTICE: &str = "Practice";
    pub(crate) const HAS: &str = "Has";
    pub(crate) const NEEDS: &str = "Needs";
    pub(crate) const FACT: &str = "What must be there to be seen";
    pub(crate) const SATISFIED: &str = "Satisfied";
    pub(crate) const NO_ANSWER: &str = "no answer";
    pub(crate) const EVERY_LEVEL: &str = "Every level and its practices";
    pub(crate) const LEVELS_LEAD: &str = "Highest first. Nothing is averaged: a level is reached when each of its practices is satisfied, and \
        each below.";
    pub(crate) const EXTENSION: &str = " (extension)";
    pub(crate) const YES: &str = "yes";
    pub(crate) const NO: &str = "no";
    pub(crate) const AWAY: &str = "does not apply";

    pub(crate) fn rung(level: i64, name: &str) -> String {
        match name {
            "" => format!("Level {level}"),
            name => format!("Level {level}, {name}"),
        }
    }

    pub(crate) fn still_asks(rung: &str) -> String {
        format!("What {} still asks for", rung.replacen('L', "l", 1))
    }

    pub(crate) fn count(satisfied: u32, applicable: u32) -> String {
        format!("{satisfied} of {applicable}")
    }

    pub(crate) fn standing(state: State) -> &'static str {
        match state {
            State::Base => "where everybody begins",
            State::Reached => "reached",
            State::Climbing => "being climbed",
            State::Above => "not counted yet",
            State::Untested => "passes untested",
            State::NotAsked => "not asked",
        }
    }
}

/// Pairs.
pub(crate) mod pairs {
    use super::score;

    pub(crate) const DISTANCE: &str = "Distance to what you want";
    pub(crate) const DISTANCE_SHORT: &str = "Distance";
    pub(crate) const ON_AVERAGE: &str = "on average: wanted less today";
    pub(crate) const TODAY: &str = "Today";
    pub(crate) const WANTED: &str = "Wanted";
    pub(crate) const NOT_TEN: &str = "on average; 10 is not the goal";
    pub(crate) const PAIR: &str = "Pair";
    pub(crate) const EVERY_PAIR: &str = "Every pair";
    pub(crate) const LEAD: &str = "A distance is what is wanted less what there is. It may be negative: the second end is not always \
        the one to want. Beside it stand both sides, from today to what they want.";
    pub(crate) const SIDES: &str = "IT against the business";
    pub(crate) const ONE_SIDE: &str = "Only one side answered, or one is too small to show.";

    pub(crate) fn past(past: u32, of: u32, midpoint: f64) -> String {
        format!(
            "{past} of {of} pairs past the middle, {}",
            super::value(midpoint)
        )
    }

    pub(crate) fn way(current: f64, desired: f64) -> String {
        format!("{} to {}", score(current), score(desired))
    }

    pub(crate) fn ends(low: &str, high: &str) -> String {
        format!("\nfrom “{low}” to “{high}”")
    }

    /// Who sees today further, and who wants more.
    pub(crate) fn sides(today: f64, wanted: f64) -> String {
        let first = match (score(today.abs()).as_str(), today > 0.0) {
            ("0.0", _) => "Both sides see today alike on average.".to_owned(),
            (size, true) => {
                format!("IT sees today {size} further than the business does, on average.")
            }
            (size, false) => {
                format!("The business sees today {size} further than IT does, on average.")
            }
        };
        let second = match (score(wanted.abs()).as_str(), wanted > 0.0) {
            ("0.0", _) => "They want the same on average.".to_owned(),
            (size, true) => format!("IT wants {size} more."),
            (size, false) => format!("The business wants {size} more."),
        };
        format!("{first} {second}")
    }
}

/// The page of a dimension.
pub(crate) mod dimension {
    use super::{count, month, percent, reaches, score, signed};
    use chrono::NaiveDate;

    pub(crate) const LADDER: &str = "Where the organisation is on the ladder";
    pub(crate) const OUTCOME: &str = "Outcome test";
    pub(crate) const NOT_COUNTED: &str = "Not counted yet.";
    pub(crate) const CONTRADICTION: &str = "Score and count contradict each other. ";
    pub(crate) const ANSWERS: &str = "Answers";
    pub(crate) const VALUE: &str = "Value";
    pub(crate) const EVIDENCE: &str = "Evidence";
    pub(crate) const SAID: &str = "What people said";
    pub(crate) const NO_TARGET: &str = "none set";
    pub(crate) const NOT_ASKED_THEN: &str = "not judged then";
    pub(crate) const NO_MATCH: &str = "no question matches";
    pub(crate) const ONE_SIDED: &str = "one side has not answered";
    pub(crate) const DOES_NOT_APPLY: &str = "does not apply";
    pub(crate) const SIDES_HIDDEN: &str = "too few people to show";
    pub(crate) const BELOW: &str = "The organisation stands below the first rung.";

    pub(crate) fn not_judged(name: &str) -> String {
        format!("{name}: not judged")
    }

    pub(crate) fn not_applicable(name: &str) -> String {
        format!("{name}: does not apply here")
    }

    pub(crate) fn holds_alone(name: &str, now: f64, level: i64) -> String {
        format!(
            "{name}: {}, the one dimension that holds the level at {level}",
            score(now)
        )
    }

    pub(crate) fn holds_with_others(name: &str, now: f64, others: usize, level: i64) -> String {
        format!(
            "{name}: {}, one of {others} dimensions that hold the level at {level}",
            score(now)
        )
    }

    pub(crate) fn lowest(name: &str, now: f64, of: usize) -> String {
        format!("{name}: {}, the lowest of {of}", score(now))
    }

    pub(crate) fn against_target(name: &str, now: f64, target: f64) -> String {
        let size = score((now - target).abs());
        match size.as_str() {
            "0.0" if !reaches(now, target) => {
                format!(
                    "{name}: {}, just below its target of {}",
                    score(now),
                    score(target)
                )
            }
            "0.0" => format!("{name}: {}, at its target", score(now)),
            _ if now > target => format!(
                "{name}: {}, above its target of {}",
                score(now),
                score(target)
            ),
            _ => format!("{name}: {}, {size} below its target", score(now)),
        }
    }

    pub(crate) fn plain(name: &str, now: f64) -> String {
        format!("{name}: {}", score(now))
    }

    pub(crate) fn from_questions(judged: usize, applicable: usize) -> String {
        format!(
            "from {judged} of {}",
            count(applicable as u32, "question", "questions")
        )
    }

    pub(crate) fn gap_to_target(now: f64, target: f64, largest: bool, of: usize) -> String {
        if reaches(now, target) {
            return "reached".to_owned();
        }
        let size = match score(target - now).as_str() {
            "0.0" => "less than 0.1".to_owned(),
            size => size.to_owned(),
        };
        if largest {
            format!("{size} to go, most of {of}")
        } else {
            format!("{size} to go")
        }
    }

    pub(crate) fn change(delta: f64, questions: u32) -> String {
        format!("{} on {} matched", signed(delta), questions)
    }

    pub(crate) fn sides(it: f64, business: f64) -> String {
        format!("IT {}, business {}", score(it), score(business))
    }

    pub(crate) fn evidenced(label: Option<&str>) -> String {
        match label {
            Some(label) => format!("evidenced, {label}"),
            None => "evidenced".to_owned(),
        }
    }

    pub(crate) fn here(organisation: &str) -> String {
        format!(" {organisation} is here.")
    }

    pub(crate) fn target(target: f64) -> String {
        format!(" Target\u{a0}{}.", score(target))
    }

    pub(crate) fn count_of(number: u32, total: u32) -> String {
        format!("{number} of {total}")
    }

    pub(crate) fn counted(day: &str, by: &str) -> String {
        match by.trim() {
            "" => format!("Counted {day}."),
            by => format!("Counted {day}, {by}."),
        }
    }

    pub(crate) fn contradiction(
        score_at_least: f64,
        share_below: f64,
        number: u32,
        total: u32,
    ) -> String {
        let share = f64::from(number) / f64::from(total.max(1));
        format!(
            "A score of {} and above asks that at least {} hold; {number} of {total} do, {}. \
             The level is an average of answers; the count is a fact.",
            score(score_at_least),
            percent(share_below),
            percent(share)
        )
    }

    pub(crate) fn dont_know(people: u32) -> String {
        format!(
            " {}",
            count(people, "person doesn’t know.", "people don’t know.")
        )
    }

    pub(crate) fn remark(question: usize, side: Option<&str>) -> String {
        match side {
            Some(side) => format!("Question {question}, {side}. "),
            None => format!("Question {question}. "),
        }
    }

    pub(crate) fn last(date: NaiveDate) -> String {
        month(date)
    }
}

/// Method and limits.
pub(crate) mod method {
    use model::Form;

    use super::{count, value};

    pub(crate) const HEADING: &str =
        "Method and limits: how these figures came about, and what they are not";
    pub(crate) const LIMIT_LEAD: &str = "These are perceptions, not an audit. ";
    pub(crate) const LIMIT: &str = "People who work in the organisation rated it themselves. Such ratings are often kinder than \
        an assessor would be unless evidence is checked, which is why every answer says whether it is asserted, documented or \
        verified. They say nothing about anybody who was not asked, and no comparison with other organisations is made.";
    pub(crate) const FIGURES: &str = "How the figures are made";
    pub(crate) const FRAMEWORK: &str = "What was asked";
    pub(crate) const PEOPLE: &str = "Who answered";
    pub(crate) const RULE_COLUMNS: [&str; 2] = ["Figure", "How it comes about"];
    pub(crate) const FACT_COLUMNS: [&str; 2] = ["Item", "As used here"];
    pub(crate) const SIDE: &str = "Side";
    pub(crate) const NUMBER: &str = "People";
    pub(crate) const ALL: &str = "All";
    pub(crate) const NAME: &str = "Framework";
    pub(crate) const VERSION: &str = "Version";
    pub(crate) const FORM: &str = "Form";
    pub(crate) const SCALE: &str = "Scale";
    pub(crate) const HASH: &str = "SHA-256";
    pub(crate) const PROVENANCE: &str = "Origin";
    pub(crate) const ASSESSED: &str = "Answers stand for";
    pub(crate) const PRINTED: &str = "Printed";

    pub(crate) fn form(form: Form, questions: u32, full: u32) -> String {
        match form {
            Form::Full => format!("full, {}", count(questions, "question", "questions")),
            Form::Short => format!("short, {questions} of {full} questions"),
        }
    }

    pub(crate) fn scale(min: f64, max: f64) -> String {
        format!("{} to {}", value(min), value(max))
    }

    type Rule = (&'static str, &'static str);

    /// The rules that hold under every scheme.
    const QUESTION: usize = 0;
    const COMMON: std::ops::Range<usize> = 5..10;

    /// How a ladder's figures are made.
    pub(crate) fn ladder_rules(small_groups_shown: bool, ordered: bool) -> Vec<Rule> {
        let all = rules(small_groups_shown);
        let mut own: Vec<Rule> = vec![
            all[QUESTION],
            (
                "Practice",
                "Satisfied when the value of its question reaches what is needed. What nobody answered, or nobody knew, is \
                not satisfied and is named.",
            ),
            (
                "Level",
                "The highest level up to which every practice that applies is satisfied. Nothing is averaged: one practice \
                that falls short holds the level, however high the others are.",
            ),
            (
                "Untested level",
                "A level in which no practice applies passes, is named, and is not the level that is led with.",
            ),
            (
                "Above the next",
                "Practices of higher levels are shown and do not count until the levels below are reached.",
            ),
        ];
        if ordered {
            own.push((
                "Order",
                "Guttman’s reproducibility: 1 less the share of practices that stand where the order of the levels would \
                not have them. Below 90 % the levels fit this organisation badly.",
            ));
        }
        own.extend_from_slice(&all[COMMON]);
        own
    }

    /// How the figures of a scheme without pages of its own are made.
    pub(crate) fn part_rules(small_groups_shown: bool, own: &[Rule]) -> Vec<Rule> {
        let all = rules(small_groups_shown);
        let question = std::iter::once(all[QUESTION]);
        question
            .chain(own.iter().copied())
            .chain(all[COMMON].iter().copied())
            .collect()
    }

    /// How the figures of pairs are made.
    pub(crate) fn pair_rules(small_groups_shown: bool) -> Vec<Rule> {
        let all = rules(small_groups_shown);
        let mut own: Vec<Rule> = vec![
            (
                "Pair",
                "The mean of IT’s mean and the business’s mean, for today and for what is wanted. An answer counts where both \
                are given.",
            ),
            (
                "Distance",
                "What is wanted less what there is. Neither end of a pair is right by itself, and 10 is not the goal.",
            ),
            (
                "Means",
                "Over the pairs by their weights. They say to which end things lean, not how well they are run, and are \
                never averaged with the result of another instrument.",
            ),
            (
                "Past the middle",
                "The pairs whose value today lies above the middle of the line; on it is not past it.",
            ),
        ];
        own.extend_from_slice(&all[COMMON]);
        own
    }

    /// Each rule: its name, and what it says.
    pub(crate) fn rules(small_groups_shown: bool) -> [(&'static str, &'static str); 10] {
        let small = if small_groups_shown {
            "No figure of a side is shown below three people unless they agree. Here they agreed. A remark never carries a name."
        } else {
            "No figure of a side is shown below three people, and no remark carries a name. Nothing is hidden from the total."
        };
        [
            (
                "Question",
                "The mean of IT’s mean and the business’s mean, so that a larger side does not outvote a smaller one. An \
                answer agreed in the room replaces it; the votes stay.",
            ),
            (
                "Dimension",
                "The sum of weight times value over the sum of weight, over the questions that have a value.",
            ),
            (
                "Overall mean",
                "The same over the dimensions, with the weights of the dimensions. Always read it with the weakest.",
            ),
            (
                "Level",
                "The mean rounded down, never up, and lowered by every gate that is not met. A gate asks a score of single \
                dimensions before a level is given; a dimension that is not judged does not meet it, one that does not apply is \
                passed over.",
            ),
            (
                "Band",
                "The mean if everything that is missing were at the lowest end of the scale, and at the highest.",
            ),
            (
                "Don’t know",
                "Counts as missing and is listed: that nobody knows is a finding. A missing answer is never zero.",
            ),
            (
                "Not applicable",
                "Leaves numerator and denominator, with its reason. It never counts as zero.",
            ),
            (
                "Evidence",
                "Documented: a paper or record was named. Verified: somebody looked at it. Everything else is asserted. \
                Evidence stands beside a score and never changes it.",
            ),
            ("Small groups", small),
            (
                "Decimals",
                "Every figure is cut to one decimal, never rounded up, and differences are taken before cutting: 3.0 less a \
                printed 1.7 may read 1.2.",
            ),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
    }

    #[test]
    fn values_are_cut_and_lose_a_decimal_that_says_nothing() {
        let cases = [
            (2.0, "2"),
            (2.96, "2.9"),
            (2.04, "2"),
            (0.0, "0"),
            (0.3, "0.3"),
        ];
        for (number, text) in cases {
            assert_eq!(value(number), text);
        }
    }

    #[test]
    fn a_mean_moves_only_where_a_reader_sees_it() {
        let since = date(2025, 11, 14);
        let cases = [
            (
                2.61,
                3.16,
                "The mean rose from 2.6 to 3.1 since November\u{a0}2025.",
            ),
            (
                3.16,
                2.61,
                "The mean fell from 3.1 to 2.6 since November\u{a0}2025.",
            ),
            (
                3.11,
                3.19,
                "The mean stands at 3.1, as in November\u{a0}2025.",
            ),
        ];
        for (before, now, text) in cases {
            assert_eq!(board::moved(before, now, since), text);
        }
    }

    #[test]
    fn numbers_agree_with_their_nouns() {
        assert_eq!(
            board::band(2.98, 3.22, 1),
            "2.9 to 3.2 once the open question is answered"
        );
        assert_eq!(board::decisions(1), "One decision asked for");
        assert_eq!(board::decisions(13), "13 decisions asked for");
        assert_eq!(dimension::dont_know(1), " 1 person doesn’t know.");
        assert_eq!(
            board::held("A", Some(1.7), 3, 3.0, 1),
            "A has 1.7; level 3 asks for 3.0, and one more need is open"
        );
        assert_eq!(
            board::held("A", None, 3, 3.0, 0),
            "A is not judged; level 3 asks for 3.0"
        );
    }

    #[test]
    fn targets_and_differences_read_as_they_are() {
        assert_eq!(
            dimension::against_target("A", 3.5, 3.0),
            "A: 3.5, above its target of 3.0"
        );
        assert_eq!(
            dimension::against_target("A", 2.96, 3.0),
            "A: 2.9, just below its target of 3.0"
        );
        assert_eq!(
            dimension::against_target("A", 1.71, 3.0),
            "A: 1.7, 1.2 below its target"
        );
        assert_eq!(
            two_views::bias(-0.42, 0.6, 1),
            "Over 1 shared question the business rates 0.4 higher; the sides are 0.6 apart on average. The widest differences come first."
        );
        assert_eq!(
            dimension::contradiction(3.0, 0.796, 4, 10),
            "A score of 3.0 and above asks that at least 79\u{a0}% hold; 4 of 10 do, 40\u{a0}%. The level is an average of answers; the count is a fact."
        );
    }

    #[test]
    fn lists_read_as_sentences() {
        let names = ["A", "B", "C"].map(str::to_owned);
        assert_eq!(
            (list(&names[..1]), list(&names[..2]), list(&names)),
            ("A".into(), "A and B".into(), "A, B and C".into())
        );
        let on = date(2026, 11, 5);
        for (dates, long, short) in [
            (
                DateStyle::Words,
                "5\u{a0}November\u{a0}2026",
                "5\u{a0}Nov\u{a0}2026",
            ),
            (DateStyle::YearFirst, "2026-11-05", "2026-11-05"),
            (DateStyle::DayDots, "05.11.2026", "05.11.2026"),
            (DateStyle::DaySlashes, "05/11/2026", "05/11/2026"),
            (DateStyle::MonthSlashes, "11/05/2026", "11/05/2026"),
        ] {
            assert_eq!(
                (day(on, dates), short_day(on, dates)),
                (long.into(), short.into())
            );
        }
    }
}
