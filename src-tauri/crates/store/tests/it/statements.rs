//! Impact statements: versions, signatures, and what stands for ever.

use model::{LossParts, Owner, Signature, Statement, StatementStatus, Stoppage};
use store::{Change, Contents, Workspace};

use super::fixture::{Folder, apply, at, filled, services};

fn owner(name: &str) -> Option<Owner> {
    Some(Owner {
        name: name.into(),
        role: String::new(),
    })
}

fn draft(version: u32) -> Statement {
    Statement {
        version,
        business_owner: owner("Ben"),
        it_owner: owner("Ida"),
        ..Statement::new("pay".into(), "Paying")
    }
}

fn signed(version: u32) -> Statement {
    Statement {
        status: StatementStatus::Signed,
        signature: Some(Signature {
            by: "Ben".into(),
            on: "2026-11-20".parse().unwrap(),
        }),
        ..draft(version)
    }
}

fn stoppage(service: &str) -> Stoppage {
    Stoppage {
        service: service.into(),
        on: "2026-02-03".parse().unwrap(),
        at_minute: None,
        minutes: 60,
        currency: "EUR".into(),
        loss: LossParts::default(),
        confirmed_by: None,
        note: String::new(),
    }
}

fn stops(id: &str, service: &str) -> Change {
    Change::Stoppage {
        id: id.into(),
        after: Some(stoppage(service)),
    }
}

/// The code with which a change is refused.
fn refusal(workspace: &mut Workspace, statement: Statement) -> &'static str {
    let before = workspace.contents().unwrap();
    let change = [Change::statement(statement)];
    let error = workspace.apply(&change, "test", None, at(9)).unwrap_err();
    assert_eq!(workspace.contents().unwrap(), before, "nothing was written");
    error.code()
}

#[test]
fn a_draft_is_edited_in_place_and_undone_like_anything_else() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    apply(&mut workspace, &[Change::statement(draft(1))]);
    let renamed = Statement {
        name: "Payments".into(),
        ..draft(1)
    };
    apply(&mut workspace, &[Change::statement(renamed.clone())]);
    assert_eq!(workspace.statements().unwrap()[0].name, "Payments");
    workspace.undo(at(9)).unwrap();
    assert_eq!(workspace.statements().unwrap(), [draft(1)]);
    workspace.redo(at(9)).unwrap();
    assert_eq!(workspace.statements().unwrap(), [renamed]);
    let row = &workspace.history(1).unwrap()[0];
    assert_eq!(
        (row.subject.as_str(), &row.key["version"]),
        ("statement", &1.into())
    );
}

#[test]
fn a_signed_version_stands_and_the_next_one_is_new() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    apply(&mut workspace, &[Change::statement(draft(1))]);
    assert_eq!(
        refusal(&mut workspace, draft(2)),
        "refused",
        "version 1 is not signed yet"
    );
    apply(&mut workspace, &[Change::statement(signed(1))]);
    assert_eq!(
        workspace.undo_state().undo,
        None,
        "undo does not cross a signature"
    );
    assert_eq!(refusal(&mut workspace, draft(1)), "statement_signed");
    assert_eq!(
        refusal(&mut workspace, draft(3)),
        "refused",
        "no version is left out"
    );
    apply(&mut workspace, &[Change::statement(draft(2))]);
    assert_eq!(
        workspace.statement_versions(&"pay".into()).unwrap(),
        [signed(1), draft(2)]
    );
    assert_eq!(workspace.statements().unwrap(), [draft(2)]);
    workspace.undo(at(9)).unwrap();
    assert_eq!(workspace.statements().unwrap(), [signed(1)]);
}

#[test]
fn only_a_business_owner_signs() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    let mut cases = [signed(1), signed(1), signed(1), signed(1)];
    cases[0].business_owner = None;
    cases[1].business_owner = owner("  ");
    cases[2].it_owner = owner("ben ");
    cases[3].signature = None;
    for statement in cases {
        assert_eq!(refusal(&mut workspace, statement), "refused");
    }
    apply(&mut workspace, &[Change::statement(signed(1))]);
}

#[test]
fn a_service_takes_its_drafts_and_stoppages_along_and_brings_them_back() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    apply(
        &mut workspace,
        &[
            Change::statement(draft(1)),
            stops("o1", "pay"),
            stops("o2", "web"),
        ],
    );
    let before = workspace.contents().unwrap();
    apply(&mut workspace, &[services(&["mail", "web"])]);
    assert_eq!(workspace.statements().unwrap(), []);
    assert_eq!(workspace.stoppages().unwrap().len(), 1);
    workspace.undo(at(9)).unwrap();
    let after = workspace.contents().unwrap();
    assert_eq!(
        (after.statements, after.stoppages),
        (before.statements, before.stoppages)
    );
}

#[test]
fn a_service_with_a_signed_statement_stays() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    apply(&mut workspace, &[Change::statement(signed(1))]);
    let gone = [services(&["mail", "web"])];
    let error = workspace.apply(&gone, "test", None, at(9)).unwrap_err();
    assert_eq!(error.code(), "statement_signed");
    assert!(error.to_string().contains("Paying"));
    let moved = [services(&["web", "pay", "mail"])];
    assert!(workspace.apply(&moved, "test", None, at(9)).unwrap());
}

#[test]
fn a_statement_belongs_to_a_service_that_is_there() {
    let folder = Folder::new();
    let mut workspace = filled(&folder);
    let astray = Statement {
        service: "nowhere".into(),
        ..draft(1)
    };
    assert_eq!(refusal(&mut workspace, astray), "refused");
}

#[test]
fn versions_and_stoppages_travel() {
    let (first, second) = (Folder::new(), Folder::new());
    let mut workspace = filled(&first);
    let changes = [
        Change::statement(signed(1)),
        Change::statement(draft(2)),
        stops("o1", "pay"),
    ];
    apply(&mut workspace, &changes);
    let exported = serde_json::to_string_pretty(&workspace.contents().unwrap()).unwrap();
    let contents: Contents = serde_json::from_str(&exported).unwrap();
    let copy = Workspace::create_from(&second.file(), &contents).unwrap();
    assert_eq!(
        serde_json::to_string_pretty(&copy.contents().unwrap()).unwrap(),
        exported
    );
    assert_eq!(copy.statement_versions(&"pay".into()).unwrap().len(), 2);
}
