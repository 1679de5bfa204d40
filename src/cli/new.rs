//! `trainbook new module` and `trainbook new page`.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::cli::args::{NewArgs, NewCommand};
use crate::cli::console::{Console, Exit};
use crate::cli::entries::{Entry, Refusal, entries, inside};
use crate::cli::place::{check_book, plain, shown, unreadable};
use crate::cli::report;
use crate::config::{self, Config};
use crate::slug::{slug, strip_prefix_number};
use crate::source::Sources;
use crate::starter;

/// Adds a module or a page to a book.
pub(crate) fn run(args: &NewArgs, console: &mut Console) -> Exit {
    let (NewCommand::Module { dir, .. } | NewCommand::Page { dir, .. }) = &args.what;
    let config = match settings(dir, console) {
        Ok(config) => config,
        Err(exit) => return exit,
    };
    let src = plain(dir).join(&config.book.src.value);
    let made = match &args.what {
        NewCommand::Module { name, .. } => new_module(&src, name.join(" ").trim()),
        NewCommand::Page { module, name, .. } => new_page(&src, module, name.join(" ").trim()),
    };
    match made {
        Ok(path) => {
            console.say(&format!("made {}", shown(&path)));
            if let (NewCommand::Module { .. }, Some(listed)) = (&args.what, &config.book.modules) {
                let name = path.parent().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
                let names = listed.iter().map(|module| module.value.clone()).chain(name);
                let names = names.map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
                console.say(&format!("\nbook.toml lists the modules; add the new one there:\n\n  modules = [{names}]"));
            }
            Exit::Good
        }
        Err((exit, message, help)) => {
            console.error(&message, &help);
            exit
        }
    }
}

/// The book's settings, or an end if they cannot be used.
fn settings(dir: &Path, console: &mut Console) -> Result<Config, Exit> {
    check_book(dir, console)?;
    let path = plain(dir).join("book.toml");
    let text = fs::read_to_string(&path).map_err(|error| {
        unreadable(&path, &error, console);
        Exit::Problems
    })?;
    let mut sources = Sources::default();
    let mut diagnostics = Vec::new();
    let config = config::parse(sources.add("book.toml", text.as_str()), &text, &mut diagnostics);
    let problems = report::diagnostics(diagnostics, &sources, true, console);
    config.filter(|_| !problems).ok_or(Exit::Problems)
}

fn new_module(src: &Path, name: &str) -> Result<PathBuf, Refusal> {
    let slug = good_slug(name)?;
    if let Some(there) = entries(src).into_iter().find(|entry| entry.is_named(&slug)) {
        let help = format!("to add a page to it: `trainbook new page {} \"A title\"`", there.stem);
        return Err((Exit::Problems, format!("there is a module `{}` already", there.stem), vec![help]));
    }
    create(src.join(&slug).join("index.md"), &starter::module(&title(name)))
}

fn new_page(src: &Path, module: &str, name: &str) -> Result<PathBuf, Refusal> {
    let slug = good_slug(name)?;
    let mut folder = src.to_owned();
    if module.chars().all(|c| matches!(c, '/' | '\\')) {
        let help = "name the module's folder, as `trainbook new page engaging-families \"The first visit\"`".to_owned();
        return Err((Exit::Usage, format!("`{module}` is no module"), vec![help]));
    }
    for (depth, part) in module.split(['/', '\\']).filter(|part| !part.is_empty()).enumerate() {
        if depth == 2 {
            let help = "a page is in a module, or in a section of a module".to_owned();
            return Err((Exit::Usage, format!("`{module}` is too deep"), vec![help]));
        }
        folder = inside(&folder, part, if depth == 0 { "module" } else { "section" })?;
    }
    let pages = entries(&folder);
    if let Some(there) = pages.iter().find(|entry| entry.is_named(&slug)) {
        let help = "choose another title".to_owned();
        let path = shown(&folder.join(&there.file_name));
        return Err((Exit::Problems, format!("there is a page of this name already: {path}"), vec![help]));
    }
    let numbered: Vec<(u64, usize)> = pages.iter().filter_map(Entry::number).collect();
    let next = numbered.iter().map(|(number, _)| *number).max().unwrap_or(0).saturating_add(1);
    let width = numbered.iter().map(|(_, width)| *width).max().unwrap_or(2);
    create(folder.join(format!("{next:0width$}-{slug}.md")), &starter::page(&title(name)))
}

fn good_slug(name: &str) -> Result<String, Refusal> {
    let slug = slug(name);
    let problem = match slug.as_str() {
        "" => Some("has no letter or digit, so no address can be made from it"),
        "index" => Some("is the name of a folder's first page"),
        _ if name.chars().any(char::is_control) => Some("holds a character that no title should hold"),
        _ if slug.len() > 120 => Some("is too long for a folder's name"),
        _ => None,
    };
    match problem {
        Some(problem) => {
            let help = "give a title, as \"Engaging families\"".to_owned();
            Err((Exit::Usage, format!("`{}` {problem}", name.escape_debug()), vec![help]))
        }
        None => Ok(slug),
    }
}

/// The title that a name stands for: itself, or words if it is written as an address.
fn title(name: &str) -> String {
    if name.contains(' ') || name != slug(name) {
        return name.to_owned();
    }
    let words = strip_prefix_number(name).1.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Writes a new file, never over another.
fn create(path: PathBuf, text: &str) -> Result<PathBuf, Refusal> {
    let parent = path.parent().unwrap_or(Path::new(""));
    let written = fs::create_dir_all(parent)
        .and_then(|()| File::create_new(&path))
        .and_then(|mut file| file.write_all(text.as_bytes()));
    match written {
        Ok(()) => Ok(path),
        Err(error) => Err((Exit::Problems, format!("could not write `{}`: {error}", path.display()), Vec::new())),
    }
}
