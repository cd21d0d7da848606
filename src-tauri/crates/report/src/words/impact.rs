//! What it costs when it stops: the portfolio and the statements.

use analysis::impact::words::DateStyle;
use chart::figure::{duration, durations};

use super::{count, day, list, month, number_capital, percent};
use crate::impact::{Duty, Moved, Person, StatementState, StatementTolerances};

pub(crate) const RUN: &str = "Business impact statement";
pub(crate) const FOOT: &str =
    "Plumbline. Business impact statement: estimates by the business owner, not an audit.";
pub(crate) const PORTFOLIO_FOOT: &str =
    "Plumbline. Losses are estimates by the business owners, from low to high, not an audit.";

// Portfolio

pub(crate) const SIGNED: &str = "Signed and current";
pub(crate) const NO_OWNER: &str = "Nobody owns";
pub(crate) const UNKNOWN_LOSS: &str = "Nobody knows the loss";
pub(crate) const TIER_ONE: &str = "Tier 1";
pub(crate) const CONFLICTS: &str = "Recovery conflicts";
pub(crate) const DUTIES: &str = "A duty to life or law: restored first, never ranked by money";
pub(crate) const RANKED: &str = "Ranked by what is lost after 24 hours";
pub(crate) const NO_SERVICES: &str = "No service has a statement yet.";
pub(crate) const SERVICE: &str = "Service";
pub(crate) const OWNER: &str = "Business owner";
pub(crate) const IT_OWNER: &str = "IT service owner";
pub(crate) const AFTER_4H: &str = "Lost after 4 h";
pub(crate) const AFTER_24H: &str = "Lost after 24 h";
pub(crate) const TIER: &str = "Tier";
pub(crate) const STATEMENT: &str = "Statement";
pub(crate) const RANK_4H: &str = "At 4 h";
pub(crate) const NOBODY: &str = "nobody";
pub(crate) const NOBODY_KNOWS: &str = "nobody knows";
pub(crate) const NO_STATEMENT: &str = "none";
pub(crate) const SEVERITY: &str = "How badly it hurts, by service";
pub(crate) const WORTH: &str = "What the services bring and what they cost";
pub(crate) const WAITING: &str = "Who is to be back before what they need";
pub(crate) const NO_CONFLICTS: &str =
    "No service is to be back before something it cannot work without.";
pub(crate) const ONLY_WRONG: &str = "Who needs whom is too much for a page, so only needs that are \
     back too late or go round in a circle are drawn.";
pub(crate) const TOO_LARGE: &str =
    "Who needs whom is too much for a page. The app draws it in full.";
pub(crate) const BACK: &str = "Back within";
pub(crate) const NEEDS: &str = "Cannot work without";
pub(crate) const UNKNOWN: &str = "What nobody knows";
pub(crate) const NOTHING_UNKNOWN: &str = "Every question that was asked has an answer.";
pub(crate) const QUESTION: &str = "Question";
pub(crate) const ASKED: &str = "Asked";
pub(crate) const WHEN: &str = "When";

pub(crate) const EXPOSED: &str = "What the maturity gaps leave exposed";
pub(crate) const EXPOSED_LEAD: &str =
    "This is what is at stake while a gap is open, not what closing it would keep.";
pub(crate) const WITH_MONEY: &str = "With money";
pub(crate) const WITHOUT_MONEY: &str = "Without";
pub(crate) const GAP: &str = "Gap";
pub(crate) const LEVELS: &str = "Levels";
pub(crate) const EXPOSED_SERVICES: &str = "Services";
pub(crate) const EXPECTED: &str = "Expected loss a year";
pub(crate) const WORST: &str = "Worst single loss";

/// "Not shown, since what they bring or cost is not stated: Staff pay."
pub(crate) fn unvalued(services: &[String]) -> String {
    let names = list(services);
    format!("Not shown, since what they bring or cost is not stated: {names}.")
}

/// Says what stands beneath a loss.
pub(crate) const INTANGIBLE_NOTE: &str =
    "“Of which” are customers who leave: no invoice shows that loss, so it stands apart.";

/// "of which €160–350k", beneath the loss of which it is a part.
pub(crate) fn intangible(amount: &str) -> String {
    format!("of which {amount}")
}

/// "Without customers who leave, Claims payment would come second."
pub(crate) fn moved(moved: &Moved) -> String {
    let Moved {
        service,
        place,
        currency,
    } = moved;
    let place = match place {
        1 => "first".to_owned(),
        2 => "second".to_owned(),
        3 => "third".to_owned(),
        place => format!("in place {place}"),
    };
    let ranking = match currency {
        Some(currency) => format!(" of those in {currency}"),
        None => String::new(),
    };
    format!("Without customers who leave, {service} would come {place}{ranking}.")
}

/// "8, 2 without a sum".
pub(crate) fn exposed_services(services: usize, unpriced: usize) -> String {
    match unpriced {
        0 => services.to_string(),
        unpriced => format!("{services}, {unpriced} without a sum"),
    }
}

/// "of 10, above the 20 % that can come first".
pub(crate) fn tier_one_unit(services: usize) -> String {
    format!("of {services}")
}

pub(crate) const INFLATED_NOTE: &str =
    "more than one in five: when everything is urgent, nothing is";

pub(crate) fn services(number: usize) -> &'static str {
    if number == 1 { "service" } else { "services" }
}

/// "Three of ten services are in tier 1. ..."
pub(crate) fn inflated(order: &[String], tier_one: usize, services: usize) -> String {
    let lead = format!(
        "{} of {services} services are in tier 1. When everything is urgent, nothing is.",
        number_capital(tier_one)
    );
    match order {
        [] => format!("{lead} They have not been compared with each other yet."),
        order => format!(
            "{lead} Compared with each other, in this order: {}.",
            list(order)
        ),
    }
}

/// "Claims intake waits for Customer contact, which waits for Claims intake."
pub(crate) fn cycle(services: &[String]) -> String {
    let Some(first) = services.first() else {
        return String::new();
    };
    let ring: Vec<&str> = services
        .iter()
        .skip(1)
        .map(String::as_str)
        .filter(|name| name != first)
        .chain([first.as_str()])
        .collect();
    format!("{first} waits for {}.", ring.join(", which waits for "))
}

pub(crate) fn duty(duty: Duty) -> &'static str {
    match duty {
        Duty::Life => "life",
        Duty::Law => "law",
    }
}

pub(crate) fn state(state: &StatementState) -> &'static str {
    match state {
        StatementState::Draft => "draft",
        StatementState::InReview => "in review",
        StatementState::Signed { .. } => "signed",
        StatementState::Expired { .. } => "expired",
    }
}

// A statement

pub(crate) const WHY: &str = "Why?";
pub(crate) const WORTH_IT: &str = "What is it worth?";
pub(crate) const COSTS: &str = "What it costs when it stops";
pub(crate) const AFTER: &str = "After";
pub(crate) const LOST: &str = "Lost, low to high";
pub(crate) const SEVERITY_SHORT: &str = "Severity";
pub(crate) const CURVE_NOTE: &str = "Line: likely. Ground: low to high.";
pub(crate) const HURTS: &str = "How it hurts over time";
pub(crate) const NEED: &str = "What we need";
pub(crate) const NEED_OR_WANT: &str = "Need or want";
pub(crate) const OPEN: &str = "Nobody knows";
pub(crate) const PROBLEMS: &str = "To know before signing. ";
pub(crate) const BLOCKS: &str = "Blocks signing. ";
pub(crate) const NO_PROBLEMS: &str = "The rules found nothing.";
pub(crate) const SIGNATURE: &str = "Signature";
pub(crate) const DATE: &str = "Date";
pub(crate) const REVIEW: &str = "Review by";
pub(crate) const NO_TEXT: &str = "The statement has not been written yet.";
pub(crate) const NOT_WRITTEN: &str = "not written yet";
pub(crate) const NO_NAME: &str = "nobody yet";
pub(crate) const CONFIRM: &str = "By signing I confirm that these figures are my best estimate and that I will decide on money and priority by them.";

/// "Version 5, in review. Tier 2, decided by severity 4 within 24 hours."
pub(crate) fn standing(
    version: u32,
    state: &StatementState,
    tier: Option<&(u8, String)>,
    dates: DateStyle,
) -> String {
    let state = match state {
        StatementState::Draft => "draft".to_owned(),
        StatementState::InReview => "in review".to_owned(),
        StatementState::Signed { by, on } => format!("signed by {by} on {}", day(*on, dates)),
        StatementState::Expired { since } => format!("expired since {}", day(*since, dates)),
    };
    let tier = match tier {
        Some((tier, decided_by)) => format!("Tier {tier}, decided by {decided_by}."),
        None => "No tier yet: too little is known.".to_owned(),
    };
    format!("Version {version}, {state}. {tier}")
}

/// "Business owner Ingrid Solheim, Head of Claims. IT service owner Jonas Weck."
pub(crate) fn owners(business: Option<&Person>, it: Option<&Person>) -> String {
    let business = business.map_or("No business owner yet.".to_owned(), |person| {
        format!("Business owner {}.", named(person))
    });
    let it = it.map_or("No IT service owner yet.".to_owned(), |person| {
        format!("IT service owner {}.", named(person))
    });
    format!("{business} {it}")
}

/// "Ingrid Solheim, Head of Claims".
pub(crate) fn named(person: &Person) -> String {
    match person.role.trim() {
        "" => person.name.clone(),
        role => format!("{}, {role}", person.name),
    }
}

/// "€6.1–8.4m a year (Finance) at a cost of €1.3m"; empty where neither is known.
pub(crate) fn value(value: Option<&str>, source: &str, cost: Option<&str>) -> String {
    let source = match source.trim() {
        "" => String::new(),
        source => format!(" ({source})"),
    };
    match (value, cost) {
        (Some(value), Some(cost)) => format!("{value} a year{source} at a cost of {cost}."),
        (Some(value), None) => format!("{value} a year{source}; nobody knows what it costs."),
        (None, Some(cost)) => format!("It costs {cost} a year; nobody knows what it brings."),
        (None, None) => String::new(),
    }
}

/// Names, values and notes of what is asked for, where it is known.
pub(crate) fn tolerances(tolerances: &StatementTolerances) -> Vec<(&'static str, String, String)> {
    let StatementTolerances {
        back,
        proven,
        catch_up,
        unacceptable,
        by_curve,
        data_lost,
        at_least,
        open,
        other_way,
        other_way_lasts,
        other_way_tried,
    } = tolerances;
    let time = |minutes: &Option<f64>| minutes.map_or("not said".to_owned(), duration);
    let proven = match proven {
        Some((minutes, on)) => format!("shown: {}, {}", duration(*minutes), month(*on)),
        None => "never shown".to_owned(),
    };
    let curve = match by_curve {
        Some((high, Some(likely))) => format!("by the curve {}", durations(*high, *likely)),
        Some((high, None)) => format!("high estimate {}", durations(*high, *high)),
        None => String::new(),
    };
    let mut all = vec![
        ("Back within", time(back), proven),
        ("Then catch up", time(catch_up), String::new()),
        ("Unacceptable after", time(unacceptable), curve),
        ("Data may be lost", time(data_lost), String::new()),
        (
            "At least",
            at_least.map_or("not said".to_owned(), |share| {
                format!("{} of volume", percent(share))
            }),
            String::new(),
        ),
    ];
    let lasts = other_way_lasts.map_or("none".to_owned(), duration);
    let tried = match (other_way_lasts, other_way_tried) {
        (Some(_), Some(on)) => format!("tried {}", month(*on)),
        (Some(_), None) => "never tried".to_owned(),
        (None, _) => String::new(),
    };
    let note = [other_way.trim(), tried.as_str()]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join("; ");
    all.push(("Another way", lasts, note));
    if !open.trim().is_empty() {
        all.push(("Open", open.clone(), String::new()));
    }
    all
}

/// "How many reports come at night: asked Claims and IT, 18 Nov 2026".
pub(crate) fn asked(asked: &str, day: &str) -> String {
    match asked.trim() {
        "" => format!("asked {day}"),
        asked => format!("asked {asked}, {day}"),
    }
}

/// "Not to be signed yet: 1 problem blocks it."
pub(crate) fn blocked(problems: usize) -> String {
    let problems = u32::try_from(problems).unwrap_or(u32::MAX);
    let blocks = if problems == 1 { "blocks" } else { "block" };
    format!(
        "Not to be signed yet: {} {blocks} it, named above.",
        count(problems, "problem", "problems")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_of_services_is_told_from_its_first_to_its_first() {
        let names = |names: &[&str]| {
            names
                .iter()
                .map(|name| (*name).to_owned())
                .collect::<Vec<_>>()
        };
        for (ring, text) in [
            (names(&["A", "B"]), "A waits for B, which waits for A."),
            (names(&["A", "B", "A"]), "A waits for B, which waits for A."),
            (names(&["A"]), "A waits for A."),
            (names(&[]), ""),
        ] {
            assert_eq!(cycle(&ring), text);
        }
    }

    #[test]
    fn the_first_other_place_is_told_in_words() {
        let told = |place: u32, currency: Option<&str>| {
            moved(&Moved {
                service: "Claims".to_owned(),
                place,
                currency: currency.map(str::to_owned),
            })
        };
        assert_eq!(
            told(1, None),
            "Without customers who leave, Claims would come first."
        );
        assert_eq!(
            told(4, Some("NOK")),
            "Without customers who leave, Claims would come in place 4 of those in NOK."
        );
    }

    #[test]
    fn what_is_not_known_is_said() {
        assert_eq!(value(None, "", None), "");
        assert_eq!(
            value(Some("€6.1–8.4m"), "Finance", Some("€1.3m")),
            "€6.1–8.4m a year (Finance) at a cost of €1.3m."
        );
        assert_eq!(
            owners(None, None),
            "No business owner yet. No IT service owner yet."
        );
        let nothing = tolerances(&StatementTolerances::default());
        assert!(
            nothing[0]
                == (
                    "Back within",
                    "not said".to_owned(),
                    "never shown".to_owned()
                )
        );
        assert_eq!(
            blocked(1),
            "Not to be signed yet: 1 problem blocks it, named above."
        );
    }
}
