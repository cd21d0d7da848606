//! Which column holds what, guessed from the heads.

use std::collections::{BTreeMap, BTreeSet};

use model::ServiceField;

use super::{Mapping, duration, money};

/// Names of each column in English and German, the surest first. Case, blanks and signs do not matter.
const NAMES: [(ServiceField, &str); 19] = [
    (
        ServiceField::Id,
        // Not “No.” and “Nr.”: what only counts the rows would take one service for another next time.
        "service id, id, identifier, service number, service no, service nr, kennung",
    ),
    (
        ServiceField::Name,
        "service, service name, name of service, business service, name, geschäftsservice,
        name des service, dienst, dienstname, leistung, bezeichnung, application, anwendung",
    ),
    (
        ServiceField::Unit,
        "business unit, unit, bu, department, division, business area, geschäftsbereich,
        geschäftseinheit, organisationseinheit, fachbereich, bereich, abteilung",
    ),
    (ServiceField::Purpose, "purpose, it lets, zweck, wozu"),
    (
        ServiceField::Why,
        "why, why it matters, reason, warum, begründung",
    ),
    (
        ServiceField::Worth,
        "worth, what it is worth, value in words, benefit, nutzen, wert in worten",
    ),
    (
        ServiceField::BusinessOwner,
        "business owner, business owner name, owner business, fachverantwortlicher,
        fachverantwortliche, fachverantwortung, fachlicher eigentümer, geschäftsverantwortlicher,
        owner, eigentümer, verantwortlicher, verantwortlich",
    ),
    (
        ServiceField::BusinessOwnerRole,
        "business owner role, role of business owner, owner role, role,
        rolle des fachverantwortlichen, rolle, funktion",
    ),
    (
        ServiceField::ItOwner,
        "it owner, it owner name, owner it, it responsible, it service owner, technical owner,
        it verantwortlicher, it verantwortliche, it verantwortung, technischer eigentümer,
        service owner, service manager",
    ),
    (ServiceField::Currency, "currency, ccy, währung"),
    (
        ServiceField::ContributionPerYear,
        "contribution per year, contribution a year, annual contribution, yearly contribution,
        contribution p.a., contribution, deckungsbeitrag pro jahr, deckungsbeitrag p.a.,
        deckungsbeitrag, jährlicher deckungsbeitrag, beitrag pro jahr",
    ),
    (
        ServiceField::CostPerYear,
        "cost per year, costs per year, cost a year, annual cost, annual costs, yearly cost,
        cost p.a., costs p.a., cost, costs, kosten pro jahr, kosten p.a., jährliche kosten,
        jahreskosten, kosten",
    ),
    (
        ServiceField::Loss4h,
        "loss after 4 h, loss 4 h, loss after 4 hours, loss in 4 hours, loss 4 hours, 4 h loss,
        impact 4 h, impact after 4 h, verlust nach 4 h, verlust nach 4 stunden, verlust 4 h,
        schaden nach 4 h, schaden nach 4 stunden, schaden 4 h, ausfallkosten nach 4 h,
        ausfallkosten 4 h",
    ),
    (
        ServiceField::Loss24h,
        "loss after 24 h, loss 24 h, loss after 24 hours, loss in 24 hours, loss 24 hours,
        24 h loss, loss after a day, loss after 1 day, loss per day, impact 24 h,
        impact after 24 h, verlust nach 24 h, verlust nach 24 stunden, verlust 24 h,
        verlust nach einem tag, verlust pro tag, schaden nach 24 h, schaden nach 24 stunden,
        schaden 24 h, schaden nach einem tag, schaden pro tag, ausfallkosten nach 24 h,
        ausfallkosten 24 h",
    ),
    (
        ServiceField::Mtpd,
        "mtpd, mtd, mao, mta, maximum tolerable period of disruption, maximum tolerable downtime,
        max tolerable downtime, maximum tolerable outage, maximum acceptable outage,
        maximal tolerierbare ausfallzeit, max tolerierbare ausfallzeit,
        maximal tolerierbare ausfalldauer, maximale ausfallzeit",
    ),
    (
        ServiceField::Rto,
        "rto, recovery time objective, recovery time, wiederanlaufzeit, wiederherstellungszeit,
        geforderte wiederanlaufzeit",
    ),
    (
        ServiceField::Wrt,
        "wrt, work recovery time, catching up, nacharbeit, nacharbeitszeit, aufarbeitungszeit",
    ),
    (
        ServiceField::Rpo,
        "rpo, recovery point objective, recovery point, maximum data loss, maximaler datenverlust,
        max datenverlust, tolerierbarer datenverlust",
    ),
    (ServiceField::Tier, "tier, service tier, tier level, stufe"),
];

/// The columns by what their heads say. A column is taken once, a field is given one column.
pub fn guess(heads: &[String]) -> Mapping {
    let known: Vec<BTreeSet<String>> = heads.iter().map(|head| readings(head)).collect();
    let mut mapping = Mapping::new();
    let mut taken = BTreeSet::new();
    for (field, names) in NAMES {
        let found = names.split(',').find_map(|name| {
            let name = bare(name);
            let free = |(column, readings): &(usize, &BTreeSet<String>)| {
                !taken.contains(column) && readings.contains(&name)
            };
            let column = known.iter().enumerate().find(free);
            column.map(|(column, _)| column)
        });
        if let Some(column) = found {
            taken.insert(column);
            mapping.extend(u32::try_from(column).map(|column| (field, column)));
        }
    }
    mapping
}

/// How many fields the heads name.
pub(super) fn known_fields(heads: &[String]) -> usize {
    guess(heads).len()
}

/// What a head may be read as: whole, and without its unit.
fn readings(head: &str) -> BTreeSet<String> {
    let outside = without_brackets(head);
    [
        bare(head),
        bare(&outside),
        without_unit(head),
        without_unit(&outside),
    ]
    .into_iter()
    .filter(|reading| !reading.is_empty())
    .collect()
}

/// Small letters and digits alone, umlauts as they are spelt without them.
pub(super) fn bare(text: &str) -> String {
    let mut bare = String::new();
    for one in text.chars().flat_map(char::to_lowercase) {
        match one {
            'ä' => bare.push_str("ae"),
            'ö' => bare.push_str("oe"),
            'ü' => bare.push_str("ue"),
            'ß' => bare.push_str("ss"),
            one if one.is_alphanumeric() => bare.push(one),
            _ => {}
        }
    }
    bare
}

fn without_brackets(head: &str) -> String {
    let mut depth = 0u32;
    let mut outside = String::new();
    for one in head.chars() {
        match one {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            one if depth == 0 => outside.push(one),
            _ => {}
        }
    }
    outside
}

/// The words without the units at their end: `RTO in h`, `rto_hours`, `Cost TEUR`.
fn without_unit(head: &str) -> String {
    let mut words = words(head);
    let is_unit =
        |word: &str| word == "in" || duration::unit(word).is_some() || money::is_unit(word);
    while words.len() > 1 && words.last().is_some_and(|word| is_unit(word)) {
        words.pop();
    }
    bare(&words.concat())
}

fn words(text: &str) -> Vec<&str> {
    let parts = |one: char| !one.is_alphanumeric() && !"€£$¥".contains(one);
    text.split(parts).filter(|word| !word.is_empty()).collect()
}

/// The unit of time that a head names, in minutes: alone in brackets, or as its last word.
pub(super) fn duration_unit(head: &str) -> Option<u32> {
    let mut groups = head.split(['(', ')', '[', ']']).skip(1).map(words);
    let alone = groups.find_map(|words| match words.as_slice() {
        [word] | ["in", word] => duration::unit(word),
        _ => None,
    });
    let all = words(head);
    let last = || duration::unit(all.get(1..)?.last()?);
    alone.or_else(last)
}

/// What a column is called where it has no head: `Column C`.
pub(super) fn letter(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let place = (rest - 1) % 26;
        letters.push(char::from(b'A' + place as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// The column that a person names by its head, or by its letter.
pub fn column_named(heads: &[String], name: &str) -> Option<u32> {
    let wanted = bare(name);
    let by_head = heads.iter().position(|head| bare(head) == wanted);
    let by_letter = || (0..heads.len()).find(|column| letter(*column).eq_ignore_ascii_case(name));
    u32::try_from(by_head.or_else(by_letter)?).ok()
}

/// The heads as the mapping names them, for messages.
pub(super) fn head_of<'a>(heads: &'a [String], mapping: &Mapping, field: ServiceField) -> &'a str {
    let column = mapping
        .get(&field)
        .and_then(|column| heads.get(*column as usize));
    column.map_or("", String::as_str)
}

/// Columns by their number, for what is not mapped.
pub(super) fn by_column(mapping: &Mapping) -> BTreeMap<u32, ServiceField> {
    mapping
        .iter()
        .map(|(field, column)| (*column, *field))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_names_and_no_name_has_two_fields() {
        let mut seen = BTreeMap::new();
        for (field, names) in NAMES {
            for name in names.split(',').map(bare) {
                assert!(!name.is_empty());
                assert_eq!(seen.insert(name.clone(), field), None, "{name}");
            }
        }
        let fields: BTreeSet<ServiceField> = seen.into_values().collect();
        assert_eq!(fields.len(), ServiceField::ALL.len());
    }

    #[test]
    fn columns_have_the_letters_of_spreadsheets() {
        for (column, expected) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letter(column), expected);
        }
    }
}
