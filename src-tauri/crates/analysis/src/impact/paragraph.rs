//! The statement as one paragraph in business words.

use model::{Confidence, ImpactCategory, Rating, Statement};
use serde::Serialize;
use ts_rs::TS;

use super::evaluation::{annual_value, severity_after};
use super::outage::{Outages, outages, workaround_minutes};
use super::range::Range;
use super::words::{Style, date, money, percent, spoken, sum};

/// Words that a paragraph may have.
pub const MOST_WORDS: usize = 120;

/// Words that no business reader uses: they belong to those who run the service.
const JARGON: [&str; 75] = [
    "alert",
    "api",
    "architecture",
    "availability",
    "backup",
    "bandwidth",
    "bia",
    "bsm",
    "capacity",
    "cloud",
    "cluster",
    "cmdb",
    "component",
    "configuration",
    "container",
    "dashboard",
    "database",
    "deployment",
    "devops",
    "downtime",
    "endpoint",
    "escalation",
    "event",
    "failover",
    "firewall",
    "framework",
    "governance",
    "helpdesk",
    "incident",
    "infrastructure",
    "interface",
    "itil",
    "itsm",
    "kpi",
    "latency",
    "legacy",
    "log",
    "mainframe",
    "metric",
    "middleware",
    "monitoring",
    "mtpd",
    "network",
    "ola",
    "orchestration",
    "outage",
    "patch",
    "platform",
    "provisioning",
    "redundancy",
    "release",
    "repository",
    "router",
    "rpo",
    "rto",
    "saas",
    "scalability",
    "server",
    "sla",
    "sprint",
    "stack",
    "stakeholder",
    "storage",
    "throughput",
    "ticket",
    "topology",
    "uptime",
    "virtualisation",
    "virtualization",
    "workaround",
    "wrt",
    "mbco",
    "itscm",
    "byod",
    "vpn",
];

/// A paragraph with what is to be known about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Paragraph {
    /// The text: its owner's, or the generated one.
    pub text: String,
    /// Whether its owner wrote it.
    pub is_own: bool,
    /// How many words it has.
    pub words: u32,
    /// Words that no business reader uses. They are marked, not forbidden.
    pub jargon: Vec<String>,
}

/// The paragraph of a statement. `exceptions` are words of the client's own business, such as a
/// port's containers.
pub fn paragraph(statement: &Statement, exceptions: &[String], style: Style) -> Paragraph {
    let text = text(statement, style);
    Paragraph {
        is_own: own_text(statement).is_some(),
        words: count(&text),
        jargon: jargon(&text, exceptions),
        text,
    }
}

/// The paragraph alone, for paper, which marks nothing in it.
pub fn text(statement: &Statement, style: Style) -> String {
    own_text(statement).map_or_else(|| generated(statement, style), str::to_owned)
}

/// What its owner wrote.
fn own_text(statement: &Statement) -> Option<&str> {
    let text = statement.text.as_deref();
    text.filter(|text| !text.trim().is_empty())
}

/// The words of a text that are jargon, plurals too, each once in order of appearance. An exception
/// covers both its singular and its plural.
pub fn jargon(text: &str, exceptions: &[String]) -> Vec<String> {
    let stem = |word: &String| jargon_word(&word.to_lowercase());
    let allowed: Vec<&str> = exceptions.iter().filter_map(stem).collect();
    let mut found: Vec<String> = Vec::new();
    for word in text.split(|letter: char| !letter.is_alphanumeric()) {
        let lower = word.to_lowercase();
        let is_marked = jargon_word(&lower).is_some_and(|known| !allowed.contains(&known));
        if is_marked && !found.contains(&lower) {
            found.push(lower);
        }
    }
    found
}

/// The jargon of which a word is the singular or the plural.
fn jargon_word(word: &str) -> Option<&'static str> {
    let stems = [
        Some(word.to_owned()),
        word.strip_suffix('s').map(str::to_owned),
        word.strip_suffix("es").map(str::to_owned),
        word.strip_suffix("ies").map(|stem| format!("{stem}y")),
    ];
    let is = |known: &&'static str| stems.iter().flatten().any(|stem| stem == known);
    JARGON.iter().copied().find(is)
}

fn count(text: &str) -> u32 {
    text.split_whitespace().count() as u32
}

/// A sentence, and how soon it is given up where the whole is too long: never at 0.
struct Sentence {
    text: Option<String>,
    dispensable: u8,
}

/// Facts as sentences, the least needed left out until no more than 120 words are left.
fn generated(statement: &Statement, style: Style) -> String {
    let losses = outages(statement);
    let losses = losses.as_ref();
    let must = |text| Sentence {
        text,
        dispensable: 0,
    };
    let may = |dispensable, text| Sentence { text, dispensable };
    let sentences = [
        must(lets(statement)),
        may(3, supports(statement, style)),
        must(stops(statement, losses, style)),
        may(1, unacceptable(statement, style)),
        may(2, other_way(statement)),
        must(back(statement)),
        may(4, signed(statement, style)),
    ];
    let joined = |given_up: u8| {
        let kept = sentences
            .iter()
            .filter(|one| one.dispensable == 0 || one.dispensable > given_up);
        let kept: Vec<&str> = kept.filter_map(|one| one.text.as_deref()).collect();
        kept.join(" ")
    };
    let fits = (0..=4)
        .map(joined)
        .find(|text| count(text) as usize <= MOST_WORDS);
    fits.unwrap_or_else(|| shortened(&joined(4)))
}

/// The first words of a text that nothing else makes short enough.
fn shortened(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().take(MOST_WORDS).collect();
    format!("{}…", words.join(" "))
}

/// A text as the end of a sentence: without its own full stop, and not empty.
fn ending(text: Option<&str>) -> Option<&str> {
    let text = text?.trim().trim_end_matches('.');
    (!text.is_empty()).then_some(text)
}

/// The same, beginning in small where it does not begin with a name or an abbreviation.
fn within(text: Option<&str>) -> Option<String> {
    let text = ending(text)?;
    let first = text.chars().next()?;
    let second_is_small = text
        .chars()
        .nth(1)
        .is_none_or(|letter| !letter.is_uppercase());
    Some(match second_is_small {
        true => first.to_lowercase().chain(text.chars().skip(1)).collect(),
        false => text.to_owned(),
    })
}

fn lets(statement: &Statement) -> Option<String> {
    let purpose = within(statement.purpose.as_deref())?;
    let purpose = purpose.strip_prefix("lets ").unwrap_or(&purpose);
    Some(format!("{} lets {purpose}.", statement.name.trim()))
}

fn supports(statement: &Statement, style: Style) -> Option<String> {
    let currency = statement.currency.as_deref();
    let goal = ending(statement.context.goal.as_deref()).map(|goal| format!("supports {goal}"));
    let value = annual_value(statement)
        .map(|value| format!("carries about {} a year", money(value, currency, style)));
    let cost = statement.value.cost_per_year.filter(|_| value.is_some());
    let cost = cost.map_or_else(String::new, |cost| {
        format!(" at a cost of {}", money(cost.into(), currency, style))
    });
    let said: Vec<String> = [goal, value].into_iter().flatten().collect();
    // "It" needs the sentence before, which names the service.
    let subject = match ending(statement.purpose.as_deref()) {
        Some(_) => "It",
        None => statement.name.trim(),
    };
    (!said.is_empty()).then(|| format!("{subject} {}{cost}.", said.join(" and ")))
}

/// The first thing that happens, and what a day costs.
fn stops(statement: &Statement, losses: Option<&Outages>, style: Style) -> Option<String> {
    let first = first_effect(statement).map(|(effect, after)| match after {
        0 => format!("{effect} at once"),
        _ => format!("{effect} within {}", spoken(f64::from(after))),
    });
    let said: Vec<String> = [first, day(statement, losses, style)]
        .into_iter()
        .flatten()
        .collect();
    (!said.is_empty()).then(|| format!("If it stops, {}.", said.join("; ")))
}

fn first_effect(statement: &Statement) -> Option<(String, u32)> {
    let ratings = statement.impact.ratings.iter();
    let felt =
        ratings.filter(|rating| rating.severity > 0 && !rating.consequence.trim().is_empty());
    let first = felt.min_by_key(|rating| rating.after_minutes)?;
    Some((within(Some(&first.consequence))?, first.after_minutes))
}

fn day(statement: &Statement, losses: Option<&Outages>, style: Style) -> Option<String> {
    let loss: Option<Range> = losses.and_then(|losses| Some(losses.at(24.0)?.total));
    let loss = loss.filter(|loss| loss.high > 0.0).map(|loss| {
        let amount = money(loss, statement.currency.as_deref(), style);
        format!("we lose about {amount}")
    });
    let effect = worst_other(statement, 1440).and_then(|rating| within(Some(&rating.consequence)));
    let said: Vec<String> = [loss, effect].into_iter().flatten().collect();
    (!said.is_empty()).then(|| format!("after a day {}", said.join(" and ")))
}

/// The worst harm at that time that is not money.
fn worst_other(statement: &Statement, minutes: u32) -> Option<&Rating> {
    let ratings = statement.impact.ratings.iter().filter(|rating| {
        rating.after_minutes == minutes
            && rating.category != ImpactCategory::Financial
            && rating.severity > 0
            && !rating.consequence.trim().is_empty()
    });
    ratings.min_by_key(|rating| std::cmp::Reverse(rating.severity))
}

fn unacceptable(statement: &Statement, style: Style) -> Option<String> {
    let after = f64::from(statement.tolerances.mtpd_minutes?);
    let because =
        reason(statement, style).map_or_else(String::new, |reason| format!(" because {reason}"));
    Some(format!(
        "After {} the damage is no longer acceptable{because}.",
        spoken(after)
    ))
}

/// Why it can be borne no longer: the harm that was judged so, a duty, or the limit of the loss.
fn reason(statement: &Statement, style: Style) -> Option<String> {
    let grid = &statement.impact;
    let told = severity_after(statement, 1440).is_some();
    let harm = grid.ratings.iter().filter(|rating| {
        rating.severity >= grid.unacceptable_from && !rating.consequence.trim().is_empty()
    });
    let shown_before = worst_other(statement, 1440)
        .filter(|_| told)
        .map(|one| &one.consequence);
    let mut harm: Vec<&Rating> = harm
        .filter(|one| Some(&one.consequence) != shown_before)
        .collect();
    harm.sort_by_key(|rating| rating.after_minutes);
    let duty = statement
        .obligations
        .iter()
        .find(|duty| !duty.name.trim().is_empty());
    let limit = statement.tolerances.intolerable_loss.map(|limit| {
        let amount = sum(limit as f64, statement.currency.as_deref(), style);
        format!("more than {amount} would be lost")
    });
    harm.first()
        .and_then(|rating| within(Some(&rating.consequence)))
        .or_else(|| duty.map(|duty| format!("it would breach {}", duty.name.trim())))
        .or(limit)
}

fn other_way(statement: &Statement) -> Option<String> {
    if statement.workaround.exists == Some(false) {
        return Some("There is no other way to work.".to_owned());
    }
    let way = within(statement.workaround.description.as_deref())?;
    let minutes = workaround_minutes(statement);
    let long = minutes.map_or_else(String::new, |m| format!(" for {}", spoken(f64::from(m))));
    let share = statement.workaround.capacity;
    let share = share.map_or_else(String::new, |share| {
        format!(" at {} of normal volume", percent(share))
    });
    Some(format!("People can work with {way}{long}{share}."))
}

fn back(statement: &Statement) -> Option<String> {
    let minutes = f64::from(statement.tolerances.rto_minutes?);
    Some(format!(
        "We therefore need it back within {}.",
        spoken(minutes)
    ))
}

fn signed(statement: &Statement, style: Style) -> Option<String> {
    let signature = statement
        .signature
        .as_ref()
        .filter(|_| statement.is_signed())?;
    let sure = match statement.loss.confidence {
        Some(Confidence::Low) => "; estimates are guesses",
        Some(Confidence::Medium) => "; estimates are thought through",
        Some(Confidence::High) => "; estimates come from the books",
        None => "",
    };
    let day = date(signature.on, style);
    Some(format!("Signed {}, {day}{sure}.", signature.by.trim()))
}
