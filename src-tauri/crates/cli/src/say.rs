//! What is printed on the standard output.

use std::fmt::Arguments;
use std::io::{self, ErrorKind, Write};
use std::process;

use crate::failure::Failure;

/// Prints a line, as `println!` does, but never panics.
macro_rules! say {
    () => {
        $crate::say::line(format_args!(""))
    };
    ($($said:tt)+) => {
        $crate::say::line(format_args!($($said)+))
    };
}
pub(crate) use say;

/// Prints a line.
pub(crate) fn line(said: Arguments<'_>) {
    end_if_unheard(writeln!(io::stdout().lock(), "{said}"));
}

/// Prints the bytes of a file as they are.
pub(crate) fn bytes(bytes: &[u8]) {
    let mut out = io::stdout().lock();
    end_if_unheard(out.write_all(bytes).and_then(|()| out.flush()));
}

/// Whoever read the output may have had enough of it (`| head`): what was done is done, and the
/// program ends quietly. Where it cannot be written for another reason, that is said.
fn end_if_unheard(written: io::Result<()>) {
    let Err(error) = written else { return };
    if error.kind() == ErrorKind::BrokenPipe {
        process::exit(0);
    }
    let message =
        format!("the result could not be printed ({error}); what the command had to do is done");
    eprintln!("{}", Failure::new("not_writable", message));
    process::exit(1);
}
