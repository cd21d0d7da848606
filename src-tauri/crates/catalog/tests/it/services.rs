//! Lists of services: what cells may say, what is refused and where, and the way out and in again.

use std::collections::BTreeMap;

use catalog::services::{
    Mapping, Said, ServiceList, Table, column_named, guess, read_rows, read_table, write_csv,
    write_xlsx,
};
use model::{Estimate, ServiceField as Field};
use proptest::prelude::*;
use rust_xlsxwriter::{Format, Workbook};

fn table(text: &str) -> Table {
    read_table(text.as_bytes()).unwrap()
}

/// Nothing is known of any service.
fn unknown(_: Option<&str>, _: &str) -> Option<String> {
    None
}

fn read(text: &str) -> ServiceList {
    read_in(text, None)
}

/// The same where sums are to be expected in a currency.
fn read_in(text: &str, currency: Option<&str>) -> ServiceList {
    let table = table(text);
    let known = |_: Option<&str>, _: &str| currency.map(str::to_owned);
    read_rows(&table, &guess(&table.heads), &known)
}

/// Row, column and code of everything but columns that are not read.
fn told(list: &ServiceList) -> Vec<(u32, &str, &str)> {
    let problems = list.problems.iter();
    problems
        .filter(|one| one.code != "unused_column")
        .map(|one| (one.row, one.column.as_str(), one.code.as_str()))
        .collect()
}

/// What one cell says below a head: minutes, points of a sum, a tier; else the code of the problem.
fn said(head: &str, cell: &str, currency: Option<&str>) -> String {
    let text = format!("Service\t{head}\nPay\t{cell}\n");
    let list = read_in(&text, currency);
    if let Some((_, _, code)) = told(&list).first() {
        return (*code).to_owned();
    }
    let fields = list.rows[0].fields.values();
    let said: Vec<String> = fields
        .filter_map(|said| match said {
            Said::Text(_) => None,
            Said::Minutes(minutes) => Some(minutes.to_string()),
            Said::Tier(tier) => Some(tier.to_string()),
            Said::Sum(sum) => Some(match sum.low == sum.high {
                true => sum.likely.to_string(),
                false => format!("{}..{}..{}", sum.low, sum.likely, sum.high),
            }),
        })
        .collect();
    said.join(" ")
}

/// A head, a cell, and what it says.
fn check(cases: &str, currency: Option<&str>) {
    let cases = cases.lines().map(str::trim).filter(|case| !case.is_empty());
    for case in cases {
        let parts: Vec<&str> = case.split('|').map(str::trim).collect();
        assert_eq!(said(parts[0], parts[1], currency), parts[2], "{case}");
    }
}

#[test]
fn lengths_of_time_have_a_unit() {
    let cases = "
        RTO | 30 min | 30
        RTO | 4 h | 240
        RTO | 4h | 240
        RTO | 4 hrs | 240
        RTO | 4 Std. | 240
        RTO | 2 Stunden | 120
        RTO | 1 d | 1440
        RTO | 2 Tage | 2880
        RTO | 1 w | 10080
        RTO | 2 Wochen | 20160
        RTO | 1 d 12 h | 2160
        RTO | 2 h 30 min | 150
        RTO | 1.5 h | 90
        RTO | 1,5 h | 90
        RTO | 0.333333 h | 20
        RTO | 1 000 min | 1000
        RTO | 0 | 0
        RTO | 0 min | 0
        RTO (h) | 4 | 240
        RTO [h] | 1,5 | 90
        RTO in h | 4 | 240
        RTO hours | 4 | 240
        rto_hours | 4 | 240
        RPO [min] | 15 | 15
        RPO (Minuten) | 15 | 15
        MTPD (d) | 2 | 2880
        MTPD in Tagen | 2 | 2880
        RTO (h) | 30 min | 30
        Wiederanlaufzeit (Std) | 8 | 480
        RTO (min. requirement) | 4 | unused
        RTO | 4 | no_unit
        RTO | 4.5 | no_unit
        RTO | -4 h | negative
        RTO | 4-8 h | bad_duration
        RTO | 4:00 | bad_duration
        RTO | < 4 h | bad_duration
        RTO | none | bad_duration
        RTO | - | bad_duration
        RTO | n/a | bad_duration
        RTO | 4 m | bad_duration
        RTO | 3 months | bad_duration
        RTO | 2 AT | bad_duration
        RTO | 1.500 h | ambiguous_number
        RTO | 0.01 h | not_whole_minutes
        RTO | 99999999 d | too_large
        RTO | #N/A | cell_error
    ";
    // A remark in brackets is no unit; the head is still that of a recovery time.
    check(&cases.replace("4 | unused", "4 | no_unit"), None);
}

#[test]
fn sums_are_read_as_people_write_them() {
    let cases = "
        Cost per year | 1200000 | 120000000
        Cost per year | 1,200,000 | 120000000
        Cost per year | 1.200.000 | 120000000
        Cost per year | 1'200'000 | 120000000
        Cost per year | 1’200’000 | 120000000
        Cost per year | 1 200 000 | 120000000
        Cost per year | 1,200,000.50 | 120000050
        Cost per year | 1.200.000,50 | 120000050
        Cost per year | 12.5 | 1250
        Cost per year | 12,50 | 1250
        Cost per year | 0.125 | 13
        Cost per year | 1.2m | 120000000
        Cost per year | 1,2 Mio. | 120000000
        Cost per year | 1.2 million | 120000000
        Cost per year | 2 bn | 200000000000
        Cost per year | € 40k | 4000000
        Cost per year | €40k | 4000000
        Cost per year | 40 k€ | 4000000
        Cost per year | 40 T€ | 4000000
        Cost per year | TEUR 40 | 4000000
        Cost per year | 40 Tsd. EUR | 4000000
        Cost per year | EUR 40,000.- | 4000000
        Cost per year | 40.000,- | 4000000
        Cost per year | 40-70k | 4000000..5500000..7000000
        Cost per year | 40 – 70k | 4000000..5500000..7000000
        Cost per year | 40 to 70k | 4000000..5500000..7000000
        Cost per year | 40 bis 70 T€ | 4000000..5500000..7000000
        Cost per year | 900k - 1.2m | 90000000..105000000..120000000
        Cost per year | 0-70k | 0..3500000..7000000
        Cost per year | 40 - 45 - 70 | 4000..4500..7000
        Cost per year | 0 | 0
        Cost per year | 85,000 | 8500000
        Cost per year | 85.000 | 8500000
        Cost per year | 1.200 | 120000
        Cost per year (k€) | 40 | 4000000
        Kosten p.a. in T€ | 40 | 4000000
        Kosten TEUR | 40-70 | 4000000..5500000..7000000
        Cost per year [Mio. EUR] | 1,2 | 120000000
        Cost per year (€ 000) | 40 | 4000000
        Loss after 24 h (k€) | 40 | 4000000
        Schaden nach 4 Stunden | 40k | 4000000
    ";
    check(cases, Some("EUR"));
}

#[test]
fn sums_that_are_none_or_could_be_two_are_refused() {
    let cases = "
        Cost per year | -40 | negative
        Cost per year | −40k | negative
        Cost per year | (40,000) | negative
        Cost per year | much | bad_sum
        Cost per year | 40% | bad_sum
        Cost per year | ~40k | bad_sum
        Cost per year | 40k+ | bad_sum
        Cost per year | 40k per year | bad_sum
        Cost per year | 1 billion | bad_sum
        Cost per year | 12,00,000 | bad_sum
        Cost per year | 1.200,000.00 | bad_sum
        Cost per year | 40- | bad_sum
        Cost per year | 1-2-3-4 | bad_sum
        Cost per year | 40 k m | bad_sum
        Cost per year | n/a | bad_sum
        Cost per year | - | bad_sum
        Cost per year | 1.200m | ambiguous_number
        Cost per year | 1,200k | ambiguous_number
        Cost per year (k€) | 1.200 | ambiguous_number
        Cost per year | 1.200 KWD | ambiguous_number
        Cost per year | 70-40k | out_of_order
        Cost per year | 600-1.9k | out_of_order
        Cost per year (k€) | 40k | unit_twice
        Cost per year | 99999999999999999 | too_large
        Cost per year | 9999999999999999999999999999999999999999999999 | bad_sum
        Cost per year | $40 to €50 | currency_conflict
        Cost per year (EUR) | $40 | currency_conflict
        Cost per year | #REF! | cell_error
        Tier | 2 | 2
        Tier | Tier 3 | 3
        Tier | 0 | bad_tier
        Tier | 6 | bad_tier
        Tier | gold | bad_tier
        Currency | Taler | bad_currency
        Currency | kr | bad_currency
    ";
    check(cases, Some("EUR"));
}

#[test]
fn the_file_shows_what_a_point_is() {
    let sums = |cells: [&str; 3], head: &str| {
        let rows: String = cells
            .iter()
            .enumerate()
            .fold(String::new(), |rows, (at, cell)| {
                format!("{rows}S{at}\t{cell}\n")
            });
        let list = read_in(&format!("Service\t{head}\n{rows}"), Some("EUR"));
        let codes: Vec<(u32, String)> = list
            .problems
            .iter()
            .map(|one| (one.row, one.code.clone()))
            .collect();
        (codes, list)
    };
    let (problems, list) = sums(["1.200", "85.000", "1.200.000"], "Cost");
    assert_eq!(problems, []);
    let cost = list.rows[0].fields.get(&Field::CostPerYear);
    assert_eq!(cost, Some(&Said::Sum(Estimate::exactly(120_000))));
    let (problems, _) = sums(["33.33", "33.333", "33,333"], "Cost");
    assert_eq!(problems, [(3, "ambiguous_number".to_owned())]);
    let (problems, list) = sums(["1,200", "1,200,000", "5"], "Cost (k€)");
    assert_eq!(problems, []);
    let cost = list.rows[0].fields.get(&Field::CostPerYear);
    assert_eq!(cost, Some(&Said::Sum(Estimate::exactly(120_000_000))));
}

#[test]
fn the_currency_is_that_of_the_row_then_of_the_sign_then_of_the_workspace() {
    let currency = |head: &str, row: &str, known: Option<&str>| {
        let list = read_in(&format!("Service\tCost\t{head}\nPay\t{row}\n"), known);
        match told(&list).first() {
            Some((_, _, code)) => (*code).to_owned(),
            None => list.rows[0].text(Field::Currency).unwrap_or("-").to_owned(),
        }
    };
    let cases = [
        ("Currency", "40k\tCHF", Some("EUR"), "CHF"),
        ("Currency", "40k\tchf", None, "CHF"),
        ("Währung", "€40k\tEuro", None, "EUR"),
        ("Currency", "$40k\tAUD", None, "AUD"),
        ("Currency", "€40k\tUSD", None, "currency_conflict"),
        ("Currency", "€40k\t", Some("USD"), "EUR"),
        ("Currency", "$40k\t", None, "USD"),
        ("Currency", "$40k\t", Some("CAD"), "CAD"),
        ("Currency", "kr 40k\t", None, "currency_unclear"),
        ("Currency", "kr 40k\t", Some("NOK"), "NOK"),
        ("Currency", "40k\t", Some("GBP"), "GBP"),
        ("Currency", "40k\t", None, "no_currency"),
        ("Currency", "\tEUR", None, "EUR"),
        ("Currency", "\t", Some("EUR"), "-"),
        ("Loss 4h", "€40k\t£30k", None, "currency_conflict"),
        ("Loss 4h", "€40k\t30k", None, "EUR"),
    ];
    for (head, row, known, expected) in cases {
        assert_eq!(currency(head, row, known), expected, "{head}: {row}");
    }
}

#[test]
fn minor_units_are_those_of_the_currency() {
    for (cell, minor) in [
        ("40 JPY", 40),
        ("40.5 JPY", 41),
        ("40 KWD", 40_000),
        ("40 USD", 4000),
    ] {
        assert_eq!(said("Cost", cell, None), minor.to_string(), "{cell}");
    }
}

/// The fields of heads, `-` for one that is not known.
fn fields(heads: &str) -> String {
    let heads: Vec<String> = heads
        .split('|')
        .map(|head| head.trim().to_owned())
        .collect();
    let mapping = guess(&heads);
    let of = |column: usize| {
        let mut held = mapping
            .iter()
            .map(|(field, held)| (field.as_str(), *held as usize));
        held.find(|(_, held)| *held == column)
            .map_or("-", |(field, _)| field)
    };
    (0..heads.len()).map(of).collect::<Vec<_>>().join(" ")
}

#[test]
fn heads_are_known_in_both_languages() {
    let cases = [
        (
            "Service | Name | Business owner | Owner | RTO (h) | Wiederanlaufzeit",
            "name - business_owner - rto -",
        ),
        (
            "ID | Name | Owner | IT-Owner | BUSINESS  UNIT | No.",
            "id name business_owner it_owner unit -",
        ),
        (
            "Dienst | Geschäftsbereich | Eigentümer | Währung | Kosten p.a. (TEUR) | Max. tolerierbare Ausfallzeit [h]",
            "name unit business_owner currency cost_per_year mtpd",
        ),
        (
            "service_name | rto_minutes | Loss 24h | loss after 4 hours (k€) | RPO Std. | Tier",
            "name rto loss_24h loss_4h rpo tier",
        ),
    ];
    for (heads, expected) in cases {
        assert_eq!(fields(heads), expected, "{heads}");
    }
}

#[test]
fn a_person_names_a_column_by_its_head_or_its_letter() {
    let heads = ["Leistung", "Wert", "Column C"].map(str::to_owned);
    for (name, column) in [
        ("wert", Some(1)),
        ("C", Some(2)),
        ("column c", Some(2)),
        ("Preis", None),
    ] {
        assert_eq!(column_named(&heads, name), column, "{name}");
    }
}

#[test]
fn each_separator_and_a_title_above_are_read() {
    for separator in [",", ";", "\t"] {
        let text = ["Service|RTO|Why", "Pay|4 h|\"a, b; c\""]
            .join("\n")
            .replace('|', separator);
        let list = read(&text);
        assert_eq!(told(&list), [], "{separator}");
        assert_eq!(list.rows[0].text(Field::Why), Some("a, b; c"));
    }
    let titled = table("Services of Norhaven;;\r\n\r\nNr;Dienst;RTO\r\n1;Pay;4 h\r\n");
    assert_eq!((titled.head_row, titled.rows[0].0), (3, 4));
    assert_eq!(titled.heads, ["Nr", "Dienst", "RTO"]);
    let bare = table("\u{feff}Service;;Cost\nPay;x;\n;;;5\n");
    assert_eq!(bare.heads, ["Service", "Column B", "Cost", "Column D"]);
}

#[test]
fn rows_have_the_numbers_that_a_spreadsheet_shows() {
    let text = "Service,RTO,Why\r\n\r\nPay,4,\"two\nlines\"\r\n,,\r\n\r\nSell,x,\r\n";
    assert_eq!(
        told(&read(text)),
        [(3, "RTO", "no_unit"), (6, "RTO", "bad_duration")]
    );
}

#[test]
fn every_problem_of_a_row_is_told_and_empty_rows_are_passed_over() {
    let text = "ID;Service;RTO;Cost;Tier\n\
                a;Pay;4;-1;9\n\
                ;;;;\n\
                b;;4 h;;\n\
                ;;;€1,200,000;\n\
                c;Sell;4 h;€10;1\n\
                d;sell;4 h;€10;1\n\
                c;Buy;;;\n";
    let list = read(text);
    assert_eq!(
        told(&list),
        [
            (2, "RTO", "no_unit"),
            (2, "Tier", "bad_tier"),
            (2, "Cost", "negative"),
            (4, "Service", "name_missing"),
            (5, "Service", "name_missing"),
            (6, "ID", "twice"),
            (7, "Service", "twice"),
            (8, "ID", "twice"),
        ]
    );
    assert_eq!(list.rows.len(), 6);
    assert!(list.problems.iter().all(|one| one.message.ends_with('.')));
}

#[test]
fn columns_that_lead_nowhere_are_told_before_any_row_is_read() {
    let table = table("Preis,Menge\n1,2\n");
    let list = read_rows(&table, &Mapping::new(), &unknown);
    assert_eq!(told(&list), [(1, "", "no_name_column")]);
    assert_eq!(list.rows, []);
    let astray = Mapping::from([(Field::Name, 0), (Field::Rto, 7)]);
    let list = read_rows(&table, &astray, &unknown);
    assert_eq!(told(&list), [(1, "", "bad_mapping")]);
    let unused: Vec<_> = list.problems.iter().filter(|one| !one.is_error()).collect();
    assert_eq!((unused.len(), unused[0].column.as_str()), (1, "Menge"));
}

#[test]
fn what_is_no_table_says_so() {
    let cases: [(&[u8], &str); 6] = [
        (b"", "empty_table"),
        (b"\n;;\n", "empty_table"),
        (b"PK\x03\x04", "not_a_table"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1", "old_excel"),
        (b"Service\nGesch\xE4ft\n", "not_utf8"),
        (b"PK\x05\x06", "not_a_table"),
    ];
    for (bytes, code) in cases {
        assert_eq!(read_table(bytes).unwrap_err().code, code, "{bytes:?}");
    }
    let long = format!("Service\n{}", "x\n".repeat(10_001));
    assert_eq!(read_table(long.as_bytes()).unwrap_err().code, "too_large");
    let swallowed = format!("Service;Why\nPay;\"open\n{}", "Sell;x\n".repeat(60));
    assert_eq!(told(&read(&swallowed)), [(2, "Why", "too_many_lines")]);
}

/// A workbook with cells as Excel keeps them: numbers, a time of day, a second worksheet.
fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet()
        .set_name("Cover")
        .unwrap()
        .write_string(4, 1, "Norhaven")
        .unwrap();
    let sheet = book.add_worksheet().set_name("List").unwrap();
    for (column, head) in ["Service", "RTO (h)", "Cost (EUR)", "RPO", "Tier"]
        .iter()
        .enumerate()
    {
        sheet.write_string(2, column as u16, *head).unwrap();
    }
    sheet.write_string(3, 0, "Pay").unwrap();
    sheet.write_number(3, 1, 1.125).unwrap();
    sheet.write_number(3, 2, 1234.567).unwrap();
    let time = Format::new().set_num_format("h:mm");
    sheet
        .write_number_with_format(3, 3, 1.0 / 6.0, &time)
        .unwrap();
    sheet.write_number(3, 4, 2).unwrap();
    sheet.write_string(5, 0, "Sell").unwrap();
    sheet.write_number(5, 2, 85_000).unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_is_read_by_what_its_cells_hold() {
    let table = read_table(&workbook()).unwrap();
    assert_eq!(table.head_row, 3);
    assert_eq!(table.rows[0].1, ["Pay", "1.1250", "1234.5670", "4:00", "2"]);
    let list = read_rows(&table, &guess(&table.heads), &unknown);
    assert_eq!(
        told(&list),
        [
            (4, "RTO (h)", "not_whole_minutes"),
            (4, "RPO", "bad_duration")
        ]
    );
    let cost = |row: usize| list.rows[row].fields.get(&Field::CostPerYear).cloned();
    assert_eq!(cost(0), Some(Said::Sum(Estimate::exactly(123_457))));
    assert_eq!(cost(1), Some(Said::Sum(Estimate::exactly(8_500_000))));
    assert_eq!(list.rows[1].row, 6);
}

#[test]
fn a_cell_far_out_is_refused_and_takes_no_memory() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "Service").unwrap();
    sheet.write_string(1_048_575, 16_383, "far").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    assert_eq!(read_table(&bytes).unwrap_err().code, "too_large");
}

/// Text as people and attackers write it, without blanks at its ends.
fn words() -> impl Strategy<Value = String> {
    let starts = vec![
        "",
        "=",
        "+",
        "-",
        "@",
        "'",
        "'=",
        "''-",
        "＝",
        "\"",
        "dont_know",
    ];
    let start = proptest::sample::select(starts);
    (start, "[a-z]", "[ -~é\n]{0,12}", "[a-z]")
        .prop_map(|(start, one, rest, end)| format!("{start}{one}{rest}{end}"))
}

fn sum() -> impl Strategy<Value = Estimate> {
    let amount = || prop_oneof![0..10_000_i64, 0..9_007_199_254_740_991_i64];
    let sorted = |mut points: [i64; 3]| {
        points.sort_unstable();
        Estimate::new(points[0], points[1], points[2])
    };
    prop_oneof![
        amount().prop_map(Estimate::exactly),
        [amount(), amount(), amount()].prop_map(sorted),
        (amount(), amount()).prop_map(|(one, other)| {
            let (low, high) = (one.min(other), one.max(other));
            Estimate::new(low, low + (high - low) / 2, high)
        }),
    ]
}

fn service() -> impl Strategy<Value = BTreeMap<Field, Said>> {
    let currency = proptest::sample::select(vec!["EUR", "JPY", "KWD", "CLF", "TRY"]);
    let texts = proptest::collection::vec(proptest::option::of(words()), 7);
    let sums = proptest::collection::vec(proptest::option::of(sum()), 4);
    let times = proptest::collection::vec(
        proptest::option::of(prop_oneof![0..4000u32, any::<u32>()]),
        4,
    );
    (currency, texts, sums, times, proptest::option::of(1..=5u8)).prop_map(
        |(currency, texts, sums, times, tier)| {
            use Field::*;
            let names = [
                Unit,
                Purpose,
                Why,
                Worth,
                BusinessOwner,
                BusinessOwnerRole,
                ItOwner,
            ];
            let mut fields = BTreeMap::from([(Currency, Said::Text(currency.to_owned()))]);
            fields.extend(
                names
                    .into_iter()
                    .zip(texts)
                    .filter_map(|(field, text)| Some((field, Said::Text(text?)))),
            );
            let money = [ContributionPerYear, CostPerYear, Loss4h, Loss24h];
            fields.extend(
                money
                    .into_iter()
                    .zip(sums)
                    .filter_map(|(field, sum)| Some((field, Said::Sum(sum?)))),
            );
            let lengths = [Mtpd, Rto, Wrt, Rpo];
            fields.extend(
                lengths
                    .into_iter()
                    .zip(times)
                    .filter_map(|(field, time)| Some((field, Said::Minutes(time?)))),
            );
            fields.extend(tier.map(|tier| (Tier, Said::Tier(tier))));
            fields
        },
    )
}

/// Services, each with a name and an identifier of its own.
fn services() -> impl Strategy<Value = Vec<BTreeMap<Field, Said>>> {
    let named = |(at, (mut fields, name)): (usize, (BTreeMap<Field, Said>, String))| {
        fields.insert(Field::Id, Said::Text(format!("s{at}")));
        fields.insert(Field::Name, Said::Text(format!("{name}{at}")));
        fields
    };
    proptest::collection::vec((service(), words()), 1..8)
        .prop_map(move |all| all.into_iter().enumerate().map(named).collect())
}

fn read_back(bytes: &[u8]) -> ServiceList {
    let table = read_table(bytes).unwrap();
    read_rows(&table, &guess(&table.heads), &unknown)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..Default::default() })]

    #[test]
    #[ignore = "slow; run by the full test"]
    fn a_written_list_reads_back_without_a_change(services in services()) {
        let made_at = "2026-11-27T09:00:00Z".parse().unwrap();
        for bytes in [write_csv(&services).unwrap(), write_xlsx(&services, made_at).unwrap()] {
            let list = read_back(&bytes);
            prop_assert_eq!(&list.problems, &vec![]);
            let read: Vec<_> = list.rows.into_iter().map(|row| row.fields).collect();
            prop_assert_eq!(&read, &services);
        }
    }

    #[test]
    fn no_cell_of_a_written_list_looks_like_a_formula(services in services()) {
        let bytes = write_csv(&services).unwrap();
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        for record in reader.records() {
            for cell in &record.unwrap() {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝']), "{:?}", cell);
            }
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(table) = read_table(&bytes) {
            read_rows(&table, &guess(&table.heads), &unknown);
        }
    }

    #[test]
    fn any_cells_are_read(
        cells in "(Service|RTO|Cost|EUR|[0-9]{1,40}|[.,;'\"\n€k()-]|é| |bis|h|min|\u{a0}){0,60}",
        columns in proptest::collection::vec(0..6u32, 19),
    ) {
        let text = format!("Service;RTO;Cost per year;Currency;Loss 4h (k€);Tier\n{cells}");
        let table = read_table(text.as_bytes()).unwrap();
        let any: Mapping = Field::ALL.into_iter().zip(columns).collect();
        for mapping in [guess(&table.heads), any] {
            let list = read_rows(&table, &mapping, &unknown);
            prop_assert!(list.problems.iter().all(|one| one.row >= 1 && !one.message.is_empty()));
        }
    }

    #[test]
    fn a_damaged_workbook_does_no_harm(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
        let mut bytes = workbook();
        let place = at.index(bytes.len());
        bytes[place] = byte;
        bytes.truncate(1 + cut.index(bytes.len()).max(bytes.len() / 2));
        if let Ok(table) = read_table(&bytes) {
            read_rows(&table, &guess(&table.heads), &unknown);
        }
    }
}
