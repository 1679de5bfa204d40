//! `trainbook check`.

use crate::cli::args::{CheckArgs, Denied, Format};
use crate::cli::build::failed;
use crate::cli::console::{Console, Exit};
use crate::cli::formats::Report;
use crate::cli::place::check_book;
use crate::cli::report;
use crate::diagnostic::draw::order;
use crate::diagnostic::{Diagnostic, Severity};
use crate::pipeline::{self, Outcome, Request, Silent};

/// Checks a book and says what it found. Nothing is written.
pub(crate) fn run(args: &CheckArgs, console: &mut Console) -> Exit {
    if let Err(exit) = check_book(&args.dir, console) {
        return exit;
    }
    let request = Request { root: args.dir.clone(), editions: Vec::new(), pdf: false, lints: true, today: args.today };
    let Outcome { mut diagnostics, sources, .. } = match pipeline::build(&request, &Silent) {
        Ok(outcome) => outcome,
        Err(error) => return failed(&error, console),
    };
    if args.deny == Some(Denied::Warnings) {
        diagnostics.iter_mut().for_each(|diagnostic| diagnostic.severity = Severity::Error);
    }
    order(&mut diagnostics, &sources);
    let failed = diagnostics.iter().any(Diagnostic::is_error);
    if args.quiet {
        diagnostics.retain(Diagnostic::is_error);
    }
    let report = Report::new(&diagnostics, &sources, &args.dir);
    match args.format {
        Format::Text => report::checked(&diagnostics, &sources, args.quiet, console),
        Format::Json => console.say(&report.json()),
        Format::Sarif => console.say(&report.sarif()),
        Format::Github => report.github().iter().for_each(|line| console.say(line)),
    }
    if failed { Exit::Problems } else { Exit::Good }
}
