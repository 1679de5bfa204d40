//! `trainbook check`.

use std::convert::Infallible;
use std::path::PathBuf;

use etcetera::BaseStrategy as _;

use crate::artifact::Dropped;
use crate::cli::args::{CheckArgs, Denied, Format};
use crate::cli::build::failed;
use crate::cli::console::{Console, Exit};
use crate::cli::formats::Report;
use crate::cli::place::check_book;
use crate::cli::progress::Bar;
use crate::cli::report;
use crate::diagnostic::draw::order;
use crate::diagnostic::{Diagnostic, Severity};
use crate::pipeline::external::External;
use crate::pipeline::{self, BuildError, Outcome, Progress, Rendered, Request, Silent};

/// Checks a book and says what it found. Nothing is written.
pub(crate) fn run(args: &CheckArgs, console: &mut Console) -> Exit {
    if let Err(exit) = check_book(&args.dir, console) {
        return exit;
    }
    let external = args.external.then(|| External { cache: cache(args), ..External::default() });
    let (root, today) = (args.dir.clone(), args.today);
    let request = Request { root, lints: true, today, external, is_last: true, ..Request::default() };
    let Outcome { mut diagnostics, sources, .. } = match look(&request, args, console) {
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

/// Looks at the book. Who has the web asked is shown how far that is.
fn look(request: &Request, args: &CheckArgs, console: &mut Console) -> Result<Outcome<Rendered>, BuildError> {
    let look = |progress: &dyn Progress| {
        let looked = pipeline::deliver(request, progress, |_, _| Ok::<_, Infallible>(Dropped));
        looked.map(|looked| looked.outcome)
    };
    if request.external.is_none() {
        return look(&Silent);
    }
    let bar = if args.quiet || !console.is_watched() { Bar::unseen() } else { Bar::new() };
    let outcome = look(&bar);
    bar.finish();
    if !args.quiet {
        bar.notes().iter().for_each(|note| console.note(note));
    }
    outcome
}

/// Where to remember what answered: where the user says, or in the folder that the system has for such.
fn cache(args: &CheckArgs) -> Option<PathBuf> {
    let own = || Some(etcetera::choose_base_strategy().ok()?.cache_dir().join("trainbook").join("links.json"));
    args.cache.clone().or_else(own)
}
