//! `cargo xtask run`: the window, or the main job where no window can be opened.

use crate::Extent;
use crate::demo;
use crate::failure::Failure;
use crate::host;
use crate::repository::Repository;
use crate::setup;
use crate::step::{Job, Stage, Step, Voice, take};
use crate::ui;

const WINDOW: &[Step] = &[
    Step {
        title: "what the build needs",
        work: setup::window,
    },
    Step {
        title: "the UI’s packages",
        work: setup::npm,
    },
    Step {
        title: "the UI",
        work: ui::build_if_stale,
    },
    Step {
        title: "the app: the first build takes some minutes",
        work: build_window,
    },
    Step {
        title: "the window",
        work: open_window,
    },
];

const HEADLESS: &[Step] = &[
    Step {
        title: "what the build needs",
        work: setup::core,
    },
    Step {
        title: "the program: the first build takes some minutes",
        work: build_program,
    },
    Step {
        title: "the sample, its radar and its report",
        work: demo::make,
    },
];

/// Opens the window. Without a display it makes the demo under `target/demo` instead.
pub(crate) fn run(repository: &Repository) -> Result<(), Failure> {
    let steps = if host::has_display() {
        WINDOW
    } else {
        println!("There is no display to open a window on: the main job runs without one.");
        HEADLESS
    };
    let taken = take(
        &[Stage::Alone(steps)],
        repository,
        Extent::Everything,
        Voice::Direct,
    );
    taken
        .map(drop)
        .map_err(|_| Failure::new("stopped there; nothing else was started"))
}

fn build_window(job: &Job) -> Result<(), Failure> {
    job.run(host::cargo().args(DESKTOP))
}

const DESKTOP: [&str; 5] = [
    "build",
    "--package",
    "plumbline-desktop",
    "--features",
    "custom-protocol",
];

fn open_window(job: &Job) -> Result<(), Failure> {
    job.run(&mut std::process::Command::new(
        job.repository.built("plumbline-desktop"),
    ))
}

fn build_program(job: &Job) -> Result<(), Failure> {
    job.run(host::cargo().args(["build", "--package", "plumbline"]))
}
