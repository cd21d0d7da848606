//! Every answer on paper, under every scheme but a mean: complete, and nobody singled out.

use std::path::{Path, PathBuf};
use std::process::Command;

use app::api::*;
use app::workspace_file;
use catalog::Edition;
use model::{
    Answer, AnswerValue, AssessmentId, Evidence, Form, Group, ParticipantId, Question,
    QuestionKind, Response,
};

use crate::desk::Program;
use crate::printed::words_of;
use crate::reporting::ALL;
use crate::schemes::{KINDS, side, tiny, workspace_of};

/// Every instrument that is no mean: those that are shipped, and one of each other scheme.
fn instruments() -> Vec<(String, Edition)> {
    let shipped = ["gartner-itmp", "rl-pairs"].map(|id| {
        let edition = catalog::shipped_by_id(&id.into()).unwrap();
        (id.to_owned(), edition)
    });
    let tiny = KINDS.map(|kind| (kind.to_owned(), tiny(kind).0));
    shipped.into_iter().chain(tiny).collect()
}

fn questions(edition: &Edition) -> Vec<&Question> {
    let all = edition.framework.questions(Form::Full);
    all.map(|(_, question)| question).collect()
}

/// What so many people of each side say to everything that their side is asked.
fn said_by(edition: &Edition, people: usize) -> Vec<Response> {
    let mut all = Vec::new();
    for (index, question) in questions(edition).into_iter().enumerate() {
        for group in Group::ALL
            .into_iter()
            .filter(|group| question.audience.asks(*group))
        {
            all.extend((0..people).map(|number| Response {
                participant: ParticipantId::new(format!("{}-{number}", side(group))),
                group,
                question: question.id.clone(),
                answer: answer(edition, question, index, number),
                evidence: [Some(Evidence::Verified), Some(Evidence::Documented), None][number % 3],
                comment: remark(question, group, number),
                assumed: false,
            }));
        }
    }
    all
}

fn answer(edition: &Edition, question: &Question, index: usize, number: usize) -> Answer {
    let code = |codes: &[&str]| AnswerValue::Code(codes[(index + number) % codes.len()].to_owned());
    let scale = &edition.framework.scale;
    let level = (scale.min + ((index + number) % 4) as f64).min(scale.max);
    let value = match question.kind {
        _ if (index, number) == (1, 0) => return Answer::DontKnow,
        _ if number == 0 && index > 1 && question.na.is_some() => {
            let reason = format!("Not here, says no name about {}.", question.id);
            return Answer::NotApplicable { reason };
        }
        QuestionKind::YesNo => code(&["Y", "Y", "N"]),
        QuestionKind::Nplf => code(&["F", "L", "P", "N"]),
        QuestionKind::Number => AnswerValue::Number(60.0 + 5.0 * number as f64),
        _ => AnswerValue::Number(level),
    };
    let desired = (question.kind == QuestionKind::Differential).then_some(7.0 + number as f64);
    Answer::Value { value, desired }
}

/// Only one of each side has something to say; the business stands first in the alphabet.
fn remark(question: &Question, group: Group, number: usize) -> String {
    match (group, number) {
        (Group::It, 0) => format!("Zebras know {}.", question.id),
        (Group::Business, 0) => format!("Accounts doubt {}.", question.id),
        _ => String::new(),
    }
}

/// The full report of an instrument.
struct Printed {
    program: Program,
    workspace: PathBuf,
    edition: Edition,
    path: PathBuf,
}

impl Printed {
    fn of(name: &str, edition: Edition, people: usize) -> Self {
        let program = Program::new();
        let workspace = workspace_of(&program, &edition, said_by(&edition, people), people);
        let folder = std::env::var_os("PLUMBLINE_PAPER");
        let folder = folder.map_or(program.path(""), PathBuf::from);
        let printed = Self {
            path: folder.join(format!("every-answer-{name}-{people}.pdf")),
            program,
            workspace,
            edition,
        };
        std::fs::write(&printed.path, printed.bytes()).unwrap();
        printed
    }

    fn bytes(&self) -> Vec<u8> {
        workspace_file::report(
            &self.workspace,
            Some(&AssessmentId::new("a")),
            &Comparison::Before,
            ReportAudience::Full,
            PageSize::A4,
            "2026-11-23".parse().unwrap(),
        )
        .unwrap()
    }

    fn appendix(&self) -> String {
        let text = words_of(&self.path);
        let begin = text.rfind("Figures on the other pages lead here.").unwrap();
        text[begin..].to_owned()
    }

    fn pages(&self) -> Vec<PageView> {
        let path = self.workspace.to_string_lossy().into_owned();
        self.program.app.open_workspace(PathInput { path }).unwrap();
        let input = PaperInput {
            assessment: "a".into(),
            parts: ALL.to_vec(),
            page: PageSize::A4,
            date: "2026-11-23".parse().unwrap(),
        };
        self.program.app.preview(input).unwrap().pages
    }
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn assert_has(name: &str, text: &str, wanted: &str) {
    let wanted = spaced(wanted);
    assert!(text.contains(&wanted), "{name} does not say “{wanted}”");
}

#[test]
fn every_question_and_every_answer_is_printed() {
    for (name, edition) in instruments() {
        let printed = Printed::of(&name, edition, 3);
        let told = printed.appendix();
        for question in questions(&printed.edition) {
            assert_has(&name, &told, question.id.as_str());
            for group in Group::ALL
                .into_iter()
                .filter(|group| question.audience.asks(*group))
            {
                assert_has(&name, &told, question.stem.for_group(group));
                assert_has(&name, &told, &remark(question, group, 0));
            }
            assert_has(&name, &told, &question.evidence);
            for anchor in &question.anchors {
                assert_has(&name, &told, &anchor.text);
            }
        }
        for said in [" documented, ", "missing from the value."] {
            assert_has(&name, &told, said);
        }
        for response in said_by(&printed.edition, 3) {
            if let Answer::NotApplicable { reason } = response.answer {
                assert_has(&name, &told, &format!("“{reason}”"));
            }
        }
    }
}

#[test]
#[ignore = "slow; run by the full test"]
fn the_figures_show_the_tree_that_the_screen_shows() {
    for (name, edition) in instruments() {
        let printed = Printed::of(&name, edition, 3);
        let told = printed.appendix();
        let responses = said_by(&printed.edition, 3);
        let framework = &printed.edition.framework;
        let scoring = analysis::score(framework, "", &responses, Form::Full);
        assert_tells(&name, &told, &scoring.derivation);
    }
}

/// Formula and note of every figure above the questions.
fn assert_tells(name: &str, told: &str, figure: &analysis::Derivation) {
    if let analysis::Subject::Question { .. } = figure.subject {
        return;
    }
    assert_has(name, told, &figure.formula);
    assert_has(name, told, figure.note.as_deref().unwrap_or_default());
    figure
        .parts
        .iter()
        .for_each(|part| assert_tells(name, told, part));
}

#[test]
#[ignore = "slow; run by the full test"]
fn how_the_answers_of_three_fell_is_told_and_of_two_is_not() {
    for (name, edition) in instruments() {
        let told = Printed::of(&name, edition.clone(), 3).appendix();
        assert!(
            told.contains("3 people") && told.contains(" ÷ "),
            "{name}: counts and sums"
        );
        let closed = Printed::of(&name, edition, 2).appendix();
        assert!(
            closed.contains("One side has too few people to tell how the answers fell."),
            "{name}"
        );
        for told in [
            "IT, 2 people",
            "Business, 2 people",
            "today 2 people",
            "wants 2 people",
            "from IT alone",
            "from the business alone",
            " ÷ 2",
            "IT. Zebras",
            "Business. Accounts",
        ] {
            assert!(!closed.contains(told), "{name}: “{told}” gives a side away");
        }
        for remark in ["Zebras know", "Accounts doubt"] {
            let heard = told.contains(remark);
            assert_eq!(heard, closed.contains(remark), "{name}: {remark}");
        }
    }
}

#[test]
#[ignore = "slow; run by the full test"]
fn nobody_is_named_and_nobody_is_always_first() {
    for (name, edition) in instruments() {
        let [_, three] = [2, 3].map(|people| {
            let printed = Printed::of(&name, edition.clone(), people);
            let text = words_of(&printed.path);
            for named in ["Person 0", "it-0", "business-0"] {
                assert!(!text.contains(named), "{name}: {named} is named");
            }
            printed
        });
        let told = three.appendix();
        let place = |text: &str| told.find(text);
        if let Some((business, it)) = place("Accounts doubt").zip(place("Zebras know")) {
            assert!(business < it, "{name}: in the order of the alphabet");
        }
    }
}

#[test]
#[ignore = "slow; run by the full test"]
fn the_file_is_sound_and_the_same_to_the_byte() {
    for (name, edition) in instruments() {
        let printed = Printed::of(&name, edition, 3);
        assert_eq!(
            std::fs::read(&printed.path).unwrap(),
            printed.bytes(),
            "{name}"
        );
        assert!(is_sound(&printed.path), "{name}");
    }
}

fn is_sound(path: &Path) -> bool {
    let check = Command::new("qpdf").arg("--check").arg(path).output();
    check.unwrap().status.success()
}

#[test]
#[ignore = "slow; run by the full test"]
fn the_contents_name_the_chapters_and_the_pages_lead_to_questions() {
    for (name, edition) in instruments() {
        let printed = Printed::of(&name, edition, 3);
        let text = words_of(&printed.path);
        let contents = text.split("How the figures came about").next().unwrap();
        assert!(
            contents.contains("Contents") && contents.contains("Every answer"),
            "{name}"
        );
        let pages = printed.pages();
        let own = pages
            .iter()
            .filter(|page| page.part == Some(ReportPart::Appendix));
        let led_to: Vec<_> = own.clone().flat_map(|page| &page.questions).collect();
        for question in questions(&printed.edition) {
            let found = led_to.iter().any(|page| page.id == question.id);
            assert!(found, "{name}: no page leads to {}", question.id);
        }
        assert!(
            own.flat_map(|page| &page.dimensions).next().is_some(),
            "{name}"
        );
    }
}
