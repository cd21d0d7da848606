//! Impact statements: saving, signing, versions, and all services side by side.

use analysis::impact::evaluation::FrequencyBasis;
use analysis::impact::hindsight::Hindsight;
use analysis::impact::portfolio::Moved;
use app::api::{
    ChangeItem, ChangeKind, CompareInput, DateFormat, HindsightView, NewServiceInput, NumberFormat,
    OwnWordInput, PageSize, ReportPart, ServiceRef, Settings, StatementInput, StatementPaperInput,
    StatementView, StoppageInput, StoppageRef,
};
use model::{
    Estimate, ImpactCategory, LossParts, Rating, ServiceId, Statement, StatementStatus, Stoppage,
    StoppageId,
};

use crate::desk::Program;
use crate::printed::words_of;

/// The sample, open.
fn sample() -> Program {
    let program = Program::new();
    program.app.open_sample().unwrap();
    program
}

fn intake() -> ServiceId {
    "s01".into()
}

fn view(program: &Program, service: &ServiceId) -> StatementView {
    let service = service.clone();
    program.app.statement(ServiceRef { service }).unwrap()
}

fn save(program: &Program, statement: Statement) -> StatementView {
    let input = StatementInput { statement };
    program.app.save_statement(input).unwrap().view
}

fn sign(program: &Program) -> Result<StatementView, app::Error> {
    let service = intake();
    let signed = program.app.sign_statement(ServiceRef { service })?;
    Ok(signed.view)
}

/// Claims intake with a recovery that its losses allow.
fn mended(program: &Program) -> StatementView {
    let mut statement = view(program, &intake()).statement;
    statement.tolerances.rto_minutes = Some(720);
    save(program, statement)
}

#[test]
fn the_sample_has_statements_in_every_state() {
    let found = sample().app.impact().unwrap().portfolio;
    assert_eq!((found.signed_and_current, found.total), (4, 12));
    let ids = |services: &[ServiceId]| services.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(ids(&found.orphans), ["s05"]);
    assert_eq!(ids(&found.expired), ["s04"]);
    assert_eq!(ids(&found.duties), ["s02", "s10"]);
    assert_eq!(
        ids(&found.rankings[0].at_24h),
        [
            "s01", "s03", "s06", "s07", "s04", "s08", "s09", "s11", "s12"
        ]
    );
    let moved = |moved: &Option<Moved>| {
        let moved = moved.as_ref();
        moved.map(|one| (one.service.to_string(), one.place))
    };
    let ranking = &found.rankings[0];
    assert_eq!(moved(&ranking.moved_4h), Some(("s01".to_owned(), 1)));
    assert_eq!(moved(&ranking.moved_24h), Some(("s06".to_owned(), 2)));
    assert_eq!(found.tiers.counts, [3, 5, 2, 1, 0]);
    assert!(found.tiers.is_inflated);
    let conflicts: Vec<_> = found
        .conflicts
        .iter()
        .map(|one| (one.service.as_str(), one.needs.as_str()))
        .collect();
    assert_eq!(conflicts, [("s11", "Policy changes")]);
    assert_eq!(found.cycles, Vec::<Vec<ServiceId>>::new());
    let unknown = found
        .nobody_knows
        .iter()
        .filter(|one| one.service.as_str() == "s05")
        .count();
    assert_eq!(unknown, 3);
    let hall = found
        .concentration
        .iter()
        .find(|one| one.name.starts_with("Computing hall"))
        .unwrap();
    assert_eq!(hall.services.len(), 10);
    for status in [
        StatementStatus::Draft,
        StatementStatus::InReview,
        StatementStatus::Signed,
        StatementStatus::Expired,
    ] {
        assert!(
            found
                .services
                .iter()
                .any(|line| line.status == Some(status)),
            "{status:?}"
        );
    }
}

#[test]
fn what_is_wrong_keeps_it_from_being_signed_and_not_from_being_saved() {
    let program = sample();
    let error = sign(&program).unwrap_err();
    assert_eq!(error.code(), "not_signable");
    assert!(error.to_string().contains("18 h to be back"), "{error}");
    let mut worse = view(&program, &intake()).statement;
    worse.business_owner = None;
    let saved = save(&program, worse);
    assert_eq!(
        (saved.statement.version, saved.statement.status),
        (4, StatementStatus::Draft)
    );
    let error = sign(&program).unwrap_err();
    assert!(error.to_string().contains("1 more"), "{error}");
}

#[test]
fn the_owner_signs_and_editing_makes_the_next_version() {
    let program = sample();
    mended(&program);
    let signed = sign(&program).unwrap();
    let signature = signed.statement.signature.clone().unwrap();
    assert_eq!(
        (signature.by.as_str(), signature.on.to_string().as_str()),
        ("Ingrid Solheim", "2026-11-23")
    );
    assert_eq!(
        signed.statement.review_date.unwrap().to_string(),
        "2027-11-23"
    );
    assert!(
        program.app.undo().unwrap().is_none(),
        "undo does not cross a signature"
    );

    let next = save(&program, signed.statement.clone());
    assert_eq!(
        (next.statement.version, next.statement.status),
        (5, StatementStatus::Draft)
    );
    assert_eq!(next.statement.signature, None);
    let statuses: Vec<_> = next
        .versions
        .iter()
        .map(|one| (one.version, one.status))
        .collect();
    assert_eq!(
        statuses,
        [
            (3, StatementStatus::Signed),
            (4, StatementStatus::Signed),
            (5, StatementStatus::Draft)
        ]
    );
    assert!(program.app.undo().unwrap().is_some());
    assert_eq!(view(&program, &intake()).statement, signed.statement);
}

#[test]
fn the_version_that_was_signed_before_can_still_be_read() {
    let program = sample();
    let (service, version) = (intake(), 3);
    let then = program
        .app
        .statement_version(app::api::StatementVersionRef { service, version });
    let then = then.unwrap().statement;
    let now = view(&program, &intake()).statement;
    assert_eq!((then.version, now.version), (3, 4));
    assert_eq!(
        (then.tolerances.rto_minutes, now.tolerances.rto_minutes),
        (Some(480), Some(1080))
    );
}

#[test]
fn gaps_lead_to_services_and_money() {
    let program = sample();
    let found = program.app.impact().unwrap().exposure.unwrap().ranking;
    assert!(!found.gaps.is_empty());
    assert!(
        found
            .gaps
            .iter()
            .all(|one| one.gap > 0.0 && one.lever.is_some())
    );
    let order = |dimensions: &[model::DimensionId]| {
        let mut sorted = dimensions.to_vec();
        sorted.sort();
        sorted
    };
    assert_eq!(order(&found.with_money), order(&found.without_money));
    assert_ne!(
        found.with_money, found.without_money,
        "money changes the order"
    );
}

#[test]
fn nobody_signs_by_saving() {
    let program = sample();
    let mut statement = mended(&program).statement;
    statement.status = StatementStatus::Signed;
    let saved = save(&program, statement);
    assert_eq!(saved.statement.status, StatementStatus::Draft);
}

#[test]
fn a_statement_is_begun_for_a_service_that_is_there() {
    let program = sample();
    let statement = Statement::new("nowhere".into(), "Nothing");
    let error = program.app.save_statement(StatementInput { statement });
    assert_eq!(error.unwrap_err().code(), "refused");
    let service: ServiceId = "nowhere".into();
    let error = program.app.statement(ServiceRef { service });
    assert_eq!(error.unwrap_err().code(), "unknown");
}

/// A day without staff pay.
fn day_without_pay() -> Stoppage {
    Stoppage {
        service: "s12".into(),
        on: "2026-10-24".parse().unwrap(),
        at_minute: Some(540),
        minutes: 1440,
        currency: "EUR".to_owned(),
        loss: LossParts {
            recovery: 250_000,
            ..LossParts::default()
        },
        confirmed_by: Some("Henrik Aas".to_owned()),
        note: "The bank refused the file.".to_owned(),
    }
}

fn enter(program: &Program, id: Option<StoppageId>) -> HindsightView {
    let stoppage = day_without_pay();
    let input = StoppageInput { id, stoppage };
    program.app.save_stoppage(input).unwrap()
}

fn of_pay(view: &HindsightView) -> Vec<(StoppageId, Hindsight)> {
    let own = view.stoppages.iter();
    own.filter(|(_, one)| one.stoppage.service.as_str() == "s12")
        .cloned()
        .collect()
}

/// What tells how often staff pay stops.
fn basis(program: &Program) -> FrequencyBasis {
    let found = view(program, &"s12".into()).evaluation;
    found.expected_annual_loss.unwrap().basis
}

#[test]
fn a_stoppage_is_entered_once_and_stands_beside_what_was_stated() {
    let program = sample();
    let beside = enter(&program, None);
    let (id, found) = of_pay(&beside).remove(0);
    assert_eq!(
        found.is_within,
        Some(false),
        "two and a half thousand, and at most 1,900 were stated"
    );
    let owners = beside.records.iter();
    let owners: Vec<_> = owners
        .map(|one| (one.owner.as_str(), one.compared))
        .collect();
    assert_eq!(
        owners,
        [
            ("Henrik Aas", 1),
            ("Ingrid Solheim", 2),
            ("Tomas Reiner", 2)
        ]
    );
    let again = of_pay(&enter(&program, Some(id.clone())));
    assert_eq!((again.len(), &again[0].0), (1, &id));
    let removed = program.app.remove_stoppage(StoppageRef { id }).unwrap();
    assert_eq!(of_pay(&removed), []);
}

#[test]
fn correcting_a_statement_leaves_the_record_of_how_far_it_was_off() {
    let program = sample();
    let of_quotation = |view: HindsightView| {
        let all = view.stoppages.into_iter().map(|(_, one)| one);
        all.filter(|one| one.stoppage.service.as_str() == "s04")
            .collect::<Vec<_>>()
    };
    let before = of_quotation(program.app.stoppages().unwrap());
    let version = before[0].version.unwrap();
    assert_eq!(
        (version.version, version.signed_on.unwrap().to_string()),
        (1, "2025-06-03".to_owned())
    );
    assert!(before[0].ratio.unwrap() > 2.5);
    let mut statement = view(&program, &"s04".into()).statement;
    for point in &mut statement.loss.points {
        let [low, likely, high] = point.amount.points().map(|amount| amount * 3);
        point.amount = Estimate { low, likely, high };
    }
    save(&program, statement);
    assert_eq!(of_quotation(program.app.stoppages().unwrap()), before);
}

#[test]
fn a_stoppage_tells_how_often_it_stops_and_leaves_the_statement_as_it_was() {
    let program = sample();
    assert_eq!(basis(&program), FrequencyBasis::Availability);
    enter(&program, None);
    assert_eq!(basis(&program), FrequencyBasis::Stoppages);
    let statement = view(&program, &"s12".into()).statement;
    assert_eq!(statement.experience.stoppages, []);
    program.app.undo().unwrap();
    assert_eq!(basis(&program), FrequencyBasis::Availability);
}

/// The page of what is typed is the page of what is saved.
#[test]
fn what_is_typed_is_judged_and_not_saved() {
    let program = sample();
    let before = view(&program, &intake());
    let mut statement = before.statement.clone();
    statement.tolerances.rto_minutes = Some(720);
    let input = StatementInput { statement };
    let tried = program.app.try_statement(input.clone()).unwrap();
    assert_eq!(view(&program, &intake()), before);
    assert_eq!(
        tried
            .evaluation
            .problems
            .iter()
            .filter(|one| one.is_error())
            .count(),
        0
    );
    let saved = program.app.save_statement(input).unwrap().view;
    assert_eq!(
        (tried.evaluation, tried.pictures, tried.paragraph),
        (saved.evaluation, saved.pictures, saved.paragraph)
    );
}

#[test]
fn a_service_is_added_named_and_removed() {
    let program = sample();
    let add = |name: &str| {
        program.app.add_service(NewServiceInput {
            name: name.to_owned(),
        })
    };
    let added = add(" Marine certificates ").unwrap();
    let service = added.services.last().unwrap().clone();
    assert_eq!(service.name, "Marine certificates");
    assert_eq!(
        add("marine CERTIFICATES").unwrap_err().code(),
        "service_twice"
    );
    assert_eq!(add("  ").unwrap_err().code(), "service_missing");

    let begun = view(&program, &service.id);
    assert_eq!(
        (begun.versions.len(), begun.statement.currency.as_deref()),
        (0, Some("EUR"))
    );
    assert_eq!(begun.pictures.curve, None);
    let mut statement = begun.statement;
    statement.name = "Marine and cargo certificates".to_owned();
    save(&program, statement);
    let renamed = program.app.workspace().unwrap();
    assert_eq!(
        renamed.services.last().unwrap().name,
        "Marine and cargo certificates"
    );

    let of = |service: &ServiceId| ServiceRef {
        service: service.clone(),
    };
    let gone = program.app.remove_service(of(&service.id)).unwrap();
    assert!(gone.services.iter().all(|one| one.id != service.id));
    let back = program.app.undo().unwrap().unwrap();
    assert_eq!(back.services, renamed.services);
    assert_eq!(view(&program, &service.id).versions.len(), 1);
    let error = program.app.remove_service(of(&"s02".into())).unwrap_err();
    assert_eq!(error.code(), "service_signed");
}

#[test]
fn a_pair_is_compared_once_and_what_is_signed_stays_where_it_can() {
    let program = sample();
    let found = program.app.impact().unwrap().portfolio;
    let pairs = found.tiers.to_compare.clone();
    assert!(!pairs.is_empty());
    let signed = found.signed_and_current;
    let mut left = pairs.len();
    for (first, second) in pairs {
        let why = "More people wait.".to_owned();
        let after = program
            .app
            .compare_services(CompareInput { first, second, why });
        left -= 1;
        assert_eq!(after.unwrap().portfolio.tiers.to_compare.len(), left);
    }
    let after = program.app.impact().unwrap().portfolio;
    assert_eq!((after.tiers.tied.len(), after.tiers.order.len()), (0, 3));
    assert!(
        after.signed_and_current + 1 >= signed,
        "at most the pair of two signed ones is opened"
    );
    let (first, second) = (after.tiers.order[1].clone(), after.tiers.order[0].clone());
    let why = String::new();
    let turned = program
        .app
        .compare_services(CompareInput { first, second, why });
    assert_eq!(
        turned.unwrap().portfolio.tiers.to_compare.len(),
        0,
        "nothing is said twice"
    );
}

#[test]
fn the_paper_has_every_service_and_a_page_for_each_statement() {
    let program = sample();
    let mut input = crate::reporting::paper(&program, &[ReportPart::Impact]);
    input.page = PageSize::A4;
    let preview = program.app.preview(input).unwrap();
    assert_eq!(preview.problem, None);
    let services: Vec<_> = preview
        .pages
        .iter()
        .flat_map(|page| &page.services)
        .map(|one| one.id.as_str())
        .collect();
    assert_eq!(services.len(), 12);
    assert_eq!(
        services[..3],
        ["s02", "s10", "s01"],
        "duties first, then by loss"
    );
    assert!(
        preview
            .pages
            .iter()
            .all(|page| page.part.is_none_or(|part| part == ReportPart::Impact))
    );
}

#[test]
fn a_statement_is_looked_at_and_exported_by_itself() {
    let program = sample();
    let input = StatementPaperInput {
        service: intake(),
        page: PageSize::A4,
        date: "2026-11-23".parse().unwrap(),
    };
    let preview = program.app.preview_statement(input.clone()).unwrap();
    assert_eq!((preview.pages.len(), &preview.problem), (1, &None));
    let path = program.path("statement");
    program.next_dialog(path);
    let exported = program.app.export_statement(input).unwrap().unwrap();
    assert_eq!(exported.pages, 1);
    assert!(exported.path.ends_with("statement.pdf"));
    let lost = StatementPaperInput {
        service: "nowhere".into(),
        page: PageSize::A4,
        date: "2026-11-23".parse().unwrap(),
    };
    assert_eq!(
        program.app.preview_statement(lost).unwrap_err().code(),
        "unknown"
    );
}

#[test]
fn every_way_of_writing_numbers_and_days_can_be_printed() {
    let program = sample();
    let settings = program.app.settings().unwrap().settings;
    for (numbers, dates, thousands, asked_on) in [
        (
            NumberFormat::CommaPoint,
            DateFormat::YearFirst,
            "1,000",
            "2026-10-21",
        ),
        (
            NumberFormat::PointComma,
            DateFormat::DayDots,
            "1.000",
            "21.10.2026",
        ),
        (
            NumberFormat::SpaceComma,
            DateFormat::DaySlashes,
            "1 000",
            "21/10/2026",
        ),
        (
            NumberFormat::ApostrophePoint,
            DateFormat::MonthSlashes,
            "1’000",
            "10/21/2026",
        ),
    ] {
        let settings = Settings {
            numbers,
            dates,
            ..settings.clone()
        };
        program.app.save_settings(settings).unwrap();
        let page = page_of_intake(&program);
        assert!(page.contains(&format!("0 {thousands} ")), "{page}");
        assert!(page.contains(&format!("Solheim, {asked_on}")), "{page}");
    }
}

/// What the page of claims intake says, with the settings of the person.
fn page_of_intake(program: &Program) -> String {
    let path = program.path("intake.pdf");
    program.next_dialog(path.clone());
    let input = StatementPaperInput {
        service: intake(),
        page: PageSize::A4,
        date: "2026-11-23".parse().unwrap(),
    };
    program.app.export_statement(input).unwrap().unwrap();
    words_of(&path)
}

#[test]
fn paper_writes_sums_and_days_as_the_person_does() {
    let program = sample();
    let english = page_of_intake(&program);
    let settings = Settings {
        numbers: NumberFormat::PointComma,
        dates: DateFormat::DayDots,
        ..program.app.settings().unwrap().settings
    };
    program.app.save_settings(settings).unwrap();
    let own = page_of_intake(&program);
    for (in_english, as_set) in [
        (
            "carries about €6.1–8.4m a year",
            "carries about €6,1–8,4m a year",
        ),
        ("3 days €1.2–2.7m", "3 days €1,2–2,7m"),
        ("0 1,000 2,000", "0 1.000 2.000"),
        (
            "asked Ingrid Solheim, 21 Oct 2026",
            "asked Ingrid Solheim, 21.10.2026",
        ),
        ("last tried on 14 March 2025", "last tried on 14.03.2025"),
    ] {
        assert!(
            english.contains(in_english) && !english.contains(as_set),
            "{english}"
        );
        assert!(own.contains(as_set) && !own.contains(in_english), "{own}");
    }
    // What a person has written stays as it was written.
    assert!(own.contains("about €6.1–8.4m a year for €1.3m"), "{own}");
}

#[test]
fn the_overview_tells_what_became_of_statements() {
    let program = sample();
    mended(&program);
    let items = || program.app.overview().unwrap().changes.days.remove(0).items;
    assert!(
        items().contains(&ChangeItem::Statements { services: 1 }),
        "{:?}",
        items()
    );
    sign(&program).unwrap();
    let signed = ChangeItem::StatementSigned {
        service: "Claims intake".to_owned(),
        by: "Ingrid Solheim".to_owned(),
    };
    assert!(items().contains(&signed), "{:?}", items());
    program
        .app
        .add_service(NewServiceInput {
            name: "Marine".to_owned(),
        })
        .unwrap();
    assert!(items().contains(&ChangeItem::ServiceList), "{:?}", items());
}

#[test]
fn the_window_is_tried_with_what_the_core_says_of_the_sample() {
    let program = sample();
    let views = program.app.workspace().unwrap().services.into_iter();
    let views = views.map(|service| {
        let id = ServiceRef {
            service: service.id.clone(),
        };
        let view = program.app.statement(id).unwrap();
        let said = serde_json::to_string(&view).unwrap();
        (format!("statement-{}", service.id), said)
    });
    let of_all = serde_json::to_string(&program.app.impact().unwrap()).unwrap();
    let stopped = serde_json::to_string(&program.app.stoppages().unwrap()).unwrap();
    let both = [("portfolio", of_all), ("stoppages", stopped)];
    let both = both.map(|(name, said)| (name.to_owned(), said));
    for (name, said) in views.chain(both) {
        let folder = env!("CARGO_MANIFEST_DIR");
        let path = format!("{folder}/../../../ui/src/transport/fake/impact/{name}.json");
        let now = said + "\n";
        if std::env::var_os("PLUMBLINE_RENEW").is_some() {
            std::fs::write(&path, &now).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == now,
            "{path} is not what the core says: run this test with PLUMBLINE_RENEW=1"
        );
    }
}

#[test]
fn the_paragraph_is_in_the_format_of_whoever_reads_it() {
    let program = sample();
    let text = |program: &Program| view(program, &intake()).paragraph.text;
    assert!(text(&program).contains("€6.1–8.4m"), "{}", text(&program));
    let mut settings = program.app.settings().unwrap().settings;
    settings.numbers = NumberFormat::SpaceComma;
    program.app.save_settings(settings).unwrap();
    assert!(text(&program).contains("€6,1–8,4m"), "{}", text(&program));
}

/// A word of our business, said at the statement of Claims intake.
fn own(word: &str) -> OwnWordInput {
    OwnWordInput {
        service: intake(),
        word: word.to_owned(),
    }
}

/// The sample with a statement whose owner speaks of containers, storage and a ticket.
fn of_a_port() -> Program {
    let program = sample();
    let mut statement = view(&program, &intake()).statement;
    statement.text = Some("Containers wait in storage for a ticket.".to_owned());
    save(&program, statement);
    program
}

fn marked(program: &Program) -> Vec<String> {
    view(program, &intake()).paragraph.jargon
}

#[test]
fn words_of_our_business_are_marked_no_more_until_they_are_taken_back() {
    let program = of_a_port();
    assert_eq!(marked(&program), ["containers", "storage", "ticket"]);
    let added = program.app.add_own_word(own(" Containers ")).unwrap();
    assert_eq!(added.view.own_words, ["Containers"]);
    assert_eq!(added.view.paragraph.jargon, ["storage", "ticket"]);
    assert_eq!(added.undo.undo, Some(ChangeKind::OwnWords));
    program.app.add_own_word(own("storage")).unwrap();
    let typed = StatementInput {
        statement: view(&program, &intake()).statement,
    };
    let tried = program.app.try_statement(typed).unwrap();
    assert_eq!(tried.paragraph.jargon, ["ticket"], "while typing, too");

    let removed = program.app.remove_own_word(own("CONTAINERS")).unwrap();
    assert_eq!(removed.view.own_words, ["storage"]);
    assert_eq!(marked(&program), ["containers", "ticket"]);
    program.app.undo().unwrap();
    assert_eq!(marked(&program), ["ticket"]);
    program.app.undo().unwrap();
    program.app.undo().unwrap();
    assert_eq!(marked(&program), ["containers", "storage", "ticket"]);
    program.app.redo().unwrap();
    assert_eq!(marked(&program), ["storage", "ticket"]);
}

#[test]
fn a_word_of_our_business_stands_in_the_list_once_and_is_some_word() {
    let program = of_a_port();
    program.app.add_own_word(own("Störung")).unwrap();
    let again = program.app.add_own_word(own("STÖRUNG")).unwrap();
    assert_eq!(again.view.own_words, ["Störung"]);
    let unknown = program.app.remove_own_word(own("wharf")).unwrap();
    assert_eq!(unknown.view.own_words, ["Störung"]);
    let empty = program.app.add_own_word(own("  ")).unwrap_err();
    assert_eq!(empty.code(), "word_missing");
    let items = program.app.overview().unwrap().changes.days.remove(0).items;
    assert!(items.contains(&ChangeItem::OwnWords), "{items:?}");
}

#[test]
fn words_of_our_business_travel_with_the_workspace() {
    let program = of_a_port();
    program.app.add_own_word(own("storage")).unwrap();
    program.next_dialog(program.path("port.json"));
    program.app.export_workspace().unwrap().unwrap();
    program.next_dialog(program.path("port.json"));
    program.next_dialog(program.path("port"));
    program.app.import_workspace().unwrap().unwrap();
    assert_eq!(view(&program, &intake()).own_words, ["storage"]);
    assert_eq!(marked(&program), ["containers", "ticket"]);
}

#[test]
fn paper_prints_words_of_our_business_and_of_it_alike() {
    let program = of_a_port();
    let before = page_of_intake(&program);
    assert!(
        before.contains("Containers wait in storage for a ticket."),
        "{before}"
    );
    program.app.add_own_word(own("storage")).unwrap();
    assert_eq!(page_of_intake(&program), before, "paper marks nothing");
}

/// The times of the grid: 15 min, 1, 4, 8 and 24 h, 3 d, 1 and 2 w, a month of 30 days.
const TIMES: [u32; 9] = [15, 60, 240, 480, 1440, 4320, 10_080, 20_160, 43_200];

#[test]
fn each_of_the_nine_times_of_the_grid_is_judged_kept_and_drawn() {
    let program = sample();
    let mut statement = view(&program, &intake()).statement;
    let judged = |(minutes, severity): (u32, u8)| Rating {
        category: ImpactCategory::Customer,
        after_minutes: minutes,
        severity,
        consequence: String::new(),
        why_lower: None,
        confidence: None,
    };
    let severities = [0, 1, 1, 2, 2, 3, 3, 4, 5];
    statement.impact.ratings = TIMES.into_iter().zip(severities).map(judged).collect();
    let ratings = statement.impact.ratings.clone();
    save(&program, statement);
    assert_eq!(view(&program, &intake()).statement.impact.ratings, ratings);

    let words = page_of_intake(&program);
    let heads = "15 min 1 h 4 h 8 h 24 h 3 d 1 w 2 w 30 d";
    assert!(words.contains(heads), "{heads} is not in {words}");
}

#[test]
fn the_graph_marks_what_the_conflicts_name_and_nothing_else() {
    let found = sample().app.impact().unwrap();
    let late = found.needs.iter().flat_map(|one| {
        let parts = one.needs.iter().filter(|part| part.late);
        parts.map(|part| (one.service.clone(), part.name.clone()))
    });
    let conflicts = found.portfolio.conflicts.iter();
    let named = conflicts.map(|one| (one.service.clone(), one.needs.clone()));
    assert_eq!(late.collect::<Vec<_>>(), named.collect::<Vec<_>>());
    let drawn = found.graph.unwrap().rows.into_iter();
    let wrong = drawn.filter(|row| row.last().is_some_and(|said| said != "–"));
    let wrong: Vec<Vec<String>> = wrong.map(|row| row[..2].to_vec()).collect();
    assert_eq!(wrong, [["Broker commission", "Policy changes"]]);
    let stand_ins = found.needs.iter().flat_map(|one| &one.needs);
    let later = stand_ins.filter(|part| part.one_of.is_some() && part.rto_minutes == Some(240));
    assert!(
        later.count() > 0,
        "the slower of two that stand in for each other is not waited for"
    );
}
