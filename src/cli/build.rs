//! `trainbook build`.

use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::artifact::Artifacts;
use crate::cli::args::BuildArgs;
use crate::cli::console::{Console, Exit};
use crate::cli::place::{check_book, plain, shown, unreadable};
use crate::cli::progress::Bar;
use crate::cli::report::{self, Row};
use crate::config::Config;
use crate::output::{Protected, Published, publish, put_guides};
use crate::pipeline::offline::Archive;
use crate::pipeline::{self, BuildError, Built, Outcome, Request, Silent};
use crate::suggestion::did_you_mean;

/// Where offline files lie in the output folder.
const OFFLINE: &str = "offline";

/// Builds a book and says what came of it.
pub(crate) fn run(args: &BuildArgs, console: &mut Console) -> Exit {
    if let Err(exit) = check_book(&args.dir, console) {
        return exit;
    }
    #[cfg(not(feature = "pdf"))]
    if args.pdf {
        return crate::cli::no_pdf::run(console);
    }
    let request = Request {
        root: args.dir.clone(),
        editions: distinct(&args.editions),
        pdf: args.pdf,
        offline: args.offline_zip,
        is_last: true,
        ..Request::default()
    };
    let outcome = match build(&request, args, console) {
        Ok(outcome) => outcome,
        Err(error) => return failed(&error, console),
    };
    if args.verbose {
        for (stage, time) in &outcome.timings {
            console.note(&format!("{stage}: {:.1} ms", time.as_secs_f64() * 1000.0));
        }
    }
    let problems = report::diagnostics(outcome.diagnostics, &outcome.sources, args.quiet, console);
    match outcome.config {
        Some(config) if !problems => write(args, &config, outcome.editions, outcome.archives, console),
        _ => Exit::Problems,
    }
}

fn build(request: &Request, args: &BuildArgs, console: &Console) -> Result<Outcome, BuildError> {
    if args.quiet || args.verbose || !console.is_watched() {
        return pipeline::build(request, &Silent);
    }
    let bar = Bar::new();
    let outcome = pipeline::build(request, &bar);
    bar.finish();
    outcome
}

pub(crate) fn failed(error: &BuildError, console: &mut Console) -> Exit {
    match error {
        BuildError::UnknownEdition { name, known } => {
            let editions = known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
            let help = did_you_mean(name, known.iter().map(String::as_str));
            let help = help.unwrap_or_else(|| format!("its editions are {editions}"));
            console.error(&format!("the book has no edition `{name}`"), &[help]);
            return Exit::Usage;
        }
        BuildError::NoBook { root } | BuildError::NoFolder { root } => {
            // The folder went away, or book.toml did, after it was looked for.
            console.error(&format!("`{}` holds no book any more", root.display()), &[]);
        }
        BuildError::Pack { .. } => console.error(&error.to_string(), &[]),
        BuildError::Io { path, source } => unreadable(path, source, console),
    }
    Exit::Problems
}

fn write(
    args: &BuildArgs,
    config: &Config,
    editions: Vec<Built>,
    archives: Vec<Archive>,
    console: &mut Console,
) -> Exit {
    let started = Instant::now();
    let out = args.out.clone().unwrap_or_else(|| plain(&args.dir).join(&config.build.build_dir.value));
    let sources = sources(config);
    let (artifacts, rows): (Vec<_>, Vec<_>) = editions.into_iter().map(row).unzip();
    let book = Protected { root: &args.dir, sources: &sources };
    let packed = packed(&artifacts, archives);
    let put = publish(&out, &artifacts, book)
        .and_then(|published| Ok((published, put_guides(&out.join(OFFLINE), &packed, book)?)));
    let (published, packed) = match put {
        Ok(done) => done,
        Err(error) => {
            console.error(&error.to_string(), &[]);
            return Exit::Problems;
        }
    };
    if args.verbose {
        for site in &artifacts {
            for path in site.files().keys() {
                console.note(&format!("wrote {}", out.join(site.edition()).join(path).display()));
            }
        }
        console.note(&format!("writing: {:.1} ms", started.elapsed().as_secs_f64() * 1000.0));
    }
    if !args.quiet {
        show(&out, &rows, &published, config, console);
        for file in &packed {
            let size = std::fs::metadata(file).map_or(0, |file| file.len().div_ceil(1000));
            console.say(&format!("offline {}  {size} kB", shown(file)));
        }
    }
    // As `Request::is_last` says.
    std::mem::forget(artifacts);
    Exit::Good
}

/// The offline files, each with its edition.
fn packed(editions: &[Artifacts], archives: Vec<Archive>) -> Vec<Artifacts> {
    let file = |(edition, archive): (&Artifacts, Archive)| {
        let mut artifacts = Artifacts::new(edition.edition());
        artifacts.insert(archive.file, archive.bytes);
        artifacts
    };
    editions.iter().zip(archives).map(file).collect()
}

/// What a book is made of, and what no output may meet.
pub(crate) fn sources(config: &Config) -> Vec<PathBuf> {
    let html = &config.html;
    let files = [
        Some(&config.book.src),
        html.theme.as_ref(),
        html.favicon.as_ref(),
        config.book.logo.as_ref(),
        config.pdf.fonts.as_ref(),
    ];
    files.into_iter().flatten().map(|path| PathBuf::from(&path.value)).collect()
}

fn show(out: &Path, rows: &[Row], published: &Published, config: &Config, console: &mut Console) {
    console.say(&report::table(rows));
    if let Some(first) = published.written.first() {
        console.say(&format!("\nopen {}", shown(&first.folder.join("index.html"))));
    }
    for name in published.untouched.iter().filter(|name| config.edition(name).is_none()) {
        let folder = shown(&out.join(name));
        console.warning(&format!(
            "the book has no edition `{name}` any more, but its site is still in {folder}; delete it by hand"
        ));
    }
}

fn row(built: Built) -> (Artifacts, Row) {
    let row = Row {
        edition: built.artifacts.edition().to_owned(),
        modules: built.modules,
        pages: built.pages,
        duration: built.duration,
        files: built.artifacts.files().len(),
        seconds: built.seconds,
    };
    (built.artifacts, row)
}

/// The names without those that are there twice.
pub(crate) fn distinct(names: &[String]) -> Vec<String> {
    let mut distinct: Vec<String> = Vec::new();
    for name in names {
        if !distinct.contains(name) {
            distinct.push(name.clone());
        }
    }
    distinct
}
