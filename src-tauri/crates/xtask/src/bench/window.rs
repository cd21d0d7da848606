//! The real window beside a bare one built the same way: how fast it starts, how much memory it
//! takes, and what it does while nobody touches it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::figure::Figure;
use super::{STARTS, median, said};
use crate::failure::Failure;
use crate::repository::Repository;
use crate::screen::{Screen, TICK as ONE_TICK};

/// How many times longer than a bare page the window may take to start.
const START_GOAL: f64 = 1.5;
/// How many times longer than a small workspace a large one may take to open.
const OPEN_GOAL: f64 = 1.5;
/// How many times the memory of a bare page the window may take.
const MEMORY_GOAL: f64 = 1.2;
/// How long a window is left alone before it is looked at, and while it is.
const SETTLING: Duration = Duration::from_secs(10);
const IDLING: Duration = Duration::from_secs(60);
/// How many times the work of a bare page the window may do while nobody touches it. The web view
/// itself wakes a few times a minute, and a tick of the system's clock, the smallest time that it
/// tells, is much of that.
const IDLE_GOAL: f64 = 2.0;

/// Takes the figures, and tells each as soon as it is known.
pub(super) fn measure(
    repository: &Repository,
    folder: &Path,
    screen: &Screen,
    mut tell: impl FnMut(&Figure),
) -> Result<(), Failure> {
    let desk = Desk {
        app: repository.released("plumbline-desktop"),
        bare: repository.released("examples/bare"),
        question: prepared(repository, folder, "question")?,
        small: prepared(repository, folder, "small")?,
        large: prepared(repository, folder, "large")?,
        screen,
    };
    tell(&desk.start()?);
    tell(&desk.open()?);
    for figure in desk.rest()? {
        tell(&figure);
    }
    Ok(())
}

/// A person's home with a workspace in it that was left open, as `bench prepare` makes it.
pub(super) fn prepared(
    repository: &Repository,
    folder: &Path,
    kind: &str,
) -> Result<PathBuf, Failure> {
    let home = folder.join(format!("home-{kind}"));
    let mut command = Command::new(repository.released("examples/bench"));
    said(command.args(["prepare", kind]).arg(&home))?;
    Ok(home)
}

struct Desk<'a> {
    app: PathBuf,
    bare: PathBuf,
    /// Left at a question.
    question: PathBuf,
    /// Left at the Overview of one assessment.
    small: PathBuf,
    /// Left at the Overview of 500 assessments with 100,000 answers.
    large: PathBuf,
    screen: &'a Screen,
}

impl Desk<'_> {
    fn start(&self) -> Result<Figure, Failure> {
        let (value, yardstick) =
            self.in_turn((&self.app, &self.question), (&self.bare, &self.question))?;
        Ok(Figure {
            name: "start to an answerable question, against a bare page".to_owned(),
            value,
            unit: "s".to_owned(),
            yardstick,
            goal: START_GOAL,
        })
    }

    fn open(&self) -> Result<Figure, Failure> {
        let (value, yardstick) =
            self.in_turn((&self.app, &self.large), (&self.app, &self.small))?;
        Ok(Figure {
            name: "start to Overview, 500 assessments against one".to_owned(),
            value,
            unit: "s".to_owned(),
            yardstick,
            goal: OPEN_GOAL,
        })
    }

    /// Median seconds until each is ready. Both are started in turn, so that a busy moment meets
    /// both; the first start of each does not count.
    fn in_turn(&self, one: (&Path, &Path), other: (&Path, &Path)) -> Result<(f64, f64), Failure> {
        let seconds = |(program, home)| Ok(self.screen.start(program, home)?.ready_after);
        let mut times = (Vec::new(), Vec::new());
        for _ in 0..=STARTS {
            times.0.push(seconds(one)?);
            times.1.push(seconds(other)?);
        }
        Ok((median(&mut times.0[1..]), median(&mut times.1[1..])))
    }

    /// Memory and work of a window that nobody touches.
    fn rest(&self) -> Result<[Figure; 2], Failure> {
        let app = self.screen.start(&self.app, &self.small)?;
        let bare = self.screen.start(&self.bare, &self.small)?;
        std::thread::sleep(SETTLING);
        let memory = (app.memory(), bare.memory());
        let before = (app.worked(), bare.worked());
        std::thread::sleep(IDLING);
        let worked = app.worked().saturating_sub(before.0);
        let usual = bare.worked().saturating_sub(before.1).max(ONE_TICK);
        Ok([
            Figure {
                name: "memory, against a bare page".to_owned(),
                value: mebibytes(memory.0),
                unit: "MiB".to_owned(),
                yardstick: mebibytes(memory.1),
                goal: MEMORY_GOAL,
            },
            Figure {
                name: format!(
                    "work in {} s of rest, against a bare page",
                    IDLING.as_secs()
                ),
                value: worked.as_secs_f64() * 1000.0,
                unit: "ms".to_owned(),
                yardstick: usual.as_secs_f64() * 1000.0,
                goal: IDLE_GOAL,
            },
        ])
    }
}

fn mebibytes(bytes: u64) -> f64 {
    bytes as f64 / (1024.0 * 1024.0)
}
