//! `plumbline`: the same use cases from a terminal.
//!
//! Results go to the standard output, errors as `error[code]: what happened; what to do` to the
//! standard error. Exit 0 is success, 1 a failure, 2 wrong usage.

mod agreement;
mod args;
mod chart;
mod demo;
mod failure;
mod frameworks;
mod impact;
mod input;
mod report;
mod say;
mod score;
mod services;
mod what_if;
mod workspace;

use std::process::ExitCode;

use clap::Parser;

use crate::args::{Arguments, Command};
use crate::failure::Failure;

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<ExitCode, Failure> {
    match command {
        Command::Frameworks(frameworks) => frameworks::run(frameworks),
        Command::Score(score) => score::run(&score).map(|()| ExitCode::SUCCESS),
        Command::Agreement(agreement) => agreement::run(&agreement).map(|()| ExitCode::SUCCESS),
        Command::Chart(chart) => chart::run(&chart).map(|()| ExitCode::SUCCESS),
        Command::Impact(command) => impact::run(command),
        Command::Workspace(command) => workspace::run(command),
        Command::Services(command) => services::run(command),
        Command::Report(report) => report::run(&report),
        Command::Demo(demo) => demo::run(&demo).map(|()| ExitCode::SUCCESS),
    }
}
