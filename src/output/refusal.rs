//! What the writer refuses before it writes anything.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::artifact::Artifacts;
use crate::output::error::OutputError;

/// What a build must never touch.
#[derive(Debug, Clone, Copy)]
pub struct Protected<'a> {
    /// The book's folder.
    pub root: &'a Path,
    /// What the book is made of: modules, theme, logo… Absolute, or from the book's folder.
    pub sources: &'a [PathBuf],
}

/// Refuses editions and files whose names would lead out of their folder or cannot be written everywhere.
pub(crate) fn check_names(editions: &[Artifacts]) -> Result<(), OutputError> {
    check_editions(&editions.iter().map(Artifacts::edition).collect::<Vec<_>>())?;
    for artifacts in editions {
        for path in artifacts.files().keys() {
            check_path(artifacts.edition(), path)?;
            if path.match_indices('/').any(|(at, _)| artifacts.files().contains_key(&path[..at])) {
                return Err(bad_path(artifacts.edition(), path));
            }
        }
    }
    Ok(())
}

/// Refuses editions whose names cannot be folders, and two of one name.
pub(crate) fn check_editions(editions: &[&str]) -> Result<(), OutputError> {
    for (at, edition) in editions.iter().enumerate() {
        if editions[..at].contains(edition) || !is_part(edition) || edition.starts_with('.') {
            return Err(bad_path(edition, ""));
        }
    }
    Ok(())
}

/// Refuses a file whose name would lead out of its edition's folder or cannot be written everywhere.
pub(crate) fn check_path(edition: &str, path: &str) -> Result<(), OutputError> {
    if path.split('/').all(is_part) { Ok(()) } else { Err(bad_path(edition, path)) }
}

/// A path of an edition that cannot be; the edition's name itself if it is empty.
pub(crate) fn bad_path(edition: &str, path: &str) -> OutputError {
    OutputError::BadPath { edition: edition.to_owned(), path: path.to_owned() }
}

/// Whether a text names a file or folder on every system.
fn is_part(part: &str) -> bool {
    !matches!(part, "" | "." | "..")
        && !part.ends_with(['.', ' '])
        && !part.chars().any(|c| c.is_control() || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|'))
}

/// The output folder with every link on the way to it followed, whether it exists or not.
pub(crate) fn resolve(path: &Path) -> Result<PathBuf, OutputError> {
    let absolute = std::path::absolute(path).map_err(OutputError::io("find", path))?;
    let mut missing: Vec<OsString> = Vec::new();
    let mut at = absolute.as_path();
    let typed = |at: &Path| if at == absolute { path.to_owned() } else { at.to_owned() };
    loop {
        match at.canonicalize() {
            Ok(found) if !found.is_dir() => return Err(OutputError::NotAFolder { path: typed(at) }),
            Ok(found) => return Ok(missing.into_iter().rev().fold(found, |path, part| path.join(part))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                if at.symlink_metadata().is_ok() {
                    return Err(OutputError::Link { path: typed(at) });
                }
                let (Some(name), Some(parent)) = (at.file_name(), at.parent()) else {
                    return Err(OutputError::io("find", path)(error));
                };
                missing.push(name.to_owned());
                at = parent;
            }
            Err(error) if error.kind() == io::ErrorKind::NotADirectory => match at.parent() {
                Some(parent) => at = parent,
                None => return Err(OutputError::io("find", path)(error)),
            },
            Err(error) => return Err(OutputError::io("find", path)(error)),
        }
    }
}

/// Refuses a resolved output folder that is the book, lies around it, or meets what it is made of.
pub(crate) fn check_place(out: &Path, book: Protected<'_>) -> Result<(), OutputError> {
    let root = book.root.canonicalize().map_err(OutputError::io("find", book.root))?;
    if root.starts_with(out) {
        return Err(OutputError::AroundBook { out: out.to_owned() });
    }
    for source in book.sources {
        let place = root.join(source);
        let real = place.canonicalize().unwrap_or(place);
        if real.starts_with(out) || out.starts_with(&real) {
            return Err(OutputError::OverSource { out: out.to_owned(), source: source.clone() });
        }
    }
    Ok(())
}

/// Refuses a link or a file where a folder has to be. A missing folder is good.
pub(crate) fn check_folder(path: &Path) -> Result<(), OutputError> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_symlink() => Err(OutputError::Link { path: path.to_owned() }),
        Ok(found) if !found.is_dir() => Err(OutputError::NotAFolder { path: path.to_owned() }),
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(OutputError::io("find", path)(error)),
    }
}
