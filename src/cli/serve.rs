//! `trainbook serve`.

use std::net::{IpAddr, SocketAddr};
use std::process;
use std::time::Duration;

use crate::cli::args::ServeArgs;
use crate::cli::console::{Console, Exit};
use crate::cli::place::check_book;
use crate::diagnostic::draw::{draw, summary};
use crate::pipeline::live::Snapshot;
use crate::preview::{FIRST_PORT, News, Options, Preview};

/// How often files are looked at with `--poll`.
const POLL: Duration = Duration::from_millis(500);

/// How many problems are drawn in the terminal. The desk has the rest.
const MOST_PROBLEMS: usize = 5;

/// Shows a book until it is ended.
pub(crate) fn run(args: &ServeArgs, console: &mut Console) -> Exit {
    if let Err(exit) = check_book(&args.dir, console) {
        return exit;
    }
    if let Err(error) = ctrlc::set_handler(|| process::exit(0)) {
        console.warning(&format!("Ctrl-C may end the preview with a message of the system: {error}"));
    }
    let options =
        Options { root: args.dir.clone(), host: args.host.clone(), port: args.port, poll: args.poll.then_some(POLL) };
    let preview = match Preview::open(&options) {
        Ok(preview) => preview,
        Err(error) => {
            console.error(&error.to_string(), &[]);
            return Exit::Problems;
        }
    };
    greet(&preview, args, console);
    let error = preview.run(|news| tell(news, console));
    console.error(&error.to_string(), &[]);
    Exit::Problems
}

/// Says where the preview is, and opens it where that is wanted.
fn greet(preview: &Preview, args: &ServeArgs, console: &mut Console) {
    let address = preview.address();
    if args.port.is_none() && address.port() != FIRST_PORT {
        console.warning(&format!("port {FIRST_PORT} is taken, so the preview is at {}", address.port()));
    }
    if !preview.is_loopback() {
        console.warning(
            "everybody in your network can look at this preview, with all that is for trainers; leave `--host` out to keep it to yourself",
        );
    }
    let root = root(&address, &args.host);
    let snapshot = preview.snapshot();
    problems(&snapshot, console);
    let rows: Vec<(&str, String)> = std::iter::once(("author’s desk", root.clone()))
        .chain(snapshot.editions().iter().map(|edition| (edition.name.as_str(), format!("{root}{}/", edition.name))))
        .collect();
    let width = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default();
    for (name, url) in &rows {
        console.say(&format!("{name:<width$}  {url}"));
    }
    console.say("\nSave a file, and the pages show it. Ctrl-C ends the preview.");
    if args.open
        && let Err(error) = opener::open_browser(&root)
    {
        console.warning(&format!("no browser could be opened ({error}); open {root} yourself"));
    }
}

/// The address of the desk. A server that listens everywhere is reached at this machine's own name for itself.
fn root(address: &SocketAddr, host: &str) -> String {
    let port = address.port();
    match address.ip() {
        ip if ip.is_unspecified() => format!("http://localhost:{port}/"),
        // A name that was typed is a name that is heard.
        _ if host.parse::<IpAddr>().is_err() && !host.starts_with('[') => format!("http://{host}:{port}/"),
        _ => format!("http://{address}/"),
    }
}

fn tell(news: News, console: &mut Console) {
    match news {
        News::Shown { paths, took, snapshot } => {
            let what = match paths.as_slice() {
                [] => "the book".to_owned(),
                [path] => path.clone(),
                [path, rest @ ..] => format!("{path} and {} more", rest.len()),
            };
            console.note(&format!("{what}: shown after {} ms", took.as_millis().max(1)));
            problems(&snapshot, console);
        }
        News::Unread(error) => {
            console.error(&error.to_string(), &["the preview shows the book as it was before".to_owned()]);
        }
        News::Unwatched(message) => console.warning(&message),
    }
}

/// The first problems of a book, and how many there are.
fn problems(snapshot: &Snapshot, console: &mut Console) {
    let diagnostics = snapshot.diagnostics();
    if diagnostics.is_empty() {
        return;
    }
    let (errors, warnings): (Vec<_>, Vec<_>) = diagnostics.iter().partition(|diagnostic| diagnostic.is_error());
    for diagnostic in errors.iter().chain(&warnings).take(MOST_PROBLEMS) {
        let drawn = draw(diagnostic, snapshot.sources(), console.style());
        console.note(&format!("{drawn}\n"));
    }
    let total = format!("{} in the book", summary(diagnostics));
    let more = match diagnostics.len().saturating_sub(MOST_PROBLEMS) {
        0 => total,
        _ => format!("{total}; the author’s desk lists them all"),
    };
    match errors.is_empty() {
        true => console.warning(&more),
        false => console.error(&format!("{more}; pages with an error stay as they were"), &[]),
    }
}
