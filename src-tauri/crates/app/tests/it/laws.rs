//! Laws that hold whatever people do.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use app::api::PackKind;
use app::packs;
use app::transfer::{export, import};
use chrono::{DateTime, Utc};
use model::{Answer, Evidence, Group, ParticipantId, Response};
use proptest::prelude::*;
use proptest::sample::select;
use store::{Change, HistoryRow, OpenOptions, Organisation, Profile, ResponseKey, Workspace};
use tempfile::TempDir;

fn now() -> DateTime<Utc> {
    "2026-11-23T09:30:00Z".parse().unwrap()
}

/// What a person does to a workspace.
#[derive(Debug, Clone)]
enum Deed {
    Change(Change),
    Undo,
    Redo,
    Reopen,
}

const QUESTIONS: [&str; 4] = ["D01-1", "D02-1", "D03-1", "D05-1"];

fn question() -> impl Strategy<Value = &'static str> {
    select(&QUESTIONS[..])
}

fn given() -> impl Strategy<Value = (Answer, Option<Evidence>, String)> {
    let answer = prop_oneof![
        4 => (0..=5).prop_map(|value| Answer::level(f64::from(value))),
        1 => Just(Answer::DontKnow),
    ];
    let evidence = proptest::option::of(select(vec![Evidence::Asserted, Evidence::Verified]));
    (
        answer,
        evidence,
        select(vec!["", "why", "=1+1"]).prop_map(str::to_owned),
    )
}

/// An answer of somebody, or that it is taken back.
fn response(who: Vec<(&'static str, Group)>) -> impl Strategy<Value = Change> {
    (select(who), question(), proptest::option::of(given())).prop_map(
        |((participant, group), question, given)| {
            let key = ResponseKey {
                participant: participant.into(),
                question: question.into(),
                group,
            };
            let after = given.map(|(answer, evidence, comment)| {
                let response = Response {
                    participant: key.participant.clone(),
                    group,
                    question: key.question.clone(),
                    answer,
                    evidence,
                    comment,
                    assumed: false,
                };
                ResponseKey::split(response).1
            });
            Change::Response {
                assessment: "a20261123".into(),
                key,
                after,
            }
        },
    )
}

const ADA: (&str, Group) = ("p01", Group::It);
const BEN: (&str, Group) = ("p02", Group::Business);

fn person((id, group): (&str, Group)) -> Change {
    Change::Participant {
        id: id.into(),
        after: Some(Profile {
            name: format!("Person {id}"),
            group,
            role: String::new(),
            unit: None,
            position: None,
            departed: false,
        }),
    }
}

fn deed() -> impl Strategy<Value = Deed> {
    let change = prop_oneof![
        6 => response(vec![ADA, BEN]),
        1 => Just(person(("p03", Group::It))),
        1 => select(vec!["p02", "p03"]).prop_map(|id| Change::Participant { id: id.into(), after: None }),
        1 => select(vec!["Acme", "Zürich"]).prop_map(|name| Change::Organisation(Organisation {
            name: name.into(),
            ..Organisation::default()
        })),
        1 => proptest::option::of(0.0..5.0).prop_map(|after| Change::Target {
            assessment: "a20261123".into(),
            dimension: "D01".into(),
            after,
        }),
    ];
    prop_oneof![
        8 => change.prop_map(Deed::Change),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
        1 => Just(Deed::Reopen),
    ]
}

/// A workspace of Ada and Ben.
fn workspace(folder: &Path, name: &str) -> PathBuf {
    let path = folder.join(name);
    let today = now().date_naive();
    let mut file = app::workspace_file::create(&path, "Acme", now(), today).unwrap();
    let people = [person(ADA), person(BEN)];
    file.apply(&people, "participant", None, now()).unwrap();
    path
}

fn open(path: &Path) -> Workspace {
    Workspace::open(path, &OpenOptions::default()).unwrap()
}

/// The whole history, oldest first.
fn history(file: &Workspace) -> Vec<HistoryRow> {
    let mut rows = file.history(u32::MAX).unwrap();
    rows.reverse();
    rows
}

/// Does a deed. Something that does not fit is refused and changes nothing.
fn act(file: &mut Option<Workspace>, path: &Path, deed: &Deed) {
    let open_file = file.as_mut().unwrap();
    match deed {
        Deed::Change(change) => {
            let _ = open_file.apply(std::slice::from_ref(change), "deed", None, now());
        }
        Deed::Undo => drop(open_file.undo(now()).unwrap()),
        Deed::Redo => drop(open_file.redo(now()).unwrap()),
        Deed::Reopen => {
            file.take();
            *file = Some(open(path));
        }
    }
}

/// Everything that was answered.
fn answers(path: &Path) -> Vec<Response> {
    let file = Workspace::open_read_only(path).unwrap();
    let id = file.assessments().unwrap().remove(0).id;
    file.responses(&id).unwrap()
}

fn write(path: &Path, changes: &[Change]) {
    let mut file = open(path);
    for change in changes {
        file.apply(std::slice::from_ref(change), "response", None, now())
            .unwrap();
    }
}

/// A pack for somebody, in which they have done something.
fn pack(folder: &Path, from: &Path, (id, _): (&str, Group), changes: &[Change]) -> PathBuf {
    let path = folder.join(format!("{id}.plumbline"));
    let id = ParticipantId::from(id);
    packs::make(from, None, Some(&id), PackKind::Workspace, &path, now()).unwrap();
    write(&path, changes);
    path
}

fn copied(folder: &TempDir, from: &Path, name: &str) -> PathBuf {
    let path = folder.path().join(name);
    fs::copy(from, &path).unwrap();
    path
}

fn merge(into: &Path, packs: &[&PathBuf], take_theirs: bool) -> bool {
    let packs: Vec<PathBuf> = packs.iter().map(|path| (*path).clone()).collect();
    let merged = packs::merge(into, &packs, take_theirs, now()).unwrap();
    assert_eq!(merged.found.problems, []);
    merged.changed
}

fn several(who: (&'static str, Group)) -> impl Strategy<Value = Vec<Change>> {
    proptest::collection::vec(response(vec![who]), 0..6)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..Default::default() })]

    #[test]
    #[ignore = "slow; run by the full test"]
    fn history_only_grows_and_everything_survives_export_and_import(
        deeds in proptest::collection::vec(deed(), 1..16),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let path = workspace(folder.path(), "one.plumbline");
        let mut file = Some(open(&path));
        let mut before = history(file.as_ref().unwrap());
        for deed in &deeds {
            act(&mut file, &path, deed);
            let after = history(file.as_ref().unwrap());
            prop_assert!(after.starts_with(&before), "{:?}", deed);
            before = after;
        }
        let first = export(file.as_ref().unwrap()).unwrap();
        let copy = import(&folder.path().join("two.plumbline"), &first, "x.json").unwrap();
        prop_assert_eq!(&export(&copy).unwrap(), &first);
        prop_assert_eq!(history(&copy), before);
    }

    #[test]
    #[ignore = "slow; run by the full test"]
    fn reading_a_pack_in_twice_changes_nothing_the_second_time(
        before in several(BEN), here in several(BEN), there in several(BEN), take_theirs in any::<bool>(),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let path = workspace(folder.path(), "one.plumbline");
        write(&path, &before);
        let began = by_question(&path);
        let pack = pack(folder.path(), &path, BEN, &there);
        write(&path, &here);
        let (ours, sent) = (by_question(&path), by_question(&pack));
        merge(&path, &[&pack], take_theirs);
        let once = by_question(&path);
        prop_assert!(!merge(&path, &[&pack], take_theirs));
        prop_assert_eq!(&by_question(&path), &once);
        for question in QUESTIONS {
            let [began, ours, sent, once] = [&began, &ours, &sent, &once].map(|all| all.get(question));
            let expected = match (same(began, sent), took(began, ours, take_theirs)) {
                (false, true) => sent,
                _ => ours,
            };
            prop_assert!(same(once, expected), "{}: {:?}", question, once);
        }
    }

    #[test]
    #[ignore = "slow; run by the full test"]
    fn the_order_of_packs_of_different_people_does_not_matter(
        here in proptest::collection::vec(response(vec![ADA, BEN]), 0..6),
        ada in several(ADA), ben in several(BEN), take_theirs in any::<bool>(),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let path = workspace(folder.path(), "one.plumbline");
        let first = pack(folder.path(), &path, ADA, &ada);
        let second = pack(folder.path(), &path, BEN, &ben);
        write(&path, &here);
        let (two, three) = (copied(&folder, &path, "two.plumbline"), copied(&folder, &path, "three.plumbline"));
        merge(&path, &[&first], take_theirs);
        merge(&path, &[&second], take_theirs);
        merge(&two, &[&second], take_theirs);
        merge(&two, &[&first], take_theirs);
        merge(&three, &[&second, &first], take_theirs);
        prop_assert_eq!(answers(&path), answers(&two));
        prop_assert_eq!(answers(&path), answers(&three));
    }
}

/// Whether something that was sent is to stand: nothing was answered here, or the person says so.
fn took(began: Option<&Response>, ours: Option<&Response>, take_theirs: bool) -> bool {
    take_theirs || (began.is_none() && ours.is_none())
}

fn same(one: Option<&Response>, other: Option<&Response>) -> bool {
    match (one, other) {
        (None, None) => true,
        (Some(one), Some(other)) => one.says_the_same(other) && one.comment == other.comment,
        _ => false,
    }
}

/// What Ben answered.
fn by_question(path: &Path) -> BTreeMap<String, Response> {
    let own = answers(path)
        .into_iter()
        .filter(|answer| answer.participant.as_str() == BEN.0);
    own.map(|answer| (answer.question.to_string(), answer))
        .collect()
}
