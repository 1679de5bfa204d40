//! The command line: what was typed, what is done, what is said.
//!
//! [`main`] is the door. Nothing below this folder prints or ends the program.

mod args;
mod browser;
mod build;
mod check;
mod console;
mod entries;
mod formats;
mod init;
mod new;
#[cfg(not(feature = "pdf"))]
mod no_pdf;
#[cfg(feature = "pdf")]
mod pdf;
mod place;
mod progress;
mod report;
mod serve;
mod teller;

use std::process::ExitCode;

use clap::Parser as _;

use crate::cli::args::{Command, Typed};
use crate::cli::console::Console;

/// Runs the command that was typed. The exit code is 0 if all is well, 1 for problems in the book, 2 for wrong usage.
pub fn main() -> ExitCode {
    let typed = match Typed::try_parse() {
        Ok(typed) => typed,
        Err(error) => {
            // A reader of the help that goes away is no failure.
            let _ = error.print();
            return u8::try_from(error.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from);
        }
    };
    let mut console = Console::new(typed.color);
    let exit = match &typed.command {
        Command::Build(args) => build::run(args, &mut console),
        #[cfg(feature = "pdf")]
        Command::Pdf(args) => pdf::run(args, &mut console),
        #[cfg(not(feature = "pdf"))]
        Command::Pdf(_) => no_pdf::run(&mut console),
        Command::Check(args) => check::run(args, &mut console),
        Command::Serve(args) => serve::run(args, &mut console),
        Command::Init(args) => init::run(args, &mut console),
        Command::New(args) => new::run(args, &mut console),
    };
    exit.into()
}
