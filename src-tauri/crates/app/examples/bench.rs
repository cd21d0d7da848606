//! Figures of the use cases, for `cargo xtask bench`: `bench measure` prints one JSON object a line,
//! `bench prepare question|small|large HOME` makes a home in which the window opens at a question, or
//! at the Overview of a workspace of one or of many assessments.

use std::error::Error;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use analysis::impact::portfolio::portfolio;
use app::api::{
    AnswerInput, NewAssessmentInput, ParticipantInput, ParticipantView, Place, Screen, ServiceRef,
    SetUpInput, StatementInput, Voice, WorkspaceView,
};
use app::{App, FileKind, Host};
use chart::svg::Colors;
use chart::{Frame, radar};
use chrono::{DateTime, Days, NaiveDate, Utc};
use model::{
    Answer, AssessmentId, Day, Evidence, Form, Framework, FrameworkId, Group, QuestionId, Response,
    ServiceId, Statement,
};
use rusqlite::{Connection, params};
use serde_json::json;
use store::{Change, OpenOptions, Workspace};

/// The folder that the window keeps its data in, below the platform's folder for data.
const DATA: &str = "org.plumbline.desktop";
/// Assessments of a large workspace.
const MANY: usize = 500;
/// People of an assessment, and questions that each has answered: 200 answers, 100,000 in all of many.
const PEOPLE: usize = 8;
const ANSWERED: usize = 25;
/// Pairs of commits, one through the use cases and one bare.
const COMMITS: usize = 300;
/// Runs of a pure function.
const RUNS: usize = 200;
/// Goals of the pure functions, in milliseconds.
const SCORING_MS: f64 = 1.0;
const RADAR_MS: f64 = 2.0;
/// Statements of a large portfolio, and the goal for all of them in milliseconds.
const STATEMENTS: usize = 1000;
const PORTFOLIO_MS: f64 = 150.0;
/// From a key in a statement to its curve drawn anew, in milliseconds.
const TYPING_MS: f64 = 50.0;
/// How much longer than bare statements a commit may take.
const COMMIT_RATIO: f64 = 1.3;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["measure"] => measure(),
        ["prepare", "question", home] => prepare(&Path::new(home).join(DATA)).map(drop),
        ["prepare", "small", home] => prepare_overview(&Path::new(home).join(DATA), 1),
        ["prepare", "large", home] => prepare_overview(&Path::new(home).join(DATA), MANY),
        _ => Err("bench measure | bench prepare question|small|large HOME".into()),
    }
}

/// A machine without dialogs.
struct Desk;

impl Host for Desk {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn today(&self) -> NaiveDate {
        Utc::now().date_naive()
    }

    fn choose_file(&self, _: FileKind) -> Option<PathBuf> {
        None
    }

    fn choose_files(&self, _: FileKind) -> Vec<PathBuf> {
        Vec::new()
    }

    fn choose_folder(&self) -> Option<PathBuf> {
        None
    }

    fn choose_place(&self, _: FileKind, _: &str) -> Option<PathBuf> {
        None
    }

    fn reveal(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn open(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }
}

/// A program whose short form has been begun and left at its first question.
fn prepare(data: &Path) -> Result<(App, WorkspaceView), Box<dyn Error>> {
    let app = App::new(Box::new(Desk), data.to_owned());
    app.start_short_form()?;
    let view = app.set_up(SetUpInput {
        organisation: "Nordhafen Logistics".to_owned(),
        name: "Ines Mar".to_owned(),
        group: Group::It,
        role: String::new(),
        services: vec!["Taking orders".to_owned()],
    })?;
    let question = flagship()?
        .questions(Form::Short)
        .next()
        .map(|(_, question)| question.id.clone());
    app.visit(Place {
        screen: Screen::Assess,
        question,
    })?;
    Ok((app, view))
}

/// A workspace of so many assessments, left at its Overview.
fn prepare_overview(data: &Path, assessments: usize) -> Result<(), Box<dyn Error>> {
    let (app, view) = prepare(data)?;
    let mut all: Vec<AssessmentId> = view.current.into_iter().collect();
    for number in 1..assessments {
        let view = app.add_assessment(NewAssessmentInput {
            framework: FrameworkId::new("bsm5"),
            form: Form::Short,
            name: format!("Round {number}"),
            date: Utc::now().date_naive() - Days::new(number as u64),
            started_from: None,
        })?;
        all.extend(view.current);
    }
    for person in 1..PEOPLE {
        app.save_participant(ParticipantInput {
            id: None,
            name: format!("Person {person}"),
            group: Group::ALL[person % 2],
            role: String::new(),
        })?;
    }
    let people = app.workspace()?.participants;
    app.close_workspace()?;
    answer_all(&data.join("default.plumbline"), &all, &people)?;
    app.start_short_form()?;
    app.visit(Place {
        screen: Screen::Overview,
        question: None,
    })?;
    app.leave();
    Ok(())
}

/// Every person's answers to every assessment, one step each.
fn answer_all(
    file: &Path,
    assessments: &[AssessmentId],
    people: &[ParticipantView],
) -> Result<(), Box<dyn Error>> {
    let mut workspace = Workspace::open(file, &OpenOptions::default())?;
    let framework = flagship()?;
    let questions: Vec<_> = framework.questions(Form::Short).take(ANSWERED).collect();
    for assessment in assessments {
        let said = |person: &ParticipantView, number: usize| Response {
            participant: person.id.clone(),
            group: person.group,
            question: questions[number].1.id.clone(),
            answer: Answer::level(((number * 3 + person.name.len()) % 6) as f64),
            evidence: Some(Evidence::Documented),
            comment: String::new(),
            assumed: false,
        };
        let changes: Vec<Change> = people
            .iter()
            .flat_map(|person| (0..ANSWERED).map(move |number| (person, number)))
            .map(|(person, number)| Change::response(assessment.clone(), said(person, number)))
            .collect();
        workspace.apply(&changes, "import", None, Utc::now())?;
    }
    Ok(())
}

fn measure() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let (through, bare) = commits(folder.path())?;
    figure(
        "commit of one answer, against bare statements",
        through,
        bare,
        COMMIT_RATIO,
    );
    let scoring = scoring(&with_questions(flagship()?, 86), 50);
    figure(
        "scoring 86 questions by 50 people",
        scoring,
        SCORING_MS,
        1.0,
    );
    let statements = statements()?;
    let side_by_side = side_by_side(&statements);
    figure(
        "1,000 impact statements side by side",
        side_by_side,
        PORTFOLIO_MS,
        1.0,
    );
    let typing = typing(&folder.path().join("sample"))?;
    figure(
        "a statement as it is typed: judged, and its curve drawn anew",
        typing,
        TYPING_MS,
        1.0,
    );
    figure("radar to SVG", radar_to_svg(&flagship()?), RADAR_MS, 1.0);
    Ok(())
}

/// All times are in milliseconds.
fn figure(name: &str, value: f64, yardstick: f64, goal: f64) {
    let ratio = value / yardstick;
    let line = json!({
        "name": name, "value": value, "unit": "ms", "yardstick": yardstick, "ratio": ratio, "goal": goal
    });
    println!("{line}");
}

fn flagship() -> Result<Framework, Box<dyn Error>> {
    let edition = catalog::shipped_by_id(&FrameworkId::new("bsm5")).ok_or("no flagship")?;
    Ok(edition.framework)
}

/// Median times of a commit through the use cases, reply included, and of the bare statements. Both
/// take turns, so that a busy disk meets both.
fn commits(folder: &Path) -> Result<(f64, f64), Box<dyn Error>> {
    let (app, view) = prepare(&folder.join("app"))?;
    let bare = Bare::open(&folder.join("bare"))?;
    let questions: Vec<_> = flagship()?
        .questions(Form::Short)
        .map(|(_, question)| question.id.clone())
        .collect();
    let voice = view.voice.ok_or("nobody answers")?;
    let assessment = view.current.ok_or("no assessment")?;
    let (mut through, mut plain) = (Vec::new(), Vec::new());
    let mut steps = 10..;
    for (number, question) in questions.iter().cycle().take(COMMITS).enumerate() {
        let value = number / questions.len() % 6;
        let input = answer(&assessment, question, &voice, value);
        through.push(timed(|| app.answer(input))?);
        plain.push(timed(|| {
            bare.answer(steps.next().unwrap_or_default(), question, value)
        })?);
    }
    Ok((median(through), median(plain)))
}

fn answer(
    assessment: &model::AssessmentId,
    question: &QuestionId,
    voice: &Voice,
    value: usize,
) -> AnswerInput {
    AnswerInput {
        assessment: assessment.clone(),
        question: question.clone(),
        voice: voice.clone(),
        answer: Some(Answer::level(value as f64)),
        evidence: Evidence::Asserted,
        comment: String::new(),
    }
}

/// The statements that an answer takes, on a file of the same kind with the same settings.
struct Bare {
    connection: Connection,
    assessment: String,
    participant: String,
}

impl Bare {
    fn open(data: &Path) -> Result<Self, Box<dyn Error>> {
        let (app, view) = prepare(data)?;
        drop(app);
        let connection = Connection::open(data.join("default.plumbline"))?;
        connection.execute_batch(
            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;
             PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; BEGIN EXCLUSIVE; COMMIT",
        )?;
        let participant = view.voice.ok_or("nobody answers")?.participant.to_string();
        Ok(Self {
            connection,
            assessment: view.current.ok_or("no assessment")?.to_string(),
            participant,
        })
    }

    /// Reads the former answer, writes the new one and appends to the history, in one transaction.
    fn answer(&self, step: i64, question: &QuestionId, value: usize) -> rusqlite::Result<()> {
        let (assessment, participant, question) =
            (&self.assessment, &self.participant, question.as_str());
        let (value, at) = (value.to_string(), "2026-01-01T00:00:00.000Z");
        let transaction = self.connection.unchecked_transaction()?;
        let former: Option<String> = transaction
            .prepare_cached(FORMER)?
            .query_map(params![assessment, participant, question], |row| row.get(0))?
            .next()
            .transpose()?;
        transaction.prepare_cached(WRITE)?.execute(params![
            assessment,
            participant,
            question,
            value,
            at
        ])?;
        let key =
            format!(r#"{{"participant":"{participant}","question":"{question}","group":"it"}}"#);
        transaction.prepare_cached(APPEND)?.execute(params![
            at,
            participant,
            assessment,
            key,
            former,
            value,
            step
        ])?;
        transaction.commit()
    }
}

const FORMER: &str = r#"SELECT value, reason, desired, evidence, comment, assumed FROM responses
    WHERE assessment = ?1 AND participant = ?2 AND question = ?3 AND "group" = 'it'"#;

const WRITE: &str = r#"INSERT INTO responses (assessment, participant, question, "group", value,
        evidence, comment, assumed, answered_at)
    VALUES (?1, ?2, ?3, 'it', ?4, 'asserted', '', 0, ?5)
    ON CONFLICT DO UPDATE SET value = ?4, answered_at = ?5"#;

const APPEND: &str =
    "INSERT INTO history (at, actor, kind, subject, assessment, key, before, after, step)
    VALUES (?1, ?2, 'response', 'response', ?3, ?4, ?5, ?6, ?7)";

/// The framework with as many questions, those it has taken again under new ids.
fn with_questions(mut framework: Framework, wanted: usize) -> Framework {
    let count = framework.dimensions.len();
    let own: Vec<_> = framework
        .dimensions
        .iter()
        .map(|one| one.questions.clone())
        .collect();
    for number in framework.questions(Form::Full).count()..wanted {
        let questions = &own[number % count];
        let mut question = questions[number / count % questions.len()].clone();
        question.id = QuestionId::new(format!("{}.{number}", question.id));
        framework.dimensions[number % count]
            .questions
            .push(question);
    }
    framework
}

/// Every question answered by so many people, every second of them for the business.
fn answers(framework: &Framework, people: usize) -> Vec<Response> {
    let questions: Vec<_> = framework.questions(Form::Full).collect();
    let response = |person: usize, number: usize| Response {
        participant: format!("p{person:02}").as_str().into(),
        group: Group::ALL[person % 2],
        question: questions[number].1.id.clone(),
        answer: Answer::level(((person * 7 + number * 3) % 6) as f64),
        evidence: Some(Evidence::Documented),
        comment: String::new(),
        assumed: false,
    };
    (0..people)
        .flat_map(|person| (0..questions.len()).map(move |number| (person, number)))
        .map(|(person, number)| response(person, number))
        .collect()
}

/// Median milliseconds of scoring.
fn scoring(framework: &Framework, people: usize) -> f64 {
    let responses = answers(framework, people);
    median_of(|| analysis::figures(framework, "", &responses, Form::Full))
}

/// Median milliseconds from scores to the text of the picture.
fn radar_to_svg(framework: &Framework) -> f64 {
    let scores = analysis::figures(framework, "", &answers(framework, 4), Form::Short);
    let last = analysis::figures(framework, "", &answers(framework, 3), Form::Short);
    let (Some(scores), Some(last)) = (scores.continuous(), last.continuous()) else {
        return f64::NAN;
    };
    median_of(|| {
        let spec = radar::from_scores(framework, scores, None, Some(("Nov 2025", last)));
        chart::svg::write(
            &chart::scene(&spec, &Frame::screen(496.0, 352.0)),
            Colors::Tokens,
        )
    })
}

/// The sample's richest statement again and again, each needing the one before it.
fn statements() -> Result<Vec<Statement>, Box<dyn Error>> {
    const RICHEST: &[u8] =
        include_bytes!("../../../../assessments/sample/statements/claims-intake.json");
    let file = catalog::read_statement(RICHEST, "sample").value;
    let one = file.ok_or("no statement")?.statement;
    let numbered = |number: usize| {
        let mut statement = one.clone();
        statement.service = ServiceId::new(format!("s{number:04}"));
        if let Some(needed) = statement.dependencies.first_mut() {
            needed.service = number
                .checked_sub(1)
                .map(|before| ServiceId::new(format!("s{before:04}")));
        }
        statement
    };
    Ok((0..STATEMENTS).map(numbered).collect())
}

/// Median milliseconds of a portfolio with curves, tiers, graph and ranking.
fn side_by_side(statements: &[Statement]) -> f64 {
    let today = Day::new(2026, 11, 26);
    today.map_or(f64::NAN, |today| {
        let times = (0..10).map(|_| {
            let start = Instant::now();
            std::hint::black_box(portfolio(&[], statements, today));
            milliseconds(start.elapsed())
        });
        median(times.collect())
    })
}

/// Median milliseconds from a statement of the sample to what the window shows of it.
fn typing(data: &Path) -> Result<f64, Box<dyn Error>> {
    let app = App::new(Box::new(Desk), data.to_owned());
    app.open_sample()?;
    let service = ServiceId::new("s01");
    let statement = app.statement(ServiceRef { service })?.statement;
    let times: Result<Vec<f64>, _> = (0..RUNS as u32)
        .map(|number| {
            let mut statement = statement.clone();
            statement.tolerances.rto_minutes = Some(600 + number);
            timed(|| app.try_statement(StatementInput { statement }))
        })
        .collect();
    Ok(median(times?))
}

fn median_of<T>(work: impl Fn() -> T) -> f64 {
    let time = || {
        let start = Instant::now();
        std::hint::black_box(work());
        milliseconds(start.elapsed())
    };
    time();
    median((0..RUNS).map(|_| time()).collect())
}

/// Milliseconds that a call took, unless it failed.
fn timed<T, E>(work: impl FnOnce() -> Result<T, E>) -> Result<f64, E> {
    let start = Instant::now();
    std::hint::black_box(work()?);
    Ok(milliseconds(start.elapsed()))
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The middle one; there must be one.
fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
