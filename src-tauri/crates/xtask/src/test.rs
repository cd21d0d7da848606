//! `cargo xtask test`: what fails quickly comes first, everything is compiled once, and Chromium
//! looks at the screens while Rust is compiled.

use std::process::Command;

use crate::Extent;
use crate::counts::Counts;
use crate::demo;
use crate::failure::Failure;
use crate::generate;
use crate::host;
use crate::repository::Repository;
use crate::setup;
use crate::step::{Job, Stage, Step, Voice, take};
use crate::ui;

/// The same for every command of the full test: other features would compile all of it again.
pub(crate) const EVERYTHING: [&str; 3] = [
    "--workspace",
    "--features",
    "plumbline-desktop/custom-protocol,plumbline-desktop/e2e",
];

const CORE: &[Step] = &[
    Step {
        title: "what the build needs",
        work: setup::check_core,
    },
    Step {
        title: "formatting",
        work: formatting,
    },
    Step {
        title: "clippy",
        work: clippy,
    },
    Step {
        title: "build",
        work: build,
    },
    Step {
        title: "generated files",
        work: generate::check_built,
    },
    Step {
        title: "Rust tests",
        work: rust_tests,
    },
];

/// What both sides of the house build on.
const GROUND: &[Step] = &[
    Step {
        title: "what the build and the tests need",
        work: setup::everything,
    },
    Step {
        title: "formatting",
        work: formatting,
    },
    Step {
        title: "the UI’s packages",
        work: setup::npm,
    },
    Step {
        title: "UI build",
        work: |job| ui::script(job, "build"),
    },
];

const RUST: &[Step] = &[
    Step {
        title: "clippy",
        work: clippy,
    },
    Step {
        title: "build",
        work: build,
    },
    Step {
        title: "generated files",
        work: generate::check_built,
    },
    Step {
        title: "Rust tests, the slow ones too",
        work: rust_tests,
    },
    Step {
        title: "examples in the documentation",
        work: doc_tests,
    },
    Step {
        title: "rustdoc",
        work: rustdoc,
    },
    Step {
        title: "the demo’s paper",
        work: demo::check,
    },
];

const SCREENS: &[Step] = &[
    Step {
        title: "UI types and accessibility",
        work: |job| ui::script(job, "check"),
    },
    Step {
        title: "UI unit tests",
        work: |job| ui::script(job, "test"),
    },
    Step {
        title: "screens in both themes",
        work: ui::screens,
    },
    Step {
        title: "tauri-driver",
        work: setup::tauri_driver,
    },
];

const WINDOW: &[Step] = &[Step {
    title: "a journey in the real window",
    work: journey,
}];

/// Tests, prints a line a step, and closes with the count of all tests.
pub(crate) fn test(repository: &Repository, extent: Extent, verbose: bool) -> Result<(), Failure> {
    let stages: &[Stage] = match extent {
        Extent::Everything => &[
            Stage::Alone(GROUND),
            Stage::Beside([RUST, SCREENS]),
            Stage::Alone(WINDOW),
        ],
        Extent::Core => &[Stage::Alone(CORE)],
    };
    let voice = if verbose {
        Voice::Verbose
    } else {
        Voice::Quiet
    };
    let taken = take(stages, repository, extent, voice);
    let (Ok(counts) | Err(counts)) = taken;
    let Counts { passed, failed } = counts;
    println!("{passed} passed, {failed} failed");
    taken
        .map(drop)
        .map_err(|_| Failure::new("stopped at the first step that failed"))
}

/// `cargo` on the packages that are tested; `default-members` leave the desktop shell out.
fn cargo(job: &Job, subcommand: &[&str]) -> Command {
    let mut command = host::cargo();
    command.args(subcommand);
    if job.extent == Extent::Everything {
        command.args(EVERYTHING);
    }
    command
}

fn formatting(job: &Job) -> Result<(), Failure> {
    let names_only = ["--", "-l", "--color", "never"];
    job.run(
        host::cargo()
            .args(["fmt", "--all", "--check"])
            .args(names_only),
    )
}

fn clippy(job: &Job) -> Result<(), Failure> {
    job.run(
        cargo(job, &["clippy", "--keep-going", "--all-targets"]).args(["--", "--deny", "warnings"]),
    )
}

/// Programs, examples and tests in one go, with the features that the tests need.
fn build(job: &Job) -> Result<(), Failure> {
    job.run(&mut cargo(job, &["build", "--all-targets"]))
}

fn rust_tests(job: &Job) -> Result<(), Failure> {
    let slow = job.extent == Extent::Everything;
    if host::succeeds("cargo", &["nextest", "--version"]) {
        let mut command = cargo(
            job,
            &["nextest", "run", "--no-fail-fast", "--status-level", "fail"],
        );
        command.args(slow.then_some(["--run-ignored", "all"]).iter().flatten());
        return job.run(command.args(["--test-threads", &side_by_side().to_string()]));
    }
    // Examples are left as the build step made them: tests start one of them as a program.
    let mut command = cargo(
        job,
        &[
            "test",
            "--quiet",
            "--no-fail-fast",
            "--lib",
            "--bins",
            "--tests",
        ],
    );
    command.arg("--").args(slow.then_some("--include-ignored"));
    job.run(&mut command)
}

/// More than there are processors: half of the time of many tests is the disk's.
fn side_by_side() -> usize {
    std::thread::available_parallelism().map_or(2, |count| 2 * count.get())
}

fn doc_tests(job: &Job) -> Result<(), Failure> {
    job.run(&mut cargo(job, &["test", "--quiet", "--doc"]))
}

fn rustdoc(job: &Job) -> Result<(), Failure> {
    job.run(cargo(job, &["doc", "--no-deps"]).env("RUSTDOCFLAGS", "--deny warnings"))
}

/// On a screen and in a D-Bus session of its own, so that it meets no other window.
fn journey(job: &Job) -> Result<(), Failure> {
    if !cfg!(target_os = "linux") {
        job.note("The window is driven on Linux only: this step does nothing here.\n");
        return Ok(());
    }
    job.run(
        Command::new("xvfb-run")
            .args(["--auto-servernum", "--server-args=-screen 0 1440x900x24"])
            .args(["dbus-run-session", "--", "node", "ui/e2e/journey.mjs"])
            .arg(job.repository.built("plumbline-desktop"))
            .arg(setup::tauri_driver_path(job.repository)),
    )
}
