//! Lints of the book's files and settings.

use crate::diagnostic::lint::{Level, Lint};

pub(super) const LINTS: &[Lint] = &[
    Lint::new(
        "book/unlisted-module",
        Level::Warn,
        "a module that `modules` in book.toml does not name, so that nobody sees it",
    ),
    Lint::new(
        "markdown/raw-html",
        Level::Warn,
        "raw HTML in a book that has it turned off, so that readers see its signs",
    ),
    Lint::new(
        "front-matter/comment",
        Level::Warn,
        "a value of a front matter that a `#` cut short, so that its rest is a comment",
    ),
    Lint::new("lints/unused", Level::Warn, "a comment that allows a lint where it finds nothing"),
];
