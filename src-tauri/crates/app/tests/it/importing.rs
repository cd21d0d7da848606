use app::api::*;
use model::Group;

use crate::desk::Program;

fn preview(program: &Program, name: &str, text: &str) -> Result<ImportPreview, app::Error> {
    let path = program.path(name);
    std::fs::write(&path, text).unwrap();
    program.next_dialog(path);
    Ok(program.app.choose_import(program.assessment())?.unwrap())
}

fn apply(program: &Program, preview: &ImportPreview) -> WorkspaceView {
    let input = ImportInput {
        assessment: program.assessment().assessment,
        path: preview.path.clone(),
    };
    program.app.apply_import(input).unwrap()
}

#[test]
fn a_file_says_what_it_would_change_before_it_does() {
    let program = Program::set_up(Group::It);
    program.answer("D01-1", 4.0).unwrap();
    program.answer("D02-1", 4.0).unwrap();
    let table = "participant,group,question,value,evidence\n\
                 p01,it,D01-1,4,documented\n\
                 p01,it,D02-1,2,\n\
                 ben,business,D01-3,3,\n\
                 ben,business,D01-1,9,\n\
                 ben,business,D02-2,1,\n\
                 ben,business,D02-2,2,\n\
                 p01,business,D05-1,2,\n";
    let preview = preview(&program, "answers.csv", table).unwrap();
    assert_eq!(
        (preview.rows, preview.adds, preview.replaces, preview.same),
        (7, 1, 1, 1)
    );
    let people: Vec<(&str, bool, u32)> = preview
        .people
        .iter()
        .map(|person| (person.id.as_str(), person.new, person.answers))
        .collect();
    assert_eq!(people, [("ben", true, 1), ("p01", false, 2)]);
    let problems: Vec<(&str, &str)> = preview
        .problems
        .iter()
        .map(|problem| (problem.pointer.as_str(), problem.code.as_str()))
        .collect();
    assert!(
        problems.contains(&("/row/6", "conflicting_answers"))
            && problems.contains(&("/row/7", "conflicting_answers"))
    );
    assert!(problems.contains(&("/row/8", "other_side")));
    assert!(
        problems
            .iter()
            .any(|(place, code)| place.starts_with("/row/5") && *code == "bad_value"),
        "{problems:?}"
    );
    assert_eq!(
        program.results().completeness.answered,
        2,
        "nothing was changed yet"
    );

    let view = apply(&program, &preview);
    assert_eq!(view.participants.len(), 2);
    assert_eq!(program.results().completeness.answered, 3);
    assert_eq!(view.undo.undo, Some(ChangeKind::Import));
    let view = program.app.undo().unwrap().unwrap();
    assert_eq!(view.participants.len(), 1, "the import was one step");
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let program = Program::set_up(Group::It);
    let file = r#"{"framework":"bsm5","responses":[{"participant":"eve","group":"business","question":"D01-3","value":2}]}"#;
    let first = preview(&program, "answers.json", file).unwrap();
    apply(&program, &first);
    let again = preview(&program, "answers.json", file).unwrap();
    assert_eq!((again.adds, again.replaces, again.same), (0, 0, 1));
}

#[test]
fn a_file_without_answers_says_why() {
    let program = Program::set_up(Group::It);
    for text in ["{", "a,b\n1,2\n", r#"{"framework":"other","responses":[]}"#] {
        assert_eq!(
            preview(&program, "x.csv", text).unwrap_err().code(),
            "unreadable",
            "{text}"
        );
    }
}

#[test]
fn cancelling_the_dialog_changes_nothing() {
    let program = Program::set_up(Group::It);
    assert!(
        program
            .app
            .choose_import(program.assessment())
            .unwrap()
            .is_none()
    );
}

#[test]
fn a_new_person_speaks_for_the_side_of_their_first_row() {
    let program = Program::set_up(Group::It);
    let table = "participant,group,question,value,assumed,comment\n\
                 eve,it,D01-1,3,,\n\
                 eve,business,D02-1,2,,\n\
                 eve,business,D03-1,2,true,\n\
                 eve,it,D01-1,3,,the same with a remark\n";
    let first = preview(&program, "answers.csv", table).unwrap();
    assert_eq!((first.rows, first.adds), (4, 2));
    assert_eq!(first.people.len(), 1);
    assert_eq!(first.problems.len(), 1, "{:?}", first.problems);
    assert_eq!(
        (
            first.problems[0].pointer.as_str(),
            first.problems[0].code.as_str()
        ),
        ("/row/3", "other_side")
    );
    apply(&program, &first);
    let again = preview(&program, "answers.csv", table).unwrap();
    assert_eq!(
        (again.adds, again.same, again.problems.len()),
        (0, 2, 1),
        "the file reads the same twice"
    );
}

#[test]
fn a_dropped_file_says_the_same_as_a_chosen_one() {
    let program = Program::set_up(Group::It);
    let table = "participant,group,question,value\nben,business,D01-3,3\n";
    let chosen = preview(&program, "answers.csv", table).unwrap();
    let dropped = program.app.preview_import(ImportInput {
        assessment: program.assessment().assessment,
        path: chosen.path.clone(),
    });
    assert_eq!(dropped.unwrap(), chosen);
}
