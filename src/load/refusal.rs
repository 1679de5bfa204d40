//! What lies in a book's folder and is no file of it, and why: links, devices, names that are no text, files that are too large.

use std::ffi::OsStr;
use std::fs::{self, FileType};
use std::io;
use std::path::Path;

use crate::diagnostic::Diagnostic;
use crate::load::files::{LARGEST_FILE, ReadError};

impl ReadError {
    /// The same as a problem of the book. `path` is the file's from the book's folder.
    pub fn problem(&self, path: &str) -> Diagnostic {
        if self.source.kind() == io::ErrorKind::FileTooLarge {
            let help = "make it smaller, or put it on a platform for videos and link to it";
            return too_large(path, LARGEST_FILE).help(help);
        }
        Diagnostic::book_error("file/unreadable", format!("`{path}` cannot be read: {}", self.source))
            .help("check the rights of the file")
    }
}

/// What keeps an entry of a folder out of the book, if anything does.
pub(super) fn problem_of(name: &OsStr, kind: FileType, path: &str) -> Option<Diagnostic> {
    if kind.is_symlink() {
        return Some(link(path));
    }
    if name.to_str().is_none() {
        let message = format!("the name of `{path}` is not Unicode");
        let what = if kind.is_dir() { "rename the folder" } else { "rename the file" };
        return Some(Diagnostic::book_error("file/name", message).help(what));
    }
    (!kind.is_file() && !kind.is_dir()).then(|| {
        let message = format!("`{path}` is neither a file nor a folder");
        Diagnostic::book_error("file/special", message).help("take it out of the book")
    })
}

/// A link, which is not followed.
pub(super) fn link(path: &str) -> Diagnostic {
    Diagnostic::book_error("file/link", format!("`{path}` is a link, and links are not followed"))
        .help("put the file itself there: a book is one folder that can be copied")
}

/// A file of more bytes than are read.
pub(super) fn too_large(path: &str, most: u64) -> Diagnostic {
    Diagnostic::book_error("file/too-large", format!("`{path}` is larger than {} MB", most >> 20))
}

/// The first part of a folder's path that is a link.
pub(super) fn link_on_the_way(root: &Path, folder: &str) -> Option<String> {
    let ends = folder.match_indices('/').map(|(end, _)| end).chain([folder.len()]);
    let is_link = |path: &&str| fs::symlink_metadata(root.join(path)).is_ok_and(|found| found.is_symlink());
    ends.map(|end| &folder[..end]).find(is_link).map(str::to_owned)
}

/// Whether the last part of a path is Unicode.
pub(super) fn is_named(path: &Path) -> bool {
    path.file_name().is_none_or(|name| name.to_str().is_some())
}
