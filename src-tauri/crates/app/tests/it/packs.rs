//! Packs: what they hold, what comes back, and what is never overwritten.

use std::fs;
use std::path::{Path, PathBuf};

use app::api::*;
use catalog::answers::sheet::SheetFile;
use model::{Answer, Group};

use crate::desk::Program;

/// A workspace with Ada (IT), Ben (business) and Eve (business); Ada and Ben have answered.
fn asked() -> Program {
    let program = Program::set_up(Group::It);
    let ada = program.app.workspace().unwrap().voice.unwrap();
    program.answer("D01-1", 3.0).unwrap();
    let ben = program.add_person("Ben", Group::Business);
    program.add_person("Eve", Group::Business);
    program.app.answer_as(ben).unwrap();
    program.answer("D02-1", 1.0).unwrap();
    program.answer("D01-3", 2.0).unwrap();
    program.app.answer_as(ada).unwrap();
    program
}

fn person(program: &Program, name: &str) -> ParticipantView {
    let people = program.app.workspace().unwrap().participants;
    people.into_iter().find(|one| one.name == name).unwrap()
}

fn packs(program: &Program, names: &[&str], kind: PackKind) -> Vec<PathBuf> {
    program.next_dialog(program.folder.path().to_owned());
    let input = PacksInput {
        assessment: program.assessment().assessment,
        participants: names.iter().map(|name| person(program, name).id).collect(),
        kind,
    };
    let made = program.app.make_packs(input).unwrap().unwrap();
    made.packs
        .into_iter()
        .map(|pack| pack.path.into())
        .collect()
}

fn preview(program: &Program, paths: &[PathBuf]) -> MergePreview {
    for path in paths {
        program.next_dialog(path.clone());
    }
    program
        .app
        .choose_packs(program.assessment())
        .unwrap()
        .unwrap()
}

fn apply(program: &Program, preview: &MergePreview, theirs: Vec<AnswerRef>) -> WorkspaceView {
    let input = MergeInput {
        assessment: program.assessment().assessment,
        paths: preview.paths.clone(),
        theirs,
    };
    program.app.apply_packs(input).unwrap()
}

/// Somebody opens a pack with a program of their own and answers.
fn answered(pack: &Path, answers: &[(&str, Option<f64>)]) {
    let program = Program::new();
    program.open(pack).unwrap();
    for (question, value) in answers {
        program.say(question, value.map(Answer::level)).unwrap();
    }
    program.app.close_workspace().unwrap();
}

fn values(program: &Program, name: &str) -> Vec<(String, f64)> {
    let voice = Voice {
        participant: person(program, name).id,
        group: person(program, name).group,
    };
    program.app.answer_as(voice).unwrap();
    let questions = program.questions().into_iter();
    questions
        .filter_map(|view| Some((view.question.id.to_string(), view.given?.answer.number()?)))
        .collect()
}

fn codes(preview: &MergePreview) -> Vec<&str> {
    preview
        .problems
        .iter()
        .map(|one| one.code.as_str())
        .collect()
}

#[test]
fn a_pack_holds_the_questions_of_one_side_and_nothing_of_anybody_else() {
    let program = asked();
    let quirin = program.add_person("Quirin Xylander", Group::Business);
    program.app.answer_as(quirin).unwrap();
    let remark = Answer::NotApplicable {
        reason: "Zwölfboxkämpfer".into(),
    };
    program.say("D12-1", Some(remark)).unwrap();
    let path = packs(&program, &["Ben"], PackKind::Workspace).remove(0);
    let everything = fs::read(&path).unwrap();
    let holds = |text: &str| {
        let mut parts = everything.windows(text.len());
        parts.any(|part| part == text.as_bytes())
    };
    assert!(holds("Ben") && !holds("Quirin") && !holds("Zwölfbox"));
    assert!(!holds("Tills"), "what the other side named stays here");

    let other = Program::new();
    let view = other.open(&path).unwrap();
    assert_eq!(view.pack.unwrap().person, "Ben");
    assert!(view.set_up, "nothing is asked before the first question");
    assert_eq!(view.participants.len(), 1);
    let asked: Vec<_> = other.questions();
    assert!(asked.len() < 28);
    assert!(
        asked
            .iter()
            .all(|one| one.question.audience.asks(Group::Business))
    );
    let given: Vec<_> = asked.iter().filter(|one| one.given.is_some()).collect();
    assert_eq!(given.len(), 2, "what they have answered so far");
    let assess = other.app.assess(other.assessment()).unwrap();
    assert_eq!(assess.holding_back, []);
    assert!(
        assess
            .dimensions
            .iter()
            .all(|one| one.outcome_test.is_none())
    );
    let for_it = Voice {
        group: Group::It,
        ..view.voice.unwrap()
    };
    assert_eq!(
        other.app.answer_as(for_it).unwrap_err().code(),
        "own_side_only"
    );
}

#[test]
fn a_spreadsheet_holds_the_same_questions() {
    let program = asked();
    let path = packs(&program, &["Ben"], PackKind::Spreadsheet).remove(0);
    let sheet = SheetFile::read(&fs::read(&path).unwrap()).unwrap();
    assert_eq!(sheet.head.participant.as_str(), "p02");
    let framework = catalog::shipped_by_id(&"bsm5".into()).unwrap().framework;
    let answers = sheet.answers(&framework).value.unwrap();
    let pack = packs(&program, &["Ben"], PackKind::Workspace).remove(0);
    let other = Program::new();
    other.open(&pack).unwrap();
    let ids =
        |all: Vec<String>| -> std::collections::BTreeSet<String> { all.into_iter().collect() };
    let asked = other
        .questions()
        .into_iter()
        .map(|one| one.question.id.to_string());
    let there = answers.iter().map(|one| one.question.to_string());
    assert_eq!(ids(there.collect()), ids(asked.collect()));
    assert_eq!(answers.iter().filter(|one| one.now.is_some()).count(), 2);
}

#[test]
fn packs_never_replace_a_file() {
    let program = asked();
    for kind in [PackKind::Workspace, PackKind::Spreadsheet] {
        let first = packs(&program, &["Ben", "Eve"], kind);
        let again = packs(&program, &["Ben"], kind);
        assert!(again[0] != first[0] && first[0].exists(), "{again:?}");
        assert!(again[0].to_string_lossy().contains("Ben 2."), "{again:?}");
    }
    program.next_dialog(program.path("gone"));
    let input = PacksInput {
        assessment: program.assessment().assessment,
        participants: vec!["p02".into()],
        kind: PackKind::Workspace,
    };
    assert_eq!(
        program.app.make_packs(input.clone()).unwrap_err().code(),
        "not_found"
    );
    assert!(
        program.app.make_packs(input.clone()).unwrap().is_none(),
        "cancelled"
    );
    let nobody = PacksInput {
        participants: Vec::new(),
        ..input
    };
    assert_eq!(
        program.app.make_packs(nobody).unwrap_err().code(),
        "nobody_chosen"
    );
}

#[test]
fn what_comes_back_is_taken_in_one_step() {
    let program = asked();
    let made = packs(&program, &["Ben", "Eve"], PackKind::Workspace);
    answered(&made[0], &[("D03-1", Some(4.0))]);
    answered(&made[1], &[("D01-3", Some(5.0)), ("D03-1", Some(0.0))]);
    let preview = preview(&program, &made);
    assert_eq!(preview.new_answers.len(), 3);
    assert_eq!((preview.conflicts.len(), preview.problems.len()), (0, 0));
    let files: Vec<_> = preview
        .files
        .iter()
        .map(|file| (file.person.as_deref(), file.answers))
        .collect();
    assert_eq!(files, [(Some("Ben"), 1), (Some("Eve"), 2)]);
    assert_eq!(values(&program, "Eve"), [], "nothing is changed yet");

    let view = apply(&program, &preview, Vec::new());
    assert_eq!(view.undo.undo, Some(ChangeKind::Import));
    assert_eq!(values(&program, "Eve").len(), 2);
    program.app.undo().unwrap();
    assert_eq!(values(&program, "Eve"), []);
    assert_eq!(values(&program, "Ben").len(), 2);
}

#[test]
fn nothing_is_overwritten_unless_somebody_says_so() {
    let program = asked();
    let pack = packs(&program, &["Ben"], PackKind::Workspace).remove(0);
    // Ben changes one answer, takes one back, and adds one; here, one of them is changed meanwhile.
    answered(
        &pack,
        &[("D02-1", Some(4.0)), ("D01-3", None), ("D03-1", Some(1.0))],
    );
    let ben = Voice {
        participant: "p02".into(),
        group: Group::Business,
    };
    program.app.answer_as(ben).unwrap();
    program.answer("D02-1", 2.0).unwrap();
    let found = preview(&program, std::slice::from_ref(&pack));
    let mut conflicts: Vec<_> = found
        .conflicts
        .iter()
        .map(|one| {
            let value = |given: &Option<GivenAnswer>| {
                given.as_ref().and_then(|given| given.answer.number())
            };
            let question = one.answer.question.to_string();
            (question, value(&one.ours), value(&one.theirs), one.changed)
        })
        .collect();
    conflicts.sort_by(|one, other| one.0.cmp(&other.0));
    assert_eq!(
        conflicts,
        [
            ("D01-3".into(), Some(2.0), None, Changed::InThePack),
            ("D02-1".into(), Some(2.0), Some(4.0), Changed::OnBothSides)
        ]
    );
    apply(&program, &found, Vec::new());
    let kept = [
        ("D01-3".to_owned(), 2.0),
        ("D02-1".to_owned(), 2.0),
        ("D03-1".to_owned(), 1.0),
    ];
    assert_eq!(values(&program, "Ben"), kept);

    let again = preview(&program, std::slice::from_ref(&pack));
    assert_eq!((again.new_answers.len(), again.same), (0, 1));
    let chosen = again.conflicts.iter().map(|one| one.answer.clone());
    apply(&program, &again, chosen.collect());
    let taken = [("D02-1".to_owned(), 4.0), ("D03-1".to_owned(), 1.0)];
    assert_eq!(values(&program, "Ben"), taken);
    let last = preview(&program, std::slice::from_ref(&pack));
    assert_eq!((last.new_answers.len(), last.conflicts.len()), (0, 0));
}

/// Gives every question of a spreadsheet the same answer, as a person would by filling the column.
fn filled_in(path: &Path, value: f64) {
    use calamine::{Data, Reader, Xlsx};
    let bytes = fs::read(path).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    let mut copy = rust_xlsxwriter::Workbook::new();
    for (name, range) in book.worksheets() {
        let sheet = copy.add_worksheet().set_name(&name).unwrap();
        for (row, column, data) in range.cells() {
            if *data != Data::Empty {
                let text = data.to_string();
                sheet.write_string(row as u32, column as u16, text).unwrap();
            }
        }
        if name == "Questions" {
            for row in 6..range.height() as u32 {
                sheet.write_number(row, 4, value).unwrap();
                sheet.write_string(row, 7, "Documented").unwrap();
            }
        }
    }
    copy.save(path).unwrap();
}

#[test]
fn a_spreadsheet_comes_back_like_a_pack() {
    let program = asked();
    let path = packs(&program, &["Ben"], PackKind::Spreadsheet).remove(0);
    let untouched = preview(&program, std::slice::from_ref(&path));
    assert_eq!(
        (untouched.new_answers.len(), untouched.conflicts.len()),
        (0, 0)
    );
    assert_eq!(untouched.files[0].answers, 0);
    filled_in(&path, 2.0);
    let found = preview(&program, std::slice::from_ref(&path));
    assert_eq!(codes(&found), [""; 0]);
    // D01-3 said 2 before, D02-1 said 1.
    assert_eq!(found.conflicts.len(), 1);
    assert_eq!(found.conflicts[0].changed, Changed::InThePack);
    let asked = person(&program, "Ben").asked as usize;
    assert_eq!(found.new_answers.len(), asked - 2);
    apply(&program, &found, Vec::new());
    assert_eq!(values(&program, "Ben").len(), asked);
}

#[test]
fn a_plain_answers_file_comes_back_too_and_every_difference_is_a_conflict() {
    let program = asked();
    let path = program.path("ben.csv");
    let rows = "participant,group,question,value\n\
                p02,business,D02-1,5\n\
                p02,business,D01-3,2\n\
                p02,business,D03-1,3\n\
                zoe,business,D03-1,3\n\
                p02,it,D03-1,3\n";
    fs::write(&path, rows).unwrap();
    let found = preview(&program, &[path]);
    assert_eq!(codes(&found), ["unknown_person", "other_side"]);
    assert_eq!(found.new_answers.len(), 1);
    assert_eq!(found.conflicts[0].changed, Changed::Unknown);
}

#[test]
fn files_that_do_not_belong_here_are_told_and_left_out() {
    let program = asked();
    let stranger = asked();
    let foreign = packs(&stranger, &["Ben"], PackKind::Workspace).remove(0);
    let nonsense = program.path("notes.xlsx");
    fs::write(&nonsense, b"PK\x03\x04 nonsense").unwrap();
    let open = PathBuf::from(program.app.workspace().unwrap().path);
    let open = if open.as_os_str().is_empty() {
        program.path("data/default.plumbline")
    } else {
        open
    };
    let missing = program.path("gone.xlsx");
    let found = preview(&program, &[foreign, nonsense, open, missing]);
    assert_eq!(
        codes(&found),
        ["other_workspace", "not_a_pack", "not_a_pack", "file"]
    );
    assert_eq!(found.files, []);
    program.answer("D05-1", 3.0).unwrap();
}

#[test]
fn somebody_who_left_or_changed_sides_is_told() {
    let program = asked();
    let made = packs(&program, &["Ben", "Eve"], PackKind::Workspace);
    answered(&made[0], &[("D03-1", Some(4.0))]);
    answered(&made[1], &[("D03-1", Some(4.0))]);
    let ben = person(&program, "Ben").id;
    program
        .app
        .remove_participant(ParticipantRef { participant: ben })
        .unwrap();
    program.add_person("Zoe", Group::Business);
    let eve = ParticipantInput {
        id: Some(person(&program, "Eve").id),
        name: "Eve".into(),
        group: Group::It,
        role: String::new(),
    };
    program.app.save_participant(eve).unwrap();
    let found = preview(&program, &made);
    assert_eq!(codes(&found), ["unknown_person", "other_side"]);
    assert!(found.new_answers.is_empty(), "nothing lands on Zoe");
}

#[test]
fn a_spreadsheet_and_a_pack_of_one_person_that_differ_are_told_and_neither_counts() {
    let program = asked();
    let pack = packs(&program, &["Eve"], PackKind::Workspace).remove(0);
    let sheet = packs(&program, &["Eve"], PackKind::Spreadsheet).remove(0);
    answered(&pack, &[("D03-1", Some(4.0)), ("D05-1", Some(2.0))]);
    filled_in(&sheet, 2.0);
    let found = preview(&program, &[pack, sheet]);
    assert_eq!(codes(&found), ["conflicting_files", "conflicting_files"]);
    let taken = found
        .new_answers
        .iter()
        .map(|new| new.answer.question.as_str());
    assert!(taken.clone().all(|question| question != "D03-1"));
    assert!(
        taken.clone().any(|question| question == "D05-1"),
        "both say the same"
    );
}

#[test]
fn a_pack_makes_no_packs_and_is_sent_back_as_a_copy() {
    let program = asked();
    let pack = packs(&program, &["Eve"], PackKind::Workspace).remove(0);
    let other = Program::new();
    other.open(&pack).unwrap();
    other.answer("D03-1", 4.0).unwrap();
    let input = PacksInput {
        assessment: other.assessment().assessment,
        participants: vec!["p03".into()],
        kind: PackKind::Workspace,
    };
    assert_eq!(other.app.make_packs(input).unwrap_err().code(), "is_a_pack");
    assert_eq!(
        other
            .app
            .choose_packs(other.assessment())
            .unwrap_err()
            .code(),
        "is_a_pack"
    );
    other.next_dialog(pack.clone());
    assert_eq!(other.app.send_pack().unwrap_err().code(), "same_file");
    other.next_dialog(program.path("for you"));
    let sent = PathBuf::from(other.app.send_pack().unwrap().unwrap().path);
    other.answer("D05-1", 1.0).unwrap();
    let found = preview(&program, &[sent]);
    assert_eq!(found.new_answers.len(), 1, "as it was when it was sent");
}

#[test]
fn a_signed_off_assessment_takes_nothing() {
    let program = asked();
    let pack = packs(&program, &["Eve"], PackKind::Workspace).remove(0);
    answered(&pack, &[("D03-1", Some(4.0))]);
    program.answer("D02-1", 3.0).unwrap();
    let AssessmentRef { assessment } = program.assessment();
    let by = "Ada".to_owned();
    program
        .app
        .sign_off(SignOffInput { assessment, by })
        .unwrap();
    let found = preview(&program, &[pack]);
    assert_eq!(
        (codes(&found), found.new_answers.len()),
        (vec!["signed_off"], 0)
    );
    let AssessmentRef { assessment } = program.assessment();
    let input = PacksInput {
        assessment,
        participants: vec!["p01".into()],
        kind: PackKind::Workspace,
    };
    program.next_dialog(program.path("."));
    assert_eq!(
        program.app.make_packs(input).unwrap_err().code(),
        "signed_off"
    );
}
