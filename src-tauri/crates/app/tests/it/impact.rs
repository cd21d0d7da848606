//! Impact statements: saving, signing, versions, and all services side by side.

use analysis::impact::evaluation::FrequencyBasis;
use app::impact::StatementView;
use model::{LossParts, ServiceId, Statement, StatementStatus, Stoppage};

use crate::desk::Program;

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
    program.app.impact_statement(service).unwrap().unwrap()
}

/// Claims intake with a recovery that its losses allow.
fn mended(program: &Program) -> StatementView {
    let mut statement = view(program, &intake()).statement;
    statement.tolerances.rto_minutes = Some(720);
    program.app.save_impact_statement(statement).unwrap()
}

#[test]
fn the_sample_has_statements_in_every_state() {
    let found = sample().app.impact_portfolio().unwrap();
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
    let error = program.app.sign_impact_statement(&intake()).unwrap_err();
    assert_eq!(error.code(), "not_signable");
    assert!(error.to_string().contains("18 h to be back"), "{error}");
    let mut worse = view(&program, &intake()).statement;
    worse.business_owner = None;
    let saved = program.app.save_impact_statement(worse).unwrap();
    assert_eq!(
        (saved.statement.version, saved.statement.status),
        (4, StatementStatus::Draft)
    );
    let error = program.app.sign_impact_statement(&intake()).unwrap_err();
    assert!(error.to_string().contains("1 more"), "{error}");
}

#[test]
fn the_owner_signs_and_editing_makes_the_next_version() {
    let program = sample();
    mended(&program);
    let signed = program.app.sign_impact_statement(&intake()).unwrap();
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

    let next = program
        .app
        .save_impact_statement(signed.statement.clone())
        .unwrap();
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
        [(4, StatementStatus::Signed), (5, StatementStatus::Draft)]
    );
    assert!(program.app.undo().unwrap().is_some());
    assert_eq!(view(&program, &intake()).statement, signed.statement);
}

#[test]
fn gaps_lead_to_services_and_money() {
    let program = sample();
    let assessment = program.app.workspace().unwrap().current.unwrap();
    let found = program.app.impact_exposure(&assessment).unwrap();
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
    let saved = program.app.save_impact_statement(statement).unwrap();
    assert_eq!(saved.statement.status, StatementStatus::Draft);
}

#[test]
fn a_statement_is_begun_for_a_service_that_is_there() {
    let program = sample();
    let astray = Statement::new("nowhere".into(), "Nothing");
    assert_eq!(
        program
            .app
            .save_impact_statement(astray)
            .unwrap_err()
            .code(),
        "refused"
    );
    assert!(
        program
            .app
            .impact_statement(&"nowhere".into())
            .unwrap()
            .is_none()
    );
}

#[test]
fn a_stoppage_is_entered_once_and_tells_how_often_it_stops() {
    let program = sample();
    let pay: ServiceId = "s12".into();
    assert_eq!(
        view(&program, &pay)
            .evaluation
            .expected_annual_loss
            .unwrap()
            .basis,
        FrequencyBasis::Availability
    );
    let stoppage = Stoppage {
        service: pay.clone(),
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
    };
    let id = program.app.save_stoppage(None, stoppage.clone()).unwrap();
    let beside = program.app.impact_hindsight().unwrap();
    assert_eq!(
        beside.stoppages[0].1.is_within,
        Some(false),
        "two and a half thousand, and at most 1,900 were stated"
    );
    assert_eq!(beside.records[0].owner, "Henrik Aas");
    let again = program
        .app
        .save_stoppage(Some(id.clone()), stoppage)
        .unwrap();
    assert_eq!(id, again);
    let after = view(&program, &pay);
    assert_eq!(
        after.evaluation.expected_annual_loss.unwrap().basis,
        FrequencyBasis::Stoppages
    );
    assert_eq!(
        after.statement.experience.stoppages,
        [],
        "the statement itself is as it was"
    );
    program.app.undo().unwrap();
    assert_eq!(
        view(&program, &pay)
            .evaluation
            .expected_annual_loss
            .unwrap()
            .basis,
        FrequencyBasis::Availability
    );
}
