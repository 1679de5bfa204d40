//! `trainbook build`.

use std::path::PathBuf;

use crate::artifact::Artifacts;
use crate::cli::args::BuildArgs;
use crate::cli::console::{Console, Exit};
use crate::cli::place::{check_book, plain, shown, unreadable};
use crate::cli::progress::Bar;
use crate::cli::report;
use crate::config::Config;
use crate::output::{OutputError, Protected, Publication, Published, publish, put_guides};
use crate::pipeline::offline::Archive;
use crate::pipeline::{self, BuildError, Delivered, Outcome, Progress, Rendered, Request, Silent};
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
    let done = match args.offline_zip {
        true => watched(args, console, |progress| pipeline::build(&request, progress)).map(|outcome| {
            let outcome = told(outcome, args, console)?;
            keep(args, outcome, console)
        }),
        false => {
            let deliver = |progress: &dyn Progress| {
                pipeline::deliver(&request, progress, |config, editions| {
                    let sources = sources(config);
                    Publication::begin(&out(args, config), editions, Protected { root: &args.dir, sources: &sources })
                })
            };
            watched(args, console, deliver).map(|Delivered { outcome, outlet }| {
                let outcome = told(outcome, args, console)?;
                finish(args, outcome, outlet, console)
            })
        }
    };
    match done {
        Ok(Ok(())) => Exit::Good,
        Ok(Err(exit)) => exit,
        Err(error) => failed(&error, console),
    }
}

/// Runs a build with a bar, where somebody watches one.
fn watched<T>(args: &BuildArgs, console: &Console, build: impl FnOnce(&dyn Progress) -> T) -> T {
    if args.quiet || args.verbose || !console.is_watched() {
        return build(&Silent);
    }
    let bar = Bar::new();
    let done = build(&bar);
    bar.finish();
    done
}

/// An outcome whose problems are told, with the settings; the exit if there is any error.
fn told<E>(mut outcome: Outcome<E>, args: &BuildArgs, console: &mut Console) -> Result<(Outcome<E>, Config), Exit> {
    if args.verbose {
        for (stage, time) in &outcome.timings {
            console.note(&format!("{stage}: {:.1} ms", time.as_secs_f64() * 1000.0));
        }
    }
    let diagnostics = std::mem::take(&mut outcome.diagnostics);
    let problems = report::diagnostics(diagnostics, &outcome.sources, args.quiet, console);
    match outcome.config.take() {
        Some(config) if !problems => Ok((outcome, config)),
        _ => Err(Exit::Problems),
    }
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

/// The output folder.
fn out(args: &BuildArgs, config: &Config) -> PathBuf {
    args.out.clone().unwrap_or_else(|| plain(&args.dir).join(&config.build.build_dir.value))
}

/// Swaps in sites that were written as they were made.
fn finish(
    args: &BuildArgs,
    (outcome, config): (Outcome<Rendered>, Config),
    publication: Option<Result<Publication, OutputError>>,
    console: &mut Console,
) -> Result<(), Exit> {
    let Some(publication) = publication else { return Err(Exit::Problems) };
    let published = publication.and_then(Publication::finish).map_err(|error| stopped(&error, console))?;
    show(args, &outcome.editions, &published, &config, console);
    // As `Request::is_last` says.
    std::mem::forget(outcome);
    Ok(())
}

/// Writes sites that were kept in memory, and their offline files.
fn keep(args: &BuildArgs, (outcome, config): (Outcome, Config), console: &mut Console) -> Result<(), Exit> {
    let (out, sources) = (out(args, &config), sources(&config));
    let book = Protected { root: &args.dir, sources: &sources };
    let (artifacts, rendered): (Vec<_>, Vec<_>) =
        outcome.editions.into_iter().map(|built| (built.artifacts, built.rendered)).unzip();
    let packed = packed(&artifacts, outcome.archives);
    let put = publish(&out, &artifacts, book)
        .and_then(|published| Ok((published, put_guides(&out.join(OFFLINE), &packed, book)?)));
    let (published, packed) = put.map_err(|error| stopped(&error, console))?;
    show(args, &rendered, &published, &config, console);
    if !args.quiet {
        for file in &packed {
            let size = std::fs::metadata(file).map_or(0, |file| file.len().div_ceil(1000));
            console.say(&format!("offline {}  {size} kB", shown(file)));
        }
    }
    // As `Request::is_last` says.
    std::mem::forget((artifacts, outcome.sources));
    Ok(())
}

fn stopped(error: &OutputError, console: &mut Console) -> Exit {
    console.error(&error.to_string(), &[]);
    Exit::Problems
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

/// Says what was published.
fn show(args: &BuildArgs, rendered: &[Rendered], published: &Published, config: &Config, console: &mut Console) {
    if args.verbose {
        for site in &published.written {
            for path in &site.files {
                console.note(&format!("wrote {}", site.folder.join(path).display()));
            }
        }
    }
    if args.quiet {
        return;
    }
    console.say(&report::table(rendered));
    if let Some(first) = published.written.first() {
        console.say(&format!("\nopen {}", shown(&first.folder.join("index.html"))));
    }
    for name in published.untouched.iter().filter(|name| config.edition(name).is_none()) {
        let folder = shown(&out(args, config).join(name));
        console.warning(&format!(
            "the book has no edition `{name}` any more, but its site is still in {folder}; delete it by hand"
        ));
    }
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
