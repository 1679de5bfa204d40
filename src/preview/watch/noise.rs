//! Names of files that come and go around a save, and are never part of a book.
//!
//! [`hides`] looks at a path from a watched folder on, never above it: a book may lie in a hidden folder.
//!
//! Backups that look like any other file (`x.bak`, `x.orig`) are not here: someone may offer one for download, and a batch too
//! many costs little, because what did not change is not built again.

use std::ffi::OsStr;
use std::path::Path;

/// How a name is recognised. Upper and lower case are alike.
enum Name {
    Is(&'static str),
    Starts(&'static str),
    Ends(&'static str),
    Between(&'static str, &'static str),
}

use Name::{Between, Ends, Is, Starts};

/// Files and folders that the book's reader leaves out too, with all that is in them.
const HIDDEN: &[Name] = &[
    // `.git`, `.DS_Store`, vim's `.x.md.swp`, Emacs' lock `.#x.md`, gedit's `.goutputstream-…`, LibreOffice's `.~lock.x#`.
    Starts("."),
    // Word's sign that it has the file open.
    Starts("~$"),
    // Backups of vim, Emacs, nano and gedit.
    Ends("~"),
    // Emacs' autosave.
    Between("#", "#"),
];

/// Files that programs make for a moment.
const PASSING: &[Name] = &[
    Ends(".tmp"),
    // vim, where names may not begin with a dot.
    Ends(".swp"),
    Ends(".swo"),
    Ends(".swx"),
    // vim asks with this one whether it may write to the folder.
    Is("4913"),
    // JetBrains' safe write.
    Ends("___jb_tmp___"),
    Ends("___jb_old___"),
    // Downloads that are not done.
    Ends(".crdownload"),
    Ends(".part"),
    Ends(".partial"),
    // The systems' own notes on a folder.
    Is("thumbs.db"),
    Is("desktop.ini"),
];

/// Whether a path, from a watched folder on, is never reported.
pub(crate) fn hides(below: &Path) -> bool {
    let last = below.file_name().is_some_and(|name| is_in(PASSING, name));
    last || hides_folder(below)
}

/// Whether a folder, from a watched folder on, is never reported with all that is in it.
pub(crate) fn hides_folder(below: &Path) -> bool {
    below.iter().any(|name| is_in(HIDDEN, name))
}

fn is_in(table: &[Name], name: &OsStr) -> bool {
    let name = name.to_string_lossy().to_lowercase();
    table.iter().any(|entry| entry.is(&name))
}

impl Name {
    fn is(&self, name: &str) -> bool {
        match self {
            Is(whole) => name == *whole,
            Starts(start) => name.starts_with(start),
            Ends(end) => name.ends_with(end),
            Between(start, end) => name.starts_with(start) && name.ends_with(end),
        }
    }
}
