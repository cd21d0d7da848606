//! The command line as a script sees it: output, errors, exit codes.

#![expect(clippy::unwrap_used, reason = "a test that meets an error has failed")]

mod agreement;
mod contract;
mod impact;
mod schemes;
mod services;
mod terminal;
