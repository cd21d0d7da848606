//! Laws that hold for any sequence of changes.

use model::{Answer, AnswerValue, Evidence, Group, Response, UnitId};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use store::{
    AssessmentProperties, Change, Contents, Decision, Logo, Organisation, Outcome, Profile,
    Workspace,
};

use super::fixture::{Folder, a1, at, day, filled, key, new_assessment, services};

fn text() -> impl Strategy<Value = String> {
    select(vec!["", "one", "zwölf", "“three”"]).prop_map(str::to_owned)
}

fn group() -> impl Strategy<Value = Group> {
    select(&Group::ALL[..])
}

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        (0..=5).prop_map(|value| Answer::level(f64::from(value))),
        any::<f64>()
            .prop_filter("finite", |value| value.is_finite())
            .prop_map(Answer::level),
        Just(Answer::DontKnow),
        Just(Answer::NotApplicable {
            reason: "outsourced".into()
        }),
        text().prop_map(|text| {
            Answer::Value {
                value: AnswerValue::Text { text },
                desired: Some(2.5),
            }
        }),
    ]
}

fn response() -> impl Strategy<Value = Change> {
    let evidence = proptest::option::of(select(vec![Evidence::Asserted, Evidence::Verified]));
    (
        select(vec!["p1", "p2"]),
        select(vec!["Q1", "Q2"]),
        group(),
        answer(),
        evidence,
        text(),
    )
        .prop_map(
            |(participant, question, group, answer, evidence, comment)| {
                let response = Response {
                    participant: participant.into(),
                    group,
                    question: question.into(),
                    answer,
                    evidence,
                    comment,
                    assumed: group == Group::It,
                };
                Change::response(a1(), response)
            },
        )
}

fn person() -> impl Strategy<Value = Change> {
    let profile =
        (text(), group(), proptest::option::of(1_u32..4)).prop_map(|(name, group, position)| {
            Profile {
                name,
                group,
                role: "CIO".into(),
                unit: None::<UnitId>,
                position,
                departed: false,
            }
        });
    (
        select(vec!["p1", "p2", "p3"]),
        proptest::option::of(profile),
    )
        .prop_map(|(id, after)| Change::Participant {
            id: id.into(),
            after,
        })
}

fn decision() -> impl Strategy<Value = Change> {
    let record = (text(), proptest::option::of(1_u32..4)).prop_map(|(title, position)| Decision {
        title,
        why: "because".into(),
        takes: String::new(),
        if_not: String::new(),
        who: String::new(),
        by: position.map(|_| day("2027-01-31")),
        position,
    });
    (select(vec!["d1", "d2"]), proptest::option::of(record)).prop_map(|(id, after)| {
        Change::Decision {
            assessment: a1(),
            id: id.into(),
            after,
        }
    })
}

fn figures() -> impl Strategy<Value = Change> {
    let dimension = || select(vec!["D01", "D02"]);
    let target = proptest::option::of(0.0..5.0);
    let outcome = proptest::option::of((0_u32..4).prop_map(|count| Outcome {
        count,
        total: 4,
        counted_on: day("2026-10-31"),
        counted_by: "Ida".into(),
    }));
    prop_oneof![
        (dimension(), target).prop_map(|(dimension, after)| Change::Target {
            assessment: a1(),
            dimension: dimension.into(),
            after
        }),
        (dimension(), outcome).prop_map(|(dimension, after)| Change::Outcome {
            assessment: a1(),
            dimension: dimension.into(),
            after
        }),
    ]
}

fn words() -> impl Strategy<Value = Change> {
    let ids = || subsequence(vec!["pay", "mail", "web", "hr"], 0..=4).prop_shuffle();
    prop_oneof![
        (text(), text()).prop_map(|(name, scope)| {
            Change::Organisation(Organisation {
                name,
                scope,
                note: String::new(),
            })
        }),
        text().prop_map(Change::Confidentiality),
        proptest::option::of(select(vec!["a.png", "b.svg"]))
            .prop_map(|name| Change::Logo(name.map(logo))),
        ids().prop_map(|ids| services(&ids)),
        (group(), ids()).prop_map(|(group, ids)| Change::FirstMissed {
            group,
            services: ids.into_iter().map(Into::into).collect()
        }),
        subsequence(vec!["container", "storage", "log"], 0..=3)
            .prop_shuffle()
            .prop_map(|words| Change::OwnWords(words.into_iter().map(str::to_owned).collect())),
        (text(), any::<bool>()).prop_map(|(headline, small_groups_shown)| Change::Assessment {
            id: a1(),
            after: AssessmentProperties {
                name: "November".into(),
                form: model::Form::Full,
                date: day("2026-11-02"),
                headline,
                small_groups_shown,
            },
        }),
        (select(vec!["p1", "p2"]), group()).prop_map(|(participant, group)| Change::Response {
            assessment: a1(),
            key: key(participant, "Q1", group),
            after: None
        }),
    ]
}

fn presence() -> impl Strategy<Value = Change> {
    (select(vec!["a1", "a2"]), any::<bool>()).prop_map(|(id, there)| {
        if there {
            new_assessment(id, "2027-05-01").added(at(4))
        } else {
            Change::RemoveAssessment(id.into())
        }
    })
}

fn logo(name: &str) -> Logo {
    Logo {
        name: name.into(),
        hash: format!("hash of {name}"),
        bytes: name.bytes().chain([0, 255]).collect(),
    }
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        8 => response(),
        4 => person(),
        2 => decision(),
        2 => figures(),
        6 => words(),
        1 => presence(),
    ]
}

pub(super) fn steps() -> impl Strategy<Value = Vec<Vec<Change>>> {
    proptest::collection::vec(proptest::collection::vec(change(), 1..4), 1..12)
}

/// All that stands in the file, the history and what it refers to and the times of writing aside.
fn state(workspace: &Workspace) -> Contents {
    let mut contents = workspace.contents().unwrap();
    contents.history.clear();
    contents.logos.clear();
    for response in contents
        .assessments
        .iter_mut()
        .flat_map(|each| &mut each.responses)
    {
        response.answered_at = at(0);
    }
    contents
}

/// The history has grown, and what was there is unchanged.
fn assert_grown(before: &Contents, after: &Contents) {
    assert!(after.history.starts_with(&before.history));
    let numbers: Vec<_> = after.history.iter().map(|row| row.seq).collect();
    assert!(numbers.is_sorted_by(|one, next| one < next));
}

/// A step that does not fit is refused whole; any other is applied.
fn apply_all(workspace: &mut Workspace, steps: &[Vec<Change>]) -> usize {
    let fits = |step: &&Vec<Change>| {
        let before = workspace.contents().unwrap();
        let applied = workspace.apply(step, "step", None, at(5));
        let after = workspace.contents().unwrap();
        assert_grown(&before, &after);
        match applied {
            Ok(changed) => assert_eq!(changed, after != before),
            Err(error) => {
                assert_eq!(error.code(), "refused");
                assert_eq!(after, before);
            }
        }
        after != before
    };
    steps.iter().filter(fits).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..Default::default() })]

    #[test]
    #[ignore = "slow; run by the full test"]
    fn undoing_all_gives_the_state_before_and_redoing_all_the_state_after(steps in steps()) {
        let folder = Folder::new();
        drop(filled(&folder));
        let mut workspace = super::fixture::open(&folder.file()).unwrap();
        let start = state(&workspace);
        let applied = apply_all(&mut workspace, &steps);
        let end = state(&workspace);

        let mut history = workspace.contents().unwrap();
        let mut undone = 0;
        while workspace.undo(at(6)).unwrap().is_some() {
            undone += 1;
            let now = workspace.contents().unwrap();
            assert_grown(&history, &now);
            history = now;
        }
        prop_assert_eq!(undone, applied);
        prop_assert_eq!(state(&workspace), start);

        while workspace.redo(at(7)).unwrap().is_some() {}
        prop_assert_eq!(state(&workspace), end);
        drop(workspace);
        prop_assert_eq!(store::check(&folder.file()).unwrap(), []);
    }

    #[test]
    #[ignore = "slow; run by the full test"]
    fn contents_survive_the_way_through_json(steps in steps()) {
        let (first, second) = (Folder::new(), Folder::new());
        let mut workspace = filled(&first);
        apply_all(&mut workspace, &steps);
        let exported = serde_json::to_string(&workspace.contents().unwrap()).unwrap();
        let contents = serde_json::from_str(&exported).unwrap();
        let copy = Workspace::create_from(&second.file(), &contents).unwrap();
        prop_assert_eq!(serde_json::to_string(&copy.contents().unwrap()).unwrap(), exported);
    }
}
