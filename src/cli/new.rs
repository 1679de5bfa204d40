//! `trainbook new module` and `trainbook new page`.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::cli::args::{NewArgs, NewCommand};
use crate::cli::console::{Console, Exit};
use crate::cli::place::{check_book, plain, shown, unreadable};
use crate::cli::report;
use crate::config::{self, Config};
use crate::slug::{slug, strip_prefix_number};
use crate::source::Sources;
use crate::starter;
use crate::suggestion::did_you_mean;

/// Why nothing was made: a message and what to do.
type Refusal = (Exit, String, Vec<String>);

/// Adds a module or a page to a book.
pub(crate) fn run(args: &NewArgs, console: &mut Console) -> Exit {
    let (NewCommand::Module { dir, .. } | NewCommand::Page { dir, .. }) = &args.what;
    let config = match settings(dir, console) {
        Ok(config) => config,
        Err(exit) => return exit,
    };
    let src = plain(dir).join(&config.book.src.value);
    let made = match &args.what {
        NewCommand::Module { name, .. } => new_module(&src, name.trim()),
        NewCommand::Page { module, name, .. } => new_page(&src, module, name.trim()),
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

/// The folder of a module or section, by its name with or without the number.
fn inside(folder: &Path, part: &str, what: &str) -> Result<PathBuf, Refusal> {
    let entries = entries(folder);
    let wanted = part.strip_suffix(".md").unwrap_or(part);
    match entries.iter().find(|entry| entry.is_named(wanted)) {
        Some(found) if found.is_folder => Ok(folder.join(&found.file_name)),
        Some(found) if what == "module" => {
            let (file, home) = (folder.join(&found.file_name), folder.join(&found.stem));
            let help = format!(
                "make it a folder first:\n\n  mkdir {}\n  mv {} {}\n",
                shown(&home),
                shown(&file),
                shown(&home.join("index.md"))
            );
            let message = format!("the module `{}` is a single file, which has no other pages", found.stem);
            Err((Exit::Problems, message, vec![help]))
        }
        Some(found) => {
            let help = "leave it out to add a page to the module itself".to_owned();
            Err((Exit::Problems, format!("`{}` is a page, not a section", found.stem), vec![help]))
        }
        None => {
            let folders: Vec<&str> =
                entries.iter().filter(|e| e.is_folder || what == "module").map(|e| e.stem.as_str()).collect();
            let short = folders.iter().map(|name| strip_prefix_number(name).1);
            let nearest = did_you_mean(part, folders.iter().copied()).or_else(|| did_you_mean(part, short));
            let help = nearest.unwrap_or_else(|| match (what, folders.is_empty()) {
                ("module", true) => format!("make it first: `trainbook new module {}`", shown(Path::new(part))),
                (_, true) => "this module has no sections; a section is a folder with an index.md".to_owned(),
                _ => format!(
                    "there are {}",
                    folders.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
                ),
            });
            Err((Exit::Usage, format!("there is no {what} `{part}`"), vec![help]))
        }
    }
}

/// A module, section or page on the disk.
struct Entry {
    file_name: String,
    /// The name without `.md`.
    stem: String,
    is_folder: bool,
}

impl Entry {
    fn is_named(&self, name: &str) -> bool {
        let own = strip_prefix_number(&self.stem).1;
        self.stem.eq_ignore_ascii_case(name) || own.eq_ignore_ascii_case(name) || slug(own) == slug(name)
    }

    /// The number that sets its order, and how many digits it has.
    fn number(&self) -> Option<(u64, usize)> {
        let (number, rest) = strip_prefix_number(&self.stem);
        Some((number?, self.stem.len() - rest.len() - 1))
    }
}

/// Modules, sections or pages in a folder, sorted; index.md and other files are none.
fn entries(folder: &Path) -> Vec<Entry> {
    let found = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut entries: Vec<Entry> = found
        .filter_map(|found| {
            let file_name = found.file_name().into_string().ok()?;
            let is_folder = found.path().is_dir();
            let stem = if is_folder { file_name.as_str() } else { file_name.strip_suffix(".md")? };
            let counts = stem != "index" && (!is_folder || found.path().join("index.md").is_file());
            counts.then(|| Entry { stem: stem.to_owned(), file_name: file_name.clone(), is_folder })
        })
        .collect();
    entries.sort_by(|a, b| a.file_name.cmp(&b.file_name));
    entries
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
