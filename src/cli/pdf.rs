//! `trainbook pdf`.

use crate::artifact::Artifacts;
use crate::cli::args::PdfArgs;
use crate::cli::build::{self, distinct, sources};
use crate::cli::console::{Console, Exit};
use crate::cli::place::{check_book, plain, shown};
use crate::cli::progress::Bar;
use crate::cli::report;
use crate::config::Config;
use crate::output::{Protected, put_guides};
use crate::pipeline::pdf::{self, PrintError, Printed, Wanted};
use crate::pipeline::{Guide, Request, Silent};

/// Makes guides and says where they are.
pub(crate) fn run(args: &PdfArgs, console: &mut Console) -> Exit {
    if let Err(exit) = check_book(&args.dir, console) {
        return exit;
    }
    let request = Request { root: args.dir.clone(), editions: distinct(&args.editions), ..Request::default() };
    let wanted = Wanted {
        modules: distinct(&args.modules),
        track: args.track.clone(),
        large_print: args.large_print,
        cards: args.cards,
        participants: args.participants,
    };
    let printed = match make(&request, &wanted, args, console) {
        Ok(printed) => printed,
        Err(error) => return failed(&error, console),
    };
    let problems = report::diagnostics(printed.diagnostics, &printed.sources, args.quiet, console);
    match printed.config {
        Some(config) if !problems => write(args, &config, printed.guides, console),
        _ => Exit::Problems,
    }
}

fn make(request: &Request, wanted: &Wanted, args: &PdfArgs, console: &Console) -> Result<Printed, PrintError> {
    if args.quiet || !console.is_watched() {
        return pdf::make(request, wanted, &Silent);
    }
    let bar = Bar::new();
    let printed = pdf::make(request, wanted, &bar);
    bar.finish();
    printed
}

/// Says why there are no guides.
pub(crate) fn failed(error: &PrintError, console: &mut Console) -> Exit {
    match error {
        PrintError::Build(error) => build::failed(error, console),
        PrintError::UnknownModule { name, known, track } => {
            let what = if *track { "track" } else { "module" };
            let listed = known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
            let listed = if known.is_empty() { format!("there is no {what}") } else { format!("there are {listed}") };
            let help = error.suggestion().unwrap_or(listed);
            console.error(&format!("there is no {what} `{name}` in these editions"), &[help]);
            Exit::Usage
        }
        PrintError::NoScript => {
            let help = "cue cards are made of an edition that sees `trainer`".to_owned();
            console.error("none of these editions has a script", &[help]);
            Exit::Usage
        }
        PrintError::Engine(message) => {
            let help =
                "this is a mistake in trainbook and not in your book; please report it with this message".to_owned();
            console.error(&format!("the guide could not be laid out: {message}"), &[help]);
            Exit::Problems
        }
    }
}

fn write(args: &PdfArgs, config: &Config, guides: Vec<Guide>, console: &mut Console) -> Exit {
    let default = || plain(&args.dir).join(&config.build.build_dir.value).join("pdf");
    let out = args.out.clone().unwrap_or_else(default);
    let figures: Vec<(usize, usize, f64)> =
        guides.iter().map(|guide| (guide.pages, guide.pdf.len(), guide.seconds)).collect();
    let editions: Vec<Artifacts> = guides
        .into_iter()
        .map(|guide| {
            let mut artifacts = Artifacts::new(guide.edition);
            artifacts.insert(guide.file, guide.pdf);
            artifacts
        })
        .collect();
    let protected = sources(config);
    match put_guides(&out, &editions, Protected { root: &args.dir, sources: &protected }) {
        Ok(written) => {
            if !args.quiet {
                for (path, (pages, bytes, seconds)) in written.iter().zip(figures) {
                    let size = bytes.div_ceil(1000);
                    console.say(&format!("{}  {pages} pages, {size} kB, {seconds:.2} s", shown(path)));
                }
            }
            Exit::Good
        }
        Err(error) => {
            console.error(&error.to_string(), &[]);
            Exit::Problems
        }
    }
}
