//! Where the book is, and what to say where it is not.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::cli::console::{Console, Exit};
use crate::suggestion::did_you_mean;

/// Whether a folder holds a book.
pub(crate) fn is_book(folder: &Path) -> bool {
    folder.join("book.toml").is_file()
}

/// Says why a folder is no book, if it is none. No folder at all is a slip of the finger, so wrong usage.
pub(crate) fn check_book(folder: &Path, console: &mut Console) -> Result<(), Exit> {
    if is_book(folder) {
        return Ok(());
    }
    if folder.is_file() {
        let parent = shown(folder.parent().unwrap_or(Path::new(".")));
        let help = format!("give the folder that holds book.toml: `{parent}`");
        console.error(&format!("`{}` is a file, where a folder is wanted", folder.display()), &[help]);
    } else if folder.is_dir() {
        let message = match folder.as_os_str() == "." {
            true => "this folder holds no book.toml, so it is no book".to_owned(),
            false => format!("`{}` holds no book.toml, so it is no book", folder.display()),
        };
        console.error(&message, &no_book_help(folder));
        return Err(Exit::Problems);
    } else {
        console.error(&format!("there is no folder `{}`", folder.display()), &[no_folder_help(folder)]);
    }
    Err(Exit::Usage)
}

/// A path for people: `.` where it is empty, quoted where a shell would part it.
pub(crate) fn shown(path: &Path) -> String {
    let text = path.display().to_string();
    match text.as_str() {
        "" => ".".to_owned(),
        _ if text.contains(char::is_whitespace) => format!("\"{text}\""),
        _ => text,
    }
}

/// The nearest folder above that holds a book, as seen from here.
pub(crate) fn book_above(folder: &Path) -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    let absolute = std::path::absolute(folder).ok()?;
    let book = absolute.ancestors().skip(1).find(|folder| is_book(folder))?;
    let up = here.ancestors().position(|above| above == book);
    Some(match (up, book.strip_prefix(&here)) {
        (Some(0), _) => PathBuf::from("."),
        (Some(up), _) => std::iter::repeat_n("..", up).collect(),
        (None, Ok(below)) => below.to_owned(),
        (None, Err(_)) => book.to_owned(),
    })
}

/// A folder without a `.` that only says "here".
pub(crate) fn plain(folder: &Path) -> &Path {
    if folder.as_os_str() == "." { Path::new("") } else { folder }
}

/// Says why a file could not be read.
pub(crate) fn unreadable(path: &Path, error: &io::Error, console: &mut Console) {
    if error.kind() == io::ErrorKind::InvalidData {
        let help = "save it as UTF-8 in your editor".to_owned();
        console.error(&format!("`{}` is not UTF-8 text", path.display()), &[help]);
    } else {
        console.error(&format!("could not read `{}`: {error}", path.display()), &[]);
    }
}

fn no_book_help(folder: &Path) -> Vec<String> {
    let mut help = Vec::new();
    if let Some(above) = book_above(folder) {
        help.push(format!("there is a book in `{}`", shown(&above)));
    }
    let mut below: Vec<String> = subfolders(folder).into_iter().filter(|name| is_book(&folder.join(name))).collect();
    below.truncate(3);
    help.extend(below.iter().map(|name| format!("there is a book in `{}`", shown(&plain(folder).join(name)))));
    if help.is_empty() {
        let target = if folder.as_os_str() == "." { String::new() } else { format!(" {}", shown(folder)) };
        help.push(format!("`trainbook init{target}` makes a small book to start from"));
    }
    help
}

fn no_folder_help(folder: &Path) -> String {
    let parent = match folder.parent() {
        Some(parent) if parent.as_os_str().is_empty() => Path::new("."),
        Some(parent) => parent,
        None => Path::new("/"),
    };
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let siblings = subfolders(parent);
    did_you_mean(&name, siblings.iter().map(String::as_str))
        .unwrap_or_else(|| format!("`trainbook init {}` makes a small book there", shown(folder)))
}

fn subfolders(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> = folders.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    names
}
