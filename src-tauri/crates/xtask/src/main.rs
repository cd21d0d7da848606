//! The chores of the house in one place, for any platform: `cargo xtask run`, `test`, `generate`,
//! `bench` and `bundle`.
//!
//! Invariants: nothing here needs what it installs, so this crate knows none of the others; nothing
//! is written outside the repository except packages of the system.

mod failure;
mod host;
mod repository;

mod counts;
mod step;

mod needs;
mod setup;

mod bench;
mod bundle;
mod demo;
mod generate;
mod licences;
mod run;
mod screen;
mod test;
mod ui;

use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use crate::failure::Failure;
use crate::repository::Repository;

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    about = "Sets up, runs, tests and measures Plumbline"
)]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Install what is missing, build, and open the window; without a display, make the demo.
    Run,
    /// Install what is missing and test everything, or the core alone.
    Test {
        /// What to test.
        #[arg(value_enum, default_value_t = Extent::Everything)]
        extent: Extent,
        /// Show the output of every step as it comes.
        #[arg(long)]
        verbose: bool,
    },
    /// Write the files that are made from Rust types and from the lock files.
    Generate {
        /// Only say which differ.
        #[arg(long)]
        check: bool,
    },
    /// Measure, each figure beside its yardstick.
    Bench,
    /// Make the installers of this system.
    Bundle,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Extent {
    /// Set-up, Rust, UI, screens, paper and the real window.
    Everything,
    /// Formatting, clippy and tests of all crates but the desktop shell: no WebKit, no Node.
    Core,
}

fn main() -> ExitCode {
    let chore = Arguments::parse().chore;
    match Repository::here().and_then(|repository| carry_out(&chore, &repository)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(chore: &Chore, repository: &Repository) -> Result<(), Failure> {
    match *chore {
        Chore::Run => run::run(repository),
        Chore::Test { extent, verbose } => test::test(repository, extent, verbose),
        Chore::Generate { check } => generate::generate(repository, check),
        Chore::Bench => bench::bench(repository),
        Chore::Bundle => bundle::bundle(repository),
    }
}
