//! Lists of services: what they would change, what they do, what is refused, and the way back.

use std::collections::BTreeMap;
use std::fs;

use app::api::*;
use model::{
    Estimate, Group, LossParts, LossPoint, Owner, ServiceField as Field, ServiceId, Statement,
    StatementStatus,
};
use proptest::prelude::*;

use crate::desk::Program;

/// The sample, open: twelve services, most of them with statements in euros.
fn sample() -> Program {
    let program = Program::new();
    program.app.open_sample().unwrap();
    program
}

fn preview(program: &Program, text: &str) -> ServicesPreview {
    let path = program.path("list.csv");
    fs::write(&path, text).unwrap();
    program.next_dialog(path);
    program.app.choose_services().unwrap().unwrap()
}

fn input(preview: &ServicesPreview, skip_rows_with_errors: bool) -> ServicesInput {
    ServicesInput {
        path: preview.path.clone(),
        mapping: Some(preview.mapping.clone()),
        skip_rows_with_errors,
    }
}

fn take(program: &Program, text: &str) -> WorkspaceView {
    let found = preview(program, text);
    assert_eq!(found.counts.left_out, 0, "{:?}", found.problems);
    program.app.apply_services(input(&found, false)).unwrap()
}

/// The statement of a service; none where nobody has begun one.
fn statement(program: &Program, id: &str) -> Option<StatementView> {
    let service = ServiceId::from(id);
    let view = program.app.statement(ServiceRef { service }).ok();
    view.filter(|view| !view.versions.is_empty())
}

fn lines(preview: &ServicesPreview) -> Vec<(u32, &str, ServiceOutcome, Vec<&str>)> {
    let mut told = Vec::new();
    for line in &preview.lines {
        let changes = line.changes.iter().map(|field| field.as_str()).collect();
        told.push((line.row, line.name.as_str(), line.what, changes));
    }
    told
}

/// The services with their identifiers.
fn names(view: &WorkspaceView) -> Vec<String> {
    let services = view.services.iter();
    services
        .map(|one| format!("{} {}", one.id, one.name))
        .collect()
}

fn codes(preview: &ServicesPreview) -> Vec<(u32, &str)> {
    let problems = preview.problems.iter();
    problems.map(|one| (one.row, one.code.as_str())).collect()
}

fn count(rows: u32, new: u32, changed: u32, unchanged: u32, left_out: u32) -> ServiceCounts {
    ServiceCounts {
        rows,
        new,
        changed,
        unchanged,
        left_out,
    }
}

/// A change, a service that is so already, a new one, and a row with an error.
const EACH: &str = "ID;Service;Owner;Cost (k€);RTO (h)\n\
    s01;Tills;;40;4\n\
    ;WEB SHOP;;;\n\
    ;Returns;Ann;;\n\
    ;Stock;;;four\n";

#[test]
fn a_list_says_what_it_would_change_before_it_does() {
    use ServiceOutcome::*;
    let program = Program::set_up(Group::It);
    let found = preview(&program, EACH);
    assert_eq!(
        lines(&found),
        [
            (
                2,
                "Tills",
                Changed,
                vec!["currency", "cost_per_year", "rto"]
            ),
            (3, "WEB SHOP", Unchanged, vec![]),
            (4, "Returns", New, vec!["name", "business_owner"]),
            (5, "Stock", LeftOut, vec![]),
        ]
    );
    assert_eq!(found.counts, count(4, 1, 1, 1, 1));
    assert_eq!(codes(&found), [(5, "bad_duration")]);
    assert_eq!(found.problems[0].column, "RTO (h)");
    assert_eq!(found.file, "list.csv");
    assert_eq!(found.first_rows[1], ["", "WEB SHOP", "", "", ""]);
    assert_eq!(found.mapping.get(&Field::BusinessOwner), Some(&2));
    let nothing = statement(&program, "s01");
    assert!(nothing.is_none(), "nothing was changed yet");
}

#[test]
fn rows_with_errors_refuse_the_whole_unless_they_are_skipped() {
    let program = Program::set_up(Group::It);
    let found = preview(&program, EACH);
    let refused = program.app.apply_services(input(&found, false));
    let error = refused.unwrap_err();
    assert_eq!(error.code(), "rows_with_errors");
    assert!(error.to_string().contains("row 5"), "{error}");
    assert_eq!(program.app.workspace().unwrap().services.len(), 2);

    let view = program.app.apply_services(input(&found, true)).unwrap();
    assert_eq!(names(&view), ["s01 Tills", "s02 Web shop", "s03 Returns"]);
    assert_eq!(view.undo.undo, Some(ChangeKind::Services));
    let tills = statement(&program, "s01").unwrap().statement;
    let cost = tills.value.cost_per_year;
    assert_eq!(cost, Some(Estimate::exactly(4_000_000)));
    assert_eq!(tills.tolerances.rto_minutes, Some(240));
    assert_eq!(tills.name, "Tills");
    let untouched = statement(&program, "s02");
    assert!(untouched.is_none(), "the list says nothing of it");
    let returns = statement(&program, "s03").unwrap().statement;
    assert_eq!(returns.business_owner.unwrap().name, "Ann");
}

#[test]
fn a_list_is_one_step_of_undo() {
    let program = Program::set_up(Group::It);
    let before = program.app.workspace().unwrap();
    take(&program, "Service,RPO\nReturns,1 h\nTills,15 min\nStock,\n");
    assert_eq!(program.app.workspace().unwrap().services.len(), 4);
    let undone = program.app.undo().unwrap().unwrap();
    assert_eq!(undone.services, before.services);
    assert!(statement(&program, "s01").is_none());
    program.app.redo().unwrap();
    let tills = statement(&program, "s01").unwrap().statement;
    assert_eq!(tills.tolerances.rpo_minutes, Some(15));
}

#[test]
fn what_a_list_leaves_empty_stays_as_it_was() {
    let program = sample();
    let before = statement(&program, "s01").unwrap().statement;
    take(
        &program,
        "ID,Service,Loss after 24 h,Purpose,WRT,Business owner\ns01,Claims intake,300-500k,,2 h,\n",
    );
    let mut expected = before.clone();
    let day = expected
        .loss
        .points
        .iter_mut()
        .find(|one| one.after_minutes == 1440);
    match day {
        Some(point) => point.amount = Estimate::new(30_000_000, 40_000_000, 50_000_000),
        None => expected.loss.points.push(LossPoint {
            after_minutes: 1440,
            amount: Estimate::new(30_000_000, 40_000_000, 50_000_000),
            parts: None,
        }),
    }
    expected.tolerances.wrt_minutes = Some(120);
    assert_eq!(statement(&program, "s01").unwrap().statement, expected);
    assert_eq!(before.status, StatementStatus::Draft);
}

#[test]
fn a_signed_statement_gets_its_next_version_as_a_draft() {
    let program = sample();
    let signed = statement(&program, "s06").unwrap().statement;
    assert_eq!(signed.status, StatementStatus::Signed);
    let text = format!("ID,Service,RTO\ns06,{},77 min\n", signed.name);
    take(&program, &text);
    let next = statement(&program, "s06").unwrap();
    assert_eq!(
        (next.statement.version, next.statement.status),
        (signed.version + 1, StatementStatus::Draft)
    );
    assert_eq!(
        (
            next.statement.signature,
            next.statement.tolerances.rto_minutes
        ),
        (None, Some(77))
    );
    program.app.undo().unwrap();
    assert_eq!(statement(&program, "s06").unwrap().statement, signed);
    let same = preview(&program, &format!("ID,Service\ns06,{}\n", signed.name));
    assert_eq!(same.counts, count(1, 0, 0, 1, 0));
}

#[test]
fn sums_are_in_the_currency_of_the_statement_or_of_the_workspace() {
    let program = sample();
    let found = preview(
        &program,
        "ID,Service,Cost,Currency\ns01,Claims intake,1.3m,USD\n",
    );
    assert_eq!(codes(&found), [(2, "currency_differs")]);
    take(&program, "Service,Cost\nNew one,40k\n");
    let id = program
        .app
        .workspace()
        .unwrap()
        .services
        .last()
        .unwrap()
        .id
        .clone();
    let new = statement(&program, id.as_str()).unwrap().statement;
    assert_eq!(new.currency.as_deref(), Some("EUR"), "that of all others");
    take(&program, "Service,Cost\nAnother,40k JPY\n");
    let found = preview(&program, "Service,Cost\nThird,40k\nClaims intake,40k\n");
    assert_eq!(codes(&found), [(2, "no_currency")], "there are two by now");
}

#[test]
fn rows_that_meet_at_one_service_or_name_are_left_out() {
    let program = Program::set_up(Group::It);
    let cases = [
        (
            "ID,Service\ns01,Checkout\n,Tills\n",
            vec![(2, "twice"), (3, "twice")],
        ),
        ("ID,Service\ns01,Web shop\n", vec![(2, "name_taken")]),
        ("ID,Service\ns01,Web shop\ns02,Tills\n", vec![]),
        (
            "ID,Service,RTO\ns01,Stock,4\n,Tills,4 h\n",
            vec![(2, "no_unit")],
        ),
        ("ID,Service\nX9,Tills\n", vec![(2, "other_id")]),
        (
            "Service,Role\nTills,Head\n",
            vec![(2, "role_without_owner")],
        ),
        (
            "Service,RTO\nTills,\nTILLS,\n",
            vec![(2, "twice"), (3, "twice")],
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(codes(&preview(&program, text)), expected, "{text}");
    }
    let swapped = take(
        &program,
        "ID,Service\ns01,Web shop\ns02,Tills\nAPP-7,Stock\n",
    );
    assert_eq!(
        names(&swapped),
        ["s01 Web shop", "s02 Tills", "APP-7 Stock"]
    );
    let next = take(&program, "Service\nReturns\n");
    assert_eq!(names(&next).last().unwrap(), "s03 Returns");
}

#[test]
fn a_person_chooses_the_columns() {
    let program = Program::set_up(Group::It);
    let guessed = preview(&program, "Leistungen,Zeit\nReturns,4 h\n");
    assert_eq!(codes(&guessed)[0], (1, "no_name_column"));
    assert_eq!((guessed.lines.len(), guessed.first_rows.len()), (0, 1));
    let error = program
        .app
        .apply_services(input(&guessed, true))
        .unwrap_err();
    assert_eq!(error.code(), "no_columns");
    let chosen = ServicesInput {
        mapping: Some(BTreeMap::from([(Field::Name, 0), (Field::Rto, 1)])),
        ..input(&guessed, false)
    };
    let found = program.app.preview_services(chosen.clone()).unwrap();
    assert_eq!(
        (codes(&found), found.counts),
        (vec![], count(1, 1, 0, 0, 0))
    );
    program.app.apply_services(chosen).unwrap();
    let returns = statement(&program, "s03").unwrap().statement;
    assert_eq!(returns.tolerances.rto_minutes, Some(240));
    let unchanged = ServicesInput {
        mapping: None,
        ..input(&preview(&program, "Service\nReturns\n"), false)
    };
    let before = program.app.workspace().unwrap();
    assert_eq!(program.app.apply_services(unchanged).unwrap(), before);
}

#[test]
fn a_file_that_is_no_list_says_why_and_a_cancelled_dialog_changes_nothing() {
    let program = Program::set_up(Group::It);
    assert!(program.app.choose_services().unwrap().is_none());
    for format in [ServiceListFormat::Csv, ServiceListFormat::Xlsx] {
        assert!(
            program
                .app
                .export_services(ServiceListInput { format })
                .unwrap()
                .is_none()
        );
    }
    for bytes in [&b""[..], b"PK\x03\x04", b"Service\n\xff"] {
        let path = program.path("x.xlsx");
        fs::write(&path, bytes).unwrap();
        program.next_dialog(path);
        assert_eq!(
            program.app.choose_services().unwrap_err().code(),
            "unreadable"
        );
    }
    program.next_dialog(program.path("gone.csv"));
    assert_eq!(program.app.choose_services().unwrap_err().code(), "file");
}

fn exported(program: &Program, format: ServiceListFormat) -> Written {
    program.next_dialog(program.path("out"));
    let written = program.app.export_services(ServiceListInput { format });
    written.unwrap().unwrap()
}

fn chosen(program: &Program, list: &Written) -> ServicesPreview {
    program.next_dialog(list.path.clone().into());
    program.app.choose_services().unwrap().unwrap()
}

#[test]
fn what_was_exported_imports_without_a_change() {
    let program = sample();
    for (format, ending) in [
        (ServiceListFormat::Csv, ".csv"),
        (ServiceListFormat::Xlsx, ".xlsx"),
    ] {
        let list = exported(&program, format);
        assert!(list.path.ends_with(ending));
        let found = chosen(&program, &list);
        assert_eq!(
            (found.counts, &found.problems),
            (count(12, 0, 0, 12, 0), &vec![])
        );
        let before = program.app.workspace().unwrap();
        let after = program.app.apply_services(input(&found, false)).unwrap();
        assert_eq!(after, before, "not even a step of undo");
    }
}

#[test]
fn the_same_services_make_the_same_file() {
    let program = sample();
    let bytes = |format| {
        program.after(90);
        fs::read(exported(&program, format).path).unwrap()
    };
    for format in [ServiceListFormat::Csv, ServiceListFormat::Xlsx] {
        assert_eq!(bytes(format), bytes(format));
    }
}

/// Takes a list into a workspace without services, and writes it out again.
fn through_an_empty_one(list: &Written) -> Vec<u8> {
    let other = Program::new();
    other.app.start().unwrap();
    other.next_dialog(other.path("empty.plumbline"));
    let name = "Norhaven".to_owned();
    other.app.new_workspace(NewWorkspaceInput { name }).unwrap();
    let found = chosen(&other, list);
    other.app.apply_services(input(&found, false)).unwrap();
    fs::read(exported(&other, ServiceListFormat::Csv).path).unwrap()
}

#[test]
fn an_empty_workspace_gets_the_same_values() {
    let program = sample();
    let csv = exported(&program, ServiceListFormat::Csv);
    let expected = fs::read(&csv.path).unwrap();
    let xlsx = exported(&program, ServiceListFormat::Xlsx);
    for list in [csv, xlsx] {
        assert_eq!(through_an_empty_one(&list), expected);
    }
}

fn text() -> impl Strategy<Value = Option<String>> {
    let text = "[=+@'-]?[a-z][ -~é\n]{0,8}[a-z]";
    proptest::option::of(prop_oneof![
        text.prop_map(String::from),
        "[ \n]{0,2}".prop_map(String::from)
    ])
}

fn sum() -> impl Strategy<Value = Option<Estimate>> {
    let points = [0..9_999_999_999_i64, 0..9_999_i64, 0..999_999_i64];
    proptest::option::of(points.prop_map(|mut points| {
        points.sort_unstable();
        Estimate::new(points[0], points[1], points[2])
    }))
}

/// A statement with anything in the fields that a list has.
fn any_statement() -> impl Strategy<Value = Statement> {
    let owners = [text(), text(), text()];
    let words = [text(), text(), text(), text()];
    let sums = [sum(), sum(), sum(), sum()];
    let times = [(); 4].map(|()| proptest::option::of(any::<u32>()));
    let currency = proptest::sample::select(vec!["EUR", "JPY", "KWD"]);
    (
        owners,
        words,
        sums,
        times,
        currency,
        proptest::option::of(1..=5u8),
    )
        .prop_map(|(owners, words, sums, times, currency, tier)| {
            let mut statement = Statement::new("s01".into(), "Tills");
            let [business, role, it] = owners;
            let owner = |name: String, role: Option<String>| Owner {
                name,
                role: role.unwrap_or_default(),
            };
            statement.business_owner = business.map(|name| owner(name, role));
            statement.it_owner = it.map(|name| owner(name, None));
            [
                statement.purpose,
                statement.why,
                statement.worth,
                statement.context.unit,
            ] = words;
            statement.currency = Some(currency.to_owned());
            let [contribution, cost, short, long] = sums;
            statement.value.contribution_per_year = contribution;
            statement.value.cost_per_year = cost;
            let point = |after_minutes, amount: Option<Estimate>| {
                amount.map(|amount| LossPoint {
                    after_minutes,
                    amount,
                    parts: Some(LossParts::default()),
                })
            };
            statement.loss.points = [point(240, short), point(1440, long)]
                .into_iter()
                .flatten()
                .collect();
            let tolerances = &mut statement.tolerances;
            [
                tolerances.mtpd_minutes,
                tolerances.rto_minutes,
                tolerances.wrt_minutes,
                tolerances.rpo_minutes,
            ] = times;
            statement.tier = tier;
            statement
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..Default::default() })]

    #[test]
    #[ignore = "slow; run by the full test"]
    fn whatever_stands_in_the_fields_goes_out_and_in_again(statement in any_statement()) {
        let has_sums = statement.value.cost_per_year.is_some();
        // A role of nobody is refused, so it is not among the cases.
        let nameless = |owner: &Option<Owner>| owner.as_ref().is_some_and(|one| one.name.trim().is_empty());
        prop_assume!(!nameless(&statement.business_owner));
        let program = Program::set_up(Group::It);
        program.app.save_statement(StatementInput { statement }).unwrap();
        let csv = exported(&program, ServiceListFormat::Csv);
        let expected = fs::read(&csv.path).unwrap();
        for list in [exported(&program, ServiceListFormat::Csv), exported(&program, ServiceListFormat::Xlsx)] {
            let found = chosen(&program, &list);
            prop_assert_eq!((found.counts, &found.problems), (count(2, 0, 0, 2, 0), &vec![]), "{}", has_sums);
            prop_assert_eq!(through_an_empty_one(&list), expected.clone());
        }
    }
}
